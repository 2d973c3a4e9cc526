export const id = 340;
export const ids = [340];
export const modules = {

/***/ 8050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ NodeProcessHost)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8474);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7975);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5096);
/* harmony import */ var _process_table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1659);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5469);







class NodeProcessHost {
    constructor() {
        (0,_process_table_js__WEBPACK_IMPORTED_MODULE_5__/* .prepareLooks */ .iY)();
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
            throw new Error(`cannot start ${file}: ${(0,_domain_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}${missing}${help}`, { cause: error });
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

/***/ 1659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z4: () => (/* binding */ isStill),
/* harmony export */   dB: () => (/* binding */ findMarkedProcesses),
/* harmony export */   iY: () => (/* binding */ prepareLooks)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7975);
/* harmony import */ var _core_containment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6112);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6637);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5469);







const assignment = `${_core_containment_js__WEBPACK_IMPORTED_MODULE_5__/* .sessionMarker */ .x}=`;
let underWay = null;
let lastLookAt = Number.NEGATIVE_INFINITY;
const betweenLooksMs = 15;
function findMarkedProcesses() {
    underWay ??= look();
    return underWay;
}
async function look() {
    if (process.platform === 'win32')
        return new Map();
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(Math.max(0, lastLookAt + betweenLooksMs - performance.now()));
    lastLookAt = performance.now();
    underWay = null;
    return process.platform === 'linux' ? fromProc() : fromPs();
}
const descriptorTries = 100;
const descriptorWaitMs = 20;
let reserve = null;
function prepareLooks() {
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

/***/ 1741:
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

/***/ 6523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ priceOf)
/* harmony export */ });
/* unused harmony export pricedModels */
const measured = {
    'claude-fable-5-2': [8, 40, 0.2],
    'claude-fable-5-1': [10, 50, 0.25],
    'claude-fable-5': [10, 50, 1],
    'claude-mythos-5-2': [8, 40, 0.2],
    'claude-mythos-5': [10, 50, 1],
    'claude-opus-5-5': [4, 20, 0.2],
    'claude-opus-5': [5, 25, 0.5],
    'claude-opus-4-8': [5, 25, 0.5],
    'claude-opus-4-7': [5, 25, 0.5],
    'claude-opus-4-6': [5, 25, 0.5],
    'claude-opus-4-5': [5, 25, 0.5],
    'claude-sonnet-5-5': [2, 10, 0.1],
    'claude-sonnet-5': [2, 10, 0.2],
    'claude-sonnet-4-6': [3, 15, 0.3],
    'claude-sonnet-4-5': [3, 15, 0.3],
    'claude-sonnet-4-0': [3, 15, 0.3],
    'claude-haiku-5-5': [0.1, 0.5, 0.01],
    'claude-haiku-4-5': [1, 5, 0.1],
};
const pricedModels = Object.keys(measured);
function priceOf(model) {
    const name = /(claude-[a-z]+-\d+(?:-\d{1,2})?)(?=$|-\d{8}|-v\d|[@:[])/.exec(model)?.[1];
    const row = name === undefined ? undefined : measured[name];
    if (row === undefined)
        return null;
    const [input, output, cacheRead] = row;
    return { input, output, cacheRead, cacheWrite5m: input * 1.25, cacheWrite1h: input * 2 };
}


/***/ }),

/***/ 6112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ sessionMarker)
/* harmony export */ });
const sessionMarker = 'CLAUDE_MULTI_MARKER';


/***/ }),

/***/ 261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ usageOf),
/* harmony export */   Zi: () => (/* binding */ recoverAttempts),
/* harmony export */   j4: () => (/* binding */ orphanMs)
/* harmony export */ });
/* harmony import */ var _domain_usage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3792);
/* harmony import */ var _session_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3928);
/* harmony import */ var _sweep_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6892);



