export const id = 344;
export const ids = [344];
export const modules = {

/***/ 8344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FK: () => (/* binding */ buildReport),
  hh: () => (/* binding */ costOfSession),
  reportJsonSchema: () => (/* binding */ reportJsonSchema)
});

// UNUSED EXPORTS: reportSchema, reportTaskSchema

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(2047);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(8439);
// EXTERNAL MODULE: ./build/js/domain/run/outcome.js
var outcome = __webpack_require__(5513);
// EXTERNAL MODULE: ./build/js/domain/run/run-numbers.js
var run_numbers = __webpack_require__(2291);
// EXTERNAL MODULE: ./build/js/domain/run/verification.js
var verification = __webpack_require__(4966);
// EXTERNAL MODULE: ./build/js/domain/usage/cost.js
var usage_cost = __webpack_require__(5242);
// EXTERNAL MODULE: ./build/js/domain/usage/usage.js
var usage = __webpack_require__(3208);
;// CONCATENATED MODULE: ./build/js/reports/report/request-counts.js

const milliseconds = schemas/* number */.aig().nonnegative();
const requestCountsSchema = schemas/* object */.Ikc({
    sent: schemas/* number */.aig().int().nonnegative().describe('requests to the API that it charges for'),
    refused: schemas/* number */.aig().int().nonnegative().describe('requests that the gateway refused'),
    apiMs: milliseconds.describe('how long at least one request of a session was under way, summed over the sessions'),
    heldMs: milliseconds.describe('how long the gateway held requests back'),
});
function sumRequests(parts) {
    return parts.reduce((sum, part) => {
        if (sum === undefined || part === undefined)
            return sum ?? part;
        return {
            sent: sum.sent + part.sent,
            refused: sum.refused + part.refused,
            apiMs: sum.apiMs + part.apiMs,
            heldMs: sum.heldMs + part.heldMs,
        };
    }, undefined);
}

;// CONCATENATED MODULE: ./build/js/reports/report/report.js







const dollars = schemas/* number */.aig().nonnegative().describe("US dollars, by the CLI's own estimate").nullable();
const report_milliseconds = schemas/* number */.aig().nonnegative();
const time = iso/* datetime */.w$();
const knownDollars = schemas/* number */.aig()
    .nonnegative()
    .optional()
    .describe('what is known of costUsd, also where that is null; US dollars');
