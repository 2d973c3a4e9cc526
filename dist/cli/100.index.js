export const id = 100;
export const ids = [100];
export const modules = {

/***/ 8278:
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
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/js/machine/process/detached.js


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

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
;// CONCATENATED MODULE: ./build/js/machine/process/own-program.js

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

// EXTERNAL MODULE: ./build/js/terminal/text/safe-text.js
var safe_text = __webpack_require__(9888);
;// CONCATENATED MODULE: ./build/js/app/background.js










const superviseName = 'supervise';
const shownLines = 5;
async function startSupervisor(request, { env, cwd }) {
    const logFile = makeLog(request.sessionsDir);
    const input = JSON.stringify({ ...request, logFile });
    try {
        const start = await startDetached({ ...ownCommand([superviseName]), cwd, env, input, logFile });
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
    plan: schemas/* object */.Ikc({ options: plan/* runOptionsSchema */.L, source: plan/* planSourceSchema */.A, tasks: schemas/* tuple */.PVZ([task/* taskSchema */.v]) }),
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
    }),
    schemas/* object */.Ikc({ kind: schemas/* literal */.euz('refused'), lines: schemas/* array */.YOg(schemas/* string */.YjP()), exitCode: schemas/* number */.aig().int() }),
]);


/***/ }),

/***/ 3622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ startRun)
/* harmony export */ });
/* harmony import */ var _store_history_sessions_dir_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5972);
/* harmony import */ var _store_run_run_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5944);
/* harmony import */ var _store_run_run_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7959);
/* harmony import */ var _supervisor_begin_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2540);
/* harmony import */ var _open_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6341);
/* harmony import */ var _prepare_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2005);






async function startRun(request) {
    const { plan, environment, agent, notes = [], slots } = request;
    const { options, source, tasks } = plan;
    const prepared = request.prepared ?? (await (0,_prepare_run_js__WEBPACK_IMPORTED_MODULE_5__/* .prepareRun */ .Z0)({ tasks, environment, programPath: options.claudePath, agent }));
    const id = (0,_store_run_run_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .newRunId */ .F$)(new Date());
    const sessionsDir = (0,_store_history_sessions_dir_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionsDirOf */ .cW)(options.sessionsDir, environment);
    const folder = _store_run_run_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .RunFolder */ .E8.create(sessionsDir, id);
    const info = {
        id,
        claudeVersion: prepared.program.version,
        taskCount: tasks.length,
        notes: [...notes],
        options,
        source,
        expectedMs: await (0,_open_run_js__WEBPACK_IMPORTED_MODULE_4__/* .expectedDurations */ .c8)(sessionsDir, tasks),
    };
    const lock = await (0,_store_run_run_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .takeRunLock */ .Cc)(folder.path);
    const parts = { folder, isNew: true, prepared, options, tasks, lock, ...(slots === undefined ? {} : { slots }) };
    return (0,_open_run_js__WEBPACK_IMPORTED_MODULE_4__/* .openRun */ .Iy)(request, parts, (journal) => (0,_supervisor_begin_run_js__WEBPACK_IMPORTED_MODULE_3__/* .beginRun */ .T)(journal, info, tasks));
}


/***/ }),

/***/ 2761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  superviseCommand: () => (/* binding */ superviseCommand)
});

// EXTERNAL MODULE: ./build/js/app/background.js + 2 modules
var background = __webpack_require__(8278);
// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: ./build/js/cli/process/standard-input.js
var standard_input = __webpack_require__(1);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/js/app/prepare-run.js
var prepare_run = __webpack_require__(2005);
// EXTERNAL MODULE: ./build/js/app/start-run.js
var start_run = __webpack_require__(3622);
// EXTERNAL MODULE: ./build/js/machine/files/folder-watch.js
var folder_watch = __webpack_require__(3220);
// EXTERNAL MODULE: ./build/js/store/run/run-lock.js
var run_lock = __webpack_require__(7959);
;// CONCATENATED MODULE: ./build/js/store/pool/pool-queue.js





