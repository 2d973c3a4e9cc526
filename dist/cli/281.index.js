export const id = 281;
export const ids = [281];
export const modules = {

/***/ 6523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ priceOf)
/* harmony export */ });
/* unused harmony export pricedModels */
const measured = {
    'claude-fable-5-2': [8, 40, 0.2],
    'claude-fable-5-1': [10, 50, 0.25],
    'claude-fable-5': [10, 50, 1],
    'claude-mythos-5-2': [8, 40, 0.2],
    'claude-mythos-5': [10, 50, 1],
    'claude-opus-5-5': [4, 20, 0.2],
    'claude-opus-5': [5, 25, 0.5],
    'claude-opus-4-8': [5, 25, 0.5],
    'claude-opus-4-7': [5, 25, 0.5],
    'claude-opus-4-6': [5, 25, 0.5],
    'claude-opus-4-5': [5, 25, 0.5],
    'claude-sonnet-5-5': [2, 10, 0.1],
    'claude-sonnet-5': [2, 10, 0.2],
    'claude-sonnet-4-6': [3, 15, 0.3],
    'claude-sonnet-4-5': [3, 15, 0.3],
    'claude-sonnet-4-0': [3, 15, 0.3],
    'claude-haiku-5-5': [0.1, 0.5, 0.01],
    'claude-haiku-4-5': [1, 5, 0.1],
};
const pricedModels = Object.keys(measured);
function priceOf(model) {
    const name = /(claude-[a-z]+-\d+(?:-\d{1,2})?)(?=$|-\d{8}|-v\d|[@:[])/.exec(model)?.[1];
    const row = name === undefined ? undefined : measured[name];
    if (row === undefined)
        return null;
    const [input, output, cacheRead] = row;
    return { input, output, cacheRead, cacheWrite5m: input * 1.25, cacheWrite1h: input * 2 };
}


/***/ }),

/***/ 7281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  resultCommand: () => (/* binding */ resultCommand)
});

// EXTERNAL MODULE: ./build/js/domain/errors.js
var errors = __webpack_require__(5096);
// EXTERNAL MODULE: ./build/js/domain/seen-run.js
var seen_run = __webpack_require__(9312);
// EXTERNAL MODULE: ./build/js/reporters/ndjson.js
var ndjson = __webpack_require__(2199);
// EXTERNAL MODULE: ./build/js/reporters/safe-text.js
var safe_text = __webpack_require__(7424);
;// CONCATENATED MODULE: ./build/js/reporters/safe-lines.js

const lineBreak = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;
const controls = /(?!\t)\p{Cc}/gu;
function safeLines(text) {
    return text
        .replace(safe_text/* controlSequences */.gz, '')
        .split(lineBreak)
        .map((line) => line.replace(controls, '').replace(safe_text/* hiddenCharacters */.xy, '').toWellFormed());
}

// EXTERNAL MODULE: ./build/js/reports/report.js
var report = __webpack_require__(9310);
// EXTERNAL MODULE: ./build/js/store/find-task.js
var find_task = __webpack_require__(1523);
// EXTERNAL MODULE: ./build/js/store/run-store.js
var run_store = __webpack_require__(8785);
// EXTERNAL MODULE: ./build/js/store/task-output.js
var task_output = __webpack_require__(2617);
// EXTERNAL MODULE: ./build/js/cli/sessions-folder.js
var sessions_folder = __webpack_require__(4887);
// EXTERNAL MODULE: ./build/js/cli/setting-options.js
var setting_options = __webpack_require__(7856);
;// CONCATENATED MODULE: ./build/js/cli/commands/result.js











