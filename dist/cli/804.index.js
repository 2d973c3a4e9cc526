export const id = 804;
export const ids = [804];
export const modules = {

/***/ 1107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ml: () => (/* binding */ onEndingSignals),
  qO: () => (/* binding */ runtimeName),
  ml: () => (/* binding */ systemClock)
});

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/js/machine/clock.js
var clock = __webpack_require__(1130);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/js/machine/process/process-identity.js
var process_identity = __webpack_require__(7482);
;// CONCATENATED MODULE: ./build/js/machine/process/inherited-signals.js




function ignoredFromStart(signals, { status, command, hasUnreadableInput } = currentFacts()) {
    const mask = BigInt(`0x${/^SigIgn:\s*([\da-f]+)$/m.exec(status)?.[1] ?? '0'}`);
    const ignored = signals.filter((name) => {
        const number = external_node_os_.constants.signals[name];
        return number !== undefined && ((mask >> BigInt(number - 1)) & 1n) === 1n;
    });
    const isUnderNohup = hasUnreadableInput || /(?:^|\/)nohup$/.test(command ?? '');
    return new Set(isUnderNohup && signals.includes('SIGHUP') ? [...ignored, 'SIGHUP'] : ignored);
}
function currentFacts() {
    return { status: (0,process_identity/* readOr */.Cq)('/proc/self/status'), command: external_node_process_.env['_'], hasUnreadableInput: hasUnreadableInput() };
}
function hasUnreadableInput() {
    const flags = /^flags:\s*(\d+)$/m.exec((0,process_identity/* readOr */.Cq)('/proc/self/fdinfo/0'))?.[1];
    if (flags === undefined || (Number.parseInt(flags, 8) & 3) !== writeOnly)
        return false;
    try {
        return (0,external_node_fs_.readlinkSync)('/proc/self/fd/0') === '/dev/null';
    }
    catch {
        return false;
    }
}
const writeOnly = 1;

;// CONCATENATED MODULE: ./build/js/app/surroundings/runtime.js



function runtimeName() {
    const { node, bun, deno } = external_node_process_.versions;
    if (bun !== undefined)
        return `Bun ${bun}`;
    if (deno !== undefined)
        return `Deno ${deno}`;
    return `Node ${node}`;
}
function systemClock() {
    return new clock/* SystemClock */.A();
}
const endings = external_node_process_.platform === 'win32'
    ? ['SIGTERM', 'SIGHUP', 'SIGBREAK']
    : [
        'SIGTERM',
        'SIGHUP',
        'SIGQUIT',
        'SIGUSR1',
        'SIGUSR2',
        'SIGALRM',
        'SIGVTALRM',
        'SIGPROF',
        'SIGXCPU',
        'SIGXFSZ',
        'SIGSYS',
        ...(external_node_process_.platform === 'linux' ? ['SIGIO'] : []),
    ];
const stopping = ['SIGINT', ...endings];
const ignored = ignoredFromStart(stopping);
function onEndingSignals(listeners) {
    const { onInterrupt, onEnding, ignore = [] } = listeners;
    const ends = stopping.map((name) => {
        const isIgnored = ignored.has(name) || ignore.includes(name);
        const listener = isIgnored ? () => { } : name === 'SIGINT' ? onInterrupt : () => onEnding(name);
        external_node_process_.on(name, listener);
        return () => void external_node_process_.off(name, listener);
    });
    return () => {
        for (const end of ends)
            end();
    };
}


/***/ }),

/***/ 1858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctorCommand: () => (/* binding */ doctorCommand)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/js/domain/plan/task.js
var task = __webpack_require__(7686);
// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: ./build/js/domain/usage/prefix-sharing.js
var prefix_sharing = __webpack_require__(9730);
// EXTERNAL MODULE: ./build/js/domain/version.js
var version = __webpack_require__(5039);
// EXTERNAL MODULE: ./build/js/machine/process/control-group.js
var control_group = __webpack_require__(341);
// EXTERNAL MODULE: ./build/js/machine/process/run-program.js
var run_program = __webpack_require__(3270);
// EXTERNAL MODULE: ./build/js/machine/process/watchdog.js
var watchdog = __webpack_require__(4455);
// EXTERNAL MODULE: ./build/js/store/history/script-sessions.js
var script_sessions = __webpack_require__(9036);
// EXTERNAL MODULE: ./build/js/store/history/sessions-dir.js
var sessions_dir = __webpack_require__(5972);
// EXTERNAL MODULE: ./build/js/store/run/read-run.js
var read_run = __webpack_require__(5136);
// EXTERNAL MODULE: ./build/js/terminal/script/script-lines.js
var script_lines = __webpack_require__(8018);
// EXTERNAL MODULE: ./build/js/app/agent.js + 37 modules
var app_agent = __webpack_require__(774);
// EXTERNAL MODULE: ./build/js/app/surroundings/runtime.js + 1 modules
var runtime = __webpack_require__(1107);
;// CONCATENATED MODULE: ./build/js/app/doctor.js
















