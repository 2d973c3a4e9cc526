export const id = 189;
export const ids = [189];
export const modules = {

/***/ 7189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  historyCommand: () => (/* binding */ historyCommand)
});

// EXTERNAL MODULE: ./node_modules/commander/esm.mjs
var esm = __webpack_require__(8179);
// EXTERNAL MODULE: ./build/js/domain/text/errors.js
var errors = __webpack_require__(480);
// EXTERNAL MODULE: ./build/js/domain/text/suggestion.js
var text_suggestion = __webpack_require__(5695);
// EXTERNAL MODULE: ./build/js/terminal/text/safe-text.js
var safe_text = __webpack_require__(9888);
// EXTERNAL MODULE: ./build/js/domain/run/run-numbers.js
var run_numbers = __webpack_require__(2291);
// EXTERNAL MODULE: ./build/js/domain/run/work-time.js
var work_time = __webpack_require__(8684);
// EXTERNAL MODULE: ./build/js/domain/usage/cost.js
var cost = __webpack_require__(5242);
// EXTERNAL MODULE: ./build/js/domain/usage/savings.js
var savings = __webpack_require__(3536);
// EXTERNAL MODULE: ./build/js/domain/history/estimate.js
var estimate = __webpack_require__(6496);
// EXTERNAL MODULE: ./build/js/domain/history/seen-run.js
var seen_run = __webpack_require__(505);
// EXTERNAL MODULE: ./build/js/domain/history/success-rate.js
var success_rate = __webpack_require__(9354);
;// CONCATENATED MODULE: ./build/js/domain/history/history-stats.js







