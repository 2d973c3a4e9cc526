export const id = 451;
export const ids = [451,291];
export const modules = {

/***/ 368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ runStamp),
/* harmony export */   l: () => (/* binding */ newestFirst)
/* harmony export */ });
function runStamp(at) {
    const [date = '', time = ''] = at.toISOString().replace(/[-:]/g, '').split('T');
    return `${date}-${time.slice(0, 6)}`;
}
function newestFirst(ids, recorded, now) {
    const latest = runStamp(now);
    const isFuture = (id) => id.slice(0, latest.length) > latest;
    const place = new Map(recorded.map((id, index) => [id, index]));
    const placeOf = (id) => place.get(id) ?? -1;
    const listed = ids.filter((id) => place.has(id)).sort((a, b) => placeOf(a) - placeOf(b));
    const others = ids.filter((id) => !place.has(id)).sort();
    const past = others.filter((id) => !isFuture(id));
    const oldestFirst = others.filter(isFuture);
    let next = 0;
    for (const id of listed) {
        for (; !isFuture(id) && next < past.length && (past[next] ?? '') < id; next += 1)
            oldestFirst.push(past[next] ?? '');
        oldestFirst.push(id);
    }
    return [...oldestFirst, ...past.slice(next)].reverse();
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

/***/ 2291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: () => (/* binding */ taskTurns),
/* harmony export */   Fs: () => (/* binding */ usageOf),
/* harmony export */   K0: () => (/* binding */ cacheSaved),
/* harmony export */   LL: () => (/* binding */ taskCost),
/* harmony export */   NZ: () => (/* binding */ taskUsage),
/* harmony export */   S$: () => (/* binding */ workRate),
/* harmony export */   U_: () => (/* binding */ sessionTime),
/* harmony export */   ZV: () => (/* binding */ savingsSoFar),
/* harmony export */   jU: () => (/* binding */ timeSaved),
/* harmony export */   wF: () => (/* binding */ expectedMsOf),
/* harmony export */   zj: () => (/* binding */ runTotals)
/* harmony export */ });
/* harmony import */ var _usage_cost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5242);
/* harmony import */ var _usage_savings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3536);
/* harmony import */ var _usage_shared_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4092);
/* harmony import */ var _usage_usage_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3208);
/* harmony import */ var _run_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1636);
/* harmony import */ var _task_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(120);






