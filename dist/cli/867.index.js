export const id = 867;
export const ids = [867];
export const modules = {

/***/ 1659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z4: () => (/* binding */ isStill),
/* harmony export */   dB: () => (/* binding */ findMarkedProcesses),
/* harmony export */   iY: () => (/* binding */ prepareLooks)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7975);
/* harmony import */ var _core_containment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6112);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6637);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5469);







const assignment = `${_core_containment_js__WEBPACK_IMPORTED_MODULE_5__/* .sessionMarker */ .x}=`;
let underWay = null;
let lastLookAt = Number.NEGATIVE_INFINITY;
const betweenLooksMs = 15;
function findMarkedProcesses() {
    underWay ??= look();
    return underWay;
}
async function look() {
    if (process.platform === 'win32')
        return new Map();
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(Math.max(0, lastLookAt + betweenLooksMs - performance.now()));
    lastLookAt = performance.now();
    underWay = null;
    return process.platform === 'linux' ? fromProc() : fromPs();
}
const descriptorTries = 100;
const descriptorWaitMs = 20;
let reserve = null;
function prepareLooks() {
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
            if (!(0,_system_error_js__WEBPACK_IMPORTED_MODULE_6__/* .lacksDescriptors */ .Ze)(error) || tries === descriptorTries)
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
    const found = new Map();
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)('/proc')) {
        if (!/^\d+$/.test(name))
            continue;
        const marker = markerIn((0,_process_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .readProcFile */ .XM)(`/proc/${name}/environ`).split('\0'));
        const startedAt = marker === null ? null : (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .procStart */ .Ts)(Number(name));
        if (marker !== null && startedAt !== null)
            append(found, marker, { pid: Number(name), startedAt });
    }
    return found;
}
async function fromPs() {
    const { stdout } = await (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('ps', ['-axEww', '-o', 'pid=,lstart=,command='], {
        maxBuffer: 256 * 1024 * 1024,
        env: { ...process.env, LC_ALL: 'C' },
    });
    const found = new Map();
    for (const line of stdout.split('\n')) {
        const [, pid, startedAt, rest] = /^\s*(\d+)\s+(\w+ \w+ +\d+ [\d:]+ \d+) (.*)$/.exec(line) ?? [];
        if (pid === undefined || startedAt === undefined || rest === undefined)
            continue;
        const marker = markerIn(rest.split(' '));
        if (marker !== null)
            append(found, marker, { pid: Number(pid), startedAt });
    }
    return found;
}
function markerIn(assignments) {
    return assignments.find((text) => text.startsWith(assignment))?.slice(assignment.length) ?? null;
}
function append(found, marker, entry) {
    const list = found.get(marker);
    if (list === undefined)
        found.set(marker, [entry]);
    else
        list.push(entry);
}
function isStill(found) {
    if (process.platform !== 'linux')
        return true;
    try {
        return (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_4__/* .procStart */ .Ts)(found.pid) === found.startedAt;
    }
    catch {
        return true;
    }
}


/***/ }),

/***/ 6523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ priceOf)
/* harmony export */ });
/* unused harmony export pricedModels */
const measured = {
    'claude-fable-5-2': [8, 40, 0.2],
    'claude-fable-5-1': [10, 50, 0.25],
    'claude-fable-5': [10, 50, 1],
    'claude-mythos-5-2': [8, 40, 0.2],
    'claude-mythos-5': [10, 50, 1],
    'claude-opus-5-5': [4, 20, 0.2],
    'claude-opus-5': [5, 25, 0.5],
    'claude-opus-4-8': [5, 25, 0.5],
    'claude-opus-4-7': [5, 25, 0.5],
    'claude-opus-4-6': [5, 25, 0.5],
    'claude-opus-4-5': [5, 25, 0.5],
    'claude-sonnet-5-5': [2, 10, 0.1],
    'claude-sonnet-5': [2, 10, 0.2],
    'claude-sonnet-4-6': [3, 15, 0.3],
    'claude-sonnet-4-5': [3, 15, 0.3],
    'claude-sonnet-4-0': [3, 15, 0.3],
    'claude-haiku-5-5': [0.1, 0.5, 0.01],
    'claude-haiku-4-5': [1, 5, 0.1],
};
const pricedModels = Object.keys(measured);
function priceOf(model) {
    const name = /(claude-[a-z]+-\d+(?:-\d{1,2})?)(?=$|-\d{8}|-v\d|[@:[])/.exec(model)?.[1];
    const row = name === undefined ? undefined : measured[name];
    if (row === undefined)
        return null;
    const [input, output, cacheRead] = row;
    return { input, output, cacheRead, cacheWrite5m: input * 1.25, cacheWrite1h: input * 2 };
}


/***/ }),

/***/ 5031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanCommand: () => (/* binding */ cleanCommand)
});

// EXTERNAL MODULE: ./build/js/domain/errors.js
var errors = __webpack_require__(5096);
// EXTERNAL MODULE: ./build/js/domain/seen-run.js
var seen_run = __webpack_require__(9312);
// EXTERNAL MODULE: ./build/js/reporters/safe-text.js
var safe_text = __webpack_require__(7424);
// EXTERNAL MODULE: ./build/js/reports/format.js
var format = __webpack_require__(4603);
// EXTERNAL MODULE: ./build/js/reports/status.js
var reports_status = __webpack_require__(4742);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/js/domain/cleaning.js