const orphanMs = 1_500;
async function recoverAttempts(options) {
    const { state, host, clock } = options;
    const open = [...state.tasks.values()].flatMap((each) => each.phase === 'running' ? [{ task: each.task, live: each.live, earlier: each.attempts }] : []);
    await (0,_sweep_js__WEBPACK_IMPORTED_MODULE_2__/* .sweep */ .X)({ host, clock, markers: open.map(({ live }) => live.marker), politeMs: orphanMs });
    const recovered = [];
    for (const each of open) {
        const end = await readEnd(options, each);
        recovered.push({ taskId: each.task.id, attempt: each.live.attempt, end });
    }
    return recovered;
}
async function readEnd({ agent, prices, conversations, transcript }, open) {
    const { task, live, earlier } = open;
    const record = new _session_record_js__WEBPACK_IMPORTED_MODULE_1__/* .SessionRecord */ .O(prices, live.resumed ? usageOf(earlier, live.sessionId) : {});
    const interpreter = agent.interpreter();
    const { lines, newestAt } = await transcript(task.id, live.attempt);
    for await (const line of lines) {
        for (const observation of interpreter.read(line).observations)
            record.observe(observation);
    }
    const startedAt = Date.parse(live.startedAt);
    if (!record.settled)
        record.recall(await conversations.requests(task, live.sessionId, startedAt));
    return record.end({
        durationMs: Math.max(0, (newestAt ?? startedAt) - startedAt),
        exit: { code: null, signal: null },
        stopCause: live.stopping?.cause ?? (record.settled ? null : 'supervisor-lost'),
        startFailure: null,
        stderr: '',
        warnings: [],
        redact: (text) => text,
        unread: !record.settled,
    });
}
function usageOf(attempts, sessionId) {
    return attempts
        .filter((attempt) => attempt.sessionId === sessionId)
        .reduce((sum, { end }) => (0,_domain_usage_js__WEBPACK_IMPORTED_MODULE_0__/* .addUsage */ .vk)(sum, end.usage), {});
}


/***/ }),

/***/ 3928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ SessionRecord)
});

