export const id = 291;
export const ids = [291];
export const modules = {

/***/ 2336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseHalt),
/* harmony export */   P: () => (/* binding */ haltSchema)
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
    const match = pattern.exec(text.trim());
    if (match === null)
        return null;
    const [, when, count = '1', percent] = match;
    const unit = percent === '%' ? 'percent' : 'tasks';
    const halt = haltSchema.safeParse({ when, failures: { unit, count: Number(count) } });
    return halt.success ? halt.data : null;
}


/***/ }),

/***/ 2048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ planSourceSchema),
/* harmony export */   I0: () => (/* binding */ withPromptFiles),
/* harmony export */   Lu: () => (/* binding */ runOptionsSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2047);
/* harmony import */ var _halt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2336);


const runOptionsSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    projectDir: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    sessionsDir: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    maxParallel: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive(),
    enhance: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    claudePath: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    retries: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().nonnegative(),
    idleTimeoutMs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().positive().nullable(),
    keepBackground: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    waitForLimit: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(false),
    gateway: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['auto', 'on', 'off']).default('auto'),
    halt: _halt_js__WEBPACK_IMPORTED_MODULE_0__/* .haltSchema */ .P.nullable(),
    delayMs: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative(),
    memoryFloorBytes: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().positive().nullable(),
});
const promptFiles = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional();
const fileSourceSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('file'),
    path: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    cwd: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    given: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()).optional(),
    overridden: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).optional(),
    promptFiles,
});
const planSourceSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt('kind', [
    fileSourceSchema,
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('stdin'), promptFiles }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('inline'), promptFiles }),
]);
function withPromptFiles({ promptFiles: _, ...source }, files) {
    return (files.length === 0 ? source : { ...source, promptFiles: [...files] });
}


/***/ }),

/***/ 7686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ defaultModel),
/* harmony export */   EA: () => (/* binding */ defaultPermissionMode),
/* harmony export */   UJ: () => (/* binding */ namedModels),
/* harmony export */   XH: () => (/* binding */ taskIdPattern),
/* harmony export */   iR: () => (/* binding */ permissionModes),
/* harmony export */   v: () => (/* binding */ taskSchema)
/* harmony export */ });
/* unused harmony export restrainedModes */
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
const defaultPermissionMode = 'bypassPermissions';
const restrainedModes = (/* unused pure expression or super */ null && ([
    'acceptEdits',
    'default',
    'dontAsk',
    'manual',
    'plan',
]));
const namedModels = ['sonnet', 'opus', 'haiku'];
const defaultModel = namedModels[0];
const taskIdPattern = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,64}$/;
const taskSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(taskIdPattern),
    prompt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    model: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    budgetUsd: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().positive(),
    timeoutMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().positive(),
    backgroundWaitMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative().nullable().default(null),
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

/***/ 3695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FG: () => (/* binding */ describeWork),
/* harmony export */   PO: () => (/* binding */ backgroundWorkSchema),
/* harmony export */   jy: () => (/* binding */ longestWorkName),
/* harmony export */   tQ: () => (/* binding */ mayNeverEnd)
/* harmony export */ });
/* unused harmony export backgroundKinds */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2047);

const backgroundKinds = ['command', 'agent', 'wake-up', 'schedule'];
const longestWorkName = 200;
const backgroundWorkSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(backgroundKinds), name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
function mayNeverEnd({ kind }) {
    return kind === 'command' || kind === 'schedule';
}
const nouns = {
    command: ['a background command', 'background commands'],
    agent: ['a subagent', 'subagents'],
    'wake-up': ['a scheduled wake-up', 'scheduled wake-ups'],
    schedule: ['a repeated wake-up', 'repeated wake-ups'],
};
const mostNamed = 5;
function describeWork(works) {
    const parts = [...Map.groupBy(works, ({ kind }) => kind)].map(([kind, group]) => {
        const [one, many] = nouns[kind];
        const names = group.slice(0, mostNamed).map(({ name }) => name);
        const more = group.length > mostNamed ? `, and ${group.length - mostNamed} more` : '';
        return `${group.length === 1 ? one : `${group.length} ${many}`} (${names.join(', ')}${more})`;
    });
    return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}


/***/ }),

