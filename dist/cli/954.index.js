export const id = 954;
export const ids = [954];
export const modules = {

/***/ 1107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ml: () => (/* binding */ onEndingSignals),
  qO: () => (/* binding */ runtimeName),
  ml: () => (/* binding */ systemClock)
});

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/js/machine/clock.js
var clock = __webpack_require__(1130);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/js/machine/process/process-identity.js
var process_identity = __webpack_require__(7482);
;// CONCATENATED MODULE: ./build/js/machine/process/inherited-signals.js




function ignoredFromStart(signals, { status, command, hasUnreadableInput } = currentFacts()) {
    const mask = BigInt(`0x${/^SigIgn:\s*([\da-f]+)$/m.exec(status)?.[1] ?? '0'}`);
    const ignored = signals.filter((name) => {
        const number = external_node_os_.constants.signals[name];
        return number !== undefined && ((mask >> BigInt(number - 1)) & 1n) === 1n;
    });
    const isUnderNohup = hasUnreadableInput || /(?:^|\/)nohup$/.test(command ?? '');
    return new Set(isUnderNohup && signals.includes('SIGHUP') ? [...ignored, 'SIGHUP'] : ignored);
}
function currentFacts() {
    return { status: (0,process_identity/* readOr */.Cq)('/proc/self/status'), command: external_node_process_.env['_'], hasUnreadableInput: hasUnreadableInput() };
}
function hasUnreadableInput() {
    const flags = /^flags:\s*(\d+)$/m.exec((0,process_identity/* readOr */.Cq)('/proc/self/fdinfo/0'))?.[1];
    if (flags === undefined || (Number.parseInt(flags, 8) & 3) !== writeOnly)
        return false;
    try {
        return (0,external_node_fs_.readlinkSync)('/proc/self/fd/0') === '/dev/null';
    }
    catch {
        return false;
    }
}
const writeOnly = 1;

;// CONCATENATED MODULE: ./build/js/app/surroundings/runtime.js



function runtimeName() {
    const { node, bun, deno } = external_node_process_.versions;
    if (bun !== undefined)
        return `Bun ${bun}`;
    if (deno !== undefined)
        return `Deno ${deno}`;
    return `Node ${node}`;
}
function systemClock() {
    return new clock/* SystemClock */.A();
}
const endings = external_node_process_.platform === 'win32'
    ? ['SIGTERM', 'SIGHUP', 'SIGBREAK']
    : [
        'SIGTERM',
        'SIGHUP',
        'SIGQUIT',
        'SIGUSR1',
        'SIGUSR2',
        'SIGALRM',
        'SIGVTALRM',
        'SIGPROF',
        'SIGXCPU',
        'SIGXFSZ',
        'SIGSYS',
        ...(external_node_process_.platform === 'linux' ? ['SIGIO'] : []),
    ];
const stopping = ['SIGINT', ...endings];
const ignored = ignoredFromStart(stopping);
function onEndingSignals(listeners) {
    const { onInterrupt, onEnding, ignore = [] } = listeners;
    const ends = stopping.map((name) => {
        const isIgnored = ignored.has(name) || ignore.includes(name);
        const listener = isIgnored ? () => { } : name === 'SIGINT' ? onInterrupt : () => onEnding(name);
        external_node_process_.on(name, listener);
        return () => void external_node_process_.off(name, listener);
    });
    return () => {
        for (const end of ends)
            end();
    };
}


/***/ }),

/***/ 2954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   versionCommand: () => (/* binding */ versionCommand)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);
/* harmony import */ var _app_surroundings_runtime_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1107);
/* harmony import */ var _domain_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5039);



const versionCommand = {
    define() { },
    async run(_invocation, { out }) {
        out.line(`claude-multi ${_domain_version_js__WEBPACK_IMPORTED_MODULE_2__/* .version */ .r} (${(0,_app_surroundings_runtime_js__WEBPACK_IMPORTED_MODULE_1__/* .runtimeName */ .qO)()}, ${node_process__WEBPACK_IMPORTED_MODULE_0__.platform} ${node_process__WEBPACK_IMPORTED_MODULE_0__.arch})`);
        return 0;
    },
};


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
/* harmony import */ var node_timers__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7997);

