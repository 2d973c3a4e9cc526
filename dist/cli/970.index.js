export const id = 970;
export const ids = [970];
export const modules = {

/***/ 3622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ startRun)
/* harmony export */ });
/* harmony import */ var _domain_shards_shard_note_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3910);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(480);
/* harmony import */ var _store_history_sessions_dir_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5972);
/* harmony import */ var _store_run_run_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5944);
/* harmony import */ var _store_run_run_lock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9312);
/* harmony import */ var _supervisor_begin_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2540);
/* harmony import */ var _open_run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3388);
/* harmony import */ var _prepare_run_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7697);
/* harmony import */ var _requests_run_purse_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4337);









async function startRun(request) {
    const { plan, environment, agent, notes = [], slots } = request;
    const { options, source, tasks, shard } = plan;
    const prepared = request.prepared ?? (await (0,_prepare_run_js__WEBPACK_IMPORTED_MODULE_7__/* .prepareRun */ .Z0)({ tasks, environment, programPath: options.claudePath, agent }));
    const sessionsDir = (0,_store_history_sessions_dir_js__WEBPACK_IMPORTED_MODULE_2__/* .sessionsDirOf */ .cW)(options.sessionsDir, environment);
    const { id, folder } = createFolder(sessionsDir);
    const info = {
        id,
        claudeVersion: prepared.program.version,
        taskCount: tasks.length,
        notes: (0,_requests_run_purse_js__WEBPACK_IMPORTED_MODULE_8__/* .withBudgetNote */ .i)((0,_prepare_run_js__WEBPACK_IMPORTED_MODULE_7__/* .withVersionNote */ .ji)([...ofShard(plan), ...(plan.warnings ?? []), ...notes], prepared, null), options, tasks, prepared.accesses),
        options,
        source,
        ...(shard === undefined ? {} : { shard }),
        ...(await (0,_open_run_js__WEBPACK_IMPORTED_MODULE_6__/* .expectations */ .Eu)(sessionsDir, plan)),
    };
    const lock = await (0,_store_run_run_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .takeRunLock */ .Cc)(folder.path);
    const parts = { folder, isNew: true, prepared, options, tasks, lock, ...(slots === undefined ? {} : { slots }) };
    return (0,_open_run_js__WEBPACK_IMPORTED_MODULE_6__/* .openRun */ .Iy)(request, parts, (journal) => (0,_supervisor_begin_run_js__WEBPACK_IMPORTED_MODULE_5__/* .beginRun */ .T)(journal, info, tasks));
}
function ofShard({ shard, tasks, options }) {
    return shard === undefined ? [] : [(0,_domain_shards_shard_note_js__WEBPACK_IMPORTED_MODULE_0__/* .shardNote */ .j)(shard, tasks.length, options.totalBudgetUsd)];
}
const mostIds = 5;
function createFolder(sessionsDir) {
    for (let tries = 1;; tries += 1) {
        const id = (0,_store_run_run_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .newRunId */ .F$)(new Date());
        try {
            return { id, folder: _store_run_run_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .RunFolder */ .E8.create(sessionsDir, id) };
        }
        catch (error) {
            if ((0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error) !== 'EEXIST' || tries === mostIds)
                throw error;
        }
    }
}


/***/ }),

/***/ 1970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demoCommand: () => (/* binding */ demoCommand)
});

