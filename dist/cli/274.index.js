export const id = 274;
export const ids = [274];
export const modules = {

/***/ 542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ addResumeOptions),
/* harmony export */   K: () => (/* binding */ overridesFrom)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _adapters_machine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6142);
/* harmony import */ var _domain_fault_list_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8372);
/* harmony import */ var _domain_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5946);
/* harmony import */ var _notify_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8985);
/* harmony import */ var _run_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8310);
/* harmony import */ var _setting_options_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7856);







const runSettings = [
    ...['max-parallel', 'halt', 'delay', 'retries', 'idle-timeout', 'keep-background', 'claude-path'],
];
function addResumeOptions(command, taskSettings) {
    (0,_run_options_js__WEBPACK_IMPORTED_MODULE_5__/* .addViewOptions */ .F0)(command);
    (0,_notify_options_js__WEBPACK_IMPORTED_MODULE_4__/* .addNotifyOptions */ .V)(command);
    command
        .option('--restart', 'start tasks that were cut off anew instead of continuing their conversations')
        .option('--accept-changes', 'go on with the task list as it is now');
    (0,_setting_options_js__WEBPACK_IMPORTED_MODULE_6__/* .addSettingOptions */ .OB)(command, [...taskSettings, ...runSettings, 'sessions-dir']);
}
function overridesFrom(options, cwd) {
    const faults = new _domain_fault_list_js__WEBPACK_IMPORTED_MODULE_2__/* .FaultList */ .x();
    const { values } = (0,_domain_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveSettings */ .Mo)((0,_setting_options_js__WEBPACK_IMPORTED_MODULE_6__/* .givenSettings */ .j)(options), {}, faults);
    if (faults.length > 0)
        return faults.throw();
    return { options: optionsIn(values, cwd), task: taskFieldsIn(values) };
}
function optionsIn(values, cwd) {
    const { 'max-parallel': slots, 'claude-path': claude } = values;
    return {
        ...(slots === undefined ? {} : { maxParallel: slots === 'auto' ? (0,_adapters_machine_js__WEBPACK_IMPORTED_MODULE_1__/* .slotsForMachine */ .S5)() : slots }),
        ...(slots === undefined ? {} : { memoryFloorBytes: slots === 'auto' ? _adapters_machine_js__WEBPACK_IMPORTED_MODULE_1__/* .memoryFloorBytes */ .bG : null }),
        ...(claude === undefined ? {} : { claudePath: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(claude) === claude ? claude : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, claude) }),
        ...(values.halt === undefined ? {} : { halt: values.halt }),
        ...(values.delay === undefined ? {} : { delayMs: values.delay }),
        ...(values.retries === undefined ? {} : { retries: values.retries }),
        ...(values['idle-timeout'] === undefined ? {} : { idleTimeoutMs: values['idle-timeout'] }),
        ...(values['keep-background'] === undefined ? {} : { keepBackground: values['keep-background'] }),
    };
}
function taskFieldsIn(values) {
    return {
        ...(values.model === undefined ? {} : { model: values.model }),
        ...(values.budget === undefined ? {} : { budgetUsd: values.budget }),
        ...(values.timeout === undefined ? {} : { timeoutMs: values.timeout }),
        ...(values['max-turns'] === undefined ? {} : { maxTurns: values['max-turns'] }),
        ...(values['permission-mode'] === undefined ? {} : { permissionMode: values['permission-mode'] }),
    };
}


/***/ }),

/***/ 7522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ resumeRun)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/create-supervisor.js + 12 modules
var create_supervisor = __webpack_require__(2497);
// EXTERNAL MODULE: ./build/js/domain/errors.js
var errors = __webpack_require__(5096);
// EXTERNAL MODULE: ./build/js/reporters/run-totals.js
var run_totals = __webpack_require__(852);
// EXTERNAL MODULE: ./build/js/reporters/safe-text.js
var safe_text = __webpack_require__(7424);
// EXTERNAL MODULE: ./build/js/reports/status.js
var reports_status = __webpack_require__(4742);
// EXTERNAL MODULE: ./build/js/store/run-lock.js
var run_lock = __webpack_require__(2941);
// EXTERNAL MODULE: ./build/js/store/run-store.js
var run_store = __webpack_require__(8785);
// EXTERNAL MODULE: ./build/js/cli/exit-code.js
var exit_code = __webpack_require__(2957);
// EXTERNAL MODULE: ./build/js/cli/show-run.js + 1 modules
var show_run = __webpack_require__(3138);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/js/adapters/load-plan.js + 11 modules
var load_plan = __webpack_require__(7404);
;// CONCATENATED MODULE: ./build/js/domain/task-changes.js

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

