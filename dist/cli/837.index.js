export const id = 837;
export const ids = [837];
export const modules = {

/***/ 6239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  logsCommand: () => (/* binding */ logsCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/js/app/agent.js + 37 modules
var agent = __webpack_require__(774);
// EXTERNAL MODULE: ./build/js/domain/run/transcript-note.js
var transcript_note = __webpack_require__(9308);
// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/js/domain/text/line-splitter.js + 1 modules
var line_splitter = __webpack_require__(9367);
// EXTERNAL MODULE: ./build/js/machine/files/folder-watch.js
var folder_watch = __webpack_require__(3220);
// EXTERNAL MODULE: ./build/js/store/run/transcripts.js
var transcripts = __webpack_require__(8609);
// EXTERNAL MODULE: ./build/js/store/follow/follow-state.js
var follow_state = __webpack_require__(447);
;// CONCATENATED MODULE: ./build/js/store/follow/follow-transcript.js






const longestLine = 32 * 1024 * 1024;
async function* readTranscripts(runDir, taskId) {
    yield* new TranscriptReader(runDir, taskId).readOn();
}
async function* followTranscripts(runDir, taskId, signal) {
    const reader = new TranscriptReader(runDir, taskId);
    const news = new News();
    const ending = new AbortController();
    const until = AbortSignal.any([signal, ending.signal]);
    let isOver = false;
    let fault = null;
    const watchRun = async () => {
        for await (const { state, living } of (0,follow_state/* followState */.p)(runDir, { signal: until })) {
            isOver = !living || state.tasks.get(taskId)?.phase === 'ended';
            news.ring();
        }
    };
    const watchFiles = async () => {
        const folder = (0,folder_watch/* watchFolder */.M)((0,external_node_path_.join)(runDir, 'tasks', taskId));
        while (!until.aborted) {
            await folder.change(until);
            news.ring();
        }
        folder.close();
    };
    const start = (work) => {
        work().catch((error) => {
            fault ??= { error };
            news.ring();
        });
    };
    start(watchRun);
    let watchesFiles = false;
    try {
        while (!signal.aborted) {
            const wasOver = isOver;
            yield* reader.readOn();
            if (fault !== null)
                throw fault.error;
            if (wasOver)
                return;
            if (watchesFiles || !reader.hasBegun)
                await news.next(signal);
            else
                start(watchFiles);
            watchesFiles ||= reader.hasBegun;
        }
    }
    finally {
        ending.abort();
    }
}
class TranscriptReader {
    #runDir;
    #taskId;
    #attempt = 0;
    #bytes = 0;
    constructor(runDir, taskId) {
        this.#runDir = runDir;
        this.#taskId = taskId;
    }
    get hasBegun() {
        return this.#attempt > 0;
    }
    async *readOn() {
        for (const { attempt, path } of await (0,transcripts/* listTranscripts */.oD)(this.#runDir, this.#taskId)) {
            if (attempt < this.#attempt)
                continue;
            if (attempt > this.#attempt) {
                this.#attempt = attempt;
                this.#bytes = 0;
            }
            const splitter = new line_splitter/* LineSplitter */.g(longestLine);
            const decoder = new TextDecoder();
            for await (const chunk of (0,external_node_fs_.createReadStream)(path, { start: this.#bytes })) {
                for (const { bytes, length } of splitter.push(chunk)) {
                    this.#bytes += length + 1;
                    if (bytes !== null)
                        yield { attempt, text: decoder.decode(bytes) };
                }
            }
        }
    }
}
class News {
    #isNew = false;
    #wake = () => { };
    ring() {
        this.#isNew = true;
        this.#wake();
    }
    async next(signal) {
        if (!this.#isNew && !signal.aborted) {
            await new Promise((resolve) => {
                this.#wake = resolve;
                signal.addEventListener('abort', () => resolve(), { once: true });
            });
        }
        this.#isNew = false;
    }
}

// EXTERNAL MODULE: ./build/js/store/history/find-run.js
var find_run = __webpack_require__(4272);
// EXTERNAL MODULE: ./build/js/store/requests/request-ledger.js
var request_ledger = __webpack_require__(5690);
// EXTERNAL MODULE: ./build/js/store/run/read-run.js
var read_run = __webpack_require__(5136);
// EXTERNAL MODULE: ./build/js/store/run/run-lock.js + 2 modules
var run_lock = __webpack_require__(9312);
// EXTERNAL MODULE: ./build/js/terminal/live/plain.js
var plain = __webpack_require__(8606);
// EXTERNAL MODULE: ./build/js/domain/text/format.js
var format = __webpack_require__(2764);
// EXTERNAL MODULE: ./build/js/terminal/text/layout.js
var layout = __webpack_require__(2061);
// EXTERNAL MODULE: ./build/js/terminal/text/safe-text.js
var safe_text = __webpack_require__(9888);
// EXTERNAL MODULE: ./build/js/terminal/text/table.js
var table = __webpack_require__(8503);
;// CONCATENATED MODULE: ./build/js/terminal/screens/request-table.js




function requestTable(entries, width, paint) {
    const rows = entries.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
    const wasHeld = entries.some(({ heldMs }) => heldMs > 0);
    const { head, lines } = (0,table/* layTable */.j)(wasHeld ? [...columns, held] : columns, rows, width, paint);
    return [head, ...lines];
}
function tokens(title, goes, of) {
    return {
        title,
        of: (entry) => entry.tokens === null ? '–' : `${entry.isFinal ? '' : '≥'}${(0,format/* compactCount */.Ro)(of(entry.tokens))}`,
        align: 'right',
        goes,
    };
}
function duration(title, goes, of) {
    return {
        title,
        of: (entry) => {
            const ms = of(entry);
            return ms === null ? '–' : (0,format/* formatDuration */.a3)(ms);
        },
        align: 'right',
        goes,
    };
}
const columns = [
    { title: 'ATTEMPT', of: ({ attempt }) => String(attempt), align: 'right', goes: 8 },
    { title: 'AT', of: ({ at }) => at.slice(11, 19), goes: 4 },
    { title: 'STATUS', of: (entry) => statusOf(entry) },
    { title: 'MODEL', of: ({ model, request }) => (0,safe_text/* safeText */.Hk)(model ?? request), shrinks: 16, goes: 5 },
    tokens('INPUT', 3, ({ input }) => input),
    tokens('CACHE READ', 7, ({ cacheRead }) => cacheRead),
    tokens('CACHE WRITE', 6, ({ cacheWrite }) => cacheWrite),
    tokens('OUTPUT', 2, ({ output }) => output),
    duration('FIRST BYTE', 9, ({ firstByteMs }) => firstByteMs),
    duration('TIME', 1, ({ durationMs }) => durationMs),
];
const held = {
    title: 'HELD',
    of: ({ heldMs, heldFor }) => heldMs === 0 ? '' : `${(0,format/* formatDuration */.a3)(heldMs)}${heldFor === null ? '' : ` (${(0,safe_text/* safeText */.Hk)(heldFor)})`}`,
    goes: 10,
};
const ends = {
    complete: null,
    'session-left': 'left',
    cut: 'cut',
    'upstream-failed': 'broken off',
    refused: 'refused',
};
function statusOf({ status, end, tries = 1 }) {
    const sent = tries > 1 ? `(sent ${tries} times)` : null;
    const parts = [status === null ? null : String(status), ends[end], sent].filter((part) => part !== null);
    const isGood = end === 'complete' && status !== null && status < 400;
    return (0,layout/* span */.Ln)(parts.join(' '), isGood ? undefined : 'bad');
}

// EXTERNAL MODULE: ./build/js/terminal/text/width.js
var text_width = __webpack_require__(2511);
;// CONCATENATED MODULE: ./build/js/terminal/screens/transcript-lines.js


const mostToolLines = 10;
const longestName = 24;
const mostOtherLines = 20;
function transcriptLines(entry, width, paint) {
    const indent = entry.isSubagent ? '  ┊ ' : '';
    const room = Math.max(30, width) - indent.length;
    return entryLines(entry, room, paint).map((line) => `${indent}${line}`);
}
function entryLines(entry, width, paint) {
    switch (entry.kind) {
        case 'text':
            return (0,safe_text/* safeBlock */.BW)(entry.text);
        case 'thinking':
            return cutBlock(entry.text, { width, most: mostOtherLines, first: '∴ ', rest: '  ', tone: 'faint', paint });
        case 'prompt':
            return cutBlock(entry.text, { width, most: mostOtherLines, first: '> ', rest: '> ', tone: 'strong', paint });
        case 'tool': {
            const name = `● ${(0,text_width/* cutToWidth */.G1)((0,safe_text/* safeText */.Hk)(entry.name), longestName)}`;
            if (entry.what.trim() === '')
                return [paint(name, 'busy')];
            return cutBlock(entry.what, { width, most: mostToolLines, first: `${name}  `, rest: '  ', tone: 'busy', paint });
        }
        case 'tool-result': {
            const tone = entry.isError ? 'bad' : 'faint';
            const said = entry.text.trim() === '' ? (entry.isError ? 'failed' : 'no output') : entry.text;
            return cutBlock(said, { width, most: mostToolLines, first: '  │ ', rest: '  │ ', tone, paint });
        }
        case 'notice':
            return cutBlock(entry.text, { width, most: 1, first: '· ', rest: '  ', tone: 'faint', paint });
        case 'end':
            return cutBlock(entry.text, {
                width,
                most: mostToolLines,
                first: '■ ',
                rest: '  ',
                tone: entry.isError ? 'bad' : 'good',
                paint,
            });
    }
}
const mostCharacters = 20_000;
function cutBlock(text, { width, most, first, rest, tone, paint }) {
    const lines = (0,safe_text/* safeBlock */.BW)(text.slice(0, mostCharacters));
    const shown = lines.slice(0, most).map((line, row) => (0,text_width/* cutToWidth */.G1)((row === 0 ? first : rest) + line, width));
    const more = countLines(text) - most;
    if (most > 1 && more > 0)
        shown.push((0,text_width/* cutToWidth */.G1)(`${rest}… ${more} more line${more === 1 ? '' : 's'}`, width));
    return shown.map((line) => paint(line, tone));
}
function countLines(text) {
    return text.trimEnd().split('\n').length;
}

// EXTERNAL MODULE: ./build/js/cli/options/sessions-folder.js
var sessions_folder = __webpack_require__(6874);
// EXTERNAL MODULE: ./build/js/cli/options/setting-options.js
var setting_options = __webpack_require__(542);
// EXTERNAL MODULE: ./build/js/cli/process/exit-code.js
var exit_code = __webpack_require__(5787);
// EXTERNAL MODULE: ./build/js/cli/process/leave-signals.js
var leave_signals = __webpack_require__(1098);
;// CONCATENATED MODULE: ./build/js/cli/commands/logs.js


















const logsCommand = {
    define(command) {
        command
            .option('-f, --follow', 'keep printing until the task has ended; Ctrl-C leaves the task alone')
            .addOption(new esm/* Option */.c$('--raw', 'print the lines as the session printed them'))
            .addOption(new esm/* Option */.c$('--requests', 'print the requests to the API instead, with their tokens and times').conflicts('follow'));
        (0,setting_options/* addSettingOptions */.OB)(command, ['sessions-dir']);
        command.addHelpText('after', help);
    },
    async run({ args: [name = ''], options }, context) {
        const { runDir, taskId } = await (0,find_run/* findTask */.VX)((0,sessions_folder/* sessionsFolder */.K)(options, context), name);
        const raw = options['raw'] === true;
        if (options['requests'] === true)
            return showRequests(runDir, taskId, raw, context);
        const leaving = (0,leave_signals/* leaveOnSignals */.g)();
        context.out.onBroken(leaving.leave);
        try {
            const lines = options['follow'] === true
                ? followTranscripts(runDir, taskId, leaving.signal)
                : readTranscripts(runDir, taskId);
            const show = raw ? showRaw : showReadable;
            await show(lines, await taskOf(runDir, taskId), context, leaving.signal);
            if (raw)
                return exit_code/* exitCode */.I.succeeded;
            if (leaving.signal.aborted) {
                context.err.line(`Detached: ${(0,safe_text/* safeText */.Hk)(taskId)} continues. To stop it: claude-multi stop ${(0,safe_text/* safeText */.Hk)(taskId)}`);
                return exit_code/* exitCode */.I.interrupted;
            }
            await showEnd(runDir, taskId, context);
            return exit_code/* exitCode */.I.succeeded;
        }
        finally {
            leaving.release();
        }
    },
};
async function showRequests(runDir, taskId, raw, { out }) {
    await taskOf(runDir, taskId);
    const entries = [];
    for await (const entry of (0,request_ledger/* readRequests */.h7)(runDir, (each) => each.taskId === taskId)) {
        if (raw) {
            out.line(JSON.stringify(entry));
            await out.roomy();
        }
        else
            entries.push(entry);
    }
    if (raw)
        return exit_code/* exitCode */.I.succeeded;
    if (entries.length === 0)
        throw new errors/* EnvironmentError */.eG(`There are no requests of ${(0,safe_text/* safeText */.Hk)(taskId)} in the ledger of the run.`, 'Only sessions that went through the gateway have some: see --gateway.');
    for (const line of requestTable(entries, out.size().columns, out.paint))
        out.line(line);
    return exit_code/* exitCode */.I.succeeded;
}
async function taskOf(runDir, taskId) {
    const task = (await (0,read_run/* readRun */.c)(runDir)).state.tasks.get(taskId);
    if (task === undefined)
        throw new errors/* UsageError */.eb(`there is no task "${taskId}" in the run ${(0,external_node_path_.basename)(runDir)}`);
    return task;
}
const showRaw = async (lines, _task, { out }, leaving) => {
    for await (const { text } of lines) {
        if (leaving.aborted)
            return;
        out.line(text);
        await out.roomy();
    }
};
const showReadable = async (lines, { task }, { out }, leaving) => {
    const show = (entry) => {
        for (const line of transcriptLines(entry, Math.min(out.size().columns, widest), out.paint))
            out.line(line);
    };
    show({ kind: 'prompt', text: task.prompt, isSubagent: false });
    let current = 0;
    let transcript = agent/* defaultAgent */.D.transcripts.reader();
    for await (const { attempt, text } of lines) {
        if (leaving.aborted)
            return;
        if (attempt !== current) {
            transcript = agent/* defaultAgent */.D.transcripts.reader();
            out.line(out.paint(`── ${(0,safe_text/* safeText */.Hk)(task.id)}, attempt ${attempt}`, 'strong'));
        }
        current = attempt;
        const note = (0,transcript_note/* readNote */.VC)(text);
        if (note !== null)
            show({ kind: 'notice', text: note, isSubagent: false });
        else
            for (const entry of transcript.read(text))
                show(entry);
        await out.roomy();
    }
};
const widest = 160;
async function showEnd(runDir, taskId, { out, err }) {
    const task = await taskOf(runDir, taskId);
    const name = (0,safe_text/* safeText */.Hk)(taskId);
    if (task.phase === 'ended') {
        const [head = ''] = (0,plain/* endLines */.z$)(task);
        out.line(out.paint(`── ${name}: ${head}`, 'strong'));
        return;
    }
    const run = (0,safe_text/* safeText */.Hk)((0,external_node_path_.basename)(runDir));
    if ((await (0,run_lock/* lockHolder */.ms)(runDir)) === null) {
        throw new errors/* EnvironmentError */.eG(`The supervisor of the run ${run} died before ${name} had ended.`, `To finish the run: claude-multi resume ${run}`);
    }
    const state = task.phase === 'running' ? 'is running' : 'is waiting for a free slot';
    err.line(`${name} ${state}: claude-multi logs ${name} --follow`);
}
const help = `
Shows what the session said, the tools it used and the beginning of their results, for every
attempt. --raw prints the whole transcript. --requests shows what the gateway has counted of each
request to the API; with --raw as JSON, one line per request.

Examples:
  claude-multi logs lint
  claude-multi logs lint --follow
  claude-multi logs 20260131-093000-1a2b/lint
  claude-multi logs lint --requests
  claude-multi logs lint --raw | jq 'select(.type == "assistant")'
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

/***/ 9308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VC: () => (/* binding */ readNote),
/* harmony export */   ZD: () => (/* binding */ promptNote),
/* harmony export */   lr: () => (/* binding */ isPromptNote),
/* harmony export */   t: () => (/* binding */ longLineNote)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2047);

const noteSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('subtype', [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('claude_multi'), subtype: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('line_too_long'), bytes: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig() }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('claude_multi'), subtype: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('prompted'), text: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }),
]);
const noteStart = '{"type":"claude_multi"';
function longLineNote(bytes) {
    const note = { type: 'claude_multi', subtype: 'line_too_long', bytes };
    return JSON.stringify(note);
}
function promptNote(text) {
    const note = { type: 'claude_multi', subtype: 'prompted', text };
    return JSON.stringify(note);
}
function readNote(line) {
    const note = parseNote(line);
    if (note === null)
        return null;
    return note.subtype === 'prompted'
        ? `claude-multi told the session:\n${note.text}`
        : 'a line was too long to be kept';
}
function isPromptNote(line) {
    return parseNote(line)?.subtype === 'prompted';
}
function parseNote(line) {
    if (!line.startsWith(noteStart))
        return null;
    try {
        return noteSchema.safeParse(JSON.parse(line)).data ?? null;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ evenShare)
/* harmony export */ });
function evenShare(lengths, total) {
    let left = total;
    const ascending = lengths.toSorted((a, b) => a - b);
    for (const [index, length] of ascending.entries()) {
        const share = left / (ascending.length - index);
        if (length > share)
            return Math.floor(share);
        left -= length;
    }
    return total;
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

/***/ 8503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ layTable),
/* harmony export */   o: () => (/* binding */ tableLines)
/* harmony export */ });
/* harmony import */ var _domain_text_even_share_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(993);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2061);
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2511);



function layTable(columns, rows, width, paint) {
    const cells = rows.map((row) => columns.map((column) => asSpan(column.of(row))));
    const natural = columns.map(({ title, most = Number.POSITIVE_INFINITY }, index) => Math.min(most, cells.reduce((widest, row) => Math.max(widest, (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(row[index]?.text ?? '')), (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(title))));
    const widths = columnWidths(columns, natural, width);
    const line = (texts) => {
        const last = texts.findLastIndex(({ text }, index) => text !== '' && (widths[index] ?? 0) > 0);
        const spans = texts.slice(0, last + 1).flatMap(({ text, tone }, index) => {
            const [columnWidth = 0, column] = [widths[index], columns[index]];
            if (columnWidth === 0)
                return [];
            const fitted = (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .fitToWidth */ .Ti)(text, columnWidth, column?.align);
            return index === last ? [(0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(fitted.trimEnd(), tone)] : [(0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(fitted, tone), (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(gapAfter(column))];
        });
        return (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .lineOf */ .cA)(spans, width, paint);
    };
    return { head: line(columns.map(({ title }) => (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(title, 'faint'))), lines: cells.map(line) };
}
function tableLines(columns, rows, width, paint) {
    const { head, lines } = layTable(columns, rows, width, paint);
    return [head, ...lines];
}
function gapAfter(column) {
    return column?.isTight === true ? ' ' : '  ';
}
function columnWidths(columns, natural, width) {
    const gone = new Set();
    const byTurn = [...columns.entries()]
        .filter(([, { goes }]) => goes !== undefined)
        .sort(([, a], [, b]) => (a.goes ?? 0) - (b.goes ?? 0))
        .map(([index]) => index);
    for (;;) {
        const kept = natural.map((columnWidth, index) => (gone.has(index) ? 0 : columnWidth));
        const widths = cut(columns, kept, width);
        const isCramped = columns.some(({ shrinks = 0 }, index) => (widths[index] ?? 0) < Math.min(shrinks, kept[index] ?? 0));
        const next = isCramped || totalOf(columns, widths) > width ? byTurn.pop() : undefined;
        if (next === undefined)
            return grown(columns, widths, width);
        gone.add(next);
    }
}
function cut(columns, natural, width) {
    const isCut = (index) => columns[index]?.shrinks !== undefined;
    const excess = totalOf(columns, natural) - width;
    if (excess <= 0)
        return [...natural];
    const shrinking = natural.filter((columnWidth, index) => isCut(index) && columnWidth > 0);
    const room = shrinking.reduce((sum, columnWidth) => sum + columnWidth, 0) - excess;
    const share = Math.max(1, (0,_domain_text_even_share_js__WEBPACK_IMPORTED_MODULE_2__/* .evenShare */ .e)(shrinking, room));
    const widths = natural.map((columnWidth, index) => (isCut(index) ? Math.min(columnWidth, share) : columnWidth));
    const left = width - totalOf(columns, widths);
    const first = widths.findIndex((columnWidth, index) => columnWidth < (natural[index] ?? 0));
    return left > 0 ? widths.with(first, (widths[first] ?? 0) + left) : widths;
}
function grown(columns, widths, width) {
    let left = width - totalOf(columns, widths);
    return widths.map((columnWidth, index) => {
        const missing = columnWidth === 0 ? 0 : (columns[index]?.least ?? 0) - columnWidth;
        const more = Math.max(0, Math.min(left, missing));
        left -= more;
        return columnWidth + more;
    });
}
function totalOf(columns, widths) {
    let total = 0;
    let gap = 0;
    for (const [index, columnWidth] of widths.entries()) {
        if (columnWidth === 0)
            continue;
        total += gap + columnWidth;
        gap = gapAfter(columns[index]).length;
    }
    return total;
}
function asSpan(cell) {
    return typeof cell === 'string' ? (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(cell) : cell;
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
