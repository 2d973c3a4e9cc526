export const id = 946;
export const ids = [946];
export const modules = {

/***/ 7947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ durationMust),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   TD: () => (/* binding */ longestDurationMs),
/* harmony export */   sK: () => (/* binding */ durationSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2047);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8532);

const longestDurationMs = 24 * 24 * 60 * 60 * 1000;
const unitMs = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const durationPattern = /^(\d+(\.\d+)?|(\d+(\.\d+)?(ms|s|m|h|d))+)$/;
function parseDuration(given) {
    if (typeof given === 'number')
        return Number.isFinite(given) && given >= 0 ? Math.round(given * 1_000) : null;
    if (!durationPattern.test(given))
        return null;
    if (/\d$/.test(given))
        return Math.round(Number(given) * 1_000);
    let sum = 0;
    for (const [, count, unit] of given.matchAll(/([\d.]+)(ms|s|m|h|d)/g))
        sum += Number(count) * (unitMs[unit ?? ''] ?? 0);
    return Math.round(sum);
}
const durationSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().positive(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(durationPattern)])
    .transform((given, context) => {
    const ms = parseDuration(given) ?? 0;
    if (ms >= 1 && ms <= longestDurationMs)
        return ms;
    const problem = ms < 1 ? 'is shorter than a millisecond' : 'is longer than 24 days, the most that a timer can hold';
    context.issues.push({ code: 'custom', message: problem, input: given });
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .NEVER */ .tm;
});
const durationMust = 'be seconds (600) or a text with units ("90s", "10m", "1h30m")';


/***/ }),

/***/ 8372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ showWord),
/* harmony export */   x: () => (/* binding */ FaultList)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5096);

const shownFaults = 50;
class FaultList {
    #faults = [];
    get length() {
        return this.#faults.length;
    }
    add(place, fault) {
        const position = fault.field === undefined ? -1 : place.fields.indexOf(rootOf(fault.field));
        const short = fault.value === undefined ? {} : { value: shorten(fault.value) };
        this.#faults.push({ rank: [...place.rank, position], fault: { where: place.where, ...fault, ...short } });
    }
    shown() {
        const all = this.#faults.toSorted((a, b) => compareRanks(a.rank, b.rank)).map(({ fault }) => fault);
        const more = all.length - shownFaults;
        if (more <= 0)
            return all;
        return [...all.slice(0, shownFaults), { where: `and ${more} more`, problem: more === 1 ? 'fault' : 'faults' }];
    }
    throw() {
        const count = this.length === 1 ? '1 fault' : `${this.length} faults`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`Nothing was started: ${count} in the tasks or settings.`, this.shown());
    }
}
function showWord(word) {
    return /^[\w.-]{1,60}$/.test(word) ? word : (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .preview */ .VH)(word.slice(0, 100));
}
function rootOf(field) {
    return /^[^. ]*/.exec(field)?.[0] ?? field;
}
function shorten(value) {
    if (typeof value === 'string')
        return value.slice(0, 100);
    if (Array.isArray(value))
        return value.slice(0, 8).map(leaf);
    if (typeof value !== 'object' || value === null)
        return value;
    const pairs = [];
    for (const [key, item] of Object.entries(value).slice(0, 8))
        pairs.push([key.slice(0, 100), leaf(item)]);
    return Object.fromEntries(pairs);
}
function leaf(value) {
    if (typeof value === 'string')
        return value.slice(0, 100);
    return typeof value === 'object' && value !== null ? '…' : value;
}
function compareRanks(a, b) {
    for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
        const difference = (a[index] ?? -1) - (b[index] ?? -1);
        if (difference !== 0)
            return difference;
    }
    return 0;
}


/***/ }),

/***/ 7711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ parseFields),
/* harmony export */   WC: () => (/* binding */ parseSetting),
/* harmony export */   cn: () => (/* binding */ parseField),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/* harmony import */ var _fault_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8372);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1743);
/* harmony import */ var _suggestion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3335);



