export const id = 219;
export const ids = [219];
export const modules = {

/***/ 2099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ findClaude)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7975);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5096);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5469);






const install = 'Install it with `npm install -g @anthropic-ai/claude-code`, or name one: --claude-path PATH or CLAUDE_MULTI_CLAUDE_PATH.';
const versionTimeoutMs = 20_000;
async function findClaude(given, environment) {
    const path = given === null ? onPath(environment) : named(given, environment);
    try {
        const { stdout } = await (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(path, ['--version'], {
            env: { ...environment },
            timeout: versionTimeoutMs,
            windowsHide: true,
        });
        const version = /\d+\.\d+\.\d+\S*/.exec(stdout)?.[0];
        if (version === undefined)
            throw new Error(`\`claude --version\` printed ${JSON.stringify(stdout.slice(0, 80))}`);
        return { path, version };
    }
    catch (error) {
        const remedy = (0,_system_error_js__WEBPACK_IMPORTED_MODULE_5__/* .remedyForStart */ .SO)(error);
        if (remedy !== null)
            throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .eG(`cannot start ${path}: ${(0,_domain_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`, remedy, { cause: error });
        const late = error.killed === true;
        const why = late ? `\`claude --version\` has not answered within ${versionTimeoutMs / 1_000} s` : (0,_domain_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error);
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .eG(`${path} does not run as Claude Code: ${why}`, install, { cause: error });
    }
}
function named(given, environment) {
    if (!/[\\/]/.test(given)) {
        const found = search(given, environment);
        if (found !== null)
            return found;
    }
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(given) ? given : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(given);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path))
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .eG(`there is no claude at ${path}`, install);
    if (!isProgram(path))
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .eG(`${path} is not a program that may be run`, install);
    return path;
}
function onPath(environment) {
    const found = search('claude', environment);
    if (found === null)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .eG('the Claude Code CLI (`claude`) is not on the PATH', install);
    return found;
}
function search(name, environment) {
    const path = environment['PATH'] ?? environment['Path'] ?? '';
    for (const folder of path.split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter)) {
        if (folder === '')
            continue;
        for (const candidate of candidates(folder, name))
            if (isProgram(candidate))
                return candidate;
    }
    return null;
}
function candidates(folder, name) {
    if (process.platform !== 'win32')
        return [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)];
    const inPackage = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)('@anthropic-ai', 'claude-code', 'bin', 'claude.exe');
    return [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${name}.exe`), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'node_modules', inPackage), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, '..', inPackage)];
}
function isProgram(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 6142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KC: () => (/* binding */ freeMemory),
/* harmony export */   S5: () => (/* binding */ slotsForMachine),
/* harmony export */   bG: () => (/* binding */ memoryFloorBytes)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6637);


const sessionBytes = 300 * 1024 ** 2;
const sessionsPerCore = 4;
const memoryFloorBytes = 512 * 1024 ** 2;
function freeMemory() {
    if (process.platform !== 'linux')
        return (0,node_os__WEBPACK_IMPORTED_MODULE_0__.freemem)();
    const available = Number(/^MemAvailable:\s+(\d+) kB$/m.exec((0,_process_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .readOr */ .Cq)('/proc/meminfo'))?.[1] ?? Number.NaN) * 1024;
    const limit = Number.parseInt((0,_process_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .readOr */ .Cq)('/sys/fs/cgroup/memory.max'), 10);
    const used = Number.parseInt((0,_process_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .readOr */ .Cq)('/sys/fs/cgroup/memory.current'), 10);
    const inGroup = Number.isNaN(limit) || Number.isNaN(used) ? Number.POSITIVE_INFINITY : Math.max(0, limit - used);
    return Math.min(Number.isNaN(available) ? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.freemem)() : available, inGroup);
}
function slotsForMachine(cores = (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)(), free = freeMemory()) {
    return Math.max(1, Math.min(cores * sessionsPerCore, Math.floor((free - memoryFloorBytes) / sessionBytes)));
}


/***/ }),

/***/ 3229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ ClaudeAgent),
  x: () => (/* binding */ claudeArguments)
});

// EXTERNAL MODULE: ./build/js/core/containment.js
var containment = __webpack_require__(6112);
// EXTERNAL MODULE: ./build/js/claude/result-line.js
var result_line = __webpack_require__(3515);
// EXTERNAL MODULE: ./build/js/claude/stream-line.js
var stream_line = __webpack_require__(4448);
;// CONCATENATED MODULE: ./build/js/claude/interpreter.js


const decoder = new TextDecoder();
const nothing = { observations: [], keep: true };
const fragment = { observations: [], keep: false };
const fragmentStart = new TextEncoder().encode('{"type":"stream_event","event":{"type":"content_block_delta"');
const synthetic = '<synthetic>';
class StreamInterpreter {
    #request = null;
    #seen = new Set();
    #background = new Map();
    read(line) {
        if (startsWith(line, fragmentStart))
            return fragment;
        const value = parse(line);
        if (value === null)
            return nothing;
        switch (value['type']) {
            case 'stream_event':
                return this.#streamEvent(value);
            case 'system':
                return keep(this.#system(value));
            case 'assistant':
                return keep(this.#assistant(value));
            case 'user':
                return keep(stream_line/* userLineSchema */.NF.safeParse(value).data?.parent_tool_use_id == null ? [{ kind: 'tool', name: null }] : []);
            case 'result':
                return keep(this.#result(value));
            default:
                return nothing;
        }
    }
    #streamEvent(value) {
        const line = stream_line/* streamEventLineSchema */.gE.safeParse(value).data;
        if (line === undefined || line.parent_tool_use_id != null)
            return fragment;
        const { event } = line;
        if (event.type === 'message_start' && event.message?.id !== undefined && event.message.usage !== undefined) {
            const { id, model = 'unknown', usage } = event.message;
            this.#request = { id, model, tokens: (0,result_line/* tokensOf */.k8)(usage) };
            return keep([
                ...this.#turn(id),
                { kind: 'usage', messageId: id, model, tokens: this.#request.tokens, state: 'open' },
            ]);
        }
        if (event.type === 'message_delta' && event.usage !== undefined && this.#request !== null) {
            const { id, model, tokens } = this.#request;
            const { input_tokens, output_tokens, cache_read_input_tokens, cache_creation_input_tokens } = event.usage;
            const final = {
                ...tokens,
                input: input_tokens ?? tokens.input,
                output: output_tokens ?? tokens.output,
                cacheRead: cache_read_input_tokens ?? tokens.cacheRead,
                cacheWrite: Math.max(cache_creation_input_tokens ?? 0, tokens.cacheWrite),
            };
            return keep([
                {
                    kind: 'usage',
                    messageId: id,
                    model,
                    tokens: final,
                    state: event.delta?.stop_reason == null ? 'abandoned' : 'final',
                },
            ]);
        }
        if (event.type === 'content_block_start' && event.content_block?.type === 'tool_use') {
            return { observations: [{ kind: 'tool', name: event.content_block.name ?? null }], keep: false };
        }
        return fragment;
    }
    #system(value) {
        switch (value['subtype']) {
            case 'init': {
                const line = stream_line/* initLineSchema */.Ui.parse(value);
                return [{ kind: 'began', sessionId: line.session_id ?? null, version: line.claude_code_version ?? null }];
            }
            case 'status':
                return value['status'] === 'requesting' ? [{ kind: 'requesting' }] : [];
            case 'api_retry': {
                const line = stream_line/* apiRetryLineSchema */.cq.parse(value);
                const retry = {
                    attempt: line.attempt,
                    maxRetries: line.max_retries ?? null,
                    delayMs: line.retry_delay_ms,
                    status: line.error_status ?? null,
                    error: line.error ?? 'unknown',
                };
                return [{ kind: 'retry', retry }];
            }
            case 'task_started':
            case 'task_notification':
            case 'background_tasks_changed':
                return this.#backgroundTasks(value);
            default:
                return [];
        }
    }
    #backgroundTasks(value) {
        const line = stream_line/* backgroundTaskLineSchema */.tO.parse(value);
        if (line.tasks !== undefined) {
            this.#background.clear();
            for (const task of line.tasks)
                if (task.task_id !== undefined)
                    this.#background.set(task.task_id, task.task_type ?? '');
        }
        else if (line.task_id === undefined)
            return [];
        else if (value['subtype'] === 'task_started' && line.is_backgrounded !== false)
            this.#background.set(line.task_id, line.task_type ?? '');
        else if (value['subtype'] === 'task_notification')
            this.#background.delete(line.task_id);
        const shells = [...this.#background.values()].filter((type) => type.includes('bash') || type.includes('shell')).length;
        return [{ kind: 'background', agents: this.#background.size - shells, shells }];
    }
    #assistant(value) {
        const line = stream_line/* assistantLineSchema */.E2.safeParse(value).data;
        if (line === undefined)
            return [];
        const { id, model, usage, content, stop_reason: stopReason } = line.message;
        const observations = [];
        const main = line.parent_tool_use_id == null;
        if (id !== undefined && model !== synthetic) {
            if (main)
                observations.push(...this.#turn(id));
            if (usage !== undefined && this.#request?.id !== id) {
                observations.push({
                    kind: 'usage',
                    messageId: id,
                    model: model ?? 'unknown',
                    tokens: (0,result_line/* tokensOf */.k8)(usage),
                    state: main && stopReason != null ? 'final' : 'untold',
                });
            }
        }
        const tool = content.findLast((block) => block.type === 'tool_use')?.name;
        if (main && tool !== undefined)
            observations.push({ kind: 'tool', name: tool });
        return observations;
    }
    #turn(messageId) {
        if (this.#seen.has(messageId))
            return [];
        this.#seen.add(messageId);
        return [{ kind: 'turn' }];
    }
    #result(value) {
        const line = stream_line/* resultLineSchema */.NY.parse(value);
        return [{ kind: 'result', result: (0,result_line/* sessionResultOf */.xb)(line), account: (0,result_line/* accountOf */.XP)(line) }];
    }
}
function keep(observations) {
    return observations.length === 0 ? nothing : { observations, keep: true };
}
function parse(line) {
    try {
        const value = JSON.parse(decoder.decode(line));
        return typeof value === 'object' && value !== null && !Array.isArray(value)
            ? value
            : null;
    }
    catch {
        return null;
    }
}
function startsWith(line, start) {
    if (line.length < start.length)
        return false;
    for (let index = 0; index < start.length; index += 1)
        if (line[index] !== start[index])
            return false;
    return true;
}

;// CONCATENATED MODULE: ./build/js/claude/preamble.js
const opening = `Before you start, check the task below briefly: say to yourself what its goal is, which files and facts it depends on, and what is unclear or risky about it. Nobody can answer questions while you work, so where something is open, choose the most sensible reading and name it in your answer. Then do the work.

The task:

`;
const ending = `

When you think that you are done, verify your work in two passes. First, read the task again sentence by sentence and compare it with what is really there; mend what is missing or wrong. Second, look at your work as a stranger would, run whatever can be run to test it, and try the cases at its edges; mend what you find.

Close your answer with a short report in exactly this form:

\`\`\`verification
errors-found: <how many mistakes the two passes found, mended or not, as a number>
gaps: <what is still missing or could not be checked, in one line, or "none">
confidence: <low, medium or high>
\`\`\`
`;
function enhance(prompt) {
    return `${opening}${prompt}${ending}`;
}

;// CONCATENATED MODULE: ./build/js/claude/claude-agent.js



const outerSession = ['CLAUDECODE', 'CLAUDE_CODE_ENTRYPOINT', 'CLAUDE_CODE_SSE_PORT', 'CLAUDE_CODE_SESSION_ID'];
class ClaudeAgent {
    #options;
    constructor(options) {
        this.#options = options;
    }
    launch(request) {
        const { task, configDir, marker } = request;
        const env = { ...this.#options.environment };
        for (const name of outerSession)
            delete env[name];
        if (configDir !== null)
            env['CLAUDE_CONFIG_DIR'] = configDir;
        Object.assign(env, task.env, { [containment/* sessionMarker */.x]: marker });
        const prompt = this.#options.enhancePrompts ? enhance(task.prompt) : task.prompt;
        return {
            command: { file: this.#options.path, args: claudeArguments(request), cwd: task.cwd, env },
            input: request.resume === null ? userMessage(prompt) : userMessage(continuePrompt),
        };
    }
    interpreter() {
        return new StreamInterpreter();
    }
    interrupt() {
        const request = { type: 'control_request', request_id: crypto.randomUUID(), request: { subtype: 'interrupt' } };
        return `${JSON.stringify(request)}\n`;
    }
}
const continuePrompt = 'The session was cut off before you had finished. Look at what is already done, then carry on with the task from there to its end.';
function userMessage(content) {
    return `${JSON.stringify({ type: 'user', message: { role: 'user', content } })}\n`;
}
function claudeArguments({ task, sessionId, resume, }) {
    const args = ['-p', '--output-format=stream-json', '--input-format=stream-json', '--verbose'];
    args.push('--include-partial-messages');
    args.push(resume === null ? `--session-id=${sessionId}` : `--resume=${resume}`);
    args.push(`--model=${task.model}`, `--permission-mode=${task.permissionMode}`, `--max-budget-usd=${task.budgetUsd}`);
    if (task.maxTurns !== null)
        args.push(`--max-turns=${task.maxTurns}`);
    for (const tool of task.allowedTools)
        args.push(`--allowed-tools=${tool}`);
    for (const tool of task.disallowedTools)
        args.push(`--disallowed-tools=${tool}`);
    if (task.appendSystemPrompt !== null)
        args.push(`--append-system-prompt=${task.appendSystemPrompt}`);
    return [...args, ...task.args];
}


/***/ }),

/***/ 3515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XP: () => (/* binding */ accountOf),
/* harmony export */   k8: () => (/* binding */ tokensOf),
/* harmony export */   xb: () => (/* binding */ sessionResultOf)
/* harmony export */ });
function tokensOf(usage) {
    return {
        input: usage.input_tokens,
        output: usage.output_tokens,
        cacheRead: usage.cache_read_input_tokens,
        cacheWrite: usage.cache_creation_input_tokens,
        cacheWrite1h: Math.min(usage.cache_creation?.ephemeral_1h_input_tokens ?? 0, usage.cache_creation_input_tokens),
    };
}
function accountOf(line) {
    return {
        total: modelAccounts(line.modelUsage),
        sinceLast: line.model_usage_since_last_result === undefined ? null : modelAccounts(line.model_usage_since_last_result),
    };
}
function modelAccounts(usage) {
    const accounts = {};
    for (const [model, used] of Object.entries(usage)) {
        accounts[model] = {
            tokens: {
                input: used.inputTokens,
                output: used.outputTokens,
                cacheRead: used.cacheReadInputTokens,
                cacheWrite: used.cacheCreationInputTokens,
                cacheWrite1h: Math.min(used.cacheCreationEphemeral1hInputTokens, used.cacheCreationInputTokens),
            },
            costUsd: used.costUSD ?? null,
        };
    }
    return accounts;
}
function sessionResultOf(line) {
    const stats = line.subagent_stats;
    return {
        subtype: line.subtype,
        isError: line.is_error,
        text: line.result ?? null,
        errors: line.errors.filter((error) => error !== ''),
        turns: line.num_turns ?? null,
        apiErrorStatus: line.api_error_status ?? null,
        terminalReason: line.terminal_reason ?? null,
        permissionDenials: line.permission_denials.map((denial) => denial.tool_name ?? 'a tool'),
        unfinishedSubagents: stats === undefined ? 0 : Math.max(0, stats.spawned - stats.completed - stats.failed),
    };
}


