export const id = 610;
export const ids = [610];
export const modules = {

/***/ 4601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ writeReports)
/* harmony export */ });
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(480);
/* harmony import */ var _terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9888);
/* harmony import */ var _report_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4639);



async function writeReports(report, paths, complain, delivery = {}) {
    const written = [];
    for (const path of paths) {
        try {
            await (0,_report_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writeReport */ .u5)(report, path, delivery);
            written.push(path);
        }
        catch (error) {
            complain(`The report ${(0,_terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .Hk)(path)} could not be written: ${(0,_terminal_text_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .Hk)((0,_domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error))}`);
        }
    }
    return written;
}


/***/ }),

/***/ 9641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ addNotifyOptions),
  c: () => (/* binding */ notifyTargetsFrom)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
;// CONCATENATED MODULE: ./build/js/app/delivery/notify-program.js



function whyNotRunnable(file, { env, cwd }) {
    if (external_node_process_.platform === 'win32')
        return null;
    if (file.includes('/')) {
        const path = (0,external_node_path_.resolve)(cwd, file);
        const kind = kindOf(path);
        if (kind === 'program')
            return null;
        return kind === 'nothing'
            ? 'names a program that does not exist'
            : 'names a file that is not an executable program';
    }
    const folders = (env['PATH'] ?? '').split(external_node_path_.delimiter).map((folder) => (0,external_node_path_.resolve)(cwd, folder));
    return folders.some((folder) => kindOf((0,external_node_path_.join)(folder, file)) === 'program')
        ? null
        : 'names a program that is not on the PATH';
}
function kindOf(path) {
    try {
        if (!(0,external_node_fs_.statSync)(path).isFile())
            return 'other';
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return 'program';
    }
    catch (error) {
        return error.code === 'EACCES' ? 'other' : 'nothing';
    }
}

// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: ./build/js/domain/text/loopback.js
var loopback = __webpack_require__(5138);
;// CONCATENATED MODULE: ./build/js/app/delivery/notify-target.js


function readNotifyTarget(text, allowHttp) {
    return /^[a-z][a-z0-9+.-]*:\/\//i.test(text.trim()) ? readAddress(text.trim(), allowHttp) : readCommand(text);
}
function readAddress(text, allowHttp) {
    let url;
    try {
        url = new URL(text);
    }
    catch (error) {
        return wrong({
            problem: `is not an address (${(0,errors/* messageOf */.bD)(error)})`,
            value: text,
            allowed: 'such as https://example.com/hook',
        });
    }
    const value = url.origin === 'null' ? url.protocol : url.origin;
    if (url.username !== '' || url.password !== '') {
        return wrong({ problem: 'contains a user name or password', value, allowed: 'remove them from the address' });
    }
    const known = url.protocol === 'https:' || url.protocol === 'http:';
    if (!known)
        return wrong({ problem: 'is not a web address', value, allowed: 'https://… or a command' });
    if (url.protocol === 'http:' && !allowHttp && !(0,loopback/* isLoopback */.U)(url.hostname)) {
        return wrong({ problem: 'is not encrypted', value, allowed: 'use https, or allow it with --notify-allow-http' });
    }
    return { ok: true, target: { kind: 'webhook', url: url.href } };
}
function readCommand(text) {
    const words = splitWords(text);
    if (words === null) {
        const problem = 'has a quote that is not closed, or ends with a backslash';
        return wrong({ problem, value: (0,errors/* preview */.VH)(text), allowed: 'a command and its arguments' });
    }
    const [file, ...args] = words;
    if (file === undefined || file === '')
        return wrong({ problem: 'is empty', allowed: 'a command, or an https address' });
    return { ok: true, target: { kind: 'command', file, args } };
}
const piece = /\\([\s\S])|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|([^\s\\'"]+)/y;
function splitWords(text) {
    const words = [];
    let word = null;
    for (let at = 0; at < text.length;) {
        if (/\s/.test(text[at] ?? '')) {
            if (word !== null)
                words.push(word);
            word = null;
            at += 1;
            continue;
        }
        piece.lastIndex = at;
        const [whole, escaped, single, double, plain] = piece.exec(text) ?? [];
        if (whole === undefined)
            return null;
        word = (word ?? '') + (escaped ?? single ?? double?.replace(/\\(["\\])/g, '$1') ?? plain ?? '');
        at += whole.length;
    }
    if (word !== null)
        words.push(word);
    return words;
}
function wrong(fault) {
    return { ok: false, fault };
}

;// CONCATENATED MODULE: ./build/js/cli/options/notify-options.js




function addNotifyOptions(command) {
    command
        .addOption(new esm/* Option */.c$('--notify <command|url>', 'at the end, run a command (without a shell; the JSON report on standard input, the facts as CLAUDE_MULTI_… variables) or post JSON to a webhook; may be repeated').argParser((value, before = []) => [...before, value]))
        .option('--notify-allow-http', 'allow --notify to post to another machine without encryption');
}
function notifyTargetsFrom(options, surroundings) {
    const given = options['notify'] ?? [];
    const targets = [];
    const faults = [];
    for (const text of given) {
        const read = readNotifyTarget(text, options['notifyAllowHttp'] === true);
        if (!read.ok) {
            faults.push({ where: '--notify', ...read.fault });
            continue;
        }
        const { target } = read;
        const problem = target.kind === 'command' ? whyNotRunnable(target.file, surroundings) : null;
        if (target.kind === 'command' && problem !== null) {
            const allowed = 'give a program, with its arguments: no shell runs it (sh -c "…" does)';
            faults.push({ where: '--notify', problem, value: target.file, allowed });
        }
        targets.push(target);
    }
    if (faults.length > 0)
        throw new errors/* UsageError */.eb('Nothing was started.', faults);
    return targets;
}


/***/ }),

/***/ 505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ sessionMsOf),
/* harmony export */   E_: () => (/* binding */ costOfRun),
/* harmony export */   G8: () => (/* binding */ costOfTask),
/* harmony export */   S4: () => (/* binding */ wallMsOf),
/* harmony export */   aE: () => (/* binding */ workTimeOf),
/* harmony export */   gM: () => (/* binding */ savingsOfRun),
/* harmony export */   lo: () => (/* binding */ stageOfTask),
/* harmony export */   ts: () => (/* binding */ stageOfRun)
/* harmony export */ });
/* harmony import */ var _run_run_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1636);
/* harmony import */ var _usage_cost_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5242);
/* harmony import */ var _usage_savings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3536);



