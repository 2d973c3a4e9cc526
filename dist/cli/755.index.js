export const id = 755;
export const ids = [755];
export const modules = {

/***/ 755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   resumeCommand: () => (/* binding */ resumeCommand)
/* harmony export */ });
/* harmony import */ var _store_history_find_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4272);
/* harmony import */ var _options_resume_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7724);
/* harmony import */ var _options_sessions_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6874);
/* harmony import */ var _options_view_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8414);
/* harmony import */ var _run_resume_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3213);





const resumeCommand = {
    define(command) {
        (0,_options_resume_options_js__WEBPACK_IMPORTED_MODULE_1__/* .addResumeOptions */ .H)(command, []);
        command.addHelpText('after', help);
    },
    async run({ args: [name], options }, context) {
        const display = (0,_options_view_options_js__WEBPACK_IMPORTED_MODULE_3__/* .displayFrom */ .l2)(options, context);
        const override = (0,_options_resume_options_js__WEBPACK_IMPORTED_MODULE_1__/* .overridesFrom */ .K)(options, context.cwd);
        const runDir = await (0,_store_history_find_run_js__WEBPACK_IMPORTED_MODULE_0__/* .findRunDir */ .EG)((0,_options_sessions_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .sessionsFolder */ .K)(options, context), name ?? null);
        const wish = { kind: 'resume', restart: options['restart'] === true };
        const acceptChanges = options['acceptChanges'] === true;
        const force = options['force'] === true;
        return (0,_run_resume_run_js__WEBPACK_IMPORTED_MODULE_4__/* .resumeAndShow */ .m)({ runDir, wish, acceptChanges, force, override, display }, context);
    },
};
const help = `
Finishes a run that was stopped or lost its supervisor. Tasks that had ended are not run again,
interrupted tasks continue their conversations, and the others are started. Processes that a
dead supervisor left behind are stopped first. The run keeps its settings unless others are
given.

A task file that has changed since then is refused, and the changes are listed.

Examples:
  claude-multi resume                            the newest run
  claude-multi resume 20260131-093000-1a2b --report report.md
  claude-multi resume --accept-changes           with the task file as it is now
`;


/***/ })

};
