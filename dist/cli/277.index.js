export const id = 277;
export const ids = [277];
export const modules = {

/***/ 2271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fi: () => (/* binding */ refuseOverwriting),
/* harmony export */   Km: () => (/* binding */ refuseOwnStreams),
/* harmony export */   vx: () => (/* binding */ refuseSameFile)
/* harmony export */ });
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(480);
/* harmony import */ var _machine_files_output_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3693);


function refuseOverwriting(option, paths, source) {
    if (paths.length === 0)
        return;
    const inputs = inputsOf(source);
    const faults = paths.flatMap((path) => {
        const problem = inputs.get(identityOfPath(path) ?? '');
        return problem === undefined ? [] : [{ where: option, value: path, problem, allowed: 'name another file' }];
    });
    if (faults.length > 0)
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('A report would replace a file that the tasks were read from. Nothing was done.', faults);
}
function refuseSameFile(option, paths) {
    const before = new Map();
    const faults = [];
    for (const path of paths) {
        const identity = identityOfPath(path);
        if (identity === null)
            continue;
        const other = before.get(identity);
        if (other === undefined)
            before.set(identity, path);
        else if (other !== path)
            faults.push({ where: option, value: path, problem: `is the same file as ${other}` });
    }
    return faults;
}
function refuseOwnStreams(option, paths) {
    const faults = paths.filter(isOwnStream).map((path) => {
        const problem = 'belongs to this process, and the task runs in the background';
        return { where: option, value: path, problem, allowed: 'name a file, or write it later: claude-multi report' };
    });
    if (faults.length > 0)
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('Nothing was started.', faults);
}
function isOwnStream(path) {
    try {
        return (0,_machine_files_output_target_js__WEBPACK_IMPORTED_MODULE_1__/* .outputTargetOf */ .OS)(path).kind === 'descriptor';
    }
    catch {
        return false;
    }
}
function inputsOf(source) {
    const inputs = new Map();
    const add = (identity, problem) => {
        if (identity !== null)
            inputs.set(identity, problem);
    };
    add((0,_machine_files_output_target_js__WEBPACK_IMPORTED_MODULE_1__/* .identityOfDescriptor */ .VV)(0), 'is the file that standard input is read from');
    for (const path of source.promptFiles ?? [])
        add(identityOfPath(path), 'is the prompt-file of a task');
    if (source.kind === 'file')
        add(identityOfPath(source.path), 'is the task list');
    return inputs;
}
function identityOfPath(path) {
    try {
        return (0,_machine_files_output_target_js__WEBPACK_IMPORTED_MODULE_1__/* .identityOf */ .cu)((0,_machine_files_output_target_js__WEBPACK_IMPORTED_MODULE_1__/* .outputTargetOf */ .OS)(path));
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 7277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mergeCommand: () => (/* binding */ mergeCommand)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/js/app/delivery/deliver-report.js
var deliver_report = __webpack_require__(4601);
// EXTERNAL MODULE: ./build/js/app/delivery/overwritten-input.js
var overwritten_input = __webpack_require__(2271);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/domain/run/event.js
var run_event = __webpack_require__(6457);
// EXTERNAL MODULE: ./build/js/domain/run/outcome.js
var outcome = __webpack_require__(5513);
// EXTERNAL MODULE: ./build/js/domain/run/run-state.js
var run_state = __webpack_require__(1636);
// EXTERNAL MODULE: ./build/js/domain/run/transition.js
var transition = __webpack_require__(3874);
// EXTERNAL MODULE: ./build/js/domain/usage/prefix-sharing.js
var prefix_sharing = __webpack_require__(9730);
;// CONCATENATED MODULE: ./build/js/domain/shards/merged-times.js

function timesTogether(states) {
    const worked = union(states.flatMap(workedSpans));
    const start = Math.min(...worked.map(([from]) => from));
    const longest = Math.max(...states.map((state) => (0,run_state/* wallTime */.Ow)(state, Date.parse(state.lastEventAt))));
    const end = Math.max(...worked.map(([, to]) => to));
    const recorded = union(states.flatMap(({ pauses }) => pauses.map(({ from, to }) => span(from, to))));
    const gaps = worked.slice(1).map(([from], position) => [worked[position]?.[1] ?? from, from]);
    const pauses = gaps.flatMap((gap) => recorded.flatMap((pause) => overlap(gap, pause)));
    const paused = pauses.reduce((sum, [from, to]) => sum + to - from, 0);
    return {
        startedAt: iso(start),
        endedAt: iso(end),
        pauses: pauses.map(([from, to]) => ({ from: iso(from), to: iso(to) })),
        wallMs: Math.max(longest, end - start - paused),
    };
}
function workedSpans(state) {
    const { startedAt, period, pauses, ended, lastEventAt } = state;
    const starts = [startedAt, ...pauses.map(({ to }) => to)];
    const ends = [...pauses.map(({ from }) => from), ended?.at ?? lastEventAt];
    const measuredMs = (0,run_state/* wallTime */.Ow)(state, Date.parse(lastEventAt)) - period.earlierMs;
    return starts.map((start, position) => {
        const [from, to] = span(start, ends[position] ?? start);
        return [from, position === pauses.length ? Math.max(to, from + measuredMs) : to];
    });
}
function span(from, to) {
    const start = Date.parse(from);
    return [start, Math.max(start, Date.parse(to))];
}
function union(spans) {
    const joined = [];
    for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
        const last = joined.at(-1);
        if (last !== undefined && from <= last[1])
            joined[joined.length - 1] = [last[0], Math.max(last[1], to)];
        else
            joined.push([from, to]);
    }
    return joined;
}
function overlap(one, other) {
    const [from, to] = [Math.max(one[0], other[0]), Math.min(one[1], other[1])];
    return from < to ? [[from, to]] : [];
}
function iso(ms) {
    return new Date(ms).toISOString();
}

// EXTERNAL MODULE: ./build/js/domain/shards/shard-note.js
var shard_note = __webpack_require__(3910);
;// CONCATENATED MODULE: ./build/js/domain/shards/merge.js







function mergeShards(runs) {
    const shards = [...runs].sort((a, b) => a.state.run.shard.index - b.state.run.shard.index);
    const closed = shards.map(closeSessions);
    const merged = withDistinctIds(closed);
    const [{ run: first }] = closed;
    const { count, taskIds, plan, planBudgetUsd } = first.shard;
    const missing = missingTasks(merged, taskIds, count);
    const order = orderOf(merged, taskIds);
    const tasks = new Map();
    for (const { state, ids } of merged) {
        for (const [id, task] of state.tasks)
            tasks.set(ids.get(id) ?? id, renamed(task, ids));
    }
    const times = timesTogether(closed);
    const { shard: _, prediction: __, ...info } = first;
    const state = {
        run: {
            ...info,
            id: `plan-${plan}`,
            claudeVersion: [...new Set(closed.flatMap(({ run }) => run.claudeVersion ?? []))].sort().join(', ') || null,
            taskCount: order.length,
            notes: notesOfShards(closed),
            options: {
                ...first.options,
                maxParallel: closed.reduce((sum, { run }) => sum + run.options.maxParallel, 0),
                totalBudgetUsd: planBudgetUsd,
            },
            expectedMs: Object.assign({}, ...closed.map(({ run }) => run.expectedMs)),
        },
        startedAt: times.startedAt,
        period: { startedAt: times.endedAt, earlierMs: times.wallMs },
        pauses: times.pauses,
        tasks: inOrder(tasks, order),
        ...endOf(closed, { isWhole: missing.length === 0, at: times.endedAt, wallMs: times.wallMs }),
        limitNear: null,
        limited: null,
        lastEventAt: times.endedAt,
    };
    return { state, count, shards: merged, missing, order };
}
function endOf(states, { isWhole, at, wallMs }) {
    const statuses = states.map(({ ended, tasks, stopping }) => ended?.status ?? (0,run_state/* runStatus */.em)({ tasks, stopping }));
    const status = worst(statuses);
    const stopped = states.find((_, position) => statuses[position] === 'cancelled');
    const stopping = status === 'cancelled' ? (stopped?.stopping ?? null) : null;
    const hasEnded = isWhole && states.every(({ ended }) => ended !== null);
    return { stopping, ended: hasEnded ? { status, at, wallMs } : null };
}
function worst(statuses) {
    if (statuses.includes('failed'))
        return 'failed';
    return statuses.includes('cancelled') ? 'cancelled' : 'succeeded';
}
function closeSessions({ state, requests }) {
    const { lastEventAt: at } = state;
    const stamp = { v: run_event/* journalVersion */.MH, seq: 1, at };
    const tasks = new Map();
    for (const [taskId, task] of state.tasks) {
        if (task.phase !== 'running') {
            tasks.set(taskId, task);
            continue;
        }
        const { attempt } = task.live;
        const end = endOfLost(task.live, at, requests(taskId, attempt));
        tasks.set(taskId, (0,transition/* transition */.k)(task, { type: 'session-ended', taskId, attempt, end, ...stamp }));
    }
    return { ...state, tasks };
}
function endOfLost(live, at, requests) {
    const { turns, usage, costUsd, cacheSavedUsd = 0, savings } = live.progress;
    return {
        outcome: {
            status: 'cancelled',
            reason: 'supervisor-lost',
            message: 'the supervisor ended before the session did',
        },
        durationMs: Math.max(0, Date.parse(at) - Date.parse(live.startedAt)),
        turns,
        usage,
        costUsd,
        costIsPartial: true,
        cacheSavedUsd,
        ...(savings === undefined ? {} : { savings }),
        result: null,
        verification: null,
        warnings: (0,outcome/* contextWarnings */.L5)(live.withoutContext),
        exit: { code: null, signal: null },
        ...(requests === undefined ? {} : { requests }),
        retryAfterMs: 0,
    };
}
function withDistinctIds(states) {
    const taken = new Set(states.flatMap(({ run }) => run.shard.taskIds));
    return states.map((state) => {
        const { index } = state.run.shard;
        const ids = new Map();
        for (const [id, { task }] of state.tasks) {
            const isShared = task.sharedContext?.role === 'source' && states.filter(({ tasks }) => tasks.has(id)).length > 1;
            ids.set(id, isShared ? distinctId(id, index, taken) : id);
        }
        return { index, state, ids };
    });
}
const longestId = 64;
function distinctId(id, index, taken) {
    for (let ending = `.${index}`;; ending += '_') {
        const made = `${id.slice(0, longestId - ending.length)}${ending}`;
        if (taken.has(made))
            continue;
        taken.add(made);
        return made;
    }
}
function renamed(state, ids) {
    const { id, sharedContext } = state.task;
    const newId = ids.get(id) ?? id;
    const of = sharedContext?.role === 'fork' ? (ids.get(sharedContext.of) ?? sharedContext.of) : null;
    if (newId === id && of === (sharedContext?.role === 'fork' ? sharedContext.of : null))
        return state;
    return {
        ...state,
        task: { ...state.task, id: newId, sharedContext: of === null ? sharedContext : { role: 'fork', of } },
    };
}
function missingTasks(merged, taskIds, count) {
    const present = new Set(merged.map(({ index }) => index));
    const known = new Set(merged.flatMap(({ ids }) => [...ids.keys()]));
    const filled = Math.min(count, taskIds.length);
    const absent = Array.from({ length: filled }, (_, position) => position + 1).filter((index) => !present.has(index));
    return taskIds.filter((id) => !known.has(id)).map((id) => ({ id, shards: absent }));
}
function orderOf(merged, taskIds) {
    const listed = taskIds.flatMap((id) => {
        const ids = merged.flatMap((shard) => shard.ids.get(id) ?? []);
        return ids.length === 0 ? [id] : ids;
    });
    return [...new Set([...listed, ...merged.flatMap(({ ids }) => [...ids.values()])])];
}
function inOrder(tasks, order) {
    return new Map(order.flatMap((id) => {
        const task = tasks.get(id);
        return task === undefined ? [] : [[id, task]];
    }));
}
function notesOfShards(states) {
    const all = states.map((state) => ({ index: state.run.shard.index, notes: notesOf(state) }));
    const texts = [...new Set(all.flatMap(({ notes }) => notes))];
    const isCommon = (text) => all.every(({ notes }) => notes.includes(text));
    const own = all.flatMap(({ index, notes }) => notes.filter((text) => !isCommon(text)).map((text) => `Shard ${index}: ${text}`));
    return [...texts.filter(isCommon), ...own];
}
function notesOf({ run, ended }) {
    const { shard, notes } = run;
    const intro = (0,shard_note/* shardIntroduction */.T)(shard);
    const others = notes.filter((note) => !note.startsWith(intro));
    return [...others, ...(ended?.prefixes === undefined ? [] : [(0,prefix_sharing/* describeSharing */.q)(ended.prefixes)])];
}

// EXTERNAL MODULE: ./build/js/domain/plan/shard.js
var plan_shard = __webpack_require__(7119);
;// CONCATENATED MODULE: ./build/js/domain/shards/merge-faults.js

function isShard(state) {
    return state.run.shard !== undefined;
}
function mergeFaults(runs) {
    const shards = runs.flatMap(({ name, state }) => (isShard(state) ? [{ name, state, shard: state.run.shard }] : []));
    const strangers = runs.filter(({ state }) => !isShard(state));
    const plan = mostCommon(shards.map(({ shard }) => shard.plan));
    const own = shards.filter(({ shard }) => shard.plan === plan);
    const others = shards.filter(({ shard }) => shard.plan !== plan);
    const twice = own.filter(({ shard }) => own.filter((each) => each.shard.index === shard.index).length > 1);
    return [
        ...strangers.map(({ name }) => ({
            where: name,
            problem: 'is not a shard of a plan, but a run of its own',
            allowed: 'leave it out: only runs with --shard can be merged',
        })),
        ...others.map(({ name, shard }) => ({
            where: name,
            problem: `is ${(0,plan_shard/* shardName */.Az)(shard)} of another plan, ${shard.plan}`,
            allowed: `leave it out, since most of the others belong to plan ${plan}`,
        })),
        ...twice.map(({ name, state, shard }) => ({
            where: name,
            problem: `is ${(0,plan_shard/* shardName */.Az)(shard)}, as another one is (this one began at ${state.startedAt})`,
            allowed: 'name only the one that counts',
        })),
    ];
}
function mostCommon(texts) {
    const counts = new Map();
    for (const text of texts)
        counts.set(text, (counts.get(text) ?? 0) + 1);
    const [first] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    return first?.[0] ?? '';
}

// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: ./build/js/domain/usage/request-ledger.js
var request_ledger = __webpack_require__(3330);
// EXTERNAL MODULE: ./build/js/machine/system-error.js
var system_error = __webpack_require__(2972);
// EXTERNAL MODULE: ./build/js/domain/text/format.js
var format = __webpack_require__(2764);
// EXTERNAL MODULE: ./build/js/domain/usage/cost.js
var usage_cost = __webpack_require__(5242);
// EXTERNAL MODULE: ./build/js/reports/report/report.js + 3 modules
var report_report = __webpack_require__(2482);
;// CONCATENATED MODULE: ./build/js/reports/report/merged-report.js





function mergedReport(merged) {
    const { state, shards, missing, order } = merged;
    const report = (0,report_report/* buildReport */.FK)(state, state.lastEventAt);
    const shardOf = new Map(shards.flatMap(({ index, ids }) => [...ids.values()].map((id) => [id, index])));
    const built = new Map(report.tasks.map((task) => [task.id, task]));
    const absent = new Map(missing.map((task) => [task.id, missingTask(task, merged.count)]));
    const tasks = order.flatMap((id) => {
        const task = built.get(id) ?? absent.get(id);
        const shard = shardOf.get(id);
        if (task === undefined)
            return [];
        return [shard === undefined ? task : { ...task, shard }];
    });
    const { totals } = report;
    const cost = missing.length === 0 ? totals : { ...totals, ...(0,usage_cost/* costData */.mM)(partOf((0,usage_cost/* readCost */.ii)(totals))) };
    return {
        ...report,
        run: { ...report.run, notes: [...notes(merged), ...report.run.notes], shards: shardsOf(merged) },
        totals: { ...cost, tasks: tasks.length, cancelled: totals.cancelled + missing.length },
        tasks,
    };
}
function shardsOf({ shards, missing }) {
    const present = shards.map(({ index, state, ids }) => ({
        index,
        run: state.run.id,
        machine: state.run.shard.machine,
        status: state.ended?.status ?? 'unfinished',
        startedAt: state.startedAt,
        endedAt: state.ended?.at ?? null,
        wallMs: Math.max(0, (0,run_state/* wallTime */.Ow)(state, Date.parse(state.lastEventAt))),
        tasks: ids.size,
    }));
    const absent = absentShards(missing).map((index) => ({
        index,
        run: null,
        machine: null,
        status: 'missing',
        startedAt: null,
        endedAt: null,
        wallMs: null,
        tasks: missing[0]?.shards.length === 1 ? missing.length : null,
    }));
    return [...present, ...absent].sort((a, b) => a.index - b.index);
}
function absentShards(missing) {
    return missing[0]?.shards ?? [];
}
function notes({ count, shards, missing }) {
    const absent = absentShards(missing);
    const lost = shards.filter(({ state }) => state.ended === null);
    const gone = `${absent.length === 1 ? `Shard ${absent[0]}` : `Shards ${inWords(absent, 'and')}`} of ${count}`;
    return [
        ...(missing.length === 0
            ? []
            : [
                `${gone} ${absent.length === 1 ? 'is' : 'are'} missing: what became of ${(0,format/* plural */.LS)(missing.length, 'task')}, and what ${missing.length === 1 ? 'it' : 'they'} cost, is not known. Merge again with ${absent.length === 1 ? 'its journal' : 'their journals'}.`,
            ]),
        ...lost.map(lostNote),
    ];
}
function lostNote({ index, state }) {
    const { id, shard } = state.run;
    return `The supervisor of shard ${index} died before its run ended, on ${shard.machine}. To continue it, where its folder is: claude-multi resume ${id}`;
}
function missingTask({ id, shards }, count) {
    const [only = 0] = shards;
    const which = shards.length === 1 ? (0,plan_shard/* shardName */.Az)({ index: only, count }) : `shard ${inWords(shards, 'or')} of ${count}`;
    return {
        id,
        status: 'cancelled',
        reason: report_report/* missingShard */.Pp,
        message: `${which} is missing: it is not known what became of this task`,
        prompt: '',
        model: 'unknown',
        startedAt: null,
        endedAt: null,
        durationMs: 0,
        turns: 0,
        ...(0,usage_cost/* costData */.mM)(partOf({ knownUsd: 0, hasUnknown: true, isPartial: true })),
        tokens: { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 },
        result: null,
        verification: null,
        sessionIds: [],
        attempts: 0,
        sessions: [],
        warnings: [],
        ...(shards.length === 1 ? { shard: only } : {}),
    };
}
function partOf({ knownUsd }) {
    return { knownUsd, hasUnknown: true, isPartial: true };
}
const mostNamed = 10;
function inWords(numbers, joint) {
    if (numbers.length > mostNamed)
        return `${numbers.slice(0, mostNamed).join(', ')} ${joint} ${numbers.length - mostNamed} more`;
    return [numbers.slice(0, -1).join(', '), numbers.at(-1)].filter((part) => part !== '').join(` ${joint} `);
}

// EXTERNAL MODULE: ./build/js/store/requests/request-ledger.js
var requests_request_ledger = __webpack_require__(5690);
// EXTERNAL MODULE: ./build/js/store/run/read-run.js
var read_run = __webpack_require__(5136);
// EXTERNAL MODULE: ./build/js/store/run/run-folder.js
var run_folder = __webpack_require__(5944);
// EXTERNAL MODULE: ./build/js/store/run/run-lock.js + 2 modules
var run_lock = __webpack_require__(9312);
// EXTERNAL MODULE: ./build/js/app/agent.js + 37 modules
var app_agent = __webpack_require__(774);
// EXTERNAL MODULE: ./build/js/app/delivery/tool-calls.js + 1 modules
var tool_calls = __webpack_require__(5661);
;// CONCATENATED MODULE: ./build/js/app/shards/merge-runs.js















async function mergeRuns({ paths, cwd, force = false, orWhole = false, agent = app_agent/* defaultAgent */.D, }) {
    const journals = await journalsIn(paths.map((path) => (0,external_node_path_.resolve)(cwd, path)));
    const runs = [];
    const lists = new Map();
    for (const journal of journals)
        runs.push(withOneList(await readEnded(journal, force), lists));
    const [only] = runs;
    if (orWhole && runs.length === 1 && only !== undefined && !isShard(only.state))
        return wholeRun(only, agent);
    const faults = mergeFaults(runs);
    if (faults.length > 0)
        throw refused(faults);
    const shards = [];
    for (const { dir, state } of runs)
        if (isShard(state))
            shards.push(await shardOf(dir, state));
    const merged = mergeShards(shards);
    const folders = new Map(runs.map(({ dir, state }) => [state.run.id, dir]));
    const places = new Map(merged.shards.flatMap(({ state, ids }) => [...ids].map(([taskId, id]) => [id, { runDir: folders.get(state.run.id) ?? '', taskId }])));
    return {
        report: mergedReport(merged),
        state: merged.state,
        detail: (0,tool_calls/* toolCallsOf */.V)((id) => places.get(id) ?? null, agent.transcripts),
        sources: runs.map(({ state }) => state.run.source),
    };
}
function wholeRun({ dir, state }, agent) {
    return {
        report: (0,report_report/* buildReport */.FK)(state, state.lastEventAt),
        state,
        detail: (0,tool_calls/* toolCallsFrom */.M)(dir, agent.transcripts),
        sources: [state.run.source],
    };
}
async function journalsIn(paths) {
    const found = new Set();
    const faults = [];
    for (const path of paths) {
        const kind = await (0,promises_.stat)(path).catch(() => null);
        if (kind === null)
            faults.push({ where: path, problem: 'does not exist, or may not be looked at' });
        else if (kind.isFile())
            found.add(path);
        else if (!kind.isDirectory())
            faults.push({ where: path, problem: 'is neither a file nor a folder' });
        else {
            const journals = await searched(path, deepest);
            for (const journal of journals)
                found.add(journal);
            if (journals.length > 0)
                continue;
            faults.push({
                where: path,
                problem: `has no journal (${run_folder/* journalName */.J1}), and none of its folders has`,
                allowed: 'name folders of runs, their journals, or the folder into which they were copied',
            });
        }
    }
    if (faults.length > 0)
        throw refused(faults);
    return [...found].sort();
}
const deepest = 4;
async function searched(folder, depth) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch((error) => {
        throw new errors/* EnvironmentError */.eG(`cannot read the folder ${folder}: ${(0,errors/* messageOf */.bD)(error)}`, (0,system_error/* remedyFor */.wJ)(error), {
            cause: error,
        });
    });
    if (entries.some((entry) => entry.name === run_folder/* journalName */.J1 && entry.isFile()))
        return [(0,external_node_path_.join)(folder, run_folder/* journalName */.J1)];
    if (depth === 0)
        return [];
    const below = entries
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => searched((0,external_node_path_.join)(folder, name), depth - 1));
    return (await Promise.all(below)).flat();
}
async function readEnded(journal, force) {
    const holder = await (0,run_lock/* lockHolder */.ms)((0,external_node_path_.dirname)(journal));
    const { dir, state } = await (0,read_run/* readRunOf */.t)(journal);
    if (holder === null || state.ended !== null || (force && holder.uncheckedMs !== null))
        return { name: journal, dir, state };
    const { id } = state.run;
    const unchecked = holder.uncheckedMs === null ? '' : `\n${(0,run_lock/* describeExpiry */.Ts)(holder.uncheckedMs)} Or: --force`;
    throw new errors/* EnvironmentError */.eG(`the shard in ${dir} is still running: ${(0,run_lock/* describeHolder */.sG)(holder)} works on it`, `Wait until it has ended, or stop it: claude-multi stop ${id}${unchecked}`);
}
function withOneList(ended, lists) {
    const { run } = ended.state;
    const { shard } = run;
    if (shard === undefined)
        return ended;
    const taskIds = lists.get(shard.plan) ?? shard.taskIds;
    lists.set(shard.plan, taskIds);
    return { ...ended, state: { ...ended.state, run: { ...run, shard: { ...shard, taskIds } } } };
}
async function shardOf(dir, state) {
    const open = new Map();
    for (const [id, task] of state.tasks) {
        if (task.phase === 'running')
            open.set(attemptKey(id, task.live.attempt), new request_ledger/* RequestTally */.Qb());
    }
    let counted = 0;
    if (open.size > 0) {
        for await (const entry of (0,requests_request_ledger/* readRequests */.h7)(dir)) {
            open.get(attemptKey(entry.taskId, entry.attempt))?.add(entry);
            counted += 1;
        }
    }
    return {
        state,
        requests: (taskId, attempt) => {
            const tally = open.get(attemptKey(taskId, attempt));
            if (tally === undefined || counted === 0)
                return undefined;
            const { sent, refused: refusedOnes, apiMs, heldMs } = tally.account();
            return { sent, refused: refusedOnes, apiMs, heldMs };
        },
    };
}
function attemptKey(taskId, attempt) {
    return `${taskId} ${attempt}`;
}
function refused(faults) {
    return new errors/* UsageError */.eb('Nothing was merged. See: claude-multi help merge', faults);
}