/***/ }),

/***/ 4448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ assistantLineSchema),
/* harmony export */   NF: () => (/* binding */ userLineSchema),
/* harmony export */   NY: () => (/* binding */ resultLineSchema),
/* harmony export */   Ui: () => (/* binding */ initLineSchema),
/* harmony export */   cq: () => (/* binding */ apiRetryLineSchema),
/* harmony export */   gE: () => (/* binding */ streamEventLineSchema),
/* harmony export */   tO: () => (/* binding */ backgroundTaskLineSchema),
/* harmony export */   yY: () => (/* binding */ messageUsageSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2047);

const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().catch(undefined);
const modelName = text.transform((name) => (name === '__proto__' ? undefined : name));
const most = 1e12;
const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative().max(most).catch(0).default(0);
const maybeCount = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative().max(most).optional().catch(undefined);
const amount = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative().max(most).optional().catch(undefined);
const messageUsageSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    input_tokens: count,
    output_tokens: count,
    cache_read_input_tokens: count,
    cache_creation_input_tokens: count,
    cache_creation: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ephemeral_1h_input_tokens: count }).optional().catch(undefined),
});
const modelUsageSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    inputTokens: count,
    outputTokens: count,
    cacheReadInputTokens: count,
    cacheCreationInputTokens: count,
    cacheCreationEphemeral1hInputTokens: count,
    costUSD: amount,
}));
const contentBlockSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ type: text, name: text });
const parent = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish().catch(null);
const initLineSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ session_id: text, claude_code_version: text });
const apiRetryLineSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    attempt: count,
    max_retries: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().optional().catch(undefined),
    retry_delay_ms: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative().max(most).catch(0).default(0),
    error_status: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullish().catch(null),
    error: text,
});
const backgroundTaskLineSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    task_id: text,
    task_type: text,
    is_backgrounded: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional().catch(undefined),
    tasks: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ task_id: text, task_type: text }))
        .optional()
        .catch(undefined),
});
const assistantLineSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    parent_tool_use_id: parent,
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        id: text,
        model: modelName,
        stop_reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish().catch(null),
        content: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(contentBlockSchema.catch({ type: undefined, name: undefined })).catch([]),
        usage: messageUsageSchema.optional().catch(undefined),
    }),
});
const userLineSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ parent_tool_use_id: parent });
const streamEventLineSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    parent_tool_use_id: parent,
    event: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        type: text,
        delta: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ stop_reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish().catch(null) })
            .optional()
            .catch(undefined),
        message: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: text, model: modelName, usage: messageUsageSchema.optional().catch(undefined) })
            .optional()
            .catch(undefined),
        content_block: contentBlockSchema.optional().catch(undefined),
        usage: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
            output_tokens: maybeCount,
            input_tokens: maybeCount,
            cache_read_input_tokens: maybeCount,
            cache_creation_input_tokens: maybeCount,
        })
            .optional()
            .catch(undefined),
    }),
});
const resultLineSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    subtype: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().catch('unknown').default('unknown'),
    is_error: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().catch(true).default(true),
    result: text,
    errors: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().catch('')).catch([]).default([]),
    num_turns: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative().optional().catch(undefined),
    api_error_status: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullish().catch(null),
    terminal_reason: text,
    total_cost_usd: amount,
    modelUsage: modelUsageSchema.catch({}).default({}),
    model_usage_since_last_result: modelUsageSchema.optional().catch(undefined),
    permission_denials: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ tool_name: text }).catch({ tool_name: undefined }))
        .catch([])
        .default([]),
    subagent_stats: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ spawned: count, completed: count, failed: count }).optional().catch(undefined),
});


/***/ }),

/***/ 6330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ concludeRun)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/js/domain/errors.js
var errors = __webpack_require__(5096);
// EXTERNAL MODULE: ./build/js/reports/json.js
var json = __webpack_require__(50);
;// CONCATENATED MODULE: ./build/js/adapters/notify.js




