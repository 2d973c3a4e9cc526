export const id = 463;
export const ids = [463];
export const modules = {

/***/ 2271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fi: () => (/* binding */ refuseOverwriting),
/* harmony export */   Km: () => (/* binding */ refuseOwnStreams),
/* harmony export */   vx: () => (/* binding */ refuseSameFile)
/* harmony export */ });
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(480);
/* harmony import */ var _machine_files_output_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3693);


function refuseOverwriting(option, paths, source) {
    if (paths.length === 0)
        return;
    const inputs = inputsOf(source);
    const faults = paths.flatMap((path) => {
        const problem = inputs.get(identityOfPath(path) ?? '');
        return problem === undefined ? [] : [{ where: option, value: path, problem, allowed: 'name another file' }];
    });
    if (faults.length > 0)
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('A report would replace a file that the tasks were read from. Nothing was done.', faults);
}
function refuseSameFile(option, paths) {
    const before = new Map();
    const faults = [];
    for (const path of paths) {
        const identity = identityOfPath(path);
        if (identity === null)
            continue;
        const other = before.get(identity);
        if (other === undefined)
            before.set(identity, path);
        else if (other !== path)
            faults.push({ where: option, value: path, problem: `is the same file as ${other}` });
    }
    return faults;
}
function refuseOwnStreams(option, paths) {
    const faults = paths.filter(isOwnStream).map((path) => {
        const problem = 'belongs to this process, and the task runs in the background';
        return { where: option, value: path, problem, allowed: 'name a file, or write it later: claude-multi report' };
    });
    if (faults.length > 0)
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('Nothing was started.', faults);
}
function isOwnStream(path) {
    try {
        return (0,_machine_files_output_target_js__WEBPACK_IMPORTED_MODULE_1__/* .outputTargetOf */ .OS)(path).kind === 'descriptor';
    }
    catch {
        return false;
    }
}
function inputsOf(source) {
    const inputs = new Map();
    const add = (identity, problem) => {
        if (identity !== null)
            inputs.set(identity, problem);
    };
    add((0,_machine_files_output_target_js__WEBPACK_IMPORTED_MODULE_1__/* .identityOfDescriptor */ .VV)(0), 'is the file that standard input is read from');
    for (const path of source.promptFiles ?? [])
        add(identityOfPath(path), 'is the prompt-file of a task');
    if (source.kind === 'file')
        add(identityOfPath(source.path), 'is the task list');
    return inputs;
}
function identityOfPath(path) {
    try {
        return (0,_machine_files_output_target_js__WEBPACK_IMPORTED_MODULE_1__/* .identityOf */ .cu)((0,_machine_files_output_target_js__WEBPACK_IMPORTED_MODULE_1__/* .outputTargetOf */ .OS)(path));
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportCommand: () => (/* binding */ reportCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/js/app/agent.js + 37 modules
var agent = __webpack_require__(774);
// EXTERNAL MODULE: ./build/js/app/delivery/overwritten-input.js
var overwritten_input = __webpack_require__(2271);
// EXTERNAL MODULE: ./build/js/app/delivery/report-file.js + 1 modules
var report_file = __webpack_require__(4639);
// EXTERNAL MODULE: ./build/js/reports/report/report.js + 3 modules
var report_report = __webpack_require__(2482);
// EXTERNAL MODULE: ./build/js/store/run/read-run.js
var read_run = __webpack_require__(5136);
// EXTERNAL MODULE: ./build/js/store/run/run-lock.js + 2 modules
var run_lock = __webpack_require__(9312);
;// CONCATENATED MODULE: ./build/js/app/delivery/run-report.js



async function reportOfRun(runDir) {
    return (await loadReport(runDir)).report;
}
async function loadReport(runDir) {
    const held = (await (0,run_lock/* lockHolder */.ms)(runDir)) !== null;
    const { state } = await (0,read_run/* readRun */.c)(runDir);
    const living = held && state.ended === null;
    const report = (0,report_report/* buildReport */.FK)(state, living ? new Date().toISOString() : state.lastEventAt, { living });
    const { source } = state.run;
    if (state.ended !== null)
        return { report, source };
    const note = living
        ? 'This run was still running when the report was made: unfinished tasks are shown as they were then.'
        : `The supervisor of this run died before the run ended. To continue: claude-multi resume ${report.run.id}`;
    return { report: { ...report, run: { ...report.run, notes: [...report.run.notes, note] } }, source };
}

// EXTERNAL MODULE: ./build/js/app/delivery/tool-calls.js + 1 modules
var tool_calls = __webpack_require__(5661);
// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: ./build/js/reports/report-format.js + 38 modules
var report_format = __webpack_require__(6908);
// EXTERNAL MODULE: ./build/js/store/history/find-run.js
var find_run = __webpack_require__(4272);
// EXTERNAL MODULE: ./build/js/terminal/text/safe-text.js
var safe_text = __webpack_require__(9888);
// EXTERNAL MODULE: ./build/js/cli/options/report-target.js
var report_target = __webpack_require__(478);
// EXTERNAL MODULE: ./build/js/cli/options/sessions-folder.js
var sessions_folder = __webpack_require__(6874);
// EXTERNAL MODULE: ./build/js/cli/options/setting-options.js
var setting_options = __webpack_require__(542);
// EXTERNAL MODULE: ./build/js/cli/process/exit-code.js
var exit_code = __webpack_require__(5787);
// EXTERNAL MODULE: ./build/js/cli/process/print-to.js
var print_to = __webpack_require__(746);
// EXTERNAL MODULE: ./build/js/cli/process/report-stdout.js
var report_stdout = __webpack_require__(3879);
;// CONCATENATED MODULE: ./build/js/cli/commands/report.js

















const reportCommand = {
    define(command) {
        command
            .addOption(new esm/* Option */.c$('--format <format>', "the report's format (default: by the file extension, else md)").choices([
            ...report_format/* reportFormats */.zX,
        ]))
            .option('-o, --output <file>', 'the file to write; {run} in it is replaced by the run; default: standard output');
        (0,setting_options/* addSettingOptions */.OB)(command, ['sessions-dir']);
        command.addHelpText('after', help);
    },
    async run({ args, options }, context) {
        const { out, err, env, cwd } = context;
        const target = (0,report_target/* reportTarget */.E)(options, args.length, cwd);
        const folder = (0,sessions_folder/* sessionsFolder */.K)(options, context);
        const dirs = [];
        for (const name of args.length === 0 ? [null] : args)
            dirs.push(await (0,find_run/* findRunDir */.EG)(folder, name));
        const runs = [...new Set(dirs)];
        const documents = target.isShared ? [runs] : runs.map((dir) => [dir]);
        for (const document of documents) {
            const loaded = [];
            for (const dir of document)
                loaded.push({ dir, ...(await loadReport(dir)) });
            const reports = [];
            for (const { dir, report } of loaded) {
                const detail = (0,tool_calls/* toolCallsFrom */.M)(dir, agent/* defaultAgent */.D.transcripts);
                reports.push((0,report_format/* showsToolCalls */.wz)(target.format) ? await detail(report) : report);
            }
            const text = await (0,report_format/* renderReports */.kr)(reports, target.format);
            if (target.pathOf === null)
                out.write((0,report_stdout/* forStandardOutput */.I)(text, env));
            else {
                const path = target.pathOf((0,external_node_path_.basename)(document[0] ?? ''));
                for (const { source } of loaded)
                    (0,overwritten_input/* refuseOverwriting */.Fi)('--output', [path], source);
                await write(text, path, context);
                err.line(`Report: ${(0,safe_text/* safeText */.Hk)(path)}`);
            }
        }
        return exit_code/* exitCode */.I.succeeded;
    },
};
async function write(text, path, context) {
    try {
        await (0,report_file/* writeReportText */.jD)(text, path, (0,print_to/* printTo */.b)(context));
    }
    catch (error) {
        throw new errors/* EnvironmentError */.eG(`the report could not be written: ${(0,errors/* messageOf */.bD)(error)}`, 'Use a file that you may write: --output FILE.', { cause: error });
    }
}
const help = `
Reads the run's journal, so it works during a run, after it, and when its supervisor died.

Formats:
  md     Markdown, as in the summary of a workflow
  json   everything, for programs (claude-multi schema --report describes it)
  html   one page for a browser: timeline, costs, results, tool calls; it loads nothing
  junit  JUnit XML for CI viewers
  tap    TAP 14 for test harnesses
  csv    one row per task, for spreadsheets
  sarif  the findings of tasks with output-schema: findings, for code scanning
Several runs fit into one document as md, junit, tap, csv and sarif. As json and html each run
needs a file of its own: put {run} into the file's name.

Examples:
  claude-multi report                                  the newest run, as Markdown
  claude-multi report -o report.html
  claude-multi report 20260131-093000-1a2b --format junit -o junit.xml
  claude-multi report 20260131 20260130 -o runs.csv
  claude-multi report 20260131 20260130 -o 'reports/{run}.html'
`;


/***/ }),

/***/ 478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ reportTarget)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _app_delivery_report_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4639);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(480);
/* harmony import */ var _reports_report_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6908);




