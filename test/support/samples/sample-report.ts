import type { Finding } from '../../../src/domain/findings/finding.ts';
import { savingsText } from '../../../src/domain/usage/savings.ts';
import type { Report, ReportSession, ReportTask } from '../../../src/reports/report/report.ts';

const startedAt = '2026-11-20T10:00:00.000Z';

const savings = { cacheUsd: 0.0444, warmStartUsd: null, sharedContextUsd: null };

/** The ISO time of an offset from the sample run's start, milliseconds. */
export function timeAfter(milliseconds: number): string {
  return new Date(Date.parse(startedAt) + milliseconds).toISOString();
}

/** A task that succeeded after ten seconds, with the given fields replaced and matching sessions. */
export function sampleTask(given: Partial<ReportTask> = {}): ReportTask {
  const task: ReportTask = {
    id: 'lint',
    status: 'succeeded',
    reason: null,
    message: null,
    prompt: 'Fix the lint errors.',
    model: 'sonnet',
    startedAt: timeAfter(1_000),
    endedAt: timeAfter(11_000),
    durationMs: 10_000,
    turns: 4,
    costUsd: 0.0123,
    costIsPartial: false,
    tokens: { input: 12, output: 340, cacheRead: 24_000, cacheWrite: 1_200 },
    result: 'All clean now.',
    verification: null,
    sessionIds: ['0b1a2c3d-0000-4000-8000-000000000001'],
    attempts: 1,
    sessions: [],
    warnings: [],
    ...given,
  };
  return given.sessions === undefined ? { ...task, sessions: sampleSessions(task) } : task;
}

/** Sessions of equal length, one per attempt; all except the last one crashed. */
function sampleSessions(task: ReportTask): ReportSession[] {
  const { attempts, startedAt: start, endedAt: end, status, reason, message } = task;
  if (start === null || end === null) return [];
  const from = Date.parse(start);
  const share = (Date.parse(end) - from) / attempts;
  return Array.from({ length: attempts }, (_, index) => ({
    attempt: index + 1,
    sessionId: task.sessionIds[index] ?? task.sessionIds.at(-1) ?? '',
    resumed: index > 0,
    startedAt: new Date(from + index * share).toISOString(),
    endedAt: new Date(from + (index + 1) * share).toISOString(),
    durationMs: task.durationMs / attempts,
    turns: Math.floor(task.turns / attempts),
    costUsd: task.costUsd === null ? null : task.costUsd / attempts,
    ...(index < attempts - 1
      ? { status: 'failed' as const, reason: 'crashed' as const, message: 'the process ended without a result' }
      : { status: status === 'skipped' ? ('cancelled' as const) : status, reason, message }),
  }));
}

/** A finding about one line, with the given fields replaced. */
export function sampleFinding(given: Partial<Finding> = {}): Finding {
  return {
    path: 'src/a.ts',
    line: 3,
    endLine: null,
    severity: 'error',
    message: 'wrong',
    suggestion: null,
    ...given,
  };
}

/** A task that failed by its timeout, with the given fields replaced. */
export function failedTask(given: Partial<ReportTask> = {}): ReportTask {
  return sampleTask({
    id: 'docs',
    status: 'failed',
    reason: 'timeout',
    message: 'the wall timeout passed',
    costIsPartial: true,
    result: null,
    ...given,
  });
}

/** A task that was never started, with the given fields replaced. */
export function skippedTask(given: Partial<ReportTask> = {}): ReportTask {
  return sampleTask({
    status: 'skipped',
    reason: 'interrupted',
    message: 'stopped by Ctrl-C',
    startedAt: null,
    endedAt: null,
    durationMs: 0,
    turns: 0,
    costUsd: 0,
    tokens: { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 },
    result: null,
    sessionIds: [],
    attempts: 0,
    ...given,
  });
}

/** A report of these tasks, with matching totals. */
export function sampleReport(tasks: readonly ReportTask[], run: Partial<Report['run']> = {}): Report {
  const count = (status: ReportTask['status']): number => tasks.filter((task) => task.status === status).length;
  const sum = (of: (task: ReportTask) => number): number => tasks.reduce((total, task) => total + of(task), 0);
  const sessionMs = sum((task) => task.durationMs);
  const wallMs = 20_000;
  return {
    version: 1,
    run: {
      id: '20261120-100000-abc123',
      startedAt,
      endedAt: timeAfter(wallMs),
      status: count('succeeded') === tasks.length ? 'succeeded' : 'failed',
      projectDir: '/home/runner/work/project',
      claudeVersion: '2.1.330',
      maxParallel: 4,
      notes: [],
      ...run,
    },
    totals: {
      tasks: tasks.length,
      succeeded: count('succeeded'),
      failed: count('failed'),
      skipped: count('skipped'),
      cancelled: count('cancelled'),
      wallMs,
      sessionMs,
      speedup: sessionMs / wallMs,
      utilisation: sessionMs / (wallMs * 4),
      costUsd: sum((task) => task.costUsd ?? 0),
      costIsPartial: tasks.some((task) => task.costIsPartial),
      tokens: {
        input: sum(({ tokens }) => tokens.input),
        output: sum(({ tokens }) => tokens.output),
        cacheRead: sum(({ tokens }) => tokens.cacheRead),
        cacheWrite: sum(({ tokens }) => tokens.cacheWrite),
      },
      cacheSavedUsd: 0.0456,
      savings: { ...savings, text: savingsText(savings) },
    },
    tasks: [...tasks],
  };
}
