export const id = 31;
export const ids = [31];
export const modules = {

/***/ 7140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ stopRun),
/* harmony export */   L: () => (/* binding */ endRemains)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(480);
/* harmony import */ var _machine_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1130);
/* harmony import */ var _machine_process_process_host_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94);
/* harmony import */ var _store_follow_follow_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(447);
/* harmony import */ var _store_run_control_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5448);
/* harmony import */ var _store_run_read_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5136);
/* harmony import */ var _store_run_run_lock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9312);
/* harmony import */ var _supervisor_recovery_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8078);
/* harmony import */ var _supervisor_unit_sweep_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9332);










const patienceMs = 30_000;
async function stopRun(runDir, request, hasEnded, patience = patienceMs) {
    if (!(await (0,_store_run_control_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .requestControl */ .tt)(runDir, request)))
        return { state: (await (0,_store_run_read_run_js__WEBPACK_IMPORTED_MODULE_6__/* .readRun */ .c)(runDir)).state, kind: 'lost' };
    const late = new AbortController();
    const cancel = new _machine_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .SystemClock */ .A().after(patience, () => late.abort());
    try {
        for await (const { state, living } of (0,_store_follow_follow_state_js__WEBPACK_IMPORTED_MODULE_4__/* .followState */ .p)(runDir, { signal: late.signal })) {
            if (hasEnded(state))
                return { state, kind: 'stopped' };
            if (!living)
                return { state, kind: 'lost' };
        }
    }
    finally {
        cancel();
    }
    const holder = await (0,_store_run_run_lock_js__WEBPACK_IMPORTED_MODULE_7__/* .lockHolder */ .ms)(runDir);
    throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`The supervisor of the run ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(runDir)}${holder === null ? '' : `, ${(0,_store_run_run_lock_js__WEBPACK_IMPORTED_MODULE_7__/* .describeHolder */ .sG)(holder)},`} has not stopped within ${patience / 1_000} s.`, 'Kill that process, then run stop again, which kills the processes it left behind. `claude-multi resume` continues the run.');
}
function endRemains(state, taskId) {
    const markers = [];
    for (const [id, task] of state.tasks) {
        if (task.phase === 'running' && (taskId === null || id === taskId))
            markers.push(task.live.marker);
    }
    return (0,_supervisor_unit_sweep_js__WEBPACK_IMPORTED_MODULE_9__/* .sweep */ .X)({ host: new _machine_process_process_host_js__WEBPACK_IMPORTED_MODULE_3__/* .NodeProcessHost */ .c(), clock: new _machine_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .SystemClock */ .A(), markers, politeMs: _supervisor_recovery_js__WEBPACK_IMPORTED_MODULE_8__/* .orphanMs */ .j4 });
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

/***/ 2547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ stopWholeRun)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _app_stop_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7140);
/* harmony import */ var _domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2291);
/* harmony import */ var _domain_text_format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2764);
/* harmony import */ var _store_run_read_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5136);
/* harmony import */ var _terminal_screens_stop_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9205);
/* harmony import */ var _terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9888);







