export const id = 722;
export const ids = [722];
export const modules = {

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

/***/ 341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ao: () => (/* binding */ canGroup),
/* harmony export */   tW: () => (/* binding */ ControlGroup),
/* harmony export */   wI: () => (/* binding */ removeOldGroups)
/* harmony export */ });
/* unused harmony export ownGroup */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1708);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7482);




class ControlGroup {
    path;
    constructor(path) {
        this.path = path;
    }
    static around(pid, parent = ownGroup()) {
        if (parent === null)
            return null;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, `claude-multi-${node_process__WEBPACK_IMPORTED_MODULE_2__.pid}-${crypto.randomUUID()}`);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path);
        }
        catch {
            return null;
        }
        const group = new ControlGroup(path);
        try {
            group.#take(pid);
            return group;
        }
        catch {
            group.remove();
            return null;
        }
    }
    #take(pid) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.path, 'cgroup.procs'), String(pid));
        const children = (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .readOr */ .Cq)(`/proc/${pid}/task/${pid}/children`).split(' ').map(Number);
        for (const child of children)
            if (child > 0)
                this.#take(child);
    }
    members(path = this.path) {
        const own = (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .readOr */ .Cq)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, 'cgroup.procs')).split('\n').map(Number);
        return [...own.filter((pid) => pid > 0), ...foldersIn(path).flatMap((folder) => this.members(folder))];
    }
    remove(path = this.path) {
        for (const folder of foldersIn(path))
            this.remove(folder);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(path);
            return true;
        }
        catch (error) {
            return error.code === 'ENOENT';
        }
    }
}
function ownGroup(group = (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .readOr */ .Cq)('/proc/self/cgroup'), mounts = (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .readOr */ .Cq)('/proc/self/mountinfo')) {
    const path = /^0::(\/.*)$/m.exec(group)?.[1];
    const [, root, point] = /^\d+ \d+ \S+ (\S+) (\S+) .* - cgroup2 /m.exec(mounts) ?? [];
    if (path === undefined || root === undefined || point === undefined || path.startsWith('/..'))
        return null;
    if (root === '/')
        return path === '/' ? point : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(point, path);
    return path === root || path.startsWith(`${root}/`) ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(point, path.slice(root.length)) : null;
}
function removeOldGroups(parent = ownGroup()) {
    for (const path of parent === null ? [] : foldersIn(parent)) {
        const pid = /\/claude-multi-(\d+)-[\da-f-]+$/.exec(path)?.[1];
        if (pid !== undefined && (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .startOf */ .GH)(Number(pid)) === null)
            new ControlGroup(path).remove();
    }
}
function canGroup(parent = ownGroup()) {
    if (parent === null)
        return false;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(parent, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, 'cgroup.procs'), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        return true;
    }
    catch {
        return false;
    }
}
function foldersIn(path) {
    try {
        const entries = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path, { withFileTypes: true });
        return entries.filter((entry) => entry.isDirectory()).map(({ name }) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name));
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 94:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ NodeProcessHost)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/js/domain/ports/machine.js
var machine = __webpack_require__(4741);
// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: ./build/js/machine/system-error.js
var system_error = __webpack_require__(2972);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: external "node:timers"
var external_node_timers_ = __webpack_require__(7997);
// EXTERNAL MODULE: ./build/js/machine/process/control-group.js
var control_group = __webpack_require__(341);
// EXTERNAL MODULE: ./build/js/machine/process/process-identity.js
var process_identity = __webpack_require__(7482);
// EXTERNAL MODULE: ./build/js/machine/process/process-table.js
var process_table = __webpack_require__(9634);
;// CONCATENATED MODULE: ./build/js/machine/process/descent.js