;// CONCATENATED MODULE: ./build/js/simulator/script/demo-script.js
const fixSlug = {
    id: 'fix-slug',
    prompt: 'The filter lib/slug.sh fails its test cases. Find the bug, fix it, and show that `sh test.sh slug` passes.',
};
const addTruncate = {
    id: 'add-truncate',
    prompt: 'Write lib/truncate.sh: it cuts lines after ten characters and adds three dots to those it cut. Test it.',
};
const writeGuide = {
    id: 'write-guide',
    prompt: 'Write docs/GUIDE.md: one short section for each of the filters trim and shout, with an example that you ran.',
};
const countCases = {
    id: 'count-cases',
    prompt: 'Count the test cases of every filter and write the numbers to docs/CASES.md.',
};
const demoTasks = [fixSlug, addTruncate, writeGuide, countCases];
const demoScripts = [
    {
        match: fixSlug.prompt,
        steps: [
            say('First I read the filter and its test cases.', 650, [
                { tool: 'Read', input: { file_path: '{{cwd}}/lib/slug.sh' } },
                { tool: 'Read', input: { file_path: '{{cwd}}/test/slug.txt' } },
            ]),
            say('Now I run them to see what fails.', 800, [run('sh test.sh slug', 'Run the cases of slug')]),
            say('Each run of characters other than letters and digits must become one hyphen, with none at either end.', 1100, [
                {
                    tool: 'Edit',
                    input: {
                        file_path: '{{cwd}}/lib/slug.sh',
                        old_string: "tr ' ' '-'",
                        new_string: "tr -cs 'a-z0-9\\n' '-' | sed 's/^-//; s/-$//'",
                    },
                },
            ]),
            say('I run the test cases again.', 800, [run('sh test.sh slug', 'Run the cases of slug again')]),
            say('A second check: the other filters must still work.', 650, [
                run('sh test.sh trim && sh test.sh shout', 'Run the other cases'),
            ]),
            finish('lib/slug.sh only replaced spaces; it now replaces every run of other characters by one hyphen.', {
                errorsFound: 1,
            }),
        ],
    },
    {
        match: addTruncate.prompt,
        steps: [
            say('The test cases show what is expected.', 600, [
                { tool: 'Read', input: { file_path: '{{cwd}}/test/truncate.txt' } },
            ]),
            say('Now I write the filter.', 1200, [
                {
                    tool: 'Write',
                    input: {
                        file_path: '{{cwd}}/lib/truncate.sh',
                        content: "# Cuts long lines after ten characters.\nsed 's/^\\(.\\{10\\}\\)..*$/\\1.../'\n",
                    },
                },
            ]),
            say('And I run its test cases.', 750, [run('sh test.sh truncate', 'Run the cases of truncate')]),
            finish('lib/truncate.sh is written and passes both of its test cases.', {
                gaps: 'multi-byte characters are not tested',
            }),
        ],
    },
    {
        match: writeGuide.prompt,
        steps: [
            say('I read both filters.', 650, [
                { tool: 'Read', input: { file_path: '{{cwd}}/lib/trim.sh' } },
                { tool: 'Read', input: { file_path: '{{cwd}}/lib/shout.sh' } },
            ]),
            say('The examples should be real output.', 750, [
                run("printf '  hello  \\n' | sh lib/trim.sh; echo hello | sh lib/shout.sh", 'Run the examples'),
            ]),
            say('Now I write the guide.', 1250, [
                {
                    tool: 'Write',
                    input: {
                        file_path: '{{cwd}}/docs/GUIDE.md',
                        content: '# Guide\n\n## trim\nRemoves the spaces at both ends: `  hello  ` becomes `hello`.\n\n' +
                            '## shout\nConverts everything to capital letters: `hello` becomes `HELLO`.\n',
                    },
                },
            ]),
            say('I check that both sections are there.', 500, [run("grep -c '^## ' docs/GUIDE.md", 'Count the sections')]),
            finish('docs/GUIDE.md has a section for trim and one for shout; both examples were run.', {}),
        ],
    },
    {
        match: countCases.prompt,
        steps: [
            say('I count the lines of every file with test cases.', 650, [run('wc -l test/*.txt', 'Count the cases')]),
            say('Now I write down the numbers.', 900, [
                {
                    tool: 'Write',
                    input: {
                        file_path: '{{cwd}}/docs/CASES.md',
                        content: '# Cases\n\n- slug: 3\n- trim: 2\n- shout: 1\n- truncate: 2\n',
                    },
                },
            ]),
            finish('docs/CASES.md lists the number of test cases of the four filters.', { confidence: 'medium' }),
        ],
    },
];
function say(text, delayMs, tools) {
    return { text, tools, delayMs, chunks: 4, chunkDelayMs: 25 };
}
function run(command, description) {
    return { tool: 'Bash', input: { command, description } };
}
function finish(summary, report) {
    const { errorsFound = 0, gaps = 'none', confidence = 'high' } = report;
    return {
        text: [
            'This is a scripted answer of the simulator; no model was asked.',
            '',
            summary,
            '',
            '```verification',
            `errors-found: ${errorsFound}`,
            `gaps: ${gaps}`,
            `confidence: ${confidence}`,
            '```',
        ].join('\n'),
        delayMs: 700,
        chunks: 12,
        chunkDelayMs: 40,
    };
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(2047);
;// CONCATENATED MODULE: ./build/js/simulator/api/api-error.js
const errorTypes = {
    400: ['invalid_request_error', 'The request is not valid.'],
    401: ['authentication_error', 'invalid x-api-key'],
    403: ['permission_error', 'Your API key does not have permission to use the specified resource.'],
    404: ['not_found_error', 'Not found'],
    413: ['request_too_large', 'Request exceeds the maximum size.'],
    429: ['rate_limit_error', 'This request would exceed the rate limit.'],
    500: ['api_error', 'Internal server error'],
    529: ['overloaded_error', 'Overloaded'],
};
class ApiError extends Error {
    name = 'ApiError';
    status;
    type;
    retryAfterSeconds;
    #headers;
    constructor(status, detail = {}) {
        const [type, message] = errorTypes[status] ?? (status < 500 ? ['invalid_request_error', ''] : ['api_error', '']);
        super(detail.message ?? (message || `HTTP ${status}`));
        this.status = status;
        this.type = detail.type ?? type;
        this.retryAfterSeconds = detail.retryAfterSeconds;
        this.#headers = detail.headers ?? {};
    }
    body(requestId) {
        return JSON.stringify({ type: 'error', error: { type: this.type, message: this.message }, request_id: requestId });
    }
    headers() {
        return {
            'content-type': 'application/json',
            ...this.#headers,
            ...(this.retryAfterSeconds === undefined ? {} : { 'retry-after': String(this.retryAfterSeconds) }),
        };
    }
}

;// CONCATENATED MODULE: ./build/js/simulator/api/rate-limits.js


const count = schemas/* number */.aig().int().min(1);
const concurrent = schemas/* strictObject */.rej({
    limit: count,
    retryAfterSeconds: schemas/* number */.aig().int().min(0).optional(),
});
const requests = schemas/* strictObject */.rej({
    limit: count,
    intervalMs: schemas/* number */.aig().int().min(1).max(86_400_000),
    headers: schemas/* boolean */.zMY().optional(),
});
const rateLimitsSchema = schemas/* strictObject */.rej({ concurrent: concurrent.optional(), requests: requests.optional() });
const messages = {
    concurrent: 'Number of concurrent connections has exceeded your rate limit. Please try again later.',
    requests: "This request would exceed your account's rate limit. Please try again later.",
};
class RateLimiter {
    #limits;
    #bucket;
    #now;
    #underWay = 0;
    constructor(limits, now) {
        this.#limits = limits;
        this.#now = now;
        this.#bucket = limits.requests === undefined ? null : new Bucket(limits.requests, now());
    }
    admit() {
        const refused = this.#refusal();
        const underWay = this.#underWay + 1;
        const headers = this.#headers();
        if (refused !== null)
            return { refused, underWay, headers, release: () => undefined };
        this.#underWay = underWay;
        let isReleased = false;
        const release = () => {
            if (!isReleased)
                this.#underWay -= 1;
            isReleased = true;
        };
        return { refused, underWay, headers, release };
    }
    #refusal() {
        const { concurrent } = this.#limits;
        if (concurrent !== undefined && this.#underWay >= concurrent.limit)
            return refusal('concurrent', concurrent.retryAfterSeconds);
        const waitMs = this.#bucket?.take(this.#now()) ?? 0;
        return waitMs === 0 ? null : refusal('requests', Math.ceil(waitMs / 1_000));
    }
    #headers() {
        if (this.#limits.requests?.headers !== true || this.#bucket === null)
            return {};
        const { limit, remaining, fullAt } = this.#bucket.standing(this.#now());
        return {
            'anthropic-ratelimit-requests-limit': String(limit),
            'anthropic-ratelimit-requests-remaining': String(remaining),
            'anthropic-ratelimit-requests-reset': wholeSecond(fullAt),
        };
    }
}
function refusal(by, retryAfterSeconds) {
    return { by, error: new ApiError(429, { message: messages[by], retryAfterSeconds }) };
}
function wholeSecond(ms) {
    return new Date(Math.ceil(ms / 1_000) * 1_000).toISOString().replace('.000Z', 'Z');
}
const precisionMs = 1e-6;
class Bucket {
    #limit;
    #intervalMs;
    #debtMs = 0;
    #at;
    constructor({ limit, intervalMs }, now) {
        this.#limit = limit;
        this.#intervalMs = intervalMs;
        this.#at = now;
    }
    take(now) {
        this.#refill(now);
        const debtMs = this.#debtMs + this.#intervalMs / this.#limit;
        if (debtMs > this.#intervalMs + precisionMs)
            return debtMs - this.#intervalMs;
        this.#debtMs = debtMs;
        return 0;
    }
    standing(now) {
        this.#refill(now);
        const left = (this.#intervalMs - this.#debtMs + precisionMs) * (this.#limit / this.#intervalMs);
        return { limit: this.#limit, remaining: Math.max(Math.floor(left), 0), fullAt: now + this.#debtMs };
    }
    #refill(now) {
        this.#debtMs = Math.max(this.#debtMs - Math.max(now - this.#at, 0), 0);
        this.#at = now;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/errors.js
var errors = __webpack_require__(7428);
;// CONCATENATED MODULE: ./build/js/simulator/request/checksum.js

const perConnection = new Set(['connection', 'keep-alive', 'te', 'trailer', 'transfer-encoding', 'upgrade']);
const replaced = new Set(['host', 'x-api-key', 'authorization']);
function sha256(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}
function headSha256({ method, target, rawHeaders }) {
    const lines = [`${method} ${target}`];
    for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
        const [name = '', value = ''] = rawHeaders.slice(index, index + 2);
        const key = name.toLowerCase();
        if (!perConnection.has(key))
            lines.push(`${name}: ${replaced.has(key) ? '' : value}`);
    }
    return sha256(lines.join('\r\n'));
}

;// CONCATENATED MODULE: ./build/js/simulator/request/messages-request.js

const block = schemas/* looseObject */._H3({ type: schemas/* string */.YjP() });
const content = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(block)]);
const messagesRequestSchema = schemas/* looseObject */._H3({
    model: schemas/* string */.YjP(),
    stream: schemas/* boolean */.zMY().optional(),
    system: content.optional(),
    tools: schemas/* array */.YOg(schemas/* looseObject */._H3({ name: schemas/* string */.YjP().optional() })).optional(),
    messages: schemas/* array */.YOg(schemas/* looseObject */._H3({ role: schemas/* string */.YjP(), content })),
    metadata: schemas/* looseObject */._H3({ user_id: schemas/* string */.YjP().optional() }).optional(),
});
function blocksOf(source) {
    if (source === undefined)
        return [];
    return typeof source === 'string' ? [{ type: 'text', text: source }] : source;
}
function textOf(source) {
    return blocksOf(source)
        .map((one) => (typeof one['text'] === 'string' ? one['text'] : ''))
        .filter((text) => text !== '')
        .join('\n');
}

;// CONCATENATED MODULE: ./build/js/simulator/request/conversation.js

function readConversation(request, headers) {
    const agentId = header(headers, 'x-claude-code-agent-id');
    const opening = openingOf(request);
    return {
        sessionId: header(headers, 'x-claude-code-session-id') ?? sessionIdOf(request.metadata?.user_id),
        agentId,
        kind: kindOf(request, agentId),
        openingText: opening.join('\n'),
        promptText: opening
            .map((text) => text.replaceAll(/<system-reminder>[\s\S]*?<\/system-reminder>/g, '').trim())
            .filter((text) => text !== '')
            .join('\n'),
        replies: countReplies(request),
        workingDirectory: workingDirectoryOf(request),
    };
}
function countReplies(request) {
    return request.messages.filter((message, index) => message.role === 'assistant' && request.messages[index - 1]?.role !== 'assistant').length;
}
function openingOf(request) {
    const texts = [];
    for (const message of request.messages) {
        if (message.role === 'assistant')
            break;
        if (message.role === 'user')
            texts.push(...blocksOf(message.content).map((block) => textOf([block])));
    }
    return texts;
}
function kindOf(request, agentId) {
    if (agentId !== null || textOf(request.system).includes('cc_is_subagent=true'))
        return 'subagent';
    return (request.tools ?? []).length === 0 ? 'auxiliary' : 'main';
}
function workingDirectoryOf(request) {
    const places = [request.system, ...request.messages.map((message) => message.content)];
    for (const place of places) {
        const found = /^\s*-?\s*(?:Primary working|Working) directory: (.+)$/m.exec(textOf(place));
        if (found?.[1] !== undefined)
            return found[1].trim();
    }
    return null;
}
function sessionIdOf(userId) {
    return (/"session_id":"([^"]+)"/.exec(userId ?? '')?.[1] ?? /_session_([0-9a-f-]{36})$/.exec(userId ?? '')?.[1] ?? null);
}
function header(headers, name) {
    const value = headers[name];
    return typeof value === 'string' && value !== '' ? value : null;
}

;// CONCATENATED MODULE: ./build/js/simulator/request/tokens.js
const noTokens = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };
const nothingCharged = { input: 0, output: 0, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0 };
function addCharged(left, right) {
    return {
        input: left.input + right.input,
        output: left.output + right.output,
        cacheRead: left.cacheRead + right.cacheRead,
        cacheWrite5m: left.cacheWrite5m + right.cacheWrite5m,
        cacheWrite1h: left.cacheWrite1h + right.cacheWrite1h,
    };
}
function addTokens(left, right) {
    return {
        input: left.input + right.input,
        output: left.output + right.output,
        cacheRead: left.cacheRead + right.cacheRead,
        cacheWrite: left.cacheWrite + right.cacheWrite,
    };
}
function measureTokens(canonicalText) {
    return Math.ceil(canonicalText.length / 4);
}

