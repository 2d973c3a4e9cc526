export const id = 836;
export const ids = [836];
export const modules = {

/***/ 4681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   resultCommand: () => (/* binding */ resultCommand)
/* harmony export */ });
/* harmony import */ var _app_agent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2107);
/* harmony import */ var _domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(505);
/* harmony import */ var _reports_report_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8344);
/* harmony import */ var _store_history_find_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4272);
/* harmony import */ var _store_run_read_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5136);
/* harmony import */ var _store_run_task_output_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6623);
/* harmony import */ var _terminal_live_ndjson_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2932);
/* harmony import */ var _terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9888);
/* harmony import */ var _options_sessions_folder_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6874);
/* harmony import */ var _options_setting_options_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(542);
/* harmony import */ var _process_exit_code_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5787);











const resultCommand = {
    define(command) {
        command.option('--json', "print the task's part of the report, as one JSON object");
        (0,_options_setting_options_js__WEBPACK_IMPORTED_MODULE_8__/* .addSettingOptions */ .OB)(command, ['sessions-dir']);
        command.addHelpText('after', help);
    },
    async run({ args: [id = ''], options }, context) {
        const { out, err } = context;
        const found = await (0,_store_history_find_run_js__WEBPACK_IMPORTED_MODULE_3__/* .findTask */ .VX)((0,_options_sessions_folder_js__WEBPACK_IMPORTED_MODULE_7__/* .sessionsFolder */ .K)(options, context), id);
        const isJson = options['json'] === true;
        const text = isJson ? await asJson(found) : await wholeText(found);
        if (text !== null)
            out.write(out.isTerminal ? `${(0,_terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_6__/* .safeLines */ .Bv)(text.replace(/\n$/, '')).join('\n')}\n` : ended(text));
        const problem = problemOf(found, text !== null);
        if (problem === null)
            return _process_exit_code_js__WEBPACK_IMPORTED_MODULE_9__/* .exitCode */ .I.succeeded;
        if (!isJson)
            err.line(err.paint(problem, 'warning'));
        return _process_exit_code_js__WEBPACK_IMPORTED_MODULE_9__/* .exitCode */ .I.taskFailed;
    },
};
function wholeText({ runDir, taskId }) {
    return (0,_store_run_task_output_js__WEBPACK_IMPORTED_MODULE_5__/* .taskResult */ .h)(runDir, taskId, (line) => _app_agent_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultAgent */ .D.transcripts.resultIn(line));
}
async function asJson({ run, runDir, taskId }) {
    const { state } = await (0,_store_run_read_run_js__WEBPACK_IMPORTED_MODULE_4__/* .readRun */ .c)(runDir);
    const task = (0,_reports_report_report_js__WEBPACK_IMPORTED_MODULE_2__/* .buildReport */ .FK)(state, new Date().toISOString(), { living: run.living }).tasks.find(({ id }) => id === taskId);
    return (0,_terminal_live_ndjson_js__WEBPACK_IMPORTED_MODULE_10__/* .jsonPage */ .Ml)(task);
}
function problemOf({ run, taskId }, hasText) {
    const task = run.tasks.find(({ id }) => id === taskId);
    if (task === undefined)
        return null;
    const stage = (0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_1__/* .stageOfTask */ .lo)(run, task);
    const name = (0,_terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_6__/* .safeText */ .Hk)(`${run.id}/${taskId}`);
    switch (stage) {
        case 'succeeded':
            return hasText ? null : `${name} succeeded, but its session has no final text.`;
        case 'waiting':
            return run.living
                ? `${name} has no result yet: it ${task.message ?? 'is waiting for a free slot'}.`
                : `${name} has no result: ${lost(run.id)}`;
        case 'running':
        case 'between':
            return `${name} has no final result yet: it is running. claude-multi status ${(0,_terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_6__/* .safeText */ .Hk)(taskId)} shows its progress.`;
        case 'lost':
            return `${name} has no final result: ${lost(run.id)}`;
        case 'failed':
        case 'skipped':
        case 'cancelled':
            return `${name} ${stage}${why(task)}${hasText ? '' : ' It has no final text.'}`;
    }
}
function lost(runId) {
    return `its supervisor died. To continue: claude-multi resume ${(0,_terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_6__/* .safeText */ .Hk)(runId)}`;
}
function why({ reason, message }) {
    const words = (0,_terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_6__/* .safeText */ .Hk)(message ?? '');
    return ` (${(0,_terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_6__/* .safeText */ .Hk)(reason ?? 'unknown')})${words === '' ? '.' : `: ${/[.!?…]$/.test(words) ? words : `${words}.`}`}`;
}
function ended(text) {
    return text.endsWith('\n') ? text : `${text}\n`;
}
const help = `
Prints the session's final text to standard output, and anything else to standard error.
The exit code is 0 if the task succeeded, 1 if it did not (yet). On a terminal, control
sequences are removed from the text; a file or a pipe gets it unchanged, with a newline at
the end.

Examples:
  claude-multi result lint                        the newest run that has it
  claude-multi result 20260131-093000-1a2b/lint   another one
  claude-multi result lint > lint.md && git add lint.md
`;


