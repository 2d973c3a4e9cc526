import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { defaultAgent } from '../src/app/agent.ts';
import { reportOfRun } from '../src/app/delivery/run-report.ts';
import { statusJson } from '../src/cli/look/status-json.ts';
import { historyStats } from '../src/domain/history/history-stats.ts';
import type { SeenRun } from '../src/domain/history/seen-run.ts';
import { historyJson } from '../src/reports/history/history-export.ts';
import { type Report, reportSchema } from '../src/reports/report/report.ts';
import { readHistory } from '../src/store/history/history-file.ts';
import { readSummaries, summaryOf } from '../src/store/history/run-index.ts';
import { readRun } from '../src/store/run/read-run.ts';
import { taskResult } from '../src/store/run/task-output.ts';
import { takeUp } from './support/real/taken-up-run.ts';
import { attemptEnd } from './support/samples/events.ts';

const fixtures = fileURLToPath(new URL('fixtures/v1/', import.meta.url));
const sessions = join(fixtures, 'sessions');

interface ExpectedRun {
  readonly id: string;
  readonly journal: { readonly events: number; readonly torn: boolean };
  readonly report: Record<string, unknown> & { readonly status: string };
  readonly status: { readonly tasks: readonly (object & { readonly outputBytes: number })[] };
}
const expected: {
  readonly runs: Readonly<Record<string, ExpectedRun>>;
  readonly status: object;
  readonly history: object;
  readonly removed: object[];
  readonly results: Readonly<Record<string, string>>;
} = JSON.parse(readFileSync(join(fixtures, 'expected.json'), 'utf8'));
const runs = Object.entries(expected.runs);

const readResult = (line: string) => defaultAgent.transcripts.resultIn(line);

/** No run of the fixtures is running, so the time of reading does not change the numbers. */
const now = Date.UTC(2030, 0, 1);

/** A copy in which numbers have twelve digits: the order in which amounts are added may change the last ones. */
function rounded<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === 'number' ? Number(part.toPrecision(12)) : part,
  );
}

/** The status of runs as printed for programs. */
function statusOf(seen: readonly SeenRun[]): { readonly totals: object; readonly runs: readonly { id: string }[] } {
  const nothing = { silentMs: () => null, orphans: () => 0, others: 0, othersLost: 0 };
  return rounded(statusJson({ now, runs: seen, ...nothing })) as ReturnType<typeof statusOf>;
}

/** The part of a report that the journal determines. */
function lasting(report: Report, takenUp: boolean): object {
  const { run, totals, tasks } = report;
  // How the time between two supervisors counts is up to the reader.
  const { wallMs, speedup, utilisation, ...sums } = totals;
  // The journal has no message for what a dead supervisor left open: the reader adds it.
  const isLost = run.status === 'unfinished';
  const { notes, ...facts } = run;
  return {
    version: report.version,
    run: isLost ? facts : run,
    totals: takenUp ? sums : totals,
    tasks: tasks.map((task) => ({
      ...task,
      message: isLost && task.reason === 'supervisor-lost' ? undefined : task.message,
      sessions: task.sessions.map(({ message, ...session }) =>
        isLost && session.endedAt === null ? session : { ...session, message },
      ),
    })),
  };
}

const takenUpAgain: ReadonlySet<string> = new Set(['resumed', 'retried']);

