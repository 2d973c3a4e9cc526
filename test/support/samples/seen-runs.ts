import { type RunSummary, summariseRun } from '../../../src/domain/history/run-summary.ts';
import type { SeenRun } from '../../../src/domain/history/seen-run.ts';
import type { SampleRun } from './sample-run.ts';

/** A sample run as seen from another process. */
export function seen(run: SampleRun, living: boolean, change: Partial<RunSummary> = {}): SeenRun {
  const summary = summariseRun(run.state, { journalBytes: 1, outputBytes: () => 2_048 });
  return { ...summary, living: living && summary.endedAt === null, ...change };
}