// EXTERNAL MODULE: ./build/js/domain/session.js
var session = __webpack_require__(9660);
// EXTERNAL MODULE: ./build/js/domain/usage.js
var domain_usage = __webpack_require__(3792);
;// CONCATENATED MODULE: ./build/js/domain/usage-meter.js

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
            this.#add({ usage: streamed, costUsd: (0,domain_usage/* costOf */.ho)(streamed, this.#prices) ?? costUsd, partial: true });
        }
        else
            this.#add({ usage: told, costUsd, partial: requests.some(({ state }) => state === 'abandoned') });
        for (const id of this.#window.keys())
            this.#closed.add(id);
        this.#window = new Map();
        this.#previousTotal = account.total;
    }
    read() {
        if (this.#window.size === 0)
            return this.#settled;
        const usage = this.#streamed();
        return sum(this.#settled, { usage, costUsd: (0,domain_usage/* costOf */.ho)(usage, this.#prices), partial: true });
    }
    #add(reading) {
        this.#settled = sum(this.#settled, reading);
    }
    #streamed() {
        const usage = {};
        for (const { model, tokens } of this.#window.values())
            usage[model] = (0,domain_usage/* addTokens */.Ox)((0,domain_usage/* shareOf */.tC)(usage, model), tokens);
        return usage;
    }
    #costTold(window, told) {
        let dollars = 0;
        for (const { costUsd } of Object.values(window)) {
            if (costUsd === null)
                return (0,domain_usage/* costOf */.ho)(told, this.#prices);
            dollars += costUsd;
        }
        return dollars;
    }
    #difference(total, streamed) {
        const tokens = Object.fromEntries(Object.entries(total).map(([model, share]) => [model, share.tokens]));
        if (this.#previousTotal !== null)
            return subtractAccount(total, this.#previousTotal);
        const hasPast = Object.keys(this.#past).length > 0 && (0,domain_usage/* includesUsage */.Pi)(tokens, (0,domain_usage/* addUsage */.vk)(this.#past, streamed));
        if (!hasPast)
            return total;
        const rest = (0,domain_usage/* subtractUsage */.CG)(tokens, this.#past);
        return Object.fromEntries(Object.entries(rest).map(([model, left]) => [model, { tokens: left, costUsd: null }]));
    }
}
function subtractAccount(total, before) {
    const tokensOf = (account) => Object.fromEntries(Object.entries(account).map(([model, share]) => [model, share.tokens]));
    const rest = (0,domain_usage/* subtractUsage */.CG)(tokensOf(total), tokensOf(before));
    return Object.fromEntries(Object.entries(rest).map(([model, tokens]) => {
        const cost = total[model]?.costUsd ?? null;
        const costBefore = Object.hasOwn(before, model) ? (before[model]?.costUsd ?? 0) : 0;
        return [model, { tokens, costUsd: cost === null ? null : Math.max(0, cost - costBefore) }];
    }));
}
function sum(left, right) {
    return {
        usage: (0,domain_usage/* addUsage */.vk)(left.usage, right.usage),
        costUsd: left.costUsd === null || right.costUsd === null ? null : left.costUsd + right.costUsd,
        partial: left.partial || right.partial,
    };
}
function differsInOutputOnly(told, streamed) {
    let differs = false;
    for (const model of new Set([...Object.keys(told), ...Object.keys(streamed)])) {
        const left = (0,domain_usage/* shareOf */.tC)(told, model);
        const right = (0,domain_usage/* shareOf */.tC)(streamed, model);
        if (left.input !== right.input || left.cacheRead !== right.cacheRead || left.cacheWrite !== right.cacheWrite)
            return false;
        if (left.output !== right.output)
            differs = true;
    }
    return differs;
}
function lacks(told, streamed) {
    return (0,domain_usage/* includesUsage */.Pi)(streamed, told) && !(0,domain_usage/* includesUsage */.Pi)(told, streamed);
}

// EXTERNAL MODULE: ./build/js/domain/verdict.js
var verdict = __webpack_require__(3390);
// EXTERNAL MODULE: ./build/js/domain/verification.js
var verification = __webpack_require__(7004);
;// CONCATENATED MODULE: ./build/js/core/session-record.js





const longestResult = 64 * 1024;
class SessionRecord {
    #prices;
    #meter;
    #progress = session/* noProgress */.n;
    #result = null;
    #settled = false;
    #begun = false;
    #inFlight = false;
    #unanswered = false;
    #lastRetry = null;
    #background = { agents: 0, shells: 0 };
    constructor(prices, past) {
        this.#prices = prices;
        this.#meter = new UsageMeter(prices, past);
    }
    get progress() {
        return this.#progress;
    }
    get settled() {
        return this.#settled;
    }
    get result() {
        return this.#result;
    }
    get backgroundShells() {
        return this.#background.shells;
    }
    observe(observation) {
        switch (observation.kind) {
            case 'began':
                this.#begun = true;
                this.#settled = false;
                return false;
            case 'requesting':
                this.#inFlight = true;
                return false;
            case 'usage':
                if (observation.state !== 'untold')
                    this.#inFlight = false;
                this.#meter.observe(observation);
                return false;
            case 'turn':
                this.#settled = false;
                this.#lastRetry = null;
                return this.#advance({ turns: this.#progress.turns + 1 });
            case 'tool':
                return observation.name !== this.#progress.tool && this.#advance({ tool: observation.name });
            case 'retry':
                this.#lastRetry = observation.retry;
                return false;
            case 'background':
                this.#background = observation;
                return false;
            case 'result':
                this.#meter.settle(observation.account);
                this.#unanswered ||= this.#inFlight && observation.result.isError;
                this.#inFlight = false;
                this.#result = observation.result;
                this.#settled = this.#background.agents === 0;
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
        const outcome = (0,verdict/* judge */.S4)({
            result: this.#settled || result?.isError === true ? result : null,
            exit,
            stopCause,
            lastRetry: this.#lastRetry,
            begun: this.#begun,
            stderr,
            startFailure,
        });
        return {
            outcome,
            durationMs,
            turns: this.#progress.turns,
            usage,
            costUsd,
            costIsPartial: partial || unread || this.#unanswered || (result === null && this.#begun),
            cacheSavedUsd: (0,domain_usage/* cacheSavings */.UR)(usage, this.#prices),
            result: text === null ? null : shortened(text),
            verification: text === null ? null : (0,verification/* parseVerification */.V)(text),
            warnings: [...(0,verdict/* warningsFor */.dT)(result), ...closing.warnings],
            exit,
            retryAfterMs: this.#lastRetry?.status === 429 ? this.#lastRetry.delayMs : 0,
        };
    }
    #advance(change) {
        const { usage, costUsd } = this.#meter.read();
        this.#progress = { ...this.#progress, usage, costUsd, ...change };
        return true;
    }
}
function oneMoreTurn(progress) {
    return { ...progress, turns: progress.turns + 1 };
}
function shortened(text) {
    return text.length <= longestResult ? text : `${text.slice(0, longestResult)}\n[cut: the transcript has the whole]`;
}


/***/ }),

/***/ 6892:
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


/***/ }),

