import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Event, eventSchema } from '../../../src/domain/run/event.ts';
import { readEventLine } from '../../../src/domain/run/event-line.ts';
import { InvalidTransition } from '../../../src/domain/text/errors.ts';
import { Redactor } from '../../../src/domain/text/redactor.ts';
import { Journal } from '../../../src/supervisor/journal/journal.ts';
import { ReporterSet } from '../../../src/supervisor/journal/reporter-set.ts';
import { arbitraryOf } from '../../support/samples/arbitrary-of.ts';
import { makeRunInfo, makeTask, stamped } from '../../support/samples/events.ts';
import { makePlan } from '../../support/samples/plan.ts';

const plan = makePlan('/project', [{ id: 'one' }]);
const info = makeRunInfo();

interface Desk {
  readonly journal: Journal;
  readonly lines: readonly Event[];
  /** The same as written. */
  readonly text: readonly string[];
  readonly told: readonly string[];
  /** Whether the state that came with what was told held it already. */
  readonly applied: readonly boolean[];
  readonly broken: readonly unknown[];
  /** How often the store was closed. */
  readonly closed: () => number;
}

/** A journal in memory; `failAt` is the number of the first line that the store refuses. */
function desk(options: { failAt?: number; times?: number[]; secret?: string } = {}): Desk {
  const { failAt = Number.POSITIVE_INFINITY, times = [0], secret = 'not-to-be-told' } = options;
  const lines: Event[] = [];
  const text: string[] = [];
  const told: string[] = [];
  const applied: boolean[] = [];
  let closed = 0;
  const broken: unknown[] = [];
  let appended = 0;
  const readings = [...times];
  const clock = { now: () => readings.shift() ?? times.at(-1) ?? 0, elapsed: () => 0, after: () => () => {} };
  const journal: Journal = new Journal({
    clock,
    redactor: new Redactor({ THE_SECRET: secret }),
    reporters: new ReporterSet([
      {
        name: 'test',
        onEvent: (event, state) => {
          told.push(event.type);
          applied.push(event.type === 'run-started' ? state.run.id === 'run' : state.stopping !== null);
        },
      },
    ]),
    onBroken: (error) => {
      broken.push(error);
      journal.record({ type: 'run-stopping', cause: 'internal-error', message: 'broken' });
    },
    store: {
      append: (line) => {
        appended += 1;
        if (appended >= failAt) throw new Error('ENOSPC: no space left on device');
        text.push(line);
        lines.push(JSON.parse(line) as Event);
      },
      close: () => {
        closed += 1;
      },
    },
  });
  return { journal, lines, text, told, applied, broken, closed: () => closed };
}

