export const id = 149;
export const ids = [149,534];
export const modules = {

/***/ 3285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ showRun)
});

// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: ./build/js/terminal/live/keep-order.js
var keep_order = __webpack_require__(1804);
// EXTERNAL MODULE: ./build/js/terminal/text/safe-text.js
var safe_text = __webpack_require__(9888);
// EXTERNAL MODULE: ./build/js/cli/process/crash-guard.js
var crash_guard = __webpack_require__(1790);
// EXTERNAL MODULE: ./build/js/app/surroundings/runtime.js + 1 modules
var runtime = __webpack_require__(1107);
;// CONCATENATED MODULE: ./build/js/cli/process/stop-signals.js

function stopOnSignals(stop, say) {
    let interrupts = 0;
    const onInterrupt = () => {
        interrupts += 1;
        if (interrupts === 1) {
            say('Stopping: asking the sessions to end and report their usage (up to 5 s). Press Ctrl-C again to kill them.');
            stop('interrupted', 'stopped by Ctrl-C', 'gently');
        }
        else if (interrupts === 2) {
            say('Killing the sessions.');
            stop('interrupted', 'killed by a second Ctrl-C', 'kill');
        }
    };
    return (0,runtime/* onEndingSignals */.Ml)({
        onInterrupt,
        onEnding: (signal) => {
            say(`Received ${signal}: stopping the sessions (up to 2 s).`);
            stop('terminated', `received ${signal}`, 'hurry');
        },
    });
}

// EXTERNAL MODULE: ./build/js/cli/run/conclude-run.js + 2 modules
var conclude_run = __webpack_require__(2629);
// EXTERNAL MODULE: ./build/js/cli/run/progress-view.js + 4 modules
var progress_view = __webpack_require__(7738);
// EXTERNAL MODULE: ./build/js/cli/run/start-notices.js
var start_notices = __webpack_require__(990);
// EXTERNAL MODULE: ./build/js/cli/run/to-conclusion.js
var to_conclusion = __webpack_require__(1850);
;// CONCATENATED MODULE: ./build/js/cli/run/show-run.js









async function showRun(request, context) {
    const { tasks, open } = request;
    const { out, err } = context;
    const view = (0,progress_view/* progressView */.t)(request.view, context);
    const ordered = request.keepOrder === true ? [(0,keep_order/* keepOrderReporter */.B)(view.print)] : [];
    const supervisor = await open([view.reporter, ...ordered]);
    const permissions = (0,start_notices/* permissionNotice */.Y)(supervisor.neverAsk, request.unchosenModes ?? [], tasks);
    if (permissions !== null)
        err.line(err.paint(permissions, 'warning'));
    const { untested } = supervisor;
    if (untested !== null && view.leavesNotesOut) {
        const notice = (0,safe_text/* safeText */.Hk)((0,start_notices/* versionNotice */.l)(untested));
        err.line(untested.age === 'older' ? err.paint(notice, 'warning') : notice);
    }
    const summary = request.view === 'json' ? err : out;
    const { runDir } = supervisor;
    const { isTemporary = false, hasScriptTotals = false, reportPaths, notify } = request;
    const told = { runDir, isTemporary, hasScriptTotals, reportPaths, notify, summary };
    return (0,to_conclusion/* toConclusion */.P)(supervisor, () => runGuarded(supervisor, view, out), (state, incomplete) => {
        if (request.view !== 'quiet')
            summary.line('');
        return (0,conclude_run/* concludeRun */.j)({ state, incomplete, ...told }, context);
    });
}
async function runGuarded(supervisor, view, out) {
    const stop = (...order) => supervisor.stop(...order);
    const endSignals = stopOnSignals(stop, view.notice);
    const unread = () => out.failure === null ? 'the reader of the output has left' : `the output cannot be written: ${out.failure}`;
    out.onBroken(() => stop('terminated', unread(), 'hurry'));
    const guard = (0,crash_guard/* guardAgainstCrashes */.i)((error) => stop('internal-error', (0,errors/* messageOf */.bD)(error), 'hurry'));
    try {
        const state = await supervisor.run();
        guard.rethrow();
        return state;
    }
    finally {
        endSignals();
        out.onBroken(() => { });
        guard.release();
        view.close();
    }
}


/***/ }),

/***/ 990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ permissionNotice),
/* harmony export */   l: () => (/* binding */ versionNotice)
/* harmony export */ });
function permissionNotice(neverAsk, unchosen, tasks) {
    const ids = new Set(unchosen);
    const silent = neverAsk.filter(({ id }) => ids.has(id));
    const [first] = silent;
    if (first === undefined)
        return null;
    const which = silent.length === tasks ? 'sessions' : `${silent.length} of ${tasks} sessions`;
    return `Permission mode ${first.permissionMode}: ${which} never ask. See --permission-mode.`;
}
function versionNotice({ message }) {
    return `${message}. See claude-multi doctor.`;
}


/***/ }),

/***/ 5114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Be: () => (/* binding */ contextShape),
/* harmony export */   Wb: () => (/* binding */ readingTools),
/* harmony export */   oj: () => (/* binding */ defaultContextId)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2047);
/* harmony import */ var _domain_plan_task_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7686);
/* harmony import */ var _field_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3229);
/* harmony import */ var _task_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9028);
/* harmony import */ var _task_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8300);





const defaultContextId = 'context';
const readingTools = ['Read'];
const { prompt, 'prompt-file': promptFile, model, budget, timeout, 'max-turns': maxTurns, cwd } = _task_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .taskShape */ .Hd;
const contextShape = {
    id: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(_domain_plan_task_js__WEBPACK_IMPORTED_MODULE_0__/* .taskIdPattern */ .XH), {
        must: _task_id_js__WEBPACK_IMPORTED_MODULE_3__/* .taskIdMust */ .GU,
        description: `The name of the context's session in reports. No task may have the same. Default: ${defaultContextId}.`,
    }),
    prompt,
    'prompt-file': promptFile,
    model,
    tools: (0,_field_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(_task_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .toolsSchema */ .Vb, {
        must: _task_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .toolsMust */ .J6,
        description: `Tools and rules that its session may use beside shell commands that only read: a list, or a text with commas. Whatever else needs permission is refused. Default: ${readingTools.join(', ')}.`,
        examples: [['Read', 'Bash(npm ls:*)']],
    }),
    budget,
    timeout,
    'max-turns': maxTurns,
    cwd,
};


/***/ }),

/***/ 4249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ loadPlan),
  c: () => (/* binding */ reloadTasks)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/domain/plan/plan.js
var plan = __webpack_require__(2048);
// EXTERNAL MODULE: ./build/js/domain/text/decode-text.js
var decode_text = __webpack_require__(2101);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
;// CONCATENATED MODULE: ./build/js/machine/files/text-file.js



const largestFile = 256 * 1024 * 1024;
async function readTextFile(path, pipes) {
    try {
        const { size, ...kind } = await kindOf(path);
        if (kind.folder)
            return { ok: false, problem: 'is a folder, not a file' };
        if (!kind.file && !pipes)
            return { ok: false, problem: 'is not a regular file' };
        if (size > largestFile)
            return { ok: false, problem: `is larger than ${largestFile / 1024 / 1024} MiB` };
        return (0,decode_text/* decodeText */.g)(await (0,promises_.readFile)(path));
    }
    catch (error) {
        return { ok: false, problem: whyUnreadable(error) };
    }
}
async function whyNoFolder(path) {
    try {
        return (await kindOf(path)).folder ? null : 'is not a folder';
    }
    catch (error) {
        return whyUnreadable(error).replace('there is no such file', 'there is no such folder');
    }
}
async function kindOf(path) {
    const found = await (0,promises_.stat)(path);
    return { file: found.isFile(), folder: found.isDirectory(), size: found.size };
}
const reasons = {
    ENOENT: 'cannot be read: there is no such file',
    ENOTDIR: 'cannot be read: there is no such file',
    EACCES: 'cannot be read: permission denied',
    EPERM: 'cannot be read: permission denied',
    EISDIR: 'is a folder, not a file',
    ELOOP: 'cannot be read: its symbolic links form a loop',
    ENAMETOOLONG: 'cannot be read: the name is too long',
};
function whyUnreadable(error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return reasons[code] ?? `cannot be read: ${(0,errors/* messageOf */.bD)(error)}`;
}