/***/ 2523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RS: () => (/* binding */ runSummarySchema),
/* harmony export */   _o: () => (/* binding */ summariseRun)
/* harmony export */ });
/* unused harmony exports taskStages, taskSummarySchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2047);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3792);


const summaryVersion = 1;
const count = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().nonnegative();
const dollars = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative().nullable();
const milliseconds = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative();
const taskStages = ['waiting', 'running', 'between', 'succeeded', 'failed', 'skipped', 'cancelled'];
const tokensSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ input: count, output: count, cacheRead: count, cacheWrite: count });
const taskSummarySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    stage: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(taskStages),
    reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    model: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    attempts: count,
    startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    endedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    runningSince: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    durationMs: milliseconds,
    turns: count,
    tool: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    costUsd: dollars,
    costIsPartial: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    tokens: tokensSchema,
    outputBytes: count,
    warnings: count,
});
const runSummarySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(summaryVersion),
    journalBytes: count,
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    endedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    lastEventAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    status: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['succeeded', 'failed', 'cancelled', 'unfinished']),
    period: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), earlierMs: milliseconds }),
    wallMs: milliseconds.nullable(),
    projectDir: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    maxParallel: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive(),
    notes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    cacheSavedUsd: dollars,
    tasks: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(taskSummarySchema),
});
function summariseRun(state, { journalBytes, outputBytes, prices }) {
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
        wallMs: ended?.wallMs ?? null,
        projectDir: run.options.projectDir,
        maxParallel: run.options.maxParallel,
        notes: [...run.notes],
        cacheSavedUsd: (0,_usage_js__WEBPACK_IMPORTED_MODULE_0__/* .sumKnown */ .z_)(tasks.flatMap(([, task]) => savingsOf(task, prices))),
        tasks: tasks.map(([id, task]) => summariseTask(id, task, outputBytes(id))),
    };
}
function summariseTask(id, state, outputBytes) {
    const { task, attempts } = state;
    const ends = attempts.map(({ end }) => end);
    const live = state.phase === 'running' ? state.live : null;
    const usage = [...ends.map((end) => end.usage), ...(live === null ? [] : [live.progress.usage])];
    const { input, output, cacheRead, cacheWrite } = (0,_usage_js__WEBPACK_IMPORTED_MODULE_0__/* .totalTokens */ .RP)(usage.reduce(_usage_js__WEBPACK_IMPORTED_MODULE_0__/* .addUsage */ .vk, {}));
    return {
        id,
        ...stageOf(state),
        model: task.model,
        attempts: attempts.length + (live === null ? 0 : 1),
        startedAt: attempts[0]?.startedAt ?? live?.startedAt ?? null,
        endedAt: live === null ? (attempts.at(-1)?.endedAt ?? null) : null,
        runningSince: live?.startedAt ?? null,
        durationMs: ends.reduce((sum, end) => sum + end.durationMs, 0),
        turns: ends.reduce((sum, end) => sum + end.turns, 0) + (live?.progress.turns ?? 0),
        tool: live?.progress.tool ?? null,
        costUsd: (0,_usage_js__WEBPACK_IMPORTED_MODULE_0__/* .sumKnown */ .z_)([...ends.map((end) => end.costUsd), ...(live === null ? [] : [live.progress.costUsd])]),
        costIsPartial: ends.some((end) => end.costIsPartial),
        tokens: { input, output, cacheRead, cacheWrite },
        outputBytes,
        warnings: ends.reduce((sum, end) => sum + end.warnings.length, 0),
    };
}
function stageOf(state) {
    switch (state.phase) {
        case 'waiting':
            return { stage: 'waiting', reason: null, message: null };
        case 'running': {
            const { stopping, delayed } = state.live;
            const message = stopping === null ? delayed : `stopping: ${stopping.cause}`;
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
function savingsOf(task, prices) {
    const ended = task.attempts.map(({ end }) => end.cacheSavedUsd);
    return task.phase === 'running' ? [...ended, (0,_usage_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheSavings */ .UR)(task.live.progress.usage, prices)] : ended;
}


/***/ }),

/***/ 3390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   dT: () => (/* binding */ warningsFor),
/* harmony export */   kp: () => (/* binding */ cannotHeal)
/* harmony export */ });
const cancelled = {
    interrupted: 'stopped by Ctrl-C',
    terminated: 'the supervisor was asked to end',
    stopped: 'stopped on request',
    'supervisor-lost': 'its supervisor died',
    'run-failed': 'stopped because another task failed',
    'credential-refused': 'stopped because the API refused the credential that all sessions share',
    'internal-error': 'stopped because of an internal error',
};
function judge(evidence) {
    const { result, stopCause } = evidence;
    if (result !== null && !result.isError && result.subtype === 'success')
        return { status: 'succeeded' };
    if (evidence.startFailure !== null)
        return failed('spawn-failed', evidence.startFailure);
    if (stopCause === 'cannot-heal')
        return judgeRefusal(evidence.lastRetry);
    if (stopCause === 'timeout')
        return failed('timeout', 'the wall timeout passed');
    if (stopCause === 'idle-timeout')
        return failed('idle-timeout', 'the session printed nothing for the idle timeout');
    if (stopCause !== null) {
        const reason = stopCause;
        return { status: 'cancelled', reason, message: cancelled[stopCause] };
    }
    return result === null ? judgeSilence(evidence) : judgeError(result, evidence.lastRetry);
}
function judgeRefusal(retry) {
    const status = retry?.status ?? null;
    return failed(reasonOfStatus(status) ?? 'api-error', `the API refused the credential (status ${status ?? 'unknown'}); waiting cannot heal this`);
}
function judgeError(result, lastRetry) {
    const said = whatItSaid(result);
    if (result.subtype === 'error_max_budget_usd')
        return failed('budget', said);
    if (result.subtype === 'error_max_turns')
        return failed('max-turns', said);
    const byStatus = reasonOfStatus(result.apiErrorStatus);
    if (byStatus !== null)
        return failed(byStatus, said);
    if (/^prompt is too long/i.test(said))
        return failed('prompt-too-long', said);
    if (/^no conversation found/i.test(said))
        return failed('conversation-lost', said);
    if (/not logged in|please run \/login|invalid api key/i.test(said))
        return failed('not-logged-in', said);
    if (/issue with the selected model/i.test(said))
        return failed('model-not-found', said);
    if (result.terminalReason === 'api_error' || (result.subtype === 'success' && result.isError)) {
        return failed(reasonOfRetry(lastRetry) ?? 'api-error', said);
    }
    return failed('execution-error', said);
}
function whatItSaid({ errors, text, terminalReason, subtype }) {
    const words = errors.find((error) => !error.startsWith('[ede_diagnostic]')) ?? text;
    if (words !== null && words.trim() !== '')
        return words;
    if (terminalReason?.startsWith('aborted'))
        return `the session was interrupted from outside (${terminalReason})`;
    return terminalReason ?? subtype;
}
function judgeSilence({ exit, lastRetry, begun, stderr }) {
    const said = lastLine(stderr);
    if (!begun &&
        /unknown option|unknown argument|invalid (value|argument)|argument .* is invalid|^error: (?:option|--)|cannot be used with root/im.test(stderr)) {
        return failed('bad-arguments', said ?? 'the CLI refused its arguments');
    }
    const because = reasonOfRetry(lastRetry);
    const how = exit.signal === null ? `exit code ${exit.code ?? 'unknown'}` : `signal ${exit.signal}`;
    const message = `the process ended without a result (${how})${said === null ? '' : `: ${said}`}`;
    return failed(because ?? 'crashed', message);
}
function reasonOfStatus(status) {
    if (status === null || status < 400)
        return null;
    if (status === 401)
        return 'not-logged-in';
    if (status === 403)
        return 'permission-refused';
    if (status === 404)
        return 'model-not-found';
    if (status === 429)
        return 'rate-limited';
    if (status === 529 || status === 503)
        return 'overloaded';
    return 'api-error';
}
function reasonOfRetry(retry) {
    if (retry === null)
        return null;
    return retry.status === null ? 'connection-lost' : reasonOfStatus(retry.status);
}
function cannotHeal(retry) {
    return retry.status === 401 || retry.status === 403;
}
function warningsFor(result) {
    const warnings = [];
    if (result === null)
        return warnings;
    const denials = result.permissionDenials;
    if (denials.length > 0) {
        const tools = [...new Set(denials)].join(', ');
        warnings.push({
            kind: 'permission-denied',
            message: `${denials.length} tool call${denials.length === 1 ? ' was' : 's were'} denied: ${tools}`,
        });
    }
    if (result.unfinishedSubagents > 0) {
        warnings.push({
            kind: 'unfinished-subagents',
            message: `${result.unfinishedSubagents} subagent${result.unfinishedSubagents === 1 ? '' : 's'} had not finished`,
        });
    }
    if (result.isError || result.subtype !== 'success')
        return warnings;
    if (result.turns === 0)
        warnings.push({ kind: 'no-turns', message: 'the session ended without a turn' });
    if ((result.text ?? '').trim() === '')
        warnings.push({ kind: 'empty-result', message: 'the session ended without a final text' });
    return warnings;
}
function failed(reason, message) {
    return { status: 'failed', reason, message };
}
function lastLine(text) {
    return text.trim().split('\n').at(-1)?.trim() || null;
}