const toldUnknown = 20;
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function parseFields(shape, input, place, faults, options = {}) {
    const known = [...(options.siblings ?? []), ...Object.keys(shape)];
    const values = {};
    const unknown = [];
    for (const [name, value] of Object.entries(input)) {
        if (!Object.hasOwn(shape, name)) {
            unknown.push(name);
            continue;
        }
        const parsed = parseField(shape, name, value, place, faults);
        if (parsed.ok)
            values[name] = parsed.value;
    }
    for (const name of unknown.slice(0, toldUnknown)) {
        const meant = (0,_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(name, known);
        const allowed = options.advice?.(name) ?? (meant === null ? `known are ${known.join(', ')}` : `did you mean ${meant}?`);
        faults.add(place, { field: (0,_fault_list_js__WEBPACK_IMPORTED_MODULE_0__/* .showWord */ .a)(name), problem: 'is not a known key', allowed });
    }
    if (unknown.length > toldUnknown) {
        faults.add(place, { problem: `has ${unknown.length - toldUnknown} more unknown keys` });
    }
    return values;
}
function parseField(shape, name, value, place, faults) {
    const schema = shape[name];
    const parsed = schema.safeParse(value);
    if (parsed.success)
        return { ok: true, value: parsed.data };
    for (const fault of faultsOf(schema, name, value, parsed.error))
        faults.add(place, fault);
    return { ok: false };
}
function parseSetting(schema, value, place, faults) {
    const parsed = schema.safeParse(value);
    if (parsed.success)
        return parsed.data;
    for (const { field: _, ...fault } of faultsOf(schema, '', value, parsed.error))
        faults.add(place, fault);
    return undefined;
}
function faultsOf(schema, name, value, error) {
    const faults = new Map();
    for (const issue of error.issues) {
        const fault = faultOf(schema, name, value, issue);
        const at = issue.code === 'invalid_key' ? `${fault.field} ${fault.problem}` : fault.field;
        if (!faults.has(at))
            faults.set(at, fault);
    }
    return [...faults.values()];
}
function faultOf(schema, name, root, found) {
    const { issue, path } = innermost(found);
    const { must, secret } = _field_js__WEBPACK_IMPORTED_MODULE_1__/* .expectations */ .Eu.get(schema) ?? { must: ['be right'], secret: false };
    const value = at(root, path);
    const key = path.at(-1);
    const inKey = issue.code === 'invalid_key';
    const field = fieldName(name, inKey ? path.slice(0, -1) : path);
    if (inKey) {
        const said = issue.issues.find(({ code }) => code === 'custom')?.message;
        const problem = `has the name ${(0,_fault_list_js__WEBPACK_IMPORTED_MODULE_0__/* .showWord */ .a)(String(key))}, which ${said ?? 'is not valid'}`;
        return { field, problem, ...(said === undefined ? { allowed: 'letters, digits and _, no digit first' } : {}) };
    }
    const mustBe = `must ${must[Math.min(path.length, must.length - 1)] ?? 'be right'}`;
    const shown = secret || value === undefined || value === null || value === '' ? {} : { value };
    if (value === null)
        return { field, problem: 'has no value', allowed: mustBe };
    if (value === '')
        return { field, problem: 'is empty', allowed: mustBe };
    if (issue.code === 'custom' && issue.params?.['outOfRange'] !== true) {
        return { field, problem: issue.message, ...shown, allowed: mustBe };
    }
    if (issue.code === 'invalid_value' && typeof value === 'string') {
        const meant = (0,_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(value, issue.values.map(String));
        return { field, problem: mustBe, ...shown, ...(meant === null ? {} : { allowed: `did you mean ${meant}?` }) };
    }
    return { field, problem: mustBe, ...shown };
}
function innermost(issue) {
    let best = { issue, path: issue.path };
    if (issue.code !== 'invalid_union')
        return best;
    for (const branch of issue.errors) {
        for (const inner of branch) {
            const found = innermost(inner);
            const path = [...issue.path, ...found.path];
            if (path.length > best.path.length)
                best = { issue: found.issue, path };
        }
    }
    return best;
}
function at(root, path) {
    let value = root;
    for (const key of path)
        value = value?.[key];
    return value;
}
function fieldName(name, path) {
    const inner = path.map((key) => (typeof key === 'number' ? ` item ${key + 1}` : `.${(0,_fault_list_js__WEBPACK_IMPORTED_MODULE_0__/* .showWord */ .a)(String(key))}`));
    return `${name}${inner.join('')}`;
}


/***/ }),