const resumableMs = 7 * 24 * 60 * 60 * 1_000;
function chooseRuns(runs, { olderThanMs, keep, stale }, now) {
    const verdicts = new Map();
    let ended = 0;
    for (const run of runs) {
        const condition = (0,seen_run/* conditionOf */.rI)(run);
        const age = now - Date.parse(run.endedAt ?? run.lastEventAt);
        if (condition === 'running')
            verdicts.set(run, 'at work');
        else if (condition === 'lost') {
            const goes = stale ? age >= (olderThanMs ?? 0) : age >= (olderThanMs ?? resumableMs);
            verdicts.set(run, goes ? null : 'resumable');
        }
        else {
            ended += 1;
            if (ended <= keep)
                verdicts.set(run, 'newest');
            else
                verdicts.set(run, age >= (olderThanMs ?? 0) ? null : 'young');
        }
    }
    return verdicts;
}

// EXTERNAL MODULE: ./build/js/store/history-file.js
var history_file = __webpack_require__(5823);
// EXTERNAL MODULE: ./build/js/store/live-processes.js
var live_processes = __webpack_require__(2056);
// EXTERNAL MODULE: ./build/js/store/output-files.js
var output_files = __webpack_require__(3405);
// EXTERNAL MODULE: ./build/js/store/run-lock.js
var run_lock = __webpack_require__(2941);
;// CONCATENATED MODULE: ./build/js/store/remove-run.js




const removingPattern = /^\.removing-\d{8}-\d{6}-[0-9a-f]{4}-[0-9a-f]{8}$/;
class RemovalRefused extends Error {
    name = 'RemovalRefused';
}
async function checkOwnFolder(sessionsDir, name) {
    const path = (0,external_node_path_.join)(sessionsDir, name);
    const found = await (0,promises_.lstat)(path);
    if (found.isSymbolicLink())
        throw new RemovalRefused('it is a link: what it leads to is not touched');
    if (!found.isDirectory())
        throw new RemovalRefused('it is no folder');
    if ((await (0,promises_.realpath)(path)) !== (0,external_node_path_.join)(await (0,promises_.realpath)(sessionsDir), name)) {
        throw new RemovalRefused('it leads out of the sessions folder');
    }
}
async function removeRun(sessionsDir, id, check) {
    await checkOwnFolder(sessionsDir, id);
    const path = (0,external_node_path_.join)(sessionsDir, id);
    const lock = await lockForRemoval(path);
    const doomed = (0,external_node_path_.join)(sessionsDir, `.removing-${id}-${crypto.randomUUID().slice(0, 8)}`);
    try {
        await check();
        await (0,promises_.rename)(path, doomed);
    }
    catch (error) {
        await lock?.release();
        throw error;
    }
    const bytes = await bytesIn(doomed);
    await (0,promises_.rm)(doomed, { recursive: true });
    return bytes;
}
async function lockForRemoval(path) {
    try {
        return await (0,run_lock/* takeRunLock */.Cc)(path);
    }
    catch (error) {
        const isFull = error instanceof errors/* EnvironmentError */.eG && ['ENOSPC', 'EDQUOT'].includes(codeOf(error.cause));
        if (isFull && (await (0,run_lock/* lockHolder */.ms)(path)) === null)
            return null;
        throw error instanceof errors/* EnvironmentError */.eG ? new RemovalRefused((0,errors/* messageOf */.bD)(error)) : error;
    }
}
function codeOf(error) {
    return String(error?.code);
}
async function removeLeftovers(sessionsDir) {
    let bytes = 0;
    const entries = await (0,promises_.readdir)(sessionsDir, { withFileTypes: true }).catch((error) => {
        if (codeOf(error) === 'ENOENT')
            return [];
        throw error;
    });
    for (const entry of entries) {
        if (!removingPattern.test(entry.name) || !entry.isDirectory())
            continue;
        const path = (0,external_node_path_.join)(sessionsDir, entry.name);
        bytes += await bytesIn(path);
        await (0,promises_.rm)(path, { recursive: true });
    }
    return bytes;
}
async function bytesIn(folder) {
    let bytes = 0;
    for (const entry of await (0,promises_.readdir)(folder, { withFileTypes: true })) {
        const path = (0,external_node_path_.join)(folder, entry.name);
        bytes += entry.isDirectory() ? await bytesIn(path) : (await (0,promises_.lstat)(path)).size;
    }
    return bytes;
}

// EXTERNAL MODULE: ./build/js/store/run-folder.js + 1 modules
var run_folder = __webpack_require__(1200);
// EXTERNAL MODULE: ./build/js/store/run-index.js
var run_index = __webpack_require__(7800);
// EXTERNAL MODULE: ./build/js/store/run-store.js
var run_store = __webpack_require__(8785);
;// CONCATENATED MODULE: ./build/js/store/clean-runs.js












