import { describe, expect, it } from 'vitest';
import type { EventBody } from '../../../src/domain/run/event.ts';
import type {
  AttemptOutcome,
  CancelReason,
  FailureReason,
  Outcome,
  RunStopCause,
} from '../../../src/domain/run/outcome.ts';
import { RunProjection, type RunState } from '../../../src/domain/run/run-state.ts';
import { type Fate, isDue, type Resumption, resumptionOf, type Wish } from '../../../src/domain/schedule/resumption.ts';
import { attemptEnd, makeRunInfo, makeTask, stamped } from '../../support/samples/events.ts';

const succeeded = { status: 'succeeded' } as const;
const failed = (reason: FailureReason) => ({ status: 'failed', reason, message: '' }) as const;
const cancelled = (reason: CancelReason) => ({ status: 'cancelled', reason, message: '' }) as const;
const skipped = { status: 'skipped', reason: 'interrupted', message: '' } as const;

/** How a task was left: the outcome of each attempt, and what was recorded about the task after the last one. */
interface LeftTask {
  readonly attempts?: readonly AttemptOutcome[];
  /** After the attempts: nothing, another one is to follow, it has ended, or it was opened again (anew or not). */
  readonly said?: 'backing-off' | Outcome | 'reopened' | 'begun-anew';
  /** Attempts after it was opened again. */
  readonly later?: readonly AttemptOutcome[];
}

const id = 'task';
const task = makeTask(id);

function leftState({ attempts = [], said, later = [] }: LeftTask, stopping: RunStopCause | null): RunState {
  const bodies: EventBody[] = [
    { type: 'run-started', run: makeRunInfo() },
    { type: 'task-planned', taskId: id, task },
  ];
  let attempt = 0;
  const attemptsWith = (outcome: AttemptOutcome): void => {
    attempt += 1;
    const end = { ...attemptEnd, outcome };
    bodies.push(
      { type: 'session-started', taskId: id, attempt, sessionId: 's', resumed: false, marker: 'm' },
      { type: 'session-ended', taskId: id, attempt, end },
    );
  };
  for (const outcome of attempts) attemptsWith(outcome);
  if (said === 'backing-off') bodies.push({ type: 'task-backing-off', taskId: id, attempt, delayMs: 1, message: '' });
  else if (said === 'reopened') bodies.push({ type: 'task-reopened', taskId: id, task });
  else if (said === 'begun-anew') bodies.push({ type: 'task-reopened', taskId: id, task, anew: true });
  else if (said !== undefined) bodies.push({ type: 'task-ended', taskId: id, outcome: said });
  for (const outcome of later) attemptsWith(outcome);
  if (stopping !== null) bodies.push({ type: 'run-stopping', cause: stopping, message: '' });
  const projection = new RunProjection();
  for (const event of stamped(bodies)) projection.apply(event);
  return projection.started;
}

const resume: Wish = { kind: 'resume', restart: false };
const retry: Wish = { kind: 'retry', taskId: null, restart: false };
const wishes: readonly Wish[] = [
  resume,
  { ...resume, restart: true },
  retry,
  { ...retry, restart: true },
  { ...retry, taskId: 'another' },
];

function resumed(left: LeftTask, wish: Wish, stopping: RunStopCause | null = null, listed = [task]): Resumption {
  return resumptionOf(leftState(left, stopping), listed, wish, 1);
}

/** What happens to the task for each way to resume the run. */
const fatesOf = (left: LeftTask, stopping: RunStopCause | null = null): string =>
  wishes.map((wish) => resumed(left, wish, stopping).fates.get(id)).join(' ');

