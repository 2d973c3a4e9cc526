export const id = 291;
export const ids = [291];
export const modules = {

/***/ 2291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: () => (/* binding */ taskTurns),
/* harmony export */   Fs: () => (/* binding */ usageOf),
/* harmony export */   K0: () => (/* binding */ cacheSaved),
/* harmony export */   LL: () => (/* binding */ taskCost),
/* harmony export */   NZ: () => (/* binding */ taskUsage),
/* harmony export */   S$: () => (/* binding */ workRate),
/* harmony export */   U_: () => (/* binding */ sessionTime),
/* harmony export */   ZV: () => (/* binding */ savingsSoFar),
/* harmony export */   jU: () => (/* binding */ timeSaved),
/* harmony export */   wF: () => (/* binding */ expectedMsOf),
/* harmony export */   zj: () => (/* binding */ runTotals)
/* harmony export */ });
/* harmony import */ var _usage_cost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5242);
/* harmony import */ var _usage_savings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3536);
/* harmony import */ var _usage_shared_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4092);
/* harmony import */ var _usage_usage_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3208);
/* harmony import */ var _run_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1636);
/* harmony import */ var _task_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(120);






function runTotals(state, now) {
    const counts = { waiting: 0, running: 0, between: 0, succeeded: 0, failed: 0, skipped: 0, cancelled: 0 };
    let sessionMs = 0;
    let turns = 0;
    let cost = _usage_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .noCost */ .Jn;
    for (const task of state.tasks.values()) {
        counts[(0,_task_state_js__WEBPACK_IMPORTED_MODULE_5__/* .stageOf */ .gV)(task)] += 1;
        sessionMs += sessionTime(task, now);
        turns += taskTurns(task);
        cost = (0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .addCost */ .nv)(cost, taskCost(task));
    }
    const wallMs = (0,_run_state_js__WEBPACK_IMPORTED_MODULE_4__/* .wallTime */ .Ow)(state, now);
    const rate = workRate(sessionMs, wallMs, wallMs * state.run.options.maxParallel);
    return { tasks: state.tasks.size, ...counts, turns, wallMs, sessionMs, ...rate, cost };
}
function workRate(sessionMs, wallMs, slotMs) {
    return {
        speedup: wallMs > 0 ? sessionMs / wallMs : null,
        utilisation: slotMs > 0 ? sessionMs / slotMs : null,
    };
}
function timeSaved(sessionMs, wallMs) {
    return sessionMs > 0 ? 1 - wallMs / sessionMs : null;
}
function expectedMsOf({ expectedMs }, taskId) {
    return Object.hasOwn(expectedMs, taskId) ? (expectedMs[taskId] ?? null) : null;
}
function sessionTime(task, now) {
    const ended = task.attempts.reduce((sum, { end }) => sum + end.durationMs, 0);
    if (task.phase !== 'running')
        return ended;
    return ended + Math.max(0, now - Date.parse(task.live.startedAt));
}
function taskCost(task) {
    const ended = task.attempts.map(({ end }) => (0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .readCost */ .ii)(end));
    if (task.phase !== 'running')
        return (0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .sumCosts */ .AM)(ended);
    return (0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .sumCosts */ .AM)([...ended, (0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .readCost */ .ii)({ costUsd: task.live.progress.costUsd, costIsPartial: true })]);
}
function cacheSaved(tasks) {
    return (0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .sumKnown */ .z_)([...tasks].flatMap((task) => [
        ...task.attempts.map(({ end }) => end.cacheSavedUsd),
        ...(task.phase === 'running' ? [savedSoFar(task.live.progress)] : []),
    ]));
}
function savingsSoFar(tasks) {
    const all = [...tasks];
    const parts = all.flatMap((task) => [
        ...task.attempts.map(({ end }) => (0,_usage_savings_js__WEBPACK_IMPORTED_MODULE_1__/* .readSavings */ .Y1)(end, (0,_usage_usage_js__WEBPACK_IMPORTED_MODULE_3__/* .totalTokens */ .RP)(end.usage).cacheWrite)),
        ...(task.phase === 'running' ? [progressSavings(task.live.progress)] : []),
    ]);
    return { ...(0,_usage_savings_js__WEBPACK_IMPORTED_MODULE_1__/* .sumSavings */ .Tu)(parts), sharedContextUsd: sharedContextSaved(all) };
}
function progressSavings(progress) {
    const { savings, usage } = progress;
    return (0,_usage_savings_js__WEBPACK_IMPORTED_MODULE_1__/* .readSavings */ .Y1)({ savings, cacheSavedUsd: savedSoFar(progress) }, (0,_usage_usage_js__WEBPACK_IMPORTED_MODULE_3__/* .totalTokens */ .RP)(usage).cacheWrite);
}
function savedSoFar({ cacheSavedUsd }) {
    return cacheSavedUsd === undefined ? 0 : cacheSavedUsd;
}
function taskTurns(task) {
    const ended = task.attempts.reduce((sum, { end }) => sum + end.turns, 0);
    return ended + (task.phase === 'running' ? task.live.progress.turns : 0);
}
function taskUsage(task) {
    const ended = task.attempts.map(({ end }) => end.usage);
    const usages = task.phase === 'running' ? [...ended, task.live.progress.usage] : ended;
    return usages.reduce(_usage_usage_js__WEBPACK_IMPORTED_MODULE_3__/* .addUsage */ .vk, {});
}
function usageOf(attempts, sessionId) {
    return attempts
        .filter((attempt) => attempt.sessionId === sessionId)
        .reduce((sum, { end }) => (0,_usage_usage_js__WEBPACK_IMPORTED_MODULE_3__/* .addUsage */ .vk)(sum, end.usage), {});
}
function sharedContextSaved(all) {
    const sources = all.filter(({ task, attempts }) => task.sharedContext?.role === 'source' && attempts.length > 0);
    if (sources.length === 0)
        return null;
    const forks = all.flatMap(({ attempts }) => attempts.filter(({ forkOf }) => forkOf !== undefined));
    const isEarly = all.some(({ task, phase }) => task.sharedContext?.role === 'fork' && phase !== 'ended');
    if (forks.length === 0 && isEarly)
        return null;
    return (0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .sumKnown */ .z_)(sources.map(({ attempts }) => {
        const sessions = new Set(attempts.map(({ sessionId }) => sessionId));
        const opening = attempts.find(({ end }) => end.opening !== undefined)?.end.opening ?? null;
        const costUsd = (0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .sumKnown */ .z_)(attempts.map(({ end }) => end.costUsd));
        const own = forks.filter(({ forkOf = '', end }) => sessions.has(forkOf) && (0,_usage_usage_js__WEBPACK_IMPORTED_MODULE_3__/* .totalTokens */ .RP)(end.usage).cacheRead > 0);
        return (0,_usage_shared_context_js__WEBPACK_IMPORTED_MODULE_2__/* .sharedContextSavings */ .Qs)({ opening, costUsd }, own.map(({ end }) => end.opening ?? null));
    }));
}


/***/ })

};