;// CONCATENATED MODULE: ./build/js/simulator/request/ledger.js

class Ledger {
    #requests = [];
    #listeners = new Set();
    get requests() {
        return this.#requests;
    }
    open(entry) {
        const opened = {
            id: this.#requests.length + 1,
            ...entry,
            status: null,
            messageId: null,
            began: false,
            outcome: 'open',
            tokens: noTokens,
            charged: nothingCharged,
            answerSha256: null,
        };
        this.#requests.push(opened);
        this.#tell(opened);
        return opened;
    }
    update(id, change) {
        const current = this.#requests[id - 1];
        if (current === undefined || current.outcome !== 'open')
            return;
        const updated = { ...current, ...change };
        this.#requests[id - 1] = updated;
        this.#tell(updated);
    }
    onRequest(listener) {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
    }
    waitFor(predicate, options = {}) {
        const present = this.#requests.find((entry) => predicate(entry, this.#requests));
        if (present !== undefined)
            return Promise.resolve(present);
        const { signal } = options;
        return new Promise((resolve, reject) => {
            const stop = this.onRequest((entry) => {
                if (!predicate(entry, this.#requests))
                    return;
                finish();
                resolve(entry);
            });
            const abort = () => {
                finish();
                reject(signal?.reason);
            };
            const finish = () => {
                stop();
                signal?.removeEventListener('abort', abort);
            };
            signal?.addEventListener('abort', abort);
            if (signal?.aborted)
                abort();
        });
    }
    totals(filter = {}) {
        const totals = new Map();
        for (const entry of this.#requests) {
            if (!entry.began || !accepts(filter, entry))
                continue;
            totals.set(entry.model, addTokens(totals.get(entry.model) ?? noTokens, entry.tokens));
        }
        return totals;
    }
    sum(filter = {}) {
        return [...this.totals(filter).values()].reduce(addTokens, noTokens);
    }
    charges(filter = {}) {
        const charges = new Map();
        for (const entry of this.#requests) {
            if (!entry.began || !accepts(filter, entry))
                continue;
            charges.set(entry.model, addCharged(charges.get(entry.model) ?? nothingCharged, entry.charged));
        }
        return charges;
    }
    toJSON() {
        return {
            requests: this.#requests,
            totals: Object.fromEntries(this.totals()),
            charges: Object.fromEntries(this.charges()),
        };
    }
    #tell(entry) {
        for (const listener of [...this.#listeners])
            listener(entry);
    }
}
function accepts(filter, entry) {
    return ((filter.sessionId === undefined || filter.sessionId === entry.sessionId) &&
        (filter.model === undefined || filter.model === entry.model) &&
        (filter.kind === undefined || filter.kind === entry.kind));
}

;// CONCATENATED MODULE: ./build/js/simulator/request/prompt-cache.js



const entriesPerModel = 100_000;
const lifetimesMs = { '5m': 5 * 60_000, '1h': 60 * 60_000 };
class PromptCache {
    #models = new Map();
    #now;
    constructor(now) {
        this.#now = now;
    }
    lookup(request) {
        const units = unitsOf(request);
        const last = units.findLastIndex((unit) => unit.breakpoint !== null);
        const known = this.#models.get(request.model) ?? new Map();
        const now = this.#now();
        const isReadable = ({ prefix }) => (known.get(prefix)?.expiresAt ?? Number.NEGATIVE_INFINITY) > now;
        const hit = units.findLastIndex((unit, index) => index <= last && isReadable(unit));
        const source = known.get(units[hit]?.prefix ?? '')?.lifetime;
        const written = { '5m': 0, '1h': 0 };
        let pending = 0;
        for (const unit of units.slice(hit + 1, last + 1)) {
            pending += unit.tokens;
            if (unit.breakpoint === null)
                continue;
            written[unit.breakpoint] += pending;
            pending = 0;
        }
        return {
            usage: {
                input: sum(units.slice(last + 1)),
                read: sum(units.slice(0, hit + 1)),
                write: written['5m'] + written['1h'],
                write5m: written['5m'],
                write1h: written['1h'],
            },
            publish: () => {
                const entries = this.#models.get(request.model) ?? new Map();
                this.#models.set(request.model, entries);
                for (const [index, { prefix, breakpoint }] of units.slice(0, last + 1).entries()) {
                    if (index > hit)
                        this.#keep(entries, prefix, breakpoint);
                    else
                        this.#keep(entries, prefix, entries.get(prefix)?.lifetime ?? (breakpoint === null ? null : source));
                }
                forgetOldest(entries);
            },
        };
    }
    #keep(entries, prefix, lifetime) {
        if (lifetime === null || lifetime === undefined)
            return;
        const expiresAt = this.#now() + lifetimesMs[lifetime];
        const present = entries.get(prefix);
        entries.delete(prefix);
        entries.set(prefix, present !== undefined && present.expiresAt > expiresAt ? present : { lifetime, expiresAt });
    }
}
function forgetOldest(entries) {
    for (const oldest of entries.keys()) {
        if (entries.size <= entriesPerModel)
            break;
        entries.delete(oldest);
    }
}
function countPrompt(request) {
    return sum(unitsOf(request));
}
function unitsOf(request) {
    const parts = [
        ...(request.tools ?? []).map((tool) => ['tool', tool]),
        ...blocksOf(request.system).map((block) => ['system', block]),
        ...request.messages.flatMap((message) => blocksOf(message.content).map((block) => [`message ${message.role}`, block])),
    ];
    let prefix = '';
    return parts.map(([place, block]) => {
        const { cache_control: control, ...rest } = block;
        const canonical = JSON.stringify(rest);
        prefix = (0,external_node_crypto_.createHash)('sha256').update(`${prefix}\n${place}\n${canonical}`).digest('base64');
        return { prefix, tokens: measureTokens(canonical), breakpoint: lifetimeOf(control) };
    });
}
function lifetimeOf(control) {
    if (typeof control !== 'object' || control === null)
        return null;
    return 'ttl' in control && control.ttl === '1h' ? '1h' : '5m';
}
function sum(units) {
    return units.reduce((total, unit) => total + unit.tokens, 0);
}

;// CONCATENATED MODULE: ./build/js/simulator/script/script.js

const milliseconds = schemas/* number */.aig().min(0).max(86_400_000);
const pace = {
    delayMs: milliseconds.optional(),
    chunks: schemas/* number */.aig().int().min(1).max(10_000).optional(),
    chunkDelayMs: milliseconds.optional(),
    outputTokens: schemas/* number */.aig().int().min(1).optional(),
};
const occurrences = {
    times: schemas/* number */.aig().int().min(1).optional(),
    shared: schemas/* boolean */.zMY().optional(),
    delayMs: milliseconds.optional(),
};
const toolCall = { tool: schemas/* string */.YjP().min(1), input: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9()) };
const replyStep = schemas/* union */.KCZ([
    schemas/* strictObject */.rej({ ...toolCall, text: schemas/* string */.YjP().optional(), ...pace }),
    schemas/* strictObject */.rej({ tools: schemas/* array */.YOg(schemas/* strictObject */.rej(toolCall)).min(1), text: schemas/* string */.YjP().optional(), ...pace }),
    schemas/* strictObject */.rej({ text: schemas/* string */.YjP(), ...pace }),
]);
const place = schemas/* enum */.k5n(['before', 'mid-stream']);
const faultStep = schemas/* union */.KCZ([
    schemas/* strictObject */.rej({
        status: schemas/* number */.aig().int().min(400).max(599),
        retryAfterSeconds: schemas/* number */.aig().min(0).optional(),
        errorType: schemas/* string */.YjP().optional(),
        message: schemas/* string */.YjP().optional(),
        ...occurrences,
    }),
    schemas/* strictObject */.rej({ drop: place, text: schemas/* string */.YjP().optional(), ...occurrences }),
    schemas/* strictObject */.rej({ hang: place, text: schemas/* string */.YjP().optional(), ...occurrences }),
]);
const step = schemas/* union */.KCZ([replyStep, faultStep], {
    error: 'a step must be one of {tool, input}, {tools: [{tool, input}, …]}, {text}, {status}, {drop} or {hang}, and may ' +
        'also have text, delayMs, chunks, chunkDelayMs, outputTokens (replies) or times, shared, delayMs (faults)',
});
const script = schemas/* strictObject */.rej({
    match: schemas/* string */.YjP(),
    steps: schemas/* array */.YOg(step),
    repeat: schemas/* boolean */.zMY().optional(),
});
const scriptsSchema = schemas/* array */.YOg(script);
function isReply(candidate) {
    return !('status' in candidate || 'drop' in candidate || 'hang' in candidate);
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/js/simulator/api/message.js

function replyBlocks(step, cwd, idPrefix) {
    const calls = 'tools' in step ? step.tools : 'tool' in step ? [{ tool: step.tool, input: step.input }] : [];
    const tools = calls.map((call, index) => ({
        type: 'tool_use',
        id: `toolu_${idPrefix}_${index}`,
        name: call.tool,
        input: fillIn(call.input, cwd),
    }));
    return step.text === undefined ? tools : [{ type: 'text', text: step.text }, ...tools];
}
function measureBlocks(blocks) {
    const total = blocks.reduce((sum, block) => sum + measureTokens(block.type === 'text' ? block.text : block.name + JSON.stringify(block.input)), 0);
    return Math.max(total, 1);
}
function apiUsage(prompt, outputTokens) {
    return {
        input_tokens: prompt.input,
        cache_creation_input_tokens: prompt.write,
        cache_read_input_tokens: prompt.read,
        cache_creation: { ephemeral_5m_input_tokens: prompt.write5m, ephemeral_1h_input_tokens: prompt.write1h },
        output_tokens: outputTokens,
        service_tier: 'standard',
    };
}
function wholeMessage(reply) {
    return {
        id: reply.messageId,
        type: 'message',
        role: 'assistant',
        model: reply.model,
        content: reply.blocks,
        stop_reason: reply.stopReason,
        stop_sequence: null,
        usage: apiUsage(reply.prompt, reply.outputTokens),
    };
}
function fillIn(value, cwd) {
    if (typeof value === 'string') {
        if (!value.includes('{{cwd}}'))
            return value;
        if (cwd === null)
            throw new Error('The script uses {{cwd}}, but the request states no working directory.');
        return value.replaceAll('{{cwd}}', () => cwd);
    }
    if (Array.isArray(value))
        return value.map((item) => fillIn(item, cwd));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillIn(item, cwd)]));
}

