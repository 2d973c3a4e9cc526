import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statusJson } from '../src/cli/look/status-json.ts';
import { historyStats } from '../src/domain/history/history-stats.ts';
import { runSummarySchema, summariseRun } from '../src/domain/history/run-summary.ts';
import type { SeenRun } from '../src/domain/history/seen-run.ts';
import { type RunTotals, runTotals, savingsSoFar, taskCost, taskTurns } from '../src/domain/run/run-numbers.ts';
import type { RunState } from '../src/domain/run/run-state.ts';
import {
  costCell,
  formatCost,
  formatDuration,
  formatPercent,
  formatSpeedup,
  plural,
} from '../src/domain/text/format.ts';
import { type Cost, type CostData, readCost, sumCosts } from '../src/domain/usage/cost.ts';
import { comparisonText } from '../src/domain/usage/prediction.ts';
import { savingsText, savingTexts, tellSavings } from '../src/domain/usage/savings.ts';
import { renderCsv } from '../src/reports/data/csv.ts';
import { renderJson } from '../src/reports/data/json.ts';
import { renderJunit } from '../src/reports/data/junit.ts';
import { renderTap } from '../src/reports/data/tap.ts';
import { historyCsv, historyJson, historyMarkdownTable } from '../src/reports/history/history-export.ts';
import { renderHistory } from '../src/reports/history/history-report.ts';
import { renderHtml } from '../src/reports/html/page.ts';
import { TimeScale } from '../src/reports/html/parts/time-scale.ts';
import { renderMarkdown } from '../src/reports/markdown/markdown.ts';
import { buildReport, costOfSession, type Report, reportSchema } from '../src/reports/report/report.ts';
import { dashboardFrame } from '../src/terminal/live/dashboard-frame.ts';
import { eventLines } from '../src/terminal/live/plain.ts';
import { taskRow } from '../src/terminal/live/task-row.ts';
import { historyList, historyStatsScreen } from '../src/terminal/screens/history-screen.ts';
import { statusRow } from '../src/terminal/screens/status-row.ts';
import { statusScreen } from '../src/terminal/screens/status-screen.ts';
import { summaryLines } from '../src/terminal/screens/summary.ts';
import { wholeSeconds } from '../src/terminal/text/symbols.ts';
import { arbitraryRun, endRun } from './support/samples/arbitrary-run.ts';
import { startMs } from './support/samples/sample-run.ts';

const paint = (text: string): string => text;
const size = { width: 1_000, height: 1_000 };

/** A run at one moment, as each surface gets it. */
interface Look {
  readonly state: RunState;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The summary and the report, written down and read again. */
  readonly seen: SeenRun;
  readonly report: Report;
}

function lookAt(state: RunState, now: number, living: boolean): Look {
  const made = summariseRun(state, { journalBytes: 1, outputBytes: () => 2_048 });
  const seen = { ...runSummarySchema.parse(JSON.parse(JSON.stringify(made))), living };
  const report = buildReport(state, new Date(now).toISOString(), { living });
  return { state, now, seen, report: reportSchema.parse(JSON.parse(renderJson(report))) };
}

/** What every surface has to tell of the run, in the words of each. */
function truthOf(state: RunState, until: number) {
  const totals = runTotals(state, until);
  return {
    ...totals,
    told: formatCost(totals.cost),
    cell: costCell(totals.cost),
    wall: formatDuration(totals.wallMs),
    session: formatDuration(totals.sessionMs),
    speed: formatSpeedup(totals.speedup),
    percent: formatPercent(totals.utilisation),
    savings: savingsSoFar(state.tasks.values()),
    predicted: comparisonOf(state, totals),
    saved: savingsText(savingsSoFar(state.tasks.values())),
  };
}

/** What was predicted, compared with what was, as every document has to tell it; null without a prediction. */
function comparisonOf({ run, ended }: RunState, totals: RunTotals): string | null {
  const { cost, tasks, succeeded, sessionMs, wallMs } = totals;
  const times = { sessionTime: formatDuration(sessionMs), wallTime: formatDuration(wallMs) };
  const actual = { cost: formatCost(cost), ...times, tasks, succeeded, hasEnded: ended !== null };
  return run.prediction === undefined ? null : comparisonText(run.prediction, actual);
}

