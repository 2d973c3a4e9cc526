export const id = 977;
export const ids = [977];
export const modules = {

/***/ 6637:
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
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5469);



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

/***/ 5469:
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
            return 'Free space there, or give another folder (--sessions-dir).';
        case 'EMFILE':
        case 'ENFILE':
            return moreFiles;
        default:
            return 'Check that the folder is yours to write to, or give another one (--sessions-dir).';
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

/***/ 4990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ LineSplitter)
/* harmony export */ });
const newline = 0x0a;
const nothing = new Uint8Array();
class LineSplitter {
    #longest;
    #parts = [];
    #length = 0;
    constructor(longest) {
        this.#longest = longest;
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
        if (this.#length > this.#longest)
            this.#parts = [];
        else
            this.#parts.push(part);
    }
    #take() {
        const length = this.#length;
        const bytes = length > this.#longest ? null : joined(this.#parts, length);
        this.#parts = [];
        this.#length = 0;
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

/***/ 3491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ isTaskEvent),
/* harmony export */   G4: () => (/* binding */ eventSchema),
/* harmony export */   MH: () => (/* binding */ journalVersion)
/* harmony export */ });
/* unused harmony exports progressSchema, processExitSchema, attemptEndSchema, runInfoSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2047);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4377);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4007);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1700);
/* harmony import */ var _task_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9826);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3792);
/* harmony import */ var _verification_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7004);






const journalVersion = 1;
const taskId = zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().regex(_task_js__WEBPACK_IMPORTED_MODULE_2__/* .taskIdPattern */ .XH);
const attempt = zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().positive();
const dollars = zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nonnegative();
const milliseconds = zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nonnegative();
const progressSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    turns: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().nonnegative(),
    tool: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    usage: _usage_js__WEBPACK_IMPORTED_MODULE_3__/* .usageByModelSchema */ .Dl,
    costUsd: dollars.nullable(),
});
const processExitSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ code: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().nullable(), signal: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable() });
const attemptEndSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    outcome: _outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .attemptOutcomeSchema */ .DZ,
    durationMs: milliseconds,
    turns: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().nonnegative(),
    usage: _usage_js__WEBPACK_IMPORTED_MODULE_3__/* .usageByModelSchema */ .Dl,
    costUsd: dollars.nullable(),
    costIsPartial: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(),
    cacheSavedUsd: dollars.nullable(),
    result: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    verification: _verification_js__WEBPACK_IMPORTED_MODULE_4__/* .verificationSchema */ .z.nullable(),
    warnings: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .warningSchema */ .ek),
    exit: processExitSchema,
    retryAfterMs: milliseconds,
});
const runInfoSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().min(1),
    claudeVersion: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    taskCount: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().nonnegative(),
    notes: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
    options: _plan_js__WEBPACK_IMPORTED_MODULE_1__/* .runOptionsSchema */ .L,
    expectedMs: zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), milliseconds).default({}),
    source: _plan_js__WEBPACK_IMPORTED_MODULE_1__/* .planSourceSchema */ .A,
});
const runEvents = [
    zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('run-started'), run: runInfoSchema }),
    zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('run-resumed'), run: runInfoSchema }),
    zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('run-stopping'), cause: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .runStopCauses */ .eD), message: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
        type: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('run-ended'),
        status: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['succeeded', 'failed', 'cancelled']),
        wallMs: milliseconds,
    }),
];
const taskEvents = [
    zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('task-planned'), taskId, task: _task_js__WEBPACK_IMPORTED_MODULE_2__/* .taskSchema */ .v }),
    zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('task-reopened'), taskId, task: _task_js__WEBPACK_IMPORTED_MODULE_2__/* .taskSchema */ .v }),
    zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
        type: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('session-started'),
        taskId,
        attempt,
        sessionId: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
        resumed: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(),
        marker: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    }),
    zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('session-progressed'), taskId, attempt, progress: progressSchema }),
    zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('session-delayed'), taskId, attempt, message: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), delayMs: milliseconds }),
    zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('session-stopping'), taskId, attempt, cause: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .stopCauses */ .T1) }),
    zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('session-ended'), taskId, attempt, end: attemptEndSchema }),
    zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('task-backing-off'), taskId, attempt, delayMs: milliseconds, message: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('task-ended'), taskId, outcome: _outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .outcomeSchema */ .Ws }),
];
const stamp = { v: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(journalVersion), seq: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().positive(), at: zod__WEBPACK_IMPORTED_MODULE_6__/* .datetime */ .w$() };
const eventSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .discriminatedUnion */ .gMt('type', [
    runEvents[0].extend(stamp),
    runEvents[1].extend(stamp),
    runEvents[2].extend(stamp),
    runEvents[3].extend(stamp),
    taskEvents[0].extend(stamp),
    taskEvents[1].extend(stamp),
    taskEvents[2].extend(stamp),
    taskEvents[3].extend(stamp),
    taskEvents[4].extend(stamp),
    taskEvents[5].extend(stamp),
    taskEvents[6].extend(stamp),
    taskEvents[7].extend(stamp),
    taskEvents[8].extend(stamp),
]);
function isTaskEvent(event) {
    return 'taskId' in event;
}