const ticketName = /^ticket\.(\d{15})\.(\d+)\.[0-9a-f]+$/;
function poolFolder(sessionsDir) {
    return (0,external_node_path_.join)(sessionsDir, 'pool');
}
async function joinPool(sessionsDir, slots) {
    const pool = poolFolder(sessionsDir);
    await (0,promises_.mkdir)(pool, { recursive: true, mode: 0o700 });
    const ticket = await drawTicket(pool, slots);
    const slot = await takeTurn(pool, ticket, slots);
    return {
        slot,
        async turn(signal) {
            if (slot !== null)
                return slot;
            const watch = (0,folder_watch/* watchFolder */.M)(pool);
            try {
                while (!signal.aborted) {
                    const taken = await takeTurn(pool, ticket, slots);
                    if (taken !== null)
                        return taken;
                    await watch.change(signal);
                }
                return null;
            }
            finally {
                watch.close();
                await giveUp(pool, ticket);
            }
        },
    };
}
async function passGate(sessionsDir, apartMs, signal) {
    const pool = poolFolder(sessionsDir);
    const watch = (0,folder_watch/* watchFolder */.M)(pool);
    try {
        while (signal?.aborted !== true) {
            const lock = await takeFree((0,external_node_path_.join)(pool, 'gate'));
            if (lock !== null) {
                const open = () => lock.release().then(() => ring(pool));
                setTimeout(() => open().catch(() => { }), apartMs).unref();
                return true;
            }
            await watch.change(signal);
        }
        return false;
    }
    finally {
        watch.close();
    }
}
async function drawTicket(pool, slots) {
    const random = crypto.randomUUID().slice(0, 8);
    const draft = (0,external_node_path_.join)(pool, `draft.${random}`);
    await (0,promises_.mkdir)(draft, { mode: 0o700 });
    await (0,run_lock/* takeRunLock */.Cc)(draft);
    const ticket = `ticket.${String(Date.now()).padStart(15, '0')}.${slots}.${random}`;
    await (0,promises_.rename)(draft, (0,external_node_path_.join)(pool, ticket));
    return ticket;
}
async function takeTurn(pool, ticket, slots) {
    const ahead = await waitingBefore(pool, ticket);
    const reserved = Math.max(0, ...ahead);
    for (let number = reserved + 1; number <= slots; number += 1) {
        const lock = await takeFree((0,external_node_path_.join)(pool, `slot.${number}`));
        if (lock === null)
            continue;
        await giveUp(pool, ticket);
        return {
            release: async () => {
                await lock.release();
                await ring(pool);
            },
        };
    }
    return null;
}
async function waitingBefore(pool, ticket) {
    const waiting = [];
    for (const name of (await (0,promises_.readdir)(pool)).sort()) {
        if (name >= ticket)
            break;
        const slots = ticketName.exec(name)?.[2];
        if (slots === undefined)
            continue;
        const folder = (0,external_node_path_.join)(pool, name);
        if (await isHeld(folder))
            waiting.push(Number(slots));
        else
            await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
    return waiting;
}
async function takeFree(folder) {
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    if (await isHeld(folder))
        return null;
    try {
        return await (0,run_lock/* takeRunLock */.Cc)(folder);
    }
    catch (error) {
        if (error instanceof errors/* EnvironmentError */.eG && (await isHeld(folder)))
            return null;
        throw error;
    }
}
async function isHeld(folder) {
    try {
        return (await (0,run_lock/* lockHolder */.ms)(folder)) !== null;
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return false;
        throw error;
    }
}
async function giveUp(pool, ticket) {
    await (0,promises_.rm)((0,external_node_path_.join)(pool, ticket), { recursive: true, force: true });
}
async function ring(pool) {
    await (0,promises_.writeFile)((0,external_node_path_.join)(pool, 'bell'), '', { mode: 0o600 });
}

;// CONCATENATED MODULE: ./build/js/store/pool/slot-pool.js

class SlotPool {
    #sessionsDir;
    #options;
    #place;
    #idle = [];
    #claimed = new Set();
    #wanted = 0;
    #fetching = null;
    #returning = new Set();
    #closed = false;
    #wake = () => { };
    #failure = null;
    #tellBroken = (_error) => { };
    constructor(sessionsDir, options, place) {
        this.#sessionsDir = sessionsDir;
        this.#options = options;
        this.#place = place;
    }
    static async join(sessionsDir, options) {
        return new SlotPool(sessionsDir, options, await joinPool(sessionsDir, options.slots));
    }
    get isWaiting() {
        return this.#place?.slot === null;
    }
    get free() {
        return this.#idle.length;
    }
    want(count) {
        this.#wanted = count;
        this.#balanceSoon();
    }
    claim() {
        const slot = this.#idle.pop();
        if (slot === undefined)
            throw new Error('no slot is free');
        this.#claimed.add(slot);
        return {
            release: () => {
                if (!this.#claimed.delete(slot))
                    return;
                this.#idle.push(slot);
                this.#balanceSoon();
            },
        };
    }
    onFree(wake) {
        this.#wake = wake;
    }
    onBroken(tell) {
        this.#tellBroken = tell;
        if (this.#failure !== null)
            tell(this.#failure.error);
    }
    async close() {
        this.#closed = true;
        this.#fetching?.giveUp.abort();
        await this.#fetching?.done;
        const unused = await this.#place?.turn(AbortSignal.abort()).catch(() => null);
        this.#place = null;
        for (const slot of [...this.#idle.splice(0), ...this.#claimed, ...(unused == null ? [] : [unused])]) {
            this.#giveBack(slot);
        }
        this.#claimed.clear();
        await Promise.all(this.#returning);
    }
    #balanceSoon() {
        queueMicrotask(() => this.#balance());
    }
    #balance() {
        if (this.#closed)
            return;
        while (this.#idle.length > this.#wanted)
            this.#giveBack(this.#idle.pop());
        const isEnough = this.#idle.length >= this.#wanted;
        if (isEnough)
            this.#fetching?.giveUp.abort();
        else if (this.#fetching === null)
            this.#fetchOne();
    }
    #fetchOne() {
        const giveUp = new AbortController();
        const done = this.#fetch(giveUp.signal)
            .then((slot) => {
            this.#fetching = null;
            if (slot !== null)
                this.#idle.push(slot);
            this.#balance();
            if (!this.#closed && this.#idle.length > 0)
                this.#wake();
        })
            .catch((error) => {
            this.#failure = { error };
            this.#tellBroken(error);
        });
        this.#fetching = { done, giveUp };
    }
    async #fetch(signal) {
        const place = this.#place ?? (await joinPool(this.#sessionsDir, this.#options.slots));
        this.#place = null;
        const slot = await place.turn(signal);
        if (slot === null)
            return null;
        try {
            if (await passGate(this.#sessionsDir, this.#options.apartMs, signal))
                return slot;
        }
        catch (error) {
            this.#giveBack(slot);
            throw error;
        }
        this.#giveBack(slot);
        return null;
    }
    #giveBack(slot) {
        const returning = slot.release().catch(() => { });
        this.#returning.add(returning);
        void returning.then(() => this.#returning.delete(returning));
    }
}

;// CONCATENATED MODULE: ./build/js/store/pool/task-claim.js





async function claimTask(sessionsDir, taskId) {
    const folder = (0,external_node_path_.join)(poolFolder(sessionsDir), 'ids', taskId);
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    try {
        return await (0,run_lock/* takeRunLock */.Cc)(folder);
    }
    catch (error) {
        const holder = error instanceof errors/* EnvironmentError */.eG ? await (0,run_lock/* lockHolder */.ms)(folder) : null;
        if (holder === null)
            throw error;
        throw new errors/* UsageError */.eb(`Nothing was started: "${taskId}" already runs in the background (process ${holder.pid}).`, [
            {
                where: `task "${taskId}"`,
                problem: 'is already running',
                allowed: `wait for it (claude-multi logs ${taskId} --follow), stop it (claude-multi stop ${taskId}), or use another id`,
            },
        ]);
    }
}

// EXTERNAL MODULE: ./build/js/terminal/live/plain.js
var plain = __webpack_require__(8606);
// EXTERNAL MODULE: ./build/js/cli/options/notify-options.js + 1 modules
var notify_options = __webpack_require__(5410);
// EXTERNAL MODULE: ./build/js/cli/process/crash-guard.js
var crash_guard = __webpack_require__(1790);
// EXTERNAL MODULE: ./build/js/cli/process/failure.js
var failure = __webpack_require__(4207);
// EXTERNAL MODULE: ./build/js/cli/run/conclude-run.js + 6 modules
var conclude_run = __webpack_require__(6667);
;// CONCATENATED MODULE: ./build/js/cli/run/supervise.js













const logName = 'supervisor.log';
const endings = ['SIGINT', 'SIGTERM'];
async function supervise(request, answer, context) {
    const { plan, sessionsDir, reportPaths, logFile } = request;
    const { err, env: environment } = context;
    external_node_process_.on('SIGHUP', () => { });
    const claim = await claimTask(sessionsDir, plan.tasks[0].id);
    try {
        const prepared = await (0,prepare_run/* prepareRun */.Z0)({ tasks: plan.tasks, environment, programPath: plan.options.claudePath });
        const { startsApartMs: apartMs } = prepared.sessions;
        const slots = await SlotPool.join(sessionsDir, { slots: request.slots, apartMs });
        try {
            const reporters = [(0,plain/* plainReporter */.mh)((line) => err.line(line))];
            const supervisor = await (0,start_run/* startRun */.A)({ plan, prepared, reporters, environment, slots });
            const { runId, runDir } = supervisor;
            await (0,promises_.rename)(logFile, (0,external_node_path_.join)(runDir, logName)).catch(() => { });
            answer({ kind: 'at-work', runId, runDir, waiting: slots.isWaiting });
            const state = await runGuarded(supervisor);
            const notify = (0,notify_options/* notifyTargetsFrom */.c)({ ...request });
            return (await (0,conclude_run/* concludeRun */.j)({ state, runDir, reportPaths, notify, summary: err }, context)).exitCode;
        }
        finally {
            await slots.close();
        }
    }
    finally {
        await claim.release();
    }
}
function refusalOf(thrown, env) {
    const { lines, exitCode } = (0,failure/* failureOf */.g)(thrown, env);
    return { kind: 'refused', lines: [...lines], exitCode };
}
async function runGuarded(supervisor) {
    const onSignal = (signal) => supervisor.stop('terminated', `received ${signal}`, 'hurry');
    for (const signal of endings)
        external_node_process_.on(signal, onSignal);
    const guard = (0,crash_guard/* guardAgainstCrashes */.i)((error) => supervisor.stop('internal-error', (0,errors/* messageOf */.bD)(error), 'hurry'));
    try {
        const state = await supervisor.run();
        guard.rethrow();
        return state;
    }
    finally {
        for (const signal of endings)
            external_node_process_.off(signal, onSignal);
        guard.release();
    }
}

;// CONCATENATED MODULE: ./build/js/cli/commands/supervise.js




const superviseCommand = {
    define() { },
    async run(_invocation, context) {
        const { out, err, env } = context;
        let answered = false;
        const answer = (said) => {
            answered = true;
            out.line(JSON.stringify(said));
        };
        try {
            const request = background/* superviseRequestSchema */.Js.safeParse(parse(await (0,standard_input/* readStandardInput */.e)(err)));
            if (!request.success) {
                throw new errors/* UsageError */.eb('This command is for internal use. To run a task in the background, use: claude-multi start');
            }
            return await supervise(request.data, answer, context);
        }
        catch (error) {
            if (answered)
                throw error;
            const refusal = refusalOf(error, env);
            answer(refusal);
            return refusal.kind === 'refused' ? refusal.exitCode : 0;
        }
    },
};
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 1:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ readStandardInput)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1708);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(480);



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
            throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb('Nothing was started.', [
                { where: 'standard input', problem: `has more than ${mostBytes / 1024 / 1024} MiB`, allowed: 'a task list' },
            ]);
        }
        chunks.push(bytes);
    }
    return node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.concat(chunks).toString('utf8');
}


/***/ }),

/***/ 4741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ sessionMarker)
/* harmony export */ });
const sessionMarker = 'CLAUDE_MULTI_MARKER';


