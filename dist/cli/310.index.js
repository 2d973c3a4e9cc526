export const id = 310;
export const ids = [310];
export const modules = {

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

/***/ 212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ progressView)
});

// EXTERNAL MODULE: ./build/js/adapters/system-clock.js
var system_clock = __webpack_require__(1741);
// EXTERNAL MODULE: ./build/js/domain/errors.js
var errors = __webpack_require__(5096);
// EXTERNAL MODULE: ./build/js/reports/format.js
var format = __webpack_require__(4603);
// EXTERNAL MODULE: ./build/js/reports/status.js
var reports_status = __webpack_require__(4742);
// EXTERNAL MODULE: ./build/js/reporters/layout.js
var layout = __webpack_require__(6781);
// EXTERNAL MODULE: ./build/js/reporters/run-totals.js
var run_totals = __webpack_require__(852);
// EXTERNAL MODULE: ./build/js/reporters/safe-text.js
var safe_text = __webpack_require__(7424);
// EXTERNAL MODULE: ./build/js/reporters/task-row.js
var task_row = __webpack_require__(6207);
;// CONCATENATED MODULE: ./build/js/reporters/time-left.js

function estimateTimeLeft(state, now) {
    const { expectedMs, options } = state.run;
    const measured = measuredTimes(state, now);
    const mean = meanAbove(measured, -1);
    const rests = [];
    let atLeast = false;
    let open = 0;
    let fromHistory = 0;
    for (const [id, task] of state.tasks) {
        if (task.phase === 'ended')
            continue;
        open += 1;
        const expected = expectedMs[id];
        if (expected !== undefined)
            fromHistory += 1;
        if (task.phase !== 'running') {
            const whole = expected ?? mean;
            if (Number.isNaN(whole))
                return null;
            rests.push(whole);
            continue;
        }
        const elapsed = Math.max(0, now - Date.parse(task.live.startedAt));
        const whole = expected !== undefined && expected > elapsed ? expected : meanAbove(measured, elapsed);
        if (Number.isNaN(whole))
            atLeast = true;
        else
            rests.push(whole - elapsed);
    }
    const work = rests.reduce((sum, rest) => sum + rest, 0);
    const longest = rests.reduce((most, rest) => Math.max(most, rest), 0);
    const ms = Math.max(longest, work / options.maxParallel);
    if (open === 0 || state.stopping !== null || ms === 0)
        return null;
    return { ms, atLeast, measured: measured.length, fromHistory };
}
function measuredTimes(state, now) {
    const times = [];
    for (const task of state.tasks.values()) {
        if (task.phase === 'ended' && task.outcome.status === 'succeeded')
            times.push((0,run_totals/* sessionTime */.U_)(task, now));
    }
    return times.sort((a, b) => a - b);
}
function meanAbove(sorted, bound) {
    const above = sorted.filter((value) => value > bound);
    return above.reduce((sum, value) => sum + value, 0) / above.length;
}

// EXTERNAL MODULE: ./build/js/reporters/width.js
var reporters_width = __webpack_require__(4063);
;// CONCATENATED MODULE: ./build/js/reporters/dashboard-frame.js








