export const id = 612;
export const ids = [612];
export const modules = {

/***/ 3612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   stopCommand: () => (/* binding */ stopCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _app_stop_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7140);
/* harmony import */ var _domain_plan_task_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7686);
/* harmony import */ var _store_history_find_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4272);
/* harmony import */ var _store_history_run_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6811);
/* harmony import */ var _store_run_read_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5136);
/* harmony import */ var _terminal_screens_stop_words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9205);
/* harmony import */ var _terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9888);
/* harmony import */ var _options_sessions_folder_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6874);
/* harmony import */ var _options_setting_options_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(542);
/* harmony import */ var _process_exit_code_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5787);
/* harmony import */ var _run_stop_whole_run_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2547);












const stopCommand = {
    define(command) {
        (0,_options_setting_options_js__WEBPACK_IMPORTED_MODULE_9__/* .addSettingOptions */ .OB)(command, ['sessions-dir']);
        command.addHelpText('after', help);
    },
    async run({ args, options }, context) {
        const sessionsDir = (0,_options_sessions_folder_js__WEBPACK_IMPORTED_MODULE_8__/* .sessionsFolder */ .K)(options, context);
        for (const name of args) {
            if (await (0,_store_history_find_run_js__WEBPACK_IMPORTED_MODULE_3__/* .isRun */ .yz)(sessionsDir, name))
                await (0,_run_stop_whole_run_js__WEBPACK_IMPORTED_MODULE_11__/* .stopWholeRun */ .X)(await (0,_store_history_find_run_js__WEBPACK_IMPORTED_MODULE_3__/* .findRunDir */ .EG)(sessionsDir, name), context);
            else
                await stopTask(sessionsDir, name, context);
        }
        return _process_exit_code_js__WEBPACK_IMPORTED_MODULE_10__/* .exitCode */ .I.succeeded;
    },
};
async function stopTask(sessionsDir, name, { out }) {
    const { runDir, taskId } = await whereItGoesOn(sessionsDir, name);
    const taskOf = (state) => state.tasks.get(taskId);
    const before = taskOf((await (0,_store_run_read_run_js__WEBPACK_IMPORTED_MODULE_5__/* .readRun */ .c)(runDir)).state);
    if (before?.phase === 'ended') {
        out.line(`${(0,_terminal_screens_stop_words_js__WEBPACK_IMPORTED_MODULE_6__/* .endedLine */ .T5)(taskId, before)}.`);
        return;
    }
    const { state, kind } = await (0,_app_stop_run_js__WEBPACK_IMPORTED_MODULE_1__/* .stopRun */ .K)(runDir, { kind: 'stop-task', taskId }, (now) => taskOf(now)?.phase === 'ended');
    const task = taskOf(state);
    if (task === undefined)
        throw new Error(`task "${taskId}" is not in ${runDir}`);
    if (kind === 'stopped' || task.phase === 'ended') {
        out.line(`${(0,_terminal_screens_stop_words_js__WEBPACK_IMPORTED_MODULE_6__/* .stoppedLine */ .Q7)(taskId, task)}.`);
        return;
    }
    out.line(`${(0,_terminal_screens_stop_words_js__WEBPACK_IMPORTED_MODULE_6__/* .lostLine */ .PF)(taskId, task, state.lastEventAt)}.`);
    const ended = await (0,_app_stop_run_js__WEBPACK_IMPORTED_MODULE_1__/* .endRemains */ .L)(state, taskId);
    const left = ended === 0 ? 'It left no process running' : `It left ${(0,_terminal_screens_stop_words_js__WEBPACK_IMPORTED_MODULE_6__/* .processes */ .uF)(ended)} running, now stopped`;
    out.line(`${left}. To finish the run: claude-multi resume ${(0,_terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_7__/* .safeText */ .Hk)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(runDir))}`);
}
async function whereItGoesOn(sessionsDir, name) {
    const taskId = name.includes('/') ? null : (0,_domain_plan_task_js__WEBPACK_IMPORTED_MODULE_2__/* .taskIdFor */ .sF)(name);
    if (taskId !== null) {
        for await (const run of (0,_store_history_run_index_js__WEBPACK_IMPORTED_MODULE_4__/* .eachSummary */ .uQ)(sessionsDir)) {
            const goesOn = run.living && run.tasks.some(({ id, stage }) => id === taskId && open.has(stage));
            if (goesOn)
                return { runDir: run.dir, taskId };
        }
    }
    return (0,_store_history_find_run_js__WEBPACK_IMPORTED_MODULE_3__/* .findTask */ .VX)(sessionsDir, name);
}
const open = new Set(['waiting', 'running', 'between']);
const help = `
Asks the session to stop, so that it can report its usage, stops the processes it left behind,
and prints its cost. A waiting task is not started. The rest of the run continues.

Examples:
  claude-multi stop lint
  claude-multi stop lint docs
  claude-multi stop 20260131-093000-1a2b/lint
  claude-multi stop 20260131-093000-1a2b      the whole run
`;


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
/* harmony import */ var _domain_plan_task_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7686);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(480);
/* harmony import */ var _domain_text_suggestion_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5695);
/* harmony import */ var _run_run_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5944);
/* harmony import */ var _run_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6811);
/* harmony import */ var _sessions_dir_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5972);








