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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2047);
/* harmony import */ var _run_background_work_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3695);
/* harmony import */ var _run_run_numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2291);
/* harmony import */ var _run_task_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(120);
/* harmony import */ var _usage_cost_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5242);
/* harmony import */ var _usage_usage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3208);






const summaryVersion = 1;
const count = zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().nonnegative();
const dollars = zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nonnegative().nullable();
const milliseconds = zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nonnegative();
const tokensSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ input: count, output: count, cacheRead: count, cacheWrite: count });
const taskSummarySchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    stage: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(_run_task_state_js__WEBPACK_IMPORTED_MODULE_2__/* .taskStages */ .dv),
    reason: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    message: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    model: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    attempts: count,
    startedAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    endedAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    runningSince: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    durationMs: milliseconds,
    turns: count,
    tool: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    costUsd: dollars,
    costIsPartial: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(),
    knownCostUsd: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nonnegative().optional(),
    tokens: tokensSchema,
    outputBytes: count,
    warnings: count,
});
const runSummarySchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(summaryVersion),
    journalBytes: count,
    id: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    endedAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    lastEventAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    status: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['succeeded', 'failed', 'cancelled', 'unfinished']),
    period: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ startedAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), earlierMs: milliseconds }),
    pauses: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ from: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), to: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() })).optional(),
    wallMs: milliseconds.nullable(),
    projectDir: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    maxParallel: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().positive(),
    notes: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
    cacheSavedUsd: dollars,
    tasks: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(taskSummarySchema),
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
        notes: [...run.notes],
        cacheSavedUsd: (0,_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .cacheSaved */ .K0)(state.tasks.values()),
        tasks: tasks.map(([id, task]) => summariseTask(id, task, outputBytes(id))),
    };
}
function summariseTask(id, state, outputBytes) {
    const { task, attempts } = state;
    const ends = attempts.map(({ end }) => end);
    const live = state.phase === 'running' ? state.live : null;
    const { input, output, cacheRead, cacheWrite } = (0,_usage_usage_js__WEBPACK_IMPORTED_MODULE_4__/* .totalTokens */ .RP)((0,_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .taskUsage */ .NZ)(state));
    return {
        id,
        ...stageAndWhy(state),
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
function stageAndWhy(state) {
    switch (state.phase) {
        case 'waiting':
            return { stage: 'waiting', reason: null, message: null };
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

/***/ 1280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ writeEventLine),
/* harmony export */   n: () => (/* binding */ readEventLine)
/* harmony export */ });
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6457);

function writeEventLine(event) {
    const checked = _event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventSchema */ .G4.safeParse(event);
    if (checked.success)
        return JSON.stringify(checked.data);
    throw new TypeError(`the event "${event.type}" could not be read again: ${whatIsWrong(checked.error)}`);
}
function readEventLine(line) {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return { kind: 'damaged', how: 'is not JSON' };
    }
    const version = typeof value === 'object' && value !== null && 'v' in value ? value.v : undefined;
    if (typeof version === 'number' && version > _event_js__WEBPACK_IMPORTED_MODULE_0__/* .journalVersion */ .MH)
        return { kind: 'newer', version };
    const read = _event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventSchema */ .G4.safeParse(value);
    if (read.success)
        return { kind: 'event', event: read.data };
    return { kind: 'damaged', how: `is not an event (${whatIsWrong(read.error)})` };
}
function whatIsWrong({ issues }) {
    return issues
        .slice(0, 1)
        .map(({ path, message }) => [path.join('.'), message].filter((part) => part !== '').join(': '))
        .join('');
}


/***/ }),

/***/ 9367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ LineSplitter)
});

