export const id = 811;
export const ids = [811];
export const modules = {

/***/ 1012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RS: () => (/* binding */ runSummarySchema),
/* harmony export */   _o: () => (/* binding */ summariseRun)
/* harmony export */ });
/* unused harmony export taskSummarySchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2047);
/* harmony import */ var _run_background_work_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3695);
/* harmony import */ var _run_run_numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2291);
/* harmony import */ var _run_task_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(120);
/* harmony import */ var _usage_cost_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5242);
/* harmony import */ var _usage_prefix_sharing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9730);
/* harmony import */ var _usage_savings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3536);
/* harmony import */ var _usage_usage_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3208);








const summaryVersion = 1;
const count = zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().int().nonnegative();
const dollars = zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().nonnegative().nullable();
const milliseconds = zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().nonnegative();
const tokensSchema = zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ input: count, output: count, cacheRead: count, cacheWrite: count });
const taskSummarySchema = zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    stage: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(_run_task_state_js__WEBPACK_IMPORTED_MODULE_2__/* .taskStages */ .dv),
    reason: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    message: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    model: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    attempts: count,
    startedAt: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    endedAt: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    runningSince: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    durationMs: milliseconds,
    turns: count,
    tool: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    costUsd: dollars,
    costIsPartial: zod__WEBPACK_IMPORTED_MODULE_7__/* .boolean */ .zMY(),
    knownCostUsd: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().nonnegative().optional(),
    tokens: tokensSchema,
    outputBytes: count,
    warnings: count,
});
const runSummarySchema = zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz(summaryVersion),
    journalBytes: count,
    id: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    endedAt: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().nullable(),
    lastEventAt: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    status: zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(['succeeded', 'failed', 'cancelled', 'unfinished']),
    period: zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ startedAt: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), earlierMs: milliseconds }),
    pauses: zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ from: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(), to: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP() })).optional(),
    wallMs: milliseconds.nullable(),
    projectDir: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
    maxParallel: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig().int().positive(),
    notes: zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP()),
    cacheSavedUsd: dollars,
    savings: _usage_savings_js__WEBPACK_IMPORTED_MODULE_5__/* .savingsSchema */ .T_.optional(),
    tasks: zod__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(taskSummarySchema),
});
function summariseRun(state, { journalBytes, outputBytes }) {
    const { run, ended } = state;
    const tasks = [...state.tasks];
    return {
        version: summaryVersion,
        journalBytes,
        id: run.id,
        startedAt: state.startedAt,
        endedAt: ended?.at ?? null,
        lastEventAt: state.lastEventAt,
        status: ended?.status ?? 'unfinished',
        period: state.period,
        pauses: [...state.pauses],
        wallMs: ended?.wallMs ?? null,
        projectDir: run.options.projectDir,
        maxParallel: run.options.maxParallel,
        notes: [...run.notes, ...(ended?.prefixes === undefined ? [] : [(0,_usage_prefix_sharing_js__WEBPACK_IMPORTED_MODULE_4__/* .describeSharing */ .q)(ended.prefixes)])],
        cacheSavedUsd: (0,_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .cacheSaved */ .K0)(state.tasks.values()),
        savings: (0,_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .savingsSoFar */ .ZV)(state.tasks.values()),
        tasks: tasks.map(([id, task]) => summariseTask(id, task, { awaits: (0,_run_task_state_js__WEBPACK_IMPORTED_MODULE_2__/* .awaitedBy */ .nX)(task, state.tasks), outputBytes: outputBytes(id) })),
    };
}
function summariseTask(id, state, { awaits, outputBytes }) {
    const { task, attempts } = state;
    const ends = attempts.map(({ end }) => end);
    const live = state.phase === 'running' ? state.live : null;
    const { input, output, cacheRead, cacheWrite } = (0,_usage_usage_js__WEBPACK_IMPORTED_MODULE_6__/* .totalTokens */ .RP)((0,_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .taskUsage */ .NZ)(state));
    return {
        id,
        ...stageAndWhy(state, awaits),
        model: task.model,
        attempts: attempts.length + (live === null ? 0 : 1),
        startedAt: attempts[0]?.startedAt ?? live?.startedAt ?? null,
        endedAt: live === null ? (attempts.at(-1)?.endedAt ?? null) : null,
        runningSince: live?.startedAt ?? null,
        durationMs: ends.reduce((sum, end) => sum + end.durationMs, 0),
        turns: (0,_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .taskTurns */ .Ab)(state),
        tool: live?.progress.tool ?? null,
        ...(0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_3__/* .costData */ .mM)((0,_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .taskCost */ .LL)(state)),
        tokens: { input, output, cacheRead, cacheWrite },
        outputBytes,
        warnings: ends.reduce((sum, end) => sum + end.warnings.length, 0),
    };
}
function stageAndWhy(state, awaits) {
    switch (state.phase) {
        case 'waiting':
            return { stage: 'waiting', reason: null, message: awaits === null ? null : `waits for ${awaits}` };
        case 'running': {
            const { stopping, delayed, progress } = state.live;
            const waits = progress.waitsFor === undefined ? null : `waits for ${(0,_run_background_work_js__WEBPACK_IMPORTED_MODULE_0__/* .describeWork */ .FG)(progress.waitsFor)}`;
            const message = stopping === null ? (delayed ?? waits) : `stopping: ${stopping.cause}`;
            return { stage: 'running', reason: null, message: shortened(message) };
        }
        case 'between':
            return { stage: 'between', reason: null, message: shortened(state.backoff?.message ?? null) };
        case 'ended': {
            const { outcome } = state;
            if (outcome.status === 'succeeded')
                return { stage: 'succeeded', reason: null, message: null };
            return { stage: outcome.status, reason: outcome.reason, message: shortened(outcome.message) };
        }
    }
}
const longestMessage = 300;
function shortened(message) {
    if (message === null || message.length <= longestMessage)
        return message;
    return `${message.slice(0, longestMessage - 1).toWellFormed()}…`;
}