;// CONCATENATED MODULE: ./build/js/simulator/api/sse.js

const firstOutputTokens = 1;
function frameEvent(name, data) {
    return `event: ${name}\ndata: ${JSON.stringify({ type: name, ...data })}\n\n`;
}
function* streamEvents(reply, pieces) {
    const length = reply.blocks.reduce((sum, block) => sum + contentOf(block).length, 0);
    let [sent, outputTokens] = [0, firstOutputTokens];
    const event = (name, data, paced = false) => ({
        name,
        frame: frameEvent(name, data),
        paced,
        outputTokens,
    });
    yield event('message_start', {
        message: {
            ...wholeMessage({ ...reply, blocks: [] }),
            stop_reason: null,
            usage: apiUsage(reply.prompt, firstOutputTokens),
        },
    });
    for (const [index, block] of reply.blocks.entries()) {
        yield event('content_block_start', { index, content_block: emptied(block) });
        if (index === 0)
            yield event('ping', {});
        for (const content of cut(contentOf(block), pieces)) {
            sent += content.length;
            outputTokens = Math.max(Math.ceil((reply.outputTokens * sent) / Math.max(length, 1)), firstOutputTokens);
            yield event('content_block_delta', { index, delta: deltaOf(block, content) }, true);
        }
        yield event('content_block_stop', { index });
    }
    outputTokens = reply.outputTokens;
    yield event('message_delta', {
        delta: { stop_reason: reply.stopReason, stop_sequence: null },
        usage: apiUsage(reply.prompt, reply.outputTokens),
    });
    yield event('message_stop', {});
}
function emptied(block) {
    return block.type === 'text' ? { type: 'text', text: '' } : { ...block, input: {} };
}
function contentOf(block) {
    return block.type === 'text' ? block.text : JSON.stringify(block.input);
}
function deltaOf(block, content) {
    return block.type === 'text'
        ? { type: 'text_delta', text: content }
        : { type: 'input_json_delta', partial_json: content };
}
function cut(text, pieces) {
    const points = [...text];
    const count = Math.min(pieces ?? Math.ceil(points.length / 64), Math.max(points.length, 1));
    return Array.from({ length: Math.max(count, 1) }, (_, index) => points
        .slice(Math.floor((index * points.length) / count), Math.floor(((index + 1) * points.length) / count))
        .join(''));
}