/** All texts in plain data that are long enough to be secrets. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length >= 8 ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsIn);
}

describe('Journal', () => {
  it('numbers and stamps events, stores and applies them, and then reports them', () => {
    const { journal, lines, told, applied } = desk({ times: [1_000, 2_000] });
    journal.record({ type: 'run-started', run: info });
    journal.record({ type: 'run-stopping', cause: 'interrupted', message: 'why' });
    expect(lines.map(({ v, seq, at }) => [v, seq, at])).toEqual([
      [2, 1, '1970-01-01T00:00:01.000Z'],
      [2, 2, '1970-01-01T00:00:02.000Z'],
    ]);
    expect(told).toEqual(['run-started', 'run-stopping']);
    expect(applied).toEqual([true, true]);
    expect(journal.failure).toBeNull();
    expect(journal.state.stopping).toEqual({ cause: 'interrupted', message: 'why' });
  });

  it('never goes back in time', () => {
    const { journal, lines } = desk({ times: [5_000, 3_000] });
    journal.record({ type: 'run-started', run: info });
    journal.record({ type: 'run-stopping', cause: 'interrupted', message: '' });
    expect(lines[1]?.at).toBe(lines[0]?.at);
  });

  it('continues after the events of an earlier supervisor, without storing or reporting them again', () => {
    const { journal, lines, told } = desk({ times: [1_000, 9_000] });
    const [first, second] = stamped([
      { type: 'run-started', run: info },
      { type: 'run-stopping', cause: 'interrupted', message: 'by hand' },
    ]) as [Event, Event];
    journal.replay({ ...first, at: '1970-01-01T00:00:05.000Z' });
    journal.replay({ ...second, seq: 7, at: '1970-01-01T00:00:04.000Z' });
    expect(journal.state.stopping?.message).toBe('by hand');
    expect([lines, told]).toEqual([[], []]);
    journal.record({ type: 'run-resumed', run: info });
    journal.record({ type: 'run-stopping', cause: 'terminated', message: '' });
    expect(lines.map(({ seq, at }) => [seq, at])).toEqual([
      [8, '1970-01-01T00:00:05.000Z'],
      [9, '1970-01-01T00:00:09.000Z'],
    ]);
  });

  it('stores, folds and reports no secret', () => {
    const { journal, lines } = desk();
    journal.record({ type: 'run-started', run: info });
    journal.record({ type: 'run-stopping', cause: 'interrupted', message: 'it is not-to-be-told!' });
    expect(JSON.stringify(lines)).not.toContain('not-to-be-told');
    expect(journal.state.stopping?.message).toBe('it is [redacted]!');
  });

  it('finds its tasks even if a password is the same word', () => {
    const { journal, lines } = desk({ secret: 'postgres' });
    const [task] = makePlan('/srv/postgres', [{ id: 'postgres-dump', env: { type: 'postgres' } }]).tasks;
    if (task === undefined) throw new Error('the plan is empty');
    journal.record({ type: 'run-started', run: info });
    journal.record({ type: 'task-planned', taskId: task.id, task });
    expect([...journal.state.tasks.keys()]).toEqual(['postgres-dump']);
    expect(lines[1]).toMatchObject({
      type: 'task-planned',
      taskId: 'postgres-dump',
      task: { id: 'postgres-dump', cwd: '/srv/postgres', prompt: 'do [redacted]-dump', env: { type: '[redacted]' } },
    });
  });

  it.each([1, 2, 3])('lets the caller finish before it reports that line %i could not be stored', async (failAt) => {
    const { journal, lines, told, broken } = desk({ failAt });
    const [task] = plan.tasks;
    if (task === undefined) throw new Error('the plan is empty');
    journal.record({ type: 'run-started', run: info });
    journal.record({ type: 'task-planned', taskId: 'one', task });
    journal.record({
      type: 'task-ended',
      taskId: 'one',
      outcome: { status: 'skipped', reason: 'stopped', message: '' },
    });
    expect(told).toEqual(['run-started', 'task-planned', 'task-ended']);
    expect(journal.failure?.error).toMatchObject({ message: expect.stringContaining('ENOSPC') });
    await Promise.resolve();
    expect(broken).toHaveLength(1);
    expect(lines).toHaveLength(failAt - 1);
    expect(told.at(-1)).toBe('run-stopping');
  });

  it('stores no event that could not be read back, and reports it', async () => {
    const { journal, lines, broken } = desk();
    journal.record({ type: 'run-started', run: info });
    journal.record({ type: 'run-ended', status: 'succeeded', wallMs: Number.NaN });
    await Promise.resolve();
    expect(lines.map(({ type }) => type)).toEqual(['run-started']);
    expect(broken).toEqual([journal.failure?.error]);
    expect(journal.failure?.error).toMatchObject({
      message: expect.stringContaining('the event "run-ended" could not be read again: wallMs'),
    });
  });

  it('still finds the shared context of a task when a password equals its name', () => {
    const { journal, text } = desk({ secret: 'postgres' });
    journal.record({ type: 'run-started', run: info });
    const task = { ...makeTask('a'), sharedContext: { role: 'fork', of: 'postgres' } } as const;
    journal.record({ type: 'task-planned', taskId: 'a', task });
    expect(journal.failure).toBeNull();
    expect(text[1]).toContain('"sharedContext":{"role":"fork","of":"postgres"}');
  });

  it('can be read whichever of its words are secrets', () => {
    fc.assert(
      fc.property(arbitraryOf(eventSchema), fc.nat(), ({ v, seq, at, ...body }, position) => {
        const words = wordsIn(body);
        const secret = words[position % words.length] ?? '';
        const { journal, text } = desk({ secret });
        journal.record({ type: 'run-started', run: info });
        try {
          journal.record(body);
        } catch (error) {
          // Not every event can follow the first one.
          if (!(error instanceof InvalidTransition)) throw error;
        }
        expect(journal.failure).toBeNull();
        expect(text).toHaveLength(2);
        for (const line of text) expect(readEventLine(line)).toMatchObject({ kind: 'event' });
      }),
    );
  });

  it('does nothing once it is closed', () => {
    const { journal, lines, told, closed } = desk();
    journal.record({ type: 'run-started', run: info });
    expect(closed()).toBe(0);
    journal.close();
    expect(closed()).toBe(1);
    journal.record({ type: 'run-stopping', cause: 'interrupted', message: 'late' });
    expect(lines).toHaveLength(1);
    expect(told).toHaveLength(1);
    expect(journal.state.stopping).toBeNull();
  });
});
