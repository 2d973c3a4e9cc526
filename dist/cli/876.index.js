export const id = 876;
export const ids = [876];
export const modules = {

/***/ 8876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listCommand: () => (/* binding */ listCommand)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8179);
/* harmony import */ var _domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(505);
/* harmony import */ var _domain_text_format_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(2764);
/* harmony import */ var _domain_usage_cost_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5242);
/* harmony import */ var _store_history_run_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6811);
/* harmony import */ var _terminal_live_ndjson_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(2932);
/* harmony import */ var _terminal_screens_status_row_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4826);
/* harmony import */ var _terminal_script_script_lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8018);
/* harmony import */ var _terminal_text_layout_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2061);
/* harmony import */ var _terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9888);
/* harmony import */ var _terminal_text_table_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8503);
/* harmony import */ var _look_no_runs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1731);
/* harmony import */ var _options_number_option_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9135);
/* harmony import */ var _options_sessions_folder_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6874);
/* harmony import */ var _options_setting_options_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(542);
/* harmony import */ var _process_local_time_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(7982);
















const listCommand = {
    define(command) {
        command
            .option('-n, --limit <n>', `at most this many tasks; 0 for all (default: ${usualLimit})`)
            .option('--json', 'print a JSON array')
            .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--classic', 'print each id once, as the script run-multi did').conflicts(['json', 'limit']));
        (0,_options_setting_options_js__WEBPACK_IMPORTED_MODULE_12__/* .addSettingOptions */ .OB)(command, ['sessions-dir']);
        command.addHelpText('after', help);
    },
    async run({ options }, context) {
        const sessionsDir = (0,_options_sessions_folder_js__WEBPACK_IMPORTED_MODULE_11__/* .sessionsFolder */ .K)(options, context);
        if (options['classic'] === true) {
            const runs = (await (0,_store_history_run_index_js__WEBPACK_IMPORTED_MODULE_3__/* .readSummaries */ .$2)(sessionsDir)).reverse();
            context.out.line((0,_terminal_script_script_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .scriptListLines */ .Rk)(runs, context.out.paint).join('\n'));
            return 0;
        }
        const limit = (0,_options_number_option_js__WEBPACK_IMPORTED_MODULE_10__/* .wholeNumberOption */ .q)(options, 'limit', usualLimit) || Number.POSITIVE_INFINITY;
        const { listed, isAll } = await listTasks(sessionsDir, limit);
        if (options['json'] === true)
            context.out.line((0,_terminal_live_ndjson_js__WEBPACK_IMPORTED_MODULE_13__/* .jsonPage */ .Ml)(listed.map((task) => toJson(task, Date.now()))));
        else if (listed.length === 0)
            await (0,_look_no_runs_js__WEBPACK_IMPORTED_MODULE_9__/* .tellNoRuns */ .N)(sessionsDir, context);
        else
            show(listed, isAll, context);
        return 0;
    },
};
const usualLimit = 50;
async function listTasks(sessionsDir, limit) {
    const listed = [];
    for await (const run of (0,_store_history_run_index_js__WEBPACK_IMPORTED_MODULE_3__/* .eachSummary */ .uQ)(sessionsDir)) {
        for (const task of run.tasks) {
            if (listed.length === limit)
                return { listed, isAll: false };
            listed.push({ run, task });
        }
    }
    return { listed, isAll: true };
}
function show(listed, isAll, { out }) {
    const now = Date.now();
    const rows = listed.map(({ run, task }) => ({ run, task, row: (0,_terminal_screens_status_row_js__WEBPACK_IMPORTED_MODULE_4__/* .statusRow */ .j)({ run, task, silentMs: null }, now) }));
    out.line((0,_terminal_text_table_js__WEBPACK_IMPORTED_MODULE_8__/* .tableLines */ .o)(columns, rows, out.size().columns, out.paint).join('\n'));
    if (!isAll)
        out.line(out.paint(`… and older ones, after the newest ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_14__/* .formatCount */ .B4)(listed.length)}: --limit 0`, 'faint'));
}
const columns = [
    { title: '', of: ({ row }) => row.symbol, isTight: true },
    { title: 'TASK', of: ({ row }) => row.id, shrinks: 8 },
    { title: 'STATE', of: ({ row }) => row.state, shrinks: 8 },
    { title: 'STARTED', of: ({ task }) => (0,_process_local_time_js__WEBPACK_IMPORTED_MODULE_15__/* .localTime */ .H)(task.startedAt), goes: 1 },
    { title: 'TIME', of: ({ row }) => row.time, align: 'right', goes: 3 },
    { title: 'COST', of: ({ row }) => row.cost, align: 'right' },
    { title: 'RUN', of: ({ run }) => (0,_terminal_text_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .span */ .Ln)((0,_terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_7__/* .safeText */ .Hk)(run.id), 'faint'), goes: 2 },
];
function toJson({ run, task }, now) {
    const { id, reason, model, startedAt, endedAt, turns } = task;
    const elapsedMs = (0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_1__/* .sessionMsOf */ .E)(run, task, now);
    return {
        run: run.id,
        id,
        stage: (0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_1__/* .stageOfTask */ .lo)(run, task),
        reason,
        model,
        startedAt,
        endedAt,
        elapsedMs,
        turns,
        ...(0,_domain_usage_cost_js__WEBPACK_IMPORTED_MODULE_2__/* .costData */ .mM)((0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_1__/* .costOfTask */ .G8)(task)),
    };
}
const help = `
Lists every task of every run, the newest run first. For one line per run, use
claude-multi history list. If several runs have a task with the same id, commands take the
newest; RUN/TASK names another.

Examples:
  claude-multi list --limit 10
  claude-multi list --json | jq -r '.[] | select(.stage == "failed") | .run + "/" + .id'
`;