async function cleanRuns({ sessionsDir, rule, now, dryRun, forget }) {
    const { candidates, refused } = await findCandidates(sessionsDir);
    const verdicts = chooseRuns(candidates.map(({ run }) => run), rule, now);
    const removed = [];
    const left = [];
    let freedBytes = dryRun ? 0 : await removeLeftovers(sessionsDir);
    for (const { run, journalBytes } of candidates) {
        if (verdicts.get(run) !== null) {
            left.push(run);
            continue;
        }
        try {
            if (dryRun)
                await refuseWhileAlive(run);
            const bytes = dryRun ? await bytesIn(run.dir) : await remove(sessionsDir, run, journalBytes);
            if (!dryRun && !forget && run.tasks.length > 0)
                await (0,history_file/* appendHistory */.b)(sessionsDir, [run]);
            removed.push({ run, bytes });
            freedBytes += bytes;
        }
        catch (error) {
            left.push(run);
            refused.push({ name: run.id, why: (0,errors/* messageOf */.bD)(error) });
        }
    }
    const files = await orphanedOutputs(sessionsDir, removed.map(({ run }) => run), left, refused.map(({ name }) => name));
    for (const { path, size } of files) {
        if (!dryRun)
            await (0,promises_.unlink)(path);
        freedBytes += size;
    }
    const kept = candidates.flatMap(({ run }) => {
        const why = verdicts.get(run);
        return why === null || why === undefined ? [] : [{ run, why }];
    });
    return { removed, outputFiles: files.length, freedBytes, kept, refused };
}
async function remove(sessionsDir, run, journalBytes) {
    return removeRun(sessionsDir, run.id, async () => {
        if ((await journalSize(run.dir)) !== journalBytes)
            throw new RemovalRefused('it was taken up again meanwhile');
        await refuseWhileAlive(run);
    });
}
async function refuseWhileAlive(run) {
    if (run.endedAt !== null || run.tasks.length === 0)
        return;
    const alive = await (0,live_processes/* countProcesses */.t)(run.dir);
    if (alive === 0)
        return;
    const left = alive === 1 ? 'one process of its sessions still runs' : `${alive} processes of its sessions still run`;
    throw new RemovalRefused(`${left}: claude-multi stop ${run.id} ends them, claude-multi resume goes on`);
}
async function findCandidates(sessionsDir) {
    const candidates = [];
    const refused = [];
    for (const name of await (0,run_store/* listRunIds */.g$)(sessionsDir)) {
        try {
            await checkOwnFolder(sessionsDir, name);
            const dir = (0,external_node_path_.join)(sessionsDir, name);
            const journalBytes = await journalSize(dir);
            const run = (await (0,run_index/* readSummary */.L_)(dir)) ?? (await emptyRun(dir, name));
            if (run.id !== name)
                throw new RemovalRefused(`it holds the journal of another run, ${run.id}`);
            candidates.push({ run, journalBytes });
        }
        catch (error) {
            if (!(error instanceof RemovalRefused || error instanceof errors/* EnvironmentError */.eG))
                throw error;
            refused.push({ name, why: (0,errors/* messageOf */.bD)(error) });
        }
    }
    return { candidates, refused };
}
const namesBefore = /^(lock\.\d+|lock-draft\..+|events\.ndjson(\.draft)?|control|supervisor\.log)$/;
async function emptyRun(dir, id) {
    const others = (await (0,promises_.readdir)(dir)).filter((name) => !namesBefore.test(name));
    if (others.length > 0)
        throw new RemovalRefused('it holds no journal: it is no run');
    const at = (await (0,promises_.stat)(dir)).mtime.toISOString();
    return {
        version: 1,
        journalBytes: 0,
        id,
        startedAt: at,
        endedAt: null,
        lastEventAt: at,
        status: 'unfinished',
        period: { startedAt: at, earlierMs: 0 },
        wallMs: null,
        projectDir: '',
        maxParallel: 1,
        notes: [],
        cacheSavedUsd: 0,
        tasks: [],
        dir,
        living: (await (0,run_lock/* lockHolder */.ms)(dir)) !== null,
    };
}
async function orphanedOutputs(sessionsDir, removed, left, unknown) {
    const needed = new Set(left.flatMap(({ tasks }) => tasks.map(({ id }) => id)));
    for (const name of unknown)
        for (const id of await (0,promises_.readdir)((0,external_node_path_.join)(sessionsDir, name, 'tasks')).catch(() => []))
            needed.add(id);
    const orphans = new Set(removed.flatMap(({ tasks }) => tasks.map(({ id }) => id)).filter((id) => !needed.has(id)));
    const files = [];
    for (const id of orphans) {
        const path = (0,output_files/* outputFile */.i)(sessionsDir, id);
        const found = await (0,promises_.lstat)(path).catch(() => null);
        if (found?.isFile())
            files.push({ path, size: found.size });
    }
    return files;
}
async function journalSize(dir) {
    return (0,promises_.stat)((0,external_node_path_.join)(dir, run_folder/* journalName */.J1)).then(({ size }) => size, () => 0);
}