async function stopWholeRun(runDir, { out }) {
    const before = (await (0,_store_run_read_run_js__WEBPACK_IMPORTED_MODULE_3__/* .readRun */ .c)(runDir)).state;
    const name = (0,_terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_5__/* .safeText */ .Hk)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(runDir));
    if (before.ended !== null) {
        out.line(`Run ${name} has already ended: ${before.ended.status}.`);
        return;
    }
    const { state, kind } = await (0,_app_stop_run_js__WEBPACK_IMPORTED_MODULE_1__/* .stopRun */ .K)(runDir, { kind: 'stop-run' }, (now) => now.ended !== null);
    const cost = `The run had cost ${costOf(state)}.`;
    if (kind === 'stopped') {
        out.line(`Stopped run ${name}:`);
        for (const line of changed(before, state))
            out.line(`  ${line}`);
        out.line(cost);
        return;
    }
    const ended = await (0,_app_stop_run_js__WEBPACK_IMPORTED_MODULE_1__/* .endRemains */ .L)(state, null);
    const left = ended === 0 ? 'nothing was left running' : `stopped ${(0,_terminal_screens_stop_words_js__WEBPACK_IMPORTED_MODULE_4__/* .processes */ .uF)(ended)} that it had left running`;
    out.line(`The supervisor of run ${name} had died: ${left}.`);
    for (const [id, task] of state.tasks)
        if (task.phase === 'running')
            out.line(`  ${(0,_terminal_screens_stop_words_js__WEBPACK_IMPORTED_MODULE_4__/* .lostLine */ .PF)(id, task, state.lastEventAt)}`);
    out.line(`${cost} To finish it: claude-multi resume ${name}`);
}
function changed(before, after) {
    return [...after.tasks]
        .filter(([id]) => before.tasks.get(id)?.phase !== 'ended')
        .map(([id, task]) => (0,_terminal_screens_stop_words_js__WEBPACK_IMPORTED_MODULE_4__/* .stoppedLine */ .Q7)(id, task));
}
function costOf(state) {
    return (0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCost */ .BD)((0,_domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .runTotals */ .zj)(state, Date.parse(state.lastEventAt)).cost);
}


/***/ }),

/***/ 955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pr: () => (/* binding */ findingsForm),
/* harmony export */   RJ: () => (/* binding */ readFindings)
/* harmony export */ });
/* unused harmony export mostFindings */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2047);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2764);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7495);



const findingsForm = {
    type: 'object',
    properties: {
        findings: {
            type: 'array',
            description: 'Everything that you found, one entry each. Empty if you found nothing.',
            items: {
                type: 'object',
                properties: {
                    path: {
                        type: 'string',
                        description: 'The file that it is about, relative to the working directory. Leave it out if there is none.',
                    },
                    line: { type: 'integer', description: 'The first line that it is about, from 1, as the file is now.' },
                    endLine: { type: 'integer', description: 'The last line that it is about, if these are several.' },
                    severity: {
                        enum: [..._finding_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO],
                        description: 'error: must be fixed. warning: should be. note: anything else.',
                    },
                    message: { type: 'string', description: 'What is wrong and why, for the author, in a few sentences.' },
                    suggestion: {
                        type: 'string',
                        description: 'The text that should replace exactly the lines from line to endLine, with their indentation. Leave it out if you have none.',
                    },
                },
                required: ['severity', 'message'],
                additionalProperties: false,
            },
        },
    },
    required: ['findings'],
    additionalProperties: false,
};
const mostFindings = 300;
const longestPath = 1_000;
const longestMessage = 4_000;
const longestSuggestion = 8_000;
const mostCharacters = 256 * 1_024;
const lineSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().positive().max(100_000_000).nullish().catch(null);
const text = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().nullish().catch(null);
const givenSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    path: text,
    line: lineSchema,
    endLine: lineSchema,
    severity: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO).catch('warning'),
    message: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().refine((message) => /\S/.test(message)),
    suggestion: text,
});
const outputSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ findings: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()) });
function readFindings(given, redact) {
    if (given === undefined)
        return { findings: null, faults: ['the session ended without giving its findings'] };
    const output = outputSchema.safeParse(given).data;
    if (output === undefined)
        return { findings: null, faults: ['what the session gave is not a list of findings'] };
    const usable = [];
    for (const value of output.findings) {
        const finding = givenSchema.safeParse(value).data;
        if (finding !== undefined)
            usable.push(rangeOf({ ...finding, path: finding.path ?? null, suggestion: finding.suggestion ?? null }));
    }
    const losses = new Losses();
    losses.add(output.findings.length - usable.length, 'without a message left out');
    const findings = [];
    let characters = 0;
    for (const finding of (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .worstFirst */ .md)(usable).slice(0, mostFindings)) {
        const fitting = shortened(finding, redact, losses);
        characters += fitting.message.length + (fitting.path?.length ?? 0) + (fitting.suggestion?.length ?? 0);
        if (characters > mostCharacters)
            break;
        findings.push(fitting);
    }
    losses.add(usable.length - findings.length, 'more than are kept left out, the least important ones');
    return { findings, faults: losses.texts };
}
function rangeOf({ line, endLine, ...finding }) {
    const first = line ?? null;
    const last = first === null || endLine == null || endLine <= first ? null : endLine;
    return { ...finding, line: first, endLine: last };
}
function shortened(finding, redact, losses) {
    const message = redact(finding.message);
    const suggestion = finding.suggestion === null ? null : redact(finding.suggestion);
    const path = finding.path === null || finding.path.trim() === '' ? null : redact(finding.path);
    if (message.length > longestMessage)
        losses.add(1, 'cut');
    const tooLong = suggestion !== null && (suggestion.length > longestSuggestion || suggestion !== finding.suggestion);
    if (tooLong)
        losses.add(1, 'kept without the suggestion, which is too long or contains a secret');
    const misplaced = path !== null && path.length > longestPath;
    if (misplaced)
        losses.add(1, 'kept without the path, which is too long');
    return {
        ...finding,
        path: misplaced ? null : path,
        message: message.length > longestMessage ? `${message.slice(0, longestMessage - 1).toWellFormed()}…` : message,
        suggestion: tooLong ? null : suggestion,
    };
}
class Losses {
    #counts = new Map();
    add(count, what) {
        if (count > 0)
            this.#counts.set(what, (this.#counts.get(what) ?? 0) + count);
    }
    get texts() {
        return [...this.#counts].map(([what, count]) => `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(count, 'finding')} ${what}`);
    }
}


/***/ }),