function dashboardFrame(state, now, size, paint) {
    const width = Math.max(1, size.width);
    const height = Math.max(1, size.height);
    const totals = (0,run_totals/* runTotals */.zj)(state, now);
    const footer = footerLines(state, totals, now, width, paint).slice(0, height);
    const room = height - footer.length;
    const withHead = room >= 4;
    const chosen = chooseTasks(state.tasks, room - (withHead ? 2 : 0));
    const rows = chosen.shown.map(([id, task]) => (0,task_row/* taskRow */.W0)(id, task, now));
    const columns = columnWidths(rows, width);
    const body = rows.map((row) => rowLine(row, columns, width, paint));
    if (chosen.rest !== null)
        body.push((0,layout/* lineOf */.cA)([(0,layout/* span */.Ln)(chosen.rest, 'faint')], width, paint));
    if (!withHead)
        return [...body, ...footer];
    return [headLine(columns, width, paint), ...body, '', ...footer];
}
const urgency = ['running', 'failed', 'between', 'cancelled', 'waiting', 'skipped', 'succeeded'];
function chooseTasks(tasks, room) {
    if (tasks.size <= room)
        return { shown: [...tasks], rest: null };
    const groups = new Map(urgency.map((kind) => [kind, []]));
    for (const [id, task] of tasks)
        groups.get(kindOf(task))?.push(id);
    const shown = new Set();
    const rest = [];
    for (const [kind, ids] of groups) {
        const taken = ids.slice(0, Math.max(0, room - 1 - shown.size));
        for (const id of taken)
            shown.add(id);
        const left = ids.length - taken.length;
        if (left > 0)
            rest.push(`${(0,format/* formatCount */.B4)(left)} ${kind === 'between' ? 'between attempts' : kind}`);
    }
    if (room < 1)
        return { shown: [], rest: null };
    const more = `${shown.size === 0 ? '' : '… and '}${(0,format/* formatCount */.B4)(tasks.size - shown.size)} more: ${rest.join(', ')}`;
    return { shown: [...tasks].filter(([id]) => shown.has(id)), rest: more };
}
function kindOf(task) {
    return task.phase === 'ended' ? task.outcome.status : task.phase;
}
const gap = '  ';
function columnWidths(rows, width) {
    const widest = (least, of) => rows.reduce((most, row) => Math.max(most, (0,reporters_width/* widthOf */.qz)(of(row))), least);
    const elapsed = widest(6, (row) => row.elapsed);
    const turns = width < 40 ? 0 : widest(5, (row) => row.turns);
    const cost = width < 32 ? 0 : widest(7, (row) => row.cost);
    const numbers = [elapsed, turns, cost].reduce((sum, column) => sum + (column === 0 ? 0 : column + gap.length), 0);
    const rest = Math.max(2, width - numbers - 2 - gap.length);
    const longestId = widest(4, (row) => row.id);
    const longestState = widest(10, (row) => row.state.text);
    const id = Math.min(longestId, Math.max(Math.floor(rest / 2), rest - longestState));
    return { id, state: Math.min(Math.max(0, rest - id), Math.max(longestState, 24)), elapsed, turns, cost };
}
function rowLine(row, columns, width, paint) {
    const begun = row.elapsed !== '';
    const { text, tone } = row.state;
    const state = (0,layout/* span */.Ln)(begun ? (0,reporters_width/* fitToWidth */.Ti)(text, columns.state) : (0,reporters_width/* cutToWidth */.G1)(text, columns.state), tone);
    const start = [row.symbol, (0,layout/* span */.Ln)(` ${(0,reporters_width/* fitToWidth */.Ti)(row.id, columns.id)}${gap}`), state];
    return (0,layout/* lineOf */.cA)(begun ? [...start, (0,layout/* span */.Ln)(numbers(row, columns).join(''))] : start, width, paint);
}
function headLine(columns, width, paint) {
    const head = { elapsed: 'TIME', turns: 'TURNS', cost: 'COST' };
    const text = `  ${(0,reporters_width/* fitToWidth */.Ti)('TASK', columns.id)}${gap}${(0,reporters_width/* fitToWidth */.Ti)('STATE', columns.state)}`;
    return (0,layout/* lineOf */.cA)([(0,layout/* span */.Ln)(text + numbers(head, columns).join(''), 'faint')], width, paint);
}
function numbers(of, columns) {
    return ['elapsed', 'turns', 'cost']
        .filter((name) => columns[name] > 0)
        .map((name) => gap + (0,reporters_width/* fitToWidth */.Ti)(of[name], columns[name], 'right'));
}
function footerLines(state, totals, now, width, paint) {
    const lines = [
        ...(0,layout/* flow */.L3)(countParts(state, totals), width, paint),
        ...(0,layout/* flow */.L3)(numberParts(state, totals, now), width, paint),
    ];
    if (state.stopping !== null && state.ended === null) {
        lines.push((0,layout/* lineOf */.cA)([(0,layout/* span */.Ln)(`stopping: ${(0,safe_text/* safeText */.Hk)(state.stopping.message)}`, 'warning')], width, paint));
    }
    return lines;
}
function countParts(state, totals) {
    const done = totals.succeeded + totals.failed + totals.skipped + totals.cancelled;
    const parts = [
        (0,layout/* span */.Ln)(`${(0,format/* formatCount */.B4)(done)}/${(0,format/* formatCount */.B4)(totals.tasks)} done`, 'strong'),
        (0,layout/* span */.Ln)(`${(0,format/* formatCount */.B4)(totals.running)} running`, totals.running > 0 ? 'busy' : 'plain'),
        (0,layout/* span */.Ln)(`${(0,format/* formatCount */.B4)(totals.waiting + totals.between)} waiting`),
        (0,layout/* span */.Ln)(`${(0,format/* formatCount */.B4)(totals.failed)} failed`, totals.failed > 0 ? 'bad' : 'plain'),
    ];
    if (totals.cancelled + totals.skipped > 0)
        parts.push((0,layout/* span */.Ln)(`${(0,format/* formatCount */.B4)(totals.cancelled + totals.skipped)} not finished`, 'warning'));
    parts.push((0,layout/* span */.Ln)(`${totals.running} of ${state.run.options.maxParallel} slots in use`));
    return parts;
}
function basisOf({ measured, fromHistory }) {
    return fromHistory > 0 ? 'by earlier runs' : `${(0,reports_status/* plural */.LS)(measured, 'task')} measured`;
}
function numberParts(state, totals, now) {
    const left = estimateTimeLeft(state, now);
    const leftText = left === null
        ? 'time left –'
        : `${left.atLeast ? 'at least' : 'about'} ${(0,task_row/* wholeSeconds */.$P)(left.ms)} left (${basisOf(left)})`;
    return [
        (0,layout/* span */.Ln)(`cost ${totals.costIsPartial ? '≥' : ''}${(0,format/* formatUsd */.UK)(totals.costUsd)}`),
        (0,layout/* span */.Ln)(`wall ${state.ended === null ? (0,task_row/* wholeSeconds */.$P)(totals.wallMs) : (0,format/* formatDuration */.a3)(totals.wallMs)}`),
        (0,layout/* span */.Ln)(`speedup ${totals.speedup === null ? '–' : (0,format/* formatSpeedup */.qG)(totals.speedup)}`),
        (0,layout/* span */.Ln)(leftText),
    ];
}