// EXTERNAL MODULE: ./build/js/tasks/fields/fault-list.js
var fault_list = __webpack_require__(6386);
// EXTERNAL MODULE: ./build/js/tasks/fields/settings.js
var fields_settings = __webpack_require__(3744);
// EXTERNAL MODULE: ./build/js/tasks/fields/task-fields.js
var task_fields = __webpack_require__(9028);
// EXTERNAL MODULE: ./build/js/domain/plan/task.js
var task = __webpack_require__(7686);
// EXTERNAL MODULE: ./build/js/domain/text/suggestion.js
var suggestion = __webpack_require__(5695);
;// CONCATENATED MODULE: ./build/js/tasks/matrix.js


const placeholder = /(\\?)\{\{\s*([A-Za-z_][\w-]*)\s*\}\}/g;
function countCombinations(matrix) {
    return Object.values(matrix).reduce((count, values) => count * values.length, 1);
}
function* combinations(matrix) {
    const names = Object.keys(matrix);
    const count = countCombinations(matrix);
    for (let index = 0; index < count; index += 1) {
        let rest = index;
        const combination = {};
        for (const name of names.toReversed()) {
            const values = matrix[name] ?? [];
            combination[name] = values[rest % values.length] ?? '';
            rest = Math.floor(rest / values.length);
        }
        yield combination;
    }
}
function placeholders(text) {
    const names = new Set();
    if (!text.includes('{{'))
        return names;
    for (const [, slash, name] of text.matchAll(placeholder)) {
        if (slash === '' && name !== undefined)
            names.add(name);
    }
    return names;
}
function fillPlaceholders(text, combination) {
    if (!text.includes('{{'))
        return text;
    return text.replaceAll(placeholder, (found, slash, name) => {
        if (slash !== '')
            return found.slice(1);
        return Object.hasOwn(combination, name) ? (combination[name] ?? found) : found;
    });
}
function fillId(template, combination) {
    const used = {};
    for (const name of placeholders(template)) {
        const value = Object.hasOwn(combination, name) ? combination[name] : undefined;
        if (value !== undefined)
            used[name] = (0,task/* withIdCharacters */.UZ)(value.slice(0, 65));
    }
    return fillPlaceholders(template, used);
}
function unknownPlaceholder(text, matrix) {
    const names = Object.keys(matrix);
    for (const name of placeholders(text)) {
        if (Object.hasOwn(matrix, name))
            continue;
        const meant = (0,suggestion/* nearest */.p)(name, names);
        return {
            problem: `uses {{${name.slice(0, 60)}}}, which is not in the matrix`,
            allowed: `${meant === null ? `the matrix has ${names.slice(0, 20).join(', ')}` : `did you mean {{${meant}}}?`} (write \\{{ for literal braces)`,
        };
    }
    return null;
}
function missingFromId(template, matrix) {
    const used = placeholders(template);
    return Object.keys(matrix).filter((name) => (matrix[name]?.length ?? 0) > 1 && !used.has(name));
}
function repeatedValue(matrix) {
    for (const [name, values] of Object.entries(matrix)) {
        const seen = new Set();
        for (const value of values) {
            if (seen.has(value))
                return { name, value };
            seen.add(value);
        }
    }
    return null;
}

// EXTERNAL MODULE: ./build/js/tasks/fields/context-fields.js
var context_fields = __webpack_require__(5114);
// EXTERNAL MODULE: ./build/js/tasks/fields/task-id.js
var task_id = __webpack_require__(8300);
// EXTERNAL MODULE: ./build/js/tasks/fields/field-parser.js
var field_parser = __webpack_require__(1637);
;// CONCATENATED MODULE: ./build/js/tasks/matrix-fields.js



function matrixFits(entry, matrix, fields, faults) {
    const { place, given, values } = entry;
    const before = faults.length;
    const texts = [...textsOf(fields)];
    if (values.id !== undefined)
        texts.push({ name: 'id', at: '', text: values.id });
    for (const { name, at, text } of texts) {
        const unknown = unknownPlaceholder(text, matrix);
        const inherited = given.has(name) ? '' : ' (from defaults or settings)';
        if (unknown !== null)
            faults.add(place, { field: `${name}${at}${inherited}`, ...unknown });
    }
    const repeated = repeatedValue(matrix);
    if (repeated !== null) {
        faults.add(place, { field: `matrix.${repeated.name}`, problem: 'lists a value twice', value: repeated.value });
    }
    if (values.id !== undefined)
        noteMissing(values.id, matrix, place, faults);
    return faults.length === before;
}
function changingFields(fields) {
    return new Set([...textsOf(fields)].filter(({ text }) => text.includes('{{')).map(({ name }) => name));
}
function fillFields(fields, changing, combination, place, faults) {
    if (changing.size === 0)
        return fields;
    const filled = { ...fields };
    for (const name of changing) {
        const parsed = (0,field_parser/* parseField */.cn)(task_fields/* taskShape */.Hd, name, fillValue(fields[name], combination), place, faults);
        if (parsed.ok)
            filled[name] = parsed.value;
    }
    return filled;
}
function noteMissing(id, matrix, place, faults) {
    const missing = missingFromId(id, matrix).map((name) => `{{${name}}}`);
    if (missing.length === 0)
        return;
    faults.add(place, {
        field: 'id',
        problem: `is the same for several of the ${countCombinations(matrix)} tasks of its matrix`,
        value: id,
        allowed: `add ${missing.join(' and ')} to it, as in ${[id, ...missing].join('-')}`,
    });
}
function* textsOf(fields) {
    for (const [name, value] of Object.entries(fields)) {
        if (typeof value === 'string')
            yield { name, at: '', text: value };
        else if (Array.isArray(value)) {
            for (const [index, text] of value.entries())
                yield { name, at: ` item ${index + 1}`, text };
        }
        else if (typeof value === 'object' && value !== null) {
            for (const [variable, text] of Object.entries(value))
                yield { name, at: `.${variable}`, text };
        }
    }
}
function fillValue(value, combination) {
    if (typeof value === 'string')
        return fillPlaceholders(value, combination);
    if (Array.isArray(value))
        return value.map((text) => fillPlaceholders(text, combination));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, fillPlaceholders(text, combination)]));
}

// EXTERNAL MODULE: ./build/js/tasks/task-file.js
var task_file = __webpack_require__(6153);
;// CONCATENATED MODULE: ./build/js/tasks/task-file-reader.js