;// CONCATENATED MODULE: ./build/js/simulator/api/exchange.js





class ClientGone extends Error {
    name = 'ClientGone';
}
class Exchange {
    signal;
    #response;
    #ledger;
    #requestId;
    #sent = (0,external_node_crypto_.createHash)('sha256');
    #headers = {};
    #entry;
    constructor(response, signal, ledger, requestId) {
        this.#response = response;
        this.signal = signal;
        this.#ledger = ledger;
        this.#requestId = requestId;
    }
    enter(entry) {
        this.#entry = this.#ledger.open(entry);
    }
    addHeaders(headers) {
        this.#headers = headers;
    }
    async pause(ms) {
        this.signal.throwIfAborted();
        if (ms !== undefined && ms > 0)
            await (0,promises_.setTimeout)(ms, undefined, { signal: this.signal });
    }
    async stream(reply, delivery, onBegin) {
        this.#head(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' });
        let pieces = 0;
        for (const event of streamEvents(reply, delivery.chunks)) {
            if (event.paced) {
                if (pieces > 0)
                    await this.pause(delivery.chunkDelayMs);
                pieces += 1;
            }
            this.signal.throwIfAborted();
            const written = this.#write(event.frame);
            if (event.name === 'message_start') {
                this.#begin(reply, firstOutputTokens);
                onBegin();
            }
            if (event.paced)
                this.#note({ charged: chargedOf(reply, event.outputTokens) });
            if (event.name === 'message_delta')
                this.#note(accountOf(reply, reply.outputTokens));
            await written;
            if (event.paced && pieces === delivery.stopAfter)
                return;
        }
        this.#end();
        this.settle('completed');
    }
    send(reply, onBegin) {
        this.#head(200, { 'content-type': 'application/json' });
        this.#end(JSON.stringify(wholeMessage(reply)));
        this.#begin(reply, reply.outputTokens);
        onBegin();
        this.settle('completed');
    }
    sendJson(value) {
        this.#head(200, { 'content-type': 'application/json' });
        this.#response.end(JSON.stringify(value));
    }
    fail(error) {
        this.#head(error.status, error.headers());
        this.#end(error.body(this.#requestId));
        this.settle('error');
    }
    drop() {
        this.settle('dropped');
        this.#response.destroy();
    }
    async hang() {
        if (!this.signal.aborted) {
            await new Promise((resolve) => {
                this.signal.addEventListener('abort', () => resolve(), { once: true });
            });
        }
        this.settle('hung');
        this.#response.destroy();
    }
    abandon(error) {
        if (this.signal.reason instanceof ClientGone) {
            this.settle('client-closed');
        }
        else if (this.signal.aborted || this.#response.headersSent) {
            this.drop();
        }
        else {
            this.fail(error instanceof ApiError ? error : new ApiError(400, { message: String(error) }));
        }
    }
    settle(outcome) {
        this.#note({ outcome });
    }
    #write(data) {
        this.#sent.update(data);
        return new Promise((resolve) => {
            this.#response.write(data, () => resolve());
        });
    }
    #end(data = '') {
        this.#response.end(data);
        this.#note({ answerSha256: this.#sent.update(data).digest('hex') });
    }
    #begin(reply, outputTokens) {
        this.#note({ began: true, messageId: reply.messageId, ...accountOf(reply, outputTokens) });
    }
    #head(status, headers) {
        this.#response.writeHead(status, { 'request-id': this.#requestId, ...this.#headers, ...headers });
        this.#note({ status });
    }
    #note(change) {
        if (this.#entry !== undefined)
            this.#ledger.update(this.#entry.id, change);
    }
}
function accountOf(reply, output) {
    const { input, read, write } = reply.prompt;
    return { tokens: { input, output, cacheRead: read, cacheWrite: write }, charged: chargedOf(reply, output) };
}
function chargedOf({ prompt }, output) {
    const { input, read, write5m, write1h } = prompt;
    return { input, output, cacheRead: read, cacheWrite5m: write5m, cacheWrite1h: write1h };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/js/simulator/api/request-body.js



const limitBytes = 64 * 1024 * 1024;
const decoders = { gzip: (0,external_node_util_.promisify)(external_node_zlib_.gunzip), deflate: (0,external_node_util_.promisify)(external_node_zlib_.inflate), br: (0,external_node_util_.promisify)(external_node_zlib_.brotliDecompress) };
async function readBody(request) {
    const chunks = [];
    let size = 0;
    for await (const chunk of request) {
        size += chunk.length;
        if (size > limitBytes)
            chunks.length = 0;
        else
            chunks.push(chunk);
    }
    if (size > limitBytes)
        throw new ApiError(413);
    return Buffer.concat(chunks);
}
async function parseJsonBody(body, encoding) {
    const text = (await decode(body, encoding)).toString('utf8');
    try {
        return JSON.parse(text);
    }
    catch {
        throw new ApiError(400, { message: 'The request body is not valid JSON.' });
    }
}
async function decode(body, encoding) {
    if (encoding === undefined || encoding === 'identity')
        return body;
    const decoder = decoders[encoding];
    if (decoder === undefined) {
        throw new ApiError(400, { message: `Content-Encoding '${encoding}' is not known; use gzip, deflate or br.` });
    }
    try {
        return await decoder(body, { maxOutputLength: limitBytes });
    }
    catch {
        throw new ApiError(400, { message: `The request body is not valid ${encoding}, or too large.` });
    }
}

;// CONCATENATED MODULE: ./build/js/simulator/api/service.js













const readingTimeMs = 500;
class Service {
    ledger = new Ledger();
    #cache;
    #stopping = new AbortController();
    #hung = new Map();
    #progress;
    #options;
    #limiter;
    #mark = (0,external_node_crypto_.randomBytes)(4).toString('hex');
    #count = 0;
    #messages = 0;
    constructor(progress, options) {
        this.#progress = progress;
        this.#options = options;
        this.#cache = new PromptCache(options.now);
        this.#limiter = new RateLimiter(options.rateLimits, options.now);
    }
    stop() {
        this.#stopping.abort(new Error('The simulator was closed.'));
    }
    dropHung(match) {
        for (const [exchange, script] of this.#hung)
            if (script === match)
                exchange.drop();
    }
    async handle(request, response) {
        this.#count += 1;
        const id = `sim_${this.#mark}_${this.#count}`;
        const exchange = new Exchange(response, this.#signalFor(response), this.ledger, `req_${id}`);
        try {
            await this.#route(request, exchange, id, response);
        }
        catch (error) {
            exchange.abandon(error);
        }
    }
    #signalFor(response) {
        const closed = new AbortController();
        response.on('close', () => {
            if (!response.writableFinished)
                closed.abort(new ClientGone('The client closed the connection.'));
        });
        return AbortSignal.any([closed.signal, this.#stopping.signal]);
    }
    async #route(request, exchange, id, response) {
        const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
        const route = `${request.method} ${path}`;
        const encoding = request.headers['content-encoding'];
        if (request.method === 'HEAD' || route === 'GET /') {
            response.writeHead(200).end();
        }
        else if (route === 'POST /v1/messages') {
            const bytes = await readBody(request);
            const body = parseRequest(await parseJsonBody(bytes, encoding));
            const admission = this.#limiter.admit();
            try {
                await this.#message({ id, request, body, bodySha256: sha256(bytes) }, admission, exchange);
            }
            finally {
                admission.release();
            }
        }
        else if (route === 'POST /v1/messages/count_tokens') {
            const body = await parseJsonBody(await readBody(request), encoding);
            exchange.sendJson({ input_tokens: countPrompt(parseRequest(body)) });
        }
        else {
            throw new ApiError(404, { message: `The simulator does not serve ${route}.` });
        }
    }
    async #message(arrival, { refused, underWay, headers }, exchange) {
        const { id, request, body, bodySha256 } = arrival;
        const { unknownModels, usageLimit, now } = this.#options;
        this.#messages += 1;
        const conversation = readConversation(body, request.headers);
        const isOverLimit = usageLimit?.isReached(this.#messages) === true;
        const known = !unknownModels.has(body.model);
        const cue = known && !isOverLimit && refused === null ? this.#progress.next(conversation) : null;
        exchange.enter({
            at: now(),
            sessionId: conversation.sessionId,
            agentId: conversation.agentId,
            kind: conversation.kind,
            model: body.model,
            path: request.url ?? '',
            headSha256: headSha256({
                method: request.method ?? '',
                target: request.url ?? '',
                rawHeaders: request.rawHeaders,
            }),
            bodySha256,
            underWay,
            refusedBy: refused?.by ?? (isOverLimit ? 'usage' : null),
            stream: body.stream === true,
            match: cue?.match ?? null,
            stepIndex: cue?.stepIndex ?? null,
            firstUserText: conversation.promptText.slice(0, 200),
        });
        exchange.addHeaders(headers);
        if (refused !== null)
            throw refused.error;
        if (isOverLimit)
            throw limitReached(usageLimit.resetsAt);
        if (cue === null)
            throw new ApiError(404, { message: `model: ${body.model}` });
        const lookup = this.#cache.lookup(body);
        await exchange.pause(cue.step.delayMs);
        await this.#play(cue, exchange, body.stream === true, {
            publish: lookup.publish,
            reply: (step) => {
                const blocks = replyBlocks(step, conversation.workingDirectory, id);
                return {
                    messageId: `msg_${id}`,
                    model: body.model,
                    blocks,
                    stopReason: blocks.some((block) => block.type === 'tool_use') ? 'tool_use' : 'end_turn',
                    prompt: lookup.usage,
                    outputTokens: step.outputTokens ?? measureBlocks(blocks),
                };
            },
        });
    }
    async #play({ step, match }, exchange, stream, parts) {
        if (isReply(step)) {
            const reply = parts.reply(step);
            if (stream)
                await exchange.stream(reply, step, parts.publish);
            else
                exchange.send(reply, parts.publish);
            return;
        }
        if ('status' in step) {
            const { errorType: type, message, retryAfterSeconds } = step;
            throw new ApiError(step.status, { type, message, retryAfterSeconds });
        }
        if (('drop' in step ? step.drop : step.hang) === 'mid-stream') {
            const reply = parts.reply({ text: step.text ?? 'Simulator: this text ends in the mid' });
            await exchange.stream(reply, { chunks: 2, stopAfter: 1 }, parts.publish);
            if ('drop' in step)
                await exchange.pause(readingTimeMs);
        }
        if ('drop' in step) {
            exchange.drop();
            return;
        }
        this.#hung.set(exchange, match);
        await exchange.hang();
        this.#hung.delete(exchange);
    }
}
function limitReached(resetsAt) {
    const headers = {
        'anthropic-ratelimit-unified-status': 'rejected',
        'anthropic-ratelimit-unified-representative-claim': 'five_hour',
        'anthropic-ratelimit-unified-overage-status': 'rejected',
        ...(resetsAt === null ? {} : { 'anthropic-ratelimit-unified-reset': String(resetsAt) }),
    };
    return new ApiError(429, { headers });
}
function parseRequest(body) {
    const parsed = messagesRequestSchema.safeParse(body);
    if (!parsed.success)
        throw new ApiError(400, { message: errors/* prettifyError */.S1(parsed.error) });
    return parsed.data;
}