/***/ }),

/***/ 6811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ readSummaries),
/* harmony export */   L_: () => (/* binding */ readSummary),
/* harmony export */   YG: () => (/* binding */ summaryOf),
/* harmony export */   cA: () => (/* binding */ readCurrent),
/* harmony export */   uQ: () => (/* binding */ eachSummary),
/* harmony export */   yG: () => (/* binding */ summaryName)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _domain_history_run_summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1012);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(480);
/* harmony import */ var _run_read_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5136);
/* harmony import */ var _run_run_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5944);
/* harmony import */ var _run_run_lock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9312);
/* harmony import */ var _sessions_dir_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5972);









const summaryName = 'summary.json';
async function readSummaries(sessionsDir, { limit = Number.POSITIVE_INFINITY, onUnreadable } = {}) {
    const found = [];
    for await (const summary of eachSummary(sessionsDir, onUnreadable)) {
        if (found.length >= limit)
            break;
        found.push(summary);
    }
    return found;
}
async function* eachSummary(sessionsDir, onUnreadable = () => { }) {
    for (const id of await (0,_sessions_dir_js__WEBPACK_IMPORTED_MODULE_8__/* .listRunIds */ .g$)(sessionsDir)) {
        const summary = await readOrTell((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(sessionsDir, id), onUnreadable);
        if (summary !== null)
            yield summary;
    }
}
async function readCurrent(sessionsDir, since, onUnreadable = () => { }) {
    const runs = [];
    let others = 0;
    for (const id of await (0,_sessions_dir_js__WEBPACK_IMPORTED_MODULE_8__/* .listRunIds */ .g$)(sessionsDir)) {
        const dir = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(sessionsDir, id);
        if (runs.length > 0 && endedBefore(dir, since))
            others += 1;
        else {
            const summary = await readOrTell(dir, onUnreadable);
            if (summary !== null)
                runs.push(summary);
        }
    }
    return { runs, others };
}
function endedBefore(dir, time) {
    const summary = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, summaryName), { throwIfNoEntry: false });
    if (summary === undefined || summary.mtimeMs >= time)
        return false;
    const journal = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, _run_run_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .journalName */ .J1), { throwIfNoEntry: false });
    return journal !== undefined && journal.mtimeMs <= summary.mtimeMs;
}
async function readOrTell(dir, onUnreadable) {
    try {
        return await readSummary(dir);
    }
    catch (error) {
        if (!(error instanceof _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .eG))
            throw error;
        onUnreadable(dir, error);
        return null;
    }
}
async function readSummary(dir) {
    const journalBytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, _run_run_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .journalName */ .J1), { throwIfNoEntry: false })?.size ?? 0;
    if (journalBytes === 0)
        return null;
    const stored = readStored(dir);
    if (stored !== null && stored.journalBytes === journalBytes)
        return { ...stored, dir, living: false };
    const living = (await (0,_run_run_lock_js__WEBPACK_IMPORTED_MODULE_7__/* .lockHolder */ .ms)(dir)) !== null;
    const { state, contents } = await (0,_run_read_run_js__WEBPACK_IMPORTED_MODULE_5__/* .readRun */ .c)(dir);
    const summary = await summaryOf(dir, state, contents.wholeBytes);
    return { ...summary, dir, living: living && summary.endedAt === null };
}
const atOnce = 64;
async function summaryOf(dir, state, journalBytes) {
    const begun = [...state.tasks].filter(([, task]) => task.phase === 'running' || task.attempts.length > 0);
    const sizes = new Map();
    for (let next = 0; next < begun.length; next += atOnce) {
        const batch = begun.slice(next, next + atOnce);
        await Promise.all(batch.map(async ([id]) => sizes.set(id, await transcriptBytes((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, 'tasks', id)))));
    }
    return (0,_domain_history_run_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .summariseRun */ ._o)(state, { journalBytes, outputBytes: (id) => sizes.get(id) ?? 0 });
}
function readStored(dir) {
    try {
        return _domain_history_run_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .runSummarySchema */ .RS.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, summaryName), 'utf8')));
    }
    catch {
        return null;
    }
}
async function transcriptBytes(folder) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => []);
    const sizes = await Promise.all(names.filter((name) => /^\d+\.ndjson$/.test(name)).map((name) => sizeOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name))));
    return sizes.reduce((sum, size) => sum + size, 0);
}
async function sizeOf(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).then(({ size }) => size, () => 0);
}


