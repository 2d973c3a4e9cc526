export const id = 944;
export const ids = [944];
export const modules = {

/***/ 9308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VC: () => (/* binding */ readNote),
/* harmony export */   ZD: () => (/* binding */ promptNote),
/* harmony export */   lr: () => (/* binding */ isPromptNote),
/* harmony export */   t: () => (/* binding */ longLineNote)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2047);

const noteSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('subtype', [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('claude_multi'), subtype: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('line_too_long'), bytes: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('claude_multi'), subtype: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('prompted'), text: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
]);
const noteStart = '{"type":"claude_multi"';
function longLineNote(bytes) {
    const note = { type: 'claude_multi', subtype: 'line_too_long', bytes };
    return JSON.stringify(note);
}
function promptNote(text) {
    const note = { type: 'claude_multi', subtype: 'prompted', text };
    return JSON.stringify(note);
}
function readNote(line) {
    const note = parseNote(line);
    if (note === null)
        return null;
    return note.subtype === 'prompted'
        ? `claude-multi told the session:\n${note.text}`
        : 'a line was too long to be kept';
}
function isPromptNote(line) {
    return parseNote(line)?.subtype === 'prompted';
}
function parseNote(line) {
    if (!line.startsWith(noteStart))
        return null;
    try {
        return noteSchema.safeParse(JSON.parse(line)).data ?? null;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 1130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ SystemClock)
/* harmony export */ });
const longestTimerMs = 2 ** 31 - 1;
class SystemClock {
    #latest = 0;
    now() {
        this.#latest = Math.max(this.#latest, Date.now());
        return this.#latest;
    }
    elapsed() {
        return performance.now();
    }
    after(ms, callback) {
        const timer = setTimeout(callback, Math.min(Math.max(0, ms), longestTimerMs));
        return () => clearTimeout(timer);
    }
}


/***/ }),

/***/ 3220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ watchFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

const pollMs = 2_000;
function watchFolder(folder) {
    let changed = false;
    let closed = false;
    let wake = () => { };
    const notice = () => {
        changed = true;
        wake();
    };
    const watcher = openWatcher(folder, notice);
    return {
        async change(signal) {
            if (!changed && !closed && signal?.aborted !== true) {
                await new Promise((resolve) => {
                    const timer = setTimeout(resolve, pollMs);
                    wake = () => {
                        clearTimeout(timer);
                        resolve();
                    };
                    signal?.addEventListener('abort', wake, { once: true });
                });
                signal?.removeEventListener('abort', wake);
                wake = () => { };
            }
            changed = false;
        },
        close() {
            closed = true;
            watcher?.close();
            wake();
        },
    };
}
function openWatcher(folder, notice) {
    try {
        const watcher = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.watch)(folder, notice);
        watcher.on('error', notice);
        return watcher;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 2890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ NodeProcessHost)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8474);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7975);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(480);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2972);
/* harmony import */ var _process_table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9634);







