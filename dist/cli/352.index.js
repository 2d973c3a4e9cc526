export const id = 352;
export const ids = [352];
export const modules = {

/***/ 9352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  historyCommand: () => (/* binding */ historyCommand)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/js/domain/errors.js
var errors = __webpack_require__(5096);
// EXTERNAL MODULE: ./build/js/domain/suggestion.js
var domain_suggestion = __webpack_require__(3335);
// EXTERNAL MODULE: ./build/js/reporters/safe-text.js
var safe_text = __webpack_require__(7424);
// EXTERNAL MODULE: ./build/js/domain/median.js
var median = __webpack_require__(6229);
// EXTERNAL MODULE: ./build/js/domain/seen-run.js
var seen_run = __webpack_require__(9312);
;// CONCATENATED MODULE: ./build/js/domain/history-stats.js


const anyTime = 0;
function historyStats(all) {
    const runs = all.filter(({ living }) => !living);
    const entries = runs.flatMap((run) => run.tasks.filter(({ attempts }) => attempts > 0).map((task) => ({ run, task })));
    const starts = runs.map(({ startedAt }) => startedAt).sort();
    const totals = statsOf('all', entries);
    const wallMs = runs.reduce((sum, run) => sum + (0,seen_run/* wallMsOf */.S4)(run, anyTime), 0);
    return {
        runs: runs.length,
        firstAt: starts[0] ?? null,
        lastAt: starts.at(-1) ?? null,
        totals,
        wallMs,
        speedup: wallMs > 0 ? totals.sessionMs / wallMs : null,
        cacheSavedUsd: runs.reduce((sum, { cacheSavedUsd }) => (sum === null || cacheSavedUsd === null ? null : sum + cacheSavedUsd), 0),
        byTask: grouped(entries, ({ task }) => task.id),
        byModel: grouped(entries, ({ task }) => task.model),
        trend: trendOf(runs, entries, starts),
    };
}
function grouped(entries, key) {
    return [...Map.groupBy(entries, key)]
        .map(([name, group]) => statsOf(name, group))
        .sort((a, b) => b.costUsd - a.costUsd || b.sessionMs - a.sessionMs || (a.name < b.name ? -1 : 1));
}
function statsOf(name, entries) {
    const succeeded = entries.filter(({ task }) => task.stage === 'succeeded').map(({ task }) => task);
    const failed = entries.filter(({ task }) => task.stage === 'failed').length;
    const ended = succeeded.length + failed;
    return {
        name,
        tasks: entries.length,
        succeeded: succeeded.length,
        failed,
        unfinished: entries.length - ended,
        successRate: ended === 0 ? null : succeeded.length / ended,
        medianMs: (0,median/* median */.J)(succeeded.map(({ durationMs }) => durationMs)),
        medianUsd: (0,median/* median */.J)(succeeded.flatMap(({ costUsd }) => (costUsd === null ? [] : [costUsd]))),
        sessionMs: entries.reduce((sum, { run, task }) => sum + (0,seen_run/* sessionMsOf */.E)(run, task, anyTime), 0),
        costUsd: entries.reduce((sum, { task }) => sum + (task.costUsd ?? 0), 0),
        costIsPartial: entries.some(({ run, task }) => task.costIsPartial || task.costUsd === null || (0,seen_run/* stageIn */.kK)(run, task) === 'lost'),
    };
}
const dayMs = 24 * 60 * 60 * 1_000;
const mostPeriods = 12;
function trendOf(runs, entries, starts) {
    const unit = unitFor(starts);
    const periodOf = (run) => firstDay(run.startedAt, unit);
    const counts = Map.groupBy(runs, periodOf);
    const groups = Map.groupBy(entries, ({ run }) => periodOf(run));
    const periods = [...counts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .slice(-mostPeriods)
        .map(([name, group]) => ({ ...statsOf(name, groups.get(name) ?? []), runs: group.length }));
    return { unit, periods };
}
function unitFor(starts) {
    const [first, last] = [starts[0], starts.at(-1)];
    const days = first === undefined || last === undefined ? 0 : (Date.parse(last) - Date.parse(first)) / dayMs;
    if (days <= mostPeriods)
        return 'day';
    return days <= mostPeriods * 7 ? 'week' : 'month';
}
function firstDay(time, unit) {
    const date = new Date(time);
    if (unit === 'month')
        date.setUTCDate(1);
    if (unit === 'week')
        date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
    return date.toISOString().slice(0, 10);
}

// EXTERNAL MODULE: ./build/js/reports/format.js
var format = __webpack_require__(4603);
// EXTERNAL MODULE: ./build/js/reports/status.js
var reports_status = __webpack_require__(4742);
// EXTERNAL MODULE: ./build/js/reporters/layout.js
var layout = __webpack_require__(6781);
// EXTERNAL MODULE: ./build/js/reporters/table.js
var table = __webpack_require__(8103);
// EXTERNAL MODULE: ./build/js/reporters/task-row.js
var task_row = __webpack_require__(6207);
;// CONCATENATED MODULE: ./build/js/reporters/history-screen.js







function historyList(runs, { now, localTime }, width, paint) {
    const columns = [
        { title: '', of: symbolOf, isTight: true },
        { title: 'RUN', of: ({ id }) => (0,safe_text/* safeText */.Hk)(id) },
        { title: 'STARTED', of: ({ startedAt }) => localTime(startedAt), goes: 2 },
        { title: 'COMPLETED', of: completedOf, align: 'right' },
        { title: 'TIME', of: (run) => (0,format/* formatDuration */.a3)((0,seen_run/* wallMsOf */.S4)(run, now)), align: 'right', goes: 3 },
        { title: 'COST', of: costOf, align: 'right' },
        { title: 'PROJECT', of: ({ projectDir }) => (0,layout/* span */.Ln)((0,safe_text/* safeText */.Hk)(projectDir), 'faint'), shrinks: true, goes: 4 },
    ];
    return (0,table/* tableLines */.o)(columns, runs, width, paint);
}
function symbolOf(run) {
    const condition = (0,seen_run/* conditionOf */.rI)(run);
    if (condition === 'running')
        return (0,layout/* span */.Ln)('●', 'busy');
    if (condition === 'lost')
        return (0,layout/* span */.Ln)('!', 'warning');
    return (0,layout/* span */.Ln)(task_row/* endSymbols */.hx[condition].symbol, task_row/* endSymbols */.hx[condition].tone);
}
function completedOf({ tasks }) {
    const completed = tasks.filter(({ stage }) => stage === 'succeeded').length;
    return `${(0,format/* formatCount */.B4)(completed)}/${(0,format/* formatCount */.B4)(tasks.length)}`;
}
function costOf(run) {
    const known = run.tasks.reduce((sum, { costUsd }) => sum + (costUsd ?? 0), 0);
    const isPartial = run.tasks.some(({ costUsd, costIsPartial }) => costUsd === null || costIsPartial);
    return `${isPartial || (0,seen_run/* conditionOf */.rI)(run) === 'lost' ? '≥' : ''}${(0,format/* formatUsd */.UK)(known)}`;
}
const mostGroups = 20;
const units = { day: 'DAY', week: 'WEEK OF', month: 'MONTH OF' };
function historyStatsScreen(stats, width, paint) {
    const { totals, trend } = stats;
    const numbers = [
        (0,layout/* span */.Ln)(`${(0,reports_status/* plural */.LS)(stats.runs, 'run')}, ${(0,reports_status/* plural */.LS)(totals.tasks, 'task')}`, 'strong'),
        (0,layout/* span */.Ln)(`${(0,format/* formatPercent */.l9)(totals.successRate)} succeeded`),
        (0,layout/* span */.Ln)(`cost ${partialUsd(totals)}`),
        (0,layout/* span */.Ln)(`saved by the cache ${(0,format/* formatUsd */.UK)(stats.cacheSavedUsd)}`),
        (0,layout/* span */.Ln)(`wall time ${(0,format/* formatDuration */.a3)(stats.wallMs)}`),
        (0,layout/* span */.Ln)(`session time ${(0,format/* formatDuration */.a3)(totals.sessionMs)}`),
        (0,layout/* span */.Ln)(`speedup ${(0,format/* formatSpeedup */.qG)(stats.speedup)}`),
    ];
    const dearest = Math.max(...trend.periods.map(({ costUsd }) => costUsd), Number.MIN_VALUE);
    const trendColumns = [
        { title: units[trend.unit], of: ({ name }) => name },
        { title: 'RUNS', of: ({ runs }) => (0,format/* formatCount */.B4)(runs), align: 'right', goes: 2 },
        ...numberColumns,
        { title: '', of: ({ costUsd }) => (0,layout/* span */.Ln)('█'.repeat(Math.round((costUsd / dearest) * 12)), 'busy'), goes: 4 },
    ];
    return [
        ...(0,layout/* flow */.L3)(numbers, width, paint),
        ...titled('By task', groupLines('TASK', stats.byTask, width, paint), paint),
        ...titled('By model', groupLines('MODEL', stats.byModel, width, paint), paint),
        ...titled('Over time', (0,table/* tableLines */.o)(trendColumns, trend.periods, width, paint), paint),
        '',
        (0,layout/* lineOf */.cA)([(0,layout/* span */.Ln)('Median time and cost are those of the tasks that succeeded.', 'faint')], width, paint),
    ];
}
const numberColumns = [
    { title: 'TASKS', of: ({ tasks }) => (0,format/* formatCount */.B4)(tasks), align: 'right' },
    {
        title: 'SUCCESS',
        of: ({ successRate }) => (successRate === null ? '–' : (0,format/* formatPercent */.l9)(successRate)),
        align: 'right',
    },
    {
        title: 'MEDIAN',
        of: ({ medianMs }) => (medianMs === null ? '–' : (0,format/* formatDuration */.a3)(medianMs)),
        align: 'right',
        goes: 1,
    },
    { title: 'EACH', of: ({ medianUsd }) => (medianUsd === null ? '–' : (0,format/* formatUsd */.UK)(medianUsd)), align: 'right', goes: 3 },
    { title: 'COST', of: partialUsd, align: 'right' },
];
function groupLines(title, groups, width, paint) {
    const columns = [
        { title, of: ({ name }) => (0,safe_text/* safeText */.Hk)(name), shrinks: true },
        ...numberColumns,
    ];
    const lines = (0,table/* tableLines */.o)(columns, groups.slice(0, mostGroups), width, paint);
    const more = groups.length - mostGroups;
    return more > 0
        ? [...lines, (0,layout/* lineOf */.cA)([(0,layout/* span */.Ln)(`… and ${(0,format/* formatCount */.B4)(more)} that cost less`, 'faint')], width, paint)]
        : lines;
}
function titled(title, lines, paint) {
    return ['', paint(title, 'strong'), ...lines];
}
function partialUsd({ costUsd, costIsPartial }) {
    return `${costIsPartial ? '≥' : ''}${(0,format/* formatUsd */.UK)(costUsd)}`;
}

// EXTERNAL MODULE: ./build/js/reporters/ndjson.js
var ndjson = __webpack_require__(2199);
// EXTERNAL MODULE: ./build/js/reporters/status-screen.js
var status_screen = __webpack_require__(558);
// EXTERNAL MODULE: ./build/js/reports/csv.js
var csv = __webpack_require__(438);
// EXTERNAL MODULE: ./build/js/reports/escape.js
var reports_escape = __webpack_require__(1395);
;// CONCATENATED MODULE: ./build/js/reports/history-export.js




const columns = [
    ['run', (run) => run.id],
    ['task', (_, task) => task.id],
    ['status', seen_run/* stageIn */.kK],
    ['reason', (_, task) => task.reason],
    ['model', (_, task) => task.model],
    ['started_at', (_, task) => task.startedAt],
    ['ended_at', (_, task) => task.endedAt],
    ['duration_ms', (run, task, now) => Math.round((0,seen_run/* sessionMsOf */.E)(run, task, now))],
    ['attempts', (_, task) => task.attempts],
    ['turns', (_, task) => task.turns],
    ['cost_usd', (_, task) => task.costUsd],
    ['cost_is_partial', (_, task) => task.costIsPartial],
    ['input_tokens', (_, task) => task.tokens.input],
    ['output_tokens', (_, task) => task.tokens.output],
    ['cache_read_tokens', (_, task) => task.tokens.cacheRead],
    ['cache_write_tokens', (_, task) => task.tokens.cacheWrite],
    ['output_bytes', (_, task) => task.outputBytes],
    ['warnings', (_, task) => task.warnings],
    ['project', (run) => run.projectDir],
];
function historyCsv(runs, now) {
    const rows = runs.flatMap((run) => run.tasks.map((task) => columns.map(([, value]) => value(run, task, now))));
    return [columns.map(([name]) => name), ...rows].map(csv/* csvRow */.r).join('');
}
function historyJson(runs, now) {
    const tasks = runs.flatMap((run) => run.tasks.map((task) => Object.fromEntries(columns.map(([name, value]) => [name, value(run, task, now)]))));
    return `${JSON.stringify({ version: 1, tasks }, null, 2)}\n`;
}
function historyMarkdownTable(runs, now) {
    const head = '| Run | Task | Status | Model | Duration | Turns | Cost |\n| :-- | :-- | :-- | :-- | --: | --: | --: |';
    const rows = runs.flatMap((run) => run.tasks.map((task) => {
        const status = task.reason === null ? (0,seen_run/* stageIn */.kK)(run, task) : `${(0,seen_run/* stageIn */.kK)(run, task)}: ${(0,reports_escape/* plainId */.Sd)(task.reason)}`;
        const cost = `${task.costIsPartial && task.costUsd !== null ? '≥ ' : ''}${(0,format/* formatUsd */.UK)(task.costUsd)}`.replace('<', '&lt;');
        const numbers = task.attempts === 0 ? ['–', '–', '–'] : [(0,format/* formatDuration */.a3)((0,seen_run/* sessionMsOf */.E)(run, task, now)), task.turns, cost];
        return `| ${[`\`${(0,reports_escape/* plainId */.Sd)(run.id)}\``, `\`${(0,reports_escape/* plainId */.Sd)(task.id)}\``, status, `\`${(0,reports_escape/* plainId */.Sd)(task.model)}\``, ...numbers].join(' | ')} |`;
    }));
    return `${[head, ...rows].join('\n')}\n`;
}

;// CONCATENATED MODULE: ./build/js/reports/history-report.js



const history_report_mostGroups = 50;
const history_report_units = { day: 'Day', week: 'Week of', month: 'Month of' };
function renderHistory(stats) {
    const { totals, trend } = stats;
    const span = stats.firstAt === null || stats.lastAt === null
        ? 'No run yet.'
        : `${(0,reports_status/* plural */.LS)(stats.runs, 'run')} from ${stats.firstAt.slice(0, 10)} to ${stats.lastAt.slice(0, 10)}, ${(0,reports_status/* plural */.LS)(totals.tasks, 'task')}.`;
    const facts = [
        ['Succeeded', `${(0,format/* formatPercent */.l9)(totals.successRate)} of the tasks that succeeded or failed`],
        ['Cost', `${history_report_costOf(totals)}, by the CLI's own estimate`],
        ['Saved by the prompt cache', (0,format/* formatUsd */.UK)(stats.cacheSavedUsd)],
        ['Wall time', (0,format/* formatDuration */.a3)(stats.wallMs)],
        ['Session time', (0,format/* formatDuration */.a3)(totals.sessionMs)],
        ['Speedup', `${(0,format/* formatSpeedup */.qG)(stats.speedup)}, session time ÷ wall time`],
    ];
    return [
        '# History of runs',
        span,
        facts.map(([name, value]) => `- **${name}**: ${value.replace('<', '&lt;')}`).join('\n'),
        '## By task',
        history_report_table('Task', stats.byTask.slice(0, history_report_mostGroups), reports_escape/* idSpan */.yu),
        ...(stats.byTask.length > history_report_mostGroups
            ? [`… and ${(0,format/* formatCount */.B4)(stats.byTask.length - history_report_mostGroups)} more, which cost less.`]
            : []),
        '## By model',
        history_report_table('Model', stats.byModel, reports_escape/* idSpan */.yu),
        '## Over time',
        history_report_table(history_report_units[trend.unit], trend.periods, (name) => name),
        'Median duration and cost are those of the tasks that succeeded. Days are in UTC.',
    ]
        .join('\n\n')
        .concat('\n');
}
function history_report_table(title, groups, nameOf) {
    const head = `| ${title} | Tasks | Succeeded | Failed | Success | Median duration | Median cost | Cost |\n| :-- | --: | --: | --: | --: | --: | --: | --: |`;
    const rows = groups.map((group) => [
        nameOf(group.name),
        (0,format/* formatCount */.B4)(group.tasks),
        (0,format/* formatCount */.B4)(group.succeeded),
        (0,format/* formatCount */.B4)(group.failed),
        group.successRate === null ? '–' : (0,format/* formatPercent */.l9)(group.successRate),
        group.medianMs === null ? '–' : (0,format/* formatDuration */.a3)(group.medianMs),
        group.medianUsd === null ? '–' : (0,format/* formatUsd */.UK)(group.medianUsd).replace('<', '&lt;'),
        history_report_costOf(group).replace('<', '&lt;'),
    ].join(' | '));
    return [head, ...rows.map((row) => `| ${row} |`)].join('\n');
}
function history_report_costOf({ costUsd, costIsPartial }) {
    return `${costIsPartial ? 'at least ' : ''}${(0,format/* formatUsd */.UK)(costUsd)}`;
}

// EXTERNAL MODULE: ./build/js/cli/local-time.js
var local_time = __webpack_require__(8164);
// EXTERNAL MODULE: ./build/js/cli/number-option.js
var number_option = __webpack_require__(9098);
// EXTERNAL MODULE: ./build/js/cli/status/status-json.js
var status_json = __webpack_require__(9917);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/store/history-file.js
var history_file = __webpack_require__(5823);
// EXTERNAL MODULE: ./build/js/cli/duration-option.js
var duration_option = __webpack_require__(5521);
// EXTERNAL MODULE: ./build/js/cli/sessions-folder.js
var sessions_folder = __webpack_require__(4887);
;// CONCATENATED MODULE: ./build/js/cli/history/past-runs.js






async function pastRuns(options, context) {
    const { err } = context;
    const since = (0,duration_option/* durationOption */.A)(options, 'since');
    const runs = await (0,history_file/* readHistory */.L)((0,sessions_folder/* sessionsFolder */.K)(options, context), {
        onUnreadable: (dir, error) => err.line(err.paint((0,safe_text/* safeText */.Hk)(`The run ${(0,external_node_path_.basename)(dir)} is left out: ${(0,errors/* messageOf */.bD)(error)}`), 'warning')),
    });
    return since === null ? runs : runs.filter((run) => Date.now() - Date.parse(run.startedAt) <= since);
}
function pastRun(runs, id) {
    const exact = runs.find((run) => run.id === id);
    const matching = exact === undefined ? runs.filter((run) => run.id.startsWith(id ?? '')) : [exact];
    const [first] = matching;
    if (first === undefined)
        throw new errors/* UsageError */.eb(id === undefined ? 'there is no run yet' : `there is no run "${id}"`);
    if (id === undefined || matching.length === 1)
        return first;
    const shown = matching.slice(0, 5).map((run) => run.id);
    throw new errors/* UsageError */.eb(`more than one run begins with "${id}"; these do: ${shown.join(', ')}`);
}

;// CONCATENATED MODULE: ./build/js/cli/history/actions.js











const historyActions = {
    list,
    show,
    stats,
    report: ({ runs }) => renderHistory(historyStats(runs)),
    export: exportTasks,
};
const usualLimit = 20;
const widest = 120;
function list({ runs, options, now }, out) {
    const limit = (0,number_option/* wholeNumberOption */.q)(options, 'limit', usualLimit) || runs.length;
    const listed = runs.slice(0, limit);
    if (options['json'] === true)
        return page((0,ndjson/* jsonPage */.Ml)(listed.map((run) => (0,status_json/* runJson */.M)(run, statusOf(run, now)))));
    const lines = historyList(listed, { now, localTime: local_time/* localTime */.H }, out.size().columns, out.paint);
    const more = runs.length - listed.length;
    return page(...lines, ...(more > 0 ? [out.paint(`… and ${(0,format/* formatCount */.B4)(more)} older: --limit 0`, 'faint')] : []));
}
function show({ runs, rest: [id], options, now }, out) {
    const status = statusOf(pastRun(runs, id), now);
    if (options['json'] === true)
        return page((0,ndjson/* jsonPage */.Ml)((0,status_json/* statusJson */.b)(status)));
    const width = Math.min(out.size().columns, widest);
    return page(...(0,status_screen/* statusScreen */.R)(status, { width, height: Number.POSITIVE_INFINITY }, out.paint));
}
function statusOf(run, now) {
    return { now, runs: [run], silentMs: () => null, orphans: () => 0, others: 0, othersLost: 0 };
}
function stats({ runs, options }, out) {
    const numbers = historyStats(runs);
    if (options['json'] === true)
        return page((0,ndjson/* jsonPage */.Ml)({ version: 1, ...numbers }));
    return page(...historyStatsScreen(numbers, Math.min(out.size().columns, widest), out.paint));
}
const formats = { csv: historyCsv, json: historyJson, md: historyMarkdownTable };
function exportTasks({ runs, options, now }) {
    return formats[options['format'] ?? 'csv'](runs, now);
}
function page(...lines) {
    return `${lines.join('\n')}\n`;
}

// EXTERNAL MODULE: ./build/js/cli/setting-options.js
var setting_options = __webpack_require__(7856);
;// CONCATENATED MODULE: ./build/js/cli/commands/history.js








const historyCommand = {
    define(command) {
        command
            .option('--since <duration>', 'only runs that began within this time, such as 30d')
            .option('-n, --limit <n>', `list: at most so many runs; 0 for all (default: ${usualLimit})`)
            .addOption(new esm/* Option */.c$('--format <format>', 'export: csv, json or md').choices(['csv', 'json', 'md']))
            .option('--json', 'list, show, stats: JSON instead');
        (0,setting_options/* addSettingOptions */.OB)(command, ['sessions-dir']);
        command.addHelpText('after', help);
    },
    async run({ args: [name = 'list', ...rest], options }, context) {
        const { out, err } = context;
        const action = actionNamed(name);
        refuseMisplaced(name, rest, options);
        const runs = await pastRuns(options, context);
        if (runs.length === 0 && options['json'] !== true && name !== 'export') {
            const folder = (0,safe_text/* safeText */.Hk)((0,sessions_folder/* sessionsFolder */.K)(options, context));
            const when = options['since'] === undefined ? 'yet' : 'of that time';
            (name === 'report' ? err : out).line(`There is no run in ${folder} ${when}.`);
            return 0;
        }
        out.write(action({ runs, rest, options, now: Date.now() }, out));
        return 0;
    },
};
function actionNamed(name) {
    const action = Object.hasOwn(historyActions, name) ? historyActions[name] : undefined;
    if (action !== undefined)
        return action;
    const names = Object.keys(historyActions);
    const meant = (0,domain_suggestion/* nearest */.p)(name, names);
    const suggestion = meant === null ? '' : ` Did you mean "${meant}"?`;
    throw new errors/* UsageError */.eb(`There is no action ${(0,errors/* preview */.VH)(name)} on the history.${suggestion} Actions: ${names.join(', ')}.`);
}
const meantFor = {
    limit: ['list'],
    format: ['export'],
    json: ['list', 'show', 'stats'],
};
function refuseMisplaced(name, rest, options) {
    const faults = [];
    for (const [option, names] of Object.entries(meantFor)) {
        if (options[option] === undefined || names.includes(name))
            continue;
        const problem = `means nothing to history ${name}`;
        faults.push({ where: `--${option}`, problem, allowed: `it goes with ${names.join(', ')}` });
    }
    if (rest.length > 0 && name !== 'show') {
        faults.push({ where: (0,errors/* preview */.VH)(rest[0]), problem: `is more than history ${name} takes` });
    }
    if (faults.length > 0)
        throw new errors/* UsageError */.eb('Nothing was shown. See: claude-multi help history', faults);
}
const help = `
Actions:
  list         one line a run, the newest first
  show [RUN]   one run, its tasks in a table; the newest unless one is named
  stats        cost, time and success: by task, by model and over time
  report       the same as a Markdown document
  export       one row a task of every run, as CSV (or --format json, md)

Runs that were removed by clean still count: their numbers are kept.

Examples:
  claude-multi history
  claude-multi history stats --since 30d
  claude-multi history export --format csv > runs.csv
  claude-multi history report > history.md
`;


/***/ }),

