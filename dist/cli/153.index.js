export const id = 153;
export const ids = [153];
export const modules = {

/***/ 9153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  statusCommand: () => (/* binding */ statusCommand)
});

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/domain/history/seen-run.js
var seen_run = __webpack_require__(505);
;// CONCATENATED MODULE: ./build/js/domain/history/status-selection.js

const recentMs = 3_600_000;
const recentlyLostMs = 86_400_000;
const mostEnded = 20;
function selectForStatus(runs, now) {
    const open = runs.filter((run) => isOpen(run, now));
    const ended = runs.filter((run) => run.endedAt !== null && isWithin(recentMs, run.endedAt, now));
    const recent = new Set([...open, ...ended.slice(0, mostEnded)]);
    const shown = recent.size > 0 ? runs.filter((run) => recent.has(run)) : runs.slice(0, 1);
    const others = runs.filter((run) => !shown.includes(run));
    return {
        shown: shown.toReversed(),
        others: others.length,
        othersLost: others.filter((run) => (0,seen_run/* stageOfRun */.ts)(run) === 'lost').length,
    };
}
function isOpen(run, now) {
    const stage = (0,seen_run/* stageOfRun */.ts)(run);
    return stage === 'running' || (stage === 'lost' && isWithin(recentlyLostMs, run.lastEventAt, now));
}
function isWithin(ms, time, now) {
    return Math.abs(now - Date.parse(time)) < ms;
}

// EXTERNAL MODULE: ./build/js/store/run/live-processes.js
var live_processes = __webpack_require__(9442);
// EXTERNAL MODULE: ./build/js/store/run/transcripts.js
var transcripts = __webpack_require__(8609);
// EXTERNAL MODULE: ./build/js/store/history/find-run.js
var find_run = __webpack_require__(4272);
// EXTERNAL MODULE: ./build/js/store/history/run-index.js
var run_index = __webpack_require__(6811);
// EXTERNAL MODULE: ./build/js/store/history/sessions-dir.js
var sessions_dir = __webpack_require__(5972);
;// CONCATENATED MODULE: ./build/js/store/history/load-status.js










async function loadStatus(request) {
    const { target, now, staleMs } = request;
    const { shown, others, othersLost } = target === null ? await selectRuns(request) : await selectTarget(request, target);
    return { now, runs: shown, others, othersLost, ...(await lookCloser(shown, now, staleMs)) };
}
async function lookCloser(runs, now, staleMs) {
    const signs = new Map();
    const processes = new Map();
    for (const run of runs) {
        signs.set(run.id, await lastSigns(run));
        if ((0,seen_run/* stageOfRun */.ts)(run) === 'lost')
            processes.set(run.id, await (0,live_processes/* countProcesses */.t)(run.dir));
    }
    return {
        silentMs(run, taskId) {
            const silent = now - (signs.get(run.id)?.get(taskId) ?? now);
            return silent >= staleMs ? silent : null;
        },
        orphans: ({ id }) => processes.get(id) ?? 0,
    };
}
async function selectRuns({ sessionsDir, all, now, complain }) {
    const onUnreadable = (dir, error) => complain(`The run ${(0,external_node_path_.basename)(dir)} is left out: ${(0,errors/* messageOf */.bD)(error)}`);
    if (all)
        return { shown: (await (0,run_index/* readSummaries */.$2)(sessionsDir, { onUnreadable })).reverse(), others: 0, othersLost: 0 };
    const { runs, others } = await (0,run_index/* readCurrent */.cA)(sessionsDir, now - recentMs, onUnreadable);
    const selection = selectForStatus(runs, now);
    return { ...selection, others: selection.others + others };
}
async function selectTarget({ sessionsDir }, target) {
    const run = await readTarget(sessionsDir, target);
    return { shown: [run], others: 0, othersLost: 0 };
}
async function readTarget(sessionsDir, target) {
    const ids = target.includes('/') ? [] : await (0,sessions_dir/* listRunIds */.g$)(sessionsDir);
    if (ids.some((id) => id.startsWith(target))) {
        const dir = await (0,find_run/* findRunDir */.EG)(sessionsDir, target);
        const run = await (0,run_index/* readSummary */.L_)(dir);
        if (run === null)
            throw new errors/* UsageError */.eb(`the run ${(0,external_node_path_.basename)(dir)} has recorded nothing yet`);
        return run;
    }
    const { run, taskId } = await (0,find_run/* findTask */.VX)(sessionsDir, target);
    return { ...run, tasks: run.tasks.filter(({ id }) => id === taskId) };
}
async function lastSigns(run) {
    const signs = new Map();
    if (!run.living)
        return signs;
    for (const { id, runningSince } of run.tasks) {
        if (runningSince === null)
            continue;
        const last = (await (0,transcripts/* listTranscripts */.oD)(run.dir, id)).at(-1);
        const printed = last === undefined
            ? 0
            : await (0,promises_.stat)(last.path).then(({ mtimeMs }) => mtimeMs, () => 0);
        signs.set(id, Math.max(printed, Date.parse(runningSince)));
    }
    return signs;
}

