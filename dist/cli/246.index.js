export const id = 246;
export const ids = [246];
export const modules = {

/***/ 7382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ stopRun),
/* harmony export */   L: () => (/* binding */ endRemains)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _adapters_node_process_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8050);
/* harmony import */ var _adapters_system_clock_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1741);
/* harmony import */ var _core_recovery_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(261);
/* harmony import */ var _core_sweep_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6892);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5096);
/* harmony import */ var _store_control_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(586);
/* harmony import */ var _store_follow_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2711);
/* harmony import */ var _store_run_lock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2941);
/* harmony import */ var _store_run_store_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8785);










const patienceMs = 30_000;
async function stopRun(runDir, request, hasEnded, patience = patienceMs) {
    if (!(await (0,_store_control_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .requestControl */ .tt)(runDir, request)))
        return { state: (await (0,_store_run_store_js__WEBPACK_IMPORTED_MODULE_7__/* .readRun */ .cI)(runDir)).state, kind: 'lost' };
    for await (const { state, living } of (0,_store_follow_state_js__WEBPACK_IMPORTED_MODULE_5__/* .followState */ .p)(runDir, { signal: AbortSignal.timeout(patience) })) {
        if (hasEnded(state))
            return { state, kind: 'stopped' };
        if (!living)
            return { state, kind: 'lost' };
    }
    const holder = await (0,_store_run_lock_js__WEBPACK_IMPORTED_MODULE_6__/* .lockHolder */ .ms)(runDir);
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`The supervisor of the run ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(runDir)}${holder === null ? '' : `, process ${holder.pid},`} has not stopped within ${patience / 1_000} s.`, 'Kill that process, then stop again: what it leaves behind is ended then. `claude-multi resume` goes on with the run.');
}
function endRemains(state, taskId) {
    const markers = [];
    for (const [id, task] of state.tasks) {
        if (task.phase === 'running' && (taskId === null || id === taskId))
            markers.push(task.live.marker);
    }
    return (0,_core_sweep_js__WEBPACK_IMPORTED_MODULE_8__/* .sweep */ .X)({ host: new _adapters_node_process_host_js__WEBPACK_IMPORTED_MODULE_1__/* .NodeProcessHost */ .c(), clock: new _adapters_system_clock_js__WEBPACK_IMPORTED_MODULE_9__/* .SystemClock */ .A(), markers, politeMs: _core_recovery_js__WEBPACK_IMPORTED_MODULE_2__/* .orphanMs */ .j4 });
}


/***/ }),

/***/ 2784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ stopWholeRun)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _reporters_run_totals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(852);
/* harmony import */ var _reporters_safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7424);
/* harmony import */ var _reports_format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4603);
/* harmony import */ var _store_run_store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8785);
/* harmony import */ var _stop_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7382);
/* harmony import */ var _stop_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9306);