const usualLimits = { commandMs: 60_000, requestMs: 10_000, retryMs: 1_000 };
async function notify(target, news, surroundings, limits = usualLimits) {
    try {
        if (target.kind === 'command')
            await runCommand(target, news, surroundings, limits.commandMs);
        else
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
            reject(new Error(`"${file}" had not ended after ${atMostMs / 1_000} s and was killed`));
        }, atMostMs);
        child.stdin?.on('error', () => { }).end((0,json/* renderJson */.h)(news.report));
        child.on('error', (error) => {
            clearTimeout(timer);
            reject(new Error(`"${file}" cannot be run: ${(0,errors/* messageOf */.bD)(error)}`));
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
        return 'no answer in time';
    return code === undefined ? 'the connection failed' : String(code);
}

// EXTERNAL MODULE: ./build/js/reporters/safe-text.js
var safe_text = __webpack_require__(7424);
// EXTERNAL MODULE: ./build/js/reports/format.js
var format = __webpack_require__(4603);
// EXTERNAL MODULE: ./build/js/reports/status.js
var reports_status = __webpack_require__(4742);
;// CONCATENATED MODULE: ./build/js/reporters/advice.js
const advices = {
    budget: 'raise the budget (--budget, or "budget" of the task) or make the task smaller',
    'max-turns': 'allow more turns (--max-turns, or "max-turns" of the task) or make the task smaller',
    timeout: 'give it more time (--timeout, or "timeout" of the task) or make the task smaller',
    'idle-timeout': 'give it a longer --idle-timeout, or look into the transcript for what it waited for',
    'not-logged-in': 'log in (/login in claude) or set ANTHROPIC_API_KEY; claude-multi doctor checks it',
    'permission-refused': 'the account may not use this model or feature; see what it may, or use another --model',
    'model-not-found': 'name a model that this account has (--model, or "model" of the task), for example sonnet',
    'prompt-too-long': 'shorten the prompt, or put the material into files that the session reads as it needs them',
    'rate-limited': 'run fewer sessions at once (--max-parallel), or try again later',
    overloaded: 'try again later; --retries allows more attempts',
    'connection-lost': 'check the network and ANTHROPIC_BASE_URL, then run it again',
    'api-error': 'look into the transcript for the API’s answer, then run it again',
    'conversation-lost': 'run it again: it starts anew',
    'bad-arguments': 'check "args" of the task and the version of claude (claude-multi doctor)',
    'spawn-failed': 'check --claude-path and the task’s "cwd" (claude-multi doctor)',
    crashed: 'look into the transcript for its last lines; --retries allows more attempts',
    'execution-error': 'look into the transcript for its last lines',
};
function adviceFor(reason) {
    return Object.hasOwn(advices, reason) ? advices[reason] : null;
}

// EXTERNAL MODULE: ./build/js/reporters/layout.js
var layout = __webpack_require__(6781);
// EXTERNAL MODULE: ./build/js/reporters/task-row.js
var task_row = __webpack_require__(6207);
// EXTERNAL MODULE: ./build/js/reporters/width.js
var reporters_width = __webpack_require__(4063);
;// CONCATENATED MODULE: ./build/js/reporters/summary-table.js





const mostListed = 100;
const urgency = ['failed', 'cancelled', 'succeeded', 'skipped'];
const mostResults = 20;
const longestResult = 2_000;
function summaryTable({ tasks }, width, paint) {
    const { rows, rest } = chooseRows(tasks);
    if (rows.length === 0)
        return [];
    const cells = rows.map(cellsOf);
    const head = ['TASK', 'STATUS', 'TIME', 'TURNS', 'TOKENS', 'COST'];
    const dropped = width < 50 ? 3 : width < 60 ? 1 : 0;
    const count = head.length - dropped;
    const widths = head.map((title, column) => cells.reduce((most, row) => Math.max(most, (0,reporters_width/* widthOf */.qz)(row[column] ?? '')), title.length));
    const others = widths.slice(1, count).reduce((sum, column) => sum + column + 2, 0);
    widths[0] = Math.min(widths[0] ?? 4, Math.max(8, width - others - 2));
    const line = (row, symbol, tone) => {
        const columns = row
            .slice(0, count)
            .map((cell, column) => (0,reporters_width/* fitToWidth */.Ti)(cell, widths[column] ?? 0, column < 2 ? 'left' : 'right'));
        return (0,layout/* lineOf */.cA)([symbol, (0,layout/* span */.Ln)(` ${columns.join('  ')}`, tone)], width, paint);
    };
    const lines = [line(head, (0,layout/* span */.Ln)(' '), 'faint')];
    for (const [position, task] of rows.entries()) {
        const { symbol, tone } = task_row/* endSymbols */.hx[task.status];
        lines.push(line(cells[position] ?? [], (0,layout/* span */.Ln)(symbol, tone), 'plain'));
        if (rows.length <= mostResults && task.result !== null)
            lines.push(...resultLines(task.result, width, paint));
    }
    if (rest !== null)
        lines.push((0,layout/* lineOf */.cA)([(0,layout/* span */.Ln)(rest, 'faint')], width, paint));
    return lines;
}
function chooseRows(tasks) {
    if (tasks.length <= mostListed)
        return { rows: tasks, rest: null };
    const groups = urgency.map((status) => tasks.filter((task) => task.status === status));
    const chosen = new Set(groups.flat().slice(0, mostListed));
    const left = groups.flatMap((group, position) => {
        const count = group.filter((task) => !chosen.has(task)).length;
        return count === 0 ? [] : [`${(0,format/* formatCount */.B4)(count)} ${urgency[position]}`];
    });
    return { rows: tasks.filter((task) => chosen.has(task)), rest: `… and ${left.join(', ')}` };
}
function resultLines(result, width, paint) {
    const said = (0,safe_text/* safeText */.Hk)(result.slice(0, longestResult).replace(/^[ \t]*(```+|~~~+)[ \t]*verification\b.*/ims, ''));
    if (said === '')
        return [];
    const lines = (0,layout/* wrap */.LV)(`    ${(0,reporters_width/* cutToWidth */.G1)(said, 2 * (width - 8))}`, width, '    ').slice(0, 2);
    return lines.map((line) => paint(line, 'faint'));
}
function cellsOf(task) {
    const { input, output, cacheRead, cacheWrite } = task.tokens;
    const started = task.attempts > 0;
    return [
        (0,safe_text/* safeText */.Hk)(task.id),
        task.status,
        started ? (0,format/* formatDuration */.a3)(task.durationMs) : '–',
        started ? (0,format/* formatCount */.B4)(task.turns) : '–',
        started ? (0,format/* compactCount */.Ro)(input + output + cacheRead + cacheWrite) : '–',
        started ? `${task.costIsPartial && task.costUsd !== null ? '≥' : ''}${(0,format/* formatUsd */.UK)(task.costUsd)}` : '–',
    ];
}

;// CONCATENATED MODULE: ./build/js/reporters/summary.js








const mostExplained = 50;
const longestMessage = 500;
function summaryLines(request) {
    const { report, paint } = request;
    const width = Math.max(20, request.width);
    const sections = [
        [headline(report, width, paint)],
        summaryTable(report, width, paint),
        failureLines(report, width, paint),
        unfinishedLines(report, width, paint),
        verificationLines(report, width, paint),
        warningLines(report, width, paint),
        totalLines(report, width, paint),
        closingLines(request, width),
    ];
    return sections
        .filter((lines) => lines.length > 0)
        .flatMap((lines, position) => (position === 0 ? lines : ['', ...lines]));
}
function headline({ run, totals }, width, paint) {
    const parts = [`${(0,format/* formatCount */.B4)(totals.succeeded)} of ${(0,reports_status/* plural */.LS)(totals.tasks, 'task')} succeeded`];
    for (const status of ['failed', 'cancelled', 'skipped']) {
        if (totals[status] > 0)
            parts.push(`${(0,format/* formatCount */.B4)(totals[status])} ${status}`);
    }
    const { symbol, tone } = run.status === 'unfinished' ? task_row/* endSymbols */.hx.cancelled : task_row/* endSymbols */.hx[run.status];
    return (0,layout/* lineOf */.cA)([(0,layout/* span */.Ln)(`${symbol} ${parts.join(', ')}`, tone)], width, paint);
}
function failureLines({ tasks }, width, paint) {
    const failed = tasks.filter((task) => task.status === 'failed').map((task) => explain(task, width, paint));
    return capped(failed).flat();
}
function unfinishedLines({ tasks }, width, paint) {
    const befallen = new Map();
    for (const { id, status, message } of tasks) {
        if (status !== 'cancelled' && status !== 'skipped')
            continue;
        const why = `${status}: ${message ?? ''}`;
        befallen.set(why, [...(befallen.get(why) ?? []), id]);
    }
    const lines = [...befallen].map(([why, ids]) => {
        const named = ids.length <= 3 ? ids.join(', ') : `${ids.slice(0, 3).join(', ')} and ${(0,format/* formatCount */.B4)(ids.length - 3)} more`;
        const text = (0,reporters_width/* cutToWidth */.G1)((0,safe_text/* safeText */.Hk)(`${named}: ${why}`), longestMessage);
        return (0,layout/* wrap */.LV)(`${task_row/* endSymbols */.hx.cancelled.symbol} ${text}`, width, '  ').map((line) => paint(line, task_row/* endSymbols */.hx.cancelled.tone));
    });
    return capped(lines).flat();
}
function capped(lines) {
    const more = lines.length - mostExplained;
    return more > 0 ? [...lines.slice(0, mostExplained), `… and ${(0,format/* formatCount */.B4)(more)} more`] : [...lines];
}
function explain(task, width, paint) {
    const attempts = task.attempts > 1 ? ` after ${task.attempts} attempts` : '';
    const why = `${(0,safe_text/* safeText */.Hk)(task.id)}: ${task.reason ?? 'failed'}${attempts}: ${(0,safe_text/* safeText */.Hk)(task.message ?? '')}`;
    const { symbol, tone } = task_row/* endSymbols */.hx.failed;
    const lines = (0,layout/* wrap */.LV)(`${symbol} ${(0,reporters_width/* cutToWidth */.G1)(why, longestMessage)}`, width, '  ').map((line) => paint(line, tone));
    const advice = adviceFor(task.reason ?? '');
    return advice === null ? lines : [...lines, ...(0,layout/* wrap */.LV)(`  → ${advice}`, width, '    ')];
}
function verificationLines({ tasks }, width, paint) {
    const lines = tasks.flatMap(({ id, verification }) => {
        if (verification === null)
            return [];
        const { errorsFound, confidence, gaps } = verification;
        const parts = [
            errorsFound === null ? [] : [`${errorsFound} error${errorsFound === 1 ? '' : 's'} found`],
            confidence === null ? [] : [`confidence ${confidence}`],
            gaps === null ? [] : [`gaps: ${(0,safe_text/* safeText */.Hk)(gaps)}`],
        ].flat();
        return parts.length === 0 ? [] : [(0,layout/* lineOf */.cA)([(0,layout/* span */.Ln)(`  ${(0,safe_text/* safeText */.Hk)(id)}: ${parts.join(', ')}`)], width, paint)];
    });
    return lines.length === 0
        ? []
        : [(0,layout/* lineOf */.cA)([(0,layout/* span */.Ln)('What the sessions say of their own work:')], width, paint), ...capped(lines)];
}
function warningLines({ tasks }, width, paint) {
    const texts = tasks.flatMap(({ id, warnings }) => warnings.map(({ message }) => `! ${(0,safe_text/* safeText */.Hk)(id)}: ${(0,safe_text/* safeText */.Hk)(message)}`));
    return capped(texts.map((text) => (0,layout/* lineOf */.cA)([(0,layout/* span */.Ln)(text, 'warning')], width, paint)));
}
function totalLines({ run, totals }, width, paint) {
    const { input, output, cacheRead, cacheWrite } = totals.tokens;
    const cost = `${totals.costIsPartial && totals.costUsd !== null ? 'at least ' : ''}${(0,format/* formatUsd */.UK)(totals.costUsd)}`;
    const kinds = [
        `${(0,format/* formatCount */.B4)(input)} input`,
        `${(0,format/* formatCount */.B4)(output)} output`,
        `${(0,format/* formatCount */.B4)(cacheRead)} cache read`,
        `${(0,format/* formatCount */.B4)(cacheWrite)} cache write`,
    ];
    const named = [
        ['Wall time', (0,format/* formatDuration */.a3)(totals.wallMs)],
        ['Session time', `${(0,format/* formatDuration */.a3)(totals.sessionMs)}, the sum over all sessions`],
        ['Speedup', `${(0,format/* formatSpeedup */.qG)(totals.speedup)}, session time ÷ wall time`],
        ['Utilisation', `${(0,format/* formatPercent */.l9)(totals.utilisation)} of ${(0,reports_status/* plural */.LS)(run.maxParallel, 'slot')}`],
        ['Cost', `${cost}, by the CLI's own estimate`],
        ['Tokens', kinds.join(', ')],
        ['Saved by cache', `${(0,format/* formatUsd */.UK)(totals.cacheSavedUsd)}, cache reads × (input price − cache-read price)`],
    ];
    return named.flatMap(([name, value]) => {
        const label = (0,reporters_width/* fitToWidth */.Ti)(name, 16);
        const [first = '', ...more] = (0,layout/* wrap */.LV)(value, width - 16);
        return [paint(label, 'faint') + first, ...more.map((line) => ' '.repeat(16) + line)];
    });
}
function closingLines({ report, runDir, reportPaths }, width) {
    return [
        ...report.run.notes.flatMap((note) => (0,layout/* wrap */.LV)(`Note: ${(0,safe_text/* safeText */.Hk)(note)}`, width, '  ')),
        ...reportPaths.map((path) => `Report: ${(0,safe_text/* safeText */.Hk)(path)}`),
        ...(runDir === null ? [] : [`Journal and transcripts: ${(0,safe_text/* safeText */.Hk)(runDir)}`]),
    ];
}

// EXTERNAL MODULE: ./build/js/reports/report.js
var reports_report = __webpack_require__(9310);
// EXTERNAL MODULE: ./build/js/reports/headline.js
var reports_headline = __webpack_require__(5464);
;// CONCATENATED MODULE: ./build/js/reports/run-news.js


function newsOf(report, places) {
    const { run, totals, tasks } = report;
    const { id, status, startedAt, endedAt } = run;
    const cost = `${totals.costIsPartial && totals.costUsd !== null ? 'at least ' : ''}${(0,format/* formatUsd */.UK)(totals.costUsd)}`;
    const text = `claude-multi: ${(0,reports_headline/* conclusionOf */.v)(report)} in ${(0,format/* formatDuration */.a3)(totals.wallMs)}, cost ${cost} (run ${id})`;
    const variables = {
        CLAUDE_MULTI_RUN_ID: id,
        CLAUDE_MULTI_STATUS: status,
        CLAUDE_MULTI_SUMMARY: text,
        CLAUDE_MULTI_TASKS: String(totals.tasks),
        CLAUDE_MULTI_SUCCEEDED: String(totals.succeeded),
        CLAUDE_MULTI_FAILED: String(totals.failed),
        CLAUDE_MULTI_WALL_SECONDS: (totals.wallMs / 1_000).toFixed(3),
        CLAUDE_MULTI_COST_USD: totals.costUsd === null ? '' : String(totals.costUsd),
        CLAUDE_MULTI_RUN_DIR: places.runDir ?? '',
        CLAUDE_MULTI_REPORT: places.reportPath ?? '',
    };
    const short = tasks.map((task) => ({
        id: task.id,
        status: task.status,
        reason: task.reason,
        durationMs: task.durationMs,
        costUsd: task.costUsd,
    }));
    const message = { version: 1, event: 'run-ended', text, run: { id, status, startedAt, endedAt }, totals };
    return { variables, report, message: { ...message, tasks: short } };
}

// EXTERNAL MODULE: ./build/js/store/report-file.js
var report_file = __webpack_require__(2443);
// EXTERNAL MODULE: ./build/js/cli/exit-code.js
var exit_code = __webpack_require__(2957);
;// CONCATENATED MODULE: ./build/js/cli/conclude-run.js








async function concludeRun({ state, runDir, reportPaths, notify: targets, summary }, { err, env, cwd }) {
    const report = (0,reports_report/* buildReport */.FK)(state, state.lastEventAt);
    const written = await writeReports(report, reportPaths, (message) => err.line(err.paint(message, 'bad')));
    const width = Math.min(summary.size().columns, 120);
    const lines = summaryLines({ report, runDir, reportPaths: written, width, paint: summary.paint });
    for (const line of lines)
        summary.line(line);
    const news = newsOf(report, { runDir, reportPath: written[0] ?? null });
    for (const target of targets ?? []) {
        const problem = await notify(target, news, { env, cwd });
        if (problem !== null)
            err.line(err.paint((0,safe_text/* safeText */.Hk)(`Warning: --notify did not succeed: ${problem}.`), 'warning'));
    }
    const code = (0,exit_code/* exitCodeOf */.F)(state);
    const incomplete = code === errors/* exitCode */.I$.succeeded && written.length < reportPaths.length;
    return { exitCode: incomplete ? errors/* exitCode */.I$.environment : code, report };
}
async function writeReports(report, paths, complain) {
    const written = [];
    for (const path of paths) {
        try {
            await (0,report_file/* writeReport */.u5)(report, path);
            written.push(path);
        }
        catch (error) {
            complain(`The report ${(0,safe_text/* safeText */.Hk)(path)} could not be written: ${(0,safe_text/* safeText */.Hk)((0,errors/* messageOf */.bD)(error))}`);
        }
    }
    return written;
}


/***/ }),

/***/ 3460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ guardAgainstCrashes)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);

