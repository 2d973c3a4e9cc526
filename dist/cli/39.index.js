export const id = 39;
export const ids = [39];
export const modules = {

/***/ 39:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCommand: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var _adapters_load_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7404);
/* harmony import */ var _run_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8310);
/* harmony import */ var _setting_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7856);
/* harmony import */ var _task_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9562);




const runCommand = {
    define(command) {
        command.option('--tasks <json>', 'the task list itself, in JSON or YAML');
        (0,_run_options_js__WEBPACK_IMPORTED_MODULE_1__/* .addRunOptions */ .Lr)(command);
        command.addHelpText('after', examples);
    },
    async run({ args, options }, context) {
        const { cwd, env, err } = context;
        const tasks = options['tasks'];
        const source = (0,_task_source_js__WEBPACK_IMPORTED_MODULE_3__/* .taskSourceFrom */ .v)({ file: args[0], tasks, cwd, err });
        return (0,_run_options_js__WEBPACK_IMPORTED_MODULE_1__/* .carryOut */ .u0)(options, context, () => (0,_adapters_load_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .loadPlan */ .Y)({ source, given: (0,_setting_options_js__WEBPACK_IMPORTED_MODULE_2__/* .givenSettings */ .j)(options), env, cwd }));
    },
};
const examples = `
Settings are taken from the task itself, then from an option, then from the
environment, then from the file's defaults. Durations are seconds, or have a
unit: 90s, 10m, 1h30m.

Examples:
  claude-multi run                               claude-multi.yaml of this folder
  claude-multi run tasks.yaml --max-parallel 8
  claude-multi run tasks.json --report out.md --report out.json
  claude-multi run tasks.yaml --dry-run          show the plan, start nothing
  claude-multi run tasks.yaml --json | jq .type  the events, for programs
  generate-tasks | claude-multi run - --budget 2 --timeout 20m
`;


/***/ }),

/***/ 4159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ readStandardInput)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1708);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5096);



const mostBytes = 64 * 1024 * 1024;
async function readStandardInput(err) {
    if (node_process__WEBPACK_IMPORTED_MODULE_1__.stdin.isTTY)
        err.line('Type or paste the task list, then press Ctrl-D at the start of a line.');
    const chunks = [];
    let size = 0;
    for await (const chunk of node_process__WEBPACK_IMPORTED_MODULE_1__.stdin) {
        const bytes = typeof chunk === 'string' ? node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(chunk) : chunk;
        size += bytes.length;
        if (size > mostBytes) {
            throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb('Nothing was started.', [
                { where: 'standard input', problem: `holds more than ${mostBytes / 1024 / 1024} MiB`, allowed: 'a task list' },
            ]);
        }
        chunks.push(bytes);
    }
    return node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.concat(chunks).toString('utf8');
}


/***/ }),

/***/ 9562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ sourceNamed),
/* harmony export */   v: () => (/* binding */ taskSourceFrom)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5096);
/* harmony import */ var _standard_input_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4159);




const usualNames = ['claude-multi.yaml', 'claude-multi.yml', 'claude-multi.json'];
function taskSourceFrom({ file, tasks, cwd, err }) {
    if (file !== undefined && tasks !== undefined) {
        const allowed = 'give a file or --tasks, not both';
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb('Nothing was started.', [
            { where: '--tasks', problem: `stands beside the file "${file}"`, allowed },
        ]);
    }
    if (tasks !== undefined)
        return { kind: 'inline', text: tasks };
    if (file === '-')
        return { kind: 'stdin', read: () => (0,_standard_input_js__WEBPACK_IMPORTED_MODULE_3__/* .readStandardInput */ .e)(err) };
    if (file !== undefined)
        return sourceNamed(file, cwd);
    const usual = usualNames.filter((name) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, name)));
    const [only] = usual;
    if (only === undefined) {
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb('Nothing was started: there is no task list.', [
            {
                where: cwd,
                problem: `holds none of ${usualNames.join(', ')}`,
                allowed: 'give a file (claude-multi run FILE), "-" for standard input, or --tasks JSON',
            },
        ]);
    }
    if (usual.length > 1) {
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb('Nothing was started: there are several task files.', [
            { where: cwd, problem: `holds ${usual.join(' and ')}`, allowed: 'name the one to run' },
        ]);
    }
    return { kind: 'file', path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, only) };
}
function sourceNamed(word, cwd) {
    const looksInline = /^\s*[[{]/.test(word) || word.includes('\n');
    return looksInline && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, word.slice(0, 1_000)))
        ? { kind: 'inline', text: word }
        : { kind: 'file', path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, word) };
}


/***/ })

};