// EXTERNAL MODULE: ./build/js/core/redactor.js
var core_redactor = __webpack_require__(9578);
;// CONCATENATED MODULE: ./build/js/core/list-changes.js


function changesOfList(before, after, redactor) {
    const then = new Map(before.map((task) => [task.id, task]));
    const now = redactor.data(after).map((task) => likened(then.get(task.id), task));
    return describeChanges(redactor.data(before), now);
}
function lacksSecret(task) {
    return JSON.stringify(task).includes(core_redactor/* redacted */.I);
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
    if (!pattern.includes(core_redactor/* redacted */.I))
        return false;
    const [first = '', ...rest] = pattern.split(core_redactor/* redacted */.I);
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

;// CONCATENATED MODULE: ./build/js/cli/background/resumed-tasks.js






const mostShown = 40;
async function resumedTasks(state, acceptChanges, environment) {
    const before = [...state.tasks.values()].map(({ task }) => task);
    const { source } = state.run;
    if (source.kind !== 'file')
        return { tasks: before, isReloaded: false };
    if (!(0,external_node_fs_.existsSync)(source.path)) {
        if (acceptChanges)
            return { tasks: before, isReloaded: false };
        throw new errors/* UsageError */.eb('The run was not taken up: its task file is gone.', [
            {
                where: source.path,
                problem: 'does not exist any more',
                allowed: 'bring it back, or go on with the tasks as they were: --accept-changes',
            },
        ]);
    }
    refuseLostSettings(source);
    const tasks = keepOverridden(await (0,load_plan/* reloadTasks */.c)(source), state, source.overridden ?? []);
    const redactor = new core_redactor/* Redactor */.p(environment, ...before.map(({ env }) => env), ...tasks.map(({ env }) => env));
    const changes = changesOfList(before, tasks, redactor);
    if (changes.length > 0 && !acceptChanges) {
        const shown = changes.slice(0, mostShown).map((line) => ({ where: line, problem: '' }));
        const more = changes.length - shown.length;
        if (more > 0)
            shown.push({ where: `and ${more} more`, problem: '' });
        throw new errors/* UsageError */.eb(`The run was not taken up: ${(0,external_node_path_.basename)(source.path)} has changed since. With --accept-changes it goes on with the list as it is now.`, shown);
    }
    return { tasks, isReloaded: true };
}
function refuseLostSecrets(tasks) {
    const faults = tasks.filter(lacksSecret).map((task) => {
        const fields = Object.entries(task).filter(([, value]) => JSON.stringify(value).includes(core_redactor/* redacted */.I));
        return {
            where: `task "${task.id}"`,
            field: fields.map(([name]) => name).join(', '),
            problem: 'held a secret, which the run did not record',
            allowed: 'run it anew; tasks that come from a file are read from there again',
        };
    });
    if (faults.length > 0)
        throw new errors/* UsageError */.eb('The run was not taken up.', faults.slice(0, mostShown));
}
function refuseLostSettings({ given = {} }) {
    const lost = Object.entries(given).filter(([, value]) => JSON.stringify(value)?.includes(core_redactor/* redacted */.I) === true);
    if (lost.length === 0)
        return;
    throw new errors/* UsageError */.eb('The run was not taken up.', lost.map(([name]) => ({
        where: `the run's ${name}`,
        problem: 'held a secret, which the run did not record',
        allowed: 'run the list anew',
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

// EXTERNAL MODULE: ./build/js/cli/background/stop-run.js
var stop_run = __webpack_require__(7382);
;// CONCATENATED MODULE: ./build/js/cli/background/resume-run.js












async function resumeRun(order, context) {
    const { runDir, restart, acceptChanges, override } = order;
    const { out, env: environment } = context;
    const name = (0,safe_text/* safeText */.Hk)((0,external_node_path_.basename)(runDir));
    const holder = await (0,run_lock/* lockHolder */.ms)(runDir);
    if (holder !== null) {
        throw new errors/* EnvironmentError */.eG(`The run ${name} goes on: process ${holder.pid} is at work on it.`, `To watch it: claude-multi attach ${name}. To stop it: claude-multi stop ${name}`);
    }
    const run = await (0,run_store/* readRun */.cI)(runDir);
    const { state } = run;
    await (0,stop_run/* endRemains */.L)(state, null);
    const isDue = (task) => task?.phase !== 'ended' || order.reopen(task, state);
    const nothing = () => {
        const { succeeded, tasks } = (0,run_totals/* runTotals */.zj)(state, Date.parse(state.lastEventAt));
        const how = `${succeeded} of ${(0,reports_status/* plural */.LS)(tasks, 'task')} succeeded`;
        out.line(`Nothing to do: the run ${name} has ended, ${how}.${order.hint(state)}`);
        return (0,exit_code/* exitCodeOf */.F)(state);
    };
    const mayHaveNew = acceptChanges && state.run.source.kind === 'file';
    if (state.ended !== null && !mayHaveNew && ![...state.tasks.values()].some(isDue))
        return nothing();
    const { tasks: read, isReloaded } = await resumedTasks(state, acceptChanges, environment);
    const tasks = read.map((task) => (isDue(state.tasks.get(task.id)) ? { ...task, ...override.task } : task));
    const due = tasks.filter(({ id }) => isDue(state.tasks.get(id)));
    if (state.ended !== null && due.length === 0)
        return nothing();
    if (!isReloaded)
        refuseLostSecrets(due);
    const options = { ...state.run.options, sessionsDir: (0,external_node_path_.dirname)(runDir), ...override.options };
    const source = overriddenSource(state.run.source, Object.keys(override.task));
    const request = { run, tasks, options, source, environment, restart, anew: order.anew };
    const open = (reporters) => (0,create_supervisor/* resumeSupervisor */._)({ ...request, reporters, reopen: (task) => order.reopen(task, state) });
    return (await (0,show_run/* showRun */.X)({ ...order.display, tasks: due, environment, open }, context)).exitCode;
}
function overriddenSource(source, fields) {
    if (source.kind !== 'file' || fields.length === 0)
        return source;
    return { ...source, overridden: [...new Set([...(source.overridden ?? []), ...fields])] };
}


/***/ }),

/***/ 7382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ stopRun),
/* harmony export */   L: () => (/* binding */ endRemains)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _adapters_node_process_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8050);
/* harmony import */ var _adapters_system_clock_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1741);
/* harmony import */ var _core_recovery_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(261);
/* harmony import */ var _core_sweep_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6892);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5096);
/* harmony import */ var _store_control_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(586);
/* harmony import */ var _store_follow_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2711);
/* harmony import */ var _store_run_lock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2941);
/* harmony import */ var _store_run_store_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8785);