// EXTERNAL MODULE: ./build/js/reports/report-format.js + 38 modules
var report_format = __webpack_require__(6908);
// EXTERNAL MODULE: ./build/js/terminal/screens/summary.js + 1 modules
var summary = __webpack_require__(7130);
// EXTERNAL MODULE: ./build/js/cli/options/report-paths.js + 1 modules
var report_paths = __webpack_require__(6);
// EXTERNAL MODULE: ./build/js/cli/options/report-target.js
var report_target = __webpack_require__(478);
// EXTERNAL MODULE: ./build/js/cli/options/view-options.js
var view_options = __webpack_require__(8414);
// EXTERNAL MODULE: ./build/js/cli/process/exit-code.js
var exit_code = __webpack_require__(5787);
// EXTERNAL MODULE: ./build/js/cli/process/print-to.js
var print_to = __webpack_require__(746);
// EXTERNAL MODULE: ./build/js/cli/process/report-stdout.js
var report_stdout = __webpack_require__(3879);
;// CONCATENATED MODULE: ./build/js/cli/commands/merge.js












const mergeCommand = {
    define(command) {
        command.addOption(new esm/* Option */.c$('--format <format>', 'print the report in this format instead of the summary').choices([
            ...report_format/* reportFormats */.zX,
        ]));
        (0,view_options/* addReportOption */.pZ)(command);
        command.option('--force', 'merge a shard whose supervisor cannot be checked from here, if you know that it has ended');
        command.addHelpText('after', help);
    },
    async run({ args, options }, context) {
        const { out, err, env, cwd } = context;
        const paths = (0,report_paths/* reportPathsFrom */.t)(options['report'], cwd, 'Nothing was merged: a report could not be written.');
        const merged = await mergeRuns({ paths: args, cwd, force: options['force'] === true });
        for (const source of merged.sources)
            (0,overwritten_input/* refuseOverwriting */.Fi)('--report', paths, source);
        const { report, detail, state } = merged;
        const complain = (message) => err.line(err.paint(message, 'bad'));
        const written = await (0,deliver_report/* writeReports */.L)(report, paths, complain, { detail, print: (0,print_to/* printTo */.b)(context) });
        if (options['format'] !== undefined) {
            const { format } = (0,report_target/* reportTarget */.E)(options, 1, cwd);
            const text = await (0,report_format/* renderReports */.kr)([(0,report_format/* showsToolCalls */.wz)(format) ? await detail(report) : report], format);
            out.write((0,report_stdout/* forStandardOutput */.I)(text, env));
        }
        else {
            const width = Math.min(out.size().columns, 120);
            for (const line of (0,summary/* summaryLines */.k)({ report, runDir: null, reportPaths: written, width, paint: out.paint }))
                out.line(line);
        }
        if (written.length < paths.length)
            return exit_code/* exitCode */.I.environment;
        return state.ended === null ? exit_code/* exitCode */.I.taskFailed : codeOf(state);
    },
};
function codeOf(state) {
    const code = (0,exit_code/* exitCodeOf */.F)(state);
    return code === exit_code/* exitCode */.I.interrupted || code === exit_code/* exitCode */.I.terminated ? exit_code/* exitCode */.I.taskFailed : code;
}
const help = `
Merges the shards of one plan (plan --shards, run --shard) by replaying their
journals. Name the folders of their runs, their journals (events.ndjson), or a
folder into which they were copied: it is searched.

Shards of another plan, a shard given twice, and one that is still running are
refused. A shard that is not there is reported as missing, with its tasks.

Exit code: 0 if every task of the plan succeeded; 1 if one did not, or if a
shard is missing or was killed; otherwise as for a run.

Examples:
  claude-multi merge runs/20260131-093000-1a2b runs/20260131-093002-3c4d
  claude-multi merge shards/ --report report.html --report report.json
  claude-multi merge shards/*/events.ndjson --format junit
`;