const anyTime = 0;
function historyStats(all) {
    const runs = all.filter(({ living }) => !living);
    const entries = runs.flatMap((run) => run.tasks.map((task) => ({ run, task })));
    const starts = runs.map(({ startedAt }) => startedAt).sort();
    const totals = statsOf('all', entries);
    const wallMs = (0,work_time/* wallTimeTogether */._)(runs.map((run) => (0,seen_run/* workTimeOf */.aE)(run, anyTime)));
    const slotMs = runs.reduce((sum, run) => sum + (0,seen_run/* wallMsOf */.S4)(run, anyTime) * run.maxParallel, 0);
    return {
        runs: runs.length,
        firstAt: starts[0] ?? null,
        lastAt: starts.at(-1) ?? null,
        totals,
        wallMs,
        ...(0,run_numbers/* workRate */.S$)(totals.sessionMs, wallMs, slotMs),
        cacheSavedUsd: (0,cost/* sumKnown */.z_)(runs.map(({ cacheSavedUsd }) => cacheSavedUsd)),
        savings: (0,savings/* sumSavings */.Tu)(runs.map(seen_run/* savingsOfRun */.gM)),
        byTask: projectTasks(entries),
        byModel: grouped(entries, ({ task }) => task.model),
        trend: trendOf(runs, entries, starts),
    };
}
function sharedIds(tasks) {
    const groups = Map.groupBy(tasks, ({ name }) => name);
    return new Set([...groups].filter(([, group]) => group.length > 1).map(([id]) => id));
}
function projectTasks(entries) {
    const projects = Map.groupBy(entries, ({ run }) => run.projectDir);
    const tasks = [...projects].flatMap(([project, own]) => grouped(own, ({ task }) => task.id).map((stats) => ({ ...stats, project })));
    return tasks.sort(dearestFirst);
}
function grouped(entries, key) {
    return [...Map.groupBy(entries, key)]
        .map(([name, group]) => statsOf(name, group))
        .filter(({ tasks }) => tasks > 0)
        .sort(dearestFirst);
}
function dearestFirst(a, b) {
    return b.costUsd - a.costUsd || b.sessionMs - a.sessionMs || (a.name < b.name ? -1 : 1);
}
function statsOf(name, entries) {
    const count = (stage) => entries.filter(({ task }) => task.stage === stage).length;
    const started = entries.filter(({ task }) => task.attempts > 0);
    const tasks = started.map(({ task }) => task);
    const succeeded = tasks.filter(({ stage }) => stage === 'succeeded');
    const failed = tasks.filter(({ stage }) => stage === 'failed').length;
    return {
        name,
        tasks: tasks.length,
        succeeded: succeeded.length,
        failed,
        unfinished: tasks.length - succeeded.length - failed,
        successRate: (0,success_rate/* successRate */.sE)({
            succeeded: count('succeeded'),
            failed: count('failed'),
            cancelled: count('cancelled'),
            skipped: count('skipped'),
        }),
        medianMs: (0,estimate/* median */.JZ)(succeeded.map(({ durationMs }) => durationMs)),
        medianUsd: (0,estimate/* median */.JZ)(succeeded.flatMap(({ costUsd }) => (costUsd === null ? [] : [costUsd]))),
        sessionMs: started.reduce((sum, { run, task }) => sum + (0,seen_run/* sessionMsOf */.E)(run, task, anyTime), 0),
        ...(0,cost/* knownCostData */.Px)((0,cost/* sumCosts */.AM)(tasks.map(seen_run/* costOfTask */.G8))),
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

// EXTERNAL MODULE: ./build/js/domain/text/format.js
var format = __webpack_require__(2764);
// EXTERNAL MODULE: ./build/js/reports/data/csv.js
var csv = __webpack_require__(9267);
// EXTERNAL MODULE: ./build/js/reports/report/escape.js
var report_escape = __webpack_require__(2530);
;// CONCATENATED MODULE: ./build/js/reports/history/history-export.js




const columns = [
    ['run', (run) => run.id],
    ['task', (_, task) => task.id],
    ['status', seen_run/* stageOfTask */.lo],
    ['reason', (_, task) => task.reason],
    ['model', (_, task) => task.model],
    ['started_at', (_, task) => task.startedAt],
    ['ended_at', (_, task) => task.endedAt],
    ['duration_ms', (run, task, now) => Math.round((0,seen_run/* sessionMsOf */.E)(run, task, now))],
    ['attempts', (_, task) => task.attempts],
    ['turns', (_, task) => task.turns],
    ['cost_usd', (_, task) => task.costUsd],
    ['cost_is_partial', (_, task) => (0,seen_run/* costOfTask */.G8)(task).isPartial],
    ['input_tokens', (_, task) => task.tokens.input],
    ['output_tokens', (_, task) => task.tokens.output],
    ['cache_read_tokens', (_, task) => task.tokens.cacheRead],
    ['cache_write_tokens', (_, task) => task.tokens.cacheWrite],
    ['output_bytes', (_, task) => task.outputBytes],
    ['warnings', (_, task) => task.warnings],
    ['project', (run) => run.projectDir],
    ['known_cost_usd', (_, task) => (0,seen_run/* costOfTask */.G8)(task).knownUsd],
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
        const status = task.reason === null ? (0,seen_run/* stageOfTask */.lo)(run, task) : `${(0,seen_run/* stageOfTask */.lo)(run, task)}: ${(0,report_escape/* plainId */.Sd)(task.reason)}`;
        const cost = (0,format/* costCell */.ch)((0,seen_run/* costOfTask */.G8)(task)).replace('<', '&lt;');
        const numbers = task.attempts === 0 ? ['–', '–', '–'] : [(0,format/* formatDuration */.a3)((0,seen_run/* sessionMsOf */.E)(run, task, now)), task.turns, cost];
        return `| ${[`\`${(0,report_escape/* plainId */.Sd)(run.id)}\``, `\`${(0,report_escape/* plainId */.Sd)(task.id)}\``, status, `\`${(0,report_escape/* plainId */.Sd)(task.model)}\``, ...numbers].join(' | ')} |`;
    }));
    return `${[head, ...rows].join('\n')}\n`;
}

// EXTERNAL MODULE: ./build/js/reports/markdown/safe/escape.js
var safe_escape = __webpack_require__(1819);
;// CONCATENATED MODULE: ./build/js/reports/history/history-report.js






const mostGroups = 50;
const units = { day: 'Day', week: 'Week of', month: 'Month of' };
function renderHistory(stats) {
    const { totals, trend } = stats;
    const shared = sharedIds(stats.byTask);
    const span = stats.firstAt === null || stats.lastAt === null
        ? 'No runs yet.'
        : `${(0,format/* plural */.LS)(stats.runs, 'run')} from ${stats.firstAt.slice(0, 10)} to ${stats.lastAt.slice(0, 10)}, ${(0,format/* plural */.LS)(totals.tasks, 'task')}.`;
    const facts = [
        ['Success rate', `${(0,format/* formatPercent */.l9)(totals.successRate)}, tasks that succeeded ÷ tasks that ended`],
        ['Cost', `${(0,format/* formatCost */.BD)((0,cost/* readCost */.ii)(totals))}, by the CLI's own estimate`],
        ['Savings', (0,savings/* savingsText */.Zt)(stats.savings)],
        ['Wall time', (0,format/* formatDuration */.a3)(stats.wallMs)],
        ['Session time', (0,format/* formatDuration */.a3)(totals.sessionMs)],
        ['Speedup', `${(0,format/* formatSpeedup */.qG)(stats.speedup)}, session time ÷ wall time`],
        ['Utilisation', `${(0,format/* formatPercent */.l9)(stats.utilisation)}, session time ÷ (wall time × slots)`],
    ];
    return [
        '# History of runs',
        span,
        facts.map(([name, value]) => `- **${name}**: ${value.replaceAll('<', '&lt;')}`).join('\n'),
        '## By task',
        table('Task', stats.byTask.slice(0, mostGroups), (task) => shared.has(task.name) ? `${(0,report_escape/* idSpan */.yu)(task.name)} in ${(0,safe_escape/* lineOf */.cA)(task.project, 100)}` : (0,report_escape/* idSpan */.yu)(task.name)),
        ...(stats.byTask.length > mostGroups
            ? [`… and ${(0,format/* formatCount */.B4)(stats.byTask.length - mostGroups)} more, which cost less.`]
            : []),
        '## By model',
        table('Model', stats.byModel, ({ name }) => (0,report_escape/* idSpan */.yu)(name)),
        '## Over time',
        table(units[trend.unit], trend.periods, ({ name }) => name),
        'The success rate counts skipped tasks too. Median duration and cost are those of the tasks that succeeded. Days are in UTC.',
    ]
        .join('\n\n')
        .concat('\n');
}
function table(title, groups, nameOf) {
    const head = `| ${title} | Tasks | Succeeded | Failed | Success | Median duration | Median cost | Cost |\n| :-- | --: | --: | --: | --: | --: | --: | --: |`;
    const rows = groups.map((group) => [
        nameOf(group),
        (0,format/* formatCount */.B4)(group.tasks),
        (0,format/* formatCount */.B4)(group.succeeded),
        (0,format/* formatCount */.B4)(group.failed),
        group.successRate === null ? '–' : (0,format/* formatPercent */.l9)(group.successRate),
        group.medianMs === null ? '–' : (0,format/* formatDuration */.a3)(group.medianMs),
        group.medianUsd === null ? '–' : (0,format/* formatUsd */.UK)(group.medianUsd).replace('<', '&lt;'),
        (0,format/* costCell */.ch)((0,cost/* readCost */.ii)(group)).replace('<', '&lt;'),
    ].join(' | '));
    return [head, ...rows.map((row) => `| ${row} |`)].join('\n');
}

