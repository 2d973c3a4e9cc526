export const id = 841;
export const ids = [841];
export const modules = {

/***/ 3346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock),
/* harmony export */   q: () => (/* binding */ runtimeName)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);
/* harmony import */ var _machine_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1130);


function runtimeName() {
    const { node, bun, deno } = node_process__WEBPACK_IMPORTED_MODULE_0__.versions;
    if (bun !== undefined)
        return `Bun ${bun}`;
    if (deno !== undefined)
        return `Deno ${deno}`;
    return `Node ${node}`;
}
function systemClock() {
    return new _machine_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .SystemClock */ .A();
}


/***/ }),

/***/ 1858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctorCommand: () => (/* binding */ doctorCommand)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/js/domain/plan/task.js
var task = __webpack_require__(7686);
// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: ./build/js/domain/version.js
var version = __webpack_require__(5039);
// EXTERNAL MODULE: ./build/js/machine/process/run-program.js
var run_program = __webpack_require__(3270);
// EXTERNAL MODULE: ./build/js/store/history/sessions-dir.js
var sessions_dir = __webpack_require__(5972);
// EXTERNAL MODULE: ./build/js/app/agent.js + 20 modules
var app_agent = __webpack_require__(1283);
// EXTERNAL MODULE: ./build/js/app/runtime.js
var runtime = __webpack_require__(3346);
;// CONCATENATED MODULE: ./build/js/app/doctor.js










