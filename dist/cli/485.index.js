export const id = 485;
export const ids = [485];
export const modules = {

/***/ 485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   attachCommand: () => (/* binding */ attachCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5096);
/* harmony import */ var _reporters_keep_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9519);
/* harmony import */ var _reporters_safe_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7424);
/* harmony import */ var _store_follow_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2711);
/* harmony import */ var _store_run_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7800);
/* harmony import */ var _store_run_store_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8785);
/* harmony import */ var _background_leave_signals_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8323);
/* harmony import */ var _conclude_run_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6330);
/* harmony import */ var _progress_view_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(212);
/* harmony import */ var _run_options_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8310);
/* harmony import */ var _sessions_folder_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4887);
/* harmony import */ var _setting_options_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7856);













const attachCommand = {
    define(command) {
        (0,_run_options_js__WEBPACK_IMPORTED_MODULE_10__/* .addViewOptions */ .F0)(command);
        (0,_setting_options_js__WEBPACK_IMPORTED_MODULE_12__/* .addSettingOptions */ .OB)(command, ['sessions-dir']);
        command.addHelpText('after', help);
    },
    async run({ args: [name], options }, context) {
        const { out, err } = context;
        const display = (0,_run_options_js__WEBPACK_IMPORTED_MODULE_10__/* .displayFrom */ .l2)(options, context);
        const runDir = await findRun((0,_sessions_folder_js__WEBPACK_IMPORTED_MODULE_11__/* .sessionsFolder */ .K)(options, context), name ?? null);
        const leaving = (0,_background_leave_signals_js__WEBPACK_IMPORTED_MODULE_7__/* .leaveOnSignals */ .g)();
        out.onBroken(leaving.leave);
        const run = (0,_reporters_safe_text_js__WEBPACK_IMPORTED_MODULE_3__/* .safeText */ .Hk)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(runDir));
        try {
            const watch = { runDir, view: display.view, keepOrder: display.keepOrder === true, signal: leaving.signal };
            const state = await watchRun(watch, context);
            if (leaving.signal.aborted || state === null) {
                err.line(`Left the run ${run}, which goes on. To come back: claude-multi attach ${run}`);
                err.line(`  To end it: claude-multi stop ${run}`);
                return _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .exitCode */ .I$.interrupted;
            }
            if (state.ended === null) {
                throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`The supervisor of the run ${run} died before the run had ended.`, `To finish the run: claude-multi resume ${run}`);
            }
            const summary = display.view === 'json' ? err : out;
            if (display.view !== 'quiet')
                summary.line('');
            return (await (0,_conclude_run_js__WEBPACK_IMPORTED_MODULE_8__/* .concludeRun */ .j)({ ...display, state, runDir, summary }, context)).exitCode;
        }
        finally {
            leaving.release();
        }
    },
};
async function findRun(sessionsDir, name) {
    if (name === null)
        for await (const run of (0,_store_run_index_js__WEBPACK_IMPORTED_MODULE_5__/* .eachSummary */ .uQ)(sessionsDir))
            if (run.living)
                return run.dir;
    return (0,_store_run_store_js__WEBPACK_IMPORTED_MODULE_6__/* .findRunDir */ .EG)(sessionsDir, name);
}
async function watchRun({ runDir, view, keepOrder, signal }, context) {
    const shown = (0,_progress_view_js__WEBPACK_IMPORTED_MODULE_9__/* .progressView */ .t)(view, context);
    const reporters = [shown.reporter, ...(keepOrder ? [(0,_reporters_keep_order_js__WEBPACK_IMPORTED_MODULE_2__/* .keepOrderReporter */ .B)(shown.print)] : [])];
    let last = null;
    try {
        const followed = (0,_store_follow_state_js__WEBPACK_IMPORTED_MODULE_4__/* .followState */ .p)(runDir, {
            signal,
            onEvent: (event, state) => {
                for (const reporter of reporters)
                    reporter.onEvent?.(event, state);
            },
        });
        for await (const { state } of followed)
            last = state;
        return last;
    }
    finally {
        shown.close();
    }
}
const help = `
Shows a run that another terminal or the background works on, as run shows it, then its
summary; its exit code is the run's. Ctrl-C leaves the run alone. Without a run: the newest
one at work.

Examples:
  claude-multi attach
  claude-multi attach 20260131-093000-1a2b --report report.md
`;


/***/ })

};