async function stopWholeRun(runDir, { out }) {
    const before = (await (0,_store_run_store_js__WEBPACK_IMPORTED_MODULE_3__/* .readRun */ .cI)(runDir)).state;
    const name = (0,_reporters_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .Hk)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(runDir));
    if (before.ended !== null) {
        out.line(`Run ${name} had ended already: ${before.ended.status}.`);
        return;
    }
    const { state, kind } = await (0,_stop_run_js__WEBPACK_IMPORTED_MODULE_4__/* .stopRun */ .K)(runDir, { kind: 'stop-run' }, (now) => now.ended !== null);
    const cost = `The run had cost ${costOf(state)}.`;
    if (kind === 'stopped') {
        out.line(`Stopped run ${name}:`);
        for (const line of changed(before, state))
            out.line(`  ${line}`);
        out.line(cost);
        return;
    }
    const ended = await (0,_stop_run_js__WEBPACK_IMPORTED_MODULE_4__/* .endRemains */ .L)(state, null);
    const left = ended === 0 ? 'nothing was left running' : `ended ${(0,_stop_words_js__WEBPACK_IMPORTED_MODULE_5__/* .processes */ .uF)(ended)} that it had left running`;
    out.line(`The supervisor of run ${name} had died: ${left}.`);
    for (const [id, task] of state.tasks)
        if (task.phase === 'running')
            out.line(`  ${(0,_stop_words_js__WEBPACK_IMPORTED_MODULE_5__/* .lostLine */ .PF)(id, task, state.lastEventAt)}`);
    out.line(`${cost} To finish it: claude-multi resume ${name}`);
}
function changed(before, after) {
    return [...after.tasks]
        .filter(([id]) => before.tasks.get(id)?.phase !== 'ended')
        .map(([id, task]) => (0,_stop_words_js__WEBPACK_IMPORTED_MODULE_5__/* .stoppedLine */ .Q7)(id, task));
}
function costOf(state) {
    const { costUsd, costIsPartial } = (0,_reporters_run_totals_js__WEBPACK_IMPORTED_MODULE_1__/* .runTotals */ .zj)(state, Date.parse(state.lastEventAt));
    return `${costIsPartial || state.ended === null ? 'at least ' : ''}${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatUsd */ .UK)(costUsd)}`;
}


/***/ }),

/***/ 9306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PF: () => (/* binding */ lostLine),
/* harmony export */   Q7: () => (/* binding */ stoppedLine),
/* harmony export */   T5: () => (/* binding */ endedLine),
/* harmony export */   uF: () => (/* binding */ processes)
/* harmony export */ });
/* harmony import */ var _reporters_run_totals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(852);
/* harmony import */ var _reporters_safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7424);
/* harmony import */ var _reports_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4603);
/* harmony import */ var _reports_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4742);




function stoppedLine(id, task) {
    const name = (0,_reporters_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .Hk)(id);
    if (task.phase !== 'ended')
        return `${name}: not stopped`;
    const { outcome } = task;
    if (outcome.status === 'skipped')
        return `${name}: stopped before it was started; it cost nothing`;
    if (outcome.status === 'cancelled')
        return `${name}: stopped after ${workOf(task)}; it had cost ${costOf(task)}`;
    return endedLine(id, task);
}
function endedLine(id, task) {
    const { outcome, attempts } = task;
    const reason = outcome.status === 'succeeded' ? '' : ` (${outcome.reason})`;
    const work = attempts.length === 0 ? '' : ` after ${workOf(task)}; it cost ${costOf(task)}`;
    return `${(0,_reporters_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .Hk)(id)}: had ended already, ${outcome.status}${reason}${work}`;
}
function lostLine(id, task, diedAt) {
    const name = (0,_reporters_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .Hk)(id);
    if (task.phase === 'waiting')
        return `${name}: its supervisor had died before it was started; it cost nothing`;
    const work = `${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)((0,_reporters_run_totals_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionTime */ .U_)(task, Date.parse(diedAt)))}, ${(0,_reports_status_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)((0,_reporters_run_totals_js__WEBPACK_IMPORTED_MODULE_0__/* .taskTurns */ .Ab)(task), 'turn')}`;
    return `${name}: its supervisor had died after ${work}; it had cost at least ${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatUsd */ .UK)((0,_reporters_run_totals_js__WEBPACK_IMPORTED_MODULE_0__/* .taskCost */ .LL)(task).usd)}`;
}
function workOf(task) {
    return `${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)((0,_reporters_run_totals_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionTime */ .U_)(task, 0))}, ${(0,_reports_status_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)((0,_reporters_run_totals_js__WEBPACK_IMPORTED_MODULE_0__/* .taskTurns */ .Ab)(task), 'turn')}`;
}
function costOf(task) {
    const { usd, isPartial } = (0,_reporters_run_totals_js__WEBPACK_IMPORTED_MODULE_0__/* .taskCost */ .LL)(task);
    return `${isPartial ? 'at least ' : ''}${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatUsd */ .UK)(usd)}`;
}
function processes(count) {
    return `${count} process${count === 1 ? '' : 'es'}`;
}