;// CONCATENATED MODULE: ./build/js/simulator/script/progress.js

class Progress {
    #scripts;
    #stands = new Map();
    #shared = new Map();
    constructor(scripts, fallback) {
        this.#scripts = fallback === undefined ? scripts : [...scripts, { match: '', steps: [...fallback] }];
    }
    next(conversation) {
        if (conversation.kind === 'auxiliary')
            return { step: auxiliaryReply, match: null, stepIndex: null };
        const index = this.#scripts.findIndex((script) => conversation.openingText.includes(script.match));
        const script = this.#scripts[index];
        if (script === undefined)
            return { step: unmatchedReply, match: null, stepIndex: null };
        const stepIndex = this.#find(script, index, conversation);
        const step = script.steps[stepIndex % Math.max(script.steps.length, 1)];
        if (step === undefined || (!script.repeat && stepIndex >= script.steps.length)) {
            return { step: exhaustedReply, match: script.match, stepIndex: null };
        }
        return { step, match: script.match, stepIndex };
    }
    #find(script, scriptIndex, conversation) {
        const { steps } = script;
        const repliesInLap = steps.filter(isReply).length;
        const laps = script.repeat && repliesInLap > 0 ? Math.floor(conversation.replies / repliesInLap) : 0;
        const end = script.repeat && steps.length > 0 ? Number.POSITIVE_INFINITY : steps.length;
        let replies = laps * repliesInLap;
        let position = laps * steps.length;
        for (; position < end; position += 1) {
            const step = steps[position % steps.length];
            if (step === undefined)
                break;
            if (isReply(step)) {
                if (replies === conversation.replies)
                    return position;
                replies += 1;
            }
            else if (replies === conversation.replies && this.#serve(step, position, scriptIndex, conversation)) {
                return position;
            }
        }
        return position;
    }
    #serve(step, position, scriptIndex, conversation) {
        if (step.times === undefined)
            return true;
        if (step.shared)
            return countUp(this.#shared, `${scriptIndex}/${position}`, step.times);
        const key = `${scriptIndex}/${conversation.sessionId ?? conversation.openingText}/${conversation.agentId ?? ''}`;
        let stand = this.#stands.get(key);
        if (stand?.replies !== conversation.replies) {
            stand = { replies: conversation.replies, served: new Map() };
            this.#stands.set(key, stand);
        }
        return countUp(stand.served, position, step.times);
    }
}
function countUp(counts, key, limit) {
    const count = counts.get(key) ?? 0;
    if (count >= limit)
        return false;
    counts.set(key, count + 1);
    return true;
}
const auxiliaryReply = { text: 'Scripted session' };
const exhaustedReply = { text: 'Simulator: this script has no further step.' };
const unmatchedReply = { text: 'Simulator: no script matches this conversation.' };