/***/ }),

/***/ 1731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ tellNoRuns)
/* harmony export */ });
/* harmony import */ var _store_history_script_sessions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9036);
/* harmony import */ var _terminal_script_script_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8018);
/* harmony import */ var _terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9888);



async function tellNoRuns(sessionsDir, { out, env }) {
    out.line(`There is no run in ${(0,_terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .Hk)(sessionsDir)} yet.`);
    const found = await (0,_store_history_script_sessions_js__WEBPACK_IMPORTED_MODULE_0__/* .findScriptSessions */ .A)(env, sessionsDir);
    if (found !== null)
        out.line(`${(0,_terminal_script_script_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .scriptSessionsText */ .c1)(found)}: docs/from-run-multi.md`);
}


/***/ }),

/***/ 9135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ wholeNumberOption)
/* harmony export */ });
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(480);

function wholeNumberOption(options, name, usual) {
    const given = options[name];
    if (given === undefined)
        return usual;
    const text = String(given);
    if (/^\d{1,9}$/.test(text))
        return Number(text);
    throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('Nothing was done.', [
        { where: `--${name}`, problem: 'is not a whole number', value: text, allowed: 'a whole number from 0' },
    ]);
}


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

/***/ 7982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ localTime)
/* harmony export */ });
function localTime(time) {
    if (time === null)
        return '–';
    const date = new Date(time);
    const two = (value) => String(value).padStart(2, '0');
    const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
    return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
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

/***/ 9354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zq: () => (/* binding */ ratingOf),
/* harmony export */   rF: () => (/* binding */ ratingWords),
/* harmony export */   sE: () => (/* binding */ successRate)
/* harmony export */ });
function successRate({ succeeded, failed, cancelled, skipped }) {
    const ended = succeeded + failed + cancelled + skipped;
    return ended === 0 ? null : succeeded / ended;
}
const ratingWords = {
    good: 'good (80% or more)',
    fair: 'fair (50 to 79%)',
    poor: 'poor (below 50%)',
};
function ratingOf(rate) {
    if (rate >= 0.8)
        return 'good';
    return rate >= 0.5 ? 'fair' : 'poor';
}


/***/ }),