function parseTaskFile(document, faults) {
    const { value } = document;
    const top = (0,field_parser/* isRecord */.u4)(value) ? value : {};
    const place = { where: document.name, rank: [1], fields: Object.keys(top), path: [] };
    const list = listOf(value, place, faults);
    const entries = list.length > task_file/* mostTasks */.YF ? [] : list;
    if (entries.length < list.length)
        faults.add(place, tooManyTasks(list.length));
    const inFile = (0,field_parser/* isRecord */.u4)(value) ? ['tasks'] : [];
    const places = placesOf(entries, [1, (0,field_parser/* isRecord */.u4)(value) ? place.fields.indexOf('tasks') : 0], inFile);
    const file = {
        place,
        settings: (0,field_parser/* parseFields */.L5)(fields_settings/* runSettingShape */.B1, ownKeys(top), place, faults, topOptions),
        defaults: parseDefaults(top['defaults'], place, faults),
        context: top['context'] === undefined ? null : parseContext(top['context'], place, faults),
        entries: entries.flatMap((entry, index) => parseEntry(entry, places[index] ?? place, faults)),
    };
    for (const fault of document.keyFaults)
        noteKey(fault, file, places, faults);
    return file;
}
function tooManyTasks(count) {
    const found = Number.isSafeInteger(count)
        ? `${count.toLocaleString('en-US')} tasks`
        : 'more tasks than can be counted';
    const most = task_file/* mostTasks */.YF.toLocaleString('en-US');
    return { field: 'tasks', problem: `has ${found}`, allowed: `a run can have at most ${most}; split the file` };
}
const fileShape = 'write a list of tasks, or an object with the key tasks';
function listOf(value, place, faults) {
    const list = (0,field_parser/* isRecord */.u4)(value) ? value['tasks'] : value;
    if (Array.isArray(list)) {
        if (list.length === 0)
            faults.add(place, { problem: 'has an empty list of tasks', allowed: 'add a task' });
        return list;
    }
    if (value === null || value === undefined)
        faults.add(place, { problem: 'is empty', allowed: fileShape });
    else if (!(0,field_parser/* isRecord */.u4)(value))
        faults.add(place, { problem: 'is not a list of tasks', value, allowed: fileShape });
    else if ('tasks' in value)
        faults.add(place, { field: 'tasks', problem: 'must be a list', value: list });
    else if (isSingleTask(value))
        faults.add(place, { problem: 'is a single task', allowed: 'put it into a list: [{…}]' });
    else
        faults.add(place, { problem: 'has no tasks', allowed: fileShape });
    return [];
}
function ownKeys(top) {
    if (isSingleTask(top))
        return {};
    const { tasks: _list, defaults: _defaults, context: _context, $schema: _schema, ...own } = top;
    return Object.fromEntries(Object.entries(own).filter(([key]) => !task_file/* ignoredKey */.gL.test(key)));
}
function isSingleTask(top) {
    return 'id' in top && !('tasks' in top);
}
function adviceAtTop(key) {
    if (Object.hasOwn(task_fields/* taskShape */.Hd, key))
        return 'write it under defaults, or in a task';
    if (Object.hasOwn(task_fields/* entryShape */.iQ, key))
        return 'write it in a task';
    return adviceOnMachine(key);
}
const topOptions = { advice: adviceAtTop, siblings: ['defaults', 'context', 'tasks'] };
function adviceInTask(key) {
    if (Object.hasOwn(fields_settings/* runSettingShape */.B1, key))
        return 'write it at the top of the file, beside tasks';
    return adviceOnMachine(key);
}
function adviceOnMachine(key) {
    if (!Object.hasOwn(fields_settings/* machineSettingShape */.lV, key))
        return null;
    const variable = fields_settings/* settingVariables */.sd[key];
    return `a task file cannot set it; use --${key} or ${variable}`;
}
function parseDefaults(input, top, faults) {
    const fields = (0,field_parser/* isRecord */.u4)(input) ? Object.keys(input) : [];
    const place = { where: 'defaults', rank: [...top.rank, top.fields.indexOf('defaults')], fields, path: ['defaults'] };
    const advice = (key) => Object.hasOwn(task_fields/* entryShape */.iQ, key) ? 'write it in a task' : adviceInTask(key);
    if (input !== undefined && !(0,field_parser/* isRecord */.u4)(input)) {
        faults.add(top, { field: 'defaults', problem: 'must be an object with fields of a task', value: input });
    }
    const values = (0,field_parser/* parseFields */.L5)(task_fields/* taskShape */.Hd, (0,field_parser/* isRecord */.u4)(input) ? input : {}, place, faults, { advice });
    const given = new Set(fields);
    if (given.has('prompt') && given.has('prompt-file'))
        faults.add(place, bothPrompts);
    return { place, given, values };
}
function parseContext(input, top, faults) {
    const fields = (0,field_parser/* isRecord */.u4)(input) ? Object.keys(input) : [];
    const place = { where: 'context', rank: [...top.rank, top.fields.indexOf('context')], fields, path: ['context'] };
    const given = new Set(fields);
    if (!(0,field_parser/* isRecord */.u4)(input))
        faults.add(top, { field: 'context', problem: 'must be an object with a prompt', value: input });
    else if (!given.has('prompt') && !given.has('prompt-file'))
        faults.add(place, missingPrompt);
    if (given.has('prompt') && given.has('prompt-file'))
        faults.add(place, bothPrompts);
    const values = (0,field_parser/* parseFields */.L5)(context_fields/* contextShape */.Be, (0,field_parser/* isRecord */.u4)(input) ? input : {}, place, faults, { advice: adviceInContext });
    return { place, given, values };
}
function adviceInContext(key) {
    if (key === 'allowed-tools')
        return 'write it as tools';
    if (key === 'permission-mode')
        return 'its session may use the tools of its list, and nothing else that needs permission';
    if (Object.hasOwn(task_fields/* taskShape */.Hd, key))
        return 'write it under defaults, which hold for the context too';
    return adviceInTask(key);
}
const missingPrompt = { field: 'prompt', problem: 'is missing', allowed: 'write prompt or prompt-file' };
function parseEntry(input, place, faults) {
    if (!(0,field_parser/* isRecord */.u4)(input)) {
        faults.add(place, { problem: 'must be an object with id and prompt', value: input });
        return [];
    }
    const given = new Set(Object.keys(input));
    if (!given.has('id'))
        faults.add(place, { field: 'id', problem: 'is missing', allowed: 'give every task an id' });
    if (given.has('prompt') && given.has('prompt-file'))
        faults.add(place, bothPrompts);
    return [{ place, given, values: (0,field_parser/* parseFields */.L5)(task_fields/* entryShape */.iQ, input, place, faults, { advice: adviceInTask }) }];
}
const bothPrompts = { field: 'prompt-file', problem: 'is given together with prompt', allowed: 'keep one of them' };
function placesOf(entries, rank, path) {
    const ids = entries.map((entry) => ((0,field_parser/* isRecord */.u4)(entry) ? plainId(entry['id']) : null));
    const counts = new Map();
    for (const id of ids)
        counts.set(id, (counts.get(id) ?? 0) + 1);
    return ids.map((id, index) => ({
        where: id !== null && counts.get(id) === 1 ? `task "${id}"` : `task ${index + 1}`,
        rank: [...rank, index],
        fields: fieldsOf(entries[index]),
        path: [...path, index],
    }));
}
function fieldsOf(entry) {
    return (0,field_parser/* isRecord */.u4)(entry) ? Object.keys(entry).slice(0, 100) : [];
}
function plainId(id) {
    const text = typeof id === 'number' ? String(id) : id;
    return typeof text === 'string' && /^[A-Za-z0-9._{} -]{1,80}$/.test(text) ? text : null;
}
function noteKey(fault, file, places, faults) {
    const { path, key, problem, allowed } = fault;
    const [place, inner] = placeOf(path, file, places);
    const field = [...inner.map(String), key].map(fault_list/* showWord */.a).join('.');
    faults.add(place, { field, problem, allowed });
}
function placeOf(path, file, places) {
    if (path[0] === 'defaults')
        return [file.defaults.place, path.slice(1)];
    if (path[0] === 'context' && file.context !== null)
        return [file.context.place, path.slice(1)];
    const inTasks = path[0] === 'tasks' ? path.slice(1) : path;
    const task = typeof inTasks[0] === 'number' ? places[inTasks[0]] : undefined;
    return task === undefined ? [file.place, path] : [task, inTasks.slice(1)];
}

;// CONCATENATED MODULE: ./build/js/tasks/task-draft.js









