export const id = 774;
export const ids = [774];
export const modules = {

/***/ 78:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xM: () => (/* binding */ startSupervisor),
  Js: () => (/* binding */ superviseRequestSchema)
});

// UNUSED EXPORTS: superviseAnswerSchema

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(2047);
// EXTERNAL MODULE: ./build/js/domain/plan/plan.js
var plan = __webpack_require__(2048);
// EXTERNAL MODULE: ./build/js/domain/plan/task.js
var task = __webpack_require__(7686);
// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: ./build/js/machine/clock.js
var clock = __webpack_require__(1130);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/js/machine/process/detached.js


const longestAnswer = 1024 * 1024;
function startDetached(request) {
    const { file, args, cwd, env, input, logFile } = request;
    return new Promise((resolve, reject) => {
        const log = (0,external_node_fs_.openSync)(logFile, 'a', 0o600);
        const stdio = ['pipe', 'pipe', log];
        let child;
        try {
            child = (0,external_node_child_process_.spawn)(file, [...args], { cwd, env: { ...env }, stdio, detached: true, windowsHide: true });
        }
        finally {
            (0,external_node_fs_.closeSync)(log);
        }
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

// EXTERNAL MODULE: ./build/js/machine/process/own-program.js
var own_program = __webpack_require__(3227);
// EXTERNAL MODULE: ./build/js/supervisor/unit/wait-out-faults.js
var wait_out_faults = __webpack_require__(2982);
// EXTERNAL MODULE: ./build/js/terminal/text/safe-text.js
var safe_text = __webpack_require__(9888);
;// CONCATENATED MODULE: ./build/js/app/background.js












const superviseName = 'supervise';
const shownLines = 5;
async function startSupervisor(request, { env, cwd }) {
    const logFile = makeLog(request.sessionsDir);
    const input = JSON.stringify({ ...request, logFile });
    try {
        const act = () => startDetached({ ...(0,own_program/* ownCommand */.w)([superviseName]), cwd, env, input, logFile });
        const start = await (0,wait_out_faults/* waitOutFaults */.B)({ clock: new clock/* SystemClock */.A(), what: 'file', act });
        const answer = start.kind === 'answered' ? superviseAnswerSchema.safeParse(parse(start.answer)) : null;
        if (answer?.success)
            return answer.data;
        const how = start.kind === 'ended' ? ` (${start.signal ?? `code ${start.code}`})` : '';
        throw new errors/* EnvironmentError */.eG(`The supervisor in the background ended before its run began${how}.`, (await lastLines(logFile)) || 'It printed no error. Run the task in the foreground: claude-multi run.');
    }
    catch (error) {
        if (error instanceof errors/* EnvironmentError */.eG)
            throw error;
        const remedy = 'Run the task in the foreground instead: claude-multi run.';
        throw new errors/* EnvironmentError */.eG(`Cannot start a process in the background: ${(0,errors/* messageOf */.bD)(error)}`, remedy);
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
const superviseRequestSchema = schemas/* object */.Ikc({
    plan: schemas/* object */.Ikc({
        options: plan/* runOptionsSchema */.Lu,
        source: plan/* planSourceSchema */.Aj,
        tasks: schemas/* tuple */.PVZ([task/* taskSchema */.v]),
        warnings: schemas/* array */.YOg(schemas/* string */.YjP()).readonly().optional(),
    }),
    slots: schemas/* number */.aig().int().positive(),
    sessionsDir: schemas/* string */.YjP(),
    logFile: schemas/* string */.YjP(),
    reportPaths: schemas/* array */.YOg(schemas/* string */.YjP()),
    notify: schemas/* array */.YOg(schemas/* string */.YjP()),
    notifyAllowHttp: schemas/* boolean */.zMY(),
});
const superviseAnswerSchema = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* object */.Ikc({
        kind: schemas/* literal */.euz('at-work'),
        runId: schemas/* string */.YjP(),
        runDir: schemas/* string */.YjP(),
        waiting: schemas/* boolean */.zMY(),
        untested: schemas/* string */.YjP().nullable(),
    }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('refused'), lines: schemas/* array */.YOg(schemas/* string */.YjP()), exitCode: schemas/* number */.aig().int() }),
]);


/***/ }),

