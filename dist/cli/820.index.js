export const id = 820;
export const ids = [820];
export const modules = {

/***/ 4639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _d: () => (/* binding */ checkReportPath),
  zX: () => (/* binding */ reportFormatOf),
  u5: () => (/* binding */ writeReport),
  jD: () => (/* binding */ writeReportText)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: ./build/js/machine/files/output-target.js
var output_target = __webpack_require__(3693);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/js/machine/files/write-atomically.js
var write_atomically = __webpack_require__(9839);
;// CONCATENATED MODULE: ./build/js/machine/files/write-output.js






const readerWaitMs = 30_000;
const lookMs = 20;
const pipePiece = 4_096;
async function writeOutput(path, text, print) {
    const target = (0,output_target/* outputTargetOf */.OS)(path);
    switch (target.kind) {
        case 'folder':
            throw new Error(`${path} is a folder`);
        case 'descriptor':
            return print(target.fd, text);
        case 'special':
            return writeSpecial(target, text);
        case 'file':
            return replace(target, text);
    }
}
async function replace({ path, found }, text) {
    if (found === null) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        return (0,write_atomically/* writeAtomically */.v)(path, text);
    }
    const mode = Number(found.mode & 511n);
    try {
        await (0,write_atomically/* writeAtomically */.v)(path, text, mode);
    }
    catch (error) {
        if (!irreplaceable.has(String(error.code)))
            throw error;
        return (0,promises_.writeFile)(path, text);
    }
    await (0,promises_.chmod)(path, mode).catch(() => { });
}
const irreplaceable = new Set(['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EXDEV', 'ENAMETOOLONG']);
async function writeSpecial({ path, found }, text) {
    if (!found.isFIFO())
        return (0,promises_.writeFile)(path, text);
    const pipe = await openPipe(path);
    try {
        await writePipe(pipe, Buffer.from(text), path);
    }
    finally {
        await pipe.close();
    }
}
async function openPipe(path) {
    for (let waited = 0;; waited += lookMs) {
        try {
            return await (0,promises_.open)(path, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_NONBLOCK);
        }
        catch (error) {
            if (error.code !== 'ENXIO')
                throw error;
            if (waited >= readerWaitMs)
                throw new Error(`nobody reads the pipe ${path}`, { cause: error });
            await (0,external_node_timers_promises_.setTimeout)(lookMs);
        }
    }
}
async function writePipe(pipe, bytes, path) {
    let waited = 0;
    for (let at = 0; at < bytes.length;) {
        try {
            const { bytesWritten } = await pipe.write(bytes, at, Math.min(pipePiece, bytes.length - at));
            at += bytesWritten;
            waited = 0;
        }
        catch (error) {
            if (error.code !== 'EAGAIN')
                throw error;
            if (waited >= readerWaitMs)
                throw new Error(`the reader of the pipe ${path} takes no more`, { cause: error });
            await (0,external_node_timers_promises_.setTimeout)(lookMs);
            waited += lookMs;
        }
    }
}

// EXTERNAL MODULE: ./build/js/reports/report-format.js + 38 modules
var report_format = __webpack_require__(6908);
;// CONCATENATED MODULE: ./build/js/app/delivery/report-file.js






function checkReportPath(path) {
    formatNamedBy(path);
}
async function writeReport(report, path, { detail, print = printPlainly } = {}) {
    const format = formatNamedBy(path);
    const whole = detail !== undefined && (0,report_format/* showsToolCalls */.wz)(format) ? await detail(report) : report;
    await writeReportText(await (0,report_format/* renderReports */.kr)([whole], format), path, print);
}
async function writeReportText(text, path, print = printPlainly) {
    await writeOutput((0,external_node_path_.resolve)(path), text, print);
}
function reportFormatOf(path) {
    return (0,report_format/* formatOfPath */.gj)(path) ?? (isStream(path) ? 'md' : null);
}
function isStream(path) {
    try {
        const { kind } = (0,output_target/* outputTargetOf */.OS)((0,external_node_path_.resolve)(path));
        return kind === 'special' || kind === 'descriptor';
    }
    catch {
        return false;
    }
}
function printPlainly(fd, text) {
    (0,external_node_fs_.writeFileSync)(fd, text);
}
function formatNamedBy(path) {
    const format = reportFormatOf(path);
    if (format !== null)
        return format;
    throw new errors/* UsageError */.eb('the report cannot be written', [
        {
            where: 'report file',
            value: path,
            problem: 'does not end with a report format',
            allowed: `end it with ${report_format/* reportEndings */.RW}`,
        },
    ]);
}


/***/ }),

/***/ 5661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ toolCallsFrom),
  V: () => (/* binding */ toolCallsOf)
});

// EXTERNAL MODULE: ./build/js/domain/text/first-line.js
var first_line = __webpack_require__(7548);
;// CONCATENATED MODULE: ./build/js/reports/report/tool-call-log.js

const mostListed = 100;
const longestName = 60;
const longestGist = 160;
class ToolCallLog {
    #listed = new Map();
    #total = 0;
    #failed = 0;
    observe(mark) {
        if (mark.kind === 'call')
            this.#begin(mark);
        else
            this.#end(mark);
    }
    get calls() {
        return { total: this.#total, failed: this.#failed, last: [...this.#listed.values()] };
    }
    #begin({ id, at, name, what, isSubagent }) {
        if (this.#listed.has(id))
            return;
        this.#total += 1;
        this.#listed.set(id, {
            tool: (0,first_line/* firstLine */.T)(name, longestName),
            what: (0,first_line/* firstLine */.T)(what, longestGist),
            bySubagent: isSubagent,
            failed: false,
            startedAt: at === null ? null : new Date(at).toISOString(),
            durationMs: null,
        });
        const [oldest] = this.#listed.keys();
        if (this.#listed.size > mostListed && oldest !== undefined)
            this.#listed.delete(oldest);
    }
    #end({ id, at, isError }) {
        const call = this.#listed.get(id);
        if (isError && call?.failed !== true)
            this.#failed += 1;
        if (call === undefined)
            return;
        const durationMs = at === null || call.startedAt === null ? call.durationMs : Math.max(0, at - Date.parse(call.startedAt));
        this.#listed.set(id, { ...call, failed: call.failed || isError, durationMs });
    }
}

// EXTERNAL MODULE: ./build/js/store/run/transcripts.js
var run_transcripts = __webpack_require__(8609);
;// CONCATENATED MODULE: ./build/js/app/delivery/tool-calls.js


function toolCallsFrom(runDir, transcripts) {
    return toolCallsOf((taskId) => ({ runDir, taskId }), transcripts);
}
function toolCallsOf(placeOf, transcripts) {
    let detailed = null;
    return (report) => {
        detailed ??= withToolCalls(report, placeOf, transcripts);
        return detailed;
    };
}
async function withToolCalls(report, placeOf, transcripts) {
    const tasks = [];
    for (const task of report.tasks) {
        const place = task.sessions.length === 0 ? null : placeOf(task.id);
        const files = place === null ? [] : await (0,run_transcripts/* listTranscripts */.oD)(place.runDir, place.taskId).catch(() => []);
        const sessions = [];
        for (const session of task.sessions) {
            const path = files.find(({ attempt }) => attempt === session.attempt)?.path;
            const toolCalls = path === undefined ? null : await readToolCalls(path, transcripts);
            sessions.push(toolCalls === null ? session : { ...session, toolCalls });
        }
        tasks.push({ ...task, sessions });
    }
    return { ...report, tasks };
}
async function readToolCalls(path, transcripts) {
    const log = new ToolCallLog();
    try {
        for await (const line of (0,run_transcripts/* transcriptLines */.uT)(path))
            for (const mark of transcripts.toolCallsIn(line))
                log.observe(mark);
    }
    catch {
        return null;
    }
    return log.calls;
}


/***/ }),

/***/ 746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ printTo)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(480);
/* harmony import */ var _report_stdout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3879);



function printTo({ out, err, env }) {
    return async (fd, text) => {
        const terminal = fd === 1 ? out : fd === 2 ? err : null;
        if (terminal === null)
            return writeTo(fd, text);
        terminal.write((0,_report_stdout_js__WEBPACK_IMPORTED_MODULE_2__/* .forStandardOutput */ .I)(text, env));
        await terminal.flushed();
        if (terminal.failure !== null)
            throw new Error(terminal.failure);
    };
}
function writeTo(fd, text) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(fd, text);
    }
    catch (error) {
        if ((0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error) !== 'EBADF')
            throw error;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(`/dev/fd/${fd}`, text);
    }
}


/***/ }),

/***/ 3879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ forStandardOutput)
/* harmony export */ });
/* harmony import */ var _app_surroundings_session_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1340);

const leading = /^([ \t]*)::/gm;
const anywhere = /##\[/g;
function forStandardOutput(text, env) {
    if (!(0,_app_surroundings_session_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .isWorkflow */ ._2)(env))
        return text;
    return text.replace(leading, '$1: :').replace(anywhere, '## [');
}


/***/ }),

/***/ 8066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jk: () => (/* binding */ repository),
/* harmony export */   Lk: () => (/* binding */ releaseCommit),
/* harmony export */   Lp: () => (/* binding */ releasesAddress),
/* harmony export */   aM: () => (/* binding */ actionName),
/* harmony export */   n7: () => (/* binding */ pinnedAction),
/* harmony export */   uD: () => (/* binding */ hasOwner)
/* harmony export */ });
const repository = 'https://github.com/OWNER/claude-multi';
const actionName = new URL(repository).pathname.slice(1);
const hasOwner = !/^OWN[E]R\//.test(actionName);
const releasesAddress = `${repository}/releases`;
const commit = 'FULL_COMMIT_SHA';
const releaseCommit = /^[0-9a-f]{40}$/.test(commit) ? commit : null;
const pinnedAction = `${actionName}@${commit}`;


/***/ }),

/***/ 8684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ wallTimeTogether),
/* harmony export */   y: () => (/* binding */ workedBy)
/* harmony export */ });
function wallTimeTogether(runs) {
    const stretches = runs.flatMap(stretchesOf).sort((a, b) => a.start - b.start);
    let doubled = 0;
    let until = Number.NEGATIVE_INFINITY;
    for (const { start, ms } of stretches) {
        doubled += Math.max(0, Math.min(ms, until - start));
        until = Math.max(until, start + ms);
    }
    return runs.reduce((sum, { wallMs }) => sum + wallMs, 0) - doubled;
}
function stretchesOf({ startedAt, pauses, wallMs }) {
    const stretches = [];
    let start = Date.parse(startedAt);
    let left = wallMs;
    for (const { from, to } of pauses) {
        const ms = Math.min(left, Math.max(0, Date.parse(from) - start));
        stretches.push({ start, ms });
        left -= ms;
        start = Math.max(start + ms, Date.parse(to));
    }
    return [...stretches, { start, ms: left }];
}
function workedBy(time, { startedAt, pauses }) {
    const end = Date.parse(time);
    const paused = pauses.reduce((sum, { from, to }) => {
        const start = Date.parse(from);
        return sum + Math.max(0, Math.min(end, Date.parse(to)) - start);
    }, 0);
    return Math.max(0, end - Date.parse(startedAt) - paused);
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

/***/ 3693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OS: () => (/* binding */ outputTargetOf),
/* harmony export */   VV: () => (/* binding */ identityOfDescriptor),
/* harmony export */   cu: () => (/* binding */ identityOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


const mostLinks = 40;
const descriptorPath = /^\/(?:dev|proc\/self|proc\/(\d+))\/fd\/(\d+)$/;
function outputTargetOf(path) {
    const end = followLinks(path);
    const named = descriptorNamed(end);
    if (named !== null)
        return { kind: 'descriptor', fd: named };
    const found = statOf(end);
    if (found === null)
        return { kind: 'file', path: end, found };
    if (found.isDirectory())
        return { kind: 'folder' };
    if (!found.isFile())
        return { kind: 'special', path: end, found };
    const fd = [1, 2].find((own) => isSame(found, statOfDescriptor(own)));
    return fd === undefined ? { kind: 'file', path: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(end), found } : { kind: 'descriptor', fd };
}
function identityOf(target) {
    switch (target.kind) {
        case 'folder':
            return null;
        case 'descriptor':
            return identityOfDescriptor(target.fd);
        case 'special':
            return target.found.isFIFO() ? numberOf(target.found) : null;
        case 'file':
            return target.found === null ? realPathOfMissing(target.path) : numberOf(target.found);
    }
}
function identityOfDescriptor(fd) {
    const found = statOfDescriptor(fd);
    return found !== null && (found.isFile() || found.isFIFO()) ? numberOf(found) : null;
}
function followLinks(path) {
    let end = path;
    for (let links = 0; links < mostLinks && descriptorNamed(end) === null; links += 1) {
        let link;
        try {
            link = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(end);
        }
        catch {
            break;
        }
        end = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(end)), link);
    }
    return end;
}
function descriptorNamed(path) {
    const [, pid, fd] = descriptorPath.exec(path) ?? [];
    if (fd === undefined || (pid !== undefined && Number(pid) !== process.pid))
        return null;
    return Number(fd);
}
function statOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { bigint: true });
    }
    catch (error) {
        const { code } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return null;
        throw error;
    }
}
function statOfDescriptor(fd) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd, { bigint: true });
    }
    catch {
        return null;
    }
}
function isSame(one, other) {
    return other?.isFile() === true && numberOf(one) === numberOf(other);
}
function numberOf({ dev, ino }) {
    return `${dev}:${ino}`;
}
function realPathOfMissing(path) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
    if (folder === path)
        return path;
    try {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
    }
    catch {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(realPathOfMissing(folder), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
    }
}


/***/ }),

/***/ 9267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ renderCsv),
/* harmony export */   r: () => (/* binding */ csvRow)
/* harmony export */ });
/* harmony import */ var _domain_usage_cost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5242);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2530);
/* harmony import */ var _report_measure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4549);



const longestCell = 32_000;
const formula = /^[\t\n]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;
function csvRow(values) {
    return `${values.map(csvCell).join(',')}\r\n`;
}
function csvCell(value) {
    if (value === null)
        return '';
    if (typeof value !== 'string')
        return String(value);
    const visible = (0,_report_measure_js__WEBPACK_IMPORTED_MODULE_2__/* .cutMiddle */ .it)((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleText */ .Q6)(value), longestCell, _report_measure_js__WEBPACK_IMPORTED_MODULE_2__/* .characters */ .hg);
    const text = formula.test(visible) ? `'${visible}` : visible;
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
const columns = [
    ['run', (_, run) => run.id],
    ['task', ({ id }) => id],
    ['status', ({ status }) => status],
    ['reason', ({ reason }) => reason],
    ['message', ({ message }) => message],
    ['model', ({ model }) => model],
    ['started_at', ({ startedAt }) => startedAt],
    ['ended_at', ({ endedAt }) => endedAt],
    ['duration_ms', ({ durationMs }) => durationMs],
    ['attempts', ({ attempts }) => attempts],
    ['turns', ({ turns }) => turns],
    ['cost_usd', ({ costUsd }) => costUsd],
    ['cost_is_partial', ({ costIsPartial }) => costIsPartial],
    ['input_tokens', ({ tokens }) => tokens.input],
    ['output_tokens', ({ tokens }) => tokens.output],
    ['cache_read_tokens', ({ tokens }) => tokens.cacheRead],
    ['cache_write_tokens', ({ tokens }) => tokens.cacheWrite],
    ['warnings', ({ warnings }) => warnings.map(({ kind, message }) => `${kind}: ${message}`).join('\n')],
    ['errors_found', ({ verification }) => verification?.errorsFound ?? null],
    ['confidence', ({ verification }) => verification?.confidence ?? null],
    ['gaps', ({ verification }) => verification?.gaps ?? null],
    ['session_ids', ({ sessionIds }) => sessionIds.join(' ')],
    ['prompt', ({ prompt }) => prompt],
    ['result', ({ result }) => result],
    ['known_cost_usd', (task) => (0,_domain_usage_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .readCost */ .ii)(task).knownUsd],
];
function renderCsv(reports) {
    const rows = reports.flatMap(({ run, tasks }) => tasks.map((task) => columns.map(([, value]) => value(task, run))));
    return [columns.map(([name]) => name), ...rows].map(csvRow).join('');
}


/***/ }),

/***/ 641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ renderJson)
/* harmony export */ });
function renderJson(report) {
    return `${JSON.stringify(report, null, 2)}\n`;
}


/***/ }),

/***/ 1819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ lineOfWords),
/* harmony export */   TG: () => (/* binding */ money),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   e6: () => (/* binding */ ownLineOf),
/* harmony export */   mo: () => (/* binding */ breakable),
/* harmony export */   tx: () => (/* binding */ breaker)
/* harmony export */ });
/* unused harmony export htmlWords */
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2530);

const breaker = '<!-- -->';
const notable = /@(?=\S)|#(?=\d)|\bGH-(?=\d)|\bwww(?=\.)|:(?=\/\/|(?:(?!\d{1,40}:)[\w+-]{1,40}|100|1234):)|\b(?=\d*[a-f])([0-9a-f]{7,40})\b/gi;
function disarm(text, quote) {
    let disarmed = '';
    let end = 0;
    for (const match of text.matchAll(notable)) {
        const hash = match[1];
        disarmed += quote(text.slice(end, match.index));
        disarmed += hash === undefined ? `${quote(match[0])}${breaker}` : `<code>${hash}</code>`;
        end = match.index + match[0].length;
    }
    return disarmed + quote(text.slice(end));
}
const htmlMarkup = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
};
const markup = /[\\`*_[\]<>&|~$]/g;
function quoted(part) {
    return part.replace(markup, (sign) => htmlMarkup[sign] ?? `\\${sign}`);
}
const marker = /^([-+=#]|\d{1,9}(?=[.)]))/;
function words(text) {
    return disarm(text, quoted);
}
function lineOfWords(text) {
    const line = text.trimStart();
    const [found] = marker.exec(line) ?? [];
    if (found === undefined)
        return words(line);
    if (/\d/.test(found))
        return `${words(found)}\\${words(line.slice(found.length))}`;
    return found === '#' && /^#\d/.test(line) ? words(line) : `\\${found}${words(line.slice(1))}`;
}
function htmlWords(text) {
    return disarm(text, (part) => part.replace(/[&<>$]/g, (sign) => htmlMarkup[sign] ?? `&#${sign.charCodeAt(0)};`));
}
function lineOf(text, longest) {
    return words((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text, longest));
}
function ownLineOf(text, longest) {
    return lineOfWords((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text, longest));
}
function money(amount) {
    return amount.replaceAll('<', '&lt;').replaceAll('$', '\\$');
}
function breakable(text, longest, quote = words) {
    return text
        .split(/(\s+)/)
        .map((part) => chunks(part, longest).map(quote).join('<wbr>'))
        .join('');
}
function chunks(word, longest) {
    if (word.length <= longest)
        return [word];
    const pieces = [];
    let piece = '';
    for (const character of word) {
        if (piece.length + character.length > longest) {
            pieces.push(piece);
            piece = '';
        }
        piece += character;
        if (/[-._/,:;)]/.test(character) && piece.length >= longest / 2) {
            pieces.push(piece);
            piece = '';
        }
    }
    return piece === '' ? pieces : [...pieces, piece];
}


/***/ }),

/***/ 6908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gj: () => (/* binding */ formatOfPath),
  Ov: () => (/* binding */ formatsForSeveral),
  kr: () => (/* binding */ renderReports),
  RW: () => (/* binding */ reportEndings),
  zX: () => (/* binding */ reportFormats),
  wz: () => (/* binding */ showsToolCalls)
});

// EXTERNAL MODULE: ./build/js/reports/data/csv.js
var csv = __webpack_require__(9267);
// EXTERNAL MODULE: ./build/js/reports/data/json.js
var json = __webpack_require__(641);
// EXTERNAL MODULE: ./build/js/domain/run/work-time.js
var work_time = __webpack_require__(8684);
// EXTERNAL MODULE: ./build/js/domain/text/even-share.js
var even_share = __webpack_require__(993);
// EXTERNAL MODULE: ./build/js/domain/text/format.js
var format = __webpack_require__(2764);
// EXTERNAL MODULE: ./build/js/domain/usage/cost.js
var usage_cost = __webpack_require__(5242);
// EXTERNAL MODULE: ./build/js/reports/report/escape.js
var report_escape = __webpack_require__(2530);
// EXTERNAL MODULE: ./build/js/reports/report/measure.js
var measure = __webpack_require__(4549);
// EXTERNAL MODULE: ./build/js/reports/report/report.js + 3 modules
var report_report = __webpack_require__(2482);
;// CONCATENATED MODULE: ./build/js/reports/data/junit.js