/***/ }),

/***/ 7247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a2: () => (/* binding */ retryDelay),
/* harmony export */   s_: () => (/* binding */ conversationToContinue),
/* harmony export */   ur: () => (/* binding */ defaultRetryPolicy)
/* harmony export */ });
const mayHeal = new Set(['crashed', 'overloaded', 'rate-limited', 'connection-lost']);
const defaultRetryPolicy = { retries: 2, firstDelayMs: 1_000, longestDelayMs: 60_000 };
function lostConversation({ resumed, end: { outcome } }) {
    return resumed && outcome.status === 'failed' && outcome.reason === 'conversation-lost';
}
function retryDelay(attempts, policy, random) {
    const newest = attempts.at(-1);
    if (newest !== undefined && lostConversation(newest))
        return 0;
    const last = newest?.end;
    if (last?.outcome.status !== 'failed' || !mayHeal.has(last.outcome.reason))
        return null;
    const failures = attempts.filter((each) => each.end.outcome.status === 'failed' && !lostConversation(each)).length;
    if (failures > policy.retries)
        return null;
    const full = Math.min(policy.longestDelayMs, policy.firstDelayMs * 2 ** (failures - 1));
    return Math.max(last.retryAfterMs, full / 2 + (full / 2) * random);
}
function conversationToContinue(attempts) {
    const last = attempts.at(-1);
    if (last === undefined)
        return null;
    if (lostConversation(last))
        return null;
    return last.resumed || last.end.turns > 0 ? last.sessionId : null;
}