/***/ }),

/***/ 2244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ parseHalt),
/* harmony export */   PP: () => (/* binding */ haltSchema),
/* harmony export */   oc: () => (/* binding */ haltReason)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2047);

const haltSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    when: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['soon', 'now']),
    failures: zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('unit', [
        zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ unit: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('tasks'), count: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive() }),
        zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ unit: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('percent'), count: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().positive().max(100) }),
    ]),
});
const pattern = /^(soon|now)(?:,fail=(\d{1,6})(%?))?$/;
function parseHalt(text) {
    const [, when, count = '1', percent] = pattern.exec(text.trim()) ?? [];
    if (when !== 'soon' && when !== 'now')
        return null;
    const unit = percent === '%' ? 'percent' : 'tasks';
    const halt = haltSchema.safeParse({ when, failures: { unit, count: Number(count) } });
    return halt.success ? halt.data : null;
}
function haltReason(halt, tasks) {
    let failed = 0;
    for (const task of tasks.values())
        if (task.phase === 'ended' && task.outcome.status === 'failed')
            failed += 1;
    const { unit, count } = halt.failures;
    const reached = unit === 'tasks' ? failed >= count : failed > 0 && (failed / tasks.size) * 100 >= count;
    if (!reached)
        return null;
    return `${failed} of ${tasks.size} task${tasks.size === 1 ? '' : 's'} failed (--halt ${halt.when},fail=${count}${unit === 'percent' ? '%' : ''})`;
}


/***/ }),

/***/ 4007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ attemptOutcomeSchema),
/* harmony export */   OP: () => (/* binding */ failureReasons),
/* harmony export */   T1: () => (/* binding */ stopCauses),
/* harmony export */   Ws: () => (/* binding */ outcomeSchema),
/* harmony export */   dh: () => (/* binding */ skipReasons),
/* harmony export */   eD: () => (/* binding */ runStopCauses),
/* harmony export */   ek: () => (/* binding */ warningSchema),
/* harmony export */   w5: () => (/* binding */ cancelReasons)
/* harmony export */ });
/* unused harmony export warningKinds */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2047);

const failureReasons = [
    'budget',
    'max-turns',
    'timeout',
    'idle-timeout',
    'not-logged-in',
    'permission-refused',
    'model-not-found',
    'prompt-too-long',
    'rate-limited',
    'overloaded',
    'connection-lost',
    'api-error',
    'conversation-lost',
    'bad-arguments',
    'spawn-failed',
    'crashed',
    'execution-error',
];
const runStopCauses = [
    'interrupted',
    'terminated',
    'stopped',
    'run-failed',
    'credential-refused',
    'internal-error',
];
const stopCauses = ['timeout', 'idle-timeout', 'cannot-heal', 'supervisor-lost', ...runStopCauses];
const skipReasons = [...runStopCauses, 'supervisor-lost', 'model-not-found'];
const cancelReasons = [...runStopCauses, 'supervisor-lost'];
const outcomeSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('status', [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('succeeded') }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('failed'), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(failureReasons), message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('skipped'), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(skipReasons), message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('cancelled'), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(cancelReasons), message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
]);
const attemptOutcomeSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('status', [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('succeeded') }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('failed'), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(failureReasons), message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('cancelled'), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(cancelReasons), message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
]);
const warningKinds = [
    'permission-denied',
    'no-turns',
    'empty-result',
    'unfinished-subagents',
    'left-processes',
    'cost-partial',
    'line-too-long',
    'stop-took-force',
    'overstayed',
];
const warningSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(warningKinds), message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });


/***/ }),

/***/ 1700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ planSourceSchema),
/* harmony export */   L: () => (/* binding */ runOptionsSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2047);
/* harmony import */ var _halt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2244);


const runOptionsSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    projectDir: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    sessionsDir: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    maxParallel: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive(),
    enhance: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    claudePath: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    retries: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().nonnegative(),
    idleTimeoutMs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().positive().nullable(),
    keepBackground: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    halt: _halt_js__WEBPACK_IMPORTED_MODULE_0__/* .haltSchema */ .PP.nullable(),
    delayMs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative(),
    memoryFloorBytes: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().positive().nullable(),
});
const fileSourceSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('file'),
    path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    cwd: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    given: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()).optional(),
    overridden: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional(),
});
const planSourceSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt('kind', [
    fileSourceSchema,
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('stdin') }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('inline') }),
]);


/***/ }),

/***/ 646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pD: () => (/* binding */ RunProjection),
  em: () => (/* binding */ runStatus),
  Ow: () => (/* binding */ wallTime)
});

// EXTERNAL MODULE: ./build/js/domain/errors.js
var errors = __webpack_require__(5096);
// EXTERNAL MODULE: ./build/js/domain/event.js
var domain_event = __webpack_require__(3491);
// EXTERNAL MODULE: ./build/js/domain/session.js
var session = __webpack_require__(9660);
;// CONCATENATED MODULE: ./build/js/domain/transition.js


function transition(state, event) {
    switch (event.type) {
        case 'task-planned':
            if (state !== undefined || event.task.id !== event.taskId)
                throw impossible(state, event);
            return { phase: 'waiting', task: event.task, attempts: [], plannedAt: event.at };
        case 'task-reopened': {
            const { task, at } = event;
            if (state === undefined || state.phase === 'running' || task.id !== event.taskId)
                throw impossible(state, event);
            if (state.attempts.length === 0)
                return { phase: 'waiting', task, attempts: [], plannedAt: at };
            return { phase: 'between', task, attempts: state.attempts, goesOn: true, backoff: null };
        }
        case 'session-started': {
            if (state?.phase !== 'waiting' && state?.phase !== 'between')
                throw impossible(state, event);
            if (event.attempt !== state.attempts.length + 1)
                throw impossible(state, event);
            const { attempt, sessionId, resumed, marker, at } = event;
            const live = {
                attempt,
                sessionId,
                resumed,
                marker,
                startedAt: at,
                progress: session/* noProgress */.n,
                delayed: null,
                stopping: null,
            };
            return { phase: 'running', task: state.task, attempts: state.attempts, live };
        }
        case 'session-progressed': {
            const running = expectLive(state, event);
            return { ...running, live: { ...running.live, progress: event.progress, delayed: null } };
        }
        case 'session-delayed': {
            const running = expectLive(state, event);
            return { ...running, live: { ...running.live, delayed: event.message } };
        }
        case 'session-stopping': {
            const running = expectLive(state, event);
            if (running.live.stopping !== null)
                throw impossible(state, event);
            return { ...running, live: { ...running.live, stopping: { cause: event.cause, at: event.at } } };
        }
        case 'session-ended': {
            const { task, attempts, live } = expectLive(state, event);
            const { attempt, sessionId, resumed, startedAt } = live;
            const ended = { attempt, sessionId, resumed, startedAt, endedAt: event.at, end: event.end };
            return { phase: 'between', task, attempts: [...attempts, ended], goesOn: false, backoff: null };
        }
        case 'task-backing-off': {
            if (state?.phase !== 'between' || state.attempts.at(-1)?.attempt !== event.attempt)
                throw impossible(state, event);
            return { ...state, goesOn: true, backoff: { since: event.at, delayMs: event.delayMs, message: event.message } };
        }
        case 'task-ended': {
            if (state === undefined || state.phase === 'ended' || state.phase === 'running')
                throw impossible(state, event);
            if (event.outcome.status === 'skipped' && state.attempts.length > 0)
                throw impossible(state, event);
            if (event.outcome.status === 'succeeded' && state.attempts.at(-1)?.end.outcome.status !== 'succeeded')
                throw impossible(state, event);
            return { phase: 'ended', task: state.task, attempts: state.attempts, outcome: event.outcome, endedAt: event.at };
        }
    }
}
function expectLive(state, event) {
    if (state?.phase !== 'running' || state.live.attempt !== event.attempt)
        throw impossible(state, event);
    return state;
}
function impossible(state, event) {
    return new errors/* InvalidTransition */.NR(`task "${event.taskId}" is ${state?.phase ?? 'unknown'}: "${event.type}" cannot follow`);
}

