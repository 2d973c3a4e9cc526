export const id = 213;
export const ids = [213];
export const modules = {

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

/***/ 4213:
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
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(2047);
;// CONCATENATED MODULE: ./build/js/claude/transcript-text.js

class TranscriptText {
    #background = new Set();
    #session = '';
    read(line) {
        const value = parse(line);
        if (value === null)
            return line.trim() === '' ? [] : [{ kind: 'notice', text: line, isSubagent: false }];
        const parsed = lineSchema.safeParse(value);
        if (!parsed.success)
            return [];
        const { type, parent_tool_use_id: parent } = parsed.data;
        const isSubagent = parent != null;
        switch (type) {
            case 'assistant':
                return contentOf(value).flatMap((block) => assistantEntry(block, isSubagent));
            case 'user':
                return contentOf(value).flatMap((block) => userEntry(block, isSubagent));
            case 'system':
                return this.#noticeOf(systemSchema.parse(value)).map((text) => ({ kind: 'notice', text, isSubagent }));
            case 'result':
                return [endOf(value)];
            case 'claude_multi':
                return [{ kind: 'notice', text: 'a line was too long to be kept', isSubagent }];
            default:
                return [];
        }
    }
    #noticeOf(line) {
        switch (line.subtype) {
            case 'init':
                return this.#introduction(line);
            case 'api_retry':
                return [retryText(line)];
            case 'permission_denied':
                return [`permission denied${line.tool_name === undefined ? '' : `: ${line.tool_name}`}`];
            case 'compact_boundary':
                return ['the conversation was compacted'];
            case 'task_started':
                if (line.is_backgrounded === false)
                    return [];
                this.#background.add(line.task_id ?? '');
                return [`in the background: ${line.description ?? line.task_type ?? ''}`];
            case 'task_notification':
                return this.#background.has(line.task_id ?? '')
                    ? [`in the background, ${line.status ?? 'ended'}: ${line.summary ?? ''}`]
                    : [];
            default:
                return [];
        }
    }
    #introduction({ session_id: id = '', model, claude_code_version: version }) {
        if (id === this.#session)
            return [];
        this.#session = id;
        return [words(`session ${id}`, model, version === undefined ? undefined : `claude ${version}`)];
    }
}
const transcript_text_text = schemas/* string */.YjP().optional().catch(undefined);
const number = schemas/* number */.aig().optional().catch(undefined);
const lineSchema = schemas/* object */.Ikc({ type: schemas/* string */.YjP(), parent_tool_use_id: schemas/* string */.YjP().nullish().catch(null) });
const blockSchema = schemas/* object */.Ikc({
    type: transcript_text_text,
    text: transcript_text_text,
    thinking: transcript_text_text,
    name: transcript_text_text,
    input: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional().catch(undefined),
    content: schemas/* unknown */.L5J().optional(),
    is_error: schemas/* boolean */.zMY().optional().catch(undefined),
});
const messageSchema = schemas/* object */.Ikc({
    message: schemas/* object */.Ikc({ content: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(blockSchema.catch({}))]) }),
});
function contentOf(value) {
    const content = messageSchema.safeParse(value).data?.message.content ?? [];
    return typeof content === 'string' ? [{ type: 'text', text: content }] : content;
}
function assistantEntry(block, isSubagent) {
    if (block.type === 'tool_use') {
        return [{ kind: 'tool', name: block.name ?? 'tool', what: gistOf(block.input ?? {}), isSubagent }];
    }
    if (block.type === 'thinking')
        return filled('thinking', block.thinking, isSubagent);
    return block.type === 'text' ? filled('text', block.text, isSubagent) : [];
}
function userEntry(block, isSubagent) {
    if (block.type !== 'tool_result')
        return block.type === 'text' ? filled('prompt', block.text, isSubagent) : [];
    return [{ kind: 'tool-result', text: resultText(block.content), isError: block.is_error === true, isSubagent }];
}
function filled(kind, words, isSubagent) {
    return words === undefined || words.trim() === '' ? [] : [{ kind, text: words, isSubagent }];
}
const resultBlocks = schemas/* array */.YOg(schemas/* object */.Ikc({ type: transcript_text_text, text: transcript_text_text }).catch({ type: undefined, text: undefined }));
function resultText(content) {
    if (typeof content === 'string')
        return content;
    const blocks = resultBlocks.safeParse(content).data ?? [];
    return blocks.map((block) => block.text ?? `[${block.type ?? 'something'}]`).join('\n');
}
const telling = ['command', 'file_path', 'notebook_path', 'pattern', 'url', 'query', 'skill', 'description', 'prompt'];
function gistOf(input) {
    for (const field of telling) {
        const value = input[field];
        if (typeof value === 'string' && value !== '')
            return value;
    }
    return Object.keys(input).length === 0 ? '' : JSON.stringify(input);
}
const systemSchema = schemas/* object */.Ikc({
    subtype: transcript_text_text,
    session_id: transcript_text_text,
    model: transcript_text_text,
    claude_code_version: transcript_text_text,
    attempt: number,
    max_retries: number,
    retry_delay_ms: number,
    error_status: schemas/* number */.aig().nullish().catch(null),
    error: transcript_text_text,
    tool_name: transcript_text_text,
    task_id: transcript_text_text,
    task_type: transcript_text_text,
    description: transcript_text_text,
    summary: transcript_text_text,
    status: transcript_text_text,
    is_backgrounded: schemas/* boolean */.zMY().optional().catch(undefined),
});
function retryText({ attempt, max_retries: most, retry_delay_ms: delay, error_status: status, error, }) {
    const of = most === undefined ? '' : ` of ${most}`;
    const why = words(error, status == null ? undefined : `status ${status}`);
    const wait = delay === undefined ? '' : `; again in ${(delay / 1_000).toFixed(1)} s`;
    return `request ${attempt ?? 1}${of} failed (${why || 'unknown'})${wait}`;
}
const resultSchema = schemas/* object */.Ikc({
    subtype: transcript_text_text,
    is_error: schemas/* boolean */.zMY().optional().catch(undefined),
    result: transcript_text_text,
    errors: schemas/* array */.YOg(schemas/* string */.YjP().catch('')).optional().catch(undefined),
    num_turns: number,
    duration_ms: number,
    total_cost_usd: number,
});
function endOf(value) {
    const line = resultSchema.parse(value);
    const isError = line.is_error !== false || line.subtype !== 'success';
    const said = line.errors?.join('; ') || line.result;
    const facts = words(isError && line.subtype === 'success' ? 'error' : (line.subtype ?? 'unknown'), line.num_turns === undefined ? undefined : `${line.num_turns} turn${line.num_turns === 1 ? '' : 's'}`, line.duration_ms === undefined ? undefined : `${(line.duration_ms / 1_000).toFixed(1)} s`, line.total_cost_usd === undefined ? undefined : `$${line.total_cost_usd.toFixed(4)}`);
    return { kind: 'end', text: isError && said ? `${facts}: ${said}` : facts, isError, isSubagent: false };
}
function words(...parts) {
    return parts.filter((part) => part !== undefined && part !== '').join(', ');
}
function parse(line) {
    try {
        const value = JSON.parse(line);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./build/js/domain/errors.js
var errors = __webpack_require__(5096);
// EXTERNAL MODULE: ./build/js/reporters/plain.js
var plain = __webpack_require__(5383);
// EXTERNAL MODULE: ./build/js/reporters/safe-text.js
var safe_text = __webpack_require__(7424);
// EXTERNAL MODULE: ./build/js/reporters/safe-block.js
var safe_block = __webpack_require__(9238);
// EXTERNAL MODULE: ./build/js/reporters/width.js
var reporters_width = __webpack_require__(4063);
;// CONCATENATED MODULE: ./build/js/reporters/transcript-lines.js



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
            return (0,safe_block/* safeBlock */.B)(entry.text);
        case 'thinking':
            return cutBlock(entry.text, { width, most: mostOtherLines, first: '∴ ', rest: '  ', tone: 'faint', paint });
        case 'prompt':
            return cutBlock(entry.text, { width, most: mostOtherLines, first: '> ', rest: '> ', tone: 'strong', paint });
        case 'tool': {
            const name = `● ${(0,reporters_width/* cutToWidth */.G1)((0,safe_text/* safeText */.Hk)(entry.name), longestName)}`;
            if (entry.what.trim() === '')
                return [paint(name, 'busy')];
            return cutBlock(entry.what, { width, most: mostToolLines, first: `${name}  `, rest: '  ', tone: 'busy', paint });
        }
        case 'tool-result': {
            const tone = entry.isError ? 'bad' : 'faint';
            const said = entry.text.trim() === '' ? (entry.isError ? 'failed' : 'done, without output') : entry.text;
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
    const lines = (0,safe_block/* safeBlock */.B)(text.slice(0, mostCharacters));
    const shown = lines.slice(0, most).map((line, row) => (0,reporters_width/* cutToWidth */.G1)((row === 0 ? first : rest) + line, width));
    const more = countLines(text) - most;
    if (most > 1 && more > 0)
        shown.push((0,reporters_width/* cutToWidth */.G1)(`${rest}… ${more} more line${more === 1 ? '' : 's'}`, width));
    return shown.map((line) => paint(line, tone));
}
function countLines(text) {
    return text.trimEnd().split('\n').length;
}

// EXTERNAL MODULE: ./build/js/store/find-task.js
var find_task = __webpack_require__(1523);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/js/core/line-splitter.js
var line_splitter = __webpack_require__(4990);
// EXTERNAL MODULE: ./build/js/store/folder-watch.js
var folder_watch = __webpack_require__(8144);
// EXTERNAL MODULE: ./build/js/store/follow-state.js
var follow_state = __webpack_require__(2711);
// EXTERNAL MODULE: ./build/js/store/transcripts.js
var transcripts = __webpack_require__(1607);
;// CONCATENATED MODULE: ./build/js/store/follow-transcript.js






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
        for (const { attempt, path } of await (0,transcripts/* listTranscripts */.o)(this.#runDir, this.#taskId)) {
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

// EXTERNAL MODULE: ./build/js/store/run-lock.js
var run_lock = __webpack_require__(2941);
// EXTERNAL MODULE: ./build/js/store/run-store.js
var run_store = __webpack_require__(8785);
// EXTERNAL MODULE: ./build/js/cli/background/leave-signals.js
var leave_signals = __webpack_require__(8323);
// EXTERNAL MODULE: ./build/js/cli/sessions-folder.js
var sessions_folder = __webpack_require__(4887);
// EXTERNAL MODULE: ./build/js/cli/setting-options.js
var setting_options = __webpack_require__(7856);
;// CONCATENATED MODULE: ./build/js/cli/commands/logs.js














const logsCommand = {
    define(command) {
        command
            .option('-f, --follow', 'go on until the task has ended; Ctrl-C leaves it alone')
            .addOption(new esm/* Option */.c$('--raw', 'the lines of stream-json as the session printed them'));
        (0,setting_options/* addSettingOptions */.OB)(command, ['sessions-dir']);
        command.addHelpText('after', help);
    },
    async run({ args: [name = ''], options }, context) {
        const { runDir, taskId } = await (0,find_task/* findTask */.V)((0,sessions_folder/* sessionsFolder */.K)(options, context), name);
        const raw = options['raw'] === true;
        const leaving = (0,leave_signals/* leaveOnSignals */.g)();
        context.out.onBroken(leaving.leave);
        try {
            const lines = options['follow'] === true
                ? followTranscripts(runDir, taskId, leaving.signal)
                : readTranscripts(runDir, taskId);
            const show = raw ? showRaw : showReadable;
            await show(lines, await taskOf(runDir, taskId), context, leaving.signal);
            if (raw)
                return errors/* exitCode */.I$.succeeded;
            if (leaving.signal.aborted) {
                context.err.line(`Left: ${(0,safe_text/* safeText */.Hk)(taskId)} goes on. To end it: claude-multi stop ${(0,safe_text/* safeText */.Hk)(taskId)}`);
                return errors/* exitCode */.I$.interrupted;
            }
            await showEnd(runDir, taskId, context);
            return errors/* exitCode */.I$.succeeded;
        }
        finally {
            leaving.release();
        }
    },
};
async function taskOf(runDir, taskId) {
    const task = (await (0,run_store/* readRun */.cI)(runDir)).state.tasks.get(taskId);
    if (task === undefined)
        throw new errors/* UsageError */.eb(`there is no task "${taskId}" in the run ${(0,external_node_path_.basename)(runDir)}`);
    return task;
}
const showRaw = async (lines, _task, { out }, leaving) => {
    for await (const { text } of lines) {
        if (leaving.aborted)
            return;
        out.line(text);
    }
};
const showReadable = async (lines, { task }, { out }, leaving) => {
    const show = (entry) => {
        for (const line of transcriptLines(entry, Math.min(out.size().columns, widest), out.paint))
            out.line(line);
    };
    show({ kind: 'prompt', text: task.prompt, isSubagent: false });
    let current = 0;
    let transcript = new TranscriptText();
    for await (const { attempt, text } of lines) {
        if (leaving.aborted)
            return;
        if (attempt !== current) {
            transcript = new TranscriptText();
            out.line(out.paint(`── ${(0,safe_text/* safeText */.Hk)(task.id)}, attempt ${attempt}`, 'strong'));
        }
        current = attempt;
        for (const entry of transcript.read(text))
            show(entry);
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
    const waits = task.phase === 'running' ? 'is at work' : 'waits for its turn';
    err.line(`${name} ${waits}: claude-multi logs ${name} --follow`);
}
const help = `
Shows what the session said, the tools it used and the beginning of their results, for every
attempt. The transcript has it whole: --raw.

Examples:
  claude-multi logs lint
  claude-multi logs lint --follow
  claude-multi logs 20260131-093000-1a2b/lint
  claude-multi logs lint --raw | jq 'select(.type == "assistant")'
`;


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

/***/ 5383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ eventLines),
/* harmony export */   mh: () => (/* binding */ plainReporter),
/* harmony export */   z$: () => (/* binding */ endLines)
/* harmony export */ });
/* harmony import */ var _reports_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4603);
/* harmony import */ var _reports_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4742);
/* harmony import */ var _run_totals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(852);
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7424);
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4063);