/***/ }),

/***/ 4668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ stringWidth)
});

;// CONCATENATED MODULE: ./node_modules/ansi-regex/index.js
// Valid string terminator sequences are ESC\ and 0x9c; OSC also accepts BEL.
const ST = String.raw`(?:\u001B\u005C|\u009C)`;

// OSC sequences only: ESC ] ... BEL/ST (or the C1 introducer 0x9d ... BEL/ST).
// Payloads stop at terminators, cancellations, and C1 controls. An unterminated string cannot swallow the next sequence or repeatedly scan its payload from later introducers. Terminals likewise abort a control string on an unexpected ESC.
const stringControls = String.raw`\u0018\u001A\u001B\u0080-\u009F`;
const osc = String.raw`(?:\u001B\]|\u009D)[^\u0007${stringControls}]*(?:\u0007|${ST})`;

// DCS, SOS, PM, APC, and screen window titles have opaque payloads terminated by ST. Nested ESC payloads, such as tmux passthrough, require a parser.
const controlString = String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${stringControls}]*${ST}`;

// Linux console palette controls have fixed lengths and no string terminator; iTerm2 terminates its palette assignments. Consume an immediately adjacent OSC terminator, but match these controls before OSC so a later BEL cannot consume visible text.
const linuxPalette = String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${ST})?`;

