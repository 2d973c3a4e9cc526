export const id = 344;
export const ids = [344];
export const modules = {

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

/***/ 8344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MC: () => (/* binding */ actualOf),
  FK: () => (/* binding */ buildReport),
  hh: () => (/* binding */ costOfSession),
  Pp: () => (/* binding */ missingShard),
  reportJsonSchema: () => (/* binding */ reportJsonSchema),
  dx: () => (/* binding */ savingsOfReport)
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
// EXTERNAL MODULE: ./build/js/domain/run/task-state.js
var task_state = __webpack_require__(120);
// EXTERNAL MODULE: ./build/js/domain/run/verification.js
var verification = __webpack_require__(4966);
// EXTERNAL MODULE: ./build/js/domain/text/format.js
var format = __webpack_require__(2764);
// EXTERNAL MODULE: ./build/js/domain/usage/cost.js
var usage_cost = __webpack_require__(5242);
// EXTERNAL MODULE: ./build/js/domain/usage/prediction.js
var usage_prediction = __webpack_require__(7514);
// EXTERNAL MODULE: ./build/js/domain/usage/prefix-sharing.js
var prefix_sharing = __webpack_require__(9730);
// EXTERNAL MODULE: ./build/js/domain/usage/savings.js
var usage_savings = __webpack_require__(3536);
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
const missingShard = 'shard-missing';
const reasonSchema = schemas/* enum */.k5n([
    ...new Set([...outcome/* failureReasons */.OP, ...outcome/* skipReasons */.dh, ...outcome/* cancelReasons */.w5, notEnded, missingShard]),
]);
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
    forkOf: schemas/* string */.YjP().optional().describe('the session of the shared context with whose conversation it began'),
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
        .describe('null exactly when the task succeeded; "not-ended": the task and its run have not ended; "shard-missing": what became of it is not known'),
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
    shard: schemas/* number */.aig().int().positive().optional().describe('the shard that had it; only in the report of merged shards'),
});
const reportShardSchema = schemas/* object */.Ikc({
    index: schemas/* number */.aig().int().positive(),
    count: schemas/* number */.aig().int().positive(),
    plan: schemas/* string */.YjP().describe('the digest of the plan, the same for all of its shards'),
    machine: schemas/* string */.YjP().describe('the name of the machine that began it'),
});
const mergedShardSchema = schemas/* object */.Ikc({
    index: schemas/* number */.aig().int().positive(),
    run: schemas/* string */.YjP()
        .nullable()
        .describe('the id of its run; null for a missing shard, as is what else is not known of it'),
    machine: schemas/* string */.YjP().nullable(),
    status: schemas/* enum */.k5n(['succeeded', 'failed', 'cancelled', 'unfinished', 'missing']),
    startedAt: time.nullable(),
    endedAt: time.nullable().describe('null when its supervisor died'),
    wallMs: report_milliseconds.nullable(),
    tasks: schemas/* number */.aig().int().nonnegative().nullable(),
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
        shard: reportShardSchema.optional().describe('which part of a plan the run was; missing for a whole list'),
        shards: schemas/* array */.YOg(mergedShardSchema)
            .optional()
            .describe('only in the report of merged shards, whose "id" is that of no run: the shards that have tasks'),
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
        cacheSavedUsd: dollars.describe('gross: cache reads × (input price − cache-read price), US dollars; "savings" has the net amount'),
        savings: usage_savings/* savingsSchema */.T_
            .extend({ text: schemas/* string */.YjP().describe('the same in words, as every report shows it') })
            .optional()
            .describe('US dollars, negative where it cost more than it saved; the amounts overlap, and do not add up'),
    }),
    prediction: usage_prediction/* predictionSchema */.Bd
        .extend({ text: schemas/* string */.YjP().describe('compared with what the run needed, as every report shows it') })
        .optional()
        .describe('what earlier runs predicted when the run began, 90% intervals; missing without earlier runs'),
    tasks: schemas/* array */.YOg(reportTaskSchema),
});
function buildReport(state, now, { living = false } = {}) {
    const until = Date.parse(living ? now : state.lastEventAt);
    const tasks = [...state.tasks].map(([id, task]) => {
        return reportTask(id, task, { until, living, awaits: (0,task_state/* awaitedBy */.nX)(task, state.tasks) });
    });
    const { wallMs, sessionMs, speedup, utilisation, cost } = (0,run_numbers/* runTotals */.zj)(state, until);
    const { id, claudeVersion, notes } = state.run;
    const { projectDir, maxParallel } = state.run.options;
    const savings = (0,run_numbers/* savingsSoFar */.ZV)(state.tasks.values());
    const count = (status) => tasks.filter((task) => task.status === status).length;
    const report = {
        version: 1,
        run: {
            id,
            startedAt: state.startedAt,
            endedAt: state.ended?.at ?? null,
            status: state.ended?.status ?? 'unfinished',
            projectDir,
            claudeVersion,
            maxParallel,
            notes: [...notes, ...(state.ended?.prefixes === undefined ? [] : [(0,prefix_sharing/* describeSharing */.q)(state.ended.prefixes)])],
            pauses: [...state.pauses],
            ...shardOf(state),
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
            savings: { ...savings, text: (0,usage_savings/* savingsText */.Zt)(savings) },
        },
        tasks,
    };
    const { prediction } = state.run;
    if (prediction === undefined)
        return report;
    return { ...report, prediction: { ...prediction, text: (0,usage_prediction/* comparisonText */.VF)(prediction, actualOf(report)) } };
}
function shardOf({ run: { shard } }) {
    if (shard === undefined)
        return {};
    const { index, count, plan, machine } = shard;
    return { shard: { index, count, plan, machine } };
}
function actualOf({ run, totals }) {
    return {
        cost: (0,format/* formatCost */.BD)((0,usage_cost/* readCost */.ii)(totals)),
        sessionTime: (0,format/* formatDuration */.a3)(totals.sessionMs),
        wallTime: (0,format/* formatDuration */.a3)(totals.wallMs),
        tasks: totals.tasks,
        succeeded: totals.succeeded,
        hasEnded: run.endedAt !== null,
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
function endedSession({ attempt, sessionId, resumed, forkOf, startedAt, endedAt, end }) {
    const { outcome, durationMs, turns, costUsd, costIsPartial, requests } = end;
    const { reason, message } = outcome.status === 'succeeded' ? succeeded : outcome;
    const { status } = outcome;
    const told = { status, reason, message, durationMs, turns, costUsd, costIsPartial };
    const counted = requests === undefined ? {} : { requests };
    return { attempt, sessionId, resumed, ...forked(forkOf), startedAt, endedAt, ...told, ...counted };
}
function openSession(live, { reason, message }, { until }) {
    const { attempt, sessionId, resumed, forkOf, startedAt, progress } = live;
    const durationMs = Math.max(0, until - Date.parse(startedAt));
    const { turns, costUsd } = progress;
    const known = {
        attempt,
        sessionId,
        resumed,
        ...forked(forkOf),
        startedAt,
        endedAt: null,
        durationMs,
        turns,
        costUsd,
    };
    return { ...known, costIsPartial: true, status: 'unfinished', reason, message };
}
function forked(forkOf) {
    return forkOf === undefined ? {} : { forkOf };
}
const succeeded = { reason: null, message: null };
function outcomeOf(state, { living, awaits }) {
    if (state.phase === 'ended')
        return state.outcome.status === 'succeeded' ? { ...state.outcome, ...succeeded } : state.outcome;
    const status = state.phase === 'waiting' ? 'skipped' : 'cancelled';
    if (!living)
        return { status, reason: 'supervisor-lost', message: 'the supervisor ended before the task did' };
    const message = awaits === null ? openMessages[state.phase] : `the run is still going: the task waits for ${awaits}`;
    return { status, reason: notEnded, message };
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
function savingsOfReport({ totals }) {
    return (0,usage_savings/* readSavings */.Y1)(totals, totals.tokens.cacheWrite);
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


/***/ })

};