// One line a case: resume | resume --restart | retry | retry --restart | retry of another task.
const table: [title: string, left: LeftTask, fates: string][] = [
  ['was never started', {}, 'continue anew continue anew continue'],
  [
    'was cut off by the death of its supervisor',
    { attempts: [cancelled('supervisor-lost')] },
    'continue anew continue anew continue',
  ],
  [
    'waits for its next attempt',
    { attempts: [failed('crashed')], said: 'backing-off' },
    'continue anew continue anew continue',
  ],
  ['failed with a temporary error', { attempts: [failed('crashed')] }, 'continue anew continue anew continue'],
  [
    'was reopened, whatever its outcome',
    { attempts: [failed('timeout')], said: 'reopened' },
    'continue anew continue anew continue',
  ],

  ['succeeded', { attempts: [succeeded], said: succeeded }, 'leave leave leave leave leave'],
  ['succeeded, which was not recorded', { attempts: [succeeded] }, 'leave leave leave leave leave'],
  ['failed', { attempts: [failed('timeout')], said: failed('timeout') }, 'leave leave anew anew leave'],
  ['failed, which was not recorded', { attempts: [failed('timeout')] }, 'leave leave anew anew leave'],
  [
    'used up its retries, which was not recorded',
    { attempts: [failed('crashed'), failed('crashed')] },
    'leave leave anew anew leave',
  ],
  [
    'was cut off with its run',
    { attempts: [cancelled('interrupted')], said: cancelled('interrupted') },
    'continue anew continue anew leave',
  ],
  [
    'was cut off with its run, which was not recorded',
    { attempts: [cancelled('interrupted')] },
    'continue anew continue anew leave',
  ],
  ['was not started because its run stopped', { said: skipped }, 'continue anew continue anew leave'],
  [
    'was not started because its model does not exist',
    { said: { ...skipped, reason: 'model-not-found' } },
    'continue anew continue anew leave',
  ],
  [
    'was stopped alone',
    { attempts: [cancelled('stopped')], said: cancelled('stopped') },
    'leave leave continue anew leave',
  ],
];

describe('a resumed run', () => {
  it.each(table)('decides on a task that %s', (_title, left, fates) => {
    expect(fatesOf(left)).toBe(fates);
  });

  it('finishes tasks that a user stopped with the whole run', () => {
    const stopped: LeftTask = { attempts: [cancelled('stopped')], said: cancelled('stopped') };
    expect(fatesOf(stopped, 'stopped')).toBe('continue anew continue anew leave');
    expect(fatesOf(stopped, 'interrupted')).toBe('leave leave continue anew leave');
  });

  it('counts no failure from before a task began anew', () => {
    const crashed = [failed('crashed'), failed('crashed')];
    expect(fatesOf({ attempts: crashed, said: 'begun-anew', later: [failed('crashed')] })).toMatch(/^continue anew /);
    expect(fatesOf({ attempts: crashed, said: 'begun-anew', later: crashed })).toMatch(/^leave leave anew /);
    expect(fatesOf({ attempts: crashed, said: 'reopened', later: [failed('crashed')] })).toMatch(/^leave leave anew /);
  });

  it('first records the outcome of tasks whose end was not recorded', () => {
    expect(resumed({ attempts: [failed('timeout')] }, retry).overdue).toEqual(new Map([[id, failed('timeout')]]));
    expect(resumed({ attempts: [failed('timeout')], said: failed('timeout') }, retry).overdue.size).toBe(0);
    expect(resumed({ attempts: [failed('crashed')] }, retry).overdue.size).toBe(0);
  });

  it('drops tasks removed from the list unless they had ended, and starts new ones', () => {
    const other = makeTask('other');
    const fates = (left: LeftTask): [string, string][] => [...resumed(left, retry, null, [other]).fates];
    expect(fates({})).toEqual([
      ['task', 'drop'],
      ['other', 'anew'],
    ]);
    expect(fates({ attempts: [failed('crashed')], said: 'backing-off' })[0]).toEqual(['task', 'drop']);
    expect(fates({ attempts: [failed('timeout')] })[0]).toEqual(['task', 'leave']);
    expect(fates({ said: skipped })[0]).toEqual(['task', 'leave']);
  });

  it('lets a single task be retried', () => {
    const left: LeftTask = { attempts: [failed('timeout')], said: failed('timeout') };
    expect(resumed(left, { ...retry, taskId: id }).fates.get(id)).toBe('anew');
  });
});

it('starts what goes on or begins anew, and nothing else', () => {
  const fates: readonly (Fate | undefined)[] = ['continue', 'anew', 'leave', 'drop', undefined];
  expect(fates.filter(isDue)).toEqual(['continue', 'anew']);
});
