export const id = 555;
export const ids = [555];
export const modules = {

/***/ 3388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Eu: () => (/* binding */ expectations),
  Xe: () => (/* binding */ ignore),
  Iy: () => (/* binding */ openRun)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/domain/history/prediction.js + 2 modules
var history_prediction = __webpack_require__(3251);
// EXTERNAL MODULE: ./build/js/domain/run/run-numbers.js
var run_numbers = __webpack_require__(2291);
// EXTERNAL MODULE: ./build/js/domain/schedule/retry.js
var retry = __webpack_require__(7247);
// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: ./build/js/domain/text/redactor.js + 1 modules
var text_redactor = __webpack_require__(2936);
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
// EXTERNAL MODULE: ./build/js/store/requests/request-ledger.js
var request_ledger = __webpack_require__(5690);
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
    ...['status', 'reason', 'cause', 'kind', 'permissionMode', 'confidence', 'resetsAt', 'until', 'since'],
    ...['role', 'of', 'forkOf', 'outputSchema', 'severity'],
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
            return false;
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
        return this.#failure === null;
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

// EXTERNAL MODULE: ./build/js/domain/run/outcome.js
var outcome = __webpack_require__(5513);
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
        return task?.phase === 'between' && (0,run_state/* isOwnWork */.Wv)(task) && task.attempts.at(-1)?.end.outcome.status === 'failed';
    });
    const message = haltReason(halt, tasks, failing.length);
    return message === null ? null : { cause: 'run-failed', message, urgency: halt.when === 'now' ? 'gently' : null };
}
function haltReason(halt, tasks, failing = 0) {
    let failed = failing;
    let of = 0;
    for (const task of tasks.values()) {
        if (!(0,run_state/* isOwnWork */.Wv)(task))
            continue;
        of += 1;
        if (task.phase === 'ended' && task.outcome.status === 'failed')
            failed += 1;
    }
    const { unit, count } = halt.failures;
    const reached = unit === 'tasks' ? failed >= count : (failed / of) * 100 >= count;
    if (!reached)
        return null;
    return `${failed} of ${of} task${of === 1 ? '' : 's'} failed (--halt ${halt.when},fail=${count}${unit === 'percent' ? '%' : ''})`;
}

;// CONCATENATED MODULE: ./build/js/domain/schedule/shared-context.js