async function diagnose(request, agent = app_agent/* defaultAgent */.D) {
    const [ofAgent, git] = await Promise.all([checkAgent(request, agent), checkGit(request)]);
    return [checkRuntime(), ...ofAgent, git, ...checkFolders(request), ...checkUser(request, agent)];
}
async function checkAgent({ programPath, env }, { name, program }) {
    try {
        return await program.check(await program.find(programPath, env), env);
    }
    catch (error) {
        if (!(error instanceof errors/* EnvironmentError */.eG))
            throw error;
        return [{ level: 'fail', subject: name, message: error.message, remedy: error.remedy }];
    }
}
function checkFolders({ env, cwd }) {
    const project = (0,external_node_path_.resolve)(cwd, env['CLAUDE_PROJECT_DIR'] || '.');
    const sessions = (0,sessions_dir/* sessionsDirOf */.cW)(env['CLAUDE_SESSIONS_DIR'], env, cwd);
    return [
        finding('project', project, (0,external_node_fs_.existsSync)(project) ? project : null, '--project-dir or CLAUDE_PROJECT_DIR'),
        finding('runs', sessions, nearestFolder(sessions), '--sessions-dir or CLAUDE_SESSIONS_DIR'),
    ];
}
function finding(subject, folder, place, settings) {
    const remedy = `Choose a folder that you may write to: ${settings}`;
    if (place === null)
        return { level: 'fail', subject, message: `${folder} does not exist`, remedy };
    if (!(0,external_node_fs_.statSync)(place).isDirectory())
        return { level: 'fail', subject, message: `${place} is not a folder`, remedy };
    try {
        (0,external_node_fs_.accessSync)(place, external_node_fs_.constants.R_OK | external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
        return { level: 'ok', subject, message: place === folder ? folder : `${folder} (will be created)` };
    }
    catch (error) {
        return { level: 'fail', subject, message: (0,errors/* messageOf */.bD)(error), remedy };
    }
}
function nearestFolder(path) {
    let place = path;
    while (!(0,external_node_fs_.existsSync)(place) && (0,external_node_path_.dirname)(place) !== place)
        place = (0,external_node_path_.dirname)(place);
    return place;
}
function checkRuntime() {
    const message = `claude-multi ${version/* version */.r} on ${(0,runtime/* runtimeName */.q)()}, ${external_node_process_.platform} ${external_node_process_.arch}`;
    return { level: 'ok', subject: 'runtime', message };
}
async function checkGit({ env }) {
    const answer = await (0,run_program/* runProgramFor */.R)('git', ['--version'], env);
    if (answer?.code === 0)
        return { level: 'ok', subject: 'git', message: answer.stdout.trim().replace(/^git /, '') };
    const remedy = 'Sessions use it to read history and to commit. Install it: https://git-scm.com';
    return { level: 'warn', subject: 'git', message: 'git is not on the PATH', remedy };
}
function checkUser({ env }, { name, account }) {
    const uid = external_node_process_.getuid?.();
    if (uid !== 0)
        return [];
    const refusal = account.refusal({ permissionMode: task/* defaultPermissionMode */.EA, env: {} }, env, uid);
    if (refusal === null)
        return [{ level: 'ok', subject: 'user', message: `root; ${name} would not refuse a task with default settings` }];
    const message = `root: ${refusal.message}, which is the default`;
    return [{ level: 'fail', subject: 'user', message, remedy: refusal.remedy }];
}

// EXTERNAL MODULE: ./build/js/terminal/text/safe-text.js
var safe_text = __webpack_require__(9888);
// EXTERNAL MODULE: ./build/js/cli/process/exit-code.js
var exit_code = __webpack_require__(5787);
;// CONCATENATED MODULE: ./build/js/cli/commands/doctor.js



const doctorCommand = {
    define(command) {
        command
            .option('--claude-path <file>', 'the Claude Code program to check; default: the one on PATH')
            .addHelpText('after', help);
    },
    async run({ options }, { out, env, cwd }) {
        const given = options['claudePath'] ?? env['CLAUDE_MULTI_CLAUDE_PATH'];
        const findings = await diagnose({ env, cwd, programPath: given || null });
        for (const finding of findings)
            show(finding, out);
        const failed = findings.filter(({ level }) => level === 'fail').length;
        out.line('');
        out.line(failed === 0 ? 'Ready.' : `${failed} of ${findings.length} checks failed: fix these before a run.`);
        return failed === 0 ? exit_code/* exitCode */.I.succeeded : exit_code/* exitCode */.I.environment;
    },
};
const marks = { ok: ['ok  ', 'good'], warn: ['warn', 'warning'], fail: ['FAIL', 'bad'] };
function show({ level, subject, message, remedy }, out) {
    const [mark, tone] = marks[level];
    out.line(`${out.paint(mark, tone)}  ${subject.padEnd(8)} ${(0,safe_text/* safeText */.Hk)(message)}`);
    if (remedy !== undefined)
        out.line(`      ${''.padEnd(8)} → ${(0,safe_text/* safeText */.Hk)(remedy)}`);
}
const help = `
Checks Claude Code, its version and login, git, the folders and the user, and says how to fix
what is missing. It sends no request and shows no secret.
`;


/***/ }),

/***/ 7686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ defaultModel),
/* harmony export */   EA: () => (/* binding */ defaultPermissionMode),
/* harmony export */   UJ: () => (/* binding */ namedModels),
/* harmony export */   XH: () => (/* binding */ taskIdPattern),
/* harmony export */   eS: () => (/* binding */ restrainedModes),
/* harmony export */   iR: () => (/* binding */ permissionModes),
/* harmony export */   v: () => (/* binding */ taskSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2047);

const permissionModes = [
    'acceptEdits',
    'auto',
    'bypassPermissions',
    'default',
    'dontAsk',
    'manual',
    'plan',
];
const defaultPermissionMode = 'bypassPermissions';
const restrainedModes = [
    'acceptEdits',
    'default',
    'dontAsk',
    'manual',
    'plan',
];
const namedModels = ['sonnet', 'opus', 'haiku'];
const defaultModel = namedModels[0];
const taskIdPattern = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,64}$/;
const taskSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(taskIdPattern),
    prompt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    model: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    budgetUsd: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().positive(),
    timeoutMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().positive(),
    backgroundWaitMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative().nullable().default(null),
    maxTurns: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().positive().nullable(),
    permissionMode: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(permissionModes),
    allowedTools: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    disallowedTools: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    appendSystemPrompt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(),
    cwd: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    env: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    args: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
});


/***/ }),