function stageOfRun({ status, living }) {
    if (status !== 'unfinished')
        return status;
    return living ? 'running' : 'lost';
}
function stageOfTask(run, { stage }) {
    const isOpen = stage === 'running' || stage === 'between';
    return isOpen && stageOfRun(run) === 'lost' ? 'lost' : stage;
}
function timeOfLooking({ living, lastEventAt }, now) {
    return living ? now : Date.parse(lastEventAt);
}
function wallMsOf(run, now) {
    const { wallMs, period } = run;
    return (0,_run_run_state_js__WEBPACK_IMPORTED_MODULE_0__/* .wallTime */ .Ow)({ ended: wallMs === null ? null : { wallMs }, period }, timeOfLooking(run, now));
}
function sessionMsOf(run, task, now) {
    if (task.runningSince === null)
        return task.durationMs;
    return task.durationMs + Math.max(0, timeOfLooking(run, now) - Date.parse(task.runningSince));
}
function costOfTask({ costUsd, costIsPartial, knownCostUsd, runningSince }) {
    return (0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .readCost */ .ii)({ costUsd, costIsPartial: costIsPartial || runningSince !== null, knownCostUsd });
}
function costOfRun({ tasks }) {
    return (0,_usage_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .sumCosts */ .AM)(tasks.map(costOfTask));
}
function savingsOfRun(run) {
    return (0,_usage_savings_js__WEBPACK_IMPORTED_MODULE_2__/* .readSavings */ .Y1)(run, run.tasks.reduce((sum, { tokens }) => sum + tokens.cacheWrite, 0));
}
function workTimeOf(run, now) {
    const { startedAt, period, pauses } = run;
    const wallMs = wallMsOf(run, now);
    if (pauses !== undefined)
        return { startedAt, pauses, wallMs };
    if (period.startedAt === startedAt)
        return { startedAt, pauses: [], wallMs };
    const from = new Date(Date.parse(startedAt) + period.earlierMs).toISOString();
    return { startedAt, pauses: [{ from, to: period.startedAt }], wallMs };
}


/***/ }),

/***/ 9354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zq: () => (/* binding */ ratingOf),
/* harmony export */   rF: () => (/* binding */ ratingWords),
/* harmony export */   sE: () => (/* binding */ successRate)
/* harmony export */ });
function successRate({ succeeded, failed, cancelled, skipped }) {
    const ended = succeeded + failed + cancelled + skipped;
    return ended === 0 ? null : succeeded / ended;
}
const ratingWords = {
    good: 'good (80% or more)',
    fair: 'fair (50 to 79%)',
    poor: 'poor (below 50%)',
};
function ratingOf(rate) {
    if (rate >= 0.8)
        return 'good';
    return rate >= 0.5 ? 'fair' : 'poor';
}


/***/ }),

/***/ 5138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
function isLoopback(hostname) {
    return (hostname === 'localhost' ||
        hostname.endsWith('.localhost') ||
        hostname === '[::1]' ||
        /^127(\.\d+){3}$/.test(hostname));
}


/***/ }),