// EXTERNAL MODULE: ./build/js/terminal/live/ndjson.js
var ndjson = __webpack_require__(2932);
// EXTERNAL MODULE: ./build/js/terminal/screens/status-screen.js
var status_screen = __webpack_require__(5588);
// EXTERNAL MODULE: ./build/js/terminal/script/script-lines.js
var script_lines = __webpack_require__(8018);
// EXTERNAL MODULE: ./build/js/terminal/text/safe-text.js
var safe_text = __webpack_require__(9888);
// EXTERNAL MODULE: ./build/js/cli/look/no-runs.js
var no_runs = __webpack_require__(1731);
// EXTERNAL MODULE: ./build/js/cli/look/status-json.js
var status_json = __webpack_require__(7296);
// EXTERNAL MODULE: ./build/js/domain/run/run-state.js
var run_state = __webpack_require__(1636);
// EXTERNAL MODULE: ./build/js/machine/files/folder-watch.js
var folder_watch = __webpack_require__(3220);
// EXTERNAL MODULE: ./build/js/store/run/run-folder.js
var run_folder = __webpack_require__(5944);
// EXTERNAL MODULE: ./build/js/store/run/run-lock.js + 2 modules
var run_lock = __webpack_require__(9312);
// EXTERNAL MODULE: ./build/js/store/follow/follow-journal.js
var follow_journal = __webpack_require__(2665);
;// CONCATENATED MODULE: ./build/js/store/follow/followed-run.js









function followRun(dir, onChange, onBroken) {
    const projection = new run_state/* RunProjection */.pD();
    const stop = new AbortController();
    let living = true;
    const read = async () => {
        for await (const events of (0,follow_journal/* followBatches */.a)((0,external_node_path_.join)(dir, run_folder/* journalName */.J1), { signal: stop.signal })) {
            for (const event of events)
                projection.apply(event);
            const wasLiving = living;
            living = projection.state?.ended == null && (await (0,run_lock/* lockHolder */.ms)(dir)) !== null;
            if (events.length > 0 || living !== wasLiving)
                onChange();
        }
    };
    read().catch((error) => {
        living = false;
        onBroken(`The run ${(0,external_node_path_.basename)(dir)} cannot be followed: ${(0,errors/* messageOf */.bD)(error)}`);
        onChange();
    });
    return {
        async summary() {
            const { state } = projection;
            return state === null
                ? null
                : { ...(await (0,run_index/* summaryOf */.YG)(dir, state, 0)), dir, living: living && state.ended === null };
        },
        close: () => stop.abort(),
    };
}
function lookForRuns(sessionsDir, signal, follow) {
    const folder = (0,folder_watch/* watchFolder */.M)(sessionsDir);
    let closed = false;
    const look = async () => {
        const known = new Set(await (0,sessions_dir/* listRunIds */.g$)(sessionsDir));
        while (!closed && !signal.aborted) {
            await folder.change(signal);
            for (const id of await (0,sessions_dir/* listRunIds */.g$)(sessionsDir)) {
                if (known.has(id) || closed)
                    continue;
                known.add(id);
                follow((0,external_node_path_.join)(sessionsDir, id));
            }
        }
    };
    look().catch(() => { });
    return () => {
        closed = true;
        folder.close();
    };
}

// EXTERNAL MODULE: ./build/js/terminal/text/live-area.js
var live_area = __webpack_require__(8207);
;// CONCATENATED MODULE: ./build/js/cli/look/watch-status.js