const sharedContext = {
    name: 'shared-context',
    holds: 'one',
    ask: ({ id }, { tasks }) => {
        const task = tasks.get(id);
        return task !== undefined && (0,task_state/* awaitedContext */.dZ)(task, tasks) !== null ? { wait: null } : 'open';
    },
};
function beginningOf(task, tasks, given) {
    const own = (0,task_state/* ownAttempts */.BY)(task);
    const sessionId = (0,task_state/* conversationToContinue */.s_)(own);
    if (sessionId !== null)
        return { kind: 'continue', sessionId };
    const shared = task.task.sharedContext;
    if (shared?.role !== 'fork')
        return { kind: 'new' };
    const name = `"${shared.of}"`;
    const source = tasks.get(shared.of);
    const read = source?.attempts.at(-1);
    if (source?.phase !== 'ended' || read === undefined)
        return { kind: 'without-context', why: `${name} was not read` };
    const { outcome } = source;
    if (outcome.status !== 'succeeded')
        return { kind: 'without-context', why: `${name} ${outcome.status}: ${outcome.message}` };
    const failed = failedFork(own, read.sessionId);
    if (failed !== null)
        return { kind: 'without-context', why: `its session could not go on from ${name}: ${failed}` };
    return { kind: 'fork', source: given.get(shared.of) ?? source.task, sessionId: read.sessionId };
}
function failedFork(attempts, sessionId) {
    const failed = attempts.find((attempt) => attempt.forkOf === sessionId && (0,task_state/* lostFork */.fC)(attempt));
    return failed?.end.outcome.status === 'failed' ? failed.end.outcome.message : null;
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
const rateLimit = {
    name: 'rate-limit',
    holds: 'one',
    ask: ({ id }, { isBusy, ownAccount }) => (isBusy && !ownAccount.has(id) ? { wait: null } : 'open'),
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
        sharedContext,
        usageLimit,
        rateLimit,
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
const reading = `

For now only read, and change nothing. Further messages follow in this conversation, each with a task that builds on what you have read and says what to change. When you have read everything that is asked for above, close with one short sentence.`;
const continuing = 'The session was cut off before you had finished. Look at what is already done, then carry on with the task from there to its end.';
const reminder = `This session cannot end while the work below is running in the background. Nobody will read what it prints later: when you have answered this message, everything that is still running is ended.

Still running:
`;
const reminded = `
If the task needs the outcome of any of it, wait for it now and use it. Stop what is no longer needed. Then repeat your complete final answer: only your last answer is kept.`;
function reminderPrompt(works) {
    return `${reminder}${works.map(({ kind, name }) => `- ${kind}: ${name}\n`).join('')}${reminded}`;
}
const endingBeforeForm = ending.slice(0, ending.indexOf('Close your answer')).trimEnd();
function openingPrompt({ prompt, sharedContext, outputSchema }, { enhance, resumed }) {
    if (resumed)
        return continuing;
    if (!enhance)
        return prompt;
    const close = sharedContext?.role === 'source' ? reading : outputSchema === undefined ? ending : endingBeforeForm;
    return `${opening}${prompt}${close}`;
}

// EXTERNAL MODULE: ./build/js/domain/schedule/passing-fault.js
var passing_fault = __webpack_require__(6923);
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
// EXTERNAL MODULE: ./build/js/supervisor/unit/wait-out-faults.js
var wait_out_faults = __webpack_require__(2982);
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
    #rests = false;
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
    get isAnnounced() {
        return this.#announced;
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
    rest(rests) {
        if (rests === this.#rests)
            return;
        this.#rests = rests;
        if (rests)
            this.#cancel('idle');
        else if (this.#handle !== null)
            this.#waitForOutput();
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
        if (idleMs !== null && !this.#rests)
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

;// CONCATENATED MODULE: ./build/js/supervisor/session/hold-text.js
const waitsFor = {
    'warm-start': 'another session to write the prompt cache',
    'rate-limit': "the API's rate limit",
    budget: 'what other requests leave of the budget',
};
function describeUnsent({ reason }) {
    return `the request waited for ${waitsFor[reason]}`;
}
function describeHold({ reason, since }) {
    const brief = `waits for ${waitsFor[reason]}`;
    return { message: `${brief} since ${new Date(since).toISOString().slice(11, 19)} UTC`, brief };
}

// EXTERNAL MODULE: ./build/js/supervisor/session/session-record.js + 4 modules
var session_record = __webpack_require__(833);
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
    #mayKeepLines = true;
    #hasEnded = false;
    #context = {};
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
            onStarting: (marker) => record({ type: 'session-started', sessionId, resumed, ...this.#context, marker }),
            onStartDelayed: (message, delayMs) => record({ type: 'session-delayed', message: `the session cannot be started yet: ${message}`, delayMs }),
            onStopping: (cause) => {
                this.#told.stopping();
                this.#mayKeepLines = record({ type: 'session-stopping', cause });
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
    held(hold) {
        const { record } = this.#options;
        this.#unit.rest(hold !== null);
        this.#told.held(hold === null ? null : describeUnsent(hold));
        if (!this.#unit.isAnnounced || this.#hasEnded)
            return;
        if (hold === null)
            record({ type: 'session-progressed', progress: this.#told.progress });
        else {
            const { message, brief } = describeHold(hold);
            record({ type: 'session-delayed', message, brief, delayMs: 0, since: new Date(hold.since).toISOString() });
        }
    }
    async run({ command, input }, { transcript, kept, door, context }) {
        this.#transcript = transcript;
        this.#context = context;
        this.#warnings.push(...(0,outcome/* contextWarnings */.L5)(context.withoutContext));
        if (door !== null)
            this.#told.countBy(() => door.account());
        await this.#unit.start(command, input);
        const ended = await this.#unit.ended;
        this.#stopWaiting();
        if (ended === null)
            return null;
        if (ended.startFailure === null && !this.#told.settled)
            this.#told.recall(await kept());
        this.#hasEnded = true;
        const requests = (await door?.close()) ?? null;
        return this.#end(ended, {
            requests,
            refused: door?.refused ?? null,
            unreachable: door?.unreachable ?? null,
        });
    }
    async #take(lines) {
        const read = lines.map((line) => this.#read(line));
        const kept = read.map(({ text }) => text).join('');
        if (kept !== '' && this.#mayKeepLines)
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
    #end({ left, overstayed, tookForce, stderr, ...ended }, requests) {
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
            ...requests,
            timeoutMs: this.#options.limits.timeoutMs,
            stderr: redactor.text(stderr),
            redact: (text) => redactor.text(text),
            warnings: this.#warnings,
            opensContext: !this.#options.resumed && this.#options.task.sharedContext !== null,
            outputSchema: this.#options.task.outputSchema,
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
    #isOutside = false;
    constructor(setting, request) {
        const { idleTimeoutMs } = setting;
        const { task, beginning } = request;
        this.#setting = setting;
        this.#request = request;
        this.#session = new Session({
            ...setting,
            ...request,
            resumed: beginning.kind === 'continue',
            backgroundWaitMs: task.backgroundWaitMs,
            limits: { timeoutMs: task.timeoutMs, idleMs: idleTimeoutMs },
            onLimit: (sight) => setting.onLimit(task, sight),
            record: (event) => this.#record(event),
        });
    }
    stop(cause, urgency) {
        this.#stopped.resolve();
        this.#session.stop(cause, urgency);
    }
    async run() {
        const { sessions, enhance, clock, hasManyFolders, mayStart, onBroken } = this.#setting;
        const { task, sessionId } = this.#request;
        let opened = null;
        const startedAt = clock.now();
        try {
            const act = () => this.#open();
            opened = await (0,wait_out_faults/* waitOutFaults */.B)({ clock, what: 'file', act, stopped: this.#stopped.promise });
            if (opened === null || !mayStart(task))
                return null;
            const { home, transcript, door, passage, resume, context } = opened;
            this.#isOutside = door === null;
            const prompt = openingPrompt(task, { enhance, resumed: resume?.kind === 'continue' });
            const launch = sessions.launch({ task, prompt, sessionId, resume, home, passage, isApart: hasManyFolders });
            const kept = () => sessions.kept({ task, home, sessionId }, startedAt);
            const end = await this.#session.run(launch, { transcript, kept, door, context });
            if (end !== null)
                this.#spend(end.costUsd);
            return end;
        }
        finally {
            await opened?.door?.close();
            await opened?.transcript.close().catch(onBroken);
        }
    }
    #record(event) {
        const { task, attempt } = this.#request;
        const isStored = this.#setting.record({ ...event, taskId: task.id, attempt });
        if (event.type === 'session-progressed')
            this.#spend(event.progress.costUsd);
        return isStored;
    }
    #spend(usd) {
        if (this.#isOutside && usd !== null)
            this.#setting.onOutsideCost(this.#request.task, usd);
    }
    async #open() {
        const { sessions, files, gateway } = this.#setting;
        const { task, attempt } = this.#request;
        const own = await files.agentFolder(task.id);
        const home = await sessions.home(own, task);
        const onHeld = (hold) => this.#session.held(hold);
        const door = (await gateway?.open({ task, attempt, onHeld })) ?? null;
        try {
            const passage = door === null ? null : ((await sessions.api?.passage(door.entrance, own, task)) ?? null);
            const origin = await this.#origin();
            const transcript = await files.transcript(task.id, attempt);
            return { home, transcript, door, passage, ...origin };
        }
        catch (error) {
            await door?.close();
            throw error;
        }
    }
    async #origin() {
        const { beginning, task } = this.#request;
        if (beginning.kind === 'new')
            return { resume: null, context: {} };
        if (beginning.kind === 'continue')
            return { resume: beginning, context: {} };
        const without = (why) => ({ resume: null, context: { withoutContext: why } });
        if (beginning.kind === 'without-context')
            return without(beginning.why);
        const { sessions, files } = this.#setting;
        const { source, sessionId } = beginning;
        const why = sessions.whyNoFork(task, source);
        if (why !== null)
            return without(why);
        const conversation = `the conversation of "${source.id}"`;
        try {
            const own = await files.agentFolder(source.id);
            const from = await sessions.forkPoint({ task: source, sessionId, own });
            if (from === null)
                return without(`${conversation} is gone`);
            return { resume: { kind: 'fork', from }, context: { forkOf: sessionId } };
        }
        catch (error) {
            if ((0,passing_fault/* passingFault */.K)('file', (0,errors/* codeOf */.$N)(error)) !== null)
                throw error;
            return without(`${conversation} could not be copied: ${(0,errors/* messageOf */.bD)(error)}`);
        }
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
    admit(taskId, now) {
        this.#expire(now);
        this.started(taskId);
        if (this.#state?.phase === 'probing')
            return this.#state.probe === taskId;
        return this.#state?.phase !== 'closed';
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
        const order = (0,start_order/* startOrder */.l)(open.map(([id, { task }]) => {
            return { id, expectedMs: (0,run_numbers/* expectedMsOf */.wF)(run, id), isAwaited: task.sharedContext?.role === 'source' };
        }));
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
    #hasManyFolders;
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
        this.#hasManyFolders = new Set(options.tasks.map(({ cwd }) => cwd)).size > 1;
        this.#tasks = new Map(options.tasks.map((task) => [task.id, task]));
        const { state } = options.journal;
        this.#waiting = new WaitingTasks(state);
        this.#gates = gatesOf(state.run.options, options.startSpacingMs);
        this.#slots = options.slots ?? new LocalSlots(state.run.options.maxParallel);
        this.#slots.onFree(() => this.#proceed());
        this.#slots.onBroken((error) => this.break(error));
        options.setting.gateway?.onBusy(() => this.#proceed());
    }
    async run() {
        const { journal, setting } = this.#options;
        const { clock } = setting;
        if (this.#slots.free > 0)
            this.#start = clock.elapsed();
        this.#begun = true;
        this.#checkPurse();
        const cancelTimeout = this.#limitTime();
        this.#proceed();
        await this.#finished.promise;
        cancelTimeout();
        const end = clock.elapsed();
        const wallMs = journal.state.period.earlierMs + end - (this.#start ?? end);
        const prefixes = setting.gateway?.sharing ?? null;
        journal.record({
            ...{ type: 'run-ended', status: (0,run_state/* runStatus */.em)(journal.state), wallMs },
            ...(prefixes === null ? {} : { prefixes }),
        });
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
    #limitTime() {
        const { journal, setting } = this.#options;
        const { runTimeoutMs } = journal.state.run.options;
        if (runTimeoutMs === null)
            return () => { };
        const message = `the time for the whole run, ${(0,format/* formatDuration */.a3)(runTimeoutMs)}, has passed`;
        return setting.clock.after(runTimeoutMs, () => this.stop('run-timeout', message, 'gently'));
    }
    #checkPurse() {
        const { purse } = this.#options;
        if (purse === undefined || purse.leftUsd > 0)
            return;
        purse.close();
        this.stop('budget', purse.describe(), 'gently');
    }
    #spendOutside(attempt, usd) {
        this.#options.purse?.outside(attempt, usd);
        this.#checkPurse();
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
            isBusy: setting.gateway?.isBusy ?? false,
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
        const beginning = beginningOf(state, journal.state.tasks, this.#tasks);
        const sessionId = beginning.kind === 'continue' ? beginning.sessionId : crypto.randomUUID();
        const past = (0,run_numbers/* usageOf */.Fs)(state.attempts, sessionId);
        const attempt = new Attempt({
            ...setting,
            record: (event) => journal.record(event),
            hasManyFolders: this.#hasManyFolders,
            onBroken: (error) => this.break(error),
            mayStart: (whose) => this.#mayStart(whose),
            onLimit: (whose, sight) => this.#seeLimit(whose, sight),
            onOutsideCost: (whose, usd) => this.#spendOutside(`${whose.id} ${number}`, usd),
        }, { task, attempt: number, sessionId, beginning, past });
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
    #mayStart({ id }) {
        const { journal, setting } = this.#options;
        if (journal.state.stopping !== null)
            return false;
        return this.#ownAccount.has(id) || this.#limit.admit(id, setting.clock.elapsed());
    }
    #ended(running, ending) {
        const { journal } = this.#options;
        const end = ending === null ? null : { ...ending, outcome: (0,outcome/* inWordsOf */.Wh)(journal.state.stopping, ending.outcome) };
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
            : (0,retry/* retryDelay */.a)(attempts, retryPolicy, random());
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

// EXTERNAL MODULE: ./build/js/domain/usage/request-ledger.js
var usage_request_ledger = __webpack_require__(3330);
;// CONCATENATED MODULE: ./build/js/domain/schedule/requests/refetch.js
const firstDelayMs = 1_000;
const longestDelayMs = 15_000;
const mostTries = 6;
const refetch_longestWaitMs = 120_000;
function delayBeforeRefetch(tries, waitedMs, askedMs) {
    const delayMs = Math.max(askedMs, Math.min(longestDelayMs, firstDelayMs * 2 ** (tries - 1)));
    return tries < mostTries && waitedMs + delayMs <= refetch_longestWaitMs ? delayMs : null;
}
const longestAheadMs = 120_000;
const longestReserveMs = 30_000;
function lifetimeOf(askedAt, livesMs) {
    if (livesMs === null)
        return { renewAt: Infinity, usableUntil: Infinity };
    const endsAt = askedAt + livesMs;
    return {
        renewAt: endsAt - Math.min(longestAheadMs, livesMs / 4),
        usableUntil: endsAt - Math.min(longestReserveMs, livesMs / 10),
    };
}

;// CONCATENATED MODULE: ./build/js/gateway/credentials.js


const pauseMs = 15_000;
class Credentials {
    #clock;
    #onSecret;
    #known = new Map();
    #waits = new Set();
    #isClosed = false;
    constructor(clock, onSecret) {
        this.#clock = clock;
        this.#onSecret = onSecret;
    }
    async valueOf(credential, send) {
        if (credential.kind === 'fixed')
            return credential.value;
        const known = this.#knownOf(credential);
        const now = this.#clock.now();
        if (known.current === null || now >= known.current.usableUntil)
            return (await (known.fetching ?? this.#fetch(known, credential, send))).value;
        if (now >= known.current.renewAt && known.fetching === null && now >= known.notBefore)
            this.#fetch(known, credential, send).catch(() => {
                known.notBefore = this.#clock.now() + pauseMs;
            });
        return known.current.value;
    }
    refused(credential, value) {
        if (credential.kind === 'fixed')
            return;
        const known = this.#knownOf(credential);
        if (known.current?.value === value)
            known.current = null;
    }
    close() {
        this.#isClosed = true;
        for (const end of this.#waits)
            end();
    }
    #knownOf({ id }) {
        const known = this.#known.get(id) ?? { current: null, fetching: null, notBefore: 0 };
        this.#known.set(id, known);
        return known;
    }
    #fetch(known, credential, send) {
        const fetching = this.#tryToFetch(credential, send).then((fetched) => {
            known.current = fetched;
            known.fetching = null;
            return fetched;
        }, (error) => {
            known.fetching = null;
            throw error;
        });
        known.fetching = fetching;
        return fetching;
    }
    async #tryToFetch({ fetch }, send) {
        const start = this.#clock.elapsed();
        for (let tries = 1;; tries += 1) {
            const askedAt = this.#clock.now();
            try {
                const { value, livesMs } = await fetch({ send, onSecret: this.#onSecret });
                this.#onSecret(value);
                return { value, ...lifetimeOf(askedAt, livesMs) };
            }
            catch (error) {
                if (this.#isClosed || !(error instanceof errors/* CannotFetch */.cu) || error.retryAfterMs === null)
                    throw error;
                const delayMs = delayBeforeRefetch(tries, this.#clock.elapsed() - start, error.retryAfterMs);
                if (delayMs === null)
                    throw error;
                await this.#wait(delayMs);
                if (this.#isClosed)
                    throw error;
            }
        }
    }
    #wait(ms) {
        return new Promise((resolve) => {
            const end = () => {
                cancel();
                this.#waits.delete(end);
                resolve();
            };
            const cancel = this.#clock.after(ms, end);
            this.#waits.add(end);
        });
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/js/domain/ports/api.js
var api = __webpack_require__(6960);
;// CONCATENATED MODULE: ./build/js/gateway/exchange.js

class Exchange {
    #setting;
    #request;
    isCharged;
    #at;
    #start;
    #over = Promise.withResolvers();
    #cut = () => { };
    #isCut = false;
    #status = null;
    #firstByteMs = null;
    #reader = null;
    #ticket = null;
    #isForwarded = false;
    #isUnderWay = false;
    #wasRefused = false;
    #wasUnauthorized = false;
    constructor(setting, request) {
        const { clock, dialect } = setting;
        this.#setting = setting;
        this.#request = request;
        this.isCharged = dialect.isCharged(request.method, request.path);
        this.#at = new Date(clock.now()).toISOString();
        this.#start = clock.elapsed();
    }
    get over() {
        return this.#over.promise;
    }
    async turn(ticket) {
        this.#ticket = ticket;
        const turn = await ticket.turn();
        if (turn.do === 'leave')
            this.#tell({ ...this.#entry(api/* noUsage */.t), durationMs: this.#sinceStart(), end: 'session-left' });
        return turn;
    }
    leave() {
        if (!this.#isForwarded)
            this.#ticket?.ended(api/* noUsage */.t);
    }
    begun({ cut }) {
        this.#isForwarded = true;
        this.#isUnderWay = true;
        this.#cut = cut;
        if (this.#isCut)
            cut();
    }
    heldBack(status, headers) {
        if (status === 401)
            return this.#unauthorized();
        const signal = this.#signal(status, headers);
        if (this.#ticket === null || !signal.isRefused)
            return null;
        this.#wasRefused = true;
        this.#isUnderWay = false;
        const turn = this.#ticket.refused(signal, true);
        if (turn === null)
            return null;
        return turn.then(async (next) => {
            const isSent = next.do === 'send' && (await this.#request.renew());
            this.#isUnderWay = isSent;
            return isSent ? 'again' : 'pass';
        });
    }
    answered(status, headers) {
        this.#status = status;
        this.#firstByteMs = this.#sinceStart();
        if (status === 401)
            this.#request.onUnauthorized();
        const signal = this.#signal(status, headers);
        if (!signal.isRefused)
            this.#ticket?.accepted(status, signal);
        else if (!this.#wasRefused)
            void this.#ticket?.refused(signal, false);
        if (this.isCharged)
            this.#reader = this.#setting.dialect.reader(status, headers);
    }
    received(bytes) {
        if (this.#reader === null)
            return;
        this.#reader.push(bytes);
        this.#ticket?.received(this.#reader.soFar());
    }
    unreachable(_failure) {
        return null;
    }
    ended(end) {
        const durationMs = this.#sinceStart();
        void (this.#reader?.end() ?? Promise.resolve(this.#unanswered(end))).then((account) => {
            this.#ticket?.ended(account);
            this.#tell({ ...this.#entry(account), durationMs, end: end.how, ...messageOf(account, end) });
        });
    }
    cut() {
        this.#isCut = true;
        this.leave();
        this.#cut();
    }
    refuse(message) {
        this.#tell({ ...this.#entry(api/* noUsage */.t), durationMs: this.#sinceStart(), end: 'refused', message });
    }
    soFar() {
        const account = this.#reader?.soFar() ?? { ...api/* noUsage */.t, isFinal: !this.isCharged };
        return { ...this.#entry(account), durationMs: this.#sinceStart(), end: 'complete', isFinal: false };
    }
    #unauthorized() {
        if (this.#wasUnauthorized || !this.#request.onUnauthorized())
            return null;
        this.#wasUnauthorized = true;
        this.#isUnderWay = false;
        return this.#request.renew().then((hasOther) => {
            this.#isUnderWay = hasOther;
            return hasOther ? 'again' : 'pass';
        });
    }
    #signal(status, headers) {
        const { dialect, seesOverload } = this.#setting;
        const signal = dialect.rateSignal(status, headers);
        return seesOverload && signal.isOverloaded ? { ...signal, isRefused: false } : signal;
    }
    #sinceStart() {
        return Math.round((this.#setting.clock.elapsed() - this.#start) * 10) / 10;
    }
    #tell(entry) {
        this.#request.onEnded(entry);
        this.#over.resolve();
    }
    #unanswered({ how }) {
        return { ...api/* noUsage */.t, isFinal: !this.isCharged || !this.#isUnderWay || how === 'upstream-failed' };
    }
    #entry(account) {
        const { messageId, model, tokens, isFinal, untoldOutput } = account;
        const { taskId, attempt } = this.#setting;
        const { method, path } = this.#request;
        const { held, tries } = this.#ticket ?? { held: { ms: 0, reason: null }, tries: 1 };
        return {
            v: 1,
            at: this.#at,
            taskId,
            attempt,
            request: `${method} ${path.slice(0, 200)}`,
            isCharged: this.isCharged,
            status: this.#status,
            messageId,
            model,
            tokens,
            isFinal,
            firstByteMs: this.#firstByteMs,
            heldMs: Math.round(held.ms * 10) / 10,
            heldFor: held.reason,
            ...(tries === 1 ? {} : { tries }),
            ...(isFinal || untoldOutput < 1 ? {} : { untoldOutput: Math.round(untoldOutput) }),
        };
    }
}
function messageOf({ error, unread }, end) {
    const unreadable = unread === null ? null : `the gateway cannot read what it used: ${unread}`;
    const message = end.how === 'upstream-failed' ? end.message : (error ?? unreadable);
    return message === null ? {} : { message };
}

;// CONCATENATED MODULE: ./build/js/gateway/holds.js
const leastToldMs = 1_000;
class Holds {
    #clock;
    #onHeld;
    #holds = new Map();
    #told = null;
    #cancel = null;
    constructor(clock, onHeld) {
        this.#clock = clock;
        this.#onHeld = onHeld;
    }
    set(request, reason) {
        if (reason === null)
            this.#holds.delete(request);
        else
            this.#holds.set(request, { reason, since: this.#holds.get(request)?.since ?? this.#clock.now() });
        if (this.#told !== null)
            this.#tell();
        else if (this.#holds.size === 0)
            this.stop();
        else
            this.#cancel ??= this.#clock.after(leastToldMs, () => this.#tell());
    }
    stop() {
        this.#cancel?.();
        this.#cancel = null;
    }
    #tell() {
        this.stop();
        const [oldest = null] = this.#holds.values();
        if (oldest?.reason === this.#told?.reason && oldest?.since === this.#told?.since)
            return;
        this.#told = oldest;
        this.#onHeld(oldest);
    }
}

;// CONCATENATED MODULE: ./build/js/gateway/http/exchange.js
class BodyTooLong extends Error {
    name = 'BodyTooLong';
}
class SessionLeft extends Error {
    name = 'SessionLeft';
}

// EXTERNAL MODULE: ./build/js/gateway/http/failure.js
var http_failure = __webpack_require__(8346);
;// CONCATENATED MODULE: ./build/js/gateway/own-request.js


const longestMs = 30_000;
const longestBody = 1024 * 1024;
function sendTo(upstream) {
    return (request) => send(upstream, request).catch((error) => {
        throw new errors/* CannotFetch */.cu(`the API could not be reached: ${(0,http_failure/* failureOf */.g)(error).message}`, 0, { cause: error });
    });
}
function send(upstream, { method, path, headers, body }) {
    return new Promise((resolve, reject) => {
        const bytes = Buffer.from(body, 'utf8');
        const framing = { by: 'length', length: String(bytes.length) };
        const sent = upstream.request({ method, target: path, headers, framing, fresh: true });
        const fail = (error) => {
            reject(error);
            sent.destroy();
        };
        const timer = setTimeout(() => fail(new Error(`no whole response within ${longestMs / 1_000} s`)), longestMs);
        let hasBegun = false;
        const broken = () => fail(new Error('the API closed the connection'));
        sent.on('error', fail);
        sent.once('close', () => {
            clearTimeout(timer);
            if (!hasBegun)
                broken();
        });
        sent.once('response', (response) => {
            hasBegun = true;
            const parts = [];
            let length = 0;
            response.on('error', fail);
            response.once('close', broken);
            response.on('data', (part) => {
                length += part.length;
                if (length > longestBody)
                    fail(new Error('its response is too long'));
                else
                    parts.push(part);
            });
            response.once('end', () => resolve({
                status: response.statusCode ?? 0,
                headers: response.rawHeaders,
                body: Buffer.concat(parts).toString('utf8'),
            }));
        });
        sent.end(bytes);
    });
}

;// CONCATENATED MODULE: ./build/js/gateway/door.js







const mostRefusals = 1_000;
const ended = 'the attempt of this session has ended';
function noCredential(error) {
    return { reason: 'credential-refused', message: `there is no credential for the API: ${(0,errors/* messageOf */.bD)(error)}` };
}
function credentialOf({ url, credentials }) {
    const values = Object.values(credentials).map((given) => (given.kind === 'fixed' ? given.value : given.id));
    return JSON.stringify([url, ...values]);
}
class GatewayDoor {
    secret = (0,external_node_crypto_.randomBytes)(24).toString('hex');
    entrance;
    #options;
    #real = new Map();
    #send;
    #open = new Set();
    #tally = new usage_request_ledger/* RequestTally */.Qb();
    #holds;
    #owner;
    #refused = null;
    #refusals = 0;
    #unreachable = null;
    #closed = null;
    constructor(options) {
        this.#options = options;
        this.#holds = new Holds(options.clock, options.onHeld);
        this.#send = sendTo(options.upstream);
        this.#owner = `${options.taskId} ${options.attempt}`;
        const standIns = {};
        for (const [variable, credential] of Object.entries(options.access.credentials)) {
            const standIn = `${credential.prefix}${(0,external_node_crypto_.randomBytes)(36).toString('base64url')}`;
            this.#real.set(standIn, credential);
            standIns[variable] = standIn;
        }
        this.entrance = { url: `http://127.0.0.1:${options.port}/${this.secret}`, credentials: standIns };
    }
    get refused() {
        return this.#refused;
    }
    get unreachable() {
        return this.#unreachable;
    }
    account() {
        return this.#tally.account([...this.#open].map((exchange) => exchange.soFar()));
    }
    close() {
        this.#closed ??= this.#end();
        return this.#closed;
    }
    async decide({ method, headers }, target, body, left) {
        const { dialect, upstream } = this.#options;
        const path = target.replace(/\?.*$/s, '');
        let signed = { headers, carried: [] };
        const exchange = new Exchange(this.#options, {
            method,
            path,
            onUnauthorized: () => this.#wereRefused(signed),
            renew: async () => {
                try {
                    signed = await this.#sign(headers);
                    return true;
                }
                catch (error) {
                    this.#refused ??= noCredential(error);
                    return false;
                }
            },
            onEnded: (entry) => this.#ended(exchange, entry),
        });
        if (this.#closed !== null)
            return this.#refuse(exchange, ended);
        if (!dialect.allows(method, path))
            return this.#refuse(exchange, `the gateway does not forward such requests: ${method} ${path.slice(0, 200)}`);
        try {
            signed = await this.#sign(headers);
        }
        catch (error) {
            return this.#refuse(exchange, noCredential(error));
        }
        if (this.#closed !== null)
            return this.#refuse(exchange, ended);
        if (signed.carried.length === 0 && this.#real.size > 0 && exchange.isCharged)
            return this.#refuse(exchange, 'the request does not carry the credential that this session was given');
        if (exchange.isCharged) {
            const whole = await body();
            if (this.#closed !== null)
                return this.#refuse(exchange, ended);
            const turn = await this.#turn(exchange, whole, left);
            if (turn.do === 'leave')
                throw new SessionLeft('the session has left');
            if (turn.do === 'refuse')
                return this.#refuse(exchange, turn.refusal.message);
            try {
                signed = await this.#sign(headers);
            }
            catch (error) {
                exchange.leave();
                return this.#refuse(exchange, noCredential(error));
            }
        }
        else
            this.#open.add(exchange);
        return {
            do: 'forward',
            to: upstream,
            target,
            get headers() {
                return signed.headers;
            },
            watch: exchange,
        };
    }
    async #turn(exchange, body, left) {
        const { traffic, dialect, access, patienceMs } = this.#options;
        const ticket = traffic.join({
            owner: this.#owner,
            credential: credentialOf(access),
            sketch: dialect.sketch(body),
            patienceMs,
            onHeld: (reason) => this.#holds.set(exchange, reason),
            onCut: () => exchange.cut(),
        });
        this.#open.add(exchange);
        const leave = () => exchange.leave();
        left.addEventListener('abort', leave, { once: true });
        const turn = exchange.turn(ticket);
        if (left.aborted)
            leave();
        return turn;
    }
    async #sign(headers) {
        const { dialect, credentials } = this.#options;
        const sent = [...headers];
        const carried = [];
        for (const [index, text] of headers.entries()) {
            if (index % 2 === 0 || !dialect.credentialHeaders.has(headers[index - 1]?.toLowerCase() ?? ''))
                continue;
            for (const [standIn, credential] of this.#real) {
                if (!text.includes(standIn))
                    continue;
                const value = await credentials.valueOf(credential, this.#send);
                carried.push({ credential, value });
                sent[index] = text.replaceAll(standIn, () => value);
            }
        }
        return { headers: sent, carried };
    }
    #wereRefused({ carried }) {
        for (const { credential, value } of carried)
            this.#options.credentials.refused(credential, value);
        return carried.some(({ credential }) => credential.kind === 'fetched');
    }
    #refuse(exchange, why) {
        const refused = typeof why === 'string' ? { reason: 'gateway-refused', message: why } : why;
        const { message } = refused;
        if (exchange.isCharged)
            this.#refused ??= refused;
        exchange.refuse(message);
        return { do: 'answer', answer: this.#options.dialect.refusal(`claude-multi: ${message}`) };
    }
    #ended(exchange, entry) {
        this.#open.delete(exchange);
        this.#tally.add(entry);
        if (entry.status !== null)
            this.#unreachable = null;
        else if (entry.end === 'upstream-failed')
            this.#unreachable = entry.message ?? null;
        if (entry.end === 'refused')
            this.#refusals += 1;
        if (entry.end !== 'refused' || this.#refusals <= mostRefusals)
            this.#options.record(entry);
    }
    async #end() {
        for (const exchange of this.#open)
            exchange.cut();
        await Promise.all([...this.#open].map(({ over }) => over));
        this.#holds.stop();
        this.#options.traffic.forget(this.#owner);
        this.#options.onClosed();
        return this.#tally.account();
    }
}

// EXTERNAL MODULE: ./build/js/gateway/http/certificates.js
var certificates = __webpack_require__(6738);
// EXTERNAL MODULE: ./build/js/gateway/http/proxy.js
var http_proxy = __webpack_require__(2888);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ./build/js/gateway/http/headers.js
var headers = __webpack_require__(3674);
;// CONCATENATED MODULE: ./build/js/gateway/http/answer.js

function answerWith(response, method, answer) {
    const body = Buffer.from(answer.body);
    const kept = (0,headers/* pairs */.AS)((0,headers/* responseHeaders */.ue)(answer.headers)).filter(([name]) => name.toLowerCase() !== 'content-length');
    response.sendDate = false;
    response.statusMessage = '';
    response.writeHead(answer.status, [...kept.flat(), 'Content-Length', String(body.length)]);
    response.end(method === 'HEAD' ? undefined : body);
}
function refusal(status, words) {
    return { status, headers: ['Content-Type', 'text/plain; charset=utf-8'], body: `claude-multi: ${words}\n` };
}

;// CONCATENATED MODULE: ./build/js/gateway/http/forward.js



const readAhead = 64 * 1024;
class Forward {
    #session;
    #decision;
    #watch;
    #request = null;
    #held = null;
    #answered = false;
    #retried = false;
    #ended = false;
    constructor(session, decision, report) {
        this.#session = session;
        this.#decision = decision;
        this.#watch = guarded(decision.watch, report);
    }
    begin() {
        const { response, left } = this.#session;
        this.#watch.begun?.({ cut: () => this.cut() });
        if (this.#ended)
            return;
        response.once('finish', () => this.#end({ how: 'complete' }));
        left.addEventListener('abort', () => this.#leave({ how: 'session-left' }), { once: true });
        if (left.aborted)
            this.#leave({ how: 'session-left' });
        else
            this.#send(false);
    }
    cut() {
        this.#leave({ how: 'cut' });
    }
    #send(fresh) {
        const { method, framing } = this.#session;
        const { to, target, headers } = this.#decision;
        let request;
        try {
            request = to.request({ method, target, headers, framing, fresh });
        }
        catch (error) {
            this.#fail(error);
            return;
        }
        this.#request = request;
        let connection = null;
        request.on('socket', (socket) => {
            if (connection !== null)
                request.destroy((0,http_failure/* failureWith */.T)('ECONNRESET', 'the API closed the connection'));
            else
                connection = { socket, reused: request.reusedSocket, readBefore: socket.bytesRead };
        });
        request.on('information', (information) => this.#inform(information));
        request.once('response', (response) => this.#receive(response));
        request.once('upgrade', (_, socket) => {
            socket.destroy();
            this.#fail((0,http_failure/* failureWith */.T)('EPROTO', 'the API switched to another protocol unasked'));
        });
        request.on('error', (error) => {
            if (this.#request !== request)
                return;
            const isStale = connection?.reused === true && connection.socket.bytesRead === connection.readBefore;
            if (isStale && this.#mayRetry(error)) {
                this.#retried = true;
                this.#send(true);
            }
            else
                this.#fail(error);
        });
        request.once('close', () => {
            if (this.#request === request && !this.#answered)
                this.#fail((0,http_failure/* failureWith */.T)('ECONNRESET', 'the API closed the connection'));
        });
        this.#sendBody(request);
    }
    #sendBody(request) {
        const { framing, body } = this.#session;
        if (framing.by === 'nothing')
            request.end();
        else if (body.buffered !== null)
            request.end(body.buffered);
        else {
            const source = body.stream();
            flushHead(request);
            source.pipe(request, { end: false });
            source.once('close', () => {
                if (!source.readableEnded)
                    request.destroy();
            });
            source.once('end', () => {
                const trailers = (0,headers/* pairs */.AS)(source.rawTrailers);
                if (trailers.length > 0)
                    request.addTrailers(trailers);
                request.end();
            });
        }
    }
    #mayRetry(error) {
        const { framing, body } = this.#session;
        if (this.#ended || this.#answered || this.#retried)
            return false;
        if (framing.by !== 'nothing' && body.buffered === null)
            return false;
        const { code } = (0,http_failure/* failureOf */.g)(error);
        return code === 'ECONNRESET' || code === 'EPIPE';
    }
    #receive(upstream) {
        if (this.#ended) {
            upstream.destroy();
            return;
        }
        const { framing, body } = this.#session;
        const mayBeHeld = framing.by === 'nothing' || body.buffered !== null;
        const verdict = mayBeHeld ? (this.#watch.heldBack?.(upstream.statusCode ?? 0, upstream.rawHeaders) ?? null) : null;
        if (verdict === null)
            this.#pass(upstream);
        else
            void this.#holdBack(upstream, verdict);
    }
    async #holdBack(upstream, verdict) {
        this.#held = { request: this.#request, upstream };
        this.#request = null;
        const kept = [];
        let length = 0;
        const keep = (bytes) => {
            kept.push(bytes);
            length += bytes.length;
            if (length >= readAhead)
                upstream.pause();
        };
        upstream.on('data', keep);
        upstream.on('error', () => { });
        const decided = await verdict;
        if (this.#ended)
            return;
        if (decided === 'again') {
            this.#dropHeld();
            this.#retried = false;
            this.#send(false);
        }
        else {
            this.#request = this.#held.request;
            this.#held = null;
            upstream.off('data', keep);
            this.#pass(upstream, kept);
        }
    }
    #dropHeld() {
        if (this.#held === null)
            return;
        const { request, upstream } = this.#held;
        this.#held = null;
        if (upstream.complete)
            upstream.resume();
        else {
            request?.destroy();
            upstream.destroy();
        }
    }
    #passHead(upstream) {
        const { response } = this.#session;
        const status = upstream.statusCode ?? 0;
        try {
            response.sendDate = false;
            response.writeHead(status, upstream.statusMessage ?? '', (0,headers/* responseHeaders */.ue)(upstream.rawHeaders));
        }
        catch (error) {
            this.#fail(error);
            return false;
        }
        this.#answered = true;
        this.#watch.answered(status, upstream.rawHeaders);
        return !this.#ended;
    }
    #pass(upstream, kept = []) {
        const { response } = this.#session;
        if (!this.#passHead(upstream))
            return;
        flushHead(response);
        const write = (bytes) => {
            if (this.#ended)
                return;
            this.#watch.received(bytes);
            if (!this.#ended && !response.write(bytes))
                upstream.pause();
        };
        const finish = () => {
            if (this.#ended)
                return;
            const trailers = (0,headers/* pairs */.AS)(upstream.rawTrailers);
            if (trailers.length > 0)
                response.addTrailers(trailers);
            response.end();
        };
        const close = () => {
            if (!upstream.complete)
                this.#fail((0,http_failure/* failureWith */.T)('ECONNRESET', 'the API closed the connection within its response'));
        };
        for (const bytes of kept)
            write(bytes);
        if (upstream.readableEnded)
            finish();
        else if (upstream.destroyed)
            close();
        else {
            upstream.on('data', write);
            response.on('drain', () => upstream.resume());
            upstream.once('end', finish);
            upstream.once('error', (error) => this.#fail(error));
            upstream.once('close', close);
            if (kept.length > 0 && !response.writableNeedDrain)
                upstream.resume();
        }
    }
    #inform({ statusCode, headers }) {
        const { response } = this.#session;
        const link = headers['link'];
        if (this.#ended || response.headersSent)
            return;
        try {
            if (statusCode === 102)
                response.writeProcessing();
            if (statusCode === 103 && link !== undefined)
                response.writeEarlyHints({ link });
        }
        catch {
        }
    }
    #fail(error) {
        if (this.#ended)
            return;
        const { response, method } = this.#session;
        const failure = (0,http_failure/* failureOf */.g)(error);
        const answer = this.#answered ? null : this.#watch.unreachable(failure);
        if (this.#ended)
            return;
        this.#end({ how: 'upstream-failed', ...failure });
        this.#dropHeld();
        this.#request?.destroy();
        if (answer === null || response.headersSent)
            this.#session.breakOff();
        else
            answerWith(response, method, answer);
    }
    #leave(end) {
        if (this.#ended)
            return;
        this.#end(end);
        this.#dropHeld();
        this.#request?.destroy();
        this.#session.breakOff();
    }
    #end(end) {
        if (this.#ended)
            return;
        this.#ended = true;
        this.#watch.ended(end);
    }
}
function flushHead(message) {
    message.write(Buffer.alloc(0));
}
function guarded(watch, report) {
    const attempt = (call, otherwise) => {
        try {
            return call();
        }
        catch (error) {
            report(error);
            return otherwise;
        }
    };
    return {
        heldBack: (status, headers) => attempt(() => watch.heldBack?.(status, headers) ?? null, null),
        begun: (control) => attempt(() => watch.begun?.(control), undefined),
        answered: (status, headers) => attempt(() => watch.answered(status, headers), undefined),
        received: (bytes) => attempt(() => watch.received(bytes), undefined),
        unreachable: (failure) => attempt(() => watch.unreachable(failure), null),
        ended: (end) => attempt(() => watch.ended(end), undefined),
    };
}

// EXTERNAL MODULE: ./build/js/gateway/http/limits.js
var http_limits = __webpack_require__(9094);
;// CONCATENATED MODULE: ./build/js/gateway/http/request-body.js

class RequestBody {
    #message;
    #most;
    #invite;
    #whole = null;
    #buffered = null;
    constructor(message, most, invite) {
        this.#message = message;
        this.#most = most;
        this.#invite = invite;
    }
    get buffered() {
        return this.#buffered;
    }
    whole() {
        this.#whole ??= this.#read();
        return this.#whole;
    }
    stream() {
        this.#invite();
        return this.#message;
    }
    async #read() {
        const [message, most] = [this.#message, this.#most];
        const announced = Number(message.headers['content-length'] ?? 0);
        if (announced > most)
            throw tooLong(announced, most);
        this.#invite();
        const parts = [];
        let length = 0;
        await new Promise((resolve, reject) => {
            const left = () => reject(new SessionLeft('the session closed its connection before its request was complete'));
            message.on('data', (part) => {
                length += part.length;
                if (length <= most)
                    parts.push(part);
                else {
                    parts.length = 0;
                    reject(tooLong(length, most));
                }
            });
            message.once('end', resolve);
            message.once('error', left);
            message.once('close', left);
        });
        this.#buffered = Buffer.concat(parts, length);
        return this.#buffered;
    }
}
function tooLong(length, most) {
    return new BodyTooLong(`a request's body may have at most ${most} bytes (found ${length} or more)`);
}

;// CONCATENATED MODULE: ./build/js/gateway/http/server.js







async function listen(decide, onError, limits = http_limits/* standardLimits */.E) {
    const server = (0,external_node_http_.createServer)({
        maxHeaderSize: limits.headBytes,
        headersTimeout: limits.headMs,
        connectionsCheckingInterval: Math.min(5_000, limits.headMs),
        requestTimeout: 0,
        keepAliveTimeout: 0,
        noDelay: true,
    });
    server.maxHeadersCount = 0;
    const sockets = new Set();
    const forwards = new Set();
    async function serve(message, response, awaitsInvitation) {
        const { port } = server.address();
        const [method, target] = [message.method ?? '', message.url ?? ''];
        const body = new RequestBody(message, limits.bodyBytes, () => {
            if (awaitsInvitation && !response.headersSent)
                response.writeContinue();
        });
        const answer = (given) => {
            if (response.destroyed)
                return;
            if ((awaitsInvitation && body.buffered === null) || given.closes === true)
                response.shouldKeepAlive = false;
            answerWith(response, method, given);
        };
        response.once('finish', () => lingerFor(message, limits.lingerMs));
        response.on('error', () => { });
        message.on('error', () => { });
        const refused = faultOf(message, port);
        const framing = (0,headers/* framingOf */.KS)(message.rawHeaders);
        const left = leaving(message, response);
        if (refused !== null || framing === null) {
            answer(refused ?? refusal(501, 'only the transfer coding "chunked" is supported'));
            return;
        }
        let decision;
        try {
            decision = await decide({ method, target, headers: message.rawHeaders }, () => body.whole(), left);
        }
        catch (error) {
            if (error instanceof BodyTooLong)
                answer(refusal(413, error.message));
            else if (!(error instanceof SessionLeft)) {
                onError(error);
                answer(refusal(500, 'the gateway failed; its own words are in the report of the run'));
            }
            return;
        }
        if (decision.do === 'answer')
            answer(decision.answer);
        else {
            const forward = new Forward({ method, framing, body, response, left, breakOff: () => breakOff(message, response) }, decision, onError);
            forwards.add(forward);
            const forget = () => {
                forwards.delete(forward);
            };
            response.once('close', forget);
            left.addEventListener('abort', forget, { once: true });
            forward.begin();
        }
    }
    const handle = (message, response, awaitsInvitation) => {
        serve(message, response, awaitsInvitation).catch((error) => {
            onError(error);
            breakOff(message, response);
        });
    };
    server.on('request', (message, response) => handle(message, response, false));
    server.on('checkContinue', (message, response) => handle(message, response, true));
    server.on('connect', (_, socket) => refuseRaw(socket));
    server.on('connection', (socket) => {
        sockets.add(socket);
        socket.setMaxListeners(0);
        socket.once('close', () => sockets.delete(socket));
    });
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => {
            server.off('error', reject);
            server.on('error', onError);
            resolve();
        });
    });
    return {
        port: server.address().port,
        close: () => new Promise((resolve) => {
            for (const forward of forwards)
                forward.cut();
            server.close(() => resolve());
            for (const socket of sockets)
                socket.destroy();
        }),
    };
}
function faultOf({ method, url = '', rawHeaders, httpVersion }, port) {
    const hosts = (0,headers/* valuesOf */.sm)(rawHeaders, 'host');
    if (httpVersion !== '1.1')
        return refusal(505, `only HTTP/1.1 is spoken here (found ${httpVersion})`);
    if (hosts.length !== 1 || !isOurs(hosts[0] ?? '', port))
        return { ...refusal(403, 'this server answers only to its own address'), closes: true };
    if (method === 'TRACE')
        return refusal(405, 'TRACE is not supported');
    if (!url.startsWith('/'))
        return refusal(400, 'the target of a request must begin with "/"');
    if ((0,headers/* valuesOf */.sm)(rawHeaders, 'upgrade').length > 0)
        return refusal(400, 'other protocols are not supported');
    return null;
}
function leaving({ socket }, response) {
    const left = new AbortController();
    const check = () => {
        socket.off('close', check);
        if (!response.writableFinished)
            left.abort();
    };
    socket.once('close', check);
    response.once('close', check);
    if (socket.destroyed)
        check();
    return left.signal;
}
function breakOff(message, response) {
    message.socket.destroy();
    response.destroy();
}
function isOurs(host, port) {
    return host === `127.0.0.1:${port}` || host.toLowerCase() === `localhost:${port}`;
}
function lingerFor(message, ms) {
    if (message.complete)
        return;
    const timer = setTimeout(() => message.destroy(), ms);
    timer.unref();
    message.resume();
    message.once('end', () => clearTimeout(timer));
    message.once('close', () => clearTimeout(timer));
}
function refuseRaw(socket) {
    socket.on('error', () => { });
    socket.end('HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', () => socket.destroy());
}

// EXTERNAL MODULE: ./build/js/gateway/http/upstream.js + 1 modules
var upstream = __webpack_require__(3878);
// EXTERNAL MODULE: ./build/js/domain/usage/cost.js
var cost = __webpack_require__(5242);
;// CONCATENATED MODULE: ./build/js/domain/schedule/requests/forecast.js
const mostSamples = 100;
const firstOutputTokens = 500;
const firstTokensPerByte = 0.3;
const leastEstimated = 50;
const newest = 0.3;
const firstPerEstimated = 1.15;
const readableMs = 300_000;
class Forecast {
    #prices;
    #models = new Map();
    #conversations = new Map();
    #prefixes = new Map();
    constructor(prices) {
        this.#prices = prices;
    }
    of({ owner, sketch }, now) {
        const price = this.#priceOf(sketch.model);
        if (price === null)
            return null;
        const model = this.#models.get(sketch.model ?? '');
        const prompt = sketch.bytes * (model?.tokensPerByte ?? firstTokensPerByte);
        const read = Math.min(prompt, this.#readable(owner, sketch, now));
        const write = sketch.prefix === null || sketch.prefix.livesMs <= readableMs ? price.cacheWrite5m : price.cacheWrite1h;
        const inputUsd = (read * price.cacheRead + (prompt - read) * write) / 1_000_000;
        return { price, inputUsd, outputTokens: this.#outputOf(model, sketch.maxOutputTokens) };
    }
    began({ owner, sketch }, { input, cacheRead, cacheWrite }, now) {
        const promptTokens = input + cacheRead + cacheWrite;
        const model = this.#modelOf(sketch.model);
        if (sketch.bytes > 0 && promptTokens > 0)
            model.tokensPerByte = promptTokens / sketch.bytes;
        if (sketch.prefix !== null)
            this.#prefixes.set(sketch.prefix.id, now);
        this.#conversations.set(owner, { model: sketch.model, promptTokens, at: now });
    }
    ended({ sketch }, output, estimated) {
        const model = this.#modelOf(sketch.model);
        model.outputs.push(output);
        if (model.outputs.length > mostSamples)
            model.outputs.shift();
        if (estimated >= leastEstimated)
            model.perEstimated += newest * (output / estimated - model.perEstimated);
    }
    outputOf(model, estimated) {
        return estimated * this.#modelOf(model).perEstimated;
    }
    forget(owner) {
        this.#conversations.delete(owner);
    }
    #priceOf(model) {
        return model === null ? null : this.#prices(model);
    }
    #modelOf(name) {
        const known = this.#models.get(name ?? '');
        if (known !== undefined)
            return known;
        const model = { tokensPerByte: firstTokensPerByte, outputs: [], perEstimated: firstPerEstimated };
        this.#models.set(name ?? '', model);
        return model;
    }
    #readable(owner, { model, prefix }, now) {
        if (prefix === null)
            return 0;
        const isFresh = (at) => now - at < readableMs;
        const last = this.#conversations.get(owner);
        if (last !== undefined && last.model === model && isFresh(last.at))
            return last.promptTokens;
        const begun = this.#prefixes.get(prefix.id);
        const perByte = this.#models.get(model ?? '')?.tokensPerByte ?? firstTokensPerByte;
        return begun !== undefined && isFresh(begun) ? prefix.bytes * perByte : 0;
    }
    #outputOf(model, most) {
        const outputs = model?.outputs ?? [];
        const mean = outputs.length === 0 ? firstOutputTokens : outputs.reduce((sum, each) => sum + each, 0) / outputs.length;
        return Math.min(mean, most ?? Number.POSITIVE_INFINITY);
    }
}

;// CONCATENATED MODULE: ./build/js/domain/schedule/requests/budget.js



const inputMargin = 1.1;
const smallRest = 0.05;
const leastOutputTokens = 200;
class Budget {
    name = 'budget';
    #purse;
    #forecast;
    #underWay = new Map();
    #soFarUsd = 0;
    constructor(purse, prices) {
        this.#purse = purse;
        this.#forecast = new Forecast(prices);
    }
    ask(request, now) {
        const expected = this.#forecast.of(request, now);
        if (expected === null)
            return { refuse: { reason: 'gateway-refused', message: unpriced(request) } };
        const { price, outputTokens } = expected;
        const inputUsd = expected.inputUsd * inputMargin;
        const { leftUsd, limitUsd } = this.#purse;
        const wholeUsd = inputUsd + outputUsd(outputTokens, price);
        if (this.#purse.isClosed)
            return { refuse: { reason: 'budget', message: this.#purse.describe() } };
        if (wholeUsd <= leftUsd - this.#setAsideUsd())
            return 'open';
        if (this.#underWay.size > 0)
            return { wait: null };
        const leastUsd = inputUsd + outputUsd(Math.min(outputTokens, leastOutputTokens), price);
        if (leftUsd > smallRest * limitUsd && leastUsd <= leftUsd)
            return 'open';
        const message = `${this.#purse.describe()}, and the next request would probably cost ${(0,format/* formatUsd */.UK)(wholeUsd)}`;
        return { refuse: { reason: 'budget', message } };
    }
    sent(request, now) {
        const expected = this.#forecast.of(request, now);
        if (expected === null)
            return;
        const { price, outputTokens } = expected;
        const inputUsd = expected.inputUsd * inputMargin;
        const underWay = { price, outputTokens, inputUsd, soFarUsd: 0, estimated: 0 };
        this.#underWay.set(request.id, underWay);
        this.#note(underWay, 0);
    }
    began(request, tokens, now) {
        this.#forecast.began(request, tokens, now);
        const underWay = this.#underWay.get(request.id);
        if (underWay === undefined)
            return;
        underWay.inputUsd = (0,cost/* costOfTokens */.jQ)({ ...tokens, output: 0 }, underWay.price);
        this.#note(underWay, 0);
    }
    streamed({ id, sketch }, estimated) {
        const underWay = this.#underWay.get(id);
        if (underWay === undefined)
            return false;
        underWay.estimated = estimated;
        this.#note(underWay, this.#forecast.outputOf(sketch.model, estimated));
        return this.#soFarUsd >= this.#purse.leftUsd;
    }
    ended(request, { tokens, untoldOutput, isFinal }) {
        const underWay = this.#leave(request.id);
        if (underWay === undefined)
            return;
        if (tokens !== null) {
            const streamed = Math.ceil(this.#forecast.outputOf(request.sketch.model, untoldOutput));
            const output = isFinal ? tokens.output : Math.max(tokens.output, streamed);
            this.#purse.spend((0,cost/* costOfTokens */.jQ)({ ...tokens, output }, underWay.price));
            if (isFinal)
                this.#forecast.ended(request, tokens.output, underWay.estimated);
        }
        else if (!isFinal) {
            this.#purse.spend(underWay.inputUsd);
        }
    }
    refused({ id }) {
        this.#leave(id);
    }
    forget(owner) {
        this.#forecast.forget(owner);
    }
    #leave(id) {
        const underWay = this.#underWay.get(id);
        this.#underWay.delete(id);
        this.#soFarUsd -= underWay?.soFarUsd ?? 0;
        return underWay;
    }
    #note(underWay, output) {
        const soFarUsd = underWay.inputUsd + outputUsd(output, underWay.price);
        this.#soFarUsd += soFarUsd - underWay.soFarUsd;
        underWay.soFarUsd = soFarUsd;
    }
    #setAsideUsd() {
        let sum = 0;
        for (const { inputUsd, soFarUsd, outputTokens, price } of this.#underWay.values())
            sum += Math.max(soFarUsd, inputUsd + outputUsd(outputTokens, price));
        return sum;
    }
}
function outputUsd(tokens, price) {
    return (tokens * price.output) / 1_000_000;
}
function unpriced({ sketch: { model } }) {
    const name = model === null ? 'a model that it does not name' : `the model ${model.slice(0, 100)}`;
    return `the run has a budget, and the price of ${name} is not known: use another model, or run without a budget`;
}

;// CONCATENATED MODULE: ./build/js/domain/schedule/requests/next-request.js
function nextRequest(waiting, gatesOf, now) {
    const held = new Map();
    let refused = null;
    let soonest = null;
    for (const request of waiting) {
        const hold = next_request_firstHold(request, gatesOf(request), now);
        if (hold === null)
            return { do: 'send', request };
        const { gate, answer } = hold;
        if ('refuse' in answer)
            refused ??= { do: 'refuse', request, refusal: answer.refuse };
        else {
            held.set(request, gate.name);
            if (answer.wait !== null)
                soonest = Math.min(soonest ?? Number.POSITIVE_INFINITY, answer.wait);
        }
    }
    return refused ?? { do: 'wait', ms: soonest, held };
}
function next_request_firstHold(request, gates, now) {
    for (const gate of gates) {
        const answer = gate.ask(request, now);
        if (answer !== 'open')
            return { gate, answer };
    }
    return null;
}

;// CONCATENATED MODULE: ./build/js/domain/schedule/requests/pace.js
const firstWindow = 8;
const widest = 10_000;
const firstBackoffMs = 500;
const longestBackoffMs = 60_000;
const longestPauseMs = 600_000;
const shortestIntervalMs = 200;
const longestIntervalMs = 30_000;
const mostPatience = 64;
const pace_newest = 0.2;
class Pace {
    name = 'rate-limit';
    #random;
    #underWay = new Map();
    #allowances = new Map();
    #window = firstWindow;
    #isOpening = true;
    #confirmed = firstWindow;
    #recovered = 0;
    #era = 0;
    #patience = 1;
    #meanMs = 1_000;
    #cleanSince = 0;
    #closedUntil = Number.NEGATIVE_INFINITY;
    #misses = 0;
    constructor(random) {
        this.#random = random;
    }
    get window() {
        return this.#window;
    }
    get isLimited() {
        return !this.#isOpening || this.#allowances.size > 0;
    }
    ask(_request, now) {
        const closedMs = Math.max(this.#closedUntil - now, this.#refillMs(now));
        if (closedMs > 0)
            return { wait: closedMs };
        if (this.#underWay.size < this.#window)
            return 'open';
        if (this.#isOpening)
            return { wait: null };
        const left = this.#growsAt() - now;
        if (left > 0)
            return { wait: left };
        return this.#underWay.size < this.#window + 1 ? 'open' : { wait: null };
    }
    sent({ id }, now) {
        if (!this.#isOpening && this.#underWay.size >= this.#window && this.#growsAt() <= now)
            this.#widen(now);
        this.#underWay.set(id, { sentAt: now, era: this.#era, isAnswered: false });
        const requests = this.#allowances.get('requests');
        if (requests !== undefined)
            this.#allowances.set('requests', { ...requests, left: requests.left - 1 });
    }
    accepted({ id }, signal, now, wallNow) {
        const request = this.#underWay.get(id);
        if (request === undefined)
            return;
        this.#underWay.set(id, { ...request, isAnswered: true });
        this.#misses = 0;
        this.#read(signal.quotas, now, wallNow);
        if (this.#isOpening)
            this.#window = Math.min(widest, this.#window + 1);
        else if (this.#window < this.#recovered)
            this.#window += 1;
    }
    refused({ id }, signal, now, wallNow) {
        const request = this.#underWay.get(id);
        if (request === undefined)
            return;
        this.#underWay.delete(id);
        const others = this.#underWay.size;
        this.#read(signal.quotas, now, wallNow);
        if (signal.retryAfterMs !== null)
            this.#close(now + Math.min(signal.retryAfterMs, longestPauseMs));
        const isNews = request.era === this.#era;
        if (!signal.isOverloaded)
            this.#recovered = 0;
        else if (isNews && this.#misses === 0)
            this.#recovered = Math.floor(this.#window / 2);
        if (isNews)
            this.#narrow();
        else if (others > 0)
            this.#window = Math.min(this.#window, others);
        this.#confirmed = Math.min(this.#confirmed, this.#window);
        this.#cleanSince = now;
        if (others > 0 && !(signal.isOverloaded && isNews))
            return;
        const backoff = Math.min(longestBackoffMs, firstBackoffMs * 2 ** this.#misses);
        this.#close(now + backoff * (0.75 + this.#random() / 2));
        this.#misses += 1;
    }
    ended({ id }, now) {
        const request = this.#underWay.get(id);
        if (request === undefined)
            return;
        this.#underWay.delete(id);
        this.#meanMs += pace_newest * (now - request.sentAt - this.#meanMs);
    }
    #widen(now) {
        if (this.#window > this.#confirmed) {
            this.#confirmed = this.#window;
            this.#patience = 1;
        }
        this.#window += 1;
        this.#cleanSince = now;
    }
    #narrow() {
        const isProbe = !this.#isOpening && this.#window === this.#confirmed + 1;
        this.#era += 1;
        this.#isOpening = false;
        if (isProbe) {
            this.#window = this.#confirmed;
            this.#patience = Math.min(mostPatience, this.#patience * 2);
        }
        else {
            this.#window = Math.max(1, Math.floor(this.#window / 2));
            this.#patience = 1;
        }
    }
    #growsAt() {
        const interval = Math.min(longestIntervalMs, Math.max(shortestIntervalMs, this.#meanMs));
        return this.#cleanSince + interval * this.#patience;
    }
    #close(until) {
        this.#closedUntil = Math.max(this.#closedUntil, until);
    }
    #refillMs(now) {
        let wait = 0;
        for (const allowance of this.#allowances.values()) {
            const lacking = 1 - leftOf(allowance, now);
            if (lacking > 0)
                wait = Math.max(wait, lacking / allowance.perMs);
        }
        return wait;
    }
    #read(quotas, now, wallNow) {
        let unanswered = 0;
        for (const { isAnswered } of this.#underWay.values())
            if (!isAnswered)
                unanswered += 1;
        for (const { unit, limit, remaining, fullAt } of quotas) {
            if (fullAt <= wallNow || remaining >= limit)
                this.#allowances.delete(unit);
            else {
                const perMs = (limit - remaining) / (fullAt - wallNow);
                const left = unit === 'requests' ? remaining - unanswered : remaining;
                this.#allowances.set(unit, { left, perMs, at: now });
            }
        }
    }
}
function leftOf({ left, perMs, at }, now) {
    return left + (now - at) * perMs;
}

;// CONCATENATED MODULE: ./build/js/domain/schedule/requests/prefix-watch.js

const excerptLength = 80;
const leadLength = 20;
class PrefixWatch {
    #prices;
    #groups = new Map();
    #owners = new Set();
    constructor(prices) {
        this.#prices = prices;
    }
    began({ owner, sketch }, credential, tokens) {
        const { model, prefix, bytes } = sketch;
        if (model === null || prefix === null || this.#owners.has(owner))
            return;
        this.#owners.add(owner);
        const key = JSON.stringify([credential, model]);
        const group = this.#groups.get(key) ?? newGroup(model, prefix);
        this.#groups.set(key, group);
        group.sessions += 1;
        if (group.ids.has(prefix.id))
            return;
        group.ids.add(prefix.id);
        group.difference ??= differenceOf(group.first, prefix);
        const prompt = tokens.input + tokens.cacheRead + tokens.cacheWrite;
        group.writtenTokens += Math.min(tokens.cacheWrite, prompt * Math.min(1, prefix.bytes / Math.max(1, bytes)));
    }
    get sharing() {
        const groups = [...this.#groups.values()].filter(({ ids }) => ids.size > 1);
        const difference = groups.find((group) => group.difference !== null)?.difference;
        if (difference == null)
            return null;
        const extras = groups.map(({ model, writtenTokens }) => {
            const price = this.#prices(model);
            return price === null ? null : (0,cost/* writingAnewUsd */.kV)(writtenTokens, price);
        });
        return {
            sessions: groups.reduce((sum, { sessions }) => sum + sessions, 0),
            beginnings: groups.reduce((sum, { ids }) => sum + ids.size, 0),
            ...difference,
            extraUsd: (0,cost/* sumKnown */.z_)(extras),
        };
    }
}
function newGroup(model, first) {
    return { model, first, ids: new Set([first.id]), sessions: 0, writtenTokens: 0, difference: null };
}
function differenceOf(first, other) {
    for (const [index, { name, text }] of other.parts.entries()) {
        const before = first.parts[index]?.text ?? '';
        if (text === before)
            continue;
        let at = 0;
        while (at < text.length && text[at] === before[at])
            at += 1;
        const excerpt = text.slice(Math.max(0, at - leadLength), at + excerptLength).toWellFormed();
        return { part: name, excerpt: JSON.stringify(excerpt) };
    }
    return null;
}

;// CONCATENATED MODULE: ./build/js/domain/schedule/requests/warm-start.js
class WarmStart {
    name = 'warm-start';
    #longestMs;
    #prefixes = new Map();
    constructor(longestMs) {
        this.#longestMs = longestMs;
    }
    ask({ sketch: { prefix } }, now) {
        const warmth = prefix === null ? undefined : this.#prefixes.get(prefix.id);
        if (warmth?.phase !== 'warming' || warmth.by === null || warmth.until <= now)
            return 'open';
        return { wait: warmth.until - now };
    }
    sent({ id, sketch: { prefix } }, now) {
        if (prefix === null)
            return;
        const warmth = this.#prefixes.get(prefix.id);
        if (warmth?.phase === 'warming' && warmth.by !== null)
            return;
        if (warmth?.phase === 'warm' && warmth.until > now)
            return;
        const isNext = warmth?.phase === 'warming' && warmth.until > now;
        this.#prefixes.set(prefix.id, { phase: 'warming', by: id, until: isNext ? warmth.until : now + this.#longestMs });
    }
    began({ sketch: { prefix } }, now) {
        if (prefix !== null)
            this.#prefixes.set(prefix.id, { phase: 'warm', until: now + prefix.livesMs });
    }
    failed({ id, sketch: { prefix } }) {
        const warmth = prefix === null ? undefined : this.#prefixes.get(prefix.id);
        if (prefix !== null && warmth?.phase === 'warming' && warmth.by === id)
            this.#prefixes.set(prefix.id, { ...warmth, by: null });
    }
}

;// CONCATENATED MODULE: ./build/js/gateway/passenger.js
class Passenger {
    id;
    owner;
    sketch;
    impatientAt;
    #onHeld;
    cut;
    #heldMs = new Map();
    #hold = null;
    #told = null;
    #turn = null;
    tries = 0;
    hasBegun = false;
    isOver = false;
    constructor(id, { owner, sketch, onHeld, onCut }, impatientAt) {
        this.id = id;
        this.owner = owner;
        this.sketch = sketch;
        this.impatientAt = impatientAt;
        this.#onHeld = onHeld;
        this.cut = onCut;
    }
    get heldFor() {
        return this.#hold?.reason ?? null;
    }
    get held() {
        let held = { ms: 0, reason: null };
        let most = 0;
        for (const [reason, ms] of this.#heldMs) {
            held = { ms: held.ms + ms, reason: ms >= most ? reason : held.reason };
            most = Math.max(most, ms);
        }
        return held;
    }
    wait() {
        this.#turn = Promise.withResolvers();
        return this.#turn.promise;
    }
    take(turn, now) {
        this.#count(now);
        this.#hold = null;
        if (turn.do !== 'send' || this.tries <= 1)
            this.#tell(null);
        this.#turn?.resolve(turn);
        this.#turn = null;
    }
    hold(reason, now) {
        if (reason === this.heldFor)
            return;
        this.#count(now);
        this.#hold = { reason, since: now };
        this.#tell(reason);
    }
    answered() {
        this.#tell(null);
    }
    #tell(reason) {
        if (reason === this.#told)
            return;
        this.#told = reason;
        this.#onHeld(reason);
    }
    #count(now) {
        if (this.#hold === null)
            return;
        const { reason, since } = this.#hold;
        this.#heldMs.set(reason, (this.#heldMs.get(reason) ?? 0) + now - since);
    }
}

;// CONCATENATED MODULE: ./build/js/gateway/traffic.js






const patienceShare = 0.8;
class Traveller extends Passenger {
    lane;
    credential;
    constructor(id, request, lane, impatientAt) {
        super(id, request, impatientAt);
        this.lane = lane;
        this.credential = request.credential;
    }
}
class Traffic {
    #options;
    #budget;
    #prefixes;
    #lanes = new Map();
    #waiting = [];
    #streaming = new Set();
    #disappointed = new Set();
    #arrivals = 0;
    #cancelWait = () => { };
    #isDeciding = false;
    #hasChanged = false;
    #isBusy = false;
    constructor(options) {
        this.#options = options;
        this.#prefixes = new PrefixWatch(options.prices);
        this.#budget = options.purse === null ? null : new Budget(options.purse, options.prices);
    }
    get isBusy() {
        return this.#isBusy;
    }
    get sharing() {
        return this.#prefixes.sharing;
    }
    join(request) {
        const { clock } = this.#options;
        this.#arrivals += 1;
        const patienceMs = this.#disappointed.has(request.owner) ? 0 : request.patienceMs * patienceShare;
        const impatientAt = clock.elapsed() + patienceMs;
        const traveller = new Traveller(this.#arrivals, request, this.#lane(request.credential), impatientAt);
        return {
            turn: () => this.#wait(traveller),
            refused: (signal, mayWait) => this.#refused(traveller, signal, mayWait),
            accepted: (status, signal) => this.#accepted(traveller, status, signal),
            received: (account) => this.#received(traveller, account),
            ended: (account) => this.#ended(traveller, account),
            get tries() {
                return traveller.tries;
            },
            get held() {
                return traveller.held;
            },
        };
    }
    forget(owner) {
        this.#budget?.forget(owner);
        this.#disappointed.delete(owner);
    }
    #lane(credential) {
        const known = this.#lanes.get(credential);
        if (known !== undefined)
            return known;
        const { warmUpMs } = this.#options;
        const warmStart = new WarmStart(warmUpMs ?? 0);
        const pace = new Pace(this.#options.random ?? Math.random);
        const gates = [pace];
        if (warmUpMs !== null)
            gates.unshift(warmStart);
        if (this.#budget !== null)
            gates.push(this.#budget);
        const lane = { warmStart, pace, gates, hurriedGates: gates.filter((gate) => gate !== pace) };
        this.#lanes.set(credential, lane);
        return lane;
    }
    #wait(traveller) {
        const turn = traveller.wait();
        this.#waiting = [...this.#waiting, traveller].sort((a, b) => a.id - b.id);
        this.#proceed();
        return turn;
    }
    #refused(traveller, signal, mayWait) {
        const { clock } = this.#options;
        const now = clock.elapsed();
        traveller.lane.pace.refused(traveller, signal, now, clock.now());
        traveller.lane.warmStart.failed(traveller);
        this.#budget?.refused(traveller);
        if (mayWait && now + (signal.retryAfterMs ?? 0) < traveller.impatientAt)
            return this.#wait(traveller);
        traveller.answered();
        this.#proceed();
        return null;
    }
    #accepted(traveller, status, signal) {
        const { clock } = this.#options;
        traveller.answered();
        this.#disappointed.delete(traveller.owner);
        if (status >= 200 && status <= 299)
            traveller.lane.pace.accepted(traveller, signal, clock.elapsed(), clock.now());
        this.#proceed();
    }
    #received(traveller, { tokens, untoldOutput }) {
        if (tokens === null)
            return;
        this.#begun(traveller, tokens);
        if (this.#budget?.streamed(traveller, untoldOutput) !== true)
            return;
        for (const streaming of this.#streaming)
            streaming.cut();
    }
    #begun(traveller, tokens) {
        if (traveller.hasBegun)
            return;
        traveller.hasBegun = true;
        if (!traveller.isOver)
            this.#streaming.add(traveller);
        const now = this.#options.clock.elapsed();
        traveller.lane.warmStart.began(traveller, now);
        this.#prefixes.began(traveller, traveller.credential, tokens);
        this.#budget?.began(traveller, tokens, now);
        this.#proceed();
    }
    #ended(traveller, account) {
        if (traveller.isOver)
            return;
        traveller.isOver = true;
        const now = this.#options.clock.elapsed();
        if (account.tokens !== null)
            this.#begun(traveller, account.tokens);
        this.#streaming.delete(traveller);
        traveller.take({ do: 'leave' }, now);
        traveller.lane.warmStart.failed(traveller);
        traveller.lane.pace.ended(traveller, now);
        this.#budget?.ended(traveller, account);
        this.#waiting = this.#waiting.filter((each) => each !== traveller);
        this.#proceed();
    }
    #proceed() {
        this.#hasChanged = true;
        if (this.#isDeciding)
            return;
        this.#isDeciding = true;
        try {
            while (this.#hasChanged) {
                this.#hasChanged = false;
                this.#decide();
            }
        }
        finally {
            this.#isDeciding = false;
        }
    }
    #decide() {
        const now = this.#options.clock.elapsed();
        const gatesOf = ({ impatientAt, lane }) => impatientAt > now ? lane.gates : lane.hurriedGates;
        for (;;) {
            this.#passImpatient(now);
            const decision = nextRequest(this.#waiting, gatesOf, now);
            if (decision.do === 'wait') {
                this.#hold(decision.held, now);
                this.#wake(Math.min(decision.ms ?? Number.POSITIVE_INFINITY, this.#patienceMs(now)));
                return;
            }
            this.#waiting = this.#waiting.filter((each) => each !== decision.request);
            if (decision.do === 'send')
                this.#send(decision.request, now);
            else
                this.#refuse(decision.request, decision.refusal, now);
        }
    }
    #send(traveller, now) {
        const { warmStart, pace } = traveller.lane;
        warmStart.sent(traveller, now);
        pace.sent(traveller, now);
        this.#budget?.sent(traveller, now);
        traveller.tries += 1;
        traveller.take({ do: 'send' }, now);
    }
    #refuse(traveller, refusal, now) {
        const { purse, onBudgetSpent } = this.#options;
        if (refusal.reason === 'budget' && purse?.isClosed === false) {
            purse.close();
            onBudgetSpent(refusal.message);
        }
        traveller.take({ do: 'refuse', refusal }, now);
    }
    #passImpatient(now) {
        for (const traveller of this.#waiting) {
            if (traveller.heldFor !== 'rate-limit' || traveller.impatientAt > now || traveller.tries === 0)
                continue;
            this.#waiting = this.#waiting.filter((each) => each !== traveller);
            this.#disappointed.add(traveller.owner);
            traveller.take({ do: 'pass' }, now);
        }
    }
    #patienceMs(now) {
        let ms = Number.POSITIVE_INFINITY;
        for (const { heldFor, impatientAt } of this.#waiting)
            if (heldFor === 'rate-limit')
                ms = Math.min(ms, impatientAt - now);
        return ms;
    }
    #wake(ms) {
        this.#cancelWait();
        this.#cancelWait = () => { };
        if (ms === Number.POSITIVE_INFINITY)
            return;
        this.#cancelWait = this.#options.clock.after(Math.max(1, Math.ceil(ms)), () => this.#proceed());
    }
    #hold(held, now) {
        for (const [traveller, reason] of held)
            traveller.hold(reason, now);
        const isBusy = [...held].some(([{ lane }, reason]) => reason === 'rate-limit' && lane.pace.isLimited);
        if (isBusy === this.#isBusy)
            return;
        this.#isBusy = isBusy;
        this.#options.onBusy();
    }
}

;// CONCATENATED MODULE: ./build/js/gateway/gateway.js









const notOurs = { do: 'answer', answer: { status: 403, headers: [], body: '', closes: true } };
async function openGateway(options) {
    const { accesses, onError } = options;
    const doors = new Map();
    const credentials = new Credentials(options.clock, options.onSecret);
    const busyListeners = new Set();
    const onBusy = () => {
        for (const listener of busyListeners)
            listener();
    };
    const traffic = new Traffic({ ...options, onBusy });
    const upstreams = new Upstreams();
    for (const task of options.tasks) {
        const access = accesses.of(task);
        if (!('reason' in access))
            await upstreams.to(access);
    }
    const decide = async (head, body, left) => {
        const [, secret, target] = /^\/([0-9a-f]+)(\/?.*)$/s.exec(head.target) ?? [];
        const door = secret === undefined ? undefined : doors.get(secret);
        if (door === undefined)
            return notOurs;
        return door.decide(head, target === undefined || !target.startsWith('/') ? `/${target ?? ''}` : target, body, left);
    };
    const listener = await listen(decide, onError);
    return {
        get isBusy() {
            return traffic.isBusy;
        },
        get sharing() {
            return traffic.sharing;
        },
        onBusy: (listener) => void busyListeners.add(listener),
        open: async ({ task, attempt, onHeld }) => {
            const access = accesses.of(task);
            if ('reason' in access)
                return null;
            const upstream = await upstreams.to(access);
            const { port } = listener;
            const onClosed = () => void doors.delete(door.secret);
            const door = new GatewayDoor({
                ...options,
                taskId: task.id,
                attempt,
                access,
                upstream,
                port,
                credentials,
                traffic,
                patienceMs: options.dialect.patienceMs(task),
                seesOverload: options.dialect.turnsElsewhere(task),
                onHeld,
                onClosed,
            });
            doors.set(door.secret, door);
            return door;
        },
        close: async () => {
            credentials.close();
            await Promise.all([...doors.values()].map((door) => door.close()));
            await listener.close();
            await upstreams.close();
        },
    };
}
class Upstreams {
    #open = new Map();
    to(access) {
        const key = JSON.stringify([access.url, access.clientCertificate, access.connection]);
        let upstream = this.#open.get(key);
        if (upstream === undefined) {
            upstream = this.#connect(access);
            this.#open.set(key, upstream);
        }
        return upstream;
    }
    async close() {
        for (const upstream of this.#open.values())
            await (await upstream.catch(() => null))?.close();
    }
    async #connect({ url: address, clientCertificate, connection }) {
        const url = new URL(address);
        const isSecure = url.protocol === 'https:';
        const proxy = (0,http_proxy/* proxyFor */.i)(url, connection);
        const needsTrust = isSecure || proxy?.protocol === 'https:';
        return (0,upstream/* openUpstream */.U)(url, {
            proxy,
            ca: needsTrust ? await (0,certificates/* trustedCertificates */.g)(connection) : null,
            clientCertificate: clientCertificate === null || !isSecure ? null : await readCertificate(clientCertificate),
        });
    }
}
async function readCertificate(given) {
    const read = (path) => (0,promises_.readFile)(path, 'utf8').catch((error) => {
        throw new errors/* EnvironmentError */.eG(`the client certificate for the API cannot be read: ${(0,errors/* messageOf */.bD)(error)}`, 'Correct the path of the certificate and of its key, or unset both.', { cause: error });
    });
    const [certificate, key] = await Promise.all([read(given.certPath), read(given.keyPath)]);
    return { certificate, key, passphrase: given.passphrase };
}

;// CONCATENATED MODULE: ./build/js/app/requests/run-gateway.js




function credentialsOf(accesses, tasks) {
    return tasks.map((task) => {
        const access = accesses?.of(task) ?? null;
        const credentials = access === null || 'reason' in access ? {} : access.credentials;
        return Object.fromEntries(Object.entries(credentials).flatMap(([name, given]) => (given.kind === 'fixed' ? [[name, given.value]] : [])));
    });
}
const usualWarmUpMs = 20_000;
function warmUpMs(given) {
    if (given === 'off')
        return null;
    return given === 'auto' ? usualWarmUpMs : given;
}
const remedy = 'Use --gateway auto, or --gateway off to let sessions send their requests themselves.';
async function openRunGateway(request) {
    const { options, tasks, dialect, accesses, clock, redactor, runDir, purse, onNotice, onBroken } = request;
    if (options.gateway === 'off')
        return null;
    const ways = tasks.map((task) => ({
        task,
        access: accesses?.of(task) ?? { reason: 'its agent does not say how it speaks to its API' },
    }));
    const unserved = ways.flatMap(({ task, access }) => ('reason' in access ? [{ task, reason: access.reason }] : []));
    const first = unserved[0];
    if (options.gateway === 'on' && first !== undefined)
        throw new errors/* EnvironmentError */.eG(`the gateway cannot serve the task ${first.task.id}: ${first.reason}`, remedy);
    if (dialect === null || accesses === null || unserved.length === tasks.length)
        return null;
    const notices = ways.flatMap(({ access }) => ('notice' in access && access.notice !== null ? [access.notice] : []));
    for (const notice of new Set(notices))
        onNotice(notice);
    let isStored = true;
    return openGateway({
        dialect,
        accesses,
        clock,
        tasks,
        prices: request.prices,
        purse: purse ?? null,
        warmUpMs: warmUpMs(options.warmStart),
        onBudgetSpent: request.onBudgetSpent,
        onSecret: (secret) => redactor.learn(secret),
        record: (entry) => {
            try {
                (0,request_ledger/* appendRequest */.GR)(runDir, JSON.stringify((0,usage_request_ledger/* storedEntry */.ws)(entry, (text) => redactor.text(text))));
            }
            catch (error) {
                if (isStored)
                    onNotice(`the ledger of requests is not complete: ${(0,errors/* messageOf */.bD)(error)}`);
                isStored = false;
            }
        },
        onError: onBroken,
    });
}

// EXTERNAL MODULE: ./build/js/app/requests/run-purse.js + 2 modules
var run_purse = __webpack_require__(4337);
;// CONCATENATED MODULE: ./build/js/app/open-run.js





















const watchdogName = () => `watchdog.${crypto.randomUUID()}`;
const ignore = () => { };
async function openRun({ environment, secrets = [], reporters: given, clock = new machine_clock/* SystemClock */.A(), host, confinement }, { folder, isNew, prepared, options, tasks, lock, slots }, begin) {
    const { agent, program, untested, sessions, accesses, neverAsk } = prepared;
    const dialect = sessions.api;
    if (confinement !== undefined)
        refuseHelpers(accesses, tasks);
    const redactor = new text_redactor/* Redactor */.pO(environment, ...tasks.map((task) => task.env), ...credentialsOf(accesses, tasks));
    redactor.learn(...secrets);
    const reporters = new ReporterSet([...given, ...runRecords(folder.path, environment, agent.transcripts)]);
    let broken = null;
    let supervisor = null;
    const onBroken = (error) => {
        broken ??= { error };
        supervisor?.break(error);
    };
    const onNotice = (message) => reporters.onNotice(message);
    const purse = await (0,run_purse/* openPurse */.W)({
        options,
        sessionsDir: (0,external_node_path_.dirname)(folder.path),
        runId: (0,external_node_path_.basename)(folder.path),
        prices: sessions.prices,
        now: () => clock.now(),
        elapsed: () => clock.elapsed(),
        onNotice,
    });
    const gateway = await openRunGateway({
        ...{ options, tasks, dialect, accesses, clock, redactor, purse, onBroken, onNotice },
        prices: sessions.prices,
        runDir: folder.path,
        onBudgetSpent: (message) => supervisor?.stop('budget', message, 'gently'),
    }).catch(async (error) => {
        await lock.release().catch(ignore);
        throw error;
    });
    const watchdog = new process_watchdog/* Watchdog */.I((0,external_node_path_.join)(folder.path, watchdogName()), onNotice);
    const setting = {
        sessions,
        enhance: options.enhance,
        host: host ?? new process_host/* NodeProcessHost */.c(watchdog, confinement),
        clock,
        files: folder,
        gateway,
        redactor,
        idleTimeoutMs: options.idleTimeoutMs,
        keepBackground: options.keepBackground,
    };
    const store = (0,run_lock/* whileHeld */.tE)(lock, folder.path, folder.journal({ isNew }));
    const journal = new Journal({ store, clock, redactor, reporters, onBroken });
    const close = async () => {
        await gateway?.close();
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
        if (!isNew && purse !== undefined) {
            const { knownUsd } = (0,run_numbers/* runTotals */.zj)(journal.state, clock.now()).cost;
            purse.resume(knownUsd + (await (0,request_ledger/* untoldUsd */.rt)(folder.path, sessions.prices)));
        }
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
        retryPolicy: { ...retry/* defaultRetryPolicy */.u, retries: options.retries },
        tasks,
        startSpacingMs: Math.max(options.delayMs, sessions.startsApartMs),
        freeMemory: memory/* freeMemory */.KC,
        ...(slots === undefined ? {} : { slots }),
        ...(purse === undefined ? {} : { purse }),
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
        untested,
        neverAsk,
        stop: (cause, message, urgency) => ready.stop(cause, message, urgency),
        stopTask: (id) => ready.stopTask(id),
        run: async () => {
            const control = (0,control_folder/* watchControl */.XP)(folder.path, (request) => {
                if (request.kind === 'stop-task')
                    ready.stopTask(request.taskId);
                else
                    ready.stop('stopped', 'stopped on request', 'gently');
            }, onNotice);
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
function refuseHelpers(accesses, tasks) {
    for (const task of tasks) {
        const access = accesses?.of(task) ?? null;
        if (access === null || 'reason' in access)
            continue;
        if (Object.values(access.credentials).some(({ kind }) => kind === 'fetched'))
            throw new errors/* EnvironmentError */.eG(`task "${task.id}" gets its key from a command of its settings, which sessions of another user could change.`, 'Give the key itself, from a secret.');
    }
}
async function expectations(sessionsDir, { tasks, options }) {
    const estimates = await (0,history_file/* loadEstimates */.UB)(sessionsDir, options.projectDir).catch(() => null);
    if (estimates === null)
        return { expectedMs: {} };
    const expected = tasks.flatMap((task) => {
        const estimate = estimates.estimate(task);
        return estimate === null ? [] : [[task.id, estimate.ms]];
    });
    const prediction = (0,history_prediction/* predictRun */.hN)(estimates, { tasks, slots: options.maxParallel });
    return { expectedMs: Object.fromEntries(expected), ...(prediction === null ? {} : { prediction }) };
}


/***/ }),

/***/ 7697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Nl: () => (/* binding */ commandOf),
  mS: () => (/* binding */ contextPartOf),
  t9: () => (/* binding */ precautionsFor),
  Z0: () => (/* binding */ prepareRun),
  ji: () => (/* binding */ withVersionNote)
});

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
;// CONCATENATED MODULE: ./build/js/gateway/accesses.js
class Accesses {
    #dialect;
    #known = new Map();
    constructor(dialect) {
        this.#dialect = dialect;
    }
    of(task) {
        const access = this.#known.get(task.id) ?? this.#dialect.access(task);
        this.#known.set(task.id, access);
        return access;
    }
}

// EXTERNAL MODULE: ./build/js/app/agent.js + 37 modules
var app_agent = __webpack_require__(774);
// EXTERNAL MODULE: ./build/js/app/surroundings/session-environment.js
var session_environment = __webpack_require__(1340);
;// CONCATENATED MODULE: ./build/js/app/prepare-run.js





function precautionsFor(tasks, environment, { account } = app_agent/* defaultAgent */.D, uid = external_node_process_.getuid?.()) {
    return {
        neverAsk: tasks.filter((task) => account.neverAsks(task)),
        refusal: tasks.map((task) => account.refusal(task, environment, uid)).find((found) => found !== null) ?? null,
    };
}
async function prepareRun(request) {
    const { tasks, environment, identity = null, programPath, provision, agent = app_agent/* defaultAgent */.D } = request;
    const { neverAsk, refusal } = precautionsFor(tasks, environment, agent, request.uid);
    if (refusal !== null)
        throw new errors/* EnvironmentError */.eG(`${refusal.message}.`, refusal.remedy);
    const program = provision === undefined
        ? await agent.program.find(programPath, environment)
        : await provide({ agent, environment, programPath, provision });
    const sessions = agent.sessions(program, (0,session_environment/* withoutShard */.Jg)(environment), identity);
    const accesses = sessions.api === null ? null : new Accesses(sessions.api);
    if (identity !== null)
        checkIdentity(tasks, accesses);
    return { agent, program, untested: agent.program.untested(program), sessions, accesses, neverAsk };
}
function withVersionNote(notes, { agent, untested }, before) {
    const earlier = before === null ? null : agent.program.untested({ path: '', version: before });
    const others = notes.filter((note) => note !== earlier?.message);
    return untested === null ? others : [...others, untested.message];
}
function checkIdentity(tasks, accesses) {
    for (const task of tasks) {
        const access = accesses?.of(task) ?? { reason: 'its agent does not say how it speaks to its API' };
        if ('reason' in access)
            throw new errors/* EnvironmentError */.eG(`the task ${task.id} cannot use the federated identity: ${access.reason}`, 'Unset that variable, or leave out the federated identity.');
    }
}
async function provide({ agent, environment, programPath, provision }) {
    const { namedRemedy, ...how } = provision;
    if (programPath !== null) {
        return agent.program.find(programPath, environment).catch((error) => {
            throw new errors/* EnvironmentError */.eG((0,errors/* messageOf */.bD)(error), namedRemedy, { cause: error });
        });
    }
    const present = await agent.program.find(null, environment).catch(() => null);
    if (present !== null && (how.version === null || present.version === how.version))
        return present;
    return agent.program.install({ ...how, environment });
}
function contextPartOf(task, tasks, agent = app_agent/* defaultAgent */.D) {
    if (task.sharedContext?.role !== 'fork')
        return task.sharedContext;
    const { of } = task.sharedContext;
    const source = tasks.find(({ id }) => id === of);
    const sessions = agent.sessions({ path: agent.name, version: '' }, {});
    return { role: 'fork', of, problem: source === undefined ? 'it is missing' : sessions.whyNoFork(task, source) };
}
function commandOf(task, part, agent = app_agent/* defaultAgent */.D) {
    const sessions = agent.sessions({ path: agent.name, version: '' }, {});
    const resume = part?.role === 'fork' && part.problem === null ? { kind: 'fork', from: 'CONTEXT' } : null;
    const { command } = sessions.launch({
        ...{ task, prompt: '', sessionId: 'NEW', resume, home: null, passage: null },
        isApart: false,
    });
    return [command.file, ...command.args];
}


/***/ }),

/***/ 4337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ openPurse),
  i: () => (/* binding */ withBudgetNote)
});

// EXTERNAL MODULE: ./build/js/domain/text/format.js
var format = __webpack_require__(2764);
;// CONCATENATED MODULE: ./build/js/domain/schedule/requests/purse.js

function hasLimit({ totalUsd, dailyUsd }) {
    return totalUsd !== null || dailyUsd !== null;
}
class Purse {
    #limits;
    #othersUsd;
    #outside = new Map();
    #earlierUsd = 0;
    #spentUsd = 0;
    #isClosed = false;
    constructor(limits, othersUsd) {
        this.#limits = limits;
        this.#othersUsd = othersUsd;
    }
    get leftUsd() {
        const { limitUsd, spentUsd } = this.#tightest();
        return limitUsd - spentUsd;
    }
    get limitUsd() {
        return this.#tightest().limitUsd;
    }
    get isClosed() {
        return this.#isClosed;
    }
    close() {
        this.#isClosed = true;
    }
    resume(earlierUsd) {
        this.#earlierUsd = earlierUsd;
    }
    spend(usd) {
        this.#spentUsd += usd;
    }
    outside(attempt, usd) {
        this.#spentUsd += usd - (this.#outside.get(attempt) ?? 0);
        this.#outside.set(attempt, usd);
    }
    describe() {
        const { name, limitUsd, spentUsd } = this.#tightest();
        return `${(0,format/* formatUsd */.UK)(spentUsd)} of the ${name} of ${(0,format/* formatUsd */.UK)(limitUsd)} is spent`;
    }
    #tightest() {
        const { totalUsd, dailyUsd } = this.#limits;
        const total = {
            name: 'total budget',
            limitUsd: totalUsd ?? Number.POSITIVE_INFINITY,
            spentUsd: this.#earlierUsd + this.#spentUsd,
        };
        if (dailyUsd === null)
            return total;
        const daily = { name: 'daily budget', limitUsd: dailyUsd, spentUsd: this.#spentUsd + this.#othersUsd() };
        return daily.limitUsd - daily.spentUsd < total.limitUsd - total.spentUsd ? daily : total;
    }
}

// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/domain/usage/cost.js
var cost = __webpack_require__(5242);
// EXTERNAL MODULE: ./build/js/domain/usage/request-ledger.js
var request_ledger = __webpack_require__(3330);
// EXTERNAL MODULE: ./build/js/store/requests/request-ledger.js
var requests_request_ledger = __webpack_require__(5690);
// EXTERNAL MODULE: ./build/js/store/run/run-folder.js
var run_folder = __webpack_require__(5944);
// EXTERNAL MODULE: ./build/js/store/history/history-file.js
var history_file = __webpack_require__(4834);
// EXTERNAL MODULE: ./build/js/store/history/run-index.js
var run_index = __webpack_require__(6811);
// EXTERNAL MODULE: ./build/js/store/history/sessions-dir.js
var sessions_dir = __webpack_require__(5972);
;// CONCATENATED MODULE: ./build/js/store/history/daily-spending.js









const dayMs = 86_400_000;
const freshMs = 2_000;
const sumMs = 1_000;
const leastUsd = 0.000_001;
class DailySpending {
    #options;
    #accounts = new Map();
    #gone = null;
    #readAt = Number.NEGATIVE_INFINITY;
    #reading = false;
    #sum = 0;
    #summedAt = Number.NEGATIVE_INFINITY;
    constructor(options) {
        this.#options = options;
    }
    get usd() {
        const elapsed = this.#options.elapsed();
        if (elapsed - this.#readAt > freshMs && !this.#reading)
            void this.refresh();
        if (elapsed - this.#summedAt > sumMs)
            this.#sumUp();
        return this.#sum;
    }
    async refresh() {
        this.#reading = true;
        try {
            await this.#read();
        }
        catch (error) {
            this.#options.onError(error);
        }
        this.#readAt = this.#options.elapsed();
        this.#reading = false;
        this.#sumUp();
    }
    #sumUp() {
        const since = this.#options.now() - dayMs;
        const accounts = [...this.#accounts.values()];
        for (const account of accounts)
            account.requests = account.requests.filter(({ at }) => at >= since);
        const all = [...accounts.flatMap(({ requests, tasks }) => [...requests, ...tasks]), ...(this.#gone ?? [])];
        this.#sum = all.reduce((sum, { at, usd }) => (at >= since ? sum + usd : sum), 0);
        this.#summedAt = this.#options.elapsed();
    }
    async #read() {
        const { sessionsDir, runId, now } = this.#options;
        const since = now() - dayMs;
        const ids = await (0,sessions_dir/* listRunIds */.g$)(sessionsDir);
        for (const id of ids) {
            if (id === runId && this.#gone !== null)
                continue;
            const dir = (0,external_node_path_.join)(sessionsDir, id);
            const [ledger, journal] = [(0,requests_request_ledger/* ledgerPath */.tf)(dir), (0,external_node_path_.join)(dir, run_folder/* journalName */.J1)].map((path) => (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false }));
            if (Math.max(ledger?.mtimeMs ?? 0, journal?.mtimeMs ?? 0) < since)
                continue;
            const account = this.#accounts.get(id) ?? newAccount();
            this.#accounts.set(id, account);
            try {
                if ((ledger?.size ?? 0) > account.next)
                    await this.#readRequests(dir, account);
                const hasEnded = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(dir, run_index/* summaryName */.yG));
                if ((ledger === undefined || hasEnded) && (journal?.size ?? 0) !== account.journalBytes) {
                    account.tasks = this.#outside(await (0,run_index/* readSummary */.L_)(dir), account.byTask);
                    account.journalBytes = journal?.size ?? 0;
                }
            }
            catch (error) {
                this.#options.onError(error);
            }
        }
        const known = new Set([...ids, runId]);
        this.#gone ??= (await (0,history_file/* readGone */.MU)(sessionsDir))
            .filter(({ id }) => !known.has(id))
            .flatMap((run) => this.#outside(run, new Map()));
    }
    async #readRequests(dir, account) {
        for await (const { entry, next } of (0,requests_request_ledger/* readRequestLines */.v5)(dir, account.next)) {
            account.next = next;
            if (entry === null)
                continue;
            const usd = (0,request_ledger/* chargedUsd */.Z0)(entry, this.#options.prices);
            account.requests.push({ at: Date.parse(entry.at), usd });
            account.byTask.set(entry.taskId, (account.byTask.get(entry.taskId) ?? 0) + usd);
        }
    }
    #outside(run, byTask) {
        return (run?.tasks ?? []).flatMap((task) => {
            const usd = (0,cost/* readCost */.ii)(task).knownUsd - (byTask.get(task.id) ?? 0);
            const at = task.endedAt === null ? this.#options.now() : Date.parse(task.endedAt);
            return usd < leastUsd ? [] : [{ at, usd }];
        });
    }
}
function newAccount() {
    return { next: 0, requests: [], byTask: new Map(), journalBytes: null, tasks: [] };
}

;// CONCATENATED MODULE: ./build/js/app/requests/run-purse.js



const note = 'sessions whose requests do not pass the gateway notice a spent budget late: each may pass it by one request';
function withBudgetNote(notes, options, tasks, accesses) {
    const others = notes.filter((each) => each !== note);
    if (!hasLimit(limitsOf(options)))
        return others;
    const allPass = options.gateway !== 'off' && tasks.every((task) => !('reason' in (accesses?.of(task) ?? { reason: '' })));
    return allPass ? others : [...others, note];
}
function limitsOf({ totalBudgetUsd, dailyBudgetUsd, }) {
    return { totalUsd: totalBudgetUsd, dailyUsd: dailyBudgetUsd };
}
async function openPurse(request) {
    const { options, onNotice } = request;
    const limits = limitsOf(options);
    if (!hasLimit(limits))
        return undefined;
    if (limits.dailyUsd === null)
        return new Purse(limits, () => 0);
    let isTold = false;
    const onError = (error) => {
        if (!isTold)
            onNotice(`what other runs have spent today cannot be read: ${(0,errors/* messageOf */.bD)(error)}`);
        isTold = true;
    };
    const spending = new DailySpending({ ...request, onError });
    await spending.refresh();
    return new Purse(limits, () => spending.usd);
}


/***/ }),

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

/***/ 2629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ concludeRun)
});

// EXTERNAL MODULE: ./build/js/app/agent.js + 37 modules
var agent = __webpack_require__(774);
// EXTERNAL MODULE: ./build/js/app/delivery/deliver-report.js
var deliver_report = __webpack_require__(4601);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: ./build/js/machine/clock.js
var clock = __webpack_require__(1130);
// EXTERNAL MODULE: ./build/js/reports/data/json.js
var json = __webpack_require__(641);
// EXTERNAL MODULE: ./build/js/supervisor/unit/wait-out-faults.js
var wait_out_faults = __webpack_require__(2982);
;// CONCATENATED MODULE: ./build/js/app/delivery/notify.js






const usualLimits = { commandMs: 60_000, requestMs: 10_000, retryMs: 1_000 };
async function notify(target, news, surroundings, limits = usualLimits) {
    try {
        if (target.kind === 'command') {
            const act = () => runCommand(target, news, surroundings, limits.commandMs);
            await (0,wait_out_faults/* waitOutFaults */.B)({ clock: new clock/* SystemClock */.A(), what: 'file', act });
        }
        if (target.kind === 'webhook')
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
            reject(new Error(`"${file}" was still running after ${atMostMs / 1_000} s and was killed`));
        }, atMostMs);
        child.stdin?.on('error', () => { }).end((0,json/* renderJson */.h)(news.report));
        child.on('error', (error) => {
            clearTimeout(timer);
            reject(new Error(`"${file}" cannot be run: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error }));
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
        return 'it did not answer in time';
    return code === undefined ? 'the connection failed' : String(code);
}

// EXTERNAL MODULE: ./build/js/app/delivery/tool-calls.js + 1 modules
var tool_calls = __webpack_require__(5661);
// EXTERNAL MODULE: ./build/js/domain/text/format.js
var format = __webpack_require__(2764);
// EXTERNAL MODULE: ./build/js/reports/report/report.js + 3 modules
var report_report = __webpack_require__(2482);
// EXTERNAL MODULE: ./build/js/domain/usage/cost.js
var usage_cost = __webpack_require__(5242);
// EXTERNAL MODULE: ./build/js/reports/report/conclusion.js
var conclusion = __webpack_require__(5298);
;// CONCATENATED MODULE: ./build/js/reports/run-news.js



function newsOf(report, places) {
    const { run, totals, tasks } = report;
    const { id, status, startedAt, endedAt } = run;
    const cost = (0,format/* formatCost */.BD)((0,usage_cost/* readCost */.ii)(totals));
    const text = `claude-multi: ${(0,conclusion/* conclusionOf */.v)(report)} in ${(0,format/* formatDuration */.a3)(totals.wallMs)}, cost ${cost} (run ${id})`;
    const variables = {
        CLAUDE_MULTI_RUN_ID: id,
        CLAUDE_MULTI_STATUS: status,
        CLAUDE_MULTI_SUMMARY: text,
        CLAUDE_MULTI_TASKS: String(totals.tasks),
        CLAUDE_MULTI_SUCCEEDED: String(totals.succeeded),
        CLAUDE_MULTI_FAILED: String(totals.failed),
        CLAUDE_MULTI_WALL_SECONDS: (totals.wallMs / 1_000).toFixed(3),
        CLAUDE_MULTI_COST_USD: totals.costUsd === null ? '' : String(totals.costUsd),
        CLAUDE_MULTI_COST_IS_PARTIAL: String(totals.costIsPartial),
        CLAUDE_MULTI_RUN_DIR: places.runDir ?? '',
        CLAUDE_MULTI_REPORT: places.reportPath ?? '',
    };
    const short = tasks.map((task) => ({
        id: task.id,
        status: task.status,
        reason: task.reason,
        durationMs: task.durationMs,
        costUsd: task.costUsd,
        costIsPartial: task.costIsPartial,
    }));
    const message = { version: 1, event: 'run-ended', text, run: { id, status, startedAt, endedAt }, totals };
    return { variables, report, message: { ...message, tasks: short } };
}

// EXTERNAL MODULE: ./build/js/terminal/screens/summary.js + 1 modules
var screens_summary = __webpack_require__(7130);
// EXTERNAL MODULE: ./build/js/terminal/text/safe-text.js
var safe_text = __webpack_require__(9888);
// EXTERNAL MODULE: ./build/js/cli/process/exit-code.js
var exit_code = __webpack_require__(5787);
// EXTERNAL MODULE: ./build/js/cli/process/print-to.js
var print_to = __webpack_require__(746);
;// CONCATENATED MODULE: ./build/js/cli/run/conclude-run.js











async function concludeRun(conclusion, context) {
    const { state, incomplete = null, runDir: folder, isTemporary = false, reportPaths, summary } = conclusion;
    const { notify: targets, hasScriptTotals = false } = conclusion;
    const { err, env, cwd } = context;
    const report = withIncompleteRecord((0,report_report/* buildReport */.FK)(state, state.lastEventAt), incomplete);
    const runDir = isTemporary ? null : folder;
    const detail = (0,tool_calls/* toolCallsFrom */.M)(folder, agent/* defaultAgent */.D.transcripts);
    const complain = (message) => err.line(err.paint(message, 'bad'));
    const written = await (0,deliver_report/* writeReports */.L)(report, reportPaths, complain, { detail, print: (0,print_to/* printTo */.b)(context) });
    const missing = reportPaths.filter((path) => !written.includes(path));
    if (runDir !== null && incomplete === null)
        for (const path of missing)
            complain(`  ${laterCommand(report, path)}`);
    const width = Math.min(summary.size().columns, 120);
    const shown = { report, runDir, reportPaths: written, hasScriptTotals };
    const lines = (0,screens_summary/* summaryLines */.k)({ ...shown, width, paint: summary.paint });
    for (const line of lines)
        summary.line(line);
    const news = newsOf(report, { runDir, reportPath: written[0] ?? null });
    for (const target of targets ?? []) {
        const problem = await notify(target, news, { env, cwd });
        if (problem !== null)
            err.line(err.paint((0,safe_text/* safeText */.Hk)(`Warning: --notify did not succeed: ${problem}.`), 'warning'));
    }
    const code = (0,exit_code/* exitCodeOf */.F)(state);
    return { exitCode: code === exit_code/* exitCode */.I.succeeded && missing.length > 0 ? exit_code/* exitCode */.I.environment : code, report };
}
function withIncompleteRecord(report, incomplete) {
    if (incomplete === null)
        return report;
    const note = `The record of this run in its folder is incomplete: ${incomplete}`;
    return { ...report, run: { ...report.run, notes: [...report.run.notes, note] } };
}
function laterCommand({ run }, path) {
    return (0,safe_text/* safeText */.Hk)(`To write it later: claude-multi report ${run.id} --output ${(0,format/* shellWord */.r7)(path)}`);
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
/* harmony export */   IV: () => (/* binding */ estimatesFrom),
/* harmony export */   JZ: () => (/* binding */ median),
/* harmony export */   TN: () => (/* binding */ keyOf)
/* harmony export */ });
const mostSamples = 20;
function estimatesFrom(runs, project) {
    const byTask = new Map();
    for (const [run, { tasks, projectDir }] of runs.entries()) {
        for (const task of tasks) {
            if (task.stage !== 'succeeded')
                continue;
            const one = sampleOf(task, projectDir, run);
            const key = keyOf(one);
            const known = byTask.get(key);
            if (known === undefined)
                byTask.set(key, [one]);
            else if (known.length < mostSamples)
                known.push(one);
        }
    }
    const own = new Map();
    const projectModels = new Map();
    const models = new Map();
    for (const samples of byTask.values()) {
        const [newest] = samples;
        if (newest.project === project) {
            own.set(newest.id, [...(own.get(newest.id) ?? []), ...samples]);
            append(projectModels, newest.model, newest);
        }
        else
            append(models, newest.model, newest);
    }
    const [ofIds, ofProject, ofModels] = [newestOf(own), newestOf(projectModels), newestOf(models)];
    const basisOf = ({ id, model }) => basis('task', byTask.get(keyOf({ project, id, model }))) ??
        basis('task', ofIds.get(id)) ??
        basis('project', ofProject.get(model)) ??
        basis('model', ofModels.get(model));
    return {
        basisOf,
        estimate: (task) => estimateOf(basisOf(task)),
        samples: [...byTask.values()].flat(),
        projectRuns: runs.filter(({ projectDir }) => projectDir === project).length,
    };
}
function sampleOf({ id, model, durationMs, costUsd }, project, run) {
    return { project, id, model, run, ms: durationMs, usd: costUsd };
}
function keyOf({ project, id, model }) {
    return JSON.stringify([project, id, model]);
}
function append(lists, key, value) {
    const list = lists.get(key);
    if (list === undefined)
        lists.set(key, [value]);
    else
        list.push(value);
}
function basis(from, samples = []) {
    return samples.length === 0 ? null : { from, samples };
}
function newestOf(lists) {
    return new Map([...lists].map(([key, samples]) => [key, samples.toSorted((a, b) => a.run - b.run).slice(0, mostSamples)]));
}
function estimateOf(found) {
    if (found === null)
        return null;
    const { from, samples } = found;
    const ms = median(samples.map((sample) => sample.ms));
    if (ms === null)
        return null;
    const usd = median(samples.flatMap((sample) => (sample.usd === null ? [] : [sample.usd])));
    return { ms, usd, from, samples: samples.length };
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

/***/ 3251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hN: () => (/* binding */ predictRun),
  Uk: () => (/* binding */ tasksInStartOrder)
});

// UNUSED EXPORTS: makespan

// EXTERNAL MODULE: ./build/js/domain/schedule/start-order.js
var start_order = __webpack_require__(6292);
;// CONCATENATED MODULE: ./build/js/domain/history/random.js
function randomFrom(seed) {
    let state = seed >>> 0;
    const uniform = () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4_294_967_296;
    };
    let spare = null;
    const normal = () => {
        if (spare !== null) {
            const kept = spare;
            spare = null;
            return kept;
        }
        const radius = Math.sqrt(-2 * Math.log(uniform()));
        const angle = 2 * Math.PI * uniform();
        spare = radius * Math.sin(angle);
        return radius * Math.cos(angle);
    };
    return {
        uniform,
        normal,
        chiSquared(degrees) {
            const scale = 2 / (9 * degrees);
            return Math.max(degrees / 100, degrees * (1 - scale + normal() * Math.sqrt(scale)) ** 3);
        },
    };
}

// EXTERNAL MODULE: ./build/js/domain/history/estimate.js
var estimate = __webpack_require__(6496);
;// CONCATENATED MODULE: ./build/js/domain/history/spread.js

const assumed = {
    runs: { deviation: 0.4, degrees: 8 },
    tasks: { deviation: 0.8, degrees: 3 },
    projects: { deviation: 0.6, degrees: 3 },
    common: { share: 0.1, pairs: 20 },
};
function meanOf(values) {
    return values.reduce((sum, value) => sum + value, 0) / values.length;
}
function squaresOf(values) {
    const mean = meanOf(values);
    return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
function spreadOf(samples, logarithmOf) {
    const known = samples.flatMap((sample) => {
        const value = logarithmOf(sample);
        return value === null ? [] : [{ sample, value }];
    });
    const perTask = [...Map.groupBy(known, ({ sample }) => (0,estimate/* keyOf */.TN)(sample)).values()];
    const newest = perTask.flatMap(([first]) => first ?? []);
    const perProject = [
        ...Map.groupBy(newest, ({ sample: { project, model } }) => JSON.stringify([project, model])).values(),
    ];
    const perModel = [...Map.groupBy(perProject, ([first]) => first?.sample.model).values()];
    const valuesOf = (group) => group.map(({ value }) => value);
    return {
        runs: pooled(perTask.map(valuesOf), assumed.runs),
        tasks: pooled(perProject.map(valuesOf), assumed.tasks),
        projects: pooled(perModel.map((projects) => projects.map((group) => meanOf(valuesOf(group)))), assumed.projects),
        common: commonShare(perTask),
    };
}
function pooled(groups, { deviation, degrees }) {
    return {
        squares: groups.reduce((sum, group) => sum + squaresOf(group), degrees * deviation ** 2),
        degrees: groups.reduce((sum, group) => sum + group.length - 1, degrees),
    };
}
function commonShare(perTask) {
    const deviations = perTask
        .filter((group) => group.length > 1)
        .flatMap((group) => {
        const mean = meanOf(group.map(({ value }) => value));
        return group.map(({ sample, value }) => ({ run: sample.run, by: value - mean }));
    });
    const variance = meanOf(deviations.map(({ by }) => by ** 2));
    const { share, pairs: weight } = assumed.common;
    if (!(variance > 0))
        return share;
    let products = 0;
    let pairs = 0;
    for (const run of Map.groupBy(deviations, (deviation) => deviation.run).values()) {
        const sum = run.reduce((total, { by }) => total + by, 0);
        const squares = run.reduce((total, { by }) => total + by ** 2, 0);
        products += (sum ** 2 - squares) / 2;
        pairs += (run.length * (run.length - 1)) / 2;
    }
    const found = (products / variance + weight * share) / (pairs + weight);
    return Math.min(0.95, Math.max(0, found));
}

;// CONCATENATED MODULE: ./build/js/domain/history/prediction.js



function tasksInStartOrder(tasks, estimates) {
    const byId = new Map(tasks.map((task) => [task.id, task]));
    const order = (0,start_order/* startOrder */.l)(tasks.map((task) => {
        const isAwaited = task.sharedContext?.role === 'source';
        return { id: task.id, expectedMs: estimates.estimate(task)?.ms ?? null, isAwaited };
    }));
    const ordered = order.flatMap((id) => byId.get(id) ?? []);
    const isFork = ({ sharedContext }) => sharedContext?.role === 'fork';
    return [...ordered.filter((task) => !isFork(task)), ...ordered.filter(isFork)];
}
const mostDraws = 1_000;
const leastDraws = 100;
const mostTaskDraws = 500_000;
const seed = 9;
function predictRun(estimates, { tasks, slots }) {
    const bases = tasksInStartOrder(tasks, estimates).flatMap((task) => estimates.basisOf(task) ?? []);
    if (bases.length === 0)
        return null;
    const random = randomFrom(seed);
    const count = Math.round(Math.min(mostDraws, Math.max(leastDraws, mostTaskDraws / bases.length)));
    const drawTimes = drawing(bases, estimates.samples, milliseconds, random);
    const drawCosts = drawing(bases, estimates.samples, dollars, random);
    const times = Array.from({ length: count }, () => drawTimes?.() ?? []);
    const costs = drawCosts === null ? null : Array.from({ length: count }, () => sumOf(drawCosts()));
    return {
        tasks: tasks.length,
        known: bases.length,
        costUsd: costs === null ? null : rangeOf(costs),
        sessionMs: rangeOf(times.map(sumOf)),
        wallMs: rangeOf(times.map((durations) => makespan(durations, slots))),
    };
}
const milliseconds = { of: ({ ms }) => ms, grain: 1 };
const dollars = { of: ({ usd }) => usd, grain: 0.0001 };
function drawing(bases, samples, { of, grain }, random) {
    const logarithm = (sample) => {
        const value = of(sample);
        return value === null ? null : Math.log(value + grain);
    };
    const known = bases.map((basis) => ({ basis, values: basis.samples.flatMap((sample) => logarithm(sample) ?? []) }));
    if (known.some(({ values }) => values.length === 0))
        return null;
    const spread = spreadOf(samples, logarithm);
    const sources = known.map(({ basis, values }) => sourceOf(basis, values, logarithm));
    return () => {
        const luck = luckOf(spread, random);
        const shared = new Map();
        return sources.map((source) => Math.max(0, Math.exp(drawOne(source, luck, shared, random)) - grain));
    };
}
function sourceOf({ from, samples }, values, of) {
    const name = `${from} ${samples[0]?.model ?? ''}`;
    if (from !== 'model')
        return { from, name, mean: meanOf(values), squares: squaresOf(values), count: values.length };
    const means = [...Map.groupBy(samples, ({ project }) => project).values()]
        .map((group) => meanOf(group.flatMap((sample) => of(sample) ?? [])))
        .filter((mean) => !Number.isNaN(mean));
    return { from, name, mean: meanOf(means), squares: squaresOf(means), count: means.length };
}
function luckOf({ runs, tasks, projects, common }, random) {
    const draw = ({ squares, degrees }) => squares / random.chiSquared(degrees);
    return {
        ...{ runs: draw(runs), tasks: draw(tasks), projects: draw(projects) },
        ...{ common, now: random.normal(), before: random.normal() },
    };
}
const pooledDegrees = 10;
function drawOne(source, luck, shared, random) {
    const { from, name, mean, squares, count } = source;
    const own = (pooled) => (pooledDegrees * pooled + squares) / random.chiSquared(pooledDegrees + count - 1);
    const together = Math.sqrt(luck.common);
    const apart = Math.sqrt(1 - luck.common);
    if (from === 'task') {
        const deviation = Math.sqrt(own(luck.runs));
        const error = (together * luck.before + apart * random.normal()) / Math.sqrt(count);
        return mean + deviation * (error + together * luck.now + apart * random.normal());
    }
    const centre = shared.get(name) ?? centreOf();
    shared.set(name, centre);
    const common = luck.common * luck.runs;
    const rest = Math.max(luck.tasks - common, luck.tasks / 2);
    return centre + Math.sqrt(common) * luck.now + Math.sqrt(rest) * random.normal();
    function centreOf() {
        if (from === 'project')
            return mean + Math.sqrt(own(luck.tasks) / count) * random.normal();
        return mean + Math.sqrt(own(luck.projects) * (1 + 1 / count)) * random.normal();
    }
}
function makespan(durations, slots) {
    const free = durations.slice(0, Math.max(1, slots)).sort((a, b) => a - b);
    let longest = free.at(-1) ?? 0;
    for (const duration of durations.slice(free.length)) {
        const end = (free[0] ?? 0) + duration;
        longest = Math.max(longest, end);
        let place = 0;
        for (;;) {
            const left = 2 * place + 1;
            const child = (free[left + 1] ?? Number.POSITIVE_INFINITY) < (free[left] ?? Number.POSITIVE_INFINITY) ? left + 1 : left;
            const value = free[child];
            if (value === undefined || value >= end)
                break;
            free[place] = value;
            place = child;
        }
        free[place] = end;
    }
    return longest;
}
function sumOf(values) {
    return values.reduce((sum, value) => sum + value, 0);
}
function rangeOf(drawn) {
    const sorted = drawn.toSorted((a, b) => a - b);
    const at = (share) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
    return { low: at(0.05), likely: at(0.5), high: at(0.95) };
}


/***/ }),

/***/ 6923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ delayAfterFault),
/* harmony export */   K: () => (/* binding */ passingFault)
/* harmony export */ });
const ofFiles = {
    EMFILE: 'too many files are open in this process',
    ENFILE: 'too many files are open on this machine',
    EAGAIN: 'the machine has no process to spare',
    ENOMEM: 'the machine has no memory to spare',
};
const ofStarts = {
    ...ofFiles,
    ETXTBSY: 'the program is being written',
    ENOENT: 'the program is missing, as during an update',
    EACCES: 'the program may not be executed, as during an update',
};
function passingFault(act, code) {
    const faults = act === 'start' ? ofStarts : ofFiles;
    return code !== null && Object.hasOwn(faults, code) ? (faults[code] ?? null) : null;
}
const mostTries = 10;
const longestWaitMs = 30_000;
const firstDelayMs = 100;
const longestDelayMs = 5_000;
function delayAfterFault(tries, waitedMs) {
    const delayMs = Math.min(longestDelayMs, firstDelayMs * 2 ** (tries - 1));
    return tries < mostTries && waitedMs + delayMs <= longestWaitMs ? delayMs : null;
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
    const policy = { ..._retry_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultRetryPolicy */ .u, retries };
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
    if (wish.kind === 'resume' || wish.taskId === null)
        settleContexts(fates, left, listed, overdue);
    return { overdue, fates };
}
function settleContexts(fates, { tasks, lostContexts = new Set() }, listed, overdue) {
    const needed = new Set(listed.flatMap(({ id, sharedContext }) => {
        const before = tasks.get(id);
        const begins = fates.get(id) === 'anew' || (fates.get(id) === 'continue' && !hasConversation(before));
        return sharedContext?.role === 'fork' && begins ? [sharedContext.of] : [];
    }));
    for (const { id, sharedContext } of listed) {
        const isOver = overdue.has(id) || tasks.get(id)?.phase === 'ended';
        if (sharedContext?.role !== 'source' || !isOver)
            continue;
        if (!needed.has(id))
            fates.set(id, 'leave');
        else if (lostContexts.has(id))
            fates.set(id, 'anew');
    }
}
function hasConversation(task) {
    return task !== undefined && (0,_run_task_state_js__WEBPACK_IMPORTED_MODULE_0__/* .conversationToContinue */ .s_)((0,_run_task_state_js__WEBPACK_IMPORTED_MODULE_0__/* .ownAttempts */ .BY)(task)) !== null;
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
    return (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .retryDelay */ .a)(own, policy, 0) === null ? outcome : null;
}


/***/ }),

/***/ 6292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ startOrder)
/* harmony export */ });
function startOrder(candidates) {
    const length = ({ expectedMs }) => expectedMs ?? Number.POSITIVE_INFINITY;
    const rank = ({ isAwaited = false }) => (isAwaited ? 0 : 1);
    return candidates.toSorted((a, b) => rank(a) - rank(b) || length(b) - length(a) || 0).map(({ id }) => id);
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

/***/ 2936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pO: () => (/* binding */ Redactor),
  pc: () => (/* binding */ redacted)
});

// UNUSED EXPORTS: soundsSecret

;// CONCATENATED MODULE: ./build/js/domain/text/address-secrets.js
const inAddress = /:\/\/([^\s:/@"'`<>\\]{0,256})(?::([^\s/"'`<>\\]{0,1024}))?@(?!sha256:)/g;
function mapAddresses(text, replace) {
    if (!text.includes('://'))
        return text;
    return text.replace(inAddress, (whole, user, given) => {
        const isToken = user.length >= 20 && /\d/.test(user);
        const password = given || null;
        return password !== null || isToken ? `://${replace({ user, isToken, password })}` : whole;
    });
}
function withoutAddressSecrets(text) {
    return mapAddresses(text, () => '');
}
function secretsInAddresses(text) {
    const found = [];
    mapAddresses(text, ({ user, isToken, password }) => {
        if (isToken)
            found.push(user, decoded(user));
        if (password !== null && password !== user)
            found.push(password, decoded(password));
        return '';
    });
    return found;
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./build/js/domain/text/redactor.js

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
const headerHint = /authorization/i;
const anyFormat = new RegExp(formats.join('|'), 'g');
const secretName = /(?:^|[_-])(?:KEY|PASS|PAT|CREDENTIALS?|AUTH)(?:$|[_-])|(?:API_?KEY|TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|SSHPASS)(?:$|[_-])|_PWD$/i;
function soundsSecret(name) {
    return secretName.test(name);
}
const inHeader = new RegExp(String.raw `(authorization[\\"']{0,8}\s{0,4}[:=]\s{0,4}[\\"']{0,8}(?:basic|bearer|token)\s{1,4})[A-Za-z0-9+/=._~-]{16,${longest}}`, 'gi');
const none = new Set();
const shortestSecret = 8;
class Redactor {
    #known = new Set();
    #values = null;
    constructor(...environments) {
        for (const [name, value] of environments.flatMap((environment) => Object.entries(environment)))
            if (soundsSecret(name))
                this.#add(value);
            else
                for (const secret of secretsInAddresses(value))
                    this.#add(secret);
        this.#compile();
    }
    learn(...secrets) {
        for (const secret of secrets)
            this.#add(secret);
        this.#compile();
    }
    #add(value) {
        for (const part of [value, ...value.split(/\r?\n/)].map((one) => one.trim())) {
            if (part.length >= shortestSecret)
                for (const form of spellings(part))
                    this.#known.add(form);
        }
    }
    #compile() {
        const longestFirst = [...this.#known].sort((a, b) => b.length - a.length).map((value) => RegExp.escape(value));
        this.#values = longestFirst.length === 0 ? null : new RegExp(longestFirst.join('|'), 'g');
    }
    text(text) {
        const known = this.#values === null ? text : text.replace(this.#values, redacted);
        const unformatted = hint.test(known) ? known.replace(anyFormat, redacted) : known;
        const unheaded = headerHint.test(unformatted) ? unformatted.replace(inHeader, `$1${redacted}`) : unformatted;
        return mapAddresses(unheaded, ({ user, isToken, password }) => {
            const shown = isToken ? redacted : user;
            return password === null ? `${shown}@` : `${shown}:${redacted}@`;
        });
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

/***/ 3330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qb: () => (/* binding */ RequestTally),
/* harmony export */   Z0: () => (/* binding */ chargedUsd),
/* harmony export */   v3: () => (/* binding */ requestEntrySchema),
/* harmony export */   ws: () => (/* binding */ storedEntry)
/* harmony export */ });
/* unused harmony exports noRequests, timeCovered */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2047);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4377);
/* harmony import */ var _cost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5242);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3208);



const milliseconds = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().nonnegative();
const requestEntrySchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    v: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    at: zod__WEBPACK_IMPORTED_MODULE_3__/* .datetime */ .w$(),
    taskId: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    attempt: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().positive(),
    request: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    isCharged: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    status: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().nullable(),
    messageId: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    model: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    tokens: _usage_js__WEBPACK_IMPORTED_MODULE_1__/* .tokensSchema */ .ee.nullable(),
    isFinal: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    firstByteMs: milliseconds.nullable(),
    durationMs: milliseconds,
    heldMs: milliseconds,
    heldFor: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    tries: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().nonnegative().optional(),
    untoldOutput: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().positive().optional(),
    end: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['complete', 'session-left', 'cut', 'upstream-failed', 'refused']),
    message: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
});
const longestText = 1_000;
function storedEntry(entry, redact) {
    const safe = (text) => redact(text).slice(0, longestText);
    const { request, messageId, model, message } = entry;
    return {
        ...entry,
        request: safe(request),
        messageId: messageId === null ? null : safe(messageId),
        model: model === null ? null : safe(model),
        ...(message === undefined ? {} : { message: safe(message) }),
    };
}
function chargedUsd({ model, tokens, untoldOutput = 0 }, prices) {
    if (model === null || tokens === null)
        return 0;
    return (0,_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .costOf */ .ho)({ [model]: { ...tokens, output: Math.max(tokens.output, untoldOutput) } }, prices) ?? 0;
}
const noRequests = {
    sent: 0,
    refused: 0,
    usage: {},
    open: 0,
    apiMs: 0,
    heldMs: 0,
    warmed: {},
};
class RequestTally {
    #account = noRequests;
    #spans = [];
    add(entry) {
        this.#account = withRequest(this.#account, entry);
        if (wasSent(entry) && entry.isCharged)
            this.#spans.push(spanOf(entry));
    }
    account(others = []) {
        const spans = others.filter((entry) => wasSent(entry) && entry.isCharged).map(spanOf);
        return { ...others.reduce(withRequest, this.#account), apiMs: timeCovered([...this.#spans, ...spans]) };
    }
}
function wasSent({ end, tries = 1 }) {
    return end !== 'refused' && tries > 0;
}
function spanOf({ at, durationMs, heldMs }) {
    const arrived = Date.parse(at);
    return [arrived + Math.min(heldMs, durationMs), arrived + durationMs];
}
function withRequest(account, entry) {
    const { usage, heldMs } = account;
    if (entry.end === 'refused')
        return { ...account, refused: account.refused + 1, heldMs: heldMs + entry.heldMs };
    if (!wasSent(entry) || !entry.isCharged)
        return { ...account, heldMs: heldMs + entry.heldMs };
    const model = entry.model ?? 'unknown';
    return {
        ...account,
        sent: account.sent + 1,
        open: account.open + (entry.isFinal ? 0 : 1),
        heldMs: heldMs + entry.heldMs,
        usage: entry.tokens === null ? usage : (0,_usage_js__WEBPACK_IMPORTED_MODULE_1__/* .addUsage */ .vk)(usage, { [model]: entry.tokens }),
        warmed: entry.tokens === null || entry.heldFor !== 'warm-start'
            ? account.warmed
            : (0,_usage_js__WEBPACK_IMPORTED_MODULE_1__/* .addUsage */ .vk)(account.warmed, { [model]: entry.tokens }),
    };
}
function timeCovered(spans) {
    let covered = 0;
    let until = Number.NEGATIVE_INFINITY;
    for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
        covered += Math.max(0, to - Math.max(from, until));
        until = Math.max(until, to);
    }
    return covered;
}


/***/ }),

/***/ 6738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ trustedCertificates)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1692);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(480);



async function trustedCertificates(environment) {
    const extra = environment['NODE_EXTRA_CA_CERTS'] ?? '';
    const added = extra === '' ? [] : await certificatesIn(extra);
    return [...new Set([...(0,node_tls__WEBPACK_IMPORTED_MODULE_1__.getCACertificates)('bundled'), ...(0,node_tls__WEBPACK_IMPORTED_MODULE_1__.getCACertificates)('system'), ...added])];
}
async function certificatesIn(file) {
    const remedy = 'Set NODE_EXTRA_CA_CERTS to a file of certificates in PEM format, or unset it.';
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch((error) => {
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnvironmentError */ .eG(`the file of NODE_EXTRA_CA_CERTS cannot be read: ${(0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`, remedy, {
            cause: error,
        });
    });
    const found = text.match(/-----BEGIN (TRUSTED )?CERTIFICATE-----[^-]+-----END (TRUSTED )?CERTIFICATE-----/g);
    if (found === null)
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EnvironmentError */ .eG(`the file of NODE_EXTRA_CA_CERTS has no certificate in it: ${file}`, remedy);
    return found;
}


/***/ }),

/***/ 8346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ failureWith),
/* harmony export */   g: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(480);

function failureOf(error) {
    const errors = error instanceof AggregateError ? error.errors : [];
    const message = errors.length > 0 ? [...new Set(errors.map(_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD))].join('; ') : (0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
    return { code: (0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(error) ?? (0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(errors[0]), message };
}
function failureWith(code, message) {
    return Object.assign(new Error(message), { code });
}


/***/ }),

/***/ 3674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ requestHeaders),
/* harmony export */   AS: () => (/* binding */ pairs),
/* harmony export */   KS: () => (/* binding */ framingOf),
/* harmony export */   sm: () => (/* binding */ valuesOf),
/* harmony export */   ue: () => (/* binding */ responseHeaders)
/* harmony export */ });
const perConnection = new Set(['connection', 'keep-alive', 'te', 'transfer-encoding', 'trailer', 'upgrade', 'expect']);
function valuesOf(headers, name) {
    const values = [];
    for (const [key, value] of pairs(headers))
        if (key.toLowerCase() === name)
            values.push(value);
    return values;
}
function framingOf(headers) {
    const coding = valuesOf(headers, 'transfer-encoding');
    if (coding.length > 0)
        return coding.join(',').trim().toLowerCase() === 'chunked' ? { by: 'chunks' } : null;
    const [length] = valuesOf(headers, 'content-length');
    return length === undefined ? { by: 'nothing' } : { by: 'length', length };
}
function requestHeaders(headers, to) {
    const { host, framing } = to;
    const sent = [];
    const dropped = droppedFrom(headers);
    let [hasHost, hasLength] = [false, false];
    for (const [name, value] of pairs(headers)) {
        const key = name.toLowerCase();
        if (key === 'host') {
            if (!hasHost)
                sent.push(name, host);
            hasHost = true;
        }
        else if (key === 'content-length') {
            if (!hasLength && framing.by === 'length')
                sent.push(name, framing.length);
            hasLength = true;
        }
        else if (!dropped(key))
            sent.push(name, value);
    }
    if (!hasHost)
        sent.unshift('Host', host);
    if (!hasLength && framing.by === 'length')
        sent.push('Content-Length', framing.length);
    if (framing.by === 'chunks')
        sent.push('Transfer-Encoding', 'chunked');
    return sent;
}
function responseHeaders(headers) {
    const dropped = droppedFrom(headers);
    return pairs(headers).flatMap(([name, value]) => (dropped(name.toLowerCase()) ? [] : [name, value]));
}
function pairs(headers) {
    const all = [];
    for (let index = 0; index + 1 < headers.length; index += 2)
        all.push([headers[index] ?? '', headers[index + 1] ?? '']);
    return all;
}
function droppedFrom(headers) {
    const named = valuesOf(headers, 'connection').flatMap((value) => value.toLowerCase().split(','));
    const dropped = new Set(named.map((name) => name.trim()).filter((name) => name !== 'host' && name !== 'content-length'));
    return (key) => perConnection.has(key) || dropped.has(key) || key.startsWith('proxy-');
}


/***/ }),

/***/ 9094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ responseHeadBytes),
/* harmony export */   E: () => (/* binding */ standardLimits)
/* harmony export */ });
const standardLimits = {
    headBytes: 64 * 1024,
    headMs: 30_000,
    bodyBytes: 64 * 1024 * 1024,
    lingerMs: 5_000,
};
const responseHeadBytes = 256 * 1024;


/***/ }),

/***/ 2888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(480);


function proxyFor(url, environment) {
    const names = url.protocol === 'https:' ? ['https_proxy', 'http_proxy'] : ['http_proxy'];
    const all = names.flatMap((name) => [name, name.toUpperCase()]);
    const name = all.find((known) => environment[known] !== undefined);
    const value = name === undefined ? '' : (environment[name] ?? '').trim();
    if (name === undefined || value === '' || isExempt(url, environment['no_proxy'] ?? environment['NO_PROXY'] ?? ''))
        return null;
    const proxy = URL.parse(value.includes('://') ? value : `http://${value}`);
    if (proxy === null)
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${name} must be an address like http://proxy.example:3128 (found something else)`);
    if (proxy.protocol !== 'http:' && proxy.protocol !== 'https:') {
        throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${name} must begin with http:// or https:// (found ${proxy.protocol}//, which is not supported)`);
    }
    return proxy;
}
function isExempt(url, list) {
    const host = url.hostname.toLowerCase();
    const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
    return list
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((entry) => entry !== '')
        .some((entry) => {
        const [, name = '', only] = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(entry) ? ['', entry] : (/^(.+?)(?::(\d+))?$/.exec(entry) ?? []);
        if (only !== undefined && only !== port)
            return false;
        const bare = name.replace(/^\*?\./, '');
        return name === '*' || host === bare || host === `[${bare}]` || host.endsWith(`.${bare}`) || isWithin(host, name);
    });
}
function isWithin(host, network) {
    const [address = '', bits = ''] = network.split('/');
    const length = Number(bits);
    if (!(0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(host) || !(0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(address) || !/^\d+$/.test(bits) || length > 32)
        return false;
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    list.addSubnet(address, length, 'ipv4');
    return list.check(host, 'ipv4');
}


/***/ }),

/***/ 3878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ openUpstream)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./build/js/gateway/http/failure.js
var failure = __webpack_require__(8346);
;// CONCATENATED MODULE: ./build/js/gateway/http/connect.js




const patienceMs = 30_000;
async function connect(to, through) {
    const opened = [];
    const opening = connect_open(to, through, (socket) => {
        opened.push(socket);
    });
    const late = Promise.withResolvers();
    const timer = setTimeout(() => {
        late.reject((0,failure/* failureWith */.T)('ETIMEDOUT', `no connection to ${connect_name(to)} within ${patienceMs / 1000} s`));
    }, patienceMs);
    try {
        return await Promise.race([opening, late.promise]);
    }
    catch (error) {
        opening.catch(() => { });
        for (const socket of opened)
            socket.destroy();
        throw error;
    }
    finally {
        clearTimeout(timer);
    }
}
async function connect_open(to, through, opened) {
    const first = through ?? to;
    const direct = await reach(first, opened);
    if (through === null)
        return direct;
    await tunnel(direct, to, through);
    return to.tls === null ? direct : await encrypt(direct, to, to.tls, opened);
}
async function reach(place, opened) {
    const socket = (0,external_node_net_.connect)({
        host: place.host,
        port: place.port,
        noDelay: true,
        keepAlive: true,
        keepAliveInitialDelay: 15_000,
    });
    opened(socket);
    socket.on('error', () => { });
    await ready(socket, 'connect');
    return place.tls === null ? socket : await encrypt(socket, place, place.tls, opened);
}
async function encrypt(socket, { host }, secureContext, opened) {
    const named = (0,external_node_net_.isIP)(host) === 0 ? { servername: host } : {};
    const secure = (0,external_node_tls_.connect)({ socket, host, ...named, secureContext, ALPNProtocols: ['http/1.1'] });
    opened(secure);
    secure.on('error', () => { });
    await ready(secure, 'secureConnect');
    return secure;
}
function tunnel(socket, to, proxy) {
    const target = connect_name(to);
    const authorization = proxy.authorization === null ? [] : ['Proxy-Authorization', proxy.authorization];
    const headers = ['Host', target, ...authorization];
    return new Promise((resolve, reject) => {
        const asked = (0,external_node_http_.request)({ method: 'CONNECT', path: target, headers, createConnection: () => socket });
        const refused = (status) => {
            reject((0,failure/* failureWith */.T)('EPROXY', status === 407
                ? `the proxy ${connect_name(proxy)} wants a user name and a password, or others (407)`
                : `the proxy ${connect_name(proxy)} refused a connection to ${target} (${status})`));
        };
        asked.once('connect', (response, _, early) => {
            const status = response.statusCode ?? 0;
            if (status < 200 || status > 299)
                refused(status);
            else if (early.length > 0)
                reject((0,failure/* failureWith */.T)('EPROXY', `the proxy ${connect_name(proxy)} sent more than an answer`));
            else
                resolve();
        });
        asked.once('response', ({ statusCode }) => refused(statusCode ?? 0));
        asked.once('error', reject);
        asked.end();
    });
}
function ready(socket, event) {
    return new Promise((resolve, reject) => {
        const closed = () => reject((0,failure/* failureWith */.T)('ECONNRESET', 'the connection was closed before it was ready'));
        socket.once('error', reject);
        socket.once('close', closed);
        socket.once(event, () => {
            socket.off('error', reject);
            socket.off('close', closed);
            resolve();
        });
    });
}
function connect_name({ host, port }) {
    return `${(0,external_node_net_.isIP)(host) === 6 ? `[${host}]` : host}:${port}`;
}

// EXTERNAL MODULE: ./build/js/gateway/http/headers.js
var http_headers = __webpack_require__(3674);
// EXTERNAL MODULE: ./build/js/gateway/http/limits.js
var limits = __webpack_require__(9094);
;// CONCATENATED MODULE: ./build/js/gateway/http/upstream.js







function openUpstream(url, options) {
    checkUrl(url);
    const { proxy: proxyUrl, ca, clientCertificate } = options;
    const proxy = proxyUrl === null ? null : proxyAt(proxyUrl, ca);
    const to = placeOf(url, secureContext(url, ca, clientCertificate));
    const relay = to.tls === null ? proxy : null;
    const open = relay === null ? () => connect(to, proxy) : () => connect(relay, null);
    const connections = {
        kept: new Connections(open, { keepAlive: true, maxFreeSockets: 64 }),
        fresh: new Connections(open, {}),
    };
    const before = `${relay === null ? '' : url.origin}${url.pathname.replace(/\/$/, '')}`;
    const authorization = relay?.authorization ?? null;
    return {
        origin: url.origin,
        request({ method, target, headers, framing, fresh }) {
            const sent = (0,http_headers/* requestHeaders */.A1)(headers, { host: url.host, framing });
            if (authorization !== null)
                sent.push('Proxy-Authorization', authorization);
            const begun = (0,external_node_http_.request)({
                method,
                path: before + target,
                headers: sent,
                agent: fresh ? connections.fresh : connections.kept,
                maxHeaderSize: limits/* responseHeadBytes */.$,
            });
            begun.maxHeadersCount = 0;
            return begun;
        },
        close() {
            connections.kept.destroy();
            connections.fresh.destroy();
            return Promise.resolve();
        },
    };
}
class Connections extends external_node_http_.Agent {
    #open;
    #isClosed = false;
    constructor(open, options) {
        super(options);
        this.#open = open;
    }
    createConnection(_, done) {
        const tell = done;
        this.#open().then((socket) => {
            if (!this.#isClosed)
                tell(null, socket);
            else {
                socket.destroy();
                tell((0,failure/* failureWith */.T)('ECONNABORTED', 'the connections to the API were closed'));
            }
        }, (error) => tell(error));
        return null;
    }
    destroy() {
        this.#isClosed = true;
        super.destroy();
    }
}
function checkUrl(url) {
    const shown = `${url.protocol}//${url.host}${url.pathname}`;
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
        throw new errors/* UsageError */.eb(`the API's address must begin with http:// or https:// (found ${shown})`);
    }
    if (url.username !== '' || url.password !== '') {
        throw new errors/* UsageError */.eb(`the API's address must not contain a user name or a password (found them before ${url.host})`);
    }
    if (url.search !== '' || url.hash !== '') {
        throw new errors/* UsageError */.eb(`the API's address must not contain "?" or "#" (found one after ${shown})`);
    }
}
function proxyAt(url, ca) {
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
        throw new errors/* UsageError */.eb(`a proxy's address must begin with http:// or https:// (found ${url.protocol}//${url.host})`);
    }
    const { username, password } = url;
    const credentials = `${decoded(username)}:${decoded(password)}`;
    const authorization = username === '' && password === '' ? null : `Basic ${Buffer.from(credentials).toString('base64')}`;
    return { ...placeOf(url, secureContext(url, ca, null)), authorization };
}
function placeOf(url, tls) {
    const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
    return { host: url.hostname.replace(/^\[(.*)\]$/, '$1'), port, tls };
}
function secureContext(url, ca, client) {
    if (url.protocol !== 'https:')
        return null;
    try {
        return (0,external_node_tls_.createSecureContext)({
            ...(ca === null ? {} : { ca: [...ca] }),
            ...(client === null ? {} : { cert: client.certificate, key: client.key }),
            ...(client?.passphrase == null ? {} : { passphrase: client.passphrase }),
        });
    }
    catch (error) {
        throw new errors/* EnvironmentError */.eG(`the certificates for ${url.host} cannot be used: ${(0,errors/* messageOf */.bD)(error)}`, 'Check the client certificate, its key and passphrase, and the file of NODE_EXTRA_CA_CERTS.', { cause: error });
    }
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
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
/* harmony export */   MU: () => (/* binding */ readGone),
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
async function loadEstimates(sessionsDir, project, limitRuns = usualRuns) {
    return (0,_domain_history_estimate_js__WEBPACK_IMPORTED_MODULE_7__/* .estimatesFrom */ .IV)(await readHistory(sessionsDir, { limit: limitRuns }), project);
}


/***/ }),

/***/ 5690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GR: () => (/* binding */ appendRequest),
/* harmony export */   h7: () => (/* binding */ readRequests),
/* harmony export */   rt: () => (/* binding */ untoldUsd),
/* harmony export */   tf: () => (/* binding */ ledgerPath),
/* harmony export */   v5: () => (/* binding */ readRequestLines)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(480);
/* harmony import */ var _domain_text_line_splitter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9367);
/* harmony import */ var _domain_usage_request_ledger_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3330);
/* harmony import */ var _machine_files_append_lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8976);