/***/ 4763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ nextCommands)
/* harmony export */ });
/* harmony import */ var _reports_report_next_steps_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3938);
/* harmony import */ var _text_layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2061);
/* harmony import */ var _text_safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9888);



function nextCommands(run, width, paint) {
    const steps = (0,_reports_report_next_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .nextSteps */ .Z)(run);
    if (steps.length === 0)
        return [];
    const report = { command: `claude-multi report ${run.id} -o report.html`, what: 'shows everything on one page' };
    const commands = [...steps, report].map(({ command, what }) => ({ command: (0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .Hk)(command), what }));
    const widest = Math.max(...commands.map(({ command }) => command.length));
    return commands.flatMap(({ command, what }) => {
        const whole = `  ${command.padEnd(widest)}  ${what}`;
        if (whole.length > width)
            return (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .wrap */ .LV)(`  ${command}`, width, '    ');
        return [`  ${command.padEnd(widest)}  ${paint(what, 'faint')}`];
    });
}


/***/ }),

/***/ 7130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ summaryLines)
});

// EXTERNAL MODULE: ./build/js/domain/text/format.js
var format = __webpack_require__(2764);
// EXTERNAL MODULE: ./build/js/domain/usage/cost.js
var cost = __webpack_require__(5242);
// EXTERNAL MODULE: ./build/js/domain/usage/prediction.js
var prediction = __webpack_require__(7514);
// EXTERNAL MODULE: ./build/js/domain/usage/savings.js
var savings = __webpack_require__(3536);
// EXTERNAL MODULE: ./build/js/reports/report/advice.js
var report_advice = __webpack_require__(3757);
// EXTERNAL MODULE: ./build/js/reports/report/report.js + 3 modules
var report_report = __webpack_require__(2482);
// EXTERNAL MODULE: ./build/js/terminal/script/script-lines.js
var script_lines = __webpack_require__(8018);
// EXTERNAL MODULE: ./build/js/terminal/text/layout.js
var layout = __webpack_require__(2061);
// EXTERNAL MODULE: ./build/js/terminal/text/safe-text.js
var safe_text = __webpack_require__(9888);
// EXTERNAL MODULE: ./build/js/terminal/text/symbols.js
var symbols = __webpack_require__(6866);
// EXTERNAL MODULE: ./build/js/terminal/text/width.js
var text_width = __webpack_require__(2511);
// EXTERNAL MODULE: ./build/js/terminal/screens/next-commands.js
var next_commands = __webpack_require__(4763);
// EXTERNAL MODULE: ./build/js/terminal/text/table.js
var text_table = __webpack_require__(8503);
;// CONCATENATED MODULE: ./build/js/terminal/screens/summary-table.js







