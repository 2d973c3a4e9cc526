export const id = 111;
export const ids = [111];
export const modules = {

/***/ 1340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jg: () => (/* binding */ withoutShard),
/* harmony export */   R4: () => (/* binding */ withoutRunner),
/* harmony export */   _2: () => (/* binding */ isWorkflow),
/* harmony export */   fW: () => (/* binding */ shardVariable),
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
const shardVariable = 'CLAUDE_MULTI_SHARD';
function withoutShard(environment) {
    const { [shardVariable]: _, ...others } = environment;
    return others;
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
    new: 'help run',
    update: 'upgrade',
    'self-update': 'upgrade',
    exec: 'run',
    up: 'run',
    check: 'plan',
    validate: 'plan',
    lint: 'plan',
    predict: 'plan',
    'dry-run': 'plan',
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
/* harmony import */ var _domain_run_run_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1636);

function exitCodeOf(state) {
    const tasks = [...state.tasks.values()].filter(_domain_run_run_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isOwnWork */ .Wv);
    const unsuccessful = tasks.filter((task) => task.phase !== 'ended' || task.outcome.status !== 'succeeded');
    if (unsuccessful.length === 0)
        return exitCode.succeeded;
    if (state.stopping?.cause === 'interrupted')
        return exitCode.interrupted;
    if (state.stopping?.cause === 'terminated')
        return exitCode.terminated;
    if (state.stopping?.cause === 'usage-limit')
        return exitCode.usageLimit;
    if (state.stopping?.cause === 'budget')
        return exitCode.budget;
    if (state.stopping?.cause === 'run-timeout')
        return exitCode.runTimeout;
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
    budget: 5,
    runTimeout: 6,
    upgradeAvailable: 100,
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
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(109), __webpack_require__.e(815), __webpack_require__.e(451), __webpack_require__.e(744), __webpack_require__.e(811), __webpack_require__.e(393), __webpack_require__.e(482), __webpack_require__.e(820), __webpack_require__.e(722), __webpack_require__.e(610), __webpack_require__.e(555), __webpack_require__.e(446), __webpack_require__.e(149), __webpack_require__.e(349), __webpack_require__.e(39)]).then(__webpack_require__.bind(__webpack_require__, 39))).runCommand,
    },
    {
        name: 'plan',
        parameters: [{ syntax: '[FILE]', description: 'task file (YAML or JSON), or "-" for standard input' }],
        summary: 'show what a run would do, and predict its cost and time',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(109), __webpack_require__.e(815), __webpack_require__.e(451), __webpack_require__.e(744), __webpack_require__.e(811), __webpack_require__.e(393), __webpack_require__.e(482), __webpack_require__.e(820), __webpack_require__.e(722), __webpack_require__.e(610), __webpack_require__.e(555), __webpack_require__.e(446), __webpack_require__.e(149), __webpack_require__.e(349), __webpack_require__.e(319)]).then(__webpack_require__.bind(__webpack_require__, 319))).planCommand,
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
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(109), __webpack_require__.e(815), __webpack_require__.e(451), __webpack_require__.e(744), __webpack_require__.e(811), __webpack_require__.e(393), __webpack_require__.e(482), __webpack_require__.e(820), __webpack_require__.e(722), __webpack_require__.e(610), __webpack_require__.e(555), __webpack_require__.e(446), __webpack_require__.e(149), __webpack_require__.e(727)]).then(__webpack_require__.bind(__webpack_require__, 3727))).runMultiCommand,
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
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(109), __webpack_require__.e(815), __webpack_require__.e(451), __webpack_require__.e(744), __webpack_require__.e(811), __webpack_require__.e(393), __webpack_require__.e(482), __webpack_require__.e(820), __webpack_require__.e(722), __webpack_require__.e(610), __webpack_require__.e(555), __webpack_require__.e(446), __webpack_require__.e(149), __webpack_require__.e(774)]).then(__webpack_require__.bind(__webpack_require__, 6774))).startCommand,
    },
    {
        name: 'status',
        parameters: [{ syntax: '[run|id]', description: 'a run, a task, or RUN/TASK; default: running and recent runs' }],
        summary: 'show what is running and how recent runs went',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(451), __webpack_require__.e(744), __webpack_require__.e(811), __webpack_require__.e(936), __webpack_require__.e(153)]).then(__webpack_require__.bind(__webpack_require__, 9153))).statusCommand,
    },
    {
        name: 'list',
        parameters: [],
        summary: 'list the tasks of all runs',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(451), __webpack_require__.e(744), __webpack_require__.e(811), __webpack_require__.e(876)]).then(__webpack_require__.bind(__webpack_require__, 8876))).listCommand,
    },
    {
        name: 'result',
        parameters: [{ syntax: '<id>', description: 'a task of the newest run that has it, or RUN/TASK' }],
        summary: 'print the final text of a task',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(451), __webpack_require__.e(744), __webpack_require__.e(811), __webpack_require__.e(393), __webpack_require__.e(482), __webpack_require__.e(455)]).then(__webpack_require__.bind(__webpack_require__, 4681))).resultCommand,
    },
    {
        name: 'output',
        parameters: [{ syntax: '<id>', description: 'a task of the newest run that has it, or RUN/TASK' }],
        summary: "print the CLI's own result object for a task",
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(451), __webpack_require__.e(744), __webpack_require__.e(811), __webpack_require__.e(393), __webpack_require__.e(299)]).then(__webpack_require__.bind(__webpack_require__, 1349))).outputCommand,
    },
    {
        name: 'history',
        parameters: [
            { syntax: '[action]', description: 'list (default), show, stats, report or export' },
            { syntax: '[run]', description: 'show: the run, by its id or the beginning of it' },
        ],
        summary: 'look back at all runs: cost, time, success, trends',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(451), __webpack_require__.e(744), __webpack_require__.e(811), __webpack_require__.e(936), __webpack_require__.e(189)]).then(__webpack_require__.bind(__webpack_require__, 7189))).historyCommand,
    },
    {
        name: 'report',
        parameters: [
            { syntax: '[run...]', description: 'runs, by their ids or the beginnings of them; default: the newest' },
        ],
        summary: 'write the report of a run: Markdown, JSON, HTML, JUnit, TAP, CSV',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(109), __webpack_require__.e(451), __webpack_require__.e(744), __webpack_require__.e(811), __webpack_require__.e(393), __webpack_require__.e(482), __webpack_require__.e(820), __webpack_require__.e(463)]).then(__webpack_require__.bind(__webpack_require__, 463))).reportCommand,
    },
    {
        name: 'merge',
        parameters: [{ syntax: '<path...>', description: 'folders of runs, their journals, or a folder that holds them' }],
        summary: 'make one report of the shards of a plan',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(109), __webpack_require__.e(451), __webpack_require__.e(744), __webpack_require__.e(393), __webpack_require__.e(482), __webpack_require__.e(820), __webpack_require__.e(610), __webpack_require__.e(277)]).then(__webpack_require__.bind(__webpack_require__, 7277))).mergeCommand,
    },
    {
        name: 'clean',
        parameters: [],
        summary: 'remove runs that have ended and say how much space that freed',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(451), __webpack_require__.e(744), __webpack_require__.e(811), __webpack_require__.e(557)]).then(__webpack_require__.bind(__webpack_require__, 6557))).cleanCommand,
    },
    {
        name: 'logs',
        parameters: [{ syntax: '<id>', description: 'a task of the newest run that has it, or RUN/TASK' }],
        summary: 'show what a session said and did',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(451), __webpack_require__.e(744), __webpack_require__.e(811), __webpack_require__.e(393), __webpack_require__.e(837)]).then(__webpack_require__.bind(__webpack_require__, 6239))).logsCommand,
    },
    {
        name: 'attach',
        parameters: [{ syntax: '[run]', description: 'a run, by its id or the beginning of it' }],
        summary: 'watch a run that another process works on',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(109), __webpack_require__.e(451), __webpack_require__.e(744), __webpack_require__.e(811), __webpack_require__.e(393), __webpack_require__.e(482), __webpack_require__.e(820), __webpack_require__.e(610), __webpack_require__.e(446), __webpack_require__.e(188)]).then(__webpack_require__.bind(__webpack_require__, 485))).attachCommand,
    },
    {
        name: 'resume',
        parameters: [{ syntax: '[run]', description: 'a run, by its id or the beginning of it; default: the newest' }],
        summary: 'finish a run that was interrupted',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(109), __webpack_require__.e(815), __webpack_require__.e(451), __webpack_require__.e(744), __webpack_require__.e(811), __webpack_require__.e(393), __webpack_require__.e(482), __webpack_require__.e(820), __webpack_require__.e(722), __webpack_require__.e(610), __webpack_require__.e(555), __webpack_require__.e(446), __webpack_require__.e(149), __webpack_require__.e(162), __webpack_require__.e(755)]).then(__webpack_require__.bind(__webpack_require__, 755))).resumeCommand,
    },
    {
        name: 'retry',
        parameters: [{ syntax: '[run|id]', description: 'a run, a task, or RUN/TASK; default: the newest run' }],
        summary: 'run again the tasks that did not succeed',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(109), __webpack_require__.e(815), __webpack_require__.e(451), __webpack_require__.e(744), __webpack_require__.e(811), __webpack_require__.e(393), __webpack_require__.e(482), __webpack_require__.e(820), __webpack_require__.e(722), __webpack_require__.e(610), __webpack_require__.e(555), __webpack_require__.e(446), __webpack_require__.e(149), __webpack_require__.e(162), __webpack_require__.e(364)]).then(__webpack_require__.bind(__webpack_require__, 6364))).retryCommand,
    },
    {
        name: 'stop',
        parameters: [{ syntax: '<id...>', description: 'a task that runs or waits, RUN/TASK, or a run' }],
        summary: 'stop tasks or runs and say what they have cost',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(451), __webpack_require__.e(744), __webpack_require__.e(811), __webpack_require__.e(722), __webpack_require__.e(31), __webpack_require__.e(612)]).then(__webpack_require__.bind(__webpack_require__, 3612))).stopCommand,
    },
    {
        name: 'stop-all',
        parameters: [],
        summary: 'stop all runs',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(451), __webpack_require__.e(744), __webpack_require__.e(811), __webpack_require__.e(722), __webpack_require__.e(31), __webpack_require__.e(222)]).then(__webpack_require__.bind(__webpack_require__, 8222))).stopAllCommand,
    },
    {
        name: 'init',
        parameters: [
            { syntax: '[FILE]', description: 'the file to write, or "-" to print it; default: claude-multi.yaml' },
        ],
        summary: 'write a first task list for this folder, or a workflow',
        load: async () => (await __webpack_require__.e(/* import() */ 290).then(__webpack_require__.bind(__webpack_require__, 1290))).initCommand,
    },
    {
        name: 'demo',
        parameters: [],
        summary: 'watch real sessions use a simulated API, without an account',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(109), __webpack_require__.e(815), __webpack_require__.e(451), __webpack_require__.e(744), __webpack_require__.e(811), __webpack_require__.e(393), __webpack_require__.e(482), __webpack_require__.e(820), __webpack_require__.e(722), __webpack_require__.e(610), __webpack_require__.e(555), __webpack_require__.e(446), __webpack_require__.e(149), __webpack_require__.e(970)]).then(__webpack_require__.bind(__webpack_require__, 1970))).demoCommand,
    },
    {
        name: 'doctor',
        parameters: [],
        summary: 'check what a run needs and say how to fix what is missing',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(451), __webpack_require__.e(393), __webpack_require__.e(804)]).then(__webpack_require__.bind(__webpack_require__, 1858))).doctorCommand,
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
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(451), __webpack_require__.e(811), __webpack_require__.e(732)]).then(__webpack_require__.bind(__webpack_require__, 732))).completionCommand,
    },
    {
        name: 'upgrade',
        parameters: [],
        summary: 'replace this program by the newest version, or say how to',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(306), __webpack_require__.e(217)]).then(__webpack_require__.bind(__webpack_require__, 1217))).upgradeCommand,
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
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(109), __webpack_require__.e(451), __webpack_require__.e(811), __webpack_require__.e(393), __webpack_require__.e(482), __webpack_require__.e(820), __webpack_require__.e(722), __webpack_require__.e(610), __webpack_require__.e(555), __webpack_require__.e(397)]).then(__webpack_require__.bind(__webpack_require__, 2761))).superviseCommand,
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