const resultCommand = {
    define(command) {
        command.option('--json', "the task's part of the report instead, as one JSON object");
        (0,setting_options/* addSettingOptions */.OB)(command, ['sessions-dir']);
        command.addHelpText('after', help);
    },
    async run({ args: [id = ''], options }, context) {
        const { out, err } = context;
        const found = await (0,find_task/* findTask */.V)((0,sessions_folder/* sessionsFolder */.K)(options, context), id);
        const isJson = options['json'] === true;
        const text = isJson ? await asJson(found) : await (0,task_output/* taskResult */.h)(found.runDir, found.taskId);
        if (text !== null)
            out.write(out.isTerminal ? `${safeLines(text.replace(/\n$/, '')).join('\n')}\n` : ended(text));
        const problem = problemOf(found, text !== null);
        if (problem === null)
            return errors/* exitCode */.I$.succeeded;
        if (!isJson)
            err.line(err.paint(problem, 'warning'));
        return errors/* exitCode */.I$.taskFailed;
    },
};
async function asJson({ run, runDir, taskId }) {
    const { state } = await (0,run_store/* readRun */.cI)(runDir);
    const task = (0,report/* buildReport */.FK)(state, new Date().toISOString(), { living: run.living }).tasks.find(({ id }) => id === taskId);
    return (0,ndjson/* jsonPage */.Ml)(task);
}
function problemOf({ run, taskId }, hasText) {
    const task = run.tasks.find(({ id }) => id === taskId);
    if (task === undefined)
        return null;
    const stage = (0,seen_run/* stageIn */.kK)(run, task);
    const name = (0,safe_text/* safeText */.Hk)(`${run.id}/${taskId}`);
    switch (stage) {
        case 'succeeded':
            return hasText ? null : `${name} succeeded, but its session left no final text.`;
        case 'waiting':
            return run.living
                ? `${name} has no result yet: it waits for its turn.`
                : `${name} has no result: ${lost(run.id)}`;
        case 'running':
        case 'between':
            return `${name} has no final result yet: it is running. claude-multi status ${(0,safe_text/* safeText */.Hk)(taskId)} shows how far it is.`;
        case 'lost':
            return `${name} has no final result: ${lost(run.id)}`;
        case 'failed':
        case 'skipped':
        case 'cancelled':
            return `${name} ${stage}${why(task)}${hasText ? '' : ' It left no final text.'}`;
    }
}
function lost(runId) {
    return `its supervisor died. To go on: claude-multi resume ${(0,safe_text/* safeText */.Hk)(runId)}`;
}
function why({ reason, message }) {
    const words = (0,safe_text/* safeText */.Hk)(message ?? '');
    return ` (${(0,safe_text/* safeText */.Hk)(reason ?? 'unknown')})${words === '' ? '.' : `: ${/[.!?…]$/.test(words) ? words : `${words}.`}`}`;
}
function ended(text) {
    return text.endsWith('\n') ? text : `${text}\n`;
}
const help = `
Prints the session's final text to standard output, and anything else to standard error:
exit code 0 when the task has succeeded, 1 when it has not (yet). On a terminal, control
sequences are taken out of the text; to a file or a pipe it goes as it is, with a line end.

Examples:
  claude-multi result lint                        the newest run that has it
  claude-multi result 20260131-093000-1a2b/lint   another one
  claude-multi result lint > lint.md && git add lint.md
`;


/***/ }),

/***/ 4887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ sessionsFolder)
/* harmony export */ });
/* harmony import */ var _store_sessions_dir_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8781);

function sessionsFolder(options, { env, cwd }) {
    const given = options['sessionsDir'] || env['CLAUDE_SESSIONS_DIR'];
    return (0,_store_sessions_dir_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionsDirOf */ .c)(given, env, cwd);
}


/***/ }),

/***/ 7856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OB: () => (/* binding */ addSettingOptions),
/* harmony export */   j: () => (/* binding */ givenSettings),
/* harmony export */   uJ: () => (/* binding */ settingOptionNames)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8179);
/* harmony import */ var _domain_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5946);
/* harmony import */ var _domain_task_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2859);



const descriptions = { ..._domain_task_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .taskSettingShape */ .NG, ..._domain_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .runSettingShape */ .B1, ..._domain_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .machineSettingShape */ .lV };
const placeholders = {
    model: '<name>',
    budget: '<usd>',
    timeout: '<duration>',
    'max-turns': '<n>',
    'permission-mode': '<mode>',
    'allowed-tools': '<tools>',
    'disallowed-tools': '<tools>',
    'append-system-prompt': '<text>',
    'max-parallel': '<n>',
    halt: '<rule>',
    delay: '<duration>',
    enhance: null,
    retries: '<n>',
    'idle-timeout': '<duration>',
    'keep-background': null,
    'project-dir': '<dir>',
    'sessions-dir': '<dir>',
    'claude-path': '<file>',
};
const settingOptionNames = Object.keys(placeholders);
const names = settingOptionNames;
const repeatable = new Set(['allowed-tools', 'disallowed-tools']);
function addSettingOptions(command, only = names) {
    for (const name of only) {
        const placeholder = placeholders[name];
        const option = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(placeholder === null ? `--${name}` : `--${name} ${placeholder}`, describe(name));
        if (repeatable.has(name))
            option.argParser((value, before = []) => [...before, value]);
        command.addOption(option);
        if (name === 'enhance')
            command.addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--no-enhance', 'leave the prompts as they are'));
    }
}
const flagTexts = {
    enhance: 'ask in each prompt for checks before and after the work (default)',
    'keep-background': 'leave running what a successful session started in the background',
    'allowed-tools': 'tools and rules allowed without asking, with commas between them; may be repeated',
    'disallowed-tools': 'tools and rules that are refused, with commas between them; may be repeated',
};
function describe(name) {
    const text = flagTexts[name] ?? descriptions[name].description ?? '';
    return text.replace(/\.$/, '').replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}