async function diagnose(request, agent = app_agent/* defaultAgent */.D) {
    const [ofAgent, git, cache, script] = await Promise.all([
        checkAgent(request, agent),
        checkGit(request),
        checkCache(request),
        checkScript(request),
    ]);
    const ofMachine = [...checkFolders(request), ...checkUser(request, agent), checkProcesses()];
    return [checkRuntime(), ...ofAgent, git, ...ofMachine, ...cache, ...script];
}
async function checkAgent({ programPath, env, cwd }, { name, program }) {
    try {
        return await program.check(await program.find(programPath, env), env, projectOf(env, cwd));
    }
    catch (error) {
        if (!(error instanceof errors/* EnvironmentError */.eG))
            throw error;
        return [{ level: 'fail', subject: name, message: error.message, remedy: error.remedy }];
    }
}
function checkFolders({ env, cwd }) {
    const project = projectOf(env, cwd);
    const sessions = (0,sessions_dir/* sessionsDirOf */.cW)(env['CLAUDE_SESSIONS_DIR'], env, () => cwd);
    return [
        finding('project', project, (0,external_node_fs_.existsSync)(project) ? project : null, '--project-dir or CLAUDE_PROJECT_DIR'),
        finding('runs', sessions, nearestFolder(sessions), '--sessions-dir or CLAUDE_SESSIONS_DIR'),
    ];
}
async function checkScript({ env, cwd }) {
    const sessions = (0,sessions_dir/* sessionsDirOf */.cW)(env['CLAUDE_SESSIONS_DIR'], env, () => cwd);
    const found = await (0,script_sessions/* findScriptSessions */.A)(env, sessions);
    if (found === null)
        return [];
    const remedy = 'Their results are there, in ID.output. Stop those that still run with the script itself, then remove its files. Details: docs/from-run-multi.md';
    return [{ level: 'warn', subject: 'script', message: (0,script_lines/* scriptSessionsText */.c1)(found), remedy }];
}
async function checkCache({ env, cwd }) {
    const sessions = (0,sessions_dir/* sessionsDirOf */.cW)(env['CLAUDE_SESSIONS_DIR'], env, () => cwd);
    try {
        const [newest] = await (0,sessions_dir/* listRunIds */.g$)(sessions);
        if (newest === undefined)
            return [];
        const { prefixes } = (await (0,read_run/* readRun */.c)((0,external_node_path_.join)(sessions, newest))).state.ended ?? {};
        if (prefixes === undefined)
            return [];
        const remedy = `Let the tasks of a run have the same tools, system prompt and settings. Details: ${documentation}`;
        const message = `in the newest run, ${(0,prefix_sharing/* describeSharing */.q)(prefixes)}`;
        return [{ level: 'warn', subject: 'cache', message, remedy }];
    }
    catch {
        return [];
    }
}
const documentation = 'docs/gateway.md, "The prompt cache is written once"';
function projectOf(env, cwd) {
    return (0,external_node_path_.resolve)(cwd, env['CLAUDE_PROJECT_DIR'] || '.');
}
function finding(subject, folder, place, settings) {
    const remedy = `Choose a folder that you may write to: ${settings}`;
    if (place === null)
        return { level: 'fail', subject, message: `${folder} does not exist`, remedy };
    if (!(0,external_node_fs_.statSync)(place).isDirectory())
        return { level: 'fail', subject, message: `${place} is not a folder`, remedy };
    try {
        (0,external_node_fs_.accessSync)(place, external_node_fs_.constants.R_OK | external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
        return { level: 'ok', subject, message: place === folder ? folder : `${folder} (will be created)` };
    }
    catch (error) {
        return { level: 'fail', subject, message: (0,errors/* messageOf */.bD)(error), remedy };
    }
}
function nearestFolder(path) {
    let place = path;
    while (!(0,external_node_fs_.existsSync)(place) && (0,external_node_path_.dirname)(place) !== place)
        place = (0,external_node_path_.dirname)(place);
    return place;
}
function checkRuntime() {
    const message = `claude-multi ${version/* version */.r} on ${(0,runtime/* runtimeName */.qO)()}, ${external_node_process_.platform} ${external_node_process_.arch}`;
    return { level: 'ok', subject: 'runtime', message };
}
async function checkGit({ env }) {
    const answer = await (0,run_program/* runProgramFor */.R)('git', ['--version'], env);
    if (answer?.code === 0)
        return { level: 'ok', subject: 'git', message: answer.stdout.trim().replace(/^git /, '') };
    const remedy = 'Sessions use it to read history and to commit. Install it: https://git-scm.com';
    return { level: 'warn', subject: 'git', message: 'git is not on the PATH', remedy };
}
function checkUser({ env }, { name, account }) {
    const uid = external_node_process_.getuid?.();
    if (uid !== 0)
        return [];
    const refusal = account.refusal({ permissionMode: task/* defaultPermissionMode */.EA, env: {} }, env, uid);
    if (refusal === null)
        return [{ level: 'ok', subject: 'user', message: `root; ${name} would not refuse a task with default settings` }];
    const message = `root: ${refusal.message}, which is the default`;
    return [{ level: 'fail', subject: 'user', message, remedy: refusal.remedy }];
}
function checkProcesses(facts = { platform: external_node_process_.platform, groups: (0,control_group/* canGroup */.ao)(), shell: hasShell() }) {
    const subject = 'processes';
    const { platform, groups, shell } = facts;
    if (platform === 'win32') {
        const message = 'found by the tree below a session; they go on should claude-multi be killed';
        const remedy = 'Windows shows nobody the environment of processes. In WSL they are found by a marker as well.';
        return { level: 'warn', subject, message, remedy };
    }
    const nets = groups ? 'marker, descent and control group' : 'marker and descent';
    if (shell)
        return { level: 'ok', subject, message: `found by ${nets}; a watchdog ends them should claude-multi be killed` };
    const message = `found by ${nets}; they go on should claude-multi be killed, since the watchdog needs ${watchdog/* watchdogShell */.s}`;
    return { level: 'warn', subject, message, remedy: `Install a POSIX shell as ${watchdog/* watchdogShell */.s}` };
}
function hasShell() {
    return (0,external_node_fs_.existsSync)(watchdog/* watchdogShell */.s);
}

// EXTERNAL MODULE: ./build/js/terminal/text/safe-text.js
var safe_text = __webpack_require__(9888);
// EXTERNAL MODULE: ./build/js/cli/process/exit-code.js
var exit_code = __webpack_require__(5787);
;// CONCATENATED MODULE: ./build/js/cli/commands/doctor.js



const doctorCommand = {
    define(command) {
        command
            .option('--claude-path <file>', 'the Claude Code program to check; default: the one on PATH')
            .addHelpText('after', help);
    },
    async run({ options }, { out, env, cwd }) {
        const given = options['claudePath'] ?? env['CLAUDE_MULTI_CLAUDE_PATH'];
        const findings = await diagnose({ env, cwd, programPath: given || null });
        for (const finding of findings)
            show(finding, out);
        const failed = findings.filter(({ level }) => level === 'fail').length;
        out.line('');
        out.line(failed === 0 ? 'Ready.' : `${failed} of ${findings.length} checks failed: fix these before a run.`);
        return failed === 0 ? exit_code/* exitCode */.I.succeeded : exit_code/* exitCode */.I.environment;
    },
};
const marks = { ok: ['ok  ', 'good'], warn: ['warn', 'warning'], fail: ['FAIL', 'bad'] };
function show({ level, subject, message, remedy }, out) {
    const [mark, tone] = marks[level];
    out.line(`${out.paint(mark, tone)}  ${subject.padEnd(8)} ${(0,safe_text/* safeText */.Hk)(message)}`);
    if (remedy !== undefined)
        out.line(`      ${''.padEnd(8)} → ${(0,safe_text/* safeText */.Hk)(remedy)}`);
}
const help = `
Checks Claude Code, its version and login, what sessions see of your settings, git, the folders
and the user, and says how to fix what is missing. It sends no request and shows no secret.
`;


/***/ }),

