export const id = 319;
export const ids = [319];
export const modules = {

/***/ 319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planCommand: () => (/* binding */ planCommand)
/* harmony export */ });
/* harmony import */ var _app_shards_split_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(872);
/* harmony import */ var _tasks_load_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4249);
/* harmony import */ var _options_setting_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(542);
/* harmony import */ var _options_shard_option_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(590);
/* harmony import */ var _options_task_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1931);
/* harmony import */ var _run_carry_out_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6006);






const planCommand = {
    define(command) {
        command
            .option('--tasks <json>', 'the task list itself, in JSON or YAML')
            .option('--json', 'print the plan and the prediction as JSON')
            .option('--shards <n>', 'split the list into parts of about equal work, for as many machines');
        (0,_options_setting_options_js__WEBPACK_IMPORTED_MODULE_2__/* .addSettingOptions */ .OB)(command);
        command.addHelpText('after', examples);
    },
    async run({ args, options }, context) {
        const { cwd, env, err } = context;
        const count = (0,_options_shard_option_js__WEBPACK_IMPORTED_MODULE_3__/* .shardCountFrom */ .Es)(options);
        const tasks = options['tasks'];
        const source = (0,_options_task_source_js__WEBPACK_IMPORTED_MODULE_4__/* .taskSourceFrom */ .v)({ file: args[0], tasks, cwd, err });
        const plan = await (0,_tasks_load_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .loadPlan */ .Y)({ source, given: (0,_options_setting_options_js__WEBPACK_IMPORTED_MODULE_2__/* .givenSettings */ .j)(options), env, cwd, acceptsPlainList: true });
        const shards = count === null ? null : await (0,_app_shards_split_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .splitPlan */ .c)(plan, count, env);
        return (0,_run_carry_out_js__WEBPACK_IMPORTED_MODULE_5__/* .preview */ .V)(plan, options['json'] === true, context, shards);
    },
};
const examples = `
The same as run --dry-run. Cost, session time and wall time are predicted from
earlier runs of the same project, with intervals that hold in 90 % of cases.

Examples:
  claude-multi plan                              claude-multi.yaml in this folder
  claude-multi plan tasks.yaml --max-parallel 8
  claude-multi plan tasks.yaml --json | jq .prediction
  claude-multi plan tasks.yaml --shards 3        one part for each machine
  claude-multi plan --shards 3 --json | jq -c .matrix   for a workflow's strategy
`;


/***/ })

};
