import { expect, test } from 'vitest';
import { inWordsOfTheAction } from '../../../src/action/telling/failure.ts';
import { failureReasons } from '../../../src/domain/run/outcome.ts';
import { remedyFor, remedyForStart } from '../../../src/machine/system-error.ts';
import { adviceFor } from '../../../src/reports/report/advice.ts';

const systemError = (code: string): Error => Object.assign(new Error(code), { code, syscall: 'write' });

test('remedies name inputs and variables of a step instead of options and commands', () => {
  expect(inWordsOfTheAction('Use a folder that you may write to: --sessions-dir DIR or CLAUDE_SESSIONS_DIR.')).toBe(
    "Use a folder that you may write to: CLAUDE_SESSIONS_DIR in the step's env.",
  );
  expect(inWordsOfTheAction('Run fewer sessions at once (--max-parallel).')).toBe(
    'Run fewer sessions at once (the input max-parallel).',
  );
  const recorded = `${remedyFor(systemError('ENOSPC'))} \`claude-multi resume\` goes on with what was recorded.`;
  expect(inWordsOfTheAction(recorded)).toBe(
    "Free some space there, or use another folder (CLAUDE_SESSIONS_DIR in the step's env). Another run of the job begins anew.",
  );
});

test('no remedy of the machine or of a failure reason names what does not exist in a workflow', () => {
  const remedies = [
    ...['ENOSPC', 'EMFILE', 'EACCES'].map((code) => remedyFor(systemError(code))),
    ...['EMFILE', 'ENOMEM'].map((code) => remedyForStart(systemError(code)) ?? ''),
    ...failureReasons.map((reason) => adviceFor(reason, '') ?? ''),
  ];
  for (const remedy of remedies)
    expect(inWordsOfTheAction(remedy)).not.toMatch(/(?:^|\s|\()--[a-z]|claude-multi (?:resume|doctor|retry)/);
});