/***/ 3695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FG: () => (/* binding */ describeWork),
/* harmony export */   PO: () => (/* binding */ backgroundWorkSchema),
/* harmony export */   jy: () => (/* binding */ longestWorkName),
/* harmony export */   tQ: () => (/* binding */ mayNeverEnd)
/* harmony export */ });
/* unused harmony export backgroundKinds */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2047);

const backgroundKinds = ['command', 'agent', 'wake-up', 'schedule'];
const longestWorkName = 200;
const backgroundWorkSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(backgroundKinds), name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
function mayNeverEnd({ kind }) {
    return kind === 'command' || kind === 'schedule';
}
const nouns = {
    command: ['a background command', 'background commands'],
    agent: ['a subagent', 'subagents'],
    'wake-up': ['a scheduled wake-up', 'scheduled wake-ups'],
    schedule: ['a repeated wake-up', 'repeated wake-ups'],
};
const mostNamed = 5;
function describeWork(works) {
    const parts = [...Map.groupBy(works, ({ kind }) => kind)].map(([kind, group]) => {
        const [one, many] = nouns[kind];
        const names = group.slice(0, mostNamed).map(({ name }) => name);
        const more = group.length > mostNamed ? `, and ${group.length - mostNamed} more` : '';
        return `${group.length === 1 ? one : `${group.length} ${many}`} (${names.join(', ')}${more})`;
    });
    return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}


/***/ }),

/***/ 9367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ LineSplitter)
});

;// CONCATENATED MODULE: ./build/js/domain/text/json-shortener.js
const quote = 0x22;
const backslash = 0x5c;
const letterU = 0x75;
function continues(byte) {
    return (byte & 0b1100_0000) === 0b1000_0000;
}
class JsonShortener {
    #longest;
    #inString = false;
    #kept = 0;
    #isFull = false;
    #escapeLeft = 0;
    constructor(longest) {
        this.#longest = longest;
    }
    push(chunk) {
        const short = new Uint8Array(chunk.length);
        let length = 0;
        for (const byte of chunk) {
            if (this.#keeps(byte)) {
                short[length] = byte;
                length += 1;
            }
        }
        return short.subarray(0, length);
    }
    #keeps(byte) {
        if (!this.#inString) {
            this.#inString = byte === quote;
            this.#kept = 0;
            this.#isFull = false;
            return true;
        }
        if (this.#escapeLeft > 0) {
            this.#escapeLeft = this.#escapeLeft === 5 ? (byte === letterU ? 4 : 0) : this.#escapeLeft - 1;
        }
        else if (byte === quote) {
            this.#inString = false;
            return true;
        }
        else {
            if (this.#kept >= this.#longest && !continues(byte))
                this.#isFull = true;
            if (byte === backslash)
                this.#escapeLeft = 5;
        }
        if (!this.#isFull)
            this.#kept += 1;
        return !this.#isFull;
    }
}

;// CONCATENATED MODULE: ./build/js/domain/text/line-splitter.js

const newline = 0x0a;
const nothing = new Uint8Array();
class LineSplitter {
    #longest;
    #longestText;
    #parts = [];
    #held = 0;
    #length = 0;
    #shortener = null;
    constructor(longest, longestText = null) {
        this.#longest = longest;
        this.#longestText = longestText;
    }
    *push(chunk) {
        let start = 0;
        for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
            this.#hold(chunk.subarray(start, end));
            yield this.#take();
            start = end + 1;
        }
        this.#hold(chunk.subarray(start));
    }
    *end() {
        if (this.#length > 0)
            yield this.#take();
    }
    #hold(part) {
        if (part.length === 0)
            return;
        this.#length += part.length;
        if (this.#shortener === null && this.#length > this.#longest && this.#longestText !== null) {
            this.#shortener = new JsonShortener(this.#longestText);
            this.#parts = this.#parts.map((held) => this.#shorten(held));
            this.#held = this.#parts.reduce((sum, { length }) => sum + length, 0);
        }
        const kept = this.#shorten(part);
        this.#held += kept.length;
        if (this.#held > this.#longest)
            this.#parts = [];
        else
            this.#parts.push(kept);
    }
    #shorten(part) {
        return this.#shortener?.push(part) ?? part;
    }
    #take() {
        const length = this.#length;
        const bytes = this.#held > this.#longest ? null : joined(this.#parts, this.#held);
        this.#parts = [];
        this.#held = 0;
        this.#length = 0;
        this.#shortener = null;
        return { bytes, length };
    }
}
function joined(parts, length) {
    if (parts.length <= 1)
        return parts[0] ?? nothing;
    const whole = new Uint8Array(length);
    let offset = 0;
    for (const part of parts) {
        whole.set(part, offset);
        offset += part.length;
    }
    return whole;
}


