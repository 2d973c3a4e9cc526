import { expect, test } from 'vitest';
import { permissionNotice } from '../../src/action/permissions.ts';
import { makeTask } from '../support/samples/events.ts';

test('the notice counts the sessions that never ask, and is empty if all ask', () => {
  expect(permissionNotice([makeTask('a')], 2).join(' ')).toContain(
    'bypassPermissions: 1 of 2 sessions run any command',
  );
  expect(permissionNotice([], 2)).toEqual([]);
});