const longestMessage = 200;
function plainReporter(write) {
    return {
        name: 'plain',
        onEvent(event, state) {
            const since = (0,_reports_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(Date.parse(event.at) - Date.parse(state.startedAt)).padStart(7);
            const place = 'taskId' in event ? `${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .Hk)(event.taskId)}: ` : '';
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
            return ['taken up again', ...startLines(state)];
        case 'session-started':
            return [`${event.resumed ? 'resumed' : 'started'}${event.attempt === 1 ? '' : ` (attempt ${event.attempt})`}`];
        case 'session-delayed':
            return [`held up for ${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(event.delayMs)}: ${shorten(event.message)}`];
        case 'session-stopping':
            return [`stopping: ${event.cause}`];
        case 'task-backing-off':
            return [
                `attempt ${event.attempt} failed, next one in ${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(event.delayMs)}: ${shorten(event.message)}`,
            ];
        case 'task-ended':
            return endLines(state.tasks.get(event.taskId));
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
function startLines({ run }) {
    const claude = run.claudeVersion === null ? '' : `, claude ${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .Hk)(run.claudeVersion)}`;
    const tasks = (0,_reports_status_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(run.taskCount, 'task');
    const notes = run.notes.map((note) => `note: ${shorten(note)}`);
    return [`run ${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .Hk)(run.id)}: ${tasks}, up to ${run.options.maxParallel} at once${claude}`, ...notes];
}
function endLines(task) {
    if (task?.phase !== 'ended')
        return [];
    const { outcome, attempts } = task;
    const cost = (0,_run_totals_js__WEBPACK_IMPORTED_MODULE_1__/* .taskCost */ .LL)(task);
    const numbers = attempts.length === 0
        ? []
        : [
            (0,_reports_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)((0,_run_totals_js__WEBPACK_IMPORTED_MODULE_1__/* .sessionTime */ .U_)(task, 0)),
            (0,_reports_status_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)((0,_run_totals_js__WEBPACK_IMPORTED_MODULE_1__/* .taskTurns */ .Ab)(task), 'turn'),
            `${cost.isPartial ? 'at least ' : ''}${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatUsd */ .UK)(cost.usd)}`,
        ];
    const status = outcome.status === 'succeeded' ? 'succeeded' : `${outcome.status} (${outcome.reason})`;
    const message = outcome.status === 'succeeded' ? [] : [shorten(outcome.message)];
    const warnings = attempts.at(-1)?.end.warnings ?? [];
    return [
        [[status, ...numbers].join(', '), ...message].join(': '),
        ...warnings.map((warning) => `warning: ${shorten(warning.message)}`),
    ];
}
function runLine(state) {
    const totals = (0,_run_totals_js__WEBPACK_IMPORTED_MODULE_1__/* .runTotals */ .zj)(state, Date.parse(state.lastEventAt));
    return [
        `run ${state.ended?.status ?? 'ended'}: ${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(totals.succeeded)} of ${(0,_reports_status_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(totals.tasks, 'task')} succeeded`,
        `wall time ${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(totals.wallMs)}`,
        `session time ${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(totals.sessionMs)}`,
        `speedup ${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatSpeedup */ .qG)(totals.speedup)}`,
        `cost ${totals.costIsPartial ? 'at least ' : ''}${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatUsd */ .UK)(totals.costUsd)}`,
    ].join(', ');
}
function shorten(text) {
    return (0,_width_js__WEBPACK_IMPORTED_MODULE_3__/* .cutToWidth */ .G1)((0,_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .Hk)(text), longestMessage);
}


/***/ }),

/***/ 852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: () => (/* binding */ taskTurns),
/* harmony export */   LL: () => (/* binding */ taskCost),
/* harmony export */   U_: () => (/* binding */ sessionTime),
/* harmony export */   zj: () => (/* binding */ runTotals)
/* harmony export */ });
/* harmony import */ var _domain_run_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(646);

function runTotals(state, now) {
    const counts = { waiting: 0, running: 0, between: 0, succeeded: 0, failed: 0, skipped: 0, cancelled: 0 };
    let sessionMs = 0;
    let costUsd = 0;
    let costIsPartial = false;
    for (const task of state.tasks.values()) {
        counts[task.phase === 'ended' ? task.outcome.status : task.phase] += 1;
        sessionMs += sessionTime(task, now);
        const cost = taskCost(task);
        costUsd += cost.usd;
        costIsPartial ||= cost.isPartial;
    }
    const wallMs = (0,_domain_run_state_js__WEBPACK_IMPORTED_MODULE_0__/* .wallTime */ .Ow)(state, new Date(now).toISOString());
    const speedup = wallMs > 0 ? sessionMs / wallMs : null;
    return { tasks: state.tasks.size, ...counts, wallMs, sessionMs, speedup, costUsd, costIsPartial };
}
function sessionTime(task, now) {
    const ended = task.attempts.reduce((sum, { end }) => sum + end.durationMs, 0);
    if (task.phase !== 'running')
        return ended;
    return ended + Math.max(0, now - Date.parse(task.live.startedAt));
}
function taskCost(task) {
    const ended = task.attempts.map(({ end }) => end);
    const known = [...ended.map((end) => end.costUsd), ...(task.phase === 'running' ? [task.live.progress.costUsd] : [])];
    return {
        usd: known.reduce((sum, cost) => sum + (cost ?? 0), 0),
        isPartial: known.includes(null) || ended.some((end) => end.costIsPartial),
    };
}
function taskTurns(task) {
    const ended = task.attempts.reduce((sum, { end }) => sum + end.turns, 0);
    return ended + (task.phase === 'running' ? task.live.progress.turns : 0);
}


/***/ }),