const longestLine = 1024 * 1024;
function ledgerPath(runDir) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(runDir, 'requests.ndjson');
}
function appendRequest(runDir, line) {
    (0,_machine_files_append_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .appendLines */ ._)(ledgerPath(runDir), `${line}\n`, { follow: false });
}
async function* readRequests(runDir, matches = () => true) {
    for await (const { entry } of readRequestLines(runDir, 0))
        if (entry !== null && matches(entry))
            yield entry;
}
async function* readRequestLines(runDir, from) {
    const splitter = new _domain_text_line_splitter_js__WEBPACK_IMPORTED_MODULE_3__/* .LineSplitter */ .g(longestLine);
    const decoder = new TextDecoder();
    let next = from;
    try {
        for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(ledgerPath(runDir), { start: from })) {
            for (const { bytes, length } of splitter.push(chunk)) {
                next += length + 1;
                yield { entry: bytes === null ? null : parseEntry(decoder.decode(bytes)), next };
            }
        }
    }
    catch (error) {
        if ((0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) !== 'ENOENT')
            throw error;
    }
}
async function untoldUsd(runDir, prices) {
    let sum = 0;
    for await (const entry of readRequests(runDir, ({ untoldOutput }) => untoldOutput !== undefined))
        sum += (0,_domain_usage_request_ledger_js__WEBPACK_IMPORTED_MODULE_4__/* .chargedUsd */ .Z0)(entry, prices) - (0,_domain_usage_request_ledger_js__WEBPACK_IMPORTED_MODULE_4__/* .chargedUsd */ .Z0)({ ...entry, untoldOutput: 0 }, prices);
    return sum;
}
function parseEntry(line) {
    try {
        return _domain_usage_request_ledger_js__WEBPACK_IMPORTED_MODULE_4__/* .requestEntrySchema */ .v3.safeParse(JSON.parse(line)).data ?? null;
    }
    catch {
        return null;
    }
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
    const last = (await (0,_transcripts_js__WEBPACK_IMPORTED_MODULE_1__/* .listTranscripts */ .oD)(runDir, taskId)).at(-1);
    return last === undefined ? null : (0,_transcripts_js__WEBPACK_IMPORTED_MODULE_1__/* .readResultLine */ .QC)(last.path, readResult);
}
async function taskResult(runDir, taskId, readResult) {
    const output = await taskOutput(runDir, taskId, readResult);
    if (output !== null && output.text !== null)
        return output.text;
    const { state } = await (0,_read_run_js__WEBPACK_IMPORTED_MODULE_0__/* .readRun */ .c)(runDir);
    return state.tasks.get(taskId)?.attempts.at(-1)?.end.result ?? null;
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


/***/ }),

