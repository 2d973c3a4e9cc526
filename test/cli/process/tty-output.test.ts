import { expect, test, vi } from 'vitest';
import { TtyOutput } from '../../../src/cli/process/tty-output.ts';

/** A terminal that takes so many bytes, and then none until it is given room again. */
function terminal(room: number) {
  const state = { room, shown: '' };
  const output = new TtyOutput((bytes) => {
    if (state.room === 0) throw Object.assign(new Error('busy'), { code: 'EAGAIN' });
    const count = Math.min(state.room, bytes.length);
    state.shown += new TextDecoder().decode(bytes.subarray(0, count));
    state.room -= count;
    return count;
  });
  return { output, state };
}

test('a stopped terminal is not waited for, and gets everything in order when it goes on', () => {
  vi.useFakeTimers();
  const { output, state } = terminal(4);
  const taken: string[] = [];
  for (const text of ['abc', 'def', 'ghi']) output.write(text, (error) => taken.push(`${text} ${error}`));
  expect(state.shown).toBe('abcd');
  expect(taken).toEqual(['abc null']);
  expect(output.isBehind).toBe(true);
  vi.advanceTimersByTime(10_000);
  expect(state.shown).toBe('abcd');
  state.room = 100;
  vi.advanceTimersByTime(50);
  expect(state.shown).toBe('abcdefghi');
  expect(taken).toEqual(['abc null', 'def null', 'ghi null']);
  expect(output.isBehind).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test('a terminal that is stopped for long costs bounded memory, and what was left out is told', () => {
  vi.useFakeTimers();
  const { output, state } = terminal(0);
  const megabyte = 'x'.repeat(1024 * 1024);
  let taken = 0;
  for (let count = 0; count < 40; count += 1) output.write(megabyte, () => (taken += 1));
  // What is left out is not waited for.
  expect(taken).toBe(24);
  state.room = Number.POSITIVE_INFINITY;
  vi.advanceTimersByTime(50);
  expect(taken).toBe(40);
  expect(state.shown.length).toBeLessThan(17 * 1024 * 1024);
  expect(state.shown).toMatch(/x\n\[some output was left out while the terminal was stopped\]\n$/);
  vi.useRealTimers();
});

test('the error of a terminal that is gone is told to the writer', () => {
  const output = new TtyOutput(() => {
    throw Object.assign(new Error('gone'), { code: 'EIO' });
  });
  const errors: (Error | null)[] = [];
  output.write('text', (error) => errors.push(error));
  expect(errors).toMatchObject([{ code: 'EIO' }]);
  expect(output.isBehind).toBe(false);
});