const looksAfterMs = [100, 300, 1_000, 5_000];
const mostTime = 0.01;
const betweenLooksMs = 20;
class Descents {
    #onKnown;
    #sessions = new Map();
    #kept = new Set();
    #timer = null;
    #hasBegun = false;
    #looks = 0;
    #notBefore = 0;
    #lastLook = Number.NEGATIVE_INFINITY;
    constructor(onKnown) {
        this.#onKnown = onKnown;
    }
    begin(marker, pid) {
        if (!this.#hasBegun && external_node_process_.platform === 'linux')
            (0,control_group/* removeOldGroups */.wI)();
        this.#hasBegun = true;
        const start = (0,process_identity/* startOf */.GH)(pid);
        const known = new Map(start === null ? [] : [[pid, start]]);
        const group = external_node_process_.platform === 'linux' ? control_group/* ControlGroup */.tW.around(pid) : null;
        this.#sessions.set(marker, { known, group });
        this.#tell(marker);
        this.stir();
    }
    end(marker) {
        const group = this.#sessions.get(marker)?.group;
        this.#sessions.delete(marker);
        if (group != null)
            this.#kept.add(group);
        for (const each of this.#kept)
            if (each.remove())
                this.#kept.delete(each);
        if (this.#sessions.size > 0 || this.#timer === null)
            return;
        (0,external_node_timers_.clearTimeout)(this.#timer.handle);
        this.#timer = null;
    }
    stir() {
        this.#looks = 0;
        this.#schedule();
    }
    lookNow() {
        if (performance.now() - this.#lastLook >= betweenLooksMs)
            void this.#look();
    }
    async #look() {
        if (this.#sessions.size === 0 || external_node_process_.platform === 'win32')
            return;
        const begin = performance.now();
        try {
            const list = external_node_process_.platform === 'linux' ? (0,process_table/* readTree */.Zc)() : await (0,process_table/* findProcesses */.z_)();
            for (const marker of this.#sessions.keys())
                this.#note(marker, list);
        }
        catch {
        }
        const end = performance.now();
        this.#lastLook = end;
        this.#notBefore = end + (end - begin) / mostTime;
    }
    async find(marker) {
        const list = await (0,process_table/* findProcesses */.z_)();
        const kin = this.#note(marker, list);
        const supervisors = new Set(list.flatMap(({ watches }) => watches ?? []));
        return kin.map((sight) => {
            const at = sight.markers.indexOf(marker);
            const within = at === -1 ? 0 : sight.markers.length - 1 - at;
            return { ...sight, within, supervises: supervisors.has(sight.pid) };
        });
    }
    #note(marker, list) {
        const session = this.#sessions.get(marker);
        const { known, group } = session ?? { known: new Map(), group: null };
        const ownLeader = list.find(({ pid }) => pid === external_node_process_.pid)?.leader ?? 0;
        const kin = kinOf(list, { marker, known, grouped: new Set(group?.members()) }, ownLeader).filter(({ pid, startedAt, markers }) => pid !== external_node_process_.pid && (known.get(pid) === startedAt || markers.length > 0 || !(0,process_table/* isWatchdog */.Uu)(pid)));
        if (session !== undefined) {
            const now = new Map(kin.map(({ pid, startedAt }) => [pid, startedAt]));
            const isNew = now.size !== known.size || [...now].some(([pid, start]) => known.get(pid) !== start);
            session.known = now;
            if (isNew)
                this.#tell(marker);
        }
        return kin;
    }
    #tell(marker) {
        const session = this.#sessions.get(marker);
        if (session === undefined)
            return;
        const processes = [...session.known].map(([pid, start]) => ({ pid, start }));
        this.#onKnown(marker, processes, session.group?.path ?? null);
    }
    #schedule() {
        if (this.#sessions.size === 0)
            return;
        const now = performance.now();
        const afterMs = looksAfterMs[Math.min(this.#looks, looksAfterMs.length - 1)] ?? 0;
        const due = Math.max(now + afterMs, this.#notBefore);
        if (this.#timer !== null && this.#timer.due <= due)
            return;
        if (this.#timer !== null)
            (0,external_node_timers_.clearTimeout)(this.#timer.handle);
        const handle = (0,external_node_timers_.setTimeout)(() => {
            this.#timer = null;
            this.#looks += 1;
            void this.#look().then(() => this.#schedule());
        }, due - now);
        handle.unref();
        this.#timer = { due, handle };
    }
}
function kinOf(list, { marker, known, grouped }, ownLeader) {
    const others = new Map(list.filter(({ watches }) => watches === null).map((sight) => [sight.pid, sight]));
    const found = [];
    const take = (isKin) => {
        const before = found.length;
        for (const sight of others.values()) {
            if (!isKin(sight))
                continue;
            others.delete(sight.pid);
            found.push(sight);
        }
        return found.length - before;
    };
    const pids = new Set();
    const leaders = new Set();
    const grow = (isKin) => {
        for (let taken = take(isKin); taken > 0; taken = take(isKin)) {
            for (const { pid, leader } of found.slice(-taken)) {
                pids.add(pid);
                leaders.add(leader);
            }
            leaders.delete(ownLeader);
            leaders.delete(0);
        }
    };
    grow(({ pid, startedAt, parent, leader }) => known.get(pid) === startedAt || grouped.has(pid) || pids.has(parent) || leaders.has(leader));
    const marked = ({ markers, parent }) => markers.includes(marker) || pids.has(parent);
    for (let taken = take(marked); taken > 0; taken = take(marked)) {
        for (const { pid } of found.slice(-taken))
            pids.add(pid);
    }
    return found;
}

;// CONCATENATED MODULE: ./build/js/machine/process/process-host.js









class NodeProcessHost {
    #watchdog;
    #descents;
    #confinement;
    constructor(watchdog = null, confinement = null) {
        this.#watchdog = watchdog;
        this.#confinement = confinement;
        this.#descents = new Descents((...known) => watchdog?.note(...known));
        (0,process_table/* reserveDescriptor */.KV)();
    }
    async guard(marker) {
        await this.#watchdog?.watch(marker);
    }
    release(marker) {
        this.#descents.end(marker);
        this.#watchdog?.release(marker);
    }
    async spawn(command) {
        const { file, args, cwd, env } = command;
        try {
            const child = this.#confinement === null
                ? (0,external_node_child_process_.spawn)(file, [...args], { cwd, env: { ...env }, stdio: 'pipe', detached: true, windowsHide: true })
                : await spawnConfined(command, this.#confinement);
            const exited = new Promise((resolve) => {
                child.once('exit', (code, signal) => resolve({ code, signal }));
            });
            await (0,external_node_events_.once)(child, 'spawn');
            const marker = (0,machine/* markersIn */.vU)(env[machine/* sessionMarker */.xS]).at(-1);
            if (marker !== undefined && child.pid !== undefined)
                this.#descents.begin(marker, child.pid);
            return new NodeProcessHandle(child, exited, this.#descents);
        }
        catch (error) {
            const hasFolder = (0,external_node_fs_.existsSync)(cwd);
            const missing = hasFolder ? '' : ` (its working directory ${cwd} does not exist)`;
            const remedy = (0,system_error/* remedyForStart */.SO)(error);
            const help = remedy === null ? '' : `. ${remedy}`;
            const message = `cannot start ${file}: ${(0,errors/* messageOf */.bD)(error)}${missing}${help}`;
            throw new errors/* CannotStart */.cM(message, hasFolder ? (0,system_error/* systemCodeOf */.c7)(error) : null, { cause: error });
        }
    }
    async signalTree(marker, root, signal) {
        if (process.platform === 'win32')
            return root === null || signal === null ? 0 : killWindowsTree(root);
        const kin = await this.#descents.find(marker);
        const isLeft = kin.every(({ within }) => within > 0);
        let reached = 0;
        for (const found of kin) {
            const signalled = signal !== 'SIGTERM' || found.within === 0 || isLeft ? (signal ?? 0) : 0;
            if ((0,process_table/* isStill */.Z4)(found) && send(found.pid, signalled))
                reached += 1;
        }
        return reached;
    }
    async nestedRuns(marker) {
        const kin = await this.#descents.find(marker);
        return Math.max(0, ...kin.map(({ within, supervises }) => within + (supervises ? 1 : 0)));
    }
}
async function spawnConfined(command, confinement) {
    const { file, args, environment } = await confinement.launch(command);
    const marker = command.env[machine/* sessionMarker */.xS];
    const env = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', ...(marker === undefined ? {} : { [machine/* sessionMarker */.xS]: marker }) };
    const stdio = ['pipe', 'pipe', 'pipe', 'pipe'];
    const child = (0,external_node_child_process_.spawn)(file, [...args], { cwd: '/', env, stdio, detached: true });
    const pipe = child.stdio[3];
    pipe?.on('error', () => { });
    pipe?.end(environment);
    return child;
}
async function killWindowsTree(root) {
    try {
        await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('taskkill', ['/pid', String(root), '/T', '/F']);
        return 1;
    }
    catch {
        return 0;
    }
}
function send(pid, signal) {
    try {
        return process.kill(pid, signal);
    }
    catch {
        return false;
    }
}
class NodeProcessHandle {
    exited;
    stdout;
    stderr;
    #child;
    #descents;
    #isAtWork = false;
    constructor(child, exited, descents) {
        this.#child = child;
        this.#descents = descents;
        this.stdout = stirring(child.stdout, descents);
        this.stderr = child.stderr;
        this.exited = exited;
        child.stdin.on('error', () => { });
        child.on('error', () => { });
    }
    get pid() {
        return this.#child.pid ?? 0;
    }
    write(text) {
        if (this.#isAtWork)
            this.#descents.lookNow();
        this.#isAtWork = true;
        if (this.#child.stdin.writable)
            this.#child.stdin.write(text);
    }
    closeInput() {
        this.#descents.lookNow();
        this.#child.stdin.end();
    }
    signal(signal) {
        this.#child.kill(signal);
    }
    abandonOutput() {
        this.#child.stdout.destroy();
        this.#child.stderr.destroy();
    }
}
async function* stirring(output, descents) {
    for await (const chunk of output) {
        descents.stir();
        yield chunk;
    }
}


/***/ }),

/***/ 9634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KV: () => (/* binding */ reserveDescriptor),
/* harmony export */   Uu: () => (/* binding */ isWatchdog),
/* harmony export */   Z4: () => (/* binding */ isStill),
/* harmony export */   Zc: () => (/* binding */ readTree),
/* harmony export */   dB: () => (/* binding */ findMarkedProcesses),
/* harmony export */   z_: () => (/* binding */ findProcesses)
/* harmony export */ });
/* unused harmony export fromPs */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7975);
/* harmony import */ var _domain_ports_machine_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4741);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2972);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7482);
/* harmony import */ var _watchdog_script_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3999);








let underWay = null;
let lastScanAt = Number.NEGATIVE_INFINITY;
const betweenScansMs = 15;
async function findMarkedProcesses() {
    const found = new Map();
    for (const sight of await findProcesses()) {
        for (const marker of sight.markers) {
            const list = found.get(marker);
            if (list === undefined)
                found.set(marker, [sight]);
            else
                list.push(sight);
        }
    }
    return found;
}
function findProcesses() {
    underWay ??= scan();
    return underWay;
}
async function scan() {
    if (process.platform === 'win32')
        return [];
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(Math.max(0, lastScanAt + betweenScansMs - performance.now()));
    lastScanAt = performance.now();
    underWay = null;
    return process.platform === 'linux' ? fromProc() : fromPs();
}
const descriptorTries = 100;
const descriptorWaitMs = 20;
let reserve = null;
function reserveDescriptor() {
    if (process.platform === 'linux')
        reserve ??= openReserve();
}
async function fromProc() {
    for (let tries = 1;; tries += 1) {
        if (reserve !== null)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(reserve);
        try {
            return readProc();
        }
        catch (error) {
            if (!(0,_system_error_js__WEBPACK_IMPORTED_MODULE_4__/* .lacksDescriptors */ .Ze)(error) || tries === descriptorTries)
                throw error;
        }
        finally {
            reserve = openReserve();
        }
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(descriptorWaitMs);
    }
}
function openReserve() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)('/dev/null', 'r');
    }
    catch {
        return null;
    }
}
function readProc() {
    const found = [];
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)('/proc')) {
        const sight = /^\d+$/.test(name) ? sightOf(Number(name)) : null;
        if (sight !== null)
            found.push({ ...sight, ...told((0,_process_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .readProcFile */ .XM)(`/proc/${name}/environ`).split('\0')) });
    }
    return found;
}
function readTree() {
    const found = [];
    for (const name of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)('/proc')) {
        const sight = /^\d+$/.test(name) ? sightOf(Number(name)) : null;
        if (sight !== null)
            found.push({ ...sight, ...unknown });
    }
    return found;
}
const unknown = { markers: [], watches: null };
function isWatchdog(pid) {
    return told((0,_process_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .readProcFile */ .XM)(`/proc/${pid}/environ`).split('\0')).watches !== null;
}
function sightOf(pid) {
    const stat = (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .procStat */ .jW)(pid);
    return stat === null ? null : { pid, parent: stat.parent, leader: stat.session, startedAt: stat.start };
}
async function fromPs() {
    const { stdout } = await (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('ps', ['-axEww', '-o', 'pid=,ppid=,pgid=,stat=,lstart=,command='], {
        maxBuffer: 256 * 1024 * 1024,
        env: { ...process.env, LC_ALL: 'C' },
    });
    return stdout.split('\n').flatMap((line) => {
        const parts = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\w+ +\w+ +\d+ [\d:]+ \d+) (.*)$/.exec(line);
        const [, pid, parent, leader, state, startedAt = '', rest = ''] = parts ?? [];
        if (state === undefined || state.startsWith('Z'))
            return [];
        return [
            {
                pid: Number(pid),
                parent: Number(parent),
                leader: Number(leader),
                startedAt: startedAt.replaceAll(/\s+/g, '-'),
                ...told(rest.split(' ')),
            },
        ];
    });
}
function told(assignments) {
    const value = valueIn(assignments, _domain_ports_machine_js__WEBPACK_IMPORTED_MODULE_6__/* .sessionMarker */ .xS);
    const watches = valueIn(assignments, _watchdog_script_js__WEBPACK_IMPORTED_MODULE_7__/* .watchdogVariable */ .U);
    return {
        markers: (0,_domain_ports_machine_js__WEBPACK_IMPORTED_MODULE_6__/* .markersIn */ .vU)(value ?? undefined),
        watches: watches === null ? null : Number(watches),
    };
}
function valueIn(assignments, name) {
    return assignments.find((text) => text.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}
function isStill(found) {
    if (process.platform !== 'linux')
        return true;
    try {
        return (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .procStart */ .Ts)(found.pid) === found.startedAt;
    }
    catch {
        return true;
    }
}


/***/ }),