/***/ 3622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ startRun)
/* harmony export */ });
/* harmony import */ var _domain_shards_shard_note_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3910);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(480);
/* harmony import */ var _store_history_sessions_dir_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5972);
/* harmony import */ var _store_run_run_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5944);
/* harmony import */ var _store_run_run_lock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9312);
/* harmony import */ var _supervisor_begin_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2540);
/* harmony import */ var _open_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3388);
/* harmony import */ var _prepare_run_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7697);
/* harmony import */ var _requests_run_purse_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4337);









async function startRun(request) {
    const { plan, environment, agent, notes = [], slots } = request;
    const { options, source, tasks, shard } = plan;
    const prepared = request.prepared ?? (await (0,_prepare_run_js__WEBPACK_IMPORTED_MODULE_7__/* .prepareRun */ .Z0)({ tasks, environment, programPath: options.claudePath, agent }));
    const sessionsDir = (0,_store_history_sessions_dir_js__WEBPACK_IMPORTED_MODULE_2__/* .sessionsDirOf */ .cW)(options.sessionsDir, environment);
    const { id, folder } = createFolder(sessionsDir);
    const info = {
        id,
        claudeVersion: prepared.program.version,
        taskCount: tasks.length,
        notes: (0,_requests_run_purse_js__WEBPACK_IMPORTED_MODULE_8__/* .withBudgetNote */ .i)((0,_prepare_run_js__WEBPACK_IMPORTED_MODULE_7__/* .withVersionNote */ .ji)([...ofShard(plan), ...(plan.warnings ?? []), ...notes], prepared, null), options, tasks, prepared.accesses),
        options,
        source,
        ...(shard === undefined ? {} : { shard }),
        ...(await (0,_open_run_js__WEBPACK_IMPORTED_MODULE_6__/* .expectations */ .Eu)(sessionsDir, plan)),
    };
    const lock = await (0,_store_run_run_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .takeRunLock */ .Cc)(folder.path);
    const parts = { folder, isNew: true, prepared, options, tasks, lock, ...(slots === undefined ? {} : { slots }) };
    return (0,_open_run_js__WEBPACK_IMPORTED_MODULE_6__/* .openRun */ .Iy)(request, parts, (journal) => (0,_supervisor_begin_run_js__WEBPACK_IMPORTED_MODULE_5__/* .beginRun */ .T)(journal, info, tasks));
}
function ofShard({ shard, tasks, options }) {
    return shard === undefined ? [] : [(0,_domain_shards_shard_note_js__WEBPACK_IMPORTED_MODULE_0__/* .shardNote */ .j)(shard, tasks.length, options.totalBudgetUsd)];
}
const mostIds = 5;
function createFolder(sessionsDir) {
    for (let tries = 1;; tries += 1) {
        const id = (0,_store_run_run_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .newRunId */ .F$)(new Date());
        try {
            return { id, folder: _store_run_run_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .RunFolder */ .E8.create(sessionsDir, id) };
        }
        catch (error) {
            if ((0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error) !== 'EEXIST' || tries === mostIds)
                throw error;
        }
    }
}


/***/ }),

/***/ 6774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   startCommand: () => (/* binding */ startCommand)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);
/* harmony import */ var _app_background_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78);
/* harmony import */ var _app_delivery_overwritten_input_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2271);
/* harmony import */ var _app_prepare_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7697);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(480);
/* harmony import */ var _store_history_run_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6811);
/* harmony import */ var _tasks_load_plan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4249);
/* harmony import */ var _terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9888);
/* harmony import */ var _options_notify_options_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9641);
/* harmony import */ var _options_positional_settings_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(26);
/* harmony import */ var _options_report_paths_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6);
/* harmony import */ var _options_sessions_folder_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6874);
/* harmony import */ var _options_setting_options_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(542);
/* harmony import */ var _options_view_options_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8414);
/* harmony import */ var _process_exit_code_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(5787);
/* harmony import */ var _process_standard_input_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(1);
/* harmony import */ var _run_carry_out_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(6006);
/* harmony import */ var _run_plan_warnings_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(6626);
/* harmony import */ var _run_start_notices_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(990);



