;// CONCATENATED MODULE: ./build/js/domain/text/json-shortener.js
const quote = 0x22;
const backslash = 0x5c;
const letterU = 0x75;
function continues(byte) {
    return (byte & 0b1100_0000) === 0b1000_0000;
}
class JsonShortener {
    #longest;
    #inString = false;
    #kept = 0;
    #isFull = false;
    #escapeLeft = 0;
    constructor(longest) {
        this.#longest = longest;
    }
    push(chunk) {
        const short = new Uint8Array(chunk.length);
        let length = 0;
        for (const byte of chunk) {
            if (this.#keeps(byte)) {
                short[length] = byte;
                length += 1;
            }
        }
        return short.subarray(0, length);
    }
    #keeps(byte) {
        if (!this.#inString) {
            this.#inString = byte === quote;
            this.#kept = 0;
            this.#isFull = false;
            return true;
        }
        if (this.#escapeLeft > 0) {
            this.#escapeLeft = this.#escapeLeft === 5 ? (byte === letterU ? 4 : 0) : this.#escapeLeft - 1;
        }
        else if (byte === quote) {
            this.#inString = false;
            return true;
        }
        else {
            if (this.#kept >= this.#longest && !continues(byte))
                this.#isFull = true;
            if (byte === backslash)
                this.#escapeLeft = 5;
        }
        if (!this.#isFull)
            this.#kept += 1;
        return !this.#isFull;
    }
}

;// CONCATENATED MODULE: ./build/js/domain/text/line-splitter.js

const newline = 0x0a;
const nothing = new Uint8Array();
class LineSplitter {
    #longest;
    #longestText;
    #parts = [];
    #held = 0;
    #length = 0;
    #shortener = null;
    constructor(longest, longestText = null) {
        this.#longest = longest;
        this.#longestText = longestText;
    }
    *push(chunk) {
        let start = 0;
        for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
            this.#hold(chunk.subarray(start, end));
            yield this.#take();
            start = end + 1;
        }
        this.#hold(chunk.subarray(start));
    }
    *end() {
        if (this.#length > 0)
            yield this.#take();
    }
    #hold(part) {
        if (part.length === 0)
            return;
        this.#length += part.length;
        if (this.#shortener === null && this.#length > this.#longest && this.#longestText !== null) {
            this.#shortener = new JsonShortener(this.#longestText);
            this.#parts = this.#parts.map((held) => this.#shorten(held));
            this.#held = this.#parts.reduce((sum, { length }) => sum + length, 0);
        }
        const kept = this.#shorten(part);
        this.#held += kept.length;
        if (this.#held > this.#longest)
            this.#parts = [];
        else
            this.#parts.push(kept);
    }
    #shorten(part) {
        return this.#shortener?.push(part) ?? part;
    }
    #take() {
        const length = this.#length;
        const bytes = this.#held > this.#longest ? null : joined(this.#parts, this.#held);
        this.#parts = [];
        this.#held = 0;
        this.#length = 0;
        this.#shortener = null;
        return { bytes, length };
    }
}
function joined(parts, length) {
    if (parts.length <= 1)
        return parts[0] ?? nothing;
    const whole = new Uint8Array(length);
    let offset = 0;
    for (const part of parts) {
        whole.set(part, offset);
        offset += part.length;
    }
    return whole;
}


/***/ }),

/***/ 7482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cq: () => (/* binding */ readOr),
/* harmony export */   Ts: () => (/* binding */ procStart),
/* harmony export */   XM: () => (/* binding */ readProcFile),
/* harmony export */   _n: () => (/* binding */ isAlive),
/* harmony export */   wO: () => (/* binding */ identifyProcess)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2972);



function identifyProcess(pid) {
    if (process.platform === 'linux') {
        const ticks = procStart(pid);
        return ticks === null ? null : `${readOr('/proc/sys/kernel/random/boot_id').trim()}/${ticks}`;
    }
    if (process.platform === 'win32')
        return null;
    try {
        const env = { ...process.env, LC_ALL: 'C' };
        return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env }).trim() || null;
    }
    catch {
        return null;
    }
}
function isAlive(pid, identity) {
    if (identity !== null)
        return identifyProcess(pid) === identity;
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
function procStart(pid) {
    const stat = readProcFile(`/proc/${pid}/stat`);
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const state = fields[0];
    return state === undefined || state === '' || state === 'Z' || state === 'X' ? null : (fields[19] ?? null);
}
function readProcFile(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'latin1');
    }
    catch (error) {
        if ((0,_system_error_js__WEBPACK_IMPORTED_MODULE_2__/* .lacksDescriptors */ .Ze)(error))
            throw error;
        return '';
    }
}
function readOr(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'latin1');
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 2972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Or: () => (/* binding */ isSystemError),
/* harmony export */   SO: () => (/* binding */ remedyForStart),
/* harmony export */   Ze: () => (/* binding */ lacksDescriptors),
/* harmony export */   wJ: () => (/* binding */ remedyFor)
/* harmony export */ });
function isSystemError(error) {
    return error instanceof Error && 'code' in error && 'syscall' in error;
}
function lacksDescriptors(error) {
    const { code } = error;
    return code === 'EMFILE' || code === 'ENFILE';
}
function remedyFor(error) {
    switch (isSystemError(error) ? error.code : undefined) {
        case 'ENOSPC':
        case 'EDQUOT':
            return 'Free some space there, or use another folder (--sessions-dir).';
        case 'EMFILE':
        case 'ENFILE':
            return moreFiles;
        default:
            return 'Check that you may write to the folder, or use another one (--sessions-dir).';
    }
}
function remedyForStart(error) {
    switch (error.code) {
        case 'EMFILE':
        case 'ENFILE':
            return moreFiles;
        case 'EAGAIN':
        case 'ENOMEM':
            return 'Run fewer sessions at once (--max-parallel).';
        default:
            return null;
    }
}
const moreFiles = 'Allow more open files (ulimit -n), or run fewer sessions at once (--max-parallel).';


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
/* harmony import */ var _run_run_lock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7959);
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
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1708);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(480);





