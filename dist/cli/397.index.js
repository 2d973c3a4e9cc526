export const id = 397;
export const ids = [397];
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

/***/ 2761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  superviseCommand: () => (/* binding */ superviseCommand)
});

// EXTERNAL MODULE: ./build/js/app/background.js + 1 modules
var background = __webpack_require__(78);
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
// EXTERNAL MODULE: ./build/js/app/prepare-run.js + 1 modules
var prepare_run = __webpack_require__(7697);
// EXTERNAL MODULE: ./build/js/app/start-run.js
var start_run = __webpack_require__(3622);
// EXTERNAL MODULE: ./build/js/app/surroundings/runtime.js + 1 modules
var runtime = __webpack_require__(1107);
// EXTERNAL MODULE: ./build/js/machine/files/folder-watch.js
var folder_watch = __webpack_require__(3220);
// EXTERNAL MODULE: ./build/js/machine/wait-for-descriptor.js
var wait_for_descriptor = __webpack_require__(9907);
// EXTERNAL MODULE: ./build/js/store/run/run-lock.js + 2 modules
var run_lock = __webpack_require__(9312);
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
                    const taken = await (0,wait_for_descriptor/* waitForDescriptor */.s)(() => takeTurn(pool, ticket, slots));
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
            const lock = await (0,wait_for_descriptor/* waitForDescriptor */.s)(() => takeFree((0,external_node_path_.join)(pool, 'gate')));
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
    const lock = await (0,run_lock/* takeRunLock */.Cc)(draft);
    const ticket = `ticket.${String(Date.now()).padStart(15, '0')}.${slots}.${random}`;
    await (0,promises_.rename)(draft, (0,external_node_path_.join)(pool, ticket));
    lock.follow((0,external_node_path_.join)(pool, ticket));
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
        if (error instanceof run_lock/* LockHeldError */.Rk)
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
        if (!(error instanceof run_lock/* LockHeldError */.Rk))
            throw error;
        const { holder } = error;
        const who = (0,run_lock/* describeHolder */.sG)(holder);
        const expiry = holder.uncheckedMs === null ? '' : ` ${(0,run_lock/* describeExpiry */.Ts)(holder.uncheckedMs)}`;
        throw new errors/* UsageError */.eb(`Nothing was started: "${taskId}" already runs in the background (${who}).${expiry}`, [
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
// EXTERNAL MODULE: ./build/js/cli/options/notify-options.js + 2 modules
var notify_options = __webpack_require__(9641);
// EXTERNAL MODULE: ./build/js/cli/process/crash-guard.js
var crash_guard = __webpack_require__(1790);
// EXTERNAL MODULE: ./build/js/cli/process/failure.js + 1 modules
var failure = __webpack_require__(8329);
// EXTERNAL MODULE: ./build/js/cli/run/conclude-run.js + 2 modules
var conclude_run = __webpack_require__(2629);
// EXTERNAL MODULE: ./build/js/cli/run/to-conclusion.js
var to_conclusion = __webpack_require__(1850);
;// CONCATENATED MODULE: ./build/js/cli/run/supervise.js















const logName = 'supervisor.log';
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
            const untested = supervisor.untested?.message ?? null;
            answer({ kind: 'at-work', runId, runDir, waiting: slots.isWaiting, untested });
            const notify = (0,notify_options/* notifyTargetsFrom */.c)({ ...request }, context);
            const result = await (0,to_conclusion/* toConclusion */.P)(supervisor, () => runGuarded(supervisor), (state, incomplete) => (0,conclude_run/* concludeRun */.j)({ state, incomplete, runDir, reportPaths, notify, summary: err }, context));
            return result.exitCode;
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
    const onEnding = (signal) => supervisor.stop('terminated', `received ${signal}`, 'hurry');
    const endSignals = (0,runtime/* onEndingSignals */.Ml)({ onInterrupt: () => onEnding('SIGINT'), onEnding, ignore: ['SIGHUP'] });
    const guard = (0,crash_guard/* guardAgainstCrashes */.i)((error) => supervisor.stop('internal-error', (0,errors/* messageOf */.bD)(error), 'hurry'));
    try {
        const state = await supervisor.run();
        guard.rethrow();
        return state;
    }
    finally {
        endSignals();
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

/***/ 4741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pe: () => (/* binding */ withMarker),
/* harmony export */   vU: () => (/* binding */ markersIn),
/* harmony export */   xS: () => (/* binding */ sessionMarker)
/* harmony export */ });
const sessionMarker = 'CLAUDE_MULTI_MARKER';
function markersIn(value) {
    return value === undefined || value === '' ? [] : value.split(',');
}
function withMarker(around, marker) {
    return [...markersIn(around), marker].join(',');
}


/***/ }),