// EXTERNAL MODULE: ./build/js/reporters/live-area.js
var live_area = __webpack_require__(5903);
// EXTERNAL MODULE: ./build/js/reporters/paint.js
var reporters_paint = __webpack_require__(7279);
;// CONCATENATED MODULE: ./build/js/reporters/dashboard.js






const shortestPauseMs = 100;
const tickMs = 1_000;
function dashboard(screen, clock) {
    const area = new live_area/* LiveArea */.e(screen);
    const paint = (0,reporters_paint/* paintFor */.e)(screen.colour);
    let state = null;
    let drawnAt = Number.NEGATIVE_INFINITY;
    let cancelDraw = null;
    let cancelTick = null;
    let closed = false;
    const draw = () => {
        cancelDraw?.();
        cancelTick?.();
        cancelDraw = cancelTick = null;
        if (state === null || closed)
            return;
        drawnAt = clock.now();
        const { columns, rows } = screen.size();
        area.draw(dashboardFrame(state, drawnAt, { width: columns - 1, height: rows - 1 }, paint));
        if (isMoving(state))
            cancelTick = clock.after(tickMs, drawSafely);
    };
    const drawSafely = () => {
        try {
            draw();
        }
        catch (error) {
            close();
            screen.write(`The live view failed and is off now: ${(0,safe_text/* safeText */.Hk)((0,errors/* messageOf */.bD)(error))}\n`);
        }
    };
    const drawSoon = () => {
        if (cancelDraw !== null || closed)
            return;
        cancelDraw = clock.after(Math.max(0, drawnAt + shortestPauseMs - clock.now()), drawSafely);
    };
    const endResize = screen.onResize(drawSoon);
    const close = () => {
        if (closed)
            return;
        closed = true;
        endResize();
        cancelDraw?.();
        cancelTick?.();
        area.clear();
    };
    return {
        name: 'dashboard',
        onEvent(_event, next) {
            state = next;
            drawSoon();
        },
        onNotice: (message) => area.print((0,layout/* wrap */.LV)((0,safe_text/* safeText */.Hk)(message), screen.size().columns - 1).join('\n')),
        onEnd: close,
        close,
        print: (line) => area.print(line),
    };
}
function isMoving(state) {
    if (state.ended !== null)
        return false;
    for (const task of state.tasks.values())
        if (task.phase === 'running' || task.phase === 'between')
            return true;
    return false;
}

// EXTERNAL MODULE: ./build/js/reporters/ndjson.js
var ndjson = __webpack_require__(2199);
// EXTERNAL MODULE: ./build/js/reporters/plain.js
var plain = __webpack_require__(5383);
;// CONCATENATED MODULE: ./build/js/cli/progress-view.js





function progressView(kind, outputs) {
    const { out, err } = outputs;
    const toError = (message) => err.line((0,safe_text/* safeText */.Hk)(message));
    const print = (line) => out.line(line);
    switch (kind) {
        case 'json':
            return viewOf((0,ndjson/* ndjsonReporter */.qG)(print, toError), toError, (line) => err.line(line));
        case 'quiet':
            return viewOf({ name: 'quiet', onNotice: toError }, toError, print);
        case 'plain':
            return viewOf((0,plain/* plainReporter */.mh)(print), toError, print);
        case 'auto': {
            if (!out.canRedraw)
                return progressView('plain', outputs);
            const live = dashboard(out, new system_clock/* SystemClock */.A());
            return { reporter: live, notice: (message) => live.onNotice?.(message), print: live.print, close: live.close };
        }
    }
}
function viewOf(reporter, notice, print) {
    return { reporter, notice, print, close: () => { } };
}


/***/ }),

/***/ 2456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ reportPathsFrom)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5096);
/* harmony import */ var _store_report_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2443);