const tickMs = 1_000;
const shortestPauseMs = 100;
async function watchStatus(request) {
    const { sessionsDir, status, out, signal } = request;
    const area = new live_area/* LiveArea */.e(out);
    const followed = new Map();
    const wake = new Wake(signal);
    const follow = (dir) => {
        const tell = (message) => area.print((0,safe_text/* safeText */.Hk)(message));
        followed.set(dir, followRun(dir, () => wake.now(), tell));
    };
    for (const run of status.runs)
        if (run.living)
            follow(run.dir);
    const endResize = out.onResize(() => wake.now());
    const endLooking = request.withNewRuns ? lookForRuns(sessionsDir, signal, follow) : () => { };
    try {
        for (;;) {
            const current = await currentRuns(status.runs, followed);
            const runs = current.map(request.part);
            const now = Date.now();
            const closer = await lookCloser(runs, now, request.staleMs);
            const { columns, rows } = out.size();
            const size = { width: columns - 1, height: rows - 1 };
            area.draw((0,status_screen/* statusScreen */.R)({ ...status, ...closer, runs, now }, size, out.paint));
            if (signal.aborted || !runs.some(({ living }) => living))
                return;
            await wake.pause(shortestPauseMs, tickMs);
        }
    }
    finally {
        endLooking();
        endResize();
        for (const run of followed.values())
            run.close();
    }
}
async function currentRuns(first, followed) {
    const runs = new Map(first.map((run) => [run.dir, run]));
    for (const [dir, run] of followed) {
        const summary = await run.summary();
        if (summary !== null)
            runs.set(dir, summary);
    }
    return [...runs.values()];
}
class Wake {
    #signal;
    #due = false;
    #rouse = () => { };
    constructor(signal) {
        this.#signal = signal;
        signal.addEventListener('abort', () => this.now());
    }
    now() {
        this.#due = true;
        this.#rouse();
    }
    async pause(shortestMs, longestMs) {
        if (!this.#signal.aborted)
            await this.#sleep(shortestMs, () => this.#signal.aborted);
        if (!this.#due)
            await this.#sleep(longestMs - shortestMs, () => this.#due);
        this.#due = false;
    }
    async #sleep(ms, enough) {
        await new Promise((resolve) => {
            const timer = setTimeout(resolve, ms);
            this.#rouse = () => {
                if (!enough())
                    return;
                clearTimeout(timer);
                resolve();
            };
        });
        this.#rouse = () => { };
    }
}

// EXTERNAL MODULE: ./build/js/cli/options/duration-option.js
var duration_option = __webpack_require__(2676);
// EXTERNAL MODULE: ./build/js/cli/options/sessions-folder.js
var sessions_folder = __webpack_require__(6874);
// EXTERNAL MODULE: ./build/js/cli/options/setting-options.js
var setting_options = __webpack_require__(542);
// EXTERNAL MODULE: ./build/js/cli/process/exit-code.js
var exit_code = __webpack_require__(5787);
;// CONCATENATED MODULE: ./build/js/cli/commands/status.js















const statusCommand = {
    define(command) {
        command
            .addOption(new esm/* Option */.c$('-w, --watch', 'refresh in place until nothing is running').conflicts('json'))
            .option('-a, --all', 'show every run, not only running and recent ones')
            .option('--json', 'print one JSON object')
            .addOption(new esm/* Option */.c$('--classic', 'print the lines of the script run-multi, for programs that search them: each id that is not cleaned').conflicts(['json', 'watch']));
        (0,setting_options/* addSettingOptions */.OB)(command, ['sessions-dir']);
        command.addHelpText('after', help);
    },
    async run({ args: [target], options }, context) {
        const { out, err, env } = context;
        const sessionsDir = (0,sessions_folder/* sessionsFolder */.K)(options, context);
        const staleMs = (0,duration_option/* staleThreshold */.d)(env);
        const classic = options['classic'] === true;
        const all = classic || options['all'] === true;
        if (options['watch'] === true && !out.canRedraw) {
            throw new errors/* UsageError */.eb('The status cannot be refreshed in place: the output is not a terminal.', [
                { where: '--watch', problem: 'needs a terminal', allowed: 'claude-multi attach prints a line for each event' },
            ]);
        }
        const complain = (message) => err.line(err.paint((0,safe_text/* safeText */.Hk)(message), 'warning'));
        const request = { sessionsDir, target: target ?? null, all, staleMs, now: Date.now(), complain };
        const status = await loadStatus(request);
        if (options['json'] === true)
            out.line((0,ndjson/* jsonPage */.Ml)((0,status_json/* statusJson */.b)(status)));
        else if (classic)
            out.line((0,script_lines/* scriptStatusLines */.zE)(status.runs, status.now, out.paint).join('\n'));
        else if (status.runs.length === 0)
            await (0,no_runs/* tellNoRuns */.N)(sessionsDir, context);
        else if (options['watch'] !== true)
            show(status, context);
        else
            await watch(status, { sessionsDir, staleMs, isTarget: target !== undefined }, context);
        return exit_code/* exitCode */.I.succeeded;
    },
};
function show(status, { out }) {
    const width = Math.min(out.size().columns, widest);
    const lines = (0,status_screen/* statusScreen */.R)(status, { width, height: Number.POSITIVE_INFINITY }, out.paint);
    out.line(lines.join('\n'));
}
const widest = 120;
async function watch(status, { sessionsDir, staleMs, isTarget }, { out }) {
    const stop = new AbortController();
    const end = () => stop.abort();
    external_node_process_.once('SIGINT', end);
    external_node_process_.once('SIGTERM', end);
    out.onBroken(end);
    const shown = new Set(status.runs.flatMap(({ tasks }) => tasks.map(({ id }) => id)));
    const part = (run) => isTarget ? { ...run, tasks: run.tasks.filter(({ id }) => shown.has(id)) } : run;
    try {
        await watchStatus({ sessionsDir, status, part, withNewRuns: !isTarget, staleMs, out, signal: stop.signal });
    }
    finally {
        external_node_process_.off('SIGINT', end);
        external_node_process_.off('SIGTERM', end);
    }
}
const help = `
Shows runs that are running, that lost their supervisor within the last day, or that ended
within the last hour; if there are none, the newest. It only reads journals, so it works from
any terminal, during and after a run.

The success rate is the share of ended tasks, skipped ones included, that succeeded: good from
80%, fair from 50%, poor below. OUTPUT is how much the sessions have printed. A session that
has printed nothing for CLAUDE_STALE_THRESHOLD seconds (300) is shown as stale.

Examples:
  claude-multi status                 what is running
  claude-multi status --watch         the same, refreshed in place; Ctrl-C leaves
  claude-multi status lint            the task lint of the newest run that has one
  claude-multi status 20260131-09     the run whose id begins so
  claude-multi status --json | jq .totals.costUsd
  until claude-multi status --classic | grep -q 'Running: 0'; do sleep 10; done
`;