function defaultSessionsDir(environment, platform, home) {
    if (platform === 'win32')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(environment['LOCALAPPDATA'] || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, 'AppData', 'Local'), 'claude-multi');
    if (platform === 'darwin')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, 'Library', 'Application Support', 'claude-multi');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(environment['XDG_STATE_HOME'] || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.local', 'state'), 'claude-multi');
}
function sessionsDirOf(given, environment, cwd = node_process__WEBPACK_IMPORTED_MODULE_3__.cwd()) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, given || defaultSessionsDir(environment, node_process__WEBPACK_IMPORTED_MODULE_3__.platform, (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)()));
}
const runIdPattern = /^\d{8}-\d{6}-[0-9a-f]{4}$/;
async function listRunIds(sessionsDir) {
    try {
        const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(sessionsDir);
        return names
            .filter((name) => runIdPattern.test(name))
            .sort()
            .reverse();
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return [];
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .eG(`cannot read the sessions folder ${sessionsDir}: ${(0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`, 'Check its permissions, or use another one (--sessions-dir).', { cause: error });
    }
}


/***/ }),

/***/ 2524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   If: () => (/* binding */ mendJournal),
/* harmony export */   N9: () => (/* binding */ longestLine),
/* harmony export */   a0: () => (/* binding */ readJournal),
/* harmony export */   wj: () => (/* binding */ parseEvent)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _domain_run_event_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6457);
/* harmony import */ var _domain_run_event_line_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1280);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(480);
/* harmony import */ var _domain_text_line_splitter_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9367);
/* harmony import */ var _machine_system_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2972);








const longestLine = 64 * 1024 * 1024;
async function readJournal(path) {
    const splitter = new _domain_text_line_splitter_js__WEBPACK_IMPORTED_MODULE_6__/* .LineSplitter */ .g(longestLine);
    const decoder = new TextDecoder();
    const events = [];
    let wholeBytes = 0;
    let lineNumber = 0;
    try {
        for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path)) {
            for (const { bytes, length } of splitter.push(chunk)) {
                lineNumber += 1;
                const event = parseEvent(bytes === null ? '' : decoder.decode(bytes), path, lineNumber);
                if (event.seq !== lineNumber)
                    throw damaged(path, lineNumber, `has the number ${event.seq}: a line is missing`);
                events.push(event);
                wholeBytes += length + 1;
            }
        }
    }
    catch (error) {
        if (error instanceof _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .EnvironmentError */ .eG)
            throw error;
        if (error.code === 'ENOENT' && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)))
            throw neverBegun(path, error);
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .EnvironmentError */ .eG(`cannot read the journal ${path}: ${(0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}`, 'Check that it exists and that you may read it.', { cause: error });
    }
    return { events, wholeBytes, torn: [...splitter.end()].length > 0 };
}
async function mendJournal(path, contents) {
    if (!contents.torn)
        return;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.truncate)(path, contents.wholeBytes).catch((error) => {
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .EnvironmentError */ .eG(`cannot write the journal ${path}: ${(0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}`, (0,_machine_system_error_js__WEBPACK_IMPORTED_MODULE_7__/* .remedyFor */ .wJ)(error), {
            cause: error,
        });
    });
}
function parseEvent(line, path, lineNumber) {
    const read = (0,_domain_run_event_line_js__WEBPACK_IMPORTED_MODULE_4__/* .readEventLine */ .n)(line);
    if (read.kind === 'event')
        return read.event;
    if (read.kind === 'damaged')
        throw damaged(path, lineNumber, read.how);
    throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .EnvironmentError */ .eG(`the journal ${path} is of version ${read.version}; this claude-multi reads up to version ${_domain_run_event_js__WEBPACK_IMPORTED_MODULE_3__/* .journalVersion */ .MH}`, 'Use the newer claude-multi that wrote it.');
}
function neverBegun(path, cause) {
    return new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .EnvironmentError */ .eG(`the run in ${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)} never began: there is no journal, so nothing was started`, 'Run its tasks again; the folder can be removed.', { cause });
}
function damaged(path, lineNumber, how) {
    return new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .EnvironmentError */ .eG(`line ${lineNumber} of the journal ${path} ${how}`, 'The file was damaged or edited. Restore it, or remove the folder of the run and run the tasks again.');
}