const patienceMs = 30_000;
async function stopRun(runDir, request, hasEnded, patience = patienceMs) {
    if (!(await (0,_store_control_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .requestControl */ .tt)(runDir, request)))
        return { state: (await (0,_store_run_store_js__WEBPACK_IMPORTED_MODULE_7__/* .readRun */ .cI)(runDir)).state, kind: 'lost' };
    for await (const { state, living } of (0,_store_follow_state_js__WEBPACK_IMPORTED_MODULE_5__/* .followState */ .p)(runDir, { signal: AbortSignal.timeout(patience) })) {
        if (hasEnded(state))
            return { state, kind: 'stopped' };
        if (!living)
            return { state, kind: 'lost' };
    }
    const holder = await (0,_store_run_lock_js__WEBPACK_IMPORTED_MODULE_6__/* .lockHolder */ .ms)(runDir);
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`The supervisor of the run ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(runDir)}${holder === null ? '' : `, process ${holder.pid},`} has not stopped within ${patience / 1_000} s.`, 'Kill that process, then stop again: what it leaves behind is ended then. `claude-multi resume` goes on with the run.');
}
function endRemains(state, taskId) {
    const markers = [];
    for (const [id, task] of state.tasks) {
        if (task.phase === 'running' && (taskId === null || id === taskId))
            markers.push(task.live.marker);
    }
    return (0,_core_sweep_js__WEBPACK_IMPORTED_MODULE_8__/* .sweep */ .X)({ host: new _adapters_node_process_host_js__WEBPACK_IMPORTED_MODULE_1__/* .NodeProcessHost */ .c(), clock: new _adapters_system_clock_js__WEBPACK_IMPORTED_MODULE_9__/* .SystemClock */ .A(), markers, politeMs: _core_recovery_js__WEBPACK_IMPORTED_MODULE_2__/* .orphanMs */ .j4 });
}


/***/ }),

/***/ 4274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  retryCommand: () => (/* binding */ retryCommand)
});

