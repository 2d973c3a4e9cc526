import { runPostStep } from './step/post-step.ts';
import { runStep } from './step/run-step.ts';
import { isPostStep } from './step/step-state.ts';

// The runner starts the same program again after the job, whoever ended the step.
await (isPostStep() ? runPostStep() : runStep());