const mostListed = 100;
const urgency = ['failed', 'cancelled', 'succeeded', 'skipped'];
const mostResults = 20;
const longestResult = 2_000;
function summaryTable({ tasks }, width, paint) {
    const { rows, rest } = chooseRows(tasks);
    if (rows.length === 0)
        return rest === null ? [] : [(0,layout/* lineOf */.cA)([(0,layout/* span */.Ln)(rest, 'faint')], width, paint)];
    const table = (0,text_table/* layTable */.j)(columns, rows, width, paint);
    const lines = [table.head];
    for (const [position, task] of rows.entries()) {
        lines.push(table.lines[position] ?? '');
        if (tasks.length <= mostResults && task.result !== null)
            lines.push(...resultLines(task.result, width, paint));
    }
    if (rest !== null)
        lines.push((0,layout/* lineOf */.cA)([(0,layout/* span */.Ln)(rest, 'faint')], width, paint));
    return lines;
}
function chooseRows(tasks) {
    if (tasks.length <= mostResults)
        return { rows: tasks, rest: null };
    const groups = urgency.map((status) => tasks.filter((task) => task.status === status));
    const urgent = urgency.flatMap((status, position) => (folded.has(status) ? [] : (groups[position] ?? [])));
    const chosen = urgent.slice(0, mostListed);
    const left = groups.flatMap((group, position) => {
        const count = group.filter((task) => !chosen.includes(task)).length;
        return count === 0 ? [] : [`${(0,format/* formatCount */.B4)(count)} ${urgency[position]}`];
    });
    if (left.length === 0)
        return { rows: chosen, rest: null };
    return { rows: chosen, rest: `${chosen.length === 0 ? '' : '… and '}${left.join(', ')}` };
}
const folded = new Set(['succeeded', 'skipped']);
function resultLines(result, width, paint) {
    const said = (0,safe_text/* safeText */.Hk)(result.slice(0, longestResult).replace(/^[ \t]*(```+|~~~+)[ \t]*verification\b.*/ims, ''));
    if (said === '')
        return [];
    const lines = (0,layout/* wrap */.LV)(`    ${(0,text_width/* cutToWidth */.G1)(said, 2 * (width - 8))}`, width, '    ').slice(0, 2);
    return lines.map((line) => paint(line, 'faint'));
}
function number(title, goes, of) {
    return { title, of: (task) => (task.attempts > 0 ? of(task) : '–'), align: 'right', goes };
}
const columns = [
    { title: '', of: ({ status }) => (0,layout/* span */.Ln)(symbols/* endSymbols */.h[status].symbol, symbols/* endSymbols */.h[status].tone), isTight: true },
    { title: 'TASK', of: ({ id }) => (0,safe_text/* safeText */.Hk)(id), shrinks: 8 },
    { title: 'STATUS', of: ({ status }) => status, shrinks: 6 },
    number('TIME', 1, ({ durationMs }) => (0,format/* formatDuration */.a3)(durationMs)),
    number('TURNS', 3, ({ turns }) => (0,format/* formatCount */.B4)(turns)),
    number('TOKENS', 4, ({ tokens }) => (0,format/* compactCount */.Ro)(tokens.input + tokens.output + tokens.cacheRead + tokens.cacheWrite)),
    number('COST', 2, (task) => (0,format/* costCell */.ch)((0,cost/* readCost */.ii)(task))),
];

;// CONCATENATED MODULE: ./build/js/terminal/screens/summary.js













const mostExplained = 50;
const longestMessage = 500;
function summaryLines(request) {
    const { report, paint } = request;
    const width = Math.max(20, request.width);
    const sections = [
        [headline(report, width, paint)],
        summaryTable(report, width, paint),
        failureLines(report, width, paint),
        unfinishedLines(report, width, paint),
        verificationLines(report, width, paint),
        warningLines(report, width, paint),
        totalLines(report, width, paint),
        request.hasScriptTotals === true ? (0,script_lines/* scriptTotalLines */.$m)(report, width, paint) : [],
        request.runDir === null ? [] : (0,next_commands/* nextCommands */._)({ ...report.run, tasks: report.tasks }, width, paint),
        closingLines(request, width),
    ];
    return sections
        .filter((lines) => lines.length > 0)
        .flatMap((lines, position) => (position === 0 ? lines : ['', ...lines]));
}
function headline({ run, totals, tasks }, width, paint) {
    const parts = [`${(0,format/* formatCount */.B4)(totals.succeeded)} of ${(0,format/* plural */.LS)(totals.tasks, 'task')} succeeded`];
    const missing = tasks.filter(({ reason }) => reason === report_report/* missingShard */.Pp).length;
    const counts = { ...totals, cancelled: totals.cancelled - missing, missing };
    for (const status of ['failed', 'cancelled', 'skipped', 'missing']) {
        if (counts[status] > 0)
            parts.push(`${(0,format/* formatCount */.B4)(counts[status])} ${status}`);
    }
    const { symbol, tone } = run.status === 'unfinished' ? symbols/* endSymbols */.h.cancelled : symbols/* endSymbols */.h[run.status];
    return (0,layout/* lineOf */.cA)([(0,layout/* span */.Ln)(`${symbol} ${parts.join(', ')}`, tone)], width, paint);
}
function failureLines({ tasks }, width, paint) {
    const groups = new Map();
    for (const task of tasks) {
        if (task.status !== 'failed')
            continue;
        const why = whyOf(task);
        groups.set(why, [...(groups.get(why) ?? []), task]);
    }
    return capped([...groups].map(([why, group]) => explain(group, why, width, paint))).flat();
}
function whyOf({ attempts, reason, message }) {
    const after = attempts > 1 ? ` after ${attempts} attempts` : '';
    return `${reason ?? 'failed'}${after}: ${(0,safe_text/* safeText */.Hk)(message ?? '')}`;
}
function named(ids) {
    const shown = ids.slice(0, 3).map(safe_text/* safeText */.Hk).join(', ');
    return ids.length <= 3 ? shown : `${shown} and ${(0,format/* formatCount */.B4)(ids.length - 3)} more`;
}
function unfinishedLines({ tasks }, width, paint) {
    const tasksByReason = new Map();
    for (const { id, status, message } of tasks) {
        if (status !== 'cancelled' && status !== 'skipped')
            continue;
        const why = `${status}: ${message ?? ''}`;
        tasksByReason.set(why, [...(tasksByReason.get(why) ?? []), id]);
    }
    const lines = [...tasksByReason].map(([why, ids]) => {
        const text = (0,text_width/* cutToWidth */.G1)(`${named(ids)}: ${(0,safe_text/* safeText */.Hk)(why)}`, longestMessage);
        return (0,layout/* wrap */.LV)(`${symbols/* endSymbols */.h.cancelled.symbol} ${text}`, width, '  ').map((line) => paint(line, symbols/* endSymbols */.h.cancelled.tone));
    });
    return capped(lines).flat();
}
function capped(lines) {
    const more = lines.length - mostExplained;
    return more > 0 ? [...lines.slice(0, mostExplained), `… and ${(0,format/* formatCount */.B4)(more)} more`] : [...lines];
}
function explain(tasks, reason, width, paint) {
    const why = `${named(tasks.map(({ id }) => id))}: ${reason}`;
    const { symbol, tone } = symbols/* endSymbols */.h.failed;
    const lines = (0,layout/* wrap */.LV)(`${symbol} ${(0,text_width/* cutToWidth */.G1)(why, longestMessage)}`, width, '  ').map((line) => paint(line, tone));
    const [task] = tasks;
    const advice = (0,report_advice/* adviceFor */.cp)(task?.reason ?? '', task?.message ?? '');
    return advice === null ? lines : [...lines, ...(0,layout/* wrap */.LV)(`  → ${advice}`, width, '    ')];
}
function verificationLines({ tasks }, width, paint) {
    const lines = tasks.flatMap(({ id, verification }) => {
        if (verification === null)
            return [];
        const { errorsFound, confidence, gaps } = verification;
        const parts = [
            errorsFound === null ? [] : [`${errorsFound} error${errorsFound === 1 ? '' : 's'} found`],
            confidence === null ? [] : [`confidence ${confidence}`],
            gaps === null ? [] : [`gaps: ${(0,safe_text/* safeText */.Hk)(gaps)}`],
        ].flat();
        return parts.length === 0 ? [] : [(0,layout/* lineOf */.cA)([(0,layout/* span */.Ln)(`  ${(0,safe_text/* safeText */.Hk)(id)}: ${parts.join(', ')}`)], width, paint)];
    });
    return lines.length === 0
        ? []
        : [(0,layout/* lineOf */.cA)([(0,layout/* span */.Ln)('What the sessions report about their own work:')], width, paint), ...capped(lines)];
}
function warningLines({ tasks }, width, paint) {
    const texts = tasks.flatMap(({ id, warnings }) => warnings.map(({ message }) => `! ${(0,safe_text/* safeText */.Hk)(id)}: ${(0,safe_text/* safeText */.Hk)(message)}`));
    return capped(texts.map((text) => (0,layout/* lineOf */.cA)([(0,layout/* span */.Ln)(text, 'warning')], width, paint)));
}
function totalLines(report, width, paint) {
    const { run, totals } = report;
    const { input, output, cacheRead, cacheWrite } = totals.tokens;
    const kinds = [
        `${(0,format/* formatCount */.B4)(input)} input`,
        `${(0,format/* formatCount */.B4)(output)} output`,
        `${(0,format/* formatCount */.B4)(cacheRead)} cache read`,
        `${(0,format/* formatCount */.B4)(cacheWrite)} cache write`,
    ];
    const named = [
        ['Wall time', (0,format/* formatDuration */.a3)(totals.wallMs)],
        ['Session time', `${(0,format/* formatDuration */.a3)(totals.sessionMs)}, the sum over all sessions`],
        ['Speedup', `${(0,format/* formatSpeedup */.qG)(totals.speedup)}, session time ÷ wall time`],
        ['Utilisation', `${(0,format/* formatPercent */.l9)(totals.utilisation)} of ${(0,format/* plural */.LS)(run.maxParallel, 'slot')}`],
        ['Cost', `${(0,format/* formatCost */.BD)((0,cost/* readCost */.ii)(totals))}, by the CLI's own estimate`],
        ['Tokens', kinds.join(', ')],
        ['Savings', (0,savings/* savingsText */.Zt)((0,report_report/* savingsOfReport */.dx)(report))],
        ...(report.prediction === undefined
            ? []
            : [['Prediction', (0,prediction/* comparisonText */.VF)(report.prediction, (0,report_report/* actualOf */.MC)(report))]]),
    ];
    return named.flatMap(([name, value]) => {
        const label = (0,text_width/* fitToWidth */.Ti)(name, 16);
        const [first = '', ...more] = (0,layout/* wrap */.LV)(value, width - 16);
        return [paint(label, 'faint') + first, ...more.map((line) => ' '.repeat(16) + line)];
    });
}
function closingLines({ report, runDir, reportPaths }, width) {
    return [
        ...report.run.notes.flatMap((note) => (0,layout/* wrap */.LV)(`Note: ${(0,safe_text/* safeText */.Hk)(note)}`, width, '  ')),
        ...reportPaths.map((path) => `Report: ${(0,safe_text/* safeText */.Hk)(path)}`),
        ...(runDir === null ? [] : [`Journal and transcripts: ${(0,safe_text/* safeText */.Hk)(runDir)}`]),
    ];
}


/***/ }),