/***/ 2982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ waitOutFaults)
/* harmony export */ });
/* harmony import */ var _domain_schedule_passing_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6923);
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(480);


async function waitOutFaults(waiting) {
    const { clock, what, act, onDelay, stopped } = waiting;
    const start = clock.elapsed();
    for (let tries = 1;; tries += 1) {
        try {
            return await act();
        }
        catch (error) {
            const message = (0,_domain_schedule_passing_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .passingFault */ .K)(what, (0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error));
            const delayMs = message === null ? null : (0,_domain_schedule_passing_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .delayAfterFault */ .C)(tries, clock.elapsed() - start);
            if (message === null || delayMs === null)
                throw error;
            onDelay?.(message, delayMs);
            if (!(await waited(clock, delayMs, stopped)))
                return null;
        }
    }
}
function waited(clock, ms, stopped) {
    return new Promise((resolve) => {
        const cancel = clock.after(ms, () => resolve(true));
        void stopped?.then(() => {
            cancel();
            resolve(false);
        });
    });
}


/***/ }),

/***/ 8606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ eventLines),
/* harmony export */   mh: () => (/* binding */ plainReporter),
/* harmony export */   z$: () => (/* binding */ endLines)
/* harmony export */ });
/* harmony import */ var _domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2291);
/* harmony import */ var _domain_run_task_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(120);
/* harmony import */ var _domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2764);
/* harmony import */ var _text_safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9888);
/* harmony import */ var _text_width_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2511);





