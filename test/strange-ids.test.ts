import { expect, test } from 'vitest';
import { statusJson } from '../src/cli/look/status-json.ts';
import { runSummarySchema, summariseRun } from '../src/domain/history/run-summary.ts';
import { eventSchema } from '../src/domain/run/event.ts';
import { RunProjection, type RunState } from '../src/domain/run/run-state.ts';
import { renderCsv } from '../src/reports/data/csv.ts';
import { renderJson } from '../src/reports/data/json.ts';
import { renderJunit } from '../src/reports/data/junit.ts';
import { renderTap } from '../src/reports/data/tap.ts';
import { historyCsv, historyJson, historyMarkdownTable } from '../src/reports/history/history-export.ts';
import { renderHtml } from '../src/reports/html/page.ts';
import { renderMarkdown } from '../src/reports/markdown/markdown.ts';
import { buildReport, reportSchema } from '../src/reports/report/report.ts';
import { WaitingTasks } from '../src/supervisor/waiting-tasks.ts';
import { dashboardFrame } from '../src/terminal/live/dashboard-frame.ts';
import { historyList } from '../src/terminal/screens/history-screen.ts';
import { statusScreen } from '../src/terminal/screens/status-screen.ts';
import { summaryLines } from '../src/terminal/screens/summary.ts';
import { scriptListLines, scriptStatusLines } from '../src/terminal/script/script-lines.ts';
import { SampleRun, startMs } from './support/samples/sample-run.ts';

/** Names that every object has, each with an ordinary name of the same length and order. */
const strange = new Map([
  ['__proto__', '__proto_0'],
  ['constructor', 'constructo0'],
  ['hasOwnProperty', 'hasOwnPropert0'],
  ['toString', 'toStrin0'],
  ['valueOf', 'valueO0'],
]);

const paint = (text: string): string => text;

/** Everything that shows a run, from its journal as it is read again. */
async function surfaces(run: SampleRun, passedMs: number): Promise<Record<string, string>> {
  const projection = new RunProjection();
  for (const event of run.events) projection.apply(eventSchema.parse(JSON.parse(JSON.stringify(event))));
  const state: RunState = projection.started;
  const now = startMs + passedMs;
  const living = state.ended === null;
  const made = summariseRun(state, { journalBytes: 1, outputBytes: () => 2_048 });
  const seen = { ...runSummarySchema.parse(JSON.parse(JSON.stringify(made))), living };
  const built = buildReport(state, new Date(now).toISOString(), { living });
  const report = reportSchema.parse(JSON.parse(renderJson(built)));
  const status = { now, runs: [seen], silentMs: () => null, orphans: () => 0, others: 0, othersLost: 0 };
  return {
    waiting: JSON.stringify([...new WaitingTasks(state)]),
    dashboard: dashboardFrame(state, now, { width: 200, height: 50 }, paint).join('\n'),
    summary: summaryLines({ report, runDir: null, reportPaths: [], width: 200, paint }).join('\n'),
    status: statusScreen(status, { width: 200, height: 50 }, paint).join('\n'),
    scriptStatus: [...scriptStatusLines([seen], now, paint), ...scriptListLines([seen], paint)].join('\n'),
    statusJson: JSON.stringify(statusJson(status)),
    historyList: historyList([seen], { now, localTime: () => '' }, 200, paint).join('\n'),
    history: [historyCsv([seen], now), historyJson([seen], now), historyMarkdownTable([seen], now)].join('\n'),
    html: await renderHtml(report),
    // As a reader sees it: words can be broken, and an underscore is no emphasis.
    markdown: renderMarkdown(report).replaceAll('<wbr>', '').replaceAll('&#95;', '_'),
    data: [renderJson(report), renderJunit([report]), renderTap([report]), renderCsv([report])].join('\n'),
  };
}

/** The surfaces of a run of tasks with these ids, at three moments. */
async function story(ids: readonly string[]): Promise<Record<string, string>[]> {
  const run = new SampleRun();
  const told: Record<string, string>[] = [];
  run.start(ids);
  told.push(await surfaces(run, 1));
  for (const id of ids.slice(0, 3)) run.launch(10, id);
  run.progress(5_000, ids[0] as string, 2, 'Bash', 0.01);
  run.finish(10_000, ids[1] as string);
  told.push(await surfaces(run, 12_000));
  const outcome = { status: 'failed', reason: 'timeout', message: 'too slow' } as const;
  run.finish(20_000, ids[0] as string, { outcome, result: null });
  run.finish(21_000, ids[2] as string);
  for (const id of ids.slice(3)) {
    run.launch(21_000, id);
    run.finish(30_000, id);
  }
  run.emit(30_000, { type: 'run-ended', status: 'failed', wallMs: 30_000 });
  told.push(await surfaces(run, 40_000));
  return told;
}

test('shows tasks with names that every object has like any other task, on every surface and at every moment', async () => {
  const expected = await story([...strange.values()]);
  const seen = await story([...strange.keys()]);
  const renamed = seen.map((moment) =>
    Object.fromEntries(
      Object.entries(moment).map(([surface, text]) => {
        let plain = text;
        for (const [id, ordinary] of strange) plain = plain.replaceAll(new RegExp(`\\b${id}\\b`, 'g'), ordinary);
        return [surface, plain];
      }),
    ),
  );
  for (const [at, moment] of expected.entries()) {
    for (const [surface, text] of Object.entries(moment)) {
      let plain = text;
      // Words that the program itself uses, such as in the page's script.
      for (const [id, ordinary] of strange) plain = plain.replaceAll(new RegExp(`\\b${id}\\b`, 'g'), ordinary);
      expect(renamed[at]?.[surface], `${surface} at moment ${at}`).toBe(plain);
      if (surface !== 'html') expect(renamed[at]?.[surface]).not.toMatch(/NaN|undefined|\[object|native code/);
    }
  }
});