const mostCharacters = 256 * 1024 * 1024;
const tooMuchText = {
    field: 'tasks',
    problem: `contain more than ${mostCharacters.toLocaleString('en-US')} characters in total`,
    allowed: 'shorten the prompts, or split the file',
};
function draftTasks(file, settings, faults) {
    const ofContext = file.context === null ? 0 : 1;
    const count = file.entries.reduce((sum, { values }) => sum + countCombinations(values.matrix ?? {}), ofContext);
    if (count > task_file/* mostTasks */.YF) {
        faults.add(file.place, tooManyTasks(count));
        return [];
    }
    const shared = sharedFields(file, settings);
    const isShared = [settings, file.defaults.values].some((values) => values['permission-mode'] !== undefined);
    const drafts = file.context === null ? [] : [draftContext(file.context, shared)];
    let characters = 0;
    for (const entry of file.entries) {
        for (const draft of draftEntry(entry, file, shared, faults)) {
            const choosesMode = isShared || entry.values['permission-mode'] !== undefined;
            drafts.push({ ...draft, choosesMode, sharedContext: forkIn(file, draft) });
            characters += charactersOf(draft.fields);
            if (characters > mostCharacters) {
                faults.add(file.place, tooMuchText);
                return [];
            }
        }
    }
    (0,task_id/* noteIdFaults */.hi)(drafts, faults);
    noteContextFaults(file, drafts, faults);
    return drafts;
}
function finishTask(id, { fields, sharedContext }, prompt, cwd) {
    const form = fields['output-schema'];
    return {
        id,
        prompt,
        model: fields.model,
        budgetUsd: fields.budget,
        timeoutMs: fields.timeout,
        backgroundWaitMs: fields['background-wait'],
        maxTurns: fields['max-turns'],
        permissionMode: fields['permission-mode'],
        allowedTools: fields['allowed-tools'],
        disallowedTools: fields['disallowed-tools'],
        appendSystemPrompt: fields['append-system-prompt'] || null,
        cwd,
        env: fields.env ?? {},
        args: fields.args ?? [],
        sharedContext,
        ...(form === undefined || form === 'off' ? {} : { outputSchema: form }),
    };
}
function draftContext({ place, given, values }, shared) {
    const { id = given.has('id') ? null : context_fields/* defaultContextId */.oj, tools, ...own } = values;
    const { prompt: _, 'prompt-file': _file, 'output-schema': _form, ...inherited } = shared;
    const fields = {
        ...inherited,
        ...own,
        'permission-mode': task/* readingPermissionMode */.nW,
        'allowed-tools': tools ?? [...context_fields/* readingTools */.Wb],
    };
    const entry = { place, given, values: {} };
    const name = 'the shared context, which can have another id';
    return { place, id, entry, combination: null, fields, choosesMode: true, sharedContext: { role: 'source' }, name };
}
function forkIn({ context }, { fields }) {
    if (context === null || fields.context === false)
        return null;
    return { role: 'fork', of: context.values.id ?? context_fields/* defaultContextId */.oj };
}
function noteContextFaults(file, drafts, faults) {
    const { context, defaults, entries } = file;
    if (context === null) {
        for (const { place, values } of [defaults, ...entries]) {
            if (values.context !== true)
                continue;
            const allowed = 'write context, with a prompt, at the top of the file';
            faults.add(place, { field: 'context', problem: 'is on, but the file has no context', allowed });
        }
    }
    else if (drafts.length > 1 && !drafts.some(({ sharedContext }) => sharedContext?.role === 'fork')) {
        faults.add(context.place, { problem: 'is used by no task', allowed: 'remove it, or context: false from a task' });
    }
}
function sharedFields(file, settings) {
    const resolved = {};
    for (const name of Object.keys(task_fields/* taskSettingShape */.NG)) {
        resolved[name] = [settings[name], file.defaults.values[name], fields_settings/* builtInSettings */.x4[name]].find((v) => v !== undefined);
    }
    return { ...file.defaults.values, ...resolved };
}
function* draftEntry(entry, file, shared, faults) {
    const { place, given, values } = entry;
    const { id = null, matrix, ...own } = values;
    const fields = { ...shared, ...own };
    if (shared.env !== undefined && own.env !== undefined)
        fields.env = { ...shared.env, ...own.env };
    if (given.has('prompt') || given.has('prompt-file')) {
        if (own.prompt === undefined)
            delete fields.prompt;
        if (own['prompt-file'] === undefined)
            delete fields['prompt-file'];
    }
    else if (!file.defaults.given.has('prompt') && !file.defaults.given.has('prompt-file')) {
        faults.add(place, missingPrompt);
    }
    if (!given.has('matrix')) {
        yield { place, id, entry, combination: null, fields };
    }
    else if (matrix !== undefined && matrixFits(entry, matrix, fields, faults)) {
        const changing = changingFields(fields);
        for (const combination of combinations(matrix)) {
            const filledId = id === null ? null : fillId(id, combination);
            const where = filledId !== null && (0,task_id/* taskIdProblem */.m2)(filledId) === null ? `task "${filledId}"` : place.where;
            const here = { ...place, where };
            const filled = fillFields(fields, changing, combination, here, faults);
            yield { place: here, id: filledId, entry, combination, fields: filled };
        }
    }
}
function charactersOf(fields) {
    const { prompt = '', env = {}, args = [] } = fields;
    let sum = prompt.length + fields['append-system-prompt'].length;
    for (const name in env)
        sum += env[name]?.length ?? 0;
    for (const list of [args, fields['allowed-tools'], fields['disallowed-tools']]) {
        for (const text of list)
            sum += text.length;
    }
    return sum;
}

;// CONCATENATED MODULE: ./build/js/tasks/finish-tasks.js