/***/ 7247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ retryDelay),
/* harmony export */   u: () => (/* binding */ defaultRetryPolicy)
/* harmony export */ });
/* harmony import */ var _run_task_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(120);

const mayHeal = new Set(['crashed', 'overloaded', 'rate-limited', 'connection-lost']);
const defaultRetryPolicy = { retries: 2, firstDelayMs: 1_000, longestDelayMs: 60_000 };
function retryDelay(attempts, policy, random) {
    const newest = attempts.at(-1);
    if (newest !== undefined && (0,_run_task_state_js__WEBPACK_IMPORTED_MODULE_0__/* .lostConversation */ .kR)(newest))
        return 0;
    const last = newest?.end;
    if (last?.outcome.status !== 'failed' || !mayHeal.has(last.outcome.reason))
        return null;
    const failures = attempts.filter((each) => each.end.outcome.status === 'failed' && !(0,_run_task_state_js__WEBPACK_IMPORTED_MODULE_0__/* .lostConversation */ .kR)(each)).length;
    if (failures > policy.retries)
        return null;
    const full = Math.min(policy.longestDelayMs, policy.firstDelayMs * 2 ** (failures - 1));
    return Math.max(last.retryAfterMs, full / 2 + (full / 2) * random);
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


/***/ }),

/***/ 3999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ watchdogVariable),
/* harmony export */   z: () => (/* binding */ watchdogScript)
/* harmony export */ });
const watchdogVariable = 'CLAUDE_MULTI_WATCHDOG';
function watchdogScript(marker, fileVariable) {
    return `
trap '' HUP INT QUIT TERM PIPE USR1 USR2 ALRM
while read -r ignored; do :; done
file=$${fileVariable}
[ -r "$file" ] || exit 0
live=
while read -r verb n rest; do
  case $verb in
    +) eval "marker_$n=\\$rest noted_$n= group_$n="
       case " $live " in *" $n "*) ;; *) live="$live $n" ;; esac ;;
    =) eval "noted_$n=\\$rest" ;;
    g) eval "group_$n=\\$rest" ;;
    -) kept=; for each in $live; do [ "$each" = "$n" ] || kept="$kept $each"; done; live=$kept ;;
  esac
done <"$file"
rm -f "$file" "$file.new"
[ -n "$live" ] || exit 0

patterns= markers= noted= groups=
for n in $live; do
  eval "groups=\\"\\$groups \\$group_$n\\""
  eval "markers=\\"\\$markers \\$marker_$n\\" patterns=\\"\\$patterns -e \\$marker_$n\\" noted=\\"\\$noted \\$noted_$n\\""
done

# Adds the process to those found if the value of its marker variable ($2) names a session of ours. A process of a run
# within a session has that run's markers as well, and is left to that run's supervisor at first.
add_marked() {
  for marker in $markers; do
    case ",$2," in
      *",$marker,") pids="$pids$1 "; return ;;
      *",$marker,"*) pids="$pids$1 " inner="$inner$1 "; return ;;
    esac
  done
}

# Sets parent, sid and start; fails for a process that has ended.
stat_of() {
  { read -r line <"/proc/$1/stat"; } 2>/dev/null || return 1
  set -- \${line##*) }
  parent=$2 sid=$4 start=\${20}
  [ "$1" != Z ] && [ "$1" != X ]
}

is_watchdog() {
  tr '\\0' '\\n' 2>/dev/null <"/proc/$1/environ" | grep -q '^${watchdogVariable}='
}

# The process itself is known for certain: its pid and its start are those of the one that was noted.
look_proc() {
  for file in $(grep -lF $patterns /proc/[0-9]*/environ 2>/dev/null); do
    pid=\${file#/proc/} pid=\${pid%/environ}
    add_marked "$pid" "$(tr '\\0' '\\n' 2>/dev/null <"$file" | sed -n 's/^${marker}=//p')"
  done
  for group in $groups; do
    for pid in $(find "$group" -name cgroup.procs -exec cat {} + 2>/dev/null); do
      case $pids in *" $pid "*) continue ;; esac
      stat_of "$pid" && ! is_watchdog "$pid" && pids="$pids$pid "
    done
  done
  for each in $noted; do
    case $pids in *" \${each%%:*} "*) continue ;; esac
    stat_of "\${each%%:*}" && [ "$start" = "\${each#*:}" ] && pids="$pids\${each%%:*} "
  done
  grown=$pids
  while [ "$grown" != ' ' ]; do
    grown=' '
    for file in /proc/[0-9]*/stat; do
      pid=\${file#/proc/} pid=\${pid%/stat}
      case $pids in *" $pid "*) continue ;; esac
      stat_of "$pid" || continue
      case $pids in *" $parent "* | *" $sid "*) ;; *) continue ;; esac
      is_watchdog "$pid" && continue
      pids="$pids$pid " grown="$grown$pid "
    done
  done
}

look_ps() {
  table=$(ps -axEww -o pid=,ppid=,stat=,lstart=,command= 2>/dev/null)
  while read -r pid parent state day month date time year rest; do
    case $state in Z*) continue ;; esac
    case " $rest" in
      *" ${marker}="*) value=\${rest##*${marker}=}; add_marked "$pid" "\${value%% *}" ;;
    esac
    case " $noted " in
      *" $pid:$day-$month-$date-$time-$year "*)
        case $pids in *" $pid "*) ;; *) pids="$pids$pid " ;; esac ;;
    esac
  done <<END
$table
END
  grown=$pids
  while [ "$grown" != ' ' ]; do
    grown=' '
    while read -r pid parent state rest; do
      case $state in Z*) continue ;; esac
      case $pids in *" $pid "*) continue ;; esac
      case $pids in *" $parent "*) ;; *) continue ;; esac
      case " $rest" in *" ${watchdogVariable}="*) continue ;; esac
      pids="$pids$pid " grown="$grown$pid "
    done <<END
$table
END
  done
}

# Lists the processes of the sessions in pids, and those of them that belong to a run within a session in inner.
look() {
  pids=' ' inner=' '
  "look_$how"
  # A run within a session stops its own sessions; when only they are left, its supervisor is dead.
  first=
  for pid in $pids; do
    case $inner in *" $pid "*) ;; *) first="$first $pid" ;; esac
  done
  [ -n "$first" ] || first=$pids
}

tidy() {
  for group in $groups; do
    find "$group" -depth -type d -exec rmdir {} \\; 2>/dev/null
  done
}

how=$1
look
[ "$pids" != ' ' ] || look
if [ "$pids" = ' ' ]; then
  tidy
  exit 0
fi
polite=2
[ "$inner" = ' ' ] || polite=4
kill -TERM $first 2>/dev/null
begin=$(date +%s)
while [ "$pids" != ' ' ] && [ $(($(date +%s) - begin)) -lt $polite ]; do
  sleep 0.1 2>/dev/null || sleep 1
  look
done
# A process that forks and exits while it is looked for hides its child from one look, but not from the next.
looks=0 clean=0
while [ $looks -lt 40 ] && [ $clean -lt 2 ]; do
  look
  looks=$((looks + 1))
  if [ "$pids" = ' ' ]; then
    clean=$((clean + 1))
  else
    clean=0
    kill -KILL $pids 2>/dev/null
  fi
done
tidy
`;
}


/***/ })

};