/***/ }),

/***/ 5039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
const version = '0.1.0';


/***/ }),

/***/ 1130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ SystemClock)
/* harmony export */ });
const longestTimerMs = 2 ** 31 - 1;
class SystemClock {
    #latest = 0;
    now() {
        this.#latest = Math.max(this.#latest, Date.now());
        return this.#latest;
    }
    elapsed() {
        return performance.now();
    }
    after(ms, callback) {
        const timer = setTimeout(callback, Math.min(Math.max(0, ms), longestTimerMs));
        return () => clearTimeout(timer);
    }
}


/***/ }),

/***/ 2972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Or: () => (/* binding */ isSystemError),
/* harmony export */   SO: () => (/* binding */ remedyForStart),
/* harmony export */   Ze: () => (/* binding */ lacksDescriptors),
/* harmony export */   wJ: () => (/* binding */ remedyFor)
/* harmony export */ });
function isSystemError(error) {
    return error instanceof Error && 'code' in error && 'syscall' in error;
}
function lacksDescriptors(error) {
    const { code } = error;
    return code === 'EMFILE' || code === 'ENFILE';
}
function remedyFor(error) {
    switch (isSystemError(error) ? error.code : undefined) {
        case 'ENOSPC':
        case 'EDQUOT':
            return 'Free some space there, or use another folder (--sessions-dir).';
        case 'EMFILE':
        case 'ENFILE':
            return moreFiles;
        default:
            return 'Check that you may write to the folder, or use another one (--sessions-dir).';
    }
}
function remedyForStart(error) {
    switch (error.code) {
        case 'EMFILE':
        case 'ENFILE':
            return moreFiles;
        case 'EAGAIN':
        case 'ENOMEM':
            return 'Run fewer sessions at once (--max-parallel).';
        default:
            return null;
    }
}
const moreFiles = 'Allow more open files (ulimit -n), or run fewer sessions at once (--max-parallel).';


/***/ }),

/***/ 5972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cW: () => (/* binding */ sessionsDirOf),
/* harmony export */   g$: () => (/* binding */ listRunIds)
/* harmony export */ });
/* unused harmony export defaultSessionsDir */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1708);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(480);





function defaultSessionsDir(environment, platform, home) {
    if (platform === 'win32')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(environment['LOCALAPPDATA'] || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, 'AppData', 'Local'), 'claude-multi');
    if (platform === 'darwin')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, 'Library', 'Application Support', 'claude-multi');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(environment['XDG_STATE_HOME'] || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.local', 'state'), 'claude-multi');
}
function sessionsDirOf(given, environment, cwd = node_process__WEBPACK_IMPORTED_MODULE_3__.cwd()) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, given || defaultSessionsDir(environment, node_process__WEBPACK_IMPORTED_MODULE_3__.platform, (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)()));
}
const runIdPattern = /^\d{8}-\d{6}-[0-9a-f]{4}$/;
async function listRunIds(sessionsDir) {
    try {
        const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(sessionsDir);
        return names
            .filter((name) => runIdPattern.test(name))
            .sort()
            .reverse();
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return [];
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .eG(`cannot read the sessions folder ${sessionsDir}: ${(0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`, 'Check its permissions, or use another one (--sessions-dir).', { cause: error });
    }
}


/***/ }),

/***/ 4377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2047);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
