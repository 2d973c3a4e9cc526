export const id = 796;
export const ids = [796];
export const modules = {

/***/ 5489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c8: () => (/* binding */ expectedDurations),
  Xe: () => (/* binding */ ignore),
  Iy: () => (/* binding */ openRun)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/domain/schedule/retry.js
var retry = __webpack_require__(7247);
// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: ./build/js/domain/text/redactor.js
var text_redactor = __webpack_require__(2191);
// EXTERNAL MODULE: ./build/js/machine/clock.js
var machine_clock = __webpack_require__(1130);
// EXTERNAL MODULE: ./build/js/machine/process/memory.js
var memory = __webpack_require__(8195);
// EXTERNAL MODULE: ./build/js/machine/process/process-host.js + 1 modules
var process_host = __webpack_require__(94);
// EXTERNAL MODULE: ./build/js/machine/process/watchdog.js
var process_watchdog = __webpack_require__(4455);
// EXTERNAL MODULE: ./build/js/machine/system-error.js
var system_error = __webpack_require__(2972);
// EXTERNAL MODULE: ./build/js/store/history/history-file.js
var history_file = __webpack_require__(4834);
// EXTERNAL MODULE: ./build/js/store/run/control-folder.js
var control_folder = __webpack_require__(5448);
// EXTERNAL MODULE: ./build/js/store/run/run-lock.js + 2 modules
var run_lock = __webpack_require__(9312);
// EXTERNAL MODULE: ./build/js/domain/run/event.js
var run_event = __webpack_require__(6457);
// EXTERNAL MODULE: ./build/js/domain/run/event-line.js
var event_line = __webpack_require__(1280);
// EXTERNAL MODULE: ./build/js/domain/run/run-state.js
var run_state = __webpack_require__(1636);
;// CONCATENATED MODULE: ./build/js/supervisor/journal/journal.js



const names = new Set([
    ...['type', 'taskId', 'id', 'sessionId', 'marker', 'cwd', 'projectDir', 'sessionsDir', 'claudePath', 'path'],
    ...['status', 'reason', 'cause', 'kind', 'permissionMode', 'confidence', 'resetsAt', 'until'],
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
        const event = (0,run_event/* stampEvent */.oH)(redactor.data(body, names), this.#seq, at);
        if (this.#failure === null) {
            try {
                store.append(`${(0,event_line/* writeEventLine */.S)(event)}\n`);
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

;// CONCATENATED MODULE: ./build/js/supervisor/journal/reporter-set.js

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

// EXTERNAL MODULE: ./build/js/domain/run/run-numbers.js
var run_numbers = __webpack_require__(2291);
// EXTERNAL MODULE: ./build/js/domain/run/task-state.js
var task_state = __webpack_require__(120);
// EXTERNAL MODULE: ./build/js/domain/text/format.js
var format = __webpack_require__(2764);
;// CONCATENATED MODULE: ./build/js/domain/run/usage-limit.js

function describeReset({ resetsAt }, now) {
    if (resetsAt === null || resetsAt <= now)
        return 'when it resets is not known';
    const time = new Date(resetsAt).toISOString();
    const day = resetsAt - now < 86_400_000 ? '' : `${time.slice(0, 10)} `;
    return `it resets at ${day}${time.slice(11, 16)} UTC, in ${(0,format/* formatDuration */.a3)(resetsAt - now)}`;
}

;// CONCATENATED MODULE: ./build/js/domain/schedule/consequences.js
const none = { tasks: [], run: null };
function consequencesOf(state, taskId, hasOwnCredential) {
    const failed = state.tasks.get(taskId);
    const outcome = failed?.attempts.at(-1)?.end.outcome;
    if (failed === undefined || outcome?.status !== 'failed' || state.stopping !== null)
        return none;
    const { tasks, run } = shared(state, failed.task, outcome.reason, hasOwnCredential);
    return { tasks, run: run ?? haltOf(state, tasks) };
}
const ofCredential = new Set(['not-logged-in', 'credential-refused', 'permission-refused']);
function shared(state, failed, reason, hasOwnCredential) {
    if (reason === 'model-not-found')
        return { tasks: missingModel(state, failed), run: null };
    if (!ofCredential.has(reason))
        return none;
    return hasOwnCredential(failed) ? none : refusedCredential(state, hasOwnCredential);
}
function refusedCredential(state, hasOwnCredential) {
    const message = 'the API refused the credential that the sessions share';
    if (![...state.tasks.values()].some(({ task }) => hasOwnCredential(task))) {
        return { tasks: [], run: { cause: 'credential-refused', message, urgency: 'hurry' } };
    }
    const sharing = openTasks(state).filter((task) => !hasOwnCredential(task));
    return {
        tasks: sharing.map(({ id }) => ({ do: 'stop', taskId: id, reason: 'credential-refused', message })),
        run: null,
    };
}
function missingModel(state, failed) {
    const message = `the model ${failed.model} was not found for task "${failed.id}"`;
    return openTasks(state)
        .filter(({ id, model }) => model === failed.model && state.tasks.get(id)?.phase !== 'running')
        .map(({ id }) => ({ do: 'skip', taskId: id, reason: 'model-not-found', message }));
}
function openTasks(state) {
    return [...state.tasks.values()].flatMap(({ phase, task }) => (phase === 'ended' ? [] : [task]));
}
function haltOf({ run, tasks }, skipped) {
    const { halt } = run.options;
    if (halt === null)
        return null;
    const failing = skipped.filter(({ taskId }) => {
        const task = tasks.get(taskId);
        return task?.phase === 'between' && task.attempts.at(-1)?.end.outcome.status === 'failed';
    });
    const message = haltReason(halt, tasks, failing.length);
    return message === null ? null : { cause: 'run-failed', message, urgency: halt.when === 'now' ? 'gently' : null };
}
function haltReason(halt, tasks, failing = 0) {
    let failed = failing;
    for (const task of tasks.values())
        if (task.phase === 'ended' && task.outcome.status === 'failed')
            failed += 1;
    const { unit, count } = halt.failures;
    const reached = unit === 'tasks' ? failed >= count : (failed / tasks.size) * 100 >= count;
    if (!reached)
        return null;
    return `${failed} of ${tasks.size} task${tasks.size === 1 ? '' : 's'} failed (--halt ${halt.when},fail=${count}${unit === 'percent' ? '%' : ''})`;
}

;// CONCATENATED MODULE: ./build/js/domain/schedule/usage-limit.js
const firstWaitMs = 300_000;
const longestWaitMs = 3_600_000;
const leastWaitMs = 5_000;
const spreadMs = 10_000;
const reopeningApartMs = 1_000;
const reopeningMs = 60_000;
function limitWait({ resetsAt }, now, misses, random) {
    const told = resetsAt === null ? 0 : resetsAt - now;
    const own = Math.min(longestWaitMs, firstWaitMs * 2 ** misses);
    const wait = told > 0 ? Math.max(told, misses === 0 ? leastWaitMs : firstWaitMs) : own;
    return wait + spreadMs * random;
}
const usageLimit = {
    name: 'usage-limit',
    holds: 'one',
    ask: ({ id }, { now, limit, lastStart, ownAccount }) => {
        if (ownAccount.has(id))
            return 'open';
        switch (limit?.phase) {
            case undefined:
                return 'open';
            case 'closed':
                return limit.until > now ? { wait: limit.until - now } : 'open';
            case 'probing':
                return limit.probe === null ? 'open' : { wait: null };
            case 'reopening': {
                if (now - limit.since >= reopeningMs || lastStart === null)
                    return 'open';
                const left = lastStart + reopeningApartMs - now;
                return left > 0 ? { wait: left } : 'open';
            }
        }
    },
};

;// CONCATENATED MODULE: ./build/js/domain/schedule/gates.js

const memoryCheckMs = 1_000;
const backoff = {
    name: 'backoff',
    holds: 'one',
    ask: ({ notBefore }, { now }) => (notBefore > now ? { wait: notBefore - now } : 'open'),
};
const slots = {
    name: 'slots',
    holds: 'all',
    ask: (_task, { freeSlots }) => (freeSlots > 0 ? 'open' : { wait: null }),
};
function spacing(apartMs) {
    return {
        name: 'spacing',
        holds: 'all',
        ask: (_task, { now, lastStart }) => {
            const left = lastStart === null ? 0 : lastStart + apartMs - now;
            return left > 0 ? { wait: left } : 'open';
        },
    };
}
function gates_memory(floorBytes) {
    return {
        name: 'memory',
        holds: 'all',
        ask: (_task, { running, freeMemory }) => running === 0 || freeMemory >= floorBytes ? 'open' : { wait: memoryCheckMs },
    };
}
function gatesOf({ memoryFloorBytes }, apartMs) {
    return [
        backoff,
        usageLimit,
        slots,
        spacing(apartMs),
        ...(memoryFloorBytes === null ? [] : [gates_memory(memoryFloorBytes)]),
    ];
}

;// CONCATENATED MODULE: ./build/js/domain/schedule/next.js
function next(facts, gates) {
    const { waiting, running, stopping } = facts;
    if (stopping !== null) {
        if (running > 0)
            return untilSessionsEnd;
        for (const { id } of waiting)
            return skip(id, stopping.cause, stopping.message);
        return { do: 'finish' };
    }
    let soonest = null;
    for (const task of waiting) {
        const held = firstHold(task, facts, gates);
        if (held === null)
            return { do: 'start', taskId: task.id };
        const { gate, answer } = held;
        if ('skip' in answer)
            return skip(task.id, answer.skip, answer.message);
        const wait = { do: 'wait', gate: gate.name, ms: answer.wait };
        if (gate.holds === 'all')
            return wait;
        soonest = sooner(soonest, wait);
    }
    return soonest ?? (running > 0 ? untilSessionsEnd : { do: 'finish' });
}
const untilSessionsEnd = { do: 'wait', gate: null, ms: null };
function skip(taskId, reason, message) {
    return { do: 'skip', taskId, reason, message };
}
function firstHold(task, facts, gates) {
    for (const gate of gates) {
        const answer = gate.ask(task, facts);
        if (answer !== 'open')
            return { gate, answer };
    }
    return null;
}
function sooner(left, right) {
    return left === null || (right.ms ?? Number.POSITIVE_INFINITY) < (left.ms ?? Number.POSITIVE_INFINITY) ? right : left;
}

;// CONCATENATED MODULE: ./build/js/domain/plan/prompts.js
const opening = `Before you start, check the task below briefly: say to yourself what its goal is, which files and facts it depends on, and what is unclear or risky about it. Nobody can answer questions while you work, so where something is open, choose the most sensible reading and name it in your answer. Then do the work.

The task:

`;
const ending = `

When you think that you are done, verify your work in two passes. First, read the task again sentence by sentence and compare it with what is really there; fix what is missing or wrong. Second, look at your work as a stranger would, run whatever can be run to test it, and try the edge cases; fix what you find.

Close your answer with a short report in exactly this form:

\`\`\`verification
errors-found: <how many mistakes the two passes found, fixed or not, as a number>
gaps: <what is still missing or could not be checked, in one line, or "none">
confidence: <low, medium or high>
\`\`\`
`;
const continuing = 'The session was cut off before you had finished. Look at what is already done, then carry on with the task from there to its end.';
const reminder = `This session cannot end while the work below is running in the background. Nobody will read what it prints later: when you have answered this message, everything that is still running is ended.

Still running:
`;
const reminded = `
If the task needs the outcome of any of it, wait for it now and use it. Stop what is no longer needed. Then repeat your complete final answer: only your last answer is kept.`;
function reminderPrompt(works) {
    return `${reminder}${works.map(({ kind, name }) => `- ${kind}: ${name}\n`).join('')}${reminded}`;
}
function openingPrompt({ prompt }, { enhance, resumed }) {
    if (resumed)
        return continuing;
    return enhance ? `${opening}${prompt}${ending}` : prompt;
}

// EXTERNAL MODULE: ./build/js/domain/run/transcript-note.js
var transcript_note = __webpack_require__(9308);
// EXTERNAL MODULE: ./build/js/domain/ports/machine.js
var machine = __webpack_require__(4741);
// EXTERNAL MODULE: ./build/js/domain/text/line-splitter.js + 1 modules
var line_splitter = __webpack_require__(9367);
// EXTERNAL MODULE: ./build/js/supervisor/unit/stop-ladder.js
var stop_ladder = __webpack_require__(1759);
// EXTERNAL MODULE: ./build/js/supervisor/unit/sweep.js
var sweep = __webpack_require__(9332);
// EXTERNAL MODULE: ./build/js/supervisor/unit/wait-out-faults.js + 1 modules
var wait_out_faults = __webpack_require__(9180);
;// CONCATENATED MODULE: ./build/js/supervisor/unit/unit.js






const sweepMs = 250;
const quietMs = 1_000;
const longestDrainMs = 30_000;
const stderrLength = 8 * 1024;
const noExit = { code: null, signal: null };
class Tail {
    text = '';
    write(text) {
        this.text = (this.text + text).slice(-stderrLength);
    }
}
class Unit {
    marker = crypto.randomUUID();
    #options;
    #stderr = new Tail();
    #answered = Promise.withResolvers();
    #stopped = Promise.withResolvers();
    #ended = Promise.withResolvers();
    #timers = new Map();
    #handle = null;
    #ladder = null;
    #announced = false;
    #stop = null;
    #urgency = 'gently';
    #exited = false;
    #abandoned = false;
    #failure = null;
    #taking = false;
    #onOutput = () => { };
    #overstayed = false;
    constructor(options) {
        this.#options = options;
    }
    get ended() {
        return this.#ended.promise;
    }
    get stopCause() {
        return this.#stop?.cause ?? null;
    }
    async start(command, input) {
        if (this.#stop !== null) {
            this.#ended.resolve(null);
            return;
        }
        const { clock } = this.#options;
        const start = clock.elapsed();
        let exit = noExit;
        let startFailure = null;
        let left = 0;
        try {
            this.#options.onStarting(this.marker);
            this.#announced = true;
            await this.#options.host.guard(this.marker);
            const handle = await this.#spawn(command).catch((error) => {
                startFailure = (0,errors/* messageOf */.bD)(error);
                return null;
            });
            if (handle !== null)
                ({ exit, left } = await this.#supervise(handle, input, start));
            this.#options.host.release(this.marker);
        }
        catch (error) {
            this.#break(error);
            exit = (await this.#handle?.exited) ?? exit;
        }
        finally {
            this.#cancelAll();
        }
        this.#ended.resolve({
            exit,
            startFailure,
            stopCause: this.stopCause,
            durationMs: clock.elapsed() - start,
            stderr: this.#stderr.text,
            left: this.#stop === null ? left : 0,
            overstayed: this.#overstayed,
            tookForce: this.#ladder?.forced === true && this.#stop !== null && this.#urgency !== 'kill',
        });
    }
    write(text) {
        this.#handle?.write(text);
    }
    answered() {
        this.#answered.resolve();
    }
    leaveWithin(ms) {
        this.#handle?.closeInput();
        this.#after('leave', ms, () => {
            this.#overstayed = true;
            void this.#ladder?.climb('hurry');
        });
    }
    stay() {
        this.#cancel('leave');
    }
    stop(cause, urgency) {
        this.#urgency = (0,stop_ladder/* moreUrgent */.DJ)(this.#urgency, urgency);
        if (this.#stop === null) {
            this.#stop = { cause };
            this.#stopped.resolve();
            if (this.#announced)
                this.#options.onStopping(cause);
        }
        void this.#ladder?.climb(this.#urgency);
    }
    #spawn({ env, ...command }) {
        const { host, clock, onStartDelayed } = this.#options;
        return (0,wait_out_faults/* waitOutFaults */.B)({
            clock,
            what: 'start',
            act: () => host.spawn({ ...command, env: { ...env, [machine/* sessionMarker */.xS]: (0,machine/* withMarker */.Pe)(env[machine/* sessionMarker */.xS], this.marker) } }),
            onDelay: onStartDelayed,
            stopped: this.#stopped.promise,
        });
    }
    async #supervise(handle, input, start) {
        const { host, clock, ask, limits, mayLeaveRest } = this.#options;
        this.#handle = handle;
        this.#ladder = new stop_ladder/* StopLadder */.pI({
            clock,
            host,
            handle,
            marker: this.marker,
            ask: ask === null ? null : () => handle.write(ask()),
            answered: this.#answered.promise,
        });
        if (this.#stop === null)
            handle.write(input);
        else
            void this.#ladder.climb(this.#urgency);
        this.#after('wall', start + limits.timeoutMs - clock.elapsed(), () => this.stop('timeout', 'gently'));
        this.#waitForOutput();
        const reading = Promise.all([this.#readOutput(handle), this.#readErrors(handle)]);
        reading.catch((error) => {
            if (this.#abandoned)
                return;
            this.#failure = { error };
            this.stop('internal-error', 'hurry');
        });
        const exit = await handle.exited;
        this.#exited = true;
        this.#cancelAll();
        const latest = clock.elapsed() + longestDrainMs;
        if (mayLeaveRest !== null)
            await this.#endOfOutput(reading, latest);
        const left = this.#stop === null && mayLeaveRest?.() === true ? 0 : await this.#sweep();
        await this.#endOfOutput(reading, latest);
        this.#abandoned = true;
        handle.abandonOutput();
        if (this.#failure !== null)
            throw this.#failure.error;
        return { exit, left };
    }
    async #readOutput(handle) {
        const splitter = new line_splitter/* LineSplitter */.g(this.#options.longestLine, this.#options.longestText);
        for await (const chunk of handle.stdout) {
            this.#waitForOutput();
            await this.#give(splitter.push(chunk));
        }
        await this.#give(splitter.end());
    }
    async #give(lines) {
        this.#onOutput();
        this.#taking = true;
        await this.#options.onLines([...lines]);
        this.#taking = false;
    }
    async #readErrors(handle) {
        const decoder = new TextDecoder();
        for await (const chunk of handle.stderr)
            this.#stderr.write(decoder.decode(chunk, { stream: true }));
    }
    #sweep() {
        const { host, clock } = this.#options;
        return (0,sweep/* sweep */.X)({ host, clock, markers: [this.marker], politeMs: sweepMs });
    }
    #endOfOutput(reading, latest) {
        const { clock } = this.#options;
        return new Promise((resolve) => {
            let cancel = () => { };
            const end = () => {
                cancel();
                this.#onOutput = () => { };
                resolve();
            };
            const wait = () => {
                cancel();
                cancel = clock.after(Math.max(0, Math.min(quietMs, latest - clock.elapsed())), () => {
                    if (this.#taking && clock.elapsed() < latest)
                        wait();
                    else
                        end();
                });
            };
            this.#onOutput = wait;
            wait();
            reading.then(end, end);
        });
    }
    #break(error) {
        this.#options.onBroken(error);
        this.stop('internal-error', 'kill');
    }
    #waitForOutput() {
        const { idleMs } = this.#options.limits;
        if (idleMs !== null)
            this.#after('idle', idleMs, () => this.stop('idle-timeout', 'gently'));
    }
    #after(timer, ms, callback) {
        this.#cancel(timer);
        if (!this.#exited)
            this.#timers.set(timer, this.#options.clock.after(ms, callback));
    }
    #cancel(timer) {
        this.#timers.get(timer)?.();
        this.#timers.delete(timer);
    }
    #cancelAll() {
        for (const cancel of this.#timers.values())
            cancel();
        this.#timers.clear();
    }
}

