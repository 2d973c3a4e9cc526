import * as core from '@actions/core';
import { failureLines } from './step/failure.ts';
import { runStep } from './step/run-step.ts';

try {
  await runStep();
} catch (error) {
  core.setOutput('conclusion', 'failure');
  core.setFailed(failureLines(error).join('\n'));
  if (error instanceof Error) core.debug(error.stack ?? '');
}