// CSI: ESC [ or C1 CSI, parameter bytes (0x30–0x3f), intermediate bytes (0x20–0x2f), then a final byte (0x40–0x7e).
// `= < >` are final bytes in two-byte VT52 escapes (`ESC >`) but parameter bytes in a CSI (`ESC [ > 0 ; 276 ; 0 c`, the device attributes reply). Match CSI first to consume the whole sequence, where its introducer makes the two unambiguous.
const csi = String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`;

// Related escapes: ESC, intermediate bytes (0x20–0x2f), then a final byte (0x30–0x7e), or a supported two-byte escape.
// The two-byte final class stays narrow so that ESC followed by an arbitrary character is not read as a sequence. CSI parameters belong only to the CSI form, preventing partial matches and avoiding a second scan with nested repetition.
// Escapes whose final byte is a digit include `ESC 7` and `ESC 8` (save and restore cursor), `ESC ( 0` (line drawing character set), and `ESC # 8` (screen alignment).
// A digit is never a CSI final byte. These escapes end immediately at their final byte, so `ESC 7 l` is read as the escape followed by text rather than a sequence with parameter 7 and final byte `l`.
const ansi_regex_escape = String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`;

const pattern = `${linuxPalette}|${osc}|${controlString}|${csi}|${ansi_regex_escape}`;

function ansiRegex({onlyFirst = false} = {}) {
	return new RegExp(pattern, onlyFirst ? undefined : 'g');
}

;// CONCATENATED MODULE: ./node_modules/strip-ansi/index.js


const regex = ansiRegex();

function stripAnsi(string) {
	if (typeof string !== 'string') {
		throw new TypeError(`Expected a \`string\`, got \`${typeof string}\``);
	}

	// Fast path: ANSI codes require ESC (7-bit) or CSI (8-bit) introducer
	if (!string.includes('\u001B') && !string.includes('\u009B')) {
		return string;
	}

	// Even though the regex is global, we don't need to reset the `.lastIndex`
	// because unlike `.exec()` and `.test()`, `.replace()` does it automatically
	// and doing it manually has a performance penalty.
	return string.replace(regex, '');
}

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/lookup-data.js
// Generated by scripts/build.js

const ambiguousMinimalCodePoint = 161;
const ambiguousMaximumCodePoint = 1114109;
const ambiguousRanges = [161, 161, 164, 164, 167, 168, 170, 170, 173, 174, 176, 180, 182, 186, 188, 191, 198, 198, 208, 208, 215, 216, 222, 225, 230, 230, 232, 234, 236, 237, 240, 240, 242, 243, 247, 250, 252, 252, 254, 254, 257, 257, 273, 273, 275, 275, 283, 283, 294, 295, 299, 299, 305, 307, 312, 312, 319, 322, 324, 324, 328, 331, 333, 333, 338, 339, 358, 359, 363, 363, 462, 462, 464, 464, 466, 466, 468, 468, 470, 470, 472, 472, 474, 474, 476, 476, 593, 593, 609, 609, 708, 708, 711, 711, 713, 715, 717, 717, 720, 720, 728, 731, 733, 733, 735, 735, 768, 879, 913, 929, 931, 937, 945, 961, 963, 969, 1025, 1025, 1040, 1103, 1105, 1105, 8208, 8208, 8211, 8214, 8216, 8217, 8220, 8221, 8224, 8226, 8228, 8231, 8240, 8240, 8242, 8243, 8245, 8245, 8251, 8251, 8254, 8254, 8308, 8308, 8319, 8319, 8321, 8324, 8364, 8364, 8451, 8451, 8453, 8453, 8457, 8457, 8467, 8467, 8470, 8470, 8481, 8482, 8486, 8486, 8491, 8491, 8531, 8532, 8539, 8542, 8544, 8555, 8560, 8569, 8585, 8585, 8592, 8601, 8632, 8633, 8658, 8658, 8660, 8660, 8679, 8679, 8704, 8704, 8706, 8707, 8711, 8712, 8715, 8715, 8719, 8719, 8721, 8721, 8725, 8725, 8730, 8730, 8733, 8736, 8739, 8739, 8741, 8741, 8743, 8748, 8750, 8750, 8756, 8759, 8764, 8765, 8776, 8776, 8780, 8780, 8786, 8786, 8800, 8801, 8804, 8807, 8810, 8811, 8814, 8815, 8834, 8835, 8838, 8839, 8853, 8853, 8857, 8857, 8869, 8869, 8895, 8895, 8978, 8978, 9312, 9449, 9451, 9547, 9552, 9587, 9600, 9615, 9618, 9621, 9632, 9633, 9635, 9641, 9650, 9651, 9654, 9655, 9660, 9661, 9664, 9665, 9670, 9672, 9675, 9675, 9678, 9681, 9698, 9701, 9711, 9711, 9733, 9734, 9737, 9737, 9742, 9743, 9756, 9756, 9758, 9758, 9792, 9792, 9794, 9794, 9824, 9825, 9827, 9829, 9831, 9834, 9836, 9837, 9839, 9839, 9886, 9887, 9919, 9919, 9926, 9933, 9935, 9939, 9941, 9953, 9955, 9955, 9960, 9961, 9963, 9969, 9972, 9972, 9974, 9977, 9979, 9980, 9982, 9983, 10045, 10045, 10102, 10111, 11094, 11097, 12872, 12879, 57344, 63743, 65024, 65039, 65533, 65533, 127232, 127242, 127248, 127277, 127280, 127337, 127344, 127373, 127375, 127376, 127387, 127404, 917760, 917999, 983040, 1048573, 1048576, 1114109];