function givenSettings(options) {
    const values = {};
    for (const name of names) {
        const value = options[name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())];
        if (value !== undefined)
            values[name] = value;
    }
    return { values, nameOf: (name) => (name === 'enhance' && values.enhance === false ? '--no-enhance' : `--${name}`) };
}


/***/ }),

/***/ 2523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RS: () => (/* binding */ runSummarySchema),
/* harmony export */   _o: () => (/* binding */ summariseRun)
/* harmony export */ });
/* unused harmony exports taskStages, taskSummarySchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2047);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3792);


const summaryVersion = 1;
const count = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().nonnegative();
const dollars = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative().nullable();
const milliseconds = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative();
const taskStages = ['waiting', 'running', 'between', 'succeeded', 'failed', 'skipped', 'cancelled'];
const tokensSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ input: count, output: count, cacheRead: count, cacheWrite: count });
const taskSummarySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    stage: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(taskStages),
    reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    model: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    attempts: count,
    startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    endedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    runningSince: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    durationMs: milliseconds,
    turns: count,
    tool: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    costUsd: dollars,
    costIsPartial: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    tokens: tokensSchema,
    outputBytes: count,
    warnings: count,
});
const runSummarySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(summaryVersion),
    journalBytes: count,
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    endedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    lastEventAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    status: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['succeeded', 'failed', 'cancelled', 'unfinished']),
    period: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), earlierMs: milliseconds }),
    wallMs: milliseconds.nullable(),
    projectDir: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    maxParallel: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive(),
    notes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    cacheSavedUsd: dollars,
    tasks: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(taskSummarySchema),
});
function summariseRun(state, { journalBytes, outputBytes, prices }) {
    const { run, ended } = state;
    const tasks = [...state.tasks];
    return {
        version: summaryVersion,
        journalBytes,
        id: run.id,
        startedAt: state.startedAt,
        endedAt: ended?.at ?? null,
        lastEventAt: state.lastEventAt,
        status: ended?.status ?? 'unfinished',
        period: state.period,
        wallMs: ended?.wallMs ?? null,
        projectDir: run.options.projectDir,
        maxParallel: run.options.maxParallel,
        notes: [...run.notes],
        cacheSavedUsd: (0,_usage_js__WEBPACK_IMPORTED_MODULE_0__/* .sumKnown */ .z_)(tasks.flatMap(([, task]) => savingsOf(task, prices))),
        tasks: tasks.map(([id, task]) => summariseTask(id, task, outputBytes(id))),
    };
}
function summariseTask(id, state, outputBytes) {
    const { task, attempts } = state;
    const ends = attempts.map(({ end }) => end);
    const live = state.phase === 'running' ? state.live : null;
    const usage = [...ends.map((end) => end.usage), ...(live === null ? [] : [live.progress.usage])];
    const { input, output, cacheRead, cacheWrite } = (0,_usage_js__WEBPACK_IMPORTED_MODULE_0__/* .totalTokens */ .RP)(usage.reduce(_usage_js__WEBPACK_IMPORTED_MODULE_0__/* .addUsage */ .vk, {}));
    return {
        id,
        ...stageOf(state),
        model: task.model,
        attempts: attempts.length + (live === null ? 0 : 1),
        startedAt: attempts[0]?.startedAt ?? live?.startedAt ?? null,
        endedAt: live === null ? (attempts.at(-1)?.endedAt ?? null) : null,
        runningSince: live?.startedAt ?? null,
        durationMs: ends.reduce((sum, end) => sum + end.durationMs, 0),
        turns: ends.reduce((sum, end) => sum + end.turns, 0) + (live?.progress.turns ?? 0),
        tool: live?.progress.tool ?? null,
        costUsd: (0,_usage_js__WEBPACK_IMPORTED_MODULE_0__/* .sumKnown */ .z_)([...ends.map((end) => end.costUsd), ...(live === null ? [] : [live.progress.costUsd])]),
        costIsPartial: ends.some((end) => end.costIsPartial),
        tokens: { input, output, cacheRead, cacheWrite },
        outputBytes,
        warnings: ends.reduce((sum, end) => sum + end.warnings.length, 0),
    };
}
function stageOf(state) {
    switch (state.phase) {
        case 'waiting':
            return { stage: 'waiting', reason: null, message: null };
        case 'running': {
            const { stopping, delayed } = state.live;
            const message = stopping === null ? delayed : `stopping: ${stopping.cause}`;
            return { stage: 'running', reason: null, message: shortened(message) };
        }
        case 'between':
            return { stage: 'between', reason: null, message: shortened(state.backoff?.message ?? null) };
        case 'ended': {
            const { outcome } = state;
            if (outcome.status === 'succeeded')
                return { stage: 'succeeded', reason: null, message: null };
            return { stage: outcome.status, reason: outcome.reason, message: shortened(outcome.message) };
        }
    }
}
const longestMessage = 300;
function shortened(message) {
    if (message === null || message.length <= longestMessage)
        return message;
    return `${message.slice(0, longestMessage - 1).toWellFormed()}…`;
}
function savingsOf(task, prices) {
    const ended = task.attempts.map(({ end }) => end.cacheSavedUsd);
    return task.phase === 'running' ? [...ended, (0,_usage_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheSavings */ .UR)(task.live.progress.usage, prices)] : ended;
}