const positional = ['model', 'budget'];
const ofLists = new Set(['halt', 'delay']);
const startCommand = {
    define(command) {
        (0,_options_view_options_js__WEBPACK_IMPORTED_MODULE_13__/* .addReportOption */ .pZ)(command);
        (0,_options_notify_options_js__WEBPACK_IMPORTED_MODULE_8__/* .addNotifyOptions */ .V)(command);
        command
            .option('--json', 'print what was started as JSON')
            .option('--dry-run', 'show the plan, predict cost and time, and start nothing');
        (0,_options_setting_options_js__WEBPACK_IMPORTED_MODULE_12__/* .addSettingOptions */ .OB)(command, _options_setting_options_js__WEBPACK_IMPORTED_MODULE_12__/* .settingOptionNames */ .uJ.filter((name) => !ofLists.has(name)));
        command.addHelpText('after', help);
    },
    async run({ args: [name = '', prompt = '', ...words], options }, context) {
        node_process__WEBPACK_IMPORTED_MODULE_0__.on('SIGHUP', () => { });
        const { cwd, env, out, err } = context;
        (0,_options_notify_options_js__WEBPACK_IMPORTED_MODULE_8__/* .notifyTargetsFrom */ .c)(options, context);
        const reportPaths = (0,_options_report_paths_js__WEBPACK_IMPORTED_MODULE_10__/* .reportPathsFrom */ .t)(options['report'], cwd);
        const given = (0,_options_positional_settings_js__WEBPACK_IMPORTED_MODULE_9__/* .withPositional */ .Z)((0,_options_setting_options_js__WEBPACK_IMPORTED_MODULE_12__/* .givenSettings */ .j)(options), words, positional);
        const text = JSON.stringify([{ id: name, prompt: prompt === '-' ? await (0,_process_standard_input_js__WEBPACK_IMPORTED_MODULE_15__/* .readStandardInput */ .e)(err) : prompt }]);
        const plan = await (0,_tasks_load_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .loadPlan */ .Y)({ source: { kind: 'inline', text }, given, env, cwd, acceptsPlainList: true });
        (0,_app_delivery_overwritten_input_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseOwnStreams */ .Km)('--report', reportPaths);
        (0,_app_delivery_overwritten_input_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseOverwriting */ .Fi)('--report', reportPaths, plan.source);
        if (options['dryRun'] === true)
            return (0,_run_carry_out_js__WEBPACK_IMPORTED_MODULE_16__/* .preview */ .V)(plan, options['json'] === true, context);
        const { neverAsk, refusal } = (0,_app_prepare_run_js__WEBPACK_IMPORTED_MODULE_3__/* .precautionsFor */ .t9)(plan.tasks, env);
        if (refusal !== null)
            throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .eG(`${refusal.message}.`, refusal.remedy);
        const sessionsDir = (0,_options_sessions_folder_js__WEBPACK_IMPORTED_MODULE_11__/* .sessionsFolder */ .K)(options, context);
        const [{ id } = { id: name }] = plan.tasks;
        await refuseRunning(sessionsDir, id);
        const answer = await (0,_app_background_js__WEBPACK_IMPORTED_MODULE_1__/* .startSupervisor */ .xM)(requestOf({ plan, options, sessionsDir, reportPaths }), context);
        (0,_run_plan_warnings_js__WEBPACK_IMPORTED_MODULE_17__/* .tellWarnings */ .l)(plan, err);
        if (answer.kind === 'refused') {
            for (const line of answer.lines)
                err.line(line);
            return answer.exitCode;
        }
        const { untested } = answer;
        if (untested !== null)
            err.line((0,_terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_7__/* .safeText */ .Hk)((0,_run_start_notices_js__WEBPACK_IMPORTED_MODULE_18__/* .versionNotice */ .l)({ message: untested })));
        if (options['json'] === true)
            out.line(JSON.stringify({ id, ...answer, kind: undefined, untested: undefined }));
        else
            tell({ id, plan, neverAsk, answer }, context);
        return _process_exit_code_js__WEBPACK_IMPORTED_MODULE_14__/* .exitCode */ .I.succeeded;
    },
};
function requestOf({ plan, options, sessionsDir, reportPaths }) {
    const { warnings } = plan;
    const [task] = plan.tasks;
    if (task === undefined)
        throw new Error('a plan without its task');
    return {
        plan: {
            ...{ options: { ...plan.options, maxParallel: 1 }, source: plan.source, tasks: [task] },
            ...(warnings === undefined ? {} : { warnings }),
        },
        slots: plan.options.maxParallel,
        sessionsDir,
        reportPaths: [...reportPaths],
        notify: options['notify'] ?? [],
        notifyAllowHttp: options['notifyAllowHttp'] === true,
    };
}
async function refuseRunning(sessionsDir, id) {
    for await (const run of (0,_store_history_run_index_js__WEBPACK_IMPORTED_MODULE_5__/* .eachSummary */ .uQ)(sessionsDir)) {
        if (!run.living || !run.tasks.some((task) => task.id === id && goesOn.has(task.stage)))
            continue;
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb('Nothing was started.', [
            {
                where: `task "${id}"`,
                problem: `is already running, in the run ${run.id}`,
                allowed: `wait for it (claude-multi logs ${id} --follow), stop it (claude-multi stop ${id}), or use another id`,
            },
        ]);
    }
}
const goesOn = new Set(['waiting', 'running', 'between']);
function tell({ id, plan, neverAsk, answer }, { out, err }) {
    const permissions = (0,_run_start_notices_js__WEBPACK_IMPORTED_MODULE_18__/* .permissionNotice */ .Y)(neverAsk, plan.unchosenModes ?? [], plan.tasks.length);
    if (permissions !== null)
        err.line(err.paint(permissions, 'warning'));
    const turn = answer.waiting
        ? `is waiting for a free slot (${plan.options.maxParallel} at most)`
        : 'is running in the background';
    out.line(`${(0,_terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_7__/* .safeText */ .Hk)(id)} ${turn}: run ${(0,_terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_7__/* .safeText */ .Hk)(answer.runId)}.`);
    out.line(`  claude-multi status, claude-multi logs ${(0,_terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_7__/* .safeText */ .Hk)(id)} --follow, claude-multi stop ${(0,_terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_7__/* .safeText */ .Hk)(id)}`);
}
const help = `
Returns at once. The task keeps running when the terminal is closed: a supervisor of its own
enforces timeout and budget and records the result (see status, logs, result and output). All
tasks that are started this way share one pool of --max-parallel slots and wait for a free one.

The prompt "-" is read from standard input.

Examples:
  claude-multi start lint 'Fix the lint errors.'
  claude-multi start docs 'Bring the docs up to date.' opus 2.50
  claude-multi start review - --timeout 20m < prompt.md
  claude-multi start lint 'Fix the lint errors.' --notify 'notify-send "lint has ended"'
`;


