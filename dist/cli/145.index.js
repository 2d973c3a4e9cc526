export const id = 145;
export const ids = [145];
export const modules = {

/***/ 8170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ superviseRequestSchema),
/* harmony export */   S: () => (/* binding */ superviseAnswerSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2047);
/* harmony import */ var _domain_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1700);
/* harmony import */ var _domain_task_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9826);



const superviseRequestSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    plan: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ options: _domain_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .runOptionsSchema */ .L, source: _domain_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .planSourceSchema */ .A, tasks: zod__WEBPACK_IMPORTED_MODULE_2__/* .tuple */ .PVZ([_domain_task_js__WEBPACK_IMPORTED_MODULE_1__/* .taskSchema */ .v]) }),
    slots: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().positive(),
    sessionsDir: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    logFile: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    reportPaths: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    notify: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    notifyAllowHttp: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
});
const superviseAnswerSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .discriminatedUnion */ .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('at-work'),
        runId: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        runDir: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        waiting: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('refused'), lines: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()), exitCode: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int() }),
]);


/***/ }),

/***/ 8145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startCommand: () => (/* binding */ startCommand)
});

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/js/adapters/load-plan.js + 11 modules
var load_plan = __webpack_require__(7404);
// EXTERNAL MODULE: ./build/js/domain/errors.js
var errors = __webpack_require__(5096);
// EXTERNAL MODULE: ./build/js/reporters/layout.js
var layout = __webpack_require__(6781);
// EXTERNAL MODULE: ./build/js/reporters/safe-text.js
var safe_text = __webpack_require__(7424);
// EXTERNAL MODULE: ./build/js/store/run-index.js
var run_index = __webpack_require__(7800);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/js/adapters/detached.js


const longestAnswer = 1024 * 1024;
function startDetached(request) {
    const { file, args, cwd, env, input, logFile } = request;
    return new Promise((resolve, reject) => {
        const log = (0,external_node_fs_.openSync)(logFile, 'a', 0o600);
        const stdio = ['pipe', 'pipe', log];
        const child = (0,external_node_child_process_.spawn)(file, [...args], { cwd, env: { ...env }, stdio, detached: true, windowsHide: true });
        (0,external_node_fs_.closeSync)(log);
        let answer = '';
        child.on('error', reject);
        child.stdin?.on('error', () => { }).end(input);
        child.stdout?.setEncoding('utf8').on('data', (text) => {
            answer += text;
            const end = answer.indexOf('\n');
            if (end === -1 && answer.length < longestAnswer)
                return;
            child.stdout?.destroy();
            child.unref();
            resolve({ kind: 'answered', pid: child.pid ?? 0, answer: answer.slice(0, end === -1 ? undefined : end) });
        });
        child.on('close', (code, signal) => resolve({ kind: 'ended', code, signal }));
    });
}

;// CONCATENATED MODULE: ./build/js/adapters/own-program.js

function ownCommand(words, facts = currentFacts()) {
    const { execPath, execArgv, entry, runtime, compiled } = facts;
    if (compiled)
        return { file: execPath, args: words };
    const options = execArgv.filter((argument) => !argument.startsWith('--inspect'));
    const start = runtime === 'deno' ? ['run', '--allow-all'] : options;
    return { file: execPath, args: [...start, entry, ...words] };
}
function currentFacts() {
    const { bun, deno } = external_node_process_.versions;
    const entry = external_node_process_.argv[1] ?? '';
    return {
        execPath: external_node_process_.execPath,
        execArgv: external_node_process_.execArgv,
        entry,
        runtime: bun !== undefined ? 'bun' : deno !== undefined ? 'deno' : 'node',
        compiled: deno !== undefined ? isStandaloneDeno() : /^(?:\/\$bunfs\/|[A-Z]:[\\/]~BUN[\\/])/i.test(entry),
    };
}
function isStandaloneDeno() {
    const { Deno } = globalThis;
    return Deno?.build?.standalone === true;
}

// EXTERNAL MODULE: ./build/js/cli/background/supervise-request.js
var supervise_request = __webpack_require__(8170);
;// CONCATENATED MODULE: ./build/js/cli/background/start-supervisor.js








