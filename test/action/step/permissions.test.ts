import { expect, test } from 'vitest';
import { permissionNotice } from '../../../src/action/step/permissions.ts';
import { makeTask } from '../../support/samples/events.ts';

test('the notice is one line that counts the sessions that never ask, and is empty if all ask', () => {
  expect(permissionNotice([makeTask('a')], ['a'], 2)).toEqual([
    expect.stringContaining('bypassPermissions: 1 of 2 sessions run any command'),
  ]);
  expect(permissionNotice([], ['a'], 2)).toEqual([]);
});

test('there is no notice about a mode that was chosen', () => {
  expect(permissionNotice([makeTask('a')], [], 1)).toEqual([]);
});
