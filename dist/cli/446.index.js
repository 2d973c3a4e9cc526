export const id = 446;
export const ids = [446];
export const modules = {

/***/ 2271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fi: () => (/* binding */ refuseOverwriting),
/* harmony export */   Km: () => (/* binding */ refuseOwnStreams),
/* harmony export */   vx: () => (/* binding */ refuseSameFile)
/* harmony export */ });
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(480);
/* harmony import */ var _machine_files_output_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3693);


function refuseOverwriting(option, paths, source) {
    if (paths.length === 0)
        return;
    const inputs = inputsOf(source);
    const faults = paths.flatMap((path) => {
        const problem = inputs.get(identityOfPath(path) ?? '');
        return problem === undefined ? [] : [{ where: option, value: path, problem, allowed: 'name another file' }];
    });
    if (faults.length > 0)
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('A report would replace a file that the tasks were read from. Nothing was done.', faults);
}
function refuseSameFile(option, paths) {
    const before = new Map();
    const faults = [];
    for (const path of paths) {
        const identity = identityOfPath(path);
        if (identity === null)
            continue;
        const other = before.get(identity);
        if (other === undefined)
            before.set(identity, path);
        else if (other !== path)
            faults.push({ where: option, value: path, problem: `is the same file as ${other}` });
    }
    return faults;
}
function refuseOwnStreams(option, paths) {
    const faults = paths.filter(isOwnStream).map((path) => {
        const problem = 'belongs to this process, and the task runs in the background';
        return { where: option, value: path, problem, allowed: 'name a file, or write it later: claude-multi report' };
    });
    if (faults.length > 0)
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('Nothing was started.', faults);
}
function isOwnStream(path) {
    try {
        return (0,_machine_files_output_target_js__WEBPACK_IMPORTED_MODULE_1__/* .outputTargetOf */ .OS)(path).kind === 'descriptor';
    }
    catch {
        return false;
    }
}
function inputsOf(source) {
    const inputs = new Map();
    const add = (identity, problem) => {
        if (identity !== null)
            inputs.set(identity, problem);
    };
    add((0,_machine_files_output_target_js__WEBPACK_IMPORTED_MODULE_1__/* .identityOfDescriptor */ .VV)(0), 'is the file that standard input is read from');
    for (const path of source.promptFiles ?? [])
        add(identityOfPath(path), 'is the prompt-file of a task');
    if (source.kind === 'file')
        add(identityOfPath(source.path), 'is the task list');
    return inputs;
}
function identityOfPath(path) {
    try {
        return (0,_machine_files_output_target_js__WEBPACK_IMPORTED_MODULE_1__/* .identityOf */ .cu)((0,_machine_files_output_target_js__WEBPACK_IMPORTED_MODULE_1__/* .outputTargetOf */ .OS)(path));
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 6:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ reportPathsFrom)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/app/delivery/overwritten-input.js
var overwritten_input = __webpack_require__(2271);
// EXTERNAL MODULE: ./build/js/app/delivery/report-file.js + 1 modules
var report_file = __webpack_require__(4639);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: ./build/js/machine/files/output-target.js
var output_target = __webpack_require__(3693);
;// CONCATENATED MODULE: ./build/js/app/delivery/writable-path.js




function whyNotWritable(path) {
    const target = targetOf(path);
    switch (target.kind) {
        case 'problem':
            return target.problem;
        case 'folder':
            return 'is a folder';
        case 'descriptor':
            return null;
        case 'special':
            return whyNoAccess(target.path);
        case 'file':
            return target.found === null ? whyNoRoom((0,external_node_path_.dirname)(target.path)) : whyNoAccess(target.path);
    }
}
function targetOf(path) {
    try {
        return (0,output_target/* outputTargetOf */.OS)(path);
    }
    catch (error) {
        return { kind: 'problem', problem: `cannot be written: ${(0,errors/* messageOf */.bD)(error)}` };
    }
}
function whyNoRoom(folder) {
    const target = targetOf(folder);
    if (target.kind === 'problem')
        return target.problem;
    if (target.kind === 'folder')
        return whyNoAccess(folder);
    if (target.kind === 'file' && target.found === null && (0,external_node_path_.dirname)(folder) !== folder)
        return whyNoRoom((0,external_node_path_.dirname)(folder));
    return `cannot be written: ${folder} is not a folder`;
}
function whyNoAccess(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.W_OK);
        return null;
    }
    catch (error) {
        return `cannot be written: ${(0,errors/* messageOf */.bD)(error)}`;
    }
}

