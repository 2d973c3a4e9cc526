export const id = 936;
export const ids = [936];
export const modules = {

/***/ 7296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ runJson),
/* harmony export */   b: () => (/* binding */ statusJson)
/* harmony export */ });
/* harmony import */ var _domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(505);
/* harmony import */ var _domain_history_status_totals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5574);
/* harmony import */ var _domain_usage_cost_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5242);



function statusJson(status) {
    const { now, runs, others } = status;
    return {
        version: 1,
        at: new Date(now).toISOString(),
        totals: (0,_domain_history_status_totals_js__WEBPACK_IMPORTED_MODULE_1__/* .statusTotals */ .s)(runs, now),
        otherRuns: others,
        runs: runs.map((run) => runJson(run, status)),
    };
}
function runJson(run, { now, silentMs, orphans }) {
    const { id, startedAt, endedAt, lastEventAt, projectDir, maxParallel, notes, cacheSavedUsd } = run;
    return {
        id,
        condition: (0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOfRun */ .ts)(run),
        startedAt,
        endedAt,
        lastEventAt,
        wallMs: (0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .wallMsOf */ .S4)(run, now),
        projectDir,
        maxParallel,
        notes,
        cacheSavedUsd,
        savings: (0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .savingsOfRun */ .gM)(run),
        orphanedProcesses: orphans(run),
        tasks: run.tasks.map((task) => {
            const { stage: _, durationMs: __, runningSince, ...rest } = task;
            const silence = silentMs(run, task.id);
            return {
                ...rest,
                ...(0,_domain_usage_cost_js__WEBPACK_IMPORTED_MODULE_2__/* .costData */ .mM)((0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .costOfTask */ .G8)(task)),
                stage: (0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOfTask */ .lo)(run, task),
                runningSince,
                elapsedMs: (0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionMsOf */ .E)(run, task, now),
                isStale: silence !== null,
            };
        }),
    };
}


/***/ }),

/***/ 2676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ durationOption),
/* harmony export */   d: () => (/* binding */ staleThreshold)
/* harmony export */ });
/* harmony import */ var _domain_text_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5011);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(480);


function durationOption(options, name) {
    const given = options[name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())];
    if (given === undefined)
        return null;
    const ms = (0,_domain_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(String(given));
    if (ms !== null)
        return ms;
    throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('Nothing was done.', [
        { where: `--${name}`, problem: `must ${_domain_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationMust */ .C_}`, value: given, allowed: 'for example 7d' },
    ]);
}
const variable = 'CLAUDE_STALE_THRESHOLD';
const builtInMs = 300_000;
function staleThreshold(env) {
    const given = env[variable];
    if (given === undefined || given === '')
        return builtInMs;
    const ms = (0,_domain_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(given.trim());
    if (ms !== null && ms > 0 && ms <= _domain_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .longestDurationMs */ .TD)
        return ms;
    throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('The status cannot be shown.', [
        { where: variable, problem: 'is not a duration', value: given, allowed: 'seconds, such as 300, or "10m"' },
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

/***/ 5574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ statusTotals)
/* harmony export */ });
/* harmony import */ var _run_run_numbers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2291);
/* harmony import */ var _run_work_time_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8684);
/* harmony import */ var _usage_cost_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5242);
/* harmony import */ var _usage_savings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3536);
/* harmony import */ var _seen_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(505);
/* harmony import */ var _success_rate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9354);