function guardAgainstCrashes(onCrash) {
    let crash = null;
    const onError = (error) => {
        if (crash !== null)
            return;
        crash = { error };
        onCrash(error);
    };
    node_process__WEBPACK_IMPORTED_MODULE_0__.on('uncaughtException', onError);
    node_process__WEBPACK_IMPORTED_MODULE_0__.on('unhandledRejection', onError);
    return {
        rethrow() {
            if (crash !== null)
                throw crash.error;
        },
        release() {
            node_process__WEBPACK_IMPORTED_MODULE_0__.off('uncaughtException', onError);
            node_process__WEBPACK_IMPORTED_MODULE_0__.off('unhandledRejection', onError);
        },
    };
}


/***/ }),

/***/ 2957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ exitCodeOf)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5096);

function exitCodeOf(state) {
    const tasks = [...state.tasks.values()];
    const unsuccessful = tasks.filter((task) => task.phase !== 'ended' || task.outcome.status !== 'succeeded');
    if (unsuccessful.length === 0)
        return _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCode */ .I$.succeeded;
    if (state.stopping?.cause === 'interrupted')
        return _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCode */ .I$.interrupted;
    if (state.stopping?.cause === 'terminated')
        return _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCode */ .I$.terminated;
    return unsuccessful.every(lacksLogin) ? _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCode */ .I$.environment : _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCode */ .I$.taskFailed;
}
function lacksLogin(task) {
    if (task.phase !== 'ended' || task.outcome.status === 'succeeded')
        return false;
    return task.outcome.reason === 'not-logged-in' || task.outcome.reason === 'credential-refused';
}


/***/ }),

/***/ 8985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ addNotifyOptions),
  c: () => (/* binding */ notifyTargetsFrom)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/js/domain/errors.js
var errors = __webpack_require__(5096);
;// CONCATENATED MODULE: ./build/js/domain/notify-target.js

function readNotifyTarget(text, allowHttp) {
    return /^[a-z][a-z0-9+.-]*:\/\//i.test(text.trim()) ? readAddress(text.trim(), allowHttp) : readCommand(text);
}
function readAddress(text, allowHttp) {
    let url;
    try {
        url = new URL(text);
    }
    catch (error) {
        return wrong({
            problem: `is no address (${(0,errors/* messageOf */.bD)(error)})`,
            value: text,
            allowed: 'such as https://example.com/hook',
        });
    }
    const value = url.origin === 'null' ? url.protocol : url.origin;
    if (url.username !== '' || url.password !== '') {
        return wrong({ problem: 'holds a user name or a password', value, allowed: 'use an address without' });
    }
    const known = url.protocol === 'https:' || url.protocol === 'http:';
    if (!known)
        return wrong({ problem: 'is no web address', value, allowed: 'https://… or a command' });
    if (url.protocol === 'http:' && !allowHttp && !isLoopback(url.hostname)) {
        return wrong({ problem: 'is not encrypted', value, allowed: 'use https, or allow it with --notify-allow-http' });
    }
    return { ok: true, target: { kind: 'webhook', url: url.href } };
}
function isLoopback(host) {
    return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
}
function readCommand(text) {
    const words = splitWords(text);
    if (words === null) {
        const problem = 'has a quote that is not closed, or ends with a backslash';
        return wrong({ problem, value: (0,errors/* preview */.VH)(text), allowed: 'a command and its arguments' });
    }
    const [file, ...args] = words;
    if (file === undefined || file === '')
        return wrong({ problem: 'is empty', allowed: 'a command, or an https address' });
    return { ok: true, target: { kind: 'command', file, args } };
}
const piece = /\\([\s\S])|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|([^\s\\'"]+)/y;
function splitWords(text) {
    const words = [];
    let word = null;
    for (let at = 0; at < text.length;) {
        if (/\s/.test(text[at] ?? '')) {
            if (word !== null)
                words.push(word);
            word = null;
            at += 1;
            continue;
        }
        piece.lastIndex = at;
        const [whole, escaped, single, double, plain] = piece.exec(text) ?? [];
        if (whole === undefined)
            return null;
        word = (word ?? '') + (escaped ?? single ?? double?.replace(/\\(["\\])/g, '$1') ?? plain ?? '');
        at += whole.length;
    }
    if (word !== null)
        words.push(word);
    return words;
}
function wrong(fault) {
    return { ok: false, fault };
}

;// CONCATENATED MODULE: ./build/js/cli/notify-options.js



function addNotifyOptions(command) {
    command
        .addOption(new esm/* Option */.c$('--notify <command|url>', 'at the end run a command or post JSON to a webhook; may be repeated').argParser((value, before = []) => [...before, value]))
        .option('--notify-allow-http', 'let --notify post to another machine without encryption');
}
function notifyTargetsFrom(options) {
    const given = options['notify'] ?? [];
    const targets = [];
    const faults = [];
    for (const text of given) {
        const read = readNotifyTarget(text, options['notifyAllowHttp'] === true);
        if (read.ok)
            targets.push(read.target);
        else
            faults.push({ where: '--notify', ...read.fault });
    }
    if (faults.length > 0)
        throw new errors/* UsageError */.eb('Nothing was started.', faults);
    return targets;
}


/***/ }),

/***/ 9578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ redacted),
/* harmony export */   p: () => (/* binding */ Redactor)
/* harmony export */ });
const redacted = '[redacted]';
const start = String.raw `(?:(?<![A-Za-z0-9])|(?<=\\(?:[bfnrt]|u[0-9A-Fa-f]{4})))`;
const tokenStart = String.raw `(?:(?<![A-Za-z0-9_-])|(?<=\\(?:[bfnrt]|u[0-9A-Fa-f]{4})))`;
const longest = 20_000;
const formats = [
    `${start}sk-ant-[A-Za-z0-9_-]{16,${longest}}`,
    `${start}sk-(?:proj-|svcacct-|admin-)?[A-Za-z0-9_-]{32,${longest}}`,
    `gh[pousr]_[A-Za-z0-9]{30,${longest}}`,
    `github_pat_[A-Za-z0-9_]{22,${longest}}`,
    `${start}(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])`,
    `AIza[A-Za-z0-9_-]{35,${longest}}`,
    String.raw `ya29\.[A-Za-z0-9_-]{20,${longest}}`,
    `xox[abeoprs]-[A-Za-z0-9-]{10,${longest}}`,
    `xapp-[A-Za-z0-9-]{10,${longest}}`,
    'npm_[A-Za-z0-9]{36}',
    String.raw `${tokenStart}eyJ[A-Za-z0-9_-]{8,${longest}}\.eyJ[A-Za-z0-9_-]{8,${longest}}\.[A-Za-z0-9_-]{8,${longest}}`,
    String.raw `-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?:[\sA-Za-z0-9+/=:,.→]|-(?!----)|\\{1,8}(?:[nrt/]|u[0-9A-Fa-f]{4})){0,${longest}}(?:-----END [A-Z ]{0,40}PRIVATE KEY-----)?`,
];
const hint = /sk-|gh[pousr]_|github_pat_|A[KSBC][IC]A|AIza|ya29\.|xox|xapp-|npm_|eyJ|PRIVATE KEY/;
const anyFormat = new RegExp(formats.join('|'), 'g');
const secretName = /(?:^|_)(?:API_?KEY|KEY|TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS?|PRIVATE_KEY|ACCESS_KEY(?:_ID)?|AUTH)(?:$|_)/i;
const none = new Set();
const shortestSecret = 8;
class Redactor {
    #values;
    constructor(...environments) {
        const values = new Set();
        for (const [name, value] of environments.flatMap((environment) => Object.entries(environment))) {
            if (!secretName.test(name))
                continue;
            for (const part of [value, ...value.split(/\r?\n/)].map((one) => one.trim())) {
                if (part.length >= shortestSecret)
                    for (const form of spellings(part))
                        values.add(form);
            }
        }
        const longestFirst = [...values].sort((a, b) => b.length - a.length).map((value) => RegExp.escape(value));
        this.#values = longestFirst.length === 0 ? null : new RegExp(longestFirst.join('|'), 'g');
    }
    text(text) {
        const known = this.#values === null ? text : text.replace(this.#values, redacted);
        return hint.test(known) ? known.replace(anyFormat, redacted) : known;
    }
    data(value, names = none) {
        return this.#walk(value, names);
    }
    #walk(value, names) {
        if (typeof value === 'string')
            return this.text(value);
        if (Array.isArray(value))
            return value.map((item) => this.#walk(item, names));
        if (typeof value !== 'object' || value === null)
            return value;
        return Object.fromEntries(Object.entries(value).map(([key, item]) => {
            if (typeof item === 'string' && names.has(key))
                return [key, item];
            return [key, this.#walk(item, key === 'env' ? none : names)];
        }));
    }
}
function spellings(value) {
    const once = JSON.stringify(value).slice(1, -1);
    const twice = JSON.stringify(once).slice(1, -1);
    return [value, once, twice];
}


/***/ }),

/***/ 2497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ createSupervisor),
  _: () => (/* binding */ resumeSupervisor)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/adapters/claude-binary.js