;// CONCATENATED MODULE: ./build/js/cli/options/report-paths.js





function reportPathsFrom(given, cwd, summary = 'Nothing was started: a report could not be written.') {
    const paths = Array.isArray(given) ? given.map(String) : [];
    const faults = paths.flatMap((path) => faultsOf(path, (0,external_node_path_.resolve)(cwd, path)));
    const absolute = [...new Set(paths.map((path) => (0,external_node_path_.resolve)(cwd, path)))];
    faults.push(...(0,overwritten_input/* refuseSameFile */.vx)('--report', absolute));
    if (faults.length > 0)
        throw new errors/* UsageError */.eb(summary, faults);
    return absolute;
}
function faultsOf(given, path) {
    try {
        (0,report_file/* checkReportPath */._d)(path);
    }
    catch (error) {
        if (!(error instanceof errors/* UsageError */.eb))
            throw error;
        return error.faults.map((fault) => ({ ...fault, where: '--report', value: given }));
    }
    const problem = whyNotWritable(path);
    return problem === null ? [] : [{ where: '--report', value: given, problem }];
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

/***/ 8414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AL: () => (/* binding */ viewFrom),
/* harmony export */   F0: () => (/* binding */ addViewOptions),
/* harmony export */   Lr: () => (/* binding */ addRunOptions),
/* harmony export */   l2: () => (/* binding */ displayFrom),
/* harmony export */   pZ: () => (/* binding */ addReportOption)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8179);
/* harmony import */ var _reports_report_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6908);
/* harmony import */ var _notify_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9641);
/* harmony import */ var _report_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6);
/* harmony import */ var _setting_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(542);





function addRunOptions(command, settings) {
    addViewOptions(command);
    (0,_notify_options_js__WEBPACK_IMPORTED_MODULE_2__/* .addNotifyOptions */ .V)(command);
    command.option('--dry-run', 'show the plan, predict cost and time, and start nothing');
    (0,_setting_options_js__WEBPACK_IMPORTED_MODULE_4__/* .addSettingOptions */ .OB)(command, settings);
}
function addViewOptions(command) {
    addReportOption(command);
    command
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--json', "print the journal's events as NDJSON").conflicts(['plain', 'quiet', 'keepOrder']))
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--plain', 'print plain lines instead of the live view').conflicts('quiet'))
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('-q, --quiet', 'print only the summary at the end'))
        .option('-k, --keep-order', 'print the final texts in the order of the list, each when the tasks before it have ended');
}
function addReportOption(command) {
    command.option('--report <file>', `write a report; the file extension chooses the format (${_reports_report_format_js__WEBPACK_IMPORTED_MODULE_1__/* .reportEndings */ .RW}); may be repeated`, collect);
}
function collect(value, before = []) {
    return [...before, value];
}
function viewFrom(options) {
    if (options['json'] === true)
        return 'json';
    if (options['quiet'] === true)
        return 'quiet';
    return options['plain'] === true ? 'plain' : 'auto';
}
function displayFrom(options, { cwd, env }, ofReports) {
    return {
        view: viewFrom(options),
        keepOrder: options['keepOrder'] === true,
        reportPaths: (0,_report_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .reportPathsFrom */ .t)(options['report'], cwd, ofReports),
        notify: (0,_notify_options_js__WEBPACK_IMPORTED_MODULE_2__/* .notifyTargetsFrom */ .c)(options, { cwd, env }),
    };
}


/***/ }),

/***/ 7738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ progressView)
});