// EXTERNAL MODULE: ./build/js/cli/duration-option.js
var duration_option = __webpack_require__(5521);
// EXTERNAL MODULE: ./build/js/cli/number-option.js
var number_option = __webpack_require__(9098);
// EXTERNAL MODULE: ./build/js/cli/sessions-folder.js
var sessions_folder = __webpack_require__(4887);
// EXTERNAL MODULE: ./build/js/cli/setting-options.js
var setting_options = __webpack_require__(7856);
;// CONCATENATED MODULE: ./build/js/cli/commands/clean.js










const cleanCommand = {
    define(command) {
        command
            .option('--older-than <duration>', 'only runs that ended longer ago than this, such as 7d')
            .option('--keep <n>', 'keep the newest runs that have ended')
            .option('--stale', 'runs whose supervisor died as well, whatever their age')
            .option('--forget', 'keep not even their numbers for the history')
            .option('--dry-run', 'say what would be removed, and remove nothing');
        (0,setting_options/* addSettingOptions */.OB)(command, ['sessions-dir']);
        command.addHelpText('after', help);
    },
    async run({ options }, context) {
        const { out, err } = context;
        const sessionsDir = (0,sessions_folder/* sessionsFolder */.K)(options, context);
        const rule = {
            olderThanMs: (0,duration_option/* durationOption */.A)(options, 'older-than'),
            keep: (0,number_option/* wholeNumberOption */.q)(options, 'keep', 0),
            stale: options['stale'] === true,
        };
        const dryRun = options['dryRun'] === true;
        const cleaning = await cleanRuns({
            sessionsDir,
            rule,
            now: Date.now(),
            dryRun,
            forget: options['forget'] === true,
        });
        if (dryRun)
            for (const { run, bytes } of cleaning.removed)
                out.line(`would remove ${run.id} (${(0,format/* formatBytes */.z3)(bytes)})`);
        show(cleaning, dryRun, sessionsDir, out);
        for (const { name, why } of cleaning.refused)
            err.line(err.paint(`Not removed: ${(0,safe_text/* safeText */.Hk)(name)}: ${(0,safe_text/* safeText */.Hk)(why)}`, 'warning'));
        return cleaning.refused.length === 0 ? errors/* exitCode */.I$.succeeded : errors/* exitCode */.I$.environment;
    },
};
function show({ removed, outputFiles, freedBytes, kept }, dryRun, folder, out) {
    if (removed.length === 0)
        out.line(`Nothing to remove in ${(0,safe_text/* safeText */.Hk)(folder)}.`);
    else {
        const lost = removed.filter(({ run }) => (0,seen_run/* conditionOf */.rI)(run) === 'lost').length;
        const files = outputFiles === 0 ? '' : ` and ${(0,reports_status/* plural */.LS)(outputFiles, 'output file')}`;
        const lostOnes = lost === 0 ? '' : ` (${(0,format/* formatCount */.B4)(lost)} without supervisor)`;
        const what = `${(0,reports_status/* plural */.LS)(removed.length, 'run')}${lostOnes}${files}`;
        out.line(`${dryRun ? 'Would remove' : 'Removed'} ${what}; ${dryRun ? 'would free' : 'freed'} ${(0,format/* formatBytes */.z3)(freedBytes)}.`);
    }
    for (const [why, text] of Object.entries(reasons)) {
        const count = kept.filter((entry) => entry.why === why).length;
        if (count > 0)
            out.line(out.paint(`Kept: ${(0,reports_status/* plural */.LS)(count, 'run')} ${text}`, 'faint'));
    }
}
const reasons = {
    'at work': 'at work',
    resumable: 'without supervisor: claude-multi resume goes on with one, --stale removes them',
    newest: 'by --keep',
    young: 'by --older-than',
};
const help = `
Removes the folders of runs that have ended, with their transcripts and results, and those of
runs whose supervisor died more than 7 days ago (or longer ago than --older-than, or --stale).
A run at work is never removed, nor anything that is no run of this folder; links are not
followed. What the runs cost and how long they took stays in the history, unless --forget.

Examples:
  claude-multi clean --dry-run
  claude-multi clean --older-than 7d --keep 20
`;


/***/ }),

/***/ 5521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ durationOption)
/* harmony export */ });
/* harmony import */ var _domain_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7947);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5096);


function durationOption(options, name) {
    const given = options[name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())];
    if (given === undefined)
        return null;
    const ms = (0,_domain_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(String(given));
    if (ms !== null)
        return ms;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('Nothing was done.', [
        { where: `--${name}`, problem: `must ${_domain_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationMust */ .C_}`, value: given, allowed: 'for example 7d' },
    ]);
}


/***/ }),

/***/ 9098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ wholeNumberOption)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5096);

function wholeNumberOption(options, name, usual) {
    const given = options[name];
    if (given === undefined)
        return usual;
    const text = String(given);
    if (/^\d{1,9}$/.test(text))
        return Number(text);
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('Nothing was done.', [
        { where: `--${name}`, problem: 'is no whole number', value: text, allowed: 'a whole number from 0' },
    ]);
}


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

/***/ 7856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OB: () => (/* binding */ addSettingOptions),
/* harmony export */   j: () => (/* binding */ givenSettings),
/* harmony export */   uJ: () => (/* binding */ settingOptionNames)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8179);
/* harmony import */ var _domain_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5946);
/* harmony import */ var _domain_task_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2859);