function statusTotals(runs, now) {
    const counts = { waiting: 0, running: 0, between: 0, succeeded: 0, failed: 0, skipped: 0, cancelled: 0, lost: 0 };
    const tokens = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };
    let sessionMs = 0;
    let slotMs = 0;
    for (const run of runs) {
        slotMs += (0,_seen_run_js__WEBPACK_IMPORTED_MODULE_3__/* .wallMsOf */ .S4)(run, now) * run.maxParallel;
        for (const task of run.tasks) {
            counts[(0,_seen_run_js__WEBPACK_IMPORTED_MODULE_3__/* .stageOfTask */ .lo)(run, task)] += 1;
            for (const kind of ['input', 'output', 'cacheRead', 'cacheWrite'])
                tokens[kind] += task.tokens[kind];
            sessionMs += (0,_seen_run_js__WEBPACK_IMPORTED_MODULE_3__/* .sessionMsOf */ .E)(run, task, now);
        }
    }
    const { succeeded, running, failed, cancelled, skipped, lost } = counts;
    const rate = (0,_success_rate_js__WEBPACK_IMPORTED_MODULE_4__/* .successRate */ .sE)(counts);
    const wallMs = (0,_run_work_time_js__WEBPACK_IMPORTED_MODULE_5__/* .wallTimeTogether */ ._)(runs.map((run) => (0,_seen_run_js__WEBPACK_IMPORTED_MODULE_3__/* .workTimeOf */ .aE)(run, now)));
    return {
        runs: runs.length,
        tasks: runs.reduce((sum, { tasks }) => sum + tasks.length, 0),
        completed: succeeded,
        running,
        waiting: counts.waiting + counts.between,
        failed,
        cancelled,
        skipped,
        lost,
        tokens,
        ...(0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .knownCostData */ .Px)((0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .sumCosts */ .AM)(runs.map(_seen_run_js__WEBPACK_IMPORTED_MODULE_3__/* .costOfRun */ .E_))),
        cacheSavedUsd: (0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .sumKnown */ .z_)(runs.map(({ cacheSavedUsd }) => cacheSavedUsd)),
        savings: (0,_usage_savings_js__WEBPACK_IMPORTED_MODULE_2__/* .sumSavings */ .Tu)(runs.map(_seen_run_js__WEBPACK_IMPORTED_MODULE_3__/* .savingsOfRun */ .gM)),
        wallMs,
        sessionMs,
        ...(0,_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .workRate */ .S$)(sessionMs, wallMs, slotMs),
        completionRate: rate,
        rating: rate === null ? null : (0,_success_rate_js__WEBPACK_IMPORTED_MODULE_4__/* .ratingOf */ .Zq)(rate),
    };
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

/***/ 3938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ nextSteps)
/* harmony export */ });
function nextSteps({ id, status: ofRun, tasks, shards }) {
    if (shards !== undefined)
        return stepsOfShards(shards, tasks);
    const cutOff = tasks.some(({ status }) => status === 'cancelled' || status === 'skipped');
    const isSpent = tasks.some(({ status, reason }) => status !== 'failed' && reason === 'budget');
    const goesOn = isSpent ? 'goes on, if given a larger budget' : 'goes on with what was cut off';
    const failed = tasks.find(({ status }) => status === 'failed');
    return [
        ...(cutOff && ofRun !== 'succeeded' ? [{ command: `claude-multi resume ${id}`, what: goesOn }] : []),
        ...(failed === undefined
            ? []
            : [
                ...(ofRun === 'succeeded'
                    ? []
                    : [{ command: `claude-multi retry ${id}`, what: 'runs the failed tasks again' }]),
                { command: `claude-multi logs ${id}/${failed.id}`, what: 'shows what a session did' },
            ]),
    ];
}
const mostShards = 3;
function stepsOfShards(shards, tasks) {
    const steps = shards.flatMap(({ index, run, status }) => {
        if (run === null)
            return [];
        const own = nextSteps({ id: run, status, tasks: tasks.filter(({ shard }) => shard === index) });
        return own.length === 0
            ? []
            : [own.map(({ command, what }) => ({ command, what: `${what}, where shard ${index} ran` }))];
    });
    return steps.slice(0, mostShards).flat();
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

/***/ 4763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ nextCommands)
/* harmony export */ });
/* harmony import */ var _reports_report_next_steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3938);
/* harmony import */ var _text_layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2061);
/* harmony import */ var _text_safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9888);



