export const id = 382;
export const ids = [382];
export const modules = {

/***/ 485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   attachCommand: () => (/* binding */ attachCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(480);
/* harmony import */ var _store_follow_follow_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(447);
/* harmony import */ var _store_history_find_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4272);
/* harmony import */ var _store_history_run_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6811);
/* harmony import */ var _terminal_live_keep_order_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1804);
/* harmony import */ var _terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9888);
/* harmony import */ var _options_sessions_folder_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6874);
/* harmony import */ var _options_setting_options_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(542);
/* harmony import */ var _options_view_options_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8414);
/* harmony import */ var _process_exit_code_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5787);
/* harmony import */ var _process_leave_signals_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1098);
/* harmony import */ var _run_conclude_run_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6667);
/* harmony import */ var _run_progress_view_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7738);














const attachCommand = {
    define(command) {
        (0,_options_view_options_js__WEBPACK_IMPORTED_MODULE_9__/* .addViewOptions */ .F0)(command);
        (0,_options_setting_options_js__WEBPACK_IMPORTED_MODULE_8__/* .addSettingOptions */ .OB)(command, ['sessions-dir']);
        command.addHelpText('after', help);
    },
    async run({ args: [name], options }, context) {
        const { out, err } = context;
        const display = (0,_options_view_options_js__WEBPACK_IMPORTED_MODULE_9__/* .displayFrom */ .l2)(options, context);
        const runDir = await findRun((0,_options_sessions_folder_js__WEBPACK_IMPORTED_MODULE_7__/* .sessionsFolder */ .K)(options, context), name ?? null);
        const leaving = (0,_process_leave_signals_js__WEBPACK_IMPORTED_MODULE_11__/* .leaveOnSignals */ .g)();
        out.onBroken(leaving.leave);
        const run = (0,_terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_6__/* .safeText */ .Hk)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(runDir));
        try {
            const watch = { runDir, view: display.view, keepOrder: display.keepOrder === true, signal: leaving.signal };
            const state = await watchRun(watch, context);
            if (leaving.signal.aborted || state === null) {
                err.line(`Detached from the run ${run}, which continues. To return: claude-multi attach ${run}`);
                err.line(`  To stop it: claude-multi stop ${run}`);
                return _process_exit_code_js__WEBPACK_IMPORTED_MODULE_10__/* .exitCode */ .I.interrupted;
            }
            if (state.ended === null) {
                throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`The supervisor of the run ${run} died before the run had ended.`, `To finish the run: claude-multi resume ${run}`);
            }
            const summary = display.view === 'json' ? err : out;
            if (display.view !== 'quiet')
                summary.line('');
            return (await (0,_run_conclude_run_js__WEBPACK_IMPORTED_MODULE_12__/* .concludeRun */ .j)({ ...display, state, runDir, summary }, context)).exitCode;
        }
        finally {
            leaving.release();
        }
    },
};
async function findRun(sessionsDir, name) {
    if (name === null)
        for await (const run of (0,_store_history_run_index_js__WEBPACK_IMPORTED_MODULE_4__/* .eachSummary */ .uQ)(sessionsDir))
            if (run.living)
                return run.dir;
    return (0,_store_history_find_run_js__WEBPACK_IMPORTED_MODULE_3__/* .findRunDir */ .EG)(sessionsDir, name);
}
async function watchRun({ runDir, view, keepOrder, signal }, context) {
    const shown = (0,_run_progress_view_js__WEBPACK_IMPORTED_MODULE_13__/* .progressView */ .t)(view, context);
    const reporters = [shown.reporter, ...(keepOrder ? [(0,_terminal_live_keep_order_js__WEBPACK_IMPORTED_MODULE_5__/* .keepOrderReporter */ .B)(shown.print)] : [])];
    let last = null;
    try {
        const followed = (0,_store_follow_follow_state_js__WEBPACK_IMPORTED_MODULE_2__/* .followState */ .p)(runDir, {
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
Shows a run that another terminal or a background process works on, in the same way as the
command run, and then its summary. The exit code is that of the run. Ctrl-C leaves the run
alone. Without an argument it takes the newest run that is running.

Examples:
  claude-multi attach
  claude-multi attach 20260131-093000-1a2b --report report.md
`;


/***/ }),

/***/ 1130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ SystemClock)
/* harmony export */ });
const longestTimerMs = 2 ** 31 - 1;
class SystemClock {
    #latest = 0;
    now() {
        this.#latest = Math.max(this.#latest, Date.now());
        return this.#latest;
    }
    elapsed() {
        return performance.now();
    }
    after(ms, callback) {
        const timer = setTimeout(callback, Math.min(Math.max(0, ms), longestTimerMs));
        return () => clearTimeout(timer);
    }
}


/***/ })

};