/***/ 1743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ fitsArgument),
/* harmony export */   CS: () => (/* binding */ switchMust),
/* harmony export */   Eu: () => (/* binding */ expectations),
/* harmony export */   Fq: () => (/* binding */ filledTextSchema),
/* harmony export */   Kn: () => (/* binding */ longestArgument),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   Zu: () => (/* binding */ textSchema),
/* harmony export */   _7: () => (/* binding */ switchSchema),
/* harmony export */   ef: () => (/* binding */ wholeNumberSchema),
/* harmony export */   iR: () => (/* binding */ scalarSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9396);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2047);

const expectations = zod__WEBPACK_IMPORTED_MODULE_0__/* .registry */ .u5();
function field(schema, texts) {
    const { must, description, examples, secret = false } = texts;
    const described = schema.meta({ description, ...(examples === undefined ? {} : { examples: [...examples] }) });
    expectations.add(described, { must: typeof must === 'string' ? [must] : must, secret });
    return described;
}
const textSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().refine((text) => !text.includes('\0'), 'contains a NUL character');
const filledTextSchema = textSchema.min(1).refine((text) => /\S/.test(text), 'is blank');
const scalarSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([textSchema, zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()]).transform(String);
function wholeNumberSchema(min, max) {
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(min).max(max), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^\d{1,15}$/)])
        .transform(Number)
        .refine((number) => number >= min && number <= max, { params: { outOfRange: true } });
}
const switchSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^([Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|1|0)$/)])
    .transform((given) => (typeof given === 'boolean' ? given : /^(true|yes|on|1)$/i.test(given)));
const switchMust = 'be true or false (also yes/no, on/off, 1/0)';
const longestArgument = 128_000;
function fitsArgument(text) {
    if (text.length * 3 <= longestArgument)
        return true;
    return text.length <= longestArgument && new TextEncoder().encode(text).length <= longestArgument;
}


/***/ }),

/***/ 6025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a2: () => (/* binding */ retryDelay),
/* harmony export */   s_: () => (/* binding */ conversationToContinue),
/* harmony export */   ur: () => (/* binding */ defaultRetryPolicy)
/* harmony export */ });
const mayHeal = new Set(['crashed', 'overloaded', 'rate-limited', 'connection-lost']);
const defaultRetryPolicy = { retries: 2, firstDelayMs: 1_000, longestDelayMs: 60_000 };
function lostConversation({ resumed, end: { outcome } }) {
    return resumed && outcome.status === 'failed' && outcome.reason === 'conversation-lost';
}
function retryDelay(attempts, policy, random) {
    const newest = attempts.at(-1);
    if (newest !== undefined && lostConversation(newest))
        return 0;
    const last = newest?.end;
    if (last?.outcome.status !== 'failed' || !mayHeal.has(last.outcome.reason))
        return null;
    const failures = attempts.filter((each) => each.end.outcome.status === 'failed' && !lostConversation(each)).length;
    if (failures > policy.retries)
        return null;
    const full = Math.min(policy.longestDelayMs, policy.firstDelayMs * 2 ** (failures - 1));
    return Math.max(last.retryAfterMs, full / 2 + (full / 2) * random);
}
function conversationToContinue(attempts) {
    const last = attempts.at(-1);
    if (last === undefined)
        return null;
    if (lostConversation(last))
        return null;
    return last.resumed || last.end.turns > 0 ? last.sessionId : null;
}


/***/ }),

/***/ 5946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ runSettingShape),
/* harmony export */   Mo: () => (/* binding */ resolveSettings),
/* harmony export */   lV: () => (/* binding */ machineSettingShape),
/* harmony export */   sd: () => (/* binding */ settingVariables),
/* harmony export */   x4: () => (/* binding */ builtInSettings)
/* harmony export */ });
/* unused harmony export settingNames */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2047);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7947);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1743);
/* harmony import */ var _field_parser_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7711);
/* harmony import */ var _halt_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2244);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6025);
/* harmony import */ var _task_fields_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2859);







const haltSettingSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()
    .refine((text) => text === 'never' || (0,_halt_js__WEBPACK_IMPORTED_MODULE_3__/* .parseHalt */ .B7)(text) !== null)
    .transform((text) => (0,_halt_js__WEBPACK_IMPORTED_MODULE_3__/* .parseHalt */ .B7)(text));
const runSettingShape = {
    'max-parallel': (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(zod__WEBPACK_IMPORTED_MODULE_6__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz('auto'), (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumberSchema */ .ef)(1, 1_000)]), {
        must: 'be a whole number from 1 to 1000, or auto',
        description: 'How many sessions run at once, or auto: as many as cores and free memory carry. Default: 4.',
        examples: [8, 'auto'],
    }),
    halt: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(haltSettingSchema, {
        must: 'be soon or now, with a number or a share of failures: soon,fail=3 or now,fail=20%',
        description: 'Give up because tasks fail: soon starts nothing more, now also ends what runs; after so many failures. Default: never.',
        examples: ['soon', 'now,fail=3', 'soon,fail=20%'],
    }),
    delay: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(zod__WEBPACK_IMPORTED_MODULE_6__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz(0), _duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationSchema */ .sK]), {
        must: _duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationMust */ .C_,
        description: 'The least time between two starts. Default: 0.',
        examples: ['2s'],
    }),
    enhance: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_field_js__WEBPACK_IMPORTED_MODULE_1__/* .switchSchema */ ._7, {
        must: _field_js__WEBPACK_IMPORTED_MODULE_1__/* .switchMust */ .CS,
        description: 'Whether prompts get an opening and an ending that ask for checks. Default: true.',
    }),
    retries: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)((0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeNumberSchema */ .ef)(0, 100), {
        must: 'be a whole number from 0 to 100',
        description: 'How many attempts may follow a first that failed in a way that can heal. Default: 2.',
    }),
    'idle-timeout': (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(zod__WEBPACK_IMPORTED_MODULE_6__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz('off').transform(() => null), _duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationSchema */ .sK]), {
        must: `${_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationMust */ .C_}, or off`,
        description: 'Ends a session that has printed nothing for so long, such as "5m", or off. Default: off.',
    }),
    'keep-background': (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_field_js__WEBPACK_IMPORTED_MODULE_1__/* .switchSchema */ ._7, {
        must: _field_js__WEBPACK_IMPORTED_MODULE_1__/* .switchMust */ .CS,
        description: 'Whether what a successful session started in the background is left running. Default: false.',
    }),
};
const machineSettingShape = {
    'project-dir': (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_field_js__WEBPACK_IMPORTED_MODULE_1__/* .filledTextSchema */ .Fq, {
        must: 'be the path of a folder',
        description: 'The folder that sessions work in. Default: the current folder.',
    }),
    'sessions-dir': (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_field_js__WEBPACK_IMPORTED_MODULE_1__/* .filledTextSchema */ .Fq, {
        must: 'be the path of a folder',
        description: "Where run folders are made. Default: the platform's folder for state.",
    }),
    'claude-path': (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_field_js__WEBPACK_IMPORTED_MODULE_1__/* .filledTextSchema */ .Fq, {
        must: 'be the path of a program',
        description: 'The claude to run. Default: the one on PATH.',
    }),
};
const settingShape = { ..._task_fields_js__WEBPACK_IMPORTED_MODULE_5__/* .taskSettingShape */ .NG, ...runSettingShape, ...machineSettingShape };
const settingVariables = {
    model: 'CLAUDE_DEFAULT_MODEL',
    budget: 'CLAUDE_DEFAULT_BUDGET',
    timeout: 'CLAUDE_SESSION_TIMEOUT',
    'max-turns': 'CLAUDE_MULTI_MAX_TURNS',
    'permission-mode': 'CLAUDE_MULTI_PERMISSION_MODE',
    'allowed-tools': 'CLAUDE_MULTI_ALLOWED_TOOLS',
    'disallowed-tools': 'CLAUDE_MULTI_DISALLOWED_TOOLS',
    'append-system-prompt': 'CLAUDE_MULTI_APPEND_SYSTEM_PROMPT',
    'max-parallel': 'CLAUDE_MAX_PARALLEL',
    halt: 'CLAUDE_MULTI_HALT',
    delay: 'CLAUDE_MULTI_DELAY',
    enhance: 'CLAUDE_ENHANCE_PROMPTS',
    retries: 'CLAUDE_MAX_RETRIES',
    'idle-timeout': 'CLAUDE_MULTI_IDLE_TIMEOUT',
    'keep-background': 'CLAUDE_MULTI_KEEP_BACKGROUND',
    'project-dir': 'CLAUDE_PROJECT_DIR',
    'sessions-dir': 'CLAUDE_SESSIONS_DIR',
    'claude-path': 'CLAUDE_MULTI_CLAUDE_PATH',
};
const builtInSettings = {
    model: 'sonnet',
    budget: 5,
    timeout: 600_000,
    'max-turns': null,
    'permission-mode': 'bypassPermissions',
    'allowed-tools': [],
    'disallowed-tools': [],
    'append-system-prompt': '',
    'max-parallel': 4,
    halt: null,
    delay: 0,
    enhance: true,
    retries: _policy_js__WEBPACK_IMPORTED_MODULE_4__/* .defaultRetryPolicy */ .ur.retries,
    'idle-timeout': null,
    'keep-background': false,
};
function resolveSettings(given, environment, faults) {
    const values = {};
    const sources = new Map();
    for (const [position, name] of settingNames.entries()) {
        const byFlag = given.values[name];
        const raw = byFlag ?? (environment[settingVariables[name]] || undefined);
        if (raw === undefined)
            continue;
        const where = byFlag === undefined ? settingVariables[name] : given.nameOf(name);
        sources.set(name, where);
        const value = (0,_field_parser_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSetting */ .WC)(settingShape[name], raw, { where, rank: [0, position], fields: [] }, faults);
        if (value !== undefined)
            values[name] = value;
    }
    return { values: values, source: (name) => sources.get(name) ?? settingVariables[name] };
}
const settingNames = Object.keys(settingShape);