/***/ 6457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ isTaskEvent),
/* harmony export */   G4: () => (/* binding */ eventSchema),
/* harmony export */   MH: () => (/* binding */ journalVersion),
/* harmony export */   oH: () => (/* binding */ stampEvent)
/* harmony export */ });
/* unused harmony exports progressSchema, processExitSchema, attemptEndSchema, runInfoSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2047);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4377);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2048);
/* harmony import */ var _plan_task_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7686);
/* harmony import */ var _usage_usage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3208);
/* harmony import */ var _background_work_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3695);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5513);
/* harmony import */ var _verification_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4966);







const journalVersion = 2;
const taskId = zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().regex(_plan_task_js__WEBPACK_IMPORTED_MODULE_1__/* .taskIdPattern */ .XH);
const attempt = zod__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig().int().positive();
const dollars = zod__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig().nonnegative();
const milliseconds = zod__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig().nonnegative();
const progressSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    turns: zod__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig().int().nonnegative(),
    tool: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().nullable(),
    doing: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional(),
    usage: _usage_usage_js__WEBPACK_IMPORTED_MODULE_2__/* .usageByModelSchema */ .Dl,
    costUsd: dollars.nullable(),
    cacheSavedUsd: dollars.nullable().optional(),
    waitsFor: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(_background_work_js__WEBPACK_IMPORTED_MODULE_3__/* .backgroundWorkSchema */ .PO).optional(),
});
const processExitSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ code: zod__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig().int().nullable(), signal: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().nullable() });
const attemptEndSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    outcome: _outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .attemptOutcomeSchema */ .DZ,
    durationMs: milliseconds,
    turns: zod__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig().int().nonnegative(),
    usage: _usage_usage_js__WEBPACK_IMPORTED_MODULE_2__/* .usageByModelSchema */ .Dl,
    costUsd: dollars.nullable(),
    costIsPartial: zod__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY(),
    cacheSavedUsd: dollars.nullable(),
    result: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().nullable(),
    verification: _verification_js__WEBPACK_IMPORTED_MODULE_5__/* .verificationSchema */ .z.nullable(),
    warnings: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(_outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .warningSchema */ .ek),
    exit: processExitSchema,
    requests: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
        sent: zod__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig().int().nonnegative(),
        refused: zod__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig().int().nonnegative(),
        apiMs: milliseconds,
        heldMs: milliseconds,
    })
        .optional(),
    retryAfterMs: milliseconds,
});
const runInfoSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1),
    claudeVersion: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().nullable(),
    taskCount: zod__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig().int().nonnegative(),
    notes: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()),
    options: _plan_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .runOptionsSchema */ .Lu,
    expectedMs: zod__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), milliseconds).default({}),
    source: _plan_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .planSourceSchema */ .Aj,
});
const events = {
    'run-started': zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ run: runInfoSchema }),
    'run-resumed': zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ run: runInfoSchema }),
    'run-stopping': zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
        cause: zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n(_outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .runStopCauses */ .eD),
        message: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
        resetsAt: zod__WEBPACK_IMPORTED_MODULE_7__/* .datetime */ .w$().optional(),
    }),
    'run-limit-near': zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ message: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP() }),
    'run-limited': zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ message: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), until: zod__WEBPACK_IMPORTED_MODULE_7__/* .datetime */ .w$() }),
    'run-ended': zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ status: zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n(['succeeded', 'failed', 'cancelled']), wallMs: milliseconds }),
    'task-planned': zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ taskId, task: _plan_task_js__WEBPACK_IMPORTED_MODULE_1__/* .taskSchema */ .v }),
    'task-reopened': zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
        taskId,
        task: _plan_task_js__WEBPACK_IMPORTED_MODULE_1__/* .taskSchema */ .v,
        anew: zod__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz(true).optional(),
    }),
    'session-started': zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
        taskId,
        attempt,
        sessionId: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
        resumed: zod__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY(),
        marker: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
    }),
    'session-progressed': zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ taskId, attempt, progress: progressSchema }),
    'session-delayed': zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
        taskId,
        attempt,
        message: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(),
        brief: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional(),
        delayMs: milliseconds,
    }),
    'session-prompted': zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ taskId, attempt, message: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP() }),
    'session-stopping': zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ taskId, attempt, cause: zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n(_outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .stopCauses */ .T1) }),
    'session-ended': zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ taskId, attempt, end: attemptEndSchema }),
    'task-backing-off': zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ taskId, attempt, delayMs: milliseconds, message: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP() }),
    'task-ended': zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ taskId, outcome: _outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .outcomeSchema */ .Ws }),
};
const stamp = {
    v: zod__WEBPACK_IMPORTED_MODULE_6__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz(1), zod__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz(journalVersion)]),
    seq: zod__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig().int().positive(),
    at: zod__WEBPACK_IMPORTED_MODULE_7__/* .datetime */ .w$(),
};
const lines = Object.entries(events).map(([type, { shape }]) => zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ ...stamp, type: zod__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz(type), ...shape }));
const eventSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .discriminatedUnion */ .gMt('type', lines);
function stampEvent(body, seq, at) {
    return { v: journalVersion, seq, at, ...body };
}
function isTaskEvent(event) {
    return 'taskId' in event;
}


