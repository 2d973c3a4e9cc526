export const id = 323;
export const ids = [323];
export const modules = {

/***/ 8323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ buildReport),
/* harmony export */   hh: () => (/* binding */ costOfSession),
/* harmony export */   reportJsonSchema: () => (/* binding */ reportJsonSchema)
/* harmony export */ });
/* unused harmony exports reportTaskSchema, reportSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2047);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8439);
/* harmony import */ var _domain_run_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5513);
/* harmony import */ var _domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2291);
/* harmony import */ var _domain_run_verification_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4966);
/* harmony import */ var _domain_usage_cost_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5242);
/* harmony import */ var _domain_usage_usage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3208);






const dollars = zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nonnegative().describe("US dollars, by the CLI's own estimate").nullable();
const milliseconds = zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nonnegative();
const time = zod__WEBPACK_IMPORTED_MODULE_6__/* .datetime */ .w$();
const knownDollars = zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig()
    .nonnegative()
    .optional()
    .describe('what is known of costUsd, also where that is null; US dollars');
const reportTokensSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    input: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().nonnegative(),
    output: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().nonnegative(),
    cacheRead: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().nonnegative(),
    cacheWrite: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().nonnegative(),
});
const notEnded = 'not-ended';
const reasonSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n([...new Set([..._domain_run_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .failureReasons */ .OP, ..._domain_run_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .skipReasons */ .dh, ..._domain_run_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .cancelReasons */ .w5, notEnded])]);
const reportSessionSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    attempt: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().positive(),
    sessionId: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    resumed: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY().describe('true when it continued the conversation of an earlier attempt'),
    startedAt: time,
    endedAt: time.nullable().describe('null when its end was not recorded'),
    status: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['succeeded', 'failed', 'cancelled', 'unfinished']),
    reason: reasonSchema.nullable().describe('null exactly when the attempt succeeded'),
    message: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    durationMs: milliseconds,
    turns: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().nonnegative(),
    costUsd: dollars,
    costIsPartial: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY().optional().describe('true when it ended without a final account, or has not ended'),
});
const reportTaskSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    status: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['succeeded', 'failed', 'skipped', 'cancelled']),
    reason: reasonSchema
        .nullable()
        .describe('null exactly when the task succeeded; "not-ended": the task and its run have not ended'),
    message: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable().describe('the reason in words; null when the task succeeded'),
    prompt: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    model: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    startedAt: time.nullable().describe('start of the first attempt; null when the task never started'),
    endedAt: time.nullable().describe('end of the last attempt; null when the task never started or is running'),
    durationMs: milliseconds.describe('sum over the attempts, without the waits between them'),
    turns: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().nonnegative(),
    costUsd: dollars,
    costIsPartial: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY()
        .describe('true when a session is running or has ended without a final account: the cost is at least this'),
    knownCostUsd: knownDollars,
    tokens: reportTokensSchema,
    result: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable().describe("the session's final text"),
    verification: _domain_run_verification_js__WEBPACK_IMPORTED_MODULE_2__/* .verificationSchema */ .z.nullable().describe("the session's own report on its work, where it gave one"),
    sessionIds: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
    attempts: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().nonnegative(),
    sessions: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(reportSessionSchema).default([]).describe('the attempts, one session each, in their order'),
    warnings: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_domain_run_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .warningSchema */ .ek),
});
const reportSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(1),
    run: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
        id: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
        startedAt: time,
        endedAt: time.nullable().describe('null when the run has not ended: it is still running, or its supervisor died'),
        status: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['succeeded', 'failed', 'cancelled', 'unfinished']),
        projectDir: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
        claudeVersion: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
        maxParallel: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().positive(),
        notes: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
        pauses: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ from: time, to: time }))
            .optional()
            .describe('times without a supervisor: from the end of one to the start of the next'),
    }),
    totals: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
        tasks: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().nonnegative(),
        succeeded: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().nonnegative(),
        failed: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().nonnegative(),
        skipped: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().nonnegative(),
        cancelled: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().nonnegative(),
        wallMs: milliseconds.describe('from the start of the run to its end, without the pauses'),
        sessionMs: milliseconds.describe('sum over all sessions, failed attempts included'),
        speedup: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nonnegative().nullable().describe('sessionMs / wallMs'),
        utilisation: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nonnegative().nullable().describe('sessionMs / (wallMs × maxParallel)'),
        costUsd: dollars,
        costIsPartial: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(),
        knownCostUsd: knownDollars,
        tokens: reportTokensSchema,
        cacheSavedUsd: dollars.describe('cache reads × (input price − cache-read price), US dollars'),
    }),
    tasks: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(reportTaskSchema),
});
function buildReport(state, now, { living = false } = {}) {
    const until = Date.parse(living ? now : state.lastEventAt);
    const tasks = [...state.tasks].map(([id, task]) => reportTask(id, task, { until, living }));
    const { wallMs, sessionMs, speedup, utilisation, cost } = (0,_domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .runTotals */ .zj)(state, until);
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
            pauses: [...state.pauses],
        },
        totals: {
            tasks: tasks.length,
            succeeded: count('succeeded'),
            failed: count('failed'),
            skipped: count('skipped'),
            cancelled: count('cancelled'),
            wallMs,
            sessionMs,
            speedup,
            utilisation,
            ...(0,_domain_usage_cost_js__WEBPACK_IMPORTED_MODULE_3__/* .costData */ .mM)(cost),
            tokens: sumTokens(tasks.map((task) => task.tokens)),
            cacheSavedUsd: (0,_domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .cacheSaved */ .K0)(state.tasks.values()),
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
        durationMs: (0,_domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .sessionTime */ .U_)(state, when.until),
        turns: (0,_domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .taskTurns */ .Ab)(state),
        ...(0,_domain_usage_cost_js__WEBPACK_IMPORTED_MODULE_3__/* .costData */ .mM)((0,_domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .taskCost */ .LL)(state)),
        tokens: sumTokens([(0,_domain_usage_usage_js__WEBPACK_IMPORTED_MODULE_4__/* .totalTokens */ .RP)((0,_domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .taskUsage */ .NZ)(state))]),
        result: last?.end.result ?? null,
        verification: last?.end.verification ?? null,
        sessionIds: [...new Set(sessions.map(({ sessionId }) => sessionId))],
        attempts: sessions.length,
        sessions,
        warnings: ends.flatMap((end) => end.warnings),
    };
}
function endedSession({ attempt, sessionId, resumed, startedAt, endedAt, end }) {
    const { outcome, durationMs, turns, costUsd, costIsPartial } = end;
    const { reason, message } = outcome.status === 'succeeded' ? succeeded : outcome;
    const { status } = outcome;
    const told = { status, reason, message, durationMs, turns, costUsd, costIsPartial };
    return { attempt, sessionId, resumed, startedAt, endedAt, ...told };
}
function openSession(live, { reason, message }, { until }) {
    const { attempt, sessionId, resumed, startedAt, progress } = live;
    const durationMs = Math.max(0, until - Date.parse(startedAt));
    const { turns, costUsd } = progress;
    const known = { attempt, sessionId, resumed, startedAt, endedAt: null, durationMs, turns, costUsd };
    return { ...known, costIsPartial: true, status: 'unfinished', reason, message };
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
    waiting: 'the run is still going: the task is waiting for its turn',
    running: 'the run is still going: a session is working on the task',
    between: 'the run is still going: the task is waiting for its next attempt',
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
function costOfSession(session) {
    return (0,_domain_usage_cost_js__WEBPACK_IMPORTED_MODULE_3__/* .readCost */ .ii)({ ...session, costIsPartial: session.costIsPartial ?? session.endedAt === null });
}
function reportJsonSchema() {
    return {
        title: 'claude-multi report, version 1',
        description: 'What a run of many Claude Code sessions did, cost and took. Additions keep the version.',
        ...zod__WEBPACK_IMPORTED_MODULE_7__/* .toJSONSchema */ .bl(reportSchema, { io: 'input' }),
    };
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