function reportPathsFrom(given, cwd) {
    const paths = Array.isArray(given) ? given.map(String) : [];
    const faults = paths.flatMap((path) => faultsOf(path, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path)));
    if (faults.length > 0)
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb('Nothing was started: a report could not be written.', faults);
    return [...new Set(paths.map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path)))];
}
function faultsOf(given, path) {
    try {
        (0,_store_report_file_js__WEBPACK_IMPORTED_MODULE_3__/* .checkReportPath */ ._d)(path);
    }
    catch (error) {
        if (!(error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb))
            throw error;
        return error.faults.map((fault) => ({ ...fault, where: '--report', value: given }));
    }
    const problem = whyNotWritable(path);
    return problem === null ? [] : [{ where: '--report', value: given, problem }];
}
function whyNotWritable(path) {
    const found = kindOf(path);
    if (found === 'folder')
        return 'is a folder';
    for (let place = found === 'file' ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);; place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(place)) {
        const kind = kindOf(place);
        if (kind === 'nothing' && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(place) !== place)
            continue;
        if (kind === 'file' && place !== path)
            return `cannot be written: ${place} is no folder`;
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(place, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
            return null;
        }
        catch (error) {
            return `cannot be written: ${(0,_domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`;
        }
    }
}
function kindOf(path) {
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
    if (found === undefined)
        return 'nothing';
    return found.isDirectory() ? 'folder' : 'file';
}


/***/ }),

/***/ 8310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pZ: () => (/* binding */ addReportOption),
  Lr: () => (/* binding */ addRunOptions),
  F0: () => (/* binding */ addViewOptions),
  u0: () => (/* binding */ carryOut),
  l2: () => (/* binding */ displayFrom),
  VH: () => (/* binding */ preview),
  AL: () => (/* binding */ viewFrom)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/js/adapters/claude-binary.js
var claude_binary = __webpack_require__(2099);
// EXTERNAL MODULE: ./build/js/domain/errors.js
var errors = __webpack_require__(5096);
// EXTERNAL MODULE: ./build/js/reports/report-format.js + 25 modules
var report_format = __webpack_require__(7301);
// EXTERNAL MODULE: ./build/js/store/estimates.js + 1 modules
var store_estimates = __webpack_require__(8799);
// EXTERNAL MODULE: ./build/js/store/sessions-dir.js
var sessions_dir = __webpack_require__(8781);
// EXTERNAL MODULE: ./build/js/cli/notify-options.js + 1 modules
var notify_options = __webpack_require__(8985);
// EXTERNAL MODULE: ./build/js/cli/permission-notice.js + 1 modules
var permission_notice = __webpack_require__(6894);
// EXTERNAL MODULE: ./build/js/claude/claude-agent.js + 2 modules
var claude_agent = __webpack_require__(3229);
// EXTERNAL MODULE: ./build/js/domain/schedule.js
var schedule = __webpack_require__(1546);
// EXTERNAL MODULE: ./build/js/reporters/safe-text.js
var safe_text = __webpack_require__(7424);
// EXTERNAL MODULE: ./build/js/reporters/width.js
var reporters_width = __webpack_require__(4063);
// EXTERNAL MODULE: ./build/js/reports/format.js
var format = __webpack_require__(4603);
// EXTERNAL MODULE: ./build/js/reports/status.js
var reports_status = __webpack_require__(4742);
;// CONCATENATED MODULE: ./build/js/cli/plan-preview.js