describe('stored files of version 1', () => {
  test('hold an example of every event', async () => {
    const types = new Set<string>();
    for (const [, { id }] of runs) {
      const { contents } = await readRun(join(sessions, id));
      for (const { type } of contents.events) types.add(type);
    }
    expect([...types].sort()).toEqual([
      ...['run-ended', 'run-resumed', 'run-started', 'run-stopping'],
      ...['session-delayed', 'session-ended', 'session-progressed', 'session-started', 'session-stopping'],
      ...['task-backing-off', 'task-ended', 'task-planned', 'task-reopened'],
    ]);
  });

  test.each(runs)('give the same totals from the journal of the run "%s"', async (name, { id, journal, report }) => {
    const { contents } = await readRun(join(sessions, id));
    expect({ events: contents.events.length, torn: contents.torn }).toEqual(journal);
    const { run, totals } = await reportOfRun(join(sessions, id));
    expect(rounded({ status: run.status, ...totals })).toMatchObject(rounded(report));
    // Wall time, speedup and utilisation of these two are not in the file: see `lasting`.
    expect('wallMs' in report).toBe(!takenUpAgain.has(name));
  });

  test.each(runs)(
    'give the report of the run "%s" unchanged, and the same one from its journal',
    async (name, { id }) => {
      const text = readFileSync(join(fixtures, 'reports', `${name}.json`), 'utf8');
      const stored = reportSchema.parse(JSON.parse(text));
      expect(stored).toEqual(JSON.parse(text));
      const takenUp = takenUpAgain.has(name);
      const again = await reportOfRun(join(sessions, id));
      expect(rounded(lasting(again, takenUp))).toMatchObject(rounded(lasting(stored, takenUp)));
    },
  );

  test.each(['open', 'torn'])('allow a run that was left open (%s) to be resumed', async (name) => {
    const { state, contents } = await readRun(join(sessions, expected.runs[name]?.id ?? ''));
    const lost = { status: 'cancelled', reason: 'supervisor-lost', message: '' } as const;
    const recovered = [...state.tasks].flatMap(([taskId, task]) =>
      task.phase === 'running' ? [{ taskId, attempt: task.live.attempt, end: { ...attemptEnd, outcome: lost } }] : [],
    );
    const next = takeUp({ events: contents.events, state }, { recovered });
    expect(next.events[0]).toMatchObject({ type: 'run-resumed', seq: contents.events.length + 1 });
    expect(recovered.length).toBeGreaterThan(0);
    for (const [id, { phase }] of state.tasks) {
      const goesOn = phase === 'waiting' ? { phase: 'waiting' } : { phase: 'between', goesOn: true };
      expect(next.state.tasks.get(id), id).toMatchObject(phase === 'ended' ? { phase } : goesOn);
    }
  });

  test('give the same status of all runs', async () => {
    const status = statusOf(await readSummaries(sessions));
    expect(status.runs).toHaveLength(runs.length);
    for (const [name, run] of runs) {
      const shown = status.runs.find(({ id }) => id === run.id);
      expect(shown, name).toMatchObject(rounded(run.status));
    }
    expect(status.totals).toMatchObject(rounded(expected.status));
  });

  test('give the same status from the journals alone, without the summaries', async () => {
    for (const [name, expectedRun] of runs) {
      const dir = join(sessions, expectedRun.id);
      const { state, contents } = await readRun(dir);
      const folded = { ...(await summaryOf(dir, state, contents.wholeBytes)), living: false };
      // Most transcripts are not in the fixtures; only the summaries have their sizes.
      const { tasks, ...run } = expectedRun.status;
      const facts = tasks.map(({ outputBytes, ...task }) => task);
      expect(statusOf([folded]).runs[0], name).toMatchObject(rounded({ ...run, tasks: facts }));
    }
  });

  test('give the same history, with the runs that were removed', async () => {
    const all = await readHistory(sessions);
    expect(rounded(historyStats(all))).toMatchObject(rounded(expected.history));
    const kept = new Set(runs.map(([, { id }]) => id));
    const removed = all.filter(({ id }) => !kept.has(id));
    expect(rounded(JSON.parse(historyJson(removed, now)).tasks)).toMatchObject(rounded(expected.removed));
  });

  test.each(Object.entries(expected.results))(
    'give the final text of the task "%s" from its transcript',
    async (task, text) => {
      const run = expected.runs['finished'];
      expect(await taskResult(join(sessions, run?.id ?? ''), task, readResult)).toBe(text);
    },
  );
});