const placeholder = '{run}';
function reportTarget(options, runs, cwd) {
    const output = options['output'];
    const named = options['format'];
    const format = named ?? (output === undefined ? 'md' : (0,_app_delivery_report_file_js__WEBPACK_IMPORTED_MODULE_1__/* .reportFormatOf */ .zX)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, output)));
    if (format === null) {
        const allowed = `end it with ${_reports_report_format_js__WEBPACK_IMPORTED_MODULE_3__/* .reportEndings */ .RW}, or name one: --format`;
        throw refused({
            where: '--output',
            value: output,
            problem: 'does not end with the extension of a format',
            allowed,
        });
    }
    const isShared = output === undefined || !output.includes(placeholder);
    if (isShared && runs > 1 && !_reports_report_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatsForSeveral */ .Ov.includes(format)) {
        throw refused({
            where: '--format',
            value: format,
            problem: 'can contain only one run, and several were named',
            allowed: `write one file per run (--output 'report-${placeholder}.${format}'), or use ${_reports_report_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatsForSeveral */ .Ov.join(', ')}`,
        });
    }
    const pathOf = output === undefined ? null : (id) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, output.replaceAll(placeholder, id));
    return { format, pathOf, isShared };
}
function refused(fault) {
    return new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb('No report was written. See: claude-multi help report', [fault]);
}