const superviseName = 'supervise';
const shownLines = 5;
async function startSupervisor(request, { env, cwd }) {
    const logFile = makeLog(request.sessionsDir);
    const input = JSON.stringify({ ...request, logFile });
    try {
        const start = await startDetached({ ...ownCommand([superviseName]), cwd, env, input, logFile });
        const answer = start.kind === 'answered' ? supervise_request/* superviseAnswerSchema */.S.safeParse(parse(start.answer)) : null;
        if (answer?.success)
            return answer.data;
        const how = start.kind === 'ended' ? ` (${start.signal ?? `code ${start.code}`})` : '';
        throw new errors/* EnvironmentError */.eG(`The supervisor in the background ended before it had begun${how}.`, (await lastLines(logFile)) || 'It left no word. Try the task in the foreground: claude-multi run.');
    }
    catch (error) {
        if (error instanceof errors/* EnvironmentError */.eG)
            throw error;
        const remedy = 'Run the task in the foreground instead: claude-multi run.';
        throw new errors/* EnvironmentError */.eG(`No process could be started in the background: ${(0,errors/* messageOf */.bD)(error)}`, remedy);
    }
    finally {
        await (0,promises_.rm)(logFile, { force: true }).catch(() => { });
    }
}
function makeLog(sessionsDir) {
    try {
        (0,external_node_fs_.mkdirSync)(sessionsDir, { recursive: true, mode: 0o700 });
    }
    catch (error) {
        throw new errors/* EnvironmentError */.eG(`cannot make the sessions folder ${sessionsDir}: ${(0,errors/* messageOf */.bD)(error)}`, 'Give a folder that you may write to: --sessions-dir DIR or CLAUDE_SESSIONS_DIR.');
    }
    return (0,external_node_path_.join)(sessionsDir, `starting.${crypto.randomUUID()}.log`);
}
async function lastLines(path) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => '');
    const lines = text.split('\n').map(safe_text/* safeText */.Hk);
    return lines
        .filter((line) => line !== '')
        .slice(-shownLines)
        .join('\n');
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./build/js/cli/notify-options.js + 1 modules
var notify_options = __webpack_require__(8985);
// EXTERNAL MODULE: ./build/js/cli/permission-notice.js + 1 modules
var permission_notice = __webpack_require__(6894);
// EXTERNAL MODULE: ./build/js/cli/positional-settings.js
var positional_settings = __webpack_require__(8551);
// EXTERNAL MODULE: ./build/js/cli/report-paths.js
var report_paths = __webpack_require__(2456);
// EXTERNAL MODULE: ./build/js/cli/run-options.js + 1 modules
var run_options = __webpack_require__(8310);
// EXTERNAL MODULE: ./build/js/cli/sessions-folder.js
var sessions_folder = __webpack_require__(4887);
// EXTERNAL MODULE: ./build/js/cli/setting-options.js
var setting_options = __webpack_require__(7856);
// EXTERNAL MODULE: ./build/js/cli/standard-input.js
var standard_input = __webpack_require__(4159);
;// CONCATENATED MODULE: ./build/js/cli/commands/start.js