/***/ 7548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ firstLine)
/* harmony export */ });
function firstLine(text, longest) {
    const line = text.trim().split(/[\r\n]/, 1)[0] ?? '';
    return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
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


/***/ }),

/***/ 9205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PF: () => (/* binding */ lostLine),
/* harmony export */   Q7: () => (/* binding */ stoppedLine),
/* harmony export */   T5: () => (/* binding */ endedLine),
/* harmony export */   uF: () => (/* binding */ processes)
/* harmony export */ });
/* harmony import */ var _domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2291);
/* harmony import */ var _domain_text_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2764);
/* harmony import */ var _text_safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9888);



function stoppedLine(id, task) {
    const name = (0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .Hk)(id);
    if (task.phase !== 'ended')
        return `${name}: not stopped`;
    const { outcome } = task;
    if (outcome.status === 'skipped')
        return `${name}: stopped before it was started; it cost nothing`;
    if (outcome.status === 'cancelled')
        return `${name}: stopped after ${workOf(task)}; it cost ${costOf(task)}`;
    return endedLine(id, task);
}
function endedLine(id, task) {
    const { outcome, attempts } = task;
    const reason = outcome.status === 'succeeded' ? '' : ` (${outcome.reason})`;
    const work = attempts.length === 0 ? '' : ` after ${workOf(task)}; it cost ${costOf(task)}`;
    return `${(0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .Hk)(id)}: has already ended, ${outcome.status}${reason}${work}`;
}
function lostLine(id, task, diedAt) {
    const name = (0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .Hk)(id);
    if (task.phase === 'waiting')
        return `${name}: its supervisor died before it was started; it cost nothing`;
    const work = `${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)((0,_domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionTime */ .U_)(task, Date.parse(diedAt)))}, ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)((0,_domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .taskTurns */ .Ab)(task), 'turn')}`;
    return `${name}: its supervisor died after ${work}; it cost ${costOf(task)}`;
}
function workOf(task) {
    return `${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)((0,_domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionTime */ .U_)(task, 0))}, ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)((0,_domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .taskTurns */ .Ab)(task), 'turn')}`;
}
function costOf(task) {
    const cost = (0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCost */ .BD)((0,_domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .taskCost */ .LL)(task));
    return cost === 'unknown' ? 'an unknown amount' : cost;
}
function processes(count) {
    return `${count} process${count === 1 ? '' : 'es'}`;
}


/***/ })

};