;// CONCATENATED MODULE: ./build/js/simulator/simulator.js






async function startSimulator(options) {
    const [fallback] = scriptsSchema.parse(options.fallback === undefined ? [] : [{ match: '', steps: options.fallback }]);
    const progress = new Progress(scriptsSchema.parse(options.scripts), fallback?.steps);
    const service = new Service(progress, {
        unknownModels: new Set(options.unknownModels ?? []),
        usageLimit: options.usageLimit ?? null,
        rateLimits: rateLimitsSchema.parse(options.rateLimits ?? {}),
        now: options.now ?? Date.now,
    });
    const server = (0,external_node_http_.createServer)((request, response) => void service.handle(request, response));
    server.listen(options.port ?? 0, '127.0.0.1');
    await (0,external_node_events_.once)(server, 'listening');
    const url = `http://127.0.0.1:${server.address().port}`;
    let closing;
    const close = () => {
        closing ??= new Promise((resolve) => {
            server.close(() => resolve());
            service.stop();
            server.closeAllConnections();
        });
        return closing;
    };
    return {
        url,
        ledger: service.ledger,
        environment: () => environmentFor(url),
        dropHung: (match) => service.dropHung(match),
        close,
        [Symbol.asyncDispose]: close,
    };
}
function environmentFor(url) {
    return {
        ANTHROPIC_BASE_URL: url,
        ANTHROPIC_API_KEY: 'simulator-no-account',
        CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
        IS_SANDBOX: '1',
    };
}

// EXTERNAL MODULE: ./build/js/tasks/load-plan.js + 14 modules
var load_plan = __webpack_require__(4249);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/app/agent.js + 37 modules
var agent = __webpack_require__(774);
;// CONCATENATED MODULE: ./build/js/simulator/script/demo-project.js
const demoProject = {
    'README.md': `# string-tools

Small text filters in plain sh. Each one is a file in lib/, reads standard input and writes standard output.
Its test cases are in test/ as lines of input|expected. Run them with: sh test.sh NAME
`,
    'lib/slug.sh': `# Turns a title into a name for a URL.
tr 'A-Z' 'a-z' | tr ' ' '-'
`,
    'lib/trim.sh': `# Removes the spaces at both ends.
sed 's/^ *//; s/ *$//'
`,
    'lib/shout.sh': `# Converts everything to capital letters.
tr 'a-z' 'A-Z'
`,
    'test/slug.txt': `Hello World|hello-world
Rock & Roll!|rock-roll
  two  blanks  |two-blanks
`,
    'test/trim.txt': `  both  |both
none|none
`,
    'test/shout.txt': `quiet|QUIET
`,
    'test/truncate.txt': `short|short
exactly ten|exactly te...
`,
    'test.sh': `# Runs the test cases of one filter: sh test.sh NAME
passed=0
failed=0
while IFS='|' read -r input expected; do
  actual=$(printf '%s\\n' "$input" | sh "lib/$1.sh")
  if [ "$actual" = "$expected" ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAIL '$input': expected '$expected', got '$actual'"
  fi
done < "test/$1.txt"
echo "$1: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
`,
};

;// CONCATENATED MODULE: ./build/js/cli/demo/demo-folder.js