;// CONCATENATED MODULE: ./build/js/domain/run-state.js



class RunProjection {
    #state = null;
    get state() {
        return this.#state;
    }
    get started() {
        if (this.#state === null)
            throw new errors/* InvalidTransition */.NR('the journal does not begin with "run-started"');
        return this.#state;
    }
    apply(event) {
        if (event.type === 'run-started') {
            if (this.#state !== null)
                throw new errors/* InvalidTransition */.NR('a second "run-started" in one journal');
            this.#state = {
                run: event.run,
                startedAt: event.at,
                period: { startedAt: event.at, earlierMs: 0 },
                tasks: new Map(),
                stopping: null,
                ended: null,
                lastEventAt: event.at,
            };
            return;
        }
        const state = this.#state;
        if (state === null)
            throw new errors/* InvalidTransition */.NR(`the journal begins with "${event.type}", not with "run-started"`);
        if (state.ended !== null && ((0,domain_event/* isTaskEvent */.A7)(event) || event.type === 'run-ended'))
            throw new errors/* InvalidTransition */.NR(`the run has ended: "${event.type}" cannot follow`);
        if ((0,domain_event/* isTaskEvent */.A7)(event)) {
            state.tasks.set(event.taskId, transition(state.tasks.get(event.taskId), event));
            this.#state = { ...state, lastEventAt: event.at };
        }
        else if (event.type === 'run-resumed') {
            const period = { startedAt: event.at, earlierMs: wallTime(state, state.lastEventAt) };
            this.#state = { ...state, run: event.run, period, stopping: null, ended: null, lastEventAt: event.at };
        }
        else if (event.type === 'run-stopping') {
            const { cause, message } = event;
            this.#state = { ...state, stopping: state.stopping ?? { cause, message }, lastEventAt: event.at };
        }
        else {
            this.#state = {
                ...state,
                ended: { status: event.status, at: event.at, wallMs: event.wallMs },
                lastEventAt: event.at,
            };
        }
    }
}
function runStatus(state) {
    const stoppedByPerson = ['interrupted', 'terminated', 'stopped'].includes(state.stopping?.cause ?? '');
    let failed = false;
    for (const task of state.tasks.values()) {
        if (task.phase !== 'ended' || task.outcome.status !== 'succeeded')
            failed = true;
    }
    if (!failed)
        return 'succeeded';
    return stoppedByPerson ? 'cancelled' : 'failed';
}
function wallTime(state, now) {
    if (state.ended !== null)
        return state.ended.wallMs;
    return state.period.earlierMs + Math.max(0, Date.parse(now) - Date.parse(state.period.startedAt));
}


/***/ }),

/***/ 9660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ noProgress)
/* harmony export */ });
const noProgress = { turns: 0, tool: null, usage: {}, costUsd: 0 };


/***/ }),

/***/ 9826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XH: () => (/* binding */ taskIdPattern),
/* harmony export */   iR: () => (/* binding */ permissionModes),
/* harmony export */   v: () => (/* binding */ taskSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2047);

const permissionModes = [
    'acceptEdits',
    'auto',
    'bypassPermissions',
    'default',
    'dontAsk',
    'manual',
    'plan',
];
const taskIdPattern = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,64}$/;
const taskSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(taskIdPattern),
    prompt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    model: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    budgetUsd: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().positive(),
    timeoutMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().positive(),
    maxTurns: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().nullable(),
    permissionMode: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(permissionModes),
    allowedTools: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    disallowedTools: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    appendSystemPrompt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    cwd: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    env: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    args: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
});


/***/ }),

