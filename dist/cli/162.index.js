export const id = 162;
export const ids = [162];
export const modules = {

/***/ 7724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ addResumeOptions),
/* harmony export */   K: () => (/* binding */ overridesFrom)
/* harmony export */ });
/* harmony import */ var _tasks_fields_fault_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6386);
/* harmony import */ var _tasks_fields_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3744);
/* harmony import */ var _tasks_run_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7873);
/* harmony import */ var _notify_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9641);
/* harmony import */ var _setting_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(542);
/* harmony import */ var _view_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8414);






const runSettings = [
    ...[
        'max-parallel',
        'halt',
        'delay',
        'retries',
        'idle-timeout',
        'wait-for-limit',
        'gateway',
        'run-timeout',
        'total-budget',
        'daily-budget',
        'warm-start',
        'keep-background',
        'claude-path',
    ],
];
function addResumeOptions(command, taskSettings) {
    (0,_view_options_js__WEBPACK_IMPORTED_MODULE_5__/* .addViewOptions */ .F0)(command);
    (0,_notify_options_js__WEBPACK_IMPORTED_MODULE_3__/* .addNotifyOptions */ .V)(command);
    command
        .option('--restart', 'start interrupted tasks from the beginning instead of continuing their conversations')
        .option('--accept-changes', 'continue with the task list as it is now')
        .option('--force', 'take the run over from a process of another machine that cannot be checked');
    (0,_setting_options_js__WEBPACK_IMPORTED_MODULE_4__/* .addSettingOptions */ .OB)(command, [...taskSettings, ...runSettings, 'sessions-dir']);
}
function overridesFrom(options, cwd) {
    const faults = new _tasks_fields_fault_list_js__WEBPACK_IMPORTED_MODULE_0__/* .FaultList */ .x();
    const { values } = (0,_tasks_fields_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveSettings */ .Mo)((0,_setting_options_js__WEBPACK_IMPORTED_MODULE_4__/* .givenSettings */ .j)(options), {}, faults);
    if (faults.length > 0)
        return faults.throw();
    return (0,_tasks_run_options_js__WEBPACK_IMPORTED_MODULE_2__/* .overridesOf */ .F)(values, cwd);
}


/***/ }),

/***/ 6874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ sessionsFolder)
/* harmony export */ });
/* harmony import */ var _store_history_sessions_dir_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5972);

function sessionsFolder(options, context) {
    const given = options['sessionsDir'] || context.env['CLAUDE_SESSIONS_DIR'];
    return (0,_store_history_sessions_dir_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionsDirOf */ .cW)(given, context.env, () => context.cwd);
}


/***/ }),

/***/ 3213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ resumeAndShow)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/app/delivery/overwritten-input.js
var overwritten_input = __webpack_require__(2271);
// EXTERNAL MODULE: ./build/js/domain/schedule/resumption.js
var schedule_resumption = __webpack_require__(1751);
// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: ./build/js/machine/clock.js
var machine_clock = __webpack_require__(1130);
// EXTERNAL MODULE: ./build/js/store/run/journal-file.js
var journal_file = __webpack_require__(2524);
// EXTERNAL MODULE: ./build/js/store/run/read-run.js
var read_run = __webpack_require__(5136);
// EXTERNAL MODULE: ./build/js/store/run/run-folder.js
var run_folder = __webpack_require__(5944);
// EXTERNAL MODULE: ./build/js/store/run/run-lock.js + 2 modules
var run_lock = __webpack_require__(9312);
// EXTERNAL MODULE: ./build/js/supervisor/begin-run.js
var begin_run = __webpack_require__(2540);
// EXTERNAL MODULE: ./build/js/supervisor/recovery.js
var recovery = __webpack_require__(8078);
// EXTERNAL MODULE: ./build/js/terminal/text/safe-text.js
var safe_text = __webpack_require__(9888);
// EXTERNAL MODULE: ./build/js/app/agent.js + 37 modules
var app_agent = __webpack_require__(774);
// EXTERNAL MODULE: ./build/js/app/open-run.js + 42 modules
var open_run = __webpack_require__(3388);
// EXTERNAL MODULE: ./build/js/app/prepare-run.js + 1 modules
var prepare_run = __webpack_require__(7697);
// EXTERNAL MODULE: ./build/js/app/requests/run-purse.js + 2 modules
var run_purse = __webpack_require__(4337);
// EXTERNAL MODULE: ./build/js/domain/usage/request-ledger.js
var request_ledger = __webpack_require__(3330);
// EXTERNAL MODULE: ./build/js/machine/process/process-host.js + 1 modules
var process_host = __webpack_require__(94);
// EXTERNAL MODULE: ./build/js/store/requests/request-ledger.js
var requests_request_ledger = __webpack_require__(5690);
;// CONCATENATED MODULE: ./build/js/app/resume/recover-run.js





