export const id = 154;
export const ids = [154];
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

/***/ 5469:
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
            return 'Free space there, or give another folder (--sessions-dir).';
        case 'EMFILE':
        case 'ENFILE':
            return moreFiles;
        default:
            return 'Check that the folder is yours to write to, or give another one (--sessions-dir).';
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

/***/ 6773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctorCommand: () => (/* binding */ doctorCommand)
});

// EXTERNAL MODULE: ./build/js/domain/errors.js
var errors = __webpack_require__(5096);
// EXTERNAL MODULE: ./build/js/reporters/safe-text.js
var safe_text = __webpack_require__(7424);
// EXTERNAL MODULE: ./build/js/adapters/claude-binary.js
var claude_binary = __webpack_require__(2099);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(2047);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/js/cli/doctor/run-program.js

const longestMs = 20_000;
function runProgramFor(file, args, env) {
    return new Promise((resolve) => {
        const options = { env: { ...env }, timeout: longestMs, windowsHide: true, maxBuffer: 1024 * 1024 };
        const child = (0,external_node_child_process_.execFile)(file, [...args], options, (error, stdout) => {
            if (error === null)
                resolve({ code: 0, stdout });
            else if (typeof error.code === 'number')
                resolve({ code: error.code, stdout });
            else
                resolve(null);
        });
        child.stdin?.on('error', () => { }).end();
    });
}

;// CONCATENATED MODULE: ./build/js/cli/doctor/check-login.js