/***/ 3792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ subtractUsage),
/* harmony export */   Dl: () => (/* binding */ usageByModelSchema),
/* harmony export */   Ox: () => (/* binding */ addTokens),
/* harmony export */   Pi: () => (/* binding */ includesUsage),
/* harmony export */   RP: () => (/* binding */ totalTokens),
/* harmony export */   UR: () => (/* binding */ cacheSavings),
/* harmony export */   ho: () => (/* binding */ costOf),
/* harmony export */   tC: () => (/* binding */ shareOf),
/* harmony export */   vk: () => (/* binding */ addUsage),
/* harmony export */   z_: () => (/* binding */ sumKnown)
/* harmony export */ });
/* unused harmony exports tokensSchema, noTokens */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2047);

const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative();
const tokensSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    input: count,
    output: count,
    cacheRead: count,
    cacheWrite: count,
    cacheWrite1h: count,
});
const usageByModelSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), tokensSchema);
const noTokens = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0, cacheWrite1h: 0 };
const kinds = ['input', 'output', 'cacheRead', 'cacheWrite', 'cacheWrite1h'];
function combine(left, right, operation) {
    const combined = { ...noTokens };
    for (const kind of kinds)
        combined[kind] = operation(left[kind], right[kind]);
    return combined;
}
function shareOf(usage, model) {
    return (Object.hasOwn(usage, model) ? usage[model] : undefined) ?? noTokens;
}
function addTokens(left, right) {
    return combine(left, right, (a, b) => a + b);
}
function addUsage(left, right) {
    const sum = { ...left };
    for (const [model, tokens] of Object.entries(right))
        sum[model] = addTokens(shareOf(sum, model), tokens);
    return sum;
}
function subtractUsage(total, past) {
    const rest = {};
    for (const [model, tokens] of Object.entries(total)) {
        const left = combine(tokens, shareOf(past, model), (a, b) => Math.max(0, a - b));
        if (kinds.some((kind) => left[kind] > 0))
            rest[model] = left;
    }
    return rest;
}
function includesUsage(total, part) {
    return Object.entries(part).every(([model, tokens]) => kinds.every((kind) => shareOf(total, model)[kind] >= tokens[kind]));
}
function totalTokens(usage) {
    return Object.values(usage).reduce(addTokens, noTokens);
}
function costOf(usage, prices) {
    let dollars = 0;
    for (const [model, tokens] of Object.entries(usage)) {
        const price = prices(model);
        if (price === null)
            return null;
        dollars +=
            (tokens.input * price.input +
                tokens.output * price.output +
                tokens.cacheRead * price.cacheRead +
                (tokens.cacheWrite - tokens.cacheWrite1h) * price.cacheWrite5m +
                tokens.cacheWrite1h * price.cacheWrite1h) /
                1_000_000;
    }
    return dollars;
}
function cacheSavings(usage, prices) {
    let dollars = 0;
    for (const [model, tokens] of Object.entries(usage)) {
        if (tokens.cacheRead === 0)
            continue;
        const price = prices(model);
        if (price === null)
            return null;
        dollars += (tokens.cacheRead * (price.input - price.cacheRead)) / 1_000_000;
    }
    return dollars;
}
function sumKnown(parts) {
    let sum = 0;
    for (const part of parts) {
        if (part === null)
            return null;
        sum += part;
    }
    return sum;
}


/***/ }),

/***/ 7004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ parseVerification),
/* harmony export */   z: () => (/* binding */ verificationSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2047);

const verificationSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    errorsFound: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative().nullable(),
    gaps: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    confidence: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['low', 'medium', 'high']).nullable(),
});
const opening = /^[ \t]{0,8}(`{3,16}|~{3,16})[ \t]{0,8}verification[ \t]{0,8}$/i;
const longestField = 500;
function parseVerification(text) {
    const body = lastBlock(text);
    if (body === null)
        return null;
    const fields = new Map();
    for (const line of body) {
        const colon = line.indexOf(':');
        if (colon > 0)
            fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
    }
    const errors = /^\d{1,9}$/.exec(fields.get('errors-found') ?? '');
    const confidence = verificationSchema.shape.confidence.safeParse(fields.get('confidence')?.toLowerCase());
    const gaps = fields.get('gaps')?.slice(0, longestField) ?? '';
    return {
        errorsFound: errors === null ? null : Number(errors[0]),
        gaps: gaps === '' || /^<.*>$/.test(gaps) ? null : gaps,
        confidence: confidence.success ? confidence.data : null,
    };
}
function lastBlock(text) {
    let last = null;
    let open = null;
    for (const line of text.split(/\r?\n/)) {
        const fence = line.length > 64 ? undefined : opening.exec(line)?.[1];
        if (open !== null && line.trim() === open.fence) {
            last = open.lines;
            open = null;
        }
        else if (fence !== undefined)
            open = { fence, lines: [] };
        else if (open !== null)
            open.lines.push(line);
    }
    return last;
}


/***/ }),

/***/ 3482:
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
/* harmony import */ var _adapters_system_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5469);
/* harmony import */ var _core_line_splitter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4990);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5096);
/* harmony import */ var _domain_event_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3491);







const longestLine = 64 * 1024 * 1024;
async function readJournal(path) {
    const splitter = new _core_line_splitter_js__WEBPACK_IMPORTED_MODULE_3__/* .LineSplitter */ .g(longestLine);
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
        if (error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .eG)
            throw error;
        if (error.code === 'ENOENT' && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)))
            throw neverBegun(path, error);
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .eG(`cannot read the journal ${path}: ${(0,_domain_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`, 'Check that it exists and is yours.', { cause: error });
    }
    return { events, wholeBytes, torn: [...splitter.end()].length > 0 };
}
async function mendJournal(path, contents) {
    if (!contents.torn)
        return;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.truncate)(path, contents.wholeBytes).catch((error) => {
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .eG(`cannot write the journal ${path}: ${(0,_domain_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`, (0,_adapters_system_error_js__WEBPACK_IMPORTED_MODULE_6__/* .remedyFor */ .wJ)(error), {
            cause: error,
        });
    });
}
function parseEvent(line, path, lineNumber) {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        throw damaged(path, lineNumber, 'is not JSON');
    }
    const version = typeof value === 'object' && value !== null && 'v' in value ? value.v : undefined;
    if (typeof version === 'number' && version > _domain_event_js__WEBPACK_IMPORTED_MODULE_5__/* .journalVersion */ .MH) {
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .eG(`the journal ${path} is of version ${version}; this claude-multi reads up to version ${_domain_event_js__WEBPACK_IMPORTED_MODULE_5__/* .journalVersion */ .MH}`, 'Use the newer claude-multi that wrote it.');
    }
    const event = _domain_event_js__WEBPACK_IMPORTED_MODULE_5__/* .eventSchema */ .G4.safeParse(value);
    if (event.success)
        return event.data;
    const issue = event.error.issues[0];
    throw damaged(path, lineNumber, `is not an event (${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'})`);
}
function neverBegun(path, cause) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .eG(`the run in ${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)} never began: there is no journal, so nothing was started`, 'Run its tasks anew; the folder can be removed.', { cause });
}
function damaged(path, lineNumber, how) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .eG(`line ${lineNumber} of the journal ${path} ${how}`, 'The file was damaged or edited. Restore it, or remove that run folder and run the tasks anew.');
}


/***/ }),

/***/ 1200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E8: () => (/* binding */ RunFolder),
  J1: () => (/* binding */ journalName),
  F$: () => (/* binding */ newRunId)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/adapters/system-error.js
var system_error = __webpack_require__(5469);
// EXTERNAL MODULE: ./build/js/core/line-splitter.js
var line_splitter = __webpack_require__(4990);
// EXTERNAL MODULE: ./build/js/domain/errors.js
var errors = __webpack_require__(5096);
;// CONCATENATED MODULE: ./build/js/store/config-dirs.js




const setUpByUser = [
    'settings.json',
    'CLAUDE.md',
    'agents',
    'commands',
    'skills',
    'plugins',
    'output-styles',
    'hooks',
    'rules',
];
class ConfigDirs {
    #original;
    constructor(original) {
        this.#original = (0,external_node_path_.resolve)(original);
    }
    async make(path) {
        if ((0,external_node_fs_.existsSync)(path))
            return path;
        await (0,promises_.mkdir)(path, { recursive: true, mode: 0o700 });
        for (const name of setUpByUser) {
            const target = (0,external_node_path_.join)(this.#original, name);
            if (!(0,external_node_fs_.existsSync)(target))
                continue;
            await (0,promises_.symlink)(target, (0,external_node_path_.join)(path, name)).catch((error) => {
                throw new Error(`cannot link ${target} into the session's config folder: ${(0,errors/* messageOf */.bD)(error)}`, {
                    cause: error,
                });
            });
        }
        return path;
    }
}

;// CONCATENATED MODULE: ./build/js/store/run-folder.js







const privateFolder = 0o700;
const privateFile = 0o600;
const longestTranscriptLine = 32 * 1024 * 1024;
function makeFolders(path) {
    if ((0,external_node_fs_.existsSync)(path))
        return;
    if ((0,external_node_path_.dirname)(path) !== path)
        makeFolders((0,external_node_path_.dirname)(path));
    try {
        (0,external_node_fs_.mkdirSync)(path, { mode: privateFolder });
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            throw error;
    }
}
const journalName = 'events.ndjson';
const journalDraft = `${journalName}.draft`;
function newRunId(now) {
    const [date = '', time = ''] = now.toISOString().replace(/[-:]/g, '').split('T');
    const random = crypto.randomUUID().slice(0, 4);
    return `${date}-${time.slice(0, 6)}-${random}`;
}
class RunFolder {
    path;
    #configDirs;
    constructor(path, configDirs) {
        this.path = path;
        this.#configDirs = configDirs;
    }
    static create(sessionsDir, runId, isolateConfigOf) {
        const path = (0,external_node_path_.join)(sessionsDir, runId);
        try {
            makeFolders(sessionsDir);
            (0,external_node_fs_.mkdirSync)(path, { mode: privateFolder });
        }
        catch (error) {
            throw new errors/* EnvironmentError */.eG(`cannot make the run's folder ${path}: ${(0,errors/* messageOf */.bD)(error)}`, 'Give a folder that you may write to: --sessions-dir DIR or CLAUDE_SESSIONS_DIR.', { cause: error });
        }
        return new RunFolder(path, isolateConfigOf === null ? null : new ConfigDirs(isolateConfigOf));
    }
    static open(path, isolateConfigOf) {
        return new RunFolder(path, isolateConfigOf === null ? null : new ConfigDirs(isolateConfigOf));
    }
    async remains(taskId, attempt) {
        const path = this.#transcriptPath(taskId, attempt);
        try {
            const { mtimeMs, size } = await (0,promises_.stat)(path);
            return { lines: readLines(path), newestAt: size > 0 ? mtimeMs : null };
        }
        catch (error) {
            if (error.code === 'ENOENT')
                return { lines: [], newestAt: null };
            throw error;
        }
    }
    journal({ isNew }) {
        const path = (0,external_node_path_.join)(this.path, isNew ? journalDraft : journalName);
        const file = openJournal(path);
        return {
            append: (line) => {
                const bytes = Buffer.from(line);
                for (let written = 0; written < bytes.length;)
                    written += (0,external_node_fs_.writeSync)(file, bytes, written);
            },
            close: () => (0,external_node_fs_.closeSync)(file),
        };
    }
    publishJournal() {
        (0,external_node_fs_.renameSync)((0,external_node_path_.join)(this.path, journalDraft), (0,external_node_path_.join)(this.path, journalName));
    }
    async transcript(taskId, attempt) {
        await this.#taskFolder(taskId);
        return new FileTranscript(await (0,promises_.open)(this.#transcriptPath(taskId, attempt), 'a', privateFile));
    }
    async configDir(taskId) {
        if (this.#configDirs === null)
            return null;
        const folder = await this.#taskFolder(taskId);
        return this.#configDirs.make((0,external_node_path_.join)(folder, 'config'));
    }
    #transcriptPath(taskId, attempt) {
        return (0,external_node_path_.join)(this.path, 'tasks', taskId, `${attempt}.ndjson`);
    }
    async #taskFolder(taskId) {
        const folder = (0,external_node_path_.join)(this.path, 'tasks', taskId);
        await (0,promises_.mkdir)(folder, { recursive: true, mode: privateFolder });
        return folder;
    }
}
function openJournal(path) {
    try {
        return (0,external_node_fs_.openSync)(path, 'a', privateFile);
    }
    catch (error) {
        throw new errors/* EnvironmentError */.eG(`cannot write the journal ${path}: ${(0,errors/* messageOf */.bD)(error)}`, (0,system_error/* remedyFor */.wJ)(error), {
            cause: error,
        });
    }
}
async function* readLines(path) {
    const splitter = new line_splitter/* LineSplitter */.g(longestTranscriptLine);
    for await (const chunk of (0,external_node_fs_.createReadStream)(path)) {
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

/***/ 2941:
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
/* harmony import */ var _adapters_process_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6637);
/* harmony import */ var _adapters_system_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5469);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5096);







const holderSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ pid: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().positive(), startedAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(), host: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() });
const lockName = /^lock\.(\d+)$/;
async function takeRunLock(folder) {
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `lock-draft.${crypto.randomUUID()}`);
    try {
        const own = { pid: process.pid, startedAt: (0,_adapters_process_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .identifyProcess */ .wO)(process.pid), host: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)() };
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(draft, JSON.stringify(own), { mode: 0o600, flag: 'wx' });
        return await linkNext(folder, draft);
    }
    catch (error) {
        if (error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .eG)
            throw error;
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .eG(`cannot lock the run in ${folder}: ${(0,_domain_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`, (0,_adapters_system_error_js__WEBPACK_IMPORTED_MODULE_6__/* .remedyFor */ .wJ)(error), {
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
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .eG(`process ${holder.pid}${where} is at work on the run in ${folder}`, 'Wait until it has ended, or stop it first.');
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
    return holder.host !== (0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)() || (0,_adapters_process_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .isAlive */ ._n)(holder.pid, holder.startedAt);
}


/***/ }),