/***/ }),

/***/ 9312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ sessionMsOf),
/* harmony export */   S4: () => (/* binding */ wallMsOf),
/* harmony export */   kK: () => (/* binding */ stageIn),
/* harmony export */   rI: () => (/* binding */ conditionOf)
/* harmony export */ });
function conditionOf({ status, living }) {
    if (status !== 'unfinished')
        return status;
    return living ? 'running' : 'lost';
}
function stageIn(run, { stage }) {
    const isOpen = stage === 'running' || stage === 'between';
    return isOpen && conditionOf(run) === 'lost' ? 'lost' : stage;
}
function wallMsOf(run, now) {
    if (run.wallMs !== null)
        return run.wallMs;
    const end = run.living ? now : Date.parse(run.lastEventAt);
    return run.period.earlierMs + Math.max(0, end - Date.parse(run.period.startedAt));
}
function sessionMsOf(run, task, now) {
    if (task.runningSince === null)
        return task.durationMs;
    const end = run.living ? now : Date.parse(run.lastEventAt);
    return task.durationMs + Math.max(0, end - Date.parse(task.runningSince));
}


/***/ }),

/***/ 2199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ml: () => (/* binding */ jsonPage),
/* harmony export */   qG: () => (/* binding */ ndjsonReporter),
/* harmony export */   rF: () => (/* binding */ jsonLine)
/* harmony export */ });
const obeyed = /[\u007f-\u009f\u2028\u2029]|(?<=##[a-z]*)\[/gi;
function ndjsonReporter(write, notice) {
    return {
        name: 'ndjson',
        onEvent: (event) => write(jsonLine(event)),
        onNotice: notice,
    };
}
function jsonLine(value) {
    return harmless(JSON.stringify(value));
}
function jsonPage(value) {
    return harmless(JSON.stringify(value, null, 2));
}
function harmless(json) {
    return json.replace(obeyed, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}


/***/ }),

/***/ 9310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ buildReport),
/* harmony export */   Qh: () => (/* binding */ reportSchema)
/* harmony export */ });
/* unused harmony export reportTaskSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2047);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4377);
/* harmony import */ var _domain_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4007);
/* harmony import */ var _domain_run_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(646);
/* harmony import */ var _domain_usage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3792);
/* harmony import */ var _domain_verification_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7004);