/***/ }),

/***/ 26:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ withPositional)
/* harmony export */ });
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(480);

function withPositional(given, words, names) {
    const values = { ...given.values };
    const places = new Map();
    for (const [position, name] of names.entries()) {
        const word = words[position] ?? '';
        if (word === '')
            continue;
        if (values[name] !== undefined) {
            const allowed = 'give it once';
            throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('Nothing was started.', [
                { where: `--${name}`, problem: `is given together with the argument [${name}]`, value: word, allowed },
            ]);
        }
        values[name] = word;
        places.set(name, `argument [${name}]`);
    }
    return { values, nameOf: (name) => places.get(name) ?? given.nameOf(name) };
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

/***/ 1:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ readStandardInput),
/* harmony export */   j: () => (/* binding */ readStandardInputBytes)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1708);
/* harmony import */ var _domain_text_decode_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2101);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(480);




const mostBytes = 64 * 1024 * 1024;
async function readStandardInput(err) {
    const read = (0,_domain_text_decode_text_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeText */ .g)(await readStandardInputBytes(err));
    if (read.ok)
        return read.text;
    throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb('Nothing was started.', [{ where: 'standard input', problem: read.problem }]);
}
async function readStandardInputBytes(err) {
    if (node_process__WEBPACK_IMPORTED_MODULE_1__.stdin.isTTY)
        err.line('Type or paste the task list, then press Ctrl-D at the start of a line.');
    const chunks = [];
    let size = 0;
    for await (const chunk of node_process__WEBPACK_IMPORTED_MODULE_1__.stdin) {
        const bytes = typeof chunk === 'string' ? node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(chunk) : chunk;
        size += bytes.length;
        if (size > mostBytes) {
            throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb('Nothing was started.', [
                { where: 'standard input', problem: `has more than ${mostBytes / 1024 / 1024} MiB`, allowed: 'a task list' },
            ]);
        }
        chunks.push(bytes);
    }
    return node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.concat(chunks);
}


/***/ }),

/***/ 6006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ carryOut),
  V: () => (/* binding */ preview)
});