/***/ }),

/***/ 6874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ sessionsFolder)
/* harmony export */ });
/* harmony import */ var _store_history_sessions_dir_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5972);

function sessionsFolder(options, context) {
    const given = options['sessionsDir'] || context.env['CLAUDE_SESSIONS_DIR'];
    return (0,_store_history_sessions_dir_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionsDirOf */ .cW)(given, context.env, () => context.cwd);
}


/***/ }),

/***/ 542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OB: () => (/* binding */ addSettingOptions),
/* harmony export */   j: () => (/* binding */ givenSettings),
/* harmony export */   uJ: () => (/* binding */ settingOptionNames)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8179);
/* harmony import */ var _tasks_fields_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3744);
/* harmony import */ var _tasks_fields_task_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9028);



const descriptions = { ..._tasks_fields_task_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .taskSettingShape */ .NG, ..._tasks_fields_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .runSettingShape */ .B1, ..._tasks_fields_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .machineSettingShape */ .lV };
const placeholders = {
    model: '<name>',
    budget: '<usd>',
    timeout: '<duration>',
    'background-wait': '<duration>',
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
    'wait-for-limit': null,
    gateway: '<when>',
    'run-timeout': '<duration>',
    'total-budget': '<usd>',
    'daily-budget': '<usd>',
    'warm-start': '<when>',
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
            command.addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--no-enhance', 'use the prompts unchanged'));
    }
}
const flagTexts = {
    halt: 'when to give up because tasks fail: soon (start nothing more) or now (also stop what runs), after one failure or after a number or share: soon,fail=3 or now,fail=20% (default: never)',
    enhance: 'ask in each prompt for checks before and after the work (default)',
    'background-wait': 'how long to wait for background work of a session that has answered, before it is told of it; auto: 1m for commands',
    'wait-for-limit': 'when the usage limit of the account is reached, wait until it resets and go on',
    gateway: 'whether the requests of all sessions pass through a gateway of the run: auto (wherever they can), on or off (default: auto)',
    'keep-background': 'leave background processes of successful sessions running',
    'allowed-tools': 'tools and rules that are allowed without asking, separated by commas; may be repeated',
    'disallowed-tools': 'tools and rules that are refused, separated by commas; may be repeated',
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

/***/ 505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ sessionMsOf),
/* harmony export */   E_: () => (/* binding */ costOfRun),
/* harmony export */   G8: () => (/* binding */ costOfTask),
/* harmony export */   S4: () => (/* binding */ wallMsOf),
/* harmony export */   aE: () => (/* binding */ workTimeOf),
/* harmony export */   gM: () => (/* binding */ savingsOfRun),
/* harmony export */   lo: () => (/* binding */ stageOfTask),
/* harmony export */   ts: () => (/* binding */ stageOfRun)
/* harmony export */ });
/* harmony import */ var _run_run_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1636);
/* harmony import */ var _usage_cost_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5242);
/* harmony import */ var _usage_savings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3536);



