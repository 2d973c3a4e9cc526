export const id = 111;
export const ids = [111];
export const modules = {

/***/ 1340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R4: () => (/* binding */ withoutRunner),
/* harmony export */   _2: () => (/* binding */ isWorkflow),
/* harmony export */   up: () => (/* binding */ withHome)
/* harmony export */ });
/* harmony import */ var _machine_home_folder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4238);

const ofTheRunner = /^(?:ACTIONS_.*|INPUT_.*|STATE_.*|RUNNER_.*TOKEN.*|(?:GITHUB|GH)_(?:ENTERPRISE_)?TOKEN|GITHUB_(?:ENV|PATH|OUTPUT|STATE|STEP_SUMMARY))$/i;
function withoutRunner(environment, passed = []) {
    const kept = {};
    for (const [name, value] of Object.entries(environment)) {
        if (value !== undefined && (!ofTheRunner.test(name) || passed.includes(name)))
            kept[name] = value;
    }
    return kept;
}
function withHome(environment) {
    const home = process.platform === 'win32' || environment['HOME'] ? null : (0,_machine_home_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .homeFolder */ .W)(environment);
    return { ...environment, ...(home === null ? {} : { HOME: home }) };
}
function isWorkflow(environment) {
    return environment['GITHUB_ACTIONS'] === 'true';
}


/***/ }),

/***/ 6394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oe: () => (/* binding */ buildCommand),
/* harmony export */   We: () => (/* binding */ parseArguments),
/* harmony export */   Zv: () => (/* binding */ findCommand)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8179);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(480);
/* harmony import */ var _domain_text_suggestion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5695);