// EXTERNAL MODULE: ./build/js/supervisor/session/session-record.js + 3 modules
var session_record = __webpack_require__(7547);
;// CONCATENATED MODULE: ./build/js/supervisor/session/session.js




const longestLine = 16 * 1024 * 1024;
const longestText = 64 * 1024;
class Session {
    #options;
    #unit;
    #told;
    #interpreter;
    #decoder = new TextDecoder();
    #warnings = [];
    #transcript = null;
    #waiting = null;
    constructor(options) {
        const { sessions, host, clock, limits, keepBackground, sessionId, resumed, past, record, onBroken } = options;
        this.#options = options;
        this.#told = new session_record/* SessionRecord */.O(sessions, options, resumed ? past : {});
        this.#interpreter = sessions.interpreter(options.task);
        this.#unit = new Unit({
            host,
            clock,
            limits,
            longestLine,
            longestText,
            ask: () => sessions.interrupt(),
            onStarting: (marker) => record({ type: 'session-started', sessionId, resumed, marker }),
            onStartDelayed: (message, delayMs) => record({ type: 'session-delayed', message: `the session cannot be started yet: ${message}`, delayMs }),
            onStopping: (cause) => {
                this.#told.stopping();
                record({ type: 'session-stopping', cause });
            },
            onLines: (lines) => this.#take(lines),
            onBroken,
            mayLeaveRest: keepBackground
                ? () => this.#told.settled && this.#told.result?.verdict.status === 'succeeded'
                : null,
        });
    }
    stop(cause, urgency) {
        this.#unit.stop(cause, urgency);
    }
    async run({ command, input }, { transcript, kept }) {
        this.#transcript = transcript;
        await this.#unit.start(command, input);
        const ended = await this.#unit.ended;
        this.#stopWaiting();
        if (ended === null)
            return null;
        if (ended.startFailure === null && !this.#told.settled)
            this.#told.recall(await kept());
        return this.#end(ended);
    }
    async #take(lines) {
        const read = lines.map((line) => this.#read(line));
        const kept = read.map(({ text }) => text).join('');
        if (kept !== '')
            await this.#transcript?.write(this.#options.redactor.text(kept));
        for (const { observations } of read)
            for (const observation of observations)
                this.#observe(observation);
    }
    #read({ bytes, length }) {
        if (bytes === null) {
            this.#warn({
                kind: 'line-too-long',
                message: `a line of ${length} bytes was not read (limit: ${longestLine})`,
            });
            return { text: `${(0,transcript_note/* longLineNote */.t)(length)}\n`, observations: [] };
        }
        if (bytes.length < length) {
            this.#warn({
                kind: 'line-too-long',
                message: `the texts in a line of ${length} bytes were cut to ${longestText} bytes (limit: ${longestLine})`,
            });
        }
        const { observations, keep } = this.#interpreter.read(bytes);
        return { text: keep ? `${this.#decoder.decode(bytes)}\n` : '', observations };
    }
    #observe(observation) {
        const { record, redactor } = this.#options;
        const hasDoing = observation.kind === 'tool' && observation.doing !== undefined;
        const safe = hasDoing ? { ...observation, doing: redactor.text(observation.doing) } : observation;
        if (this.#told.observe(safe))
            record({ type: 'session-progressed', progress: this.#told.progress });
        if (observation.kind === 'retry')
            this.#delay(observation);
        if (observation.kind === 'result')
            this.#unit.answered();
        this.#seeLimit(observation);
        this.#consider(observation);
    }
    #seeLimit(observation) {
        const { onLimit } = this.#options;
        if (observation.kind === 'turn')
            onLimit({ kind: 'answered' });
        else if (observation.kind === 'limit-near')
            onLimit({ kind: 'near', limit: observation.limit, message: observation.message });
        else if (observation.kind === 'result' && observation.verdict.status === 'limited')
            onLimit({ kind: 'reached', limit: observation.verdict.limit });
    }
    #consider({ kind }) {
        if (kind === 'began' || kind === 'turn') {
            this.#unit.stay();
            this.#stopWaiting();
        }
        if (kind === 'result' || kind === 'background')
            this.#bidFarewell();
    }
    #bidFarewell() {
        const farewell = this.#told.farewell;
        if (farewell === null)
            return;
        if (farewell.do === 'leave') {
            this.#stopWaiting();
            this.#unit.leaveWithin(farewell.withinMs);
        }
        else if (this.#waiting?.next !== farewell.next || this.#waiting.afterMs !== farewell.afterMs) {
            this.#stopWaiting();
            const { next, afterMs } = farewell;
            const cancel = afterMs === null ? () => { } : this.#options.clock.after(afterMs, () => void this.#goOn(next));
            this.#waiting = { next, afterMs, cancel };
        }
    }
    async #goOn(next) {
        this.#waiting = null;
        if (next === 'stop-expecting') {
            this.#told.stopExpecting();
            this.#bidFarewell();
        }
        else if (this.#told.canBeTold && this.#unit.stopCause === null)
            await this.#tell();
    }
    async #tell() {
        const { redactor, sessions, record, onBroken } = this.#options;
        const text = reminderPrompt(this.#told.works);
        this.#told.tell();
        try {
            await this.#transcript?.write(`${(0,transcript_note/* promptNote */.ZD)(redactor.text(text))}\n`);
            record({ type: 'session-prompted', message: text });
            this.#unit.write(sessions.message(text));
        }
        catch (error) {
            onBroken(error);
            this.stop('internal-error', 'hurry');
        }
    }
    #stopWaiting() {
        this.#waiting?.cancel();
        this.#waiting = null;
    }
    #delay({ message, brief, delayMs, canHeal }) {
        const short = brief === undefined ? {} : { brief };
        this.#options.record({ type: 'session-delayed', message, ...short, delayMs });
        if (!canHeal)
            this.stop('cannot-heal', 'hurry');
    }
    #end({ left, overstayed, tookForce, stderr, ...ended }) {
        const { redactor } = this.#options;
        if (left > 0)
            this.#warn({
                kind: 'left-processes',
                message: `${left} process${left === 1 ? ' was' : 'es were'} left behind and killed`,
            });
        if (overstayed && this.#told.works.length === 0)
            this.#warn({ kind: 'overstayed', message: 'the process was still running after its result and was stopped' });
        else if (tookForce)
            this.#warn({ kind: 'stop-took-force', message: 'the session did not stop when asked' });
        return this.#told.end({
            ...ended,
            timeoutMs: this.#options.limits.timeoutMs,
            stderr: redactor.text(stderr),
            redact: (text) => redactor.text(text),
            warnings: this.#warnings,
            unread: false,
        });
    }
    #warn(warning) {
        if (!this.#warnings.some(({ kind }) => kind === warning.kind))
            this.#warnings.push(warning);
    }
}