/***/ 8684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ wallTimeTogether),
/* harmony export */   y: () => (/* binding */ workedBy)
/* harmony export */ });
function wallTimeTogether(runs) {
    const stretches = runs.flatMap(stretchesOf).sort((a, b) => a.start - b.start);
    let doubled = 0;
    let until = Number.NEGATIVE_INFINITY;
    for (const { start, ms } of stretches) {
        doubled += Math.max(0, Math.min(ms, until - start));
        until = Math.max(until, start + ms);
    }
    return runs.reduce((sum, { wallMs }) => sum + wallMs, 0) - doubled;
}
function stretchesOf({ startedAt, pauses, wallMs }) {
    const stretches = [];
    let start = Date.parse(startedAt);
    let left = wallMs;
    for (const { from, to } of pauses) {
        const ms = Math.min(left, Math.max(0, Date.parse(from) - start));
        stretches.push({ start, ms });
        left -= ms;
        start = Math.max(start + ms, Date.parse(to));
    }
    return [...stretches, { start, ms: left }];
}
function workedBy(time, { startedAt, pauses }) {
    const end = Date.parse(time);
    const paused = pauses.reduce((sum, { from, to }) => {
        const start = Date.parse(from);
        return sum + Math.max(0, Math.min(end, Date.parse(to)) - start);
    }, 0);
    return Math.max(0, end - Date.parse(startedAt) - paused);
}


/***/ }),

/***/ 993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ evenShare)
/* harmony export */ });
function evenShare(lengths, total) {
    let left = total;
    const ascending = lengths.toSorted((a, b) => a - b);
    for (const [index, length] of ascending.entries()) {
        const share = left / (ascending.length - index);
        if (length > share)
            return Math.floor(share);
        left -= length;
    }
    return total;
}


/***/ }),

/***/ 4532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ statusSymbols),
/* harmony export */   g: () => (/* binding */ plainSymbols)
/* harmony export */ });
const plainSymbols = {
    succeeded: '✔',
    failed: '✖',
    skipped: '–',
    cancelled: '■',
};
const statusSymbols = {
    succeeded: '✅',
    failed: '❌',
    skipped: '➖',
    cancelled: '⏹️',
};


/***/ }),

/***/ 9036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ findScriptSessions)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);

const scriptFolder = '/tmp/claude-sessions';
async function findScriptSessions(environment, sessionsDir, usual = scriptFolder) {
    const folder = environment['CLAUDE_SESSIONS_DIR'] ? sessionsDir : usual;
    const count = await countSessions(folder);
    return count === 0 ? null : { folder, count };
}
async function countSessions(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true }).catch(() => []);
    const names = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
    return [...names].filter((name) => /.\.status$/.test(name) && names.has(name.replace(/status$/, 'started'))).length;
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

/***/ 4826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ statusRow)
/* harmony export */ });
/* harmony import */ var _domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(505);
/* harmony import */ var _domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2764);
/* harmony import */ var _text_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2061);
/* harmony import */ var _text_safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9888);
/* harmony import */ var _text_symbols_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6866);