var claude_binary = __webpack_require__(2099);
// EXTERNAL MODULE: ./build/js/adapters/machine.js
var machine = __webpack_require__(6142);
// EXTERNAL MODULE: ./build/js/adapters/node-process-host.js
var node_process_host = __webpack_require__(8050);
// EXTERNAL MODULE: ./build/js/adapters/system-clock.js
var system_clock = __webpack_require__(1741);
// EXTERNAL MODULE: ./build/js/adapters/system-error.js
var system_error = __webpack_require__(5469);
// EXTERNAL MODULE: ./build/js/claude/claude-agent.js + 2 modules
var claude_agent = __webpack_require__(3229);
// EXTERNAL MODULE: ./build/js/claude/prices.js
var prices = __webpack_require__(6523);
// EXTERNAL MODULE: ./build/js/domain/policy.js
var domain_policy = __webpack_require__(6025);
;// CONCATENATED MODULE: ./build/js/core/begin-run.js

function beginRun(journal, run, tasks) {
    journal.record({ type: 'run-started', run });
    for (const task of tasks)
        journal.record({ type: 'task-planned', taskId: task.id, task });
}
function continueRun(journal, { run, tasks, recovered, reopen }) {
    journal.record({ type: 'run-resumed', run });
    for (const { taskId, attempt, end } of recovered) {
        journal.record({ type: 'session-ended', taskId, attempt, end });
    }
    const policy = { ...domain_policy/* defaultRetryPolicy */.ur, retries: run.options.retries };
    for (const [taskId, state] of journal.state.tasks) {
        if (state.phase !== 'between' || isDue(state, policy))
            continue;
        const last = state.attempts.at(-1);
        if (last !== undefined)
            journal.record({ type: 'task-ended', taskId, outcome: last.end.outcome });
    }
    const wanted = new Map(tasks.map((task) => [task.id, task]));
    for (const [taskId, state] of journal.state.tasks) {
        const task = wanted.get(taskId);
        if (state.phase === 'ended' && (task === undefined || !reopen(state)))
            continue;
        if (task !== undefined)
            journal.record({ type: 'task-reopened', taskId, task });
        else
            journal.record({ type: 'task-ended', taskId, outcome: goneFromList });
    }
    for (const task of tasks) {
        if (!journal.state.tasks.has(task.id))
            journal.record({ type: 'task-planned', taskId: task.id, task });
    }
}
function isDue({ goesOn, attempts }, policy) {
    const outcome = attempts.at(-1)?.end.outcome;
    if (outcome?.status === 'cancelled')
        return goesOn || outcome.reason === 'supervisor-lost';
    return goesOn || (0,domain_policy/* retryDelay */.a2)(attempts, policy, 0) !== null;
}
const goneFromList = {
    status: 'cancelled',
    reason: 'stopped',
    message: 'taken out of the task list before it had ended',
};

// EXTERNAL MODULE: ./build/js/domain/event.js
var domain_event = __webpack_require__(3491);
// EXTERNAL MODULE: ./build/js/domain/run-state.js + 1 modules
var run_state = __webpack_require__(646);
;// CONCATENATED MODULE: ./build/js/core/journal.js


const names = new Set([
    ...['type', 'taskId', 'id', 'sessionId', 'marker', 'cwd', 'projectDir', 'sessionsDir', 'claudePath', 'path'],
    ...['status', 'reason', 'cause', 'kind', 'permissionMode', 'confidence'],
]);
class Journal {
    #options;
    #projection = new run_state/* RunProjection */.pD();
    #seq = 0;
    #latest = 0;
    #failure = null;
    #closed = false;
    constructor(options) {
        this.#options = options;
    }
    get state() {
        return this.#projection.started;
    }
    get failure() {
        return this.#failure;
    }
    replay(event) {
        this.#projection.apply(event);
        this.#seq = event.seq;
        this.#latest = Math.max(this.#latest, Date.parse(event.at));
    }
    record(body) {
        if (this.#closed)
            return;
        const { store, clock, redactor, reporters, onBroken } = this.#options;
        this.#seq += 1;
        this.#latest = Math.max(this.#latest, clock.now());
        const at = new Date(this.#latest).toISOString();
        const event = { v: domain_event/* journalVersion */.MH, seq: this.#seq, at, ...redactor.data(body, names) };
        if (this.#failure === null) {
            try {
                store.append(`${JSON.stringify(event)}\n`);
            }
            catch (error) {
                this.#failure = { error };
                queueMicrotask(() => onBroken(error));
            }
        }
        this.#projection.apply(event);
        reporters.onEvent(event, this.#projection.started);
    }
    close() {
        this.#closed = true;
        this.#options.store.close();
    }
}

// EXTERNAL MODULE: ./build/js/core/recovery.js
var recovery = __webpack_require__(261);
// EXTERNAL MODULE: ./build/js/core/redactor.js
var core_redactor = __webpack_require__(9578);
// EXTERNAL MODULE: ./build/js/domain/errors.js
var errors = __webpack_require__(5096);
;// CONCATENATED MODULE: ./build/js/core/reporter-set.js

class ReporterSet {
    #reporters;
    constructor(reporters) {
        this.#reporters = new Set(reporters);
    }
    onEvent(event, state) {
        this.#each((reporter) => reporter.onEvent?.(event, state));
    }
    onNotice(message) {
        this.#each((reporter) => reporter.onNotice?.(message));
    }
    async onEnd(state) {
        for (const reporter of [...this.#reporters]) {
            try {
                await reporter.onEnd?.(state);
            }
            catch (error) {
                this.#drop(reporter, error);
            }
        }
    }
    #each(tell) {
        for (const reporter of [...this.#reporters]) {
            try {
                tell(reporter);
            }
            catch (error) {
                this.#drop(reporter, error);
            }
        }
    }
    #drop(reporter, error) {
        this.#reporters.delete(reporter);
        this.onNotice(`reporter "${reporter.name}" failed and is off now: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}

// EXTERNAL MODULE: ./build/js/domain/halt.js
var domain_halt = __webpack_require__(2244);
// EXTERNAL MODULE: ./build/js/domain/schedule.js
var schedule = __webpack_require__(1546);
// EXTERNAL MODULE: ./build/js/domain/verdict.js
var verdict = __webpack_require__(3390);
// EXTERNAL MODULE: ./build/js/core/line-splitter.js
var line_splitter = __webpack_require__(4990);
// EXTERNAL MODULE: ./build/js/core/session-record.js + 1 modules
var session_record = __webpack_require__(3928);
;// CONCATENATED MODULE: ./build/js/core/stop-ladder.js
const deadlines = {
    gently: { ask: 2_000, close: 1_000, terminate: 1_500, kill: 500 },
    hurry: { ask: 800, close: 300, terminate: 600, kill: 300 },
    kill: { ask: 0, close: 0, terminate: 0, kill: 500 },
};
const order = ['gently', 'hurry', 'kill'];
function moreUrgent(left, right) {
    return order.indexOf(left) >= order.indexOf(right) ? left : right;
}
class StopLadder {
    #options;
    #urgency = 'gently';
    #hurried = Promise.withResolvers();
    #climbing = null;
    forced = false;
    constructor(options) {
        this.#options = options;
    }
    climb(urgency) {
        if (moreUrgent(this.#urgency, urgency) !== this.#urgency) {
            this.#urgency = urgency;
            this.#hurried.resolve();
            this.#hurried = Promise.withResolvers();
        }
        this.#climbing ??= this.#steps();
        return this.#climbing;
    }
    async #steps() {
        const { ask, answered, clock, handle, host, marker } = this.#options;
        const ended = handle.exited.then(() => { });
        const start = clock.elapsed();
        if (ask !== null && this.#urgency !== 'kill') {
            ask();
            await this.#wait('ask', Promise.race([answered, ended]));
        }
        handle.closeInput();
        if (await this.#wait('close', ended, ask === null ? null : clock.elapsed() - start))
            return;
        this.forced = true;
        for (const [step, signal] of [
            ['terminate', 'SIGTERM'],
            ['kill', 'SIGKILL'],
        ]) {
            if (step === 'terminate' && this.#urgency === 'kill')
                continue;
            handle.signal(signal);
            await host.signalTree(marker, handle.pid, signal).catch(() => 0);
            if (await this.#wait(step, ended))
                return;
        }
    }
    async #wait(step, happened, askedMs = null) {
        const { clock } = this.#options;
        const start = clock.elapsed();
        const done = happened.then(() => true);
        for (;;) {
            const allowed = deadlines[this.#urgency];
            const unused = askedMs === null ? 0 : Math.max(0, allowed.ask - askedMs);
            const left = allowed[step] + unused - (clock.elapsed() - start);
            let cancel = () => { };
            const late = new Promise((resolve) => {
                cancel = clock.after(Math.max(0, left), () => resolve(false));
            });
            const outcome = await Promise.race([done, late, this.#hurried.promise.then(() => null)]);
            cancel();
            if (outcome !== null)
                return outcome;
        }
    }
}

// EXTERNAL MODULE: ./build/js/core/sweep.js
var sweep = __webpack_require__(6892);
;// CONCATENATED MODULE: ./build/js/core/tail.js
class Tail {
    #longest;
    #text = '';
    constructor(longest) {
        this.#longest = longest;
    }
    get text() {
        return this.#text;
    }
    write(text) {
        this.#text = (this.#text + text).slice(-this.#longest);
    }
}

;// CONCATENATED MODULE: ./build/js/core/session.js







const leaveMs = 5_000;
const leaveWithShellsMs = 10_000;
const sweepMs = 250;
const drainMs = 1_000;
const longestLine = 16 * 1024 * 1024;
class Session {
    #setting;
    #request;
    #marker = crypto.randomUUID();
    #told;
    #interpreter;
    #decoder = new TextDecoder();
    #stderr = new Tail(8 * 1024);
    #warnings = [];
    #resulted = Promise.withResolvers();
    #timers = new Map();
    #handle = null;
    #ladder = null;
    #stopCause = null;
    #urgency = 'gently';
    #started = false;
    #start = 0;
    #abandoned = false;
    #overstayed = false;
    constructor(setting, request) {
        this.#setting = setting;
        this.#request = request;
        this.#told = new session_record/* SessionRecord */.O(setting.prices, request.resume === null ? {} : request.past);
        this.#interpreter = setting.agent.interpreter();
    }
    stop(cause, urgency) {
        this.#urgency = moreUrgent(this.#urgency, urgency);
        if (this.#stopCause === null) {
            this.#stopCause = cause;
            if (this.#started)
                this.#record({ type: 'session-stopping', cause });
        }
        void this.#ladder?.climb(this.#urgency);
    }
    async run() {
        const { clock, files, onBroken } = this.#setting;
        const { task, attempt, sessionId, resume } = this.#request;
        let transcript = null;
        const startedAt = clock.now();
        let exit = { code: null, signal: null };
        let startFailure = null;
        try {
            const configDir = await files.configDir(task.id);
            transcript = await files.transcript(task.id, attempt);
            if (this.#stopCause !== null)
                return null;
            this.#record({ type: 'session-started', sessionId, resumed: resume !== null, marker: this.#marker });
            this.#started = true;
            this.#start = clock.elapsed();
            const launch = this.#setting.agent.launch({ task, sessionId, resume, configDir, marker: this.#marker });
            const handle = await this.#setting.host.spawn(launch.command).catch((error) => {
                startFailure = (0,errors/* messageOf */.bD)(error);
                return null;
            });
            if (handle !== null)
                exit = await this.#converse(handle, launch.input, transcript);
        }
        catch (error) {
            onBroken(error);
            this.stop('internal-error', 'kill');
            exit = (await this.#handle?.exited) ?? exit;
        }
        finally {
            for (const cancel of this.#timers.values())
                cancel();
            await transcript?.close().catch(onBroken);
        }
        if (!this.#started)
            return null;
        const durationMs = clock.elapsed() - this.#start;
        if (this.#handle !== null && !this.#told.settled) {
            this.#told.recall(await this.#setting.conversations.requests(task, sessionId, startedAt));
        }
        return this.#end(durationMs, exit, startFailure);
    }
    async #converse(handle, input, transcript) {
        const { agent, host, clock, keepBackground } = this.#setting;
        this.#handle = handle;
        this.#ladder = new StopLadder({
            clock,
            host,
            handle,
            marker: this.#marker,
            ask: () => handle.write(agent.interrupt()),
            answered: this.#resulted.promise,
        });
        if (this.#stopCause === null)
            handle.write(input);
        else
            void this.#ladder.climb(this.#urgency);
        const left = this.#start + this.#request.task.timeoutMs - clock.elapsed();
        this.#after('wall', left, () => this.stop('timeout', 'gently'));
        this.#waitForLine();
        const reading = Promise.all([this.#readOutput(handle, transcript), this.#readErrors(handle)]);
        reading.catch(() => this.#abandoned || this.stop('internal-error', 'hurry'));
        const exit = await handle.exited;
        const keep = keepBackground && this.#told.result?.isError === false && this.#stopCause === null;
        if (!keep)
            await this.#sweep();
        await this.#drain(handle, reading);
        return exit;
    }
    async #readOutput(handle, transcript) {
        const splitter = new line_splitter/* LineSplitter */.g(longestLine);
        for await (const chunk of handle.stdout) {
            this.#waitForLine();
            await this.#take(splitter.push(chunk), transcript);
        }
        await this.#take(splitter.end(), transcript);
    }
    async #take(lines, transcript) {
        const read = [...lines].map((line) => this.#read(line));
        const kept = read.map(({ text }) => text).join('');
        if (kept !== '')
            await transcript.write(this.#setting.redactor.text(kept));
        for (const { observations } of read)
            for (const observation of observations)
                this.#observe(observation);
    }
    #read({ bytes, length }) {
        if (bytes === null) {
            this.#warn({
                kind: 'line-too-long',
                message: `a line of ${length} bytes was not read (longest: ${longestLine})`,
            });
            const note = { type: 'claude_multi', subtype: 'line_too_long', bytes: length };
            return { text: `${JSON.stringify(note)}\n`, observations: [] };
        }
        const { observations, keep } = this.#interpreter.read(bytes);
        return { text: keep ? `${this.#decoder.decode(bytes)}\n` : '', observations };
    }
    async #readErrors(handle) {
        const decoder = new TextDecoder();
        for await (const chunk of handle.stderr)
            this.#stderr.write(decoder.decode(chunk, { stream: true }));
    }
    #observe(observation) {
        if (this.#told.observe(observation))
            this.#record({ type: 'session-progressed', progress: this.#told.progress });
        if (observation.kind === 'began' || observation.kind === 'turn')
            this.#cancel('leave');
        if (observation.kind === 'retry')
            this.#delay(observation.retry);
        if (observation.kind === 'result') {
            this.#resulted.resolve();
            this.#dismiss();
        }
    }
    #dismiss() {
        if (!this.#told.settled || this.#handle === null)
            return;
        this.#handle.closeInput();
        this.#after('leave', this.#told.backgroundShells > 0 ? leaveWithShellsMs : leaveMs, () => {
            this.#overstayed = true;
            void this.#ladder?.climb('hurry');
        });
    }
    #delay(retry) {
        const because = retry.status === null ? retry.error : `${retry.error}, status ${retry.status}`;
        const message = `request ${retry.attempt}${retry.maxRetries === null ? '' : ` of ${retry.maxRetries}`} failed (${because})`;
        this.#record({ type: 'session-delayed', message, delayMs: retry.delayMs });
        if ((0,verdict/* cannotHeal */.kp)(retry))
            this.stop('cannot-heal', 'hurry');
    }
    async #sweep() {
        const { host, clock } = this.#setting;
        const left = await (0,sweep/* sweep */.X)({ host, clock, markers: [this.#marker], politeMs: sweepMs });
        if (left === 0 || this.#stopCause !== null)
            return;
        const plural = left === 1 ? ' was' : 'es were';
        this.#warn({ kind: 'left-processes', message: `${left} process${plural} left behind and ended` });
    }
    async #drain(handle, reading) {
        const cancel = this.#setting.clock.after(drainMs, () => {
            this.#abandoned = true;
            handle.abandonOutput();
        });
        try {
            await reading;
        }
        catch (error) {
            if (!this.#abandoned)
                throw error;
        }
        finally {
            cancel();
        }
    }
    #end(durationMs, exit, startFailure) {
        if (this.#overstayed) {
            this.#warn({ kind: 'overstayed', message: 'the session did not leave by itself after its result and was ended' });
        }
        else if (this.#ladder?.forced === true && this.#stopCause !== null && this.#urgency !== 'kill') {
            this.#warn({ kind: 'stop-took-force', message: 'the session did not end when it was asked to' });
        }
        return this.#told.end({
            durationMs,
            exit,
            stopCause: this.#stopCause,
            startFailure,
            stderr: this.#setting.redactor.text(this.#stderr.text),
            redact: (text) => this.#setting.redactor.text(text),
            warnings: this.#warnings,
            unread: false,
        });
    }
    #warn(warning) {
        if (!this.#warnings.some(({ kind }) => kind === warning.kind))
            this.#warnings.push(warning);
    }
    #waitForLine() {
        const { idleTimeoutMs } = this.#setting;
        if (idleTimeoutMs !== null)
            this.#after('idle', idleTimeoutMs, () => this.stop('idle-timeout', 'gently'));
    }
    #after(timer, ms, callback) {
        this.#cancel(timer);
        this.#timers.set(timer, this.#setting.clock.after(ms, callback));
    }
    #cancel(timer) {
        this.#timers.get(timer)?.();
        this.#timers.delete(timer);
    }
    #record(event) {
        const { task, attempt } = this.#request;
        this.#setting.record({ ...event, taskId: task.id, attempt });
    }
}