// EXTERNAL MODULE: ./build/js/app/agent.js + 37 modules
var agent = __webpack_require__(774);
// EXTERNAL MODULE: ./build/js/app/delivery/overwritten-input.js
var overwritten_input = __webpack_require__(2271);
// EXTERNAL MODULE: ./build/js/app/prepare-run.js + 1 modules
var prepare_run = __webpack_require__(7697);
// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: ./build/js/store/history/history-file.js
var history_file = __webpack_require__(4834);
// EXTERNAL MODULE: ./build/js/store/history/sessions-dir.js
var sessions_dir = __webpack_require__(5972);
// EXTERNAL MODULE: ./build/js/terminal/live/ndjson.js
var ndjson = __webpack_require__(2932);
// EXTERNAL MODULE: ./build/js/domain/history/prediction.js + 2 modules
var history_prediction = __webpack_require__(3251);
// EXTERNAL MODULE: ./build/js/domain/text/format.js
var format = __webpack_require__(2764);
// EXTERNAL MODULE: ./build/js/domain/usage/cost.js
var cost = __webpack_require__(5242);
// EXTERNAL MODULE: ./build/js/domain/usage/prediction.js
var usage_prediction = __webpack_require__(7514);
// EXTERNAL MODULE: ./build/js/terminal/text/safe-text.js
var safe_text = __webpack_require__(9888);
// EXTERNAL MODULE: ./build/js/terminal/text/table.js
var table = __webpack_require__(8503);
// EXTERNAL MODULE: ./build/js/terminal/text/width.js
var text_width = __webpack_require__(2511);
;// CONCATENATED MODULE: ./build/js/terminal/screens/plan-preview.js