/***/ 7495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ findingSchema),
/* harmony export */   gO: () => (/* binding */ severities),
/* harmony export */   md: () => (/* binding */ worstFirst)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2047);

const severities = ['error', 'warning', 'note'];
const line = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive();
const findingSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable().describe('a file, as the session wrote it; null for a finding about no file'),
    line: line.nullable().describe('the first line, from 1; null for the whole file'),
    endLine: line.nullable().describe('the last line; null for one line only'),
    severity: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(severities),
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    suggestion: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable().describe('what to write instead of these lines; null for no suggestion'),
});
function worstFirst(findings) {
    return findings.toSorted((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity));
}


/***/ }),

/***/ 2336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseHalt),
/* harmony export */   P: () => (/* binding */ haltSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2047);

const haltSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    when: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['soon', 'now']),
    failures: zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('unit', [
        zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ unit: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('tasks'), count: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive() }),
        zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ unit: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('percent'), count: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().positive().max(100) }),
    ]),
});
const pattern = /^(soon|now)(?:,fail=(\d{1,6})(%?))?$/;
function parseHalt(text) {
    const match = pattern.exec(text.trim());
    if (match === null)
        return null;
    const [, when, count = '1', percent] = match;
    const unit = percent === '%' ? 'percent' : 'tasks';
    const halt = haltSchema.safeParse({ when, failures: { unit, count: Number(count) } });
    return halt.success ? halt.data : null;
}


/***/ }),

/***/ 2048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ planSourceSchema),
/* harmony export */   I0: () => (/* binding */ withPromptFiles),
/* harmony export */   Lu: () => (/* binding */ runOptionsSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2047);
/* harmony import */ var _halt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2336);


const runOptionsSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    projectDir: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    sessionsDir: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    maxParallel: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive(),
    enhance: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    claudePath: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    retries: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().nonnegative(),
    idleTimeoutMs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().positive().nullable(),
    keepBackground: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    waitForLimit: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(false),
    gateway: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['auto', 'on', 'off']).default('auto'),
    runTimeoutMs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().positive().nullable().default(null),
    totalBudgetUsd: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().positive().nullable().default(null),
    dailyBudgetUsd: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().positive().nullable().default(null),
    warmStart: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['auto', 'off']), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().positive()]).default('auto'),
    halt: _halt_js__WEBPACK_IMPORTED_MODULE_0__/* .haltSchema */ .P.nullable(),
    delayMs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative(),
    memoryFloorBytes: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().positive().nullable(),
});
const promptFiles = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional();
const fileSourceSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('file'),
    path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    cwd: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    given: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()).optional(),
    overridden: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional(),
    promptFiles,
});
const planSourceSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt('kind', [
    fileSourceSchema,
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('stdin'), promptFiles }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('inline'), promptFiles }),
]);
function withPromptFiles({ promptFiles: _, ...source }, files) {
    return (files.length === 0 ? source : { ...source, promptFiles: [...files] });
}


/***/ }),

/***/ 7119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Az: () => (/* binding */ shardName),
/* harmony export */   Id: () => (/* binding */ shardSchema),
/* harmony export */   bA: () => (/* binding */ mostShards)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2047);