/***/ }),

/***/ 1731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ tellNoRuns)
/* harmony export */ });
/* harmony import */ var _store_history_script_sessions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9036);
/* harmony import */ var _terminal_script_script_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8018);
/* harmony import */ var _terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9888);



async function tellNoRuns(sessionsDir, { out, env }) {
    out.line(`There is no run in ${(0,_terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .Hk)(sessionsDir)} yet.`);
    const found = await (0,_store_history_script_sessions_js__WEBPACK_IMPORTED_MODULE_0__/* .findScriptSessions */ .A)(env, sessionsDir);
    if (found !== null)
        out.line(`${(0,_terminal_script_script_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .scriptSessionsText */ .c1)(found)}: docs/from-run-multi.md`);
}


/***/ }),

/***/ 3220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ watchFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

const pollMs = 2_000;
function watchFolder(folder) {
    let changed = false;
    let closed = false;
    let wake = () => { };
    const notice = () => {
        changed = true;
        wake();
    };
    const watcher = openWatcher(folder, notice);
    return {
        async change(signal) {
            if (!changed && !closed && signal?.aborted !== true) {
                await new Promise((resolve) => {
                    const timer = setTimeout(resolve, pollMs);
                    wake = () => {
                        clearTimeout(timer);
                        resolve();
                    };
                    signal?.addEventListener('abort', wake, { once: true });
                });
                signal?.removeEventListener('abort', wake);
                wake = () => { };
            }
            changed = false;
        },
        close() {
            closed = true;
            watcher?.close();
            wake();
        },
    };
}
function openWatcher(folder, notice) {
    try {
        const watcher = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.watch)(folder, notice);
        watcher.on('error', notice);
        return watcher;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 9634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KV: () => (/* binding */ reserveDescriptor),
/* harmony export */   Uu: () => (/* binding */ isWatchdog),
/* harmony export */   Z4: () => (/* binding */ isStill),
/* harmony export */   Zc: () => (/* binding */ readTree),
/* harmony export */   dB: () => (/* binding */ findMarkedProcesses),
/* harmony export */   z_: () => (/* binding */ findProcesses)
/* harmony export */ });
/* unused harmony export fromPs */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7975);
/* harmony import */ var _domain_ports_machine_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4741);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2972);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7482);
/* harmony import */ var _watchdog_script_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3999);