function previewLines(request) {
    const { plan, program, command, context, estimates, obstacles, width, paint } = request;
    const { options } = plan;
    const tasks = (0,history_prediction/* tasksInStartOrder */.Uk)(plan.tasks, estimates);
    const planned = tasks.map((task, index) => ({ task, turn: index + 1, estimate: estimates.estimate(task) }));
    const atOnce = Math.min(options.maxParallel, tasks.length);
    const sessions = `${(0,format/* plural */.LS)(tasks.length, 'task')}, ${atOnce} at once`;
    return [
        paint(`Plan: ${sessions}. Nothing is started.`, 'strong'),
        '',
        ...(0,table/* tableLines */.o)(columns, planned, width, paint),
        '',
        ...tasks.flatMap((task) => taskLines(task, { command: command(task), context: context(task), projectDir: options.projectDir, width, paint })),
        ...totalLines(plan, estimates, program, paint),
        ...obstacles.map((text) => paint((0,safe_text/* safeText */.Hk)(text), 'warning')),
    ];
}
const columns = [
    { title: '#', of: ({ turn }) => (0,format/* formatCount */.B4)(turn), align: 'right' },
    { title: 'TASK', of: ({ task }) => (0,safe_text/* safeText */.Hk)(task.id), shrinks: 8, most: 32 },
    { title: 'MODEL', of: ({ task }) => (0,safe_text/* safeText */.Hk)(task.model), shrinks: 8, most: 32 },
    { title: 'BUDGET', of: ({ task }) => (0,format/* formatUsd */.UK)(task.budgetUsd), align: 'right' },
    { title: 'TIMEOUT', of: ({ task }) => (0,format/* formatDuration */.a3)(task.timeoutMs), align: 'right', goes: 2 },
    { title: 'EXPECTED', of: ({ estimate }) => expectation(estimate), align: 'right', goes: 3 },
    {
        title: 'TURNS',
        of: ({ task }) => (task.maxTurns === null ? '–' : (0,format/* formatCount */.B4)(task.maxTurns)),
        align: 'right',
        goes: 4,
    },
    { title: 'PERMISSIONS', of: ({ task }) => task.permissionMode, goes: 1 },
];
function taskLines(task, { command, context, projectDir, width, paint }) {
    const variables = Object.keys(task.env);
    return [
        paint((0,text_width/* cutToWidth */.G1)((0,safe_text/* safeText */.Hk)(task.id), width), 'strong'),
        (0,text_width/* cutToWidth */.G1)(`  prompt   ${(0,safe_text/* safeText */.Hk)(task.prompt)}`, width),
        ...(task.cwd === projectDir ? [] : [`  folder   ${(0,safe_text/* safeText */.Hk)(task.cwd)}`]),
        ...(context === null ? [] : [(0,text_width/* cutToWidth */.G1)(`  context  ${(0,safe_text/* safeText */.Hk)(contextText(context))}`, width)]),
        ...(variables.length === 0 ? [] : [(0,text_width/* cutToWidth */.G1)(`  env      ${(0,safe_text/* safeText */.Hk)(variables.join(', '))}`, width)]),
        `  command  ${command.map(quoted).join(' ')}`,
        '',
    ];
}
function contextText(part) {
    if (part.role === 'source')
        return 'read first; the tasks that share it wait until then';
    return part.problem === null
        ? `begins with what "${part.of}" has read`
        : `begins without "${part.of}": ${part.problem}`;
}
function quoted(argument) {
    return (0,format/* shellWord */.r7)((0,text_width/* cutToWidth */.G1)((0,safe_text/* safeText */.Hk)(argument), 200));
}
function expectation(estimate) {
    if (estimate === null)
        return '–';
    return `${estimate.from === 'task' ? '' : '~'}${(0,format/* formatDuration */.a3)(estimate.ms)} ${(0,format/* formatUsd */.UK)(estimate.usd)}`;
}
function totalLines(plan, estimates, program, paint) {
    const { options, tasks } = plan;
    const budget = (0,cost/* sumKnown */.z_)(tasks.map(({ budgetUsd }) => budgetUsd)) ?? 0;
    const worst = budget * (1 + options.retries);
    const retries = options.retries === 0 ? '' : `, ${(0,format/* formatUsd */.UK)(worst)} if every retry were used`;
    const rows = [
        ['Budgets', `${(0,format/* formatUsd */.UK)(budget)} in all${retries}; a session may exceed its budget by one request`],
        ...limitRows(options),
        ['Predicted', predicted(plan, estimates)],
        [
            'Order',
            'the longest expected first, and before these the tasks of which nothing is known, in the order of the list',
        ],
        ['Slots', `${options.maxParallel}`],
        ['Project', (0,safe_text/* safeText */.Hk)(options.projectDir)],
        [
            'Prompts',
            options.enhance
                ? 'with the opening and the ending that ask for checks (--no-enhance leaves them out)'
                : 'as they are',
        ],
        ['Program', (0,safe_text/* safeText */.Hk)(program)],
    ];
    return rows.map(([name, value]) => `${paint((0,text_width/* fitToWidth */.Ti)(name, 9), 'faint')} ${value}`);
}
function limitRows({ totalBudgetUsd, dailyBudgetUsd }) {
    const limits = [
        ...(totalBudgetUsd === null ? [] : [`${(0,format/* formatUsd */.UK)(totalBudgetUsd)} for the run (--total-budget)`]),
        ...(dailyBudgetUsd === null ? [] : [`${(0,format/* formatUsd */.UK)(dailyBudgetUsd)} for all runs of 24 hours (--daily-budget)`]),
    ];
    return limits.length === 0 ? [] : [['Limit', limits.join(', ')]];
}
function predicted({ tasks, options }, estimates) {
    const prediction = (0,history_prediction/* predictRun */.hN)(estimates, { tasks, slots: options.maxParallel });
    const isNew = estimates.projectRuns === 0;
    if (prediction === null) {
        return isNew
            ? 'unknown: no earlier run of this project, and no other task of these models has succeeded'
            : 'unknown: no task with these ids or models has succeeded in an earlier run';
    }
    const found = tasks.flatMap((task) => estimates.basisOf(task) ?? []);
    const count = (from) => found.filter((basis) => basis.from === from).length;
    const bases = [
        [count('task'), 'by their id'],
        [count('project'), 'by the project and their model (~)'],
        [count('model'), 'by their model in other projects (~)'],
        [tasks.length - found.length, 'unknown and left out'],
    ];
    const shown = bases.filter(([number]) => number > 0).map(([number, basis]) => `${(0,format/* formatCount */.B4)(number)} ${basis}`);
    const numbers = (0,usage_prediction/* predictionTexts */.AX)(prediction).join(', ');
    const whole = isNew ? 'no earlier run of this project; ' : '';
    return `${numbers}, in 9 of 10 runs in which every task succeeds; ${whole}${(0,format/* plural */.LS)(tasks.length, 'task')}: ${shown.join(', ')}`;
}

