import { afterEach, describe, expect, test, vi } from 'vitest';
import { permissionNotice, refuseRootWithoutSandbox } from '../../src/action/permissions.ts';
import type { Plan } from '../../src/domain/plan/plan.ts';
import type { Task } from '../../src/domain/plan/task.ts';
import { EnvironmentError } from '../../src/domain/text/errors.ts';
import { SampleRun } from '../terminal/sample-run.ts';

function planOf(...tasks: Partial<Task>[]): Plan {
  const run = new SampleRun();
  run.start(tasks.map((_, index) => `t${index}`));
  const { run: info, tasks: planned } = run.state;
  return { ...info, tasks: [...planned.values()].map(({ task }, index) => ({ ...task, ...tasks[index] })) };
}

afterEach(() => {
  vi.restoreAllMocks();
});

test('tells how many sessions never ask, and nothing when all do', () => {
  const notice = permissionNotice(planOf({}, { permissionMode: 'acceptEdits' })).join(' ');
  expect(notice).toContain('bypassPermissions: 1 of 2 sessions run any command');
  expect(permissionNotice(planOf({ permissionMode: 'acceptEdits' }))).toEqual([]);
});

describe.skipIf(process.getuid === undefined)('a job that runs as root', () => {
  const asUser = (id: number): void => {
    vi.spyOn(process, 'getuid').mockReturnValue(id);
  };

  test('is refused before every session fails', () => {
    asUser(0);
    expect(() => refuseRootWithoutSandbox(planOf({}), {})).toThrow(EnvironmentError);
    expect(() => refuseRootWithoutSandbox(planOf({ env: { IS_SANDBOX: '0' } }), { IS_SANDBOX: '1' })).toThrow(
      EnvironmentError,
    );
  });

  test('is let through where the CLI lets it', () => {
    asUser(0);
    refuseRootWithoutSandbox(planOf({}), { IS_SANDBOX: '1' });
    refuseRootWithoutSandbox(planOf({ env: { IS_SANDBOX: '1' } }), {});
    refuseRootWithoutSandbox(planOf({ permissionMode: 'acceptEdits' }), {});
    asUser(1001);
    refuseRootWithoutSandbox(planOf({}), {});
  });
});
