import type { Clock } from '../../../src/domain/ports/machine.ts';
import type { Event } from '../../../src/domain/run/event.ts';
import type { RunState } from '../../../src/domain/run/run-state.ts';
import { resumptionOf, type Wish } from '../../../src/domain/schedule/resumption.ts';
import { Redactor } from '../../../src/domain/text/redactor.ts';
import { continueRun } from '../../../src/supervisor/begin-run.ts';
import { Journal } from '../../../src/supervisor/journal/journal.ts';
import { ReporterSet } from '../../../src/supervisor/journal/reporter-set.ts';
import { type RecoveredAttempt, withRecovered } from '../../../src/supervisor/recovery.ts';
import type { SampleRun } from '../samples/sample-run.ts';

export interface TakenUp {
  /** The events that the second supervisor wrote. */
  readonly events: readonly Event[];
  readonly state: RunState;
}

export interface TakingUp {
  readonly recovered?: readonly RecoveredAttempt[];
  /** By default, no task that has ended is run again. */
  readonly wish?: Wish;
  readonly now?: () => number;
  readonly retries?: number;
}

/** Resumes a journal of a first supervisor with a second one. */
export function takeUp(
  left: Pick<SampleRun, 'state'> & { readonly events: readonly Event[] },
  { recovered = [], wish = leaveAll, now, retries }: TakingUp = {},
): TakenUp {
  const lines: string[] = [];
  const clock: Clock = { now: now ?? Date.now, elapsed: () => 0, after: () => () => {} };
  const journal = new Journal({
    store: { append: (line) => lines.push(line), close: () => {} },
    clock,
    redactor: new Redactor({}),
    reporters: new ReporterSet([]),
    onBroken: (error) => {
      throw error;
    },
  });
  for (const event of left.events) journal.replay(event);
  const { state } = left;
  const options = retries === undefined ? state.run.options : { ...state.run.options, retries };
  const tasks = [...state.tasks.values()].map(({ task }) => task);
  const closed = { tasks: withRecovered(state, recovered), stopping: state.stopping };
  const resumption = resumptionOf(closed, tasks, wish, options.retries);
  continueRun(journal, { run: { ...state.run, options }, tasks, recovered, resumption });
  return { events: lines.map((line) => JSON.parse(line) as Event), state: journal.state };
}

const leaveAll: Wish = { kind: 'retry', taskId: 'none-of-these', restart: false };