/***/ 505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ sessionMsOf),
/* harmony export */   E_: () => (/* binding */ costOfRun),
/* harmony export */   G8: () => (/* binding */ costOfTask),
/* harmony export */   S4: () => (/* binding */ wallMsOf),
/* harmony export */   aE: () => (/* binding */ workTimeOf),
/* harmony export */   gM: () => (/* binding */ savingsOfRun),
/* harmony export */   lo: () => (/* binding */ stageOfTask),
/* harmony export */   ts: () => (/* binding */ stageOfRun)
/* harmony export */ });
/* harmony import */ var _run_run_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1636);
/* harmony import */ var _usage_cost_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5242);
/* harmony import */ var _usage_savings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3536);



function stageOfRun({ status, living }) {
    if (status !== 'unfinished')
        return status;
    return living ? 'running' : 'lost';
}
function stageOfTask(run, { stage }) {
    const isOpen = stage === 'running' || stage === 'between';
    return isOpen && stageOfRun(run) === 'lost' ? 'lost' : stage;
}
function timeOfLooking({ living, lastEventAt }, now) {
    return living ? now : Date.parse(lastEventAt);
}
function wallMsOf(run, now) {
    const { wallMs, period } = run;
    return (0,_run_run_state_js__WEBPACK_IMPORTED_MODULE_0__/* .wallTime */ .Ow)({ ended: wallMs === null ? null : { wallMs }, period }, timeOfLooking(run, now));
}
function sessionMsOf(run, task, now) {
    if (task.runningSince === null)
        return task.durationMs;
    return task.durationMs + Math.max(0, timeOfLooking(run, now) - Date.parse(task.runningSince));
}
function costOfTask({ costUsd, costIsPartial, knownCostUsd, runningSince }) {
    return (0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .readCost */ .ii)({ costUsd, costIsPartial: costIsPartial || runningSince !== null, knownCostUsd });
}
function costOfRun({ tasks }) {
    return (0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .sumCosts */ .AM)(tasks.map(costOfTask));
}
function savingsOfRun(run) {
    return (0,_usage_savings_js__WEBPACK_IMPORTED_MODULE_2__/* .readSavings */ .Y1)(run, run.tasks.reduce((sum, { tokens }) => sum + tokens.cacheWrite, 0));
}
function workTimeOf(run, now) {
    const { startedAt, period, pauses } = run;
    const wallMs = wallMsOf(run, now);
    if (pauses !== undefined)
        return { startedAt, pauses, wallMs };
    if (period.startedAt === startedAt)
        return { startedAt, pauses: [], wallMs };
    const from = new Date(Date.parse(startedAt) + period.earlierMs).toISOString();
    return { startedAt, pauses: [{ from, to: period.startedAt }], wallMs };
}