const mostShards = 1_000;
const shardNumber = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().max(mostShards);
const shardSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    index: shardNumber,
    count: shardNumber,
    plan: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    taskIds: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    planBudgetUsd: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().positive().nullable(),
    machine: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
function shardName({ index, count }) {
    return `shard ${index} of ${count}`;
}


/***/ }),

/***/ 7686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ defaultModel),
/* harmony export */   EA: () => (/* binding */ defaultPermissionMode),
/* harmony export */   ED: () => (/* binding */ outputSchemas),
/* harmony export */   UJ: () => (/* binding */ namedModels),
/* harmony export */   UZ: () => (/* binding */ withIdCharacters),
/* harmony export */   XH: () => (/* binding */ taskIdPattern),
/* harmony export */   iR: () => (/* binding */ permissionModes),
/* harmony export */   nW: () => (/* binding */ readingPermissionMode),
/* harmony export */   sF: () => (/* binding */ taskIdFor),
/* harmony export */   v: () => (/* binding */ taskSchema)
/* harmony export */ });
/* unused harmony export restrainedModes */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2047);

const permissionModes = [
    'acceptEdits',
    'auto',
    'bypassPermissions',
    'default',
    'dontAsk',
    'manual',
    'plan',
];
const defaultPermissionMode = 'bypassPermissions';
const readingPermissionMode = 'dontAsk';
const restrainedModes = (/* unused pure expression or super */ null && ([
    'acceptEdits',
    'default',
    'dontAsk',
    'manual',
    'plan',
]));
const namedModels = ['sonnet', 'opus', 'haiku'];
const defaultModel = namedModels[0];
const outputSchemas = ['findings'];
const taskIdPattern = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,64}$/;
function withIdCharacters(text) {
    return text.replaceAll(/[^A-Za-z0-9._-]+/g, '-');
}
function taskIdFor(name) {
    const changed = withIdCharacters(name);
    if (changed === name)
        return name;
    if (/(^|[\\/])\.{1,2}([\\/]|$)/.test(name))
        return null;
    const id = changed.replaceAll(/^-|-$/g, '');
    return /[A-Za-z0-9]/.test(id) ? id : null;
}
const sharedContextSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('role', [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ role: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('source') }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        role: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('fork'),
        of: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(taskIdPattern),
    }),
]);
const taskSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(taskIdPattern),
    prompt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    model: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    budgetUsd: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().positive(),
    timeoutMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().positive(),
    backgroundWaitMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative().nullable().default(null),
    maxTurns: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().nullable(),
    permissionMode: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(permissionModes),
    allowedTools: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    disallowedTools: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    appendSystemPrompt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    cwd: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    env: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    args: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    sharedContext: sharedContextSchema.nullable().default(null),
    outputSchema: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(outputSchemas).optional(),
});


/***/ }),

/***/ 3695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FG: () => (/* binding */ describeWork),
/* harmony export */   PO: () => (/* binding */ backgroundWorkSchema),
/* harmony export */   jy: () => (/* binding */ longestWorkName),
/* harmony export */   tQ: () => (/* binding */ mayNeverEnd)
/* harmony export */ });
/* unused harmony export backgroundKinds */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2047);

const backgroundKinds = ['command', 'agent', 'wake-up', 'schedule'];
const longestWorkName = 200;
const backgroundWorkSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(backgroundKinds), name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
function mayNeverEnd({ kind }) {
    return kind === 'command' || kind === 'schedule';
}
const nouns = {
    command: ['a background command', 'background commands'],
    agent: ['a subagent', 'subagents'],
    'wake-up': ['a scheduled wake-up', 'scheduled wake-ups'],
    schedule: ['a repeated wake-up', 'repeated wake-ups'],
};
const mostNamed = 5;
function describeWork(works) {
    const parts = [...Map.groupBy(works, ({ kind }) => kind)].map(([kind, group]) => {
        const [one, many] = nouns[kind];
        const names = group.slice(0, mostNamed).map(({ name }) => name);
        const more = group.length > mostNamed ? `, and ${group.length - mostNamed} more` : '';
        return `${group.length === 1 ? one : `${group.length} ${many}`} (${names.join(', ')}${more})`;
    });
    return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}


/***/ }),

/***/ 6457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ isTaskEvent),
/* harmony export */   G4: () => (/* binding */ eventSchema),
/* harmony export */   MH: () => (/* binding */ journalVersion),
/* harmony export */   oH: () => (/* binding */ stampEvent)
/* harmony export */ });
/* unused harmony exports progressSchema, processExitSchema, attemptEndSchema, runInfoSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2047);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(4377);
/* harmony import */ var _findings_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7495);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2048);
/* harmony import */ var _plan_shard_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7119);
/* harmony import */ var _plan_task_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7686);
/* harmony import */ var _usage_prediction_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7514);
/* harmony import */ var _usage_prefix_sharing_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9730);
/* harmony import */ var _usage_savings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3536);
/* harmony import */ var _usage_shared_context_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4092);
/* harmony import */ var _usage_usage_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3208);
/* harmony import */ var _background_work_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3695);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5513);
/* harmony import */ var _verification_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4966);