function previewLines({ plan, claude, estimates, obstacles, width, paint }) {
    const { options } = plan;
    const byId = new Map(plan.tasks.map((task) => [task.id, task]));
    const order = (0,schedule/* startOrder */.l)(plan.tasks.map((task) => ({ id: task.id, expectedMs: estimates.estimate(task)?.ms ?? null })));
    const tasks = order.flatMap((id) => byId.get(id) ?? []);
    const atOnce = Math.min(options.maxParallel, tasks.length);
    const sessions = `${(0,reports_status/* plural */.LS)(tasks.length, 'task')}, ${atOnce} at once`;
    return [
        paint(`Plan: ${sessions}. Nothing is started.`, 'strong'),
        '',
        ...tableLines(tasks, estimates, width, paint),
        '',
        ...taskLines(tasks, options.projectDir, width, paint),
        ...totalLines(plan, estimates, claude, paint),
        ...obstacles.map((text) => paint((0,safe_text/* safeText */.Hk)(text), 'warning')),
    ];
}
function tableLines(tasks, estimates, width, paint) {
    const rows = tasks.map((task, position) => [
        (0,format/* formatCount */.B4)(position + 1),
        (0,safe_text/* safeText */.Hk)(task.id),
        (0,safe_text/* safeText */.Hk)(task.model),
        (0,format/* formatUsd */.UK)(task.budgetUsd),
        (0,format/* formatDuration */.a3)(task.timeoutMs),
        expectation(estimates.estimate(task)),
        task.maxTurns === null ? '–' : (0,format/* formatCount */.B4)(task.maxTurns),
        task.permissionMode,
    ]);
    const head = ['#', 'TASK', 'MODEL', 'BUDGET', 'TIMEOUT', 'EXPECTED', 'TURNS', 'PERMISSIONS'];
    const right = new Set([0, 3, 4, 5, 6]);
    const widths = head.map((title, column) => rows.reduce((most, row) => Math.max(most, Math.min(32, (0,reporters_width/* widthOf */.qz)(row[column] ?? ''))), title.length));
    const line = (cells) => (0,reporters_width/* cutToWidth */.G1)(cells
        .map((cell, column) => (0,reporters_width/* fitToWidth */.Ti)(cell, widths[column] ?? 0, right.has(column) ? 'right' : 'left'))
        .join('  ')
        .trimEnd(), width);
    return [paint(line(head), 'faint'), ...rows.map(line)];
}
function taskLines(tasks, projectDir, width, paint) {
    return tasks.flatMap((task) => {
        const variables = Object.keys(task.env);
        return [
            paint((0,reporters_width/* cutToWidth */.G1)((0,safe_text/* safeText */.Hk)(task.id), width), 'strong'),
            (0,reporters_width/* cutToWidth */.G1)(`  prompt   ${(0,safe_text/* safeText */.Hk)(task.prompt)}`, width),
            ...(task.cwd === projectDir ? [] : [`  folder   ${(0,safe_text/* safeText */.Hk)(task.cwd)}`]),
            ...(variables.length === 0 ? [] : [(0,reporters_width/* cutToWidth */.G1)(`  env      ${(0,safe_text/* safeText */.Hk)(variables.join(', '))}`, width)]),
            `  command  claude ${commandLine(task)}`,
            '',
        ];
    });
}
function commandLine(task) {
    return (0,claude_agent/* claudeArguments */.x)({ task, sessionId: 'NEW', resume: null }).map(quoted).join(' ');
}
function quoted(argument) {
    const shown = (0,reporters_width/* cutToWidth */.G1)((0,safe_text/* safeText */.Hk)(argument), 200);
    return /^[\w@%+=:,./-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
}
function expectation(estimate) {
    if (estimate === null)
        return '–';
    return `${estimate.from === 'model' ? '~' : ''}${(0,format/* formatDuration */.a3)(estimate.ms)} ${(0,format/* formatUsd */.UK)(estimate.usd)}`;
}
function totalLines({ options, tasks }, estimates, claude, paint) {
    const budget = tasks.reduce((sum, task) => sum + task.budgetUsd, 0);
    const worst = budget * (1 + options.retries);
    const retries = options.retries === 0 ? '' : `, ${(0,format/* formatUsd */.UK)(worst)} if every retry were used`;
    const rows = [
        ['Budgets', `${(0,format/* formatUsd */.UK)(budget)} in all${retries}; a session may pass its budget by one request`],
        ['Expected', expectedTotals(tasks, estimates, options.maxParallel)],
        ['Slots', `${options.maxParallel}`],
        ['Project', (0,safe_text/* safeText */.Hk)(options.projectDir)],
        [
            'Prompts',
            options.enhance
                ? 'with the opening and the ending that ask for checks (--no-enhance leaves them out)'
                : 'as they are',
        ],
        ['Claude', (0,safe_text/* safeText */.Hk)(claude)],
    ];
    return rows.map(([name, value]) => `${paint((0,reporters_width/* fitToWidth */.Ti)(name, 9), 'faint')} ${value}`);
}
function expectedTotals(tasks, estimates, slots) {
    const known = tasks.flatMap((task) => estimates.estimate(task) ?? []);
    if (known.length === 0)
        return 'nothing to estimate from yet: no task of these models has succeeded here before';
    const work = known.reduce((sum, { ms }) => sum + ms, 0);
    const longest = known.reduce((most, { ms }) => Math.max(most, ms), 0);
    const usd = known.reduce((sum, estimate) => (sum === null || estimate.usd === null ? null : sum + estimate.usd), 0);
    const byId = known.filter(({ from }) => from === 'task').length;
    const basis = `${(0,format/* formatCount */.B4)(byId)} by their id, ${(0,format/* formatCount */.B4)(known.length - byId)} by their model (~), ${(0,format/* formatCount */.B4)(tasks.length - known.length)} unknown`;
    return `about ${(0,format/* formatDuration */.a3)(Math.max(longest, work / slots))} and ${(0,format/* formatUsd */.UK)(usd)} for ${(0,reports_status/* plural */.LS)(known.length, 'task')}, by medians of earlier runs: ${basis}`;
}

// EXTERNAL MODULE: ./build/js/cli/report-paths.js
var report_paths = __webpack_require__(2456);
// EXTERNAL MODULE: ./build/js/cli/run-plan.js
var run_plan = __webpack_require__(2188);
// EXTERNAL MODULE: ./build/js/cli/setting-options.js
var setting_options = __webpack_require__(7856);
;// CONCATENATED MODULE: ./build/js/cli/run-options.js












function addRunOptions(command, settings) {
    addViewOptions(command);
    (0,notify_options/* addNotifyOptions */.V)(command);
    command.option('--dry-run', 'show the plan and start nothing');
    (0,setting_options/* addSettingOptions */.OB)(command, settings);
}
function addViewOptions(command) {
    addReportOption(command);
    command
        .addOption(new esm/* Option */.c$('--json', "print the journal's events as NDJSON instead").conflicts(['plain', 'quiet', 'keepOrder']))
        .addOption(new esm/* Option */.c$('--plain', 'plain lines instead of the live view').conflicts('quiet'))
        .addOption(new esm/* Option */.c$('-q, --quiet', 'only the summary at the end'))
        .option('-k, --keep-order', 'print the final texts in the order of the list, each when those before it are done');
}
function addReportOption(command) {
    command.option('--report <file>', `write a report, its format by the ending (${report_format/* reportEndings */.RW}); may be repeated`, collect);
}
function collect(value, before = []) {
    return [...before, value];
}
function viewFrom(options) {
    if (options['json'] === true)
        return 'json';
    if (options['quiet'] === true)
        return 'quiet';
    return options['plain'] === true ? 'plain' : 'auto';
}
async function carryOut(options, context, load) {
    const display = displayFrom(options, context);
    const plan = await load();
    if (options['dryRun'] === true)
        return preview(plan, context);
    const { env: environment } = context;
    return (await (0,run_plan/* runPlan */.F)({ plan, ...display, environment }, context)).exitCode;
}
function displayFrom(options, { cwd }) {
    return {
        view: viewFrom(options),
        keepOrder: options['keepOrder'] === true,
        reportPaths: (0,report_paths/* reportPathsFrom */.t)(options['report'], cwd),
        notify: (0,notify_options/* notifyTargetsFrom */.c)(options),
    };
}
async function preview(plan, { out, env }) {
    const claude = await describeClaude(plan.options.claudePath, env);
    const estimates = await (0,store_estimates/* loadEstimates */.U)((0,sessions_dir/* sessionsDirOf */.c)(plan.options.sessionsDir, env));
    const { columns } = out.size();
    const obstacles = rootObstacle(plan, env);
    for (const line of previewLines({ plan, claude, estimates, obstacles, width: columns, paint: out.paint }))
        out.line(line);
    return errors/* exitCode */.I$.succeeded;
}
function rootObstacle(plan, env) {
    try {
        (0,permission_notice/* refuseRootWithoutSandbox */.yN)(plan, env);
        return [];
    }
    catch (error) {
        if (!(error instanceof errors/* EnvironmentError */.eG))
            throw error;
        return [`${error.message} ${error.remedy}`];
    }
}
async function describeClaude(given, env) {
    try {
        const { path, version } = await (0,claude_binary/* findClaude */.E)(given, env);
        return `${path}, version ${version}`;
    }
    catch (error) {
        if (!(error instanceof errors/* EnvironmentError */.eG))
            throw error;
        return `missing: ${error.message}. ${error.remedy}`;
    }
}


/***/ }),