const positional = ['model', 'budget'];
const ofLists = new Set(['halt', 'delay']);
const startCommand = {
    define(command) {
        (0,run_options/* addReportOption */.pZ)(command);
        (0,notify_options/* addNotifyOptions */.V)(command);
        command.option('--json', 'print what was started as JSON').option('--dry-run', 'show the plan and start nothing');
        (0,setting_options/* addSettingOptions */.OB)(command, setting_options/* settingOptionNames */.uJ.filter((name) => !ofLists.has(name)));
        command.addHelpText('after', help);
    },
    async run({ args: [id = '', prompt = '', ...words], options }, context) {
        external_node_process_.on('SIGHUP', () => { });
        const { cwd, env, out, err } = context;
        (0,notify_options/* notifyTargetsFrom */.c)(options);
        const reportPaths = (0,report_paths/* reportPathsFrom */.t)(options['report'], cwd);
        const given = (0,positional_settings/* withPositional */.Z)((0,setting_options/* givenSettings */.j)(options), words, positional);
        const text = JSON.stringify([{ id, prompt: prompt === '-' ? await (0,standard_input/* readStandardInput */.e)(err) : prompt }]);
        const plan = await (0,load_plan/* loadPlan */.Y)({ source: { kind: 'inline', text }, given, env, cwd });
        if (options['dryRun'] === true)
            return (0,run_options/* preview */.VH)(plan, context);
        (0,permission_notice/* refuseRootWithoutSandbox */.yN)(plan, env);
        const sessionsDir = (0,sessions_folder/* sessionsFolder */.K)(options, context);
        await refuseRunning(sessionsDir, id);
        const answer = await startSupervisor(requestOf({ plan, options, sessionsDir, reportPaths }), context);
        if (answer.kind === 'refused') {
            for (const line of answer.lines)
                err.line(line);
            return answer.exitCode;
        }
        if (options['json'] === true)
            out.line(JSON.stringify({ id, ...answer, kind: undefined }));
        else
            tell(id, plan, answer, context);
        return errors/* exitCode */.I$.succeeded;
    },
};
function requestOf({ plan, options, sessionsDir, reportPaths }) {
    const [task] = plan.tasks;
    if (task === undefined)
        throw new Error('a plan without its task');
    return {
        plan: { options: { ...plan.options, maxParallel: 1 }, source: plan.source, tasks: [task] },
        slots: plan.options.maxParallel,
        sessionsDir,
        reportPaths: [...reportPaths],
        notify: options['notify'] ?? [],
        notifyAllowHttp: options['notifyAllowHttp'] === true,
    };
}
async function refuseRunning(sessionsDir, id) {
    for await (const run of (0,run_index/* eachSummary */.uQ)(sessionsDir)) {
        if (!run.living || !run.tasks.some((task) => task.id === id && goesOn.has(task.stage)))
            continue;
        throw new errors/* UsageError */.eb('Nothing was started.', [
            {
                where: `task "${id}"`,
                problem: `runs already, in the run ${run.id}`,
                allowed: `wait for it (claude-multi logs ${id} --follow), stop it (claude-multi stop ${id}), or take another id`,
            },
        ]);
    }
}
const goesOn = new Set(['waiting', 'running', 'between']);
function tell(id, plan, answer, { out, err }) {
    const permissions = (0,permission_notice/* permissionNotice */.YM)(plan);
    if (permissions !== null) {
        for (const line of (0,layout/* wrap */.LV)((0,safe_text/* safeText */.Hk)(permissions), err.size().columns))
            err.line(err.paint(line, 'warning'));
    }
    const turn = answer.waiting
        ? `waits for its turn (up to ${plan.options.maxParallel} at once)`
        : 'is at work in the background';
    out.line(`${(0,safe_text/* safeText */.Hk)(id)} ${turn}: run ${(0,safe_text/* safeText */.Hk)(answer.runId)}.`);
    out.line(`  claude-multi status, claude-multi logs ${(0,safe_text/* safeText */.Hk)(id)} --follow, claude-multi stop ${(0,safe_text/* safeText */.Hk)(id)}`);
}
const help = `
Returns at once; the task goes on when the terminal is closed. Its own supervisor keeps to
timeout and budget and records the end: see status, logs, result and output. Tasks that are
started so share one pool of --max-parallel slots and wait for their turn.

The prompt "-" is read from standard input.

Examples:
  claude-multi start lint 'Fix the lint errors.'
  claude-multi start docs 'Bring the docs up to date.' opus 2.50
  claude-multi start review - --timeout 20m < prompt.md
  claude-multi start lint 'Fix the lint errors.' --notify 'notify-send "lint is done"'
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

/***/ 4887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ sessionsFolder)
/* harmony export */ });
/* harmony import */ var _store_sessions_dir_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8781);

function sessionsFolder(options, { env, cwd }) {
    const given = options['sessionsDir'] || env['CLAUDE_SESSIONS_DIR'];
    return (0,_store_sessions_dir_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionsDirOf */ .c)(given, env, cwd);
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


/***/ })

};