// EXTERNAL MODULE: ./build/js/domain/errors.js
var errors = __webpack_require__(5096);
// EXTERNAL MODULE: ./build/js/store/run-store.js
var run_store = __webpack_require__(8785);
// EXTERNAL MODULE: ./build/js/store/find-task.js
var find_task = __webpack_require__(1523);
;// CONCATENATED MODULE: ./build/js/cli/background/find-run.js


async function findRunOrTask(sessionsDir, name) {
    const isTask = name !== null && (name.includes('/') || !(await (0,run_store/* listRunIds */.g$)(sessionsDir)).some((id) => id.startsWith(name)));
    if (isTask)
        return (0,find_task/* findTask */.V)(sessionsDir, name);
    return { runDir: await (0,run_store/* findRunDir */.EG)(sessionsDir, name), taskId: null };
}

// EXTERNAL MODULE: ./build/js/cli/background/resume-options.js
var resume_options = __webpack_require__(542);
// EXTERNAL MODULE: ./build/js/cli/background/resume-run.js + 3 modules
var resume_run = __webpack_require__(7522);
// EXTERNAL MODULE: ./build/js/cli/run-options.js + 1 modules
var run_options = __webpack_require__(8310);
// EXTERNAL MODULE: ./build/js/cli/sessions-folder.js
var sessions_folder = __webpack_require__(4887);
;// CONCATENATED MODULE: ./build/js/cli/commands/retry.js







const retryCommand = {
    define(command) {
        (0,resume_options/* addResumeOptions */.H)(command, ['model', 'budget', 'timeout', 'max-turns', 'permission-mode']);
        command.addHelpText('after', help);
    },
    async run({ args: [name], options }, context) {
        const display = (0,run_options/* displayFrom */.l2)(options, context);
        const override = (0,resume_options/* overridesFrom */.K)(options, context.cwd);
        const { runDir, taskId } = await findRunOrTask((0,sessions_folder/* sessionsFolder */.K)(options, context), name ?? null);
        if (taskId !== null)
            await refuseUnfinished(runDir, taskId);
        const order = {
            runDir,
            display,
            override,
            restart: options['restart'] === true,
            acceptChanges: options['acceptChanges'] === true,
            reopen: ({ task, outcome }) => outcome.status !== 'succeeded' && (taskId === null || task.id === taskId),
            anew: ({ outcome }) => outcome.status === 'failed',
            hint: () => '',
        };
        return (0,resume_run/* resumeRun */.Z)(order, context);
    },
};
async function refuseUnfinished(runDir, taskId) {
    const { state } = await (0,run_store/* readRun */.cI)(runDir);
    if (state.ended !== null)
        return;
    const { id } = state.run;
    throw new errors/* UsageError */.eb('Nothing was started.', [
        {
            where: `task "${taskId}"`,
            problem: `belongs to the run ${id}, which has not ended`,
            allowed: `claude-multi resume ${id} finishes it`,
        },
    ]);
}
const help = `
Does again what failed, was stopped or never started, in the same run: attempts are counted on,
and each has the whole budget. What failed begins a new conversation; what was cut off continues
its own. Settings are the run's own unless they are given: --budget, --timeout and others then
hold for the tasks that are done again.

Examples:
  claude-multi retry                             what did not succeed in the newest run
  claude-multi retry lint                        one task
  claude-multi retry 20260131-093000-1a2b --budget 10 --timeout 30m
`;


/***/ }),

/***/ 4887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ sessionsFolder)
/* harmony export */ });
/* harmony import */ var _store_sessions_dir_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8781);

function sessionsFolder(options, { env, cwd }) {
    const given = options['sessionsDir'] || env['CLAUDE_SESSIONS_DIR'];
    return (0,_store_sessions_dir_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionsDirOf */ .c)(given, env, cwd);
}


/***/ }),

/***/ 1523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ findTask)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5096);
/* harmony import */ var _domain_suggestion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3335);
/* harmony import */ var _run_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7800);
/* harmony import */ var _run_store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8785);