;// CONCATENATED MODULE: ./build/js/terminal/screens/shard-lines.js



function shardLines(shards, width, paint) {
    return [
        '',
        paint(`Split into ${(0,format/* plural */.LS)(shards.length, 'shard')}. Run each with the same list and options, and its --shard:`, 'strong'),
        ...shards.flatMap(({ shard, index, tasks, expectedMs }) => {
            const expected = expectedMs === null ? 'session time unknown' : `${(0,format/* formatDuration */.a3)(expectedMs)} of sessions`;
            const what = tasks.length === 0
                ? 'no tasks'
                : `${(0,format/* plural */.LS)(tasks.length, 'task')}, ${expected}: ${tasks.map(safe_text/* safeText */.Hk).join(', ')}`;
            return [(0,text_width/* cutToWidth */.G1)(`${(0,format/* formatCount */.B4)(index).padStart(4)}  ${what}`, width), `      --shard ${shard}`];
        }),
        paint('Then: claude-multi merge RUN_FOLDER...', 'faint'),
    ];
}

// EXTERNAL MODULE: ./build/js/cli/options/view-options.js
var view_options = __webpack_require__(8414);
// EXTERNAL MODULE: ./build/js/cli/process/exit-code.js
var exit_code = __webpack_require__(5787);
;// CONCATENATED MODULE: ./build/js/cli/run/plan-json.js

function planJson({ plan, program, command, context, estimates, obstacles, shards }) {
    const { maxParallel, retries, projectDir, enhance } = plan.options;
    return {
        maxParallel,
        retries,
        enhance,
        projectDir,
        program,
        obstacles,
        warnings: plan.warnings ?? [],
        prediction: (0,history_prediction/* predictRun */.hN)(estimates, { tasks: plan.tasks, slots: maxParallel }),
        ...(shards === null ? {} : { shards, matrix: { shard: shards.map(({ shard }) => shard) } }),
        tasks: (0,history_prediction/* tasksInStartOrder */.Uk)(plan.tasks, estimates).map((task) => ({
            id: task.id,
            prompt: task.prompt,
            model: task.model,
            budgetUsd: task.budgetUsd,
            timeoutMs: task.timeoutMs,
            maxTurns: task.maxTurns,
            permissionMode: task.permissionMode,
            cwd: task.cwd,
            env: Object.keys(task.env),
            sharedContext: context(task),
            command: command(task),
            expected: estimates.estimate(task),
        })),
    };
}

// EXTERNAL MODULE: ./build/js/cli/run/plan-warnings.js
var plan_warnings = __webpack_require__(6626);
// EXTERNAL MODULE: ./build/js/cli/run/run-plan.js
var run_plan = __webpack_require__(7250);
;// CONCATENATED MODULE: ./build/js/cli/run/carry-out.js














async function carryOut(options, context, load, view = {}) {
    const display = { ...(0,view_options/* displayFrom */.l2)(options, context), ...view };
    const plan = await load();
    (0,overwritten_input/* refuseOverwriting */.Fi)('--report', display.reportPaths, plan.source);
    if (options['dryRun'] === true)
        return preview(plan, options['json'] === true, context);
    const { env: environment, err } = context;
    (0,plan_warnings/* tellWarnings */.l)(plan, err);
    return (await (0,run_plan/* runPlan */.F)({ plan, ...display, environment }, context)).exitCode;
}
async function preview(plan, asJson, { out, err, env }, shards = null) {
    (0,plan_warnings/* tellWarnings */.l)(plan, err);
    const found = await findProgram(plan.options.claudePath, env);
    const estimates = await (0,history_file/* loadEstimates */.UB)((0,sessions_dir/* sessionsDirOf */.cW)(plan.options.sessionsDir, env), plan.options.projectDir);
    const { refusal } = (0,prepare_run/* precautionsFor */.t9)(plan.tasks, env);
    const refused = refusal === null ? [] : [`${refusal.message}. ${refusal.remedy}`];
    const context = (task) => (0,prepare_run/* contextPartOf */.mS)(task, plan.tasks);
    const command = (task) => (0,prepare_run/* commandOf */.Nl)(task, context(task));
    if (asJson) {
        const missing = typeof found === 'string' ? [found] : [];
        const facts = { plan, command, context, estimates, obstacles: [...missing, ...refused] };
        out.line((0,ndjson/* jsonPage */.Ml)(planJson({ ...facts, program: typeof found === 'string' ? null : found, shards })));
        return exit_code/* exitCode */.I.succeeded;
    }
    const program = typeof found === 'string' ? `missing: ${found}` : `${found.path}, version ${found.version}`;
    const { columns: width } = out.size();
    const shown = { plan, program, command, context, estimates, obstacles: refused, width, paint: out.paint };
    for (const line of previewLines(shown))
        out.line(line);
    if (shards !== null)
        for (const line of shardLines(shards, width, out.paint))
            out.line(line);
    return exit_code/* exitCode */.I.succeeded;
}
async function findProgram(given, env) {
    try {
        const { path, version } = await agent/* defaultAgent */.D.program.find(given, env);
        return { path, version };
    }
    catch (error) {
        if (!(error instanceof errors/* EnvironmentError */.eG))
            throw error;
        return `${error.message}. ${error.remedy}`;
    }
}