;// CONCATENATED MODULE: ./build/js/core/supervisor.js






const memoryCheckMs = 1_000;
class RunSupervisor {
    #options;
    #tasks;
    #past = new Map();
    #running = new Map();
    #ready;
    #backingOff = new Map();
    #finished = Promise.withResolvers();
    #spacing = null;
    #stopping = null;
    #broken = null;
    constructor(options) {
        this.#options = options;
        this.#tasks = new Map(options.tasks.map((task) => [task.id, task]));
        const candidates = [];
        const { run, tasks } = options.journal.state;
        for (const [id, { phase, attempts }] of tasks) {
            if (options.anew.has(id))
                this.#past.set(id, attempts.length);
            if (phase !== 'ended')
                candidates.push({ id, expectedMs: run.expectedMs[id] ?? null });
        }
        this.#ready = (0,schedule/* startOrder */.l)(candidates).reverse();
    }
    async run() {
        const { journal, setting } = this.#options;
        const start = setting.clock.elapsed();
        this.#fill();
        await this.#finished.promise;
        const wallMs = journal.state.period.earlierMs + setting.clock.elapsed() - start;
        journal.record({ type: 'run-ended', status: (0,run_state/* runStatus */.em)(journal.state), wallMs });
        const broken = this.#broken ?? journal.failure;
        if (broken !== null)
            throw broken.error;
        return journal.state;
    }
    stop(cause, message, urgency) {
        this.#decline(cause, message);
        for (const session of this.#running.values())
            session.stop(cause, urgency);
        this.#fill();
    }
    #decline(cause, message) {
        if (this.#stopping !== null)
            return;
        this.#stopping = { cause, message };
        this.#options.journal.record({ type: 'run-stopping', cause, message });
        for (const cancel of this.#backingOff.values())
            cancel();
        this.#backingOff.clear();
    }
    stopTask(id) {
        const session = this.#running.get(id);
        if (session !== undefined) {
            session.stop('stopped', 'gently');
            return true;
        }
        const state = this.#options.journal.state.tasks.get(id);
        if (state === undefined || state.phase === 'ended')
            return false;
        const waiting = this.#ready.indexOf(id);
        if (waiting !== -1)
            this.#ready.splice(waiting, 1);
        this.#backingOff.get(id)?.();
        this.#backingOff.delete(id);
        this.#endUnstarted(id, state, { cause: 'stopped', message: 'stopped on request' });
        this.#fill();
        return true;
    }
    break(error) {
        this.#broken ??= { error };
        this.stop('internal-error', 'the run cannot be recorded any more', 'hurry');
    }
    #fill() {
        const { maxParallel } = this.#options.journal.state.run.options;
        while (this.#stopping === null && this.#spacing === null && this.#running.size < maxParallel) {
            if (this.#ready.length > 0 && this.#lacksMemory())
                break;
            const id = this.#ready.pop();
            if (id === undefined)
                break;
            this.#start(id);
            this.#holdBack(this.#options.startSpacingMs);
        }
        if (this.#stopping === null) {
            if (this.#running.size + this.#ready.length + this.#backingOff.size === 0)
                this.#finished.resolve();
            return;
        }
        this.#ready.length = 0;
        this.#spacing?.();
        if (this.#running.size > 0)
            return;
        for (const [id, state] of this.#options.journal.state.tasks)
            if (state.phase !== 'ended' && state.phase !== 'running')
                this.#endUnstarted(id, state, this.#stopping);
        this.#finished.resolve();
    }
    #lacksMemory() {
        const { memoryFloorBytes } = this.#options.journal.state.run.options;
        const { freeMemory } = this.#options;
        if (memoryFloorBytes === null || this.#running.size === 0 || freeMemory() >= memoryFloorBytes)
            return false;
        this.#holdBack(memoryCheckMs);
        return true;
    }
    #holdBack(ms) {
        if (ms <= 0)
            return;
        this.#spacing = this.#options.setting.clock.after(ms, () => {
            this.#spacing = null;
            this.#fill();
        });
    }
    #start(id) {
        const { setting, journal } = this.#options;
        const task = this.#tasks.get(id);
        const attempts = journal.state.tasks.get(id)?.attempts;
        if (task === undefined || attempts === undefined)
            throw new Error(`task "${id}" is not in the plan`);
        const attempt = attempts.length + 1;
        const resume = (0,domain_policy/* conversationToContinue */.s_)(this.#ownAttempts(id));
        const sessionId = resume ?? crypto.randomUUID();
        const past = (0,recovery/* usageOf */.Fs)(attempts, sessionId);
        const session = new Session({ ...setting, record: (event) => journal.record(event), onBroken: (error) => this.break(error) }, { task, attempt, sessionId, resume, past });
        this.#running.set(id, session);
        session
            .run()
            .then((end) => this.#ended(id, attempt, end))
            .catch((error) => {
            this.#running.delete(id);
            this.break(error);
        });
    }
    #ownAttempts(id) {
        return (this.#options.journal.state.tasks.get(id)?.attempts ?? []).slice(this.#past.get(id) ?? 0);
    }
    #ended(id, attempt, end) {
        const { journal } = this.#options;
        this.#running.delete(id);
        if (end !== null) {
            journal.record({ type: 'session-ended', taskId: id, attempt, end });
            if (!this.#backOff(id))
                journal.record({ type: 'task-ended', taskId: id, outcome: end.outcome });
            if (end.outcome.status === 'failed')
                this.#consider(id, end.outcome.reason);
        }
        this.#fill();
    }
    #consider(id, reason) {
        if (this.#stopping !== null)
            return;
        const { state } = this.#options.journal;
        if (reason === 'not-logged-in' || reason === 'permission-refused')
            this.#refuseCredential(id);
        if (reason === 'model-not-found')
            this.#skipModel(id);
        const { halt } = state.run.options;
        const message = halt === null ? null : (0,domain_halt/* haltReason */.oc)(halt, state.tasks);
        if (halt === null || message === null)
            return;
        if (halt.when === 'now')
            this.stop('run-failed', message, 'gently');
        else
            this.#decline('run-failed', message);
    }
    #refuseCredential(refusedId) {
        const { journal, hasOwnCredential } = this.#options;
        const { tasks } = journal.state;
        const refused = tasks.get(refusedId)?.task;
        if (refused === undefined || hasOwnCredential(refused))
            return;
        const message = 'the API refused the credential that the sessions share';
        if (![...tasks.values()].some(({ task }) => hasOwnCredential(task))) {
            this.stop('credential-refused', message, 'hurry');
            return;
        }
        this.#skipWaiting((task) => !hasOwnCredential(task), { cause: 'credential-refused', message });
        for (const [id, session] of this.#running) {
            const task = tasks.get(id)?.task;
            if (task !== undefined && !hasOwnCredential(task))
                session.stop('credential-refused', 'hurry');
        }
    }
    #skipModel(failedId) {
        const model = this.#options.journal.state.tasks.get(failedId)?.task.model;
        const message = `the model ${model} was not found for task "${failedId}"`;
        this.#skipWaiting((task) => task.model === model, { cause: 'model-not-found', message });
    }
    #skipWaiting(concerns, why) {
        const { tasks } = this.#options.journal.state;
        for (let index = this.#ready.length - 1; index >= 0; index -= 1) {
            const id = this.#ready[index] ?? '';
            const state = tasks.get(id);
            if (state === undefined || !concerns(state.task))
                continue;
            this.#ready.splice(index, 1);
            this.#endUnstarted(id, state, why);
        }
    }
    #backOff(id) {
        const { journal, retryPolicy, setting, random = Math.random } = this.#options;
        const attempts = this.#ownAttempts(id);
        const last = attempts.at(-1);
        const delayMs = this.#stopping === null ? (0,domain_policy/* retryDelay */.a2)(attempts, retryPolicy, random()) : null;
        if (last?.end.outcome.status !== 'failed' || delayMs === null)
            return false;
        const { message } = last.end.outcome;
        journal.record({ type: 'task-backing-off', taskId: id, attempt: last.attempt, delayMs, message });
        const cancel = setting.clock.after(delayMs, () => {
            this.#backingOff.delete(id);
            this.#ready.push(id);
            this.#fill();
        });
        this.#backingOff.set(id, cancel);
        return true;
    }
    #endUnstarted(id, state, why) {
        const outcome = state.attempts.at(-1)?.end.outcome ?? {
            status: 'skipped',
            reason: why.cause,
            message: `not started: ${why.message}`,
        };
        this.#options.journal.record({ type: 'task-ended', taskId: id, outcome });
    }
}