// EXTERNAL MODULE: ./build/js/terminal/live/ndjson.js
var ndjson = __webpack_require__(2932);
// EXTERNAL MODULE: ./build/js/terminal/text/layout.js
var layout = __webpack_require__(2061);
// EXTERNAL MODULE: ./build/js/terminal/text/symbols.js
var symbols = __webpack_require__(6866);
// EXTERNAL MODULE: ./build/js/terminal/text/table.js
var text_table = __webpack_require__(8503);
;// CONCATENATED MODULE: ./build/js/terminal/screens/history-screen.js









function historyList(runs, { now, localTime }, width, paint) {
    const columns = [
        { title: '', of: symbolOf, isTight: true },
        { title: 'RUN', of: ({ id }) => (0,safe_text/* safeText */.Hk)(id) },
        { title: 'STARTED', of: ({ startedAt }) => localTime(startedAt), goes: 2 },
        { title: 'SUCCEEDED', of: succeededOf, align: 'right' },
        { title: 'TIME', of: (run) => (0,format/* formatDuration */.a3)((0,seen_run/* wallMsOf */.S4)(run, now)), align: 'right', goes: 3 },
        { title: 'COST', of: (run) => (0,format/* costCell */.ch)((0,seen_run/* costOfRun */.E_)(run)), align: 'right' },
        { title: 'PROJECT', of: ({ projectDir }) => (0,layout/* span */.Ln)((0,safe_text/* safeText */.Hk)(projectDir), 'faint'), shrinks: 8, goes: 4 },
    ];
    return (0,text_table/* tableLines */.o)(columns, runs, width, paint);
}
function symbolOf(run) {
    const stage = (0,seen_run/* stageOfRun */.ts)(run);
    if (stage === 'running')
        return (0,layout/* span */.Ln)('●', 'busy');
    if (stage === 'lost')
        return (0,layout/* span */.Ln)('!', 'warning');
    return (0,layout/* span */.Ln)(symbols/* endSymbols */.h[stage].symbol, symbols/* endSymbols */.h[stage].tone);
}
function succeededOf({ tasks }) {
    const succeeded = tasks.filter(({ stage }) => stage === 'succeeded').length;
    return `${(0,format/* formatCount */.B4)(succeeded)}/${(0,format/* formatCount */.B4)(tasks.length)}`;
}
const history_screen_mostGroups = 20;
const history_screen_units = { day: 'DAY', week: 'WEEK OF', month: 'MONTH OF' };
function historyStatsScreen(stats, width, paint) {
    const { totals, trend } = stats;
    const numbers = [
        (0,layout/* span */.Ln)(`${(0,format/* plural */.LS)(stats.runs, 'run')}, ${(0,format/* plural */.LS)(totals.tasks, 'task')}`, 'strong'),
        (0,layout/* span */.Ln)(`success rate ${(0,format/* formatPercent */.l9)(totals.successRate)}`),
        (0,layout/* span */.Ln)(`cost ${(0,format/* costCell */.ch)((0,cost/* readCost */.ii)(totals))}`),
        (0,layout/* span */.Ln)(`wall time ${(0,format/* formatDuration */.a3)(stats.wallMs)}`),
        (0,layout/* span */.Ln)(`session time ${(0,format/* formatDuration */.a3)(totals.sessionMs)}`),
        (0,layout/* span */.Ln)(`speedup ${(0,format/* formatSpeedup */.qG)(stats.speedup)}`),
        (0,layout/* span */.Ln)(`utilisation ${(0,format/* formatPercent */.l9)(stats.utilisation)}`),
    ];
    const dearest = Math.max(...trend.periods.map(({ costUsd }) => costUsd), Number.MIN_VALUE);
    const trendColumns = [
        { title: history_screen_units[trend.unit], of: ({ name }) => name },
        { title: 'RUNS', of: ({ runs }) => (0,format/* formatCount */.B4)(runs), align: 'right', goes: 2 },
        ...numberColumns,
        { title: '', of: ({ costUsd }) => (0,layout/* span */.Ln)('█'.repeat(Math.round((costUsd / dearest) * 12)), 'busy'), goes: 4 },
    ];
    return [
        ...(0,layout/* flow */.L3)(numbers, width, paint),
        ...(0,layout/* wrap */.LV)((0,savings/* savingsText */.Zt)(stats.savings), width, '  '),
        ...titled('By task', groupLines('TASK', namedTasks(stats), width, paint), paint),
        ...titled('By model', groupLines('MODEL', stats.byModel, width, paint), paint),
        ...titled('Over time', (0,text_table/* tableLines */.o)(trendColumns, trend.periods, width, paint), paint),
        '',
        (0,layout/* lineOf */.cA)([(0,layout/* span */.Ln)(basis, 'faint')], width, paint),
    ];
}
const basis = 'Success rate: tasks that succeeded ÷ tasks that ended, including skipped ones. Medians: of tasks that succeeded.';
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
    { title: 'COST', of: (stats) => (0,format/* costCell */.ch)((0,cost/* readCost */.ii)(stats)), align: 'right' },
];
function namedTasks({ byTask }) {
    const shared = sharedIds(byTask);
    return byTask.map((task) => (shared.has(task.name) ? { ...task, name: `${task.name} (${task.project})` } : task));
}
function groupLines(title, groups, width, paint) {
    const columns = [
        { title, of: ({ name }) => (0,safe_text/* safeText */.Hk)(name), shrinks: 8 },
        ...numberColumns,
    ];
    const lines = (0,text_table/* tableLines */.o)(columns, groups.slice(0, history_screen_mostGroups), width, paint);
    const more = groups.length - history_screen_mostGroups;
    return more > 0
        ? [...lines, (0,layout/* lineOf */.cA)([(0,layout/* span */.Ln)(`… and ${(0,format/* formatCount */.B4)(more)} that cost less`, 'faint')], width, paint)]
        : lines;
}
function titled(title, lines, paint) {
    return ['', paint(title, 'strong'), ...lines];
}