function statusRow({ run, task, silentMs }, now) {
    const stage = (0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOfTask */ .lo)(run, task);
    const { symbol, state, tone } = appearance(stage, { run, task, silentMs });
    const begun = task.attempts > 0;
    const elapsed = (0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionMsOf */ .E)(run, task, now);
    return {
        stage,
        symbol: (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(symbol, tone),
        id: (0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .Hk)(task.id),
        state: (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)((0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .Hk)(state), tone === 'good' ? 'plain' : tone),
        time: begun ? (stage === 'running' ? (0,_text_symbols_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeSeconds */ .$)(elapsed) : (0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(elapsed)) : '',
        turns: begun ? (0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(task.turns) : '',
        output: begun ? (0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(task.outputBytes) : '',
        cost: begun ? (0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .costCell */ .ch)((0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .costOfTask */ .G8)(task)) : '',
    };
}
function appearance(stage, seen) {
    const { task, run } = seen;
    switch (stage) {
        case 'waiting':
            return {
                symbol: '○',
                state: (0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOfRun */ .ts)(run) === 'lost' ? 'not started' : (task.message ?? 'waiting'),
                tone: 'faint',
            };
        case 'running':
            return runningAppearance(seen);
        case 'between':
            return { symbol: '↻', state: `retry: ${task.message ?? `attempt ${task.attempts} ended`}`, tone: 'warning' };
        case 'lost':
            return { symbol: '!', state: 'lost', tone: 'warning' };
        case 'succeeded': {
            const suffix = task.warnings === 0 ? '' : ` · ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(task.warnings, 'warning')}`;
            return { ..._text_symbols_js__WEBPACK_IMPORTED_MODULE_3__/* .endSymbols */ .h.succeeded, state: `succeeded${suffix}` };
        }
        case 'failed':
        case 'skipped':
        case 'cancelled':
            return { ..._text_symbols_js__WEBPACK_IMPORTED_MODULE_3__/* .endSymbols */ .h[stage], state: `${stage}: ${task.reason ?? 'unknown'}` };
    }
}
function runningAppearance({ task, silentMs }) {
    const symbol = '●';
    if (silentMs !== null)
        return { symbol, state: `stale: silent for ${(0,_text_symbols_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeSeconds */ .$)(silentMs)}`, tone: 'warning' };
    if (task.message !== null)
        return { symbol, state: task.message, tone: 'warning' };
    const attempt = task.attempts === 1 ? '' : ` (try ${task.attempts})`;
    const tool = task.tool === null ? '' : ` · ${task.tool}`;
    return { symbol, state: `running${attempt}${tool}`, tone: 'busy' };
}


/***/ }),

/***/ 8018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ scriptTotalLines),
/* harmony export */   Rk: () => (/* binding */ scriptListLines),
/* harmony export */   c1: () => (/* binding */ scriptSessionsText),
/* harmony export */   zE: () => (/* binding */ scriptStatusLines)
/* harmony export */ });
/* harmony import */ var _domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(505);
/* harmony import */ var _domain_history_success_rate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9354);
/* harmony import */ var _domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2291);
/* harmony import */ var _domain_run_work_time_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8684);
/* harmony import */ var _domain_text_format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2764);
/* harmony import */ var _domain_usage_cost_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5242);
/* harmony import */ var _text_layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2061);
/* harmony import */ var _text_safe_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9888);