/***/ 9907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ waitForDescriptor)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2972);


const waitMs = 250;
const mostTries = 40;
async function waitForDescriptor(act) {
    for (let tries = 1;; tries += 1) {
        try {
            return await act();
        }
        catch (error) {
            if (!(0,_system_error_js__WEBPACK_IMPORTED_MODULE_1__/* .lacksDescriptors */ .Ze)(error) || tries === mostTries)
                throw error;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(waitMs);
        }
    }
}


/***/ }),

/***/ 5448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XP: () => (/* binding */ watchControl),
/* harmony export */   tt: () => (/* binding */ requestControl)
/* harmony export */ });
/* unused harmony export controlRequestSchema */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2047);
/* harmony import */ var _domain_plan_task_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7686);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(480);
/* harmony import */ var _machine_files_folder_watch_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3220);
/* harmony import */ var _machine_system_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2972);
/* harmony import */ var _machine_wait_for_descriptor_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9907);
/* harmony import */ var _run_lock_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9312);










const controlRequestSchema = zod__WEBPACK_IMPORTED_MODULE_9__/* .discriminatedUnion */ .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_9__/* .literal */ .euz('stop-task'), taskId: zod__WEBPACK_IMPORTED_MODULE_9__/* .string */ .YjP().regex(_domain_plan_task_js__WEBPACK_IMPORTED_MODULE_3__/* .taskIdPattern */ .XH) }),
    zod__WEBPACK_IMPORTED_MODULE_9__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_9__/* .literal */ .euz('stop-run') }),
]);
const mostBytes = 4_096;
const requestName = /^(\d+)\.[0-9a-f-]+\.json$/;
async function requestControl(runDir, request) {
    const addressee = await (0,_run_lock_js__WEBPACK_IMPORTED_MODULE_8__/* .newestLock */ .QR)(runDir);
    if (addressee === null || (await (0,_run_lock_js__WEBPACK_IMPORTED_MODULE_8__/* .lockHolder */ .ms)(runDir)) === null)
        return false;
    const folder = controlFolder(runDir);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true, mode: 0o700 });
    const name = crypto.randomUUID();
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${name}.draft`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(draft, JSON.stringify(request), { mode: 0o600, flag: 'wx' });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${addressee}.${name}.json`));
    return true;
}
function watchControl(runDir, onRequest, onFault = () => { }) {
    const folder = controlFolder(runDir);
    const ending = new AbortController();
    const receive = async () => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true, mode: 0o700 });
        const watch = (0,_machine_files_folder_watch_js__WEBPACK_IMPORTED_MODULE_5__/* .watchFolder */ .M)(folder);
        try {
            const own = await (0,_machine_wait_for_descriptor_js__WEBPACK_IMPORTED_MODULE_7__/* .waitForDescriptor */ .s)(() => (0,_run_lock_js__WEBPACK_IMPORTED_MODULE_8__/* .newestLock */ .QR)(runDir));
            while (!ending.signal.aborted) {
                for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(noneWithoutDescriptor)) {
                    const addressee = requestName.exec(name)?.[1];
                    if (addressee === undefined)
                        continue;
                    const request = await take((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), onFault);
                    if (request !== null && Number(addressee) === own && !ending.signal.aborted)
                        onRequest(request);
                }
                await watch.change(ending.signal);
            }
        }
        finally {
            watch.close();
        }
    };
    receive().catch((error) => {
        if (!ending.signal.aborted)
            onFault(`other processes cannot control the run any more: ${(0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`);
    });
    return { close: () => ending.abort() };
}
async function take(path, onFault) {
    let request = null;
    try {
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
        if (size > mostBytes)
            throw new Error(`it has ${size} bytes; the limit is ${mostBytes}`);
        request = controlRequestSchema.parse(JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8')));
    }
    catch (error) {
        if ((0,_machine_system_error_js__WEBPACK_IMPORTED_MODULE_6__/* .lacksDescriptors */ .Ze)(error))
            return null;
        onFault(`the request ${path} was discarded: ${(0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`);
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(path).catch(() => { });
    return request;
}
function noneWithoutDescriptor(error) {
    if ((0,_machine_system_error_js__WEBPACK_IMPORTED_MODULE_6__/* .lacksDescriptors */ .Ze)(error))
        return [];
    throw error;
}
function controlFolder(runDir) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(runDir, 'control');
}


/***/ }),