/***/ }),

/***/ 2859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iQ: () => (/* binding */ entryShape),
  NG: () => (/* binding */ taskSettingShape),
  Hd: () => (/* binding */ taskShape)
});

// UNUSED EXPORTS: reservedVariables

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(2047);
// EXTERNAL MODULE: ./build/js/domain/duration.js
var duration = __webpack_require__(7947);
// EXTERNAL MODULE: ./build/js/domain/field.js
var field = __webpack_require__(1743);
// EXTERNAL MODULE: ./build/js/domain/task.js
var task = __webpack_require__(9826);
// EXTERNAL MODULE: ./build/js/domain/task-id.js
var task_id = __webpack_require__(3202);
;// CONCATENATED MODULE: ./build/js/domain/tool-list.js
function splitTools(text) {
    const tools = [];
    let depth = 0;
    let start = 0;
    for (const { 0: mark, index } of text.matchAll(/[(),\n]/g)) {
        if (mark === '(')
            depth += 1;
        else if (mark === ')')
            depth -= 1;
        else if (depth === 0) {
            tools.push(text.slice(start, index));
            start = index + 1;
        }
        if (depth < 0)
            return null;
    }
    if (depth !== 0)
        return null;
    tools.push(text.slice(start));
    return tools.map((tool) => tool.trim()).filter((tool) => tool !== '');
}

;// CONCATENATED MODULE: ./build/js/domain/task-fields.js