const double = '═'.repeat(63);
const single = '─'.repeat(63);
const ratingSymbols = { good: '🚀', fair: '⚡', poor: '⚠️' };
function scriptStatusLines(runs, now, paint) {
    const tasks = newestTasks(runs);
    const states = tasks.map((task) => stateOf(task));
    const count = (of) => states.filter(({ counts }) => counts === of).length;
    const [completed, running, failed] = [count('completed'), count('running'), count('failed')];
    const counted = completed + running + failed;
    return [
        paint(double, 'busy'),
        paint('        Claude Multi-Session Status Dashboard', 'busy'),
        paint(double, 'busy'),
        '',
        ...tasks.map((task, index) => taskLine(task, states[index] ?? stopped, now)),
        '',
        paint(single, 'busy'),
        `  Total: ${counted} | ${paint(`Completed: ${completed}`, 'good')} | ${paint(`Running: ${running}`, 'busy')} | ${paint(`Failed: ${failed}`, 'bad')}`,
        ...efficiencyLines(tasks, completed / Math.max(1, counted), now).map((line) => paint(line, 'warning')),
        paint(double, 'busy'),
    ];
}
function scriptListLines(runs, paint) {
    const ids = newestTasks(runs).map(({ task }) => `  - ${(0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_5__/* .safeText */ .Hk)(task.id)}`);
    return [
        paint('Session IDs:', 'busy'),
        ...(ids.length === 0 ? ['  (no sessions found)'] : ids),
        '',
        paint(`Total: ${ids.length} session(s)`, 'busy'),
    ];
}
function scriptTotalLines({ totals }, width, paint) {
    const { sessionMs, wallMs, speedup } = totals;
    const saved = (0,_domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .timeSaved */ .jU)(sessionMs, wallMs);
    const rate = (0,_domain_history_success_rate_js__WEBPACK_IMPORTED_MODULE_1__/* .successRate */ .sE)(totals);
    const lines = [
        `TOTAL: ${dollars((0,_domain_usage_cost_js__WEBPACK_IMPORTED_MODULE_3__/* .readCost */ .ii)(totals))} | ${seconds(wallMs)} parallel runtime`,
        `Sequential estimate: ${seconds(sessionMs)}, the session time | Speedup: ${speedup === null ? 'N/A' : `${speedup.toFixed(1)}x`}`,
        `Token savings: ${totals.tokens.cacheRead} tokens read from the prompt cache`,
        `Efficiency gain: ${saved === null ? 'N/A' : `${(saved * 100).toFixed(1)}%`} (vs sequential execution; derived: 1 − wall time ÷ session time)`,
        ...(rate === null
            ? []
            : [
                `Rating: ${ratingSymbols[(0,_domain_history_success_rate_js__WEBPACK_IMPORTED_MODULE_1__/* .ratingOf */ .Zq)(rate)]} ${_domain_history_success_rate_js__WEBPACK_IMPORTED_MODULE_1__/* .ratingWords */ .rF[(0,_domain_history_success_rate_js__WEBPACK_IMPORTED_MODULE_1__/* .ratingOf */ .Zq)(rate)]}, ${totals.succeeded} of ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .LS)(totals.tasks, 'task')} succeeded`,
            ]),
    ];
    const head = (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .wrap */ .LV)('In the words of the script:', width).map((line) => paint(line, 'faint'));
    return [...head, ...lines.flatMap((line) => (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .wrap */ .LV)(`  ${line}`, width, '    '))];
}
function scriptSessionsText({ folder, count }) {
    const sessions = `${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .LS)(count, 'session')} of the script run-multi ${count === 1 ? 'is' : 'are'}`;
    return `${sessions} in ${(0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_5__/* .safeText */ .Hk)(folder)}, which claude-multi does not show`;
}
function newestTasks(runs) {
    const newest = new Map(runs.flatMap((run) => run.tasks.map((task) => [task.id, { run, task }])));
    return [...newest.values()].sort((a, b) => (a.task.id < b.task.id ? -1 : 1));
}
const stopped = { symbol: '', text: 'stopped', counts: null };
function stateOf({ run, task }) {
    const stage = (0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOfTask */ .lo)(run, task);
    switch (stage) {
        case 'succeeded':
            return { symbol: '✅', text: 'completed', counts: 'completed' };
        case 'running':
        case 'between':
            return { symbol: '🔄', text: 'running', counts: 'running' };
        case 'waiting':
            if ((0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOfRun */ .ts)(run) === 'running')
                return { symbol: '🔄', text: 'waiting', counts: 'running' };
            return { symbol: '❌', text: 'failed:not-started', counts: 'failed' };
        case 'lost':
            return { symbol: '❌', text: 'failed:lost', counts: 'failed' };
        case 'cancelled':
            return stopped;
        case 'failed':
        case 'skipped':
            return { symbol: '❌', text: `failed:${(0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_5__/* .safeText */ .Hk)(task.reason ?? 'unknown')}`, counts: 'failed' };
    }
}
function taskLine({ run, task }, { symbol, text, counts }, now) {
    const time = `${seconds((0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionMsOf */ .E)(run, task, now))}${counts === 'running' ? ' (running)' : ''}`;
    const cells = [(0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_5__/* .safeText */ .Hk)(task.id).padEnd(20), text.padEnd(15)];
    const begun = task.attempts === 0 ? [] : [time.padEnd(15), `(${task.outputBytes} bytes)`];
    return `  ${[symbol, ...cells, ...begun].join(' ')}`.trimEnd();
}
function efficiencyLines(tasks, completedShare, now) {
    const cost = (0,_domain_usage_cost_js__WEBPACK_IMPORTED_MODULE_3__/* .sumCosts */ .AM)(tasks.map(({ task }) => (0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .costOfTask */ .G8)(task)));
    if (completedShare === 0 || cost.knownUsd === 0)
        return [];
    const read = tasks.reduce((sum, { task }) => sum + task.tokens.cacheRead, 0);
    const runs = [...new Set(tasks.map(({ run }) => run))];
    const wallMs = (0,_domain_run_work_time_js__WEBPACK_IMPORTED_MODULE_7__/* .wallTimeTogether */ ._)(runs.map((run) => (0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .workTimeOf */ .aE)(run, now)));
    return [
        `  ${ratingSymbols[(0,_domain_history_success_rate_js__WEBPACK_IMPORTED_MODULE_1__/* .ratingOf */ .Zq)(completedShare)]} Token efficiency: ${read} tokens read from the prompt cache`,
        `  📊 Parallel runtime: ${seconds(wallMs)} | Total cost: ${dollars(cost)}`,
    ];
}
function seconds(milliseconds) {
    return `${Math.round(milliseconds / 1_000)}s`;
}
function dollars({ knownUsd, isPartial, hasUnknown }) {
    return `$${knownUsd.toFixed(4)}${isPartial || hasUnknown ? ' or more' : ''}`;
}