function nextCommands(run, width, paint) {
    const steps = (0,_reports_report_next_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .nextSteps */ .Z)(run);
    if (steps.length === 0)
        return [];
    const report = { command: `claude-multi report ${run.id} -o report.html`, what: 'shows everything on one page' };
    const commands = [...steps, report].map(({ command, what }) => ({ command: (0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .Hk)(command), what }));
    const widest = Math.max(...commands.map(({ command }) => command.length));
    return commands.flatMap(({ command, what }) => {
        const whole = `  ${command.padEnd(widest)}  ${what}`;
        if (whole.length > width)
            return (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .wrap */ .LV)(`  ${command}`, width, '    ');
        return [`  ${command.padEnd(widest)}  ${paint(what, 'faint')}`];
    });
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

/***/ 5588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ statusScreen)
/* harmony export */ });
/* harmony import */ var _domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(505);
/* harmony import */ var _domain_history_status_totals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5574);
/* harmony import */ var _domain_history_success_rate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9354);
/* harmony import */ var _domain_text_format_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2764);
/* harmony import */ var _domain_usage_cost_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5242);
/* harmony import */ var _domain_usage_savings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3536);
/* harmony import */ var _text_layout_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2061);
/* harmony import */ var _text_safe_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9888);
/* harmony import */ var _text_symbols_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6866);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8503);
/* harmony import */ var _next_commands_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4763);
/* harmony import */ var _status_row_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4826);