const reservedVariables = ['CLAUDE_MULTI_MARKER'];
const longestList = 1_000;
const placeholderName = /^[A-Za-z_][\w-]*$/;
const tooLong = `is longer than the ${field/* longestArgument */.Kn} bytes that an argument of a program can hold`;
const argumentSchema = field/* textSchema */.Zu.refine(field/* fitsArgument */.CL, tooLong);
const listMust = `be a list of at most ${longestList} texts`;
const toolsSchema = schemas/* union */.KCZ([schemas/* array */.YOg(field/* filledTextSchema */.Fq).max(longestList), field/* textSchema */.Zu]).transform((given, context) => {
    const tools = [];
    for (const text of typeof given === 'string' ? [given] : given) {
        const split = splitTools(text);
        if (split === null)
            context.issues.push({ code: 'custom', message: 'has unpaired parentheses', input: text });
        else
            tools.push(...split);
    }
    if (!tools.every(field/* fitsArgument */.CL))
        context.issues.push({ code: 'custom', message: tooLong, input: given });
    return tools;
});
const toolsMust = [
    `be a list of at most ${longestList} tools, or one text with commas between them`,
    'be the name of a tool or a rule such as Bash(git log:*)',
];
const taskSettingShape = {
    model: (0,field/* field */.ZZ)(field/* textSchema */.Zu.max(256).regex(/^[^\s-](.*\S)?$/), {
        must: 'be the name of a model, such as sonnet',
        description: 'The model, by alias or full name. Default: sonnet.',
        examples: ['sonnet', 'opus', 'haiku'],
    }),
    budget: (0,field/* field */.ZZ)(schemas/* union */.KCZ([schemas/* number */.aig().positive(), schemas/* string */.YjP().regex(/^\d{1,15}(\.\d{1,15})?$/)])
        .transform(Number)
        .refine((dollars) => dollars > 0, { params: { outOfRange: true } }), {
        must: 'be a positive number of US dollars, such as 2.50',
        description: "US dollars, by the CLI's own estimate, after which the session is ended. Default: 5.",
    }),
    timeout: (0,field/* field */.ZZ)(duration/* durationSchema */.sK, {
        must: duration/* durationMust */.C_,
        description: 'The longest a session may take, in seconds (600) or with units ("10m", "1h30m"). Default: 600.',
    }),
    'max-turns': (0,field/* field */.ZZ)(schemas/* union */.KCZ([(0,field/* wholeNumberSchema */.ef)(1, 1_000_000), schemas/* literal */.euz('off').transform(() => null)]), {
        must: 'be a whole number from 1 to 1000000, or off',
        description: 'The most turns a session may take, or off. Default: off.',
    }),
    'permission-mode': (0,field/* field */.ZZ)(schemas/* enum */.k5n(task/* permissionModes */.iR), {
        must: `be one of ${task/* permissionModes */.iR.join(', ')}`,
        description: 'How the session asks for permission. Default: bypassPermissions, which never asks.',
    }),
    'allowed-tools': (0,field/* field */.ZZ)(toolsSchema, {
        must: toolsMust,
        description: 'Tools and rules allowed without asking: a list, or a text with commas such as Read, Bash(git log:*).',
    }),
    'disallowed-tools': (0,field/* field */.ZZ)(toolsSchema, {
        must: toolsMust,
        description: 'Tools and rules that are refused: a list, or a text with commas.',
    }),
    'append-system-prompt': (0,field/* field */.ZZ)(argumentSchema, {
        must: 'be text',
        description: "Text added to the end of the session's system prompt.",
    }),
};
const taskShape = {
    prompt: (0,field/* field */.ZZ)(field/* filledTextSchema */.Fq, {
        must: 'be text that says what to do',
        description: 'What the session is to do. Either this or prompt-file.',
        examples: ['Fix the failing test in src/parser and explain the cause.'],
    }),
    'prompt-file': (0,field/* field */.ZZ)(field/* filledTextSchema */.Fq, {
        must: 'be the path of a text file',
        description: "A text file that holds the prompt; relative to the task file's folder.",
        examples: ['prompts/review.md'],
    }),
    ...taskSettingShape,
    cwd: (0,field/* field */.ZZ)(field/* filledTextSchema */.Fq, {
        must: 'be the path of a folder',
        description: "The session's working directory, relative to the project's folder. Default: that folder.",
        examples: ['packages/core'],
    }),
    env: (0,field/* field */.ZZ)(schemas/* record */.g1P(schemas/* string */.YjP()
        .regex(/^[A-Za-z_][A-Za-z0-9_]*$/)
        .refine((name) => !reservedVariables.includes(name.toUpperCase()), 'is set by the supervisor itself'), field/* scalarSchema */.iR.refine(field/* fitsArgument */.CL, tooLong))
        .refine((env) => Object.keys(env).length <= longestList, { params: { outOfRange: true } }), {
        must: [`be an object of at most ${longestList} variables`, 'be text, a number or true/false'],
        description: 'Environment variables for the session, added to those of defaults and to those it inherits.',
        secret: true,
    }),
    args: (0,field/* field */.ZZ)(schemas/* array */.YOg(field/* scalarSchema */.iR.refine(field/* fitsArgument */.CL, tooLong)).max(longestList), {
        must: [listMust, 'be text'],
        description: 'Further arguments for the claude command line, passed as they are.',
    }),
};
const idTemplate = /^([A-Za-z0-9._-]|\{\{\s*[A-Za-z_][\w-]*\s*\}\})+$/;
const entryShape = {
    id: (0,field/* field */.ZZ)(schemas/* union */.KCZ([schemas/* string */.YjP().max(1_000).regex(idTemplate), schemas/* int */.Whr().nonnegative()]).transform(String), {
        must: task_id/* taskIdMust */.GU,
        description: 'Names the task everywhere: 1 to 64 characters of A-Z a-z 0-9 . _ -, unlike every other, also when letter case is ignored.',
    }),
    ...taskShape,
    matrix: (0,field/* field */.ZZ)(schemas/* record */.g1P(schemas/* string */.YjP().regex(placeholderName), schemas/* array */.YOg(field/* scalarSchema */.iR).min(1))
        .refine((lists) => Object.keys(lists).length > 0 && Object.keys(lists).length <= 20, {
        params: { outOfRange: true },
    }), {
        must: [
            'be an object of 1 to 20 lists, such as {dir: [src, test]}',
            'be a list of at least one value',
            'be text, a number or true/false',
        ],
        description: 'Makes one task for every combination of these values, such as {dir: [src, test]}. {{name}} in any text of the task stands for the value; in the id, characters that an id cannot hold become -. Write \\{{name}} for the braces themselves.',
    }),
};