async function finishTasks(drafts, folders, faults) {
    const finisher = new Finisher(folders, faults);
    const tasks = [];
    for (const draft of drafts) {
        const cwd = await finisher.folderOf(draft);
        const prompt = await finisher.promptOf(draft);
        if (draft.id !== null && cwd !== null && prompt !== null) {
            tasks.push(finishTask(draft.id, draft, prompt, cwd));
        }
        if (finisher.exceedsLimit())
            return { tasks: [], promptFiles: [] };
    }
    return { tasks, promptFiles: finisher.promptFiles };
}
class Finisher {
    #folders;
    #faults;
    #prompts = new Map();
    #problems = new Map();
    #told = new Set();
    #characters = 0;
    constructor(folders, faults) {
        this.#folders = folders;
        this.#faults = faults;
    }
    get promptFiles() {
        return [...this.#prompts.keys()];
    }
    exceedsLimit() {
        if (this.#characters <= mostCharacters)
            return false;
        this.#faults.add(this.#folders.file.place, tooMuchText);
        return true;
    }
    async folderOf(draft) {
        const { projectDir } = this.#folders;
        const { cwd } = draft.fields;
        if (projectDir === null || cwd === undefined)
            return projectDir;
        const path = (0,external_node_path_.resolve)(projectDir, cwd);
        let problem = this.#problems.get(path);
        if (problem === undefined) {
            problem = await whyNoFolder(path);
            this.#problems.set(path, problem);
        }
        if (problem === null)
            return path;
        this.#tell(draft, 'cwd', path, { problem, value: cwd, allowed: `looked for ${path}` });
        return null;
    }
    async promptOf(draft) {
        const { prompt, 'prompt-file': file } = draft.fields;
        if (prompt !== undefined)
            return prompt;
        if (file === undefined)
            return null;
        const path = (0,external_node_path_.resolve)(this.#folders.base, file);
        let read = this.#prompts.get(path);
        if (read === undefined) {
            read = await readTextFile(path, false);
            if (read.ok && !/\S/.test(read.text))
                read = { ok: false, problem: 'is blank' };
            this.#prompts.set(path, read);
        }
        if (!read.ok) {
            this.#tell(draft, 'prompt-file', path, { problem: read.problem, value: file, allowed: `looked for ${path}` });
            return null;
        }
        const text = this.#filled(draft, path, read.text);
        this.#characters += text.length;
        return text;
    }
    #filled(draft, path, text) {
        const { combination, entry } = draft;
        if (combination === null)
            return text;
        const unknown = unknownPlaceholder(text, entry.values.matrix ?? {});
        if (unknown !== null)
            this.#tell({ ...draft, place: entry.place }, 'prompt-file', path, unknown);
        return fillPlaceholders(text, combination);
    }
    #tell(draft, field, path, fault) {
        const inherited = !draft.entry.given.has(field) && draft.combination === null;
        const place = inherited ? this.#folders.file.defaults.place : draft.place;
        const key = `${place.where} ${field} ${path}`;
        if (this.#told.has(key))
            return;
        this.#told.add(key);
        this.#faults.add(place, { field, ...fault });
    }
}

// EXTERNAL MODULE: ./build/js/domain/text/format.js
var format = __webpack_require__(2764);
;// CONCATENATED MODULE: ./build/js/tasks/plain-list.js









const mostTold = 20;
const mostNamed = 3;
function acceptPlainList(document) {
    const { value, syntax } = document;
    if (syntax !== 'json' || !Array.isArray(value) || value.length > task_file/* mostTasks */.YF)
        return { document, warnings: [] };
    const ignored = new Map();
    const renamed = [];
    const entries = value.map((entry, index) => {
        if (!(0,field_parser/* isRecord */.u4)(entry) || !isWhole(entry))
            return entry;
        const id = acceptedId(entry);
        const kept = {};
        for (const [key, item] of Object.entries(entry)) {
            if (Object.hasOwn(task_fields/* entryShape */.iQ, key))
                kept[key] = key === 'id' ? id : item;
            else
                note(ignored, key, id, index);
        }
        if (id !== entry['id'] && typeof entry['id'] === 'string')
            renamed.push(`${(0,errors/* preview */.VH)(entry['id'])} is called ${id}`);
        return kept;
    });
    const keyFaults = document.keyFaults.filter(({ path }) => path[1] === undefined || Object.hasOwn((entries[Number(path[0])] ?? {}), path[1]));
    return {
        document: { ...document, value: entries, keyFaults },
        warnings: [...idWarnings(renamed), ...keyWarnings(ignored)],
    };
}
function isWhole(entry) {
    return 'id' in entry && ('prompt' in entry || 'prompt-file' in entry);
}
function acceptedId({ id }) {
    if (typeof id === 'number')
        return String(id);
    return typeof id === 'string' && !id.includes('{{') ? ((0,task/* taskIdFor */.sF)(id) ?? id) : id;
}
function note(told, key, id, index) {
    const known = told.get(key) ?? { names: [], count: 0 };
    known.count += 1;
    if (known.names.length < mostNamed)
        known.names.push(typeof id === 'string' ? (0,errors/* preview */.VH)(id) : String(index + 1));
    told.set(key, known);
}
function keyWarnings(ignored) {
    const keys = [...ignored];
    const more = keys.length - mostTold;
    return [
        ...keys.slice(0, mostTold).map(([key, told]) => {
            const meant = (0,suggestion/* nearest */.p)(key, Object.keys(task_fields/* entryShape */.iQ));
            const hint = adviceInTask(key) ?? (meant === null ? null : `did you mean ${meant}?`);
            return `${tasksOf(told)}: ${(0,fault_list/* showWord */.a)(key)} is not a known key and is ignored${hint === null ? '' : `; ${hint}`}`;
        }),
        ...(more > 0 ? [`${more} more unknown ${more === 1 ? 'key is' : 'keys are'} ignored`] : []),
    ];
}
function tasksOf({ names, count }) {
    if (count === 1)
        return `task ${names[0]}`;
    const more = count - names.length;
    return `${(0,format/* plural */.LS)(count, 'task')} (${names.join(', ')}${more > 0 ? ` and ${more} more` : ''})`;
}
function idWarnings(renamed) {
    const more = renamed.length - mostTold;
    return [
        ...renamed.slice(0, mostTold).map((text) => `task ${text}: an id can contain A-Z a-z 0-9 . _ -`),
        ...(more > 0 ? [`${more} more ${more === 1 ? 'id is' : 'ids are'} changed in the same way`] : []),
    ];
}

// EXTERNAL MODULE: ./build/js/tasks/run-options.js
var run_options = __webpack_require__(7873);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/js/tasks/syntax/document-text.js
const deepestNesting = 64;
function repeatedKey(path, key, firstLine, line) {
    const where = firstLine === line ? `both are on line ${line}` : `lines ${firstLine} and ${line}`;
    return { path, key, problem: 'is given twice', allowed: `${where}: keep one` };
}
function refusedKey(path, key, line) {
    return { path, key, problem: 'cannot be a key', allowed: `line ${line}: remove it` };
}
class TextPositions {
    #starts = [0];
    constructor(text) {
        for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
            this.#starts.push(at + 1);
    }
    at(offset) {
        let low = 0;
        let high = this.#starts.length - 1;
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            if ((this.#starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
    }
}

;// CONCATENATED MODULE: ./build/js/tasks/syntax/excerpt.js

const longest = 76;
const before = 40;
function placeIn(text, offset) {
    const { line, column } = new TextPositions(text).at(offset);
    return `line ${line}, column ${column}`;
}
function excerptAt(text, offset, hidden) {
    if (hidden.some(([from, to]) => from <= offset && offset < to))
        return null;
    const { line, column } = new TextPositions(text).at(offset);
    const start = offset - column + 1;
    const end = /[\r\n]|$/g;
    end.lastIndex = start;
    const stop = end.exec(text)?.index ?? text.length;
    const from = column - 1 <= before ? start : offset - before;
    const to = Math.min(stop, from + longest);
    const shown = [...text.slice(from, to)].join('');
    const masked = masking(shown, from, hidden);
    return {
        line,
        text: `${from > start ? '…' : ''}${masked}${to < stop ? '…' : ''}`,
        at: offset - from + (from > start ? 1 : 0),
    };
}
function masking(text, start, hidden) {
    let masked = text;
    for (const [from, to] of hidden) {
        const first = Math.max(0, from - start);
        const last = Math.min(text.length, to - start);
        if (first < last)
            masked = masked.slice(0, first) + '·'.repeat(last - first) + masked.slice(last);
    }
    return masked;
}
const secretName = /(?:key|token|secret|passw|credential|auth)\w*["']?\s*[:=]/i;
function excerptOfBroken(text, offset) {
    const lines = text.slice(0, offset).split('\n');
    const rest = /^[^\n]*/.exec(text.slice(offset))?.[0] ?? '';
    const own = `${lines.pop() ?? ''}${rest}`;
    if (!/\S/.test(own) || /\benv\b/.test(own) || secretName.test(own))
        return null;
    const depth = indentOf(own);
    const parent = lines.findLast((line) => /\S/.test(line) && indentOf(line) < depth);
    if (parent !== undefined && /\benv\b/.test(parent))
        return null;
    return excerptAt(text, offset, []);
}
function indentOf(line) {
    return line.length - line.trimStart().length;
}

;// CONCATENATED MODULE: ./build/js/tasks/syntax/locate.js


class TextLocator {
    #name;
    #text;
    #read = null;
    constructor(name, text) {
        this.#name = name;
        this.#text = text;
    }
    find(path, atKey) {
        this.#read ??= readAgain(this.#text);
        const { document, hidden } = this.#read;
        const offset = this.#offset(document, path, atKey);
        if (offset === null)
            return null;
        const place = `${this.#name}, ${placeIn(this.#text, offset)}`;
        return { place, excerpt: excerptAt(this.#text, offset, hidden) };
    }
    #offset(document, path, atKey) {
        let node = document.contents;
        let offset = startOf(node);
        for (const [index, step] of path.entries()) {
            const inner = (0,dist/* isAlias */.Vj)(node) ? node.resolve(document) : node;
            if ((0,dist/* isSeq */.oP)(inner) && typeof step === 'number') {
                node = inner.items[step];
                offset = startOf(node) ?? offset;
                continue;
            }
            const pair = (0,dist/* isMap */.jh)(inner) ? inner.items.findLast(({ key }) => keyOf(key) === String(step)) : undefined;
            if (pair === undefined)
                return offset;
            node = pair.value;
            const isLast = index === path.length - 1;
            offset = (isLast && atKey ? startOf(pair.key) : (startOf(node) ?? startOf(pair.key))) ?? offset;
        }
        return offset;
    }
}
function readAgain(text) {
    const document = (0,dist/* parseDocument */.Tp)(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
    return { document, hidden: variablesIn(document.contents) };
}
function variablesIn(node, depth = 0) {
    if (depth > 64)
        return [];
    if ((0,dist/* isSeq */.oP)(node))
        return node.items.flatMap((item) => variablesIn(item, depth + 1));
    if (!(0,dist/* isMap */.jh)(node))
        return [];
    return node.items.flatMap((pair) => {
        if (keyOf(pair.key) !== 'env')
            return variablesIn(pair.value, depth + 1);
        const range = pair.value?.range;
        return range == null ? [] : [[range[0] ?? 0, range[1] ?? 0]];
    });
}
function keyOf(key) {
    if (!(0,dist/* isScalar */.jn)(key))
        return null;
    return typeof key.value === 'string' ? key.value : (key.source ?? null);
}
function startOf(node) {
    return node?.range?.[0] ?? null;
}

;// CONCATENATED MODULE: ./build/js/tasks/syntax/json-text.js

function readJson(text) {
    const scan = new JsonScan(text);
    const fault = scan.run();
    if (fault !== null)
        return { ok: false, fault };
    return { ok: true, value: JSON.parse(text), keyFaults: scan.keyFaults() };
}
class JsonScan {
    #text;
    #frames = [];
    #badKeys = [];
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    keyFaults() {
        if (this.#badKeys.length === 0)
            return [];
        const positions = new TextPositions(this.#text);
        return this.#badKeys.map(({ path, key, first, offset }) => {
            const { line } = positions.at(offset);
            return key === '__proto__' ? refusedKey(path, key, line) : repeatedKey(path, key, positions.at(first).line, line);
        });
    }
    run() {
        let expected = 'value';
        while (typeof expected === 'string') {
            this.#skipBlanks();
            const mark = this.#text[this.#at];
            if (mark === undefined)
                return expected === 'end' ? null : this.#cutOff();
            expected = this.#step(expected, mark);
        }
        return expected;
    }
    #step(expected, mark) {
        switch (expected) {
            case 'value':
            case 'value or ]':
                return mark === ']' && expected === 'value or ]' ? this.#close() : this.#value(mark);
            case 'key':
            case 'key or }':
                return mark === '}' && expected === 'key or }' ? this.#close() : this.#key(mark);
            case 'comma':
                return this.#afterValue(mark);
            case 'end':
                return this.#fault('has more text after its end', 'a JSON text is one list or object');
        }
    }
    #value(mark) {
        if (mark === '{' || mark === '[') {
            if (this.#frames.length >= deepestNesting)
                return { ...this.#fault(`is nested more than ${deepestNesting} levels deep`), final: true };
            this.#frames.push({ kind: mark, offset: this.#at, keys: new Map(), key: '', index: 0 });
            this.#at += 1;
            return mark === '{' ? 'key or }' : 'value or ]';
        }
        if (mark === '"')
            return this.#string() ?? this.#next();
        const literal = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
        literal.lastIndex = this.#at;
        if (!literal.test(this.#text))
            return this.#unexpected(mark, 'a value');
        this.#at = literal.lastIndex;
        return this.#next();
    }
    #key(mark) {
        if (mark !== '"')
            return this.#unexpected(mark, 'a key in double quotes');
        const start = this.#at;
        const fault = this.#string();
        if (fault !== null)
            return fault;
        this.#noteKey(this.#text.slice(start, this.#at), start);
        this.#skipBlanks();
        if (this.#at >= this.#text.length)
            return this.#cutOff();
        if (this.#text[this.#at] !== ':')
            return this.#fault('has no colon after a key');
        this.#at += 1;
        return 'value';
    }
    #noteKey(source, offset) {
        const frame = this.#frames.at(-1);
        if (frame === undefined)
            return;
        const key = source.includes('\\') ? String(JSON.parse(source)) : source.slice(1, -1);
        frame.key = key;
        const first = frame.keys.get(key);
        if (first !== undefined || key === '__proto__') {
            const path = this.#frames.slice(0, -1).map(({ kind, key: at, index }) => (kind === '{' ? at : index));
            this.#badKeys.push({ path, key, first: first ?? offset, offset });
        }
        if (first === undefined)
            frame.keys.set(key, offset);
    }
    #afterValue(mark) {
        const frame = this.#frames.at(-1);
        if (mark === (frame?.kind === '{' ? '}' : ']'))
            return this.#close();
        if (mark !== ',')
            return this.#unexpected(mark, frame?.kind === '{' ? 'a comma or }' : 'a comma or ]');
        this.#at += 1;
        if (frame?.kind === '{')
            return 'key';
        if (frame !== undefined)
            frame.index += 1;
        return 'value';
    }
    #close() {
        this.#frames.pop();
        this.#at += 1;
        return this.#next();
    }
    #next() {
        return this.#frames.length === 0 ? 'end' : 'comma';
    }
    #string() {
        const start = this.#at;
        for (this.#at += 1; this.#at < this.#text.length; this.#at += 1) {
            const code = this.#text.charCodeAt(this.#at);
            if (code === 0x22) {
                this.#at += 1;
                return null;
            }
            if (code < 0x20)
                return this.#control(code);
            if (code === 0x5c) {
                const escaped = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
                escaped.lastIndex = this.#at;
                if (!escaped.test(this.#text))
                    return this.#fault('has a backslash that does not start an escape', 'write \\\\ for a backslash');
                this.#at = escaped.lastIndex - 1;
            }
        }
        return { offset: start, problem: 'has a string without a closing quote' };
    }
    #control(code) {
        if (code === 0x0a || code === 0x0d)
            return { ...this.#fault('has a line break inside a string', 'write \\n for a line break'), final: true };
        return this.#fault('has a control character inside a string', `write \\u${code.toString(16).padStart(4, '0')}`);
    }
    #skipBlanks() {
        const blanks = /[ \t\n\r]*/y;
        blanks.lastIndex = this.#at;
        blanks.test(this.#text);
        this.#at = blanks.lastIndex;
    }
    #cutOff() {
        const open = this.#frames.at(-1);
        if (open === undefined)
            return this.#fault('ends too early');
        const { line } = new TextPositions(this.#text).at(open.offset);
        return this.#fault(`ends before the ${open.kind} on line ${line} is closed`);
    }
    #unexpected(mark, wanted) {
        if (mark === '/' || mark === '#')
            return this.#fault('has a comment', 'JSON has no comments; YAML has, with #');
        if (mark === "'")
            return this.#fault('has a single quote', 'JSON needs double quotes');
        if ((mark === '}' || mark === ']') && this.#lastMark() === ',') {
            return this.#fault('has a comma with nothing after it', 'remove the comma');
        }
        const found = /[\w.+-]{1,20}|[\s\S]/uy;
        found.lastIndex = this.#at;
        return this.#fault(`has ${JSON.stringify(found.exec(this.#text)?.[0] ?? mark)} where ${wanted} was expected`);
    }
    #lastMark() {
        return this.#text.slice(0, this.#at).trimEnd().at(-1);
    }
    #fault(problem, allowed) {
        return { offset: this.#at, problem, ...(allowed === undefined ? {} : { allowed }) };
    }
}

;// CONCATENATED MODULE: ./build/js/tasks/syntax/yaml-faults.js
const byCode = {
    ALIAS_PROPS: { problem: 'has a name or a tag before a *reference', allowed: 'write only *name' },
    BAD_ALIAS: {
        problem: 'has a & or * without a proper name',
        allowed: 'put the text in quotes, or write &name and *name',
    },
    BAD_DIRECTIVE: { problem: 'has a line with % that is not known', allowed: 'remove it' },
    BAD_DQ_ESCAPE: {
        problem: 'has a backslash in double quotes that does not start an escape',
        allowed: 'write \\\\ for a backslash, or use single quotes',
    },
    BAD_INDENT: { problem: 'has a line that does not begin below the others of its list or object' },
    BAD_PROP_ORDER: { problem: 'has a name (&) or a tag (!) in the wrong place', allowed: 'write it before the value' },
    BAD_SCALAR_START: { problem: 'has a text that begins with a special character', allowed: 'put the text in quotes' },
    BLOCK_AS_IMPLICIT_KEY: {
        problem: 'has a second colon on one line',
        allowed: 'put the text in quotes, or on separate lines below a |',
    },
    BLOCK_IN_FLOW: { problem: 'has an indented list or object inside [ ] or { }', allowed: 'use [ ] and { } there too' },
    KEY_OVER_1024_CHARS: { problem: 'has a key of more than 1,024 characters' },
    MISSING_CHAR: [
        [/closing/i, { problem: 'has a quote that is not closed' }],
        [/followed by map values/i, { problem: 'has a key without a colon', allowed: 'write key: value' }],
        [/ items/i, { problem: 'has no comma between two items' }],
        [/space after :/i, { problem: 'has no space after a colon' }],
        [/comments/i, { problem: 'has no space before a comment' }],
        [/indicator/i, { problem: 'has an item without - in a list' }],
    ],
    MULTILINE_IMPLICIT_KEY: { problem: 'has a key on more than one line', allowed: 'write key: value on one line' },
    MULTIPLE_ANCHORS: { problem: 'has a value with two names (&)', allowed: 'keep one' },
    MULTIPLE_DOCS: { problem: 'starts a second document', allowed: 'put all tasks into one list' },
    MULTIPLE_TAGS: { problem: 'has a value with two tags', allowed: 'remove them: tags are not supported' },
    TAB_AS_INDENT: { problem: 'is indented with a tab', allowed: 'YAML needs spaces' },
    TAG_RESOLVE_FAILED: { problem: 'has a tag that is not known', allowed: 'tags are not supported' },
};
function explainYaml(code, message, offset, text) {
    const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? '';
    if (indent.includes('\t'))
        return { offset, problem: 'is indented with a tab', allowed: 'YAML needs spaces' };
    if (message.includes('call stack'))
        return { offset, problem: 'is nested too deeply' };
    const end = /end with a ([\]}])/.exec(message)?.[1];
    if (end !== undefined) {
        const open = end === ']' ? '[' : '{';
        return { offset, problem: `has a ${open} that is not closed, or whose lines are not indented enough` };
    }
    const words = Object.hasOwn(byCode, code) ? byCode[code] : undefined;
    const fitting = isList(words) ? words.find(([said]) => said.test(message))?.[1] : words;
    if (fitting !== undefined)
        return { offset, ...fitting };
    const found = /\S{1,20}/y;
    found.lastIndex = offset;
    const word = found.exec(text)?.[0];
    if (word === undefined)
        return { offset, problem: 'is not YAML from here on' };
    return { offset, problem: `is not YAML: ${JSON.stringify(word)} cannot stand here`, allowed: 'put text in quotes' };
}
function isList(words) {
    return Array.isArray(words);
}

;// CONCATENATED MODULE: ./build/js/tasks/syntax/yaml-text.js




const mostValues = 5_000_000;
function readYaml(text) {
    const positions = new TextPositions(text);
    const document = (0,dist/* parseDocument */.Tp)(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
    const [error] = document.errors;
    if (error !== undefined) {
        return { ok: false, fault: explainYaml(error.code, error.message, Math.min(error.pos[0], text.length), text) };
    }
    const reader = new YamlReader(positions);
    try {
        return { ok: true, value: reader.read(document.contents, [], 0).value, keyFaults: reader.keyFaults };
    }
    catch (thrown) {
        if (thrown instanceof YamlRefusal)
            return { ok: false, fault: thrown.fault };
        throw thrown;
    }
}
class YamlRefusal extends Error {
    fault;
    constructor(fault) {
        super(fault.problem);
        this.fault = fault;
    }
}
const coreTag = /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/;
class YamlReader {
    keyFaults = [];
    #positions;
    #anchors = new Map();
    constructor(positions) {
        this.#positions = positions;
    }
    read(node, path, depth) {
        if (node === null || node === undefined)
            return { value: null, size: 1 };
        if ((0,dist/* isAlias */.Vj)(node))
            return this.#follow(node);
        if (!(0,dist/* isScalar */.jn)(node) && !(0,dist/* isMap */.jh)(node) && !(0,dist/* isSeq */.oP)(node))
            return { value: null, size: 1 };
        if (node.tag !== undefined && node.tag !== '!' && !coreTag.test(node.tag)) {
            refuse(node, `has the tag ${node.tag.slice(0, 60)}`, 'tags are not supported');
        }
        if (depth > deepestNesting)
            refuse(node, `is nested more than ${deepestNesting} levels deep`);
        if (node.anchor !== undefined)
            this.#anchors.set(node.anchor, null);
        const read = (0,dist/* isScalar */.jn)(node)
            ? { value: scalarValue(node), size: 1 }
            : (0,dist/* isMap */.jh)(node)
                ? this.#map(node, path, depth)
                : this.#list(node.items, path, depth);
        if (read.size > mostValues) {
            refuse(node, `holds more than ${mostValues.toLocaleString('en-US')} values with its aliases expanded`);
        }
        if (node.anchor !== undefined)
            this.#anchors.set(node.anchor, read);
        return read;
    }
    #follow(alias) {
        const target = this.#anchors.get(alias.source);
        const name = alias.source.slice(0, 60);
        if (target === undefined)
            return refuse(alias, `uses *${name}, but nothing before it is marked &${name}`);
        if (target === null)
            return refuse(alias, `uses *${name} inside the value that &${name} marks`);
        return target;
    }
    #list(items, path, depth) {
        let size = 1;
        const value = items.map((item, index) => {
            const read = this.read(item, [...path, index], depth + 1);
            size += read.size;
            return read.value;
        });
        return { value, size };
    }
    #map(map, path, depth) {
        const value = {};
        const merged = [];
        const lines = new Map();
        let size = 1;
        for (const pair of map.items) {
            const key = this.#key(pair, map);
            const line = this.#line(pair.key ?? map);
            const read = this.read(pair.value, [...path, key], depth + 1);
            size += read.size;
            const firstLine = lines.get(key);
            if (firstLine !== undefined)
                this.keyFaults.push(repeatedKey(path, key, firstLine, line));
            else if (key === '__proto__')
                this.keyFaults.push(refusedKey(path, key, line));
            else if (isMergeKey(pair.key))
                merged.push(...this.#sources(pair, read.value));
            else
                value[key] = read.value;
            lines.set(key, firstLine ?? line);
        }
        for (const source of merged) {
            for (const [key, item] of Object.entries(source))
                if (!Object.hasOwn(value, key))
                    value[key] = item;
        }
        return { value, size };
    }
    #sources(pair, value) {
        const sources = Array.isArray(value) ? value : [value];
        if (sources.every(field_parser/* isRecord */.u4))
            return sources;
        return refuse(pair.key, 'merges something that is not an object', 'write <<: *name, with &name on an object');
    }
    #key(pair, map) {
        const key = (0,dist/* isAlias */.Vj)(pair.key) ? this.#follow(pair.key).value : (0,dist/* isScalar */.jn)(pair.key) ? keyText(pair.key) : null;
        if (typeof key === 'string')
            return key;
        return refuse(pair.key ?? map, 'has a key that is not text');
    }
    #line(node) {
        return this.#positions.at(node.range?.[0] ?? 0).line;
    }
}
function isMergeKey(key) {
    return (0,dist/* isScalar */.jn)(key) && key.value === '<<' && key.type === 'PLAIN';
}
function keyText(key) {
    if (key.value === null && (key.source ?? '') === '')
        return null;
    return typeof key.value === 'string' ? key.value : (key.source ?? null);
}
function scalarValue({ value, source }) {
    if (value === null || typeof value === 'string' || source === undefined)
        return value;
    return String(value) === source ? value : source;
}
function refuse(node, problem, allowed) {
    const fault = { offset: node.range?.[0] ?? 0, problem };
    throw new YamlRefusal(allowed === undefined ? fault : { ...fault, allowed });
}