;// CONCATENATED MODULE: ./build/js/supervisor/attempt.js



class Attempt {
    #setting;
    #request;
    #session;
    #stopped = Promise.withResolvers();
    constructor(setting, request) {
        const { record, idleTimeoutMs } = setting;
        const { task, attempt, resume } = request;
        this.#setting = setting;
        this.#request = request;
        this.#session = new Session({
            ...setting,
            ...request,
            resumed: resume !== null,
            backgroundWaitMs: task.backgroundWaitMs,
            limits: { timeoutMs: task.timeoutMs, idleMs: idleTimeoutMs },
            onLimit: (sight) => setting.onLimit(task, sight),
            record: (event) => record({ ...event, taskId: task.id, attempt }),
        });
    }
    stop(cause, urgency) {
        this.#stopped.resolve();
        this.#session.stop(cause, urgency);
    }
    async run() {
        const { sessions, enhance, clock, onBroken } = this.#setting;
        const { task, sessionId, resume } = this.#request;
        let transcript = null;
        const startedAt = clock.now();
        try {
            const act = () => this.#open();
            const opened = await (0,wait_out_faults/* waitOutFaults */.B)({ clock, what: 'file', act, stopped: this.#stopped.promise });
            if (opened === null)
                return null;
            const { home } = opened;
            transcript = opened.transcript;
            const prompt = openingPrompt(task, { enhance, resumed: resume !== null });
            const launch = sessions.launch({ task, prompt, sessionId, resume, home });
            const kept = () => sessions.kept({ task, home, sessionId }, startedAt);
            return await this.#session.run(launch, { transcript, kept });
        }
        finally {
            await transcript?.close().catch(onBroken);
        }
    }
    async #open() {
        const { sessions, files } = this.#setting;
        const { task, attempt } = this.#request;
        const home = await sessions.home(await files.agentFolder(task.id), task);
        return { home, transcript: await files.transcript(task.id, attempt) };
    }
}