/***/ }),

/***/ 6:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ reportPathsFrom)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/app/delivery/overwritten-input.js
var overwritten_input = __webpack_require__(2271);
// EXTERNAL MODULE: ./build/js/app/delivery/report-file.js + 1 modules
var report_file = __webpack_require__(4639);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: ./build/js/machine/files/output-target.js
var output_target = __webpack_require__(3693);
;// CONCATENATED MODULE: ./build/js/app/delivery/writable-path.js




function whyNotWritable(path) {
    const target = targetOf(path);
    switch (target.kind) {
        case 'problem':
            return target.problem;
        case 'folder':
            return 'is a folder';
        case 'descriptor':
            return null;
        case 'special':
            return whyNoAccess(target.path);
        case 'file':
            return target.found === null ? whyNoRoom((0,external_node_path_.dirname)(target.path)) : whyNoAccess(target.path);
    }
}
function targetOf(path) {
    try {
        return (0,output_target/* outputTargetOf */.OS)(path);
    }
    catch (error) {
        return { kind: 'problem', problem: `cannot be written: ${(0,errors/* messageOf */.bD)(error)}` };
    }
}
function whyNoRoom(folder) {
    const target = targetOf(folder);
    if (target.kind === 'problem')
        return target.problem;
    if (target.kind === 'folder')
        return whyNoAccess(folder);
    if (target.kind === 'file' && target.found === null && (0,external_node_path_.dirname)(folder) !== folder)
        return whyNoRoom((0,external_node_path_.dirname)(folder));
    return `cannot be written: ${folder} is not a folder`;
}
function whyNoAccess(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.W_OK);
        return null;
    }
    catch (error) {
        return `cannot be written: ${(0,errors/* messageOf */.bD)(error)}`;
    }
}

