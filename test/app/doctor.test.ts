import { expect, test } from 'vitest';
import { checkProcesses } from '../../src/app/doctor.ts';

test.each([
  [
    { platform: 'linux', groups: true, shell: true },
    'ok',
    /^found by marker, descent and control group; a watchdog ends/,
  ],
  [{ platform: 'linux', groups: false, shell: true }, 'ok', /^found by marker and descent; a watchdog ends/],
  [{ platform: 'darwin', groups: false, shell: true }, 'ok', /^found by marker and descent; a watchdog ends/],
  [
    { platform: 'linux', groups: false, shell: false },
    'warn',
    /; they go on should claude-multi be killed, .*\/bin\/sh$/,
  ],
  [{ platform: 'win32', groups: false, shell: false }, 'warn', /^found by the tree below a session; they go on/],
] as const)('the doctor says by what the processes of sessions are found here: %j', (facts, level, message) => {
  const finding = checkProcesses(facts);
  expect(finding).toMatchObject({ subject: 'processes', level });
  expect(finding.message).toMatch(message);
});