;// CONCATENATED MODULE: ./build/js/supervisor/limit-watch.js

class LimitWatch {
    #state = null;
    #misses = 0;
    #told = new Set();
    facts(now) {
        this.#expire(now);
        return this.#state;
    }
    leftMs(now) {
        this.#expire(now);
        return this.#state?.phase === 'closed' ? this.#state.until - now : 0;
    }
    started(taskId) {
        if (this.#state?.phase === 'probing' && this.#state.probe === null)
            this.#state = { ...this.#state, probe: taskId };
    }
    ended(taskId) {
        if (this.#state?.phase === 'probing' && this.#state.probe === taskId)
            this.#state = { ...this.#state, probe: null };
    }
    answered(taskId, now) {
        this.#expire(now);
        if (this.#state?.phase !== 'probing' || this.#state.probe !== taskId)
            return false;
        this.#state = { phase: 'reopening', since: now };
        this.#misses = 0;
        return true;
    }
    reached(limit, clock, random) {
        const now = clock.elapsed();
        this.#expire(now);
        if (this.#state?.phase === 'closed')
            return null;
        const waitMs = limitWait(limit, clock.now(), this.#misses, random);
        this.#misses += 1;
        this.#state = { phase: 'closed', until: now + waitMs };
        return waitMs;
    }
    isNews({ name }) {
        if (this.#told.has(name))
            return false;
        this.#told.add(name);
        return true;
    }
    #expire(now) {
        if (this.#state?.phase === 'closed' && this.#state.until <= now)
            this.#state = { phase: 'probing', probe: null };
    }
}

;// CONCATENATED MODULE: ./build/js/supervisor/local-slots.js
class LocalSlots {
    #count;
    #claimed = 0;
    constructor(count) {
        this.#count = count;
    }
    get free() {
        return this.#count - this.#claimed;
    }
    claim() {
        if (this.free <= 0)
            throw new Error('no slot is free');
        this.#claimed += 1;
        let held = true;
        return {
            release: () => {
                if (held)
                    this.#claimed -= 1;
                held = false;
            },
        };
    }
    want() { }
    onFree() { }
    onBroken() { }
    close() {
        return Promise.resolve();
    }
}

// EXTERNAL MODULE: ./build/js/domain/schedule/start-order.js
var start_order = __webpack_require__(6292);
;// CONCATENATED MODULE: ./build/js/supervisor/waiting-tasks.js


class WaitingTasks {
    #tasks;
    constructor({ run, tasks }) {
        const open = [...tasks].filter(([, { phase }]) => phase !== 'ended');
        const order = (0,start_order/* startOrder */.l)(open.map(([id]) => ({ id, expectedMs: (0,run_numbers/* expectedMsOf */.wF)(run, id) })));
        this.#tasks = order.reverse().map((id) => ({ id, notBefore: 0 }));
    }
    get count() {
        return this.#tasks.length;
    }
    add(task) {
        this.#tasks.push(task);
    }
    take(id) {
        const index = this.#tasks.findLastIndex((task) => task.id === id);
        if (index !== -1)
            this.#tasks.splice(index, 1);
        return index !== -1;
    }
    *[Symbol.iterator]() {
        for (let index = this.#tasks.length - 1; index >= 0; index -= 1)
            yield this.#tasks[index];
    }
}

;// CONCATENATED MODULE: ./build/js/supervisor/supervisor.js












const onRequest = { reason: 'stopped', message: 'stopped on request' };
class RunSupervisor {
    #options;
    #tasks;
    #gates;
    #slots;
    #running = new Map();
    #waiting;
    #finished = Promise.withResolvers();
    #lastStart = null;
    #cancelWait = () => { };
    #limit = new LimitWatch();
    #ownAccount;
    #broken = null;
    #begun = false;
    #start = null;
    constructor(options) {
        this.#options = options;
        this.#ownAccount = new Set(options.tasks.filter(options.hasOwnCredential).map(({ id }) => id));
        this.#tasks = new Map(options.tasks.map((task) => [task.id, task]));
        const { state } = options.journal;
        this.#waiting = new WaitingTasks(state);
        this.#gates = gatesOf(state.run.options, options.startSpacingMs);
        this.#slots = options.slots ?? new LocalSlots(state.run.options.maxParallel);
        this.#slots.onFree(() => this.#proceed());
        this.#slots.onBroken((error) => this.break(error));
    }
    async run() {
        const { journal, setting } = this.#options;
        const { clock } = setting;
        if (this.#slots.free > 0)
            this.#start = clock.elapsed();
        this.#begun = true;
        this.#proceed();
        await this.#finished.promise;
        const end = clock.elapsed();
        const wallMs = journal.state.period.earlierMs + end - (this.#start ?? end);
        journal.record({ type: 'run-ended', status: (0,run_state/* runStatus */.em)(journal.state), wallMs });
        await this.#slots.close();
        const broken = this.#broken ?? journal.failure;
        if (broken !== null)
            throw broken.error;
        return journal.state;
    }
    stop(cause, message, urgency) {
        this.#decline(cause, message);
        for (const { attempt } of this.#running.values())
            attempt.stop(cause, urgency);
        this.#proceed();
    }
    #decline(cause, message, resetsAt = null) {
        const { journal } = this.#options;
        const { stopping, ended } = journal.state;
        if (stopping !== null || ended !== null)
            return;
        journal.record({ type: 'run-stopping', cause, message, ...(resetsAt === null ? {} : { resetsAt }) });
    }
    stopTask(id) {
        const running = this.#running.get(id);
        if (running !== undefined)
            this.#stopRunning(running, onRequest, 'gently');
        else if (!this.#skip(id, onRequest))
            return false;
        else
            this.#proceed();
        return true;
    }
    #stopRunning(running, ending, urgency) {
        if (this.#options.journal.state.stopping === null)
            running.stopped ??= ending;
        running.attempt.stop(ending.reason, urgency);
    }
    break(error) {
        this.#broken ??= { error };
        this.stop('internal-error', 'the run can no longer be recorded', 'hurry');
    }
    #proceed() {
        if (!this.#begun)
            return;
        const { clock } = this.#options.setting;
        this.#cancelWait();
        this.#cancelWait = () => { };
        const freeMemory = this.#freeMemory();
        for (;;) {
            const decision = next(this.#facts(freeMemory), this.#gates);
            if (decision.do === 'start')
                this.#startTask(decision.taskId);
            else if (decision.do === 'skip')
                this.#skip(decision.taskId, decision);
            else {
                this.#slots.want(this.#options.journal.state.stopping === null ? this.#waiting.count : 0);
                if (decision.do === 'finish')
                    this.#finished.resolve();
                else if (decision.ms !== null)
                    this.#cancelWait = clock.after(decision.ms, () => this.#proceed());
                return;
            }
        }
    }
    #facts(freeMemory) {
        const { journal, setting } = this.#options;
        return {
            now: setting.clock.elapsed(),
            tasks: journal.state.tasks,
            waiting: this.#waiting,
            running: this.#running.size,
            freeSlots: this.#slots.free,
            lastStart: this.#lastStart,
            freeMemory,
            stopping: journal.state.stopping,
            limit: this.#limit.facts(setting.clock.elapsed()),
            ownAccount: this.#ownAccount,
        };
    }
    #freeMemory() {
        const { journal, freeMemory } = this.#options;
        return journal.state.run.options.memoryFloorBytes === null ? Number.POSITIVE_INFINITY : freeMemory();
    }
    #startTask(id) {
        const { setting, journal } = this.#options;
        const task = this.#tasks.get(id);
        const state = journal.state.tasks.get(id);
        this.#waiting.take(id);
        if (task === undefined || state === undefined)
            throw new Error(`task "${id}" is not in the plan`);
        const number = state.attempts.length + 1;
        const resume = (0,retry/* conversationToContinue */.s_)((0,task_state/* ownAttempts */.BY)(state));
        const sessionId = resume ?? crypto.randomUUID();
        const past = (0,run_numbers/* usageOf */.Fs)(state.attempts, sessionId);
        const attempt = new Attempt({
            ...setting,
            record: (event) => journal.record(event),
            onBroken: (error) => this.break(error),
            onLimit: (whose, sight) => this.#seeLimit(whose, sight),
        }, { task, attempt: number, sessionId, resume, past });
        const running = { taskId: id, number, attempt, slot: this.#slots.claim(), stopped: null };
        this.#running.set(id, running);
        this.#lastStart = setting.clock.elapsed();
        if (!this.#ownAccount.has(id))
            this.#limit.started(id);
        this.#start ??= this.#lastStart;
        attempt
            .run()
            .then((end) => this.#ended(running, end))
            .catch((error) => {
            this.#leave(running);
            if (journal.state.tasks.get(id)?.phase !== 'running')
                this.#waiting.add({ id, notBefore: 0 });
            this.break(error);
        });
    }
    #ended(running, end) {
        const { journal } = this.#options;
        const { taskId, number: attempt, stopped } = running;
        this.#leave(running);
        this.#limit.ended(taskId);
        if (end === null) {
            this.#waiting.add({ id: taskId, notBefore: 0 });
            if (stopped !== null)
                this.#skip(taskId, stopped);
        }
        else {
            journal.record({ type: 'session-ended', taskId, attempt, end });
            if (!this.#backOff(taskId))
                journal.record({ type: 'task-ended', taskId, outcome: end.outcome });
            this.#entail(taskId);
        }
        this.#proceed();
    }
    #leave({ taskId, slot }) {
        this.#running.delete(taskId);
        slot.release();
    }
    #seeLimit(task, sight) {
        if (this.#ownAccount.has(task.id))
            return;
        const { journal, setting } = this.#options;
        const { clock } = setting;
        const now = clock.now();
        if (sight.kind === 'answered') {
            if (this.#limit.answered(task.id, clock.elapsed()))
                this.#proceed();
        }
        else if (sight.kind === 'near') {
            if (this.#limit.isNews(sight.limit))
                journal.record({ type: 'run-limit-near', message: `${sight.message}; ${describeReset(sight.limit, now)}` });
        }
        else if (journal.state.run.options.waitForLimit) {
            const waitMs = this.#limit.reached(sight.limit, clock, (this.#options.random ?? Math.random)());
            if (waitMs === null || journal.state.stopping !== null)
                return;
            const message = `the ${sight.limit.name} of the account is reached`;
            journal.record({ type: 'run-limited', message, until: new Date(now + waitMs).toISOString() });
            this.#proceed();
        }
        else {
            this.#declineFor(sight.limit, now);
            this.#proceed();
        }
    }
    #declineFor(limit, now) {
        const message = `the ${limit.name} of the account is reached; ${describeReset(limit, now)}`;
        const { resetsAt } = limit;
        this.#decline('usage-limit', message, resetsAt !== null && resetsAt > now ? new Date(resetsAt).toISOString() : null);
    }
    #entail(id) {
        const { journal, hasOwnCredential } = this.#options;
        const { tasks, run } = consequencesOf(journal.state, id, hasOwnCredential);
        for (const each of tasks) {
            const running = this.#running.get(each.taskId);
            if (running === undefined)
                this.#skip(each.taskId, each);
            else if (each.do === 'stop')
                this.#stopRunning(running, each, 'hurry');
        }
        if (run === null)
            return;
        if (run.urgency === null)
            this.#decline(run.cause, run.message);
        else
            this.stop(run.cause, run.message, run.urgency);
    }
    #backOff(id) {
        const { journal, retryPolicy, setting, random = Math.random } = this.#options;
        const state = journal.state.tasks.get(id);
        const attempts = state === undefined ? [] : (0,task_state/* ownAttempts */.BY)(state);
        const last = attempts.at(-1);
        const outcome = last?.end.outcome;
        if (journal.state.stopping !== null || last === undefined || outcome === undefined)
            return false;
        const delayMs = this.#waitsForLimit(id, outcome)
            ? this.#limit.leftMs(setting.clock.elapsed())
            : (0,retry/* retryDelay */.a2)(attempts, retryPolicy, random());
        if (outcome.status === 'succeeded' || delayMs === null)
            return false;
        const { message } = outcome;
        journal.record({ type: 'task-backing-off', taskId: id, attempt: last.attempt, delayMs, message });
        this.#waiting.add({ id, notBefore: setting.clock.elapsed() + delayMs });
        return true;
    }
    #waitsForLimit(id, outcome) {
        const { waitForLimit } = this.#options.journal.state.run.options;
        if (!waitForLimit || this.#ownAccount.has(id))
            return false;
        return outcome.status === 'cancelled' && outcome.reason === 'usage-limit';
    }
    #skip(id, ending) {
        const { journal } = this.#options;
        if (!this.#waiting.take(id))
            return false;
        const last = journal.state.tasks.get(id)?.attempts.at(-1)?.end.outcome;
        journal.record({ type: 'task-ended', taskId: id, outcome: unstarted(ending, last) });
        return true;
    }
}
const requests = new Set(['interrupted', 'terminated', 'stopped']);
function unstarted({ reason, message }, last) {
    if (last === undefined)
        return { status: 'skipped', reason, message: `not started: ${message}` };
    if (last.status !== 'failed' || reason === 'model-not-found' || !requests.has(reason))
        return last;
    return { status: 'cancelled', reason, message: `not tried again: ${message}. Before that: ${last.message}` };
}

// EXTERNAL MODULE: ./build/js/machine/files/append-lines.js
var append_lines = __webpack_require__(8976);
;// CONCATENATED MODULE: ./build/js/store/history/session-log-file.js



const mostHeld = 1_000_000;
function sessionLogFile(sessionsDir, environment) {
    const chosen = environment['CLAUDE_SESSIONS_LOG'];
    const path = chosen || (0,external_node_path_.join)(sessionsDir, 'orchestrator.log');
    const follow = chosen !== undefined && chosen !== '';
    let held = '';
    return (lines) => {
        held = (held + lines).slice(-mostHeld);
        try {
            (0,append_lines/* appendLines */._)(path, held, { follow });
            held = '';
        }
        catch (error) {
            if (!(0,system_error/* lacksDescriptors */.Ze)(error))
                throw error;
        }
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/js/machine/files/write-atomically.js
var write_atomically = __webpack_require__(9839);
// EXTERNAL MODULE: ./build/js/store/run/run-folder.js
var run_folder = __webpack_require__(5944);
// EXTERNAL MODULE: ./build/js/store/history/run-index.js
var run_index = __webpack_require__(6811);
;// CONCATENATED MODULE: ./build/js/store/history/summary-file.js






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
        const read = (0,event_line/* readEventLine */.n)(last);
        return read.kind === 'event' && read.event.type === 'run-ended' && read.event.at === state.ended.at ? size : null;
    }
    finally {
        await file.close();
    }
}

// EXTERNAL MODULE: ./build/js/store/run/output-files.js
var output_files = __webpack_require__(7127);
// EXTERNAL MODULE: ./build/js/terminal/text/safe-text.js
var safe_text = __webpack_require__(9888);
// EXTERNAL MODULE: ./build/js/terminal/live/plain.js
var plain = __webpack_require__(8606);
;// CONCATENATED MODULE: ./build/js/terminal/live/session-log.js


function sessionLog(append) {
    return {
        name: 'session log',
        onEvent(event, state) {
            const place = 'taskId' in event ? `${(0,safe_text/* safeText */.Hk)(event.taskId)}: ` : '';
            const lines = (0,plain/* eventLines */.Cl)(event, state).map((line) => `${event.at} [${(0,safe_text/* safeText */.Hk)(state.run.id)}] ${place}${line}\n`);
            if (lines.length > 0)
                append(lines.join(''));
        },
    };
}

;// CONCATENATED MODULE: ./build/js/app/delivery/run-records.js





function runRecords(runDir, environment, transcripts) {
    const sessionsDir = (0,external_node_path_.dirname)(runDir);
    return [
        sessionLog(sessionLogFile(sessionsDir, environment)),
        (0,output_files/* outputFiles */.L)(sessionsDir, runDir, (line) => transcripts.resultIn(line)),
        summaryFile(runDir),
    ];
}

;// CONCATENATED MODULE: ./build/js/app/open-run.js
















const watchdogName = () => `watchdog.${crypto.randomUUID()}`;
const ignore = () => { };
async function openRun({ environment, reporters: given, clock = new machine_clock/* SystemClock */.A(), host }, { folder, isNew, prepared, options, tasks, lock, slots }, begin) {
    const { agent, program, sessions, neverAsk } = prepared;
    const redactor = new text_redactor/* Redactor */.p(environment, ...tasks.map((task) => task.env));
    const reporters = new ReporterSet([...given, ...runRecords(folder.path, environment, agent.transcripts)]);
    const watchdog = new process_watchdog/* Watchdog */.I((0,external_node_path_.join)(folder.path, watchdogName()), (message) => reporters.onNotice(message));
    const setting = {
        sessions,
        enhance: options.enhance,
        host: host ?? new process_host/* NodeProcessHost */.c(watchdog),
        clock,
        files: folder,
        redactor,
        idleTimeoutMs: options.idleTimeoutMs,
        keepBackground: options.keepBackground,
    };
    let broken = null;
    let supervisor = null;
    const onBroken = (error) => {
        broken ??= { error };
        supervisor?.break(error);
    };
    const store = (0,run_lock/* whileHeld */.tE)(lock, folder.path, folder.journal({ isNew }));
    const journal = new Journal({ store, clock, redactor, reporters, onBroken });
    const close = async () => {
        journal.close();
        await lock.release().catch(ignore);
    };
    const unrecorded = (error) => (0,system_error/* isSystemError */.Or)(error)
        ? new errors/* EnvironmentError */.eG(`the run could not be recorded in ${folder.path}: ${(0,errors/* messageOf */.bD)(error)}`, `${(0,system_error/* remedyFor */.wJ)(error)} \`claude-multi resume\` goes on with what was recorded.`, { cause: error })
        : error;
    try {
        begin(journal);
        if (journal.failure !== null)
            throw journal.failure.error;
        if (isNew)
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
        retryPolicy: { ...retry/* defaultRetryPolicy */.ur, retries: options.retries },
        tasks,
        startSpacingMs: Math.max(options.delayMs, sessions.startsApartMs),
        freeMemory: memory/* freeMemory */.KC,
        ...(slots === undefined ? {} : { slots }),
        hasOwnCredential: ({ env }) => agent.account.setsCredential(env),
    });
    supervisor = ready;
    return {
        runId: journal.state.run.id,
        runDir: folder.path,
        get state() {
            return journal.state;
        },
        program,
        neverAsk,
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
                await watchdog.close();
                await reporters.onEnd(journal.state);
                await close();
            }
        },
    };
}
async function expectedDurations(sessionsDir, tasks) {
    const estimates = await (0,history_file/* loadEstimates */.UB)(sessionsDir).catch(() => null);
    return Object.fromEntries(tasks.flatMap((task) => {
        const estimate = estimates?.estimate(task);
        return estimate == null ? [] : [[task.id, estimate.ms]];
    }));
}


/***/ }),

/***/ 2005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nl: () => (/* binding */ commandOf),
/* harmony export */   Z0: () => (/* binding */ prepareRun),
/* harmony export */   t9: () => (/* binding */ precautionsFor)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(480);
/* harmony import */ var _agent_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3890);



function precautionsFor(tasks, environment, { account } = _agent_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultAgent */ .D) {
    const uid = node_process__WEBPACK_IMPORTED_MODULE_0__.getuid?.();
    return {
        neverAsk: tasks.filter((task) => account.neverAsks(task)),
        refusal: tasks.map((task) => account.refusal(task, environment, uid)).find((found) => found !== null) ?? null,
    };
}
async function prepareRun(request) {
    const { tasks, environment, programPath, provision, agent = _agent_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultAgent */ .D } = request;
    const { neverAsk, refusal } = precautionsFor(tasks, environment, agent);
    if (refusal !== null)
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG(`${refusal.message}.`, refusal.remedy);
    const program = provision === undefined
        ? await agent.program.find(programPath, environment)
        : await provide({ agent, environment, programPath, provision });
    return { agent, program, sessions: agent.sessions(program, environment), neverAsk };
}
async function provide({ agent, environment, programPath, provision }) {
    const { namedRemedy, ...how } = provision;
    if (programPath !== null) {
        return agent.program.find(programPath, environment).catch((error) => {
            throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvironmentError */ .eG((0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error), namedRemedy, { cause: error });
        });
    }
    const present = await agent.program.find(null, environment).catch(() => null);
    if (present !== null && (how.version === null || present.version === how.version))
        return present;
    return agent.program.install({ ...how, environment });
}
function commandOf(task, agent = _agent_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultAgent */ .D) {
    const sessions = agent.sessions({ path: agent.name, version: '' }, {});
    const { command } = sessions.launch({ task, prompt: '', sessionId: 'NEW', resume: null, home: null });
    return [command.file, ...command.args];
}


/***/ }),

/***/ 1790:
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

/***/ 1850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ toConclusion)
/* harmony export */ });
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(480);

