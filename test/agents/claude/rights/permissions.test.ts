import { describe, expect, test } from 'vitest';
import { neverAsks, refusal } from '../../../../src/agents/claude/rights/permissions.ts';
import { permissionModes } from '../../../../src/domain/plan/task.ts';

const free = { permissionMode: 'bypassPermissions', env: {} } as const;

test('only bypassPermissions acts without asking for permission', () => {
  expect(permissionModes.filter((permissionMode) => neverAsks({ permissionMode }))).toEqual(['bypassPermissions']);
});

describe('the CLI', () => {
  test('refuses root a session that never asks for permission, with a remedy', () => {
    for (const [task, environment] of [
      [free, {}],
      [free, { IS_SANDBOX: 'true' }],
      [{ ...free, env: { IS_SANDBOX: '0' } }, { IS_SANDBOX: '1' }],
    ] as const) {
      expect(refusal(task, environment, 0)).toEqual({
        message: expect.stringContaining('bypassPermissions to root'),
        remedy: expect.stringMatching(/acceptEdits.*IS_SANDBOX=1/),
      });
    }
  });

  test('refuses nothing in a sandbox, to other users, or to sessions that ask for permission', () => {
    expect(refusal(free, { IS_SANDBOX: '1' }, 0)).toBeNull();
    expect(refusal({ ...free, env: { IS_SANDBOX: '1' } }, {}, 0)).toBeNull();
    expect(refusal({ permissionMode: 'acceptEdits', env: {} }, {}, 0)).toBeNull();
    expect(refusal(free, {}, 1_001)).toBeNull();
    expect(refusal(free, {}, undefined)).toBeNull();
  });
});