;// CONCATENATED MODULE: ./build/js/cli/options/report-paths.js





function reportPathsFrom(given, cwd, summary = 'Nothing was started: a report could not be written.') {
    const paths = Array.isArray(given) ? given.map(String) : [];
    const faults = paths.flatMap((path) => faultsOf(path, (0,external_node_path_.resolve)(cwd, path)));
    const absolute = [...new Set(paths.map((path) => (0,external_node_path_.resolve)(cwd, path)))];
    faults.push(...(0,overwritten_input/* refuseSameFile */.vx)('--report', absolute));
    if (faults.length > 0)
        throw new errors/* UsageError */.eb(summary, faults);
    return absolute;
}
function faultsOf(given, path) {
    try {
        (0,report_file/* checkReportPath */._d)(path);
    }
    catch (error) {
        if (!(error instanceof errors/* UsageError */.eb))
            throw error;
        return error.faults.map((fault) => ({ ...fault, where: '--report', value: given }));
    }
    const problem = whyNotWritable(path);
    return problem === null ? [] : [{ where: '--report', value: given, problem }];
}


/***/ }),

/***/ 478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ reportTarget)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _app_delivery_report_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4639);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(480);
/* harmony import */ var _reports_report_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6908);




const placeholder = '{run}';
function reportTarget(options, runs, cwd) {
    const output = options['output'];
    const named = options['format'];
    const format = named ?? (output === undefined ? 'md' : (0,_app_delivery_report_file_js__WEBPACK_IMPORTED_MODULE_1__/* .reportFormatOf */ .zX)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, output)));
    if (format === null) {
        const allowed = `end it with ${_reports_report_format_js__WEBPACK_IMPORTED_MODULE_3__/* .reportEndings */ .RW}, or name one: --format`;
        throw refused({
            where: '--output',
            value: output,
            problem: 'does not end with the extension of a format',
            allowed,
        });
    }
    const isShared = output === undefined || !output.includes(placeholder);
    if (isShared && runs > 1 && !_reports_report_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatsForSeveral */ .Ov.includes(format)) {
        throw refused({
            where: '--format',
            value: format,
            problem: 'can contain only one run, and several were named',
            allowed: `write one file per run (--output 'report-${placeholder}.${format}'), or use ${_reports_report_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatsForSeveral */ .Ov.join(', ')}`,
        });
    }
    const pathOf = output === undefined ? null : (id) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, output.replaceAll(placeholder, id));
    return { format, pathOf, isShared };
}
function refused(fault) {
    return new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb('No report was written. See: claude-multi help report', [fault]);
}