let underWay = null;
let lastScanAt = Number.NEGATIVE_INFINITY;
const betweenScansMs = 15;
async function findMarkedProcesses() {
    const found = new Map();
    for (const sight of await findProcesses()) {
        for (const marker of sight.markers) {
            const list = found.get(marker);
            if (list === undefined)
                found.set(marker, [sight]);
            else
                list.push(sight);
        }
    }
    return found;
}
function findProcesses() {
    underWay ??= scan();
    return underWay;
}
async function scan() {
    if (process.platform === 'win32')
        return [];
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(Math.max(0, lastScanAt + betweenScansMs - performance.now()));
    lastScanAt = performance.now();
    underWay = null;
    return process.platform === 'linux' ? fromProc() : fromPs();
}
const descriptorTries = 100;
const descriptorWaitMs = 20;
let reserve = null;
function reserveDescriptor() {
    if (process.platform === 'linux')
        reserve ??= openReserve();
}
async function fromProc() {
    for (let tries = 1;; tries += 1) {
        if (reserve !== null)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(reserve);
        try {
            return readProc();
        }
        catch (error) {
            if (!(0,_system_error_js__WEBPACK_IMPORTED_MODULE_4__/* .lacksDescriptors */ .Ze)(error) || tries === descriptorTries)
                throw error;
        }
        finally {
            reserve = openReserve();
        }
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(descriptorWaitMs);
    }
}
function openReserve() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)('/dev/null', 'r');
    }
    catch {
        return null;
    }
}
function readProc() {
    const found = [];
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)('/proc')) {
        const sight = /^\d+$/.test(name) ? sightOf(Number(name)) : null;
        if (sight !== null)
            found.push({ ...sight, ...told((0,_process_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .readProcFile */ .XM)(`/proc/${name}/environ`).split('\0')) });
    }
    return found;
}
function readTree() {
    const found = [];
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)('/proc')) {
        const sight = /^\d+$/.test(name) ? sightOf(Number(name)) : null;
        if (sight !== null)
            found.push({ ...sight, ...unknown });
    }
    return found;
}
const unknown = { markers: [], watches: null };
function isWatchdog(pid) {
    return told((0,_process_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .readProcFile */ .XM)(`/proc/${pid}/environ`).split('\0')).watches !== null;
}
function sightOf(pid) {
    const stat = (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .procStat */ .jW)(pid);
    return stat === null ? null : { pid, parent: stat.parent, leader: stat.session, startedAt: stat.start };
}
async function fromPs() {
    const { stdout } = await (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('ps', ['-axEww', '-o', 'pid=,ppid=,pgid=,stat=,lstart=,command='], {
        maxBuffer: 256 * 1024 * 1024,
        env: { ...process.env, LC_ALL: 'C' },
    });
    return stdout.split('\n').flatMap((line) => {
        const parts = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\w+ +\w+ +\d+ [\d:]+ \d+) (.*)$/.exec(line);
        const [, pid, parent, leader, state, startedAt = '', rest = ''] = parts ?? [];
        if (state === undefined || state.startsWith('Z'))
            return [];
        return [
            {
                pid: Number(pid),
                parent: Number(parent),
                leader: Number(leader),
                startedAt: startedAt.replaceAll(/\s+/g, '-'),
                ...told(rest.split(' ')),
            },
        ];
    });
}
function told(assignments) {
    const value = valueIn(assignments, _domain_ports_machine_js__WEBPACK_IMPORTED_MODULE_6__/* .sessionMarker */ .xS);
    const watches = valueIn(assignments, _watchdog_script_js__WEBPACK_IMPORTED_MODULE_7__/* .watchdogVariable */ .U);
    return {
        markers: (0,_domain_ports_machine_js__WEBPACK_IMPORTED_MODULE_6__/* .markersIn */ .vU)(value ?? undefined),
        watches: watches === null ? null : Number(watches),
    };
}
function valueIn(assignments, name) {
    return assignments.find((text) => text.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}
function isStill(found) {
    if (process.platform !== 'linux')
        return true;
    try {
        return (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .procStart */ .Ts)(found.pid) === found.startedAt;
    }
    catch {
        return true;
    }
}


/***/ }),

/***/ 2665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ followBatches)
/* harmony export */ });
/* unused harmony export followJournal */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(480);
/* harmony import */ var _domain_text_line_splitter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9367);
/* harmony import */ var _machine_files_folder_watch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3220);
/* harmony import */ var _run_journal_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2524);