async function toConclusion(supervisor, run, conclude) {
    let state;
    try {
        state = await run();
    }
    catch (error) {
        await conclude(supervisor.state, (0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)).catch(() => { });
        throw error;
    }
    return conclude(state, null);
}


/***/ }),

/***/ 6496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ estimatesFrom),
/* harmony export */   J: () => (/* binding */ median)
/* harmony export */ });
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
function estimateOf(tasks = [], from) {
    const ms = median(tasks.map(({ durationMs }) => durationMs));
    if (ms === null)
        return null;
    const usd = median(tasks.flatMap(({ costUsd }) => (costUsd === null ? [] : [costUsd])));
    return { ms, usd, from, samples: tasks.length };
}
function median(values) {
    const sorted = values.toSorted((a, b) => a - b);
    const middle = sorted.length / 2;
    const above = sorted[Math.floor(middle)];
    if (above === undefined)
        return null;
    return Number.isInteger(middle) ? ((sorted[middle - 1] ?? above) + above) / 2 : above;
}


/***/ }),

/***/ 1751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ resumptionOf),
/* harmony export */   n: () => (/* binding */ isDue)
/* harmony export */ });
/* harmony import */ var _run_task_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(120);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7247);


function resumptionOf(left, listed, wish, retries) {
    const policy = { ..._retry_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultRetryPolicy */ .ur, retries };
    const listedIds = new Set(listed.map(({ id }) => id));
    const overdue = new Map();
    const fates = new Map();
    for (const [id, task] of left.tasks) {
        const outcome = outcomeOf(task, policy);
        if (outcome !== null && task.phase !== 'ended')
            overdue.set(id, outcome);
        fates.set(id, fateOf({ id, outcome, isListed: listedIds.has(id) }, wish, left.stopping));
    }
    for (const id of listedIds)
        if (!left.tasks.has(id))
            fates.set(id, 'anew');
    return { overdue, fates };
}
function isDue(fate) {
    return fate === 'continue' || fate === 'anew';
}
function fateOf({ id, outcome, isListed }, wish, stopping) {
    const goOn = wish.restart ? 'anew' : 'continue';
    if (outcome === null)
        return isListed ? goOn : 'drop';
    if (!isListed || outcome.status === 'succeeded')
        return 'leave';
    if (wish.kind === 'resume')
        return wasCutOff(outcome, stopping) ? goOn : 'leave';
    if (wish.taskId !== null && wish.taskId !== id)
        return 'leave';
    return outcome.status === 'failed' ? 'anew' : goOn;
}
function wasCutOff(outcome, stopping) {
    if (outcome.status !== 'cancelled' && outcome.status !== 'skipped')
        return false;
    return outcome.reason !== 'stopped' || stopping?.cause === 'stopped';
}
function outcomeOf(task, policy) {
    if (task.phase === 'ended')
        return task.outcome;
    if (task.phase !== 'between' || task.goesOn)
        return null;
    const own = (0,_run_task_state_js__WEBPACK_IMPORTED_MODULE_0__/* .ownAttempts */ .BY)(task);
    const outcome = own.at(-1)?.end.outcome ?? null;
    if (outcome?.status === 'cancelled' && outcome.reason === 'supervisor-lost')
        return null;
    return (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .retryDelay */ .a2)(own, policy, 0) === null ? outcome : null;
}


