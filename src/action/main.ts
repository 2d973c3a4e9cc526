import * as core from '@actions/core';
import { failureLines } from './failure.ts';
import { runAction } from './run-action.ts';

try {
  await runAction();
} catch (error) {
  core.setOutput('conclusion', 'failure');
  core.setFailed(failureLines(error).join('\n'));
  if (error instanceof Error) core.debug(error.stack ?? '');
}
