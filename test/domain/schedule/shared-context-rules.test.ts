import { describe, expect, it } from 'vitest';
import { exitCodeOf } from '../../../src/cli/process/exit-code.ts';
import { parseHalt } from '../../../src/domain/plan/halt.ts';
import type { Task } from '../../../src/domain/plan/task.ts';
import type { EventBody } from '../../../src/domain/run/event.ts';
import type { FailureReason, Outcome } from '../../../src/domain/run/outcome.ts';
import { RunProjection, type RunState, runStatus } from '../../../src/domain/run/run-state.ts';
import { consequencesOf } from '../../../src/domain/schedule/consequences.ts';
import { resumptionOf, type Wish } from '../../../src/domain/schedule/resumption.ts';
import { attemptEnd, makeRunInfo, makeTask, stamped } from '../../support/samples/events.ts';

const tasks: readonly Task[] = [
  { ...makeTask('context'), sharedContext: { role: 'source' } },
  { ...makeTask('fork'), sharedContext: { role: 'fork', of: 'context' } },
];

type Left = Outcome | 'waiting' | 'running';
const succeeded = { status: 'succeeded' } as const;
const failed = { status: 'failed', reason: 'timeout', message: '' } as const;
const interrupted = { status: 'cancelled', reason: 'interrupted', message: '' } as const;
const unstarted = { status: 'skipped', reason: 'interrupted', message: '' } as const;

/** A run as its supervisor left it: how each of the two tasks was left, and how many turns its attempt had. */
function stateOf(context: Left, fork: Left, { turns = 1, halt = null as string | null } = {}): RunState {
  const info = makeRunInfo();
  const options = { ...info.options, halt: halt === null ? null : parseHalt(halt) };
  const bodies: EventBody[] = [{ type: 'run-started', run: { ...info, options } }];
  for (const task of tasks) bodies.push({ type: 'task-planned', taskId: task.id, task });
  for (const [taskId, left] of Object.entries({ context, fork })) {
    if (left === 'waiting') continue;
    if (left === 'running' || left.status !== 'skipped') {
      const outcome = left === 'running' ? ({ ...interrupted, reason: 'supervisor-lost' } as const) : left;
      bodies.push({ type: 'session-started', taskId, attempt: 1, sessionId: taskId, resumed: false, marker: taskId });
      bodies.push({ type: 'session-ended', taskId, attempt: 1, end: { ...attemptEnd, turns, outcome } });
    }
    if (left !== 'running') bodies.push({ type: 'task-ended', taskId, outcome: left });
  }
  const projection = new RunProjection();
  for (const event of stamped(bodies)) projection.apply(event);
  return projection.started;
}

const resume: Wish = { kind: 'resume', restart: false };
const retry: Wish = { kind: 'retry', taskId: null, restart: false };

const fatesOf = (state: RunState, wish: Wish): string =>
  [...resumptionOf(state, tasks, wish, 0).fates.values()].join(' ');

describe('a resumed run with a shared context', () => {
  it.each<[title: string, context: Left, fork: Left, wish: Wish, fates: string]>([
    ['goes on with a reading that was cut off', 'running', 'waiting', resume, 'continue continue'],
    ['begins a reading that had not begun', unstarted, unstarted, resume, 'continue continue'],
    ['does not read again what was read', succeeded, unstarted, resume, 'leave continue'],
    ['does not read again when it is retried', succeeded, failed, retry, 'leave anew'],
    ['does not read again when it starts over', succeeded, failed, { ...retry, restart: true }, 'leave anew'],
    ['reads again for a task that failed, if the reading had failed', failed, failed, retry, 'anew anew'],
    ['leaves a failed reading alone where no task would begin with it', failed, succeeded, retry, 'leave leave'],
    [
      'leaves a failed reading alone when one task is retried',
      failed,
      failed,
      { ...retry, taskId: 'fork' },
      'leave anew',
    ],
    ['reads again if just that is asked for', failed, succeeded, { ...retry, taskId: 'context' }, 'anew leave'],
  ])('%s', (_, context, fork, wish, fates) => {
    expect(fatesOf(stateOf(context, fork), wish)).toBe(fates);
  });

  it('reads again what is gone, if tasks would begin with it and not just one is retried', () => {
    const fates = (fork: Left, wish: Wish): string => {
      const left = { ...stateOf(succeeded, fork), lostContexts: new Set(['context']) };
      return [...resumptionOf(left, tasks, wish, 0).fates.values()].join(' ');
    };
    expect(fates(unstarted, resume)).toBe('anew continue');
    expect(fates(failed, retry)).toBe('anew anew');
    expect(fates(failed, { ...retry, taskId: 'fork' })).toBe('leave anew');
    expect(fates(succeeded, retry)).toBe('leave leave');
  });

  it('does not go on with a reading for a task that has a conversation of its own', () => {
    expect(fatesOf(stateOf(interrupted, interrupted, { turns: 1 }), resume)).toBe('leave continue');
    expect(fatesOf(stateOf(interrupted, interrupted, { turns: 0 }), resume)).toBe('continue continue');
  });
});

describe('a shared context that failed', () => {
  it('is no failure of the run', () => {
    const state = stateOf(failed, succeeded);
    expect(runStatus(state)).toBe('succeeded');
    expect(exitCodeOf(state)).toBe(0);
    expect(runStatus(stateOf(succeeded, failed))).toBe('failed');
    expect(exitCodeOf(stateOf(succeeded, failed))).toBe(1);
  });

  it('does not halt the run, and is not among the tasks of which a share may fail', () => {
    const entailed = (state: RunState, id: string) => consequencesOf(state, id, () => false).run?.message ?? null;
    expect(entailed(stateOf(failed, 'waiting', { halt: 'soon' }), 'context')).toBeNull();
    expect(entailed(stateOf(succeeded, failed, { halt: 'soon,fail=100%' }), 'fork')).toBe(
      '1 of 1 task failed (--halt soon,fail=100%)',
    );
  });

  it('still shows the others that they would fail the same way', () => {
    const refused = { ...failed, reason: 'credential-refused' satisfies FailureReason } as const;
    expect(consequencesOf(stateOf(refused, 'waiting'), 'context', () => false).run?.cause).toBe('credential-refused');
  });
});