const statusSchema = schemas/* object */.Ikc({
    loggedIn: schemas/* boolean */.zMY(),
    authMethod: schemas/* string */.YjP().optional(),
    apiProvider: schemas/* string */.YjP().optional(),
    apiKeySource: schemas/* string */.YjP().optional(),
});
const credentials = ['ANTHROPIC_API_KEY', 'ANTHROPIC_AUTH_TOKEN', 'CLAUDE_CODE_OAUTH_TOKEN'];
const remedy = 'Run claude and use /login, or set ANTHROPIC_API_KEY or CLAUDE_CODE_OAUTH_TOKEN. Without an account: claude-multi demo';
async function checkLogin({ path }, env) {
    const answer = await runProgramFor(path, ['auth', 'status'], env);
    const status = statusSchema.safeParse(jsonOf(answer?.stdout ?? ''));
    const subject = 'login';
    if (!status.success) {
        const [variable] = credentials.filter((name) => env[name]);
        if (variable !== undefined)
            return { level: 'ok', subject, message: `${variable} is set (not tried: that would cost)` };
        return { level: 'warn', subject, message: 'this version of claude does not tell whether it is logged in', remedy };
    }
    const { loggedIn, authMethod = 'unknown', apiKeySource, apiProvider = 'firstParty' } = status.data;
    if (!loggedIn)
        return { level: 'fail', subject, message: 'claude is not logged in', remedy };
    const provider = apiProvider === 'firstParty' ? '' : `, provider ${apiProvider}`;
    const source = apiKeySource === undefined ? '' : ` from ${apiKeySource}`;
    return { level: 'ok', subject, message: `${authMethod}${source}${provider} (not tried: that would cost)` };
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/js/cli/doctor/check-claude.js



const oldestKnown = '2.1.197';
async function checkClaude(request) {
    try {
        const claude = await (0,claude_binary/* findClaude */.E)(request.claudePath, request.env);
        return [versionFinding(claude), await checkLogin(claude, request.env)];
    }
    catch (error) {
        if (!(error instanceof errors/* EnvironmentError */.eG))
            throw error;
        return [{ level: 'fail', subject: 'claude', message: error.message, remedy: error.remedy }];
    }
}
function versionFinding({ path, version }) {
    const message = `${path}, version ${version}`;
    if (!isOlder(version, oldestKnown))
        return { level: 'ok', subject: 'claude', message };
    const remedy = `Versions before ${oldestKnown} are untested. Update it: claude update`;
    return { level: 'warn', subject: 'claude', message, remedy };
}
function isOlder(version, than) {
    const numbers = (text) => text.split(/[.-]/).slice(0, 3).map(Number);
    const limit = numbers(than);
    for (const [position, value] of numbers(version).entries()) {
        const other = limit[position] ?? 0;
        if (value !== other)
            return value < other;
    }
    return false;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/store/sessions-dir.js
var sessions_dir = __webpack_require__(8781);
;// CONCATENATED MODULE: ./build/js/cli/doctor/check-folders.js




function checkFolders({ env, cwd }) {
    const project = (0,external_node_path_.resolve)(cwd, env['CLAUDE_PROJECT_DIR'] || '.');
    const sessions = (0,sessions_dir/* sessionsDirOf */.c)(env['CLAUDE_SESSIONS_DIR'], env, cwd);
    return [
        finding('project', project, (0,external_node_fs_.existsSync)(project) ? project : null, '--project-dir or CLAUDE_PROJECT_DIR'),
        finding('runs', sessions, nearestFolder(sessions), '--sessions-dir or CLAUDE_SESSIONS_DIR'),
    ];
}
function finding(subject, folder, place, settings) {
    const remedy = `Give a folder that you may write to: ${settings}`;
    if (place === null)
        return { level: 'fail', subject, message: `${folder} does not exist`, remedy };
    if (!(0,external_node_fs_.statSync)(place).isDirectory())
        return { level: 'fail', subject, message: `${place} is no folder`, remedy };
    try {
        (0,external_node_fs_.accessSync)(place, external_node_fs_.constants.R_OK | external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
        return { level: 'ok', subject, message: place === folder ? folder : `${folder} (will be made)` };
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

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/js/version.js
var version = __webpack_require__(4306);
// EXTERNAL MODULE: ./build/js/cli/permission-notice.js + 1 modules
var permission_notice = __webpack_require__(6894);
// EXTERNAL MODULE: ./build/js/cli/runtime.js
var runtime = __webpack_require__(484);
;// CONCATENATED MODULE: ./build/js/cli/doctor/check-machine.js





function checkRuntime() {
    const message = `claude-multi ${version/* version */.r} on ${(0,runtime/* runtimeName */.q)()}, ${external_node_process_.platform} ${external_node_process_.arch}`;
    return { level: 'ok', subject: 'runtime', message };
}
async function checkGit({ env }) {
    const answer = await runProgramFor('git', ['--version'], env);
    if (answer?.code === 0)
        return { level: 'ok', subject: 'git', message: answer.stdout.trim().replace(/^git /, '') };
    const remedy = 'Sessions use it to look at history and to commit. Install it: https://git-scm.com';
    return { level: 'warn', subject: 'git', message: 'there is no git on the PATH', remedy };
}
function checkUser({ env }) {
    if (external_node_process_.getuid?.() !== 0)
        return null;
    if (!(0,permission_notice/* rootWithoutSandbox */.qR)(env))
        return { level: 'ok', subject: 'user', message: 'root, in a sandbox (IS_SANDBOX=1)' };
    const message = 'root, to whom claude refuses the permission mode bypassPermissions, the default here';
    return { level: 'fail', subject: 'user', message, remedy: permission_notice/* rootRemedy */.to };
}

;// CONCATENATED MODULE: ./build/js/cli/commands/doctor.js





const doctorCommand = {
    define(command) {
        command
            .option('--claude-path <file>', 'the claude to look at; default: the one on PATH')
            .addHelpText('after', help);
    },
    async run({ options }, { out, env, cwd }) {
        const given = options['claudePath'] ?? env['CLAUDE_MULTI_CLAUDE_PATH'];
        const findings = await findAll({ env, cwd, claudePath: given || null });
        for (const finding of findings)
            show(finding, out);
        const failed = findings.filter(({ level }) => level === 'fail').length;
        out.line('');
        out.line(failed === 0 ? 'Ready.' : `${failed} of ${findings.length} checks failed: mend these before a run.`);
        return failed === 0 ? errors/* exitCode */.I$.succeeded : errors/* exitCode */.I$.environment;
    },
};
async function findAll(request) {
    const [claude, git] = await Promise.all([checkClaude(request), checkGit(request)]);
    return [checkRuntime(), ...claude, git, ...checkFolders(request), checkUser(request)].filter((finding) => finding !== null);
}
const marks = { ok: ['ok  ', 'good'], warn: ['warn', 'warning'], fail: ['FAIL', 'bad'] };
function show({ level, subject, message, remedy }, out) {
    const [mark, tone] = marks[level];
    out.line(`${out.paint(mark, tone)}  ${subject.padEnd(8)} ${(0,safe_text/* safeText */.Hk)(message)}`);
    if (remedy !== undefined)
        out.line(`      ${''.padEnd(8)} → ${(0,safe_text/* safeText */.Hk)(remedy)}`);
}
const help = `
Looks at claude, its version and login, git, the folders and the user, and says how to
mend what is missing. No request is sent, no secret is shown.
`;


/***/ }),

/***/ 6894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YM: () => (/* binding */ permissionNotice),
  yN: () => (/* binding */ refuseRootWithoutSandbox),
  to: () => (/* binding */ rootRemedy),
  qR: () => (/* binding */ rootWithoutSandbox)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
;// CONCATENATED MODULE: ./build/js/claude/root-refusal.js
function neverAsks(task) {
    return task.permissionMode === 'bypassPermissions';
}
function refusesRoot(environment, uid) {
    return uid === 0 && environment['IS_SANDBOX'] !== '1';
}
function refusesAny(tasks, environment, uid) {
    return tasks.some((task) => neverAsks(task) && refusesRoot({ ...environment, ...task.env }, uid));
}

// EXTERNAL MODULE: ./build/js/domain/errors.js
var errors = __webpack_require__(5096);
;// CONCATENATED MODULE: ./build/js/cli/permission-notice.js




function permissionNotice(plan) {
    const free = plan.tasks.filter(neverAsks);
    if (free.length === 0)
        return null;
    const which = free.length === plan.tasks.length ? 'the sessions' : `${free.length} of ${plan.tasks.length} sessions`;
    const folders = [...new Set(free.map((task) => task.cwd))];
    const where = folders.length === 1 ? folders[0] : `${folders.length} folders`;
    return (`Permission mode bypassPermissions: ${which} run any command and change any file without asking, with all rights ` +
        `of the user ${userName()}, starting in ${where}. To choose otherwise: --permission-mode acceptEdits (or default, ` +
        'dontAsk, manual, plan) and --allowed-tools.');
}
function refuseRootWithoutSandbox(plan, environment) {
    if (!refusesAny(plan.tasks, environment, external_node_process_.getuid?.()))
        return;
    throw new errors/* EnvironmentError */.eG('claude refuses the permission mode bypassPermissions to root.', rootRemedy);
}
function rootWithoutSandbox(environment) {
    return refusesRoot(environment, external_node_process_.getuid?.());
}
const rootRemedy = 'Run as another user or with --permission-mode acceptEdits; or, in a container or another sandbox, set IS_SANDBOX=1.';
function userName() {
    try {
        return (0,external_node_os_.userInfo)().username;
    }
    catch {
        return `${external_node_process_.getuid?.() ?? 'who runs this'}`;
    }
}


/***/ }),

/***/ 484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ runtimeName)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);

function runtimeName() {
    const { node, bun, deno } = node_process__WEBPACK_IMPORTED_MODULE_0__.versions;
    if (bun !== undefined)
        return `Bun ${bun}`;
    if (deno !== undefined)
        return `Deno ${deno}`;
    return `Node ${node}`;
}


/***/ }),

/***/ 8781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ sessionsDirOf)
/* harmony export */ });
/* unused harmony export defaultSessionsDir */
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1708);



function defaultSessionsDir(environment, platform, home) {
    if (platform === 'win32')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(environment['LOCALAPPDATA'] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, 'AppData', 'Local'), 'claude-multi');
    if (platform === 'darwin')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, 'Library', 'Application Support', 'claude-multi');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(environment['XDG_STATE_HOME'] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.local', 'state'), 'claude-multi');
}
function sessionsDirOf(given, environment, cwd = node_process__WEBPACK_IMPORTED_MODULE_2__.cwd()) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, given || defaultSessionsDir(environment, node_process__WEBPACK_IMPORTED_MODULE_2__.platform, (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)()));
}


/***/ }),

/***/ 4306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
const version = '0.1.0';


/***/ })

};