const dollars = zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().nonnegative().describe("US dollars, by the CLI's own estimate").nullable();
const milliseconds = zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().nonnegative();
const time = zod__WEBPACK_IMPORTED_MODULE_5__/* .datetime */ .w$();
const reportTokensSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    input: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nonnegative(),
    output: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nonnegative(),
    cacheRead: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nonnegative(),
    cacheWrite: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nonnegative(),
});
const notEnded = 'not-ended';
const reasonSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n([...new Set([..._domain_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .failureReasons */ .OP, ..._domain_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .skipReasons */ .dh, ..._domain_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .cancelReasons */ .w5, notEnded])]);
const reportSessionSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    attempt: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().positive(),
    sessionId: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    resumed: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY().describe('true when it continued the conversation of an earlier attempt'),
    startedAt: time,
    endedAt: time.nullable().describe('null when its end was not recorded'),
    status: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['succeeded', 'failed', 'cancelled', 'unfinished']),
    reason: reasonSchema.nullable().describe('null exactly when the attempt succeeded'),
    message: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(),
    durationMs: milliseconds,
    turns: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nonnegative(),
    costUsd: dollars,
});
const reportTaskSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    status: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['succeeded', 'failed', 'skipped', 'cancelled']),
    reason: reasonSchema
        .nullable()
        .describe('null exactly when the task succeeded; "not-ended": the run goes on, and so does the task'),
    message: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable().describe('the reason in words; null when the task succeeded'),
    prompt: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    model: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    startedAt: time.nullable().describe('start of the first attempt; null when the task never started'),
    endedAt: time.nullable().describe('end of the last attempt; null when the task never started or is at work'),
    durationMs: milliseconds.describe('sum over the attempts, without the waits between them'),
    turns: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nonnegative(),
    costUsd: dollars,
    costIsPartial: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY().describe('true when a session ended without a final account: the cost is at least this'),
    tokens: reportTokensSchema,
    result: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable().describe("the session's final text"),
    verification: _domain_verification_js__WEBPACK_IMPORTED_MODULE_3__/* .verificationSchema */ .z.nullable().describe("the session's own report on its work, where it gave one"),
    sessionIds: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    attempts: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nonnegative(),
    sessions: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(reportSessionSchema).default([]).describe('the attempts, one session each, in their order'),
    warnings: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(_domain_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .warningSchema */ .ek),
});
const reportSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(1),
    run: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        startedAt: time,
        endedAt: time.nullable().describe('null when the run has not ended: its supervisor is at work or died'),
        status: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['succeeded', 'failed', 'cancelled', 'unfinished']),
        projectDir: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        claudeVersion: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(),
        maxParallel: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().positive(),
        notes: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    }),
    totals: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        tasks: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nonnegative(),
        succeeded: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nonnegative(),
        failed: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nonnegative(),
        skipped: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nonnegative(),
        cancelled: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nonnegative(),
        wallMs: milliseconds.describe('from the start of the run to its end'),
        sessionMs: milliseconds.describe('sum over all sessions, failed attempts included'),
        speedup: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().nonnegative().nullable().describe('sessionMs / wallMs'),
        utilisation: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().nonnegative().nullable().describe('sessionMs / (wallMs × maxParallel)'),
        costUsd: dollars,
        costIsPartial: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
        tokens: reportTokensSchema,
        cacheSavedUsd: dollars.describe('cache reads × (input price − cache-read price), US dollars'),
    }),
    tasks: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(reportTaskSchema),
});
function buildReport(state, now, { living = false } = {}) {
    const tasks = [...state.tasks].map(([id, task]) => reportTask(id, task, { now, living }));
    const ends = [...state.tasks.values()].flatMap((task) => task.attempts.map(({ end }) => end));
    const wallMs = (0,_domain_run_state_js__WEBPACK_IMPORTED_MODULE_1__/* .wallTime */ .Ow)(state, now);
    const sessionMs = tasks.reduce((sum, { durationMs }) => sum + durationMs, 0);
    const { id, claudeVersion, notes } = state.run;
    const { projectDir, maxParallel } = state.run.options;
    const count = (status) => tasks.filter((task) => task.status === status).length;
    return {
        version: 1,
        run: {
            id,
            startedAt: state.startedAt,
            endedAt: state.ended?.at ?? null,
            status: state.ended?.status ?? 'unfinished',
            projectDir,
            claudeVersion,
            maxParallel,
            notes: [...notes],
        },
        totals: {
            tasks: tasks.length,
            succeeded: count('succeeded'),
            failed: count('failed'),
            skipped: count('skipped'),
            cancelled: count('cancelled'),
            wallMs,
            sessionMs,
            speedup: wallMs > 0 ? sessionMs / wallMs : null,
            utilisation: wallMs > 0 ? sessionMs / (wallMs * maxParallel) : null,
            costUsd: (0,_domain_usage_js__WEBPACK_IMPORTED_MODULE_2__/* .sumKnown */ .z_)(tasks.map(({ costUsd }) => costUsd)),
            costIsPartial: tasks.some((task) => task.costIsPartial),
            tokens: sumTokens(tasks.map((task) => task.tokens)),
            cacheSavedUsd: (0,_domain_usage_js__WEBPACK_IMPORTED_MODULE_2__/* .sumKnown */ .z_)(ends.map((end) => end.cacheSavedUsd)),
        },
        tasks,
    };
}
function reportTask(id, state, when) {
    const { task, attempts } = state;
    const ends = attempts.map(({ end }) => end);
    const last = attempts.at(-1);
    const outcome = outcomeOf(state, when);
    const live = state.phase === 'running' ? state.live : null;
    const sessions = [...attempts.map(endedSession), ...(live === null ? [] : [openSession(live, outcome, when)])];
    return {
        id,
        status: outcome.status,
        reason: outcome.reason,
        message: outcome.message,
        prompt: task.prompt,
        model: task.model,
        startedAt: sessions[0]?.startedAt ?? null,
        endedAt: live === null ? (last?.endedAt ?? null) : null,
        durationMs: sessions.reduce((sum, { durationMs }) => sum + durationMs, 0),
        turns: sessions.reduce((sum, { turns }) => sum + turns, 0),
        costUsd: (0,_domain_usage_js__WEBPACK_IMPORTED_MODULE_2__/* .sumKnown */ .z_)(sessions.map(({ costUsd }) => costUsd)),
        costIsPartial: live !== null || ends.some((end) => end.costIsPartial),
        tokens: sumTokens([...ends, ...(live === null ? [] : [live.progress])].map(({ usage }) => (0,_domain_usage_js__WEBPACK_IMPORTED_MODULE_2__/* .totalTokens */ .RP)(usage))),
        result: last?.end.result ?? null,
        verification: last?.end.verification ?? null,
        sessionIds: [...new Set(sessions.map(({ sessionId }) => sessionId))],
        attempts: sessions.length,
        sessions,
        warnings: ends.flatMap((end) => end.warnings),
    };
}
function endedSession({ attempt, sessionId, resumed, startedAt, endedAt, end }) {
    const { outcome, durationMs, turns, costUsd } = end;
    const { reason, message } = outcome.status === 'succeeded' ? succeeded : outcome;
    const { status } = outcome;
    return { attempt, sessionId, resumed, startedAt, endedAt, status, reason, message, durationMs, turns, costUsd };
}
function openSession(live, { reason, message }, { now }) {
    const { attempt, sessionId, resumed, startedAt, progress } = live;
    const { turns, costUsd } = progress;
    const durationMs = Math.max(0, Date.parse(now) - Date.parse(startedAt));
    const known = { attempt, sessionId, resumed, startedAt, endedAt: null, durationMs, turns, costUsd };
    return { ...known, status: 'unfinished', reason, message };
}
const succeeded = { reason: null, message: null };
function outcomeOf(state, { living }) {
    if (state.phase === 'ended')
        return state.outcome.status === 'succeeded' ? { ...state.outcome, ...succeeded } : state.outcome;
    const status = state.phase === 'waiting' ? 'skipped' : 'cancelled';
    if (!living)
        return { status, reason: 'supervisor-lost', message: 'the supervisor ended before the task did' };
    return { status, reason: notEnded, message: openMessages[state.phase] };
}
const openMessages = {
    waiting: 'the run goes on: the task waits for its turn',
    running: 'the run goes on: a session is at work on the task',
    between: 'the run goes on: the task waits for its next attempt',
};
function sumTokens(parts) {
    const sum = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };
    for (const { input, output, cacheRead, cacheWrite } of parts) {
        sum.input += input;
        sum.output += output;
        sum.cacheRead += cacheRead;
        sum.cacheWrite += cacheWrite;
    }
    return sum;
}