/***/ }),

/***/ 3202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GU: () => (/* binding */ taskIdMust),
/* harmony export */   hi: () => (/* binding */ noteIdFaults),
/* harmony export */   m2: () => (/* binding */ taskIdProblem)
/* harmony export */ });
/* harmony import */ var _task_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9826);

const taskIdMust = 'be 1 to 64 characters of A-Z a-z 0-9 . _ -';
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
function taskIdProblem(id) {
    if (id === '.' || id === '..')
        return 'would leave its folder';
    if (!_task_js__WEBPACK_IMPORTED_MODULE_0__/* .taskIdPattern */ .XH.test(id))
        return `must ${taskIdMust}`;
    if (deviceName.test(id))
        return 'names a device on Windows, where no file can be called so';
    if (id.endsWith('.'))
        return 'ends with a dot, which Windows drops from the names of files';
    return null;
}
function noteIdFaults(tasks, faults) {
    const owners = new Map();
    const told = new Set();
    for (const { id, place, entry } of tasks) {
        if (id === null)
            continue;
        const problem = taskIdProblem(id);
        const position = (entry.place.rank.at(-1) ?? 0) + 1;
        if (problem !== null) {
            const hint = id.includes('{{') && !entry.given.has('matrix') ? { allowed: 'the task has no matrix' } : {};
            if (!told.has(entry))
                faults.add(entry.place, { field: 'id', problem, value: id, ...hint });
            told.add(entry);
            continue;
        }
        const owner = owners.get(id.toLowerCase());
        if (owner === undefined)
            owners.set(id.toLowerCase(), { id, position });
        else
            faults.add({ ...place, where: `task ${position}` }, sharedId(id, owner, position));
    }
}
function sharedId(id, owner, position) {
    const other = owner.position === position ? 'another task of its matrix' : `task ${owner.position}`;
    if (id === owner.id)
        return { field: 'id', problem: `is already that of ${other}`, value: id };
    const problem = `differs only by letter case from ${owner.id} of ${other}`;
    return { field: 'id', problem, value: id, allowed: 'macOS and Windows would take both for the same' };
}


/***/ })

};
