import { describe, expect, test } from 'vitest';
import { canRedraw, wantsColour } from '../../../src/cli/process/terminal.ts';

describe('colours', () => {
  test('are used on terminals that can show them', () => {
    expect(wantsColour({}, true)).toBe(true);
    expect(wantsColour({}, false)).toBe(false);
    expect(wantsColour({ TERM: 'dumb' }, true)).toBe(false);
  });

  test('are off with NO_COLOR, unless it is empty', () => {
    expect(wantsColour({ NO_COLOR: '1' }, true)).toBe(false);
    expect(wantsColour({ NO_COLOR: '' }, true)).toBe(true);
  });

  test('are decided by FORCE_COLOR if it is set', () => {
    expect(wantsColour({ FORCE_COLOR: '1', NO_COLOR: '1', TERM: 'dumb' }, false)).toBe(true);
    expect(wantsColour({ FORCE_COLOR: '0' }, true)).toBe(false);
    expect(wantsColour({ FORCE_COLOR: 'false' }, true)).toBe(false);
  });

  test('do not decide whether a live view is possible, which needs a terminal that is not dumb', () => {
    expect(canRedraw({ NO_COLOR: '1' }, true)).toBe(true);
    expect(canRedraw({ FORCE_COLOR: '1' }, false)).toBe(false);
    expect(canRedraw({ TERM: 'dumb' }, true)).toBe(false);
  });
});