/***/ 833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ SessionRecord)
});

// EXTERNAL MODULE: ./build/js/domain/findings/read-findings.js
var read_findings = __webpack_require__(955);
// EXTERNAL MODULE: ./build/js/domain/run/background-work.js
var background_work = __webpack_require__(3695);
// EXTERNAL MODULE: ./build/js/domain/run/task-state.js
var task_state = __webpack_require__(120);
// EXTERNAL MODULE: ./build/js/domain/run/verification.js
var verification = __webpack_require__(4966);
// EXTERNAL MODULE: ./build/js/domain/text/first-line.js
var first_line = __webpack_require__(7548);
// EXTERNAL MODULE: ./build/js/domain/usage/cost.js
var cost = __webpack_require__(5242);
// EXTERNAL MODULE: ./build/js/domain/usage/savings.js
var savings = __webpack_require__(3536);
// EXTERNAL MODULE: ./build/js/domain/usage/usage.js
var usage_usage = __webpack_require__(3208);
;// CONCATENATED MODULE: ./build/js/domain/usage/settlement.js


function settle(told, heard, prices) {
    if (heard === null)
        return { ...told, isByApi: false, difference: null };
    const [ofAgent, ofApi] = [(0,usage_usage/* totalTokens */.RP)(told.usage), (0,usage_usage/* totalTokens */.RP)(heard.usage)];
    const { usage, open } = heard;
    const partial = open > 0;
    const difference = told.partial || partial ? null : differenceOf(ofAgent, ofApi);
    if (!covers(ofApi, ofAgent) && !(told.partial && costs(heard, prices) > costs(told, prices)))
        return { ...told, partial: told.partial || partial, isByApi: false, difference };
    if (covers(ofAgent, ofApi))
        return { usage, costUsd: told.costUsd ?? (0,cost/* costOf */.ho)(usage, prices), partial, isByApi: true, difference: null };
    const costUsd = (0,cost/* costOf */.ho)(usage, prices);
    return {
        usage,
        costUsd: costUsd ?? told.costUsd,
        partial: partial || costUsd === null || !covers(ofApi, ofAgent),
        isByApi: true,
        difference,
    };
}
function costs({ usage }, prices) {
    return (0,cost/* costOf */.ho)(usage, prices) ?? 0;
}
const kinds = ['input', 'output', 'cacheRead', 'cacheWrite'];
function covers(whole, part) {
    return kinds.every((kind) => whole[kind] >= part[kind]);
}
function differenceOf(told, heard) {
    return `the session's own account has ${words(told)}; the API told the gateway of ${words(heard)}`;
}
function words({ input, output, cacheRead, cacheWrite }) {
    return `${input} input, ${output} output, ${cacheRead} cache read and ${cacheWrite} cache write tokens`;
}

