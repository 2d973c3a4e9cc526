export const id = 431;
export const ids = [431];
export const modules = {

/***/ 7431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   schemaCommand: () => (/* binding */ schemaCommand)
/* harmony export */ });
const schemaCommand = {
    define(command) {
        command.option('--report', 'print the schema of the JSON report instead').addHelpText('after', examples);
    },
    async run({ options }, { out }) {
        out.line(JSON.stringify(options['report'] === true ? await reportSchema() : await taskSchema(), null, 2));
        return 0;
    },
};
async function reportSchema() {
    const { reportJsonSchema } = await Promise.all(/* import() */[__webpack_require__.e(482), __webpack_require__.e(291)]).then(__webpack_require__.bind(__webpack_require__, 2482));
    return reportJsonSchema();
}
async function taskSchema() {
    const { taskFileJsonSchema } = await Promise.all(/* import() */[__webpack_require__.e(744), __webpack_require__.e(534)]).then(__webpack_require__.bind(__webpack_require__, 6153));
    return taskFileJsonSchema();
}
const examples = `
Examples:
  claude-multi schema > claude-multi.schema.json

Then begin the task file with this line for editors:
  # yaml-language-server: $schema=./claude-multi.schema.json
`;


/***/ })

};