// EXTERNAL MODULE: ./build/js/store/control-folder.js
var control_folder = __webpack_require__(586);
// EXTERNAL MODULE: ./build/js/store/estimates.js + 1 modules
var store_estimates = __webpack_require__(8799);
// EXTERNAL MODULE: ./build/js/store/journal-file.js
var journal_file = __webpack_require__(3482);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(2047);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./build/js/claude/result-line.js
var result_line = __webpack_require__(3515);
// EXTERNAL MODULE: ./build/js/claude/stream-line.js
var stream_line = __webpack_require__(4448);
;// CONCATENATED MODULE: ./build/js/claude/kept-line.js



const keptLineSchema = schemas/* object */.Ikc({
    type: schemas/* literal */.euz('assistant'),
    timestamp: iso/* datetime */.w$({ offset: true }),
    isSidechain: schemas/* boolean */.zMY().optional().catch(undefined),
    message: schemas/* object */.Ikc({
        id: schemas/* string */.YjP(),
        model: schemas/* string */.YjP(),
        stop_reason: schemas/* string */.YjP(),
        usage: stream_line/* messageUsageSchema */.yY,
    }),
});
function readKeptLine(line) {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return null;
    }
    const kept = keptLineSchema.safeParse(value).data;
    if (kept === undefined || kept.message.model === '__proto__' || kept.message.model === '<synthetic>')
        return null;
    const { id, model, usage } = kept.message;
    const at = Date.parse(kept.timestamp);
    return { messageId: id, model, tokens: (0,result_line/* tokensOf */.k8)(usage), state: 'final', at, main: kept.isSidechain !== true };
}

;// CONCATENATED MODULE: ./build/js/store/kept-conversations.js






const kept_conversations_longestLine = 32 * 1024 * 1024;
class KeptConversations {
    #files;
    #environment;
    constructor(files, environment) {
        this.#files = files;
        this.#environment = environment;
    }
    async requests(task, sessionId, since) {
        const found = new Map();
        for (const path of await conversationFiles(await this.#configDir(task), sessionId)) {
            for (const request of await requestsIn(path))
                if (request.at >= since)
                    found.set(request.messageId, request);
        }
        return [...found.values()];
    }
    async #configDir({ id, env }) {
        return (env['CLAUDE_CONFIG_DIR'] ??
            (await this.#files.configDir(id)) ??
            (this.#environment['CLAUDE_CONFIG_DIR'] || (0,external_node_path_.join)(env['HOME'] ?? this.#environment['HOME'] ?? (0,external_node_os_.homedir)(), '.claude')));
    }
}
async function conversationFiles(configDir, sessionId) {
    const projects = (0,external_node_path_.join)(configDir, 'projects');
    const files = [];
    for (const project of await namesIn(projects)) {
        const folder = (0,external_node_path_.join)(projects, project);
        files.push((0,external_node_path_.join)(folder, `${sessionId}.jsonl`));
        const subagents = (0,external_node_path_.join)(folder, sessionId, 'subagents');
        for (const name of await namesIn(subagents))
            if (name.endsWith('.jsonl'))
                files.push((0,external_node_path_.join)(subagents, name));
    }
    return files;
}
async function requestsIn(path) {
    const splitter = new line_splitter/* LineSplitter */.g(kept_conversations_longestLine);
    const decoder = new TextDecoder();
    const requests = [];
    try {
        for await (const chunk of (0,external_node_fs_.createReadStream)(path)) {
            for (const { bytes } of splitter.push(chunk)) {
                const request = bytes === null ? null : readKeptLine(decoder.decode(bytes));
                if (request !== null)
                    requests.push(request);
            }
        }
    }
    catch {
    }
    return requests;
}
async function namesIn(folder) {
    return (0,promises_.readdir)(folder).catch(() => []);
}

// EXTERNAL MODULE: ./build/js/store/run-folder.js + 1 modules
var run_folder = __webpack_require__(1200);
// EXTERNAL MODULE: ./build/js/store/run-lock.js
var run_lock = __webpack_require__(2941);
// EXTERNAL MODULE: ./build/js/store/output-files.js
var output_files = __webpack_require__(3405);
// EXTERNAL MODULE: ./build/js/reporters/plain.js
var plain = __webpack_require__(5383);
// EXTERNAL MODULE: ./build/js/reporters/safe-text.js
var safe_text = __webpack_require__(7424);
;// CONCATENATED MODULE: ./build/js/store/session-log.js




const { O_APPEND, O_CREAT, O_NOFOLLOW, O_WRONLY } = external_node_fs_.constants;
function sessionLogPath(sessionsDir, environment) {
    return environment['CLAUDE_SESSIONS_LOG'] || (0,external_node_path_.join)(sessionsDir, 'orchestrator.log');
}
function sessionLog(sessionsDir, environment) {
    const path = sessionLogPath(sessionsDir, environment);
    const follow = environment['CLAUDE_SESSIONS_LOG'] ? 0 : (O_NOFOLLOW ?? 0);
    return {
        name: 'session log',
        onEvent(event, state) {
            const place = 'taskId' in event ? `${(0,safe_text/* safeText */.Hk)(event.taskId)}: ` : '';
            const lines = (0,plain/* eventLines */.Cl)(event, state).map((line) => `${event.at} [${(0,safe_text/* safeText */.Hk)(state.run.id)}] ${place}${line}\n`);
            if (lines.length === 0)
                return;
            const file = (0,external_node_fs_.openSync)(path, O_WRONLY | O_APPEND | O_CREAT | follow, 0o600);
            try {
                (0,external_node_fs_.writeSync)(file, lines.join(''));
            }
            finally {
                (0,external_node_fs_.closeSync)(file);
            }
        },
    };
}

// EXTERNAL MODULE: ./build/js/store/run-index.js
var run_index = __webpack_require__(7800);
// EXTERNAL MODULE: ./build/js/store/write-atomically.js
var write_atomically = __webpack_require__(5363);
;// CONCATENATED MODULE: ./build/js/store/summary-file.js






function summaryFile(runDir) {
    return {
        name: 'run summary',
        async onEnd(state) {
            const journalBytes = await endedJournalBytes((0,external_node_path_.join)(runDir, run_folder/* journalName */.J1), state);
            if (journalBytes === null)
                return;
            const summary = await (0,run_index/* summaryOf */.YG)(runDir, state, journalBytes);
            await (0,write_atomically/* writeAtomically */.v)((0,external_node_path_.join)(runDir, run_index/* summaryName */.yG), `${JSON.stringify(summary)}\n`, 0o600);
        },
    };
}
const tailBytes = 4_096;
async function endedJournalBytes(path, state) {
    if (state.ended === null)
        return null;
    const file = await (0,promises_.open)(path, 'r');
    try {
        const { size } = await file.stat();
        const length = Math.min(size, tailBytes);
        const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
        const last = buffer.toString('utf8').trimEnd().split('\n').at(-1) ?? '';
        const event = domain_event/* eventSchema */.G4.safeParse(tryJson(last));
        return event.success && event.data.type === 'run-ended' && event.data.at === state.ended.at ? size : null;
    }
    finally {
        await file.close();
    }
}
function tryJson(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/js/store/run-records.js




function runRecords(runDir, environment) {
    const sessionsDir = (0,external_node_path_.dirname)(runDir);
    return [sessionLog(sessionsDir, environment), (0,output_files/* outputFiles */.L)(sessionsDir, runDir), summaryFile(runDir)];
}

// EXTERNAL MODULE: ./build/js/store/run-store.js
var run_store = __webpack_require__(8785);
// EXTERNAL MODULE: ./build/js/store/sessions-dir.js
var sessions_dir = __webpack_require__(8781);
;// CONCATENATED MODULE: ./build/js/create-supervisor.js


























const credentials = ['ANTHROPIC_API_KEY', 'ANTHROPIC_AUTH_TOKEN', 'CLAUDE_CODE_OAUTH_TOKEN'];
const sharedConfigSpacingMs = 300;
async function createSupervisor(request) {
    const { plan, environment, notes = [] } = request;
    const { options, source, tasks } = plan;
    const claude = await (0,claude_binary/* findClaude */.E)(options.claudePath, environment);
    const id = (0,run_folder/* newRunId */.F$)(new Date());
    const sessionsDir = (0,sessions_dir/* sessionsDirOf */.c)(options.sessionsDir, environment);
    const folder = run_folder/* RunFolder */.E8.create(sessionsDir, id, configToIsolate(environment));
    const info = {
        id,
        claudeVersion: claude.version,
        taskCount: tasks.length,
        notes: [...notes],
        options,
        source,
        expectedMs: await expectedDurations(sessionsDir, tasks),
    };
    const lock = await (0,run_lock/* takeRunLock */.Cc)(folder.path);
    const parts = { folder, isNew: true, claude, options, tasks, lock, anew: new Set() };
    return wire(request, parts, async (journal) => {
        beginRun(journal, info, tasks);
    });
}
async function resumeSupervisor(request) {
    const { run, tasks, options, environment, restart, reopen, anew: isAnew = () => false } = request;
    const claude = await (0,claude_binary/* findClaude */.E)(options.claudePath, environment);
    const folder = run_folder/* RunFolder */.E8.open(run.dir, configToIsolate(environment));
    const lock = await (0,run_lock/* takeRunLock */.Cc)(folder.path);
    try {
        const { contents, state } = await (0,run_store/* readRun */.cI)(run.dir);
        await (0,journal_file/* mendJournal */.If)((0,external_node_path_.join)(run.dir, run_folder/* journalName */.J1), contents);
        const anew = new Set();
        const parts = { folder, isNew: false, claude, options, tasks, lock, anew };
        return await wire(request, parts, async (journal, { host, clock, agent, prices, conversations }) => {
            for (const event of contents.events)
                journal.replay(event);
            const transcript = (taskId, attempt) => folder.remains(taskId, attempt);
            const recovered = await (0,recovery/* recoverAttempts */.Zi)({ state, host, clock, agent, prices, conversations, transcript });
            const expectedMs = await expectedDurations((0,external_node_path_.dirname)(run.dir), tasks);
            const info = {
                ...state.run,
                claudeVersion: claude.version,
                taskCount: tasks.length,
                options,
                source: request.source ?? state.run.source,
                expectedMs,
            };
            const again = (ended) => {
                if (!reopen(ended))
                    return false;
                if (isAnew(ended))
                    anew.add(ended.task.id);
                return true;
            };
            continueRun(journal, { run: info, tasks, recovered, reopen: again });
            if (restart)
                for (const { id } of tasks)
                    anew.add(id);
        });
    }
    catch (error) {
        await lock.release().catch(ignore);
        throw error;
    }
}
const ignore = () => { };
async function wire({ environment, reporters: given }, { folder, isNew, claude, options, tasks, lock, anew }, begin) {
    const clock = new system_clock/* SystemClock */.A();
    const redactor = new core_redactor/* Redactor */.p(environment, ...tasks.map((task) => task.env));
    const reporters = new ReporterSet([...given, ...runRecords(folder.path, environment)]);
    const isolated = configToIsolate(environment) !== null;
    const setting = {
        agent: new claude_agent/* ClaudeAgent */.U({ path: claude.path, environment, enhancePrompts: options.enhance }),
        host: new node_process_host/* NodeProcessHost */.c(),
        clock,
        files: folder,
        conversations: new KeptConversations(folder, environment),
        redactor,
        prices: prices/* priceOf */.x,
        idleTimeoutMs: options.idleTimeoutMs,
        keepBackground: options.keepBackground,
    };
    let broken = null;
    let supervisor = null;
    const onBroken = (error) => {
        broken ??= { error };
        supervisor?.break(error);
    };
    const journal = new Journal({ store: folder.journal({ isNew }), clock, redactor, reporters, onBroken });
    const close = async () => {
        journal.close();
        await lock.release().catch(ignore);
    };
    const unrecorded = (error) => (0,system_error/* isSystemError */.Or)(error)
        ? new errors/* EnvironmentError */.eG(`the run could not be recorded in ${folder.path}: ${(0,errors/* messageOf */.bD)(error)}`, `${(0,system_error/* remedyFor */.wJ)(error)} \`claude-multi resume\` goes on with what was recorded.`, { cause: error })
        : error;
    try {
        await begin(journal, setting);
        if (isNew && broken === null)
            folder.publishJournal();
    }
    catch (error) {
        onBroken(error);
    }
    if (broken !== null) {
        await close();
        throw unrecorded(broken.error);
    }
    const ready = new RunSupervisor({
        journal,
        setting,
        retryPolicy: { ...domain_policy/* defaultRetryPolicy */.ur, retries: options.retries },
        tasks,
        anew,
        startSpacingMs: Math.max(options.delayMs, isolated ? 0 : sharedConfigSpacingMs),
        freeMemory: machine/* freeMemory */.KC,
        hasOwnCredential: (task) => credentials.some((name) => task.env[name] !== undefined),
    });
    supervisor = ready;
    return {
        runId: journal.state.run.id,
        runDir: folder.path,
        claude,
        stop: (cause, message, urgency) => ready.stop(cause, message, urgency),
        stopTask: (id) => ready.stopTask(id),
        run: async () => {
            const control = (0,control_folder/* watchControl */.XP)(folder.path, (request) => {
                if (request.kind === 'stop-task')
                    ready.stopTask(request.taskId);
                else
                    ready.stop('stopped', 'stopped on request', 'gently');
            }, (message) => reporters.onNotice(message));
            try {
                return await ready.run();
            }
            catch (error) {
                throw unrecorded(error);
            }
            finally {
                control.close();
                await reporters.onEnd(journal.state);
                await close();
            }
        },
    };
}
async function expectedDurations(sessionsDir, tasks) {
    const estimates = await (0,store_estimates/* loadEstimates */.U)(sessionsDir).catch(() => null);
    const expected = {};
    for (const task of tasks) {
        const estimate = estimates?.estimate(task);
        if (estimate != null)
            expected[task.id] = estimate.ms;
    }
    return expected;
}
function configToIsolate(environment) {
    if (!credentials.some((name) => environment[name]))
        return null;
    return environment['CLAUDE_CONFIG_DIR'] || (0,external_node_path_.join)(environment['HOME'] ?? (0,external_node_os_.homedir)(), '.claude');
}


/***/ }),

/***/ 6229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ median)
/* harmony export */ });
function median(values) {
    const sorted = values.toSorted((a, b) => a - b);
    const middle = sorted.length / 2;
    const above = sorted[Math.floor(middle)];
    if (above === undefined)
        return null;
    return Number.isInteger(middle) ? ((sorted[middle - 1] ?? above) + above) / 2 : above;
}