// EXTERNAL MODULE: ./build/js/app/surroundings/runtime.js + 1 modules
var runtime = __webpack_require__(1107);
// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: ./build/js/terminal/text/layout.js
var layout = __webpack_require__(2061);
// EXTERNAL MODULE: ./build/js/terminal/text/live-area.js
var live_area = __webpack_require__(8207);
// EXTERNAL MODULE: ./build/js/terminal/text/paint.js
var text_paint = __webpack_require__(7663);
// EXTERNAL MODULE: ./build/js/terminal/text/safe-text.js
var safe_text = __webpack_require__(9888);
// EXTERNAL MODULE: ./build/js/domain/run/run-numbers.js
var run_numbers = __webpack_require__(2291);
// EXTERNAL MODULE: ./build/js/domain/run/task-state.js
var task_state = __webpack_require__(120);
// EXTERNAL MODULE: ./build/js/domain/text/format.js
var format = __webpack_require__(2764);
// EXTERNAL MODULE: ./build/js/domain/usage/savings.js
var savings = __webpack_require__(3536);
// EXTERNAL MODULE: ./build/js/terminal/text/symbols.js
var symbols = __webpack_require__(6866);
// EXTERNAL MODULE: ./build/js/terminal/text/table.js
var table = __webpack_require__(8503);
// EXTERNAL MODULE: ./build/js/terminal/text/width.js
var text_width = __webpack_require__(2511);
// EXTERNAL MODULE: ./build/js/domain/run/background-work.js
var background_work = __webpack_require__(3695);
;// CONCATENATED MODULE: ./build/js/terminal/live/task-row.js






function taskRow(id, task, now, awaits = null) {
    const { symbol, state, tone } = appearance(task, now, awaits);
    const begun = task.phase === 'running' || task.attempts.length > 0;
    const elapsed = (0,run_numbers/* sessionTime */.U_)(task, now);
    return {
        symbol: (0,layout/* span */.Ln)(symbol, tone),
        id: (0,safe_text/* safeText */.Hk)(id),
        state: (0,layout/* span */.Ln)((0,safe_text/* safeText */.Hk)(state), tone === 'good' ? 'plain' : tone),
        elapsed: begun ? (task.phase === 'running' ? (0,symbols/* wholeSeconds */.$)(elapsed) : (0,format/* formatDuration */.a3)(elapsed)) : '',
        turns: begun ? String((0,run_numbers/* taskTurns */.Ab)(task)) : '',
        cost: begun ? (0,format/* costCell */.ch)((0,run_numbers/* taskCost */.LL)(task)) : '',
        note: (0,safe_text/* safeText */.Hk)(noteOf(task)),
    };
}
function noteOf(task) {
    if (task.phase === 'running')
        return task.live.delayedBrief === undefined ? '' : (task.live.delayed ?? '');
    if (task.phase !== 'ended')
        return '';
    if (task.outcome.status !== 'succeeded')
        return task.outcome.message;
    return task.attempts.at(-1)?.end.result?.trim().split('\n', 1)[0]?.slice(0, 200) ?? '';
}
function appearance(task, now, awaits) {
    switch (task.phase) {
        case 'waiting':
            return { symbol: '○', state: awaits === null ? 'waiting' : `waits for ${awaits}`, tone: 'faint' };
        case 'running':
            return runningAppearance(task, now);
        case 'between': {
            const { backoff, attempts } = task;
            if (backoff === null)
                return { symbol: '↻', state: `attempt ${attempts.length} ended`, tone: 'warning' };
            const left = Math.max(0, Date.parse(backoff.since) + backoff.delayMs - now);
            return { symbol: '↻', state: `retry in ${(0,symbols/* wholeSeconds */.$)(left)}: ${backoff.message}`, tone: 'warning' };
        }
        case 'ended': {
            const { outcome } = task;
            const { symbol, tone } = symbols/* endSymbols */.h[outcome.status];
            if (outcome.status !== 'succeeded')
                return { symbol, state: `${outcome.status}: ${outcome.reason}`, tone };
            const warnings = task.attempts.at(-1)?.end.warnings.length ?? 0;
            const suffix = warnings === 0 ? '' : ` · ${warnings} warning${warnings === 1 ? '' : 's'}`;
            return { symbol, state: `succeeded${suffix}`, tone };
        }
    }
}
function runningAppearance({ live }, now) {
    if (live.stopping !== null)
        return { symbol: '●', state: `stopping: ${live.stopping.cause}`, tone: 'warning' };
    if (live.delayed !== null) {
        const since = live.heldSince === undefined ? '' : ` (${(0,symbols/* wholeSeconds */.$)(Math.max(0, now - Date.parse(live.heldSince)))})`;
        return { symbol: '●', state: `${live.delayedBrief ?? `held up: ${live.delayed}`}${since}`, tone: 'warning' };
    }
    const { waitsFor } = live.progress;
    if (waitsFor !== undefined)
        return { symbol: '●', state: `waits for ${(0,background_work/* describeWork */.FG)(waitsFor)}`, tone: 'busy' };
    const attempt = live.attempt === 1 ? '' : ` (try ${live.attempt})`;
    const doing = live.progress.doing === undefined ? '' : `: ${live.progress.doing}`;
    const tool = live.progress.tool === null ? '' : ` · ${live.progress.tool}${doing}`;
    return { symbol: '●', state: `running${attempt}${tool}`, tone: 'busy' };
}

