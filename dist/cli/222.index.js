export const id = 222;
export const ids = [222];
export const modules = {

/***/ 8222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   stopAllCommand: () => (/* binding */ stopAllCommand)
/* harmony export */ });
/* harmony import */ var _app_stop_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7140);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(480);
/* harmony import */ var _store_history_run_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6811);
/* harmony import */ var _store_run_read_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5136);
/* harmony import */ var _terminal_screens_stop_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9205);
/* harmony import */ var _terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9888);
/* harmony import */ var _options_sessions_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6874);
/* harmony import */ var _options_setting_options_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(542);
/* harmony import */ var _process_exit_code_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5787);
/* harmony import */ var _run_stop_whole_run_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2547);










const stopAllCommand = {
    define(command) {
        (0,_options_setting_options_js__WEBPACK_IMPORTED_MODULE_7__/* .addSettingOptions */ .OB)(command, ['sessions-dir']);
        command.addHelpText('after', help);
    },
    async run({ options }, context) {
        const { out, err } = context;
        const sessionsDir = (0,_options_sessions_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .sessionsFolder */ .K)(options, context);
        const runs = (await (0,_store_history_run_index_js__WEBPACK_IMPORTED_MODULE_2__/* .readSummaries */ .$2)(sessionsDir)).filter(({ endedAt }) => endedAt === null);
        const living = runs.filter((run) => run.living);
        let code = _process_exit_code_js__WEBPACK_IMPORTED_MODULE_8__/* .exitCode */ .I.succeeded;
        await Promise.all(living.map(async ({ dir }) => {
            try {
                await (0,_run_stop_whole_run_js__WEBPACK_IMPORTED_MODULE_9__/* .stopWholeRun */ .X)(dir, context);
            }
            catch (error) {
                code = _process_exit_code_js__WEBPACK_IMPORTED_MODULE_8__/* .exitCode */ .I.environment;
                err.line(err.paint((0,_terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_5__/* .safeText */ .Hk)((0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)), 'bad'));
            }
        }));
        let ended = 0;
        for (const run of runs)
            if (!run.living)
                ended += await (0,_app_stop_run_js__WEBPACK_IMPORTED_MODULE_0__/* .endRemains */ .L)((await (0,_store_run_read_run_js__WEBPACK_IMPORTED_MODULE_3__/* .readRun */ .c)(run.dir)).state, null);
        if (ended > 0)
            out.line(`Stopped ${(0,_terminal_screens_stop_words_js__WEBPACK_IMPORTED_MODULE_4__/* .processes */ .uF)(ended)} that dead supervisors had left running.`);
        else if (living.length === 0)
            out.line(`Nothing is running in ${(0,_terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_5__/* .safeText */ .Hk)(sessionsDir)}.`);
        return code;
    },
};
const help = `
Stops every run of the sessions folder, in the background and in other terminals, and the
processes that dead supervisors left running. Nothing else is touched.
`;


/***/ })

};