/***/ }),

/***/ 3612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   stopCommand: () => (/* binding */ stopCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5096);
/* harmony import */ var _reporters_safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7424);
/* harmony import */ var _store_find_task_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1523);
/* harmony import */ var _store_run_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7800);
/* harmony import */ var _store_run_store_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8785);
/* harmony import */ var _background_stop_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7382);
/* harmony import */ var _background_stop_whole_run_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2784);
/* harmony import */ var _background_stop_words_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9306);
/* harmony import */ var _sessions_folder_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4887);
/* harmony import */ var _setting_options_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7856);











const stopCommand = {
    define(command) {
        (0,_setting_options_js__WEBPACK_IMPORTED_MODULE_10__/* .addSettingOptions */ .OB)(command, ['sessions-dir']);
        command.addHelpText('after', help);
    },
    async run({ args, options }, context) {
        const sessionsDir = (0,_sessions_folder_js__WEBPACK_IMPORTED_MODULE_9__/* .sessionsFolder */ .K)(options, context);
        for (const name of args) {
            const isRun = !name.includes('/') && (await (0,_store_run_store_js__WEBPACK_IMPORTED_MODULE_5__/* .listRunIds */ .g$)(sessionsDir)).some((id) => id.startsWith(name));
            if (isRun)
                await (0,_background_stop_whole_run_js__WEBPACK_IMPORTED_MODULE_7__/* .stopWholeRun */ .X)(await (0,_store_run_store_js__WEBPACK_IMPORTED_MODULE_5__/* .findRunDir */ .EG)(sessionsDir, name), context);
            else
                await stopTask(sessionsDir, name, context);
        }
        return _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCode */ .I$.succeeded;
    },
};
async function stopTask(sessionsDir, name, { out }) {
    const { runDir, taskId } = await whereItGoesOn(sessionsDir, name);
    const taskOf = (state) => state.tasks.get(taskId);
    const before = taskOf((await (0,_store_run_store_js__WEBPACK_IMPORTED_MODULE_5__/* .readRun */ .cI)(runDir)).state);
    if (before?.phase === 'ended') {
        out.line(`${(0,_background_stop_words_js__WEBPACK_IMPORTED_MODULE_8__/* .endedLine */ .T5)(taskId, before)}.`);
        return;
    }
    const { state, kind } = await (0,_background_stop_run_js__WEBPACK_IMPORTED_MODULE_6__/* .stopRun */ .K)(runDir, { kind: 'stop-task', taskId }, (now) => taskOf(now)?.phase === 'ended');
    const task = taskOf(state);
    if (task === undefined)
        throw new Error(`task "${taskId}" is not in ${runDir}`);
    if (kind === 'stopped' || task.phase === 'ended') {
        out.line(`${(0,_background_stop_words_js__WEBPACK_IMPORTED_MODULE_8__/* .stoppedLine */ .Q7)(taskId, task)}.`);
        return;
    }
    out.line(`${(0,_background_stop_words_js__WEBPACK_IMPORTED_MODULE_8__/* .lostLine */ .PF)(taskId, task, state.lastEventAt)}.`);
    const ended = await (0,_background_stop_run_js__WEBPACK_IMPORTED_MODULE_6__/* .endRemains */ .L)(state, taskId);
    const left = ended === 0 ? 'It left no process running' : `It left ${(0,_background_stop_words_js__WEBPACK_IMPORTED_MODULE_8__/* .processes */ .uF)(ended)} running: ended now`;
    out.line(`${left}. To finish the run: claude-multi resume ${(0,_reporters_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .Hk)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(runDir))}`);
}
async function whereItGoesOn(sessionsDir, name) {
    if (!name.includes('/')) {
        for await (const run of (0,_store_run_index_js__WEBPACK_IMPORTED_MODULE_4__/* .eachSummary */ .uQ)(sessionsDir)) {
            const goesOn = run.living && run.tasks.some(({ id, stage }) => id === name && open.has(stage));
            if (goesOn)
                return { runDir: run.dir, taskId: name };
        }
    }
    return (0,_store_find_task_js__WEBPACK_IMPORTED_MODULE_3__/* .findTask */ .V)(sessionsDir, name);
}
const open = new Set(['waiting', 'running', 'between']);
const help = `
Asks the session to end, so that it tells what it has used, and ends what it leaves behind;
says what it had cost by then. A task that waits is not started any more. The rest of its run
goes on.

Examples:
  claude-multi stop lint
  claude-multi stop lint docs
  claude-multi stop 20260131-093000-1a2b/lint
  claude-multi stop 20260131-093000-1a2b      the whole run
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

/***/ 2897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ followBatches)
/* harmony export */ });
/* unused harmony export followJournal */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_line_splitter_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4990);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5096);
/* harmony import */ var _folder_watch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8144);
/* harmony import */ var _journal_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3482);






async function* followJournal(path, options = {}) {
    for await (const events of followBatches(path, options))
        yield* events;
}
async function* followBatches(path, { signal } = {}) {
    const folder = (0,_folder_watch_js__WEBPACK_IMPORTED_MODULE_4__/* .watchFolder */ .M)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    const place = { bytes: 0, lines: 0 };
    try {
        while (signal?.aborted !== true) {
            yield await readOn(path, place);
            await folder.change(signal);
        }
    }
    finally {
        folder.close();
    }
}
async function readOn(path, place) {
    const splitter = new _core_line_splitter_js__WEBPACK_IMPORTED_MODULE_2__/* .LineSplitter */ .g(_journal_file_js__WEBPACK_IMPORTED_MODULE_5__/* .longestLine */ .N9);
    const decoder = new TextDecoder();
    const events = [];
    try {
        for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { start: place.bytes })) {
            for (const { bytes, length } of splitter.push(chunk)) {
                place.lines += 1;
                events.push((0,_journal_file_js__WEBPACK_IMPORTED_MODULE_5__/* .parseEvent */ .wj)(bytes === null ? '' : decoder.decode(bytes), path, place.lines));
                place.bytes += length + 1;
            }
        }
    }
    catch (error) {
        if (error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG)
            throw error;
        if (error.code !== 'ENOENT') {
            throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`cannot read the journal ${path}: ${(0,_domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, 'Check that it is yours.', {
                cause: error,
            });
        }
    }
    return events;
}