/***/ }),

/***/ 542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OB: () => (/* binding */ addSettingOptions),
/* harmony export */   j: () => (/* binding */ givenSettings),
/* harmony export */   uJ: () => (/* binding */ settingOptionNames)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8179);
/* harmony import */ var _tasks_fields_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3744);
/* harmony import */ var _tasks_fields_task_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9028);



const descriptions = { ..._tasks_fields_task_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .taskSettingShape */ .NG, ..._tasks_fields_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .runSettingShape */ .B1, ..._tasks_fields_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .machineSettingShape */ .lV };
const placeholders = {
    model: '<name>',
    budget: '<usd>',
    timeout: '<duration>',
    'background-wait': '<duration>',
    'max-turns': '<n>',
    'permission-mode': '<mode>',
    'allowed-tools': '<tools>',
    'disallowed-tools': '<tools>',
    'append-system-prompt': '<text>',
    'max-parallel': '<n>',
    halt: '<rule>',
    delay: '<duration>',
    enhance: null,
    retries: '<n>',
    'idle-timeout': '<duration>',
    'wait-for-limit': null,
    gateway: '<when>',
    'run-timeout': '<duration>',
    'total-budget': '<usd>',
    'daily-budget': '<usd>',
    'warm-start': '<when>',
    'keep-background': null,
    'project-dir': '<dir>',
    'sessions-dir': '<dir>',
    'claude-path': '<file>',
};
const settingOptionNames = Object.keys(placeholders);
const names = settingOptionNames;
const repeatable = new Set(['allowed-tools', 'disallowed-tools']);
function addSettingOptions(command, only = names) {
    for (const name of only) {
        const placeholder = placeholders[name];
        const option = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(placeholder === null ? `--${name}` : `--${name} ${placeholder}`, describe(name));
        if (repeatable.has(name))
            option.argParser((value, before = []) => [...before, value]);
        command.addOption(option);
        if (name === 'enhance')
            command.addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--no-enhance', 'use the prompts unchanged'));
    }
}
const flagTexts = {
    halt: 'when to give up because tasks fail: soon (start nothing more) or now (also stop what runs), after one failure or after a number or share: soon,fail=3 or now,fail=20% (default: never)',
    enhance: 'ask in each prompt for checks before and after the work (default)',
    'background-wait': 'how long to wait for background work of a session that has answered, before it is told of it; auto: 1m for commands',
    'wait-for-limit': 'when the usage limit of the account is reached, wait until it resets and go on',
    gateway: 'whether the requests of all sessions pass through a gateway of the run: auto (wherever they can), on or off (default: auto)',
    'keep-background': 'leave background processes of successful sessions running',
    'allowed-tools': 'tools and rules that are allowed without asking, separated by commas; may be repeated',
    'disallowed-tools': 'tools and rules that are refused, separated by commas; may be repeated',
};
function describe(name) {
    const text = flagTexts[name] ?? descriptions[name].description ?? '';
    return text.replace(/\.$/, '').replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}