/***/ 8018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ scriptTotalLines),
/* harmony export */   Rk: () => (/* binding */ scriptListLines),
/* harmony export */   c1: () => (/* binding */ scriptSessionsText),
/* harmony export */   zE: () => (/* binding */ scriptStatusLines)
/* harmony export */ });
/* harmony import */ var _domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(505);
/* harmony import */ var _domain_history_success_rate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9354);
/* harmony import */ var _domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2291);
/* harmony import */ var _domain_run_work_time_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8684);
/* harmony import */ var _domain_text_format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2764);
/* harmony import */ var _domain_usage_cost_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5242);
/* harmony import */ var _text_layout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2061);
/* harmony import */ var _text_safe_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9888);








const double = '═'.repeat(63);
const single = '─'.repeat(63);
const ratingSymbols = { good: '🚀', fair: '⚡', poor: '⚠️' };
function scriptStatusLines(runs, now, paint) {
    const tasks = newestTasks(runs);
    const states = tasks.map((task) => stateOf(task));
    const count = (of) => states.filter(({ counts }) => counts === of).length;
    const [completed, running, failed] = [count('completed'), count('running'), count('failed')];
    const counted = completed + running + failed;
    return [
        paint(double, 'busy'),
        paint('        Claude Multi-Session Status Dashboard', 'busy'),
        paint(double, 'busy'),
        '',
        ...tasks.map((task, index) => taskLine(task, states[index] ?? stopped, now)),
        '',
        paint(single, 'busy'),
        `  Total: ${counted} | ${paint(`Completed: ${completed}`, 'good')} | ${paint(`Running: ${running}`, 'busy')} | ${paint(`Failed: ${failed}`, 'bad')}`,
        ...efficiencyLines(tasks, completed / Math.max(1, counted), now).map((line) => paint(line, 'warning')),
        paint(double, 'busy'),
    ];
}
function scriptListLines(runs, paint) {
    const ids = newestTasks(runs).map(({ task }) => `  - ${(0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_5__/* .safeText */ .Hk)(task.id)}`);
    return [
        paint('Session IDs:', 'busy'),
        ...(ids.length === 0 ? ['  (no sessions found)'] : ids),
        '',
        paint(`Total: ${ids.length} session(s)`, 'busy'),
    ];
}
function scriptTotalLines({ totals }, width, paint) {
    const { sessionMs, wallMs, speedup } = totals;
    const saved = (0,_domain_run_run_numbers_js__WEBPACK_IMPORTED_MODULE_2__/* .timeSaved */ .jU)(sessionMs, wallMs);
    const rate = (0,_domain_history_success_rate_js__WEBPACK_IMPORTED_MODULE_1__/* .successRate */ .sE)(totals);
    const lines = [
        `TOTAL: ${dollars((0,_domain_usage_cost_js__WEBPACK_IMPORTED_MODULE_3__/* .readCost */ .ii)(totals))} | ${seconds(wallMs)} parallel runtime`,
        `Sequential estimate: ${seconds(sessionMs)}, the session time | Speedup: ${speedup === null ? 'N/A' : `${speedup.toFixed(1)}x`}`,
        `Token savings: ${totals.tokens.cacheRead} tokens read from the prompt cache`,
        `Efficiency gain: ${saved === null ? 'N/A' : `${(saved * 100).toFixed(1)}%`} (vs sequential execution; derived: 1 − wall time ÷ session time)`,
        ...(rate === null
            ? []
            : [
                `Rating: ${ratingSymbols[(0,_domain_history_success_rate_js__WEBPACK_IMPORTED_MODULE_1__/* .ratingOf */ .Zq)(rate)]} ${_domain_history_success_rate_js__WEBPACK_IMPORTED_MODULE_1__/* .ratingWords */ .rF[(0,_domain_history_success_rate_js__WEBPACK_IMPORTED_MODULE_1__/* .ratingOf */ .Zq)(rate)]}, ${totals.succeeded} of ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .LS)(totals.tasks, 'task')} succeeded`,
            ]),
    ];
    const head = (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .wrap */ .LV)('In the words of the script:', width).map((line) => paint(line, 'faint'));
    return [...head, ...lines.flatMap((line) => (0,_text_layout_js__WEBPACK_IMPORTED_MODULE_4__/* .wrap */ .LV)(`  ${line}`, width, '    '))];
}
function scriptSessionsText({ folder, count }) {
    const sessions = `${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .LS)(count, 'session')} of the script run-multi ${count === 1 ? 'is' : 'are'}`;
    return `${sessions} in ${(0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_5__/* .safeText */ .Hk)(folder)}, which claude-multi does not show`;
}
function newestTasks(runs) {
    const newest = new Map(runs.flatMap((run) => run.tasks.map((task) => [task.id, { run, task }])));
    return [...newest.values()].sort((a, b) => (a.task.id < b.task.id ? -1 : 1));
}
const stopped = { symbol: '', text: 'stopped', counts: null };
function stateOf({ run, task }) {
    const stage = (0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOfTask */ .lo)(run, task);
    switch (stage) {
        case 'succeeded':
            return { symbol: '✅', text: 'completed', counts: 'completed' };
        case 'running':
        case 'between':
            return { symbol: '🔄', text: 'running', counts: 'running' };
        case 'waiting':
            if ((0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .stageOfRun */ .ts)(run) === 'running')
                return { symbol: '🔄', text: 'waiting', counts: 'running' };
            return { symbol: '❌', text: 'failed:not-started', counts: 'failed' };
        case 'lost':
            return { symbol: '❌', text: 'failed:lost', counts: 'failed' };
        case 'cancelled':
            return stopped;
        case 'failed':
        case 'skipped':
            return { symbol: '❌', text: `failed:${(0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_5__/* .safeText */ .Hk)(task.reason ?? 'unknown')}`, counts: 'failed' };
    }
}
function taskLine({ run, task }, { symbol, text, counts }, now) {
    const time = `${seconds((0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionMsOf */ .E)(run, task, now))}${counts === 'running' ? ' (running)' : ''}`;
    const cells = [(0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_5__/* .safeText */ .Hk)(task.id).padEnd(20), text.padEnd(15)];
    const begun = task.attempts === 0 ? [] : [time.padEnd(15), `(${task.outputBytes} bytes)`];
    return `  ${[symbol, ...cells, ...begun].join(' ')}`.trimEnd();
}
function efficiencyLines(tasks, completedShare, now) {
    const cost = (0,_domain_usage_cost_js__WEBPACK_IMPORTED_MODULE_3__/* .sumCosts */ .AM)(tasks.map(({ task }) => (0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .costOfTask */ .G8)(task)));
    if (completedShare === 0 || cost.knownUsd === 0)
        return [];
    const read = tasks.reduce((sum, { task }) => sum + task.tokens.cacheRead, 0);
    const runs = [...new Set(tasks.map(({ run }) => run))];
    const wallMs = (0,_domain_run_work_time_js__WEBPACK_IMPORTED_MODULE_7__/* .wallTimeTogether */ ._)(runs.map((run) => (0,_domain_history_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .workTimeOf */ .aE)(run, now)));
    return [
        `  ${ratingSymbols[(0,_domain_history_success_rate_js__WEBPACK_IMPORTED_MODULE_1__/* .ratingOf */ .Zq)(completedShare)]} Token efficiency: ${read} tokens read from the prompt cache`,
        `  📊 Parallel runtime: ${seconds(wallMs)} | Total cost: ${dollars(cost)}`,
    ];
}
function seconds(milliseconds) {
    return `${Math.round(milliseconds / 1_000)}s`;
}
function dollars({ knownUsd, isPartial, hasUnknown }) {
    return `$${knownUsd.toFixed(4)}${isPartial || hasUnknown ? ' or more' : ''}`;
}