/***/ 2188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ runPlan)
/* harmony export */ });
/* harmony import */ var _create_supervisor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2497);
/* harmony import */ var _show_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3138);


function runPlan(request, context) {
    const { plan, environment, notes = [] } = request;
    const open = _create_supervisor_js__WEBPACK_IMPORTED_MODULE_0__/* .createSupervisor */ .p;
    return (0,_show_run_js__WEBPACK_IMPORTED_MODULE_1__/* .showRun */ .X)({ ...request, tasks: plan.tasks, open: (reporters) => open({ plan, reporters, environment, notes }) }, context);
}


/***/ }),

/***/ 7856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OB: () => (/* binding */ addSettingOptions),
/* harmony export */   j: () => (/* binding */ givenSettings),
/* harmony export */   uJ: () => (/* binding */ settingOptionNames)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8179);
/* harmony import */ var _domain_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5946);
/* harmony import */ var _domain_task_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2859);



const descriptions = { ..._domain_task_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .taskSettingShape */ .NG, ..._domain_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .runSettingShape */ .B1, ..._domain_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .machineSettingShape */ .lV };
const placeholders = {
    model: '<name>',
    budget: '<usd>',
    timeout: '<duration>',
    'max-turns': '<n>',
    'permission-mode': '<mode>',
    'allowed-tools': '<tools>',
    'disallowed-tools': '<tools>',
    'append-system-prompt': '<text>',
    'max-parallel': '<n>',
    halt: '<rule>',
    delay: '<duration>',
    enhance: null,
    retries: '<n>',
    'idle-timeout': '<duration>',
    'keep-background': null,
    'project-dir': '<dir>',
    'sessions-dir': '<dir>',
    'claude-path': '<file>',
};
const settingOptionNames = Object.keys(placeholders);
const names = settingOptionNames;
const repeatable = new Set(['allowed-tools', 'disallowed-tools']);
function addSettingOptions(command, only = names) {
    for (const name of only) {
        const placeholder = placeholders[name];
        const option = new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$(placeholder === null ? `--${name}` : `--${name} ${placeholder}`, describe(name));
        if (repeatable.has(name))
            option.argParser((value, before = []) => [...before, value]);
        command.addOption(option);
        if (name === 'enhance')
            command.addOption(new commander__WEBPACK_IMPORTED_MODULE_0__/* .Option */ .c$('--no-enhance', 'leave the prompts as they are'));
    }
}
const flagTexts = {
    enhance: 'ask in each prompt for checks before and after the work (default)',
    'keep-background': 'leave running what a successful session started in the background',
    'allowed-tools': 'tools and rules allowed without asking, with commas between them; may be repeated',
    'disallowed-tools': 'tools and rules that are refused, with commas between them; may be repeated',
};
function describe(name) {
    const text = flagTexts[name] ?? descriptions[name].description ?? '';
    return text.replace(/\.$/, '').replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}