/***/ }),

/***/ 5513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ attemptOutcomeSchema),
/* harmony export */   OP: () => (/* binding */ failureReasons),
/* harmony export */   T1: () => (/* binding */ stopCauses),
/* harmony export */   Ws: () => (/* binding */ outcomeSchema),
/* harmony export */   dh: () => (/* binding */ skipReasons),
/* harmony export */   eD: () => (/* binding */ runStopCauses),
/* harmony export */   ek: () => (/* binding */ warningSchema),
/* harmony export */   tL: () => (/* binding */ allWaiting),
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
    'credential-refused',
    'permission-refused',
    'model-not-found',
    'prompt-too-long',
    'rate-limited',
    'overloaded',
    'connection-lost',
    'gateway-refused',
    'api-error',
    'conversation-lost',
    'bad-arguments',
    'spawn-failed',
    'crashed',
    'hook-stopped',
    'unfinished',
    'execution-error',
];
const allWaiting = 'all of it was spent waiting for the API';
const runStopCauses = [
    'interrupted',
    'terminated',
    'stopped',
    'run-failed',
    'credential-refused',
    'usage-limit',
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
    'stop-hook',
    'empty-result',
    'unfinished-subagents',
    'background-ended',
    'left-processes',
    'cost-partial',
    'account-differs',
    'line-too-long',
    'stop-took-force',
    'overstayed',
];
const warningSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(warningKinds), message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });


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
/* harmony export */   wF: () => (/* binding */ expectedMsOf),
/* harmony export */   zj: () => (/* binding */ runTotals)
/* harmony export */ });
/* harmony import */ var _usage_cost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5242);
/* harmony import */ var _usage_usage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3208);
/* harmony import */ var _run_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1636);
/* harmony import */ var _task_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(120);




function runTotals(state, now) {
    const counts = { waiting: 0, running: 0, between: 0, succeeded: 0, failed: 0, skipped: 0, cancelled: 0 };
    let sessionMs = 0;
    let turns = 0;
    let cost = _usage_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .noCost */ .Jn;
    for (const task of state.tasks.values()) {
        counts[(0,_task_state_js__WEBPACK_IMPORTED_MODULE_3__/* .stageOf */ .gV)(task)] += 1;
        sessionMs += sessionTime(task, now);
        turns += taskTurns(task);
        cost = (0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .addCost */ .nv)(cost, taskCost(task));
    }
    const wallMs = (0,_run_state_js__WEBPACK_IMPORTED_MODULE_2__/* .wallTime */ .Ow)(state, now);
    const rate = workRate(sessionMs, wallMs, wallMs * state.run.options.maxParallel);
    return { tasks: state.tasks.size, ...counts, turns, wallMs, sessionMs, ...rate, cost };
}
function workRate(sessionMs, wallMs, slotMs) {
    return {
        speedup: wallMs > 0 ? sessionMs / wallMs : null,
        utilisation: slotMs > 0 ? sessionMs / slotMs : null,
    };
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
    return usages.reduce(_usage_usage_js__WEBPACK_IMPORTED_MODULE_1__/* .addUsage */ .vk, {});
}
function usageOf(attempts, sessionId) {
    return attempts
        .filter((attempt) => attempt.sessionId === sessionId)
        .reduce((sum, { end }) => (0,_usage_usage_js__WEBPACK_IMPORTED_MODULE_1__/* .addUsage */ .vk)(sum, end.usage), {});
}


/***/ }),

/***/ 1636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ow: () => (/* binding */ wallTime),
/* harmony export */   em: () => (/* binding */ runStatus),
/* harmony export */   pD: () => (/* binding */ RunProjection)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(480);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6457);
/* harmony import */ var _task_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(120);
/* harmony import */ var _transition_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3874);