const fullwidthMinimalCodePoint = 12288;
const fullwidthMaximumCodePoint = 65510;
const fullwidthRanges = [12288, 12288, 65281, 65376, 65504, 65510];

const lookup_data_halfwidthMinimalCodePoint = 8361;
const lookup_data_halfwidthMaximumCodePoint = 65518;
const lookup_data_halfwidthRanges = (/* unused pure expression or super */ null && ([8361, 8361, 65377, 65470, 65474, 65479, 65482, 65487, 65490, 65495, 65498, 65500, 65512, 65518]));

const lookup_data_narrowMinimalCodePoint = 32;
const lookup_data_narrowMaximumCodePoint = 10630;
const lookup_data_narrowRanges = (/* unused pure expression or super */ null && ([32, 126, 162, 163, 165, 166, 172, 172, 175, 175, 10214, 10221, 10629, 10630]));

const wideMinimalCodePoint = 4352;
const wideMaximumCodePoint = 262141;
const wideRanges = [4352, 4447, 8986, 8987, 9001, 9002, 9193, 9196, 9200, 9200, 9203, 9203, 9725, 9726, 9748, 9749, 9776, 9783, 9800, 9811, 9855, 9855, 9866, 9871, 9875, 9875, 9889, 9889, 9898, 9899, 9917, 9918, 9924, 9925, 9934, 9934, 9940, 9940, 9962, 9962, 9970, 9971, 9973, 9973, 9978, 9978, 9981, 9981, 9989, 9989, 9994, 9995, 10024, 10024, 10060, 10060, 10062, 10062, 10067, 10069, 10071, 10071, 10133, 10135, 10160, 10160, 10175, 10175, 11035, 11036, 11088, 11088, 11093, 11093, 11904, 11929, 11931, 12019, 12032, 12245, 12272, 12287, 12289, 12350, 12353, 12438, 12441, 12543, 12549, 12591, 12593, 12686, 12688, 12773, 12783, 12830, 12832, 12871, 12880, 42124, 42128, 42182, 43360, 43388, 44032, 55203, 63744, 64255, 65040, 65049, 65072, 65106, 65108, 65126, 65128, 65131, 94176, 94180, 94192, 94198, 94208, 101594, 101631, 101664, 101760, 101874, 101888, 102801, 102816, 102866, 110576, 110579, 110581, 110587, 110589, 110590, 110592, 110888, 110898, 110898, 110928, 110930, 110933, 110933, 110948, 110952, 110960, 111355, 119552, 119638, 119648, 119670, 126980, 126980, 127183, 127183, 127374, 127374, 127377, 127386, 127406, 127406, 127488, 127490, 127504, 127547, 127552, 127560, 127568, 127569, 127584, 127589, 127744, 127776, 127789, 127797, 127799, 127868, 127870, 127891, 127904, 127946, 127951, 127955, 127968, 127984, 127988, 127988, 127992, 128062, 128064, 128064, 128066, 128252, 128255, 128317, 128331, 128334, 128336, 128359, 128378, 128378, 128405, 128406, 128420, 128420, 128507, 128591, 128640, 128709, 128716, 128716, 128720, 128722, 128725, 128729, 128732, 128735, 128747, 128748, 128756, 128764, 128986, 128986, 128992, 129003, 129008, 129008, 129292, 129338, 129340, 129349, 129351, 129535, 129648, 129660, 129664, 129734, 129736, 129736, 129740, 129757, 129759, 129771, 129775, 129786, 131072, 196605, 196608, 262141];

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/utilities.js
/**
Binary search on a sorted flat array of [start, end] pairs.

@param {number[]} ranges - Flat array of inclusive [start, end] range pairs, e.g. [0, 5, 10, 20].
@param {number} codePoint - The value to search for.
@returns {boolean} Whether the value falls within any of the ranges.
*/
const utilities_isInRange = (ranges, codePoint) => {
	let low = 0;
	let high = Math.floor(ranges.length / 2) - 1;
	while (low <= high) {
		const mid = Math.floor((low + high) / 2);
		const i = mid * 2;
		if (codePoint < ranges[i]) {
			high = mid - 1;
		} else if (codePoint > ranges[i + 1]) {
			low = mid + 1;
		} else {
			return true;
		}
	}

	return false;
};

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/lookup.js



const commonCjkCodePoint = 0x4E_00;
const [wideFastPathStart, wideFastPathEnd] = /* #__PURE__ */ findWideFastPathRange(wideRanges);

// Use a hot-path range so common `isWide` calls can skip binary search.
// The range containing U+4E00 covers common CJK ideographs;
// fallback to the largest range for resilience to Unicode table changes.
function findWideFastPathRange(ranges) {
	let fastPathStart = ranges[0];
	let fastPathEnd = ranges[1];

	for (let index = 0; index < ranges.length; index += 2) {
		const start = ranges[index];
		const end = ranges[index + 1];

		if (
			commonCjkCodePoint >= start
			&& commonCjkCodePoint <= end
		) {
			return [start, end];
		}

		if ((end - start) > (fastPathEnd - fastPathStart)) {
			fastPathStart = start;
			fastPathEnd = end;
		}
	}

	return [fastPathStart, fastPathEnd];
}