/***/ }),

/***/ 5972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cW: () => (/* binding */ sessionsDirOf),
/* harmony export */   g$: () => (/* binding */ listRunIds)
/* harmony export */ });
/* unused harmony export defaultSessionsDir */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1708);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(480);
/* harmony import */ var _machine_home_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4238);
/* harmony import */ var _run_run_order_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1578);






function defaultSessionsDir(environment, platform, home) {
    if (platform === 'win32')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(environment['LOCALAPPDATA'] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, 'AppData', 'Local'), 'claude-multi');
    if (platform === 'darwin')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, 'Library', 'Application Support', 'claude-multi');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(environment['XDG_STATE_HOME'] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.local', 'state'), 'claude-multi');
}
function sessionsDirOf(given, environment, from = () => node_process__WEBPACK_IMPORTED_MODULE_2__.cwd()) {
    const folder = given || defaultSessionsDir(environment, node_process__WEBPACK_IMPORTED_MODULE_2__.platform, (0,_machine_home_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .homeFolder */ .W)(environment) ?? '');
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(folder))
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder);
    if (given)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(from(), folder);
    throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG('there is no home folder to keep the runs in: HOME is not set, and the system does not know this user', 'Set HOME, or name a folder: --sessions-dir DIR or CLAUDE_SESSIONS_DIR.');
}
const runIdPattern = /^\d{8}-\d{6}-[0-9a-f]{4}$/;
async function listRunIds(sessionsDir) {
    try {
        const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(sessionsDir);
        return (0,_run_run_order_js__WEBPACK_IMPORTED_MODULE_5__/* .sortNewestFirst */ .B)(sessionsDir, names.filter((name) => runIdPattern.test(name)));
    }
    catch (error) {
        if (error instanceof _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG)
            throw error;
        if (error.code === 'ENOENT')
            return [];
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`cannot read the sessions folder ${sessionsDir}: ${(0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, 'Check its permissions, or use another one (--sessions-dir).', { cause: error });
    }
}


/***/ }),

/***/ 9312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Rk: () => (/* binding */ LockHeldError),
  Ts: () => (/* binding */ describeExpiry),
  sG: () => (/* binding */ describeHolder),
  ms: () => (/* binding */ lockHolder),
  QR: () => (/* binding */ newestLock),
  Cc: () => (/* binding */ takeRunLock),
  tE: () => (/* binding */ whileHeld)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: ./build/js/machine/place.js
var machine_place = __webpack_require__(6047);
// EXTERNAL MODULE: ./build/js/machine/process/process-identity.js
var process_identity = __webpack_require__(7482);
// EXTERNAL MODULE: ./build/js/machine/system-error.js
var system_error = __webpack_require__(2972);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/js/store/run/lock-file.js




const withinFolder = 'holder';
const lockName = /^lock\.(\d+)$/;
async function draftLock(folder, text, system = { link: promises_.link }) {
    const path = (0,external_node_path_.join)(folder, `lock-draft.${crypto.randomUUID()}`);
    await (0,promises_.writeFile)(path, text, { mode: 0o600, flag: 'wx' });
    return {
        writtenAt: (await (0,promises_.stat)(path)).mtimeMs,
        async publish(number) {
            const target = lockPath(folder, number);
            try {
                await system.link(path, target);
                return true;
            }
            catch (error) {
                if ((0,errors/* codeOf */.$N)(error) === 'EEXIST')
                    return false;
                return publishFolder(`${path}.d`, target, text);
            }
        },
        remove: () => (0,promises_.rm)(path, { force: true }),
    };
}
async function publishFolder(draft, target, text) {
    try {
        await (0,promises_.mkdir)(draft, { mode: 0o700 });
        await (0,promises_.writeFile)((0,external_node_path_.join)(draft, withinFolder), text, { mode: 0o600 });
        await (0,promises_.rename)(draft, target);
        return true;
    }
    catch (error) {
        if (await exists(target))
            return false;
        throw error;
    }
    finally {
        await (0,promises_.rm)(draft, { recursive: true, force: true });
    }
}
async function lockNumbers(folder) {
    const numbers = (await (0,promises_.readdir)(folder)).map((name) => Number(lockName.exec(name)?.[1] ?? Number.NaN));
    return numbers.filter((number) => !Number.isNaN(number));
}
async function readLock(folder, number) {
    try {
        const path = await fileOf(lockPath(folder, number));
        const { mtimeMs } = await (0,promises_.stat)(path);
        return { text: await (0,promises_.readFile)(path, 'utf8'), touchedAt: mtimeMs };
    }
    catch (error) {
        if ((0,system_error/* lacksDescriptors */.Ze)(error))
            throw error;
        return null;
    }
}
async function touchLock(folder, number) {
    const file = await (0,promises_.open)(await fileOf(lockPath(folder, number)), 'r+');
    try {
        const { bytesRead, buffer } = await file.read(Buffer.alloc(1), 0, 1, 0);
        if (bytesRead === 1)
            await file.write(buffer, 0, 1, 0);
    }
    finally {
        await file.close();
    }
}
async function emptyLock(folder, number) {
    await (0,promises_.truncate)(await fileOf(lockPath(folder, number)), 0);
}
async function removeLock(folder, number) {
    await (0,promises_.rm)(lockPath(folder, number), { recursive: true, force: true });
}
function lockPath(folder, number) {
    return (0,external_node_path_.join)(folder, `lock.${number}`);
}
async function fileOf(path) {
    return (await (0,promises_.stat)(path)).isDirectory() ? (0,external_node_path_.join)(path, withinFolder) : path;
}
function exists(path) {
    return (0,promises_.stat)(path).then(() => true, () => false);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(2047);
;// CONCATENATED MODULE: ./build/js/store/run/lock-holder.js

const holderSchema = schemas/* object */.Ikc({
    pid: schemas/* number */.aig().int().positive(),
    startedAt: schemas/* string */.YjP().nullable(),
    host: schemas/* string */.YjP(),
    boot: schemas/* string */.YjP().nullable().optional(),
    machine: schemas/* string */.YjP().nullable().optional(),
    pids: schemas/* string */.YjP().nullable().optional(),
});
const beatMs = 10_000;
const silentMs = 60_000;
const silentBeforeMs = 24 * 3_600_000;
function checkHolder(holder, here, isAlive) {
    const byPid = () => (isAlive(holder.pid, holder.startedAt) ? 'alive' : 'dead');
    const boot = holder.boot ?? bootIn(holder.startedAt);
    if (boot === null || here.boot === null)
        return holder.host === here.host ? byPid() : 'unknown';
    if (boot === here.boot)
        return mayBeSame(holder.pids, here.pids) ? byPid() : 'unknown';
    return holder.host === here.host && mayBeSame(holder.machine, here.machine) ? 'dead' : 'unknown';
}
function expiryOf(holder, lastSignAt, now) {
    const patience = holder.boot === undefined ? silentBeforeMs : silentMs;
    return now - Math.abs(now - lastSignAt) + patience;
}
function bootIn(startedAt) {
    return /^([0-9a-f]{8}-[0-9a-f-]{27})\//.exec(startedAt ?? '')?.[1] ?? null;
}
function mayBeSame(one, other) {
    return one == null || other === null || one === other;
}

;// CONCATENATED MODULE: ./build/js/store/run/run-lock.js







class LockHeldError extends errors/* EnvironmentError */.eG {
    holder;
    constructor(folder, holder) {
        super(`${describeHolder(holder)} is supervising the run in ${folder}`, remedyForHeld(holder));
        this.holder = holder;
    }
}
function describeHolder({ pid, host, uncheckedMs }) {
    return uncheckedMs === null ? `process ${pid}` : `process ${pid} on ${host}`;
}
function describeExpiry(uncheckedMs) {
    const seconds = Math.max(1, Math.ceil(uncheckedMs / 1_000));
    const time = seconds > 7_200 ? `${Math.ceil(seconds / 3_600)} h` : `${seconds} s`;
    return `This machine cannot see that process. If it has ended, its lock expires in ${time}.`;
}
function remedyForHeld({ uncheckedMs }) {
    const wait = 'Wait until it has ended, or stop it first.';
    return uncheckedMs === null ? wait : `${describeExpiry(uncheckedMs)} Otherwise: ${wait.toLowerCase()}`;
}
function everyByTimer(ms, beat) {
    const timer = setInterval(beat, ms);
    timer.unref();
    return () => clearInterval(timer);
}
async function takeRunLock(folder, options = {}) {
    const { every = everyByTimer, link } = options;
    let draft = null;
    try {
        const place = options.place ?? (0,machine_place/* thisPlace */.O)();
        const own = { pid: process.pid, startedAt: (0,process_identity/* identifyProcess */.wO)(process.pid), ...place };
        draft = await draftLock(folder, JSON.stringify(own), link && { link });
        const number = await publishNext(folder, draft, place, options.force === true);
        return new HeldLock(folder, number, every);
    }
    catch (error) {
        if (error instanceof errors/* EnvironmentError */.eG)
            throw error;
        throw new errors/* EnvironmentError */.eG(`cannot lock the run in ${folder}: ${(0,errors/* messageOf */.bD)(error)}`, (0,system_error/* remedyFor */.wJ)(error), {
            cause: error,
        });
    }
    finally {
        await draft?.remove().catch(() => { });
    }
}
async function publishNext(folder, draft, place, force) {
    for (;;) {
        const newest = await newestLock(folder);
        const holder = newest === null ? null : await holderOf(folder, newest, place, draft.writtenAt);
        if (holder !== null && !(force && holder.uncheckedMs !== null))
            throw new LockHeldError(folder, holder);
        const number = (newest ?? 0) + 1;
        if (!(await draft.publish(number)))
            continue;
        if ((await newestLock(folder)) !== number) {
            await removeLock(folder, number);
            continue;
        }
        if (newest !== null)
            await removeLock(folder, newest).catch(() => { });
        return number;
    }
}
function whileHeld(lock, runDir, store) {
    return {
        append: (line) => {
            if (lock.isLost) {
                throw new errors/* EnvironmentError */.eG(`another process has taken over the run in ${runDir}, since this one gave no sign of life for too long`, 'This process has stopped its sessions. The other one continues the run: claude-multi status');
            }
            store.append(line);
        },
        close: () => store.close(),
    };
}
class HeldLock {
    #folder;
    #number;
    #stop;
    #beating = null;
    #lastBeatAt = Date.now();
    #isLost = false;
    constructor(folder, number, every) {
        this.#folder = folder;
        this.#number = number;
        this.#stop = every(beatMs, () => {
            this.#beating ??= this.#beat().finally(() => {
                this.#beating = null;
            });
        });
    }
    get isLost() {
        if (!this.#isLost && Date.now() - this.#lastBeatAt > silentMs / 2) {
            this.#isLost = (0,external_node_fs_.statSync)(lockPath(this.#folder, this.#number), { throwIfNoEntry: false }) === undefined;
        }
        return this.#isLost;
    }
    follow(folder) {
        this.#folder = folder;
    }
    async release() {
        this.#stop();
        await this.#beating;
        await emptyLock(this.#folder, this.#number);
    }
    async #beat() {
        try {
            await touchLock(this.#folder, this.#number);
            this.#lastBeatAt = Date.now();
        }
        catch (error) {
            if (error.code !== 'ENOENT')
                return;
            this.#isLost = true;
            this.#stop();
        }
    }
}
async function lockHolder(folder, place = (0,machine_place/* thisPlace */.O)()) {
    const newest = await newestLock(folder);
    return newest === null ? null : await holderOf(folder, newest, place, Date.now());
}
async function newestLock(folder) {
    const numbers = await lockNumbers(folder);
    return numbers.length === 0 ? null : Math.max(...numbers);
}
async function holderOf(folder, number, place, now) {
    const lock = await readLock(folder, number);
    const holder = lock === null ? null : parseHolder(lock.text);
    if (lock === null || holder === null)
        return null;
    const { pid, host } = holder;
    switch (checkHolder(holder, place, process_identity/* isAlive */._n)) {
        case 'alive':
            return { pid, host, uncheckedMs: null };
        case 'dead':
            return null;
        case 'unknown': {
            const uncheckedMs = expiryOf(holder, lock.touchedAt, now) - now;
            return uncheckedMs > 0 ? { pid, host, uncheckedMs } : null;
        }
    }
}
function parseHolder(text) {
    try {
        return holderSchema.parse(JSON.parse(text));
    }
    catch {
        return null;
    }
}


/***/ })

};