const longestOutput = 20_000;
const mostOutput = 8_000_000;
const errors = new Set([
    'not-logged-in',
    'credential-refused',
    'model-not-found',
    'rate-limited',
    'overloaded',
    'connection-lost',
    'gateway-refused',
    'api-error',
    'conversation-lost',
    'bad-arguments',
    'spawn-failed',
    'crashed',
]);
function renderJunit(reports) {
    const lengths = reports.flatMap(({ tasks }) => tasks.map(({ result }) => result?.length ?? 0));
    const room = Math.min(longestOutput, (0,even_share/* evenShare */.e)(lengths, mostOutput));
    const all = reports.flatMap(({ tasks }) => tasks);
    const wallMs = (0,work_time/* wallTimeTogether */._)(reports.map(({ run: { startedAt, pauses = [] }, totals }) => ({ startedAt, pauses, wallMs: totals.wallMs })));
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites${xmlAttributes({ name: 'claude-multi', ...counts(all), time: seconds(wallMs) })}>`,
        ...reports.map((report) => suite(report, room)),
        '</testsuites>',
        '',
    ].join('\n');
}
function suite({ run, totals, tasks }, room) {
    const timestamp = run.startedAt.slice(0, 19);
    const name = `claude-multi ${run.id}`;
    const attributes = xmlAttributes({ name, timestamp, ...counts(tasks), time: seconds(totals.wallMs) });
    return [
        `  <testsuite${attributes}>`,
        '    <properties>',
        ...properties(run, totals).map(([key, value]) => `      <property${xmlAttributes({ name: key, value })}/>`),
        '    </properties>',
        ...tasks.map((task) => testCase(task, room)),
        '  </testsuite>',
    ].join('\n');
}
function properties(run, totals) {
    const cost = (0,usage_cost/* readCost */.ii)(totals);
    return [
        ['status', run.status],
        ['project', run.projectDir],
        ['claude-version', run.claudeVersion ?? 'unknown'],
        ['max-parallel', String(run.maxParallel)],
        ['session-seconds', seconds(totals.sessionMs)],
        ['cost', (0,format/* formatCost */.BD)(cost)],
        ['cost-usd', String(totals.costUsd ?? 'unknown')],
        ['cost-is-partial', String(cost.isPartial)],
        ['known-cost-usd', String(cost.knownUsd)],
        ...run.notes.map((note) => ['note', note]),
    ];
}
function testCase(task, room) {
    const attributes = xmlAttributes({ name: task.id, classname: 'claude-multi', time: seconds(task.durationMs) });
    const output = outputOf(task, room);
    const inner = [verdictElement(task), output === '' ? '' : `      <system-out>${xmlText(output)}</system-out>`].filter((part) => part !== '');
    if (inner.length === 0)
        return `    <testcase${attributes}/>`;
    return [`    <testcase${attributes}>`, ...inner, '    </testcase>'].join('\n');
}
function verdictElement(task) {
    const verdict = verdictOf(task);
    if (verdict === 'passed')
        return '';
    const { reason, message, status } = task;
    const said = `${status}: ${reason ?? 'unknown'}`;
    if (verdict === 'skipped')
        return `      <skipped${xmlAttributes({ message: message === null ? said : `${said}: ${message}` })}/>`;
    const attributes = xmlAttributes({ message: message ?? said, type: reason });
    return `      <${verdict}${attributes}>${xmlText(`${said}\n${attemptLines(task).join('\n')}`)}</${verdict}>`;
}
function attemptLines({ sessions }) {
    return sessions.map((session) => {
        const { attempt, status, reason, message, durationMs } = session;
        return (`attempt ${attempt}: ${status}${reason === null ? '' : ` (${reason}${message === null ? '' : `: ${message}`})`}` +
            `, ${seconds(durationMs)} s, ${(0,format/* formatCost */.BD)((0,report_report/* costOfSession */.hh)(session))}`);
    });
}
function outputOf({ result, warnings }, room) {
    const warned = warnings.map(({ kind, message }) => `warning: ${kind}: ${message}`);
    return [...warned, ...(result === null ? [] : [(0,measure/* cutMiddle */.it)(result, room, measure/* characters */.hg)])].join('\n');
}
function verdictOf({ status, reason }) {
    if (status === 'succeeded')
        return 'passed';
    if (status === 'skipped' || reason === 'not-ended')
        return 'skipped';
    return status === 'cancelled' || errors.has(reason) ? 'error' : 'failure';
}
function counts(tasks) {
    const count = (verdict) => tasks.filter((task) => verdictOf(task) === verdict).length;
    return { tests: tasks.length, failures: count('failure'), errors: count('error'), skipped: count('skipped') };
}
function seconds(milliseconds) {
    return (milliseconds / 1_000).toFixed(3);
}
const unwritable = /[\ufffe\uffff]/g;
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
    '\n': '&#10;',
    '\t': '&#9;',
};
function xmlText(text) {
    return (0,report_escape/* visibleText */.Q6)(text)
        .replace(unwritable, '')
        .replace(/[&<>]/g, (character) => entities[character] ?? '');
}
function xmlAttributes(values) {
    return Object.entries(values)
        .map(([name, value]) => (value === null ? '' : ` ${name}="${attribute(String(value))}"`))
        .join('');
}
function attribute(value) {
    return (0,report_escape/* visibleText */.Q6)(value)
        .replace(unwritable, '')
        .replace(/[&<>"'\n\t]/g, (character) => entities[character] ?? '');
}

// EXTERNAL MODULE: ./build/js/domain/project.js
var project = __webpack_require__(8066);
;// CONCATENATED MODULE: ./build/js/reports/findings/fingerprint.js
async function fingerprintOf(taskId, { path, message }) {
    const words = message.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [message];
    const text = JSON.stringify([taskId, path, words.join(' ')]);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
    return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

;// CONCATENATED MODULE: ./build/js/reports/data/sarif.js




const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const longestMessage = 4_000;
async function renderSarif(reports) {
    return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: await Promise.all(reports.map(runOf)) }, null, 2)}\n`;
}
async function runOf({ run, tasks }) {
    const asked = tasks.filter(({ findings }) => findings !== undefined);
    return {
        tool: {
            driver: {
                name: 'claude-multi',
                informationUri: project/* repository */.Jk,
                rules: asked.map(ruleOf),
            },
        },
        automationDetails: { id: `claude-multi/${(0,report_escape/* plainId */.Sd)(run.id)}` },
        invocations: [
            {
                executionSuccessful: asked.every(({ status, findings }) => status === 'succeeded' && findings !== null),
                startTimeUtc: run.startedAt,
                ...(run.endedAt === null ? {} : { endTimeUtc: run.endedAt }),
                toolExecutionNotifications: asked.flatMap(notificationsOf),
            },
        ],
        originalUriBaseIds: { '%SRCROOT%': { description: { text: "The project's folder." } } },
        columnKind: 'utf16CodeUnits',
        results: (await Promise.all(asked.map(resultsOf))).flat(),
    };
}
function ruleOf({ id }) {
    const name = (0,report_escape/* plainId */.Sd)(id);
    return {
        id: name,
        name,
        shortDescription: { text: `Finding of the task ${name}` },
        fullDescription: {
            text: `Found by a session of Claude Code that worked on the task ${name}. Check it before you rely on it.`,
        },
        help: { text: 'A finding of a language model: it may be wrong.' },
        properties: { tags: ['claude-multi'], precision: 'medium' },
    };
}
async function resultsOf(task, ruleIndex) {
    const placed = (task.findings ?? []).filter(({ path }) => path !== null);
    return Promise.all(placed.map(async (finding) => ({
        ruleId: (0,report_escape/* plainId */.Sd)(task.id),
        ruleIndex,
        level: finding.severity,
        message: { text: messageOf(finding) },
        locations: [{ physicalLocation: locationOf(finding) }],
        partialFingerprints: { 'finding/v1': await fingerprintOf(task.id, finding) },
        ...(finding.suggestion === null ? {} : { properties: { suggestion: (0,report_escape/* visibleText */.Q6)(finding.suggestion) } }),
    })));
}
function locationOf({ path, line, endLine }) {
    return {
        artifactLocation: { uri: uriOf(path ?? ''), uriBaseId: '%SRCROOT%' },
        region: { startLine: line ?? 1, ...(endLine === null ? {} : { endLine }) },
    };
}
function uriOf(path) {
    return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
function notificationsOf(task) {
    const { id, findings, warnings } = task;
    const missing = warnings.filter(({ kind }) => kind === 'findings-missing' || kind === 'findings-cut');
    const failed = task.status === 'succeeded' ? [] : [{ message: `the task ended without success: ${task.message ?? ''}` }];
    const homeless = (findings ?? []).filter(({ path }) => path === null);
    const associatedRule = { id: (0,report_escape/* plainId */.Sd)(id) };
    return [
        ...[...failed, ...missing].map(({ message }) => ({
            level: 'warning',
            message: { text: safe(message) },
            associatedRule,
        })),
        ...homeless.map((finding) => ({ level: finding.severity, message: { text: messageOf(finding) }, associatedRule })),
    ];
}
function messageOf({ message }) {
    return safe(message) || 'no message';
}
function safe(text) {
    return (0,measure/* cutMiddle */.it)((0,report_escape/* visibleText */.Q6)(text).trim(), longestMessage, measure/* characters */.hg)
        .replace(/\[(?=[^[\]]*\]\()/g, '\\[')
        .replace(/\{(?=\d+\})/g, '{{');
}

;// CONCATENATED MODULE: ./build/js/reports/data/tap.js





const longestResult = 20_000;
const mostResults = 8_000_000;
function renderTap(reports) {
    const lengths = reports.flatMap(({ tasks }) => tasks.map(({ result }) => result?.length ?? 0));
    const room = Math.min(longestResult, (0,even_share/* evenShare */.e)(lengths, mostResults));
    const [only] = reports;
    const lines = reports.length === 1 && only !== undefined ? pointsOf(only, room) : subtests(reports, room);
    const broken = reports.filter(({ run, totals }) => totals.tasks > 0 && isCutOff(run));
    const end = broken.slice(0, 1).map(({ run }) => `Bail out! the run ${tap_text(run.id)} ${stateOf(run.status)}`);
    return `${['TAP version 14', ...lines, ...end].join('\n')}\n`;
}
function isCutOff({ status }) {
    return status === 'cancelled' || status === 'unfinished';
}
function stateOf(status) {
    return status === 'cancelled' ? 'was cancelled' : 'has not ended';
}
function subtests(reports, room) {
    const points = reports.flatMap((report, index) => [
        `# Subtest: ${tap_text(report.run.id)}`,
        ...pointsOf(report, room).map((line) => `    ${line}`),
        `${report.run.status === 'succeeded' ? 'ok' : 'not ok'} ${index + 1} - ${tap_text(report.run.id)}`,
    ]);
    return [`1..${reports.length}`, ...points];
}
function pointsOf({ run, tasks }, room) {
    const plan = tasks.length === 0 ? '1..0 # SKIP there was no task' : `1..${tasks.length}`;
    const notes = run.notes.map((note) => `# ${(0,report_escape/* oneLine */.TN)(note, 500)}`);
    return [plan, ...notes, ...tasks.flatMap((task, index) => [point(task, index + 1), ...diagnostics(task, room)])];
}
function point(task, number) {
    const name = `${number} - ${tap_text(task.id)}`;
    if (task.status === 'succeeded')
        return `ok ${name}`;
    const why = tap_text(`${task.reason ?? task.status}: ${task.message ?? ''}`);
    if (task.status === 'skipped')
        return `ok ${name} # SKIP ${why}`;
    return `not ok ${name}${task.reason === 'not-ended' ? ` # TODO ${why}` : ''}`;
}
function diagnostics(task, room) {
    const { status, reason, message, model, durationMs, turns, attempts, warnings, result } = task;
    const cost = (0,usage_cost/* readCost */.ii)(task);
    const entries = {
        ...(status === 'succeeded' ? {} : { status, reason, message }),
        ...(status === 'failed' || status === 'cancelled' ? { severity: 'fail' } : {}),
        duration_ms: Math.round(durationMs),
        model,
        turns,
        attempts,
        cost: (0,format/* formatCost */.BD)(cost),
        cost_usd: task.costUsd,
        cost_is_partial: cost.isPartial,
        known_cost_usd: cost.knownUsd,
        ...(warnings.length === 0 ? {} : { warnings: warnings.map(({ kind, message: said }) => `${kind}: ${said}`) }),
        ...(result === null ? {} : { result: (0,measure/* cutMiddle */.it)(result, room, measure/* characters */.hg) }),
    };
    return ['  ---', ...Object.entries(entries).map(([key, value]) => `  ${key}: ${yaml(value)}`), '  ...'];
}
function yaml(value) {
    return JSON.stringify(value, (_, part) => (typeof part === 'string' ? (0,report_escape/* visibleText */.Q6)(part) : part));
}
function tap_text(foreign) {
    return (0,report_escape/* oneLine */.TN)(foreign, 300).replace(/[\\#]/g, '\\$&');
}

// EXTERNAL MODULE: ./build/js/domain/version.js
var version = __webpack_require__(5039);
;// CONCATENATED MODULE: ./build/js/reports/html/assets/script.js
const pageScript = `
(() => {
  'use strict';
  const root = document.documentElement;
  const all = (selector) => [...document.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  for (const control of all('[data-script]')) control.hidden = false;
  for (const button of all('[data-sort]')) button.disabled = false;

  // The theme: the system's, until the reader chooses one.
  const key = 'claude-multi-theme';
  const remembered = (() => { try { return localStorage.getItem(key); } catch { return null; } })();
  if (remembered === 'dark' || remembered === 'light') root.dataset.theme = remembered;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const toggle = byId('theme');
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);
  // The button says what it will do.
  const tellTheme = () => { toggle.textContent = isDark() ? 'Light theme' : 'Dark theme'; };
  toggle.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    try { localStorage.setItem(key, root.dataset.theme); } catch { /* a page opened from a file may not have storage */ }
    tellTheme();
  });
  system.addEventListener('change', tellTheme);
  tellTheme();

  // The list: filter and order.
  const list = byId('list');
  const items = [...list.children];
  const words = new Map();
  const wordsOf = (item) => {
    if (!words.has(item)) {
      const parts = [item.querySelector('summary'), ...item.querySelectorAll('pre, .prose, .callout, .calls')];
      words.set(item, parts.map((part) => part.textContent).join('\\n').toLowerCase());
    }
    return words.get(item);
  };
  const find = byId('find');
  // The filter is in the address, as a fragment, so that a link shows the same tasks.
  const tellAddress = (show, text) => {
    const filter = new URLSearchParams();
    if (show !== 'all') filter.set('show', show);
    if (text !== '') filter.set('find', text);
    const hash = String(filter);
    if (hash === '' && !/^#(show|find)=/.test(location.hash)) return;
    try { history.replaceState(null, '', '#' + hash); } catch { /* some viewers of files refuse that */ }
  };
  const readAddress = () => {
    if (!/^#(show|find)=/.test(location.hash)) return;
    const filter = new URLSearchParams(location.hash.slice(1));
    const wanted = filter.get('show') ?? 'all';
    const choice = all('input[name=show]').find(({ value }) => value === wanted);
    if (choice !== undefined) choice.checked = true;
    find.value = filter.get('find') ?? '';
    showList();
  };
  const showList = () => {
    const chosen = document.querySelector('input[name=show]:checked').value;
    const wanted = find.value.trim().toLowerCase();
    let shown = 0;
    for (const item of items) {
      const { status, warnings } = item.dataset;
      const isChosen = chosen === 'all' || (chosen === 'warned' ? warnings !== '0' : status === chosen);
      item.hidden = !isChosen || (wanted !== '' && !wordsOf(item).includes(wanted));
      if (!item.hidden) shown += 1;
    }
    tellAddress(chosen, find.value.trim());
    byId('none').hidden = shown > 0 || items.length === 0;
    byId('shown').textContent = shown + ' of ' + items.length + ' tasks are shown';
    tellUnfold();
  };
  for (const choice of all('input[name=show]')) choice.addEventListener('change', showList);
  find.addEventListener('input', showList);

  const buttons = all('[data-sort]');
  const valueOf = (item, by) => (by === 'name' ? item.querySelector('.id').textContent : Number(item.dataset[by]));
  const compare = (a, b) => (typeof a === 'string' ? a.localeCompare(b, undefined, { numeric: true }) : a - b);
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const first = button.dataset.first;
      const second = first === 'ascending' ? 'descending' : 'ascending';
      // A third press restores the first order.
      const order = { [first]: second, [second]: null }[button.dataset.order] ?? (button.dataset.order ? null : first);
      for (const other of buttons) {
        delete other.dataset.order;
        other.setAttribute('aria-pressed', 'false');
      }
      let sorted = items;
      if (order !== null) {
        button.dataset.order = order;
        button.setAttribute('aria-pressed', 'true');
        const sign = order === 'ascending' ? 1 : -1;
        const by = button.dataset.sort;
        const keyed = items.map((item) => ({ item, value: valueOf(item, by) }));
        sorted = keyed.sort((a, b) => sign * compare(a.value, b.value) || a.item.dataset.number - b.item.dataset.number)
          .map(({ item }) => item);
      }
      list.append(...sorted);
      byId('shown').textContent = order === null ? 'Failures first, the others in the order of the task list'
        : 'Sorted by ' + button.textContent.toLowerCase() + ', ' + order;
    });
  }

  // Opening: all visible tasks, or the target of a link.
  const unfold = byId('unfold');
  const detailsShown = () => items.filter((item) => !item.hidden).map((item) => item.firstElementChild);
  const tellUnfold = () => {
    unfold.textContent = detailsShown().every((details) => details.open) ? 'Close all' : 'Open all';
  };
  unfold.addEventListener('click', () => {
    const shown = detailsShown();
    const open = !shown.every((details) => details.open);
    for (const details of shown) details.open = open;
  });
  list.addEventListener('toggle', tellUnfold, true);
  const openTarget = () => {
    const item = /^#task-\\d+$/.test(location.hash) ? byId(location.hash.slice(1)) : null;
    if (item === null) return;
    if (item.hidden) {
      document.querySelector('input[name=show][value=all]').checked = true;
      find.value = '';
      showList();
    }
    item.firstElementChild.open = true;
    item.scrollIntoView({ block: 'start' });
    item.querySelector('summary').focus({ preventScroll: true });
  };
  addEventListener('hashchange', () => { readAddress(); openTarget(); });
  // Following a link to the current fragment again fires no hashchange event.
  for (const link of all('a[href^="#task-"]')) {
    link.addEventListener('click', () => { if (link.hash === location.hash) setTimeout(openTarget); });
  }
  readAddress();
  openTarget();

  // The timeline's labels are one tab stop; arrow keys move between them.
  const links = all('.labels a');
  for (const [index, link] of links.entries()) {
    link.tabIndex = index === 0 ? 0 : -1;
    link.addEventListener('keydown', (event) => {
      const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: links.length - 1 }[event.key];
      const next = links[to];
      if (next === undefined) return;
      event.preventDefault();
      link.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    });
  }
  for (const bars of all('.chart g')) {
    bars.addEventListener('click', () => {
      location.hash = 'task-' + bars.dataset.task;
      openTarget();
    });
  }
})();
`;

;// CONCATENATED MODULE: ./build/js/reports/html/assets/style.js
const palette = {
    paper: { light: '#faf9f6', dark: '#131619' },
    surface: { light: '#ffffff', dark: '#1a1e22' },
    sunken: { light: '#f4f2ed', dark: '#101316' },
    line: { light: '#e5e1d9', dark: '#2c3339' },
    'strong-line': { light: '#8b8f94', dark: '#68727c' },
    ink: { light: '#20252a', dark: '#e6e9ec' },
    soft: { light: '#5d656e', dark: '#9ea8b2' },
    accent: { light: '#2b5cad', dark: '#8ab4f8' },
    succeeded: { light: '#1d7550', dark: '#5fc596' },
    failed: { light: '#b53a27', dark: '#f28d7b' },
    cancelled: { light: '#8a5f0c', dark: '#e0b25c' },
    skipped: { light: '#656d76', dark: '#98a2ad' },
    running: { light: '#2b5cad', dark: '#8ab4f8' },
    input: { light: '#5865b8', dark: '#8e9af0' },
    output: { light: '#20252a', dark: '#e6e9ec' },
    'cache-read': { light: '#9fc4b3', dark: '#3f6f5b' },
    'cache-write': { light: '#c99a44', dark: '#b0893f' },
};
function colours(theme) {
    return Object.entries(palette)
        .map(([name, shade]) => `--${name}:${shade[theme]};`)
        .join('');
}
const narrow = '(max-width: 46rem)';
const theme = `
:root{color-scheme:light;${colours('light')}}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${colours('dark')}}}
:root[data-theme=dark]{color-scheme:dark;${colours('dark')}}
@media print{:root,:root[data-theme=dark],:root:not([data-theme=light]){color-scheme:light;${colours('light')}}}`;
const states = ['succeeded', 'failed', 'cancelled', 'skipped', 'running']
    .map((state) => `.s-${state}{--tint:var(--${state})}`)
    .join('');
const lists = 'ol,ul{list-style:none}li{display:block}';
const foundation = `
${lists}
*,*::before,*::after{box-sizing:border-box}
[hidden]{display:none!important}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:400 .9375rem/1.55 Inter,ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
.page{max-width:71rem;margin:0 auto;padding:2.5rem 1.5rem 3rem}
h1,h2,h3,p,dl,dd,ol,ul,fieldset{margin:0;padding:0;border:0}
h1{font-size:1.75rem;line-height:1.25;font-weight:650;letter-spacing:-.015em;display:flex;gap:.75rem;align-items:flex-start}
h1 .icon{width:1.75rem;height:1.75rem;margin-top:.2rem;color:var(--tint);flex:none}
h2{font-size:1.0625rem;font-weight:650;letter-spacing:-.005em;margin:2.5rem 0 .75rem}
h3{font-size:.8125rem;font-weight:650;margin:1.25rem 0 .375rem}
h3 small{font-weight:400;color:var(--soft)}
a{color:var(--accent)}
button,input{font:inherit;color:inherit}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:4px}
.mono,.id,pre{font-family:ui-monospace,"SF Mono",SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono",monospace;font-size:.9em;unicode-bidi:isolate}
.soft{color:var(--soft)}
.s-waiting{--tint:var(--skipped)}${states}
.tint{color:var(--tint)}
.icon{width:1em;height:1em;flex:none;color:var(--tint,currentColor);vertical-align:-.12em;overflow:visible}
.cut,.stroke,.ring{fill:none;stroke:var(--surface);stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
.stroke,.ring{stroke:currentColor;stroke-width:1.5}
.wash{fill:color-mix(in srgb,currentColor 45%,var(--surface))}
pattern{color:var(--tint)}
.drawings{position:absolute;width:0;height:0}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:1rem;top:-4rem;background:var(--surface);border:1px solid var(--strong-line);border-radius:6px;padding:.4rem .8rem;z-index:9}
.skip:focus{top:1rem}
.card{background:var(--surface);border:1px solid var(--line);border-radius:10px}
.plain{background:var(--surface);border:1px solid var(--line);border-radius:7px;padding:.3rem .75rem;font-size:.8125rem;cursor:pointer}
.plain:hover,.chip:hover span{border-color:var(--strong-line)}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;font-size:.8125rem;color:var(--soft)}
.legend li{display:flex;align-items:center;gap:.4rem}
.legend b{color:var(--ink);font-weight:500}
footer{margin-top:3rem;color:var(--soft);font-size:.8125rem}`;
const masthead = `
#theme{position:absolute;top:1.25rem;right:1.5rem}
.overline{display:flex;flex-wrap:wrap;gap:.25rem .75rem;color:var(--soft);font-size:.8125rem;margin-bottom:.75rem;padding-right:7rem}
.masthead .facts{display:flex;flex-wrap:wrap;gap:.125rem 1.25rem;color:var(--soft);margin-top:.5rem}
.outcomes{display:block;width:100%;height:6px;border-radius:3px;background:var(--line);margin:1.5rem 0 .6rem;overflow:hidden}
.outcomes rect{fill:var(--tint);stroke:var(--paper);stroke-width:1}
.note{margin-top:1.5rem;border-left:3px solid var(--accent);padding:.1rem 0 .1rem 1rem}
.attention li{display:flex;gap:.75rem;padding:.7rem 1.25rem}
.attention li+li{border-top:1px solid var(--line)}
.attention .icon{margin-top:.3rem}
.attention a{margin-right:.35rem}
.attention b{font-weight:500}
.remedy{font-size:.875rem}
.next{margin-top:.75rem;font-size:.8125rem}
.next div{display:flex;flex-wrap:wrap;gap:0 1rem;padding:.15rem 0}
.next dt{color:var(--ink);overflow-wrap:anywhere}
.next dd{color:var(--soft)}`;
const totals = `
.figures{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));padding:.5rem 1.25rem 0}
.figures>div{padding:.75rem 1rem .75rem 0}
dt{font-size:.8125rem;color:var(--soft)}
.value{font-size:1.5rem;line-height:1.3;font-weight:600;letter-spacing:-.015em}
.how{font-size:.75rem;line-height:1.45;color:var(--soft)}
.how span{display:block}
.predicted{padding:.5rem 1.25rem 0}
.tokens{padding:.5rem 1.25rem 1.1rem}
.tokens .bar{height:8px;margin:.5rem 0 .6rem}
.bar{display:block;width:100%;height:4px;border-radius:2px;background:var(--line);overflow:hidden;forced-color-adjust:none}
.swatch{width:.7rem;height:.7rem;border-radius:3px}
.k-input{fill:var(--input)}.k-output{fill:var(--output)}.k-cache-read{fill:var(--cache-read)}.k-cache-write{fill:var(--cache-write)}.k-cost{fill:color-mix(in srgb,var(--accent) 75%,var(--surface))}
@media (max-width:60rem){.figures{grid-template-columns:repeat(2,minmax(0,1fr))}}`;
const timeline = `
.lead{color:var(--soft);font-size:.8125rem;margin:-.5rem 0 .75rem}
.timeline{max-height:34rem;overflow:auto;border-radius:10px 10px 0 0}
.timehead,.lanes{display:grid;grid-template-columns:minmax(6rem,13rem) minmax(0,1fr) 4.75rem;padding:0 1.25rem}
.timehead{position:sticky;top:0;z-index:1;background:var(--surface);padding-top:1rem;font-size:.75rem;color:var(--soft);border-bottom:1px solid var(--line)}
.slots{display:block;width:100%;height:34px;border-bottom:1px solid var(--line)}
.slots path{fill:color-mix(in srgb,var(--accent) 26%,transparent)}
.axis{display:block;width:100%;height:18px;overflow:visible}
.axis text{font-size:11px;fill:var(--soft)}
.lanes{padding-top:.5rem;padding-bottom:.75rem}
.labels li,.durations li{height:24px;line-height:24px;font-size:.8125rem;white-space:nowrap}
.labels a{display:flex;align-items:center;gap:.5rem;color:inherit;text-decoration:none;padding-right:.75rem}
.labels .id{overflow:hidden;text-overflow:ellipsis}
.labels a:hover .id{text-decoration:underline}
.labels .icon{width:.75rem;height:.75rem}
.durations{text-align:right;color:var(--soft)}
.chart{display:block;width:100%;overflow:visible}
.tick{stroke:var(--line);stroke-width:1}
.session{fill:var(--tint)}
.session.s-failed{fill:url(#hatch-failed)}
.session.s-cancelled{fill:url(#hatch-cancelled)}
.session{stroke:var(--tint);stroke-width:1}
.wait,.gap{stroke:var(--skipped);stroke-width:1.5}
.wait{stroke-dasharray:1.5 3.5;stroke-linecap:round}
.gap{stroke-dasharray:4 3}
.never{font-size:11px;fill:var(--soft)}
.chart g{cursor:pointer}
.key{width:24px;height:12px;overflow:visible}
.keys{padding:.7rem 1.25rem;border-top:1px solid var(--line);font-size:.75rem}`;
const tasks = `
.toolbar{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center;margin-bottom:.75rem}
.chips{display:flex;flex-wrap:wrap;gap:.4rem;min-width:0}
.chip{position:relative;cursor:pointer;font-size:.8125rem}
.chip input{position:absolute;inset:0;opacity:0;margin:0;cursor:pointer;width:100%;height:100%}
.chip>span{display:flex;align-items:center;gap:.4rem;padding:.25rem .75rem;border:1px solid var(--line);border-radius:99px;background:var(--surface)}
.chip b{font-weight:500;color:var(--soft)}
.chip input:checked+span{border-color:var(--ink);box-shadow:inset 0 0 0 1px var(--ink)}
.chip input:focus-visible+span{outline:2px solid var(--accent);outline-offset:2px}
.find{flex:1 1 13rem;min-width:0}
.find input{width:100%;background:var(--surface);border:1px solid var(--line);border-radius:7px;padding:.3rem .75rem;font-size:.8125rem}
.find input::placeholder{color:var(--soft);opacity:1}
.columns,.task>details>summary{display:grid;grid-template-columns:1.5rem minmax(0,1fr) 5.25rem 4rem 7.5rem 6.5rem 1rem;gap:0 1rem;padding:0 1.25rem}
.columns{font-size:.75rem;border-bottom:1px solid var(--line)}
.columns button{background:none;border:0;padding:.5rem 0;text-align:right;color:var(--soft);cursor:pointer;white-space:nowrap}
.columns button:disabled{cursor:default}
.columns button:enabled:hover,.columns button[aria-pressed=true]{color:var(--ink)}
.columns .c-state,.columns .c-name{text-align:left}
.columns .c-state{grid-column:1/2}
.columns .c-state{overflow:visible;width:4rem}
.columns .c-name{padding-left:3.25rem}
.arrow{position:absolute;padding-left:.2em}
[data-order=ascending] .arrow::after{content:"↑"}
[data-order=descending] .arrow::after{content:"↓"}
.many .task{content-visibility:auto;contain-intrinsic-size:auto 4.2rem}
.task+.task{border-top:1px solid var(--line)}
.task:last-child{border-radius:0 0 10px 10px}
summary{cursor:pointer}
.task>details>summary{list-style:none;font-size:.875rem;align-items:start;padding-top:.7rem;padding-bottom:.7rem}
.task>details>summary::-webkit-details-marker{display:none}
.task>details>summary:hover{background:var(--sunken)}
.task>details>summary:focus-visible{outline-offset:-2px;border-radius:10px}
.task:target{box-shadow:inset 3px 0 var(--accent)}
.c-state .icon{margin-top:.2rem}
.c-name{min-width:0}
.c-name .id{font-weight:600;margin-right:.5rem;overflow-wrap:anywhere}
.line{display:block;color:var(--soft);font-size:.8125rem;white-space:nowrap;overflow:hidden;text-overflow:ellipsis;unicode-bidi:isolate}
.line b{font-weight:500}
.badge.s-cancelled{--tint:var(--cancelled)}
.badge{--tint:var(--soft);display:inline-flex;align-items:center;gap:.3rem;font-size:.75rem;line-height:1.3;color:var(--tint);border:1px solid var(--line);border-radius:99px;padding:.05rem .5rem;margin-right:.35rem;white-space:nowrap}
.c-duration,.c-turns,.c-tokens,.c-cost{text-align:right;white-space:nowrap}
.task .bar{margin-top:.35rem}
.unit{display:none}
.c-open{--tint:var(--soft)}
.c-open .icon{transition:transform .12s}
[open]>summary .c-open .icon{transform:rotate(90deg)}
#none{padding:1.25rem}
.body{display:grid;grid-template-columns:minmax(0,1fr) 17rem;gap:0 2rem;padding:.25rem 1.25rem 1.5rem 3.75rem}
.main>h3:first-child{margin-top:.25rem}
pre{margin:0;padding:.85rem 1rem;background:var(--sunken);border:1px solid var(--line);border-radius:8px;font-size:.8125rem;line-height:1.55;white-space:pre-wrap;overflow-wrap:anywhere;max-height:30rem;overflow:auto;tab-size:4;unicode-bidi:plaintext}
.callout{display:flex;gap:.6rem;margin:.25rem 0 .6rem}
.callout .icon{margin-top:.25rem}
.callout b{font-weight:600}
.callout span{min-width:0;overflow-wrap:anywhere;unicode-bidi:isolate}
.verification{display:flex;flex-wrap:wrap;gap:.25rem 2rem;font-size:.8125rem}
.verification div:last-child{flex:1 1 14rem}
.scroller{overflow-x:auto;border-radius:4px}
table{border-collapse:collapse;width:100%;font-size:.8125rem}
th,td{text-align:right;padding:.35rem .75rem;border-top:1px solid var(--line);white-space:nowrap;font-weight:400;vertical-align:top}
thead th{border-top:0;color:var(--soft)}
th:first-child,td:nth-child(2),th:nth-child(2){text-align:left}
th:first-child{padding-left:0}
td:nth-child(2){white-space:normal;min-width:12rem}
.fold{margin-top:1.25rem}
.fold>summary{font-size:.8125rem;font-weight:650;margin-bottom:.375rem;width:fit-content}
.fold.source{margin-top:.5rem}
.source>summary,.as-source{font-size:.75rem;font-weight:400;color:var(--soft)}
.as-source{margin-bottom:.375rem}
.fold.calls{margin-top:.75rem}
.calls .scroller{max-height:24rem;overflow:auto;background:var(--sunken);border:1px solid var(--line);border-radius:8px;padding:.5rem 1rem;font-size:.8125rem}
.calls li{padding:.1rem 0;overflow-wrap:anywhere}
.calls li b{font-weight:500}
.facts-list{font-size:.8125rem;align-self:start;margin-top:.25rem}
.facts-list>div{display:flex;justify-content:space-between;gap:1rem;padding:.3rem 0;border-bottom:1px solid var(--line)}
.facts-list dd{text-align:right;min-width:0;overflow-wrap:anywhere}
.facts-list .wide{display:block;border:0}
.facts-list .wide dd{text-align:left;font-size:.75rem}`;
const prose = `
.prose{font-size:.9375rem;line-height:1.6;max-width:46rem;overflow-wrap:anywhere;unicode-bidi:isolate}
.prose>*,.prose blockquote>*,.prose li>*{margin-top:.65rem;margin-bottom:0}
.prose>:first-child,.prose blockquote>:first-child,.prose li>:first-child{margin-top:0}
.prose :is(h4,h5,h6){line-height:1.35;font-weight:650;margin-top:1.25rem}
.prose h4{font-size:1.0625rem}
.prose h5{font-size:.9375rem}
.prose h6{font-size:.8125rem}
.prose :is(ul,ol){padding-left:1.5rem}
.prose li :is(ul,ol){margin-top:.2rem}
.prose li+li{margin-top:.2rem}
.prose li{display:list-item}
.prose ul{list-style:disc}
.prose ul ul{list-style:circle}
.prose ol{list-style:decimal}
.prose .todo{list-style:none;margin-left:-1.25rem}
.prose li::marker{color:var(--soft)}
.prose blockquote{margin-left:0;margin-right:0;padding-left:1rem;border-left:3px solid var(--line);color:var(--soft)}
.prose hr{border:0;border-top:1px solid var(--line);margin-top:1.25rem;margin-bottom:1.25rem}
.prose code{font-family:ui-monospace,"SF Mono",SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono",monospace;font-size:.875em;background:var(--sunken);border:1px solid var(--line);border-radius:4px;padding:.05em .3em;unicode-bidi:isolate}
.prose :is(a,.to){unicode-bidi:isolate}
.to{color:var(--soft);font-size:.875em}
.prose sup{line-height:1;font-size:.75em}
.prose table{width:auto;font-size:.875rem}
.prose :is(th,td){text-align:left;white-space:normal;min-width:3rem;padding:.35rem .75rem;border:1px solid var(--line)}
.prose thead :is(th,td){background:var(--sunken);color:var(--ink);font-weight:600;border-top:1px solid var(--line)}
.prose td:nth-child(2){min-width:3rem}
.prose .centre{text-align:center}
.prose .right{text-align:right}`;
const phone = `@media ${narrow}{
.page{padding:1.25rem 1rem 2rem}
#theme{top:.9rem;right:1rem}
h1{font-size:1.375rem}
h1 .icon{width:1.375rem;height:1.375rem}
h2{margin-top:2rem}
.figures,.predicted,.tokens{padding-left:1rem;padding-right:1rem}
.timehead,.lanes{grid-template-columns:6.5rem minmax(0,1fr) 3.6rem;padding-left:1rem;padding-right:1rem}
.labels li,.durations li{font-size:.75rem}
.axis text:nth-child(even){display:none}
.keys{padding-left:1rem;padding-right:1rem}
.attention li{padding:.7rem 1rem}
.columns{display:flex;flex-wrap:wrap;gap:0 1rem;padding:.25rem 1rem}
.columns .c-name{padding-left:0}
.columns .c-state{width:auto}
.task>details>summary{grid-template-columns:1.1rem repeat(4,minmax(0,1fr)) .9rem;gap:.15rem .6rem;padding-left:1rem;padding-right:1rem}
.c-name{grid-column:2/6;grid-row:1}
.c-open{grid-column:6;grid-row:1}
.c-duration{grid-column:2}.c-turns{grid-column:3}.c-tokens{grid-column:4}.c-cost{grid-column:5}
.c-duration,.c-turns,.c-tokens,.c-cost{grid-row:2;text-align:left}
.task>details>summary>:not(.c-name){font-size:.8125rem}
.unit{display:inline}
.body{grid-template-columns:minmax(0,1fr);padding:.25rem 1rem 1.25rem}
.facts-list{margin-top:1.25rem}
pre{max-height:22rem}
}`;
const print = `@page{margin:14mm 12mm}
@media print{
html{font-size:12px}
body{background:none}
.page{max-width:none;padding:0}
.card{border-color:#ccc}
.timeline,pre,.calls .scroller{max-height:none;overflow:visible}
.timehead{position:static}
.timeline,.figures,.attention li{break-inside:avoid}
.figures{grid-template-columns:repeat(4,minmax(0,1fr))}
.line{white-space:normal}
.many .task{content-visibility:visible}
.task{break-inside:avoid}
.task:has([open]){break-inside:auto}
h2,.lead{break-after:avoid}
#theme,.toolbar,.skip,.c-open,.fold:not([open]){display:none}
.bar,.outcomes,.session,.slots path,.swatch{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
@media (prefers-reduced-motion:reduce){*{transition:none!important}}`;
const pageStyle = [theme, foundation, masthead, totals, timeline, tasks, prose, phone, print].join('\n');

// EXTERNAL MODULE: ./build/js/reports/report/conclusion.js
var conclusion = __webpack_require__(5298);
// EXTERNAL MODULE: ./build/js/reports/report/next-steps.js
var next_steps = __webpack_require__(3938);
;// CONCATENATED MODULE: ./build/js/reports/html/parts/html.js

class Html {
    #text;
    constructor(text) {
        this.#text = text;
    }
    toString() {
        return this.#text;
    }
}
function html(template, ...values) {
    let text = template[0] ?? '';
    for (const [index, value] of values.entries())
        text += `${rendered(value)}${template[index + 1] ?? ''}`;
    return new Html(text);
}
function rendered(value) {
    if (value === null)
        return '';
    if (typeof value === 'string')
        return escapeHtml((0,report_escape/* visibleText */.Q6)(value));
    return typeof value === 'object' && !(value instanceof Html) ? value.join('') : String(value);
}
const html_entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (character) => html_entities[character] ?? '');
}
function shortLine(text, longest) {
    const line = (0,report_escape/* visibleText */.Q6)(text.slice(0, longest * 4))
        .replace(/\s+/g, ' ')
        .trim();
    return line.length <= longest ? line : `${line.slice(0, longest - 1).toWellFormed()}…`;
}

;// CONCATENATED MODULE: ./build/js/reports/html/parts/display-state.js

const displayStates = [
    'failed',
    'cancelled',
    'running',
    'waiting',
    'skipped',
    'succeeded',
];
function stateOfTask({ status, reason }) {
    if (reason !== 'not-ended')
        return status;
    return status === 'skipped' ? 'waiting' : 'running';
}
function stateOfSession({ status, reason }) {
    if (status !== 'unfinished')
        return status;
    return reason === 'not-ended' ? 'running' : 'cancelled';
}
function isGoingOn({ run, tasks }) {
    return run.endedAt === null && tasks.some(({ reason }) => reason === 'not-ended');
}
function tasksByState({ tasks }) {
    const counts = new Map();
    for (const task of tasks)
        counts.set(stateOfTask(task), (counts.get(stateOfTask(task)) ?? 0) + 1);
    return displayStates.flatMap((state) => {
        const count = counts.get(state);
        return count === undefined ? [] : [{ state, count }];
    });
}
const drawings = html `<svg class="drawings" aria-hidden="true" focusable="false"><defs>
<symbol id="i-succeeded" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8" fill="currentColor"/><path d="M4.6 8.3 7 10.7l4.5-5.2" class="cut"/></symbol>
<symbol id="i-failed" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8" fill="currentColor"/><path d="m5.3 5.3 5.4 5.4m0-5.4-5.4 5.4" class="cut"/></symbol>
<symbol id="i-cancelled" viewBox="0 0 16 16"><rect x="1" y="1" width="14" height="14" rx="2" fill="currentColor"/></symbol>
<symbol id="i-skipped" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" class="ring"/><path d="M4.8 8h6.4" class="stroke"/></symbol>
<symbol id="i-running" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" class="ring"/><path d="M6.3 4.9v6.2L11.3 8z" fill="currentColor"/></symbol>
<symbol id="i-waiting" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" class="ring"/><path d="M8 4.2V8l2.5 1.8" class="stroke"/></symbol>
<symbol id="i-warning" viewBox="0 0 16 16"><path d="M8 1.2 15.3 14.4H.7z" fill="currentColor"/><path d="M8 6v4m0 1.9v.2" class="cut"/></symbol>
<symbol id="i-open" viewBox="0 0 16 16"><path d="m5.5 3.5 4.5 4.5-4.5 4.5" class="stroke"/></symbol>
<pattern id="hatch-failed" class="s-failed" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" class="wash"/><rect width="3" height="6" fill="currentColor"/></pattern>
<pattern id="hatch-cancelled" class="s-cancelled" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" class="wash"/><rect width="5" height="2" fill="currentColor"/></pattern>
</defs></svg>`;
function icon(name) {
    return html `<svg class="icon" aria-hidden="true" focusable="false"><use href="#i-${name}"/></svg>`;
}

// EXTERNAL MODULE: ./build/js/reports/report/advice.js
var report_advice = __webpack_require__(3757);
;// CONCATENATED MODULE: ./build/js/reports/html/parts/remedy.js


function remedy({ status, reason, message }) {
    const advice = status === 'failed' ? (0,report_advice/* adviceFor */.cp)(reason ?? '', message ?? '') : null;
    return advice === null ? null : html `<p class="remedy">→ ${advice}</p>`;
}

;// CONCATENATED MODULE: ./build/js/reports/html/overview/masthead.js






function masthead_masthead(report) {
    const { run, totals } = report;
    const facts = [
        html `<span class="mono">${shortLine(run.projectDir, 300)}</span>`,
        html `<time datetime="${run.startedAt}">${readableTime(run.startedAt)}</time>`,
        html `<span>${(0,format/* formatDuration */.a3)(totals.wallMs)} on ${(0,format/* plural */.LS)(run.maxParallel, 'slot')}</span>`,
        run.claudeVersion === null ? null : html `<span>Claude Code ${shortLine(run.claudeVersion, 40)}</span>`,
    ].filter((fact) => fact !== null);
    return html `<header class="masthead">
<p class="overline"><span>claude-multi</span> <span class="mono">${shortLine(run.id, 80)}</span></p>
<h1 class="s-${headState(report)}">${icon(headState(report))}<span>${headlineOf(report)}</span></h1>
<p class="facts">${facts}</p>
${outcomes(report)}
</header>`;
}
function headlineOf(report) {
    const { succeeded, tasks } = report.totals;
    return isGoingOn(report)
        ? `Running: ${succeeded} of ${(0,format/* plural */.LS)(tasks, 'task')} succeeded so far`
        : (0,conclusion/* conclusionOf */.v)(report);
}
function headState(report) {
    const { status } = report.run;
    if (status !== 'unfinished')
        return status;
    return isGoingOn(report) ? 'running' : 'cancelled';
}
function outcomes(report) {
    const parts = tasksByState(report).toReversed();
    let x = 0;
    const bars = parts.map(({ state, count }) => {
        const width = (count / report.totals.tasks) * 100;
        const bar = html `<rect class="s-${state}" x="${x.toFixed(3)}%" width="${width.toFixed(3)}%" height="100%"/>`;
        x += width;
        return bar;
    });
    const legend = parts.map(({ state, count }) => html `<li class="s-${state}">${icon(state)}${count} ${state}</li>`);
    return html `<svg class="outcomes" aria-hidden="true" focusable="false">${bars}</svg>
<ul class="legend">${legend}</ul>`;
}
function readableTime(iso) {
    const date = new Date(iso);
    const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
    return `${day}, ${date.toISOString().slice(11, 19)} UTC`;
}
const mostNotes = 20;
const mostNames = 6;
const mostGroups = 100;
function notesSection({ run }) {
    if (run.notes.length === 0)
        return null;
    const notes = run.notes.slice(0, mostNotes).map((note) => html `<p>${shortLine(note, 1_000)}</p>`);
    return html `<aside class="note" aria-label="Notes">${notes}</aside>`;
}
function attentionSection(report) {
    const groups = groupsOf(report);
    if (groups.length === 0)
        return null;
    const items = groups.slice(0, mostGroups).map((group) => groupItem(report, group));
    const more = groups.length - items.length;
    const rest = more > 0 ? html `<li class="soft">and ${more} more kinds, among the tasks below</li>` : null;
    return html `<section aria-labelledby="attention"><h2 id="attention">What did not succeed</h2>
<ul class="card attention" role="list">${items}${rest}</ul>${nextList(report)}</section>`;
}
function nextList(report) {
    const steps = isGoingOn(report) ? [] : (0,next_steps/* nextSteps */.Z)({ ...report.run, tasks: report.tasks });
    if (steps.length === 0)
        return null;
    return html `<dl class="next">${steps.map(({ command, what }) => html `<div><dt class="mono">${shortLine(command, 200)}</dt><dd>${what}</dd></div>`)}</dl>`;
}
function groupItem({ tasks }, { state, task, numbers }) {
    const links = numbers
        .slice(0, mostNames)
        .map((number) => html `<a class="id" href="#task-${number}">${shortLine(tasks[number - 1]?.id ?? '', 64)}</a> `);
    const more = numbers.length - links.length;
    return html `<li class="s-${state}">${icon(state)}<div><p>${links}${more > 0 ? `and ${more} more ` : null}<b class="tint">${state}: ${task.reason ?? 'unknown'}</b></p>
<p class="soft">${shortLine(task.message ?? '', 400)}</p>${remedy(task)}</div></li>`;
}
function groupsOf({ tasks }) {
    const groups = new Map();
    for (const [index, task] of tasks.entries()) {
        const state = stateOfTask(task);
        if (state === 'succeeded' || state === 'running' || state === 'waiting')
            continue;
        const key = JSON.stringify([state, task.reason, task.message]);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, { state, task, numbers: [index + 1] });
        else
            group.numbers.push(index + 1);
    }
    return [...groups.values()].sort((a, b) => displayStates.indexOf(a.state) - displayStates.indexOf(b.state));
}

;// CONCATENATED MODULE: ./build/js/reports/report/spans.js

const toleratedMs = 1_000;
class RunClock {
    endMs;
    #startedMs;
    #timeOf;
    constructor({ run: { startedAt, pauses = [] }, totals }) {
        this.endMs = Math.max(1, totals.wallMs);
        this.#startedMs = Date.parse(startedAt);
        this.#timeOf = (time) => (0,work_time/* workedBy */.y)(time, { startedAt, pauses });
    }
    sessionSpan({ startedAt, endedAt, durationMs }) {
        const from = this.#timeOf(startedAt);
        const to = endedAt === null ? from + durationMs : this.#timeOf(endedAt);
        const isTrue = this.#canBe(startedAt, to) && Math.abs(to - from - durationMs) <= toleratedMs;
        return isTrue ? this.#within(from, to) : this.#measured(from, durationMs);
    }
    taskSpan({ startedAt, endedAt, durationMs, attempts }) {
        if (startedAt === null)
            return null;
        const from = this.#timeOf(startedAt);
        const to = endedAt === null ? Math.max(from, this.endMs) : this.#timeOf(endedAt);
        const waits = to - from - durationMs;
        const isOneAttempt = attempts <= 1 && endedAt !== null;
        const isTrue = this.#canBe(startedAt, to) && waits >= -toleratedMs && (!isOneAttempt || waits <= toleratedMs);
        return isTrue ? this.#within(from, to) : this.#measured(from, durationMs);
    }
    within(session, time) {
        const { from, to } = this.sessionSpan(session);
        return Math.max(0, Math.min(to - from, this.#timeOf(time) - this.#timeOf(session.startedAt)));
    }
    #canBe(startedAt, to) {
        return Date.parse(startedAt) >= this.#startedMs - toleratedMs && to <= this.endMs + toleratedMs;
    }
    #within(from, to) {
        const start = Math.min(from, this.endMs);
        return { from: start, to: Math.max(start, Math.min(to, this.endMs)) };
    }
    #measured(from, durationMs) {
        const start = Math.max(0, Math.min(from, this.endMs - durationMs));
        return { from: start, to: Math.min(this.endMs, start + durationMs) };
    }
}
function spansOf(report) {
    const clock = new RunClock(report);
    return report.tasks
        .flatMap((task) => {
        const span = clock.taskSpan(task);
        return span === null ? [] : [{ task, ...span }];
    })
        .sort((a, b) => a.from - b.from || a.to - b.to);
}