async function findTask(sessionsDir, name) {
    const slash = name.lastIndexOf('/');
    if (slash === -1)
        return findInNewest(sessionsDir, name);
    const runDir = await (0,_run_store_js__WEBPACK_IMPORTED_MODULE_4__/* .findRunDir */ .EG)(sessionsDir, name.slice(0, slash));
    const run = await (0,_run_index_js__WEBPACK_IMPORTED_MODULE_3__/* .readSummary */ .L_)(runDir);
    const taskId = name.slice(slash + 1);
    if (run?.tasks.some(({ id }) => id === taskId))
        return { runDir, taskId, run };
    throw unknownTask(taskId, `in the run ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(runDir)}`, run?.tasks.map(({ id }) => id) ?? []);
}
async function findInNewest(sessionsDir, taskId) {
    const others = new Set();
    for await (const run of (0,_run_index_js__WEBPACK_IMPORTED_MODULE_3__/* .eachSummary */ .uQ)(sessionsDir)) {
        if (run.tasks.some(({ id }) => id === taskId))
            return { runDir: run.dir, taskId, run };
        for (const { id } of run.tasks)
            others.add(id);
    }
    if (others.size === 0)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`there is no run in ${sessionsDir} yet`);
    throw unknownTask(taskId, `in any run in ${sessionsDir}`, [...others]);
}
const mostShown = 5;
function unknownTask(id, where, ids) {
    const meant = (0,_domain_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(id, ids);
    const shown = ids.slice(0, mostShown).join(', ');
    const hint = meant === null ? `there are: ${shown}${ids.length > mostShown ? ' …' : ''}` : `did you mean "${meant}"?`;
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`there is no task "${id}" ${where}; ${hint}`);
}


/***/ }),

/***/ 2897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ followBatches)
/* harmony export */ });
/* unused harmony export followJournal */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_line_splitter_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4990);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5096);
/* harmony import */ var _folder_watch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8144);
/* harmony import */ var _journal_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3482);






async function* followJournal(path, options = {}) {
    for await (const events of followBatches(path, options))
        yield* events;
}
async function* followBatches(path, { signal } = {}) {
    const folder = (0,_folder_watch_js__WEBPACK_IMPORTED_MODULE_4__/* .watchFolder */ .M)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    const place = { bytes: 0, lines: 0 };
    try {
        while (signal?.aborted !== true) {
            yield await readOn(path, place);
            await folder.change(signal);
        }
    }
    finally {
        folder.close();
    }
}
async function readOn(path, place) {
    const splitter = new _core_line_splitter_js__WEBPACK_IMPORTED_MODULE_2__/* .LineSplitter */ .g(_journal_file_js__WEBPACK_IMPORTED_MODULE_5__/* .longestLine */ .N9);
    const decoder = new TextDecoder();
    const events = [];
    try {
        for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { start: place.bytes })) {
            for (const { bytes, length } of splitter.push(chunk)) {
                place.lines += 1;
                events.push((0,_journal_file_js__WEBPACK_IMPORTED_MODULE_5__/* .parseEvent */ .wj)(bytes === null ? '' : decoder.decode(bytes), path, place.lines));
                place.bytes += length + 1;
            }
        }
    }
    catch (error) {
        if (error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG)
            throw error;
        if (error.code !== 'ENOENT') {
            throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`cannot read the journal ${path}: ${(0,_domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, 'Check that it is yours.', {
                cause: error,
            });
        }
    }
    return events;
}


/***/ }),

/***/ 2711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ followState)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _domain_run_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(646);
/* harmony import */ var _follow_journal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2897);
/* harmony import */ var _run_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1200);
/* harmony import */ var _run_lock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2941);
/* harmony import */ var _run_store_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8785);






async function* followState(runDir, { signal, onEvent } = {}) {
    const projection = new _domain_run_state_js__WEBPACK_IMPORTED_MODULE_1__/* .RunProjection */ .pD();
    let seen = 0;
    const apply = (events) => {
        for (const event of events) {
            if (event.seq <= seen)
                continue;
            projection.apply(event);
            seen = event.seq;
            onEvent?.(event, projection.started);
        }
    };
    for await (const events of (0,_follow_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .followBatches */ .a)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDir, _run_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .journalName */ .J1), { signal })) {
        apply(events);
        if (projection.state === null)
            continue;
        let living = projection.started.ended === null && (await (0,_run_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .lockHolder */ .ms)(runDir)) !== null;
        if (!living && projection.started.ended === null) {
            apply((await (0,_run_store_js__WEBPACK_IMPORTED_MODULE_5__/* .readRun */ .cI)(runDir)).contents.events);
            living = projection.started.ended === null && (await (0,_run_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .lockHolder */ .ms)(runDir)) !== null;
        }
        yield { state: projection.started, living };
        if (!living)
            return;
    }
}


/***/ })

};