;// CONCATENATED MODULE: ./build/js/tasks/syntax/task-document.js




function readTaskDocument(text, name, faults) {
    const content = withoutMark(text);
    const { read, syntax } = readText(content, (0,external_node_path_.extname)(name).toLowerCase());
    if (read.ok)
        return { name, syntax, value: read.value, keyFaults: read.keyFaults };
    const { offset, final: _, ...fault } = read.fault;
    const where = offset === null ? name : `${name}, ${placeIn(content, offset)}`;
    const excerpt = offset === null ? null : excerptOfBroken(content, offset);
    const spot = excerpt === null ? {} : { spot: { place: '', excerpt } };
    faults.add({ where, rank: [1], fields: [] }, { ...fault, ...spot });
    return null;
}
function withoutMark(text) {
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
function readText(text, extension) {
    const nul = text.indexOf('\0');
    if (nul >= 0)
        return failed(nul, 'contains a NUL character', 'the file must be UTF-8 text');
    if (!/\S/.test(text))
        return failed(null, 'is empty', 'write a list of tasks, each with id and prompt');
    if (extension === '.json')
        return asJson(readJson(text));
    const looksLikeJson = /^\s*[[{]/.test(text);
    const json = looksLikeJson ? readJson(text) : null;
    const namedYaml = extension === '.yaml' || extension === '.yml';
    if (json?.ok)
        return namedYaml ? { read: json, syntax: 'yaml' } : asJson(json);
    if (json?.fault.final === true && !namedYaml)
        return asJson(json);
    const yaml = readYaml(text);
    if (yaml.ok && typeof yaml.value === 'string')
        return failed(0, 'is neither JSON nor YAML with tasks');
    return yaml.ok || json === null || namedYaml ? { read: yaml, syntax: 'yaml' } : asJson(json);
}
function asJson(read) {
    return { read, syntax: 'json' };
}
function failed(offset, problem, allowed) {
    return asJson({ ok: false, fault: { offset, problem, ...(allowed === undefined ? {} : { allowed }) } });
}

;// CONCATENATED MODULE: ./build/js/tasks/load-plan.js














async function loadPlan(request) {
    const { source, given, env, cwd } = request;
    const faults = new fault_list/* FaultList */.x();
    const settings = (0,fields_settings/* resolveSettings */.Mo)(given, env, faults);
    const projectDir = await findProject(settings, cwd, faults);
    const read = await readTasks(request, faults);
    if (read !== null) {
        const { file, warnings } = read;
        const drafts = draftTasks(file, settings.values, faults);
        const base = source.kind === 'file' ? (0,external_node_path_.dirname)((0,external_node_path_.resolve)(cwd, source.path)) : cwd;
        const { tasks, promptFiles } = await finishTasks(drafts, { file, base, projectDir }, faults);
        if (faults.length === 0 && projectDir !== null) {
            const options = (0,run_options/* optionsOf */.c)(settings.values, file, projectDir, cwd);
            const unchosenModes = drafts.flatMap((draft) => (draft.choosesMode || draft.id === null ? [] : [draft.id]));
            const origin = (0,plan/* withPromptFiles */.I0)(planSource({ source, given, env, cwd }), promptFiles);
            return { options, source: origin, tasks, unchosenModes, ...(warnings.length === 0 ? {} : { warnings }) };
        }
    }
    return faults.throw();
}
async function findProject(settings, cwd, faults) {
    const given = settings.values['project-dir'];
    const path = (0,external_node_path_.resolve)(cwd, given ?? '.');
    const problem = await whyNoFolder(path);
    if (problem === null)
        return path;
    const where = given === undefined ? 'the current folder' : settings.source('project-dir');
    faults.add({ where, rank: [0], fields: [] }, { problem, value: path });
    return null;
}
async function readTasks({ source, cwd, acceptsPlainList = false }, faults) {
    const name = { file: source.kind === 'file' ? source.path : '', stdin: 'standard input', inline: 'the inline list' };
    const where = name[source.kind];
    const read = await readSource(source, cwd);
    if (!read.ok) {
        faults.add({ where, rank: [1], fields: [] }, { problem: read.problem });
        return null;
    }
    const document = readTaskDocument(read.text, where, faults);
    if (document === null)
        return null;
    if (source.kind !== 'inline' || read.text.includes('\n')) {
        const locator = new TextLocator(where, withoutMark(read.text));
        faults.locateWith((path, atKey) => locator.find(path, atKey));
    }
    const accepted = acceptsPlainList ? acceptPlainList(document) : { document, warnings: [] };
    return { file: parseTaskFile(accepted.document, faults), warnings: accepted.warnings };
}
async function readSource(source, cwd) {
    if (source.kind === 'file')
        return readTextFile((0,external_node_path_.resolve)(cwd, source.path), true);
    const given = source.kind === 'stdin' ? await source.read() : source.text;
    return typeof given === 'string' ? { ok: true, text: given } : (0,decode_text/* decodeText */.g)(given);
}
function planSource({ source, given, env, cwd }) {
    if (source.kind !== 'file')
        return { kind: source.kind };
    const names = [...Object.keys(task_fields/* taskSettingShape */.NG), 'project-dir'];
    const values = names.flatMap((name) => {
        const value = given.values[name] ?? (env[fields_settings/* settingVariables */.sd[name]] || undefined);
        return value === undefined ? [] : [[name, value]];
    });
    return { kind: 'file', path: (0,external_node_path_.resolve)(cwd, source.path), cwd, given: Object.fromEntries(values) };
}
async function reloadTasks({ path, cwd, given = {} }) {
    const nameOf = (name) => `the run's ${name}`;
    const source = { kind: 'file', path };
    const request = {
        ...{ source, given: { values: given, nameOf }, env: {}, cwd: cwd ?? (0,external_node_path_.dirname)(path) },
        acceptsPlainList: true,
    };
    const plan = await loadPlan(request);
    return { tasks: plan.tasks, promptFiles: plan.source.promptFiles ?? [] };
}


/***/ }),

/***/ 7873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ overridesOf),
/* harmony export */   c: () => (/* binding */ optionsOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _machine_process_memory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8195);
/* harmony import */ var _fields_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3744);