/***/ 5521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ durationOption)
/* harmony export */ });
/* harmony import */ var _domain_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7947);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5096);


function durationOption(options, name) {
    const given = options[name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())];
    if (given === undefined)
        return null;
    const ms = (0,_domain_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(String(given));
    if (ms !== null)
        return ms;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb('Nothing was done.', [
        { where: `--${name}`, problem: `must ${_domain_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .durationMust */ .C_}`, value: given, allowed: 'for example 7d' },
    ]);
}


/***/ }),

/***/ 8164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ localTime)
/* harmony export */ });
function localTime(time) {
    if (time === null)
        return '–';
    const date = new Date(time);
    const two = (value) => String(value).padStart(2, '0');
    const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
    return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}


/***/ }),

/***/ 9098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ wholeNumberOption)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5096);

function wholeNumberOption(options, name, usual) {
    const given = options[name];
    if (given === undefined)
        return usual;
    const text = String(given);
    if (/^\d{1,9}$/.test(text))
        return Number(text);
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('Nothing was done.', [
        { where: `--${name}`, problem: 'is no whole number', value: text, allowed: 'a whole number from 0' },
    ]);
}


/***/ }),

/***/ 9917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ runJson),
/* harmony export */   b: () => (/* binding */ statusJson)
/* harmony export */ });
/* harmony import */ var _domain_seen_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9312);
/* harmony import */ var _domain_status_totals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9729);


