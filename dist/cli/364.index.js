export const id = 364;
export const ids = [364];
export const modules = {

/***/ 6364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   retryCommand: () => (/* binding */ retryCommand)
/* harmony export */ });
/* harmony import */ var _store_history_find_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4272);
/* harmony import */ var _options_resume_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7724);
/* harmony import */ var _options_sessions_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6874);
/* harmony import */ var _options_view_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8414);
/* harmony import */ var _run_resume_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3213);





const retryCommand = {
    define(command) {
        (0,_options_resume_options_js__WEBPACK_IMPORTED_MODULE_1__/* .addResumeOptions */ .H)(command, ['model', 'budget', 'timeout', 'max-turns', 'permission-mode']);
        command.addHelpText('after', help);
    },
    async run({ args: [name], options }, context) {
        const display = (0,_options_view_options_js__WEBPACK_IMPORTED_MODULE_3__/* .displayFrom */ .l2)(options, context);
        const override = (0,_options_resume_options_js__WEBPACK_IMPORTED_MODULE_1__/* .overridesFrom */ .K)(options, context.cwd);
        const { runDir, taskId } = await (0,_store_history_find_run_js__WEBPACK_IMPORTED_MODULE_0__/* .findRunOrTask */ .l$)((0,_options_sessions_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .sessionsFolder */ .K)(options, context), name ?? null);
        const wish = { kind: 'retry', taskId, restart: options['restart'] === true };
        const acceptChanges = options['acceptChanges'] === true;
        const force = options['force'] === true;
        return (0,_run_resume_run_js__WEBPACK_IMPORTED_MODULE_4__/* .resumeAndShow */ .m)({ runDir, wish, acceptChanges, force, override, display }, context);
    },
};
const help = `
Runs again, within the same run, the tasks that failed, were stopped or never started. The
count of attempts continues, and each attempt has the whole budget. A task that failed begins
a new conversation; one that was interrupted continues its own. The run keeps its settings
unless others are given: --budget, --timeout and the like apply to the tasks that are run again.

Examples:
  claude-multi retry                             what did not succeed in the newest run
  claude-multi retry lint                        one task
  claude-multi retry 20260131-093000-1a2b --budget 10 --timeout 30m
`;


/***/ })

};
