import { describe, expect, test } from 'vitest';
import { permissionNotice, versionNotice } from '../../../src/cli/run/start-notices.ts';
import { makeTask } from '../../support/samples/events.ts';

describe('the notice on sessions that never ask', () => {
  const [a, b] = [makeTask('a'), makeTask('b')];

  test('is one line that fits a terminal of 80 columns', () => {
    expect(permissionNotice([a], ['a'], 1)).toBe(
      'Permission mode bypassPermissions: sessions never ask. See --permission-mode.',
    );
    expect(permissionNotice([a], ['a'], 2)).toContain(': 1 of 2 sessions never ask.');
  });

  test('is not shown where the mode was chosen, and counts only the others', () => {
    expect(permissionNotice([a, b], [], 2)).toBeNull();
    expect(permissionNotice([a, b], ['b'], 2)).toContain(': 1 of 2 sessions never ask.');
    expect(permissionNotice([], ['a'], 2)).toBeNull();
  });
});

test('the notice on a version that was not tested says where more is to be found', () => {
  expect(versionNotice({ message: 'Claude Code 9.9.9 is new' })).toBe(
    'Claude Code 9.9.9 is new. See claude-multi doctor.',
  );
});