function recoverRun({ state, folder, environment, agent, clock = new machine_clock/* SystemClock */.A(), }) {
    return (0,recovery/* recoverAttempts */.Zi)({
        state,
        host: new process_host/* NodeProcessHost */.c(),
        clock,
        sessions: agent.sessions({ path: agent.name, version: '' }, environment),
        files: folder,
        transcript: (taskId, attempt) => folder.remains(taskId, attempt),
        requests: requestsIn(folder.path),
    });
}
function requestsIn(runDir) {
    let read = null;
    return async (taskId, attempt) => {
        read ??= tallyRequests(runDir);
        return (await read).get(attemptKey(taskId, attempt))?.account() ?? null;
    };
}
const attemptKey = (taskId, attempt) => `${taskId} ${attempt}`;
async function tallyRequests(runDir) {
    const tallies = new Map();
    for await (const entry of (0,requests_request_ledger/* readRequests */.h7)(runDir)) {
        const key = attemptKey(entry.taskId, entry.attempt);
        const tally = tallies.get(key) ?? new request_ledger/* RequestTally */.Qb();
        tally.add(entry);
        tallies.set(key, tally);
    }
    return tallies;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/js/domain/plan/plan.js
var plan = __webpack_require__(2048);
// EXTERNAL MODULE: ./build/js/domain/text/redactor.js + 1 modules
var text_redactor = __webpack_require__(2936);
;// CONCATENATED MODULE: ./build/js/tasks/list-changes.js


function changesOfList(before, after, redactor) {
    const then = new Map(before.map((task) => [task.id, task]));
    const now = redactor.data(after).map((task) => likened(then.get(task.id), task));
    return describeChanges(redactor.data(before), now);
}
function lacksSecret(task) {
    return JSON.stringify(task).includes(text_redactor/* redacted */.pc);
}
function likened(before, after) {
    if (typeof before === 'string' && typeof after === 'string')
        return mayBe(before, after) ? before : after;
    if (Array.isArray(before) && Array.isArray(after))
        return after.map((item, index) => likened(before[index], item));
    if (!isRecord(before) || !isRecord(after))
        return after;
    return Object.fromEntries(Object.entries(after).map(([key, item]) => [key, likened(before[key], item)]));
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function mayBe(pattern, text) {
    if (!pattern.includes(text_redactor/* redacted */.pc))
        return false;
    const [first = '', ...rest] = pattern.split(text_redactor/* redacted */.pc);
    const last = rest.pop() ?? '';
    if (!text.startsWith(first) || text.length < first.length + last.length)
        return false;
    let at = first.length;
    for (const part of rest) {
        const found = text.indexOf(part, at);
        if (found === -1)
            return false;
        at = found + part.length;
    }
    return text.length - last.length >= at && text.endsWith(last);
}
function describeChanges(before, after) {
    const now = new Map(after.map((task) => [task.id, task]));
    const then = new Map(before.map((task) => [task.id, task]));
    const lines = [];
    for (const task of before) {
        const other = now.get(task.id);
        if (other === undefined)
            lines.push(`- task "${task.id}" is gone`);
        else
            lines.push(...describeChange(task, other));
    }
    for (const task of after)
        if (!then.has(task.id))
            lines.push(`+ task "${task.id}" is new`);
    return lines;
}
function describeChange(before, after) {
    const fields = Object.keys({ ...before, ...after });
    return fields
        .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
        .map((field) => {
        const [was, is] = telling(before[field], after[field]);
        return `~ task "${before.id}": ${field} was ${was}, is ${is}`;
    });
}
const shownBefore = 15;
function telling(before, after) {
    if (typeof before !== 'string' || typeof after !== 'string')
        return [(0,errors/* preview */.VH)(before), (0,errors/* preview */.VH)(after)];
    let same = 0;
    while (same < before.length && before[same] === after[same])
        same += 1;
    const start = same <= 2 * shownBefore ? 0 : same - shownBefore;
    const from = (text) => (0,errors/* preview */.VH)(`${start === 0 ? '' : '…'}${text.slice(start).toWellFormed()}`);
    return [from(before), from(after)];
}

// EXTERNAL MODULE: ./build/js/tasks/load-plan.js + 14 modules
var load_plan = __webpack_require__(4249);
;// CONCATENATED MODULE: ./build/js/app/resume/resumed-tasks.js







const mostShown = 40;
async function resumedTasks(state, acceptChanges, environment) {
    const before = [...state.tasks.values()].map(({ task }) => task);
    const { source } = state.run;
    if (source.kind !== 'file')
        return { tasks: before, isReloaded: false, source };
    if (!(0,external_node_fs_.existsSync)(source.path)) {
        if (acceptChanges)
            return { tasks: before, isReloaded: false, source };
        throw new errors/* UsageError */.eb('The run was not resumed: its task file does not exist.', [
            {
                where: source.path,
                problem: 'no longer exists',
                allowed: 'restore it, or use the tasks recorded in the run: --accept-changes',
            },
        ]);
    }
    refuseLostSettings(source);
    const read = await (0,load_plan/* reloadTasks */.c)(source);
    const listed = state.run.shard === undefined ? read.tasks : read.tasks.filter(({ id }) => state.tasks.has(id));
    const tasks = keepOverridden(listed, state, source.overridden ?? []);
    const redactor = new text_redactor/* Redactor */.pO(environment, ...before.map(({ env }) => env), ...tasks.map(({ env }) => env));
    const changes = changesOfList(before, tasks, redactor);
    if (changes.length > 0 && !acceptChanges) {
        const shown = changes.slice(0, mostShown).map((line) => ({ where: line, problem: '' }));
        const more = changes.length - shown.length;
        if (more > 0)
            shown.push({ where: `and ${more} more`, problem: '' });
        throw new errors/* UsageError */.eb(`The run was not resumed: ${(0,external_node_path_.basename)(source.path)} has changed since. To use the current list: --accept-changes.`, shown);
    }
    return { tasks, isReloaded: true, source: (0,plan/* withPromptFiles */.I0)(source, read.promptFiles) };
}
function refuseLostSecrets(tasks) {
    const faults = tasks.filter(lacksSecret).map((task) => {
        const fields = Object.entries(task).filter(([, value]) => JSON.stringify(value).includes(text_redactor/* redacted */.pc));
        return {
            where: `task "${task.id}"`,
            field: fields.map(([name]) => name).join(', '),
            problem: 'held a secret, which the run does not store',
            allowed: 'run it again; only tasks from a file can be read again',
        };
    });
    if (faults.length > 0)
        throw new errors/* UsageError */.eb('The run was not resumed.', faults.slice(0, mostShown));
}
function refuseLostSettings({ given = {} }) {
    const lost = Object.entries(given).filter(([, value]) => JSON.stringify(value)?.includes(text_redactor/* redacted */.pc) === true);
    if (lost.length === 0)
        return;
    throw new errors/* UsageError */.eb('The run was not resumed.', lost.map(([name]) => ({
        where: `the run's ${name}`,
        problem: 'held a secret, which the run does not store',
        allowed: 'run the list again',
    })));
}
function keepOverridden(tasks, state, fields) {
    return tasks.map((task) => {
        const before = state.tasks.get(task.id)?.task;
        if (before === undefined)
            return task;
        const kept = Object.entries(before).filter(([field]) => fields.includes(field));
        return { ...task, ...Object.fromEntries(kept) };
    });
}

;// CONCATENATED MODULE: ./build/js/app/resume/resume-run.js

















async function resumeRun(request) {
    const lock = await takeLock(request.runDir, request.force === true);
    try {
        const resumed = await takeUp(request, lock);
        if (resumed.kind === 'nothing-to-do')
            await lock.release();
        return resumed;
    }
    catch (error) {
        await lock.release().catch(open_run/* ignore */.Xe);
        throw error;
    }
}
async function takeLock(runDir, force) {
    try {
        return await (0,run_lock/* takeRunLock */.Cc)(runDir, { force });
    }
    catch (error) {
        if (!(error instanceof run_lock/* LockHeldError */.Rk))
            throw error;
        const { holder } = error;
        const name = (0,safe_text/* safeText */.Hk)((0,external_node_path_.basename)(runDir));
        const works = `${(0,safe_text/* safeText */.Hk)((0,run_lock/* describeHolder */.sG)(holder))} works on it.`;
        const watch = `To watch it: claude-multi attach ${name}. To stop it: claude-multi stop ${name}`;
        if (holder.uncheckedMs === null)
            throw new errors/* EnvironmentError */.eG(`The run ${name} is still running: ${works}`, watch);
        throw new errors/* EnvironmentError */.eG(`The run ${name} may still be running: ${works}`, `${(0,run_lock/* describeExpiry */.Ts)(holder.uncheckedMs)}\n${watch}\nTo take it over at once, if you know that the process has ended: --force`);
    }
}
async function takeUp(request, lock) {
    const { runDir, wish, acceptChanges, override, environment, agent = app_agent/* defaultAgent */.D, clock = new machine_clock/* SystemClock */.A(), } = request;
    const run = await (0,read_run/* readRun */.c)(runDir);
    const { state } = run;
    if (wish.kind === 'retry' && wish.taskId !== null && state.ended === null)
        throw unfinished(state, wish.taskId);
    const folder = new run_folder/* RunFolder */.E8(runDir);
    const recovered = await recoverRun({ state, folder, environment, agent, clock });
    const sessions = agent.sessions({ path: agent.name, version: '' }, environment);
    const tasksLeft = (0,recovery/* withRecovered */.Ii)(state, recovered);
    const lostContexts = await contextsLostFrom(tasksLeft, sessions, folder);
    const left = { tasks: tasksLeft, stopping: state.stopping, lostContexts };
    const { retries } = { ...state.run.options, ...override.options };
    const decide = (tasks) => (0,schedule_resumption/* resumptionOf */.i)(left, tasks, wish, retries);
    const known = [...left.tasks.values()].map(({ task }) => task);
    const mayHaveNew = acceptChanges && state.run.source.kind === 'file';
    if (state.ended !== null && !mayHaveNew && dueOf(known, decide(known)).length === 0)
        return { kind: 'nothing-to-do', state };
    const { tasks: listed, isReloaded, source } = await resumedTasks(state, acceptChanges, environment);
    const resumption = decide(listed);
    const tasks = listed.map((task) => (0,schedule_resumption/* isDue */.n)(resumption.fates.get(task.id)) ? { ...task, ...overrideFor(task, override.task) } : task);
    const due = dueOf(tasks, resumption);
    if (state.ended !== null && due.length === 0)
        return { kind: 'nothing-to-do', state };
    if (!isReloaded)
        refuseLostSecrets(due);
    const taken = { run, folder, lock, recovered };
    let isHandedOver = false;
    return {
        kind: 'taken-up',
        due,
        source,
        open: async (reporters) => {
            const supervisor = await resume_run_open(request, taken, { tasks, due, source, resumption, reporters });
            isHandedOver = true;
            return supervisor;
        },
        release: async () => {
            if (!isHandedOver)
                await lock.release().catch(open_run/* ignore */.Xe);
        },
    };
}
async function contextsLostFrom(tasks, sessions, files) {
    const lost = new Set();
    for (const [id, { task, attempts }] of tasks) {
        const last = attempts.at(-1);
        if (task.sharedContext?.role !== 'source' || last?.end.outcome.status !== 'succeeded')
            continue;
        const own = await files.agentFolder(id);
        const found = await sessions.forkPoint({ task, sessionId: last.sessionId, own }).catch(() => null);
        if (found === null)
            lost.add(id);
    }
    return lost;
}
function overrideFor({ sharedContext }, { permissionMode, ...rest }) {
    return permissionMode === undefined || sharedContext?.role === 'source' ? rest : { ...rest, permissionMode };
}
function dueOf(tasks, { fates }) {
    return tasks.filter(({ id }) => (0,schedule_resumption/* isDue */.n)(fates.get(id)));
}
function unfinished({ run }, taskId) {
    return new errors/* UsageError */.eb('Nothing was started.', [
        {
            where: `task "${taskId}"`,
            problem: `belongs to the run ${run.id}, which has not ended`,
            allowed: `claude-multi resume ${run.id} finishes it`,
        },
    ]);
}
async function resume_run_open(request, left, { tasks, due, source, resumption, reporters }) {
    const { runDir, override, environment, agent } = request;
    const { run, folder, lock, recovered } = left;
    const before = run.state.run;
    const options = { ...before.options, sessionsDir: (0,external_node_path_.dirname)(runDir), ...override.options };
    const prepared = await (0,prepare_run/* prepareRun */.Z0)({ tasks: due, environment, programPath: options.claudePath, agent });
    await (0,journal_file/* mendJournal */.If)((0,external_node_path_.join)(runDir, run_folder/* journalName */.J1), run.contents);
    const info = {
        ...before,
        claudeVersion: prepared.program.version,
        notes: (0,run_purse/* withBudgetNote */.i)((0,prepare_run/* withVersionNote */.ji)(before.notes, prepared, before.claudeVersion), options, tasks, prepared.accesses),
        taskCount: tasks.length,
        options,
        source: overriddenSource(source, Object.keys(override.task)),
        expectedMs: (await (0,open_run/* expectations */.Eu)((0,external_node_path_.dirname)(runDir), { tasks, options })).expectedMs,
    };
    const parts = { folder, isNew: false, prepared, options, tasks, lock };
    return (0,open_run/* openRun */.Iy)({ ...request, reporters }, parts, (journal) => {
        for (const event of run.contents.events)
            journal.replay(event);
        (0,begin_run/* continueRun */.X)(journal, { run: info, tasks, recovered, resumption });
    });
}
function overriddenSource(source, fields) {
    if (source.kind !== 'file' || fields.length === 0)
        return source;
    return { ...source, overridden: [...new Set([...(source.overridden ?? []), ...fields])] };
}

// EXTERNAL MODULE: ./build/js/domain/run/run-numbers.js
var run_numbers = __webpack_require__(2291);
// EXTERNAL MODULE: ./build/js/domain/text/format.js
var format = __webpack_require__(2764);
// EXTERNAL MODULE: ./build/js/cli/process/exit-code.js
var exit_code = __webpack_require__(5787);
// EXTERNAL MODULE: ./build/js/cli/run/show-run.js + 1 modules
var show_run = __webpack_require__(3285);
;// CONCATENATED MODULE: ./build/js/cli/run/resume-run.js








async function resumeAndShow({ display, ...order }, context) {
    const { env: environment, out } = context;
    const resumed = await resumeRun({ ...order, environment });
    if (resumed.kind === 'nothing-to-do') {
        out.line(nothingToDo(resumed.state, order));
        return (0,exit_code/* exitCodeOf */.F)(resumed.state);
    }
    const { due, source, open } = resumed;
    try {
        (0,overwritten_input/* refuseOverwriting */.Fi)('--report', display.reportPaths, source);
        return (await (0,show_run/* showRun */.X)({ ...display, tasks: due.length, open }, context)).exitCode;
    }
    finally {
        await resumed.release();
    }
}
function nothingToDo(state, { runDir, wish }) {
    const { succeeded, tasks } = (0,run_numbers/* runTotals */.zj)(state, Date.parse(state.lastEventAt));
    const hint = wish.kind === 'resume' && succeeded < tasks
        ? ` To run failed and stopped tasks again: claude-multi retry ${state.run.id}`
        : '';
    const how = `${succeeded} of ${(0,format/* plural */.LS)(tasks, 'task')} succeeded`;
    return `Nothing to do: the run ${(0,safe_text/* safeText */.Hk)((0,external_node_path_.basename)(runDir))} has ended, ${how}.${hint}`;
}


/***/ }),