;// CONCATENATED MODULE: ./build/js/terminal/live/time-left.js

function estimateTimeLeft(state, now) {
    const { options } = state.run;
    const measured = measuredTimes(state, now);
    const mean = meanAbove(measured, -1);
    const rests = [];
    let atLeast = false;
    let open = 0;
    let fromHistory = 0;
    for (const [id, task] of state.tasks) {
        if (task.phase === 'ended')
            continue;
        open += 1;
        const expected = (0,run_numbers/* expectedMsOf */.wF)(state.run, id);
        if (expected !== null)
            fromHistory += 1;
        if (task.phase !== 'running') {
            const whole = expected ?? mean;
            if (Number.isNaN(whole))
                return null;
            rests.push(whole);
            continue;
        }
        const elapsed = Math.max(0, now - Date.parse(task.live.startedAt));
        const whole = expected !== null && expected > elapsed ? expected : meanAbove(measured, elapsed);
        if (Number.isNaN(whole))
            atLeast = true;
        else
            rests.push(whole - elapsed);
    }
    const work = rests.reduce((sum, rest) => sum + rest, 0);
    const longest = rests.reduce((most, rest) => Math.max(most, rest), 0);
    const ms = Math.max(longest, work / options.maxParallel);
    if (open === 0 || state.stopping !== null || ms === 0)
        return null;
    return { ms, atLeast, measured: measured.length, fromHistory };
}
function measuredTimes(state, now) {
    const times = [];
    for (const task of state.tasks.values()) {
        if (task.phase === 'ended' && task.outcome.status === 'succeeded')
            times.push((0,run_numbers/* sessionTime */.U_)(task, now));
    }
    return times.sort((a, b) => a - b);
}
function meanAbove(sorted, bound) {
    const above = sorted.filter((value) => value > bound);
    return above.reduce((sum, value) => sum + value, 0) / above.length;
}

;// CONCATENATED MODULE: ./build/js/terminal/live/dashboard-frame.js