function optionsOf(settings, file, projectDir, cwd) {
    const values = { ..._fields_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .builtInSettings */ .x4, ...file.settings, ...settings };
    const { 'sessions-dir': sessionsDir, 'claude-path': program } = values;
    return {
        projectDir,
        sessionsDir: sessionsDir === undefined ? null : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, sessionsDir),
        ...slotOptions(values['max-parallel']),
        halt: values.halt,
        delayMs: values.delay,
        enhance: values.enhance,
        claudePath: program === undefined ? null : programPath(program, cwd),
        retries: values.retries,
        idleTimeoutMs: values['idle-timeout'],
        keepBackground: values['keep-background'],
        waitForLimit: values['wait-for-limit'],
        gateway: values.gateway,
        runTimeoutMs: values['run-timeout'],
        totalBudgetUsd: values['total-budget'],
        dailyBudgetUsd: values['daily-budget'],
        warmStart: values['warm-start'],
    };
}
function overridesOf(values, cwd) {
    const { 'max-parallel': slots, 'claude-path': program } = values;
    return {
        options: {
            ...(slots === undefined ? {} : slotOptions(slots)),
            ...(program === undefined ? {} : { claudePath: programPath(program, cwd) }),
            ...given('halt', values.halt),
            ...given('delayMs', values.delay),
            ...given('retries', values.retries),
            ...given('idleTimeoutMs', values['idle-timeout']),
            ...given('waitForLimit', values['wait-for-limit']),
            ...given('gateway', values.gateway),
            ...given('runTimeoutMs', values['run-timeout']),
            ...given('totalBudgetUsd', values['total-budget']),
            ...given('dailyBudgetUsd', values['daily-budget']),
            ...given('warmStart', values['warm-start']),
            ...given('keepBackground', values['keep-background']),
        },
        task: {
            ...given('model', values.model),
            ...given('budgetUsd', values.budget),
            ...given('timeoutMs', values.timeout),
            ...given('backgroundWaitMs', values['background-wait']),
            ...given('maxTurns', values['max-turns']),
            ...given('permissionMode', values['permission-mode']),
        },
    };
}
function slotOptions(slots) {
    return slots === 'auto'
        ? { maxParallel: (0,_machine_process_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .slotsForMachine */ .S5)(), memoryFloorBytes: _machine_process_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .memoryFloorBytes */ .bG }
        : { maxParallel: slots, memoryFloorBytes: null };
}
function programPath(given, cwd) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(given) === given ? given : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, given);
}
function given(name, value) {
    return value === undefined ? {} : { [name]: value };
}