/***/ 4272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ findRunDir),
/* harmony export */   VX: () => (/* binding */ findTask),
/* harmony export */   l$: () => (/* binding */ findRunOrTask),
/* harmony export */   yz: () => (/* binding */ isRun)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _domain_plan_task_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7686);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(480);
/* harmony import */ var _domain_text_suggestion_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5695);
/* harmony import */ var _run_run_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5944);
/* harmony import */ var _run_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6811);
/* harmony import */ var _sessions_dir_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5972);








async function findTask(sessionsDir, name) {
    const renamed = await findRenamed(sessionsDir, name);
    if (renamed !== null)
        return renamed;
    const slash = name.lastIndexOf('/');
    if (slash === -1)
        return findInNewest(sessionsDir, name);
    const runDir = await findRunDir(sessionsDir, name.slice(0, slash));
    const run = await (0,_run_index_js__WEBPACK_IMPORTED_MODULE_6__/* .readSummary */ .L_)(runDir);
    const taskId = name.slice(slash + 1);
    if (run?.tasks.some(({ id }) => id === taskId))
        return { runDir, taskId, run };
    throw unknownTask(taskId, `in the run ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(runDir)}`, run?.tasks.map(({ id }) => id) ?? []);
}
async function findRenamed(sessionsDir, name) {
    const taskId = (0,_domain_plan_task_js__WEBPACK_IMPORTED_MODULE_2__/* .taskIdFor */ .sF)(name);
    if (taskId === null || taskId === name || (await beginsWithRun(sessionsDir, name)))
        return null;
    for await (const run of (0,_run_index_js__WEBPACK_IMPORTED_MODULE_6__/* .eachSummary */ .uQ)(sessionsDir)) {
        if (run.tasks.some(({ id }) => id === taskId))
            return { runDir: run.dir, taskId, run };
    }
    return null;
}
async function beginsWithRun(sessionsDir, name) {
    const slash = name.lastIndexOf('/');
    return slash !== -1 && (await (0,_sessions_dir_js__WEBPACK_IMPORTED_MODULE_7__/* .listRunIds */ .g$)(sessionsDir)).some((id) => id.startsWith(name.slice(0, slash)));
}
async function findInNewest(sessionsDir, taskId) {
    const others = new Set();
    for await (const run of (0,_run_index_js__WEBPACK_IMPORTED_MODULE_6__/* .eachSummary */ .uQ)(sessionsDir)) {
        if (run.tasks.some(({ id }) => id === taskId))
            return { runDir: run.dir, taskId, run };
        for (const { id } of run.tasks)
            others.add(id);
    }
    if (others.size === 0)
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`there is no run in ${sessionsDir} yet`);
    throw unknownTask(taskId, `in any run in ${sessionsDir}`, [...others]);
}
const mostShown = 5;
function unknownTask(id, where, ids) {
    const meant = (0,_domain_text_suggestion_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(id, ids);
    const shown = ids.slice(0, mostShown).join(', ');
    const hint = meant === null ? `there are: ${shown}${ids.length > mostShown ? ' …' : ''}` : `did you mean "${meant}"?`;
    return new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`there is no task "${id}" ${where}; ${hint}`);
}
async function findRunOrTask(sessionsDir, name) {
    if (name !== null && !(await isRun(sessionsDir, name)))
        return findTask(sessionsDir, name);
    return { runDir: await findRunDir(sessionsDir, name), taskId: null };
}
async function isRun(sessionsDir, name) {
    if (name.includes('/'))
        return false;
    const ids = await (0,_sessions_dir_js__WEBPACK_IMPORTED_MODULE_7__/* .listRunIds */ .g$)(sessionsDir);
    if (ids.includes(name))
        return true;
    if (!ids.some((id) => id.startsWith(name)))
        return false;
    for await (const run of (0,_run_index_js__WEBPACK_IMPORTED_MODULE_6__/* .eachSummary */ .uQ)(sessionsDir))
        if (run.tasks.some(({ id }) => id === name))
            return false;
    return true;
}
async function findRunDir(sessionsDir, id) {
    const ids = await (0,_sessions_dir_js__WEBPACK_IMPORTED_MODULE_7__/* .listRunIds */ .g$)(sessionsDir);
    const [newest] = ids;
    if (newest === undefined)
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`there is no run in ${sessionsDir} yet`);
    if (id === null)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(sessionsDir, ids.find((each) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(sessionsDir, each, _run_run_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .journalName */ .J1))) ?? newest);
    const matching = ids.filter((candidate) => candidate === id || candidate.startsWith(id));
    const exact = matching.find((candidate) => candidate === id) ?? (matching.length === 1 ? matching[0] : undefined);
    if (exact !== undefined)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(sessionsDir, exact);
    const what = matching.length === 0 ? `there is no run "${id}" in ${sessionsDir}` : `more than one run begins with "${id}"`;
    const shown = (matching.length === 0 ? ids : matching).slice(0, 5).join(', ');
    throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`${what}; ${matching.length === 0 ? 'the newest are' : 'they are'}: ${shown}`);
}