;// CONCATENATED MODULE: ./build/js/reports/html/parts/time-scale.js

class TimeScale {
    endMs;
    #clock;
    constructor(report) {
        this.#clock = new RunClock(report);
        this.endMs = this.#clock.endMs;
    }
    startOf(session) {
        return this.#clock.sessionSpan(session).from;
    }
    within(session, time) {
        return this.#clock.within(session, time);
    }
    endOf(session) {
        return this.#clock.sessionSpan(session).to;
    }
    waitOf({ sessions }) {
        const [first] = sessions;
        return first === undefined ? null : this.startOf(first);
    }
    at(milliseconds) {
        return `${((milliseconds / this.endMs) * 100).toFixed(3)}%`;
    }
    ticks() {
        const step = steps.find((candidate) => this.endMs / candidate <= 6) ?? 86_400_000 * Math.ceil(this.endMs / 518_400_000);
        return Array.from({ length: Math.floor(this.endMs / step) + 1 }, (_, index) => index * step);
    }
}
const time_scale_seconds = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30];
const minutes = [1, 2, 5, 10, 15, 30];
const hours = [1, 2, 3, 6, 12, 24];
const steps = [
    ...time_scale_seconds.map((value) => value * 1_000),
    ...minutes.map((value) => value * 60_000),
    ...hours.map((value) => value * 3_600_000),
];
function tickLabel(milliseconds) {
    if (milliseconds === 0)
        return '0';
    if (milliseconds < 1_000)
        return `${Math.round(milliseconds)}ms`;
    const total = Math.round(milliseconds / 100) / 10;
    const parts = [
        [Math.floor(total / 3_600), 'h'],
        [Math.floor((total % 3_600) / 60), 'm'],
        [Math.round((total % 60) * 10) / 10, 's'],
    ];
    return parts
        .filter(([value]) => value > 0)
        .map(([value, unit]) => `${value}${unit}`)
        .join(' ');
}