/***/ }),

/***/ 5136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readRun)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _domain_run_run_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1636);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(480);
/* harmony import */ var _journal_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2524);
/* harmony import */ var _run_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5944);





async function readRun(dir) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(dir, _run_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .journalName */ .J1);
    const contents = await (0,_journal_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readJournal */ .a0)(path);
    const projection = new _domain_run_run_state_js__WEBPACK_IMPORTED_MODULE_1__/* .RunProjection */ .pD();
    try {
        for (const event of contents.events)
            projection.apply(event);
        return { dir, contents, state: projection.started };
    }
    catch (error) {
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnvironmentError */ .eG(`the journal ${path} is inconsistent: ${(0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, 'The file was damaged or edited. Restore it, or remove the folder of the run and run the tasks again.', { cause: error });
    }
}


/***/ }),

/***/ 5944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E8: () => (/* binding */ RunFolder),
/* harmony export */   F$: () => (/* binding */ newRunId),
/* harmony export */   J1: () => (/* binding */ journalName)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(480);
/* harmony import */ var _domain_text_line_splitter_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9367);
/* harmony import */ var _machine_system_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2972);






const privateFolder = 0o700;
const privateFile = 0o600;
const longestTranscriptLine = 32 * 1024 * 1024;
function makeFolders(path) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        return;
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path) !== path)
        makeFolders((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { mode: privateFolder });
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            throw error;
    }
}
const journalName = 'events.ndjson';
const journalDraft = `${journalName}.draft`;
const agentFolderName = 'config';
function newRunId(now) {
    const [date = '', time = ''] = now.toISOString().replace(/[-:]/g, '').split('T');
    const random = crypto.randomUUID().slice(0, 4);
    return `${date}-${time.slice(0, 6)}-${random}`;
}
class RunFolder {
    path;
    constructor(path) {
        this.path = path;
    }
    static create(sessionsDir, runId) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(sessionsDir, runId);
        try {
            makeFolders(sessionsDir);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { mode: privateFolder });
        }
        catch (error) {
            throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`cannot make the run's folder ${path}: ${(0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, 'Use a folder that you may write to: --sessions-dir DIR or CLAUDE_SESSIONS_DIR.', { cause: error });
        }
        return new RunFolder(path);
    }
    async remains(taskId, attempt) {
        const path = this.#transcriptPath(taskId, attempt);
        try {
            const { mtimeMs, size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
            return { lines: readLines(path), newestAt: size > 0 ? mtimeMs : null };
        }
        catch (error) {
            if (error.code === 'ENOENT')
                return { lines: [], newestAt: null };
            throw error;
        }
    }
    journal({ isNew }) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, isNew ? journalDraft : journalName);
        const file = openJournal(path);
        return {
            append: (line) => {
                const bytes = Buffer.from(line);
                for (let written = 0; written < bytes.length;)
                    written += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, bytes, written);
            },
            close: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file),
        };
    }
    publishJournal() {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, journalDraft), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, journalName));
    }
    async transcript(taskId, attempt) {
        await this.#taskFolder(taskId);
        return new FileTranscript(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(this.#transcriptPath(taskId, attempt), 'a', privateFile));
    }
    async agentFolder(taskId) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(await this.#taskFolder(taskId), agentFolderName);
    }
    #transcriptPath(taskId, attempt) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, 'tasks', taskId, `${attempt}.ndjson`);
    }
    async #taskFolder(taskId) {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, 'tasks', taskId);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true, mode: privateFolder });
        return folder;
    }
}
function openJournal(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'a', privateFile);
    }
    catch (error) {
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`cannot write the journal ${path}: ${(0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, (0,_machine_system_error_js__WEBPACK_IMPORTED_MODULE_5__/* .remedyFor */ .wJ)(error), {
            cause: error,
        });
    }
}
async function* readLines(path) {
    const splitter = new _domain_text_line_splitter_js__WEBPACK_IMPORTED_MODULE_4__/* .LineSplitter */ .g(longestTranscriptLine);
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path)) {
        for (const { bytes } of splitter.push(chunk))
            if (bytes !== null)
                yield bytes;
    }
}
class FileTranscript {
    #file;
    constructor(file) {
        this.#file = file;
    }
    write(text) {
        return this.#file.appendFile(text);
    }
    close() {
        return this.#file.close();
    }
}


/***/ }),

/***/ 7959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cc: () => (/* binding */ takeRunLock),
/* harmony export */   QR: () => (/* binding */ newestLock),
/* harmony export */   ms: () => (/* binding */ lockHolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2047);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(480);
/* harmony import */ var _machine_process_process_identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7482);
/* harmony import */ var _machine_system_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2972);







const holderSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ pid: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().positive(), startedAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(), host: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() });
const lockName = /^lock\.(\d+)$/;
async function takeRunLock(folder) {
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `lock-draft.${crypto.randomUUID()}`);
    try {
        const own = { pid: process.pid, startedAt: (0,_machine_process_process_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .identifyProcess */ .wO)(process.pid), host: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)() };
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(draft, JSON.stringify(own), { mode: 0o600, flag: 'wx' });
        return await linkNext(folder, draft);
    }
    catch (error) {
        if (error instanceof _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG)
            throw error;
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`cannot lock the run in ${folder}: ${(0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, (0,_machine_system_error_js__WEBPACK_IMPORTED_MODULE_6__/* .remedyFor */ .wJ)(error), {
            cause: error,
        });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.unlink)(draft).catch(() => { });
    }
}
async function linkNext(folder, draft) {
    for (;;) {
        const newest = await newestLock(folder);
        const holder = newest === null ? null : await readHolder(folder, newest);
        if (holder !== null && isHeldBy(holder))
            throw held(folder, holder);
        const number = (newest ?? 0) + 1;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `lock.${number}`);
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.link)(draft, path);
        }
        catch (error) {
            if (error.code === 'EEXIST')
                continue;
            throw error;
        }
        if ((await newestLock(folder)) !== number) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.unlink)(path);
            continue;
        }
        if (newest !== null)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.unlink)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `lock.${newest}`)).catch(() => { });
        return { release: () => release(path) };
    }
}
async function release(path) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.truncate)(path, 0);
}
async function lockHolder(folder) {
    const newest = await newestLock(folder);
    const holder = newest === null ? null : await readHolder(folder, newest);
    return holder !== null && isHeldBy(holder) ? holder : null;
}
async function newestLock(folder) {
    const numbers = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).map((name) => Number(lockName.exec(name)?.[1] ?? Number.NaN));
    const known = numbers.filter((number) => !Number.isNaN(number));
    return known.length === 0 ? null : Math.max(...known);
}
function held(folder, holder) {
    const where = holder.host === (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)() ? '' : ` on ${holder.host}`;
    return new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`process ${holder.pid}${where} is supervising the run in ${folder}`, 'Wait until it has ended, or stop it first.');
}
async function readHolder(folder, number) {
    try {
        return holderSchema.parse(JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `lock.${number}`), 'utf8')));
    }
    catch {
        return null;
    }
}
function isHeldBy(holder) {
    return holder.host !== (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)() || (0,_machine_process_process_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .isAlive */ ._n)(holder.pid, holder.startedAt);
}


/***/ })

};