/***/ }),

/***/ 2061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L3: () => (/* binding */ flow),
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   Ln: () => (/* binding */ span),
/* harmony export */   cA: () => (/* binding */ lineOf)
/* harmony export */ });
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2511);

function span(text, tone = 'plain') {
    return { text, tone };
}
function lineOf(spans, width, paint) {
    let left = width;
    let line = '';
    for (const { text, tone } of spans) {
        if (left <= 0)
            break;
        const cut = (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .cutToWidth */ .G1)(text, left);
        line += paint(cut, tone);
        if (cut !== text)
            break;
        left -= (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(cut);
    }
    return line;
}
const separator = ' · ';
function flow(parts, width, paint) {
    const lines = [];
    let used = 0;
    for (const part of parts) {
        const size = (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(part.text);
        const line = lines.at(-1);
        if (line !== undefined && used + separator.length + size <= width) {
            line.push(span(separator, 'faint'), part);
            used += separator.length + size;
        }
        else {
            lines.push([part]);
            used = size;
        }
    }
    return lines.map((line) => lineOf(line, width, paint));
}
function wrap(text, width, indent = '') {
    const lines = [];
    let line = null;
    for (const word of text.split(' ')) {
        const longer = line === null ? word : `${line} ${word}`;
        if (line === null || (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .qz)(longer) <= width)
            line = (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .cutToWidth */ .G1)(longer, width);
        else {
            lines.push(line);
            line = (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .cutToWidth */ .G1)(indent + word, width);
        }
    }
    return line === null ? lines : [...lines, line];
}


/***/ }),