;// CONCATENATED MODULE: ./build/js/reports/html/overview/timeline.js





const row = 24;
const bar = 12;
function timelineSection(report) {
    const lanes = lanesOf(report);
    if (!lanes.some(({ task }) => task.sessions.length > 0))
        return null;
    const scale = new TimeScale(report);
    const height = lanes.length * row;
    const labels = lanes.map(({ task, number }) => html `<li class="s-${stateOfTask(task)}"><a href="#task-${number}">${icon(stateOfTask(task))}<span class="id">${shortLine(task.id, 64)}</span></a></li>`);
    const durations = lanes.map(({ task }) => html `<li>${task.sessions.length === 0 ? '–' : (0,format/* formatDuration */.a3)(task.durationMs)}</li>`);
    const grid = scale
        .ticks()
        .map((tick) => html `<line class="tick" x1="${scale.at(tick)}" x2="${scale.at(tick)}" y1="0" y2="100%"/>`);
    return html `<section aria-labelledby="timeline"><h2 id="timeline">Timeline</h2>
<p class="lead">${leadOf(report, scale)}</p>
<div class="card"><div class="timeline" role="region" aria-label="Sessions over time" tabindex="0">
<div class="timehead"><span>Slots in use, of ${report.run.maxParallel}</span><div>${slotChart(report, scale)}${axis(scale)}</div><span></span></div>
<div class="lanes"><ol class="labels">${labels}</ol>
<svg class="chart" height="${height}" role="img" aria-label="Each task's sessions over time; the list of tasks below says the same in words">${grid}
${lanes.map((lane, index) => laneBars(lane, index * row, scale))}</svg>
<ol class="durations" aria-hidden="true">${durations}</ol></div></div>
<ul class="legend keys">${keys(report, scale)}</ul></div></section>`;
}
function lanesOf({ tasks }) {
    const start = ({ task }) => task.startedAt === null ? Number.POSITIVE_INFINITY : Date.parse(task.startedAt);
    return tasks
        .map((task, index) => ({ task, number: index + 1 }))
        .sort((a, b) => (start(a) === start(b) ? a.number - b.number : start(a) - start(b)));
}
function leadOf({ run, tasks }, scale) {
    const sessions = tasks.reduce((sum, task) => sum + task.sessions.length, 0);
    const waits = tasks.flatMap((task) => scale.waitOf(task) ?? []);
    const longest = waits.reduce((most, wait) => Math.max(most, wait), 0);
    const unknown = tasks.filter(({ reason }) => reason === report_report/* missingShard */.Pp).length;
    const never = tasks.length - waits.length - unknown;
    const pauses = run.pauses?.length ?? 0;
    const parts = [
        `${(0,format/* plural */.LS)(sessions, 'session')} over ${(0,format/* formatDuration */.a3)(scale.endMs)}`,
        `the longest wait to start took ${(0,format/* formatDuration */.a3)(longest)}`,
        ...(never === 0 ? [] : [`${(0,format/* plural */.LS)(never, 'task')} never started`]),
        ...(unknown === 0 ? [] : [`nothing is known of ${(0,format/* plural */.LS)(unknown, 'task')}`]),
        ...(pauses === 0 ? [] : [`${(0,format/* plural */.LS)(pauses, 'pause')} without a supervisor left out`]),
    ];
    return `${parts.join('; ')}.`;
}
function axis(scale) {
    const labels = scale.ticks().map((tick) => html `<text x="${scale.at(tick)}" y="12">${tickLabel(tick)}</text>`);
    return html `<svg class="axis" aria-hidden="true" focusable="false">${labels}</svg>`;
}
function laneBars({ task, number }, top, scale) {
    const middle = top + row / 2;
    const { sessions } = task;
    const [first] = sessions;
    const line = (name, from, to) => html `<line class="${name}" x1="${scale.at(from)}" x2="${scale.at(to)}" y1="${middle}" y2="${middle}"/>`;
    if (first === undefined) {
        if (stateOfTask(task) === 'waiting')
            return line('wait', 0, scale.endMs);
        const what = task.reason === report_report/* missingShard */.Pp ? 'not known' : 'not started';
        return html `<text class="never" x="0" y="${middle + 4}">${what}</text>`;
    }
    const gaps = sessions.flatMap((session, index) => {
        const before = sessions[index - 1];
        return before === undefined ? [] : [line('gap', scale.endOf(before), scale.startOf(session))];
    });
    const bars = sessions.map((session) => sessionBar(task, session, middle - bar / 2, scale));
    return html `<g data-task="${number}">${line('wait', 0, scale.startOf(first))}${gaps}${bars}</g>`;
}
function sessionBar(task, session, top, scale) {
    const from = scale.startOf(session);
    const to = scale.endOf(session);
    const state = stateOfSession(session);
    const which = task.sessions.length > 1 ? `, attempt ${session.attempt} of ${task.sessions.length}` : '';
    const words = `${shortLine(task.id, 64)}${which}: ${state}${session.reason === null ? '' : ` (${session.reason})`}, ${(0,format/* formatDuration */.a3)(session.durationMs)} from ${(0,format/* formatDuration */.a3)(from)} on`;
    const width = `${Math.max(0, ((to - from) / scale.endMs) * 100).toFixed(3)}%`;
    return html `<rect class="session s-${state}" x="${scale.at(from)}" y="${top}" width="${width}" height="${bar}" rx="3"><title>${words}</title></rect>`;
}
function keys({ tasks }, scale) {
    const sessions = tasks.flatMap((task) => task.sessions);
    const states = ['succeeded', 'failed', 'cancelled', 'running'].filter((state) => sessions.some((session) => stateOfSession(session) === state));
    const mark = (shape, words) => html `<li><svg class="key" aria-hidden="true" focusable="false">${shape}</svg>${words}</li>`;
    return [
        ...states.map((state) => mark(html `<rect class="session s-${state}" x="1" y="1" width="22" height="10" rx="3"/>`, state)),
        ...(tasks.some((task) => (scale.waitOf(task) ?? 0) > 0)
            ? [mark(html `<line class="wait" x1="0" x2="24" y1="6" y2="6"/>`, 'waited to start')]
            : []),
        ...(tasks.some((task) => task.sessions.length > 1)
            ? [mark(html `<line class="gap" x1="0" x2="24" y1="6" y2="6"/>`, 'waited for the next attempt')]
            : []),
    ];
}
function stepsOf({ tasks }, scale) {
    const changes = new Map();
    const change = (atMs, by) => {
        changes.set(atMs, (changes.get(atMs) ?? 0) + by);
    };
    for (const session of tasks.flatMap(({ sessions }) => sessions)) {
        change(scale.startOf(session), 1);
        change(scale.endOf(session), -1);
    }
    let busy = 0;
    return [...changes.entries()]
        .sort(([a], [b]) => a - b)
        .map(([atMs, by]) => {
        busy += by;
        return { atMs, busy };
    });
}
function peakOf(steps) {
    return steps.reduce((most, { busy }) => Math.max(most, busy), 0);
}
function slotChart(report, scale) {
    const steps = stepsOf(report, scale);
    const most = Math.max(report.run.maxParallel, peakOf(steps));
    const x = (atMs) => ((atMs / scale.endMs) * 1_000).toFixed(2);
    const y = (busy) => (100 - (busy / most) * 100).toFixed(2);
    const path = steps.map(({ atMs, busy }) => `H${x(atMs)}V${y(busy)}`).join('');
    const words = `At most ${peakOf(steps)} of ${report.run.maxParallel} slots were in use at once`;
    return html `<svg class="slots" viewBox="0 0 1000 100" preserveAspectRatio="none" role="img" aria-label="${words}"><title>${words}</title>
<path d="M0 100${path}H1000V100Z"/></svg>`;
}

// EXTERNAL MODULE: ./build/js/domain/usage/prediction.js
var usage_prediction = __webpack_require__(7514);
// EXTERNAL MODULE: ./build/js/domain/usage/savings.js
var savings = __webpack_require__(3536);
;// CONCATENATED MODULE: ./build/js/reports/html/parts/token-bar.js


const tokenKinds = [
    { key: 'input', name: 'input', swatch: 'k-input' },
    { key: 'cacheWrite', name: 'cache write', swatch: 'k-cache-write' },
    { key: 'cacheRead', name: 'cache read', swatch: 'k-cache-read' },
    { key: 'output', name: 'output', swatch: 'k-output' },
];
function tokenBar(tokens, most) {
    let x = 0;
    const parts = tokenKinds.map(({ key, swatch }) => {
        const width = most === 0 ? 0 : (tokens[key] / most) * 100;
        const part = html `<rect class="${swatch}" x="${x.toFixed(2)}%" width="${width.toFixed(2)}%" height="100%"/>`;
        x += width;
        return part;
    });
    const words = tokenKinds.map(({ key, name }) => `${(0,format/* formatCount */.B4)(tokens[key])} ${name}`).join(', ');
    return html `<svg class="bar" role="img" aria-label="${words}"><title>${words}</title>${parts}</svg>`;
}
function amountBar(amount, most) {
    const width = most === 0 ? 0 : (amount / most) * 100;
    return html `<svg class="bar" aria-hidden="true" focusable="false"><rect class="k-cost" width="${width.toFixed(2)}%" height="100%"/></svg>`;
}

;// CONCATENATED MODULE: ./build/js/reports/html/overview/totals.js







function totalsSection(report) {
    const { totals } = report;
    const cells = figuresOf(report).map(({ name, value, how, figures = null }) => html `<div><dt>${name}</dt><dd class="value">${value}</dd>
<dd class="how">${how}${figures === null ? null : html `<span>${figures}</span>`}</dd></div>`);
    const kinds = tokenKinds.map(({ key, name, swatch }) => html `<li><svg class="swatch ${swatch}" aria-hidden="true" focusable="false"><rect width="100%" height="100%"/></svg>${name} <b>${(0,format/* formatCount */.B4)(totals.tokens[key])}</b></li>`);
    return html `<section aria-labelledby="numbers"><h2 id="numbers">Numbers</h2>
<div class="card"><dl class="figures">${cells}</dl>${predictionLine(report)}
<div class="tokens">${tokenBar(totals.tokens, sumOf(totals.tokens))}<ul class="legend">${kinds}</ul></div></div></section>`;
}
function figuresOf(report) {
    const { run, totals, tasks } = report;
    const { wallMs, sessionMs } = totals;
    const cost = (0,usage_cost/* readCost */.ii)(totals);
    const wall = (0,format/* formatDuration */.a3)(wallMs);
    const pauses = run.pauses?.length ?? 0;
    const inSessions = (0,format/* formatDuration */.a3)(sessionMs);
    const sessions = tasks.reduce((sum, { attempts }) => sum + attempts, 0);
    const retried = tasks.filter(({ attempts }) => attempts > 1).length;
    const turns = tasks.reduce((sum, task) => sum + task.turns, 0);
    return [
        {
            name: 'Speedup',
            value: (0,format/* formatSpeedup */.qG)(totals.speedup),
            how: 'session time ÷ wall time',
            figures: `${inSessions} ÷ ${wall}`,
        },
        {
            name: 'Wall time',
            value: wall,
            how: run.endedAt === null ? "from the run's start to its last event" : "from the run's start to its end",
            figures: pauses === 0 ? null : `${(0,format/* plural */.LS)(pauses, 'pause')} without a supervisor left out`,
        },
        { name: 'Session time', value: inSessions, how: 'sum over all sessions, failed attempts included' },
        {
            name: 'Utilisation',
            value: (0,format/* formatPercent */.l9)(totals.utilisation),
            how: 'session time ÷ (wall time × slots)',
            figures: `${inSessions} ÷ (${wall} × ${run.maxParallel})`,
        },
        {
            name: 'Cost',
            value: (0,format/* costCell */.ch)(cost),
            how: "the CLI's own estimate, summed over all sessions",
            figures: cost.isPartial ? 'at least: some have no final cost' : null,
        },
        ...(0,savings/* tellSavings */.Ji)((0,report_report/* savingsOfReport */.dx)(report)).map(({ name, told, basis }) => ({
            name: `Savings: ${name}`,
            value: told,
            how: basis,
        })),
        {
            name: 'Tokens',
            value: (0,format/* compactCount */.Ro)(sumOf(totals.tokens)),
            how: 'input + cache write + cache read + output',
        },
        {
            name: 'Sessions',
            value: (0,format/* formatCount */.B4)(sessions),
            how: `${(0,format/* plural */.LS)(turns, 'turn')} for ${(0,format/* plural */.LS)(totals.tasks, 'task')}`,
            figures: retried === 0 ? null : `${(0,format/* plural */.LS)(retried, 'task')} took more than one attempt`,
        },
    ];
}
function predictionLine(report) {
    const { prediction } = report;
    if (prediction === undefined)
        return null;
    return html `<p class="how predicted"><b>Prediction</b> ${(0,usage_prediction/* comparisonText */.VF)(prediction, (0,report_report/* actualOf */.MC)(report))}</p>`;
}
function sumOf({ input, output, cacheRead, cacheWrite }) {
    return input + output + cacheRead + cacheWrite;
}

// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var text_errors = __webpack_require__(480);
// EXTERNAL MODULE: ./node_modules/markdown-it/dist/markdown-it.mjs + 12 modules
var markdown_it = __webpack_require__(7863);
;// CONCATENATED MODULE: ./build/js/reports/prose/parse-markdown.js

const deepestParsed = 100;
function parseMarkdown(text) {
    const footnotes = new Set();
    const tokens = parser.parse(text, { [footnotesKey]: footnotes });
    return { tokens, footnotes };
}
const footnotesKey = 'footnoteLabels';
const parser = newParser();
function newParser() {
    const made = new markdown_it/* default */.A({ html: false, linkify: true, maxNesting: deepestParsed });
    made.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
    made.validateLink = () => true;
    made.normalizeLink = (address) => address;
    made.normalizeLinkText = (address) => address;
    const paragraph = made.block.ruler.getRules('').at(-1);
    made.block.ruler.before('reference', 'footnote', (state, start, end, silent) => {
        const label = labelOf(state, start);
        if (label === null || paragraph === undefined)
            return false;
        if (silent)
            return true;
        state.env[footnotesKey].add(label);
        return paragraph(state, start, end, false);
    }, { alt: ['paragraph'] });
    return made;
}
const footnote = /^\[\^([^\]\s]{1,40})\]:/;
function labelOf({ src, bMarks, tShift, sCount, blkIndent }, line) {
    if ((sCount[line] ?? 0) - blkIndent >= 4)
        return null;
    const start = (bMarks[line] ?? 0) + (tShift[line] ?? 0);
    return src[start] === '[' ? (footnote.exec(src.slice(start, start + 50))?.[1] ?? null) : null;
}

;// CONCATENATED MODULE: ./build/js/reports/prose/web-address.js

const schemes = new Set(['http:', 'https:', 'mailto:']);
function webAddress(address) {
    const url = URL.parse((0,report_escape/* visibleText */.Q6)(address));
    return url !== null && schemes.has(url.protocol) ? url : null;
}

;// CONCATENATED MODULE: ./build/js/reports/html/markdown/web-link.js


const longestAddress = 300;
function linkEnds(address, text) {
    const url = webAddress(address);
    if (url === null)
        return { open: html ``, close: isSame(address, text) ? html `` : behind(address) };
    const open = html `<a href="${url.href}" rel="noopener noreferrer nofollow">`;
    return { open, close: tellsWhere(text, url) ? html `</a>` : html `</a>${behind(destination(url))}` };
}
function imageLink(address, description, isInLink) {
    const words = description.trim() === '' ? 'image' : `image: ${description}`;
    const { open, close } = isInLink ? { open: null, close: null } : linkEnds(address, words);
    return html `${open}${words}${close}`;
}
function tellsWhere(text, url) {
    const said = text.trim();
    if (url.protocol === 'mailto:')
        return isSame(said, url.pathname) || isSame(said, url.href);
    if (url.username !== '' || url.password !== '' || !said.toLowerCase().includes(url.host))
        return false;
    return URL.parse(said)?.href === url.href || URL.parse(`${url.protocol}//${said}`)?.href === url.href;
}
function destination(url) {
    return url.protocol === 'mailto:' ? url.pathname : url.host;
}
function isSame(one, other) {
    return one.trim() === other.trim();
}
function behind(where) {
    return html ` <span class="to">(${shortLine(where, longestAddress)})</span>`;
}

;// CONCATENATED MODULE: ./build/js/reports/html/markdown/render-markdown.js





const deepest = 40;
const mostGrowth = 16;
const leastRoom = 4_000;
function renderMarkdown(text, parse = parseMarkdown) {
    const shown = (0,report_escape/* visibleText */.Q6)(text);
    try {
        const parsed = parse(shown);
        if (isPlain(parsed))
            return { kind: 'source', why: null };
        const rendering = new Renderer(parsed, shown.length).render();
        return rendering.kind === 'rendered' && saysNothing(parsed) ? { kind: 'source', why: null } : rendering;
    }
    catch (error) {
        return { kind: 'source', why: `it could not be rendered: ${(0,text_errors/* messageOf */.bD)(error)}` };
    }
}
function isPlain({ tokens, footnotes }) {
    return (footnotes.size === 0 &&
        tokens.every(({ type, children }) => type === 'paragraph_open' ||
            type === 'paragraph_close' ||
            (type === 'inline' && children?.every((child) => child.type === 'text' || child.type === 'softbreak'))));
}
function saysNothing({ tokens }) {
    return tokens.every(({ content, children }) => (children ?? [{ content }]).every((token) => token.content.trim() === ''));
}
const render_markdown_elements = new Map([
    ['blockquote_open', html `<blockquote>`],
    ['blockquote_close', html `</blockquote>\n`],
    ['bullet_list_open', html `<ul>`],
    ['bullet_list_close', html `</ul>\n`],
    ['ordered_list_close', html `</ol>\n`],
    ['list_item_close', html `</li>\n`],
    ['table_open', html `<div class="scroller" role="group" aria-label="Table" tabindex="0"><table>`],
    ['table_close', html `</table></div>\n`],
    ['thead_open', html `<thead>`],
    ['thead_close', html `</thead>`],
    ['tbody_open', html `<tbody>`],
    ['tbody_close', html `</tbody>`],
    ['tr_open', html `<tr>`],
    ['tr_close', html `</tr>\n`],
    ['td_close', html `</td> `],
    ['em_open', html `<em>`],
    ['em_close', html `</em>`],
    ['strong_open', html `<strong>`],
    ['strong_close', html `</strong>`],
    ['s_open', html `<s>`],
    ['s_close', html `</s>`],
    ['hr', html `<hr>\n`],
    ['softbreak', html `<br>\n`],
    ['hardbreak', html `<br>\n`],
]);
const alignments = new Map([
    ['text-align:center', html ` class="centre"`],
    ['text-align:right', html ` class="right"`],
]);
const box = /^\[([ xX])\]\s/;
const footnoteMark = /\[\^([^\]\s]{1,40})\]/;
class Renderer {
    #tokens;
    #footnotes;
    #room;
    #headings = [];
    #linkEnds = [];
    #cellEnd = html ``;
    #boxed;
    constructor({ tokens, footnotes }, length) {
        this.#tokens = tokens.flatMap((token) => (token.type === 'inline' ? (token.children ?? []) : [token]));
        this.#footnotes = footnotes;
        this.#room = length * mostGrowth + leastRoom;
    }
    render() {
        const pieces = [];
        let length = 0;
        let depth = 0;
        for (const [index, token] of this.#tokens.entries()) {
            depth += token.nesting;
            if (depth > deepest)
                return { kind: 'source', why: `it is nested more than ${deepest} levels deep` };
            const piece = this.#piece(token, index);
            length += String(piece).length;
            if (length > this.#room)
                return { kind: 'source', why: 'rendered, it would be many times as long' };
            pieces.push(piece);
        }
        return { kind: 'rendered', content: html `${pieces}` };
    }
    #piece(token, index) {
        switch (token.type) {
            case 'text':
                return this.#words(token, index);
            case 'code_inline':
                return html `<code>${token.content}</code>`;
            case 'fence':
            case 'code_block':
                return html `<pre tabindex="0" role="group" aria-label="Code">\n${token.content}</pre>\n`;
            case 'paragraph_open':
                return token.hidden ? html `` : html `<p>`;
            case 'paragraph_close':
                return token.hidden ? html `\n` : html `</p>\n`;
            case 'heading_open':
                return this.#headingStart(token);
            case 'heading_close':
                return html `</h${this.#headingRank}>\n`;
            case 'ordered_list_open':
                return html `<ol start="${firstNumber(token)}">`;
            case 'list_item_open':
                return this.#itemStart(index);
            case 'th_open':
                return this.#headerCellStart(token, index);
            case 'th_close':
                return this.#cellEnd;
            case 'td_open':
                return html `<td${alignment(token)}>`;
            case 'link_open':
                return this.#linkStart(token, index);
            case 'link_close':
                return this.#linkEnds.pop() ?? html ``;
            case 'image':
                return imageLink(addressIn(token, 'src'), token.content, this.#linkEnds.length > 0);
            default:
                return render_markdown_elements.get(token.type) ?? html `${token.content}`;
        }
    }
    #headingStart({ tag }) {
        const level = Number(tag.slice(1));
        this.#headings = [...this.#headings.filter((above) => above < level), level];
        return html `<h${this.#headingRank}>`;
    }
    get #headingRank() {
        return Math.min(6, 3 + this.#headings.length);
    }
    #itemStart(index) {
        const first = this.#tokens[index + 2];
        const [whole, mark] = first?.type === 'text' ? (box.exec(first.content) ?? []) : [];
        if (whole === undefined)
            return html `<li>`;
        this.#boxed = first;
        return html `<li class="todo">${mark === ' ' ? '☐' : '☑'} `;
    }
    #headerCellStart(token, index) {
        const isEmpty = this.#tokens[index + 1]?.type === 'th_close';
        this.#cellEnd = isEmpty ? html `</td> ` : html `</th> `;
        return isEmpty ? html `<td>` : html `<th scope="col"${alignment(token)}>`;
    }
    #linkStart(token, index) {
        let text = '';
        for (let at = index + 1; this.#tokens[at]?.type !== 'link_close' && at < this.#tokens.length; at += 1)
            text += this.#tokens[at]?.content ?? '';
        const { open, close } = linkEnds(addressIn(token, 'href'), text);
        const isNested = this.#linkEnds.length > 0;
        this.#linkEnds.push(isNested ? html `` : close);
        return isNested ? html `` : open;
    }
    #words(token, index) {
        const content = token === this.#boxed ? token.content.replace(box, '') : token.content;
        if (this.#footnotes.size === 0)
            return html `${content}`;
        const beginsParagraph = this.#tokens[index - 1]?.type === 'paragraph_open';
        const parts = content.split(footnoteMark).map((part, at, all) => {
            if (at % 2 === 1)
                return this.#footnotes.has(part) ? html `<sup>${part}</sup>` : html `[^${part}]`;
            const isNote = at === 2 && beginsParagraph && all[0] === '';
            return html `${isNote ? part.replace(/^:/, '') : part}`;
        });
        return html `${parts}`;
    }
}
function alignment(token) {
    return alignments.get(token.attrGet('style')) ?? null;
}
function firstNumber(token) {
    const start = Number(token.attrGet('start') ?? 1);
    return Number.isSafeInteger(start) ? start : 1;
}
function addressIn(token, attribute) {
    return String(token.attrGet(attribute) ?? '');
}

;// CONCATENATED MODULE: ./build/js/reports/html/task/result.js




function resultBlock(task, room) {
    return html `<div class="result">${content(task, room)}</div>`;
}
function content({ id, result }, room) {
    if (result === null || result.trim() === '')
        return html `<p class="soft">No final text.</p>`;
    const name = `Result of ${shortLine(id, 64)}`;
    if (result.length > room.rendered) {
        const why = `it has ${(0,format/* formatCount */.B4)(result.length)} characters; on this page, up to ${(0,format/* formatCount */.B4)(room.rendered)} are rendered`;
        return html `${asSource(why)}${textBlock(name, result, room)}`;
    }
    const rendering = renderMarkdown(result);
    if (rendering.kind === 'source') {
        const { why } = rendering;
        return html `${why === null ? null : asSource(why)}${textBlock(name, result, room)}`;
    }
    return html `<div class="prose" role="group" aria-label="${name}">
${rendering.content}</div>
<details class="fold source"><summary>Markdown source</summary>${textBlock(`Source of the result of ${shortLine(id, 64)}`, result, room)}</details>`;
}
function asSource(why) {
    return html `<p class="soft as-source">Shown as its source: ${why}.</p>`;
}
function textBlock(name, text, { shown }) {
    return html `<pre tabindex="0" role="group" aria-label="${name}">
${(0,measure/* cutMiddle */.it)(text, shown, measure/* characters */.hg)}</pre>`;
}

;// CONCATENATED MODULE: ./build/js/reports/html/task/tool-calls.js



function toolCallFolds({ id, sessions }, most, scale) {
    return sessions.flatMap((session) => {
        const { attempt, toolCalls } = session;
        if (toolCalls === undefined || toolCalls.total === 0)
            return [];
        const which = sessions.length > 1 ? `Attempt ${attempt}: ` : '';
        const name = `Tool calls of ${shortLine(id, 64)}${sessions.length > 1 ? `, attempt ${attempt}` : ''}`;
        return [
            html `<details class="fold calls"><summary>${which}${(0,format/* plural */.LS)(toolCalls.total, 'tool call')}${failures(toolCalls)}</summary>
<div class="scroller" role="group" aria-label="${name}" tabindex="0">${callList(session, toolCalls, most, scale)}</div></details>
`,
        ];
    });
}
function failures({ failed }) {
    return failed === 0 ? null : html `, <span class="s-failed tint">${(0,format/* formatCount */.B4)(failed)} failed</span>`;
}
function callList(session, { total, last }, most, scale) {
    const shown = most === 0 ? [] : last.slice(-most);
    const hidden = total - shown.length;
    const note = hidden === 0 ? null : html `<p class="soft">${(0,format/* formatCount */.B4)(hidden)} earlier ones are not listed.</p>`;
    return html `${note}<ul role="list">${shown.map((call) => callItem(session, call, scale))}</ul>`;
}
function callItem(session, call, scale) {
    const { tool, what, bySubagent, failed, startedAt, durationMs } = call;
    const words = [
        ...(bySubagent ? ['by a subagent'] : []),
        ...(startedAt === null ? [] : [`after ${(0,format/* formatDuration */.a3)(scale.within(session, startedAt))}`]),
        ...(durationMs === null ? [] : [`took ${(0,format/* formatDuration */.a3)(durationMs)}`]),
    ];
    const state = failed ? html `<b class="s-failed tint">${icon('failed')} failed</b> ` : null;
    const line = what === '' ? tool : `${tool}: ${what}`;
    return html `<li>${state}<span class="mono">${shortLine(line, 240)}</span> <span class="soft">${words.join(', ')}</span></li>`;
}

;// CONCATENATED MODULE: ./build/js/reports/html/task/task-body.js









const mostWarnings = 50;
const task_body_longestMessage = 4_000;
function taskBody(task, room, scale) {
    return html `<div class="body"><div class="main">
${outcome(task)}${warnings(task)}
<h3>Result</h3>${resultBlock(task, room)}
${verification(task)}${attempts(task, scale)}${toolCallFolds(task, room.calls, scale)}
<details class="fold"><summary>Prompt</summary>${textBlock(`Prompt of ${shortLine(task.id, 64)}`, task.prompt, room)}</details>
</div>${facts(task, scale)}</div>`;
}
function outcome(task) {
    if (task.status === 'succeeded')
        return null;
    const state = stateOfTask(task);
    return html `<p class="callout s-${state}">${icon(state)}<span><b class="tint">${state}: ${task.reason ?? 'unknown'}</b> ${task.message?.slice(0, task_body_longestMessage) ?? ''}</span></p>${remedy(task)}`;
}
function warnings({ warnings: all }) {
    return all
        .slice(0, mostWarnings)
        .map(({ kind, message }) => html `<p class="callout s-cancelled">${icon('warning')}<span><b class="tint">${kind}</b> ${message.slice(0, task_body_longestMessage)}</span></p>`);
}
function verification({ verification: said }) {
    if (said === null)
        return null;
    return html `<h3>Verification <small>by the session itself</small></h3><dl class="verification">
<div><dt>Errors found</dt><dd>${said.errorsFound === null ? 'unknown' : (0,format/* formatCount */.B4)(said.errorsFound)}</dd></div>
<div><dt>Confidence</dt><dd>${said.confidence ?? 'unknown'}</dd></div>
<div><dt>Gaps</dt><dd>${said.gaps ?? 'unknown'}</dd></div></dl>`;
}
function attempts({ id, sessions }, scale) {
    if (sessions.length < 2)
        return null;
    return html `<h3>Attempts</h3><div class="scroller" role="group" aria-label="Attempts of ${shortLine(id, 64)}" tabindex="0"><table>
<thead><tr><th scope="col">#</th><th scope="col">Outcome</th><th scope="col">Started after</th><th scope="col">Duration</th><th scope="col">Turns</th><th scope="col">Cost</th></tr></thead>
<tbody>${sessions.map((session) => attemptRow(session, scale))}</tbody></table></div>`;
}
function attemptRow(session, scale) {
    const { attempt, reason, message, resumed, durationMs, turns } = session;
    const state = stateOfSession(session);
    const why = reason === null
        ? null
        : html `<span class="soft">${reason}${message === null ? '' : `: ${shortLine(message, 200)}`}</span>`;
    return html `<tr><th scope="row">${attempt}</th><td><span class="s-${state} tint">${icon(state)} ${state}</span> ${why}${resumed ? html ` <span class="soft">(continued the conversation)</span>` : null}</td>
<td>${(0,format/* formatDuration */.a3)(scale.startOf(session))}</td><td>${(0,format/* formatDuration */.a3)(durationMs)}</td><td>${(0,format/* formatCount */.B4)(turns)}</td><td>${(0,format/* costCell */.ch)((0,report_report/* costOfSession */.hh)(session))}</td></tr>`;
}
function facts(task, scale) {
    const { model, turns, tokens, sessionIds } = task;
    const wait = scale.waitOf(task);
    const without = task.reason === report_report/* missingShard */.Pp ? 'not known' : 'never started';
    const rows = [
        ['Model', shortLine(model, 80)],
        ['Waited', wait === null ? without : (0,format/* formatDuration */.a3)(wait)],
        ['Duration', (0,format/* formatDuration */.a3)(task.durationMs)],
        ['Attempts', (0,format/* formatCount */.B4)(task.attempts)],
        ['Turns', (0,format/* plural */.LS)(turns, 'turn')],
        ['Cost', (0,format/* formatCost */.BD)((0,usage_cost/* readCost */.ii)(task))],
        ...tokenKinds.map(({ key, name }) => [`Tokens, ${name}`, (0,format/* formatCount */.B4)(tokens[key])]),
    ];
    const sessions = sessionIds.map((id) => html `<span class="mono">${shortLine(id, 80)}</span> `);
    return html `<dl class="facts-list">${rows.map(([name, value]) => html `<div><dt>${name}</dt><dd>${value}</dd></div>`)}
${sessions.length === 0 ? null : html `<div class="wide"><dt>${sessions.length === 1 ? 'Session' : 'Sessions'}</dt><dd>${sessions}</dd></div>`}</dl>`;
}

;// CONCATENATED MODULE: ./build/js/reports/html/task/task-list.js