/***/ }),

/***/ 2061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L3: () => (/* binding */ flow),
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   Ln: () => (/* binding */ span),
/* harmony export */   cA: () => (/* binding */ lineOf)
/* harmony export */ });
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2511);

function span(text, tone = 'plain') {
    return { text, tone };
}
function lineOf(spans, width, paint) {
    let left = width;
    let line = '';
    for (const { text, tone } of spans) {
        if (left <= 0)
            break;
        const cut = (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .cutToWidth */ .G1)(text, left);
        line += paint(cut, tone);
        if (cut !== text)
            break;
        left -= (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(cut);
    }
    return line;
}
const separator = ' · ';
function flow(parts, width, paint) {
    const lines = [];
    let used = 0;
    for (const part of parts) {
        const size = (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(part.text);
        const line = lines.at(-1);
        if (line !== undefined && used + separator.length + size <= width) {
            line.push(span(separator, 'faint'), part);
            used += separator.length + size;
        }
        else {
            lines.push([part]);
            used = size;
        }
    }
    return lines.map((line) => lineOf(line, width, paint));
}
function wrap(text, width, indent = '') {
    const lines = [];
    let line = null;
    for (const word of text.split(' ')) {
        const longer = line === null ? word : `${line} ${word}`;
        if (line === null || (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(longer) <= width)
            line = (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .cutToWidth */ .G1)(longer, width);
        else {
            lines.push(line);
            line = (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .cutToWidth */ .G1)(indent + word, width);
        }
    }
    return line === null ? lines : [...lines, line];
}


/***/ }),

/***/ 6866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ wholeSeconds),
/* harmony export */   h: () => (/* binding */ endSymbols)
/* harmony export */ });
/* harmony import */ var _domain_text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2764);
/* harmony import */ var _reports_report_symbols_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4532);


function wholeSeconds(milliseconds) {
    const seconds = Math.floor(Math.max(0, milliseconds) / 1_000);
    return seconds < 60 ? `${seconds}s` : (0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(seconds * 1_000);
}
const endSymbols = {
    succeeded: { symbol: _reports_report_symbols_js__WEBPACK_IMPORTED_MODULE_0__/* .plainSymbols */ .g.succeeded, tone: 'good' },
    failed: { symbol: _reports_report_symbols_js__WEBPACK_IMPORTED_MODULE_0__/* .plainSymbols */ .g.failed, tone: 'bad' },
    skipped: { symbol: _reports_report_symbols_js__WEBPACK_IMPORTED_MODULE_0__/* .plainSymbols */ .g.skipped, tone: 'faint' },
    cancelled: { symbol: _reports_report_symbols_js__WEBPACK_IMPORTED_MODULE_0__/* .plainSymbols */ .g.cancelled, tone: 'warning' },
};


/***/ }),