/***/ 8785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ findRunDir),
/* harmony export */   cI: () => (/* binding */ readRun),
/* harmony export */   g$: () => (/* binding */ listRunIds)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5096);
/* harmony import */ var _domain_run_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(646);
/* harmony import */ var _journal_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3482);
/* harmony import */ var _run_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1200);







const runIdPattern = /^\d{8}-\d{6}-[0-9a-f]{4}$/;
async function listRunIds(sessionsDir) {
    try {
        const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(sessionsDir);
        return names
            .filter((name) => runIdPattern.test(name))
            .sort()
            .reverse();
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return [];
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`cannot read the sessions folder ${sessionsDir}: ${(0,_domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, 'Check its rights, or give another one (--sessions-dir).', { cause: error });
    }
}
async function findRunDir(sessionsDir, id) {
    const ids = await listRunIds(sessionsDir);
    const [newest] = ids;
    if (newest === undefined)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`there is no run in ${sessionsDir} yet`);
    if (id === null)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(sessionsDir, ids.find((each) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(sessionsDir, each, _run_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .journalName */ .J1))) ?? newest);
    const matching = ids.filter((candidate) => candidate === id || candidate.startsWith(id));
    const exact = matching.find((candidate) => candidate === id) ?? (matching.length === 1 ? matching[0] : undefined);
    if (exact !== undefined)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(sessionsDir, exact);
    const what = matching.length === 0 ? `there is no run "${id}" in ${sessionsDir}` : `more than one run begins with "${id}"`;
    const shown = (matching.length === 0 ? ids : matching).slice(0, 5).join(', ');
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`${what}; ${matching.length === 0 ? 'the newest are' : 'these do'}: ${shown}`);
}
async function readRun(dir) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, _run_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .journalName */ .J1);
    const contents = await (0,_journal_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readJournal */ .a0)(path);
    const projection = new _domain_run_state_js__WEBPACK_IMPORTED_MODULE_4__/* .RunProjection */ .pD();
    try {
        for (const event of contents.events)
            projection.apply(event);
        return { dir, contents, state: projection.started };
    }
    catch (error) {
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`the journal ${path} does not make sense: ${(0,_domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, 'The file was damaged or edited. Restore it, or remove that run folder and run the tasks anew.', { cause: error });
    }
}


/***/ }),

/***/ 8781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ sessionsDirOf)
/* harmony export */ });
/* unused harmony export defaultSessionsDir */
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1708);



function defaultSessionsDir(environment, platform, home) {
    if (platform === 'win32')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(environment['LOCALAPPDATA'] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, 'AppData', 'Local'), 'claude-multi');
    if (platform === 'darwin')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, 'Library', 'Application Support', 'claude-multi');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(environment['XDG_STATE_HOME'] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.local', 'state'), 'claude-multi');
}
function sessionsDirOf(given, environment, cwd = node_process__WEBPACK_IMPORTED_MODULE_2__.cwd()) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, given || defaultSessionsDir(environment, node_process__WEBPACK_IMPORTED_MODULE_2__.platform, (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)()));
}


/***/ })

};