const descriptions = { ..._domain_task_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .taskSettingShape */ .NG, ..._domain_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .runSettingShape */ .B1, ..._domain_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .machineSettingShape */ .lV };
const placeholders = {
    model: '<name>',
    budget: '<usd>',
    timeout: '<duration>',
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
            command.addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--no-enhance', 'leave the prompts as they are'));
    }
}
const flagTexts = {
    enhance: 'ask in each prompt for checks before and after the work (default)',
    'keep-background': 'leave running what a successful session started in the background',
    'allowed-tools': 'tools and rules allowed without asking, with commas between them; may be repeated',
    'disallowed-tools': 'tools and rules that are refused, with commas between them; may be repeated',
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

/***/ 6112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ sessionMarker)
/* harmony export */ });
const sessionMarker = 'CLAUDE_MULTI_MARKER';


/***/ }),

/***/ 2523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RS: () => (/* binding */ runSummarySchema),
/* harmony export */   _o: () => (/* binding */ summariseRun)
/* harmony export */ });
/* unused harmony exports taskStages, taskSummarySchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2047);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3792);


const summaryVersion = 1;
const count = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().nonnegative();
const dollars = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative().nullable();
const milliseconds = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().nonnegative();
const taskStages = ['waiting', 'running', 'between', 'succeeded', 'failed', 'skipped', 'cancelled'];
const tokensSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ input: count, output: count, cacheRead: count, cacheWrite: count });
const taskSummarySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    stage: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(taskStages),
    reason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    model: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    attempts: count,
    startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    endedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    runningSince: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    durationMs: milliseconds,
    turns: count,
    tool: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    costUsd: dollars,
    costIsPartial: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    tokens: tokensSchema,
    outputBytes: count,
    warnings: count,
});
const runSummarySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(summaryVersion),
    journalBytes: count,
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    endedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullable(),
    lastEventAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    status: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['succeeded', 'failed', 'cancelled', 'unfinished']),
    period: zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), earlierMs: milliseconds }),
    wallMs: milliseconds.nullable(),
    projectDir: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    maxParallel: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive(),
    notes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    cacheSavedUsd: dollars,
    tasks: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(taskSummarySchema),
});
function summariseRun(state, { journalBytes, outputBytes, prices }) {
    const { run, ended } = state;
    const tasks = [...state.tasks];
    return {
        version: summaryVersion,
        journalBytes,
        id: run.id,
        startedAt: state.startedAt,
        endedAt: ended?.at ?? null,
        lastEventAt: state.lastEventAt,
        status: ended?.status ?? 'unfinished',
        period: state.period,
        wallMs: ended?.wallMs ?? null,
        projectDir: run.options.projectDir,
        maxParallel: run.options.maxParallel,
        notes: [...run.notes],
        cacheSavedUsd: (0,_usage_js__WEBPACK_IMPORTED_MODULE_0__/* .sumKnown */ .z_)(tasks.flatMap(([, task]) => savingsOf(task, prices))),
        tasks: tasks.map(([id, task]) => summariseTask(id, task, outputBytes(id))),
    };
}
function summariseTask(id, state, outputBytes) {
    const { task, attempts } = state;
    const ends = attempts.map(({ end }) => end);
    const live = state.phase === 'running' ? state.live : null;
    const usage = [...ends.map((end) => end.usage), ...(live === null ? [] : [live.progress.usage])];
    const { input, output, cacheRead, cacheWrite } = (0,_usage_js__WEBPACK_IMPORTED_MODULE_0__/* .totalTokens */ .RP)(usage.reduce(_usage_js__WEBPACK_IMPORTED_MODULE_0__/* .addUsage */ .vk, {}));
    return {
        id,
        ...stageOf(state),
        model: task.model,
        attempts: attempts.length + (live === null ? 0 : 1),
        startedAt: attempts[0]?.startedAt ?? live?.startedAt ?? null,
        endedAt: live === null ? (attempts.at(-1)?.endedAt ?? null) : null,
        runningSince: live?.startedAt ?? null,
        durationMs: ends.reduce((sum, end) => sum + end.durationMs, 0),
        turns: ends.reduce((sum, end) => sum + end.turns, 0) + (live?.progress.turns ?? 0),
        tool: live?.progress.tool ?? null,
        costUsd: (0,_usage_js__WEBPACK_IMPORTED_MODULE_0__/* .sumKnown */ .z_)([...ends.map((end) => end.costUsd), ...(live === null ? [] : [live.progress.costUsd])]),
        costIsPartial: ends.some((end) => end.costIsPartial),
        tokens: { input, output, cacheRead, cacheWrite },
        outputBytes,
        warnings: ends.reduce((sum, end) => sum + end.warnings.length, 0),
    };
}
function stageOf(state) {
    switch (state.phase) {
        case 'waiting':
            return { stage: 'waiting', reason: null, message: null };
        case 'running': {
            const { stopping, delayed } = state.live;
            const message = stopping === null ? delayed : `stopping: ${stopping.cause}`;
            return { stage: 'running', reason: null, message: shortened(message) };
        }
        case 'between':
            return { stage: 'between', reason: null, message: shortened(state.backoff?.message ?? null) };
        case 'ended': {
            const { outcome } = state;
            if (outcome.status === 'succeeded')
                return { stage: 'succeeded', reason: null, message: null };
            return { stage: outcome.status, reason: outcome.reason, message: shortened(outcome.message) };
        }
    }
}
const longestMessage = 300;
function shortened(message) {
    if (message === null || message.length <= longestMessage)
        return message;
    return `${message.slice(0, longestMessage - 1).toWellFormed()}…`;
}
function savingsOf(task, prices) {
    const ended = task.attempts.map(({ end }) => end.cacheSavedUsd);
    return task.phase === 'running' ? [...ended, (0,_usage_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheSavings */ .UR)(task.live.progress.usage, prices)] : ended;
}


