import { expect, it } from 'vitest';
import { defaultSessionsDir, sessionsDirOf } from '../../../src/store/history/sessions-dir.ts';

it.each<[NodeJS.Platform, Record<string, string>, string]>([
  ['linux', {}, '/home/me/.local/state/claude-multi'],
  ['linux', { XDG_STATE_HOME: '/state' }, '/state/claude-multi'],
  ['linux', { XDG_STATE_HOME: '' }, '/home/me/.local/state/claude-multi'],
  ['darwin', { XDG_STATE_HOME: '/state' }, '/home/me/Library/Application Support/claude-multi'],
])("stores runs in the platform's folder for application state: %s with %o", (platform, environment, expected) => {
  expect(defaultSessionsDir(environment, platform, '/home/me')).toBe(expected);
});

it('uses the given folder, relative to the working directory', () => {
  expect(sessionsDirOf('runs', {}, () => '/project')).toBe('/project/runs');
  expect(sessionsDirOf('/runs', {}, () => '/project')).toBe('/runs');
  for (const none of [null, undefined, ''])
    expect(sessionsDirOf(none, { XDG_STATE_HOME: '/state' }, () => '/project')).toMatch(/claude-multi$/);
});