const journalVersion = 2;
const taskId = zod__WEBPACK_IMPORTED_MODULE_12__/* .string */ .YjP().regex(_plan_task_js__WEBPACK_IMPORTED_MODULE_3__/* .taskIdPattern */ .XH);
const attempt = zod__WEBPACK_IMPORTED_MODULE_12__/* .number */ .aig().int().positive();
const dollars = zod__WEBPACK_IMPORTED_MODULE_12__/* .number */ .aig().nonnegative();
const milliseconds = zod__WEBPACK_IMPORTED_MODULE_12__/* .number */ .aig().nonnegative();
const progressSchema = zod__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ikc({
    turns: zod__WEBPACK_IMPORTED_MODULE_12__/* .number */ .aig().int().nonnegative(),
    tool: zod__WEBPACK_IMPORTED_MODULE_12__/* .string */ .YjP().nullable(),
    doing: zod__WEBPACK_IMPORTED_MODULE_12__/* .string */ .YjP().optional(),
    usage: _usage_usage_js__WEBPACK_IMPORTED_MODULE_8__/* .usageByModelSchema */ .Dl,
    costUsd: dollars.nullable(),
    cacheSavedUsd: dollars.nullable().optional(),
    savings: _usage_savings_js__WEBPACK_IMPORTED_MODULE_6__/* .savingsSchema */ .T_.optional(),
    waitsFor: zod__WEBPACK_IMPORTED_MODULE_12__/* .array */ .YOg(_background_work_js__WEBPACK_IMPORTED_MODULE_9__/* .backgroundWorkSchema */ .PO).optional(),
});
const processExitSchema = zod__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ikc({ code: zod__WEBPACK_IMPORTED_MODULE_12__/* .number */ .aig().int().nullable(), signal: zod__WEBPACK_IMPORTED_MODULE_12__/* .string */ .YjP().nullable() });
const attemptEndSchema = zod__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ikc({
    outcome: _outcome_js__WEBPACK_IMPORTED_MODULE_10__/* .attemptOutcomeSchema */ .DZ,
    durationMs: milliseconds,
    turns: zod__WEBPACK_IMPORTED_MODULE_12__/* .number */ .aig().int().nonnegative(),
    usage: _usage_usage_js__WEBPACK_IMPORTED_MODULE_8__/* .usageByModelSchema */ .Dl,
    costUsd: dollars.nullable(),
    costIsPartial: zod__WEBPACK_IMPORTED_MODULE_12__/* .boolean */ .zMY(),
    cacheSavedUsd: dollars.nullable(),
    savings: _usage_savings_js__WEBPACK_IMPORTED_MODULE_6__/* .savingsSchema */ .T_.optional(),
    result: zod__WEBPACK_IMPORTED_MODULE_12__/* .string */ .YjP().nullable(),
    verification: _verification_js__WEBPACK_IMPORTED_MODULE_11__/* .verificationSchema */ .z.nullable(),
    findings: zod__WEBPACK_IMPORTED_MODULE_12__/* .array */ .YOg(_findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .findingSchema */ .$f).optional(),
    warnings: zod__WEBPACK_IMPORTED_MODULE_12__/* .array */ .YOg(_outcome_js__WEBPACK_IMPORTED_MODULE_10__/* .warningSchema */ .ek),
    exit: processExitSchema,
    opening: _usage_shared_context_js__WEBPACK_IMPORTED_MODULE_7__/* .openingSchema */ .s5.optional(),
    requests: zod__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ikc({
        sent: zod__WEBPACK_IMPORTED_MODULE_12__/* .number */ .aig().int().nonnegative(),
        refused: zod__WEBPACK_IMPORTED_MODULE_12__/* .number */ .aig().int().nonnegative(),
        apiMs: milliseconds,
        heldMs: milliseconds,
    })
        .optional(),
    retryAfterMs: milliseconds,
});
const runInfoSchema = zod__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_12__/* .string */ .YjP().min(1),
    claudeVersion: zod__WEBPACK_IMPORTED_MODULE_12__/* .string */ .YjP().nullable(),
    taskCount: zod__WEBPACK_IMPORTED_MODULE_12__/* .number */ .aig().int().nonnegative(),
    notes: zod__WEBPACK_IMPORTED_MODULE_12__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_12__/* .string */ .YjP()),
    options: _plan_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .runOptionsSchema */ .Lu,
    expectedMs: zod__WEBPACK_IMPORTED_MODULE_12__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_12__/* .string */ .YjP(), milliseconds).default({}),
    prediction: _usage_prediction_js__WEBPACK_IMPORTED_MODULE_4__/* .predictionSchema */ .Bd.optional(),
    source: _plan_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .planSourceSchema */ .Aj,
    shard: _plan_shard_js__WEBPACK_IMPORTED_MODULE_2__/* .shardSchema */ .Id.optional(),
});
const events = {
    'run-started': zod__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ikc({ run: runInfoSchema }),
    'run-resumed': zod__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ikc({ run: runInfoSchema }),
    'run-stopping': zod__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ikc({
        cause: zod__WEBPACK_IMPORTED_MODULE_12__/* ["enum"] */ .k5n(_outcome_js__WEBPACK_IMPORTED_MODULE_10__/* .runStopCauses */ .eD),
        message: zod__WEBPACK_IMPORTED_MODULE_12__/* .string */ .YjP(),
        resetsAt: zod__WEBPACK_IMPORTED_MODULE_13__/* .datetime */ .w$().optional(),
    }),
    'run-limit-near': zod__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ikc({ message: zod__WEBPACK_IMPORTED_MODULE_12__/* .string */ .YjP() }),
    'run-limited': zod__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ikc({ message: zod__WEBPACK_IMPORTED_MODULE_12__/* .string */ .YjP(), until: zod__WEBPACK_IMPORTED_MODULE_13__/* .datetime */ .w$() }),
    'run-ended': zod__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ikc({
        status: zod__WEBPACK_IMPORTED_MODULE_12__/* ["enum"] */ .k5n(['succeeded', 'failed', 'cancelled']),
        wallMs: milliseconds,
        prefixes: _usage_prefix_sharing_js__WEBPACK_IMPORTED_MODULE_5__/* .prefixSharingSchema */ .S.optional(),
    }),
    'task-planned': zod__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ikc({ taskId, task: _plan_task_js__WEBPACK_IMPORTED_MODULE_3__/* .taskSchema */ .v }),
    'task-reopened': zod__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ikc({
        taskId,
        task: _plan_task_js__WEBPACK_IMPORTED_MODULE_3__/* .taskSchema */ .v,
        anew: zod__WEBPACK_IMPORTED_MODULE_12__/* .literal */ .euz(true).optional(),
    }),
    'session-started': zod__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ikc({
        taskId,
        attempt,
        sessionId: zod__WEBPACK_IMPORTED_MODULE_12__/* .string */ .YjP(),
        resumed: zod__WEBPACK_IMPORTED_MODULE_12__/* .boolean */ .zMY(),
        forkOf: zod__WEBPACK_IMPORTED_MODULE_12__/* .string */ .YjP().optional(),
        withoutContext: zod__WEBPACK_IMPORTED_MODULE_12__/* .string */ .YjP().optional(),
        marker: zod__WEBPACK_IMPORTED_MODULE_12__/* .string */ .YjP(),
    }),
    'session-progressed': zod__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ikc({ taskId, attempt, progress: progressSchema }),
    'session-delayed': zod__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ikc({
        taskId,
        attempt,
        message: zod__WEBPACK_IMPORTED_MODULE_12__/* .string */ .YjP(),
        brief: zod__WEBPACK_IMPORTED_MODULE_12__/* .string */ .YjP().optional(),
        delayMs: milliseconds,
        since: zod__WEBPACK_IMPORTED_MODULE_13__/* .datetime */ .w$().optional(),
    }),
    'session-prompted': zod__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ikc({ taskId, attempt, message: zod__WEBPACK_IMPORTED_MODULE_12__/* .string */ .YjP() }),
    'session-stopping': zod__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ikc({ taskId, attempt, cause: zod__WEBPACK_IMPORTED_MODULE_12__/* ["enum"] */ .k5n(_outcome_js__WEBPACK_IMPORTED_MODULE_10__/* .stopCauses */ .T1) }),
    'session-ended': zod__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ikc({ taskId, attempt, end: attemptEndSchema }),
    'task-backing-off': zod__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ikc({ taskId, attempt, delayMs: milliseconds, message: zod__WEBPACK_IMPORTED_MODULE_12__/* .string */ .YjP() }),
    'task-ended': zod__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ikc({ taskId, outcome: _outcome_js__WEBPACK_IMPORTED_MODULE_10__/* .outcomeSchema */ .Ws }),
};
const stamp = {
    v: zod__WEBPACK_IMPORTED_MODULE_12__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_12__/* .literal */ .euz(1), zod__WEBPACK_IMPORTED_MODULE_12__/* .literal */ .euz(journalVersion)]),
    seq: zod__WEBPACK_IMPORTED_MODULE_12__/* .number */ .aig().int().positive(),
    at: zod__WEBPACK_IMPORTED_MODULE_13__/* .datetime */ .w$(),
};
const lines = Object.entries(events).map(([type, { shape }]) => zod__WEBPACK_IMPORTED_MODULE_12__/* .object */ .Ikc({ ...stamp, type: zod__WEBPACK_IMPORTED_MODULE_12__/* .literal */ .euz(type), ...shape }));
const eventSchema = zod__WEBPACK_IMPORTED_MODULE_12__/* .discriminatedUnion */ .gMt('type', lines);
function stampEvent(body, seq, at) {
    return { v: journalVersion, seq, at, ...body };
}
function isTaskEvent(event) {
    return 'taskId' in event;
}


/***/ }),

/***/ 5513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ attemptOutcomeSchema),
/* harmony export */   L5: () => (/* binding */ contextWarnings),
/* harmony export */   OP: () => (/* binding */ failureReasons),
/* harmony export */   T1: () => (/* binding */ stopCauses),
/* harmony export */   Wh: () => (/* binding */ inWordsOf),
/* harmony export */   Ws: () => (/* binding */ outcomeSchema),
/* harmony export */   dh: () => (/* binding */ skipReasons),
/* harmony export */   eD: () => (/* binding */ runStopCauses),
/* harmony export */   e_: () => (/* binding */ cloudCredentials),
/* harmony export */   ek: () => (/* binding */ warningSchema),
/* harmony export */   nD: () => (/* binding */ noAccessToken),
/* harmony export */   nt: () => (/* binding */ noIdentityToken),
/* harmony export */   tL: () => (/* binding */ allWaiting),
/* harmony export */   v: () => (/* binding */ accessTokenOfIdentity),
/* harmony export */   w5: () => (/* binding */ cancelReasons)
/* harmony export */ });
/* unused harmony export warningKinds */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2047);