// EXTERNAL MODULE: ./build/js/terminal/screens/status-screen.js
var status_screen = __webpack_require__(5588);
// EXTERNAL MODULE: ./build/js/cli/options/number-option.js
var number_option = __webpack_require__(9135);
// EXTERNAL MODULE: ./build/js/cli/process/local-time.js
var local_time = __webpack_require__(7982);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/js/store/history/history-file.js
var history_file = __webpack_require__(4834);
// EXTERNAL MODULE: ./build/js/cli/options/duration-option.js
var duration_option = __webpack_require__(2676);
// EXTERNAL MODULE: ./build/js/cli/options/sessions-folder.js
var sessions_folder = __webpack_require__(6874);
;// CONCATENATED MODULE: ./build/js/cli/look/past-runs.js






async function pastRuns(options, context) {
    const { err } = context;
    const since = (0,duration_option/* durationOption */.A)(options, 'since');
    const runs = await (0,history_file/* readHistory */.Lu)((0,sessions_folder/* sessionsFolder */.K)(options, context), {
        onUnreadable: (dir, error) => err.line(err.paint((0,safe_text/* safeText */.Hk)(`The run ${(0,external_node_path_.basename)(dir)} is left out: ${(0,errors/* messageOf */.bD)(error)}`), 'warning')),
    });
    return since === null ? runs : runs.filter((run) => Date.now() - Date.parse(run.startedAt) <= since);
}
function pastRun(runs, id) {
    const exact = runs.find((run) => run.id === id);
    const matching = exact === undefined ? runs.filter((run) => run.id.startsWith(id ?? '')) : [exact];
    const [first] = matching;
    if (first === undefined)
        throw new errors/* UsageError */.eb(id === undefined ? 'there are no runs yet' : `there is no run "${id}"`);
    if (id === undefined || matching.length === 1)
        return first;
    const shown = matching.slice(0, 5).map((run) => run.id);
    throw new errors/* UsageError */.eb(`more than one run begins with "${id}": ${shown.join(', ')}`);
}