// EXTERNAL MODULE: ./build/js/domain/usage/shared-context.js
var shared_context = __webpack_require__(4092);
;// CONCATENATED MODULE: ./build/js/domain/usage/usage-meter.js


class UsageMeter {
    #prices;
    #past;
    #settled = { usage: {}, costUsd: 0, partial: false };
    #previousTotal = null;
    #window = new Map();
    #closed = new Set();
    constructor(prices, past = {}) {
        this.#prices = prices;
        this.#past = past;
    }
    observe(request) {
        const known = this.#window.get(request.messageId);
        if (this.#closed.has(request.messageId) || known?.state === 'final' || known?.state === 'abandoned')
            return;
        this.#window.set(request.messageId, request);
    }
    knows(messageId) {
        return this.#window.has(messageId) || this.#closed.has(messageId);
    }
    settle(account) {
        const streamed = this.#streamed();
        const window = account.sinceLast ?? this.#difference(account.total, streamed);
        const told = Object.fromEntries(Object.entries(window).map(([model, share]) => [model, share.tokens]));
        const requests = [...this.#window.values()];
        const brokenOff = requests.some(({ state }) => state === 'abandoned' || state === 'open');
        const exact = requests.every(({ state }) => state !== 'untold');
        const costUsd = this.#costTold(window, told);
        if (brokenOff && exact && (differsInOutputOnly(told, streamed) || lacks(told, streamed))) {
            this.#add({ usage: streamed, costUsd: (0,cost/* costOf */.ho)(streamed, this.#prices) ?? costUsd, partial: true });
        }
        else
            this.#add({ usage: told, costUsd, partial: brokenOff });
        for (const id of this.#window.keys())
            this.#closed.add(id);
        this.#window = new Map();
        this.#previousTotal = account.total;
    }
    read() {
        if (this.#window.size === 0)
            return this.#settled;
        const usage = this.#streamed();
        return sum(this.#settled, { usage, costUsd: (0,cost/* costOf */.ho)(usage, this.#prices), partial: true });
    }
    #add(reading) {
        this.#settled = sum(this.#settled, reading);
    }
    #streamed() {
        const usage = {};
        for (const { model, tokens } of this.#window.values())
            usage[model] = (0,usage_usage/* addTokens */.Ox)((0,usage_usage/* shareOf */.tC)(usage, model), tokens);
        return usage;
    }
    #costTold(window, told) {
        return (0,cost/* sumKnown */.z_)(Object.values(window).map(({ costUsd }) => costUsd)) ?? (0,cost/* costOf */.ho)(told, this.#prices);
    }
    #difference(total, streamed) {
        const tokens = Object.fromEntries(Object.entries(total).map(([model, share]) => [model, share.tokens]));
        if (this.#previousTotal !== null)
            return subtractAccount(total, this.#previousTotal);
        const hasPast = Object.keys(this.#past).length > 0 && (0,usage_usage/* includesUsage */.Pi)(tokens, (0,usage_usage/* addUsage */.vk)(this.#past, streamed));
        if (!hasPast)
            return total;
        const rest = (0,usage_usage/* subtractUsage */.CG)(tokens, this.#past);
        return Object.fromEntries(Object.entries(rest).map(([model, left]) => [model, { tokens: left, costUsd: null }]));
    }
}
function subtractAccount(total, before) {
    const tokensOf = (account) => Object.fromEntries(Object.entries(account).map(([model, share]) => [model, share.tokens]));
    const rest = (0,usage_usage/* subtractUsage */.CG)(tokensOf(total), tokensOf(before));
    return Object.fromEntries(Object.entries(rest).map(([model, tokens]) => {
        const cost = total[model]?.costUsd ?? null;
        const costBefore = Object.hasOwn(before, model) ? (before[model]?.costUsd ?? 0) : 0;
        return [model, { tokens, costUsd: cost === null ? null : Math.max(0, cost - costBefore) }];
    }));
}
function sum(left, right) {
    return {
        usage: (0,usage_usage/* addUsage */.vk)(left.usage, right.usage),
        costUsd: (0,cost/* sumKnown */.z_)([left.costUsd, right.costUsd]),
        partial: left.partial || right.partial,
    };
}
function differsInOutputOnly(told, streamed) {
    let differs = false;
    for (const model of new Set([...Object.keys(told), ...Object.keys(streamed)])) {
        const left = (0,usage_usage/* shareOf */.tC)(told, model);
        const right = (0,usage_usage/* shareOf */.tC)(streamed, model);
        if (left.input !== right.input || left.cacheRead !== right.cacheRead || left.cacheWrite !== right.cacheWrite)
            return false;
        if (left.output !== right.output)
            differs = true;
    }
    return differs;
}
function lacks(told, streamed) {
    return (0,usage_usage/* includesUsage */.Pi)(streamed, told) && !(0,usage_usage/* includesUsage */.Pi)(told, streamed);
}

;// CONCATENATED MODULE: ./build/js/supervisor/session/farewell.js

const leaveMs = 5_000;
const leaveWithCommandsMs = 10_000;
const leaveAtOnceMs = 1_000;
const reminderMs = 60_000;
const turnMs = 10_000;
function farewellOf({ succeeded, works, expectsTurn, told }, rules) {
    if (!succeeded)
        return { do: 'leave', withinMs: leaveMs };
    if (works.length === 0) {
        return expectsTurn ? { do: 'wait', afterMs: turnMs, next: 'stop-expecting' } : { do: 'leave', withinMs: leaveMs };
    }
    const onlyEndless = works.every(background_work/* mayNeverEnd */.tQ);
    if (rules.keepBackground && onlyEndless)
        return { do: 'leave', withinMs: leaveWithCommandsMs };
    if (told)
        return { do: 'leave', withinMs: leaveAtOnceMs };
    return { do: 'wait', afterMs: rules.backgroundWaitMs ?? (onlyEndless ? reminderMs : null), next: 'tell' };
}

// EXTERNAL MODULE: ./build/js/domain/run/outcome.js
var outcome = __webpack_require__(5513);
// EXTERNAL MODULE: ./build/js/domain/text/format.js
var format = __webpack_require__(2764);
;// CONCATENATED MODULE: ./build/js/supervisor/session/verdict.js



const cancelled = {
    interrupted: 'stopped by an interrupt',
    terminated: 'the supervisor was asked to stop',
    stopped: 'stopped on request',
    'supervisor-lost': 'its supervisor died',
    'run-failed': 'stopped because another task failed',
    'usage-limit': 'stopped because the usage limit of the account is reached',
    budget: 'stopped because the budget is spent',
    'run-timeout': 'stopped because the time for the whole run has passed',
    'credential-refused': 'stopped because the API refused the credential that all sessions share',
    'internal-error': 'stopped because of an internal error',
};
function judge(evidence, explainSilence) {
    const { verdict, stopCause, lastRetry } = evidence;
    if (verdict?.status === 'succeeded')
        return verdict;
    if (evidence.startFailure !== null)
        return failed('spawn-failed', evidence.startFailure);
    if (stopCause === 'cannot-heal')
        return judgeRefusal(lastRetry);
    if (stopCause === 'timeout')
        return failed('timeout', wallTimeout(evidence));
    if (stopCause === 'idle-timeout')
        return failed('idle-timeout', `the session printed nothing for the idle timeout${whileWaiting(evidence)}${unanswered(evidence)}`);
    if (stopCause !== null) {
        const reason = stopCause;
        return { status: 'cancelled', reason, message: cancelled[stopCause] };
    }
    if (verdict?.status === 'limited') {
        return {
            status: 'cancelled',
            reason: 'usage-limit',
            message: `the ${verdict.limit.name} of the account is reached`,
        };
    }
    if (verdict !== null)
        return verdict;
    const explained = explainSilence(evidence);
    return explained === null ? judgeSilence(evidence) : failed(explained.reason, explained.message);
}
function judgeRefusal(retry) {
    if (retry === null)
        return failed('api-error', 'the API refused the request, and retrying would not help');
    return failed(retry.reason, `${retry.message}; retrying would not help`);
}
function judgeSilence({ exit, lastRetry, stderr, waitsFor }) {
    const said = stderr.trim().split('\n').at(-1)?.trim() || null;
    const how = exit.signal === null ? `exit code ${exit.code ?? 'unknown'}` : `signal ${exit.signal}`;
    const ended = waitsFor.length === 0 ? 'without a result' : `while it waited for ${(0,background_work/* describeWork */.FG)(waitsFor)}`;
    const message = `the process ended ${ended} (${how})${said === null ? '' : `: ${said}`}`;
    return failed(lastRetry?.reason ?? 'crashed', message);
}
function wallTimeout(evidence) {
    const { turns, timeoutMs } = evidence;
    const after = timeoutMs === null ? '' : ` after ${(0,format/* formatDuration */.a3)(timeoutMs)}`;
    const api = apiWait(evidence);
    if (turns === 0 && api !== null)
        return `the wall timeout passed${after}; ${outcome/* allWaiting */.tL}: ${api}`;
    return `the wall timeout passed${after}${whileWaiting(evidence)}${unanswered(evidence)}`;
}
function apiWait({ unsent, lastRetry, inFlight }) {
    return unsent ?? lastRetry?.message ?? (inFlight ? 'the request was not answered' : null);
}
function unanswered(evidence) {
    const api = apiWait(evidence);
    return api === null ? '' : `; at the end it was waiting for the API: ${api}`;
}
function whileWaiting({ waitsFor }) {
    return waitsFor.length === 0 ? '' : ` while it waited for ${(0,background_work/* describeWork */.FG)(waitsFor)}`;
}
function failed(reason, message) {
    return { status: 'failed', reason, message };
}

;// CONCATENATED MODULE: ./build/js/supervisor/session/session-record.js












const longestResult = 64 * 1024;
const longestDoing = 80;
class SessionRecord {
    #dialect;
    #rules;
    #meter;
    #first = null;
    #requests = null;
    #progress = task_state/* noProgress */.nd;
    #result = null;
    #answered = false;
    #begun = false;
    #inFlight = false;
    #unanswered = false;
    #unsent = null;
    #lastRetry = null;
    #works = [];
    #expectsTurn = false;
    #told = 'no';
    #stoppedAt = null;
    #beyondStop = false;
    constructor(dialect, rules, past) {
        this.#dialect = dialect;
        this.#rules = rules;
        this.#meter = new UsageMeter(dialect.prices, past);
    }
    countBy(requests) {
        this.#requests = requests;
    }
    get progress() {
        return this.#progress;
    }
    get farewell() {
        if (!this.#answered || this.#result === null)
            return null;
        const succeeded = this.#result.verdict.status === 'succeeded';
        const told = this.#told === 'answered';
        return farewellOf({ succeeded, works: this.#works, expectsTurn: this.#expectsTurn, told }, this.#rules);
    }
    get settled() {
        return this.farewell?.do === 'leave' && !this.#beyondStop;
    }
    get result() {
        return this.#result;
    }
    get works() {
        return this.#works;
    }
    get canBeTold() {
        return this.#told === 'no';
    }
    tell() {
        if (this.#told === 'no')
            this.#told = 'asked';
    }
    stopping() {
        this.#stoppedAt = this.farewell?.do === 'wait' ? this.#works : [];
    }
    held(unsent) {
        if (this.#stoppedAt === null)
            this.#unsent = unsent;
    }
    stopExpecting() {
        this.#expectsTurn = false;
    }
    observe(observation) {
        switch (observation.kind) {
            case 'began':
                this.#begun = true;
                this.#beyondStop = this.#stoppedAt !== null;
                return this.#resume();
            case 'requesting':
                this.#inFlight = true;
                return false;
            case 'usage':
                if (observation.state !== 'untold')
                    this.#inFlight = false;
                if (observation.state !== 'untold')
                    this.#first ??= observation;
                this.#meter.observe(observation);
                return false;
            case 'turn':
                this.#lastRetry = null;
                this.#resume();
                return this.#advance({ turns: this.#progress.turns + 1 });
            case 'tool':
                return this.#use(observation.name, observation.doing);
            case 'retry':
                this.#lastRetry = observation;
                return false;
            case 'limit-near':
                return false;
            case 'background':
                if (this.farewell?.do === 'leave' && observation.works.length < this.#works.length)
                    return false;
                if (this.#answered && observation.works.length < this.#works.length)
                    this.#expectsTurn = true;
                this.#works = observation.works;
                return this.#answered && this.#advance({});
            case 'result':
                this.#meter.settle(observation.account);
                this.#unanswered ||= this.#inFlight && observation.verdict.status === 'failed';
                this.#inFlight = false;
                this.#result = observation;
                this.#answered = true;
                if (this.#stoppedAt !== null && (observation.text ?? '').trim() === '')
                    this.#beyondStop = true;
                if (this.#told === 'asked')
                    this.#told = 'answered';
                return this.#advance({ tool: null });
        }
    }
    recall(kept) {
        for (const request of kept) {
            if (request.main && !this.#meter.knows(request.messageId))
                this.#progress = oneMoreTurn(this.#progress);
            this.#meter.observe(request);
        }
    }
    end(closing) {
        const { durationMs, exit, stopCause, timeoutMs, startFailure, stderr, unread, requests, redact } = closing;
        const { usage, costUsd, partial, isByApi, difference } = this.#settle(requests);
        const result = this.#result;
        const text = result?.text == null ? null : redact(result.text);
        const evidence = {
            verdict: this.settled || isFailure(result) ? withCause(result?.verdict ?? null, closing) : null,
            waitsFor: this.#stoppedAt ?? (this.farewell?.do === 'wait' ? this.#works : []),
            exit,
            stopCause,
            lastRetry: this.#lastRetry,
            unsent: this.#unsent,
            inFlight: this.#inFlight || this.#unanswered,
            turns: this.#progress.turns,
            timeoutMs,
            hasBegun: this.#begun,
            stderr,
            startFailure,
        };
        const outcome = judge(evidence, (end) => this.#dialect.explainSilence(end));
        const { findings, warnings } = this.#findings(closing, outcome);
        return {
            outcome,
            durationMs,
            turns: this.#progress.turns,
            usage,
            costUsd,
            costIsPartial: partial || unread || (!isByApi && (this.#unanswered || (result === null && this.#begun))),
            ...this.#savedBy(usage, requests),
            result: text === null ? null : shortened(text),
            verification: text === null ? null : (0,verification/* parseVerification */.V)(text),
            ...(findings === null ? {} : { findings: [...findings] }),
            warnings: [
                ...(result?.warnings ?? []),
                ...warnings,
                ...this.#endedWork(),
                ...(difference === null ? [] : [{ kind: 'account-differs', message: difference }]),
                ...closing.warnings,
            ],
            ...(closing.opensContext && this.#first !== null
                ? { opening: (0,shared_context/* openingOf */.E4)(this.#first, this.#dialect.prices) }
                : {}),
            ...(requests === null ? {} : { requests: countsOf(requests) }),
            exit,
            retryAfterMs: this.#lastRetry?.reason === 'rate-limited' ? this.#lastRetry.delayMs : 0,
        };
    }
    #findings({ outputSchema, redact }, { status }) {
        if (outputSchema === undefined || (status !== 'succeeded' && this.#result?.structured === undefined))
            return { findings: null, warnings: [] };
        const { findings, faults } = (0,read_findings/* readFindings */.RJ)(this.#result?.structured, redact);
        if (faults.length === 0)
            return { findings, warnings: [] };
        const kind = findings === null ? 'findings-missing' : 'findings-cut';
        return { findings, warnings: [{ kind, message: faults.join('; ') }] };
    }
    #use(tool, doing) {
        const line = (0,first_line/* firstLine */.T)(doing ?? '', longestDoing);
        if (tool === this.#progress.tool && (line === '' || line === this.#progress.doing))
            return false;
        return this.#advance({ tool, ...(line === '' ? {} : { doing: line }) });
    }
    #resume() {
        const waited = this.#progress.waitsFor !== undefined;
        this.#answered = false;
        this.#expectsTurn = false;
        return waited && this.#advance({});
    }
    #advance(change) {
        const requests = this.#requests?.() ?? null;
        const { usage, costUsd } = this.#settle(requests);
        const { waitsFor: _, doing, ...before } = this.#progress;
        const same = doing === undefined || change.tool !== undefined ? {} : { doing };
        const waits = this.farewell?.do === 'wait' && this.#works.length > 0 ? { waitsFor: [...this.#works] } : {};
        this.#progress = { ...before, usage, costUsd, ...this.#savedBy(usage, requests), ...same, ...waits, ...change };
        return true;
    }
    #savedBy(usage, requests) {
        const { prices } = this.#dialect;
        const { grossUsd, netUsd } = (0,cost/* cacheSavings */.UR)(usage, prices);
        const warmStartUsd = requests === null ? null : (0,savings/* warmStartSavings */.DA)(requests.warmed, prices);
        return { cacheSavedUsd: grossUsd, savings: { ...savings/* noSavings */.D1, cacheUsd: netUsd, warmStartUsd } };
    }
    #settle(requests) {
        return settle(this.#meter.read(), requests, this.#dialect.prices);
    }
    #endedWork() {
        if (!this.settled || this.#told !== 'answered' || this.#works.length === 0 || this.#rules.keepBackground)
            return [];
        const message = `ended when the session had answered: ${(0,background_work/* describeWork */.FG)(this.#works)}`;
        return [{ kind: 'background-ended', message }];
    }
}
function withCause(verdict, { refused, unreachable, redact }) {
    if (verdict?.status !== 'failed')
        return verdict;
    if (refused !== null)
        return { status: 'failed', ...refused };
    if (verdict.reason === 'connection-lost' && unreachable !== null)
        return { ...verdict, message: `the API could not be reached: ${redact(unreachable)}` };
    return verdict;
}
function countsOf({ sent, refused, apiMs, heldMs }) {
    return { sent, refused, apiMs, heldMs };
}
function isFailure(result) {
    return result !== null && result.verdict.status !== 'succeeded';
}
function oneMoreTurn(progress) {
    return { ...progress, turns: progress.turns + 1 };
}
function shortened(text) {
    return text.length <= longestResult
        ? text
        : `${text.slice(0, longestResult)}\n[cut: the full text is in the transcript]`;
}


/***/ }),

/***/ 1759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ moreUrgent),
/* harmony export */   XH: () => (/* binding */ innerRunsMs),
/* harmony export */   pI: () => (/* binding */ StopLadder)
/* harmony export */ });
const deadlines = {
    gently: { ask: 2_000, close: 1_000, terminate: 1_500, kill: 500 },
    hurry: { ask: 800, close: 300, terminate: 600, kill: 300 },
    kill: { ask: 0, close: 0, terminate: 0, kill: 500 },
};
const innerRunMs = 3_000;
const mostNested = 3;
async function innerRunsMs(host, marker) {
    return innerRunMs * Math.min(mostNested, await host.nestedRuns(marker));
}
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
        const askedMs = ask === null ? null : clock.elapsed() - start;
        if (await this.#wait('close', ended, (limit) => (askedMs === null ? 0 : Math.max(0, limit.ask - askedMs))))
            return;
        this.forced = true;
        for (const [step, signal] of [
            ['terminate', 'SIGTERM'],
            ['kill', 'SIGKILL'],
        ]) {
            if (step === 'terminate' && this.#urgency === 'kill')
                continue;
            handle.signal(signal);
            const [nestedMs] = await Promise.all([
                step === 'terminate' ? innerRunsMs(host, marker).catch(() => 0) : 0,
                host.signalTree(marker, handle.pid, signal).catch(() => { }),
            ]);
            if (await this.#wait(step, ended, () => nestedMs))
                return;
        }
    }
    async #wait(step, happened, moreMs = () => 0) {
        const { clock } = this.#options;
        const start = clock.elapsed();
        const done = happened.then(() => true);
        for (;;) {
            const allowed = deadlines[this.#urgency];
            const more = this.#urgency === 'kill' ? 0 : moreMs(allowed);
            const left = allowed[step] + more - (clock.elapsed() - start);
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


/***/ }),

/***/ 9332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ sweep)
/* harmony export */ });
/* harmony import */ var _stop_ladder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1759);

const lookMs = 25;
const mostLooks = 40;
async function sweep(options) {
    const { clock, politeMs } = options;
    const inner = Promise.all(options.markers.map((marker) => (0,_stop_ladder_js__WEBPACK_IMPORTED_MODULE_0__/* .innerRunsMs */ .XH)(options.host, marker)));
    const [first, innerMs] = await Promise.all([look(options, 'SIGTERM'), inner.then((each) => Math.max(0, ...each))]);
    const found = first || (await look(options, 'SIGTERM'));
    if (found === 0)
        return 0;
    const start = clock.elapsed();
    while (clock.elapsed() - start < politeMs + innerMs) {
        await new Promise((resolve) => clock.after(lookMs, resolve));
        if ((await look(options, null)) === 0)
            break;
    }
    let clean = 0;
    for (let looks = 0; looks < mostLooks && clean < 2; looks += 1) {
        clean = (await look(options, 'SIGKILL')) === 0 ? clean + 1 : 0;
    }
    return found;
}
async function look({ host, markers }, signal) {
    const reached = await Promise.all(markers.map((marker) => host.signalTree(marker, null, signal)));
    return reached.reduce((sum, count) => sum + count, 0);
}


/***/ })

};