/***/ }),

/***/ 9312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ sessionMsOf),
/* harmony export */   S4: () => (/* binding */ wallMsOf),
/* harmony export */   kK: () => (/* binding */ stageIn),
/* harmony export */   rI: () => (/* binding */ conditionOf)
/* harmony export */ });
function conditionOf({ status, living }) {
    if (status !== 'unfinished')
        return status;
    return living ? 'running' : 'lost';
}
function stageIn(run, { stage }) {
    const isOpen = stage === 'running' || stage === 'between';
    return isOpen && conditionOf(run) === 'lost' ? 'lost' : stage;
}
function wallMsOf(run, now) {
    if (run.wallMs !== null)
        return run.wallMs;
    const end = run.living ? now : Date.parse(run.lastEventAt);
    return run.period.earlierMs + Math.max(0, end - Date.parse(run.period.startedAt));
}
function sessionMsOf(run, task, now) {
    if (task.runningSince === null)
        return task.durationMs;
    const end = run.living ? now : Date.parse(run.lastEventAt);
    return task.durationMs + Math.max(0, end - Date.parse(task.runningSince));
}


/***/ }),

/***/ 4603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Ro: () => (/* binding */ compactCount),
/* harmony export */   UK: () => (/* binding */ formatUsd),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   l9: () => (/* binding */ formatPercent),
/* harmony export */   qG: () => (/* binding */ formatSpeedup),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
const unknown = 'unknown';
function formatUsd(dollars) {
    if (dollars === null)
        return unknown;
    if (dollars === 0)
        return '$0.00';
    if (dollars < 0.0001)
        return '<$0.0001';
    if (dollars < 0.99995)
        return `$${dollars.toFixed(4)}`;
    const [whole = '0', cents = '00'] = dollars.toFixed(2).split('.');
    return `$${groupThousands(whole)}.${cents}`;
}
function formatDuration(milliseconds) {
    const tenths = Math.round(Math.max(0, milliseconds) / 100);
    if (tenths < 600)
        return `${Math.floor(tenths / 10)}.${tenths % 10}s`;
    const seconds = Math.round(milliseconds / 1_000);
    if (seconds < 3_600)
        return `${Math.floor(seconds / 60)}m ${twoDigits(seconds % 60)}s`;
    const minutes = Math.round(milliseconds / 60_000);
    return `${groupThousands(String(Math.floor(minutes / 60)))}h ${twoDigits(minutes % 60)}m`;
}
function formatCount(count) {
    return groupThousands(String(Math.round(count)));
}
function compactCount(count) {
    if (count < 1_000)
        return String(Math.round(count));
    let scaled = count;
    let unit = '';
    for (const next of ['k', 'M', 'G']) {
        scaled /= 1_000;
        unit = next;
        if (scaled < 999.95)
            break;
    }
    return `${scaled < 99.95 ? scaled.toFixed(1) : Math.round(scaled)}${unit}`;
}
function formatBytes(bytes) {
    const [, digits = '0', unit = ''] = /^([\d.]+)(\D?)$/.exec(compactCount(bytes)) ?? [];
    return `${digits} ${unit}B`;
}
function formatPercent(share) {
    return share === null ? unknown : `${Math.round(share * 100)}%`;
}
function formatSpeedup(factor) {
    return factor === null ? unknown : `${factor < 9.995 ? factor.toFixed(2) : factor.toFixed(1)}×`;
}
function groupThousands(digits) {
    return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}
function twoDigits(value) {
    return String(value).padStart(2, '0');
}


/***/ }),

/***/ 4742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Id: () => (/* binding */ statusSymbols),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   gb: () => (/* binding */ plainSymbols)
/* harmony export */ });
const statusSymbols = {
    succeeded: '✅',
    failed: '❌',
    skipped: '⏭️',
    cancelled: '🛑',
};
const plainSymbols = {
    succeeded: '✓',
    failed: '✗',
    skipped: '–',
    cancelled: '■',
};
function plural(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 5823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readHistory),
/* harmony export */   b: () => (/* binding */ appendHistory)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5096);
/* harmony import */ var _domain_run_summary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2523);
/* harmony import */ var _run_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7800);