/***/ }),

/***/ 852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: () => (/* binding */ taskTurns),
/* harmony export */   LL: () => (/* binding */ taskCost),
/* harmony export */   U_: () => (/* binding */ sessionTime),
/* harmony export */   zj: () => (/* binding */ runTotals)
/* harmony export */ });
/* harmony import */ var _domain_run_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(646);

function runTotals(state, now) {
    const counts = { waiting: 0, running: 0, between: 0, succeeded: 0, failed: 0, skipped: 0, cancelled: 0 };
    let sessionMs = 0;
    let costUsd = 0;
    let costIsPartial = false;
    for (const task of state.tasks.values()) {
        counts[task.phase === 'ended' ? task.outcome.status : task.phase] += 1;
        sessionMs += sessionTime(task, now);
        const cost = taskCost(task);
        costUsd += cost.usd;
        costIsPartial ||= cost.isPartial;
    }
    const wallMs = (0,_domain_run_state_js__WEBPACK_IMPORTED_MODULE_0__/* .wallTime */ .Ow)(state, new Date(now).toISOString());
    const speedup = wallMs > 0 ? sessionMs / wallMs : null;
    return { tasks: state.tasks.size, ...counts, wallMs, sessionMs, speedup, costUsd, costIsPartial };
}
function sessionTime(task, now) {
    const ended = task.attempts.reduce((sum, { end }) => sum + end.durationMs, 0);
    if (task.phase !== 'running')
        return ended;
    return ended + Math.max(0, now - Date.parse(task.live.startedAt));
}
function taskCost(task) {
    const ended = task.attempts.map(({ end }) => end);
    const known = [...ended.map((end) => end.costUsd), ...(task.phase === 'running' ? [task.live.progress.costUsd] : [])];
    return {
        usd: known.reduce((sum, cost) => sum + (cost ?? 0), 0),
        isPartial: known.includes(null) || ended.some((end) => end.costIsPartial),
    };
}
function taskTurns(task) {
    const ended = task.attempts.reduce((sum, { end }) => sum + end.turns, 0);
    return ended + (task.phase === 'running' ? task.live.progress.turns : 0);
}