/***/ 9238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ safeBlock)
/* harmony export */ });
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7424);

const longestPiece = 4_000;
function safeBlock(text) {
    return text
        .replace(/\s+$/, '')
        .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
        .flatMap((line) => {
        const indent = /^[ \t]*/.exec(line)?.[0].slice(0, 200).replaceAll('\t', '  ') ?? '';
        return cut(line).map((piece, position) => {
            const safe = (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .safeText */ .Hk)(piece);
            return position === 0 && safe !== '' ? indent + safe : safe;
        });
    });
}
function cut(line) {
    if (line.length <= longestPiece)
        return [line];
    const pieces = [];
    for (let start = 0; start < line.length;) {
        let end = Math.min(line.length, start + longestPiece);
        if (end < line.length && /[\ud800-\udbff]/.test(line[end - 1] ?? ''))
            end -= 1;
        pieces.push(line.slice(start, end));
        start = end;
    }
    return pieces;
}


/***/ }),

/***/ 4063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G1: () => (/* binding */ cutToWidth),
/* harmony export */   Ti: () => (/* binding */ fitToWidth),
/* harmony export */   qz: () => (/* binding */ widthOf)
/* harmony export */ });
/* harmony import */ var string_width__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4668);

const graphemes = new Intl.Segmenter();
const plainText = /^[\x20-\x7e]*$/;
function widthOf(text) {
    return plainText.test(text) ? text.length : (0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(text);
}
function cutToWidth(text, width) {
    if (width <= 0)
        return '';
    const limit = width * 8 + 32;
    if (text.length <= limit && widthOf(text) <= width)
        return text;
    let kept = '';
    let used = 0;
    for (const { segment } of graphemes.segment(text.slice(0, limit))) {
        const next = used + (0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(segment);
        if (next > width - 1)
            break;
        kept += segment;
        used = next;
    }
    return `${kept}…`;
}
function fitToWidth(text, width, align = 'left') {
    const cut = cutToWidth(text, width);
    const fill = ' '.repeat(Math.max(0, width - widthOf(cut)));
    return align === 'left' ? cut + fill : fill + cut;
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

/***/ 8144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ watchFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

const slowLookMs = 2_000;
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
                    const timer = setTimeout(resolve, slowLookMs);
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


/***/ })

};
