import { describe, expect, test } from 'vitest';
import { stampEvent } from '../../../src/domain/run/event.ts';
import { readEventLine, writeEventLine } from '../../../src/domain/run/event-line.ts';

const at = '2026-01-01T00:00:00.000Z';

describe('a journal line', () => {
  test('holds the version, the number and the time of its event', () => {
    const event = stampEvent({ type: 'run-ended', status: 'succeeded', wallMs: 5 }, 3, at);
    expect(event).toEqual({ v: 2, seq: 3, at, type: 'run-ended', status: 'succeeded', wallMs: 5 });
    expect(readEventLine(writeEventLine(event))).toEqual({ kind: 'event', event });
  });

  test.each(['null', '7', '"v"', '[]', '{}', '{"v":null}', '{"v":"2"}'])('is damaged when it is %s', (line) => {
    expect(readEventLine(line)).toMatchObject({ kind: 'damaged', how: expect.stringMatching(/^is not an event \(\w/) });
  });

  test('is of a newer version when its version is higher, whatever else it holds', () => {
    expect(readEventLine('{"v":3,"type":"of tomorrow"}')).toEqual({ kind: 'newer', version: 3 });
  });

  test('is refused with the path of the value that could not be read again', () => {
    const end = { type: 'run-ended', status: 'succeeded', wallMs: Number.NaN } as const;
    expect(() => writeEventLine(stampEvent(end, 1, at))).toThrow(/"run-ended" .*: wallMs: Invalid input/);
    const usage = { input: 1, output: Number.NaN, cacheRead: 0, cacheWrite: 0, cacheWrite1h: 0 };
    const progress = { turns: 1, tool: null, usage: { m: usage }, costUsd: null };
    const event = stampEvent({ type: 'session-progressed', taskId: 'a', attempt: 1, progress }, 1, at);
    expect(() => writeEventLine(event)).toThrow(/: progress\.usage\.m\.output: Invalid input/);
  });
});