/***/ }),

/***/ 9354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zq: () => (/* binding */ ratingOf),
/* harmony export */   rF: () => (/* binding */ ratingWords),
/* harmony export */   sE: () => (/* binding */ successRate)
/* harmony export */ });
function successRate({ succeeded, failed, cancelled, skipped }) {
    const ended = succeeded + failed + cancelled + skipped;
    return ended === 0 ? null : succeeded / ended;
}
const ratingWords = {
    good: 'good (80% or more)',
    fair: 'fair (50 to 79%)',
    poor: 'poor (below 50%)',
};
function ratingOf(rate) {
    if (rate >= 0.8)
        return 'good';
    return rate >= 0.5 ? 'fair' : 'poor';
}


/***/ }),

/***/ 4741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pe: () => (/* binding */ withMarker),
/* harmony export */   vU: () => (/* binding */ markersIn),
/* harmony export */   xS: () => (/* binding */ sessionMarker)
/* harmony export */ });
const sessionMarker = 'CLAUDE_MULTI_MARKER';
function markersIn(value) {
    return value === undefined || value === '' ? [] : value.split(',');
}
function withMarker(around, marker) {
    return [...markersIn(around), marker].join(',');
}


/***/ }),

/***/ 8684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ wallTimeTogether),
/* harmony export */   y: () => (/* binding */ workedBy)
/* harmony export */ });
function wallTimeTogether(runs) {
    const stretches = runs.flatMap(stretchesOf).sort((a, b) => a.start - b.start);
    let doubled = 0;
    let until = Number.NEGATIVE_INFINITY;
    for (const { start, ms } of stretches) {
        doubled += Math.max(0, Math.min(ms, until - start));
        until = Math.max(until, start + ms);
    }
    return runs.reduce((sum, { wallMs }) => sum + wallMs, 0) - doubled;
}
function stretchesOf({ startedAt, pauses, wallMs }) {
    const stretches = [];
    let start = Date.parse(startedAt);
    let left = wallMs;
    for (const { from, to } of pauses) {
        const ms = Math.min(left, Math.max(0, Date.parse(from) - start));
        stretches.push({ start, ms });
        left -= ms;
        start = Math.max(start + ms, Date.parse(to));
    }
    return [...stretches, { start, ms: left }];
}
function workedBy(time, { startedAt, pauses }) {
    const end = Date.parse(time);
    const paused = pauses.reduce((sum, { from, to }) => {
        const start = Date.parse(from);
        return sum + Math.max(0, Math.min(end, Date.parse(to)) - start);
    }, 0);
    return Math.max(0, end - Date.parse(startedAt) - paused);
}


/***/ }),

/***/ 1130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ SystemClock)
/* harmony export */ });
/* harmony import */ var node_timers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7997);

const longestTimerMs = 2 ** 31 - 1;
const beatMs = 1_000;
const lateMs = 1_000;
const systemTime = {
    wall: () => Date.now(),
    monotonic: () => performance.now(),
    after(ms, callback) {
        const timer = (0,node_timers__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(callback, ms);
        return () => (0,node_timers__WEBPACK_IMPORTED_MODULE_0__.clearTimeout)(timer);
    },
    every(ms, callback) {
        const timer = (0,node_timers__WEBPACK_IMPORTED_MODULE_0__.setInterval)(callback, ms);
        timer.unref();
        return () => (0,node_timers__WEBPACK_IMPORTED_MODULE_0__.clearInterval)(timer);
    },
};
class SystemClock {
    #source;
    #latest = 0;
    #timers = 0;
    #endBeat = null;
    #lastLook = 0;
    #stoodStill = 0;
    constructor(source = systemTime) {
        this.#source = source;
    }
    now() {
        this.#latest = Math.max(this.#latest, this.#source.wall());
        return this.#latest;
    }
    elapsed() {
        const now = this.#source.monotonic();
        if (this.#endBeat !== null) {
            const gap = now - this.#lastLook;
            if (gap > beatMs + lateMs)
                this.#stoodStill += gap - beatMs;
            this.#lastLook = now;
        }
        return now - this.#stoodStill;
    }
    after(ms, callback) {
        this.#count(1);
        const due = this.elapsed() + Math.max(0, ms);
        let cancel = () => { };
        let isSet = true;
        const unset = () => {
            cancel();
            if (isSet)
                this.#count(-1);
            isSet = false;
        };
        const arm = (left) => {
            cancel = this.#source.after(Math.min(left, longestTimerMs), () => {
                const more = due - this.elapsed();
                if (more > 0) {
                    arm(more);
                    return;
                }
                unset();
                callback();
            });
        };
        arm(Math.max(0, ms));
        return unset;
    }
    #count(change) {
        this.#timers += change;
        if (this.#timers > 0 && this.#endBeat === null) {
            this.#lastLook = this.#source.monotonic();
            this.#endBeat = this.#source.every(beatMs, () => void this.elapsed());
        }
        if (this.#timers > 0)
            return;
        this.#endBeat?.();
        this.#endBeat = null;
    }
}