async function findTask(sessionsDir, name) {
    const renamed = await findRenamed(sessionsDir, name);
    if (renamed !== null)
        return renamed;
    const slash = name.lastIndexOf('/');
    if (slash === -1)
        return findInNewest(sessionsDir, name);
    const runDir = await findRunDir(sessionsDir, name.slice(0, slash));
    const run = await (0,_run_index_js__WEBPACK_IMPORTED_MODULE_6__/* .readSummary */ .L_)(runDir);
    const taskId = name.slice(slash + 1);
    if (run?.tasks.some(({ id }) => id === taskId))
        return { runDir, taskId, run };
    throw unknownTask(taskId, `in the run ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(runDir)}`, run?.tasks.map(({ id }) => id) ?? []);
}
async function findRenamed(sessionsDir, name) {
    const taskId = (0,_domain_plan_task_js__WEBPACK_IMPORTED_MODULE_2__/* .taskIdFor */ .sF)(name);
    if (taskId === null || taskId === name || (await beginsWithRun(sessionsDir, name)))
        return null;
    for await (const run of (0,_run_index_js__WEBPACK_IMPORTED_MODULE_6__/* .eachSummary */ .uQ)(sessionsDir)) {
        if (run.tasks.some(({ id }) => id === taskId))
            return { runDir: run.dir, taskId, run };
    }
    return null;
}
async function beginsWithRun(sessionsDir, name) {
    const slash = name.lastIndexOf('/');
    return slash !== -1 && (await (0,_sessions_dir_js__WEBPACK_IMPORTED_MODULE_7__/* .listRunIds */ .g$)(sessionsDir)).some((id) => id.startsWith(name.slice(0, slash)));
}
async function findInNewest(sessionsDir, taskId) {
    const others = new Set();
    for await (const run of (0,_run_index_js__WEBPACK_IMPORTED_MODULE_6__/* .eachSummary */ .uQ)(sessionsDir)) {
        if (run.tasks.some(({ id }) => id === taskId))
            return { runDir: run.dir, taskId, run };
        for (const { id } of run.tasks)
            others.add(id);
    }
    if (others.size === 0)
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`there is no run in ${sessionsDir} yet`);
    throw unknownTask(taskId, `in any run in ${sessionsDir}`, [...others]);
}
const mostShown = 5;
function unknownTask(id, where, ids) {
    const meant = (0,_domain_text_suggestion_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(id, ids);
    const shown = ids.slice(0, mostShown).join(', ');
    const hint = meant === null ? `there are: ${shown}${ids.length > mostShown ? ' …' : ''}` : `did you mean "${meant}"?`;
    return new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`there is no task "${id}" ${where}; ${hint}`);
}
async function findRunOrTask(sessionsDir, name) {
    if (name !== null && !(await isRun(sessionsDir, name)))
        return findTask(sessionsDir, name);
    return { runDir: await findRunDir(sessionsDir, name), taskId: null };
}
async function isRun(sessionsDir, name) {
    if (name.includes('/'))
        return false;
    const ids = await (0,_sessions_dir_js__WEBPACK_IMPORTED_MODULE_7__/* .listRunIds */ .g$)(sessionsDir);
    if (ids.includes(name))
        return true;
    if (!ids.some((id) => id.startsWith(name)))
        return false;
    for await (const run of (0,_run_index_js__WEBPACK_IMPORTED_MODULE_6__/* .eachSummary */ .uQ)(sessionsDir))
        if (run.tasks.some(({ id }) => id === name))
            return false;
    return true;
}
async function findRunDir(sessionsDir, id) {
    const ids = await (0,_sessions_dir_js__WEBPACK_IMPORTED_MODULE_7__/* .listRunIds */ .g$)(sessionsDir);
    const [newest] = ids;
    if (newest === undefined)
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`there is no run in ${sessionsDir} yet`);
    if (id === null)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(sessionsDir, ids.find((each) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(sessionsDir, each, _run_run_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .journalName */ .J1))) ?? newest);
    const matching = ids.filter((candidate) => candidate === id || candidate.startsWith(id));
    const exact = matching.find((candidate) => candidate === id) ?? (matching.length === 1 ? matching[0] : undefined);
    if (exact !== undefined)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(sessionsDir, exact);
    const what = matching.length === 0 ? `there is no run "${id}" in ${sessionsDir}` : `more than one run begins with "${id}"`;
    const shown = (matching.length === 0 ? ids : matching).slice(0, 5).join(', ');
    throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`${what}; ${matching.length === 0 ? 'the newest are' : 'they are'}: ${shown}`);
}


/***/ })

};