function runTotals(state, now) {
    const counts = { waiting: 0, running: 0, between: 0, succeeded: 0, failed: 0, skipped: 0, cancelled: 0 };
    let sessionMs = 0;
    let turns = 0;
    let cost = _usage_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .noCost */ .Jn;
    for (const task of state.tasks.values()) {
        counts[(0,_task_state_js__WEBPACK_IMPORTED_MODULE_5__/* .stageOf */ .gV)(task)] += 1;
        sessionMs += sessionTime(task, now);
        turns += taskTurns(task);
        cost = (0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .addCost */ .nv)(cost, taskCost(task));
    }
    const wallMs = (0,_run_state_js__WEBPACK_IMPORTED_MODULE_4__/* .wallTime */ .Ow)(state, now);
    const rate = workRate(sessionMs, wallMs, wallMs * state.run.options.maxParallel);
    return { tasks: state.tasks.size, ...counts, turns, wallMs, sessionMs, ...rate, cost };
}
function workRate(sessionMs, wallMs, slotMs) {
    return {
        speedup: wallMs > 0 ? sessionMs / wallMs : null,
        utilisation: slotMs > 0 ? sessionMs / slotMs : null,
    };
}
function timeSaved(sessionMs, wallMs) {
    return sessionMs > 0 ? 1 - wallMs / sessionMs : null;
}
function expectedMsOf({ expectedMs }, taskId) {
    return Object.hasOwn(expectedMs, taskId) ? (expectedMs[taskId] ?? null) : null;
}
function sessionTime(task, now) {
    const ended = task.attempts.reduce((sum, { end }) => sum + end.durationMs, 0);
    if (task.phase !== 'running')
        return ended;
    return ended + Math.max(0, now - Date.parse(task.live.startedAt));
}
function taskCost(task) {
    const ended = task.attempts.map(({ end }) => (0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .readCost */ .ii)(end));
    if (task.phase !== 'running')
        return (0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .sumCosts */ .AM)(ended);
    return (0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .sumCosts */ .AM)([...ended, (0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .readCost */ .ii)({ costUsd: task.live.progress.costUsd, costIsPartial: true })]);
}
function cacheSaved(tasks) {
    return (0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .sumKnown */ .z_)([...tasks].flatMap((task) => [
        ...task.attempts.map(({ end }) => end.cacheSavedUsd),
        ...(task.phase === 'running' ? [savedSoFar(task.live.progress)] : []),
    ]));
}
function savingsSoFar(tasks) {
    const all = [...tasks];
    const parts = all.flatMap((task) => [
        ...task.attempts.map(({ end }) => (0,_usage_savings_js__WEBPACK_IMPORTED_MODULE_1__/* .readSavings */ .Y1)(end, (0,_usage_usage_js__WEBPACK_IMPORTED_MODULE_3__/* .totalTokens */ .RP)(end.usage).cacheWrite)),
        ...(task.phase === 'running' ? [progressSavings(task.live.progress)] : []),
    ]);
    return { ...(0,_usage_savings_js__WEBPACK_IMPORTED_MODULE_1__/* .sumSavings */ .Tu)(parts), sharedContextUsd: sharedContextSaved(all) };
}
function progressSavings(progress) {
    const { savings, usage } = progress;
    return (0,_usage_savings_js__WEBPACK_IMPORTED_MODULE_1__/* .readSavings */ .Y1)({ savings, cacheSavedUsd: savedSoFar(progress) }, (0,_usage_usage_js__WEBPACK_IMPORTED_MODULE_3__/* .totalTokens */ .RP)(usage).cacheWrite);
}
function savedSoFar({ cacheSavedUsd }) {
    return cacheSavedUsd === undefined ? 0 : cacheSavedUsd;
}
function taskTurns(task) {
    const ended = task.attempts.reduce((sum, { end }) => sum + end.turns, 0);
    return ended + (task.phase === 'running' ? task.live.progress.turns : 0);
}
function taskUsage(task) {
    const ended = task.attempts.map(({ end }) => end.usage);
    const usages = task.phase === 'running' ? [...ended, task.live.progress.usage] : ended;
    return usages.reduce(_usage_usage_js__WEBPACK_IMPORTED_MODULE_3__/* .addUsage */ .vk, {});
}
function usageOf(attempts, sessionId) {
    return attempts
        .filter((attempt) => attempt.sessionId === sessionId)
        .reduce((sum, { end }) => (0,_usage_usage_js__WEBPACK_IMPORTED_MODULE_3__/* .addUsage */ .vk)(sum, end.usage), {});
}
function sharedContextSaved(all) {
    const sources = all.filter(({ task, attempts }) => task.sharedContext?.role === 'source' && attempts.length > 0);
    if (sources.length === 0)
        return null;
    const forks = all.flatMap(({ attempts }) => attempts.filter(({ forkOf }) => forkOf !== undefined));
    const isEarly = all.some(({ task, phase }) => task.sharedContext?.role === 'fork' && phase !== 'ended');
    if (forks.length === 0 && isEarly)
        return null;
    return (0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .sumKnown */ .z_)(sources.map(({ attempts }) => {
        const sessions = new Set(attempts.map(({ sessionId }) => sessionId));
        const opening = attempts.find(({ end }) => end.opening !== undefined)?.end.opening ?? null;
        const costUsd = (0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .sumKnown */ .z_)(attempts.map(({ end }) => end.costUsd));
        const own = forks.filter(({ forkOf = '', end }) => sessions.has(forkOf) && (0,_usage_usage_js__WEBPACK_IMPORTED_MODULE_3__/* .totalTokens */ .RP)(end.usage).cacheRead > 0);
        return (0,_usage_shared_context_js__WEBPACK_IMPORTED_MODULE_2__/* .sharedContextSavings */ .Qs)({ opening, costUsd }, own.map(({ end }) => end.opening ?? null));
    }));
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

/***/ 8976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ appendLines),
/* harmony export */   a: () => (/* binding */ isTorn)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

const { O_APPEND, O_CREAT, O_NOFOLLOW, O_WRONLY } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
const newline = 0x0a;
function appendLines(path, lines, { follow }) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, O_WRONLY | O_APPEND | O_CREAT | (follow ? 0 : (O_NOFOLLOW ?? 0)), 0o600);
    try {
        const bytes = Buffer.from(`${isTorn(path, file) ? '\n' : ''}${lines}`);
        for (let written = 0; written < bytes.length;)
            written += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, bytes, written);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
function isTorn(path, file) {
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
    if (!found.isFile() || found.size === 0)
        return false;
    let reader;
    try {
        reader = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY);
    }
    catch {
        return false;
    }
    try {
        const last = Buffer.alloc(1);
        return ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(reader).ino === found.ino && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(reader, last, 0, 1, found.size - 1) === 1 && last[0] !== newline);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(reader);
    }
}


/***/ }),

/***/ 6047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ linuxBoot),
/* harmony export */   O: () => (/* binding */ thisPlace)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2972);




let fixed = null;
function thisPlace() {
    fixed ??= { boot: bootId(), machine: textOf('/etc/machine-id'), pids: pidNamespace() };
    return { host: (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)(), ...fixed };
}
let boot = null;
function linuxBoot() {
    boot ??= textOf('/proc/sys/kernel/random/boot_id') ?? '';
    return boot;
}
function bootId() {
    if (process.platform === 'linux')
        return linuxBoot() || null;
    if (process.platform === 'win32')
        return null;
    try {
        return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)('sysctl', ['-n', 'kern.bootsessionuuid'], { encoding: 'utf8' }).trim() || null;
    }
    catch {
        return null;
    }
}
function textOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8').trim() || null;
    }
    catch (error) {
        if ((0,_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .lacksDescriptors */ .Ze)(error))
            throw error;
        return null;
    }
}
function pidNamespace() {
    if (process.platform !== 'linux')
        return null;
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)('/proc/self/ns/pid');
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 7482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cq: () => (/* binding */ readOr),
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   Ts: () => (/* binding */ procStart),
/* harmony export */   XM: () => (/* binding */ readProcFile),
/* harmony export */   _n: () => (/* binding */ isAlive),
/* harmony export */   jW: () => (/* binding */ procStat),
/* harmony export */   wO: () => (/* binding */ identifyProcess)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6047);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2972);