const markup = (text: string): string => text.replaceAll('<', '&lt;');
/** A number of which nothing is known yet, on a screen. */
const dash = (text: string): string => (text === 'unknown' ? '–' : text);

function screensTell({ state, now, seen, report }: Look, until: number): void {
  const truth = truthOf(state, until);
  const status = { now, runs: [seen], silentMs: () => null, orphans: () => 0, others: 0, othersLost: 0 };
  const shown = statusScreen(status, size, paint);
  expect(shown).toContain(
    `wall time ${truth.wall} · session time ${truth.session} · speedup ${dash(truth.speed)} · utilisation ${dash(truth.percent)} · cost ${truth.cell}`,
  );
  expect(shown).toContain(truth.saved);
  const [, row = ''] = historyList([seen], { now, localTime: () => '' }, 1_000, paint);
  expect(row).toContain(`${truth.wall}  `);
  expect(row).toContain(` ${truth.cell}  `);
  const summary = summaryLines({ report, runDir: null, reportPaths: [], width: 1_000, paint }).join('\n');
  expect(summary).toContain(`\nWall time       ${truth.wall}\nSession time    ${truth.session}, `);
  expect(summary).toContain(`\nSpeedup         ${truth.speed}, `);
  expect(summary).toContain(`\nUtilisation     ${truth.percent} of ${plural(report.run.maxParallel, 'slot')}\n`);
  expect(summary).toContain(`\nCost            ${truth.told}, by`);
  expect(summary).toContain(`\nSavings         ${truth.saved}`);
  if (truth.predicted === null) expect(summary).not.toContain('Prediction');
  else expect(summary).toContain(`\nPrediction      ${truth.predicted}`);
  expect(truth.saved).not.toContain('$-');
  for (const task of seen.tasks) {
    const own = state.tasks.get(task.id);
    if (own === undefined || task.attempts === 0) continue;
    const [live, late] = [taskRow(task.id, own, until), statusRow({ run: seen, task, silentMs: null }, now)];
    expect([live.cost, late.cost]).toEqual([costCell(taskCost(own)), costCell(taskCost(own))]);
    expect([Number(live.turns), Number(late.turns.replaceAll(',', ''))]).toEqual([taskTurns(own), taskTurns(own)]);
  }
}

function dashboardTells({ state, now }: Look, isOver: boolean): void {
  const truth = truthOf(state, now);
  const wall = isOver ? truth.wall : wholeSeconds(truth.wallMs);
  const frame = dashboardFrame(state, now, size, paint).join('\n');
  expect(frame).toContain(`\ncost ${truth.cell} · wall ${wall} · speedup ${dash(truth.speed)} · `);
  expect(frame).toContain(`\n${savingTexts(truth.savings).join(' · ')}`);
}

/** Turns and cost, added up over the rows of a document. */
function sumOf(rows: readonly { readonly turns: number; readonly cost: CostData }[]): { turns: number; cost: Cost } {
  return {
    turns: rows.reduce((sum, { turns }) => sum + turns, 0),
    cost: sumCosts(rows.map(({ cost }) => readCost(cost))),
  };
}

type Row = Readonly<Record<string, string | number | boolean | null>>;
const fromRow = (row: Row) => ({
  turns: Number(row['turns']),
  cost: {
    costUsd: row['cost_usd'] === '' || row['cost_usd'] === null ? null : Number(row['cost_usd']),
    costIsPartial: String(row['cost_is_partial']) === 'true',
    knownCostUsd: Number(row['known_cost_usd']),
  },
});