/***/ }),

/***/ 6874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ sessionsFolder)
/* harmony export */ });
/* harmony import */ var _store_history_sessions_dir_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5972);

function sessionsFolder(options, context) {
    const given = options['sessionsDir'] || context.env['CLAUDE_SESSIONS_DIR'];
    return (0,_store_history_sessions_dir_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionsDirOf */ .cW)(given, context.env, () => context.cwd);
}


/***/ }),

/***/ 542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OB: () => (/* binding */ addSettingOptions),
/* harmony export */   j: () => (/* binding */ givenSettings),
/* harmony export */   uJ: () => (/* binding */ settingOptionNames)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8179);
/* harmony import */ var _tasks_fields_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3744);
/* harmony import */ var _tasks_fields_task_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9028);



const descriptions = { ..._tasks_fields_task_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .taskSettingShape */ .NG, ..._tasks_fields_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .runSettingShape */ .B1, ..._tasks_fields_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .machineSettingShape */ .lV };
const placeholders = {
    model: '<name>',
    budget: '<usd>',
    timeout: '<duration>',
    'background-wait': '<duration>',
    'max-turns': '<n>',
    'permission-mode': '<mode>',
    'allowed-tools': '<tools>',
    'disallowed-tools': '<tools>',
    'append-system-prompt': '<text>',
    'max-parallel': '<n>',
    halt: '<rule>',
    delay: '<duration>',
    enhance: null,
    retries: '<n>',
    'idle-timeout': '<duration>',
    'wait-for-limit': null,
    gateway: '<when>',
    'run-timeout': '<duration>',
    'total-budget': '<usd>',
    'daily-budget': '<usd>',
    'warm-start': '<when>',
    'keep-background': null,
    'project-dir': '<dir>',
    'sessions-dir': '<dir>',
    'claude-path': '<file>',
};
const settingOptionNames = Object.keys(placeholders);
const names = settingOptionNames;
const repeatable = new Set(['allowed-tools', 'disallowed-tools']);
function addSettingOptions(command, only = names) {
    for (const name of only) {
        const placeholder = placeholders[name];
        const option = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(placeholder === null ? `--${name}` : `--${name} ${placeholder}`, describe(name));
        if (repeatable.has(name))
            option.argParser((value, before = []) => [...before, value]);
        command.addOption(option);
        if (name === 'enhance')
            command.addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--no-enhance', 'use the prompts unchanged'));
    }
}
const flagTexts = {
    halt: 'when to give up because tasks fail: soon (start nothing more) or now (also stop what runs), after one failure or after a number or share: soon,fail=3 or now,fail=20% (default: never)',
    enhance: 'ask in each prompt for checks before and after the work (default)',
    'background-wait': 'how long to wait for background work of a session that has answered, before it is told of it; auto: 1m for commands',
    'wait-for-limit': 'when the usage limit of the account is reached, wait until it resets and go on',
    gateway: 'whether the requests of all sessions pass through a gateway of the run: auto (wherever they can), on or off (default: auto)',
    'keep-background': 'leave background processes of successful sessions running',
    'allowed-tools': 'tools and rules that are allowed without asking, separated by commas; may be repeated',
    'disallowed-tools': 'tools and rules that are refused, separated by commas; may be repeated',
};
function describe(name) {
    const text = flagTexts[name] ?? descriptions[name].description ?? '';
    return text.replace(/\.$/, '').replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}