/***/ }),

/***/ 341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ao: () => (/* binding */ canGroup),
/* harmony export */   tW: () => (/* binding */ ControlGroup),
/* harmony export */   wI: () => (/* binding */ removeOldGroups)
/* harmony export */ });
/* unused harmony export ownGroup */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1708);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7482);




class ControlGroup {
    path;
    constructor(path) {
        this.path = path;
    }
    static around(pid, parent = ownGroup()) {
        if (parent === null)
            return null;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, `claude-multi-${node_process__WEBPACK_IMPORTED_MODULE_2__.pid}-${crypto.randomUUID()}`);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path);
        }
        catch {
            return null;
        }
        const group = new ControlGroup(path);
        try {
            group.#take(pid);
            return group;
        }
        catch {
            group.remove();
            return null;
        }
    }
    #take(pid) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.path, 'cgroup.procs'), String(pid));
        const children = (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .readOr */ .Cq)(`/proc/${pid}/task/${pid}/children`).split(' ').map(Number);
        for (const child of children)
            if (child > 0)
                this.#take(child);
    }
    members(path = this.path) {
        const own = (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .readOr */ .Cq)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, 'cgroup.procs')).split('\n').map(Number);
        return [...own.filter((pid) => pid > 0), ...foldersIn(path).flatMap((folder) => this.members(folder))];
    }
    remove(path = this.path) {
        for (const folder of foldersIn(path))
            this.remove(folder);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(path);
            return true;
        }
        catch (error) {
            return error.code === 'ENOENT';
        }
    }
}
function ownGroup(group = (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .readOr */ .Cq)('/proc/self/cgroup'), mounts = (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .readOr */ .Cq)('/proc/self/mountinfo')) {
    const path = /^0::(\/.*)$/m.exec(group)?.[1];
    const [, root, point] = /^\d+ \d+ \S+ (\S+) (\S+) .* - cgroup2 /m.exec(mounts) ?? [];
    if (path === undefined || root === undefined || point === undefined || path.startsWith('/..'))
        return null;
    if (root === '/')
        return path === '/' ? point : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(point, path);
    return path === root || path.startsWith(`${root}/`) ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(point, path.slice(root.length)) : null;
}
function removeOldGroups(parent = ownGroup()) {
    for (const path of parent === null ? [] : foldersIn(parent)) {
        const pid = /\/claude-multi-(\d+)-[\da-f-]+$/.exec(path)?.[1];
        if (pid !== undefined && (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .startOf */ .GH)(Number(pid)) === null)
            new ControlGroup(path).remove();
    }
}
function canGroup(parent = ownGroup()) {
    if (parent === null)
        return false;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(parent, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, 'cgroup.procs'), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        return true;
    }
    catch {
        return false;
    }
}
function foldersIn(path) {
    try {
        const entries = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path, { withFileTypes: true });
        return entries.filter((entry) => entry.isDirectory()).map(({ name }) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name));
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 3999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ watchdogVariable),
/* harmony export */   z: () => (/* binding */ watchdogScript)
/* harmony export */ });
const watchdogVariable = 'CLAUDE_MULTI_WATCHDOG';
function watchdogScript(marker, fileVariable) {
    return `
trap '' HUP INT QUIT TERM PIPE USR1 USR2 ALRM
while read -r ignored; do :; done
file=$${fileVariable}
[ -r "$file" ] || exit 0
live=
while read -r verb n rest; do
  case $verb in
    +) eval "marker_$n=\\$rest noted_$n= group_$n="
       case " $live " in *" $n "*) ;; *) live="$live $n" ;; esac ;;
    =) eval "noted_$n=\\$rest" ;;
    g) eval "group_$n=\\$rest" ;;
    -) kept=; for each in $live; do [ "$each" = "$n" ] || kept="$kept $each"; done; live=$kept ;;
  esac
done <"$file"
rm -f "$file" "$file.new"
[ -n "$live" ] || exit 0

patterns= markers= noted= groups=
for n in $live; do
  eval "groups=\\"\\$groups \\$group_$n\\""
  eval "markers=\\"\\$markers \\$marker_$n\\" patterns=\\"\\$patterns -e \\$marker_$n\\" noted=\\"\\$noted \\$noted_$n\\""
done

# Adds the process to those found if the value of its marker variable ($2) names a session of ours. A process of a run
# within a session has that run's markers as well, and is left to that run's supervisor at first.
add_marked() {
  for marker in $markers; do
    case ",$2," in
      *",$marker,") pids="$pids$1 "; return ;;
      *",$marker,"*) pids="$pids$1 " inner="$inner$1 "; return ;;
    esac
  done
}

# Sets parent, sid and start; fails for a process that has ended.
stat_of() {
  { read -r line <"/proc/$1/stat"; } 2>/dev/null || return 1
  set -- \${line##*) }
  parent=$2 sid=$4 start=\${20}
  [ "$1" != Z ] && [ "$1" != X ]
}

is_watchdog() {
  tr '\\0' '\\n' 2>/dev/null <"/proc/$1/environ" | grep -q '^${watchdogVariable}='
}

# The process itself is known for certain: its pid and its start are those of the one that was noted.
look_proc() {
  for file in $(grep -lF $patterns /proc/[0-9]*/environ 2>/dev/null); do
    pid=\${file#/proc/} pid=\${pid%/environ}
    add_marked "$pid" "$(tr '\\0' '\\n' 2>/dev/null <"$file" | sed -n 's/^${marker}=//p')"
  done
  for group in $groups; do
    for pid in $(find "$group" -name cgroup.procs -exec cat {} + 2>/dev/null); do
      case $pids in *" $pid "*) continue ;; esac
      stat_of "$pid" && ! is_watchdog "$pid" && pids="$pids$pid "
    done
  done
  for each in $noted; do
    case $pids in *" \${each%%:*} "*) continue ;; esac
    stat_of "\${each%%:*}" && [ "$start" = "\${each#*:}" ] && pids="$pids\${each%%:*} "
  done
  grown=$pids
  while [ "$grown" != ' ' ]; do
    grown=' '
    for file in /proc/[0-9]*/stat; do
      pid=\${file#/proc/} pid=\${pid%/stat}
      case $pids in *" $pid "*) continue ;; esac
      stat_of "$pid" || continue
      case $pids in *" $parent "* | *" $sid "*) ;; *) continue ;; esac
      is_watchdog "$pid" && continue
      pids="$pids$pid " grown="$grown$pid "
    done
  done
}

look_ps() {
  table=$(ps -axEww -o pid=,ppid=,stat=,lstart=,command= 2>/dev/null)
  while read -r pid parent state day month date time year rest; do
    case $state in Z*) continue ;; esac
    case " $rest" in
      *" ${marker}="*) value=\${rest##*${marker}=}; add_marked "$pid" "\${value%% *}" ;;
    esac
    case " $noted " in
      *" $pid:$day-$month-$date-$time-$year "*)
        case $pids in *" $pid "*) ;; *) pids="$pids$pid " ;; esac ;;
    esac
  done <<END
$table
END
  grown=$pids
  while [ "$grown" != ' ' ]; do
    grown=' '
    while read -r pid parent state rest; do
      case $state in Z*) continue ;; esac
      case $pids in *" $pid "*) continue ;; esac
      case $pids in *" $parent "*) ;; *) continue ;; esac
      case " $rest" in *" ${watchdogVariable}="*) continue ;; esac
      pids="$pids$pid " grown="$grown$pid "
    done <<END
$table
END
  done
}

# Lists the processes of the sessions in pids, and those of them that belong to a run within a session in inner.
look() {
  pids=' ' inner=' '
  "look_$how"
  # A run within a session stops its own sessions; when only they are left, its supervisor is dead.
  first=
  for pid in $pids; do
    case $inner in *" $pid "*) ;; *) first="$first $pid" ;; esac
  done
  [ -n "$first" ] || first=$pids
}

tidy() {
  for group in $groups; do
    find "$group" -depth -type d -exec rmdir {} \\; 2>/dev/null
  done
}

how=$1
look
[ "$pids" != ' ' ] || look
if [ "$pids" = ' ' ]; then
  tidy
  exit 0
fi
polite=2
[ "$inner" = ' ' ] || polite=4
kill -TERM $first 2>/dev/null
begin=$(date +%s)
while [ "$pids" != ' ' ] && [ $(($(date +%s) - begin)) -lt $polite ]; do
  sleep 0.1 2>/dev/null || sleep 1
  look
done
# A process that forks and exits while it is looked for hides its child from one look, but not from the next.
looks=0 clean=0
while [ $looks -lt 40 ] && [ $clean -lt 2 ]; do
  look
  looks=$((looks + 1))
  if [ "$pids" = ' ' ]; then
    clean=$((clean + 1))
  else
    clean=0
    kill -KILL $pids 2>/dev/null
  fi
done
tidy
`;
}