class RunProjection {
    #state = null;
    get state() {
        return this.#state;
    }
    get started() {
        if (this.#state === null)
            throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidTransition */ .NR('the journal does not begin with "run-started"');
        return this.#state;
    }
    apply(event) {
        if (event.type === 'run-started') {
            if (this.#state !== null)
                throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidTransition */ .NR('a second "run-started" in one journal');
            this.#state = {
                run: event.run,
                startedAt: event.at,
                period: { startedAt: event.at, earlierMs: 0 },
                pauses: [],
                tasks: new Map(),
                stopping: null,
                limitNear: null,
                limited: null,
                ended: null,
                lastEventAt: event.at,
            };
            return;
        }
        const state = this.#state;
        if (state === null)
            throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidTransition */ .NR(`the journal begins with "${event.type}", not with "run-started"`);
        if (state.ended !== null && ((0,_event_js__WEBPACK_IMPORTED_MODULE_1__/* .isTaskEvent */ .A7)(event) || event.type === 'run-ended'))
            throw new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidTransition */ .NR(`the run has ended: "${event.type}" cannot follow`);
        if ((0,_event_js__WEBPACK_IMPORTED_MODULE_1__/* .isTaskEvent */ .A7)(event)) {
            state.tasks.set(event.taskId, (0,_transition_js__WEBPACK_IMPORTED_MODULE_3__/* .transition */ .k)(state.tasks.get(event.taskId), event));
            this.#state = { ...state, lastEventAt: event.at };
        }
        else if (event.type === 'run-resumed') {
            const period = { startedAt: event.at, earlierMs: wallTime(state, Date.parse(state.lastEventAt)) };
            const pauses = [...state.pauses, { from: state.ended?.at ?? state.lastEventAt, to: event.at }];
            this.#state = {
                ...state,
                run: event.run,
                period,
                pauses,
                stopping: null,
                limitNear: null,
                limited: null,
                ended: null,
                lastEventAt: event.at,
            };
        }
        else if (event.type === 'run-stopping') {
            const { cause, message, resetsAt } = event;
            const stopping = { cause, message, ...(resetsAt === undefined ? {} : { resetsAt }) };
            this.#state = { ...state, stopping: state.stopping ?? stopping, lastEventAt: event.at };
        }
        else if (event.type === 'run-limited') {
            const { message, until } = event;
            this.#state = { ...state, limited: { message, until }, lastEventAt: event.at };
        }
        else if (event.type === 'run-limit-near') {
            this.#state = { ...state, limitNear: event.message, lastEventAt: event.at };
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
    const stages = new Set([...state.tasks.values()].map(_task_state_js__WEBPACK_IMPORTED_MODULE_2__/* .stageOf */ .gV));
    if ([...stages].every((stage) => stage === 'succeeded'))
        return 'succeeded';
    const endedByLimit = state.stopping?.cause === 'usage-limit' && !stages.has('failed');
    return stoppedByPerson || endedByLimit ? 'cancelled' : 'failed';
}
function wallTime({ ended, period }, now) {
    if (ended !== null)
        return ended.wallMs;
    return period.earlierMs + Math.max(0, now - Date.parse(period.startedAt));
}


/***/ }),

/***/ 120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ ownAttempts),
/* harmony export */   dv: () => (/* binding */ taskStages),
/* harmony export */   gV: () => (/* binding */ stageOf),
/* harmony export */   nd: () => (/* binding */ noProgress)
/* harmony export */ });
const noProgress = { turns: 0, tool: null, usage: {}, costUsd: 0, cacheSavedUsd: 0 };
function ownAttempts({ attempts, past = 0 }) {
    return attempts.slice(past);
}
const taskStages = ['waiting', 'running', 'between', 'succeeded', 'failed', 'skipped', 'cancelled'];
function stageOf(task) {
    return task.phase === 'ended' ? task.outcome.status : task.phase;
}


/***/ }),

/***/ 3874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ transition)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(480);
/* harmony import */ var _task_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(120);