const longestTimerMs = 2 ** 31 - 1;
const beatMs = 1_000;
const lateMs = 1_000;
const systemTime = {
    wall: () => Date.now(),
    monotonic: () => performance.now(),
    after(ms, callback) {
        const timer = (0,node_timers__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(callback, ms);
        return () => (0,node_timers__WEBPACK_IMPORTED_MODULE_0__.clearTimeout)(timer);
    },
    every(ms, callback) {
        const timer = (0,node_timers__WEBPACK_IMPORTED_MODULE_0__.setInterval)(callback, ms);
        timer.unref();
        return () => (0,node_timers__WEBPACK_IMPORTED_MODULE_0__.clearInterval)(timer);
    },
};
class SystemClock {
    #source;
    #latest = 0;
    #timers = 0;
    #endBeat = null;
    #lastLook = 0;
    #stoodStill = 0;
    constructor(source = systemTime) {
        this.#source = source;
    }
    now() {
        this.#latest = Math.max(this.#latest, this.#source.wall());
        return this.#latest;
    }
    elapsed() {
        const now = this.#source.monotonic();
        if (this.#endBeat !== null) {
            const gap = now - this.#lastLook;
            if (gap > beatMs + lateMs)
                this.#stoodStill += gap - beatMs;
            this.#lastLook = now;
        }
        return now - this.#stoodStill;
    }
    after(ms, callback) {
        this.#count(1);
        const due = this.elapsed() + Math.max(0, ms);
        let cancel = () => { };
        let isSet = true;
        const unset = () => {
            cancel();
            if (isSet)
                this.#count(-1);
            isSet = false;
        };
        const arm = (left) => {
            cancel = this.#source.after(Math.min(left, longestTimerMs), () => {
                const more = due - this.elapsed();
                if (more > 0) {
                    arm(more);
                    return;
                }
                unset();
                callback();
            });
        };
        arm(Math.max(0, ms));
        return unset;
    }
    #count(change) {
        this.#timers += change;
        if (this.#timers > 0 && this.#endBeat === null) {
            this.#lastLook = this.#source.monotonic();
            this.#endBeat = this.#source.every(beatMs, () => void this.elapsed());
        }
        if (this.#timers > 0)
            return;
        this.#endBeat?.();
        this.#endBeat = null;
    }
}


/***/ }),

/***/ 6047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ linuxBoot),
/* harmony export */   O: () => (/* binding */ thisPlace)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2972);




let fixed = null;
function thisPlace() {
    fixed ??= { boot: bootId(), machine: textOf('/etc/machine-id'), pids: pidNamespace() };
    return { host: (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)(), ...fixed };
}
let boot = null;
function linuxBoot() {
    boot ??= textOf('/proc/sys/kernel/random/boot_id') ?? '';
    return boot;
}
function bootId() {
    if (process.platform === 'linux')
        return linuxBoot() || null;
    if (process.platform === 'win32')
        return null;
    try {
        return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)('sysctl', ['-n', 'kern.bootsessionuuid'], { encoding: 'utf8' }).trim() || null;
    }
    catch {
        return null;
    }
}
function textOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8').trim() || null;
    }
    catch (error) {
        if ((0,_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .lacksDescriptors */ .Ze)(error))
            throw error;
        return null;
    }
}
function pidNamespace() {
    if (process.platform !== 'linux')
        return null;
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)('/proc/self/ns/pid');
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 7482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cq: () => (/* binding */ readOr),
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   Ts: () => (/* binding */ procStart),
/* harmony export */   XM: () => (/* binding */ readProcFile),
/* harmony export */   _n: () => (/* binding */ isAlive),
/* harmony export */   jW: () => (/* binding */ procStat),
/* harmony export */   wO: () => (/* binding */ identifyProcess)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6047);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2972);




function identifyProcess(pid) {
    if (process.platform === 'linux') {
        const ticks = procStart(pid);
        return ticks === null ? null : `${(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .linuxBoot */ .F)()}/${ticks}`;
    }
    return startByPs(pid);
}
function startOf(pid) {
    try {
        return process.platform === 'linux' ? procStart(pid) : (startByPs(pid)?.replaceAll(/\s+/g, '-') ?? null);
    }
    catch {
        return null;
    }
}
function startByPs(pid) {
    if (process.platform === 'win32')
        return null;
    try {
        const env = { ...process.env, LC_ALL: 'C' };
        return (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFileSync)('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env }).trim() || null;
    }
    catch {
        return null;
    }
}
function isAlive(pid, identity) {
    if (identity !== null)
        return identifyProcess(pid) === identity;
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
function procStart(pid) {
    return procStat(pid)?.start ?? null;
}
function procStat(pid) {
    const stat = readProcFile(`/proc/${pid}/stat`);
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state = '', parent, , session] = fields;
    const start = fields[19];
    if (state === '' || state === 'Z' || state === 'X' || start === undefined)
        return null;
    return { parent: Number(parent), session: Number(session), start };
}
function readProcFile(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'latin1');
    }
    catch (error) {
        if ((0,_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .lacksDescriptors */ .Ze)(error))
            throw error;
        return '';
    }
}
function readOr(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'latin1');
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 2972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Or: () => (/* binding */ isSystemError),
/* harmony export */   SO: () => (/* binding */ remedyForStart),
/* harmony export */   Ze: () => (/* binding */ lacksDescriptors),
/* harmony export */   c7: () => (/* binding */ systemCodeOf),
/* harmony export */   wJ: () => (/* binding */ remedyFor)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(480);


function isSystemError(error) {
    return error instanceof Error && 'code' in error && 'syscall' in error;
}
function systemCodeOf(error) {
    const code = (0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error);
    if (code !== null)
        return code;
    const number = Number(/\(os error (\d+)\)/.exec((0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error))?.[1] ?? Number.NaN);
    return Object.entries(node_os__WEBPACK_IMPORTED_MODULE_0__.constants.errno).find(([, known]) => known === number)?.[0] ?? null;
}
function lacksDescriptors(error) {
    const code = (0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error);
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


/***/ })

};