/***/ 6866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ wholeSeconds),
/* harmony export */   h: () => (/* binding */ endSymbols)
/* harmony export */ });
/* harmony import */ var _domain_text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2764);
/* harmony import */ var _reports_report_symbols_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4532);


function wholeSeconds(milliseconds) {
    const seconds = Math.floor(Math.max(0, milliseconds) / 1_000);
    return seconds < 60 ? `${seconds}s` : (0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(seconds * 1_000);
}
const endSymbols = {
    succeeded: { symbol: _reports_report_symbols_js__WEBPACK_IMPORTED_MODULE_0__/* .plainSymbols */ .g.succeeded, tone: 'good' },
    failed: { symbol: _reports_report_symbols_js__WEBPACK_IMPORTED_MODULE_0__/* .plainSymbols */ .g.failed, tone: 'bad' },
    skipped: { symbol: _reports_report_symbols_js__WEBPACK_IMPORTED_MODULE_0__/* .plainSymbols */ .g.skipped, tone: 'faint' },
    cancelled: { symbol: _reports_report_symbols_js__WEBPACK_IMPORTED_MODULE_0__/* .plainSymbols */ .g.cancelled, tone: 'warning' },
};


/***/ }),

/***/ 8503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ layTable),
/* harmony export */   o: () => (/* binding */ tableLines)
/* harmony export */ });
/* harmony import */ var _domain_text_even_share_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(993);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2061);
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2511);