const failureReasons = [
    'budget',
    'max-turns',
    'timeout',
    'idle-timeout',
    'not-logged-in',
    'credential-refused',
    'permission-refused',
    'model-not-found',
    'prompt-too-long',
    'rate-limited',
    'overloaded',
    'connection-lost',
    'gateway-refused',
    'api-error',
    'conversation-lost',
    'bad-arguments',
    'spawn-failed',
    'crashed',
    'hook-stopped',
    'unfinished',
    'execution-error',
];
const allWaiting = 'all of it was spent waiting for the API';
const noIdentityToken = 'the workflow gave no identity token';
const noAccessToken = 'the identity token was not exchanged for an access token';
const accessTokenOfIdentity = 'the access token of the federated identity';
const cloudCredentials = 'the credentials of the cloud provider';
const runStopCauses = [
    'interrupted',
    'terminated',
    'stopped',
    'run-failed',
    'credential-refused',
    'usage-limit',
    'budget',
    'run-timeout',
    'internal-error',
];
const stopCauses = ['timeout', 'idle-timeout', 'cannot-heal', 'supervisor-lost', ...runStopCauses];
const skipReasons = [...runStopCauses, 'supervisor-lost', 'model-not-found'];
const cancelReasons = [...runStopCauses, 'supervisor-lost'];
const outcomeSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('status', [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('succeeded') }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('failed'), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(failureReasons), message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('skipped'), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(skipReasons), message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('cancelled'), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(cancelReasons), message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
]);
const attemptOutcomeSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('status', [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('succeeded') }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('failed'), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(failureReasons), message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('cancelled'), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(cancelReasons), message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
]);
function inWordsOf(stopping, outcome) {
    const isByPerson = stopping?.cause === 'interrupted' || stopping?.cause === 'terminated';
    if (!isByPerson || outcome.status !== 'cancelled' || outcome.reason !== stopping.cause)
        return outcome;
    return { ...outcome, message: stopping.message };
}
const warningKinds = [
    'permission-denied',
    'no-turns',
    'stop-hook',
    'empty-result',
    'unfinished-subagents',
    'background-ended',
    'left-processes',
    'cost-partial',
    'account-differs',
    'context-missing',
    'findings-missing',
    'findings-cut',
    'line-too-long',
    'stop-took-force',
    'overstayed',
];
const warningSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(warningKinds), message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
function contextWarnings(why) {
    return why === undefined ? [] : [{ kind: 'context-missing', message: `began without the shared context: ${why}` }];
}


/***/ }),

/***/ 1636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ow: () => (/* binding */ wallTime),
/* harmony export */   Wv: () => (/* binding */ isOwnWork),
/* harmony export */   em: () => (/* binding */ runStatus),
/* harmony export */   pD: () => (/* binding */ RunProjection)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(480);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6457);
/* harmony import */ var _task_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(120);
/* harmony import */ var _transition_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3874);




class RunProjection {
    #state = null;
    get state() {
        return this.#state;
    }
    get started() {
        if (this.#state === null)
            throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidTransition */ .NR('the journal does not begin with "run-started"');
        return this.#state;
    }
    apply(event) {
        if (event.type === 'run-started') {
            if (this.#state !== null)
                throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidTransition */ .NR('a second "run-started" in one journal');
            this.#state = {
                run: event.run,
                startedAt: event.at,
                period: { startedAt: event.at, earlierMs: 0 },
                pauses: [],
                tasks: new Map(),
                stopping: null,
                limitNear: null,
                limited: null,
                ended: null,
                lastEventAt: event.at,
            };
            return;
        }
        const state = this.#state;
        if (state === null)
            throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidTransition */ .NR(`the journal begins with "${event.type}", not with "run-started"`);
        if (state.ended !== null && ((0,_event_js__WEBPACK_IMPORTED_MODULE_1__/* .isTaskEvent */ .A7)(event) || event.type === 'run-ended'))
            throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidTransition */ .NR(`the run has ended: "${event.type}" cannot follow`);
        if ((0,_event_js__WEBPACK_IMPORTED_MODULE_1__/* .isTaskEvent */ .A7)(event)) {
            state.tasks.set(event.taskId, (0,_transition_js__WEBPACK_IMPORTED_MODULE_3__/* .transition */ .k)(state.tasks.get(event.taskId), event));
            this.#state = { ...state, lastEventAt: event.at };
        }
        else if (event.type === 'run-resumed') {
            const period = { startedAt: event.at, earlierMs: wallTime(state, Date.parse(state.lastEventAt)) };
            const pauses = [...state.pauses, { from: state.ended?.at ?? state.lastEventAt, to: event.at }];
            this.#state = {
                ...state,
                run: event.run,
                period,
                pauses,
                stopping: null,
                limitNear: null,
                limited: null,
                ended: null,
                lastEventAt: event.at,
            };
        }
        else if (event.type === 'run-stopping') {
            const { cause, message, resetsAt } = event;
            const stopping = { cause, message, ...(resetsAt === undefined ? {} : { resetsAt }) };
            this.#state = { ...state, stopping: state.stopping ?? stopping, lastEventAt: event.at };
        }
        else if (event.type === 'run-limited') {
            const { message, until } = event;
            this.#state = { ...state, limited: { message, until }, lastEventAt: event.at };
        }
        else if (event.type === 'run-limit-near') {
            this.#state = { ...state, limitNear: event.message, lastEventAt: event.at };
        }
        else {
            const { status, at, wallMs, prefixes } = event;
            this.#state = {
                ...state,
                ended: { status, at, wallMs, ...(prefixes === undefined ? {} : { prefixes }) },
                lastEventAt: event.at,
            };
        }
    }
}
function isOwnWork({ task }) {
    return task.sharedContext?.role !== 'source';
}
function runStatus(state) {
    const stoppedByPerson = ['interrupted', 'terminated', 'stopped'].includes(state.stopping?.cause ?? '');
    const stages = new Set([...state.tasks.values()].filter(isOwnWork).map(_task_state_js__WEBPACK_IMPORTED_MODULE_2__/* .stageOf */ .gV));
    if ([...stages].every((stage) => stage === 'succeeded'))
        return 'succeeded';
    const isLimit = ['usage-limit', 'budget', 'run-timeout'].includes(state.stopping?.cause ?? '');
    const endedByLimit = isLimit && !stages.has('failed');
    return stoppedByPerson || endedByLimit ? 'cancelled' : 'failed';
}
function wallTime({ ended, period }, now) {
    if (ended !== null)
        return ended.wallMs;
    return period.earlierMs + Math.max(0, now - Date.parse(period.startedAt));
}


/***/ }),

/***/ 120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ ownAttempts),
/* harmony export */   dZ: () => (/* binding */ awaitedContext),
/* harmony export */   dv: () => (/* binding */ taskStages),
/* harmony export */   fC: () => (/* binding */ lostFork),
/* harmony export */   gV: () => (/* binding */ stageOf),
/* harmony export */   kR: () => (/* binding */ lostConversation),
/* harmony export */   nX: () => (/* binding */ awaitedBy),
/* harmony export */   nd: () => (/* binding */ noProgress),
/* harmony export */   s_: () => (/* binding */ conversationToContinue)
/* harmony export */ });
const noProgress = { turns: 0, tool: null, usage: {}, costUsd: 0, cacheSavedUsd: 0 };
function ownAttempts({ attempts, past = 0 }) {
    return attempts.slice(past);
}
function lostConversation(attempt) {
    const { resumed, end } = attempt;
    return (lostFork(attempt) || (resumed && end.outcome.status === 'failed' && end.outcome.reason === 'conversation-lost'));
}
const ofForks = new Set(['conversation-lost', 'prompt-too-long', 'bad-arguments']);
function lostFork({ forkOf, end: { outcome } }) {
    return forkOf !== undefined && outcome.status === 'failed' && ofForks.has(outcome.reason);
}
function conversationToContinue(attempts) {
    const last = attempts.at(-1);
    if (last === undefined)
        return null;
    if (lostConversation(last))
        return null;
    return last.resumed || last.end.turns > 0 ? last.sessionId : null;
}
function awaitedContext(task, tasks) {
    const shared = task.task.sharedContext;
    if (shared?.role !== 'fork' || (task.phase !== 'waiting' && task.phase !== 'between'))
        return null;
    const source = tasks.get(shared.of);
    const isRead = source === undefined || source.phase === 'ended';
    return isRead || conversationToContinue(ownAttempts(task)) !== null ? null : shared.of;
}
function awaitedBy(task, tasks) {
    return awaitedContext(task, tasks) === null ? null : 'the shared context';
}
const taskStages = ['waiting', 'running', 'between', 'succeeded', 'failed', 'skipped', 'cancelled'];
function stageOf(task) {
    return task.phase === 'ended' ? task.outcome.status : task.phase;
}


