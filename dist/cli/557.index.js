export const id = 557;
export const ids = [557];
export const modules = {

/***/ 6557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanCommand: () => (/* binding */ cleanCommand)
});

// EXTERNAL MODULE: ./build/js/domain/history/seen-run.js
var seen_run = __webpack_require__(505);
// EXTERNAL MODULE: ./build/js/domain/text/format.js
var format = __webpack_require__(2764);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/js/domain/history/cleaning.js

const resumableMs = 7 * 24 * 60 * 60 * 1_000;
function chooseRuns(runs, { olderThanMs, keep, stale }, now) {
    const verdicts = new Map();
    let ended = 0;
    for (const run of runs) {
        const stage = (0,seen_run/* stageOfRun */.ts)(run);
        const age = Math.max(0, now - Date.parse(run.endedAt ?? run.lastEventAt));
        if (stage === 'running')
            verdicts.set(run, 'running');
        else if (stage === 'lost') {
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

// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: ./build/js/store/history/history-file.js
var history_file = __webpack_require__(4834);
// EXTERNAL MODULE: ./build/js/store/history/run-index.js
var run_index = __webpack_require__(6811);
// EXTERNAL MODULE: ./build/js/store/history/sessions-dir.js
var sessions_dir = __webpack_require__(5972);
// EXTERNAL MODULE: ./build/js/store/run/live-processes.js
var live_processes = __webpack_require__(9442);
// EXTERNAL MODULE: ./build/js/store/run/output-files.js
var output_files = __webpack_require__(7127);
// EXTERNAL MODULE: ./build/js/store/run/run-folder.js
var run_folder = __webpack_require__(5944);
// EXTERNAL MODULE: ./build/js/store/run/run-lock.js + 2 modules
var run_lock = __webpack_require__(9312);
;// CONCATENATED MODULE: ./build/js/store/clean/remove-run.js






const removingPattern = /^\.removing-\d{8}-\d{6}-[0-9a-f]{4}-[0-9a-f]{8}$/;
class RemovalRefused extends Error {
    name = 'RemovalRefused';
}
async function checkOwnFolder(sessionsDir, name) {
    const path = (0,external_node_path_.join)(sessionsDir, name);
    const found = await (0,promises_.lstat)(path);
    if (found.isSymbolicLink())
        throw new RemovalRefused('it is a link, and its target is not touched');
    if (!found.isDirectory())
        throw new RemovalRefused('it is not a folder');
    if ((await (0,promises_.realpath)(path)) !== (0,external_node_path_.join)(await (0,promises_.realpath)(sessionsDir), name)) {
        throw new RemovalRefused('it is outside the sessions folder');
    }
}
async function removeRun(sessionsDir, id, check, record) {
    await checkOwnFolder(sessionsDir, id);
    const path = (0,external_node_path_.join)(sessionsDir, id);
    const lock = await lockForRemoval(path);
    const doomed = (0,external_node_path_.join)(sessionsDir, `.removing-${id}-${crypto.randomUUID().slice(0, 8)}`);
    let isRecorded;
    try {
        await check();
        isRecorded = recordUnlessFull(record);
        await (0,promises_.rename)(path, doomed);
    }
    catch (error) {
        await lock?.release();
        throw error;
    }
    try {
        const bytes = await bytesIn(doomed);
        if (!isRecorded)
            await makeRoom(doomed);
        if (!isRecorded)
            record();
        await (0,promises_.rm)(doomed, { recursive: true });
        return bytes;
    }
    catch (error) {
        throw new RemovalRefused(`it is removed only in part, and the next cleaning goes on: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
function recordUnlessFull(record) {
    try {
        record();
        return true;
    }
    catch (error) {
        if (isFullDisk(error))
            return false;
        throw new RemovalRefused(`its numbers could not be written to the history: ${(0,errors/* messageOf */.bD)(error)}; --forget removes it without them`);
    }
}
async function makeRoom(folder) {
    for (const name of await (0,promises_.readdir)(folder)) {
        if (name !== run_folder/* journalName */.J1 && name !== run_index/* summaryName */.yG)
            await (0,promises_.rm)((0,external_node_path_.join)(folder, name), { recursive: true });
    }
}
function isFullDisk(error) {
    return ['ENOSPC', 'EDQUOT'].includes((0,errors/* codeOf */.$N)(error) ?? '');
}
async function lockForRemoval(path) {
    try {
        return await (0,run_lock/* takeRunLock */.Cc)(path);
    }
    catch (error) {
        const isFull = error instanceof errors/* EnvironmentError */.eG && isFullDisk(error.cause);
        if (isFull && (await (0,run_lock/* lockHolder */.ms)(path)) === null)
            return null;
        throw error instanceof errors/* EnvironmentError */.eG ? new RemovalRefused((0,errors/* messageOf */.bD)(error)) : error;
    }
}
async function removeLeftovers(sessionsDir, record) {
    let bytes = 0;
    const refused = [];
    const entries = await (0,promises_.readdir)(sessionsDir, { withFileTypes: true }).catch((error) => {
        if ((0,errors/* codeOf */.$N)(error) === 'ENOENT')
            return [];
        throw error;
    });
    for (const entry of entries) {
        if (!removingPattern.test(entry.name) || !entry.isDirectory())
            continue;
        const path = (0,external_node_path_.join)(sessionsDir, entry.name);
        try {
            const size = await bytesIn(path);
            await record(path);
            await (0,promises_.rm)(path, { recursive: true });
            bytes += size;
        }
        catch (error) {
            refused.push({ name: entry.name, why: (0,errors/* messageOf */.bD)(error) });
        }
    }
    return { bytes, refused };
}
async function bytesIn(folder) {
    let bytes = 0;
    for (const entry of await (0,promises_.readdir)(folder, { withFileTypes: true })) {
        const path = (0,external_node_path_.join)(folder, entry.name);
        bytes += entry.isDirectory() ? await bytesIn(path) : (await (0,promises_.lstat)(path)).size;
    }
    return bytes;
}

;// CONCATENATED MODULE: ./build/js/store/clean/clean-runs.js












async function cleanRuns({ sessionsDir, rule, now, dryRun, forget }) {
    const { candidates, refused } = await findCandidates(sessionsDir);
    const verdicts = chooseRuns(candidates.map(({ run }) => run), rule, now);
    const removed = [];
    const left = [];
    const recordLeftover = async (dir) => {
        const run = forget ? null : await (0,run_index/* readSummary */.L_)(dir).catch(() => null);
        if (run !== null)
            (0,history_file/* appendHistory */.b8)(sessionsDir, run);
    };
    const leftovers = dryRun ? null : await removeLeftovers(sessionsDir, recordLeftover);
    refused.push(...(leftovers?.refused ?? []));
    let freedBytes = leftovers?.bytes ?? 0;
    for (const { run, journalBytes } of candidates) {
        if (verdicts.get(run) !== null) {
            left.push(run);
            continue;
        }
        try {
            if (dryRun)
                await refuseWhileAlive(run);
            const bytes = dryRun ? await bytesIn(run.dir) : await remove(sessionsDir, run, journalBytes, forget);
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
        try {
            if (!dryRun)
                await (0,promises_.unlink)(path);
            freedBytes += size;
        }
        catch (error) {
            refused.push({ name: (0,external_node_path_.basename)(path), why: (0,errors/* messageOf */.bD)(error) });
        }
    }
    const kept = candidates.flatMap(({ run }) => {
        const why = verdicts.get(run);
        return why === null || why === undefined ? [] : [{ run, why }];
    });
    return { removed, outputFiles: files.length, freedBytes, kept, refused };
}
async function remove(sessionsDir, run, journalBytes, forget) {
    const check = async () => {
        if ((await journalSize(run.dir)) !== journalBytes)
            throw new RemovalRefused('it was resumed meanwhile');
        await refuseWhileAlive(run);
    };
    return removeRun(sessionsDir, run.id, check, () => {
        if (!forget && run.tasks.length > 0)
            (0,history_file/* appendHistory */.b8)(sessionsDir, run);
    });
}
async function refuseWhileAlive(run) {
    if (run.endedAt !== null || run.tasks.length === 0)
        return;
    const alive = await (0,live_processes/* countProcesses */.t)(run.dir);
    if (alive === 0)
        return;
    const left = alive === 1 ? 'one process of its sessions still runs' : `${alive} processes of its sessions still run`;
    throw new RemovalRefused(`${left}: claude-multi stop ${run.id} stops them, claude-multi resume continues the run`);
}
async function findCandidates(sessionsDir) {
    const candidates = [];
    const refused = [];
    for (const name of await (0,sessions_dir/* listRunIds */.g$)(sessionsDir)) {
        try {
            await checkOwnFolder(sessionsDir, name);
            const dir = (0,external_node_path_.join)(sessionsDir, name);
            const journalBytes = await journalSize(dir);
            const run = (await (0,run_index/* readSummary */.L_)(dir)) ?? (await emptyRun(dir, name));
            if (run.id !== name)
                throw new RemovalRefused(`it contains the journal of another run, ${run.id}`);
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
        throw new RemovalRefused('it has no journal, so it is not a run');
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

// EXTERNAL MODULE: ./build/js/terminal/text/safe-text.js
var safe_text = __webpack_require__(9888);
// EXTERNAL MODULE: ./build/js/cli/options/duration-option.js
var duration_option = __webpack_require__(2676);
// EXTERNAL MODULE: ./build/js/cli/options/number-option.js
var number_option = __webpack_require__(9135);
// EXTERNAL MODULE: ./build/js/cli/options/sessions-folder.js
var sessions_folder = __webpack_require__(6874);
// EXTERNAL MODULE: ./build/js/cli/options/setting-options.js
var setting_options = __webpack_require__(542);
// EXTERNAL MODULE: ./build/js/cli/process/exit-code.js
var exit_code = __webpack_require__(5787);
;// CONCATENATED MODULE: ./build/js/cli/commands/clean.js









const cleanCommand = {
    define(command) {
        command
            .option('--older-than <duration>', 'remove only runs that ended longer ago than this, such as 7d')
            .option('--keep <n>', 'keep this many of the newest runs that have ended')
            .option('--stale', 'also remove runs whose supervisor died, whatever their age')
            .option('--forget', 'also remove their numbers from the history')
            .option('--dry-run', 'show what would be removed and remove nothing');
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
        return cleaning.refused.length === 0 ? exit_code/* exitCode */.I.succeeded : exit_code/* exitCode */.I.environment;
    },
};
function show({ removed, outputFiles, freedBytes, kept }, dryRun, folder, out) {
    if (removed.length === 0)
        out.line(`Nothing to remove in ${(0,safe_text/* safeText */.Hk)(folder)}.`);
    else {
        const lost = removed.filter(({ run }) => (0,seen_run/* stageOfRun */.ts)(run) === 'lost').length;
        const files = outputFiles === 0 ? '' : ` and ${(0,format/* plural */.LS)(outputFiles, 'output file')}`;
        const lostOnes = lost === 0 ? '' : ` (${(0,format/* formatCount */.B4)(lost)} without supervisor)`;
        const what = `${(0,format/* plural */.LS)(removed.length, 'run')}${lostOnes}${files}`;
        out.line(`${dryRun ? 'Would remove' : 'Removed'} ${what}; ${dryRun ? 'would free' : 'freed'} ${(0,format/* formatBytes */.z3)(freedBytes)}.`);
    }
    for (const [why, text] of Object.entries(reasons)) {
        const count = kept.filter((entry) => entry.why === why).length;
        if (count > 0)
            out.line(out.paint(`Kept: ${(0,format/* plural */.LS)(count, 'run')} ${text}`, 'faint'));
    }
}
const reasons = {
    running: 'still running',
    resumable: 'without supervisor: claude-multi resume continues one, --stale removes them',
    newest: 'by --keep',
    young: 'by --older-than',
};
const help = `
Removes the folders of runs that have ended, with their transcripts and results, and those of
runs whose supervisor died more than 7 days ago (or longer ago than --older-than, or --stale).
A run that is running is never removed, nor anything that is not a run of this folder; links
are not followed. The numbers of removed runs stay in the history, unless --forget is given.

Examples:
  claude-multi clean --dry-run
  claude-multi clean --older-than 7d --keep 20
`;


/***/ }),

/***/ 2676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ durationOption),
/* harmony export */   d: () => (/* binding */ staleThreshold)
/* harmony export */ });
/* harmony import */ var _domain_text_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5011);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(480);


function durationOption(options, name) {
    const given = options[name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())];
    if (given === undefined)
        return null;
    const ms = (0,_domain_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(String(given));
    if (ms !== null)
        return ms;
    throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('Nothing was done.', [
        { where: `--${name}`, problem: `must ${_domain_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationMust */ .C_}`, value: given, allowed: 'for example 7d' },
    ]);
}
const variable = 'CLAUDE_STALE_THRESHOLD';
const builtInMs = 300_000;
function staleThreshold(env) {
    const given = env[variable];
    if (given === undefined || given === '')
        return builtInMs;
    const ms = (0,_domain_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(given.trim());
    if (ms !== null && ms > 0 && ms <= _domain_text_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .longestDurationMs */ .TD)
        return ms;
    throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('The status cannot be shown.', [
        { where: variable, problem: 'is not a duration', value: given, allowed: 'seconds, such as 300, or "10m"' },
    ]);
}


/***/ }),

/***/ 9135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ wholeNumberOption)
/* harmony export */ });
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(480);

function wholeNumberOption(options, name, usual) {
    const given = options[name];
    if (given === undefined)
        return usual;
    const text = String(given);
    if (/^\d{1,9}$/.test(text))
        return Number(text);
    throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('Nothing was done.', [
        { where: `--${name}`, problem: 'is not a whole number', value: text, allowed: 'a whole number from 0' },
    ]);
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

/***/ 6496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IV: () => (/* binding */ estimatesFrom),
/* harmony export */   JZ: () => (/* binding */ median),
/* harmony export */   TN: () => (/* binding */ keyOf)
/* harmony export */ });
const mostSamples = 20;
function estimatesFrom(runs, project) {
    const byTask = new Map();
    for (const [run, { tasks, projectDir }] of runs.entries()) {
        for (const task of tasks) {
            if (task.stage !== 'succeeded')
                continue;
            const one = sampleOf(task, projectDir, run);
            const key = keyOf(one);
            const known = byTask.get(key);
            if (known === undefined)
                byTask.set(key, [one]);
            else if (known.length < mostSamples)
                known.push(one);
        }
    }
    const own = new Map();
    const projectModels = new Map();
    const models = new Map();
    for (const samples of byTask.values()) {
        const [newest] = samples;
        if (newest.project === project) {
            own.set(newest.id, [...(own.get(newest.id) ?? []), ...samples]);
            append(projectModels, newest.model, newest);
        }
        else
            append(models, newest.model, newest);
    }
    const [ofIds, ofProject, ofModels] = [newestOf(own), newestOf(projectModels), newestOf(models)];
    const basisOf = ({ id, model }) => basis('task', byTask.get(keyOf({ project, id, model }))) ??
        basis('task', ofIds.get(id)) ??
        basis('project', ofProject.get(model)) ??
        basis('model', ofModels.get(model));
    return {
        basisOf,
        estimate: (task) => estimateOf(basisOf(task)),
        samples: [...byTask.values()].flat(),
        projectRuns: runs.filter(({ projectDir }) => projectDir === project).length,
    };
}
function sampleOf({ id, model, durationMs, costUsd }, project, run) {
    return { project, id, model, run, ms: durationMs, usd: costUsd };
}
function keyOf({ project, id, model }) {
    return JSON.stringify([project, id, model]);
}
function append(lists, key, value) {
    const list = lists.get(key);
    if (list === undefined)
        lists.set(key, [value]);
    else
        list.push(value);
}
function basis(from, samples = []) {
    return samples.length === 0 ? null : { from, samples };
}
function newestOf(lists) {
    return new Map([...lists].map(([key, samples]) => [key, samples.toSorted((a, b) => a.run - b.run).slice(0, mostSamples)]));
}
function estimateOf(found) {
    if (found === null)
        return null;
    const { from, samples } = found;
    const ms = median(samples.map((sample) => sample.ms));
    if (ms === null)
        return null;
    const usd = median(samples.flatMap((sample) => (sample.usd === null ? [] : [sample.usd])));
    return { ms, usd, from, samples: samples.length };
}
function median(values) {
    const sorted = values.toSorted((a, b) => a - b);
    const middle = sorted.length / 2;
    const above = sorted[Math.floor(middle)];
    if (above === undefined)
        return null;
    return Number.isInteger(middle) ? ((sorted[middle - 1] ?? above) + above) / 2 : above;
}


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

/***/ 9839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ writeAtomically)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(480);




async function writeAtomically(path, text, mode = 0o666) {
    const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path).slice(0, 100)}.${crypto.randomUUID()}.tmp`);
    try {
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(beside, 'wx', mode);
        try {
            await file.writeFile(text);
            await file.sync().catch((error) => {
                if (!lacksSync.has((0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) ?? ''))
                    throw error;
            });
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
const lacksSync = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM']);
const mostTries = 10;
async function renameOver(from, to) {
    for (let tries = 1;; tries += 1) {
        try {
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(from, to);
        }
        catch (error) {
            const isHeld = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes((0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .codeOf */ .$N)(error) ?? '');
            if (!isHeld || tries === mostTries)
                throw error;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(20 * tries);
        }
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

/***/ 9907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ waitForDescriptor)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2972);


const waitMs = 250;
const mostTries = 40;
async function waitForDescriptor(act) {
    for (let tries = 1;; tries += 1) {
        try {
            return await act();
        }
        catch (error) {
            if (!(0,_system_error_js__WEBPACK_IMPORTED_MODULE_1__/* .lacksDescriptors */ .Ze)(error) || tries === mostTries)
                throw error;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(waitMs);
        }
    }
}


/***/ }),

/***/ 4834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lu: () => (/* binding */ readHistory),
/* harmony export */   MU: () => (/* binding */ readGone),
/* harmony export */   UB: () => (/* binding */ loadEstimates),
/* harmony export */   b8: () => (/* binding */ appendHistory)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _domain_history_estimate_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6496);
/* harmony import */ var _domain_history_run_summary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1012);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(480);
/* harmony import */ var _machine_files_append_lines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8976);
/* harmony import */ var _run_run_order_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1578);
/* harmony import */ var _run_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6811);