function statusJson(status) {
    const { now, runs, others } = status;
    return {
        version: 1,
        at: new Date(now).toISOString(),
        totals: (0,_domain_status_totals_js__WEBPACK_IMPORTED_MODULE_0__/* .statusTotals */ .s)(runs, now),
        otherRuns: others,
        runs: runs.map((run) => runJson(run, status)),
    };
}
function runJson(run, { now, silentMs, orphans }) {
    const { id, startedAt, endedAt, lastEventAt, projectDir, maxParallel, notes, cacheSavedUsd } = run;
    return {
        id,
        condition: (0,_domain_seen_run_js__WEBPACK_IMPORTED_MODULE_1__/* .conditionOf */ .rI)(run),
        startedAt,
        endedAt,
        lastEventAt,
        wallMs: (0,_domain_seen_run_js__WEBPACK_IMPORTED_MODULE_1__/* .wallMsOf */ .S4)(run, now),
        projectDir,
        maxParallel,
        notes,
        cacheSavedUsd,
        orphanedProcesses: orphans(run),
        tasks: run.tasks.map((task) => {
            const { stage: _, durationMs: __, runningSince, ...rest } = task;
            const silence = silentMs(run, task.id);
            return {
                ...rest,
                stage: (0,_domain_seen_run_js__WEBPACK_IMPORTED_MODULE_1__/* .stageIn */ .kK)(run, task),
                runningSince,
                elapsedMs: (0,_domain_seen_run_js__WEBPACK_IMPORTED_MODULE_1__/* .sessionMsOf */ .E)(run, task, now),
                isStale: silence !== null,
            };
        }),
    };
}