/***/ }),

/***/ 3874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ transition)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(480);
/* harmony import */ var _task_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(120);


function transition(state, event) {
    switch (event.type) {
        case 'task-planned':
            if (state !== undefined || event.task.id !== event.taskId)
                throw impossible(state, event);
            return { phase: 'waiting', task: event.task, attempts: [], plannedAt: event.at };
        case 'task-reopened': {
            const { task, at, anew } = event;
            if (state === undefined || state.phase === 'running' || task.id !== event.taskId)
                throw impossible(state, event);
            if (state.attempts.length === 0)
                return { phase: 'waiting', task, attempts: [], plannedAt: at };
            const kept = anew === true ? { ...plannedIn(state), past: state.attempts.length } : plannedIn(state);
            return { phase: 'between', ...kept, task, goesOn: true, backoff: null };
        }
        case 'session-started': {
            if (state?.phase !== 'waiting' && state?.phase !== 'between')
                throw impossible(state, event);
            if (event.attempt !== state.attempts.length + 1)
                throw impossible(state, event);
            const { attempt, sessionId, resumed, forkOf, withoutContext, marker, at } = event;
            const live = {
                attempt,
                sessionId,
                resumed,
                ...(forkOf === undefined ? {} : { forkOf }),
                ...(withoutContext === undefined ? {} : { withoutContext }),
                marker,
                startedAt: at,
                progress: _task_state_js__WEBPACK_IMPORTED_MODULE_1__/* .noProgress */ .nd,
                delayed: null,
                stopping: null,
            };
            return { phase: 'running', ...plannedIn(state), live };
        }
        case 'session-progressed': {
            const running = expectLive(state, event);
            const { delayedBrief: _, heldSince: __, ...live } = running.live;
            return { ...running, live: { ...live, progress: event.progress, delayed: null } };
        }
        case 'session-delayed': {
            const running = expectLive(state, event);
            const { delayedBrief: _, heldSince: __, ...live } = running.live;
            const brief = event.brief === undefined ? {} : { delayedBrief: event.brief };
            const since = event.since === undefined ? {} : { heldSince: event.since };
            return { ...running, live: { ...live, delayed: event.message, ...brief, ...since } };
        }
        case 'session-prompted':
            return expectLive(state, event);
        case 'session-stopping': {
            const running = expectLive(state, event);
            if (running.live.stopping !== null)
                throw impossible(state, event);
            return { ...running, live: { ...running.live, stopping: { cause: event.cause, at: event.at } } };
        }
        case 'session-ended': {
            const running = expectLive(state, event);
            const { attempt, sessionId, resumed, forkOf, startedAt } = running.live;
            const fork = forkOf === undefined ? {} : { forkOf };
            const ended = { attempt, sessionId, resumed, ...fork, startedAt, endedAt: event.at, end: event.end };
            const attempts = [...running.attempts, ended];
            return { phase: 'between', ...plannedIn(running), attempts, goesOn: false, backoff: null };
        }
        case 'task-backing-off': {
            if (state?.phase !== 'between' || state.attempts.at(-1)?.attempt !== event.attempt)
                throw impossible(state, event);
            return { ...state, goesOn: true, backoff: { since: event.at, delayMs: event.delayMs, message: event.message } };
        }
        case 'task-ended': {
            if (state === undefined || state.phase === 'ended' || state.phase === 'running')
                throw impossible(state, event);
            if (event.outcome.status === 'skipped' && state.attempts.length > 0)
                throw impossible(state, event);
            if (event.outcome.status === 'succeeded' && state.attempts.at(-1)?.end.outcome.status !== 'succeeded')
                throw impossible(state, event);
            return { phase: 'ended', ...plannedIn(state), outcome: event.outcome, endedAt: event.at };
        }
    }
}
function plannedIn({ task, attempts, past }) {
    return past === undefined ? { task, attempts } : { task, attempts, past };
}
function expectLive(state, event) {
    if (state?.phase !== 'running' || state.live.attempt !== event.attempt)
        throw impossible(state, event);
    return state;
}
function impossible(state, event) {
    return new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidTransition */ .NR(`task "${event.taskId}" is ${state?.phase ?? 'unknown'}: "${event.type}" cannot follow`);
}


/***/ }),

/***/ 4966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ parseVerification),
/* harmony export */   z: () => (/* binding */ verificationSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2047);

const verificationSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    errorsFound: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative().nullable(),
    gaps: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    confidence: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['low', 'medium', 'high']).nullable(),
});
const opening = /^[ \t]{0,8}(`{3,16}|~{3,16})[ \t]{0,8}verification[ \t]{0,8}$/i;
const longestField = 500;
function parseVerification(text) {
    const body = lastBlock(text);
    if (body === null)
        return null;
    const fields = new Map();
    for (const line of body) {
        const colon = line.indexOf(':');
        if (colon > 0)
            fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
    }
    const errors = /^\d{1,9}$/.exec(fields.get('errors-found') ?? '');
    const confidence = verificationSchema.shape.confidence.safeParse(fields.get('confidence')?.toLowerCase());
    const gaps = fields.get('gaps')?.slice(0, longestField) ?? '';
    return {
        errorsFound: errors === null ? null : Number(errors[0]),
        gaps: gaps === '' || /^<.*>$/.test(gaps) ? null : gaps,
        confidence: confidence.success ? confidence.data : null,
    };
}
function lastBlock(text) {
    let last = null;
    let open = null;
    for (const line of text.split(/\r?\n/)) {
        const fence = line.length > 64 ? undefined : opening.exec(line)?.[1];
        if (open !== null && line.trim() === open.fence) {
            last = open.lines;
            open = null;
        }
        else if (fence !== undefined)
            open = { fence, lines: [] };
        else if (open !== null)
            open.lines.push(line);
    }
    return last;
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
/* harmony export */   cu: () => (/* binding */ CannotFetch),
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
class CannotFetch extends Error {
    name = 'CannotFetch';
    retryAfterMs;
    constructor(message, retryAfterMs, options) {
        super(message, options);
        this.retryAfterMs = retryAfterMs;
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

/***/ 2764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   BD: () => (/* binding */ formatCost),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   Ro: () => (/* binding */ compactCount),
/* harmony export */   UK: () => (/* binding */ formatUsd),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   ch: () => (/* binding */ costCell),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   qG: () => (/* binding */ formatSpeedup),
/* harmony export */   r7: () => (/* binding */ shellWord),
/* harmony export */   x: () => (/* binding */ shellQuoted),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
const unknown = 'unknown';
const leastShownUsd = 0.0001;
function formatUsd(dollars) {
    if (dollars === null)
        return unknown;
    if (dollars === 0)
        return '$0.00';
    if (dollars < leastShownUsd)
        return '<$0.0001';
    if (dollars < 0.99995)
        return `$${dollars.toFixed(4)}`;
    const [whole = '0', cents = '00'] = dollars.toFixed(2).split('.');
    return `$${groupThousands(whole)}.${cents}`;
}
function formatCost(cost) {
    return costAfter('at least ', cost);
}
function costCell(cost) {
    return costAfter('≥', cost);
}
function costAfter(atLeast, { knownUsd, hasUnknown, isPartial }) {
    if (!hasUnknown && !isPartial)
        return formatUsd(knownUsd);
    return knownUsd < leastShownUsd ? unknown : `${atLeast}${formatUsd(knownUsd)}`;
}
function formatDuration(milliseconds) {
    const tenths = Math.round(Math.max(0, milliseconds) / 100);
    if (tenths < 600)
        return `${Math.floor(tenths / 10)}.${tenths % 10}s`;
    const seconds = Math.round(milliseconds / 1_000);
    if (seconds < 3_600)
        return `${Math.floor(seconds / 60)}m ${twoDigits(seconds % 60)}s`;
    const minutes = Math.round(milliseconds / 60_000);
    return `${groupThousands(String(Math.floor(minutes / 60)))}h ${twoDigits(minutes % 60)}m`;
}
function formatCount(count) {
    return groupThousands(String(Math.round(count)));
}
function compactCount(count) {
    if (count < 1_000)
        return String(Math.round(count));
    let scaled = count;
    let unit = '';
    for (const next of ['k', 'M', 'G']) {
        scaled /= 1_000;
        unit = next;
        if (scaled < 999.95)
            break;
    }
    return `${scaled < 99.95 ? scaled.toFixed(1) : Math.round(scaled)}${unit}`;
}
function formatBytes(bytes) {
    const [, digits = '0', unit = ''] = /^([\d.]+)(\D?)$/.exec(compactCount(bytes)) ?? [];
    return `${digits} ${unit}B`;
}
function formatPercent(share) {
    return share === null ? unknown : `${Math.round(share * 100)}%`;
}
function formatSpeedup(factor) {
    return factor === null ? unknown : `${factor < 9.995 ? factor.toFixed(2) : factor.toFixed(1)}×`;
}
function groupThousands(digits) {
    return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}
function twoDigits(value) {
    return String(value).padStart(2, '0');
}
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
function shellQuoted(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}
function shellWord(text) {
    return /^[\w@%+=:,./-]+$/.test(text) ? text : shellQuoted(text);
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

/***/ 5242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ sumCosts),
/* harmony export */   Jn: () => (/* binding */ noCost),
/* harmony export */   Px: () => (/* binding */ knownCostData),
/* harmony export */   UR: () => (/* binding */ cacheSavings),
/* harmony export */   ho: () => (/* binding */ costOf),
/* harmony export */   ii: () => (/* binding */ readCost),
/* harmony export */   jQ: () => (/* binding */ costOfTokens),
/* harmony export */   kV: () => (/* binding */ writingAnewUsd),
/* harmony export */   mM: () => (/* binding */ costData),
/* harmony export */   nv: () => (/* binding */ addCost),
/* harmony export */   z_: () => (/* binding */ sumKnown)
/* harmony export */ });
const noCost = { knownUsd: 0, hasUnknown: false, isPartial: false };
function addCost(left, right) {
    return {
        knownUsd: left.knownUsd + right.knownUsd,
        hasUnknown: left.hasUnknown || right.hasUnknown,
        isPartial: left.isPartial || right.isPartial,
    };
}
function sumCosts(costs) {
    return costs.reduce(addCost, noCost);
}
function readCost({ costUsd, costIsPartial, knownCostUsd }) {
    return { knownUsd: knownCostUsd ?? costUsd ?? 0, hasUnknown: costUsd === null, isPartial: costIsPartial };
}
function costData({ knownUsd, hasUnknown, isPartial }) {
    return { costUsd: hasUnknown ? null : knownUsd, costIsPartial: isPartial, knownCostUsd: knownUsd };
}
function knownCostData({ knownUsd, hasUnknown, isPartial }) {
    return { costUsd: knownUsd, costIsPartial: hasUnknown || isPartial };
}
function costOf(usage, prices) {
    let dollars = 0;
    for (const [model, tokens] of Object.entries(usage)) {
        const price = prices(model);
        if (price === null)
            return null;
        dollars += costOfTokens(tokens, price);
    }
    return dollars;
}
function costOfTokens(tokens, price) {
    return ((tokens.input * price.input +
        tokens.output * price.output +
        tokens.cacheRead * price.cacheRead +
        (tokens.cacheWrite - tokens.cacheWrite1h) * price.cacheWrite5m +
        tokens.cacheWrite1h * price.cacheWrite1h) /
        1_000_000);
}
function writingAnewUsd(tokens, price, lives = '5m') {
    const write = lives === '1h' ? price.cacheWrite1h : price.cacheWrite5m;
    return (tokens * (write - price.cacheRead)) / 1_000_000;
}
function cacheSavings(usage, prices) {
    const amounts = Object.entries(usage).map(([model, { cacheRead, cacheWrite, cacheWrite1h }]) => {
        const price = prices(model);
        const saved = (each) => cacheRead * (each.input - each.cacheRead);
        const surcharge = (each) => (cacheWrite - cacheWrite1h) * (each.cacheWrite5m - each.input) + cacheWrite1h * (each.cacheWrite1h - each.input);
        if (price !== null)
            return { gross: saved(price) / 1_000_000, net: (saved(price) - surcharge(price)) / 1_000_000 };
        return { gross: cacheRead === 0 ? 0 : null, net: cacheRead + cacheWrite === 0 ? 0 : null };
    });
    return {
        grossUsd: sumKnown(amounts.map(({ gross }) => gross)),
        netUsd: sumKnown(amounts.map(({ net }) => net)),
    };
}
function sumKnown(parts) {
    let sum = 0;
    for (const part of parts) {
        if (part === null)
            return null;
        sum += part;
    }
    return sum;
}


/***/ }),

/***/ 7514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ predictionTexts),
/* harmony export */   Bd: () => (/* binding */ predictionSchema),
/* harmony export */   VF: () => (/* binding */ comparisonText)
/* harmony export */ });
/* unused harmony export rangeSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2047);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2764);


const amount = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative();
const rangeSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ low: amount, likely: amount, high: amount });
const predictionSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    tasks: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative().describe('how many tasks the run had'),
    known: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().describe('how many of them earlier runs tell of; the ranges are of these'),
    costUsd: rangeSchema.nullable().describe('US dollars; null when no earlier cost is known'),
    sessionMs: rangeSchema,
    wallMs: rangeSchema,
});
const dollars = ({ low, high }) => between((0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUsd */ .UK)(low), (0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUsd */ .UK)(high));
const time = ({ low, high }) => between((0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(low), (0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(high));
function between(low, high) {
    return low === high ? `about ${low}` : `${low} to ${high}`;
}
function predictionTexts({ costUsd, sessionMs, wallMs }) {
    return [
        `cost ${costUsd === null ? 'unknown' : dollars(costUsd)}`,
        `session time ${time(sessionMs)}`,
        `wall time ${time(wallMs)}`,
    ];
}
function comparisonText(prediction, actual) {
    const { costUsd, sessionMs, wallMs } = prediction;
    const is = actual.hasEnded ? 'was' : 'is so far';
    const compare = (predicted, found) => `predicted ${predicted}, ${is} ${found}`;
    const numbers = [
        ...(costUsd === null ? [] : [`cost ${compare(dollars(costUsd), actual.cost)}`]),
        `session time ${compare(time(sessionMs), actual.sessionTime)}`,
        `wall time ${compare(time(wallMs), actual.wallTime)}`,
    ];
    return `${numbers.join(' · ')} (${comparisonBasis(prediction, actual)})`;
}
function comparisonBasis({ tasks, known }, actual) {
    const others = actual.tasks - actual.succeeded;
    return [
        '90% intervals by earlier runs',
        ...(known < tasks ? [`of ${known} of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(tasks, 'task')}`] : []),
        'if every task succeeds',
        ...(actual.hasEnded && others > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(others, 'task')} did not`] : []),
    ].join(', ');
}


