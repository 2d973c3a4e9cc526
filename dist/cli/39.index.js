export const id = 39;
export const ids = [39];
export const modules = {

/***/ 39:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCommand: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var _tasks_load_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4249);
/* harmony import */ var _options_setting_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(542);
/* harmony import */ var _options_shard_option_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(590);
/* harmony import */ var _options_task_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1931);
/* harmony import */ var _options_view_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8414);
/* harmony import */ var _run_carry_out_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6006);






const runCommand = {
    define(command) {
        command.option('--tasks <json>', 'the task list itself, in JSON or YAML');
        (0,_options_shard_option_js__WEBPACK_IMPORTED_MODULE_2__/* .addShardOption */ .f$)(command);
        (0,_options_view_options_js__WEBPACK_IMPORTED_MODULE_4__/* .addRunOptions */ .Lr)(command);
        command.addHelpText('after', examples);
    },
    async run({ args, options }, context) {
        const { cwd, env, err } = context;
        const tasks = options['tasks'];
        const source = (0,_options_task_source_js__WEBPACK_IMPORTED_MODULE_3__/* .taskSourceFrom */ .v)({ file: args[0], tasks, cwd, err });
        const load = async () => {
            const plan = await (0,_tasks_load_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .loadPlan */ .Y)({ source, given: (0,_options_setting_options_js__WEBPACK_IMPORTED_MODULE_1__/* .givenSettings */ .j)(options), env, cwd, acceptsPlainList: true });
            return (0,_options_shard_option_js__WEBPACK_IMPORTED_MODULE_2__/* .requestedPart */ .ej)(plan, options, env);
        };
        return (0,_run_carry_out_js__WEBPACK_IMPORTED_MODULE_5__/* .carryOut */ .u)(options, context, load);
    },
};
const examples = `
A setting of the task itself comes first, then an option, then the environment,
then the file's defaults. Durations are seconds, or have a unit: 90s, 10m, 1h30m.

Examples:
  claude-multi run                               claude-multi.yaml in this folder
  claude-multi run tasks.yaml --max-parallel 8
  claude-multi run tasks.json --report out.md --report out.json
  claude-multi run tasks.yaml --dry-run          show the plan, start nothing
  claude-multi run tasks.yaml --shard 2/3        the second third (see also merge)
  claude-multi run tasks.yaml --json | jq .type  the events, for programs
  generate-tasks | claude-multi run - --budget 2 --timeout 20m
`;


/***/ })

};