/***/ }),

/***/ 1523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ findTask)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5096);
/* harmony import */ var _domain_suggestion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3335);
/* harmony import */ var _run_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7800);
/* harmony import */ var _run_store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8785);





async function findTask(sessionsDir, name) {
    const slash = name.lastIndexOf('/');
    if (slash === -1)
        return findInNewest(sessionsDir, name);
    const runDir = await (0,_run_store_js__WEBPACK_IMPORTED_MODULE_4__/* .findRunDir */ .EG)(sessionsDir, name.slice(0, slash));
    const run = await (0,_run_index_js__WEBPACK_IMPORTED_MODULE_3__/* .readSummary */ .L_)(runDir);
    const taskId = name.slice(slash + 1);
    if (run?.tasks.some(({ id }) => id === taskId))
        return { runDir, taskId, run };
    throw unknownTask(taskId, `in the run ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(runDir)}`, run?.tasks.map(({ id }) => id) ?? []);
}
async function findInNewest(sessionsDir, taskId) {
    const others = new Set();
    for await (const run of (0,_run_index_js__WEBPACK_IMPORTED_MODULE_3__/* .eachSummary */ .uQ)(sessionsDir)) {
        if (run.tasks.some(({ id }) => id === taskId))
            return { runDir: run.dir, taskId, run };
        for (const { id } of run.tasks)
            others.add(id);
    }
    if (others.size === 0)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`there is no run in ${sessionsDir} yet`);
    throw unknownTask(taskId, `in any run in ${sessionsDir}`, [...others]);
}
const mostShown = 5;
function unknownTask(id, where, ids) {
    const meant = (0,_domain_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(id, ids);
    const shown = ids.slice(0, mostShown).join(', ');
    const hint = meant === null ? `there are: ${shown}${ids.length > mostShown ? ' …' : ''}` : `did you mean "${meant}"?`;
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`there is no task "${id}" ${where}; ${hint}`);
}