const longestText = 200_000;
const mostText = 60_000_000;
const longestRendered = 66_000;
const mostRendered = 2_000_000;
const mostCalls = 50_000;
const lazyFrom = 100;
const sortings = [
    ['state', 'Status', 'ascending'],
    ['name', 'Task', 'ascending'],
    ['duration', 'Duration', 'descending'],
    ['turns', 'Turns', 'descending'],
    ['tokens', 'Tokens', 'descending'],
    ['cost', 'Cost', 'descending'],
];
function tasksSection(report) {
    const { tasks } = report;
    const lengths = tasks.flatMap(({ result, prompt }) => [result?.length ?? 0, prompt.length]);
    const results = tasks.map(({ result }) => result?.length ?? 0);
    const calls = tasks.flatMap(({ sessions }) => sessions.map(({ toolCalls }) => toolCalls?.last.length ?? 0));
    const room = {
        shown: Math.min(longestText, (0,even_share/* evenShare */.e)(lengths, mostText)),
        rendered: Math.min(longestRendered, (0,even_share/* evenShare */.e)(results, mostRendered)),
        calls: (0,even_share/* evenShare */.e)(calls, mostCalls),
    };
    const most = {
        tokens: tasks.reduce((largest, task) => Math.max(largest, tokensOf(task)), 0),
        cost: tasks.reduce((largest, { costUsd }) => Math.max(largest, costUsd ?? 0), 0),
    };
    const scale = new TimeScale(report);
    const items = needFirst(tasks).map(({ task, number }) => html `<li id="task-${number}" class="task s-${stateOfTask(task)}" ${dataOf(task, number)}>
<details><summary>${summaryRow(task, most)}</summary>${taskBody(task, room, scale)}</details></li>
`);
    return html `<section aria-labelledby="tasks"><h2 id="tasks">Tasks</h2>
${toolbar(report)}
<div class="card tasks"><div class="columns" role="group" aria-label="Sort the tasks">${sortings.map(sortButton)}</div>
<ol id="list" role="list"${tasks.length > lazyFrom ? html ` class="many"` : null}>${items}</ol><p id="none" class="soft" hidden>No task matches.</p></div></section>`;
}
function needFirst(tasks) {
    const numbered = tasks.map((task, index) => ({ task, number: index + 1 }));
    const of = (state) => numbered.filter(({ task }) => stateOfTask(task) === state);
    const first = [...of('failed'), ...of('cancelled')];
    const rest = numbered.filter(({ task }) => !['failed', 'cancelled'].includes(stateOfTask(task)));
    return [...first, ...rest];
}
function sortButton([key, label, first]) {
    return html `<button type="button" class="c-${key}" data-sort="${key}" data-first="${first}" aria-pressed="false" disabled>${label}<span class="arrow" aria-hidden="true"></span></button>`;
}
function dataOf(task, number) {
    const { durationMs, turns, costUsd, knownCostUsd, warnings } = task;
    const state = stateOfTask(task);
    return html `data-number="${number}" data-status="${state}" data-state="${displayStates.indexOf(state)}" data-duration="${durationMs}" data-turns="${turns}" data-tokens="${tokensOf(task)}" data-cost="${costUsd ?? knownCostUsd ?? -1}" data-warnings="${warnings.length}"`;
}
function toolbar(report) {
    const choice = (value, label) => html `<label class="chip"><input type="radio" name="show" value="${value}"${value === 'all' ? html ` checked` : null}><span>${label}</span></label>`;
    const states = tasksByState(report);
    const warned = report.tasks.filter(({ warnings }) => warnings.length > 0).length;
    return html `<div class="toolbar" data-script hidden><fieldset class="chips"><legend class="unseen">Show tasks</legend>
${choice('all', html `All <b>${(0,format/* formatCount */.B4)(report.totals.tasks)}</b>`)}
${states.map(({ state, count }) => choice(state, html `<span class="s-${state} tint">${icon(state)}</span> ${state} <b>${(0,format/* formatCount */.B4)(count)}</b>`))}
${warned === 0 ? null : choice('warned', html `<span class="s-cancelled tint">${icon('warning')}</span> with warnings <b>${(0,format/* formatCount */.B4)(warned)}</b>`)}
</fieldset><label class="find"><span class="unseen">Find tasks</span><input id="find" type="search" placeholder="Find by id, reason, prompt or result" autocomplete="off" spellcheck="false"></label>
<button type="button" id="unfold" class="plain">Open all</button><p id="shown" class="unseen" role="status"></p></div>`;
}
function summaryRow(task, most) {
    const state = stateOfTask(task);
    const ran = task.attempts > 0;
    const tokens = ran ? html `${(0,format/* compactCount */.Ro)(tokensOf(task))}${tokenBar(task.tokens, most.tokens)}` : '–';
    const cost = ran ? html `${(0,format/* costCell */.ch)((0,usage_cost/* readCost */.ii)(task))}${amountBar((0,usage_cost/* readCost */.ii)(task).knownUsd, most.cost)}` : '–';
    return html `<span class="c-state">${icon(state)}<span class="unseen">${state}</span></span>
<span class="c-name"><span class="id">${shortLine(task.id, 64)}</span>${badges(task)}<span class="line">${excerpt(task)}</span></span>
<span class="c-duration"><span class="unseen">duration </span>${ran ? (0,format/* formatDuration */.a3)(task.durationMs) : '–'}</span>
<span class="c-turns">${ran ? task.turns : '–'}<span class="unit"> ${task.turns === 1 ? 'turn' : 'turns'}</span></span>
<span class="c-tokens"><span class="unseen">tokens </span>${tokens}</span>
<span class="c-cost"><span class="unseen">cost </span>${cost}</span>
<span class="c-open">${icon('open')}</span>`;
}
function badges({ attempts, warnings }) {
    return [
        ...(attempts > 1 ? [html `<span class="badge">${attempts} attempts</span>`] : []),
        ...(warnings.length > 0
            ? [html `<span class="badge s-cancelled">${icon('warning')} ${(0,format/* plural */.LS)(warnings.length, 'warning')}</span>`]
            : []),
    ];
}
function excerpt(task) {
    if (task.status === 'succeeded')
        return html `${shortLine(task.result ?? '', 200)}`;
    return html `<b class="tint">${task.reason ?? 'unknown'}</b> ${shortLine(task.message ?? '', 200)}`;
}
function tokensOf({ tokens }) {
    return tokens.input + tokens.output + tokens.cacheRead + tokens.cacheWrite;
}

;// CONCATENATED MODULE: ./build/js/reports/html/page.js









async function renderHtml(report) {
    const policy = await contentPolicy(pageStyle, pageScript);
    const title = `${headlineOf(report)} – claude-multi ${report.run.id.slice(0, 80)}`;
    const page = html `<!DOCTYPE html>
<html lang="en"><head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="generator" content="claude-multi ${version/* version */.r}">
<title>${title}</title>
<link rel="icon" href="${tabIcon(report)}">
<style>`;
    const body = html `<body>
<a class="skip" href="#tasks">Skip to the tasks</a>
${drawings}
<button type="button" id="theme" class="plain" data-script hidden>Dark theme</button>
<div class="page">
${masthead_masthead(report)}
<main>
${notesSection(report)}
${attentionSection(report)}
${totalsSection(report)}
${timelineSection(report)}
${tasksSection(report)}
</main>
<footer><p>Written by claude-multi ${version/* version */.r}. Costs are the CLI's own estimate, not a bill. This file holds everything that it shows: it loads nothing and sends nothing.</p></footer>
</div>
<script>`;
    return `${page}${pageStyle}</style></head>\n${body}${pageScript}</script>\n</body></html>\n`;
}
function tabIcon(report) {
    const colour = encodeURIComponent(palette[headState(report)].light);
    return `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Ccircle cx='8' cy='8' r='7' fill='${colour}'/%3E%3C/svg%3E`;
}
async function contentPolicy(style, script) {
    return [
        "default-src 'none'",
        `style-src '${await digest(style)}'`,
        `script-src '${await digest(script)}'`,
        'img-src data:',
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ].join('; ');
}
async function digest(text) {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}

// EXTERNAL MODULE: ./build/js/reports/report/symbols.js
var symbols = __webpack_require__(4532);
;// CONCATENATED MODULE: ./build/js/reports/markdown/comment/changes.js



function changesSince(previous, { tasks }) {
    if (previous === null)
        return new Map();
    const failedBefore = new Set(previous.ended.failed);
    const notNew = new Set([...failedBefore, ...previous.ended.cancelled, ...previous.ended.skipped]);
    return new Map(tasks.flatMap(({ id, status }) => {
        const name = (0,report_escape/* oneLine */.TN)(id, 100);
        if (status === 'succeeded')
            return failedBefore.has(name) ? [[id, 'fixed']] : [];
        if (status !== 'failed')
            return [];
        if (failedBefore.has(name))
            return [[id, 'still failing']];
        return previous.unnamed > 0 || notNew.has(name) ? [] : [[id, 'new failure']];
    }));
}
function fixedTasks(changes, tasks) {
    return tasks.filter(({ id }) => changes.get(id) === 'fixed').map(({ id }) => id);
}
function costDelta(previous, { totals }) {
    const cost = (0,usage_cost/* readCost */.ii)(totals);
    if (previous?.costIsWhole !== true || previous.knownCostUsd === null || cost.hasUnknown || cost.isPartial)
        return '';
    return signed(cost.knownUsd - previous.knownCostUsd, format/* formatUsd */.UK, 0.00005);
}
function timeDelta(previous, { totals }) {
    return previous === null ? '' : signed(totals.wallMs - previous.wallMs, format/* formatDuration */.a3, 50);
}
function signed(difference, format, least) {
    if (Math.abs(difference) < least)
        return '±0';
    return `${difference > 0 ? '+' : '−'}${format(Math.abs(difference))}`;
}

// EXTERNAL MODULE: ./build/js/reports/markdown/safe/escape.js
var safe_escape = __webpack_require__(1819);
;// CONCATENATED MODULE: ./build/js/reports/markdown/safe/code.js