/***/ }),

/***/ 6229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ median)
/* harmony export */ });
function median(values) {
    const sorted = values.toSorted((a, b) => a - b);
    const middle = sorted.length / 2;
    const above = sorted[Math.floor(middle)];
    if (above === undefined)
        return null;
    return Number.isInteger(middle) ? ((sorted[middle - 1] ?? above) + above) / 2 : above;
}


/***/ }),

/***/ 9729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ statusTotals)
/* harmony export */ });
/* unused harmony export ratingOf */
/* harmony import */ var _seen_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9312);

function ratingOf(completionRate) {
    if (completionRate >= 0.8)
        return 'good';
    return completionRate >= 0.5 ? 'fair' : 'poor';
}
function statusTotals(runs, now) {
    const counts = { waiting: 0, running: 0, between: 0, succeeded: 0, failed: 0, skipped: 0, cancelled: 0, lost: 0 };
    const tokens = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };
    let costUsd = 0;
    let costIsPartial = false;
    let sessionMs = 0;
    let cacheSavedUsd = 0;
    for (const run of runs) {
        cacheSavedUsd = cacheSavedUsd === null || run.cacheSavedUsd === null ? null : cacheSavedUsd + run.cacheSavedUsd;
        for (const task of run.tasks) {
            const stage = (0,_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .stageIn */ .kK)(run, task);
            counts[stage] += 1;
            for (const kind of ['input', 'output', 'cacheRead', 'cacheWrite'])
                tokens[kind] += task.tokens[kind];
            costUsd += task.costUsd ?? 0;
            costIsPartial ||= task.costIsPartial || task.costUsd === null || stage === 'lost';
            sessionMs += (0,_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionMsOf */ .E)(run, task, now);
        }
    }
    const { succeeded: completed, running, failed, cancelled, skipped, lost } = counts;
    const ended = completed + failed + cancelled + skipped;
    const completionRate = ended === 0 ? null : completed / ended;
    const wallMs = timeTaken(runs, now);
    return {
        runs: runs.length,
        tasks: ended + running + counts.waiting + counts.between + lost,
        completed,
        running,
        waiting: counts.waiting + counts.between,
        failed,
        cancelled,
        skipped,
        lost,
        tokens,
        costUsd,
        costIsPartial,
        cacheSavedUsd,
        wallMs,
        sessionMs,
        speedup: wallMs > 0 ? sessionMs / wallMs : null,
        completionRate,
        rating: completionRate === null ? null : ratingOf(completionRate),
    };
}
function timeTaken(runs, now) {
    const spans = runs
        .map((run) => {
        const end = run.living ? now : Date.parse(run.endedAt ?? run.lastEventAt);
        return { start: end - (0,_seen_run_js__WEBPACK_IMPORTED_MODULE_0__/* .wallMsOf */ .S4)(run, now), end };
    })
        .sort((a, b) => a.start - b.start);
    let taken = 0;
    let until = Number.NEGATIVE_INFINITY;
    for (const { start, end } of spans) {
        taken += Math.max(0, end - Math.max(start, until));
        until = Math.max(until, end);
    }
    return taken;
}