async function documentsTell({ state, seen, now, report }: Look, until: number): Promise<void> {
  const truth = truthOf(state, until);
  const markdown = renderMarkdown(report);
  const amount = (text: string): string => markup(text).replaceAll('$', '\\$');
  const speedup = report.totals.tasks > 1 ? ` · **speedup** ${truth.speed}` : '';
  expect(markdown).toContain(`**Cost** ${amount(truth.told)} · **wall time** ${truth.wall}${speedup}\n`);
  expect(markdown).toContain(
    `**Session time** ${truth.session} · **utilisation** ${truth.percent} of ${plural(report.run.maxParallel, 'slot')}`,
  );
  expect(markdown).toContain(`**Savings** ${amount(truth.saved)}`);
  if (truth.predicted === null) expect(markdown).not.toContain('**Prediction**');
  else expect(markdown).toContain(`**Prediction** ${amount(truth.predicted)}`);
  const html = await renderHtml(report);
  const figure = (name: string, value: string) => `<dt>${name}</dt><dd class="value">${markup(value)}</dd>`;
  expect(html).toContain(figure('Wall time', truth.wall));
  expect(html).toContain(figure('Session time', truth.session));
  expect(html).toContain(figure('Speedup', truth.speed));
  expect(html).toContain(figure('Utilisation', truth.percent));
  expect(html).toContain(figure('Cost', truth.cell));
  const line = truth.predicted === null ? null : `<b>Prediction</b> ${truth.predicted.replaceAll('<', '&lt;')}</p>`;
  expect(/<b>Prediction<\/b> .*<\/p>/.exec(html)?.[0] ?? null).toBe(line);
  for (const { name, told, basis } of tellSavings(truth.savings))
    expect(html).toContain(`${figure(`Savings: ${name}`, told)}\n<dd class="how">${basis.replaceAll("'", '&#39;')}`);
  expect(html).toContain(`${plural(truth.turns, 'turn')} for ${plural(truth.tasks, 'task')}`);
  const junit = renderJunit([report]);
  const property = (name: string) => new RegExp(`<property name="${name}" value="([^"]*)"/>`).exec(junit)?.[1];
  expect(property('cost')).toBe(markup(truth.told));
  const sum = property('cost-usd') ?? '';
  expect(
    readCost({
      costUsd: sum === 'unknown' ? null : Number(sum),
      costIsPartial: property('cost-is-partial') === 'true',
      knownCostUsd: Number(property('known-cost-usd')),
    }),
  ).toEqual(truth.cost);
  const seconds = (truth.wallMs / 1_000).toFixed(3);
  expect([...junit.matchAll(/<testsuites? .*? time="([\d.]+)"/g)].map(([, time]) => time)).toEqual([seconds, seconds]);
  const expected = { turns: truth.turns, cost: truth.cost };
  const points = [...renderTap([report]).matchAll(/^ {2}---\n(.*?)^ {2}\.\.\.$/gms)].map(([, block = '']) =>
    Object.fromEntries(
      [...block.matchAll(/^ {2}(\w+): (.*)$/gm)].map(([, key = '', value = '']) => [key, JSON.parse(value)]),
    ),
  );
  expect(sumOf(points.map(fromRow))).toEqual(expected);
  expect(sumOf(parse<Row>(renderCsv([report]), { columns: true }).map(fromRow))).toEqual(expected);
  expect(sumOf(parse<Row>(historyCsv([seen], now), { columns: true }).map(fromRow))).toEqual(expected);
  expect(sumOf(JSON.parse(historyJson([seen], now)).tasks.map(fromRow))).toEqual(expected);
  const cells = report.tasks.filter(({ attempts }) => attempts > 0).map((task) => markup(costCell(readCost(task))));
  expect([...historyMarkdownTable([seen], now).matchAll(/ \| (\S+) \|$/gm)].map(([, cell]) => cell)).toEqual(
    expect.arrayContaining(cells),
  );
}