function givenSettings(options) {
    const values = {};
    for (const name of names) {
        const value = options[name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())];
        if (value !== undefined)
            values[name] = value;
    }
    return { values, nameOf: (name) => (name === 'enhance' && values.enhance === false ? '--no-enhance' : `--${name}`) };
}


/***/ }),

/***/ 8414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AL: () => (/* binding */ viewFrom),
/* harmony export */   F0: () => (/* binding */ addViewOptions),
/* harmony export */   Lr: () => (/* binding */ addRunOptions),
/* harmony export */   l2: () => (/* binding */ displayFrom),
/* harmony export */   pZ: () => (/* binding */ addReportOption)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8179);
/* harmony import */ var _reports_report_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6908);
/* harmony import */ var _notify_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9641);
/* harmony import */ var _report_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6);
/* harmony import */ var _setting_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(542);





function addRunOptions(command, settings) {
    addViewOptions(command);
    (0,_notify_options_js__WEBPACK_IMPORTED_MODULE_2__/* .addNotifyOptions */ .V)(command);
    command.option('--dry-run', 'show the plan, predict cost and time, and start nothing');
    (0,_setting_options_js__WEBPACK_IMPORTED_MODULE_4__/* .addSettingOptions */ .OB)(command, settings);
}
function addViewOptions(command) {
    addReportOption(command);
    command
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--json', "print the journal's events as NDJSON").conflicts(['plain', 'quiet', 'keepOrder']))
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--plain', 'print plain lines instead of the live view').conflicts('quiet'))
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('-q, --quiet', 'print only the summary at the end'))
        .option('-k, --keep-order', 'print the final texts in the order of the list, each when the tasks before it have ended');
}
function addReportOption(command) {
    command.option('--report <file>', `write a report; the file extension chooses the format (${_reports_report_format_js__WEBPACK_IMPORTED_MODULE_1__/* .reportEndings */ .RW}); may be repeated`, collect);
}
function collect(value, before = []) {
    return [...before, value];
}
function viewFrom(options) {
    if (options['json'] === true)
        return 'json';
    if (options['quiet'] === true)
        return 'quiet';
    return options['plain'] === true ? 'plain' : 'auto';
}
function displayFrom(options, { cwd, env }, ofReports) {
    return {
        view: viewFrom(options),
        keepOrder: options['keepOrder'] === true,
        reportPaths: (0,_report_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .reportPathsFrom */ .t)(options['report'], cwd, ofReports),
        notify: (0,_notify_options_js__WEBPACK_IMPORTED_MODULE_2__/* .notifyTargetsFrom */ .c)(options, { cwd, env }),
    };
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

/***/ 3330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qb: () => (/* binding */ RequestTally),
/* harmony export */   Z0: () => (/* binding */ chargedUsd),
/* harmony export */   v3: () => (/* binding */ requestEntrySchema),
/* harmony export */   ws: () => (/* binding */ storedEntry)
/* harmony export */ });
/* unused harmony exports noRequests, timeCovered */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2047);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4377);
/* harmony import */ var _cost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5242);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3208);



const milliseconds = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().nonnegative();
const requestEntrySchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    v: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    at: zod__WEBPACK_IMPORTED_MODULE_3__/* .datetime */ .w$(),
    taskId: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    attempt: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().positive(),
    request: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    isCharged: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    status: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().nullable(),
    messageId: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    model: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    tokens: _usage_js__WEBPACK_IMPORTED_MODULE_1__/* .tokensSchema */ .ee.nullable(),
    isFinal: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    firstByteMs: milliseconds.nullable(),
    durationMs: milliseconds,
    heldMs: milliseconds,
    heldFor: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    tries: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().nonnegative().optional(),
    untoldOutput: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().positive().optional(),
    end: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['complete', 'session-left', 'cut', 'upstream-failed', 'refused']),
    message: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
});
const longestText = 1_000;
function storedEntry(entry, redact) {
    const safe = (text) => redact(text).slice(0, longestText);
    const { request, messageId, model, message } = entry;
    return {
        ...entry,
        request: safe(request),
        messageId: messageId === null ? null : safe(messageId),
        model: model === null ? null : safe(model),
        ...(message === undefined ? {} : { message: safe(message) }),
    };
}
function chargedUsd({ model, tokens, untoldOutput = 0 }, prices) {
    if (model === null || tokens === null)
        return 0;
    return (0,_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .costOf */ .ho)({ [model]: { ...tokens, output: Math.max(tokens.output, untoldOutput) } }, prices) ?? 0;
}
const noRequests = {
    sent: 0,
    refused: 0,
    usage: {},
    open: 0,
    apiMs: 0,
    heldMs: 0,
    warmed: {},
};
class RequestTally {
    #account = noRequests;
    #spans = [];
    add(entry) {
        this.#account = withRequest(this.#account, entry);
        if (wasSent(entry) && entry.isCharged)
            this.#spans.push(spanOf(entry));
    }
    account(others = []) {
        const spans = others.filter((entry) => wasSent(entry) && entry.isCharged).map(spanOf);
        return { ...others.reduce(withRequest, this.#account), apiMs: timeCovered([...this.#spans, ...spans]) };
    }
}
function wasSent({ end, tries = 1 }) {
    return end !== 'refused' && tries > 0;
}
function spanOf({ at, durationMs, heldMs }) {
    const arrived = Date.parse(at);
    return [arrived + Math.min(heldMs, durationMs), arrived + durationMs];
}
function withRequest(account, entry) {
    const { usage, heldMs } = account;
    if (entry.end === 'refused')
        return { ...account, refused: account.refused + 1, heldMs: heldMs + entry.heldMs };
    if (!wasSent(entry) || !entry.isCharged)
        return { ...account, heldMs: heldMs + entry.heldMs };
    const model = entry.model ?? 'unknown';
    return {
        ...account,
        sent: account.sent + 1,
        open: account.open + (entry.isFinal ? 0 : 1),
        heldMs: heldMs + entry.heldMs,
        usage: entry.tokens === null ? usage : (0,_usage_js__WEBPACK_IMPORTED_MODULE_1__/* .addUsage */ .vk)(usage, { [model]: entry.tokens }),
        warmed: entry.tokens === null || entry.heldFor !== 'warm-start'
            ? account.warmed
            : (0,_usage_js__WEBPACK_IMPORTED_MODULE_1__/* .addUsage */ .vk)(account.warmed, { [model]: entry.tokens }),
    };
}
function timeCovered(spans) {
    let covered = 0;
    let until = Number.NEGATIVE_INFINITY;
    for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
        covered += Math.max(0, to - Math.max(from, until));
        until = Math.max(until, to);
    }
    return covered;
}


/***/ }),