/***/ }),

/***/ 7800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ readSummaries),
/* harmony export */   L_: () => (/* binding */ readSummary),
/* harmony export */   YG: () => (/* binding */ summaryOf),
/* harmony export */   cA: () => (/* binding */ readCurrent),
/* harmony export */   uQ: () => (/* binding */ eachSummary),
/* harmony export */   yG: () => (/* binding */ summaryName)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _claude_prices_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6523);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5096);
/* harmony import */ var _domain_run_summary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2523);
/* harmony import */ var _run_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1200);
/* harmony import */ var _run_lock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2941);
/* harmony import */ var _run_store_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8785);









const summaryName = 'summary.json';
async function readSummaries(sessionsDir, { limit = Number.POSITIVE_INFINITY, onUnreadable } = {}) {
    const found = [];
    for await (const summary of eachSummary(sessionsDir, onUnreadable)) {
        if (found.length >= limit)
            break;
        found.push(summary);
    }
    return found;
}
async function* eachSummary(sessionsDir, onUnreadable = () => { }) {
    for (const id of await (0,_run_store_js__WEBPACK_IMPORTED_MODULE_8__/* .listRunIds */ .g$)(sessionsDir)) {
        const summary = await readOrTell((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(sessionsDir, id), onUnreadable);
        if (summary !== null)
            yield summary;
    }
}
async function readCurrent(sessionsDir, since, onUnreadable = () => { }) {
    const runs = [];
    let others = 0;
    for (const id of await (0,_run_store_js__WEBPACK_IMPORTED_MODULE_8__/* .listRunIds */ .g$)(sessionsDir)) {
        const dir = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(sessionsDir, id);
        if (runs.length > 0 && endedBefore(dir, since))
            others += 1;
        else {
            const summary = await readOrTell(dir, onUnreadable);
            if (summary !== null)
                runs.push(summary);
        }
    }
    return { runs, others };
}
function endedBefore(dir, time) {
    const summary = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, summaryName), { throwIfNoEntry: false });
    if (summary === undefined || summary.mtimeMs >= time)
        return false;
    const journal = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, _run_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .journalName */ .J1), { throwIfNoEntry: false });
    return journal !== undefined && journal.mtimeMs <= summary.mtimeMs;
}
async function readOrTell(dir, onUnreadable) {
    try {
        return await readSummary(dir);
    }
    catch (error) {
        if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .eG))
            throw error;
        onUnreadable(dir, error);
        return null;
    }
}
async function readSummary(dir) {
    const journalBytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, _run_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .journalName */ .J1), { throwIfNoEntry: false })?.size ?? 0;
    if (journalBytes === 0)
        return null;
    const stored = readStored(dir);
    if (stored !== null && stored.journalBytes === journalBytes)
        return { ...stored, dir, living: false };
    const living = (await (0,_run_lock_js__WEBPACK_IMPORTED_MODULE_7__/* .lockHolder */ .ms)(dir)) !== null;
    const { state, contents } = await (0,_run_store_js__WEBPACK_IMPORTED_MODULE_8__/* .readRun */ .cI)(dir);
    const summary = await summaryOf(dir, state, contents.wholeBytes);
    return { ...summary, dir, living: living && summary.endedAt === null };
}
const atOnce = 64;
async function summaryOf(dir, state, journalBytes) {
    const begun = [...state.tasks].filter(([, task]) => task.phase === 'running' || task.attempts.length > 0);
    const sizes = new Map();
    for (let next = 0; next < begun.length; next += atOnce) {
        const batch = begun.slice(next, next + atOnce);
        await Promise.all(batch.map(async ([id]) => sizes.set(id, await transcriptBytes((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, 'tasks', id)))));
    }
    return (0,_domain_run_summary_js__WEBPACK_IMPORTED_MODULE_5__/* .summariseRun */ ._o)(state, { journalBytes, outputBytes: (id) => sizes.get(id) ?? 0, prices: _claude_prices_js__WEBPACK_IMPORTED_MODULE_3__/* .priceOf */ .x });
}
function readStored(dir) {
    try {
        return _domain_run_summary_js__WEBPACK_IMPORTED_MODULE_5__/* .runSummarySchema */ .RS.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, summaryName), 'utf8')));
    }
    catch {
        return null;
    }
}
async function transcriptBytes(folder) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => []);
    const sizes = await Promise.all(names.filter((name) => /^\d+\.ndjson$/.test(name)).map((name) => sizeOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name))));
    return sizes.reduce((sum, size) => sum + size, 0);
}
async function sizeOf(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).then(({ size }) => size, () => 0);
}