/***/ }),

/***/ 6292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ startOrder)
/* harmony export */ });
function startOrder(candidates) {
    const length = (candidate) => candidate.expectedMs ?? Number.POSITIVE_INFINITY;
    return candidates.toSorted((a, b) => length(b) - length(a) || 0).map(({ id }) => id);
}


/***/ }),

/***/ 2101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ decodeText)
/* harmony export */ });
function decodeText(bytes) {
    const [first, second] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
        return { ok: false, problem: 'is UTF-16 text; save it as UTF-8' };
    }
    if (bytes.includes(0))
        return { ok: false, problem: 'contains NUL bytes: it is binary or UTF-16, not UTF-8 text' };
    try {
        return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    }
    catch {
        return { ok: false, problem: 'is not UTF-8 text' };
    }
}


/***/ }),

/***/ 2191:
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

/***/ 8195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KC: () => (/* binding */ freeMemory),
/* harmony export */   S5: () => (/* binding */ slotsForMachine),
/* harmony export */   bG: () => (/* binding */ memoryFloorBytes)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7482);


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

/***/ 4455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ Watchdog),
/* harmony export */   s: () => (/* binding */ watchdogShell)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8474);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1708);
/* harmony import */ var _domain_ports_machine_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4741);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(480);
/* harmony import */ var _watchdog_script_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3999);







