export const id = 584;
export const ids = [584];
export const modules = {

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

/***/ 3584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportJsonSchema: () => (/* binding */ reportJsonSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8439);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9310);


function reportJsonSchema() {
    return {
        title: 'claude-multi report, version 1',
        description: 'What a run of many Claude Code sessions did, cost and took. Additions keep the version.',
        ...zod__WEBPACK_IMPORTED_MODULE_1__/* .toJSONSchema */ .bl(_report_js__WEBPACK_IMPORTED_MODULE_0__/* .reportSchema */ .Qh, { io: 'input' }),
    };
}


/***/ }),

/***/ 9310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ buildReport),
/* harmony export */   Qh: () => (/* binding */ reportSchema)
/* harmony export */ });
/* unused harmony export reportTaskSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2047);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4377);
/* harmony import */ var _domain_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4007);
/* harmony import */ var _domain_run_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(646);
/* harmony import */ var _domain_usage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3792);
/* harmony import */ var _domain_verification_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7004);





const dollars = zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().nonnegative().describe("US dollars, by the CLI's own estimate").nullable();
const milliseconds = zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().nonnegative();
const time = zod__WEBPACK_IMPORTED_MODULE_5__/* .datetime */ .w$();
const reportTokensSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    input: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nonnegative(),
    output: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nonnegative(),
    cacheRead: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nonnegative(),
    cacheWrite: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nonnegative(),
});
const notEnded = 'not-ended';
const reasonSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n([...new Set([..._domain_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .failureReasons */ .OP, ..._domain_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .skipReasons */ .dh, ..._domain_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .cancelReasons */ .w5, notEnded])]);
const reportSessionSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    attempt: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().positive(),
    sessionId: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    resumed: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY().describe('true when it continued the conversation of an earlier attempt'),
    startedAt: time,
    endedAt: time.nullable().describe('null when its end was not recorded'),
    status: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['succeeded', 'failed', 'cancelled', 'unfinished']),
    reason: reasonSchema.nullable().describe('null exactly when the attempt succeeded'),
    message: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(),
    durationMs: milliseconds,
    turns: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nonnegative(),
    costUsd: dollars,
});
const reportTaskSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    status: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['succeeded', 'failed', 'skipped', 'cancelled']),
    reason: reasonSchema
        .nullable()
        .describe('null exactly when the task succeeded; "not-ended": the run goes on, and so does the task'),
    message: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable().describe('the reason in words; null when the task succeeded'),
    prompt: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    model: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    startedAt: time.nullable().describe('start of the first attempt; null when the task never started'),
    endedAt: time.nullable().describe('end of the last attempt; null when the task never started or is at work'),
    durationMs: milliseconds.describe('sum over the attempts, without the waits between them'),
    turns: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nonnegative(),
    costUsd: dollars,
    costIsPartial: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY().describe('true when a session ended without a final account: the cost is at least this'),
    tokens: reportTokensSchema,
    result: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable().describe("the session's final text"),
    verification: _domain_verification_js__WEBPACK_IMPORTED_MODULE_3__/* .verificationSchema */ .z.nullable().describe("the session's own report on its work, where it gave one"),
    sessionIds: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    attempts: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nonnegative(),
    sessions: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(reportSessionSchema).default([]).describe('the attempts, one session each, in their order'),
    warnings: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(_domain_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .warningSchema */ .ek),
});
const reportSchema = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(1),
    run: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        id: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        startedAt: time,
        endedAt: time.nullable().describe('null when the run has not ended: its supervisor is at work or died'),
        status: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['succeeded', 'failed', 'cancelled', 'unfinished']),
        projectDir: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        claudeVersion: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(),
        maxParallel: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().positive(),
        notes: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    }),
    totals: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        tasks: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nonnegative(),
        succeeded: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nonnegative(),
        failed: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nonnegative(),
        skipped: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nonnegative(),
        cancelled: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int().nonnegative(),
        wallMs: milliseconds.describe('from the start of the run to its end'),
        sessionMs: milliseconds.describe('sum over all sessions, failed attempts included'),
        speedup: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().nonnegative().nullable().describe('sessionMs / wallMs'),
        utilisation: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().nonnegative().nullable().describe('sessionMs / (wallMs × maxParallel)'),
        costUsd: dollars,
        costIsPartial: zod__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
        tokens: reportTokensSchema,
        cacheSavedUsd: dollars.describe('cache reads × (input price − cache-read price), US dollars'),
    }),
    tasks: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(reportTaskSchema),
});
function buildReport(state, now, { living = false } = {}) {
    const tasks = [...state.tasks].map(([id, task]) => reportTask(id, task, { now, living }));
    const ends = [...state.tasks.values()].flatMap((task) => task.attempts.map(({ end }) => end));
    const wallMs = (0,_domain_run_state_js__WEBPACK_IMPORTED_MODULE_1__/* .wallTime */ .Ow)(state, now);
    const sessionMs = tasks.reduce((sum, { durationMs }) => sum + durationMs, 0);
    const { id, claudeVersion, notes } = state.run;
    const { projectDir, maxParallel } = state.run.options;
    const count = (status) => tasks.filter((task) => task.status === status).length;
    return {
        version: 1,
        run: {
            id,
            startedAt: state.startedAt,
            endedAt: state.ended?.at ?? null,
            status: state.ended?.status ?? 'unfinished',
            projectDir,
            claudeVersion,
            maxParallel,
            notes: [...notes],
        },
        totals: {
            tasks: tasks.length,
            succeeded: count('succeeded'),
            failed: count('failed'),
            skipped: count('skipped'),
            cancelled: count('cancelled'),
            wallMs,
            sessionMs,
            speedup: wallMs > 0 ? sessionMs / wallMs : null,
            utilisation: wallMs > 0 ? sessionMs / (wallMs * maxParallel) : null,
            costUsd: (0,_domain_usage_js__WEBPACK_IMPORTED_MODULE_2__/* .sumKnown */ .z_)(tasks.map(({ costUsd }) => costUsd)),
            costIsPartial: tasks.some((task) => task.costIsPartial),
            tokens: sumTokens(tasks.map((task) => task.tokens)),
            cacheSavedUsd: (0,_domain_usage_js__WEBPACK_IMPORTED_MODULE_2__/* .sumKnown */ .z_)(ends.map((end) => end.cacheSavedUsd)),
        },
        tasks,
    };
}
function reportTask(id, state, when) {
    const { task, attempts } = state;
    const ends = attempts.map(({ end }) => end);
    const last = attempts.at(-1);
    const outcome = outcomeOf(state, when);
    const live = state.phase === 'running' ? state.live : null;
    const sessions = [...attempts.map(endedSession), ...(live === null ? [] : [openSession(live, outcome, when)])];
    return {
        id,
        status: outcome.status,
        reason: outcome.reason,
        message: outcome.message,
        prompt: task.prompt,
        model: task.model,
        startedAt: sessions[0]?.startedAt ?? null,
        endedAt: live === null ? (last?.endedAt ?? null) : null,
        durationMs: sessions.reduce((sum, { durationMs }) => sum + durationMs, 0),
        turns: sessions.reduce((sum, { turns }) => sum + turns, 0),
        costUsd: (0,_domain_usage_js__WEBPACK_IMPORTED_MODULE_2__/* .sumKnown */ .z_)(sessions.map(({ costUsd }) => costUsd)),
        costIsPartial: live !== null || ends.some((end) => end.costIsPartial),
        tokens: sumTokens([...ends, ...(live === null ? [] : [live.progress])].map(({ usage }) => (0,_domain_usage_js__WEBPACK_IMPORTED_MODULE_2__/* .totalTokens */ .RP)(usage))),
        result: last?.end.result ?? null,
        verification: last?.end.verification ?? null,
        sessionIds: [...new Set(sessions.map(({ sessionId }) => sessionId))],
        attempts: sessions.length,
        sessions,
        warnings: ends.flatMap((end) => end.warnings),
    };
}
function endedSession({ attempt, sessionId, resumed, startedAt, endedAt, end }) {
    const { outcome, durationMs, turns, costUsd } = end;
    const { reason, message } = outcome.status === 'succeeded' ? succeeded : outcome;
    const { status } = outcome;
    return { attempt, sessionId, resumed, startedAt, endedAt, status, reason, message, durationMs, turns, costUsd };
}
function openSession(live, { reason, message }, { now }) {
    const { attempt, sessionId, resumed, startedAt, progress } = live;
    const { turns, costUsd } = progress;
    const durationMs = Math.max(0, Date.parse(now) - Date.parse(startedAt));
    const known = { attempt, sessionId, resumed, startedAt, endedAt: null, durationMs, turns, costUsd };
    return { ...known, status: 'unfinished', reason, message };
}
const succeeded = { reason: null, message: null };
function outcomeOf(state, { living }) {
    if (state.phase === 'ended')
        return state.outcome.status === 'succeeded' ? { ...state.outcome, ...succeeded } : state.outcome;
    const status = state.phase === 'waiting' ? 'skipped' : 'cancelled';
    if (!living)
        return { status, reason: 'supervisor-lost', message: 'the supervisor ended before the task did' };
    return { status, reason: notEnded, message: openMessages[state.phase] };
}
const openMessages = {
    waiting: 'the run goes on: the task waits for its turn',
    running: 'the run goes on: a session is at work on the task',
    between: 'the run goes on: the task waits for its next attempt',
};
function sumTokens(parts) {
    const sum = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };
    for (const { input, output, cacheRead, cacheWrite } of parts) {
        sum.input += input;
        sum.output += output;
        sum.cacheRead += cacheRead;
        sum.cacheWrite += cacheWrite;
    }
    return sum;
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