/***/ }),

/***/ 558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ statusScreen)
/* harmony export */ });
/* harmony import */ var _domain_seen_run_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9312);
/* harmony import */ var _domain_status_totals_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9729);
/* harmony import */ var _reports_format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4603);
/* harmony import */ var _reports_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4742);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6781);
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7424);
/* harmony import */ var _status_row_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6372);
/* harmony import */ var _task_row_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6207);
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4063);









function statusScreen(status, { width, height }, paint) {
    const { runs, now, silentMs } = status;
    const sections = runs.map((run) => ({
        run,
        rows: run.tasks.map((task) => (0,_status_row_js__WEBPACK_IMPORTED_MODULE_3__/* .statusRow */ .j)({ run, task, silentMs: silentMs(run, task.id) }, now)),
    }));
    const columns = columnsFor(sections.flatMap(({ rows }) => rows), width);
    const foot = [...totalLines((0,_domain_status_totals_js__WEBPACK_IMPORTED_MODULE_6__/* .statusTotals */ .s)(runs, now), width, paint), ...closingLines(status, width, paint)];
    const hasHead = runs.length === 1 || runs.some(({ tasks }) => tasks.length > 1);
    const heads = hasHead ? runs.length : 0;
    const kept = rowsWithin(sections.flatMap(({ rows }) => rows), height - foot.length - heads - 2);
    const body = [headLine(columns, width, paint)];
    for (const { run, rows } of sections) {
        if (hasHead)
            body.push(...(0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .flow */ .L3)(runParts(run, now), width, paint));
        body.push(...rows.filter((row) => kept.shown.has(row)).map((row) => rowLine(row, columns, width, paint)));
    }
    if (kept.rest !== null)
        body.push((0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .lineOf */ .cA)([(0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(kept.rest, 'faint')], width, paint));
    return [...body, '', ...foot].slice(0, Math.max(1, height));
}
const urgency = ['running', 'lost', 'failed', 'between', 'cancelled', 'waiting', 'skipped', 'succeeded'];
function rowsWithin(rows, room) {
    if (rows.length <= Math.max(0, room))
        return { shown: new Set(rows), rest: null };
    const byUrgency = urgency.flatMap((stage) => rows.filter((row) => row.stage === stage));
    const shown = new Set(byUrgency.slice(0, Math.max(0, room - 1)));
    const left = byUrgency.slice(shown.size);
    const counts = urgency.flatMap((stage) => {
        const count = left.filter((row) => row.stage === stage).length;
        return count === 0 ? [] : [`${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B4)(count)} ${stage === 'between' ? 'between attempts' : stage}`];
    });
    return { shown, rest: `… and ${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B4)(left.length)} more: ${counts.join(', ')}` };
}
const numberColumns = ['time', 'turns', 'output', 'cost'];
const titles = { time: 'TIME', turns: 'TURNS', output: 'OUTPUT', cost: 'COST' };
const leastWidth = { time: 32, turns: 52, output: 72, cost: 32 };
const gap = '  ';
function columnsFor(rows, width) {
    const widest = (title, of) => rows.reduce((most, row) => Math.max(most, (0,_width_js__WEBPACK_IMPORTED_MODULE_5__/* .widthOf */ .qz)(of(row))), title.length);
    const numbers = { time: 0, turns: 0, output: 0, cost: 0 };
    for (const name of numberColumns) {
        const isShown = width >= leastWidth[name];
        if (isShown)
            numbers[name] = widest(titles[name], (row) => row[name]);
    }
    const used = numberColumns.reduce((sum, name) => sum + (numbers[name] === 0 ? 0 : numbers[name] + gap.length), 0);
    const rest = Math.max(2, width - used - 2 - gap.length);
    const longestState = widest('STATE', (row) => row.state.text);
    const id = Math.min(widest('TASK', (row) => row.id), Math.max(Math.floor(rest / 2), rest - longestState));
    return { ...numbers, id, state: Math.min(Math.max(0, rest - id), Math.max(longestState, 16)) };
}
function headLine(columns, width, paint) {
    const text = `  ${(0,_width_js__WEBPACK_IMPORTED_MODULE_5__/* .fitToWidth */ .Ti)('TASK', columns.id)}${gap}${(0,_width_js__WEBPACK_IMPORTED_MODULE_5__/* .fitToWidth */ .Ti)('STATE', columns.state)}`;
    return (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .lineOf */ .cA)([(0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(`${text}${numbersOf(titles, columns)}`.trimEnd(), 'faint')], width, paint);
}
function rowLine(row, columns, width, paint) {
    const { text, tone } = row.state;
    const numbers = numbersOf(row, columns).trimEnd();
    const state = numbers === '' ? (0,_width_js__WEBPACK_IMPORTED_MODULE_5__/* .cutToWidth */ .G1)(text, columns.state) : (0,_width_js__WEBPACK_IMPORTED_MODULE_5__/* .fitToWidth */ .Ti)(text, columns.state);
    const start = [row.symbol, (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(` ${(0,_width_js__WEBPACK_IMPORTED_MODULE_5__/* .fitToWidth */ .Ti)(row.id, columns.id)}${gap}`), (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(state, tone)];
    return (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .lineOf */ .cA)([...start, (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(numbers)], width, paint);
}
function numbersOf(of, columns) {
    return numberColumns
        .filter((name) => columns[name] > 0)
        .map((name) => gap + (0,_width_js__WEBPACK_IMPORTED_MODULE_5__/* .fitToWidth */ .Ti)(of[name], columns[name], 'right'))
        .join('');
}
const conditions = {
    running: { text: 'running', tone: 'busy' },
    lost: { text: 'its supervisor died', tone: 'warning' },
    succeeded: { text: 'succeeded', tone: _task_row_js__WEBPACK_IMPORTED_MODULE_4__/* .endSymbols */ .hx.succeeded.tone },
    failed: { text: 'failed', tone: _task_row_js__WEBPACK_IMPORTED_MODULE_4__/* .endSymbols */ .hx.failed.tone },
    cancelled: { text: 'cancelled', tone: _task_row_js__WEBPACK_IMPORTED_MODULE_4__/* .endSymbols */ .hx.cancelled.tone },
};
function runParts(run, now) {
    const condition = (0,_domain_seen_run_js__WEBPACK_IMPORTED_MODULE_8__/* .conditionOf */ .rI)(run);
    const { text, tone } = conditions[condition];
    const done = run.tasks.filter(({ stage }) => stage === 'succeeded').length;
    const wall = (0,_domain_seen_run_js__WEBPACK_IMPORTED_MODULE_8__/* .wallMsOf */ .S4)(run, now);
    const since = Math.max(0, now - Date.parse(run.endedAt ?? run.lastEventAt));
    return [
        (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)((0,_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .Hk)(run.id), 'strong'),
        (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(text, tone),
        (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(`${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B4)(done)} of ${(0,_reports_status_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(run.tasks.length, 'task')} completed`),
        (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(condition === 'running' ? `for ${(0,_task_row_js__WEBPACK_IMPORTED_MODULE_4__/* .wholeSeconds */ .$P)(wall)}` : `in ${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatDuration */ .a3)(wall)}, ${ago(since)}`),
        (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)((0,_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .Hk)(run.projectDir), 'faint'),
    ];
}
function ago(milliseconds) {
    const minutes = Math.floor(milliseconds / 60_000);
    if (minutes < 1)
        return 'just now';
    if (minutes < 60)
        return `${minutes} min ago`;
    const hours = Math.floor(minutes / 60);
    return hours < 48 ? `${(0,_reports_status_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(hours, 'hour')} ago` : `${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B4)(Math.floor(hours / 24))} days ago`;
}
const ratings = {
    good: { text: 'good (80% or more)', tone: 'good' },
    fair: { text: 'fair (50 to 79%)', tone: 'warning' },
    poor: { text: 'poor (below 50%)', tone: 'bad' },
};
function totalLines(totals, width, paint) {
    const { tokens, completionRate, rating } = totals;
    const counts = [
        (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(`${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B4)(totals.tasks)} total`, 'strong'),
        (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(`${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B4)(totals.completed)} completed`),
        (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(`${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B4)(totals.running)} running`, totals.running > 0 ? 'busy' : 'plain'),
        (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(`${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B4)(totals.failed)} failed`, totals.failed > 0 ? 'bad' : 'plain'),
        ...['waiting', 'cancelled', 'skipped', 'lost']
            .filter((kind) => totals[kind] > 0)
            .map((kind) => (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(`${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B4)(totals[kind])} ${kind}`, kind === 'waiting' ? 'plain' : 'warning')),
    ];
    const numbers = [
        (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(`wall time ${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatDuration */ .a3)(totals.wallMs)}`),
        (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(`session time ${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatDuration */ .a3)(totals.sessionMs)}`),
        (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(`speedup ${totals.speedup === null ? '–' : (0,_reports_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatSpeedup */ .qG)(totals.speedup)}`),
        (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(`cost ${totals.costIsPartial ? '≥' : ''}${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatUsd */ .UK)(totals.costUsd)}`),
    ];
    const used = [
        (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(`tokens ${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B4)(tokens.input)} input`),
        (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(`${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B4)(tokens.output)} output`),
        (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(`${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B4)(tokens.cacheRead)} cache read`),
        (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(`${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B4)(tokens.cacheWrite)} cache write`),
        (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(`saved by the cache ${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatUsd */ .UK)(totals.cacheSavedUsd)}`),
    ];
    const rate = rating === null
        ? []
        : [(0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(`completion ${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatPercent */ .l9)(completionRate)}`), (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(ratings[rating].text, ratings[rating].tone)];
    return [counts, numbers, used, rate].flatMap((parts) => (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .flow */ .L3)(parts, width, paint));
}
function closingLines(status, width, paint) {
    const { runs, others, othersLost, orphans } = status;
    const lost = runs.filter((run) => (0,_domain_seen_run_js__WEBPACK_IMPORTED_MODULE_8__/* .conditionOf */ .rI)(run) === 'lost');
    const notes = [...new Set(runs.flatMap((run) => run.notes))].slice(0, 3);
    const lostOthers = othersLost === 0 ? '' : ` (${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B4)(othersLost)} without supervisor)`;
    return [
        ...lost.flatMap((run) => (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .wrap */ .LV)(`! ${lostText((0,_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .Hk)(run.id), orphans(run))}`, width, '  ').map((line) => paint(line, 'warning'))),
        ...notes.flatMap((note) => (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .wrap */ .LV)(`Note: ${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .Hk)(note)}`, width, '  ')),
        ...(others === 0
            ? []
            : [
                (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .lineOf */ .cA)([(0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .span */ .Ln)(`${(0,_reports_status_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(others, 'other run')}${lostOthers}: claude-multi status --all`, 'faint')], width, paint),
            ]),
    ];
}
function lostText(id, orphans) {
    const left = orphans === 0
        ? ''
        : ` and left ${orphans === 1 ? 'a process' : `${(0,_reports_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B4)(orphans)} processes`} running: claude-multi stop ${id} ends ${orphans === 1 ? 'it' : 'them'}`;
    return `The supervisor of ${id} died${left}. To go on: claude-multi resume ${id}`;
}


/***/ }),

/***/ 8103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ tableLines)
/* harmony export */ });
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6781);
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4063);


const leastShrunk = 8;
function tableLines(columns, rows, width, paint) {
    const cells = rows.map((row) => columns.map((column) => asSpan(column.of(row))));
    const natural = columns.map(({ title }, index) => cells.reduce((most, row) => Math.max(most, (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(row[index]?.text ?? '')), (0,_width_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(title)));
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
    return [line(columns.map(({ title }) => (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(title, 'faint'))), ...cells.map(line)];
}
function gapAfter(column) {
    return column?.isTight === true ? ' ' : '  ';
}
function columnWidths(columns, natural, width) {
    const widths = [...natural];
    const excess = () => {
        let total = 0;
        let gap = 0;
        for (const [index, columnWidth] of widths.entries()) {
            if (columnWidth === 0)
                continue;
            total += gap + columnWidth;
            gap = gapAfter(columns[index]).length;
        }
        return total - width;
    };
    const shrink = () => {
        for (const [index, { shrinks }] of columns.entries()) {
            const columnWidth = widths[index] ?? 0;
            if (shrinks === true && excess() > 0 && columnWidth > leastShrunk) {
                widths[index] = Math.max(leastShrunk, columnWidth - excess());
            }
        }
    };
    const byTurn = [...columns.entries()]
        .filter(([, { goes }]) => goes !== undefined)
        .sort(([, a], [, b]) => (b.goes ?? 0) - (a.goes ?? 0));
    shrink();
    for (const [index] of byTurn) {
        if (excess() <= 0)
            break;
        widths[index] = 0;
        for (const [position, { shrinks }] of columns.entries()) {
            if (shrinks === true && widths[position] !== 0)
                widths[position] = natural[position] ?? 0;
        }
        shrink();
    }
    return widths;
}
function asSpan(cell) {
    return typeof cell === 'string' ? (0,_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .span */ .Ln)(cell) : cell;
}


/***/ }),

/***/ 438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ renderCsv),
/* harmony export */   r: () => (/* binding */ csvRow)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1395);
/* harmony import */ var _measure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5682);


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
    const visible = (0,_measure_js__WEBPACK_IMPORTED_MODULE_1__/* .cutMiddle */ .it)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(value), longestCell, _measure_js__WEBPACK_IMPORTED_MODULE_1__/* .characters */ .hg);
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
];
function renderCsv(reports) {
    const rows = reports.flatMap(({ run, tasks }) => tasks.map((task) => columns.map(([, value]) => value(task, run))));
    return [columns.map(([name]) => name), ...rows].map(csvRow).join('');
}


/***/ }),

/***/ 1395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   Q6: () => (/* binding */ visibleText),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   Sd: () => (/* binding */ plainId),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   X5: () => (/* binding */ cleanText),
/* harmony export */   lz: () => (/* binding */ proseText),
/* harmony export */   yu: () => (/* binding */ idSpan)
/* harmony export */ });
const escapeCharacter = String.fromCodePoint(0x1b);
const bell = String.fromCodePoint(0x07);
const terminalSequence = new RegExp(`${escapeCharacter}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${bell}${escapeCharacter}]*(?:${bell}|${escapeCharacter}\\\\)?)`, 'g');
const lineBreak = /\r\n?|[\u0085\u2028\u2029]/g;
const hidden = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}]/gu;
const mention = /@(?=[\p{L}\p{N}_])/gu;
const zeroWidthSpace = '\u200b';
const longestRun = 60;
const longRun = new RegExp(`\`{${longestRun + 1},}`, 'g');
function visibleText(text) {
    return text.toWellFormed().replace(terminalSequence, '').replace(lineBreak, '\n').replace(hidden, '');
}
function cleanText(text) {
    return visibleText(text)
        .replace(longRun, `${'`'.repeat(longestRun)}…`)
        .replace(mention, `@${zeroWidthSpace}`);
}
function oneLine(text, longest) {
    const line = cleanText(text.slice(0, longest * 4))
        .replace(/\s+/g, ' ')
        .trim();
    return line.length <= longest ? line : `${line.slice(0, longest - 1).toWellFormed()}…`;
}
function codeSpan(text, longest = 300) {
    const line = oneLine(text, longest);
    if (line === '')
        return '(empty)';
    const ticks = '`'.repeat(longestBackticks(line) + 1);
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${ticks}${pad}${line}${pad}${ticks}`;
}
function fence(cleaned, info) {
    const ticks = '`'.repeat(Math.max(3, longestBackticks(cleaned) + 1));
    return `${ticks}${info}\n${cleaned}${cleaned.endsWith('\n') ? '' : '\n'}${ticks}`;
}
function proseText(text, longest = 500) {
    return oneLine(text, longest)
        .replace(/[\\`*_[\]<>&~|#$]/g, '\\$&')
        .replace(/^[-+=]|(?<=^\d+)[.)]/, '\\$&')
        .replace(/(https?|ftp|mailto|xmpp|www)(?=[:.])/gi, `$1${zeroWidthSpace}`);
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
function longestBackticks(text) {
    let longest = 0;
    for (const [run] of text.matchAll(/`+/g))
        longest = Math.max(longest, run.length);
    return longest;
}


/***/ }),

/***/ 5682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   eS: () => (/* binding */ evenShare),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   hg: () => (/* binding */ characters),
/* harmony export */   it: () => (/* binding */ cutMiddle)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4603);

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
function omission(characters) {
    return `\n[… ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(characters)} characters left out …]\n`;
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

/***/ 5823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readHistory),
/* harmony export */   b: () => (/* binding */ appendHistory)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5096);
/* harmony import */ var _domain_run_summary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2523);
/* harmony import */ var _run_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7800);






const historyName = 'history.ndjson';
const { O_APPEND, O_CREAT, O_NOFOLLOW, O_WRONLY } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
async function appendHistory(sessionsDir, runs) {
    if (runs.length === 0)
        return;
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(sessionsDir, historyName), O_WRONLY | O_APPEND | O_CREAT | (O_NOFOLLOW ?? 0), 0o600);
    try {
        await file.write(runs.map((run) => `${JSON.stringify(_domain_run_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .runSummarySchema */ .RS.parse(run))}\n`).join(''));
    }
    finally {
        await file.close();
    }
}
async function readHistory(sessionsDir, options = {}) {
    const { limit = Number.POSITIVE_INFINITY } = options;
    const stored = await (0,_run_index_js__WEBPACK_IMPORTED_MODULE_5__/* .readSummaries */ .$2)(sessionsDir, options);
    const known = new Set(stored.map(({ id }) => id));
    const gone = new Map();
    for (const run of await readGone(sessionsDir))
        if (!known.has(run.id))
            gone.set(run.id, { ...run, living: false });
    const all = [...stored, ...gone.values()].sort((a, b) => (a.id < b.id ? 1 : a.id > b.id ? -1 : 0));
    return all.slice(0, limit);
}
async function readGone(sessionsDir) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(sessionsDir, historyName);
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return '';
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .eG(`cannot read the history ${path}: ${(0,_domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`, 'Check that it is yours.', {
            cause: error,
        });
    });
    return text.split('\n').flatMap((line) => {
        const summary = _domain_run_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .runSummarySchema */ .RS.safeParse(tryJson(line));
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


/***/ })

};
