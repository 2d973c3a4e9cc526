export const id = 188;
export const ids = [188];
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

/***/ 485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   attachCommand: () => (/* binding */ attachCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _app_delivery_overwritten_input_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2271);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(480);
/* harmony import */ var _store_follow_follow_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(447);
/* harmony import */ var _store_history_find_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4272);
/* harmony import */ var _store_history_run_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6811);
/* harmony import */ var _store_run_read_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5136);
/* harmony import */ var _terminal_live_keep_order_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1804);
/* harmony import */ var _terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9888);
/* harmony import */ var _options_sessions_folder_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6874);
/* harmony import */ var _options_setting_options_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(542);
/* harmony import */ var _options_view_options_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8414);
/* harmony import */ var _process_exit_code_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5787);
/* harmony import */ var _process_leave_signals_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(1098);
/* harmony import */ var _run_conclude_run_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(2629);
/* harmony import */ var _run_progress_view_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(7738);
















const attachCommand = {
    define(command) {
        (0,_options_view_options_js__WEBPACK_IMPORTED_MODULE_11__/* .addViewOptions */ .F0)(command);
        (0,_options_setting_options_js__WEBPACK_IMPORTED_MODULE_10__/* .addSettingOptions */ .OB)(command, ['sessions-dir']);
        command.addHelpText('after', help);
    },
    async run({ args: [name], options }, context) {
        const { out, err } = context;
        const display = (0,_options_view_options_js__WEBPACK_IMPORTED_MODULE_11__/* .displayFrom */ .l2)(options, context, 'A report could not be written.');
        const runDir = await findRun((0,_options_sessions_folder_js__WEBPACK_IMPORTED_MODULE_9__/* .sessionsFolder */ .K)(options, context), name ?? null);
        if (display.reportPaths.length > 0) {
            (0,_app_delivery_overwritten_input_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseOverwriting */ .Fi)('--report', display.reportPaths, (await (0,_store_run_read_run_js__WEBPACK_IMPORTED_MODULE_6__/* .readRun */ .c)(runDir)).state.run.source);
        }
        const leaving = (0,_process_leave_signals_js__WEBPACK_IMPORTED_MODULE_13__/* .leaveOnSignals */ .g)();
        out.onBroken(leaving.leave);
        const run = (0,_terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_8__/* .safeText */ .Hk)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(runDir));
        try {
            const watch = { runDir, view: display.view, keepOrder: display.keepOrder === true, signal: leaving.signal };
            const state = await watchRun(watch, context);
            if (leaving.signal.aborted || state === null) {
                err.line(`Detached from the run ${run}, which continues. To return: claude-multi attach ${run}`);
                err.line(`  To stop it: claude-multi stop ${run}`);
                return _process_exit_code_js__WEBPACK_IMPORTED_MODULE_12__/* .exitCode */ .I.interrupted;
            }
            if (state.ended === null) {
                throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnvironmentError */ .eG(`The supervisor of the run ${run} died before the run had ended.`, `To finish the run: claude-multi resume ${run}`);
            }
            const summary = display.view === 'json' ? err : out;
            if (display.view !== 'quiet')
                summary.line('');
            return (await (0,_run_conclude_run_js__WEBPACK_IMPORTED_MODULE_14__/* .concludeRun */ .j)({ ...display, state, runDir, summary }, context)).exitCode;
        }
        finally {
            leaving.release();
        }
    },
};
async function findRun(sessionsDir, name) {
    if (name === null)
        for await (const run of (0,_store_history_run_index_js__WEBPACK_IMPORTED_MODULE_5__/* .eachSummary */ .uQ)(sessionsDir))
            if (run.living)
                return run.dir;
    return (0,_store_history_find_run_js__WEBPACK_IMPORTED_MODULE_4__/* .findRunDir */ .EG)(sessionsDir, name);
}
async function watchRun({ runDir, view, keepOrder, signal }, context) {
    const shown = (0,_run_progress_view_js__WEBPACK_IMPORTED_MODULE_15__/* .progressView */ .t)(view, context);
    const reporters = [shown.reporter, ...(keepOrder ? [(0,_terminal_live_keep_order_js__WEBPACK_IMPORTED_MODULE_7__/* .keepOrderReporter */ .B)(shown.print)] : [])];
    let last = null;
    try {
        const followed = (0,_store_follow_follow_state_js__WEBPACK_IMPORTED_MODULE_3__/* .followState */ .p)(runDir, {
            signal,
            onEvent: (event, state) => {
                for (const reporter of reporters)
                    reporter.onEvent?.(event, state);
            },
        });
        for await (const { state } of followed)
            last = state;
        return last;
    }
    finally {
        shown.close();
    }
}
const help = `
Shows a run that another terminal or a background process works on, in the same way as the
command run, and then its summary. The exit code is that of the run. Ctrl-C leaves the run
alone. Without an argument it takes the newest run that is running.

Examples:
  claude-multi attach
  claude-multi attach 20260131-093000-1a2b --report report.md
`;


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