/***/ 8503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ layTable),
/* harmony export */   o: () => (/* binding */ tableLines)
/* harmony export */ });
/* harmony import */ var _domain_text_even_share_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(993);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2061);
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2511);



function layTable(columns, rows, width, paint) {
    const cells = rows.map((row) => columns.map((column) => asSpan(column.of(row))));
    const natural = columns.map(({ title, most = Number.POSITIVE_INFINITY }, index) => Math.min(most, cells.reduce((widest, row) => Math.max(widest, (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(row[index]?.text ?? '')), (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(title))));
    const widths = columnWidths(columns, natural, width);
    const line = (texts) => {
        const last = texts.findLastIndex(({ text }, index) => text !== '' && (widths[index] ?? 0) > 0);
        const spans = texts.slice(0, last + 1).flatMap(({ text, tone }, index) => {
            const [columnWidth = 0, column] = [widths[index], columns[index]];
            if (columnWidth === 0)
                return [];
            const fitted = (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .fitToWidth */ .Ti)(text, columnWidth, column?.align);
            return index === last ? [(0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(fitted.trimEnd(), tone)] : [(0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(fitted, tone), (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(gapAfter(column))];
        });
        return (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .lineOf */ .cA)(spans, width, paint);
    };
    return { head: line(columns.map(({ title }) => (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(title, 'faint'))), lines: cells.map(line) };
}
function tableLines(columns, rows, width, paint) {
    const { head, lines } = layTable(columns, rows, width, paint);
    return [head, ...lines];
}
function gapAfter(column) {
    return column?.isTight === true ? ' ' : '  ';
}
function columnWidths(columns, natural, width) {
    const gone = new Set();
    const byTurn = [...columns.entries()]
        .filter(([, { goes }]) => goes !== undefined)
        .sort(([, a], [, b]) => (a.goes ?? 0) - (b.goes ?? 0))
        .map(([index]) => index);
    for (;;) {
        const kept = natural.map((columnWidth, index) => (gone.has(index) ? 0 : columnWidth));
        const widths = cut(columns, kept, width);
        const isCramped = columns.some(({ shrinks = 0 }, index) => (widths[index] ?? 0) < Math.min(shrinks, kept[index] ?? 0));
        const next = isCramped || totalOf(columns, widths) > width ? byTurn.pop() : undefined;
        if (next === undefined)
            return grown(columns, widths, width);
        gone.add(next);
    }
}
function cut(columns, natural, width) {
    const isCut = (index) => columns[index]?.shrinks !== undefined;
    const excess = totalOf(columns, natural) - width;
    if (excess <= 0)
        return [...natural];
    const shrinking = natural.filter((columnWidth, index) => isCut(index) && columnWidth > 0);
    const room = shrinking.reduce((sum, columnWidth) => sum + columnWidth, 0) - excess;
    const share = Math.max(1, (0,_domain_text_even_share_js__WEBPACK_IMPORTED_MODULE_2__/* .evenShare */ .e)(shrinking, room));
    const widths = natural.map((columnWidth, index) => (isCut(index) ? Math.min(columnWidth, share) : columnWidth));
    const left = width - totalOf(columns, widths);
    const first = widths.findIndex((columnWidth, index) => columnWidth < (natural[index] ?? 0));
    return left > 0 ? widths.with(first, (widths[first] ?? 0) + left) : widths;
}
function grown(columns, widths, width) {
    let left = width - totalOf(columns, widths);
    return widths.map((columnWidth, index) => {
        const missing = columnWidth === 0 ? 0 : (columns[index]?.least ?? 0) - columnWidth;
        const more = Math.max(0, Math.min(left, missing));
        left -= more;
        return columnWidth + more;
    });
}
function totalOf(columns, widths) {
    let total = 0;
    let gap = 0;
    for (const [index, columnWidth] of widths.entries()) {
        if (columnWidth === 0)
            continue;
        total += gap + columnWidth;
        gap = gapAfter(columns[index]).length;
    }
    return total;
}
function asSpan(cell) {
    return typeof cell === 'string' ? (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(cell) : cell;
}


/***/ })

};