const historyName = 'history.ndjson';
function appendHistory(sessionsDir, run) {
    const line = `${JSON.stringify(_domain_history_run_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .runSummarySchema */ .RS.parse(run))}\n`;
    (0,_machine_files_append_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .appendLines */ ._)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(sessionsDir, historyName), line, { follow: false });
}
async function readHistory(sessionsDir, options = {}) {
    const { limit = Number.POSITIVE_INFINITY } = options;
    const stored = await (0,_run_index_js__WEBPACK_IMPORTED_MODULE_6__/* .readSummaries */ .$2)(sessionsDir, options);
    const known = new Set(stored.map(({ id }) => id));
    const gone = new Map();
    for (const run of await readGone(sessionsDir))
        if (!known.has(run.id))
            gone.set(run.id, { ...run, living: false });
    const all = new Map([...stored, ...gone.values()].map((run) => [run.id, run]));
    return (0,_run_run_order_js__WEBPACK_IMPORTED_MODULE_5__/* .sortNewestFirst */ .B)(sessionsDir, [...all.keys()])
        .slice(0, limit)
        .flatMap((id) => all.get(id) ?? []);
}
async function readGone(sessionsDir) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(sessionsDir, historyName);
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return '';
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`cannot read the history ${path}: ${(0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, 'Check that you may read it.', {
            cause: error,
        });
    });
    return text.split('\n').flatMap((line) => {
        const summary = _domain_history_run_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .runSummarySchema */ .RS.safeParse(tryJson(line));
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
const usualRuns = 200;
async function loadEstimates(sessionsDir, project, limitRuns = usualRuns) {
    return (0,_domain_history_estimate_js__WEBPACK_IMPORTED_MODULE_7__/* .estimatesFrom */ .IV)(await readHistory(sessionsDir, { limit: limitRuns }), project);
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

/***/ 7127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ outputFiles),
/* harmony export */   i: () => (/* binding */ outputFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _machine_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9839);
/* harmony import */ var _machine_wait_for_descriptor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9907);
/* harmony import */ var _task_output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6623);





const privateFile = 0o600;
function outputFile(sessionsDir, taskId) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(sessionsDir, `${taskId}.output`);
}
function outputFiles(sessionsDir, runDir, readResult) {
    let work = Promise.resolve();
    const then = (step) => {
        work = work.then(() => (0,_machine_wait_for_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .waitForDescriptor */ .s)(step));
        work.catch(() => { });
    };
    const write = async (taskId) => {
        const output = await (0,_task_output_js__WEBPACK_IMPORTED_MODULE_4__/* .taskOutput */ .x)(runDir, taskId, readResult);
        await (0,_machine_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_2__/* .writeAtomically */ .v)(outputFile(sessionsDir, taskId), output === null ? '' : `${output.line}\n`, privateFile);
    };
    return {
        name: 'output files',
        onEvent(event, state) {
            if (event.type === 'session-started')
                then(() => (0,_machine_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_2__/* .writeAtomically */ .v)(outputFile(sessionsDir, event.taskId), '', privateFile));
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

/***/ 6623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ taskResult),
/* harmony export */   x: () => (/* binding */ taskOutput)
/* harmony export */ });
/* harmony import */ var _read_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5136);
/* harmony import */ var _transcripts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8609);


async function taskOutput(runDir, taskId, readResult) {
    const last = (await (0,_transcripts_js__WEBPACK_IMPORTED_MODULE_1__/* .listTranscripts */ .oD)(runDir, taskId)).at(-1);
    return last === undefined ? null : (0,_transcripts_js__WEBPACK_IMPORTED_MODULE_1__/* .readResultLine */ .QC)(last.path, readResult);
}
async function taskResult(runDir, taskId, readResult) {
    const output = await taskOutput(runDir, taskId, readResult);
    if (output !== null && output.text !== null)
        return output.text;
    const { state } = await (0,_read_run_js__WEBPACK_IMPORTED_MODULE_0__/* .readRun */ .c)(runDir);
    return state.tasks.get(taskId)?.attempts.at(-1)?.end.result ?? null;
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


/***/ })

};