const historyName = 'history.ndjson';
const { O_APPEND, O_CREAT, O_NOFOLLOW, O_WRONLY } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
async function appendHistory(sessionsDir, runs) {
    if (runs.length === 0)
        return;
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(sessionsDir, historyName), O_WRONLY | O_APPEND | O_CREAT | (O_NOFOLLOW ?? 0), 0o600);
    try {
        await file.write(runs.map((run) => `${JSON.stringify(_domain_run_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .runSummarySchema */ .RS.parse(run))}\n`).join(''));
    }
    finally {
        await file.close();
    }
}
async function readHistory(sessionsDir, options = {}) {
    const { limit = Number.POSITIVE_INFINITY } = options;
    const stored = await (0,_run_index_js__WEBPACK_IMPORTED_MODULE_5__/* .readSummaries */ .$2)(sessionsDir, options);
    const known = new Set(stored.map(({ id }) => id));
    const gone = new Map();
    for (const run of await readGone(sessionsDir))
        if (!known.has(run.id))
            gone.set(run.id, { ...run, living: false });
    const all = [...stored, ...gone.values()].sort((a, b) => (a.id < b.id ? 1 : a.id > b.id ? -1 : 0));
    return all.slice(0, limit);
}
async function readGone(sessionsDir) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(sessionsDir, historyName);
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return '';
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`cannot read the history ${path}: ${(0,_domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, 'Check that it is yours.', {
            cause: error,
        });
    });
    return text.split('\n').flatMap((line) => {
        const summary = _domain_run_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .runSummarySchema */ .RS.safeParse(tryJson(line));
        return summary.success ? [summary.data] : [];
    });
}
function tryJson(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 2056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ countProcesses)
/* harmony export */ });
/* harmony import */ var _adapters_process_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1659);
/* harmony import */ var _run_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8785);


async function countProcesses(runDir) {
    const { state } = await (0,_run_store_js__WEBPACK_IMPORTED_MODULE_1__/* .readRun */ .cI)(runDir);
    const open = [...state.tasks.values()].filter((task) => task.phase === 'running');
    if (open.length === 0)
        return 0;
    const alive = await (0,_adapters_process_table_js__WEBPACK_IMPORTED_MODULE_0__/* .findMarkedProcesses */ .dB)();
    return open.reduce((sum, task) => sum + (alive.get(task.live.marker)?.length ?? 0), 0);
}


/***/ }),

/***/ 3405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ outputFiles),
/* harmony export */   i: () => (/* binding */ outputFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _transcripts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1607);
/* harmony import */ var _write_atomically_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5363);




const privateFile = 0o600;
function outputFile(sessionsDir, taskId) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(sessionsDir, `${taskId}.output`);
}
function outputFiles(sessionsDir, runDir) {
    let work = Promise.resolve();
    const then = (step) => {
        work = work.then(step);
        work.catch(() => { });
    };
    const write = async (taskId) => {
        const last = (await (0,_transcripts_js__WEBPACK_IMPORTED_MODULE_2__/* .listTranscripts */ .o)(runDir, taskId)).at(-1);
        const line = last === undefined ? null : await (0,_transcripts_js__WEBPACK_IMPORTED_MODULE_2__/* .readResultLine */ .Q)(last.path);
        await (0,_write_atomically_js__WEBPACK_IMPORTED_MODULE_3__/* .writeAtomically */ .v)(outputFile(sessionsDir, taskId), line === null ? '' : `${line}\n`, privateFile);
    };
    return {
        name: 'output files',
        onEvent(event, state) {
            if (event.type === 'session-started')
                then(() => (0,_write_atomically_js__WEBPACK_IMPORTED_MODULE_3__/* .writeAtomically */ .v)(outputFile(sessionsDir, event.taskId), '', privateFile));
            if (event.type === 'task-ended' && wasStarted(state.tasks.get(event.taskId)))
                then(() => write(event.taskId));
            if (event.type === 'run-resumed') {
                const ended = [...state.tasks].filter(([, task]) => task.phase === 'ended' && wasStarted(task));
                for (const [id] of ended)
                    then(async () => ((await isEmpty(outputFile(sessionsDir, id))) ? write(id) : undefined));
            }
        },
        onEnd: () => work,
    };
}
function wasStarted(task) {
    return task !== undefined && task.attempts.length > 0;
}
async function isEmpty(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then(({ size }) => size === 0, () => true);
}


/***/ }),

/***/ 7800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ readSummaries),
/* harmony export */   L_: () => (/* binding */ readSummary),
/* harmony export */   YG: () => (/* binding */ summaryOf),
/* harmony export */   cA: () => (/* binding */ readCurrent),
/* harmony export */   uQ: () => (/* binding */ eachSummary),
/* harmony export */   yG: () => (/* binding */ summaryName)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _claude_prices_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6523);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5096);
/* harmony import */ var _domain_run_summary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2523);
/* harmony import */ var _run_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1200);
/* harmony import */ var _run_lock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2941);
/* harmony import */ var _run_store_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8785);









const summaryName = 'summary.json';
async function readSummaries(sessionsDir, { limit = Number.POSITIVE_INFINITY, onUnreadable } = {}) {
    const found = [];
    for await (const summary of eachSummary(sessionsDir, onUnreadable)) {
        if (found.length >= limit)
            break;
        found.push(summary);
    }
    return found;
}
async function* eachSummary(sessionsDir, onUnreadable = () => { }) {
    for (const id of await (0,_run_store_js__WEBPACK_IMPORTED_MODULE_8__/* .listRunIds */ .g$)(sessionsDir)) {
        const summary = await readOrTell((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(sessionsDir, id), onUnreadable);
        if (summary !== null)
            yield summary;
    }
}
async function readCurrent(sessionsDir, since, onUnreadable = () => { }) {
    const runs = [];
    let others = 0;
    for (const id of await (0,_run_store_js__WEBPACK_IMPORTED_MODULE_8__/* .listRunIds */ .g$)(sessionsDir)) {
        const dir = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(sessionsDir, id);
        if (runs.length > 0 && endedBefore(dir, since))
            others += 1;
        else {
            const summary = await readOrTell(dir, onUnreadable);
            if (summary !== null)
                runs.push(summary);
        }
    }
    return { runs, others };
}
function endedBefore(dir, time) {
    const summary = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, summaryName), { throwIfNoEntry: false });
    if (summary === undefined || summary.mtimeMs >= time)
        return false;
    const journal = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, _run_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .journalName */ .J1), { throwIfNoEntry: false });
    return journal !== undefined && journal.mtimeMs <= summary.mtimeMs;
}
async function readOrTell(dir, onUnreadable) {
    try {
        return await readSummary(dir);
    }
    catch (error) {
        if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .eG))
            throw error;
        onUnreadable(dir, error);
        return null;
    }
}
async function readSummary(dir) {
    const journalBytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, _run_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .journalName */ .J1), { throwIfNoEntry: false })?.size ?? 0;
    if (journalBytes === 0)
        return null;
    const stored = readStored(dir);
    if (stored !== null && stored.journalBytes === journalBytes)
        return { ...stored, dir, living: false };
    const living = (await (0,_run_lock_js__WEBPACK_IMPORTED_MODULE_7__/* .lockHolder */ .ms)(dir)) !== null;
    const { state, contents } = await (0,_run_store_js__WEBPACK_IMPORTED_MODULE_8__/* .readRun */ .cI)(dir);
    const summary = await summaryOf(dir, state, contents.wholeBytes);
    return { ...summary, dir, living: living && summary.endedAt === null };
}
const atOnce = 64;
async function summaryOf(dir, state, journalBytes) {
    const begun = [...state.tasks].filter(([, task]) => task.phase === 'running' || task.attempts.length > 0);
    const sizes = new Map();
    for (let next = 0; next < begun.length; next += atOnce) {
        const batch = begun.slice(next, next + atOnce);
        await Promise.all(batch.map(async ([id]) => sizes.set(id, await transcriptBytes((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, 'tasks', id)))));
    }
    return (0,_domain_run_summary_js__WEBPACK_IMPORTED_MODULE_5__/* .summariseRun */ ._o)(state, { journalBytes, outputBytes: (id) => sizes.get(id) ?? 0, prices: _claude_prices_js__WEBPACK_IMPORTED_MODULE_3__/* .priceOf */ .x });
}
function readStored(dir) {
    try {
        return _domain_run_summary_js__WEBPACK_IMPORTED_MODULE_5__/* .runSummarySchema */ .RS.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, summaryName), 'utf8')));
    }
    catch {
        return null;
    }
}
async function transcriptBytes(folder) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => []);
    const sizes = await Promise.all(names.filter((name) => /^\d+\.ndjson$/.test(name)).map((name) => sizeOf((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name))));
    return sizes.reduce((sum, size) => sum + size, 0);
}
async function sizeOf(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).then(({ size }) => size, () => 0);
}


/***/ }),

/***/ 1607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ readResultLine),
/* harmony export */   o: () => (/* binding */ listTranscripts)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _core_line_splitter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4990);




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
async function readResultLine(path) {
    const splitter = new _core_line_splitter_js__WEBPACK_IMPORTED_MODULE_3__/* .LineSplitter */ .g(longestLine);
    const decoder = new TextDecoder();
    let found = null;
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path)) {
        for (const { bytes } of splitter.push(chunk)) {
            if (bytes === null)
                continue;
            const line = decoder.decode(bytes);
            if (isResult(line))
                found = line;
        }
    }
    return found;
}
function isResult(line) {
    if (!line.includes('"result"'))
        return false;
    try {
        const value = JSON.parse(line);
        return typeof value === 'object' && value !== null && 'type' in value && value.type === 'result';
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 5363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ writeAtomically)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);


async function writeAtomically(path, text, mode = 0o666) {
    const beside = `${path}.${crypto.randomUUID()}.tmp`;
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(beside, 'wx', mode);
        try {
            await file.writeFile(text);
            await file.sync();
        }
        finally {
            await file.close();
        }
        await renameOver(beside, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(beside, { force: true });
        throw error;
    }
}
const mostTries = 10;
async function renameOver(from, to) {
    for (let tries = 1;; tries += 1) {
        try {
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(from, to);
        }
        catch (error) {
            const isHeld = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error));
            if (!isHeld || tries === mostTries)
                throw error;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(20 * tries);
        }
    }
}
function codeOf(error) {
    return String(error.code);
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