async function* followJournal(path, options = {}) {
    for await (const events of followBatches(path, options))
        yield* events;
}
async function* followBatches(path, { signal } = {}) {
    const folder = (0,_machine_files_folder_watch_js__WEBPACK_IMPORTED_MODULE_4__/* .watchFolder */ .M)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
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
    const splitter = new _domain_text_line_splitter_js__WEBPACK_IMPORTED_MODULE_3__/* .LineSplitter */ .g(_run_journal_file_js__WEBPACK_IMPORTED_MODULE_5__/* .longestLine */ .N9);
    const decoder = new TextDecoder();
    const events = [];
    try {
        for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { start: place.bytes })) {
            for (const { bytes, length } of splitter.push(chunk)) {
                place.lines += 1;
                events.push((0,_run_journal_file_js__WEBPACK_IMPORTED_MODULE_5__/* .parseEvent */ .wj)(bytes === null ? '' : decoder.decode(bytes), path, place.lines));
                place.bytes += length + 1;
            }
        }
    }
    catch (error) {
        if (error instanceof _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnvironmentError */ .eG)
            throw error;
        if (error.code !== 'ENOENT') {
            throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnvironmentError */ .eG(`cannot read the journal ${path}: ${(0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, 'Check that you may read it.', {
                cause: error,
            });
        }
    }
    return events;
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

/***/ 9036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ findScriptSessions)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);

const scriptFolder = '/tmp/claude-sessions';
async function findScriptSessions(environment, sessionsDir, usual = scriptFolder) {
    const folder = environment['CLAUDE_SESSIONS_DIR'] ? sessionsDir : usual;
    const count = await countSessions(folder);
    return count === 0 ? null : { folder, count };
}
async function countSessions(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true }).catch(() => []);
    const names = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
    return [...names].filter((name) => /.\.status$/.test(name) && names.has(name.replace(/status$/, 'started'))).length;
}


/***/ }),

/***/ 9442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ countProcesses)
/* harmony export */ });
/* harmony import */ var _machine_process_process_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9634);
/* harmony import */ var _read_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5136);


async function countProcesses(runDir) {
    const { state } = await (0,_read_run_js__WEBPACK_IMPORTED_MODULE_1__/* .readRun */ .c)(runDir);
    const open = [...state.tasks.values()].filter((task) => task.phase === 'running');
    if (open.length === 0)
        return 0;
    const alive = await (0,_machine_process_process_table_js__WEBPACK_IMPORTED_MODULE_0__/* .findMarkedProcesses */ .dB)();
    return open.reduce((sum, task) => sum + (alive.get(task.live.marker)?.length ?? 0), 0);
}


/***/ }),

/***/ 8609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QC: () => (/* binding */ readResultLine),
/* harmony export */   oD: () => (/* binding */ listTranscripts),
/* harmony export */   uT: () => (/* binding */ transcriptLines)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _domain_text_line_splitter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9367);




const longestLine = 32 * 1024 * 1024;
async function listTranscripts(runDir, taskId) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(runDir, 'tasks', taskId);
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch((error) => {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    });
    return names
        .flatMap((name) => {
        const attempt = Number(/^(\d+)\.ndjson$/.exec(name)?.[1] ?? Number.NaN);
        return Number.isNaN(attempt) ? [] : [{ attempt, path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name) }];
    })
        .sort((a, b) => a.attempt - b.attempt);
}
async function readResultLine(path, readResult) {
    const decoder = new TextDecoder();
    let found = null;
    for await (const bytes of transcriptLines(path)) {
        const line = decoder.decode(bytes);
        const result = readResult(line);
        if (result !== null)
            found = { line, text: result.text };
    }
    return found;
}
async function* transcriptLines(path) {
    const splitter = new _domain_text_line_splitter_js__WEBPACK_IMPORTED_MODULE_3__/* .LineSplitter */ .g(longestLine);
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path)) {
        for (const { bytes } of splitter.push(chunk))
            if (bytes !== null)
                yield bytes;
    }
}


/***/ }),

/***/ 8018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ scriptTotalLines),
/* harmony export */   Rk: () => (/* binding */ scriptListLines),
/* harmony export */   c1: () => (/* binding */ scriptSessionsText),
/* harmony export */   zE: () => (/* binding */ scriptStatusLines)
/* harmony export */ });
/* harmony import */ var _domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(505);
/* harmony import */ var _domain_history_success_rate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9354);
/* harmony import */ var _domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2291);
/* harmony import */ var _domain_run_work_time_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8684);
/* harmony import */ var _domain_text_format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2764);
/* harmony import */ var _domain_usage_cost_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5242);
/* harmony import */ var _text_layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2061);
/* harmony import */ var _text_safe_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9888);








const double = '═'.repeat(63);
const single = '─'.repeat(63);
const ratingSymbols = { good: '🚀', fair: '⚡', poor: '⚠️' };
function scriptStatusLines(runs, now, paint) {
    const tasks = newestTasks(runs);
    const states = tasks.map((task) => stateOf(task));
    const count = (of) => states.filter(({ counts }) => counts === of).length;
    const [completed, running, failed] = [count('completed'), count('running'), count('failed')];
    const counted = completed + running + failed;
    return [
        paint(double, 'busy'),
        paint('        Claude Multi-Session Status Dashboard', 'busy'),
        paint(double, 'busy'),
        '',
        ...tasks.map((task, index) => taskLine(task, states[index] ?? stopped, now)),
        '',
        paint(single, 'busy'),
        `  Total: ${counted} | ${paint(`Completed: ${completed}`, 'good')} | ${paint(`Running: ${running}`, 'busy')} | ${paint(`Failed: ${failed}`, 'bad')}`,
        ...efficiencyLines(tasks, completed / Math.max(1, counted), now).map((line) => paint(line, 'warning')),
        paint(double, 'busy'),
    ];
}
function scriptListLines(runs, paint) {
    const ids = newestTasks(runs).map(({ task }) => `  - ${(0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_5__/* .safeText */ .Hk)(task.id)}`);
    return [
        paint('Session IDs:', 'busy'),
        ...(ids.length === 0 ? ['  (no sessions found)'] : ids),
        '',
        paint(`Total: ${ids.length} session(s)`, 'busy'),
    ];
}
function scriptTotalLines({ totals }, width, paint) {
    const { sessionMs, wallMs, speedup } = totals;
    const saved = (0,_domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .timeSaved */ .jU)(sessionMs, wallMs);
    const rate = (0,_domain_history_success_rate_js__WEBPACK_IMPORTED_MODULE_1__/* .successRate */ .sE)(totals);
    const lines = [
        `TOTAL: ${dollars((0,_domain_usage_cost_js__WEBPACK_IMPORTED_MODULE_3__/* .readCost */ .ii)(totals))} | ${seconds(wallMs)} parallel runtime`,
        `Sequential estimate: ${seconds(sessionMs)}, the session time | Speedup: ${speedup === null ? 'N/A' : `${speedup.toFixed(1)}x`}`,
        `Token savings: ${totals.tokens.cacheRead} tokens read from the prompt cache`,
        `Efficiency gain: ${saved === null ? 'N/A' : `${(saved * 100).toFixed(1)}%`} (vs sequential execution; derived: 1 − wall time ÷ session time)`,
        ...(rate === null
            ? []
            : [
                `Rating: ${ratingSymbols[(0,_domain_history_success_rate_js__WEBPACK_IMPORTED_MODULE_1__/* .ratingOf */ .Zq)(rate)]} ${_domain_history_success_rate_js__WEBPACK_IMPORTED_MODULE_1__/* .ratingWords */ .rF[(0,_domain_history_success_rate_js__WEBPACK_IMPORTED_MODULE_1__/* .ratingOf */ .Zq)(rate)]}, ${totals.succeeded} of ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .LS)(totals.tasks, 'task')} succeeded`,
            ]),
    ];
    const head = (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .wrap */ .LV)('In the words of the script:', width).map((line) => paint(line, 'faint'));
    return [...head, ...lines.flatMap((line) => (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .wrap */ .LV)(`  ${line}`, width, '    '))];
}
function scriptSessionsText({ folder, count }) {
    const sessions = `${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .LS)(count, 'session')} of the script run-multi ${count === 1 ? 'is' : 'are'}`;
    return `${sessions} in ${(0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_5__/* .safeText */ .Hk)(folder)}, which claude-multi does not show`;
}
function newestTasks(runs) {
    const newest = new Map(runs.flatMap((run) => run.tasks.map((task) => [task.id, { run, task }])));
    return [...newest.values()].sort((a, b) => (a.task.id < b.task.id ? -1 : 1));
}
const stopped = { symbol: '', text: 'stopped', counts: null };
function stateOf({ run, task }) {
    const stage = (0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOfTask */ .lo)(run, task);
    switch (stage) {
        case 'succeeded':
            return { symbol: '✅', text: 'completed', counts: 'completed' };
        case 'running':
        case 'between':
            return { symbol: '🔄', text: 'running', counts: 'running' };
        case 'waiting':
            if ((0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOfRun */ .ts)(run) === 'running')
                return { symbol: '🔄', text: 'waiting', counts: 'running' };
            return { symbol: '❌', text: 'failed:not-started', counts: 'failed' };
        case 'lost':
            return { symbol: '❌', text: 'failed:lost', counts: 'failed' };
        case 'cancelled':
            return stopped;
        case 'failed':
        case 'skipped':
            return { symbol: '❌', text: `failed:${(0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_5__/* .safeText */ .Hk)(task.reason ?? 'unknown')}`, counts: 'failed' };
    }
}
function taskLine({ run, task }, { symbol, text, counts }, now) {
    const time = `${seconds((0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionMsOf */ .E)(run, task, now))}${counts === 'running' ? ' (running)' : ''}`;
    const cells = [(0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_5__/* .safeText */ .Hk)(task.id).padEnd(20), text.padEnd(15)];
    const begun = task.attempts === 0 ? [] : [time.padEnd(15), `(${task.outputBytes} bytes)`];
    return `  ${[symbol, ...cells, ...begun].join(' ')}`.trimEnd();
}
function efficiencyLines(tasks, completedShare, now) {
    const cost = (0,_domain_usage_cost_js__WEBPACK_IMPORTED_MODULE_3__/* .sumCosts */ .AM)(tasks.map(({ task }) => (0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .costOfTask */ .G8)(task)));
    if (completedShare === 0 || cost.knownUsd === 0)
        return [];
    const read = tasks.reduce((sum, { task }) => sum + task.tokens.cacheRead, 0);
    const runs = [...new Set(tasks.map(({ run }) => run))];
    const wallMs = (0,_domain_run_work_time_js__WEBPACK_IMPORTED_MODULE_7__/* .wallTimeTogether */ ._)(runs.map((run) => (0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .workTimeOf */ .aE)(run, now)));
    return [
        `  ${ratingSymbols[(0,_domain_history_success_rate_js__WEBPACK_IMPORTED_MODULE_1__/* .ratingOf */ .Zq)(completedShare)]} Token efficiency: ${read} tokens read from the prompt cache`,
        `  📊 Parallel runtime: ${seconds(wallMs)} | Total cost: ${dollars(cost)}`,
    ];
}
function seconds(milliseconds) {
    return `${Math.round(milliseconds / 1_000)}s`;
}
function dollars({ knownUsd, isPartial, hasUnknown }) {
    return `$${knownUsd.toFixed(4)}${isPartial || hasUnknown ? ' or more' : ''}`;
}


/***/ }),

/***/ 8207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ LiveArea)
/* harmony export */ });
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2511);

const csi = `${String.fromCodePoint(0x1b)}[`;
const eraseLineEnd = `${csi}K`;
const eraseBelow = `${csi}J`;
const hold = `${csi}?2026h`;
const release = `${csi}?2026l`;
const noWrap = `${csi}?7l`;
const doWrap = `${csi}?7h`;
class LiveArea {
    #screen;
    #lines = [];
    #columns = 0;
    #rows = 0;
    #scrolledOut = 0;
    constructor(screen) {
        this.#screen = screen;
    }
    draw(lines) {
        if (this.#screen.isBehind === true)
            return;
        const { columns, rows } = this.#screen.size();
        const known = columns === this.#columns && rows === this.#rows ? this.#lines : [];
        if (known.length === lines.length && lines.every((line, row) => line === known[row]))
            return;
        const text = lines.map((line, row) => (line === known[row] ? '\n' : `${line}${eraseLineEnd}\n`)).join('');
        const erase = known.length === 0 ? eraseBelow : '';
        this.#screen.write(`${hold}${noWrap}${this.#toTop()}${erase}${text}${eraseBelow}${doWrap}${release}`);
        this.#lines = lines;
        this.#columns = columns;
        this.#rows = rows;
    }
    print(text) {
        const lines = this.#lines;
        this.clear();
        this.#scrolledOut = 0;
        this.#screen.write(`${text}\n`);
        if (lines.length > 0)
            this.draw(lines);
    }
    clear() {
        if (this.#lines.length === 0)
            return;
        this.#screen.write(`${this.#toTop()}${eraseBelow}`);
        this.#lines = [];
    }
    #toTop() {
        const { columns, rows } = this.#screen.size();
        const height = this.#lines.reduce((sum, line) => sum + Math.max(1, Math.ceil((0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(line) / columns)), 0);
        const broughtBack = Math.min(this.#scrolledOut, Math.max(0, rows - this.#rows));
        this.#scrolledOut += Math.max(0, height + 1 - rows) - broughtBack;
        const up = height + broughtBack;
        return up === 0 ? '\r' : `\r${csi}${up}A`;
    }
}


/***/ })

};