function givenSettings(options) {
    const values = {};
    for (const name of names) {
        const value = options[name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())];
        if (value !== undefined)
            values[name] = value;
    }
    return { values, nameOf: (name) => (name === 'enhance' && values.enhance === false ? '--no-enhance' : `--${name}`) };
}


/***/ }),

/***/ 3138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ showRun)
});

// EXTERNAL MODULE: ./build/js/domain/errors.js
var errors = __webpack_require__(5096);
// EXTERNAL MODULE: ./build/js/reporters/keep-order.js
var keep_order = __webpack_require__(9519);
// EXTERNAL MODULE: ./build/js/reporters/layout.js
var layout = __webpack_require__(6781);
// EXTERNAL MODULE: ./build/js/reporters/safe-text.js
var safe_text = __webpack_require__(7424);
// EXTERNAL MODULE: ./build/js/cli/conclude-run.js + 5 modules
var conclude_run = __webpack_require__(6330);
// EXTERNAL MODULE: ./build/js/cli/crash-guard.js
var crash_guard = __webpack_require__(3460);
// EXTERNAL MODULE: ./build/js/cli/permission-notice.js + 1 modules
var permission_notice = __webpack_require__(6894);
// EXTERNAL MODULE: ./build/js/cli/progress-view.js + 3 modules
var progress_view = __webpack_require__(212);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
;// CONCATENATED MODULE: ./build/js/cli/stop-signals.js

const endings = external_node_process_.platform === 'win32' ? ['SIGTERM', 'SIGHUP', 'SIGBREAK'] : ['SIGTERM', 'SIGHUP'];
function stopOnSignals(stop, say) {
    let interrupts = 0;
    const onInterrupt = () => {
        interrupts += 1;
        if (interrupts === 1) {
            say('Stopping: the sessions are asked to end and to tell what they used (up to 5 s). Ctrl-C again kills them.');
            stop('interrupted', 'stopped by Ctrl-C', 'gently');
        }
        else if (interrupts === 2) {
            say('Killing the sessions.');
            stop('interrupted', 'killed by a second Ctrl-C', 'kill');
        }
    };
    const onEnding = (signal) => {
        say(`Received ${signal}: stopping the sessions (up to 2 s).`);
        stop('terminated', `received ${signal}`, 'hurry');
    };
    external_node_process_.on('SIGINT', onInterrupt);
    for (const signal of endings)
        external_node_process_.on(signal, onEnding);
    return () => {
        external_node_process_.off('SIGINT', onInterrupt);
        for (const signal of endings)
            external_node_process_.off(signal, onEnding);
    };
}

;// CONCATENATED MODULE: ./build/js/cli/show-run.js









async function showRun(request, context) {
    const { tasks, environment, open } = request;
    const { out, err } = context;
    (0,permission_notice/* refuseRootWithoutSandbox */.yN)({ tasks }, environment);
    const view = (0,progress_view/* progressView */.t)(request.view, context);
    const ordered = request.keepOrder === true ? [(0,keep_order/* keepOrderReporter */.B)(view.print)] : [];
    const supervisor = await open([view.reporter, ...ordered]);
    const permissions = (0,permission_notice/* permissionNotice */.YM)({ tasks });
    if (permissions !== null) {
        for (const line of (0,layout/* wrap */.LV)((0,safe_text/* safeText */.Hk)(permissions), err.size().columns))
            err.line(err.paint(line, 'warning'));
    }
    const state = await runGuarded(supervisor, view, out);
    const summary = request.view === 'json' ? err : out;
    if (request.view !== 'quiet')
        summary.line('');
    const runDir = request.isTemporary === true ? null : supervisor.runDir;
    return (0,conclude_run/* concludeRun */.j)({ state, runDir, reportPaths: request.reportPaths, notify: request.notify, summary }, context);
}
async function runGuarded(supervisor, view, out) {
    const stop = (...order) => supervisor.stop(...order);
    const endSignals = stopOnSignals(stop, view.notice);
    const unread = () => out.failure === null ? 'nobody reads the output any more' : `the output cannot be written: ${out.failure}`;
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

/***/ 9519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ keepOrderReporter)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5383);
/* harmony import */ var _safe_block_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9238);
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7424);