function stageOfRun({ status, living }) {
    if (status !== 'unfinished')
        return status;
    return living ? 'running' : 'lost';
}
function stageOfTask(run, { stage }) {
    const isOpen = stage === 'running' || stage === 'between';
    return isOpen && stageOfRun(run) === 'lost' ? 'lost' : stage;
}
function timeOfLooking({ living, lastEventAt }, now) {
    return living ? now : Date.parse(lastEventAt);
}
function wallMsOf(run, now) {
    const { wallMs, period } = run;
    return (0,_run_run_state_js__WEBPACK_IMPORTED_MODULE_0__/* .wallTime */ .Ow)({ ended: wallMs === null ? null : { wallMs }, period }, timeOfLooking(run, now));
}
function sessionMsOf(run, task, now) {
    if (task.runningSince === null)
        return task.durationMs;
    return task.durationMs + Math.max(0, timeOfLooking(run, now) - Date.parse(task.runningSince));
}
function costOfTask({ costUsd, costIsPartial, knownCostUsd, runningSince }) {
    return (0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .readCost */ .ii)({ costUsd, costIsPartial: costIsPartial || runningSince !== null, knownCostUsd });
}
function costOfRun({ tasks }) {
    return (0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .sumCosts */ .AM)(tasks.map(costOfTask));
}
function savingsOfRun(run) {
    return (0,_usage_savings_js__WEBPACK_IMPORTED_MODULE_2__/* .readSavings */ .Y1)(run, run.tasks.reduce((sum, { tokens }) => sum + tokens.cacheWrite, 0));
}
function workTimeOf(run, now) {
    const { startedAt, period, pauses } = run;
    const wallMs = wallMsOf(run, now);
    if (pauses !== undefined)
        return { startedAt, pauses, wallMs };
    if (period.startedAt === startedAt)
        return { startedAt, pauses: [], wallMs };
    const from = new Date(Date.parse(startedAt) + period.earlierMs).toISOString();
    return { startedAt, pauses: [{ from, to: period.startedAt }], wallMs };
}


/***/ }),

/***/ 8344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MC: () => (/* binding */ actualOf),
  FK: () => (/* binding */ buildReport),
  hh: () => (/* binding */ costOfSession),
  Pp: () => (/* binding */ missingShard),
  reportJsonSchema: () => (/* binding */ reportJsonSchema),
  dx: () => (/* binding */ savingsOfReport)
});

// UNUSED EXPORTS: reportSchema, reportTaskSchema

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(2047);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(8439);
// EXTERNAL MODULE: ./build/js/domain/run/outcome.js
var outcome = __webpack_require__(5513);
// EXTERNAL MODULE: ./build/js/domain/run/run-numbers.js
var run_numbers = __webpack_require__(2291);
// EXTERNAL MODULE: ./build/js/domain/run/task-state.js
var task_state = __webpack_require__(120);
// EXTERNAL MODULE: ./build/js/domain/run/verification.js
var verification = __webpack_require__(4966);
// EXTERNAL MODULE: ./build/js/domain/text/format.js
var format = __webpack_require__(2764);
// EXTERNAL MODULE: ./build/js/domain/usage/cost.js
var usage_cost = __webpack_require__(5242);
// EXTERNAL MODULE: ./build/js/domain/usage/prediction.js
var usage_prediction = __webpack_require__(7514);
// EXTERNAL MODULE: ./build/js/domain/usage/prefix-sharing.js
var prefix_sharing = __webpack_require__(9730);
// EXTERNAL MODULE: ./build/js/domain/usage/savings.js
var usage_savings = __webpack_require__(3536);
// EXTERNAL MODULE: ./build/js/domain/usage/usage.js
var usage = __webpack_require__(3208);
;// CONCATENATED MODULE: ./build/js/reports/report/request-counts.js

const milliseconds = schemas/* number */.aig().nonnegative();
const requestCountsSchema = schemas/* object */.Ikc({
    sent: schemas/* number */.aig().int().nonnegative().describe('requests to the API that it charges for'),
    refused: schemas/* number */.aig().int().nonnegative().describe('requests that the gateway refused'),
    apiMs: milliseconds.describe('how long at least one request of a session was under way, summed over the sessions'),
    heldMs: milliseconds.describe('how long the gateway held requests back'),
});
function sumRequests(parts) {
    return parts.reduce((sum, part) => {
        if (sum === undefined || part === undefined)
            return sum ?? part;
        return {
            sent: sum.sent + part.sent,
            refused: sum.refused + part.refused,
            apiMs: sum.apiMs + part.apiMs,
            heldMs: sum.heldMs + part.heldMs,
        };
    }, undefined);
}

;// CONCATENATED MODULE: ./build/js/reports/report/report.js