function dataTells({ state, now, seen, report }: Look, until: number): void {
  const { wallMs, sessionMs, speedup, utilisation, turns, cost, told, savings, saved, predicted } = truthOf(
    state,
    until,
  );
  expect(report.prediction?.text ?? null).toBe(predicted);
  expect(report.totals.savings).toEqual({ ...savings, text: saved });
  expect(seen.cacheSavedUsd).toBe(report.totals.cacheSavedUsd);
  const times = { wallMs, sessionMs, speedup, utilisation };
  expect(report.totals).toMatchObject(times);
  expect(readCost(report.totals)).toEqual(cost);
  expect(sumOf(report.tasks.map((task) => ({ turns: task.turns, cost: task })))).toEqual({ turns, cost });
  for (const task of report.tasks) {
    expect(task.sessions.reduce((sum, session) => sum + session.turns, 0)).toBe(task.turns);
    expect(sumCosts(task.sessions.map(costOfSession))).toEqual(readCost(task));
  }
  const status = { now, runs: [seen], silentMs: () => null, orphans: () => 0, others: 0, othersLost: 0 };
  const { totals, runs } = JSON.parse(JSON.stringify(statusJson(status)));
  expect(totals).toMatchObject(times);
  expect(formatCost(readCost(totals))).toBe(told);
  expect(runs[0].wallMs).toBe(wallMs);
  expect(totals.savings).toEqual(savings);
  expect(runs[0].savings).toEqual(savings);
  expect(sumOf(runs[0].tasks.map((task: CostData & { turns: number }) => ({ turns: task.turns, cost: task })))).toEqual(
    {
      turns,
      cost,
    },
  );
}

/** The history tells only of runs that are over. */
function historyTells({ state, seen }: Look, until: number): void {
  const truth = truthOf(state, until);
  const stats = historyStats([seen]);
  const { wallMs, speedup, utilisation } = truth;
  expect(stats).toMatchObject({ wallMs, speedup, utilisation, totals: { sessionMs: truth.sessionMs } });
  expect(historyStatsScreen(stats, 1_000, paint)[0]).toMatch(
    new RegExp(
      ` · cost ${truth.cell.replace('$', '\\$')} · wall time ${truth.wall} · session time ${truth.session} · speedup ${truth.speed} · utilisation ${truth.percent}$`,
    ),
  );
  expect(historyStatsScreen(stats, 1_000, paint)[1]).toBe(truth.saved);
  const text = renderHistory(stats);
  expect(text).toContain(`\n- **Savings**: ${markup(truth.saved)}\n`);
  expect(text).toContain(`\n- **Cost**: ${markup(truth.told)}, by`);
  expect(text).toContain(
    `\n- **Wall time**: ${truth.wall}\n- **Session time**: ${truth.session}\n- **Speedup**: ${truth.speed},`,
  );
  expect(text).toContain(`\n- **Utilisation**: ${truth.percent},`);
}

/** Each is laid out by every surface, which takes its time. */
const runs = { numRuns: 30 };

describe('every surface tells the same cost, turns, wall time, speedup, utilisation, savings and prediction', () => {
  test('of a run while it goes on', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRun, async ({ run, nowMs }) => {
        const now = startMs + nowMs;
        const look = lookAt(run.state, now, true);
        dashboardTells(look, false);
        screensTell(look, now);
        dataTells(look, now);
        await documentsTell(look, now);
      }),
      runs,
    );
  });

  test('of a run that its supervisor left, however late one looks', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRun, async ({ run, nowMs }) => {
        const look = lookAt(run.state, startMs + nowMs + 1_000_000_000, false);
        const until = Date.parse(run.state.lastEventAt);
        screensTell(look, until);
        dataTells(look, until);
        historyTells(look, until);
        await documentsTell(look, until);
      }),
      runs,
    );
  });

  test('of a run that has ended', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRun, async ({ run, nowMs }) => {
        const lines: string[] = [];
        run.onEvent((event, state) => lines.push(...eventLines(event, state)));
        endRun(run, nowMs);
        const now = startMs + nowMs + 1_000_000_000;
        const look = lookAt(run.state, now, false);
        const { wall, session, speed, percent, told } = truthOf(run.state, now);
        expect(lines.at(-1)).toMatch(/^run (succeeded|failed|cancelled): /);
        expect(lines.at(-1)).toContain(
          `, wall time ${wall}, session time ${session}, speedup ${speed}, utilisation ${percent} of ${plural(look.report.run.maxParallel, 'slot')}, cost ${told}`,
        );
        expect(new TimeScale(look.report).endMs).toBe(Math.max(1, look.report.totals.wallMs));
        dashboardTells(look, true);
        screensTell(look, now);
        dataTells(look, now);
        historyTells(look, now);
        await documentsTell(look, now);
      }),
      runs,
    );
  });
});