function keepOrderReporter(write) {
    let next = 0;
    let settled = true;
    const giveOut = (state) => {
        const tasks = [...state.tasks];
        for (; next < tasks.length; next += 1) {
            const [id, task] = tasks[next] ?? [];
            if (id === undefined || task?.phase !== 'ended')
                return;
            for (const line of blockOf(id, task))
                write(line);
        }
    };
    return {
        name: 'keep-order',
        onEvent(event, state) {
            if (event.type === 'run-resumed')
                settled = false;
            if (event.type === 'session-started' || event.type === 'run-ended')
                settled = true;
            else if (event.type !== 'task-ended')
                return;
            if (settled)
                giveOut(state);
        },
    };
}
function blockOf(id, task) {
    const result = task.attempts.at(-1)?.end.result ?? null;
    const [head = '', ...warnings] = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .endLines */ .z$)(task);
    return [`── ${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .Hk)(id)}: ${head}`, ...warnings, ...(result === null ? [] : (0,_safe_block_js__WEBPACK_IMPORTED_MODULE_1__/* .safeBlock */ .B)(result)), ''];
}


/***/ }),

/***/ 5903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ LiveArea)
/* harmony export */ });
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4063);

const csi = `${String.fromCodePoint(0x1b)}[`;
const eraseLineEnd = `${csi}K`;
const eraseBelow = `${csi}J`;
const hold = `${csi}?2026h`;
const release = `${csi}?2026l`;
const noWrap = `${csi}?7l`;
const doWrap = `${csi}?7h`;
class LiveArea {
    #screen;
    #lines = [];
    #columns = 0;
    constructor(screen) {
        this.#screen = screen;
    }
    draw(lines) {
        const { columns } = this.#screen.size();
        const known = columns === this.#columns ? this.#lines : [];
        if (known.length === lines.length && lines.every((line, row) => line === known[row]))
            return;
        const text = lines.map((line, row) => (line === known[row] ? '\n' : `${line}${eraseLineEnd}\n`)).join('');
        const erase = known.length === 0 ? eraseBelow : '';
        this.#screen.write(`${hold}${noWrap}${this.#toTop(columns)}${erase}${text}${eraseBelow}${doWrap}${release}`);
        this.#lines = lines;
        this.#columns = columns;
    }
    print(text) {
        const lines = this.#lines;
        this.clear();
        this.#screen.write(`${text}\n`);
        if (lines.length > 0)
            this.draw(lines);
    }
    clear() {
        if (this.#lines.length === 0)
            return;
        this.#screen.write(`${this.#toTop(this.#screen.size().columns)}${eraseBelow}`);
        this.#lines = [];
    }
    #toTop(columns) {
        const rows = this.#lines.reduce((sum, line) => sum + Math.max(1, Math.ceil((0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(line) / columns)), 0);
        return rows === 0 ? '\r' : `\r${csi}${rows}A`;
    }
}


/***/ }),

/***/ 2199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ml: () => (/* binding */ jsonPage),
/* harmony export */   qG: () => (/* binding */ ndjsonReporter),
/* harmony export */   rF: () => (/* binding */ jsonLine)
/* harmony export */ });
const obeyed = /[\u007f-\u009f\u2028\u2029]|(?<=##[a-z]*)\[/gi;
function ndjsonReporter(write, notice) {
    return {
        name: 'ndjson',
        onEvent: (event) => write(jsonLine(event)),
        onNotice: notice,
    };
}
function jsonLine(value) {
    return harmless(JSON.stringify(value));
}
function jsonPage(value) {
    return harmless(JSON.stringify(value, null, 2));
}
function harmless(json) {
    return json.replace(obeyed, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}


/***/ }),

/***/ 9238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ safeBlock)
/* harmony export */ });
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7424);

const longestPiece = 4_000;
function safeBlock(text) {
    return text
        .replace(/\s+$/, '')
        .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
        .flatMap((line) => {
        const indent = /^[ \t]*/.exec(line)?.[0].slice(0, 200).replaceAll('\t', '  ') ?? '';
        return cut(line).map((piece, position) => {
            const safe = (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .safeText */ .Hk)(piece);
            return position === 0 && safe !== '' ? indent + safe : safe;
        });
    });
}
function cut(line) {
    if (line.length <= longestPiece)
        return [line];
    const pieces = [];
    for (let start = 0; start < line.length;) {
        let end = Math.min(line.length, start + longestPiece);
        if (end < line.length && /[\ud800-\udbff]/.test(line[end - 1] ?? ''))
            end -= 1;
        pieces.push(line.slice(start, end));
        start = end;
    }
    return pieces;
}


/***/ })

};