const columns = [
    { title: '', of: ({ symbol }) => symbol, isTight: true },
    { title: 'TASK', of: ({ id }) => id, shrinks: 8 },
    { title: 'STATE', of: ({ state }) => state, shrinks: 10, least: 24 },
    { title: 'TIME', of: ({ elapsed }) => elapsed, align: 'right', least: 6, goes: 1 },
    { title: 'TURNS', of: ({ turns }) => turns, align: 'right', goes: 3 },
    { title: 'COST', of: ({ cost }) => cost, align: 'right', least: 8, goes: 2 },
];
const wide = 120;
const noteColumn = { title: 'NOTE', of: ({ note }) => note, shrinks: 16, goes: 4 };
function dashboardFrame(state, now, size, paint) {
    const width = Math.max(1, size.width);
    const height = Math.max(1, size.height);
    const totals = (0,run_numbers/* runTotals */.zj)(state, now);
    const isHigh = height >= leastForBar;
    const bar = isHigh ? [progressBar(totals, width, paint)] : [];
    const saved = isHigh ? (0,layout/* flow */.L3)(savingParts(state), width, paint) : [];
    const footer = [...bar, ...footerLines(state, totals, now, width, paint), ...saved].slice(0, height);
    const room = height - footer.length;
    const withHead = room >= 4;
    const chosen = chooseTasks(state.tasks, room - (withHead ? 2 : 0));
    const rows = chosen.shown.map(([id, task]) => taskRow(id, task, now, (0,task_state/* awaitedBy */.nX)(task, state.tasks)));
    const { head, lines } = (0,table/* layTable */.j)(width >= wide ? columnsWithin(rows, width) : columns, rows, width, paint);
    const body = [...lines];
    if (chosen.rest !== null)
        body.push((0,layout/* lineOf */.cA)([(0,layout/* span */.Ln)(chosen.rest, 'faint')], width, paint));
    if (!withHead)
        return [...body, ...footer];
    return [head, ...body, '', ...footer];
}
function columnsWithin(rows, width) {
    const others = (0,table/* layTable */.j)(columns, rows, Number.POSITIVE_INFINITY, (0,text_paint/* paintFor */.e)(false));
    const used = Math.max((0,text_width/* widthOf */.qz)(others.head), ...others.lines.map(text_width/* widthOf */.qz));
    const most = width - used - 2;
    return most < 16 || rows.every(({ note }) => note === '') ? columns : [...columns, { ...noteColumn, most }];
}
const urgency = ['running', 'failed', 'between', 'cancelled', 'waiting', 'skipped', 'succeeded'];
function chooseTasks(tasks, room) {
    if (tasks.size <= room)
        return { shown: [...tasks], rest: null };
    const groups = new Map(urgency.map((stage) => [stage, []]));
    for (const [id, task] of tasks)
        groups.get((0,task_state/* stageOf */.gV)(task))?.push(id);
    const shown = new Set();
    const rest = [];
    for (const [stage, ids] of groups) {
        const taken = ids.slice(0, Math.max(0, room - 1 - shown.size));
        for (const id of taken)
            shown.add(id);
        const left = ids.length - taken.length;
        if (left > 0)
            rest.push(`${(0,format/* formatCount */.B4)(left)} ${stage === 'between' ? 'between attempts' : stage}`);
    }
    if (room < 1)
        return { shown: [], rest: null };
    const more = `${shown.size === 0 ? '' : '… and '}${(0,format/* formatCount */.B4)(tasks.size - shown.size)} more: ${rest.join(', ')}`;
    return { shown: [...tasks].filter(([id]) => shown.has(id)), rest: more };
}
function footerLines(state, totals, now, width, paint) {
    const lines = [
        ...(0,layout/* flow */.L3)(countParts(state, totals), width, paint),
        ...(0,layout/* flow */.L3)(numberParts(state, totals, now), width, paint),
    ];
    if (state.limitNear !== null && state.limited === null && state.ended === null) {
        lines.push((0,layout/* lineOf */.cA)([(0,layout/* span */.Ln)((0,safe_text/* safeText */.Hk)(state.limitNear), 'warning')], width, paint));
    }
    const limitMs = state.limited === null ? 0 : Date.parse(state.limited.until) - now;
    if (state.limited !== null && limitMs > 0 && state.stopping === null) {
        const text = `${(0,safe_text/* safeText */.Hk)(state.limited.message)}: going on in ${(0,symbols/* wholeSeconds */.$)(limitMs)}`;
        lines.push((0,layout/* lineOf */.cA)([(0,layout/* span */.Ln)(text, 'warning')], width, paint));
    }
    if (state.stopping !== null && state.ended === null) {
        lines.push((0,layout/* lineOf */.cA)([(0,layout/* span */.Ln)(`stopping: ${(0,safe_text/* safeText */.Hk)(state.stopping.message)}`, 'warning')], width, paint));
    }
    return lines;
}
const leastForBar = 12;
const longestBar = 50;
function progressBar(totals, width, paint) {
    const ended = totals.succeeded + totals.failed + totals.skipped + totals.cancelled;
    const length = Math.max(1, Math.min(longestBar, width - 6));
    const cells = (count) => Math.floor((count / Math.max(1, totals.tasks)) * length);
    const good = cells(totals.succeeded);
    const bad = cells(ended) - good;
    const percent = `${Math.floor((ended / Math.max(1, totals.tasks)) * 100)}%`;
    return (0,layout/* lineOf */.cA)([
        (0,layout/* span */.Ln)('█'.repeat(good), 'good'),
        (0,layout/* span */.Ln)('█'.repeat(bad), totals.failed > 0 ? 'bad' : 'warning'),
        (0,layout/* span */.Ln)('─'.repeat(length - good - bad), 'faint'),
        (0,layout/* span */.Ln)(` ${percent}`),
    ], width, paint);
}
function countParts(state, totals) {
    const ended = totals.succeeded + totals.failed + totals.skipped + totals.cancelled;
    const parts = [
        (0,layout/* span */.Ln)(`${(0,format/* formatCount */.B4)(ended)}/${(0,format/* formatCount */.B4)(totals.tasks)} ended`, 'strong'),
        (0,layout/* span */.Ln)(`${(0,format/* formatCount */.B4)(totals.running)} running`, totals.running > 0 ? 'busy' : 'plain'),
        (0,layout/* span */.Ln)(`${(0,format/* formatCount */.B4)(totals.waiting + totals.between)} waiting`),
        (0,layout/* span */.Ln)(`${(0,format/* formatCount */.B4)(totals.failed)} failed`, totals.failed > 0 ? 'bad' : 'plain'),
    ];
    if (totals.cancelled + totals.skipped > 0)
        parts.push((0,layout/* span */.Ln)(`${(0,format/* formatCount */.B4)(totals.cancelled + totals.skipped)} cancelled or skipped`, 'warning'));
    parts.push((0,layout/* span */.Ln)(`${totals.running} of ${state.run.options.maxParallel} slots in use`));
    return parts;
}
function basisOf({ measured, fromHistory }) {
    return fromHistory > 0 ? 'from earlier runs' : `${(0,format/* plural */.LS)(measured, 'task')} measured`;
}
function savingParts(state) {
    return (0,savings/* savingTexts */.jr)((0,run_numbers/* savingsSoFar */.ZV)(state.tasks.values())).map((text) => (0,layout/* span */.Ln)(text));
}
function numberParts(state, totals, now) {
    const left = estimateTimeLeft(state, now);
    const leftText = left === null
        ? 'time left –'
        : `${left.atLeast ? 'at least' : 'about'} ${(0,symbols/* wholeSeconds */.$)(left.ms)} left (${basisOf(left)})`;
    return [
        (0,layout/* span */.Ln)(`cost ${(0,format/* costCell */.ch)(totals.cost)}`),
        (0,layout/* span */.Ln)(`wall ${state.ended === null ? (0,symbols/* wholeSeconds */.$)(totals.wallMs) : (0,format/* formatDuration */.a3)(totals.wallMs)}`),
        (0,layout/* span */.Ln)(`speedup ${totals.speedup === null ? '–' : (0,format/* formatSpeedup */.qG)(totals.speedup)}`),
        (0,layout/* span */.Ln)(leftText),
    ];
}