/***/ }),

/***/ 6153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YF: () => (/* binding */ mostTasks),
/* harmony export */   gL: () => (/* binding */ ignoredKey),
/* harmony export */   taskFileJsonSchema: () => (/* binding */ taskFileJsonSchema)
/* harmony export */ });
/* unused harmony export taskFileSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2047);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8439);
/* harmony import */ var _fields_context_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5114);
/* harmony import */ var _fields_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3744);
/* harmony import */ var _fields_task_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9028);




const mostTasks = 10_000;
const ignoredKey = /^x-/;
const { id, ...optionalEntryShape } = _fields_task_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .entryShape */ .iQ;
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ id, ...zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej(optionalEntryShape).partial().shape })
    .meta({ id: 'task', description: 'One task, or with a matrix one task for each combination.' });
const defaultsSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej(_fields_task_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .taskShape */ .Hd)
    .partial()
    .meta({ id: 'defaults', description: 'Values for the fields that a task does not set itself.' });
const contextSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej(_fields_context_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .contextShape */ .Be).partial().meta({
    id: 'context',
    description: 'A session that reads first. The sessions of the tasks begin with what it has read. Needs a prompt.',
});
const entriesSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(entrySchema).min(1).max(mostTasks);
const documentSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    $schema: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional().meta({ description: 'The location of this schema, for editors.' }),
    ...zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej(_fields_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .runSettingShape */ .B1).partial().shape,
    defaults: defaultsSchema.optional(),
    context: contextSchema.optional(),
    tasks: entriesSchema.meta({ description: 'The tasks, at least one.' }),
})
    .meta({ description: 'Tasks and their shared settings.', patternProperties: { [ignoredKey.source]: {} } });
const taskFileSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([entriesSchema, documentSchema]).meta({
    title: 'Task file of claude-multi',
    description: 'A list of tasks, or an object with tasks and their shared settings. JSON or YAML.',
});
function taskFileJsonSchema() {
    return { ...zod__WEBPACK_IMPORTED_MODULE_4__/* .toJSONSchema */ .bl(taskFileSchema, { io: 'input', target: 'draft-7' }) };
}


/***/ })

};