const reportTokensSchema = schemas/* object */.Ikc({
    input: schemas/* number */.aig().int().nonnegative(),
    output: schemas/* number */.aig().int().nonnegative(),
    cacheRead: schemas/* number */.aig().int().nonnegative(),
    cacheWrite: schemas/* number */.aig().int().nonnegative(),
});
const notEnded = 'not-ended';
const reasonSchema = schemas/* enum */.k5n([...new Set([...outcome/* failureReasons */.OP, ...outcome/* skipReasons */.dh, ...outcome/* cancelReasons */.w5, notEnded])]);
const toolCallsSchema = schemas/* object */.Ikc({
    total: schemas/* number */.aig().int().nonnegative(),
    failed: schemas/* number */.aig().int().nonnegative().describe('how many of them ended with an error, as far as is known'),
    last: schemas/* array */.YOg(schemas/* object */.Ikc({
        tool: schemas/* string */.YjP(),
        what: schemas/* string */.YjP().describe("its input in one line, such as a command or a path; '' if it has none"),
        bySubagent: schemas/* boolean */.zMY(),
        failed: schemas/* boolean */.zMY(),
        startedAt: time.nullable().describe('null when the transcript does not say it'),
        durationMs: report_milliseconds.nullable().describe('null when it has not ended, or the transcript does not say it'),
    }))
        .describe('the last 100, in their order'),
});
const reportSessionSchema = schemas/* object */.Ikc({
    attempt: schemas/* number */.aig().int().positive(),
    sessionId: schemas/* string */.YjP(),
    resumed: schemas/* boolean */.zMY().describe('true when it continued the conversation of an earlier attempt'),
    startedAt: time,
    endedAt: time.nullable().describe('null when its end was not recorded'),
    status: schemas/* enum */.k5n(['succeeded', 'failed', 'cancelled', 'unfinished']),
    reason: reasonSchema.nullable().describe('null exactly when the attempt succeeded'),
    message: schemas/* string */.YjP().nullable(),
    durationMs: report_milliseconds,
    turns: schemas/* number */.aig().int().nonnegative(),
    costUsd: dollars,
    costIsPartial: schemas/* boolean */.zMY().optional().describe('true when it ended without a final account, or has not ended'),
    requests: requestCountsSchema.optional().describe('missing when it ended without the gateway, or has not ended'),
    toolCalls: toolCallsSchema.optional().describe("from the attempt's transcript; missing when there is none"),
});
const reportTaskSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    status: schemas/* enum */.k5n(['succeeded', 'failed', 'skipped', 'cancelled']),
    reason: reasonSchema
        .nullable()
        .describe('null exactly when the task succeeded; "not-ended": the task and its run have not ended'),
    message: schemas/* string */.YjP().nullable().describe('the reason in words; null when the task succeeded'),
    prompt: schemas/* string */.YjP(),
    model: schemas/* string */.YjP(),
    startedAt: time.nullable().describe('start of the first attempt; null when the task never started'),
    endedAt: time.nullable().describe('end of the last attempt; null when the task never started or is running'),
    durationMs: report_milliseconds.describe('sum over the attempts, without the waits between them'),
    turns: schemas/* number */.aig().int().nonnegative(),
    costUsd: dollars,
    costIsPartial: schemas/* boolean */.zMY()
        .describe('true when a session is running or has ended without a final account: the cost is at least this'),
    knownCostUsd: knownDollars,
    tokens: reportTokensSchema,
    result: schemas/* string */.YjP().nullable().describe("the session's final text"),
    verification: verification/* verificationSchema */.z.nullable().describe("the session's own report on its work, where it gave one"),
    sessionIds: schemas/* array */.YOg(schemas/* string */.YjP()),
    attempts: schemas/* number */.aig().int().nonnegative(),
    sessions: schemas/* array */.YOg(reportSessionSchema).default([]).describe('the attempts, one session each, in their order'),
    warnings: schemas/* array */.YOg(outcome/* warningSchema */.ek),
});
const reportSchema = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    run: schemas/* object */.Ikc({
        id: schemas/* string */.YjP(),
        startedAt: time,
        endedAt: time.nullable().describe('null when the run has not ended: it is still running, or its supervisor died'),
        status: schemas/* enum */.k5n(['succeeded', 'failed', 'cancelled', 'unfinished']),
        projectDir: schemas/* string */.YjP(),
        claudeVersion: schemas/* string */.YjP().nullable(),
        maxParallel: schemas/* number */.aig().int().positive(),
        notes: schemas/* array */.YOg(schemas/* string */.YjP()),
        pauses: schemas/* array */.YOg(schemas/* object */.Ikc({ from: time, to: time }))
            .optional()
            .describe('times without a supervisor: from the end of one to the start of the next'),
    }),
    totals: schemas/* object */.Ikc({
        tasks: schemas/* number */.aig().int().nonnegative(),
        succeeded: schemas/* number */.aig().int().nonnegative(),
        failed: schemas/* number */.aig().int().nonnegative(),
        skipped: schemas/* number */.aig().int().nonnegative(),
        cancelled: schemas/* number */.aig().int().nonnegative(),
        wallMs: report_milliseconds.describe('from the start of the run to its end, without the pauses'),
        sessionMs: report_milliseconds.describe('sum over all sessions, failed attempts included'),
        speedup: schemas/* number */.aig().nonnegative().nullable().describe('sessionMs / wallMs'),
        utilisation: schemas/* number */.aig().nonnegative().nullable().describe('sessionMs / (wallMs × maxParallel)'),
        costUsd: dollars,
        costIsPartial: schemas/* boolean */.zMY(),
        knownCostUsd: knownDollars,
        tokens: reportTokensSchema,
        requests: requestCountsSchema
            .extend({
            apiShare: schemas/* number */.aig().min(0).nullable().describe('apiMs / the time of the sessions that were counted'),
        })
            .optional()
            .describe('missing when no session that has ended went through the gateway'),
        cacheSavedUsd: dollars.describe('cache reads × (input price − cache-read price), US dollars'),
    }),
    tasks: schemas/* array */.YOg(reportTaskSchema),
});
function buildReport(state, now, { living = false } = {}) {
    const until = Date.parse(living ? now : state.lastEventAt);
    const tasks = [...state.tasks].map(([id, task]) => reportTask(id, task, { until, living }));
    const { wallMs, sessionMs, speedup, utilisation, cost } = (0,run_numbers/* runTotals */.zj)(state, until);
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
            ...(0,usage_cost/* costData */.mM)(cost),
            tokens: sumTokens(tasks.map((task) => task.tokens)),
            ...requestTotals(tasks.flatMap(({ sessions }) => sessions)),
            cacheSavedUsd: (0,run_numbers/* cacheSaved */.K0)(state.tasks.values()),
        },
        tasks,
    };
}
function requestTotals(sessions) {
    const counted = sessions.filter(({ requests }) => requests !== undefined);
    const sum = sumRequests(counted.map(({ requests }) => requests));
    if (sum === undefined)
        return {};
    const sessionMs = counted.reduce((ms, { durationMs }) => ms + durationMs, 0);
    return { requests: { ...sum, apiShare: sessionMs > 0 ? sum.apiMs / sessionMs : null } };
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
        durationMs: (0,run_numbers/* sessionTime */.U_)(state, when.until),
        turns: (0,run_numbers/* taskTurns */.Ab)(state),
        ...(0,usage_cost/* costData */.mM)((0,run_numbers/* taskCost */.LL)(state)),
        tokens: sumTokens([(0,usage/* totalTokens */.RP)((0,run_numbers/* taskUsage */.NZ)(state))]),
        result: last?.end.result ?? null,
        verification: last?.end.verification ?? null,
        sessionIds: [...new Set(sessions.map(({ sessionId }) => sessionId))],
        attempts: sessions.length,
        sessions,
        warnings: ends.flatMap((end) => end.warnings),
    };
}
function endedSession({ attempt, sessionId, resumed, startedAt, endedAt, end }) {
    const { outcome, durationMs, turns, costUsd, costIsPartial, requests } = end;
    const { reason, message } = outcome.status === 'succeeded' ? succeeded : outcome;
    const { status } = outcome;
    const told = { status, reason, message, durationMs, turns, costUsd, costIsPartial };
    const counted = requests === undefined ? {} : { requests };
    return { attempt, sessionId, resumed, startedAt, endedAt, ...told, ...counted };
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
    return (0,usage_cost/* readCost */.ii)({ ...session, costIsPartial: session.costIsPartial ?? session.endedAt === null });
}
function reportJsonSchema() {
    return {
        title: 'claude-multi report, version 1',
        description: 'What a run of many Claude Code sessions did, cost and took. Additions keep the version.',
        ...json_schema_processors/* toJSONSchema */.bl(reportSchema, { io: 'input' }),
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