function statusScreen(status, { width, height }, paint) {
    const { runs, now, silentMs } = status;
    const sections = runs.map((run) => ({
        run,
        rows: run.tasks.map((task) => (0,_status_row_js__WEBPACK_IMPORTED_MODULE_10__/* .statusRow */ .j)({ run, task, silentMs: silentMs(run, task.id) }, now)),
    }));
    const foot = [...totalLines((0,_domain_history_status_totals_js__WEBPACK_IMPORTED_MODULE_1__/* .statusTotals */ .s)(runs, now), width, paint), ...closingLines(status, width, paint)];
    const hasHead = runs.length === 1 || runs.some(({ tasks }) => tasks.length > 1);
    const heads = hasHead ? runs.length : 0;
    const kept = rowsWithin(sections.flatMap(({ rows }) => rows), height - foot.length - heads - 2);
    const shown = sections.flatMap(({ rows }) => rows).filter((row) => kept.shown.has(row));
    const { head, lines } = (0,_text_table_js__WEBPACK_IMPORTED_MODULE_8__/* .layTable */ .j)(columns, shown, width, paint);
    const lineOfRow = new Map(shown.map((row, index) => [row, lines[index] ?? '']));
    const body = [head];
    for (const { run, rows } of sections) {
        if (hasHead)
            body.push(...(0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .flow */ .L3)(runParts(run, now), width, paint));
        body.push(...rows.flatMap((row) => lineOfRow.get(row) ?? []));
    }
    if (kept.rest !== null)
        body.push((0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .lineOf */ .cA)([(0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .Ln)(kept.rest, 'faint')], width, paint));
    return [...body, '', ...foot].slice(0, Math.max(1, height));
}
const urgency = ['running', 'lost', 'failed', 'between', 'cancelled', 'waiting', 'skipped', 'succeeded'];
function rowsWithin(rows, room) {
    if (rows.length <= Math.max(0, room))
        return { shown: new Set(rows), rest: null };
    const byUrgency = urgency.flatMap((stage) => rows.filter((row) => row.stage === stage));
    const shown = new Set(byUrgency.slice(0, Math.max(0, room - 1)));
    const left = byUrgency.slice(shown.size);
    const counts = urgency.flatMap((stage) => {
        const count = left.filter((row) => row.stage === stage).length;
        return count === 0 ? [] : [`${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .formatCount */ .B4)(count)} ${stage === 'between' ? 'between attempts' : stage}`];
    });
    return { shown, rest: `… and ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .formatCount */ .B4)(left.length)} more: ${counts.join(', ')}` };
}
const columns = [
    { title: '', of: ({ symbol }) => symbol, isTight: true },
    { title: 'TASK', of: ({ id }) => id, shrinks: 12 },
    { title: 'STATE', of: ({ state }) => state, shrinks: 16, least: 16 },
    { title: 'TIME', of: ({ time }) => time, align: 'right', goes: 1 },
    { title: 'TURNS', of: ({ turns }) => turns, align: 'right', goes: 3 },
    { title: 'OUTPUT', of: ({ output }) => output, align: 'right', goes: 4 },
    { title: 'COST', of: ({ cost }) => cost, align: 'right', goes: 2 },
];
const stages = {
    running: { text: 'running', tone: 'busy' },
    lost: { text: 'its supervisor died', tone: 'warning' },
    succeeded: { text: 'succeeded', tone: _text_symbols_js__WEBPACK_IMPORTED_MODULE_7__/* .endSymbols */ .h.succeeded.tone },
    failed: { text: 'failed', tone: _text_symbols_js__WEBPACK_IMPORTED_MODULE_7__/* .endSymbols */ .h.failed.tone },
    cancelled: { text: 'cancelled', tone: _text_symbols_js__WEBPACK_IMPORTED_MODULE_7__/* .endSymbols */ .h.cancelled.tone },
};
function runParts(run, now) {
    const stage = (0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOfRun */ .ts)(run);
    const { text, tone } = stages[stage];
    const succeeded = run.tasks.filter(({ stage }) => stage === 'succeeded').length;
    const wall = (0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .wallMsOf */ .S4)(run, now);
    const since = Math.max(0, now - Date.parse(run.endedAt ?? run.lastEventAt));
    return [
        (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .Ln)((0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_6__/* .safeText */ .Hk)(run.id), 'strong'),
        (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .Ln)(text, tone),
        (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .Ln)(`${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .formatCount */ .B4)(succeeded)} of ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .plural */ .LS)(run.tasks.length, 'task')} succeeded`),
        (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .Ln)(stage === 'running' ? `for ${(0,_text_symbols_js__WEBPACK_IMPORTED_MODULE_7__/* .wholeSeconds */ .$)(wall)}` : `in ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .formatDuration */ .a3)(wall)}, ${ago(since)}`),
        (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .Ln)((0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_6__/* .safeText */ .Hk)(run.projectDir), 'faint'),
    ];
}
function ago(milliseconds) {
    const minutes = Math.floor(milliseconds / 60_000);
    if (minutes < 1)
        return 'just now';
    if (minutes < 60)
        return `${minutes} min ago`;
    const hours = Math.floor(minutes / 60);
    return hours < 48 ? `${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .plural */ .LS)(hours, 'hour')} ago` : `${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .formatCount */ .B4)(Math.floor(hours / 24))} days ago`;
}
const ratingTones = { good: 'good', fair: 'warning', poor: 'bad' };
function totalLines(totals, width, paint) {
    const { tokens, completionRate, rating } = totals;
    const counts = [
        (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .Ln)(`${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .formatCount */ .B4)(totals.tasks)} total`, 'strong'),
        (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .Ln)(`${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .formatCount */ .B4)(totals.completed)} succeeded`),
        (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .Ln)(`${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .formatCount */ .B4)(totals.running)} running`, totals.running > 0 ? 'busy' : 'plain'),
        (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .Ln)(`${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .formatCount */ .B4)(totals.failed)} failed`, totals.failed > 0 ? 'bad' : 'plain'),
        ...['waiting', 'cancelled', 'skipped', 'lost']
            .filter((stage) => totals[stage] > 0)
            .map((stage) => (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .Ln)(`${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .formatCount */ .B4)(totals[stage])} ${stage}`, stage === 'waiting' ? 'plain' : 'warning')),
    ];
    const numbers = [
        (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .Ln)(`wall time ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .formatDuration */ .a3)(totals.wallMs)}`),
        (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .Ln)(`session time ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .formatDuration */ .a3)(totals.sessionMs)}`),
        (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .Ln)(`speedup ${totals.speedup === null ? '–' : (0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .formatSpeedup */ .qG)(totals.speedup)}`),
        (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .Ln)(`utilisation ${totals.utilisation === null ? '–' : (0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .formatPercent */ .l9)(totals.utilisation)}`),
        (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .Ln)(`cost ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .costCell */ .ch)((0,_domain_usage_cost_js__WEBPACK_IMPORTED_MODULE_3__/* .readCost */ .ii)(totals))}`),
    ];
    const used = [
        (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .Ln)(`tokens ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .formatCount */ .B4)(tokens.input)} input`),
        (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .Ln)(`${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .formatCount */ .B4)(tokens.output)} output`),
        (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .Ln)(`${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .formatCount */ .B4)(tokens.cacheRead)} cache read`),
        (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .Ln)(`${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .formatCount */ .B4)(tokens.cacheWrite)} cache write`),
    ];
    const rate = rating === null
        ? []
        : [(0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .Ln)(`success rate ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .formatPercent */ .l9)(completionRate)}`), (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .Ln)(_domain_history_success_rate_js__WEBPACK_IMPORTED_MODULE_2__/* .ratingWords */ .rF[rating], ratingTones[rating])];
    return [
        ...[counts, numbers, used].flatMap((parts) => (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .flow */ .L3)(parts, width, paint)),
        ...(0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .wrap */ .LV)((0,_domain_usage_savings_js__WEBPACK_IMPORTED_MODULE_4__/* .savingsText */ .Zt)(totals.savings), width, '  '),
        ...(0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .flow */ .L3)(rate, width, paint),
    ];
}
function closingLines(status, width, paint) {
    const { runs, others, othersLost, orphans } = status;
    const lost = runs.filter((run) => (0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOfRun */ .ts)(run) === 'lost');
    const notes = [...new Set(runs.flatMap((run) => run.notes))].slice(0, 3);
    const lostOthers = othersLost === 0 ? '' : ` (${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .formatCount */ .B4)(othersLost)} without supervisor)`;
    const [only, another] = runs;
    const ended = only !== undefined && another === undefined && only.status !== 'unfinished' ? only : null;
    const next = (run) => (0,_next_commands_js__WEBPACK_IMPORTED_MODULE_9__/* .nextCommands */ ._)({
        ...{ id: run.id, status: run.status },
        tasks: run.tasks.map(({ id, stage, reason }) => ({ id, status: stage, reason })),
    }, width, paint);
    return [
        ...(ended === null ? [] : next(ended)),
        ...lost.flatMap((run) => (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .wrap */ .LV)(`! ${lostText((0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_6__/* .safeText */ .Hk)(run.id), orphans(run))}`, width, '  ').map((line) => paint(line, 'warning'))),
        ...notes.flatMap((note) => (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .wrap */ .LV)(`Note: ${(0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_6__/* .safeText */ .Hk)(note)}`, width, '  ')),
        ...(others === 0
            ? []
            : [
                (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .lineOf */ .cA)([(0,_text_layout_js__WEBPACK_IMPORTED_MODULE_5__/* .span */ .Ln)(`${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .plural */ .LS)(others, 'other run')}${lostOthers}: claude-multi status --all`, 'faint')], width, paint),
            ]),
    ];
}
function lostText(id, orphans) {
    const left = orphans === 0
        ? ''
        : ` and left ${orphans === 1 ? 'a process' : `${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .formatCount */ .B4)(orphans)} processes`} running: claude-multi stop ${id} ends ${orphans === 1 ? 'it' : 'them'}`;
    return `The supervisor of ${id} died${left}. To continue: claude-multi resume ${id}`;
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