const wrappingCode = { widest: 38 };
const plainCode = { widest: null };
function isQuiet(code) {
    return !/@[\p{L}\p{N}_]|<!--/u.test(code);
}
function codeElement(code) {
    return `<code>${code_entities(code)}</code>`;
}
function breakableCode(code, longest) {
    if (code.length <= longest && !code.includes('|'))
        return inlineCode(code, true);
    return `<code>${(0,safe_escape/* breakable */.mo)(code, longest, code_entities)}</code>`;
}
function code_entities(code) {
    return code
        .replace(/[\\`*_[\]<>&~|@$#]/g, (sign) => `&#${sign.charCodeAt(0)};`)
        .replace(/:(?=\/\/)|(?<=www)\./gi, (sign) => `&#${sign.charCodeAt(0)};`);
}
function inlineCode(code, isInTable = false) {
    if (code === '')
        return '';
    if (!isQuiet(code) || (isInTable && code.includes('|')) || code.trim() !== code)
        return codeElement(code);
    const ticks = '`'.repeat(longestBackticks(code) + 1);
    if (ticks.length > 20)
        return codeElement(code);
    const pad = code.startsWith('`') || code.endsWith('`') ? ' ' : '';
    return `${ticks}${pad}${code}${pad}${ticks}`;
}
function codeBlock(code, info, style) {
    const lines = code.replace(/\n$/, '').split('\n');
    const fits = style.widest === null || lines.every((line) => columns(line) <= (style.widest ?? 0));
    const isPlain = fits && (style.widest === null || isQuiet(code)) && longestBackticks(code) < 20;
    if (isPlain) {
        const ticks = '`'.repeat(Math.max(3, longestBackticks(code) + 1));
        const language = /^[\w+#.-]{1,20}$/.exec(info.split(/\s/, 1)[0] ?? '')?.[0] ?? '';
        return `${ticks}${language}\n${lines.join('\n')}\n${ticks}`;
    }
    return lines.map((line) => (line === '' ? '' : codeElement(line))).join('<br>');
}
function columns(line) {
    let sum = 0;
    for (const sign of line)
        sum += sign === '\t' ? 8 : (sign.codePointAt(0) ?? 0) < 0x1100 ? 1 : 2;
    return sum;
}
function longestBackticks(text) {
    let longest = 0;
    for (const [run] of text.matchAll(/`+/g))
        longest = Math.max(longest, run.length);
    return longest;
}

;// CONCATENATED MODULE: ./build/js/reports/markdown/comment/heading.js



const longestTitle = 80;
function firstLine(symbol, conclusion, heading = {}) {
    const origin = originOf(heading);
    return `### ${symbol} ${conclusion}${origin === '' ? '' : ` <sub>${origin}</sub>`}`;
}
function originOf({ title, commit, at, runUrl }) {
    const address = /^https?:\/\/[\w.:/-]+$/.exec(runUrl ?? '')?.[0];
    return [
        title ? (0,safe_escape/* lineOf */.cA)(title, longestTitle) : '',
        commit ? commitName(commit) : '',
        at ? timeOf(at) : '',
        address === undefined ? '' : `[run](${address})`,
    ]
        .filter((part) => part !== '')
        .join(' · ');
}
function commitName(commit) {
    return inlineCode(/^[0-9a-f]{7,64}$/i.test(commit) ? commit.slice(0, 7) : (0,report_escape/* oneLine */.TN)(commit, 40));
}
function timeOf(at) {
    const time = Date.parse(at);
    return Number.isNaN(time) ? (0,safe_escape/* lineOf */.cA)(at, 40) : `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

;// CONCATENATED MODULE: ./build/js/reports/markdown/markdown-layout.js
const table = { said: 140, numbers: true, id: 64 };
const shorter = { said: 80, numbers: true, id: 64 };
const layouts = [
    { table, timeline: true, details: 'all', facts: true, message: 300, least: 1_500 },
    { table, timeline: false, details: 'all', facts: true, message: 300, least: 600 },
    { table, timeline: false, details: 'all', facts: false, message: 200, least: 200 },
    { table: shorter, timeline: false, details: 'unsuccessful', facts: false, message: 120, least: 200 },
    { table: shorter, timeline: false, details: 'some', facts: false, message: 120, least: 150 },
    { table: { ...shorter, said: 40 }, timeline: false, details: 'none', facts: false, message: 80, least: 0 },
    { table: { said: 0, numbers: true, id: 32 }, timeline: false, details: 'none', facts: false, message: 60, least: 0 },
    { table: { said: 0, numbers: false, id: 24 }, timeline: false, details: 'none', facts: false, message: 0, least: 0 },
    {
        table: { said: 0, numbers: false, id: 16 },
        timeline: false,
        details: 'none',
        facts: false,
        message: null,
        least: 0,
    },
];
const richestLayout = layouts[0];
const poorestLayout = layouts.at(-1);

;// CONCATENATED MODULE: ./build/js/reports/markdown/numbers.js









function numbersLine(report, previous) {
    const { totals } = report;
    const delta = (words) => (words === '' ? '' : ` (${(0,safe_escape/* money */.TG)(words)})`);
    return [
        `**Cost** ${(0,safe_escape/* money */.TG)((0,format/* formatCost */.BD)((0,usage_cost/* readCost */.ii)(totals)))}${delta(costDelta(previous, report))}`,
        `**wall time** ${(0,format/* formatDuration */.a3)(totals.wallMs)}${delta(timeDelta(previous, report))}`,
        ...(totals.tasks > 1 ? [`**speedup** ${(0,format/* formatSpeedup */.qG)(totals.speedup)}`] : []),
    ].join(' · ');
}
function otherNumbers(report) {
    const { run, totals } = report;
    const { tokens } = totals;
    const program = run.claudeVersion === null ? '' : ` · Claude Code ${(0,safe_escape/* lineOf */.cA)(run.claudeVersion, 40)}`;
    return [
        `**Session time** ${(0,format/* formatDuration */.a3)(totals.sessionMs)} · **utilisation** ${(0,format/* formatPercent */.l9)(totals.utilisation)} of ${(0,format/* plural */.LS)(run.maxParallel, 'slot')}`,
        `**Tokens** ${(0,format/* formatCount */.B4)(tokens.input)} input · ${(0,format/* formatCount */.B4)(tokens.output)} output · ${(0,format/* formatCount */.B4)(tokens.cacheRead)} cache read · ${(0,format/* formatCount */.B4)(tokens.cacheWrite)} cache write`,
        `**Savings** ${(0,safe_escape/* money */.TG)((0,savings/* savingsText */.Zt)((0,report_report/* savingsOfReport */.dx)(report)))}`,
        ...(report.prediction === undefined
            ? []
            : [`**Prediction** ${(0,safe_escape/* money */.TG)((0,usage_prediction/* comparisonText */.VF)(report.prediction, (0,report_report/* actualOf */.MC)(report)))}`]),
        `Run ${inlineCode((0,report_escape/* oneLine */.TN)(run.id, 80))}${program} · costs are the CLI's own estimate`,
    ]
        .map((line) => `- ${line}`)
        .join('\n');
}

;// CONCATENATED MODULE: ./build/js/reports/markdown/safe/block.js





const leastPiece = 60;
function paragraph(markdown, plain) {
    return {
        markdown,
        length: plain.length,
        begin: (room, cost) => largestPiece(plain.length, room, cost, (length) => ({ markdown: headOf(plain, length), length })),
    };
}
function headOf(plain, length) {
    return `${(0,report_escape/* shortTo */.mG)(plain, length).split('\n').map(safe_escape/* lineOfWords */.$y).join('\\\n')} …`;
}
function code(text, info, style) {
    return {
        markdown: codeBlock(text, info, style),
        length: text.length,
        begin: (room, cost) => largestPiece(text.length, room, cost, (length) => ({
            markdown: codeBlock((0,measure/* cutMiddle */.it)(text, length, cost), info, style),
            length,
        })),
    };
}
function sequence(head, parts, between) {
    const join = (count) => [...(head === '' ? [] : [head]), ...parts.slice(0, count).map(({ markdown }) => markdown)].join(between);
    const lengthOf = (count) => parts.slice(0, count).reduce((sum, { length }) => sum + length, 0);
    return {
        markdown: join(parts.length),
        length: lengthOf(parts.length),
        begin: (room, cost) => largestPiece(parts.length, room, cost, (count) => ({ markdown: join(count), length: lengthOf(count) }), 1),
    };
}
function whole(markdown, length) {
    return { markdown, length, begin: (room, cost) => ((0,measure/* sizeOf */.$d)(markdown, cost) <= room ? { markdown, length } : null) };
}
function largestPiece(most, room, cost, make, least = leastPiece) {
    let best = null;
    let low = least;
    for (let high = Math.min(most, room); low <= high;) {
        const middle = Math.floor((low + high) / 2);
        const piece = make(middle);
        if ((0,measure/* sizeOf */.$d)(piece.markdown, cost) <= room) {
            best = piece;
            low = middle + 1;
        }
        else
            high = middle - 1;
    }
    return best;
}
const markRoom = 60;
class Blocks {
    #blocks;
    #sizes;
    #cost;
    #whole;
    size;
    constructor(blocks, cost) {
        this.#blocks = blocks;
        this.#cost = cost;
        this.#sizes = blocks.map(({ markdown }) => (0,measure/* sizeOf */.$d)(markdown, cost) + 2);
        this.#whole = this.#join(blocks.map(({ markdown }) => markdown));
        this.size = this.#sizes.reduce((sum, size) => sum + size, 0);
    }
    within(room) {
        if (this.size <= room)
            return { markdown: this.#whole, isCut: false };
        const left = room - markRoom;
        if (left < leastPiece)
            return { markdown: '', isCut: true };
        let first = 0;
        let used = 0;
        while (first < this.#blocks.length && used + (this.#sizes[first] ?? 0) <= left * 0.6) {
            used += this.#sizes[first] ?? 0;
            first += 1;
        }
        let last = this.#blocks.length;
        while (last > first && used + (this.#sizes[last - 1] ?? 0) <= left) {
            used += this.#sizes[last - 1] ?? 0;
            last -= 1;
        }
        const split = first < last ? (this.#blocks[first]?.begin(left - used - 2, this.#cost) ?? null) : null;
        const parts = this.#blocks.map(({ markdown }) => markdown);
        const lost = this.#blocks.slice(first, last).reduce((sum, { length }) => sum + length, 0) - (split?.length ?? 0);
        const mark = `*… ${(0,format/* formatCount */.B4)(Math.max(1, lost))} characters left out …*`;
        return {
            markdown: this.#join([...parts.slice(0, first), split?.markdown ?? '', mark, ...parts.slice(last)]),
            isCut: true,
        };
    }
    #join(parts) {
        return parts.filter((part) => part !== '').join('\n\n');
    }
}

;// CONCATENATED MODULE: ./build/js/reports/markdown/safe/inline.js



const inline_longestAddress = 80;
function inline(tokens, place) {
    return new Line(tokens, place).write();
}
function plainWords(tokens) {
    return tokens.map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? '\n' : content)).join('');
}
const inline_elements = new Map([
    ['em_open', '<em>'],
    ['em_close', '</em>'],
    ['strong_open', '<strong>'],
    ['strong_close', '</strong>'],
    ['s_open', '<s>'],
    ['s_close', '</s>'],
]);
const apart = new Set(['code_inline', 'softbreak', 'hardbreak', 'link_close']);
class Line {
    #tokens;
    #cell;
    #written = '';
    #links = [];
    constructor(tokens, { cell }) {
        this.#tokens = tokens;
        this.#cell = cell;
    }
    write() {
        let isText = false;
        for (const [index, token] of this.#tokens.entries()) {
            const piece = this.#piece(token, index);
            if (piece === '')
                continue;
            const wasText = isText;
            isText = !inline_elements.has(token.type) && !apart.has(token.type);
            const isJoined = wasText && isText && /[@#:/\w-]$/.test(this.#written) && /^\S/.test(piece);
            this.#written += isJoined ? safe_escape/* breaker */.tx + piece : piece;
        }
        return withoutBreaks(this.#written);
    }
    #piece(token, index) {
        const [link] = this.#links;
        if (link !== undefined && isOwnAddress(link) && token.type !== 'link_close')
            return '';
        switch (token.type) {
            case 'text':
                return this.#text(token.content);
            case 'code_inline':
                if (this.#cell !== null && token.content.length > this.#cell)
                    return breakableCode(token.content, this.#cell);
                return this.#written.endsWith('`')
                    ? codeElement(token.content)
                    : inlineCode(token.content, this.#cell !== null);
            case 'softbreak':
            case 'hardbreak':
                return this.#cell !== null ? '<br>' : this.#isAtStart ? '' : '\\\n';
            case 'link_open':
                this.#links.push({ address: inline_attribute(token, 'href'), text: plainWords(this.#upTo('link_close', index)) });
                return '';
            case 'link_close': {
                const link = this.#links.pop();
                return link === undefined || this.#links.length > 0 ? '' : this.#target(link.address, link.text);
            }
            case 'image':
                return this.#image(token);
            default:
                return inline_elements.get(token.type) ?? this.#text(token.content);
        }
    }
    #text(content) {
        if (this.#cell !== null)
            return (0,safe_escape/* breakable */.mo)(content, this.#cell);
        return this.#isAtStart ? (0,safe_escape/* lineOfWords */.$y)(content) : (0,safe_escape/* words */.aL)(content);
    }
    get #isAtStart() {
        return this.#written === '' || this.#written.endsWith('\n');
    }
    #upTo(type, index) {
        const end = this.#tokens.findIndex((token, at) => at > index && token.type === type);
        return this.#tokens.slice(index + 1, end === -1 ? undefined : end);
    }
    #image(token) {
        const description = token.content.trim() === '' ? 'image' : `image: ${token.content.replace(/\s+/g, ' ')}`;
        const shown = this.#text(description);
        const address = inline_attribute(token, 'src');
        return this.#links.length > 0 ? shown : `${shown}${this.#target(address, description)}`;
    }
    #target(address, text) {
        const shown = linked(address, this.#cell);
        return isOwnAddress({ address, text }) ? shown : ` (${shown})`;
    }
}
function withoutBreaks(line) {
    const trimmed = line.trimEnd();
    if (trimmed.endsWith('<br>'))
        return withoutBreaks(trimmed.slice(0, -4));
    return trimmed !== line && /(?<!\\)(?:\\\\)*\\$/.test(trimmed.slice(-200))
        ? withoutBreaks(trimmed.slice(0, -1))
        : trimmed;
}
function inline_attribute(token, name) {
    return String(token.attrGet(name) ?? '');
}
function isOwnAddress({ address, text }) {
    return text.trim() === address.trim();
}
const noted = /^\/[^/]+\/[^/]+\/(?:issues|pulls?|discussions|commits?|compare|releases)(?:\/|$)/;
function linked(address, cell) {
    const url = webAddress(address);
    const shown = shortened(url === null ? address : url.href.replace(/^(?:https?:\/\/|mailto:)/, ''), inline_longestAddress);
    const asCode = cell === null ? codeElement(shown) : breakableCode(shown, cell);
    if (url === null || url.username !== '' || url.password !== '' || url.hostname.startsWith('['))
        return asCode;
    if (url.protocol !== 'mailto:' && noted.test(url.pathname)) {
        if (!/^(?:www\.)?github\.com$/.test(url.hostname))
            return asCode;
        url.hostname = 'redirect.github.com';
    }
    const label = cell === null ? (0,safe_escape/* words */.aL)(shown) : (0,safe_escape/* breakable */.mo)(shown, cell);
    return `[${label.replace(/<\/?code>/g, '')}](${encoded(url.href)})`;
}
function encoded(href) {
    return href
        .replace(/[()[\]\\`|@$*<>"'^{}]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
        .replaceAll('&', '&amp;');
}
function shortened(text, longest) {
    const line = text.replace(/\s+/g, ' ').trim();
    if (line.length <= longest)
        return line;
    return `${line.slice(0, longest - 20).toWellFormed()}…${line.slice(-19).toWellFormed()}`.replaceAll('\uFFFD', '');
}

;// CONCATENATED MODULE: ./build/js/reports/markdown/safe/safe-markdown.js






const safe_markdown_deepest = 20;
const mostColumns = 4;
const unbroken = [30, 30, 16, 10, 8];
function safeMarkdown(text, style, isTold = () => false) {
    const shown = (0,report_escape/* visibleText */.Q6)(text).trim();
    if (shown === '')
        return [];
    try {
        const blocks = new Writer(parseMarkdown(shown).tokens, style, isTold).blocks();
        return blocks.length > 0 ? blocks : [code(shown, '', style)];
    }
    catch {
        return [code(shown, '', style)];
    }
}
function firstSentence(text, longest) {
    const head = (0,report_escape/* visibleText */.Q6)(text.slice(0, 1_000)).trim();
    const { tokens } = parseMarkdown(head);
    const at = tokens.findIndex(({ type }, index) => type === 'inline' && tokens[index - 1]?.type !== 'heading_open');
    const inlines = tokens[at === -1 ? tokens.findIndex(({ type }) => type === 'inline') : at];
    const line = (inlines === undefined
        ? (tokens
            .find(({ content }) => content.trim() !== '')
            ?.content.trim()
            .split('\n', 1)[0] ?? '')
        : plainWords(inlines.children ?? []))
        .replace(/\s+/g, ' ')
        .trim();
    const [sentence = line] = /^.{12,}?[.!?。！？](?=\s|$)/u.exec(line) ?? [];
    if (sentence.length <= longest)
        return sentence;
    return `${(0,report_escape/* shortTo */.mG)(sentence, longest - 1).trimEnd()}…`;
}
class TooDeep extends Error {
}
const safe_markdown_box = /^\[([ xX])\]\s/;
class Writer {
    #tokens;
    #style;
    #isTold;
    #at = 0;
    constructor(tokens, style, isTold) {
        this.#isTold = isTold;
        this.#tokens = tokens;
        this.#style = style;
    }
    blocks(depth = 0) {
        if (depth > safe_markdown_deepest)
            throw new TooDeep();
        const blocks = [];
        let before = '';
        for (let token = this.#next(); token !== undefined && token.nesting !== -1; token = this.#next()) {
            const kind = token.type;
            const isOther = before === kind && blocks.length > 0;
            const block = this.#block(token, depth, isOther);
            if (block === null || block.markdown === '')
                continue;
            blocks.push(block);
            before = isOther ? '' : kind;
        }
        return blocks;
    }
    #next() {
        const token = this.#tokens[this.#at];
        this.#at += 1;
        return token;
    }
    #block(token, depth, isOther) {
        switch (token.type) {
            case 'paragraph_open':
                return this.#paragraph();
            case 'heading_open':
                return this.#heading();
            case 'fence':
            case 'code_block':
                return this.#code(token, depth);
            case 'bullet_list_open':
                return this.#list(depth, () => (isOther ? '*' : '-'));
            case 'ordered_list_open': {
                const first = numberOf(token);
                return this.#list(depth, (index) => `${first + index}${isOther ? ')' : '.'}`);
            }
            case 'blockquote_open':
                return this.#quote(depth);
            case 'table_open':
                return this.#table();
            case 'hr':
                return whole('---', 3);
            default:
                return token.content.trim() === '' ? null : paragraph(asWords(token.content), token.content);
        }
    }
    #line() {
        const children = [];
        for (let token = this.#next(); token !== undefined && token.nesting !== -1; token = this.#next())
            children.push(...(token.children ?? []));
        return children;
    }
    #paragraph() {
        const line = this.#line();
        return paragraph(inline(line, { cell: null }), plainWords(line));
    }
    #heading() {
        const line = this.#line();
        const said = inline(line, { cell: null });
        return said === '' ? whole('', 0) : paragraph(`<strong>${said}</strong>`, plainWords(line));
    }
    #code({ content, info }, depth) {
        if (content.trim() === '' || this.#isTold(info))
            return null;
        if (depth === 0)
            return code(content, info, this.#style);
        return whole(codeBlock(content, info, this.#style), content.length);
    }
    #list(depth, mark) {
        const items = [];
        for (let token = this.#next(); token?.type === 'list_item_open'; token = this.#next()) {
            const done = this.#box();
            const parts = this.blocks(depth + 1);
            const sign = `${mark(items.length)} `;
            const body = joined(parts);
            const length = parts.reduce((sum, part) => sum + part.length, 0);
            items.push({ markdown: `${sign}${indented(`${done}${body}`, ' '.repeat(sign.length))}`.trimEnd(), length });
        }
        return sequence('', items, '\n');
    }
    #box() {
        const [opening, line] = [this.#tokens[this.#at], this.#tokens[this.#at + 1]];
        const first = line?.children?.[0];
        if (opening?.type !== 'paragraph_open' || first?.type !== 'text')
            return '';
        const [found, mark] = safe_markdown_box.exec(first.content) ?? [];
        if (found === undefined)
            return '';
        first.content = first.content.slice(found.length);
        return mark === ' ' ? '☐ ' : '☑ ';
    }
    #quote(depth) {
        const parts = this.blocks(depth + 1);
        const body = parts.map(({ markdown }) => markdown).join('\n\n');
        const length = parts.reduce((sum, part) => sum + part.length, 0);
        if (body === '')
            return whole('', 0);
        return whole(body
            .split('\n')
            .map((line) => (line === '' ? '>' : `> ${line}`))
            .join('\n'), length);
    }
    #table() {
        const rows = [];
        const alignments = [];
        for (let token = this.#next(); token !== undefined && token.type !== 'table_close'; token = this.#next()) {
            if (token.type === 'tr_open')
                rows.push([]);
            if (token.type !== 'th_open' && token.type !== 'td_open')
                continue;
            if (token.type === 'th_open')
                alignments.push(alignmentOf(token));
            rows.at(-1)?.push(this.#line());
        }
        const [head = [], ...body] = rows;
        const isNarrow = this.#style.widest !== null;
        if (isNarrow && head.length > mostColumns)
            return records(head, body);
        const cell = isNarrow ? (unbroken[head.length] ?? 6) : Number.POSITIVE_INFINITY;
        const row = (cells) => `| ${cells.map((tokens) => inline(tokens, { cell })).join(' | ')} |`;
        const parts = body.map((cells) => ({ markdown: row(cells), length: safe_markdown_sumOf(cells) }));
        return sequence(`${row(head)}\n| ${alignments.join(' | ')} |`, parts, '\n');
    }
}
function records(head, body) {
    const parts = body.map((cells) => {
        const fields = cells.flatMap((tokens, index) => {
            const said = inline(tokens, { cell: 30 });
            const name = inline(head[index] ?? [], { cell: 30 });
            return said === '' ? [] : [name === '' ? said : `<strong>${name}</strong> ${said}`];
        });
        return { markdown: `- ${fields.join(' · ')}`, length: safe_markdown_sumOf(cells) };
    });
    return sequence('', parts, '\n');
}
function safe_markdown_sumOf(cells) {
    return cells.reduce((sum, tokens) => sum + plainWords(tokens).length, 0);
}
function joined(parts) {
    return parts
        .map(({ markdown }) => markdown)
        .reduce((all, part, index) => {
        if (index === 0)
            return part;
        const isShort = index === 1 && /^(?:- |1\. )/.test(part) && !/\n\n/.test(all);
        return `${all}${isShort ? '\n' : '\n\n'}${part}`;
    }, '');
}
function indented(text, by) {
    return text.replace(/\n(?!\n|$)/g, `\n${by}`);
}
function asWords(text) {
    return text.split('\n').map(safe_escape/* lineOfWords */.$y).join('\\\n');
}
function numberOf(token) {
    const start = Number(token.attrGet('start') ?? 1);
    return Number.isSafeInteger(start) && start >= 0 && start < 900_000_000 ? start : 1;
}
const marks = new Map([
    ['text-align:center', ':-:'],
    ['text-align:right', '--:'],
    ['text-align:left', ':--'],
]);
function alignmentOf(token) {
    return marks.get(String(token.attrGet('style') ?? '')) ?? '---';
}

;// CONCATENATED MODULE: ./build/js/reports/markdown/own-troubles.js


const grave = new Set([
    'permission-denied',
    'empty-result',
    'unfinished-subagents',
    'no-turns',
    'background-ended',
    'context-missing',
]);
const confession = /^(?:(?:unfortunately|sorry)\b|(?:error|failed|failure|blocked|stopped)\b(?! (?:at 0|handling))|(?:i|we) (?:could(?:n['’]t| not)|can(?:['’]t|not)|(?:was|were|am|are) (?:unable|not able)|did(?:n['’]t| not) (?:manage|finish|complete)|failed|was blocked|gave up)|unable to|could(?:n['’]t| not)|cannot)/i;
const longestSentence = 200;
function gistOf(task) {
    const sentence = firstSentence(task.result ?? '', longestSentence);
    return { sentence, ...ownTroubles(task, sentence) };
}
function ownTroubles({ status, verification, warnings }, sentence) {
    const errors = verification?.errorsFound ?? 0;
    const confesses = status === 'succeeded' && confession.test(sentence);
    const kinds = [...new Set(warnings.map(({ kind }) => kind))].sort((a, b) => Number(grave.has(b)) - Number(grave.has(a)));
    return {
        said: [
            ...(confesses ? ['says it failed'] : []),
            ...(errors > 0 ? [`found ${(0,format/* plural */.LS)(errors, 'error')}`] : []),
            ...(verification?.confidence === 'low' ? ['low confidence'] : []),
            ...kinds.map((kind) => kind.replaceAll('-', ' ')),
        ],
        areGrave: confesses || errors > 0 || kinds.some((kind) => grave.has(kind)),
    };
}

;// CONCATENATED MODULE: ./build/js/reports/markdown/task-details.js










const remarkRoom = { full: { warnings: 10, text: 300 }, short: { warnings: 3, text: 60 } };
class Detail {
    task;
    size;
    #text;
    #isOnly;
    #isCut;
    #remarks;
    #facts;
    constructor(task, longest, style, cost, isOnly) {
        const result = task.result ?? '';
        const isTold = (info) => task.verification !== null && /^verification\s*$/i.test(info);
        this.task = task;
        this.#isOnly = isOnly;
        this.#isCut = result.length > longest;
        const text = this.#isCut ? (0,measure/* cutMiddle */.it)(result, longest, measure/* characters */.hg) : result;
        this.#text = new Blocks(safeMarkdown(text, style, isTold), cost);
        this.size = this.#text.size;
        this.#remarks = {
            full: [...remarks(task, remarkRoom.full), ...task_details_attempts(task)].join('\n'),
            short: remarks(task, remarkRoom.short).join('\n'),
        };
        this.#facts = factsOf(task);
    }
    isCutTo(room) {
        return this.#isCut || this.size > room;
    }
    render(facts, room) {
        const said = this.size === 0 ? 'No final text.' : this.#text.within(room).markdown;
        const body = [said, facts ? this.#remarks.full : this.#remarks.short, facts ? this.#facts : '']
            .filter((part) => part !== '')
            .join('\n\n');
        if (this.#isOnly)
            return body;
        const summary = `${symbols/* statusSymbols */.I[this.task.status]} <code>${(0,report_escape/* plainId */.Sd)(this.task.id)}</code>`;
        return `<details><summary>${summary}</summary>\n\n${body}${body === '' ? '' : '\n\n'}</details>`;
    }
}
function factsOf(task) {
    const { tokens } = task;
    const session = task.sessionIds.at(-1);
    const parts = [
        (0,format/* formatDuration */.a3)(task.durationMs),
        (0,safe_escape/* money */.TG)((0,format/* formatCost */.BD)((0,usage_cost/* readCost */.ii)(task))),
        inlineCode((0,report_escape/* oneLine */.TN)(task.model, 60)),
        (0,format/* plural */.LS)(task.attempts, 'attempt'),
        (0,format/* plural */.LS)(task.turns, 'turn'),
        `${(0,format/* formatCount */.B4)(tokens.input)} input, ${(0,format/* formatCount */.B4)(tokens.output)} output, ${(0,format/* formatCount */.B4)(tokens.cacheRead)} cache read, ${(0,format/* formatCount */.B4)(tokens.cacheWrite)} cache write tokens`,
        ...(session === undefined ? [] : [`session ${inlineCode((0,report_escape/* oneLine */.TN)(session, 60))}`]),
    ];
    return `<sub>${parts.join(' · ')}</sub>`;
}
const mostAttempts = 10;
function task_details_attempts({ sessions }) {
    if (sessions.length < 2)
        return [];
    return sessions.slice(-mostAttempts).map((session) => {
        const { attempt, status, reason, message, durationMs } = session;
        const ending = reason === null ? status : `${status}: ${reason}`;
        const said = message === null || message === '' ? '' : ` – ${(0,safe_escape/* lineOf */.cA)(message, 120)}`;
        return `- attempt ${attempt} ${ending} after ${(0,format/* formatDuration */.a3)(durationMs)}, ${(0,safe_escape/* money */.TG)((0,format/* formatCost */.BD)((0,report_report/* costOfSession */.hh)(session)))}${said}`;
    });
}
function remarks({ warnings, verification }, most) {
    const lines = warnings
        .slice(0, most.warnings)
        .map(({ kind, message }) => `- ⚠️ ${kind}: ${(0,safe_escape/* lineOf */.cA)(message, most.text)}`);
    if (warnings.length > most.warnings)
        lines.push(`- ⚠️ ${warnings.length - most.warnings} more`);
    if (verification === null)
        return lines;
    const { errorsFound, confidence, gaps } = verification;
    const said = [
        `errors found: ${errorsFound ?? 'unknown'}`,
        `confidence: ${confidence ?? 'unknown'}`,
        `gaps: ${gaps === null ? 'unknown' : (0,safe_escape/* lineOf */.cA)(gaps, most.text)}`,
    ];
    return [...lines, `- Verified by the session itself – ${said.join(' · ')}`];
}
function tasksToShow({ tasks }) {
    return tasks
        .filter(({ attempts }) => attempts > 0)
        .sort((a, b) => Number(a.status === 'succeeded') - Number(b.status === 'succeeded'));
}

;// CONCATENATED MODULE: ./build/js/reports/markdown/task-table.js






const onPhones = { id: 10, word: 13 };
const never = { id: Number.POSITIVE_INFINITY, word: Number.POSITIVE_INFINITY };
const mostOpenRows = 40;
function taskTable(report, gists, style, breaks, rows) {
    const shown = tasksThatFit(report.tasks, rows);
    if (shown.length === 0)
        return '';
    const hasOwn = shown.some((task) => (gists.get(task)?.said.length ?? 0) > 0);
    const columns = ['Task', ...(style.said > 0 ? ['What it said'] : []), ...(hasOwn ? ['It reports'] : [])];
    const line = (task) => {
        const gist = gists.get(task);
        const said = gist?.said.join(', ') ?? '';
        const cells = [
            `${symbols/* statusSymbols */.I[task.status]} ${breakableCode((0,report_escape/* plainId */.Sd)(task.id, style.id), breaks.id)}${style.numbers ? numbersOf(task) : ''}`,
            ...(style.said > 0 ? [saidBy(task, gist?.sentence ?? '', style.said, breaks)] : []),
            ...(hasOwn ? [said === '' ? '' : `⚠️ ${said}`] : []),
        ];
        return `|${cells.join('|')}|`;
    };
    const head = `|${columns.join('|')}|\n|${columns.map(() => ':-').join('|')}|`;
    const table = [head, ...shown.map(line)].join('\n');
    if (shown.length <= mostOpenRows)
        return table;
    return `<details><summary>All ${report.tasks.length} tasks</summary>\n\n${table}\n\n</details>`;
}
function saidBy(task, sentence, longest, { word }) {
    const { status, reason } = task;
    const said = (0,report_escape/* oneLine */.TN)(sentence, longest);
    if (status === 'succeeded')
        return said === '' ? '*no final text*' : (0,safe_escape/* breakable */.mo)(said, word);
    const why = `${status}: ${reason ?? 'unknown'}`;
    return said === '' ? why : `${why} – ${(0,safe_escape/* breakable */.mo)(said, word)}`;
}
function numbersOf(task) {
    if (task.attempts === 0)
        return '';
    return `<br><sub>${(0,format/* formatDuration */.a3)(task.durationMs)} · ${(0,safe_escape/* money */.TG)((0,format/* costCell */.ch)((0,usage_cost/* readCost */.ii)(task)))}</sub>`;
}
function tasksThatFit(tasks, rows) {
    if (tasks.length <= rows)
        return tasks;
    const byWorth = [
        ...tasks.filter(({ status }) => status === 'failed'),
        ...tasks.filter(({ status }) => status !== 'failed' && status !== 'succeeded'),
        ...tasks.filter(({ status }) => status === 'succeeded'),
    ];
    const kept = new Set(byWorth.slice(0, rows));
    return tasks.filter((task) => kept.has(task));
}

;// CONCATENATED MODULE: ./build/js/reports/markdown/timeline.js




const fill = { succeeded: '█', failed: '▒', cancelled: '░', skipped: ' ' };
const longestName = 24;
function textTimeline(report, width) {
    const spans = spansOf(report);
    if (spans.length === 0)
        return '';
    const end = Math.max(1, report.totals.wallMs);
    const nameWidth = Math.min(longestName, Math.max(...spans.map(({ task }) => task.id.length)));
    const rows = spans.map(({ task, from, to }) => {
        const start = Math.min(width - 1, Math.floor((from / end) * width));
        const length = Math.max(1, Math.min(width, Math.ceil((to / end) * width)) - start);
        const bar = (' '.repeat(start) + fill[task.status].repeat(length)).padEnd(width);
        return `${symbols/* plainSymbols */.g[task.status]} ${(0,report_escape/* plainId */.Sd)(task.id, nameWidth).padEnd(nameWidth)} │${bar}│ ${(0,format/* formatDuration */.a3)(task.durationMs)}`;
    });
    const scale = (0,format/* formatDuration */.a3)(end);
    const axis = `${' '.repeat(nameWidth + 2)} 0${scale.padStart(width)}`;
    const shown = new Set(spans.map(({ task }) => task.status));
    const legend = ['succeeded', 'failed', 'cancelled']
        .filter((status) => shown.has(status))
        .map((status) => `${fill[status]} ${status}`);
    const pauses = pausesOf(report);
    return [...rows, axis, [...legend, ...(pauses === '' ? [] : [`(${pauses})`])].join('   ')].join('\n');
}
function pausesOf({ run }) {
    const pauses = run.pauses?.length ?? 0;
    return pauses === 0 ? '' : `${(0,format/* plural */.LS)(pauses, 'pause')} without a supervisor left out`;
}
const mostRows = 60;
const ganttTag = {
    succeeded: 'active',
    failed: 'crit',
    cancelled: 'done',
    skipped: 'done',
};
const distances = [
    ...[1, 2, 5, 10, 15, 30].map((count) => [count * 1_000, `${count}second`]),
    ...[1, 2, 5, 10, 15, 30].map((count) => [count * 60_000, `${count}minute`]),
    ...[1, 2, 4].map((count) => [count * 3_600_000, `${count}hour`]),
];
const mostTicks = 6;
function mermaidGantt(report) {
    const spans = spansOf(report);
    const { wallMs } = report.totals;
    const distance = distances.find(([ms]) => wallMs / ms <= mostTicks)?.[1];
    if (spans.length < 2 || spans.length > mostRows || distance === undefined)
        return '';
    const rows = spans.map(({ task, from, to }) => {
        const name = `${symbols/* plainSymbols */.g[task.status]} ${(0,report_escape/* plainId */.Sd)(task.id, 32)} (${(0,format/* formatDuration */.a3)(task.durationMs)})`;
        return `    ${name} :${ganttTag[task.status]}, ${ganttTime(from)}, ${ganttTime(Math.max(to, from + 1))}`;
    });
    return [
        'gantt',
        '    dateFormat YYYY-MM-DDTHH:mm:ss.SSS',
        `    axisFormat ${wallMs < 3_600_000 ? '%M:%S' : '%H:%M'}`,
        `    tickInterval ${distance}`,
        '    todayMarker off',
        ...rows,
    ].join('\n');
}
function ganttTime(milliseconds) {
    return new Date(Date.UTC(2000, 0, 1) + Math.round(milliseconds)).toISOString().slice(0, -1);
}

;// CONCATENATED MODULE: ./build/js/reports/markdown/troubles.js




const mostOpen = 12;
const troubles_mostNames = 5;
function troubles(report, changes, longest) {
    const groups = new Map();
    for (const task of report.tasks) {
        if (task.status === 'succeeded')
            continue;
        const change = changes.get(task.id);
        const key = JSON.stringify([task.status, task.reason, (0,report_escape/* oneLine */.TN)(task.message ?? '', longest), change]);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, { task, ids: [task.id], change });
        else
            group.ids.push(task.id);
    }
    const order = ['failed', 'cancelled', 'skipped'];
    const ofChange = (change) => (change === 'new failure' ? 0 : 1);
    const lines = [...groups.values()]
        .sort((a, b) => order.indexOf(a.task.status) - order.indexOf(b.task.status) || ofChange(a.change) - ofChange(b.change))
        .map(({ task: { status, reason, message }, ids, change }) => {
        const said = longest > 0 && message ? ` – ${(0,safe_escape/* lineOf */.cA)(message, longest)}` : '';
        const news = change === undefined ? '' : ` (${change})`;
        return `- ${symbols/* statusSymbols */.I[status]} ${names(ids)} ${status}: **${reason ?? 'unknown'}**${news}${said}`;
    });
    const fixed = fixedTasks(changes, report.tasks);
    const open = lines.slice(0, mostOpen);
    const folded = lines.slice(mostOpen);
    return [
        open.join('\n'),
        folded.length === 0
            ? ''
            : `<details><summary>${folded.length} more that did not succeed</summary>\n\n${folded.join('\n')}\n\n</details>`,
        fixed.length === 0 ? '' : `Fixed: ${names(fixed)}`,
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function names(ids) {
    const shown = ids.slice(0, troubles_mostNames).map((id) => (0,report_escape/* idSpan */.yu)(id));
    return ids.length > troubles_mostNames ? `${shown.join(', ')} and ${ids.length - troubles_mostNames} more` : shown.join(', ');
}

;// CONCATENATED MODULE: ./build/js/reports/markdown/markdown.js
















const leastLimit = 10_000;
const markdown_mostNotes = 10;
const bars = 40;
function markdown_renderMarkdown(report, options = {}) {
    const limit = options.limit ?? Number.POSITIVE_INFINITY;
    if (!(limit >= leastLimit)) {
        throw new RangeError(`The limit of a Markdown report must be ${leastLimit} or more: it is ${limit}`);
    }
    const page = new Page(report, limit, options);
    for (const layout of layouts) {
        const text = page.fill(layout);
        if (text !== null)
            return text;
    }
    return page.fillWithRows();
}
class Page {
    #report;
    #limit;
    #isFile;
    #options;
    #cost;
    #details;
    #gists;
    #timeline;
    #changes;
    #longest;
    constructor(report, limit, options) {
        this.#isFile = (options.context ?? 'file') === 'file';
        const style = this.#isFile ? plainCode : wrappingCode;
        this.#report = report;
        this.#limit = limit;
        this.#options = options;
        this.#cost = options.unit === 'bytes' ? measure/* bytes */.ee : measure/* characters */.hg;
        this.#changes = changesSince(options.previous ?? null, report);
        const worthReading = 2 *
            (0,even_share/* evenShare */.e)(report.tasks.map(({ result }) => result?.length ?? 0), limit);
        const isOnly = report.tasks.length === 1;
        this.#details = tasksToShow(report).map((task) => new Detail(task, worthReading, style, this.#cost, isOnly));
        this.#gists = new Map(report.tasks.map((task) => [task, gistOf(task)]));
        this.#timeline = timelineOf(report, this.#isFile, style);
        this.#longest = this.#details.reduce((most, { size }) => Math.max(most, size), 0);
    }
    fill(layout) {
        const frame = this.#frame(layout, this.#report.tasks.length);
        const least = Math.min(layout.least, this.#longest);
        if (this.#fitting(this.#compose(frame, 0, 0)) === null)
            return null;
        const { all, needed } = this.#countDetails(layout);
        const count = largestThatFits(needed, all, (texts) => this.#fitting(this.#compose(frame, texts, least)))?.value;
        if (count === undefined)
            return null;
        return (largestThatFits(least, this.#longest, (room) => this.#fitting(this.#compose(frame, count, room)), (text) => this.#isFull(text))?.text ?? null);
    }
    fillWithRows() {
        const compose = (rows) => this.#compose(this.#frame(poorestLayout, rows), 0, 0);
        return largestThatFits(0, this.#report.tasks.length, (rows) => this.#fitting(compose(rows)))?.text ?? compose(0);
    }
    #countDetails({ details }) {
        const all = details === 'none' ? 0 : this.#details.length;
        if (details === 'some')
            return { all, needed: Math.min(1, all) };
        if (details !== 'unsuccessful')
            return { all, needed: all };
        return { all, needed: this.#details.filter(({ task }) => task.status !== 'succeeded').length };
    }
    #fitting(text) {
        return (0,measure/* sizeOf */.$d)(text, this.#cost) <= this.#limit ? text : null;
    }
    #isFull(text) {
        return (0,measure/* sizeOf */.$d)(text, this.#cost) > this.#limit * 0.995;
    }
    #frame(layout, rows) {
        const report = this.#report;
        const { heading, previous = null } = this.#options;
        const notes = report.run.notes.slice(0, markdown_mostNotes).map((note) => `> ${(0,safe_escape/* ownLineOf */.e6)(note, 500)}`);
        const others = [otherNumbers(report), layout.timeline ? this.#timeline : ''].filter((part) => part !== '');
        return {
            layout,
            rows,
            before: [
                markdown_conclusion(report, this.#gists, heading),
                layout.message === null ? '' : troubles(report, this.#changes, layout.message),
                taskTable(report, this.#gists, layout.table, this.#isFile ? never : onPhones, rows),
                notes.length === 0 ? '' : `> [!NOTE]\n${notes.join('\\\n')}`,
            ],
            after: [
                numbersLine(report, previous),
                `<details><summary>${this.#timeline === '' || !layout.timeline ? 'More numbers' : 'More numbers and the timeline'}</summary>\n\n${others.join('\n\n')}\n\n</details>`,
            ],
        };
    }
    #compose(frame, texts, room) {
        const details = this.#details.slice(0, texts);
        const isOnly = this.#report.tasks.length === 1;
        const sections = [
            ...frame.before,
            details.length === 0 ? '' : `#### ${isOnly ? 'What it said' : 'What each task said'}`,
            ...details.map((detail) => detail.render(frame.layout.facts, room)),
            ...frame.after,
            this.#cuts(frame, details, room),
        ];
        return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
    }
    #cuts({ layout, rows }, details, room) {
        const { tasks } = this.#report;
        const cut = details.filter((detail) => detail.isCutTo(room)).length;
        const missing = this.#details.length - details.length;
        const parts = [
            cut > 0 ? `the middle of ${(0,format/* plural */.LS)(cut, 'long text')} left out` : '',
            missing > 0 ? `the final texts of ${(0,format/* plural */.LS)(missing, 'task')} left out` : '',
            !layout.timeline && this.#timeline !== '' ? 'no timeline' : '',
            layout.message === null ? 'no messages' : '',
            layout.table === richestLayout.table ? '' : 'a shorter table',
            rows < tasks.length ? `${(0,format/* plural */.LS)(tasks.length - rows, 'task')} left out of the table` : '',
        ].filter((part) => part !== '');
        if (parts.length === 0)
            return '';
        return `*Shortened to fit: ${parts.join(', ')}. The full text is in ${this.#options.wholeIn ?? 'the JSON report'}.*`;
    }
}
const markdown_symbols = { ...symbols/* statusSymbols */.I, unfinished: '⏳' };
function markdown_conclusion(report, gists, heading) {
    const own = report.tasks.filter((task) => task.status === 'succeeded' && gists.get(task)?.areGrave === true).length;
    const symbol = report.run.status === 'succeeded' && own > 0 ? '⚠️' : markdown_symbols[report.run.status];
    const who = report.run.status === 'succeeded' ? 'of them' : 'that succeeded';
    const count = report.totals.tasks === 1 ? 'but' : `${own} ${who}`;
    const reports = own === 0 ? '' : `, ${count} ${own === 1 ? 'reports' : 'report'} problems`;
    return firstLine(symbol, `${(0,conclusion/* conclusionOf */.v)(report)}${reports}`, heading);
}
function timelineOf(report, isFile, style) {
    if (isFile) {
        const text = textTimeline(report, bars);
        return text === '' ? '' : codeBlock(text, 'text', style);
    }
    const chart = mermaidGantt(report);
    const pauses = pausesOf(report);
    return chart === '' ? '' : `\`\`\`mermaid\n${chart}\n\`\`\`${pauses === '' ? '' : `\n\n(${pauses})`}`;
}
function largestThatFits(least, most, make, isGoodEnough = () => false) {
    const whole = make(most);
    if (whole !== null)
        return { value: most, text: whole };
    const smallest = make(least);
    if (smallest === null)
        return null;
    let best = { value: least, text: smallest };
    for (let tooMuch = most; tooMuch - best.value > 1 && !isGoodEnough(best.text);) {
        const value = Math.floor((best.value + tooMuch) / 2);
        const text = make(value);
        if (text === null)
            tooMuch = value;
        else
            best = { value, text };
    }
    return best;
}

;// CONCATENATED MODULE: ./build/js/reports/report-format.js







const reportFormats = ['md', 'json', 'html', 'junit', 'tap', 'csv', 'sarif'];
const entries = {
    md: {
        endings: ['.md', '.markdown'],
        holdsSeveral: true,
        render: (reports) => reports.map((report) => markdown_renderMarkdown(report)).join('\n---\n\n'),
    },
    json: {
        endings: ['.json'],
        holdsSeveral: false,
        showsToolCalls: true,
        render: (reports) => reports.map(json/* renderJson */.h).join(''),
    },
    html: {
        endings: ['.html', '.htm'],
        holdsSeveral: false,
        showsToolCalls: true,
        render: async (reports) => (await Promise.all(reports.map(renderHtml))).join(''),
    },
    junit: { endings: ['.xml'], holdsSeveral: true, render: renderJunit },
    tap: { endings: ['.tap'], holdsSeveral: true, render: renderTap },
    csv: { endings: ['.csv'], holdsSeveral: true, render: csv/* renderCsv */.P },
    sarif: { endings: ['.sarif'], holdsSeveral: true, render: renderSarif },
};
const reportEndings = `${reportFormats
    .map((format) => entries[format].endings[0])
    .slice(0, -1)
    .join(', ')} or ${entries.sarif.endings[0]}`;
const formatsForSeveral = reportFormats.filter((format) => entries[format].holdsSeveral);
function showsToolCalls(format) {
    return entries[format].showsToolCalls === true;
}
function formatOfPath(path) {
    const ending = /\.[^./\\]+$/.exec(path)?.[0].toLowerCase() ?? '';
    return reportFormats.find((format) => entries[format].endings.includes(ending)) ?? null;
}
async function renderReports(reports, format) {
    return entries[format].render(reports);
}


/***/ }),

/***/ 3757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cp: () => (/* binding */ adviceFor)
/* harmony export */ });
/* unused harmony exports adviceWithoutAnswer, adviceForCredential */
/* harmony import */ var _domain_plan_task_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7686);
/* harmony import */ var _domain_run_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5513);