/***/ }),

/***/ 4603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Ro: () => (/* binding */ compactCount),
/* harmony export */   UK: () => (/* binding */ formatUsd),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   qG: () => (/* binding */ formatSpeedup),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
const unknown = 'unknown';
function formatUsd(dollars) {
    if (dollars === null)
        return unknown;
    if (dollars === 0)
        return '$0.00';
    if (dollars < 0.0001)
        return '<$0.0001';
    if (dollars < 0.99995)
        return `$${dollars.toFixed(4)}`;
    const [whole = '0', cents = '00'] = dollars.toFixed(2).split('.');
    return `$${groupThousands(whole)}.${cents}`;
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


/***/ }),

/***/ 4742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Id: () => (/* binding */ statusSymbols),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   gb: () => (/* binding */ plainSymbols)
/* harmony export */ });
const statusSymbols = {
    succeeded: '✅',
    failed: '❌',
    skipped: '⏭️',
    cancelled: '🛑',
};
const plainSymbols = {
    succeeded: '✓',
    failed: '✗',
    skipped: '–',
    cancelled: '■',
};
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 586:
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
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5096);
/* harmony import */ var _domain_task_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9826);
/* harmony import */ var _folder_watch_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8144);
/* harmony import */ var _run_lock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2941);








const controlRequestSchema = zod__WEBPACK_IMPORTED_MODULE_7__/* .discriminatedUnion */ .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz('stop-task'), taskId: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().regex(_domain_task_js__WEBPACK_IMPORTED_MODULE_4__/* .taskIdPattern */ .XH) }),
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
    const hear = async () => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true, mode: 0o700 });
        const watch = (0,_folder_watch_js__WEBPACK_IMPORTED_MODULE_5__/* .watchFolder */ .M)(folder);
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
    hear().catch((error) => {
        if (!ending.signal.aborted)
            onFault(`the run cannot be controlled from elsewhere any more: ${(0,_domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
    });
    return { close: () => ending.abort() };
}
async function take(path, onFault) {
    try {
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
        if (size > mostBytes)
            throw new Error(`it holds ${size} bytes, at most ${mostBytes} are read`);
        return controlRequestSchema.parse(JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8')));
    }
    catch (error) {
        onFault(`the request ${path} was thrown away: ${(0,_domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
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

/***/ 8144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ watchFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

const slowLookMs = 2_000;
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
                    const timer = setTimeout(resolve, slowLookMs);
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

/***/ 7800:
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
/* harmony import */ var _claude_prices_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6523);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5096);
/* harmony import */ var _domain_run_summary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2523);
/* harmony import */ var _run_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1200);
/* harmony import */ var _run_lock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2941);
/* harmony import */ var _run_store_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8785);









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
    for (const id of await (0,_run_store_js__WEBPACK_IMPORTED_MODULE_8__/* .listRunIds */ .g$)(sessionsDir)) {
        const summary = await readOrTell((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(sessionsDir, id), onUnreadable);
        if (summary !== null)
            yield summary;
    }
}
async function readCurrent(sessionsDir, since, onUnreadable = () => { }) {
    const runs = [];
    let others = 0;
    for (const id of await (0,_run_store_js__WEBPACK_IMPORTED_MODULE_8__/* .listRunIds */ .g$)(sessionsDir)) {
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
    const journal = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, _run_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .journalName */ .J1), { throwIfNoEntry: false });
    return journal !== undefined && journal.mtimeMs <= summary.mtimeMs;
}
async function readOrTell(dir, onUnreadable) {
    try {
        return await readSummary(dir);
    }
    catch (error) {
        if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .eG))
            throw error;
        onUnreadable(dir, error);
        return null;
    }
}
async function readSummary(dir) {
    const journalBytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, _run_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .journalName */ .J1), { throwIfNoEntry: false })?.size ?? 0;
    if (journalBytes === 0)
        return null;
    const stored = readStored(dir);
    if (stored !== null && stored.journalBytes === journalBytes)
        return { ...stored, dir, living: false };
    const living = (await (0,_run_lock_js__WEBPACK_IMPORTED_MODULE_7__/* .lockHolder */ .ms)(dir)) !== null;
    const { state, contents } = await (0,_run_store_js__WEBPACK_IMPORTED_MODULE_8__/* .readRun */ .cI)(dir);
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
    return (0,_domain_run_summary_js__WEBPACK_IMPORTED_MODULE_5__/* .summariseRun */ ._o)(state, { journalBytes, outputBytes: (id) => sizes.get(id) ?? 0, prices: _claude_prices_js__WEBPACK_IMPORTED_MODULE_3__/* .priceOf */ .x });
}
function readStored(dir) {
    try {
        return _domain_run_summary_js__WEBPACK_IMPORTED_MODULE_5__/* .runSummarySchema */ .RS.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, summaryName), 'utf8')));
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


/***/ })

};