/***/ }),

/***/ 6626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ tellWarnings)
/* harmony export */ });
/* harmony import */ var _terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9888);

function tellWarnings({ warnings = [] }, err) {
    for (const text of warnings)
        err.line(err.paint(`Warning: ${(0,_terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .safeText */ .Hk)(text)}`, 'warning'));
}


/***/ }),

/***/ 7250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ runPlan)
/* harmony export */ });
/* harmony import */ var _app_start_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3622);
/* harmony import */ var _show_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3285);


function runPlan(request, context) {
    const { plan, environment, notes = [] } = request;
    return (0,_show_run_js__WEBPACK_IMPORTED_MODULE_1__/* .showRun */ .X)({
        ...request,
        tasks: plan.tasks.length,
        unchosenModes: plan.unchosenModes,
        open: (reporters) => (0,_app_start_run_js__WEBPACK_IMPORTED_MODULE_0__/* .startRun */ .A)({ plan, reporters, environment, notes }),
    }, context);
}


/***/ }),

/***/ 3910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ shardIntroduction),
/* harmony export */   j: () => (/* binding */ shardNote)
/* harmony export */ });
/* harmony import */ var _plan_shard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7119);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2764);


function shardNote(shard, tasks, budgetUsd) {
    const { taskIds, planBudgetUsd } = shard;
    if (tasks === 0)
        return `${shardIntroduction(shard)} and there are no tasks in it: the list has ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(taskIds.length, 'task')}.`;
    const share = planBudgetUsd === null || budgetUsd === null
        ? ''
        : `; of the total budget of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUsd */ .UK)(planBudgetUsd)}, ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUsd */ .UK)(budgetUsd)} are its share`;
    return `${shardIntroduction(shard)} with ${tasks} of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(taskIds.length, 'task')}${share}.`;
}
function shardIntroduction(shard) {
    return `This is ${(0,_plan_shard_js__WEBPACK_IMPORTED_MODULE_0__/* .shardName */ .Az)(shard)} of plan ${shard.plan},`;
}


/***/ }),

/***/ 3227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ currentFacts),
/* harmony export */   w: () => (/* binding */ ownCommand)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);

function ownCommand(words, facts = currentFacts()) {
    const { execPath, execArgv, entry, runtime, compiled } = facts;
    if (compiled)
        return { file: execPath, args: words };
    const options = execArgv.filter((argument) => !argument.startsWith('--inspect'));
    const start = runtime === 'deno' ? ['run', '--allow-all'] : options;
    return { file: execPath, args: [...start, entry, ...words] };
}
function currentFacts() {
    const { bun, deno } = node_process__WEBPACK_IMPORTED_MODULE_0__.versions;
    const entry = node_process__WEBPACK_IMPORTED_MODULE_0__.argv[1] ?? '';
    return {
        execPath: node_process__WEBPACK_IMPORTED_MODULE_0__.execPath,
        execArgv: node_process__WEBPACK_IMPORTED_MODULE_0__.execArgv,
        entry,
        runtime: bun !== undefined ? 'bun' : deno !== undefined ? 'deno' : 'node',
        compiled: deno !== undefined ? isStandaloneDeno() : /^(?:\/\$bunfs\/|[A-Z]:[\\/]~BUN[\\/])/i.test(entry),
    };
}
function isStandaloneDeno() {
    const { Deno } = globalThis;
    return Deno?.build?.standalone === true;
}


/***/ })

};