function buildCommand(entry, command, out) {
    const built = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Command */ .uB(`claude-multi ${entry.name}`)
        .description(`${entry.summary[0]?.toUpperCase()}${entry.summary.slice(1)}.`)
        .helpOption('-h, --help', 'show this help')
        .helpCommand(false)
        .allowExcessArguments(false)
        .exitOverride()
        .configureOutput({
        writeOut: (text) => out.write(text),
        writeErr: () => { },
        getOutHelpWidth: () => out.size().columns,
        getOutHasColors: () => out.colour,
    });
    for (const { syntax, description } of entry.parameters)
        built.argument(syntax, description);
    command.define(built);
    return built;
}
function parseArguments(command, words) {
    const swallowed = swallowedOption(command.options, words);
    if (swallowed !== null)
        throw wrongUsage(command, swallowed);
    try {
        command.parse([...words], { from: 'user' });
    }
    catch (error) {
        if (!(error instanceof commander__WEBPACK_IMPORTED_MODULE_0__/* .CommanderError */ .b7))
            throw error;
        if (error.code === 'commander.helpDisplayed')
            return null;
        throw wrongUsage(command, faultOf(command, error));
    }
    return { args: command.args, options: command.opts() };
}
function swallowedOption(options, words) {
    const named = new Map(options.flatMap((option) => [option.long, option.short].map((flag) => [flag, option])));
    for (const [position, word] of words.entries()) {
        if (word === '--')
            return null;
        const next = words[position + 1];
        if (named.get(word)?.required === true && next !== undefined && named.has(next) && next.startsWith('--')) {
            return {
                where: word,
                problem: 'needs a value',
                value: next,
                allowed: `if that is the value, write ${word}=${next}`,
            };
        }
    }
    return null;
}
const starting = new Set(['run', 'run-multi', 'start', 'resume', 'retry', 'demo', 'supervise']);
function nameOf(command) {
    return command.name().split(' ')[1] ?? '';
}
function wrongUsage(command, fault) {
    const summary = starting.has(nameOf(command)) ? 'Nothing was started.' : `Wrong usage of ${command.name()}.`;
    return new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${summary} See: ${command.name().replace(' ', ' help ')}`, [fault]);
}
function faultOf(command, error) {
    const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
    switch (error.code) {
        case 'commander.unknownOption': {
            const flags = command.options.flatMap((option) => option.long ?? []);
            const meant = (0,_domain_text_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(name.replace(/=.*/s, ''), [...flags, '--help']);
            return {
                where: (0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .preview */ .VH)(name).slice(1, -1),
                problem: `is not an option of "${command.name()}"`,
                ...(meant === null ? {} : { allowed: `did you mean ${meant}?` }),
            };
        }
        case 'commander.optionMissingArgument':
            return { where: name.replace(/^-\w, /, '').replace(/ .*/, ''), problem: `needs a value: ${name}` };
        case 'commander.missingArgument':
            return { where: `<${name}>`, problem: 'is missing', allowed: usageOf(command) };
        case 'commander.excessArguments': {
            const most = command.registeredArguments.length;
            const extra = command.args.slice(most).map((word) => (0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .preview */ .VH)(word));
            return {
                where: extra.join(' '),
                problem: 'is more than the command accepts',
                allowed: usageOf(command),
            };
        }
        case 'commander.conflictingOption': {
            const [one, other] = [...error.message.matchAll(/'([^']*)'/g)].map(([, flags = '']) => longOf(flags));
            return { where: one ?? '', problem: `cannot be used together with ${other ?? 'another option'}` };
        }
        case 'commander.invalidArgument': {
            const [, value] = /argument '([\s\S]*?)' is invalid/.exec(error.message) ?? [];
            const choices = /Allowed choices are (.*)\.$/.exec(error.message)?.[1];
            const allowed = choices === undefined ? {} : { allowed: `one of ${choices}` };
            return { where: longOf(name), problem: 'has a value that is not valid', value, ...allowed };
        }
        default:
            return { where: command.name(), problem: 'was called with arguments that do not fit', allowed: usageOf(command) };
    }
}
function longOf(flags) {
    return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}
function usageOf(command) {
    return `usage: ${command.name()} ${command.usage()}`;
}
const otherWords = {
    ps: 'status',
    top: 'status --watch',
    watch: 'status --watch',
    jobs: 'status',
    info: 'status',
    ls: 'list',
    kill: 'stop',
    cancel: 'stop',
    abort: 'stop',
    down: 'stop-all',
    'kill-all': 'stop-all',
    killall: 'stop-all',
    init: 'help run',
    new: 'help run',
    exec: 'run',
    up: 'run',
    check: 'run --dry-run',
    validate: 'run --dry-run',
    lint: 'run --dry-run',
    plan: 'run --dry-run',
    'dry-run': 'run --dry-run',
    bg: 'start',
    fg: 'attach',
    wait: 'attach',
    follow: 'logs --follow',
    tail: 'logs --follow',
    cat: 'output',
    show: 'result',
    get: 'result',
    continue: 'resume',
    rerun: 'retry',
    again: 'retry',
    rm: 'clean',
    delete: 'clean',
    prune: 'clean',
    gc: 'clean',
    stats: 'history',
    cost: 'history',
    costs: 'history',
    runs: 'history',
    setup: 'doctor',
    login: 'doctor',
    diagnose: 'doctor',
};
function findCommand(commands, name) {
    const found = commands.find((entry) => entry.name === name);
    if (found !== undefined)
        return found;
    const names = commands.map((entry) => entry.name);
    const meant = meantBy(name, names);
    const suggestion = meant === null ? '' : ` Did you mean "claude-multi ${meant}"?`;
    throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`There is no command ${(0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .preview */ .VH)(name)}.${suggestion} Commands: ${names.join(', ')}.`);
}
function meantBy(name, names) {
    if (isTaskSource(name))
        return `run ${/^[\w./-]+$/.test(name) ? name : 'FILE'}`;
    const word = name.toLowerCase();
    if (Object.hasOwn(otherWords, word))
        return otherWords[word] ?? null;
    return names.find((other) => letters(other) === letters(name)) ?? (0,_domain_text_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(name, names);
}
function isTaskSource(word) {
    return word === '-' || /\.(?:json|ya?ml)$/i.test(word) || /^\s*[[{]/.test(word) || word.includes('/');
}
function letters(word) {
    return [...word].sort().join('');
}


/***/ }),

/***/ 5787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ exitCodeOf),
/* harmony export */   I: () => (/* binding */ exitCode)
/* harmony export */ });
function exitCodeOf(state) {
    const tasks = [...state.tasks.values()];
    const unsuccessful = tasks.filter((task) => task.phase !== 'ended' || task.outcome.status !== 'succeeded');
    if (unsuccessful.length === 0)
        return exitCode.succeeded;
    if (state.stopping?.cause === 'interrupted')
        return exitCode.interrupted;
    if (state.stopping?.cause === 'terminated')
        return exitCode.terminated;
    if (state.stopping?.cause === 'usage-limit')
        return exitCode.usageLimit;
    return unsuccessful.every(lacksLogin) ? exitCode.environment : exitCode.taskFailed;
}
function lacksLogin(task) {
    if (task.phase !== 'ended' || task.outcome.status === 'succeeded')
        return false;
    return task.outcome.reason === 'not-logged-in' || task.outcome.reason === 'credential-refused';
}
const exitCode = {
    succeeded: 0,
    taskFailed: 1,
    usage: 2,
    environment: 3,
    usageLimit: 4,
    interrupted: 130,
    terminated: 143,
};


/***/ }),

/***/ 8329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ failureOf)
});

// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: ./build/js/terminal/text/safe-text.js
var safe_text = __webpack_require__(9888);
// EXTERNAL MODULE: ./build/js/terminal/text/width.js
var width = __webpack_require__(2511);
;// CONCATENATED MODULE: ./build/js/terminal/screens/fault-lines.js



function faultLines(fault) {
    const excerpt = fault.spot?.excerpt ?? null;
    const said = (0,safe_text/* safeText */.Hk)((0,errors/* describeFault */.Qx)(fault));
    if (excerpt === null)
        return [said];
    const { line, text, at } = excerpt;
    const gutter = `  ${line} | `;
    const before = `${' '.repeat(gutter.length - 2)}| `;
    const caret = ' '.repeat((0,width/* widthOf */.qz)(unbroken(text.slice(0, at))));
    return [said, `${gutter}${unbroken(text).trimEnd()}`, `${before}${caret}^`];
}
function unbroken(text) {
    return (0,safe_text/* safeText */.Hk)(`|${text}|`).slice(1, -1);
}

// EXTERNAL MODULE: ./build/js/cli/process/exit-code.js
var exit_code = __webpack_require__(5787);
;// CONCATENATED MODULE: ./build/js/cli/process/failure.js




const internalError = 70;
function failureOf(thrown, env) {
    if (thrown instanceof errors/* UsageError */.eb) {
        const faults = thrown.faults.flatMap(faultLines).map((line) => `  ${line}`);
        return { lines: [`claude-multi: ${(0,safe_text/* safeText */.Hk)(thrown.message)}`, ...faults], exitCode: exit_code/* exitCode */.I.usage };
    }
    if (thrown instanceof errors/* EnvironmentError */.eG) {
        const remedy = thrown.remedy.split('\n').map((line) => `  ${(0,safe_text/* safeText */.Hk)(line)}`);
        return { lines: [`claude-multi: ${(0,safe_text/* safeText */.Hk)(thrown.message)}`, ...remedy], exitCode: exit_code/* exitCode */.I.environment };
    }
    const stack = env['CLAUDE_MULTI_DEBUG'] === '1' && thrown instanceof Error ? (thrown.stack ?? '').split('\n') : [];
    return {
        lines: [
            `claude-multi: internal error: ${(0,safe_text/* safeText */.Hk)((0,errors/* messageOf */.bD)(thrown))}`,
            '  This is a bug in claude-multi. Please report it, with the output of the same command with CLAUDE_MULTI_DEBUG=1.',
            ...stack.map((line) => `  ${(0,safe_text/* safeText */.Hk)(line)}`),
        ],
        exitCode: internalError,
    };
}


/***/ }),

/***/ 9111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runProgram: () => (/* binding */ runProgram)
});

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/js/app/surroundings/session-environment.js
var session_environment = __webpack_require__(1340);
// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: ./build/js/cli/arguments/parse-arguments.js
var parse_arguments = __webpack_require__(6394);
;// CONCATENATED MODULE: ./build/js/cli/command-list.js
const commandList = [
    {
        name: 'run',
        parameters: [{ syntax: '[FILE]', description: 'task file (YAML or JSON), or "-" for standard input' }],
        summary: 'run a task list as parallel Claude Code sessions',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(47), __webpack_require__.e(989), __webpack_require__.e(815), __webpack_require__.e(291), __webpack_require__.e(811), __webpack_require__.e(744), __webpack_require__.e(396), __webpack_require__.e(820), __webpack_require__.e(722), __webpack_require__.e(254), __webpack_require__.e(113), __webpack_require__.e(446), __webpack_require__.e(184), __webpack_require__.e(39)]).then(__webpack_require__.bind(__webpack_require__, 39))).runCommand,
    },
    {
        name: 'run-multi',
        parameters: [
            { syntax: '<json>', description: 'the task list itself, or the path of a task file' },
            { syntax: '[model]', description: 'like --model of run' },
            { syntax: '[budget]', description: 'like --budget of run' },
            { syntax: '[max-parallel]', description: 'like --max-parallel of run' },
        ],
        summary: 'run a task list that is given as an argument',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(47), __webpack_require__.e(989), __webpack_require__.e(815), __webpack_require__.e(291), __webpack_require__.e(811), __webpack_require__.e(744), __webpack_require__.e(396), __webpack_require__.e(820), __webpack_require__.e(722), __webpack_require__.e(254), __webpack_require__.e(113), __webpack_require__.e(446), __webpack_require__.e(184), __webpack_require__.e(727)]).then(__webpack_require__.bind(__webpack_require__, 3727))).runMultiCommand,
    },
    {
        name: 'start',
        parameters: [
            { syntax: '<id>', description: 'a name for the task' },
            { syntax: '<prompt>', description: 'what to do, or "-" to read it from standard input' },
            { syntax: '[model]', description: 'like --model' },
            { syntax: '[budget]', description: 'like --budget' },
        ],
        summary: 'start one task in the background',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(47), __webpack_require__.e(989), __webpack_require__.e(815), __webpack_require__.e(291), __webpack_require__.e(811), __webpack_require__.e(744), __webpack_require__.e(396), __webpack_require__.e(820), __webpack_require__.e(722), __webpack_require__.e(254), __webpack_require__.e(113), __webpack_require__.e(446), __webpack_require__.e(184), __webpack_require__.e(774)]).then(__webpack_require__.bind(__webpack_require__, 6774))).startCommand,
    },
    {
        name: 'status',
        parameters: [{ syntax: '[run|id]', description: 'a run, a task, or RUN/TASK; default: running and recent runs' }],
        summary: 'show what is running and how recent runs went',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(47), __webpack_require__.e(291), __webpack_require__.e(811), __webpack_require__.e(744), __webpack_require__.e(930), __webpack_require__.e(153)]).then(__webpack_require__.bind(__webpack_require__, 9153))).statusCommand,
    },
    {
        name: 'list',
        parameters: [],
        summary: 'list the tasks of all runs',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(47), __webpack_require__.e(291), __webpack_require__.e(811), __webpack_require__.e(744), __webpack_require__.e(118)]).then(__webpack_require__.bind(__webpack_require__, 8876))).listCommand,
    },
    {
        name: 'result',
        parameters: [{ syntax: '<id>', description: 'a task of the newest run that has it, or RUN/TASK' }],
        summary: 'print the final text of a task',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(47), __webpack_require__.e(291), __webpack_require__.e(811), __webpack_require__.e(744), __webpack_require__.e(396), __webpack_require__.e(455)]).then(__webpack_require__.bind(__webpack_require__, 4681))).resultCommand,
    },
    {
        name: 'output',
        parameters: [{ syntax: '<id>', description: 'a task of the newest run that has it, or RUN/TASK' }],
        summary: "print the CLI's own result object for a task",
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(47), __webpack_require__.e(291), __webpack_require__.e(811), __webpack_require__.e(744), __webpack_require__.e(396), __webpack_require__.e(839)]).then(__webpack_require__.bind(__webpack_require__, 1349))).outputCommand,
    },
    {
        name: 'history',
        parameters: [
            { syntax: '[action]', description: 'list (default), show, stats, report or export' },
            { syntax: '[run]', description: 'show: the run, by its id or the beginning of it' },
        ],
        summary: 'look back at all runs: cost, time, success, trends',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(47), __webpack_require__.e(291), __webpack_require__.e(811), __webpack_require__.e(744), __webpack_require__.e(930), __webpack_require__.e(189)]).then(__webpack_require__.bind(__webpack_require__, 7189))).historyCommand,
    },
    {
        name: 'report',
        parameters: [
            { syntax: '[run...]', description: 'runs, by their ids or the beginnings of them; default: the newest' },
        ],
        summary: 'write the report of a run: Markdown, JSON, HTML, JUnit, TAP, CSV',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(47), __webpack_require__.e(989), __webpack_require__.e(291), __webpack_require__.e(811), __webpack_require__.e(744), __webpack_require__.e(396), __webpack_require__.e(820), __webpack_require__.e(436)]).then(__webpack_require__.bind(__webpack_require__, 6436))).reportCommand,
    },
    {
        name: 'clean',
        parameters: [],
        summary: 'remove runs that have ended and say how much space that freed',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(47), __webpack_require__.e(291), __webpack_require__.e(811), __webpack_require__.e(744), __webpack_require__.e(677)]).then(__webpack_require__.bind(__webpack_require__, 6557))).cleanCommand,
    },
    {
        name: 'logs',
        parameters: [{ syntax: '<id>', description: 'a task of the newest run that has it, or RUN/TASK' }],
        summary: 'show what a session said and did',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(47), __webpack_require__.e(291), __webpack_require__.e(811), __webpack_require__.e(744), __webpack_require__.e(396), __webpack_require__.e(837)]).then(__webpack_require__.bind(__webpack_require__, 6239))).logsCommand,
    },
    {
        name: 'attach',
        parameters: [{ syntax: '[run]', description: 'a run, by its id or the beginning of it' }],
        summary: 'watch a run that another process works on',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(47), __webpack_require__.e(989), __webpack_require__.e(291), __webpack_require__.e(811), __webpack_require__.e(744), __webpack_require__.e(396), __webpack_require__.e(820), __webpack_require__.e(254), __webpack_require__.e(446), __webpack_require__.e(382)]).then(__webpack_require__.bind(__webpack_require__, 485))).attachCommand,
    },
    {
        name: 'resume',
        parameters: [{ syntax: '[run]', description: 'a run, by its id or the beginning of it; default: the newest' }],
        summary: 'finish a run that was interrupted',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(47), __webpack_require__.e(989), __webpack_require__.e(815), __webpack_require__.e(291), __webpack_require__.e(811), __webpack_require__.e(744), __webpack_require__.e(396), __webpack_require__.e(820), __webpack_require__.e(722), __webpack_require__.e(254), __webpack_require__.e(113), __webpack_require__.e(446), __webpack_require__.e(184), __webpack_require__.e(863), __webpack_require__.e(755)]).then(__webpack_require__.bind(__webpack_require__, 755))).resumeCommand,
    },
    {
        name: 'retry',
        parameters: [{ syntax: '[run|id]', description: 'a run, a task, or RUN/TASK; default: the newest run' }],
        summary: 'run again the tasks that did not succeed',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(47), __webpack_require__.e(989), __webpack_require__.e(815), __webpack_require__.e(291), __webpack_require__.e(811), __webpack_require__.e(744), __webpack_require__.e(396), __webpack_require__.e(820), __webpack_require__.e(722), __webpack_require__.e(254), __webpack_require__.e(113), __webpack_require__.e(446), __webpack_require__.e(184), __webpack_require__.e(863), __webpack_require__.e(364)]).then(__webpack_require__.bind(__webpack_require__, 6364))).retryCommand,
    },
    {
        name: 'stop',
        parameters: [{ syntax: '<id...>', description: 'a task that runs or waits, RUN/TASK, or a run' }],
        summary: 'stop tasks or runs and say what they have cost',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(47), __webpack_require__.e(291), __webpack_require__.e(811), __webpack_require__.e(744), __webpack_require__.e(722), __webpack_require__.e(315)]).then(__webpack_require__.bind(__webpack_require__, 3612))).stopCommand,
    },
    {
        name: 'stop-all',
        parameters: [],
        summary: 'stop all runs',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(47), __webpack_require__.e(291), __webpack_require__.e(811), __webpack_require__.e(744), __webpack_require__.e(722), __webpack_require__.e(465)]).then(__webpack_require__.bind(__webpack_require__, 8222))).stopAllCommand,
    },
    {
        name: 'demo',
        parameters: [],
        summary: 'watch real sessions use a simulated API, without an account',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(47), __webpack_require__.e(989), __webpack_require__.e(815), __webpack_require__.e(291), __webpack_require__.e(811), __webpack_require__.e(744), __webpack_require__.e(396), __webpack_require__.e(820), __webpack_require__.e(722), __webpack_require__.e(254), __webpack_require__.e(113), __webpack_require__.e(446), __webpack_require__.e(184), __webpack_require__.e(970)]).then(__webpack_require__.bind(__webpack_require__, 1970))).demoCommand,
    },
    {
        name: 'doctor',
        parameters: [],
        summary: 'check what a run needs and say how to fix what is missing',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(47), __webpack_require__.e(396), __webpack_require__.e(102)]).then(__webpack_require__.bind(__webpack_require__, 1858))).doctorCommand,
    },
    {
        name: 'schema',
        parameters: [],
        summary: 'print the JSON Schema of the task file, for editors',
        load: async () => (await __webpack_require__.e(/* import() */ 431).then(__webpack_require__.bind(__webpack_require__, 7431))).schemaCommand,
    },
    {
        name: 'completion',
        parameters: [{ syntax: '[bash|zsh|fish]', description: 'the shell' }],
        summary: 'print the completion script of a shell',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(47), __webpack_require__.e(291), __webpack_require__.e(811), __webpack_require__.e(129)]).then(__webpack_require__.bind(__webpack_require__, 4345))).completionCommand,
    },
    {
        name: 'version',
        parameters: [],
        summary: 'print the version',
        load: async () => (await __webpack_require__.e(/* import() */ 954).then(__webpack_require__.bind(__webpack_require__, 2954))).versionCommand,
    },
    {
        name: 'help',
        parameters: [{ syntax: '[command]', description: 'the command to explain' }],
        summary: 'explain claude-multi or one of its commands',
        load: async () => (await __webpack_require__.e(/* import() */ 707).then(__webpack_require__.bind(__webpack_require__, 7707))).helpCommand,
    },
];
const hiddenCommands = [
    {
        name: 'supervise',
        parameters: [],
        summary: 'the background process of start',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(47), __webpack_require__.e(989), __webpack_require__.e(291), __webpack_require__.e(811), __webpack_require__.e(396), __webpack_require__.e(820), __webpack_require__.e(722), __webpack_require__.e(254), __webpack_require__.e(113), __webpack_require__.e(397)]).then(__webpack_require__.bind(__webpack_require__, 2761))).superviseCommand,
    },
];

// EXTERNAL MODULE: ./build/js/cli/process/exit-code.js
var exit_code = __webpack_require__(5787);
// EXTERNAL MODULE: ./build/js/cli/process/failure.js + 1 modules
var process_failure = __webpack_require__(8329);
// EXTERNAL MODULE: ./build/js/terminal/text/paint.js
var paint = __webpack_require__(7663);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./build/js/cli/process/tty-output.js



const retryMs = 50;
const mostWaiting = 16 * 1024 * 1024;
const leftOut = '\n[some output was left out while the terminal was stopped]\n';
class TtyOutput {
    #writeBytes;
    #waiting = [];
    #size = 0;
    #isRetrying = false;
    #leftOut = false;
    constructor(writeBytes) {
        this.#writeBytes = writeBytes;
    }
    static open(descriptor) {
        if (external_node_process_.platform === 'win32')
            return null;
        const path = external_node_process_.platform === 'linux' ? `/proc/self/fd/${descriptor}` : '/dev/tty';
        try {
            const own = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_NONBLOCK | external_node_fs_.constants.O_NOCTTY);
            return new TtyOutput((bytes) => (0,external_node_fs_.writeSync)(own, bytes));
        }
        catch {
            return null;
        }
    }
    get isBehind() {
        return this.#waiting.length > 0;
    }
    write(text, taken) {
        const bytes = external_node_buffer_.Buffer.from(text);
        if (this.#size + bytes.length > mostWaiting) {
            this.#leftOut = true;
            taken(null);
            return;
        }
        this.#add(bytes, taken);
        if (!this.#isRetrying)
            this.#drain();
    }
    #add(bytes, taken) {
        this.#size += bytes.length;
        this.#waiting.push({ bytes, taken });
    }
    #drain() {
        for (let first = this.#waiting[0]; first !== undefined; first = this.#waiting[0]) {
            let count = 0;
            let problem = null;
            try {
                count = this.#writeBytes(first.bytes);
            }
            catch (error) {
                if (isBusy(error)) {
                    this.#retry();
                    return;
                }
                problem = error;
                count = first.bytes.length;
            }
            this.#size -= count;
            if (count < first.bytes.length)
                this.#waiting[0] = { ...first, bytes: first.bytes.subarray(count) };
            else {
                this.#waiting.shift();
                first.taken(problem);
            }
        }
        if (!this.#leftOut)
            return;
        this.#leftOut = false;
        this.#add(external_node_buffer_.Buffer.from(leftOut), () => { });
        this.#drain();
    }
    #retry() {
        this.#isRetrying = true;
        setTimeout(() => {
            this.#isRetrying = false;
            this.#drain();
        }, retryMs);
    }
}
function isBusy(error) {
    const { code } = error;
    return code === 'EAGAIN' || code === 'EWOULDBLOCK' || code === 'EINTR';
}

;// CONCATENATED MODULE: ./build/js/cli/process/terminal.js



const columnsWithoutTerminal = 100;
const readerLeft = new Set(['EPIPE', 'EIO', 'ECONNRESET', 'ERR_STREAM_DESTROYED']);
const mostPending = 1024 * 1024;
const smallest = { columns: 20, rows: 4 };
class Terminal {
    isTerminal;
    colour;
    canRedraw;
    paint;
    #stream;
    #tty;
    #broken = false;
    #failure = null;
    #onBroken = () => { };
    #pending = { writes: 0, length: 0 };
    #waiters = new Set();
    constructor(stream, env) {
        this.#stream = stream;
        this.isTerminal = stream.isTTY === true;
        const { fd } = stream;
        this.#tty = this.isTerminal && fd !== undefined ? TtyOutput.open(fd) : null;
        this.colour = wantsColour(env, this.isTerminal);
        this.canRedraw = canRedraw(env, this.isTerminal);
        this.paint = (0,paint/* paintFor */.e)(this.colour);
        stream.on('error', (error) => this.#break(error));
    }
    get failure() {
        return this.#failure;
    }
    size() {
        const { columns, rows } = this.#stream;
        return {
            columns: Math.max(smallest.columns, columns || columnsWithoutTerminal),
            rows: Math.max(smallest.rows, rows || 24),
        };
    }
    write(text) {
        if (this.#broken)
            return;
        this.#pending.writes += 1;
        this.#pending.length += text.length;
        try {
            const taken = (error) => this.#taken(text, error ?? null);
            if (this.#tty === null)
                this.#stream.write(text, taken);
            else
                this.#tty.write(text, taken);
        }
        catch (error) {
            this.#break(error);
        }
    }
    get isBehind() {
        return this.#tty?.isBehind === true && !this.#broken;
    }
    line(text) {
        this.write(`${text}\n`);
    }
    onResize(listener) {
        this.#stream.on('resize', listener);
        return () => {
            this.#stream.off('resize', listener);
        };
    }
    onBroken(listener) {
        this.#onBroken = listener;
        if (this.#broken)
            listener();
    }
    flushed() {
        return this.#until(() => this.#pending.writes === 0);
    }
    roomy() {
        return this.#until(() => this.#pending.length <= mostPending);
    }
    async #until(reached) {
        if (this.#broken || reached())
            return;
        await new Promise((resolve) => {
            const look = () => {
                if (!this.#broken && !reached())
                    return;
                this.#waiters.delete(look);
                resolve();
            };
            this.#waiters.add(look);
        });
    }
    #taken(text, error) {
        this.#pending.writes -= 1;
        this.#pending.length -= text.length;
        if (error !== null)
            this.#break(error);
        for (const look of this.#waiters)
            look();
    }
    #break(error) {
        if (this.#broken)
            return;
        this.#broken = true;
        const { code } = error;
        if (code !== undefined && !readerLeft.has(code))
            this.#failure = (0,errors/* messageOf */.bD)(error);
        this.#onBroken();
        for (const look of this.#waiters)
            look();
    }
}
function wantsColour(env, isTerminal) {
    const forced = env['FORCE_COLOR'];
    if (forced !== undefined)
        return forced !== '0' && forced !== 'false';
    if ((env['NO_COLOR'] ?? '') !== '')
        return false;
    return isTerminal && env['TERM'] !== 'dumb';
}
function canRedraw(env, isTerminal) {
    return isTerminal && env['TERM'] !== 'dumb';
}

;// CONCATENATED MODULE: ./build/js/cli/program.js








const spellings = new Map([
    ['-h', 'help'],
    ['--help', 'help'],
    ['-v', 'version'],
    ['-V', 'version'],
    ['--version', 'version'],
]);
async function runProgram(words) {
    const env = ownEnvironment();
    const out = new Terminal(external_node_process_.stdout, env);
    const err = new Terminal(external_node_process_.stderr, env);
    let code;
    try {
        const commands = commandList;
        code = await dispatch(words, {
            ...{ out, err, env, commands },
            get cwd() {
                return currentFolder();
            },
        });
    }
    catch (error) {
        const failure = (0,process_failure/* failureOf */.g)(error, env);
        for (const line of failure.lines)
            err.line(line);
        code = failure.exitCode;
    }
    await out.flushed();
    if (out.failure !== null) {
        err.line(`Standard output could not be written: ${out.failure}. Write to another place, or free some space.`);
        code = exit_code/* exitCode */.I.environment;
    }
    await err.flushed();
    if (err.failure !== null && code === exit_code/* exitCode */.I.succeeded)
        code = exit_code/* exitCode */.I.environment;
    return code;
}
async function dispatch([first, ...rest], context) {
    const name = first === undefined ? 'help' : (spellings.get(first) ?? first);
    const entry = hiddenCommands.find((hidden) => hidden.name === name) ?? (0,parse_arguments/* findCommand */.Zv)(context.commands, name);
    const command = await entry.load();
    const invocation = (0,parse_arguments/* parseArguments */.We)((0,parse_arguments/* buildCommand */.Oe)(entry, command, context.out), rest);
    return invocation === null ? 0 : command.run(invocation, context);
}
function currentFolder() {
    try {
        return external_node_process_.cwd();
    }
    catch (cause) {
        throw new errors/* EnvironmentError */.eG('the current folder does not exist any more', 'Change to a folder that exists (cd).', {
            cause,
        });
    }
}
function ownEnvironment() {
    const given = {};
    for (const [name, value] of Object.entries(external_node_process_.env))
        if (value !== undefined)
            given[name] = value;
    const env = (0,session_environment/* withHome */.up)(given);
    if (!(0,session_environment/* isWorkflow */._2)(env))
        return env;
    return (0,session_environment/* withoutRunner */.R4)(env, (env['CLAUDE_MULTI_PASS_ENV'] ?? '').split(/[\s,]+/));
}


/***/ }),

/***/ 480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   NR: () => (/* binding */ InvalidTransition),
/* harmony export */   Qx: () => (/* binding */ describeFault),
/* harmony export */   VH: () => (/* binding */ preview),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   cM: () => (/* binding */ CannotStart),
/* harmony export */   eG: () => (/* binding */ EnvironmentError),
/* harmony export */   eb: () => (/* binding */ UsageError)
/* harmony export */ });
class UsageError extends Error {
    name = 'UsageError';
    faults;
    constructor(summary, faults = []) {
        super(summary);
        this.faults = faults;
    }
}
class EnvironmentError extends Error {
    name = 'EnvironmentError';
    remedy;
    constructor(problem, remedy, options) {
        super(problem, options);
        this.remedy = remedy;
    }
}
class InvalidTransition extends Error {
    name = 'InvalidTransition';
}
class CannotStart extends Error {
    name = 'CannotStart';
    code;
    constructor(message, code, options) {
        super(message, options);
        this.code = code;
    }
}
function codeOf(error) {
    if (!(error instanceof Error))
        return null;
    if ('code' in error)
        return typeof error.code === 'string' ? error.code : null;
    return codeOf(error.cause);
}
function describeFault(fault) {
    const { where, field, spot } = fault;
    const places = [spot?.place ?? '', spot?.place.startsWith(`${where}, `) === true ? '' : where, field ?? ''];
    const place = places.filter((part) => part !== '').join(': ');
    const found = 'value' in fault && fault.value !== undefined ? ` (found ${preview(fault.value)})` : '';
    const allowed = fault.allowed === undefined ? '' : `; ${fault.allowed}`;
    return `${place} ${fault.problem}${found}${allowed}`;
}
function preview(value) {
    const text = JSON.stringify(value) ?? String(value);
    const characters = [...text];
    return characters.length <= 60 ? text : `${characters.slice(0, 59).join('')}…`;
}
function messageOf(thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
}


/***/ }),

/***/ 5695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

const longestWord = 40;
const otherWords = {
    name: 'id',
    task: 'prompt',
    text: 'prompt',
    instructions: 'prompt',
    file: 'prompt-file',
    maxbudget: 'budget',
    maxbudgetusd: 'budget',
    cost: 'budget',
    turns: 'max-turns',
    tools: 'allowed-tools',
    systemprompt: 'append-system-prompt',
    dir: 'cwd',
    directory: 'cwd',
    workdir: 'cwd',
    workingdirectory: 'cwd',
    environment: 'env',
    arguments: 'args',
    flags: 'args',
    concurrency: 'max-parallel',
    parallel: 'max-parallel',
    jobs: 'max-parallel',
    retry: 'retries',
};
function nearest(word, names) {
    if (word.length > longestWord)
        return null;
    const wanted = plain(word);
    const meant = Object.hasOwn(otherWords, wanted) ? otherWords[wanted] : undefined;
    if (meant !== undefined && names.includes(meant))
        return meant;
    let best = null;
    let bestDistance = Math.ceil(wanted.length / 3) + 1;
    for (const name of names) {
        const far = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(wanted, plain(name));
        if (far < bestDistance)
            [best, bestDistance] = [name, far];
    }
    return best;
}
function plain(word) {
    return word.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}


/***/ }),

/***/ 4238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ homeFolder)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


function homeFolder(environment) {
    const given = environment[process.platform === 'win32' ? 'USERPROFILE' : 'HOME'];
    if (given !== undefined && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(given))
        return given;
    try {
        const { homedir } = (0,node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)();
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(homedir) ? homedir : null;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 7663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ paintFor)
/* harmony export */ });
const start = `${String.fromCodePoint(0x1b)}[`;
const codes = {
    strong: [1, 22],
    faint: [2, 22],
    good: [32, 39],
    bad: [31, 39],
    busy: [36, 39],
    warning: [33, 39],
};
function paintFor(colour) {
    if (!colour)
        return (text) => text;
    return (text, tone) => {
        if (tone === 'plain' || text === '')
            return text;
        const [on, off] = codes[tone];
        return `${start}${on}m${text}${start}${off}m`;
    };
}


/***/ }),

/***/ 9888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ safeBlock),
/* harmony export */   Bv: () => (/* binding */ safeLines),
/* harmony export */   Hk: () => (/* binding */ safeText)
/* harmony export */ });
const esc = String.fromCodePoint(0x1b);
const bell = String.fromCodePoint(0x07);
const shortCsi = String.fromCodePoint(0x9b);
const shortStrings = [0x90, 0x98, 0x9d, 0x9e, 0x9f].map((code) => String.fromCodePoint(code)).join('');
const shortEnd = String.fromCodePoint(0x9c);
const controlSequences = new RegExp([
    `(?:${esc}[\\]PX^_]|[${shortStrings}])[^${bell}${esc}${shortEnd}${shortStrings}]*(?:${bell}|${esc}\\\\|${shortEnd})`,
    `(?:${esc}\\[|${shortCsi})[0-?]*[ -/]*[@-~]`,
    `${esc}[ -/]*[0-~]`,
].join('|'), 'g');
const breaks = /[\p{Cc}\p{Zl}\p{Zp}][\p{Cc}\p{Zl}\p{Zp} ]*/gu;
const hiddenCharacters = /(?![\u200c\u200d])\p{Cf}/gu;
const commands = /##(?=[a-z]*\[)/gi;
const leadingCommand = /(?<!\S)::/g;
const longest = 4_000;
function safeText(text) {
    return text
        .slice(0, longest)
        .replace(controlSequences, '')
        .replace(breaks, ' ')
        .replace(hiddenCharacters, '')
        .replace(commands, '## ')
        .replace(leadingCommand, ': :')
        .toWellFormed()
        .trim();
}
const longestPiece = 4_000;
function safeBlock(text) {
    return text
        .replace(/\s+$/, '')
        .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
        .flatMap((line) => {
        const indent = /^[ \t]*/.exec(line)?.[0].slice(0, 200).replaceAll('\t', '  ') ?? '';
        return cut(line).map((piece, position) => {
            const safe = safeText(piece);
            return position === 0 && safe !== '' ? indent + safe : safe;
        });
    });
}
function cut(line) {
    if (line.length <= longestPiece)
        return [line];
    const pieces = [];
    for (let start = 0; start < line.length;) {
        let end = Math.min(line.length, start + longestPiece);
        if (end < line.length && /[\ud800-\udbff]/.test(line[end - 1] ?? ''))
            end -= 1;
        pieces.push(line.slice(start, end));
        start = end;
    }
    return pieces;
}
const lineBreak = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;
const controls = /(?!\t)\p{Cc}/gu;
function safeLines(text) {
    return text
        .replace(controlSequences, '')
        .split(lineBreak)
        .map((line) => line.replace(controls, '').replace(hiddenCharacters, '').toWellFormed());
}


/***/ }),

/***/ 2511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G1: () => (/* binding */ cutToWidth),
/* harmony export */   Ti: () => (/* binding */ fitToWidth),
/* harmony export */   qz: () => (/* binding */ widthOf)
/* harmony export */ });
/* harmony import */ var string_width__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4668);

const graphemes = new Intl.Segmenter();
const plainText = /^[\x20-\x7e…–·●○■✔✖×≥→↻÷−∴│─┊█]*$/;
function widthOf(text) {
    return plainText.test(text) ? text.length : (0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(text);
}
function cutToWidth(text, width) {
    if (width <= 0)
        return '';
    const limit = width * 8 + 32;
    if (text.length <= limit && widthOf(text) <= width)
        return text;
    let kept = '';
    let used = 0;
    for (const { segment } of graphemes.segment(text.slice(0, limit))) {
        const next = used + (0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(segment);
        if (next > width - 1)
            break;
        kept += segment;
        used = next;
    }
    return `${kept}…`;
}
function fitToWidth(text, width, align = 'left') {
    const cut = cutToWidth(text, width);
    const fill = ' '.repeat(Math.max(0, width - widthOf(cut)));
    return align === 'left' ? cut + fill : fill + cut;
}


/***/ })

};