/***/ 1098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ leaveOnSignals)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);

function leaveOnSignals() {
    const leaving = new AbortController();
    const leave = () => leaving.abort();
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const name of signals)
        node_process__WEBPACK_IMPORTED_MODULE_0__.on(name, leave);
    return {
        signal: leaving.signal,
        leave,
        release: () => {
            for (const name of signals)
                node_process__WEBPACK_IMPORTED_MODULE_0__.off(name, leave);
        },
    };
}


/***/ }),

/***/ 2629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ concludeRun)
});

// EXTERNAL MODULE: ./build/js/app/agent.js + 37 modules
var agent = __webpack_require__(774);
// EXTERNAL MODULE: ./build/js/app/delivery/deliver-report.js
var deliver_report = __webpack_require__(4601);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: ./build/js/machine/clock.js
var clock = __webpack_require__(1130);
// EXTERNAL MODULE: ./build/js/reports/data/json.js
var json = __webpack_require__(641);
// EXTERNAL MODULE: ./build/js/supervisor/unit/wait-out-faults.js
var wait_out_faults = __webpack_require__(2982);
;// CONCATENATED MODULE: ./build/js/app/delivery/notify.js






const usualLimits = { commandMs: 60_000, requestMs: 10_000, retryMs: 1_000 };
async function notify(target, news, surroundings, limits = usualLimits) {
    try {
        if (target.kind === 'command') {
            const act = () => runCommand(target, news, surroundings, limits.commandMs);
            await (0,wait_out_faults/* waitOutFaults */.B)({ clock: new clock/* SystemClock */.A(), what: 'file', act });
        }
        if (target.kind === 'webhook')
            await post(target.url, news.message, limits);
        return null;
    }
    catch (error) {
        return (0,errors/* messageOf */.bD)(error);
    }
}
function runCommand({ file, args }, news, { env, cwd }, atMostMs) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(file, [...args], {
            cwd,
            env: { ...env, ...news.variables },
            stdio: ['pipe', 2, 2],
            windowsHide: true,
        });
        const timer = setTimeout(() => {
            child.kill('SIGKILL');
            reject(new Error(`"${file}" was still running after ${atMostMs / 1_000} s and was killed`));
        }, atMostMs);
        child.stdin?.on('error', () => { }).end((0,json/* renderJson */.h)(news.report));
        child.on('error', (error) => {
            clearTimeout(timer);
            reject(new Error(`"${file}" cannot be run: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error }));
        });
        child.on('exit', (code, signal) => {
            clearTimeout(timer);
            if (code === 0)
                resolve();
            else
                reject(new Error(`"${file}" ended with ${code === null ? signal : `code ${code}`}`));
        });
    });
}
async function post(url, message, { requestMs, retryMs }) {
    const place = new URL(url).origin;
    const body = JSON.stringify(message);
    const attempt = async () => {
        try {
            const response = await fetch(url, {
                method: 'POST',
                headers: { 'content-type': 'application/json', 'user-agent': 'claude-multi' },
                body,
                redirect: 'manual',
                signal: AbortSignal.timeout(requestMs),
            });
            await response.body?.cancel();
            if (response.ok)
                return { problem: null, mayHeal: false };
            return {
                problem: `${place} answered with status ${response.status}`,
                mayHeal: response.status === 429 || response.status >= 500,
            };
        }
        catch (error) {
            return { problem: `${place} could not be reached: ${reasonOf(error)}`, mayHeal: true };
        }
    };
    const first = await attempt();
    if (first.problem === null)
        return;
    if (!first.mayHeal)
        throw new Error(first.problem);
    await (0,promises_.setTimeout)(retryMs);
    const second = await attempt();
    if (second.problem !== null)
        throw new Error(second.problem);
}
function reasonOf(error) {
    const cause = error instanceof Error ? error.cause : undefined;
    const code = cause?.code ?? error.code;
    if (error instanceof Error && error.name === 'TimeoutError')
        return 'it did not answer in time';
    return code === undefined ? 'the connection failed' : String(code);
}

// EXTERNAL MODULE: ./build/js/app/delivery/tool-calls.js + 1 modules
var tool_calls = __webpack_require__(5661);
// EXTERNAL MODULE: ./build/js/domain/text/format.js
var format = __webpack_require__(2764);
// EXTERNAL MODULE: ./build/js/reports/report/report.js + 3 modules
var report_report = __webpack_require__(2482);
// EXTERNAL MODULE: ./build/js/domain/usage/cost.js
var usage_cost = __webpack_require__(5242);
// EXTERNAL MODULE: ./build/js/reports/report/conclusion.js
var conclusion = __webpack_require__(5298);
;// CONCATENATED MODULE: ./build/js/reports/run-news.js



function newsOf(report, places) {
    const { run, totals, tasks } = report;
    const { id, status, startedAt, endedAt } = run;
    const cost = (0,format/* formatCost */.BD)((0,usage_cost/* readCost */.ii)(totals));
    const text = `claude-multi: ${(0,conclusion/* conclusionOf */.v)(report)} in ${(0,format/* formatDuration */.a3)(totals.wallMs)}, cost ${cost} (run ${id})`;
    const variables = {
        CLAUDE_MULTI_RUN_ID: id,
        CLAUDE_MULTI_STATUS: status,
        CLAUDE_MULTI_SUMMARY: text,
        CLAUDE_MULTI_TASKS: String(totals.tasks),
        CLAUDE_MULTI_SUCCEEDED: String(totals.succeeded),
        CLAUDE_MULTI_FAILED: String(totals.failed),
        CLAUDE_MULTI_WALL_SECONDS: (totals.wallMs / 1_000).toFixed(3),
        CLAUDE_MULTI_COST_USD: totals.costUsd === null ? '' : String(totals.costUsd),
        CLAUDE_MULTI_COST_IS_PARTIAL: String(totals.costIsPartial),
        CLAUDE_MULTI_RUN_DIR: places.runDir ?? '',
        CLAUDE_MULTI_REPORT: places.reportPath ?? '',
    };
    const short = tasks.map((task) => ({
        id: task.id,
        status: task.status,
        reason: task.reason,
        durationMs: task.durationMs,
        costUsd: task.costUsd,
        costIsPartial: task.costIsPartial,
    }));
    const message = { version: 1, event: 'run-ended', text, run: { id, status, startedAt, endedAt }, totals };
    return { variables, report, message: { ...message, tasks: short } };
}

// EXTERNAL MODULE: ./build/js/terminal/screens/summary.js + 1 modules
var screens_summary = __webpack_require__(7130);
// EXTERNAL MODULE: ./build/js/terminal/text/safe-text.js
var safe_text = __webpack_require__(9888);
// EXTERNAL MODULE: ./build/js/cli/process/exit-code.js
var exit_code = __webpack_require__(5787);
// EXTERNAL MODULE: ./build/js/cli/process/print-to.js
var print_to = __webpack_require__(746);
;// CONCATENATED MODULE: ./build/js/cli/run/conclude-run.js











async function concludeRun(conclusion, context) {
    const { state, incomplete = null, runDir: folder, isTemporary = false, reportPaths, summary } = conclusion;
    const { notify: targets, hasScriptTotals = false } = conclusion;
    const { err, env, cwd } = context;
    const report = withIncompleteRecord((0,report_report/* buildReport */.FK)(state, state.lastEventAt), incomplete);
    const runDir = isTemporary ? null : folder;
    const detail = (0,tool_calls/* toolCallsFrom */.M)(folder, agent/* defaultAgent */.D.transcripts);
    const complain = (message) => err.line(err.paint(message, 'bad'));
    const written = await (0,deliver_report/* writeReports */.L)(report, reportPaths, complain, { detail, print: (0,print_to/* printTo */.b)(context) });
    const missing = reportPaths.filter((path) => !written.includes(path));
    if (runDir !== null && incomplete === null)
        for (const path of missing)
            complain(`  ${laterCommand(report, path)}`);
    const width = Math.min(summary.size().columns, 120);
    const shown = { report, runDir, reportPaths: written, hasScriptTotals };
    const lines = (0,screens_summary/* summaryLines */.k)({ ...shown, width, paint: summary.paint });
    for (const line of lines)
        summary.line(line);
    const news = newsOf(report, { runDir, reportPath: written[0] ?? null });
    for (const target of targets ?? []) {
        const problem = await notify(target, news, { env, cwd });
        if (problem !== null)
            err.line(err.paint((0,safe_text/* safeText */.Hk)(`Warning: --notify did not succeed: ${problem}.`), 'warning'));
    }
    const code = (0,exit_code/* exitCodeOf */.F)(state);
    return { exitCode: code === exit_code/* exitCode */.I.succeeded && missing.length > 0 ? exit_code/* exitCode */.I.environment : code, report };
}
function withIncompleteRecord(report, incomplete) {
    if (incomplete === null)
        return report;
    const note = `The record of this run in its folder is incomplete: ${incomplete}`;
    return { ...report, run: { ...report.run, notes: [...report.run.notes, note] } };
}
function laterCommand({ run }, path) {
    return (0,safe_text/* safeText */.Hk)(`To write it later: claude-multi report ${run.id} --output ${(0,format/* shellWord */.r7)(path)}`);
}


/***/ }),

/***/ 6923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ delayAfterFault),
/* harmony export */   K: () => (/* binding */ passingFault)
/* harmony export */ });
const ofFiles = {
    EMFILE: 'too many files are open in this process',
    ENFILE: 'too many files are open on this machine',
    EAGAIN: 'the machine has no process to spare',
    ENOMEM: 'the machine has no memory to spare',
};
const ofStarts = {
    ...ofFiles,
    ETXTBSY: 'the program is being written',
    ENOENT: 'the program is missing, as during an update',
    EACCES: 'the program may not be executed, as during an update',
};
function passingFault(act, code) {
    const faults = act === 'start' ? ofStarts : ofFiles;
    return code !== null && Object.hasOwn(faults, code) ? (faults[code] ?? null) : null;
}
const mostTries = 10;
const longestWaitMs = 30_000;
const firstDelayMs = 100;
const longestDelayMs = 5_000;
function delayAfterFault(tries, waitedMs) {
    const delayMs = Math.min(longestDelayMs, firstDelayMs * 2 ** (tries - 1));
    return tries < mostTries && waitedMs + delayMs <= longestWaitMs ? delayMs : null;
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

/***/ 447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ followState)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _domain_run_run_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1636);
/* harmony import */ var _run_read_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5136);
/* harmony import */ var _run_run_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5944);
/* harmony import */ var _run_run_lock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9312);
/* harmony import */ var _follow_journal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2665);






async function* followState(runDir, { signal, onEvent } = {}) {
    const projection = new _domain_run_run_state_js__WEBPACK_IMPORTED_MODULE_1__/* .RunProjection */ .pD();
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
    for await (const events of (0,_follow_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .followBatches */ .a)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runDir, _run_run_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .journalName */ .J1), { signal })) {
        apply(events);
        if (projection.state === null)
            continue;
        let living = projection.started.ended === null && (await (0,_run_run_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .lockHolder */ .ms)(runDir)) !== null;
        if (!living && projection.started.ended === null) {
            apply((await (0,_run_read_run_js__WEBPACK_IMPORTED_MODULE_2__/* .readRun */ .c)(runDir)).contents.events);
            living = projection.started.ended === null && (await (0,_run_run_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .lockHolder */ .ms)(runDir)) !== null;
        }
        yield { state: projection.started, living };
        if (!living)
            return;
    }
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

/***/ 2982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ waitOutFaults)
/* harmony export */ });
/* harmony import */ var _domain_schedule_passing_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6923);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(480);


async function waitOutFaults(waiting) {
    const { clock, what, act, onDelay, stopped } = waiting;
    const start = clock.elapsed();
    for (let tries = 1;; tries += 1) {
        try {
            return await act();
        }
        catch (error) {
            const message = (0,_domain_schedule_passing_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .passingFault */ .K)(what, (0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error));
            const delayMs = message === null ? null : (0,_domain_schedule_passing_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .delayAfterFault */ .C)(tries, clock.elapsed() - start);
            if (message === null || delayMs === null)
                throw error;
            onDelay?.(message, delayMs);
            if (!(await waited(clock, delayMs, stopped)))
                return null;
        }
    }
}
function waited(clock, ms, stopped) {
    return new Promise((resolve) => {
        const cancel = clock.after(ms, () => resolve(true));
        void stopped?.then(() => {
            cancel();
            resolve(false);
        });
    });
}


/***/ }),

/***/ 8606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ eventLines),
/* harmony export */   mh: () => (/* binding */ plainReporter),
/* harmony export */   z$: () => (/* binding */ endLines)
/* harmony export */ });
/* harmony import */ var _domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2291);
/* harmony import */ var _domain_run_task_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(120);
/* harmony import */ var _domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2764);
/* harmony import */ var _text_safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9888);
/* harmony import */ var _text_width_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2511);





const longestMessage = 200;
function plainReporter(write) {
    return {
        name: 'plain',
        onEvent(event, state) {
            const since = (0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(Date.parse(event.at) - Date.parse(state.startedAt)).padStart(7);
            const place = 'taskId' in event ? `${(0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .Hk)(event.taskId)}: ` : '';
            for (const text of eventLines(event, state))
                write(`[${since}] ${place}${text}`);
        },
        onNotice: (message) => write(`[ notice] ${shorten(message)}`),
    };
}
function eventLines(event, state) {
    switch (event.type) {
        case 'run-started':
            return startLines(state);
        case 'run-resumed':
            return ['run resumed', ...startLines(state)];
        case 'session-started':
            return [startLine(event, state)];
        case 'session-delayed':
            if (event.since !== undefined)
                return [`held back: ${shorten(event.message)}`];
            return [`held up for ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(event.delayMs)}: ${shorten(event.message)}`];
        case 'session-prompted':
            return ['told the session what it has left running in the background'];
        case 'session-stopping':
            return [`stopping: ${event.cause}`];
        case 'task-backing-off':
            return [
                `attempt ${event.attempt} failed, next one in ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(event.delayMs)}: ${shorten(event.message)}`,
            ];
        case 'task-ended':
            return endLines(state.tasks.get(event.taskId));
        case 'run-limit-near':
            return [`usage limit: ${shorten(event.message)}`];
        case 'run-limited':
            return [
                `waiting for the usage limit until ${event.until.slice(0, 16).replace('T', ' ')} UTC: ${shorten(event.message)}`,
            ];
        case 'run-stopping':
            return [`stopping the run: ${shorten(event.message)}`];
        case 'run-ended':
            return [runLine(state)];
        case 'task-planned':
        case 'task-reopened':
        case 'session-progressed':
        case 'session-ended':
            return [];
    }
}
function startLine(event, state) {
    const { resumed, attempt, forkOf, withoutContext } = event;
    const what = `${resumed ? 'resumed' : 'started'}${attempt === 1 ? '' : ` (attempt ${attempt})`}`;
    if (forkOf !== undefined)
        return `${what} with the shared context`;
    if (withoutContext !== undefined)
        return `${what} without the shared context: ${shorten(withoutContext)}`;
    if (state.tasks.get(event.taskId)?.task.sharedContext?.role !== 'source')
        return what;
    const waiting = [...state.tasks.values()].filter((task) => (0,_domain_run_task_state_js__WEBPACK_IMPORTED_MODULE_1__/* .awaitedContext */ .dZ)(task, state.tasks) === event.taskId).length;
    return waiting === 0 ? what : `${what}; ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(waiting, 'task')} wait${waiting === 1 ? 's' : ''} for what it reads`;
}
function startLines({ run }) {
    const program = run.claudeVersion === null ? '' : `, Claude Code ${(0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .Hk)(run.claudeVersion)}`;
    const tasks = (0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(run.taskCount, 'task');
    const notes = run.notes.map((note) => `note: ${shorten(note)}`);
    return [`run ${(0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .Hk)(run.id)}: ${tasks}, up to ${run.options.maxParallel} at once${program}`, ...notes];
}
function endLines(task) {
    if (task?.phase !== 'ended')
        return [];
    const { outcome, attempts } = task;
    const numbers = attempts.length === 0
        ? []
        : [(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)((0,_domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionTime */ .U_)(task, 0)), (0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)((0,_domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .taskTurns */ .Ab)(task), 'turn'), `cost ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCost */ .BD)((0,_domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .taskCost */ .LL)(task))}`];
    const status = outcome.status === 'succeeded' ? 'succeeded' : `${outcome.status} (${outcome.reason})`;
    const message = outcome.status === 'succeeded' ? [] : [shorten(outcome.message)];
    const warnings = attempts.at(-1)?.end.warnings ?? [];
    return [
        [[status, ...numbers].join(', '), ...message].join(': '),
        ...warnings.map((warning) => `warning: ${shorten(warning.message)}`),
    ];
}
function runLine(state) {
    const totals = (0,_domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .runTotals */ .zj)(state, Date.parse(state.lastEventAt));
    return [
        `run ${state.ended?.status ?? 'ended'}: ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(totals.succeeded)} of ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(totals.tasks, 'task')} succeeded`,
        `wall time ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(totals.wallMs)}`,
        `session time ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(totals.sessionMs)}`,
        `speedup ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatSpeedup */ .qG)(totals.speedup)}`,
        `utilisation ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPercent */ .l9)(totals.utilisation)} of ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(state.run.options.maxParallel, 'slot')}`,
        `cost ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCost */ .BD)(totals.cost)}`,
    ].join(', ');
}
function shorten(text) {
    return (0,_text_width_js__WEBPACK_IMPORTED_MODULE_3__/* .cutToWidth */ .G1)((0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .Hk)(text), longestMessage);
}


/***/ })

};