// EXTERNAL MODULE: ./build/js/cli/look/status-json.js
var status_json = __webpack_require__(7296);
;// CONCATENATED MODULE: ./build/js/cli/look/history-actions.js











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

// EXTERNAL MODULE: ./build/js/cli/options/setting-options.js
var setting_options = __webpack_require__(542);
;// CONCATENATED MODULE: ./build/js/cli/commands/history.js








const historyCommand = {
    define(command) {
        command
            .option('--since <duration>', 'only runs that began within this time, such as 30d')
            .option('-n, --limit <n>', `list: at most this many runs; 0 for all (default: ${usualLimit})`)
            .addOption(new esm/* Option */.c$('--format <format>', 'export: csv, json or md').choices(['csv', 'json', 'md']))
            .option('--json', 'list, show, stats: print JSON');
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
            const when = options['since'] === undefined ? 'yet' : 'from that time';
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
    const meant = (0,text_suggestion/* nearest */.p)(name, names);
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
        const problem = `does not apply to history ${name}`;
        faults.push({ where: `--${option}`, problem, allowed: `it applies to ${names.join(', ')}` });
    }
    if (rest.length > 0 && name !== 'show') {
        faults.push({ where: (0,errors/* preview */.VH)(rest[0]), problem: `is one argument too many for history ${name}` });
    }
    if (faults.length > 0)
        throw new errors/* UsageError */.eb('Nothing was shown. See: claude-multi help history', faults);
}
const help = `
Actions:
  list         one line per run, the newest first
  show [RUN]   one run, its tasks in a table; the newest unless one is named
  stats        cost, time and success: by task, by model and over time
  report       the same as a Markdown document
  export       one row per task of every run, as CSV (or --format json, md)

Runs that were removed by clean still count: their numbers are kept.

Examples:
  claude-multi history
  claude-multi history stats --since 30d
  claude-multi history export --format csv > runs.csv
  claude-multi history report > history.md
`;