/***/ }),

/***/ 2711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ followState)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _domain_run_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(646);
/* harmony import */ var _follow_journal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2897);
/* harmony import */ var _run_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1200);
/* harmony import */ var _run_lock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2941);
/* harmony import */ var _run_store_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8785);






async function* followState(runDir, { signal, onEvent } = {}) {
    const projection = new _domain_run_state_js__WEBPACK_IMPORTED_MODULE_1__/* .RunProjection */ .pD();
    let seen = 0;
    const apply = (events) => {
        for (const event of events) {
            if (event.seq <= seen)
                continue;
            projection.apply(event);
            seen = event.seq;
            onEvent?.(event, projection.started);
        }
    };
    for await (const events of (0,_follow_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .followBatches */ .a)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDir, _run_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .journalName */ .J1), { signal })) {
        apply(events);
        if (projection.state === null)
            continue;
        let living = projection.started.ended === null && (await (0,_run_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .lockHolder */ .ms)(runDir)) !== null;
        if (!living && projection.started.ended === null) {
            apply((await (0,_run_store_js__WEBPACK_IMPORTED_MODULE_5__/* .readRun */ .cI)(runDir)).contents.events);
            living = projection.started.ended === null && (await (0,_run_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .lockHolder */ .ms)(runDir)) !== null;
        }
        yield { state: projection.started, living };
        if (!living)
            return;
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