const isAmbiguous = codePoint => {
	if (
		codePoint < ambiguousMinimalCodePoint
		|| codePoint > ambiguousMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(ambiguousRanges, codePoint);
};

const isFullwidth = codePoint => {
	if (
		codePoint < fullwidthMinimalCodePoint
		|| codePoint > fullwidthMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(fullwidthRanges, codePoint);
};

const isHalfwidth = codePoint => {
	if (
		codePoint < halfwidthMinimalCodePoint
		|| codePoint > halfwidthMaximumCodePoint
	) {
		return false;
	}

	return isInRange(halfwidthRanges, codePoint);
};

const isNarrow = codePoint => {
	if (
		codePoint < narrowMinimalCodePoint
		|| codePoint > narrowMaximumCodePoint
	) {
		return false;
	}

	return isInRange(narrowRanges, codePoint);
};

const isWide = codePoint => {
	if (
		codePoint >= wideFastPathStart
		&& codePoint <= wideFastPathEnd
	) {
		return true;
	}

	if (
		codePoint < wideMinimalCodePoint
		|| codePoint > wideMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(wideRanges, codePoint);
};

function lookup_getCategory(codePoint) {
	if (isAmbiguous(codePoint)) {
		return 'ambiguous';
	}

	if (isFullwidth(codePoint)) {
		return 'fullwidth';
	}

	if (isHalfwidth(codePoint)) {
		return 'halfwidth';
	}

	if (isNarrow(codePoint)) {
		return 'narrow';
	}

	if (isWide(codePoint)) {
		return 'wide';
	}

	return 'neutral';
}

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/index.js


function validate(codePoint) {
	if (!Number.isSafeInteger(codePoint)) {
		throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`);
	}
}

function eastAsianWidthType(codePoint) {
	validate(codePoint);

	return getCategory(codePoint);
}

function eastAsianWidth(codePoint, {ambiguousAsWide = false} = {}) {
	validate(codePoint);

	if (
		isFullwidth(codePoint)
		|| isWide(codePoint)
		|| (ambiguousAsWide && isAmbiguous(codePoint))
	) {
		return 2;
	}

	return 1;
}

// Private exports for https://github.com/sindresorhus/is-fullwidth-code-point


;// CONCATENATED MODULE: ./node_modules/string-width/index.js



/**
Logic:
- Segment graphemes to match how terminals render clusters.
- Width rules:
	1. Skip non-printing clusters (Default_Ignorable, Control, pure nonspacing/enclosing Mark, lone Surrogates). Tabs are ignored by design.
	2. RGI emoji clusters (\p{RGI_Emoji}) are double-width.
	3. Minimally-qualified/unqualified emoji clusters (ZWJ sequences with 2+ Extended_Pictographic, or keycap sequences) are double-width.
	4. Hangul jamo collapse each standard modern Hangul L+V or L+V+T syllable piece to width 2.
	   Unmatched repeated leading/vowel/trailing jamo stay additive because that matches how the terminals we target render them.
	5. Otherwise use East Asian Width of the cluster's first visible code point, and add widths for trailing spacing marks and Halfwidth/Fullwidth Forms within the same cluster (e.g., dakuten/handakuten/prolonged sound mark).
*/

const segmenter = new Intl.Segmenter();

// Matches a visible (printing) character. Used to find the base scalar of a cluster (skipping leading Prepend/Format/Marks) and to detect whole-cluster zero-width.
// Intentionally a single negated class without a quantifier: a repeated pattern like `^(?:…|…)+$` backtracks exponentially on overlapping properties, and even `^[…]+$` overflows V8's backtrack stack (RangeError) on clusters with millions of marks.
const visibleCharacterRegex = /[^\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]/v;
const spacingMarkRegex = /\p{Spacing_Mark}/v;

// RGI emoji sequences
const rgiEmojiRegex = /^\p{RGI_Emoji}$/v;

// Detect minimally-qualified/unqualified emoji sequences (missing VS16 but still render as double-width)
const unqualifiedKeycapRegex = /^[\d#*]\u20E3$/;
const extendedPictographicRegex = /\p{Extended_Pictographic}/gu;

function isDoubleWidthNonRgiEmojiSequence(segment) {
	// Real emoji clusters are < 30 chars; guard against pathological input
	if (segment.length > 50) {
		return false;
	}

	if (unqualifiedKeycapRegex.test(segment)) {
		return true;
	}

	// ZWJ sequences with 2+ Extended_Pictographic
	if (segment.includes('\u200D')) {
		const pictographics = segment.match(extendedPictographicRegex);
		return pictographics !== null && pictographics.length >= 2;
	}

	return false;
}

// Returns the cluster starting at its first visible character, or `undefined` if the whole cluster is zero-width.
function baseVisible(segment) {
	const index = segment.search(visibleCharacterRegex);
	return index === -1 ? undefined : segment.slice(index);
}

function isHangulLeadingJamo(codePoint) {
	return (codePoint >= 0x11_00 && codePoint <= 0x11_5F)
		|| (codePoint >= 0xA9_60 && codePoint <= 0xA9_7C);
}

function isHangulVowelJamo(codePoint) {
	return (codePoint >= 0x11_60 && codePoint <= 0x11_A7)
		|| (codePoint >= 0xD7_B0 && codePoint <= 0xD7_C6);
}

function isHangulTrailingJamo(codePoint) {
	return (codePoint >= 0x11_A8 && codePoint <= 0x11_FF)
		|| (codePoint >= 0xD7_CB && codePoint <= 0xD7_FB);
}

function isHangulJamo(codePoint) {
	return isHangulLeadingJamo(codePoint)
		|| isHangulVowelJamo(codePoint)
		|| isHangulTrailingJamo(codePoint);
}

function hangulClusterWidth(visibleSegment, eastAsianWidthOptions) {
	const codePoints = [];

	for (const character of visibleSegment) {
		if (!visibleCharacterRegex.test(character)) {
			continue;
		}

		codePoints.push(character.codePointAt(0));
	}

	if (codePoints.length === 0) {
		return undefined;
	}

	let width = 0;

	for (let index = 0; index < codePoints.length; index++) {
		const codePoint = codePoints[index];
		if (!isHangulJamo(codePoint)) {
			if (width === 0) {
				return undefined;
			}

			// Mixed cluster (e.g., L + precomposed syllable): use EAW for non-jamo remainder
			for (let remaining = index; remaining < codePoints.length; remaining++) {
				width += eastAsianWidth(codePoints[remaining], eastAsianWidthOptions);
			}

			return width;
		}

		// Modern Hangul L+V(+T) shapes as one syllable block. Unmatched jamo stay additive:
		// U+1100 U+1100 U+1161 => U+1100 + (U+1100 U+1161) => 2 + 2.
		if (
			isHangulLeadingJamo(codePoint)
			&& isHangulVowelJamo(codePoints[index + 1])
		) {
			width += 2;
			index += isHangulTrailingJamo(codePoints[index + 2]) ? 2 : 1;
			continue;
		}

		width += eastAsianWidth(codePoint, eastAsianWidthOptions);
	}

	return width;
}

function trailingWidth(visibleSegment, eastAsianWidthOptions) {
	let extra = 0;
	let first = true;

	for (const character of visibleSegment) {
		if (first) {
			first = false;
			continue;
		}

		if (
			spacingMarkRegex.test(character)
			|| (character >= '\uFF00' && character <= '\uFFEF')
		) {
			extra += eastAsianWidth(character.codePointAt(0), eastAsianWidthOptions);
		}
	}

	return extra;
}

function stringWidth(input, options = {}) {
	if (typeof input !== 'string' || input.length === 0) {
		return 0;
	}

	const {
		ambiguousIsNarrow = true,
		countAnsiEscapeCodes = false,
	} = options;

	let string = input;

	// Avoid calling stripAnsi when there are no ANSI escape sequences (ESC = 0x1B, CSI = 0x9B)
	if (!countAnsiEscapeCodes && (string.includes('\u001B') || string.includes('\u009B'))) {
		string = stripAnsi(string);
	}

	if (string.length === 0) {
		return 0;
	}

	// Fast path: printable ASCII (0x20–0x7E) needs no segmenter, regex, or EAW lookup — width equals length.
	if (/^[\u0020-\u007E]*$/.test(string)) {
		return string.length;
	}

	let width = 0;
	const eastAsianWidthOptions = {ambiguousAsWide: !ambiguousIsNarrow};

	for (const {segment} of segmenter.segment(string)) {
		// Zero-width / non-printing clusters
		const visibleSegment = baseVisible(segment);
		if (visibleSegment === undefined) {
			continue;
		}

		// Emoji width logic
		if (rgiEmojiRegex.test(segment) || isDoubleWidthNonRgiEmojiSequence(segment)) {
			width += 2;
			continue;
		}

		const hangulWidth = hangulClusterWidth(visibleSegment, eastAsianWidthOptions);
		if (hangulWidth !== undefined) {
			width += hangulWidth;
			continue;
		}

		// Everything else: EAW of the cluster’s first visible scalar
		const codePoint = visibleSegment.codePointAt(0);
		width += eastAsianWidth(codePoint, eastAsianWidthOptions);

		// Add width for trailing spacing marks and Halfwidth/Fullwidth Forms (e.g., ﾞ, ﾟ, ｰ)
		width += trailingWidth(visibleSegment, eastAsianWidthOptions);
	}

	return width;
}


/***/ }),

/***/ 4377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2047);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