;// CONCATENATED MODULE: ./build/js/terminal/live/dashboard.js






const shortestPauseMs = 100;
const tickMs = 1_000;
function dashboard(screen, clock) {
    const area = new live_area/* LiveArea */.e(screen);
    const paint = (0,text_paint/* paintFor */.e)(screen.colour);
    let state = null;
    let drawnAt = Number.NEGATIVE_INFINITY;
    let cancelDraw = null;
    let cancelTick = null;
    let closed = false;
    const draw = () => {
        cancelDraw?.();
        cancelTick?.();
        cancelDraw = cancelTick = null;
        if (state === null || closed)
            return;
        drawnAt = clock.now();
        const { columns, rows } = screen.size();
        area.draw(dashboardFrame(state, drawnAt, { width: columns - 1, height: rows - 1 }, paint));
        if (isMoving(state) || screen.isBehind === true)
            cancelTick = clock.after(tickMs, drawSafely);
    };
    const drawSafely = () => {
        try {
            draw();
        }
        catch (error) {
            close();
            screen.write(`The live view failed and is off now: ${(0,safe_text/* safeText */.Hk)((0,errors/* messageOf */.bD)(error))}\n`);
        }
    };
    const drawSoon = () => {
        if (cancelDraw !== null || closed)
            return;
        cancelDraw = clock.after(Math.max(0, drawnAt + shortestPauseMs - clock.now()), drawSafely);
    };
    const endResize = screen.onResize(drawSoon);
    const close = () => {
        if (closed)
            return;
        closed = true;
        endResize();
        cancelDraw?.();
        cancelTick?.();
        area.clear();
    };
    return {
        name: 'dashboard',
        onEvent(_event, next) {
            state = next;
            drawSoon();
        },
        onNotice: (message) => area.print((0,layout/* wrap */.LV)((0,safe_text/* safeText */.Hk)(message), screen.size().columns - 1).join('\n')),
        onEnd: close,
        close,
        print: (line) => area.print(line),
    };
}
function isMoving(state) {
    if (state.ended !== null)
        return false;
    for (const task of state.tasks.values())
        if (task.phase === 'running' || task.phase === 'between')
            return true;
    return false;
}

// EXTERNAL MODULE: ./build/js/terminal/live/ndjson.js
var ndjson = __webpack_require__(2932);
// EXTERNAL MODULE: ./build/js/terminal/live/plain.js
var plain = __webpack_require__(8606);
;// CONCATENATED MODULE: ./build/js/cli/run/progress-view.js