function identifyProcess(pid) {
    if (process.platform === 'linux') {
        const ticks = procStart(pid);
        return ticks === null ? null : `${(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .linuxBoot */ .F)()}/${ticks}`;
    }
    return startByPs(pid);
}
function startOf(pid) {
    try {
        return process.platform === 'linux' ? procStart(pid) : (startByPs(pid)?.replaceAll(/\s+/g, '-') ?? null);
    }
    catch {
        return null;
    }
}
function startByPs(pid) {
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
    return procStat(pid)?.start ?? null;
}
function procStat(pid) {
    const stat = readProcFile(`/proc/${pid}/stat`);
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state = '', parent, , session] = fields;
    const start = fields[19];
    if (state === '' || state === 'Z' || state === 'X' || start === undefined)
        return null;
    return { parent: Number(parent), session: Number(session), start };
}
function readProcFile(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'latin1');
    }
    catch (error) {
        if ((0,_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .lacksDescriptors */ .Ze)(error))
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
/* harmony export */   c7: () => (/* binding */ systemCodeOf),
/* harmony export */   wJ: () => (/* binding */ remedyFor)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(480);


function isSystemError(error) {
    return error instanceof Error && 'code' in error && 'syscall' in error;
}
function systemCodeOf(error) {
    const code = (0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error);
    if (code !== null)
        return code;
    const number = Number(/\(os error (\d+)\)/.exec((0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error))?.[1] ?? Number.NaN);
    return Object.entries(node_os__WEBPACK_IMPORTED_MODULE_0__.constants.errno).find(([, known]) => known === number)?.[0] ?? null;
}
function lacksDescriptors(error) {
    const code = (0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error);
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
/* harmony export */   c: () => (/* binding */ readRun),
/* harmony export */   t: () => (/* binding */ readRunOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _domain_run_run_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1636);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(480);
/* harmony import */ var _journal_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2524);
/* harmony import */ var _run_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5944);





function readRun(dir) {
    return readRunOf((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(dir, _run_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .journalName */ .J1));
}
async function readRunOf(path) {
    const contents = await (0,_journal_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readJournal */ .a0)(path);
    const projection = new _domain_run_run_state_js__WEBPACK_IMPORTED_MODULE_1__/* .RunProjection */ .pD();
    try {
        for (const event of contents.events)
            projection.apply(event);
        return { dir: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path), contents, state: projection.started };
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
/* harmony import */ var _domain_history_run_order_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(368);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(480);
/* harmony import */ var _domain_text_line_splitter_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9367);
/* harmony import */ var _machine_files_append_lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8976);
/* harmony import */ var _machine_system_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2972);
/* harmony import */ var _run_order_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1578);









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
    return `${(0,_domain_history_run_order_js__WEBPACK_IMPORTED_MODULE_8__/* .runStamp */ .b)(now)}-${crypto.randomUUID().slice(0, 4)}`;
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
            (0,_run_order_js__WEBPACK_IMPORTED_MODULE_7__/* .recordRun */ .v)(sessionsDir, runId);
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
        const path = this.#transcriptPath(taskId, attempt);
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'a', privateFile);
        if ((0,_machine_files_append_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .isTorn */ .a)(path, file.fd))
            await file.appendFile('\n');
        return new FileTranscript(file);
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
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`cannot write the journal ${path}: ${(0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, (0,_machine_system_error_js__WEBPACK_IMPORTED_MODULE_6__/* .remedyFor */ .wJ)(error), {
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

/***/ 1578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ sortNewestFirst),
/* harmony export */   v: () => (/* binding */ recordRun)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _domain_history_run_order_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(368);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(480);
/* harmony import */ var _machine_files_append_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8976);





const orderName = 'runs.txt';
function recordRun(sessionsDir, runId) {
    (0,_machine_files_append_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .appendLines */ ._)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(sessionsDir, orderName), `${runId}\n`, { follow: false });
}
function sortNewestFirst(sessionsDir, ids, now = new Date()) {
    return ids.length < 2 ? [...ids] : (0,_domain_history_run_order_js__WEBPACK_IMPORTED_MODULE_4__/* .newestFirst */ .l)(ids, readOrder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(sessionsDir, orderName)), now);
}
function readOrder(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8').split('\n');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return [];
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnvironmentError */ .eG(`cannot read the order of the runs, ${path}: ${(0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, 'Check its permissions.', {
            cause: error,
        });
    }
}


/***/ })

};