/***/ }),

/***/ 9135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ wholeNumberOption)
/* harmony export */ });
/* harmony import */ var _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(480);

function wholeNumberOption(options, name, usual) {
    const given = options[name];
    if (given === undefined)
        return usual;
    const text = String(given);
    if (/^\d{1,9}$/.test(text))
        return Number(text);
    throw new _domain_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('Nothing was done.', [
        { where: `--${name}`, problem: 'is not a whole number', value: text, allowed: 'a whole number from 0' },
    ]);
}


/***/ }),

/***/ 7982:
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

/***/ 9267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ renderCsv),
/* harmony export */   r: () => (/* binding */ csvRow)
/* harmony export */ });
/* harmony import */ var _domain_usage_cost_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5242);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2530);
/* harmony import */ var _report_measure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4549);



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
    const visible = (0,_report_measure_js__WEBPACK_IMPORTED_MODULE_2__/* .cutMiddle */ .it)((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleText */ .Q6)(value), longestCell, _report_measure_js__WEBPACK_IMPORTED_MODULE_2__/* .characters */ .hg);
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
    ['known_cost_usd', (task) => (0,_domain_usage_cost_js__WEBPACK_IMPORTED_MODULE_0__/* .readCost */ .ii)(task).knownUsd],
];
function renderCsv(reports) {
    const rows = reports.flatMap(({ run, tasks }) => tasks.map((task) => columns.map(([, value]) => value(task, run))));
    return [columns.map(([name]) => name), ...rows].map(csvRow).join('');
}


/***/ }),

/***/ 1819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ lineOfWords),
/* harmony export */   TG: () => (/* binding */ money),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   e6: () => (/* binding */ ownLineOf),
/* harmony export */   mo: () => (/* binding */ breakable),
/* harmony export */   tx: () => (/* binding */ breaker)
/* harmony export */ });
/* unused harmony export htmlWords */
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2530);