function givenSettings(options) {
    const values = {};
    for (const name of names) {
        const value = options[name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())];
        if (value !== undefined)
            values[name] = value;
    }
    return { values, nameOf: (name) => (name === 'enhance' && values.enhance === false ? '--no-enhance' : `--${name}`) };
}


/***/ }),

/***/ 4272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ findRunDir),
/* harmony export */   VX: () => (/* binding */ findTask),
/* harmony export */   l$: () => (/* binding */ findRunOrTask),
/* harmony export */   yz: () => (/* binding */ isRun)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _domain_plan_task_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7686);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(480);
/* harmony import */ var _domain_text_suggestion_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5695);
/* harmony import */ var _run_run_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5944);
/* harmony import */ var _run_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6811);
/* harmony import */ var _sessions_dir_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5972);








async function findTask(sessionsDir, name) {
    const renamed = await findRenamed(sessionsDir, name);
    if (renamed !== null)
        return renamed;
    const slash = name.lastIndexOf('/');
    if (slash === -1)
        return findInNewest(sessionsDir, name);
    const runDir = await findRunDir(sessionsDir, name.slice(0, slash));
    const run = await (0,_run_index_js__WEBPACK_IMPORTED_MODULE_6__/* .readSummary */ .L_)(runDir);
    const taskId = name.slice(slash + 1);
    if (run?.tasks.some(({ id }) => id === taskId))
        return { runDir, taskId, run };
    throw unknownTask(taskId, `in the run ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(runDir)}`, run?.tasks.map(({ id }) => id) ?? []);
}
async function findRenamed(sessionsDir, name) {
    const taskId = (0,_domain_plan_task_js__WEBPACK_IMPORTED_MODULE_2__/* .taskIdFor */ .sF)(name);
    if (taskId === null || taskId === name || (await beginsWithRun(sessionsDir, name)))
        return null;
    for await (const run of (0,_run_index_js__WEBPACK_IMPORTED_MODULE_6__/* .eachSummary */ .uQ)(sessionsDir)) {
        if (run.tasks.some(({ id }) => id === taskId))
            return { runDir: run.dir, taskId, run };
    }
    return null;
}
async function beginsWithRun(sessionsDir, name) {
    const slash = name.lastIndexOf('/');
    return slash !== -1 && (await (0,_sessions_dir_js__WEBPACK_IMPORTED_MODULE_7__/* .listRunIds */ .g$)(sessionsDir)).some((id) => id.startsWith(name.slice(0, slash)));
}
async function findInNewest(sessionsDir, taskId) {
    const others = new Set();
    for await (const run of (0,_run_index_js__WEBPACK_IMPORTED_MODULE_6__/* .eachSummary */ .uQ)(sessionsDir)) {
        if (run.tasks.some(({ id }) => id === taskId))
            return { runDir: run.dir, taskId, run };
        for (const { id } of run.tasks)
            others.add(id);
    }
    if (others.size === 0)
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`there is no run in ${sessionsDir} yet`);
    throw unknownTask(taskId, `in any run in ${sessionsDir}`, [...others]);
}
const mostShown = 5;
function unknownTask(id, where, ids) {
    const meant = (0,_domain_text_suggestion_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(id, ids);
    const shown = ids.slice(0, mostShown).join(', ');
    const hint = meant === null ? `there are: ${shown}${ids.length > mostShown ? ' …' : ''}` : `did you mean "${meant}"?`;
    return new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`there is no task "${id}" ${where}; ${hint}`);
}
async function findRunOrTask(sessionsDir, name) {
    if (name !== null && !(await isRun(sessionsDir, name)))
        return findTask(sessionsDir, name);
    return { runDir: await findRunDir(sessionsDir, name), taskId: null };
}
async function isRun(sessionsDir, name) {
    if (name.includes('/'))
        return false;
    const ids = await (0,_sessions_dir_js__WEBPACK_IMPORTED_MODULE_7__/* .listRunIds */ .g$)(sessionsDir);
    if (ids.includes(name))
        return true;
    if (!ids.some((id) => id.startsWith(name)))
        return false;
    for await (const run of (0,_run_index_js__WEBPACK_IMPORTED_MODULE_6__/* .eachSummary */ .uQ)(sessionsDir))
        if (run.tasks.some(({ id }) => id === name))
            return false;
    return true;
}
async function findRunDir(sessionsDir, id) {
    const ids = await (0,_sessions_dir_js__WEBPACK_IMPORTED_MODULE_7__/* .listRunIds */ .g$)(sessionsDir);
    const [newest] = ids;
    if (newest === undefined)
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`there is no run in ${sessionsDir} yet`);
    if (id === null)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(sessionsDir, ids.find((each) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(sessionsDir, each, _run_run_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .journalName */ .J1))) ?? newest);
    const matching = ids.filter((candidate) => candidate === id || candidate.startsWith(id));
    const exact = matching.find((candidate) => candidate === id) ?? (matching.length === 1 ? matching[0] : undefined);
    if (exact !== undefined)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(sessionsDir, exact);
    const what = matching.length === 0 ? `there is no run "${id}" in ${sessionsDir}` : `more than one run begins with "${id}"`;
    const shown = (matching.length === 0 ? ids : matching).slice(0, 5).join(', ');
    throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`${what}; ${matching.length === 0 ? 'the newest are' : 'they are'}: ${shown}`);
}


/***/ })

};