/***/ }),

/***/ 4455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ Watchdog),
/* harmony export */   s: () => (/* binding */ watchdogShell)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8474);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1708);
/* harmony import */ var _domain_ports_machine_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4741);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(480);
/* harmony import */ var _watchdog_script_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3999);







const scriptVariable = 'WATCHDOG_SCRIPT';
const fileVariable = 'WATCHDOG_FILE';
const watchdogShell = '/bin/sh';
const mostStarts = 20;
const closeMs = 2_000;
const longestFile = 256 * 1024;
class Watchdog {
    #file;
    #onFailure;
    #sessions = new Map();
    #descriptor = null;
    #length = 0;
    #child = null;
    #starting = null;
    #starts = 0;
    #sessionCount = 0;
    #failed = false;
    #closed = false;
    constructor(file, onFailure) {
        this.#file = file;
        this.#onFailure = onFailure;
    }
    async watch(marker) {
        if (node_process__WEBPACK_IMPORTED_MODULE_3__.platform === 'win32' || this.#closed)
            return;
        this.#sessionCount += 1;
        const session = { number: this.#sessionCount, known: '', group: '' };
        this.#sessions.set(marker, session);
        this.#tell(`+ ${session.number} ${marker}\n`);
        if (this.#child !== null)
            return;
        this.#starting ??= this.#start();
        await this.#starting;
    }
    note(marker, processes, group) {
        const session = this.#sessions.get(marker);
        if (session === undefined)
            return;
        const known = processes.map(({ pid, start }) => `${pid}:${start}`).join(' ');
        if (session.known === known && session.group === (group ?? ''))
            return;
        session.known = known;
        session.group = group ?? '';
        this.#tell(linesOf(marker, session));
    }
    release(marker) {
        const session = this.#sessions.get(marker);
        if (session === undefined)
            return;
        this.#sessions.delete(marker);
        this.#tell(`- ${session.number}\n`);
    }
    async close() {
        this.#closed = true;
        await this.#starting;
        if (this.#descriptor !== null)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync)(this.#descriptor);
        this.#descriptor = null;
        if (this.#sessions.size === 0)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.rmSync)(this.#file, { force: true });
        const child = this.#child;
        if (child === null)
            return;
        const ended = (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'exit');
        child.ref();
        child.stdin.end();
        let timer;
        const late = new Promise((resolve) => {
            timer = setTimeout(resolve, closeMs);
        });
        await Promise.race([ended, late]);
        clearTimeout(timer);
        child.unref();
    }
    async #start() {
        try {
            this.#starts += 1;
            const how = node_process__WEBPACK_IMPORTED_MODULE_3__.platform === 'linux' ? 'proc' : 'ps';
            const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(watchdogShell, ['-c', `eval "$${scriptVariable}"`, 'claude-multi-watchdog', how], {
                cwd: '/',
                env: {
                    PATH: node_process__WEBPACK_IMPORTED_MODULE_3__.env['PATH'] ?? '/usr/bin:/bin',
                    LC_ALL: 'C',
                    [_watchdog_script_js__WEBPACK_IMPORTED_MODULE_5__/* .watchdogVariable */ .U]: String(node_process__WEBPACK_IMPORTED_MODULE_3__.pid),
                    [fileVariable]: this.#file,
                    [scriptVariable]: (0,_watchdog_script_js__WEBPACK_IMPORTED_MODULE_5__/* .watchdogScript */ .z)(_domain_ports_machine_js__WEBPACK_IMPORTED_MODULE_6__/* .sessionMarker */ .xS, fileVariable),
                },
                stdio: ['pipe', 'ignore', 'ignore'],
                detached: true,
            });
            child.on('error', () => { });
            child.stdin.on('error', () => { });
            const exited = (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'exit');
            await (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'spawn');
            child.unref();
            child.stdin.unref?.();
            this.#child = child;
            void exited.then(() => this.#replace(child));
        }
        catch (error) {
            this.#fail((0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error));
        }
        finally {
            this.#starting = null;
        }
    }
    #replace(child) {
        if (this.#child === child)
            this.#child = null;
        if (this.#closed)
            return;
        if (this.#starts >= mostStarts)
            this.#fail(`it has died ${this.#starts} times`);
        else if (this.#sessions.size > 0)
            this.#starting ??= this.#start();
    }
    #fail(message) {
        if (this.#failed)
            return;
        this.#failed = true;
        this.#onFailure(`The watchdog cannot run (${message}): should claude-multi be killed, its sessions go on until \`claude-multi resume\` or \`stop\`.`);
    }
    #tell(lines) {
        if (this.#closed)
            return;
        try {
            if (this.#descriptor === null)
                this.#descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync)(this.#file, 'w', 0o600);
            else if (this.#length > longestFile)
                this.#writeAnew();
            (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.writeSync)(this.#descriptor, lines);
            this.#length += lines.length;
        }
        catch (error) {
            this.#fail((0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error));
        }
    }
    #writeAnew() {
        const lines = [...this.#sessions].map(([marker, session]) => linesOf(marker, session)).join('');
        const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync)(`${this.#file}.new`, 'w', 0o600);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.writeSync)(descriptor, lines);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.renameSync)(`${this.#file}.new`, this.#file);
        if (this.#descriptor !== null)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync)(this.#descriptor);
        this.#descriptor = descriptor;
        this.#length = lines.length;
    }
}
function linesOf(marker, { number, known, group }) {
    return `+ ${number} ${marker}\n= ${number} ${known}\ng ${number} ${group}\n`;
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

/***/ 5972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cW: () => (/* binding */ sessionsDirOf),
/* harmony export */   g$: () => (/* binding */ listRunIds)
/* harmony export */ });
/* unused harmony export defaultSessionsDir */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1708);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(480);
/* harmony import */ var _machine_home_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4238);
/* harmony import */ var _run_run_order_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1578);






function defaultSessionsDir(environment, platform, home) {
    if (platform === 'win32')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(environment['LOCALAPPDATA'] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, 'AppData', 'Local'), 'claude-multi');
    if (platform === 'darwin')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, 'Library', 'Application Support', 'claude-multi');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(environment['XDG_STATE_HOME'] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.local', 'state'), 'claude-multi');
}
function sessionsDirOf(given, environment, from = () => node_process__WEBPACK_IMPORTED_MODULE_2__.cwd()) {
    const folder = given || defaultSessionsDir(environment, node_process__WEBPACK_IMPORTED_MODULE_2__.platform, (0,_machine_home_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .homeFolder */ .W)(environment) ?? '');
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(folder))
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder);
    if (given)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(from(), folder);
    throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG('there is no home folder to keep the runs in: HOME is not set, and the system does not know this user', 'Set HOME, or name a folder: --sessions-dir DIR or CLAUDE_SESSIONS_DIR.');
}
const runIdPattern = /^\d{8}-\d{6}-[0-9a-f]{4}$/;
async function listRunIds(sessionsDir) {
    try {
        const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(sessionsDir);
        return (0,_run_run_order_js__WEBPACK_IMPORTED_MODULE_5__/* .sortNewestFirst */ .B)(sessionsDir, names.filter((name) => runIdPattern.test(name)));
    }
    catch (error) {
        if (error instanceof _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG)
            throw error;
        if (error.code === 'ENOENT')
            return [];
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`cannot read the sessions folder ${sessionsDir}: ${(0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, 'Check its permissions, or use another one (--sessions-dir).', { cause: error });
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

/***/ 2061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L3: () => (/* binding */ flow),
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   Ln: () => (/* binding */ span),
/* harmony export */   cA: () => (/* binding */ lineOf)
/* harmony export */ });
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2511);

function span(text, tone = 'plain') {
    return { text, tone };
}
function lineOf(spans, width, paint) {
    let left = width;
    let line = '';
    for (const { text, tone } of spans) {
        if (left <= 0)
            break;
        const cut = (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .cutToWidth */ .G1)(text, left);
        line += paint(cut, tone);
        if (cut !== text)
            break;
        left -= (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(cut);
    }
    return line;
}
const separator = ' · ';
function flow(parts, width, paint) {
    const lines = [];
    let used = 0;
    for (const part of parts) {
        const size = (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(part.text);
        const line = lines.at(-1);
        if (line !== undefined && used + separator.length + size <= width) {
            line.push(span(separator, 'faint'), part);
            used += separator.length + size;
        }
        else {
            lines.push([part]);
            used = size;
        }
    }
    return lines.map((line) => lineOf(line, width, paint));
}
function wrap(text, width, indent = '') {
    const lines = [];
    let line = null;
    for (const word of text.split(' ')) {
        const longer = line === null ? word : `${line} ${word}`;
        if (line === null || (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(longer) <= width)
            line = (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .cutToWidth */ .G1)(longer, width);
        else {
            lines.push(line);
            line = (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .cutToWidth */ .G1)(indent + word, width);
        }
    }
    return line === null ? lines : [...lines, line];
}


/***/ }),

/***/ 9567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yj: () => (/* binding */ string),
/* harmony export */   ai: () => (/* binding */ number)
/* harmony export */ });
/* unused harmony exports boolean, bigint, date */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2047);


function string(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._coercedString */ .K_(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodString */ .NDH, params);
}
function number(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._coercedNumber */ .qG(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodNumber */ .rSt, params);
}
function boolean(params) {
    return core._coercedBoolean(schemas.ZodBoolean, params);
}
function bigint(params) {
    return core._coercedBigint(schemas.ZodBigInt, params);
}
function date(params) {
    return core._coercedDate(schemas.ZodDate, params);
}


/***/ })

};