function transition(state, event) {
    switch (event.type) {
        case 'task-planned':
            if (state !== undefined || event.task.id !== event.taskId)
                throw impossible(state, event);
            return { phase: 'waiting', task: event.task, attempts: [], plannedAt: event.at };
        case 'task-reopened': {
            const { task, at, anew } = event;
            if (state === undefined || state.phase === 'running' || task.id !== event.taskId)
                throw impossible(state, event);
            if (state.attempts.length === 0)
                return { phase: 'waiting', task, attempts: [], plannedAt: at };
            const kept = anew === true ? { ...plannedIn(state), past: state.attempts.length } : plannedIn(state);
            return { phase: 'between', ...kept, task, goesOn: true, backoff: null };
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
                progress: _task_state_js__WEBPACK_IMPORTED_MODULE_1__/* .noProgress */ .nd,
                delayed: null,
                stopping: null,
            };
            return { phase: 'running', ...plannedIn(state), live };
        }
        case 'session-progressed': {
            const running = expectLive(state, event);
            const { delayedBrief: _, ...live } = running.live;
            return { ...running, live: { ...live, progress: event.progress, delayed: null } };
        }
        case 'session-delayed': {
            const running = expectLive(state, event);
            const { delayedBrief: _, ...live } = running.live;
            const brief = event.brief === undefined ? {} : { delayedBrief: event.brief };
            return { ...running, live: { ...live, delayed: event.message, ...brief } };
        }
        case 'session-prompted':
            return expectLive(state, event);
        case 'session-stopping': {
            const running = expectLive(state, event);
            if (running.live.stopping !== null)
                throw impossible(state, event);
            return { ...running, live: { ...running.live, stopping: { cause: event.cause, at: event.at } } };
        }
        case 'session-ended': {
            const running = expectLive(state, event);
            const { attempt, sessionId, resumed, startedAt } = running.live;
            const ended = { attempt, sessionId, resumed, startedAt, endedAt: event.at, end: event.end };
            const attempts = [...running.attempts, ended];
            return { phase: 'between', ...plannedIn(running), attempts, goesOn: false, backoff: null };
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
            return { phase: 'ended', ...plannedIn(state), outcome: event.outcome, endedAt: event.at };
        }
    }
}
function plannedIn({ task, attempts, past }) {
    return past === undefined ? { task, attempts } : { task, attempts, past };
}
function expectLive(state, event) {
    if (state?.phase !== 'running' || state.live.attempt !== event.attempt)
        throw impossible(state, event);
    return state;
}
function impossible(state, event) {
    return new _text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidTransition */ .NR(`task "${event.taskId}" is ${state?.phase ?? 'unknown'}: "${event.type}" cannot follow`);
}


/***/ }),

/***/ 4966:
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

/***/ 5242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ sumCosts),
/* harmony export */   Jn: () => (/* binding */ noCost),
/* harmony export */   Px: () => (/* binding */ knownCostData),
/* harmony export */   UR: () => (/* binding */ cacheSavings),
/* harmony export */   ho: () => (/* binding */ costOf),
/* harmony export */   ii: () => (/* binding */ readCost),
/* harmony export */   mM: () => (/* binding */ costData),
/* harmony export */   nv: () => (/* binding */ addCost),
/* harmony export */   z_: () => (/* binding */ sumKnown)
/* harmony export */ });
const noCost = { knownUsd: 0, hasUnknown: false, isPartial: false };
function addCost(left, right) {
    return {
        knownUsd: left.knownUsd + right.knownUsd,
        hasUnknown: left.hasUnknown || right.hasUnknown,
        isPartial: left.isPartial || right.isPartial,
    };
}
function sumCosts(costs) {
    return costs.reduce(addCost, noCost);
}
function readCost({ costUsd, costIsPartial, knownCostUsd }) {
    return { knownUsd: knownCostUsd ?? costUsd ?? 0, hasUnknown: costUsd === null, isPartial: costIsPartial };
}
function costData({ knownUsd, hasUnknown, isPartial }) {
    return { costUsd: hasUnknown ? null : knownUsd, costIsPartial: isPartial, knownCostUsd: knownUsd };
}
function knownCostData({ knownUsd, hasUnknown, isPartial }) {
    return { costUsd: knownUsd, costIsPartial: hasUnknown || isPartial };
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

/***/ 3208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ subtractUsage),
/* harmony export */   Dl: () => (/* binding */ usageByModelSchema),
/* harmony export */   Ox: () => (/* binding */ addTokens),
/* harmony export */   Pi: () => (/* binding */ includesUsage),
/* harmony export */   RP: () => (/* binding */ totalTokens),
/* harmony export */   ee: () => (/* binding */ tokensSchema),
/* harmony export */   tC: () => (/* binding */ shareOf),
/* harmony export */   vk: () => (/* binding */ addUsage)
/* harmony export */ });
/* unused harmony export noTokens */
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


/***/ })

};