function layTable(columns, rows, width, paint) {
    const cells = rows.map((row) => columns.map((column) => asSpan(column.of(row))));
    const natural = columns.map(({ title, most = Number.POSITIVE_INFINITY }, index) => Math.min(most, cells.reduce((widest, row) => Math.max(widest, (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(row[index]?.text ?? '')), (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(title))));
    const widths = columnWidths(columns, natural, width);
    const line = (texts) => {
        const last = texts.findLastIndex(({ text }, index) => text !== '' && (widths[index] ?? 0) > 0);
        const spans = texts.slice(0, last + 1).flatMap(({ text, tone }, index) => {
            const [columnWidth = 0, column] = [widths[index], columns[index]];
            if (columnWidth === 0)
                return [];
            const fitted = (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .fitToWidth */ .Ti)(text, columnWidth, column?.align);
            return index === last ? [(0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(fitted.trimEnd(), tone)] : [(0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(fitted, tone), (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(gapAfter(column))];
        });
        return (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .lineOf */ .cA)(spans, width, paint);
    };
    return { head: line(columns.map(({ title }) => (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(title, 'faint'))), lines: cells.map(line) };
}
function tableLines(columns, rows, width, paint) {
    const { head, lines } = layTable(columns, rows, width, paint);
    return [head, ...lines];
}
function gapAfter(column) {
    return column?.isTight === true ? ' ' : '  ';
}
function columnWidths(columns, natural, width) {
    const gone = new Set();
    const byTurn = [...columns.entries()]
        .filter(([, { goes }]) => goes !== undefined)
        .sort(([, a], [, b]) => (a.goes ?? 0) - (b.goes ?? 0))
        .map(([index]) => index);
    for (;;) {
        const kept = natural.map((columnWidth, index) => (gone.has(index) ? 0 : columnWidth));
        const widths = cut(columns, kept, width);
        const isCramped = columns.some(({ shrinks = 0 }, index) => (widths[index] ?? 0) < Math.min(shrinks, kept[index] ?? 0));
        const next = isCramped || totalOf(columns, widths) > width ? byTurn.pop() : undefined;
        if (next === undefined)
            return grown(columns, widths, width);
        gone.add(next);
    }
}
function cut(columns, natural, width) {
    const isCut = (index) => columns[index]?.shrinks !== undefined;
    const excess = totalOf(columns, natural) - width;
    if (excess <= 0)
        return [...natural];
    const shrinking = natural.filter((columnWidth, index) => isCut(index) && columnWidth > 0);
    const room = shrinking.reduce((sum, columnWidth) => sum + columnWidth, 0) - excess;
    const share = Math.max(1, (0,_domain_text_even_share_js__WEBPACK_IMPORTED_MODULE_2__/* .evenShare */ .e)(shrinking, room));
    const widths = natural.map((columnWidth, index) => (isCut(index) ? Math.min(columnWidth, share) : columnWidth));
    const left = width - totalOf(columns, widths);
    const first = widths.findIndex((columnWidth, index) => columnWidth < (natural[index] ?? 0));
    return left > 0 ? widths.with(first, (widths[first] ?? 0) + left) : widths;
}
function grown(columns, widths, width) {
    let left = width - totalOf(columns, widths);
    return widths.map((columnWidth, index) => {
        const missing = columnWidth === 0 ? 0 : (columns[index]?.least ?? 0) - columnWidth;
        const more = Math.max(0, Math.min(left, missing));
        left -= more;
        return columnWidth + more;
    });
}
function totalOf(columns, widths) {
    let total = 0;
    let gap = 0;
    for (const [index, columnWidth] of widths.entries()) {
        if (columnWidth === 0)
            continue;
        total += gap + columnWidth;
        gap = gapAfter(columns[index]).length;
    }
    return total;
}
function asSpan(cell) {
    return typeof cell === 'string' ? (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(cell) : cell;
}


/***/ })

};
