export const id = 482;
export const ids = [482];
export const modules = {

/***/ 2482:
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
// EXTERNAL MODULE: ./build/js/domain/findings/finding.js
var finding = __webpack_require__(7495);
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
;// CONCATENATED MODULE: ./build/js/domain/findings/project-path.js
const project_path_hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
function projectPath(path, cwd, projectDir) {
    if (project_path_hidden.test(path) || /^[a-z][a-z\d+.-]+:\/\//i.test(path) || !path.isWellFormed())
        return null;
    const isWindows = /^[A-Za-z]:[\\/]/.test(projectDir);
    const parts = (text) => (isWindows ? text.replaceAll('\\', '/') : text).split('/');
    const isAbsolute = path.startsWith('/') || (isWindows && /^[A-Za-z]:[\\/]/.test(path));
    const whole = resolved(isAbsolute ? parts(path) : [...parts(cwd), ...parts(path)]);
    const root = resolved(parts(projectDir));
    if (whole === null || root === null || whole.length <= root.length)
        return null;
    return root.every((part, index) => part === whole[index]) ? whole.slice(root.length).join('/') : null;
}
function resolved(parts) {
    const real = [];
    for (const part of parts) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            real.push(part);
        else if (real.pop() === undefined)
            return null;
    }
    return real;
}

;// CONCATENATED MODULE: ./build/js/reports/findings/findings.js



function placedFindings(findings, cwd, projectDir) {
    return findings.map((finding) => {
        if (finding.path === null)
            return { ...finding, line: null, endLine: null, suggestion: null };
        const path = projectPath(finding.path, cwd, projectDir);
        if (path !== null)
            return { ...finding, path };
        const message = `${finding.path}: ${finding.message}`;
        return { ...finding, path: null, line: null, endLine: null, suggestion: null, message };
    });
}
function findingsCount(findings) {
    const counts = finding/* severities */.gO
        .map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length])
        .filter(([, count]) => count > 0)
        .map(([severity, count]) => (0,format/* plural */.LS)(count, severity));
    if (counts.length === 0)
        return 'nothing found';
    return counts.length === 1 ? `${counts[0]}` : `${counts.slice(0, -1).join(', ')} and ${counts.at(-1)}`;
}
function placeOf({ path, line, endLine }) {
    if (path === null)
        return null;
    return `${path}${line === null ? '' : `:${line}`}${endLine === null ? '' : `-${endLine}`}`;
}
function findingsText(findings) {
    const count = findingsCount(findings);
    const head = `${count.charAt(0).toUpperCase()}${count.slice(1)}.`;
    if (findings.length === 0)
        return head;
    return `${head}\n\n${(0,finding/* worstFirst */.md)(findings).map(item).join('\n')}\n`;
}
function item(finding) {
    const place = placeOf(finding);
    const where = place === null ? '' : `, ${place.includes('`') ? place : `\`${place}\``}`;
    const message = finding.message.trim().replace(/\r\n?|\n/g, '\n  ');
    return `- **${finding.severity}**${where}: ${message}`;
}

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
    result: schemas/* string */.YjP()
        .nullable()
        .describe("the session's final text; its findings as Markdown where it was asked for them"),
    findings: schemas/* array */.YOg(finding/* findingSchema */.$f.extend({ path: finding/* findingSchema */.$f.shape.path.describe("relative to the project's folder, with /") }))
        .nullable()
        .optional()
        .describe('empty for nothing found, null when it was given none; missing when the task does not ask for findings'),
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
        const awaits = (0,task_state/* awaitedBy */.nX)(task, state.tasks);
        return reportTask(id, task, { until, living, awaits, projectDir: state.run.options.projectDir });
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
    const found = last?.end.findings;
    const findings = found === undefined ? null : placedFindings(found, task.cwd, when.projectDir);
    const asked = task.outputSchema === 'findings';
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
        result: findings === null ? (last?.end.result ?? null) : findingsText(findings),
        ...(asked ? { findings } : {}),
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