/***/ }),

/***/ 8078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ii: () => (/* binding */ withRecovered),
/* harmony export */   Zi: () => (/* binding */ recoverAttempts),
/* harmony export */   j4: () => (/* binding */ orphanMs)
/* harmony export */ });
/* harmony import */ var _domain_run_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6457);
/* harmony import */ var _domain_run_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5513);
/* harmony import */ var _domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2291);
/* harmony import */ var _domain_run_transcript_note_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9308);
/* harmony import */ var _domain_run_transition_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3874);
/* harmony import */ var _session_session_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(833);
/* harmony import */ var _unit_sweep_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9332);







const orphanMs = 1_500;
async function recoverAttempts(options) {
    const { state, host, clock } = options;
    const open = [...state.tasks.values()].flatMap((each) => each.phase === 'running' ? [{ task: each.task, live: each.live, earlier: each.attempts }] : []);
    await (0,_unit_sweep_js__WEBPACK_IMPORTED_MODULE_6__/* .sweep */ .X)({ host, clock, markers: open.map(({ live }) => live.marker), politeMs: orphanMs });
    const recovered = [];
    for (const each of open) {
        const end = await readEnd(options, each);
        const outcome = (0,_domain_run_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .inWordsOf */ .Wh)(state.stopping, end.outcome);
        recovered.push({ taskId: each.task.id, attempt: each.live.attempt, end: { ...end, outcome } });
    }
    return recovered;
}
function withRecovered(state, recovered) {
    const tasks = new Map(state.tasks);
    const stamp = { v: _domain_run_event_js__WEBPACK_IMPORTED_MODULE_0__/* .journalVersion */ .MH, seq: 1, at: state.lastEventAt };
    for (const ended of recovered) {
        const after = (0,_domain_run_transition_js__WEBPACK_IMPORTED_MODULE_4__/* .transition */ .k)(tasks.get(ended.taskId), { type: 'session-ended', ...ended, ...stamp });
        tasks.set(ended.taskId, after);
    }
    return tasks;
}
async function readEnd({ state, sessions, files, transcript, requests }, open) {
    const { task, live, earlier } = open;
    const rules = { keepBackground: state.run.options.keepBackground, backgroundWaitMs: task.backgroundWaitMs };
    const record = new _session_session_record_js__WEBPACK_IMPORTED_MODULE_5__/* .SessionRecord */ .O(sessions, rules, live.resumed ? (0,_domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .usageOf */ .Fs)(earlier, live.sessionId) : {});
    const interpreter = sessions.interpreter(task);
    const decoder = new TextDecoder();
    const { lines, newestAt } = await transcript(task.id, live.attempt);
    for await (const line of lines) {
        if ((0,_domain_run_transcript_note_js__WEBPACK_IMPORTED_MODULE_3__/* .isPromptNote */ .lr)(decoder.decode(line)))
            record.tell();
        for (const observation of interpreter.read(line).observations)
            record.observe(observation);
    }
    const startedAt = Date.parse(live.startedAt);
    if (!record.settled) {
        const home = await sessions.home(await files.agentFolder(task.id), task);
        record.recall(await sessions.kept({ task, home, sessionId: live.sessionId }, startedAt));
    }
    return record.end({
        durationMs: Math.max(0, (newestAt ?? startedAt) - startedAt),
        exit: { code: null, signal: null },
        stopCause: live.stopping?.cause ?? (record.settled ? null : 'supervisor-lost'),
        timeoutMs: task.timeoutMs,
        startFailure: null,
        stderr: '',
        warnings: (0,_domain_run_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .contextWarnings */ .L5)(live.withoutContext),
        opensContext: !live.resumed && task.sharedContext !== null,
        outputSchema: task.outputSchema,
        requests: await requests(task.id, live.attempt),
        refused: null,
        unreachable: null,
        redact: (text) => text,
        unread: !record.settled,
    });
}


/***/ })

};