/***/ }),

/***/ 2617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ taskResult),
/* harmony export */   x: () => (/* binding */ taskOutput)
/* harmony export */ });
/* harmony import */ var _run_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8785);
/* harmony import */ var _transcripts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1607);


async function taskOutput(runDir, taskId) {
    const last = (await (0,_transcripts_js__WEBPACK_IMPORTED_MODULE_1__/* .listTranscripts */ .o)(runDir, taskId)).at(-1);
    return last === undefined ? null : (0,_transcripts_js__WEBPACK_IMPORTED_MODULE_1__/* .readResultLine */ .Q)(last.path);
}
async function taskResult(runDir, taskId) {
    const line = await taskOutput(runDir, taskId);
    const text = line === null ? null : resultOf(line);
    if (text !== null)
        return text;
    const { state } = await (0,_run_store_js__WEBPACK_IMPORTED_MODULE_0__/* .readRun */ .cI)(runDir);
    return state.tasks.get(taskId)?.attempts.at(-1)?.end.result ?? null;
}
function resultOf(line) {
    const value = JSON.parse(line);
    return typeof value === 'object' && value !== null && 'result' in value && typeof value.result === 'string'
        ? value.result
        : null;
}


/***/ }),

/***/ 1607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ readResultLine),
/* harmony export */   o: () => (/* binding */ listTranscripts)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _core_line_splitter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4990);




const longestLine = 32 * 1024 * 1024;
async function listTranscripts(runDir, taskId) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(runDir, 'tasks', taskId);
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch((error) => {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    });
    return names
        .flatMap((name) => {
        const attempt = Number(/^(\d+)\.ndjson$/.exec(name)?.[1] ?? Number.NaN);
        return Number.isNaN(attempt) ? [] : [{ attempt, path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name) }];
    })
        .sort((a, b) => a.attempt - b.attempt);
}
async function readResultLine(path) {
    const splitter = new _core_line_splitter_js__WEBPACK_IMPORTED_MODULE_3__/* .LineSplitter */ .g(longestLine);
    const decoder = new TextDecoder();
    let found = null;
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path)) {
        for (const { bytes } of splitter.push(chunk)) {
            if (bytes === null)
                continue;
            const line = decoder.decode(bytes);
            if (isResult(line))
                found = line;
        }
    }
    return found;
}
function isResult(line) {
    if (!line.includes('"result"'))
        return false;
    try {
        const value = JSON.parse(line);
        return typeof value === 'object' && value !== null && 'type' in value && value.type === 'result';
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 4377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2047);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