const scriptVariable = 'WATCHDOG_SCRIPT';
const fileVariable = 'WATCHDOG_FILE';
const watchdogShell = '/bin/sh';
const mostStarts = 20;
const closeMs = 2_000;
const longestFile = 256 * 1024;
class Watchdog {
    #file;
    #onFailure;
    #sessions = new Map();
    #descriptor = null;
    #length = 0;
    #child = null;
    #starting = null;
    #starts = 0;
    #sessionCount = 0;
    #failed = false;
    #closed = false;
    constructor(file, onFailure) {
        this.#file = file;
        this.#onFailure = onFailure;
    }
    async watch(marker) {
        if (node_process__WEBPACK_IMPORTED_MODULE_3__.platform === 'win32' || this.#closed)
            return;
        this.#sessionCount += 1;
        const session = { number: this.#sessionCount, known: '', group: '' };
        this.#sessions.set(marker, session);
        this.#tell(`+ ${session.number} ${marker}\n`);
        if (this.#child !== null)
            return;
        this.#starting ??= this.#start();
        await this.#starting;
    }
    note(marker, processes, group) {
        const session = this.#sessions.get(marker);
        if (session === undefined)
            return;
        const known = processes.map(({ pid, start }) => `${pid}:${start}`).join(' ');
        if (session.known === known && session.group === (group ?? ''))
            return;
        session.known = known;
        session.group = group ?? '';
        this.#tell(linesOf(marker, session));
    }
    release(marker) {
        const session = this.#sessions.get(marker);
        if (session === undefined)
            return;
        this.#sessions.delete(marker);
        this.#tell(`- ${session.number}\n`);
    }
    async close() {
        this.#closed = true;
        await this.#starting;
        if (this.#descriptor !== null)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync)(this.#descriptor);
        this.#descriptor = null;
        if (this.#sessions.size === 0)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.rmSync)(this.#file, { force: true });
        const child = this.#child;
        if (child === null)
            return;
        const ended = (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'exit');
        child.ref();
        child.stdin.end();
        let timer;
        const late = new Promise((resolve) => {
            timer = setTimeout(resolve, closeMs);
        });
        await Promise.race([ended, late]);
        clearTimeout(timer);
        child.unref();
    }
    async #start() {
        try {
            this.#starts += 1;
            const how = node_process__WEBPACK_IMPORTED_MODULE_3__.platform === 'linux' ? 'proc' : 'ps';
            const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(watchdogShell, ['-c', `eval "$${scriptVariable}"`, 'claude-multi-watchdog', how], {
                cwd: '/',
                env: {
                    PATH: node_process__WEBPACK_IMPORTED_MODULE_3__.env['PATH'] ?? '/usr/bin:/bin',
                    LC_ALL: 'C',
                    [_watchdog_script_js__WEBPACK_IMPORTED_MODULE_5__/* .watchdogVariable */ .U]: String(node_process__WEBPACK_IMPORTED_MODULE_3__.pid),
                    [fileVariable]: this.#file,
                    [scriptVariable]: (0,_watchdog_script_js__WEBPACK_IMPORTED_MODULE_5__/* .watchdogScript */ .z)(_domain_ports_machine_js__WEBPACK_IMPORTED_MODULE_6__/* .sessionMarker */ .xS, fileVariable),
                },
                stdio: ['pipe', 'ignore', 'ignore'],
                detached: true,
            });
            child.on('error', () => { });
            child.stdin.on('error', () => { });
            const exited = (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'exit');
            await (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(child, 'spawn');
            child.unref();
            child.stdin.unref?.();
            this.#child = child;
            void exited.then(() => this.#replace(child));
        }
        catch (error) {
            this.#fail((0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error));
        }
        finally {
            this.#starting = null;
        }
    }
    #replace(child) {
        if (this.#child === child)
            this.#child = null;
        if (this.#closed)
            return;
        if (this.#starts >= mostStarts)
            this.#fail(`it has died ${this.#starts} times`);
        else if (this.#sessions.size > 0)
            this.#starting ??= this.#start();
    }
    #fail(message) {
        if (this.#failed)
            return;
        this.#failed = true;
        this.#onFailure(`The watchdog cannot run (${message}): should claude-multi be killed, its sessions go on until \`claude-multi resume\` or \`stop\`.`);
    }
    #tell(lines) {
        if (this.#closed)
            return;
        try {
            if (this.#descriptor === null)
                this.#descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync)(this.#file, 'w', 0o600);
            else if (this.#length > longestFile)
                this.#writeAnew();
            (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.writeSync)(this.#descriptor, lines);
            this.#length += lines.length;
        }
        catch (error) {
            this.#fail((0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error));
        }
    }
    #writeAnew() {
        const lines = [...this.#sessions].map(([marker, session]) => linesOf(marker, session)).join('');
        const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync)(`${this.#file}.new`, 'w', 0o600);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.writeSync)(descriptor, lines);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.renameSync)(`${this.#file}.new`, this.#file);
        if (this.#descriptor !== null)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync)(this.#descriptor);
        this.#descriptor = descriptor;
        this.#length = lines.length;
    }
}
function linesOf(marker, { number, known, group }) {
    return `+ ${number} ${marker}\n= ${number} ${known}\ng ${number} ${group}\n`;
}


/***/ }),

/***/ 4834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lu: () => (/* binding */ readHistory),
/* harmony export */   UB: () => (/* binding */ loadEstimates),
/* harmony export */   b8: () => (/* binding */ appendHistory)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _domain_history_estimate_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6496);
/* harmony import */ var _domain_history_run_summary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1012);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(480);
/* harmony import */ var _machine_files_append_lines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8976);
/* harmony import */ var _run_run_order_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1578);
/* harmony import */ var _run_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6811);








const historyName = 'history.ndjson';
function appendHistory(sessionsDir, run) {
    const line = `${JSON.stringify(_domain_history_run_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .runSummarySchema */ .RS.parse(run))}\n`;
    (0,_machine_files_append_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .appendLines */ ._)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(sessionsDir, historyName), line, { follow: false });
}
async function readHistory(sessionsDir, options = {}) {
    const { limit = Number.POSITIVE_INFINITY } = options;
    const stored = await (0,_run_index_js__WEBPACK_IMPORTED_MODULE_6__/* .readSummaries */ .$2)(sessionsDir, options);
    const known = new Set(stored.map(({ id }) => id));
    const gone = new Map();
    for (const run of await readGone(sessionsDir))
        if (!known.has(run.id))
            gone.set(run.id, { ...run, living: false });
    const all = new Map([...stored, ...gone.values()].map((run) => [run.id, run]));
    return (0,_run_run_order_js__WEBPACK_IMPORTED_MODULE_5__/* .sortNewestFirst */ .B)(sessionsDir, [...all.keys()])
        .slice(0, limit)
        .flatMap((id) => all.get(id) ?? []);
}
async function readGone(sessionsDir) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(sessionsDir, historyName);
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return '';
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`cannot read the history ${path}: ${(0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, 'Check that you may read it.', {
            cause: error,
        });
    });
    return text.split('\n').flatMap((line) => {
        const summary = _domain_history_run_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .runSummarySchema */ .RS.safeParse(tryJson(line));
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
const usualRuns = 200;
async function loadEstimates(sessionsDir, limitRuns = usualRuns) {
    return (0,_domain_history_estimate_js__WEBPACK_IMPORTED_MODULE_7__/* .estimatesFrom */ .I)(await readHistory(sessionsDir, { limit: limitRuns }));
}


/***/ }),

/***/ 7127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ outputFiles),
/* harmony export */   i: () => (/* binding */ outputFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _machine_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9839);
/* harmony import */ var _machine_wait_for_descriptor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9907);
/* harmony import */ var _task_output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6623);





const privateFile = 0o600;
function outputFile(sessionsDir, taskId) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(sessionsDir, `${taskId}.output`);
}
function outputFiles(sessionsDir, runDir, readResult) {
    let work = Promise.resolve();
    const then = (step) => {
        work = work.then(() => (0,_machine_wait_for_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .waitForDescriptor */ .s)(step));
        work.catch(() => { });
    };
    const write = async (taskId) => {
        const output = await (0,_task_output_js__WEBPACK_IMPORTED_MODULE_4__/* .taskOutput */ .x)(runDir, taskId, readResult);
        await (0,_machine_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_2__/* .writeAtomically */ .v)(outputFile(sessionsDir, taskId), output === null ? '' : `${output.line}\n`, privateFile);
    };
    return {
        name: 'output files',
        onEvent(event, state) {
            if (event.type === 'session-started')
                then(() => (0,_machine_files_write_atomically_js__WEBPACK_IMPORTED_MODULE_2__/* .writeAtomically */ .v)(outputFile(sessionsDir, event.taskId), '', privateFile));
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

/***/ 6623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ taskResult),
/* harmony export */   x: () => (/* binding */ taskOutput)
/* harmony export */ });
/* harmony import */ var _read_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5136);
/* harmony import */ var _transcripts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8609);


async function taskOutput(runDir, taskId, readResult) {
    const last = (await (0,_transcripts_js__WEBPACK_IMPORTED_MODULE_1__/* .listTranscripts */ .o)(runDir, taskId)).at(-1);
    return last === undefined ? null : (0,_transcripts_js__WEBPACK_IMPORTED_MODULE_1__/* .readResultLine */ .Q)(last.path, readResult);
}
async function taskResult(runDir, taskId, readResult) {
    const output = await taskOutput(runDir, taskId, readResult);
    if (output !== null && output.text !== null)
        return output.text;
    const { state } = await (0,_read_run_js__WEBPACK_IMPORTED_MODULE_0__/* .readRun */ .c)(runDir);
    return state.tasks.get(taskId)?.attempts.at(-1)?.end.result ?? null;
}


/***/ }),

/***/ 8609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ readResultLine),
/* harmony export */   o: () => (/* binding */ listTranscripts)
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
    const splitter = new _domain_text_line_splitter_js__WEBPACK_IMPORTED_MODULE_3__/* .LineSplitter */ .g(longestLine);
    const decoder = new TextDecoder();
    let found = null;
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path)) {
        for (const { bytes } of splitter.push(chunk)) {
            if (bytes === null)
                continue;
            const line = decoder.decode(bytes);
            const result = readResult(line);
            if (result !== null)
                found = { line, text: result.text };
        }
    }
    return found;
}


/***/ }),

/***/ 2540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ beginRun),
/* harmony export */   X: () => (/* binding */ continueRun)
/* harmony export */ });
/* harmony import */ var _domain_schedule_resumption_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1751);

function beginRun(journal, run, tasks) {
    journal.record({ type: 'run-started', run });
    for (const task of tasks)
        journal.record({ type: 'task-planned', taskId: task.id, task });
}
function continueRun(journal, { run, tasks, recovered, resumption }) {
    journal.record({ type: 'run-resumed', run });
    for (const { taskId, attempt, end } of recovered) {
        journal.record({ type: 'session-ended', taskId, attempt, end });
    }
    for (const [taskId, outcome] of resumption.overdue)
        journal.record({ type: 'task-ended', taskId, outcome });
    const listed = new Map(tasks.map((task) => [task.id, task]));
    for (const [taskId, fate] of resumption.fates) {
        const task = listed.get(taskId);
        if (fate === 'drop')
            journal.record({ type: 'task-ended', taskId, outcome: goneFromList });
        if (task === undefined || !(0,_domain_schedule_resumption_js__WEBPACK_IMPORTED_MODULE_0__/* .isDue */ .n)(fate))
            continue;
        if (!journal.state.tasks.has(taskId))
            journal.record({ type: 'task-planned', taskId, task });
        else if (fate === 'anew')
            journal.record({ type: 'task-reopened', taskId, task, anew: true });
        else
            journal.record({ type: 'task-reopened', taskId, task });
    }
}
const goneFromList = {
    status: 'cancelled',
    reason: 'stopped',
    message: 'removed from the task list before it ended',
};


/***/ })

};