const breaker = '<!-- -->';
const notable = /@(?=\S)|#(?=\d)|\bGH-(?=\d)|\bwww(?=\.)|:(?=\/\/|(?:(?!\d{1,40}:)[\w+-]{1,40}|100|1234):)|\b(?=\d*[a-f])([0-9a-f]{7,40})\b/gi;
function disarm(text, quote) {
    let disarmed = '';
    let end = 0;
    for (const match of text.matchAll(notable)) {
        const hash = match[1];
        disarmed += quote(text.slice(end, match.index));
        disarmed += hash === undefined ? `${quote(match[0])}${breaker}` : `<code>${hash}</code>`;
        end = match.index + match[0].length;
    }
    return disarmed + quote(text.slice(end));
}
const htmlMarkup = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
};
const markup = /[\\`*_[\]<>&|~$]/g;
function quoted(part) {
    return part.replace(markup, (sign) => htmlMarkup[sign] ?? `\\${sign}`);
}
const marker = /^([-+=#]|\d{1,9}(?=[.)]))/;
function words(text) {
    return disarm(text, quoted);
}
function lineOfWords(text) {
    const line = text.trimStart();
    const [found] = marker.exec(line) ?? [];
    if (found === undefined)
        return words(line);
    if (/\d/.test(found))
        return `${words(found)}\\${words(line.slice(found.length))}`;
    return found === '#' && /^#\d/.test(line) ? words(line) : `\\${found}${words(line.slice(1))}`;
}
function htmlWords(text) {
    return disarm(text, (part) => part.replace(/[&<>$]/g, (sign) => htmlMarkup[sign] ?? `&#${sign.charCodeAt(0)};`));
}
function lineOf(text, longest) {
    return words((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text, longest));
}
function ownLineOf(text, longest) {
    return lineOfWords((0,_report_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text, longest));
}
function money(amount) {
    return amount.replaceAll('<', '&lt;').replaceAll('$', '\\$');
}
function breakable(text, longest, quote = words) {
    return text
        .split(/(\s+)/)
        .map((part) => chunks(part, longest).map(quote).join('<wbr>'))
        .join('');
}
function chunks(word, longest) {
    if (word.length <= longest)
        return [word];
    const pieces = [];
    let piece = '';
    for (const character of word) {
        if (piece.length + character.length > longest) {
            pieces.push(piece);
            piece = '';
        }
        piece += character;
        if (/[-._/,:;)]/.test(character) && piece.length >= longest / 2) {
            pieces.push(piece);
            piece = '';
        }
    }
    return piece === '' ? pieces : [...pieces, piece];
}


/***/ }),

/***/ 2530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q6: () => (/* binding */ visibleText),
/* harmony export */   Sd: () => (/* binding */ plainId),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   mG: () => (/* binding */ shortTo),
/* harmony export */   yu: () => (/* binding */ idSpan)
/* harmony export */ });
const escapeCharacter = String.fromCodePoint(0x1b);
const bell = String.fromCodePoint(0x07);
const terminalSequence = new RegExp(`${escapeCharacter}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${bell}${escapeCharacter}]*(?:${bell}|${escapeCharacter}\\\\)?)`, 'g');
const lineBreak = /\r\n?|[\u0085\u2028\u2029]/g;
const hidden = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}]/gu;
function visibleText(text) {
    return text.toWellFormed().replace(terminalSequence, '').replace(lineBreak, '\n').replace(hidden, '');
}
function oneLine(text, longest) {
    const line = visibleText(text.slice(0, longest * 4))
        .replace(/\s+/g, ' ')
        .trim();
    return line.length <= longest ? line : `${shortTo(line, longest - 1)}…`;
}
function shortTo(text, length) {
    return text
        .slice(0, length)
        .toWellFormed()
        .replace(/\uFFFD$/, '');
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


/***/ }),

/***/ 4549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   hg: () => (/* binding */ characters),
/* harmony export */   it: () => (/* binding */ cutMiddle)
/* harmony export */ });
/* harmony import */ var _domain_text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2764);

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
function omission(characters) {
    return `\n[… ${(0,_domain_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(characters)} characters left out …]\n`;
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


/***/ })

};