/***/ }),

/***/ 1546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ startOrder)
/* harmony export */ });
function startOrder(candidates) {
    const length = (candidate) => candidate.expectedMs ?? Number.POSITIVE_INFINITY;
    return candidates
        .map((candidate, position) => ({ candidate, position }))
        .sort((a, b) => compare(length(b.candidate), length(a.candidate)) || a.position - b.position)
        .map(({ candidate }) => candidate.id);
}
function compare(a, b) {
    return a === b ? 0 : a < b ? -1 : 1;
}


/***/ }),

/***/ 6781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L3: () => (/* binding */ flow),
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   Ln: () => (/* binding */ span),
/* harmony export */   cA: () => (/* binding */ lineOf)
/* harmony export */ });
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4063);

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

/***/ 6207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ wholeSeconds),
/* harmony export */   W0: () => (/* binding */ taskRow),
/* harmony export */   hx: () => (/* binding */ endSymbols)
/* harmony export */ });
/* harmony import */ var _reports_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4603);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6781);
/* harmony import */ var _run_totals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(852);
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7424);




function taskRow(id, task, now) {
    const { symbol, state, tone } = appearance(task, now);
    const begun = task.phase === 'running' || task.attempts.length > 0;
    const elapsed = (0,_run_totals_js__WEBPACK_IMPORTED_MODULE_1__/* .sessionTime */ .U_)(task, now);
    const cost = (0,_run_totals_js__WEBPACK_IMPORTED_MODULE_1__/* .taskCost */ .LL)(task);
    return {
        symbol: (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(symbol, tone),
        id: (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .Hk)(id),
        state: (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)((0,_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .Hk)(state), tone === 'good' ? 'plain' : tone),
        elapsed: begun ? (task.phase === 'running' ? wholeSeconds(elapsed) : (0,_reports_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(elapsed)) : '',
        turns: begun ? String((0,_run_totals_js__WEBPACK_IMPORTED_MODULE_1__/* .taskTurns */ .Ab)(task)) : '',
        cost: begun ? `${cost.isPartial ? '≥' : ''}${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatUsd */ .UK)(cost.usd)}` : '',
    };
}
function wholeSeconds(milliseconds) {
    const seconds = Math.floor(Math.max(0, milliseconds) / 1_000);
    return seconds < 60 ? `${seconds}s` : (0,_reports_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(seconds * 1_000);
}
const endSymbols = {
    succeeded: { symbol: '✔', tone: 'good' },
    failed: { symbol: '✖', tone: 'bad' },
    skipped: { symbol: '–', tone: 'faint' },
    cancelled: { symbol: '■', tone: 'warning' },
};
function appearance(task, now) {
    switch (task.phase) {
        case 'waiting':
            return { symbol: '○', state: 'waiting', tone: 'faint' };
        case 'running':
            return runningAppearance(task);
        case 'between': {
            const { backoff, attempts } = task;
            if (backoff === null)
                return { symbol: '↻', state: `attempt ${attempts.length} ended`, tone: 'warning' };
            const left = Math.max(0, Date.parse(backoff.since) + backoff.delayMs - now);
            return { symbol: '↻', state: `retry in ${wholeSeconds(left)}: ${backoff.message}`, tone: 'warning' };
        }
        case 'ended': {
            const { outcome } = task;
            const { symbol, tone } = endSymbols[outcome.status];
            if (outcome.status !== 'succeeded')
                return { symbol, state: `${outcome.status}: ${outcome.reason}`, tone };
            const warnings = task.attempts.at(-1)?.end.warnings.length ?? 0;
            const told = warnings === 0 ? '' : ` · ${warnings} warning${warnings === 1 ? '' : 's'}`;
            return { symbol, state: `succeeded${told}`, tone };
        }
    }
}
function runningAppearance({ live }) {
    if (live.stopping !== null)
        return { symbol: '●', state: `stopping: ${live.stopping.cause}`, tone: 'warning' };
    if (live.delayed !== null)
        return { symbol: '●', state: `held up: ${live.delayed}`, tone: 'warning' };
    const attempt = live.attempt === 1 ? '' : ` (try ${live.attempt})`;
    const tool = live.progress.tool === null ? '' : ` · ${live.progress.tool}`;
    return { symbol: '●', state: `running${attempt}${tool}`, tone: 'busy' };
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

/***/ 8799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ loadEstimates)
});

// EXTERNAL MODULE: ./build/js/domain/median.js
var median = __webpack_require__(6229);
;// CONCATENATED MODULE: ./build/js/domain/estimate.js

const mostSamples = 20;
function estimatesFrom(runs) {
    const byId = new Map();
    const byModel = new Map();
    for (const { tasks } of runs) {
        for (const task of tasks) {
            if (task.stage !== 'succeeded')
                continue;
            sample(byId, task.id, task);
            sample(byModel, task.model, task);
        }
    }
    return {
        estimate({ id, model }) {
            return estimateOf(byId.get(id), 'task') ?? estimateOf(byModel.get(model), 'model');
        },
    };
}
function sample(samples, key, task) {
    const known = samples.get(key);
    if (known === undefined)
        samples.set(key, [task]);
    else if (known.length < mostSamples)
        known.push(task);
}
function estimateOf(tasks, from) {
    const ms = (0,median/* median */.J)((tasks ?? []).map(({ durationMs }) => durationMs));
    if (tasks === undefined || ms === null)
        return null;
    const usd = (0,median/* median */.J)(tasks.flatMap(({ costUsd }) => (costUsd === null ? [] : [costUsd])));
    return { ms, usd, from, samples: tasks.length };
}

// EXTERNAL MODULE: ./build/js/store/history-file.js
var history_file = __webpack_require__(5823);
;// CONCATENATED MODULE: ./build/js/store/estimates.js


const usualRuns = 200;
async function loadEstimates(sessionsDir, limitRuns = usualRuns) {
    return estimatesFrom(await (0,history_file/* readHistory */.L)(sessionsDir, { limit: limitRuns }));
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