const dollars = schemas/* number */.aig().nonnegative().describe("US dollars, by the CLI's own estimate").nullable();
const report_milliseconds = schemas/* number */.aig().nonnegative();
const time = iso/* datetime */.w$();
const knownDollars = schemas/* number */.aig()
    .nonnegative()
    .optional()
    .describe('what is known of costUsd, also where that is null; US dollars');
const reportTokensSchema = schemas/* object */.Ikc({
    input: schemas/* number */.aig().int().nonnegative(),
    output: schemas/* number */.aig().int().nonnegative(),
    cacheRead: schemas/* number */.aig().int().nonnegative(),
    cacheWrite: schemas/* number */.aig().int().nonnegative(),
});
const notEnded = 'not-ended';
const missingShard = 'shard-missing';
const reasonSchema = schemas/* enum */.k5n([
    ...new Set([...outcome/* failureReasons */.OP, ...outcome/* skipReasons */.dh, ...outcome/* cancelReasons */.w5, notEnded, missingShard]),
]);
const toolCallsSchema = schemas/* object */.Ikc({
    total: schemas/* number */.aig().int().nonnegative(),
    failed: schemas/* number */.aig().int().nonnegative().describe('how many of them ended with an error, as far as is known'),
    last: schemas/* array */.YOg(schemas/* object */.Ikc({
        tool: schemas/* string */.YjP(),
        what: schemas/* string */.YjP().describe("its input in one line, such as a command or a path; '' if it has none"),
        bySubagent: schemas/* boolean */.zMY(),
        failed: schemas/* boolean */.zMY(),
        startedAt: time.nullable().describe('null when the transcript does not say it'),
        durationMs: report_milliseconds.nullable().describe('null when it has not ended, or the transcript does not say it'),
    }))
        .describe('the last 100, in their order'),
});
const reportSessionSchema = schemas/* object */.Ikc({
    attempt: schemas/* number */.aig().int().positive(),
    sessionId: schemas/* string */.YjP(),
    resumed: schemas/* boolean */.zMY().describe('true when it continued the conversation of an earlier attempt'),
    forkOf: schemas/* string */.YjP().optional().describe('the session of the shared context with whose conversation it began'),
    startedAt: time,
    endedAt: time.nullable().describe('null when its end was not recorded'),
    status: schemas/* enum */.k5n(['succeeded', 'failed', 'cancelled', 'unfinished']),
    reason: reasonSchema.nullable().describe('null exactly when the attempt succeeded'),
    message: schemas/* string */.YjP().nullable(),
    durationMs: report_milliseconds,
    turns: schemas/* number */.aig().int().nonnegative(),
    costUsd: dollars,
    costIsPartial: schemas/* boolean */.zMY().optional().describe('true when it ended without a final account, or has not ended'),
    requests: requestCountsSchema.optional().describe('missing when it ended without the gateway, or has not ended'),
    toolCalls: toolCallsSchema.optional().describe("from the attempt's transcript; missing when there is none"),
});
const reportTaskSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    status: schemas/* enum */.k5n(['succeeded', 'failed', 'skipped', 'cancelled']),
    reason: reasonSchema
        .nullable()
        .describe('null exactly when the task succeeded; "not-ended": the task and its run have not ended; "shard-missing": what became of it is not known'),
    message: schemas/* string */.YjP().nullable().describe('the reason in words; null when the task succeeded'),
    prompt: schemas/* string */.YjP(),
    model: schemas/* string */.YjP(),
    startedAt: time.nullable().describe('start of the first attempt; null when the task never started'),
    endedAt: time.nullable().describe('end of the last attempt; null when the task never started or is running'),
    durationMs: report_milliseconds.describe('sum over the attempts, without the waits between them'),
    turns: schemas/* number */.aig().int().nonnegative(),
    costUsd: dollars,
    costIsPartial: schemas/* boolean */.zMY()
        .describe('true when a session is running or has ended without a final account: the cost is at least this'),
    knownCostUsd: knownDollars,
    tokens: reportTokensSchema,
    result: schemas/* string */.YjP().nullable().describe("the session's final text"),
    verification: verification/* verificationSchema */.z.nullable().describe("the session's own report on its work, where it gave one"),
    sessionIds: schemas/* array */.YOg(schemas/* string */.YjP()),
    attempts: schemas/* number */.aig().int().nonnegative(),
    sessions: schemas/* array */.YOg(reportSessionSchema).default([]).describe('the attempts, one session each, in their order'),
    warnings: schemas/* array */.YOg(outcome/* warningSchema */.ek),
    shard: schemas/* number */.aig().int().positive().optional().describe('the shard that had it; only in the report of merged shards'),
});
const reportShardSchema = schemas/* object */.Ikc({
    index: schemas/* number */.aig().int().positive(),
    count: schemas/* number */.aig().int().positive(),
    plan: schemas/* string */.YjP().describe('the digest of the plan, the same for all of its shards'),
    machine: schemas/* string */.YjP().describe('the name of the machine that began it'),
});
const mergedShardSchema = schemas/* object */.Ikc({
    index: schemas/* number */.aig().int().positive(),
    run: schemas/* string */.YjP()
        .nullable()
        .describe('the id of its run; null for a missing shard, as is what else is not known of it'),
    machine: schemas/* string */.YjP().nullable(),
    status: schemas/* enum */.k5n(['succeeded', 'failed', 'cancelled', 'unfinished', 'missing']),
    startedAt: time.nullable(),
    endedAt: time.nullable().describe('null when its supervisor died'),
    wallMs: report_milliseconds.nullable(),
    tasks: schemas/* number */.aig().int().nonnegative().nullable(),
});
const reportSchema = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    run: schemas/* object */.Ikc({
        id: schemas/* string */.YjP(),
        startedAt: time,
        endedAt: time.nullable().describe('null when the run has not ended: it is still running, or its supervisor died'),
        status: schemas/* enum */.k5n(['succeeded', 'failed', 'cancelled', 'unfinished']),
        projectDir: schemas/* string */.YjP(),
        claudeVersion: schemas/* string */.YjP().nullable(),
        maxParallel: schemas/* number */.aig().int().positive(),
        notes: schemas/* array */.YOg(schemas/* string */.YjP()),
        pauses: schemas/* array */.YOg(schemas/* object */.Ikc({ from: time, to: time }))
            .optional()
            .describe('times without a supervisor: from the end of one to the start of the next'),
        shard: reportShardSchema.optional().describe('which part of a plan the run was; missing for a whole list'),
        shards: schemas/* array */.YOg(mergedShardSchema)
            .optional()
            .describe('only in the report of merged shards, whose "id" is that of no run: the shards that have tasks'),
    }),
    totals: schemas/* object */.Ikc({
        tasks: schemas/* number */.aig().int().nonnegative(),
        succeeded: schemas/* number */.aig().int().nonnegative(),
        failed: schemas/* number */.aig().int().nonnegative(),
        skipped: schemas/* number */.aig().int().nonnegative(),
        cancelled: schemas/* number */.aig().int().nonnegative(),
        wallMs: report_milliseconds.describe('from the start of the run to its end, without the pauses'),
        sessionMs: report_milliseconds.describe('sum over all sessions, failed attempts included'),
        speedup: schemas/* number */.aig().nonnegative().nullable().describe('sessionMs / wallMs'),
        utilisation: schemas/* number */.aig().nonnegative().nullable().describe('sessionMs / (wallMs × maxParallel)'),
        costUsd: dollars,
        costIsPartial: schemas/* boolean */.zMY(),
        knownCostUsd: knownDollars,
        tokens: reportTokensSchema,
        requests: requestCountsSchema
            .extend({
            apiShare: schemas/* number */.aig().min(0).nullable().describe('apiMs / the time of the sessions that were counted'),
        })
            .optional()
            .describe('missing when no session that has ended went through the gateway'),
        cacheSavedUsd: dollars.describe('gross: cache reads × (input price − cache-read price), US dollars; "savings" has the net amount'),
        savings: usage_savings/* savingsSchema */.T_
            .extend({ text: schemas/* string */.YjP().describe('the same in words, as every report shows it') })
            .optional()
            .describe('US dollars, negative where it cost more than it saved; the amounts overlap, and do not add up'),
    }),
    prediction: usage_prediction/* predictionSchema */.Bd
        .extend({ text: schemas/* string */.YjP().describe('compared with what the run needed, as every report shows it') })
        .optional()
        .describe('what earlier runs predicted when the run began, 90% intervals; missing without earlier runs'),
    tasks: schemas/* array */.YOg(reportTaskSchema),
});
function buildReport(state, now, { living = false } = {}) {
    const until = Date.parse(living ? now : state.lastEventAt);
    const tasks = [...state.tasks].map(([id, task]) => {
        return reportTask(id, task, { until, living, awaits: (0,task_state/* awaitedBy */.nX)(task, state.tasks) });
    });
    const { wallMs, sessionMs, speedup, utilisation, cost } = (0,run_numbers/* runTotals */.zj)(state, until);
    const { id, claudeVersion, notes } = state.run;
    const { projectDir, maxParallel } = state.run.options;
    const savings = (0,run_numbers/* savingsSoFar */.ZV)(state.tasks.values());
    const count = (status) => tasks.filter((task) => task.status === status).length;
    const report = {
        version: 1,
        run: {
            id,
            startedAt: state.startedAt,
            endedAt: state.ended?.at ?? null,
            status: state.ended?.status ?? 'unfinished',
            projectDir,
            claudeVersion,
            maxParallel,
            notes: [...notes, ...(state.ended?.prefixes === undefined ? [] : [(0,prefix_sharing/* describeSharing */.q)(state.ended.prefixes)])],
            pauses: [...state.pauses],
            ...shardOf(state),
        },
        totals: {
            tasks: tasks.length,
            succeeded: count('succeeded'),
            failed: count('failed'),
            skipped: count('skipped'),
            cancelled: count('cancelled'),
            wallMs,
            sessionMs,
            speedup,
            utilisation,
            ...(0,usage_cost/* costData */.mM)(cost),
            tokens: sumTokens(tasks.map((task) => task.tokens)),
            ...requestTotals(tasks.flatMap(({ sessions }) => sessions)),
            cacheSavedUsd: (0,run_numbers/* cacheSaved */.K0)(state.tasks.values()),
            savings: { ...savings, text: (0,usage_savings/* savingsText */.Zt)(savings) },
        },
        tasks,
    };
    const { prediction } = state.run;
    if (prediction === undefined)
        return report;
    return { ...report, prediction: { ...prediction, text: (0,usage_prediction/* comparisonText */.VF)(prediction, actualOf(report)) } };
}
function shardOf({ run: { shard } }) {
    if (shard === undefined)
        return {};
    const { index, count, plan, machine } = shard;
    return { shard: { index, count, plan, machine } };
}
function actualOf({ run, totals }) {
    return {
        cost: (0,format/* formatCost */.BD)((0,usage_cost/* readCost */.ii)(totals)),
        sessionTime: (0,format/* formatDuration */.a3)(totals.sessionMs),
        wallTime: (0,format/* formatDuration */.a3)(totals.wallMs),
        tasks: totals.tasks,
        succeeded: totals.succeeded,
        hasEnded: run.endedAt !== null,
    };
}
function requestTotals(sessions) {
    const counted = sessions.filter(({ requests }) => requests !== undefined);
    const sum = sumRequests(counted.map(({ requests }) => requests));
    if (sum === undefined)
        return {};
    const sessionMs = counted.reduce((ms, { durationMs }) => ms + durationMs, 0);
    return { requests: { ...sum, apiShare: sessionMs > 0 ? sum.apiMs / sessionMs : null } };
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
        durationMs: (0,run_numbers/* sessionTime */.U_)(state, when.until),
        turns: (0,run_numbers/* taskTurns */.Ab)(state),
        ...(0,usage_cost/* costData */.mM)((0,run_numbers/* taskCost */.LL)(state)),
        tokens: sumTokens([(0,usage/* totalTokens */.RP)((0,run_numbers/* taskUsage */.NZ)(state))]),
        result: last?.end.result ?? null,
        verification: last?.end.verification ?? null,
        sessionIds: [...new Set(sessions.map(({ sessionId }) => sessionId))],
        attempts: sessions.length,
        sessions,
        warnings: ends.flatMap((end) => end.warnings),
    };
}
function endedSession({ attempt, sessionId, resumed, forkOf, startedAt, endedAt, end }) {
    const { outcome, durationMs, turns, costUsd, costIsPartial, requests } = end;
    const { reason, message } = outcome.status === 'succeeded' ? succeeded : outcome;
    const { status } = outcome;
    const told = { status, reason, message, durationMs, turns, costUsd, costIsPartial };
    const counted = requests === undefined ? {} : { requests };
    return { attempt, sessionId, resumed, ...forked(forkOf), startedAt, endedAt, ...told, ...counted };
}
function openSession(live, { reason, message }, { until }) {
    const { attempt, sessionId, resumed, forkOf, startedAt, progress } = live;
    const durationMs = Math.max(0, until - Date.parse(startedAt));
    const { turns, costUsd } = progress;
    const known = {
        attempt,
        sessionId,
        resumed,
        ...forked(forkOf),
        startedAt,
        endedAt: null,
        durationMs,
        turns,
        costUsd,
    };
    return { ...known, costIsPartial: true, status: 'unfinished', reason, message };
}
function forked(forkOf) {
    return forkOf === undefined ? {} : { forkOf };
}
const succeeded = { reason: null, message: null };
function outcomeOf(state, { living, awaits }) {
    if (state.phase === 'ended')
        return state.outcome.status === 'succeeded' ? { ...state.outcome, ...succeeded } : state.outcome;
    const status = state.phase === 'waiting' ? 'skipped' : 'cancelled';
    if (!living)
        return { status, reason: 'supervisor-lost', message: 'the supervisor ended before the task did' };
    const message = awaits === null ? openMessages[state.phase] : `the run is still going: the task waits for ${awaits}`;
    return { status, reason: notEnded, message };
}
const openMessages = {
    waiting: 'the run is still going: the task is waiting for its turn',
    running: 'the run is still going: a session is working on the task',
    between: 'the run is still going: the task is waiting for its next attempt',
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
function savingsOfReport({ totals }) {
    return (0,usage_savings/* readSavings */.Y1)(totals, totals.tokens.cacheWrite);
}
function costOfSession(session) {
    return (0,usage_cost/* readCost */.ii)({ ...session, costIsPartial: session.costIsPartial ?? session.endedAt === null });
}
function reportJsonSchema() {
    return {
        title: 'claude-multi report, version 1',
        description: 'What a run of many Claude Code sessions did, cost and took. Additions keep the version.',
        ...json_schema_processors/* toJSONSchema */.bl(reportSchema, { io: 'input' }),
    };
}


/***/ }),