/***/ }),

/***/ 9730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ prefixSharingSchema),
/* harmony export */   q: () => (/* binding */ describeSharing)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2047);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2764);


const prefixSharingSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    sessions: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive(),
    beginnings: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive(),
    part: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    excerpt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    extraUsd: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative().nullable(),
});
function describeSharing({ sessions, beginnings, part, excerpt, extraUsd }) {
    const cost = extraUsd === null ? '' : `; writing each of them to the prompt cache cost about ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUsd */ .UK)(extraUsd)} more`;
    return `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(sessions, 'session')} began with ${beginnings} different prompts: ${part} differs at ${excerpt}${cost} (derived from the tokens of their first requests)`;
}


/***/ }),

/***/ 3536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D1: () => (/* binding */ noSavings),
/* harmony export */   DA: () => (/* binding */ warmStartSavings),
/* harmony export */   Ji: () => (/* binding */ tellSavings),
/* harmony export */   T_: () => (/* binding */ savingsSchema),
/* harmony export */   Tu: () => (/* binding */ sumSavings),
/* harmony export */   Y1: () => (/* binding */ readSavings),
/* harmony export */   Zt: () => (/* binding */ savingsText),
/* harmony export */   jr: () => (/* binding */ savingTexts)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2047);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2764);
/* harmony import */ var _cost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5242);



const savingsSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    cacheUsd: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .nullable()
        .describe('net: cache reads × (input price − cache-read price) − cache writes × (their price − input price); null when unknown'),
    warmStartUsd: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .nullable()
        .describe('against the same requests without the warm start; null when there was none'),
    sharedContextUsd: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()
        .nullable()
        .describe('against reading the context in every task, less the price of the context; null when there was none'),
});
const noSavings = { cacheUsd: 0, warmStartUsd: null, sharedContextUsd: null };
function sumSavings(parts) {
    const sumThere = (amounts) => {
        const there = amounts.filter((amount) => amount !== null);
        return there.length === 0 ? null : (0,_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .sumKnown */ .z_)(there);
    };
    return {
        cacheUsd: (0,_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .sumKnown */ .z_)(parts.map(({ cacheUsd }) => cacheUsd)),
        warmStartUsd: sumThere(parts.map(({ warmStartUsd }) => warmStartUsd)),
        sharedContextUsd: sumThere(parts.map(({ sharedContextUsd }) => sharedContextUsd)),
    };
}
function readSavings(stored, cacheWrites) {
    if (stored.savings !== undefined)
        return stored.savings;
    return { ...noSavings, cacheUsd: cacheWrites > 0 ? null : (stored.cacheSavedUsd ?? null) };
}
function tellSavings({ cacheUsd, warmStartUsd, sharedContextUsd }) {
    return [
        cacheUsd === null
            ? {
                name: 'prompt cache',
                told: 'saved an unknown amount',
                basis: 'a list price or the cache writes are not known',
            }
            : told('prompt cache', cacheUsd, 'derived from cache reads and writes at list prices'),
        ...(warmStartUsd === null
            ? []
            : [told('warm start', warmStartUsd, 'derived from the cache reads of requests that waited, at list prices')]),
        ...(sharedContextUsd === null
            ? []
            : [
                told('shared context', sharedContextUsd, "derived from its cache reads at list prices, less the context's cost"),
            ]),
    ];
}
function told(name, dollars, basis) {
    const amount = (0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatUsd */ .UK)(Math.abs(dollars));
    return { name, told: dollars < 0 ? `cost ${amount} more than it saved` : `saved ${amount}`, basis };
}
function savingTexts(savings) {
    return tellSavings(savings).map(({ name, told, basis }) => `${name} ${told}, ${basis}`);
}
function savingsText(savings) {
    return savingTexts(savings).join(' · ');
}
function warmStartSavings(warmed, prices) {
    const read = Object.entries(warmed).filter(([, { cacheRead }]) => cacheRead > 0);
    if (read.length === 0)
        return null;
    return (0,_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .sumKnown */ .z_)(read.map(([model, { cacheRead }]) => {
        const price = prices(model);
        return price === null ? null : (0,_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .writingAnewUsd */ .kV)(cacheRead, price);
    }));
}


/***/ }),

/***/ 4092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ openingOf),
/* harmony export */   Qs: () => (/* binding */ sharedContextSavings),
/* harmony export */   s5: () => (/* binding */ openingSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2047);
/* harmony import */ var _cost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5242);


const count = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().nonnegative();
const openingSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    prompt: count,
    cacheRead: count,
    anewUsd: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative().nullable(),
});
function openingOf({ model, tokens }, prices) {
    const { input, cacheRead, cacheWrite, cacheWrite1h } = tokens;
    const price = prices(model);
    const lives = cacheWrite1h > 0 ? '1h' : '5m';
    const anewUsd = price === null ? null : Math.max(0, (0,_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .writingAnewUsd */ .kV)(cacheRead, price, lives));
    return { prompt: input + cacheRead + cacheWrite, cacheRead, anewUsd };
}
function sharedContextSavings(context, forks) {
    const { opening, costUsd } = context;
    if (costUsd === null)
        return null;
    let saved = -costUsd;
    for (const fork of forks) {
        if (opening === null || fork === null || fork.anewUsd === null)
            return null;
        const read = Math.max(0, fork.cacheRead - opening.prompt);
        if (read > 0)
            saved += fork.anewUsd * (read / fork.cacheRead);
    }
    return saved;
}


/***/ }),

/***/ 3208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ subtractUsage),
/* harmony export */   Dl: () => (/* binding */ usageByModelSchema),
/* harmony export */   Ox: () => (/* binding */ addTokens),
/* harmony export */   Pi: () => (/* binding */ includesUsage),
/* harmony export */   RP: () => (/* binding */ totalTokens),
/* harmony export */   ee: () => (/* binding */ tokensSchema),
/* harmony export */   tC: () => (/* binding */ shareOf),
/* harmony export */   vk: () => (/* binding */ addUsage)
/* harmony export */ });
/* unused harmony export noTokens */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2047);

const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative();
const tokensSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    input: count,
    output: count,
    cacheRead: count,
    cacheWrite: count,
    cacheWrite1h: count,
});
const usageByModelSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), tokensSchema);
const noTokens = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0, cacheWrite1h: 0 };
const kinds = ['input', 'output', 'cacheRead', 'cacheWrite', 'cacheWrite1h'];
function combine(left, right, operation) {
    const combined = { ...noTokens };
    for (const kind of kinds)
        combined[kind] = operation(left[kind], right[kind]);
    return combined;
}
function shareOf(usage, model) {
    return (Object.hasOwn(usage, model) ? usage[model] : undefined) ?? noTokens;
}
function addTokens(left, right) {
    return combine(left, right, (a, b) => a + b);
}
function addUsage(left, right) {
    const sum = { ...left };
    for (const [model, tokens] of Object.entries(right))
        sum[model] = addTokens(shareOf(sum, model), tokens);
    return sum;
}
function subtractUsage(total, past) {
    const rest = {};
    for (const [model, tokens] of Object.entries(total)) {
        const left = combine(tokens, shareOf(past, model), (a, b) => Math.max(0, a - b));
        if (kinds.some((kind) => left[kind] > 0))
            rest[model] = left;
    }
    return rest;
}
function includesUsage(total, part) {
    return Object.entries(part).every(([model, tokens]) => kinds.every((kind) => shareOf(total, model)[kind] >= tokens[kind]));
}
function totalTokens(usage) {
    return Object.values(usage).reduce(addTokens, noTokens);
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