const longestMessage = 200;
function plainReporter(write) {
    return {
        name: 'plain',
        onEvent(event, state) {
            const since = (0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(Date.parse(event.at) - Date.parse(state.startedAt)).padStart(7);
            const place = 'taskId' in event ? `${(0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .Hk)(event.taskId)}: ` : '';
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
            return ['run resumed', ...startLines(state)];
        case 'session-started':
            return [startLine(event, state)];
        case 'session-delayed':
            if (event.since !== undefined)
                return [`held back: ${shorten(event.message)}`];
            return [`held up for ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(event.delayMs)}: ${shorten(event.message)}`];
        case 'session-prompted':
            return ['told the session what it has left running in the background'];
        case 'session-stopping':
            return [`stopping: ${event.cause}`];
        case 'task-backing-off':
            return [
                `attempt ${event.attempt} failed, next one in ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(event.delayMs)}: ${shorten(event.message)}`,
            ];
        case 'task-ended':
            return endLines(state.tasks.get(event.taskId));
        case 'run-limit-near':
            return [`usage limit: ${shorten(event.message)}`];
        case 'run-limited':
            return [
                `waiting for the usage limit until ${event.until.slice(0, 16).replace('T', ' ')} UTC: ${shorten(event.message)}`,
            ];
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
function startLine(event, state) {
    const { resumed, attempt, forkOf, withoutContext } = event;
    const what = `${resumed ? 'resumed' : 'started'}${attempt === 1 ? '' : ` (attempt ${attempt})`}`;
    if (forkOf !== undefined)
        return `${what} with the shared context`;
    if (withoutContext !== undefined)
        return `${what} without the shared context: ${shorten(withoutContext)}`;
    if (state.tasks.get(event.taskId)?.task.sharedContext?.role !== 'source')
        return what;
    const waiting = [...state.tasks.values()].filter((task) => (0,_domain_run_task_state_js__WEBPACK_IMPORTED_MODULE_1__/* .awaitedContext */ .dZ)(task, state.tasks) === event.taskId).length;
    return waiting === 0 ? what : `${what}; ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(waiting, 'task')} wait${waiting === 1 ? 's' : ''} for what it reads`;
}
function startLines({ run }) {
    const program = run.claudeVersion === null ? '' : `, Claude Code ${(0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .Hk)(run.claudeVersion)}`;
    const tasks = (0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(run.taskCount, 'task');
    const notes = run.notes.map((note) => `note: ${shorten(note)}`);
    return [`run ${(0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .Hk)(run.id)}: ${tasks}, up to ${run.options.maxParallel} at once${program}`, ...notes];
}
function endLines(task) {
    if (task?.phase !== 'ended')
        return [];
    const { outcome, attempts } = task;
    const numbers = attempts.length === 0
        ? []
        : [(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)((0,_domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionTime */ .U_)(task, 0)), (0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)((0,_domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .taskTurns */ .Ab)(task), 'turn'), `cost ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCost */ .BD)((0,_domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .taskCost */ .LL)(task))}`];
    const status = outcome.status === 'succeeded' ? 'succeeded' : `${outcome.status} (${outcome.reason})`;
    const message = outcome.status === 'succeeded' ? [] : [shorten(outcome.message)];
    const warnings = attempts.at(-1)?.end.warnings ?? [];
    return [
        [[status, ...numbers].join(', '), ...message].join(': '),
        ...warnings.map((warning) => `warning: ${shorten(warning.message)}`),
    ];
}
function runLine(state) {
    const totals = (0,_domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_0__/* .runTotals */ .zj)(state, Date.parse(state.lastEventAt));
    return [
        `run ${state.ended?.status ?? 'ended'}: ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCount */ .B4)(totals.succeeded)} of ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(totals.tasks, 'task')} succeeded`,
        `wall time ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(totals.wallMs)}`,
        `session time ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatDuration */ .a3)(totals.sessionMs)}`,
        `speedup ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatSpeedup */ .qG)(totals.speedup)}`,
        `utilisation ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPercent */ .l9)(totals.utilisation)} of ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(state.run.options.maxParallel, 'slot')}`,
        `cost ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatCost */ .BD)(totals.cost)}`,
    ].join(', ');
}
function shorten(text) {
    return (0,_text_width_js__WEBPACK_IMPORTED_MODULE_3__/* .cutToWidth */ .G1)((0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .Hk)(text), longestMessage);
}


/***/ })

};