class NodeProcessHost {
    constructor() {
        (0,_process_table_js__WEBPACK_IMPORTED_MODULE_5__/* .reserveDescriptor */ .KV)();
    }
    async spawn(command) {
        const { file, args, cwd, env } = command;
        try {
            const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, [...args], { cwd, env: { ...env }, stdio: 'pipe', detached: true, windowsHide: true });
            const exited = new Promise((resolve) => {
                child.once('exit', (code, signal) => resolve({ code, signal }));
            });
            await (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'spawn');
            return new NodeProcessHandle(child, exited);
        }
        catch (error) {
            const missing = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.existsSync)(cwd) ? '' : ` (its working directory ${cwd} does not exist)`;
            const remedy = (0,_system_error_js__WEBPACK_IMPORTED_MODULE_6__/* .remedyForStart */ .SO)(error);
            const help = remedy === null ? '' : `. ${remedy}`;
            throw new Error(`cannot start ${file}: ${(0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}${missing}${help}`, { cause: error });
        }
    }
    async signalTree(marker, root, signal) {
        if (process.platform === 'win32')
            return root === null || signal === null ? 0 : killWindowsTree(root);
        let reached = 0;
        const marked = (await (0,_process_table_js__WEBPACK_IMPORTED_MODULE_5__/* .findMarkedProcesses */ .dB)()).get(marker) ?? [];
        for (const found of marked)
            if ((0,_process_table_js__WEBPACK_IMPORTED_MODULE_5__/* .isStill */ .Z4)(found) && send(found.pid, signal ?? 0))
                reached += 1;
        return reached;
    }
}
async function killWindowsTree(root) {
    try {
        await (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('taskkill', ['/pid', String(root), '/T', '/F']);
        return 1;
    }
    catch {
        return 0;
    }
}
function send(pid, signal) {
    try {
        return process.kill(pid, signal);
    }
    catch {
        return false;
    }
}
class NodeProcessHandle {
    exited;
    stdout;
    stderr;
    #child;
    constructor(child, exited) {
        this.#child = child;
        this.stdout = child.stdout;
        this.stderr = child.stderr;
        this.exited = exited;
        child.stdin.on('error', () => { });
        child.on('error', () => { });
    }
    get pid() {
        return this.#child.pid ?? 0;
    }
    write(text) {
        if (this.#child.stdin.writable)
            this.#child.stdin.write(text);
    }
    closeInput() {
        this.#child.stdin.end();
    }
    signal(signal) {
        this.#child.kill(signal);
    }
    abandonOutput() {
        this.#child.stdout.destroy();
        this.#child.stderr.destroy();
    }
}


/***/ }),

/***/ 9634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KV: () => (/* binding */ reserveDescriptor),
/* harmony export */   Z4: () => (/* binding */ isStill),
/* harmony export */   dB: () => (/* binding */ findMarkedProcesses)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7975);
/* harmony import */ var _domain_ports_machine_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4741);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2972);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7482);







const assignment = `${_domain_ports_machine_js__WEBPACK_IMPORTED_MODULE_5__/* .sessionMarker */ .x}=`;
let underWay = null;
let lastScanAt = Number.NEGATIVE_INFINITY;
const betweenScansMs = 15;
function findMarkedProcesses() {
    underWay ??= scan();
    return underWay;
}
async function scan() {
    if (process.platform === 'win32')
        return new Map();
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(Math.max(0, lastScanAt + betweenScansMs - performance.now()));
    lastScanAt = performance.now();
    underWay = null;
    return process.platform === 'linux' ? fromProc() : fromPs();
}
const descriptorTries = 100;
const descriptorWaitMs = 20;
let reserve = null;
function reserveDescriptor() {
    if (process.platform === 'linux')
        reserve ??= openReserve();
}
async function fromProc() {
    for (let tries = 1;; tries += 1) {
        if (reserve !== null)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(reserve);
        try {
            return readProc();
        }
        catch (error) {
            if (!(0,_system_error_js__WEBPACK_IMPORTED_MODULE_6__/* .lacksDescriptors */ .Ze)(error) || tries === descriptorTries)
                throw error;
        }
        finally {
            reserve = openReserve();
        }
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(descriptorWaitMs);
    }
}
function openReserve() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)('/dev/null', 'r');
    }
    catch {
        return null;
    }
}
function readProc() {
    const found = new Map();
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)('/proc')) {
        if (!/^\d+$/.test(name))
            continue;
        const marker = markerIn((0,_process_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .readProcFile */ .XM)(`/proc/${name}/environ`).split('\0'));
        const startedAt = marker === null ? null : (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .procStart */ .Ts)(Number(name));
        if (marker !== null && startedAt !== null)
            append(found, marker, { pid: Number(name), startedAt });
    }
    return found;
}
async function fromPs() {
    const { stdout } = await (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('ps', ['-axEww', '-o', 'pid=,lstart=,command='], {
        maxBuffer: 256 * 1024 * 1024,
        env: { ...process.env, LC_ALL: 'C' },
    });
    const found = new Map();
    for (const line of stdout.split('\n')) {
        const [, pid, startedAt, rest] = /^\s*(\d+)\s+(\w+ \w+ +\d+ [\d:]+ \d+) (.*)$/.exec(line) ?? [];
        if (pid === undefined || startedAt === undefined || rest === undefined)
            continue;
        const marker = markerIn(rest.split(' '));
        if (marker !== null)
            append(found, marker, { pid: Number(pid), startedAt });
    }
    return found;
}
function markerIn(assignments) {
    return assignments.find((text) => text.startsWith(assignment))?.slice(assignment.length) ?? null;
}
function append(found, marker, entry) {
    const list = found.get(marker);
    if (list === undefined)
        found.set(marker, [entry]);
    else
        list.push(entry);
}
function isStill(found) {
    if (process.platform !== 'linux')
        return true;
    try {
        return (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .procStart */ .Ts)(found.pid) === found.startedAt;
    }
    catch {
        return true;
    }
}


/***/ }),

