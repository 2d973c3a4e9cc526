export const id = 727;
export const ids = [727];
export const modules = {

/***/ 3727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runMultiCommand: () => (/* binding */ runMultiCommand)
/* harmony export */ });
/* harmony import */ var _adapters_load_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7404);
/* harmony import */ var _positional_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8551);
/* harmony import */ var _run_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8310);
/* harmony import */ var _setting_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7856);
/* harmony import */ var _task_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9562);





const positional = ['model', 'budget', 'max-parallel'];
const runMultiCommand = {
    define(command) {
        (0,_run_options_js__WEBPACK_IMPORTED_MODULE_2__/* .addRunOptions */ .Lr)(command);
        command.addHelpText('after', examples);
    },
    async run({ args: [list = '', ...words], options }, context) {
        const { cwd, env } = context;
        const given = (0,_positional_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .withPositional */ .Z)((0,_setting_options_js__WEBPACK_IMPORTED_MODULE_3__/* .givenSettings */ .j)(options), words, positional);
        return (0,_run_options_js__WEBPACK_IMPORTED_MODULE_2__/* .carryOut */ .u0)(options, context, () => (0,_adapters_load_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .loadPlan */ .Y)({ source: (0,_task_source_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceNamed */ .L)(list, cwd), given, env, cwd }));
    },
};
const examples = `
Examples:
  claude-multi run-multi '[{"id": "lint", "prompt": "Fix the lint errors."}]'
  claude-multi run-multi "$(cat tasks.json)" opus 2.50 8
`;


/***/ }),

/***/ 8551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ withPositional)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5096);

function withPositional(given, words, names) {
    const values = { ...given.values };
    const places = new Map();
    for (const [position, name] of names.entries()) {
        const word = words[position] ?? '';
        if (word === '')
            continue;
        if (values[name] !== undefined) {
            const allowed = 'give it once';
            throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('Nothing was started.', [
                { where: `--${name}`, problem: `stands beside the argument [${name}]`, value: word, allowed },
            ]);
        }
        values[name] = word;
        places.set(name, `argument [${name}]`);
    }
    return { values, nameOf: (name) => places.get(name) ?? given.nameOf(name) };
}


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
