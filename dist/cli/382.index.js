export const id = 382;
export const ids = [382];
export const modules = {

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
/* harmony import */ var _run_conclude_run_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(6463);
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
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(480);
/* harmony import */ var _domain_text_suggestion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5695);
/* harmony import */ var _run_run_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5944);
/* harmony import */ var _run_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6811);
/* harmony import */ var _sessions_dir_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5972);







async function findTask(sessionsDir, name) {
    const slash = name.lastIndexOf('/');
    if (slash === -1)
        return findInNewest(sessionsDir, name);
    const runDir = await findRunDir(sessionsDir, name.slice(0, slash));
    const run = await (0,_run_index_js__WEBPACK_IMPORTED_MODULE_5__/* .readSummary */ .L_)(runDir);
    const taskId = name.slice(slash + 1);
    if (run?.tasks.some(({ id }) => id === taskId))
        return { runDir, taskId, run };
    throw unknownTask(taskId, `in the run ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(runDir)}`, run?.tasks.map(({ id }) => id) ?? []);
}
async function findInNewest(sessionsDir, taskId) {
    const others = new Set();
    for await (const run of (0,_run_index_js__WEBPACK_IMPORTED_MODULE_5__/* .eachSummary */ .uQ)(sessionsDir)) {
        if (run.tasks.some(({ id }) => id === taskId))
            return { runDir: run.dir, taskId, run };
        for (const { id } of run.tasks)
            others.add(id);
    }
    if (others.size === 0)
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`there is no run in ${sessionsDir} yet`);
    throw unknownTask(taskId, `in any run in ${sessionsDir}`, [...others]);
}
const mostShown = 5;
function unknownTask(id, where, ids) {
    const meant = (0,_domain_text_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(id, ids);
    const shown = ids.slice(0, mostShown).join(', ');
    const hint = meant === null ? `there are: ${shown}${ids.length > mostShown ? ' …' : ''}` : `did you mean "${meant}"?`;
    return new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`there is no task "${id}" ${where}; ${hint}`);
}
async function findRunOrTask(sessionsDir, name) {
    if (name !== null && !(await isRun(sessionsDir, name)))
        return findTask(sessionsDir, name);
    return { runDir: await findRunDir(sessionsDir, name), taskId: null };
}
async function isRun(sessionsDir, name) {
    if (name.includes('/'))
        return false;
    const ids = await (0,_sessions_dir_js__WEBPACK_IMPORTED_MODULE_6__/* .listRunIds */ .g$)(sessionsDir);
    if (ids.includes(name))
        return true;
    if (!ids.some((id) => id.startsWith(name)))
        return false;
    for await (const run of (0,_run_index_js__WEBPACK_IMPORTED_MODULE_5__/* .eachSummary */ .uQ)(sessionsDir))
        if (run.tasks.some(({ id }) => id === name))
            return false;
    return true;
}
async function findRunDir(sessionsDir, id) {
    const ids = await (0,_sessions_dir_js__WEBPACK_IMPORTED_MODULE_6__/* .listRunIds */ .g$)(sessionsDir);
    const [newest] = ids;
    if (newest === undefined)
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`there is no run in ${sessionsDir} yet`);
    if (id === null)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(sessionsDir, ids.find((each) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(sessionsDir, each, _run_run_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .journalName */ .J1))) ?? newest);
    const matching = ids.filter((candidate) => candidate === id || candidate.startsWith(id));
    const exact = matching.find((candidate) => candidate === id) ?? (matching.length === 1 ? matching[0] : undefined);
    if (exact !== undefined)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(sessionsDir, exact);
    const what = matching.length === 0 ? `there is no run "${id}" in ${sessionsDir}` : `more than one run begins with "${id}"`;
    const shown = (matching.length === 0 ? ids : matching).slice(0, 5).join(', ');
    throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${what}; ${matching.length === 0 ? 'the newest are' : 'they are'}: ${shown}`);
}


/***/ })

};