/***/ 5690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GR: () => (/* binding */ appendRequest),
/* harmony export */   h7: () => (/* binding */ readRequests),
/* harmony export */   rt: () => (/* binding */ untoldUsd),
/* harmony export */   tf: () => (/* binding */ ledgerPath),
/* harmony export */   v5: () => (/* binding */ readRequestLines)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(480);
/* harmony import */ var _domain_text_line_splitter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9367);
/* harmony import */ var _domain_usage_request_ledger_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3330);
/* harmony import */ var _machine_files_append_lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8976);






const longestLine = 1024 * 1024;
function ledgerPath(runDir) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(runDir, 'requests.ndjson');
}
function appendRequest(runDir, line) {
    (0,_machine_files_append_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .appendLines */ ._)(ledgerPath(runDir), `${line}\n`, { follow: false });
}
async function* readRequests(runDir, matches = () => true) {
    for await (const { entry } of readRequestLines(runDir, 0))
        if (entry !== null && matches(entry))
            yield entry;
}
async function* readRequestLines(runDir, from) {
    const splitter = new _domain_text_line_splitter_js__WEBPACK_IMPORTED_MODULE_3__/* .LineSplitter */ .g(longestLine);
    const decoder = new TextDecoder();
    let next = from;
    try {
        for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(ledgerPath(runDir), { start: from })) {
            for (const { bytes, length } of splitter.push(chunk)) {
                next += length + 1;
                yield { entry: bytes === null ? null : parseEntry(decoder.decode(bytes)), next };
            }
        }
    }
    catch (error) {
        if ((0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) !== 'ENOENT')
            throw error;
    }
}
async function untoldUsd(runDir, prices) {
    let sum = 0;
    for await (const entry of readRequests(runDir, ({ untoldOutput }) => untoldOutput !== undefined))
        sum += (0,_domain_usage_request_ledger_js__WEBPACK_IMPORTED_MODULE_4__/* .chargedUsd */ .Z0)(entry, prices) - (0,_domain_usage_request_ledger_js__WEBPACK_IMPORTED_MODULE_4__/* .chargedUsd */ .Z0)({ ...entry, untoldOutput: 0 }, prices);
    return sum;
}
function parseEntry(line) {
    try {
        return _domain_usage_request_ledger_js__WEBPACK_IMPORTED_MODULE_4__/* .requestEntrySchema */ .v3.safeParse(JSON.parse(line)).data ?? null;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 9312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Rk: () => (/* binding */ LockHeldError),
  Ts: () => (/* binding */ describeExpiry),
  sG: () => (/* binding */ describeHolder),
  ms: () => (/* binding */ lockHolder),
  QR: () => (/* binding */ newestLock),
  Cc: () => (/* binding */ takeRunLock),
  tE: () => (/* binding */ whileHeld)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: ./build/js/machine/place.js
var machine_place = __webpack_require__(6047);
// EXTERNAL MODULE: ./build/js/machine/process/process-identity.js
var process_identity = __webpack_require__(7482);
// EXTERNAL MODULE: ./build/js/machine/system-error.js
var system_error = __webpack_require__(2972);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/js/store/run/lock-file.js




const withinFolder = 'holder';
const lockName = /^lock\.(\d+)$/;
async function draftLock(folder, text, system = { link: promises_.link }) {
    const path = (0,external_node_path_.join)(folder, `lock-draft.${crypto.randomUUID()}`);
    await (0,promises_.writeFile)(path, text, { mode: 0o600, flag: 'wx' });
    return {
        writtenAt: (await (0,promises_.stat)(path)).mtimeMs,
        async publish(number) {
            const target = lockPath(folder, number);
            try {
                await system.link(path, target);
                return true;
            }
            catch (error) {
                if ((0,errors/* codeOf */.$N)(error) === 'EEXIST')
                    return false;
                return publishFolder(`${path}.d`, target, text);
            }
        },
        remove: () => (0,promises_.rm)(path, { force: true }),
    };
}
async function publishFolder(draft, target, text) {
    try {
        await (0,promises_.mkdir)(draft, { mode: 0o700 });
        await (0,promises_.writeFile)((0,external_node_path_.join)(draft, withinFolder), text, { mode: 0o600 });
        await (0,promises_.rename)(draft, target);
        return true;
    }
    catch (error) {
        if (await exists(target))
            return false;
        throw error;
    }
    finally {
        await (0,promises_.rm)(draft, { recursive: true, force: true });
    }
}
async function lockNumbers(folder) {
    const numbers = (await (0,promises_.readdir)(folder)).map((name) => Number(lockName.exec(name)?.[1] ?? Number.NaN));
    return numbers.filter((number) => !Number.isNaN(number));
}
async function readLock(folder, number) {
    try {
        const path = await fileOf(lockPath(folder, number));
        const { mtimeMs } = await (0,promises_.stat)(path);
        return { text: await (0,promises_.readFile)(path, 'utf8'), touchedAt: mtimeMs };
    }
    catch (error) {
        if ((0,system_error/* lacksDescriptors */.Ze)(error))
            throw error;
        return null;
    }
}
async function touchLock(folder, number) {
    const file = await (0,promises_.open)(await fileOf(lockPath(folder, number)), 'r+');
    try {
        const { bytesRead, buffer } = await file.read(Buffer.alloc(1), 0, 1, 0);
        if (bytesRead === 1)
            await file.write(buffer, 0, 1, 0);
    }
    finally {
        await file.close();
    }
}
async function emptyLock(folder, number) {
    await (0,promises_.truncate)(await fileOf(lockPath(folder, number)), 0);
}
async function removeLock(folder, number) {
    await (0,promises_.rm)(lockPath(folder, number), { recursive: true, force: true });
}
function lockPath(folder, number) {
    return (0,external_node_path_.join)(folder, `lock.${number}`);
}
async function fileOf(path) {
    return (await (0,promises_.stat)(path)).isDirectory() ? (0,external_node_path_.join)(path, withinFolder) : path;
}
function exists(path) {
    return (0,promises_.stat)(path).then(() => true, () => false);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(2047);
;// CONCATENATED MODULE: ./build/js/store/run/lock-holder.js

const holderSchema = schemas/* object */.Ikc({
    pid: schemas/* number */.aig().int().positive(),
    startedAt: schemas/* string */.YjP().nullable(),
    host: schemas/* string */.YjP(),
    boot: schemas/* string */.YjP().nullable().optional(),
    machine: schemas/* string */.YjP().nullable().optional(),
    pids: schemas/* string */.YjP().nullable().optional(),
});
const beatMs = 10_000;
const silentMs = 60_000;
const silentBeforeMs = 24 * 3_600_000;
function checkHolder(holder, here, isAlive) {
    const byPid = () => (isAlive(holder.pid, holder.startedAt) ? 'alive' : 'dead');
    const boot = holder.boot ?? bootIn(holder.startedAt);
    if (boot === null || here.boot === null)
        return holder.host === here.host ? byPid() : 'unknown';
    if (boot === here.boot)
        return mayBeSame(holder.pids, here.pids) ? byPid() : 'unknown';
    return holder.host === here.host && mayBeSame(holder.machine, here.machine) ? 'dead' : 'unknown';
}
function expiryOf(holder, lastSignAt, now) {
    const patience = holder.boot === undefined ? silentBeforeMs : silentMs;
    return now - Math.abs(now - lastSignAt) + patience;
}
function bootIn(startedAt) {
    return /^([0-9a-f]{8}-[0-9a-f-]{27})\//.exec(startedAt ?? '')?.[1] ?? null;
}
function mayBeSame(one, other) {
    return one == null || other === null || one === other;
}

;// CONCATENATED MODULE: ./build/js/store/run/run-lock.js







class LockHeldError extends errors/* EnvironmentError */.eG {
    holder;
    constructor(folder, holder) {
        super(`${describeHolder(holder)} is supervising the run in ${folder}`, remedyForHeld(holder));
        this.holder = holder;
    }
}
function describeHolder({ pid, host, uncheckedMs }) {
    return uncheckedMs === null ? `process ${pid}` : `process ${pid} on ${host}`;
}
function describeExpiry(uncheckedMs) {
    const seconds = Math.max(1, Math.ceil(uncheckedMs / 1_000));
    const time = seconds > 7_200 ? `${Math.ceil(seconds / 3_600)} h` : `${seconds} s`;
    return `This machine cannot see that process. If it has ended, its lock expires in ${time}.`;
}
function remedyForHeld({ uncheckedMs }) {
    const wait = 'Wait until it has ended, or stop it first.';
    return uncheckedMs === null ? wait : `${describeExpiry(uncheckedMs)} Otherwise: ${wait.toLowerCase()}`;
}
function everyByTimer(ms, beat) {
    const timer = setInterval(beat, ms);
    timer.unref();
    return () => clearInterval(timer);
}
async function takeRunLock(folder, options = {}) {
    const { every = everyByTimer, link } = options;
    let draft = null;
    try {
        const place = options.place ?? (0,machine_place/* thisPlace */.O)();
        const own = { pid: process.pid, startedAt: (0,process_identity/* identifyProcess */.wO)(process.pid), ...place };
        draft = await draftLock(folder, JSON.stringify(own), link && { link });
        const number = await publishNext(folder, draft, place, options.force === true);
        return new HeldLock(folder, number, every);
    }
    catch (error) {
        if (error instanceof errors/* EnvironmentError */.eG)
            throw error;
        throw new errors/* EnvironmentError */.eG(`cannot lock the run in ${folder}: ${(0,errors/* messageOf */.bD)(error)}`, (0,system_error/* remedyFor */.wJ)(error), {
            cause: error,
        });
    }
    finally {
        await draft?.remove().catch(() => { });
    }
}
async function publishNext(folder, draft, place, force) {
    for (;;) {
        const newest = await newestLock(folder);
        const holder = newest === null ? null : await holderOf(folder, newest, place, draft.writtenAt);
        if (holder !== null && !(force && holder.uncheckedMs !== null))
            throw new LockHeldError(folder, holder);
        const number = (newest ?? 0) + 1;
        if (!(await draft.publish(number)))
            continue;
        if ((await newestLock(folder)) !== number) {
            await removeLock(folder, number);
            continue;
        }
        if (newest !== null)
            await removeLock(folder, newest).catch(() => { });
        return number;
    }
}
function whileHeld(lock, runDir, store) {
    return {
        append: (line) => {
            if (lock.isLost) {
                throw new errors/* EnvironmentError */.eG(`another process has taken over the run in ${runDir}, since this one gave no sign of life for too long`, 'This process has stopped its sessions. The other one continues the run: claude-multi status');
            }
            store.append(line);
        },
        close: () => store.close(),
    };
}
class HeldLock {
    #folder;
    #number;
    #stop;
    #beating = null;
    #lastBeatAt = Date.now();
    #isLost = false;
    constructor(folder, number, every) {
        this.#folder = folder;
        this.#number = number;
        this.#stop = every(beatMs, () => {
            this.#beating ??= this.#beat().finally(() => {
                this.#beating = null;
            });
        });
    }
    get isLost() {
        if (!this.#isLost && Date.now() - this.#lastBeatAt > silentMs / 2) {
            this.#isLost = (0,external_node_fs_.statSync)(lockPath(this.#folder, this.#number), { throwIfNoEntry: false }) === undefined;
        }
        return this.#isLost;
    }
    follow(folder) {
        this.#folder = folder;
    }
    async release() {
        this.#stop();
        await this.#beating;
        await emptyLock(this.#folder, this.#number);
    }
    async #beat() {
        try {
            await touchLock(this.#folder, this.#number);
            this.#lastBeatAt = Date.now();
        }
        catch (error) {
            if (error.code !== 'ENOENT')
                return;
            this.#isLost = true;
            this.#stop();
        }
    }
}
async function lockHolder(folder, place = (0,machine_place/* thisPlace */.O)()) {
    const newest = await newestLock(folder);
    return newest === null ? null : await holderOf(folder, newest, place, Date.now());
}
async function newestLock(folder) {
    const numbers = await lockNumbers(folder);
    return numbers.length === 0 ? null : Math.max(...numbers);
}
async function holderOf(folder, number, place, now) {
    const lock = await readLock(folder, number);
    const holder = lock === null ? null : parseHolder(lock.text);
    if (lock === null || holder === null)
        return null;
    const { pid, host } = holder;
    switch (checkHolder(holder, place, process_identity/* isAlive */._n)) {
        case 'alive':
            return { pid, host, uncheckedMs: null };
        case 'dead':
            return null;
        case 'unknown': {
            const uncheckedMs = expiryOf(holder, lock.touchedAt, now) - now;
            return uncheckedMs > 0 ? { pid, host, uncheckedMs } : null;
        }
    }
}
function parseHolder(text) {
    try {
        return holderSchema.parse(JSON.parse(text));
    }
    catch {
        return null;
    }
}


/***/ })

};