function progressView(kind, outputs) {
    const { out, err } = outputs;
    const toError = (message) => err.line((0,safe_text/* safeText */.Hk)(message));
    const print = (line) => out.line(line);
    switch (kind) {
        case 'json':
            return viewOf((0,ndjson/* ndjsonReporter */.qG)(print, toError), toError, (line) => err.line(line), { leavesNotesOut: true });
        case 'quiet':
            return viewOf({ name: 'quiet', onNotice: toError }, toError, print);
        case 'plain':
            return viewOf((0,plain/* plainReporter */.mh)(print), toError, print);
        case 'auto': {
            if (!out.canRedraw)
                return progressView('plain', outputs);
            const live = dashboard(out, (0,runtime/* systemClock */.ml)());
            const notice = (message) => live.onNotice?.(message);
            return { reporter: live, leavesNotesOut: true, notice, print: live.print, close: live.close };
        }
    }
}
function viewOf(reporter, notice, print, { leavesNotesOut = false } = {}) {
    return { reporter, leavesNotesOut, notice, print, close: () => { } };
}


/***/ }),

/***/ 1804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ keepOrderReporter)
/* harmony export */ });
/* harmony import */ var _text_safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9888);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8606);


function keepOrderReporter(write) {
    let next = 0;
    let settled = true;
    const giveOut = (state) => {
        const tasks = [...state.tasks];
        for (; next < tasks.length; next += 1) {
            const [id, task] = tasks[next] ?? [];
            if (id === undefined || task?.phase !== 'ended')
                return;
            for (const line of blockOf(id, task))
                write(line);
        }
    };
    return {
        name: 'keep-order',
        onEvent(event, state) {
            if (event.type === 'run-resumed')
                settled = false;
            if (event.type === 'session-started' || event.type === 'run-ended')
                settled = true;
            else if (event.type !== 'task-ended')
                return;
            if (settled)
                giveOut(state);
        },
    };
}
function blockOf(id, task) {
    const result = task.attempts.at(-1)?.end.result ?? null;
    const [head = '', ...warnings] = (0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .endLines */ .z$)(task);
    return [`── ${(0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .safeText */ .Hk)(id)}: ${head}`, ...warnings, ...(result === null ? [] : (0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .safeBlock */ .BW)(result)), ''];
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

/***/ 8207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ LiveArea)
/* harmony export */ });
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2511);

const csi = `${String.fromCodePoint(0x1b)}[`;
const eraseLineEnd = `${csi}K`;
const eraseBelow = `${csi}J`;
const hold = `${csi}?2026h`;
const release = `${csi}?2026l`;
const noWrap = `${csi}?7l`;
const doWrap = `${csi}?7h`;
class LiveArea {
    #screen;
    #lines = [];
    #columns = 0;
    #rows = 0;
    #scrolledOut = 0;
    constructor(screen) {
        this.#screen = screen;
    }
    draw(lines) {
        if (this.#screen.isBehind === true)
            return;
        const { columns, rows } = this.#screen.size();
        const known = columns === this.#columns && rows === this.#rows ? this.#lines : [];
        if (known.length === lines.length && lines.every((line, row) => line === known[row]))
            return;
        const text = lines.map((line, row) => (line === known[row] ? '\n' : `${line}${eraseLineEnd}\n`)).join('');
        const erase = known.length === 0 ? eraseBelow : '';
        this.#screen.write(`${hold}${noWrap}${this.#toTop()}${erase}${text}${eraseBelow}${doWrap}${release}`);
        this.#lines = lines;
        this.#columns = columns;
        this.#rows = rows;
    }
    print(text) {
        const lines = this.#lines;
        this.clear();
        this.#scrolledOut = 0;
        this.#screen.write(`${text}\n`);
        if (lines.length > 0)
            this.draw(lines);
    }
    clear() {
        if (this.#lines.length === 0)
            return;
        this.#screen.write(`${this.#toTop()}${eraseBelow}`);
        this.#lines = [];
    }
    #toTop() {
        const { columns, rows } = this.#screen.size();
        const height = this.#lines.reduce((sum, line) => sum + Math.max(1, Math.ceil((0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(line) / columns)), 0);
        const broughtBack = Math.min(this.#scrolledOut, Math.max(0, rows - this.#rows));
        this.#scrolledOut += Math.max(0, height + 1 - rows) - broughtBack;
        const up = height + broughtBack;
        return up === 0 ? '\r' : `\r${csi}${up}A`;
    }
}


/***/ })

};