const advices = {
    budget: 'raise the budget (--budget, or "budget" of the task) or make the task smaller',
    'max-turns': 'allow more turns (--max-turns, or "max-turns" of the task) or make the task smaller',
    timeout: 'give it more time (--timeout, or "timeout" of the task) or make the task smaller',
    'idle-timeout': 'give it a longer --idle-timeout, or check the transcript for what it was waiting for',
    'not-logged-in': 'log in to Claude Code, or give it an API key; claude-multi doctor shows which it uses',
    'credential-refused': 'renew the key or token in the variable named, or log in again; claude-multi doctor shows which is used',
    'permission-refused': 'the account has no access to this model or feature; check its access, or use another --model',
    'model-not-found': `name a model that this account has (--model, or "model" of the task), for example ${_domain_plan_task_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultModel */ .$I}`,
    'prompt-too-long': 'shorten the prompt, or put the material into files that the session reads as it needs them',
    'rate-limited': 'run fewer sessions at once (--max-parallel), or try again later',
    overloaded: 'try again later; --retries allows more attempts',
    'connection-lost': 'check the network and the address of the API, then run it again',
    'gateway-refused': 'check the message; --gateway off lets sessions send their requests themselves',
    'api-error': 'check the transcript for the API’s answer, then run it again',
    'conversation-lost': 'run it again: it starts from the beginning',
    'bad-arguments': 'check "args" of the task and the version of Claude Code (claude-multi doctor)',
    'spawn-failed': 'check --claude-path and the task’s "cwd" (claude-multi doctor)',
    crashed: 'check the transcript for its last lines; --retries allows more attempts',
    'hook-stopped': 'check the hooks in the settings of Claude Code, of the user and of the project',
    unfinished: 'check the transcript for where it stopped, then run it again',
    'execution-error': 'check the transcript for its last lines',
};
const adviceWithoutAnswer = 'check the network, the address of the API and whether the API works, then run it again';
const advicesOfCredential = {
    [_domain_run_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .noIdentityToken */ .nt]: 'give the job the permission "id-token: write"; a pull request from a fork never has it',
    [_domain_run_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .noAccessToken */ .nD]: 'compare the federation rule with the claims and ids in the message (Claude Console: Settings > Workload identity, whose history tells the reason of a denial); clocks may differ by 30 s',
    [_domain_run_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .accessTokenOfIdentity */ .v]: 'check the scope of the federation rule, and that its service account is a member of the workspace (Claude Console: Settings > Workload identity)',
    [_domain_run_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .cloudCredentials */ .e_]: 'give sessions credentials of the provider that may use the model, by its own variables or a login on this machine; those of a workflow end after a while',
};
function adviceForCredential(message) {
    return Object.entries(advicesOfCredential).find(([words]) => message.includes(words))?.[1] ?? null;
}
function adviceFor(reason, message) {
    if (reason === 'timeout' && message.includes("waited for the API's rate limit"))
        return advices['rate-limited'];
    if (reason === 'timeout' && message.includes(_domain_run_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .allWaiting */ .tL))
        return adviceWithoutAnswer;
    const ofCredential = reason === 'credential-refused' ? adviceForCredential(message) : null;
    if (ofCredential !== null)
        return ofCredential;
    return Object.hasOwn(advices, reason) ? advices[reason] : null;
}


/***/ }),

/***/ 5298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ conclusionOf)
/* harmony export */ });
/* harmony import */ var _domain_text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2764);

function conclusionOf({ run, totals }) {
    const of = `of ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(totals.tasks, 'task')}`;
    if (totals.tasks === 0)
        return 'There was no task to run';
    if (run.status === 'unfinished')
        return `Unfinished: ${totals.succeeded} ${of} had succeeded${missingShards(run)}`;
    if (run.status === 'cancelled')
        return `Cancelled when ${totals.succeeded} ${of} had succeeded`;
    if (totals.succeeded === totals.tasks) {
        return totals.tasks === 1 ? 'The task succeeded' : `All ${totals.tasks} tasks succeeded`;
    }
    if (run.status === 'succeeded') {
        return `${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(totals.succeeded, 'task')} succeeded, without the shared context`;
    }
    const rest = [
        totals.skipped > 0 ? `${totals.skipped} skipped` : '',
        totals.cancelled > 0 ? `${totals.cancelled} cancelled` : '',
    ].filter((part) => part !== '');
    return [`${totals.failed} ${of} failed`, ...rest].join(', ');
}
function missingShards({ shards = [] }) {
    const missing = shards.filter(({ status }) => status === 'missing').length;
    return missing === 0 ? '' : `, and ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(missing, 'shard')} ${missing === 1 ? 'is' : 'are'} missing`;
}


/***/ }),

/***/ 2530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q6: () => (/* binding */ visibleText),
/* harmony export */   Sd: () => (/* binding */ plainId),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   mG: () => (/* binding */ shortTo),
/* harmony export */   yu: () => (/* binding */ idSpan)
/* harmony export */ });
const escapeCharacter = String.fromCodePoint(0x1b);
const bell = String.fromCodePoint(0x07);
const terminalSequence = new RegExp(`${escapeCharacter}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${bell}${escapeCharacter}]*(?:${bell}|${escapeCharacter}\\\\)?)`, 'g');
const lineBreak = /\r\n?|[\u0085\u2028\u2029]/g;
const hidden = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}]/gu;
function visibleText(text) {
    return text.toWellFormed().replace(terminalSequence, '').replace(lineBreak, '\n').replace(hidden, '');
}
function oneLine(text, longest) {
    const line = visibleText(text.slice(0, longest * 4))
        .replace(/\s+/g, ' ')
        .trim();
    return line.length <= longest ? line : `${shortTo(line, longest - 1)}…`;
}
function shortTo(text, length) {
    return text
        .slice(0, length)
        .toWellFormed()
        .replace(/\uFFFD$/, '');
}
function idSpan(id, longest = 64) {
    return `\`${plainId(id, longest)}\``;
}
function plainId(id, longest = 64) {
    const safe = id.replace(/[^A-Za-z0-9._-]/g, '_') || '_';
    if (safe.length <= longest)
        return safe;
    const tail = Math.floor((longest - 1) / 3);
    return `${safe.slice(0, longest - 1 - tail)}…${safe.slice(safe.length - tail)}`;
}


/***/ }),

/***/ 4549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   hg: () => (/* binding */ characters),
/* harmony export */   it: () => (/* binding */ cutMiddle)
/* harmony export */ });
/* harmony import */ var _domain_text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2764);

const characters = () => 1;
const bytes = (unit) => (unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3);
function sizeOf(text, cost) {
    if (cost === characters)
        return text.length;
    let size = 0;
    for (let index = 0; index < text.length; index += 1)
        size += cost(text.charCodeAt(index));
    return size;
}
const leastExcerpt = 40;
function cutMiddle(text, room, cost) {
    if (text.length * 3 <= room || sizeOf(text, cost) <= room)
        return text;
    const left = room - sizeOf(omission(text.length), cost);
    if (left < leastExcerpt)
        return '';
    const head = headWithin(text, Math.ceil(left * 0.6), cost);
    const tail = tailWithin(text, Math.floor(left * 0.4), cost);
    return `${head}${omission(text.length - head.length - tail.length)}${tail}`;
}
function omission(characters) {
    return `\n[… ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(characters)} characters left out …]\n`;
}
function headWithin(text, room, cost) {
    let end = 0;
    for (let size = 0; end < text.length; end += 1) {
        size += cost(text.charCodeAt(end));
        if (size > room)
            break;
    }
    return text.slice(0, isLowSurrogate(text, end) ? end - 1 : end);
}
function tailWithin(text, room, cost) {
    let start = text.length;
    for (let size = 0; start > 0; start -= 1) {
        size += cost(text.charCodeAt(start - 1));
        if (size > room)
            break;
    }
    return text.slice(isLowSurrogate(text, start) ? start + 1 : start);
}
function isLowSurrogate(text, index) {
    const unit = text.charCodeAt(index);
    return unit >= 0xdc00 && unit <= 0xdfff;
}


/***/ }),

/***/ 3938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ nextSteps)
/* harmony export */ });
function nextSteps({ id, status: ofRun, tasks, shards }) {
    if (shards !== undefined)
        return stepsOfShards(shards, tasks);
    const cutOff = tasks.some(({ status }) => status === 'cancelled' || status === 'skipped');
    const isSpent = tasks.some(({ status, reason }) => status !== 'failed' && reason === 'budget');
    const goesOn = isSpent ? 'goes on, if given a larger budget' : 'goes on with what was cut off';
    const failed = tasks.find(({ status }) => status === 'failed');
    return [
        ...(cutOff && ofRun !== 'succeeded' ? [{ command: `claude-multi resume ${id}`, what: goesOn }] : []),
        ...(failed === undefined
            ? []
            : [
                ...(ofRun === 'succeeded'
                    ? []
                    : [{ command: `claude-multi retry ${id}`, what: 'runs the failed tasks again' }]),
                { command: `claude-multi logs ${id}/${failed.id}`, what: 'shows what a session did' },
            ]),
    ];
}
const mostShards = 3;
function stepsOfShards(shards, tasks) {
    const steps = shards.flatMap(({ index, run, status }) => {
        if (run === null)
            return [];
        const own = nextSteps({ id: run, status, tasks: tasks.filter(({ shard }) => shard === index) });
        return own.length === 0
            ? []
            : [own.map(({ command, what }) => ({ command, what: `${what}, where shard ${index} ran` }))];
    });
    return steps.slice(0, mostShards).flat();
}


/***/ }),

/***/ 4532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ statusSymbols),
/* harmony export */   g: () => (/* binding */ plainSymbols)
/* harmony export */ });
const plainSymbols = {
    succeeded: '✔',
    failed: '✖',
    skipped: '–',
    cancelled: '■',
};
const statusSymbols = {
    succeeded: '✅',
    failed: '❌',
    skipped: '➖',
    cancelled: '⏹️',
};


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
