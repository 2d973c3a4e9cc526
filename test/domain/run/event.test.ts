import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { type EventBody, eventSchema, isTaskEvent, stampEvent, type TaskEvent } from '../../../src/domain/run/event.ts';
import { readEventLine, writeEventLine } from '../../../src/domain/run/event-line.ts';
import { arbitraryOf } from '../../support/samples/arbitrary-of.ts';
import { attemptEnd, makeRunInfo } from '../../support/samples/events.ts';

const anyEvent = arbitraryOf(eventSchema);
const time = '2026-01-01T00:00:00.000Z';
const ended = stampEvent({ type: 'session-ended', taskId: 'a', attempt: 1, end: attemptEnd }, 7, time);

/** A copy in which one number is replaced; the settings as given by the user are not touched. */
function withNumber(value: unknown, position: number, replacement: number): unknown {
  let left = position;
  const copy = (part: unknown, key: string): unknown => {
    if (typeof part === 'number') {
      left -= 1;
      return left === -1 ? replacement : part;
    }
    if (typeof part !== 'object' || part === null || key === 'given') return part;
    if (Array.isArray(part)) return part.map((item) => copy(item, ''));
    return Object.fromEntries(Object.entries(part).map(([name, item]) => [name, copy(item, name)]));
  };
  return copy(value, '');
}

describe('an event', () => {
  it('is read as it was written, for every value that its type allows', () => {
    const types = new Set<string>();
    fc.assert(
      fc.property(anyEvent, (event) => {
        types.add(event.type);
        expect(readEventLine(writeEventLine(event))).toEqual({ kind: 'event', event });
      }),
      { numRuns: 1_000 },
    );
    expect(types.size).toBe(16);
  });

  it('is not written if it contains a number that JSON cannot represent', () => {
    fc.assert(
      fc.property(anyEvent, fc.nat(20), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY), (event, n, number) => {
        const broken = withNumber(event, n, number);
        fc.pre(JSON.stringify(broken) !== JSON.stringify(event));
        expect(() => writeEventLine(broken as typeof event)).toThrow(
          `the event "${event.type}" could not be read again`,
        );
      }),
    );
  });

  it('is written without fields that its type does not have', () => {
    const more = { ...ended, told: 'x', end: { ...attemptEnd, told: 'x' } };
    expect(JSON.parse(writeEventLine(more))).toEqual(ended);
  });

  it('is read without fields that a later program has added', () => {
    const line = JSON.stringify({ ...ended, later: {}, end: { ...attemptEnd, later: [1] } });
    expect(readEventLine(line)).toEqual({ kind: 'event', event: ended });
  });

  it('is stamped with its version, number and time', () => {
    const body = { type: 'session-delayed', taskId: 'a', attempt: 1, message: '', delayMs: 5 } as const;
    expect(stampEvent(body, 7, time)).toEqual({ v: 2, seq: 7, at: time, ...body });
  });

  it('is recognised as newer if it has a later version, whatever else it contains', () => {
    expect(readEventLine('{"v":3,"kind":"dreamt"}')).toEqual({ kind: 'newer', version: 3 });
  });

  it.each([
    ['no version', { v: undefined }],
    ['version 0', { v: 0 }],
    ['a version that is not a number', { v: '2' }],
    ['the number 0', { seq: 0 }],
    ['a fraction as its number', { seq: 1.5 }],
    ['an invalid time', { at: 'yesterday' }],
    ['an unknown type', { type: 'run-exploded' }],
    ['a path as its task id', { taskId: '../x' }],
    ['a task id of dots', { taskId: '..' }],
    ['an empty task id', { taskId: '' }],
    ['a task id that is too long', { taskId: 'x'.repeat(65) }],
    ['the attempt number 0', { attempt: 0 }],
    ['a negative cost', { end: { ...attemptEnd, costUsd: -0.01 } }],
    [
      'negative tokens',
      { end: { ...attemptEnd, usage: { m: { input: -1, output: 0, cacheRead: 0, cacheWrite: 0, cacheWrite1h: 0 } } } },
    ],
    ['an unknown reason', { end: { ...attemptEnd, outcome: { status: 'failed', reason: 'bad-luck', message: '' } } }],
  ])('is damaged if it has %s', (_, change) => {
    const [field = ''] = Object.keys(change);
    expect(readEventLine(JSON.stringify({ ...ended, ...change }))).toMatchObject({
      kind: 'damaged',
      how: expect.stringContaining(`is not an event (${field}`),
    });
    expect(readEventLine(JSON.stringify(ended)).kind).toBe('event');
  });

  it('is damaged with the place and the kind of what is wrong', () => {
    const line = JSON.stringify({ ...ended, end: { ...attemptEnd, costUsd: -0.01 } });
    const { how } = readEventLine(line) as { how: string };
    expect(how).toMatch(/^is not an event \(end\.costUsd: Too small: .+\)$/);
  });

  it.each(['null', '7', '"text"', '[]', '{}'])('is damaged if it is another value of JSON: %s', (line) => {
    expect(readEventLine(line)).toMatchObject({ kind: 'damaged', how: expect.stringContaining('is not an event (') });
  });

  it('is damaged if it is not JSON', () => {
    expect(readEventLine('{"v":1,')).toEqual({ kind: 'damaged', how: 'is not JSON' });
  });

  it('concerns a task if it has a task id', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        expect(isTaskEvent(event)).toBe(!event.type.startsWith('run-'));
      }),
    );
    expectTypeOf<TaskEvent['type']>().toEqualTypeOf<
      | 'task-planned'
      | 'task-reopened'
      | 'session-started'
      | 'session-progressed'
      | 'session-delayed'
      | 'session-prompted'
      | 'session-stopping'
      | 'session-ended'
      | 'task-backing-off'
      | 'task-ended'
    >();
    expectTypeOf<Exclude<EventBody, TaskEvent>['type']>().toEqualTypeOf<
      'run-started' | 'run-resumed' | 'run-limit-near' | 'run-limited' | 'run-stopping' | 'run-ended'
    >();
  });

  it('that could not be read is refused by the compiler, and on writing', () => {
    const bodies: EventBody[] = [
      // @ts-expect-error: there is no such event
      { type: 'run-exploded' },
      // @ts-expect-error: a field is missing
      { type: 'run-started' },
      // @ts-expect-error: a field has another type
      { type: 'run-ended', status: 'succeeded', wallMs: '12' },
      // @ts-expect-error: a value is not in the enum
      { type: 'session-stopping', taskId: 'a', attempt: 1, cause: 'bored' },
      // @ts-expect-error: a nested field is missing
      { type: 'run-resumed', run: { ...makeRunInfo(), options: {} } },
    ];
    for (const body of bodies) expect(() => writeEventLine(stampEvent(body, 1, time))).toThrow(TypeError);
  });
});
