import { expect, test } from 'vitest';
import { runnerFolders } from '../../../src/action/safety/runner-folders.ts';

test('the folders of a runner that GitHub hosts are hidden, and its tools readable', () => {
  const { hidden, readable } = runnerFolders(
    {
      HOME: '/home/runner',
      RUNNER_TEMP: '/home/runner/work/_temp',
      RUNNER_WORKSPACE: '/home/runner/work/repository',
      RUNNER_TOOL_CACHE: '/opt/hostedtoolcache',
      GITHUB_ENV: '/home/runner/work/_temp/_runner_file_commands/set_env_1',
      GITHUB_EVENT_PATH: '/home/runner/work/_temp/_github_workflow/event.json',
      PATH: '/home/runner/.cargo/bin:/usr/bin:.',
    },
    '/home/runner',
  );
  expect(new Set(hidden)).toEqual(
    new Set([
      '/home/runner',
      '/home/runner/work',
      '/home/runner/work/_temp',
      '/home/runner/work/_temp/_runner_file_commands',
    ]),
  );
  expect(readable).toEqual([
    '/opt/hostedtoolcache',
    '/home/runner/work/_temp/_github_workflow/event.json',
    '/home/runner/.cargo/bin',
    '/usr/bin',
  ]);
});

test('the folder that a runner is installed in is hidden, but not one that holds more than a runner', () => {
  const at = (workspace: string): readonly string[] => runnerFolders({ RUNNER_WORKSPACE: workspace }, '/root').hidden;
  expect(at('/srv/actions-runner/_work/repository')).toEqual([
    '/root',
    '/srv/actions-runner/_work',
    '/srv/actions-runner',
  ]);
  expect(at('/srv/work/repository')).toEqual(['/root', '/srv/work']);
});