/***/ 4272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ findRunDir),
/* harmony export */   VX: () => (/* binding */ findTask),
/* harmony export */   l$: () => (/* binding */ findRunOrTask),
/* harmony export */   yz: () => (/* binding */ isRun)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(480);
/* harmony import */ var _domain_text_suggestion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5695);
/* harmony import */ var _run_run_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5944);
/* harmony import */ var _run_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6811);
/* harmony import */ var _sessions_dir_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5972);







async function findTask(sessionsDir, name) {
    const slash = name.lastIndexOf('/');
    if (slash === -1)
        return findInNewest(sessionsDir, name);
    const runDir = await findRunDir(sessionsDir, name.slice(0, slash));
    const run = await (0,_run_index_js__WEBPACK_IMPORTED_MODULE_5__/* .readSummary */ .L_)(runDir);
    const taskId = name.slice(slash + 1);
    if (run?.tasks.some(({ id }) => id === taskId))
        return { runDir, taskId, run };
    throw unknownTask(taskId, `in the run ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(runDir)}`, run?.tasks.map(({ id }) => id) ?? []);
}
async function findInNewest(sessionsDir, taskId) {
    const others = new Set();
    for await (const run of (0,_run_index_js__WEBPACK_IMPORTED_MODULE_5__/* .eachSummary */ .uQ)(sessionsDir)) {
        if (run.tasks.some(({ id }) => id === taskId))
            return { runDir: run.dir, taskId, run };
        for (const { id } of run.tasks)
            others.add(id);
    }
    if (others.size === 0)
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`there is no run in ${sessionsDir} yet`);
    throw unknownTask(taskId, `in any run in ${sessionsDir}`, [...others]);
}
const mostShown = 5;
function unknownTask(id, where, ids) {
    const meant = (0,_domain_text_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(id, ids);
    const shown = ids.slice(0, mostShown).join(', ');
    const hint = meant === null ? `there are: ${shown}${ids.length > mostShown ? ' …' : ''}` : `did you mean "${meant}"?`;
    return new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`there is no task "${id}" ${where}; ${hint}`);
}
async function findRunOrTask(sessionsDir, name) {
    if (name !== null && !(await isRun(sessionsDir, name)))
        return findTask(sessionsDir, name);
    return { runDir: await findRunDir(sessionsDir, name), taskId: null };
}
async function isRun(sessionsDir, name) {
    if (name.includes('/'))
        return false;
    const ids = await (0,_sessions_dir_js__WEBPACK_IMPORTED_MODULE_6__/* .listRunIds */ .g$)(sessionsDir);
    if (ids.includes(name))
        return true;
    if (!ids.some((id) => id.startsWith(name)))
        return false;
    for await (const run of (0,_run_index_js__WEBPACK_IMPORTED_MODULE_5__/* .eachSummary */ .uQ)(sessionsDir))
        if (run.tasks.some(({ id }) => id === name))
            return false;
    return true;
}
async function findRunDir(sessionsDir, id) {
    const ids = await (0,_sessions_dir_js__WEBPACK_IMPORTED_MODULE_6__/* .listRunIds */ .g$)(sessionsDir);
    const [newest] = ids;
    if (newest === undefined)
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`there is no run in ${sessionsDir} yet`);
    if (id === null)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(sessionsDir, ids.find((each) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(sessionsDir, each, _run_run_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .journalName */ .J1))) ?? newest);
    const matching = ids.filter((candidate) => candidate === id || candidate.startsWith(id));
    const exact = matching.find((candidate) => candidate === id) ?? (matching.length === 1 ? matching[0] : undefined);
    if (exact !== undefined)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(sessionsDir, exact);
    const what = matching.length === 0 ? `there is no run "${id}" in ${sessionsDir}` : `more than one run begins with "${id}"`;
    const shown = (matching.length === 0 ? ids : matching).slice(0, 5).join(', ');
    throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${what}; ${matching.length === 0 ? 'the newest are' : 'they are'}: ${shown}`);
}


/***/ }),

/***/ 6623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ taskResult),
/* harmony export */   x: () => (/* binding */ taskOutput)
/* harmony export */ });
/* harmony import */ var _read_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5136);
/* harmony import */ var _transcripts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8609);


async function taskOutput(runDir, taskId, readResult) {
    const last = (await (0,_transcripts_js__WEBPACK_IMPORTED_MODULE_1__/* .listTranscripts */ .oD)(runDir, taskId)).at(-1);
    return last === undefined ? null : (0,_transcripts_js__WEBPACK_IMPORTED_MODULE_1__/* .readResultLine */ .QC)(last.path, readResult);
}
async function taskResult(runDir, taskId, readResult) {
    const output = await taskOutput(runDir, taskId, readResult);
    if (output !== null && output.text !== null)
        return output.text;
    const { state } = await (0,_read_run_js__WEBPACK_IMPORTED_MODULE_0__/* .readRun */ .c)(runDir);
    return state.tasks.get(taskId)?.attempts.at(-1)?.end.result ?? null;
}


/***/ }),

/***/ 8609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QC: () => (/* binding */ readResultLine),
/* harmony export */   oD: () => (/* binding */ listTranscripts),
/* harmony export */   uT: () => (/* binding */ transcriptLines)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _domain_text_line_splitter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9367);




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
async function readResultLine(path, readResult) {
    const decoder = new TextDecoder();
    let found = null;
    for await (const bytes of transcriptLines(path)) {
        const line = decoder.decode(bytes);
        const result = readResult(line);
        if (result !== null)
            found = { line, text: result.text };
    }
    return found;
}
async function* transcriptLines(path) {
    const splitter = new _domain_text_line_splitter_js__WEBPACK_IMPORTED_MODULE_3__/* .LineSplitter */ .g(longestLine);
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path)) {
        for (const { bytes } of splitter.push(chunk))
            if (bytes !== null)
                yield bytes;
    }
}


/***/ }),

/***/ 2932:
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

/***/ 9567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yj: () => (/* binding */ string),
/* harmony export */   ai: () => (/* binding */ number)
/* harmony export */ });
/* unused harmony exports boolean, bigint, date */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2047);


function string(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._coercedString */ .K_(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodString */ .NDH, params);
}
function number(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._coercedNumber */ .qG(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodNumber */ .rSt, params);
}
function boolean(params) {
    return core._coercedBoolean(schemas.ZodBoolean, params);
}
function bigint(params) {
    return core._coercedBigint(schemas.ZodBigInt, params);
}
function date(params) {
    return core._coercedDate(schemas.ZodDate, params);
}


/***/ })

};