/***/ 5448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XP: () => (/* binding */ watchControl),
/* harmony export */   tt: () => (/* binding */ requestControl)
/* harmony export */ });
/* unused harmony export controlRequestSchema */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2047);
/* harmony import */ var _domain_plan_task_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7686);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(480);
/* harmony import */ var _machine_files_folder_watch_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3220);
/* harmony import */ var _run_lock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7959);








const controlRequestSchema = zod__WEBPACK_IMPORTED_MODULE_7__/* .discriminatedUnion */ .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz('stop-task'), taskId: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().regex(_domain_plan_task_js__WEBPACK_IMPORTED_MODULE_3__/* .taskIdPattern */ .XH) }),
    zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz('stop-run') }),
]);
const mostBytes = 4_096;
const requestName = /^(\d+)\.[0-9a-f-]+\.json$/;
async function requestControl(runDir, request) {
    const addressee = await (0,_run_lock_js__WEBPACK_IMPORTED_MODULE_6__/* .newestLock */ .QR)(runDir);
    if (addressee === null || (await (0,_run_lock_js__WEBPACK_IMPORTED_MODULE_6__/* .lockHolder */ .ms)(runDir)) === null)
        return false;
    const folder = controlFolder(runDir);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true, mode: 0o700 });
    const name = crypto.randomUUID();
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${name}.draft`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(draft, JSON.stringify(request), { mode: 0o600, flag: 'wx' });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${addressee}.${name}.json`));
    return true;
}
function watchControl(runDir, onRequest, onFault = () => { }) {
    const folder = controlFolder(runDir);
    const ending = new AbortController();
    const receive = async () => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true, mode: 0o700 });
        const watch = (0,_machine_files_folder_watch_js__WEBPACK_IMPORTED_MODULE_5__/* .watchFolder */ .M)(folder);
        try {
            const own = await (0,_run_lock_js__WEBPACK_IMPORTED_MODULE_6__/* .newestLock */ .QR)(runDir);
            while (!ending.signal.aborted) {
                for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)) {
                    const addressee = requestName.exec(name)?.[1];
                    if (addressee === undefined)
                        continue;
                    const request = await take((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), onFault);
                    if (request !== null && Number(addressee) === own && !ending.signal.aborted)
                        onRequest(request);
                }
                await watch.change(ending.signal);
            }
        }
        finally {
            watch.close();
        }
    };
    receive().catch((error) => {
        if (!ending.signal.aborted)
            onFault(`other processes cannot control the run any more: ${(0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`);
    });
    return { close: () => ending.abort() };
}
async function take(path, onFault) {
    try {
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
        if (size > mostBytes)
            throw new Error(`it has ${size} bytes; the limit is ${mostBytes}`);
        return controlRequestSchema.parse(JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8')));
    }
    catch (error) {
        onFault(`the request ${path} was discarded: ${(0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`);
        return null;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(path).catch(() => { });
    }
}
function controlFolder(runDir) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(runDir, 'control');
}


/***/ }),

/***/ 7547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ SessionRecord)
});