async function makeDemoFolder() {
    const path = await (0,external_node_fs_promises_.realpath)(await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'claude-multi-demo-')));
    const folder = {
        path,
        project: (0,external_node_path_.join)(path, 'project'),
        home: (0,external_node_path_.join)(path, 'home'),
        sessions: (0,external_node_path_.join)(path, 'sessions'),
        remove: () => (0,external_node_fs_promises_.rm)(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
    };
    for (const place of [folder.project, folder.home, folder.sessions])
        await (0,external_node_fs_promises_.mkdir)(place, { recursive: true });
    for (const [name, content] of Object.entries(demoProject)) {
        await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(folder.project, name)), { recursive: true });
        await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(folder.project, name), content);
    }
    return folder;
}
const proxies = /^(HTTPS?|ALL|NO)_PROXY$/i;
function demoEnvironment(env, { home }, simulator) {
    const ofNobody = agent/* defaultAgent */.D.account.without(env, 'account');
    const direct = Object.fromEntries(Object.entries(ofNobody).filter(([name]) => !proxies.test(name)));
    return { ...direct, HOME: home, USERPROFILE: home, ...simulator };
}

// EXTERNAL MODULE: ./build/js/domain/text/format.js
var format = __webpack_require__(2764);
;// CONCATENATED MODULE: ./build/js/cli/demo/ledger-check.js

const kinds = ['input', 'output', 'cacheRead', 'cacheWrite'];
const words = { input: 'input', output: 'output', cacheRead: 'cache read', cacheWrite: 'cache write' };
function compareWithLedger(reported, told) {
    const differing = kinds.filter((kind) => reported[kind] !== told[kind]);
    if (differing.length === 0) {
        const all = kinds.reduce((sum, kind) => sum + told[kind], 0);
        return {
            agree: true,
            text: `The report's ${(0,format/* formatCount */.B4)(all)} tokens equal those that the simulator reported, kind by kind.`,
        };
    }
    const list = differing.map((kind) => `${words[kind]}: ${(0,format/* formatCount */.B4)(reported[kind])} in the report, ${(0,format/* formatCount */.B4)(told[kind])} from the simulator`);
    return {
        agree: false,
        text: `The report's tokens differ from those that the simulator reported: ${list.join('; ')}.`,
    };
}

// EXTERNAL MODULE: ./build/js/cli/options/report-paths.js + 1 modules
var report_paths = __webpack_require__(6);
// EXTERNAL MODULE: ./build/js/cli/options/setting-options.js
var setting_options = __webpack_require__(542);
// EXTERNAL MODULE: ./build/js/cli/options/view-options.js
var view_options = __webpack_require__(8414);
// EXTERNAL MODULE: ./build/js/cli/process/exit-code.js
var exit_code = __webpack_require__(5787);
// EXTERNAL MODULE: ./build/js/cli/run/run-plan.js
var run_plan = __webpack_require__(7250);
;// CONCATENATED MODULE: ./build/js/cli/commands/demo.js










const notes = [
    'No account was used: the sessions are real, but they talked to a simulator on this machine with scripted answers.',
    "Costs are the CLI's own estimate for the tokens that the simulator reported; nothing was paid.",
];
const demoCommand = {
    define(command) {
        command.option('--keep', 'keep the folder in which the sessions worked');
        (0,view_options/* addViewOptions */.F0)(command);
        (0,setting_options/* addSettingOptions */.OB)(command, ['max-parallel', 'claude-path']);
        command.addHelpText('after', help);
    },
    async run({ options }, context) {
        const reportPaths = (0,report_paths/* reportPathsFrom */.t)(options['report'], context.cwd);
        const folder = await makeDemoFolder();
        const simulator = await startSimulator({ scripts: demoScripts });
        try {
            return await runDemo({ options, reportPaths, folder, simulator }, context);
        }
        finally {
            await simulator.close();
            if (options['keep'] !== true)
                await folder.remove();
            context.err.line(options['keep'] === true ? `Kept: ${folder.path}` : "The demo's folder was removed (--keep keeps it).");
        }
    },
};
async function runDemo({ options, reportPaths, folder, simulator }, context) {
    const { env, err } = context;
    const given = (0,setting_options/* givenSettings */.j)(options);
    const plan = await (0,load_plan/* loadPlan */.Y)({
        source: { kind: 'inline', text: JSON.stringify(demoTasks) },
        given: {
            values: { ...given.values, 'project-dir': folder.project, 'sessions-dir': folder.sessions },
            nameOf: given.nameOf,
        },
        env: { CLAUDE_MULTI_CLAUDE_PATH: env['CLAUDE_MULTI_CLAUDE_PATH'] },
        cwd: context.cwd,
    });
    err.line(err.paint('Real Claude Code sessions, a simulated API on this machine: no account is used.', 'strong'));
    const environment = demoEnvironment(env, folder, simulator.environment());
    const keepOrder = options['keepOrder'] === true;
    const request = { plan, view: (0,view_options/* viewFrom */.AL)(options), keepOrder, reportPaths, environment, notes };
    const result = await (0,run_plan/* runPlan */.F)({ ...request, isTemporary: options['keep'] !== true }, context);
    if (result.exitCode !== exit_code/* exitCode */.I.succeeded)
        return result.exitCode;
    const comparison = compareWithLedger(result.report.totals.tokens, simulator.ledger.sum());
    const { out } = context;
    ((0,view_options/* viewFrom */.AL)(options) === 'json' ? err : out).line(comparison.text);
    return comparison.agree ? exit_code/* exitCode */.I.succeeded : exit_code/* exitCode */.I.taskFailed;
}
const help = `
Starts a simulated API on this machine and lets real Claude Code sessions work on a
throw-away project with it. No account is needed, nothing leaves the machine. The
answers are scripted; the processes, tool calls, times and token counts are real.
`;


/***/ }),

/***/ 7250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ runPlan)
/* harmony export */ });
/* harmony import */ var _app_start_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3622);
/* harmony import */ var _show_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3285);


function runPlan(request, context) {
    const { plan, environment, notes = [] } = request;
    return (0,_show_run_js__WEBPACK_IMPORTED_MODULE_1__/* .showRun */ .X)({
        ...request,
        tasks: plan.tasks.length,
        unchosenModes: plan.unchosenModes,
        open: (reporters) => (0,_app_start_run_js__WEBPACK_IMPORTED_MODULE_0__/* .startRun */ .A)({ plan, reporters, environment, notes }),
    }, context);
}


/***/ }),

/***/ 3910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ shardIntroduction),
/* harmony export */   j: () => (/* binding */ shardNote)
/* harmony export */ });
/* harmony import */ var _plan_shard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7119);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2764);


function shardNote(shard, tasks, budgetUsd) {
    const { taskIds, planBudgetUsd } = shard;
    if (tasks === 0)
        return `${shardIntroduction(shard)} and there are no tasks in it: the list has ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(taskIds.length, 'task')}.`;
    const share = planBudgetUsd === null || budgetUsd === null
        ? ''
        : `; of the total budget of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUsd */ .UK)(planBudgetUsd)}, ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUsd */ .UK)(budgetUsd)} are its share`;
    return `${shardIntroduction(shard)} with ${tasks} of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(taskIds.length, 'task')}${share}.`;
}
function shardIntroduction(shard) {
    return `This is ${(0,_plan_shard_js__WEBPACK_IMPORTED_MODULE_0__/* .shardName */ .Az)(shard)} of plan ${shard.plan},`;
}


/***/ })

};