// EXTERNAL MODULE: ./build/js/domain/run/background-work.js
var background_work = __webpack_require__(3695);
// EXTERNAL MODULE: ./build/js/domain/run/task-state.js
var task_state = __webpack_require__(120);
// EXTERNAL MODULE: ./build/js/domain/run/verification.js
var verification = __webpack_require__(4966);
// EXTERNAL MODULE: ./build/js/domain/usage/cost.js
var cost = __webpack_require__(5242);
// EXTERNAL MODULE: ./build/js/domain/usage/usage.js
var usage_usage = __webpack_require__(3208);
;// CONCATENATED MODULE: ./build/js/domain/usage/usage-meter.js


class UsageMeter {
    #prices;
    #past;
    #settled = { usage: {}, costUsd: 0, partial: false };
    #previousTotal = null;
    #window = new Map();
    #closed = new Set();
    constructor(prices, past = {}) {
        this.#prices = prices;
        this.#past = past;
    }
    observe(request) {
        const known = this.#window.get(request.messageId);
        if (this.#closed.has(request.messageId) || known?.state === 'final' || known?.state === 'abandoned')
            return;
        this.#window.set(request.messageId, request);
    }
    knows(messageId) {
        return this.#window.has(messageId) || this.#closed.has(messageId);
    }
    settle(account) {
        const streamed = this.#streamed();
        const window = account.sinceLast ?? this.#difference(account.total, streamed);
        const told = Object.fromEntries(Object.entries(window).map(([model, share]) => [model, share.tokens]));
        const requests = [...this.#window.values()];
        const brokenOff = requests.some(({ state }) => state === 'abandoned' || state === 'open');
        const exact = requests.every(({ state }) => state !== 'untold');
        const costUsd = this.#costTold(window, told);
        if (brokenOff && exact && (differsInOutputOnly(told, streamed) || lacks(told, streamed))) {
            this.#add({ usage: streamed, costUsd: (0,cost/* costOf */.ho)(streamed, this.#prices) ?? costUsd, partial: true });
        }
        else
            this.#add({ usage: told, costUsd, partial: brokenOff });
        for (const id of this.#window.keys())
            this.#closed.add(id);
        this.#window = new Map();
        this.#previousTotal = account.total;
    }
    read() {
        if (this.#window.size === 0)
            return this.#settled;
        const usage = this.#streamed();
        return sum(this.#settled, { usage, costUsd: (0,cost/* costOf */.ho)(usage, this.#prices), partial: true });
    }
    #add(reading) {
        this.#settled = sum(this.#settled, reading);
    }
    #streamed() {
        const usage = {};
        for (const { model, tokens } of this.#window.values())
            usage[model] = (0,usage_usage/* addTokens */.Ox)((0,usage_usage/* shareOf */.tC)(usage, model), tokens);
        return usage;
    }
    #costTold(window, told) {
        return (0,cost/* sumKnown */.z_)(Object.values(window).map(({ costUsd }) => costUsd)) ?? (0,cost/* costOf */.ho)(told, this.#prices);
    }
    #difference(total, streamed) {
        const tokens = Object.fromEntries(Object.entries(total).map(([model, share]) => [model, share.tokens]));
        if (this.#previousTotal !== null)
            return subtractAccount(total, this.#previousTotal);
        const hasPast = Object.keys(this.#past).length > 0 && (0,usage_usage/* includesUsage */.Pi)(tokens, (0,usage_usage/* addUsage */.vk)(this.#past, streamed));
        if (!hasPast)
            return total;
        const rest = (0,usage_usage/* subtractUsage */.CG)(tokens, this.#past);
        return Object.fromEntries(Object.entries(rest).map(([model, left]) => [model, { tokens: left, costUsd: null }]));
    }
}
function subtractAccount(total, before) {
    const tokensOf = (account) => Object.fromEntries(Object.entries(account).map(([model, share]) => [model, share.tokens]));
    const rest = (0,usage_usage/* subtractUsage */.CG)(tokensOf(total), tokensOf(before));
    return Object.fromEntries(Object.entries(rest).map(([model, tokens]) => {
        const cost = total[model]?.costUsd ?? null;
        const costBefore = Object.hasOwn(before, model) ? (before[model]?.costUsd ?? 0) : 0;
        return [model, { tokens, costUsd: cost === null ? null : Math.max(0, cost - costBefore) }];
    }));
}
function sum(left, right) {
    return {
        usage: (0,usage_usage/* addUsage */.vk)(left.usage, right.usage),
        costUsd: (0,cost/* sumKnown */.z_)([left.costUsd, right.costUsd]),
        partial: left.partial || right.partial,
    };
}
function differsInOutputOnly(told, streamed) {
    let differs = false;
    for (const model of new Set([...Object.keys(told), ...Object.keys(streamed)])) {
        const left = (0,usage_usage/* shareOf */.tC)(told, model);
        const right = (0,usage_usage/* shareOf */.tC)(streamed, model);
        if (left.input !== right.input || left.cacheRead !== right.cacheRead || left.cacheWrite !== right.cacheWrite)
            return false;
        if (left.output !== right.output)
            differs = true;
    }
    return differs;
}
function lacks(told, streamed) {
    return (0,usage_usage/* includesUsage */.Pi)(streamed, told) && !(0,usage_usage/* includesUsage */.Pi)(told, streamed);
}

;// CONCATENATED MODULE: ./build/js/supervisor/session/farewell.js

const leaveMs = 5_000;
const leaveWithCommandsMs = 10_000;
const leaveAtOnceMs = 1_000;
const reminderMs = 60_000;
const turnMs = 10_000;
function farewellOf({ succeeded, works, expectsTurn, told }, rules) {
    if (!succeeded)
        return { do: 'leave', withinMs: leaveMs };
    if (works.length === 0) {
        return expectsTurn ? { do: 'wait', afterMs: turnMs, next: 'stop-expecting' } : { do: 'leave', withinMs: leaveMs };
    }
    const onlyEndless = works.every(background_work/* mayNeverEnd */.tQ);
    if (rules.keepBackground && onlyEndless)
        return { do: 'leave', withinMs: leaveWithCommandsMs };
    if (told)
        return { do: 'leave', withinMs: leaveAtOnceMs };
    return { do: 'wait', afterMs: rules.backgroundWaitMs ?? (onlyEndless ? reminderMs : null), next: 'tell' };
}

;// CONCATENATED MODULE: ./build/js/supervisor/session/verdict.js

const cancelled = {
    interrupted: 'stopped by Ctrl-C',
    terminated: 'the supervisor was asked to stop',
    stopped: 'stopped on request',
    'supervisor-lost': 'its supervisor died',
    'run-failed': 'stopped because another task failed',
    'usage-limit': 'stopped because the usage limit of the account is reached',
    'credential-refused': 'stopped because the API refused the credential that all sessions share',
    'internal-error': 'stopped because of an internal error',
};
function judge(evidence, explainSilence) {
    const { verdict, stopCause, lastRetry } = evidence;
    if (verdict?.status === 'succeeded')
        return verdict;
    if (evidence.startFailure !== null)
        return failed('spawn-failed', evidence.startFailure);
    if (stopCause === 'cannot-heal')
        return judgeRefusal(lastRetry);
    if (stopCause === 'timeout')
        return failed('timeout', `the wall timeout passed${whileWaiting(evidence)}`);
    if (stopCause === 'idle-timeout')
        return failed('idle-timeout', `the session printed nothing for the idle timeout${whileWaiting(evidence)}`);
    if (stopCause !== null) {
        const reason = stopCause;
        return { status: 'cancelled', reason, message: cancelled[stopCause] };
    }
    if (verdict?.status === 'limited') {
        return {
            status: 'cancelled',
            reason: 'usage-limit',
            message: `the ${verdict.limit.name} of the account is reached`,
        };
    }
    if (verdict !== null)
        return verdict;
    const explained = explainSilence(evidence);
    return explained === null ? judgeSilence(evidence) : failed(explained.reason, explained.message);
}
function judgeRefusal(retry) {
    if (retry === null)
        return failed('api-error', 'the API refused the request, and retrying would not help');
    return failed(retry.reason, `${retry.message}; retrying would not help`);
}
function judgeSilence({ exit, lastRetry, stderr, waitsFor }) {
    const said = stderr.trim().split('\n').at(-1)?.trim() || null;
    const how = exit.signal === null ? `exit code ${exit.code ?? 'unknown'}` : `signal ${exit.signal}`;
    const ended = waitsFor.length === 0 ? 'without a result' : `while it waited for ${(0,background_work/* describeWork */.FG)(waitsFor)}`;
    const message = `the process ended ${ended} (${how})${said === null ? '' : `: ${said}`}`;
    return failed(lastRetry?.reason ?? 'crashed', message);
}
function whileWaiting({ waitsFor }) {
    return waitsFor.length === 0 ? '' : ` while it waited for ${(0,background_work/* describeWork */.FG)(waitsFor)}`;
}
function failed(reason, message) {
    return { status: 'failed', reason, message };
}

;// CONCATENATED MODULE: ./build/js/supervisor/session/session-record.js







const longestResult = 64 * 1024;
class SessionRecord {
    #dialect;
    #rules;
    #meter;
    #progress = task_state/* noProgress */.nd;
    #result = null;
    #answered = false;
    #begun = false;
    #inFlight = false;
    #unanswered = false;
    #lastRetry = null;
    #works = [];
    #expectsTurn = false;
    #told = 'no';
    #stoppedAt = null;
    #beyondStop = false;
    constructor(dialect, rules, past) {
        this.#dialect = dialect;
        this.#rules = rules;
        this.#meter = new UsageMeter(dialect.prices, past);
    }
    get progress() {
        return this.#progress;
    }
    get farewell() {
        if (!this.#answered || this.#result === null)
            return null;
        const succeeded = this.#result.verdict.status === 'succeeded';
        const told = this.#told === 'answered';
        return farewellOf({ succeeded, works: this.#works, expectsTurn: this.#expectsTurn, told }, this.#rules);
    }
    get settled() {
        return this.farewell?.do === 'leave' && !this.#beyondStop;
    }
    get result() {
        return this.#result;
    }
    get works() {
        return this.#works;
    }
    get canBeTold() {
        return this.#told === 'no';
    }
    tell() {
        if (this.#told === 'no')
            this.#told = 'asked';
    }
    stopping() {
        this.#stoppedAt = this.farewell?.do === 'wait' ? this.#works : [];
    }
    stopExpecting() {
        this.#expectsTurn = false;
    }
    observe(observation) {
        switch (observation.kind) {
            case 'began':
                this.#begun = true;
                this.#beyondStop = this.#stoppedAt !== null;
                return this.#resume();
            case 'requesting':
                this.#inFlight = true;
                return false;
            case 'usage':
                if (observation.state !== 'untold')
                    this.#inFlight = false;
                this.#meter.observe(observation);
                return false;
            case 'turn':
                this.#lastRetry = null;
                this.#resume();
                return this.#advance({ turns: this.#progress.turns + 1 });
            case 'tool':
                return observation.name !== this.#progress.tool && this.#advance({ tool: observation.name });
            case 'retry':
                this.#lastRetry = observation;
                return false;
            case 'limit-near':
                return false;
            case 'background':
                if (this.farewell?.do === 'leave' && observation.works.length < this.#works.length)
                    return false;
                if (this.#answered && observation.works.length < this.#works.length)
                    this.#expectsTurn = true;
                this.#works = observation.works;
                return this.#answered && this.#advance({});
            case 'result':
                this.#meter.settle(observation.account);
                this.#unanswered ||= this.#inFlight && observation.verdict.status === 'failed';
                this.#inFlight = false;
                this.#result = observation;
                this.#answered = true;
                if (this.#stoppedAt !== null && (observation.text ?? '').trim() === '')
                    this.#beyondStop = true;
                if (this.#told === 'asked')
                    this.#told = 'answered';
                return this.#advance({ tool: null });
        }
    }
    recall(kept) {
        for (const request of kept) {
            if (request.main && !this.#meter.knows(request.messageId))
                this.#progress = oneMoreTurn(this.#progress);
            this.#meter.observe(request);
        }
    }
    end(closing) {
        const { durationMs, exit, stopCause, startFailure, stderr, unread, redact } = closing;
        const { usage, costUsd, partial } = this.#meter.read();
        const result = this.#result;
        const text = result?.text == null ? null : redact(result.text);
        const evidence = {
            verdict: this.settled || isFailure(result) ? (result?.verdict ?? null) : null,
            waitsFor: this.#stoppedAt ?? (this.farewell?.do === 'wait' ? this.#works : []),
            exit,
            stopCause,
            lastRetry: this.#lastRetry,
            hasBegun: this.#begun,
            stderr,
            startFailure,
        };
        const outcome = judge(evidence, (end) => this.#dialect.explainSilence(end));
        return {
            outcome,
            durationMs,
            turns: this.#progress.turns,
            usage,
            costUsd,
            costIsPartial: partial || unread || this.#unanswered || (result === null && this.#begun),
            cacheSavedUsd: (0,cost/* cacheSavings */.UR)(usage, this.#dialect.prices),
            result: text === null ? null : shortened(text),
            verification: text === null ? null : (0,verification/* parseVerification */.V)(text),
            warnings: [...(result?.warnings ?? []), ...this.#endedWork(), ...closing.warnings],
            exit,
            retryAfterMs: this.#lastRetry?.reason === 'rate-limited' ? this.#lastRetry.delayMs : 0,
        };
    }
    #resume() {
        const waited = this.#progress.waitsFor !== undefined;
        this.#answered = false;
        this.#expectsTurn = false;
        return waited && this.#advance({});
    }
    #advance(change) {
        const { usage, costUsd } = this.#meter.read();
        const cacheSavedUsd = (0,cost/* cacheSavings */.UR)(usage, this.#dialect.prices);
        const { waitsFor: _, ...before } = this.#progress;
        const waits = this.farewell?.do === 'wait' && this.#works.length > 0 ? { waitsFor: [...this.#works] } : {};
        this.#progress = { ...before, usage, costUsd, cacheSavedUsd, ...waits, ...change };
        return true;
    }
    #endedWork() {
        if (!this.settled || this.#told !== 'answered' || this.#works.length === 0 || this.#rules.keepBackground)
            return [];
        const message = `ended when the session had answered: ${(0,background_work/* describeWork */.FG)(this.#works)}`;
        return [{ kind: 'background-ended', message }];
    }
}
function isFailure(result) {
    return result !== null && result.verdict.status !== 'succeeded';
}
function oneMoreTurn(progress) {
    return { ...progress, turns: progress.turns + 1 };
}
function shortened(text) {
    return text.length <= longestResult
        ? text
        : `${text.slice(0, longestResult)}\n[cut: the full text is in the transcript]`;
}


/***/ }),

/***/ 9332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ sweep)
/* harmony export */ });
const lookMs = 25;
const mostLooks = 40;
async function sweep(options) {
    const { clock, politeMs } = options;
    const found = (await look(options, 'SIGTERM')) || (await look(options, 'SIGTERM'));
    if (found === 0)
        return 0;
    const start = clock.elapsed();
    while (clock.elapsed() - start < politeMs) {
        await new Promise((resolve) => clock.after(lookMs, resolve));
        if ((await look(options, null)) === 0)
            break;
    }
    let clean = 0;
    for (let looks = 0; looks < mostLooks && clean < 2; looks += 1) {
        clean = (await look(options, 'SIGKILL')) === 0 ? clean + 1 : 0;
    }
    return found;
}
async function look({ host, markers }, signal) {
    const reached = await Promise.all(markers.map((marker) => host.signalTree(marker, null, signal)));
    return reached.reduce((sum, count) => sum + count, 0);
}


/***/ })

};
