import './event-file.ts';
import process from 'node:process';
import { takeOver } from './safety/elevation.ts';
import { runPostStep } from './step/post-step.ts';
import { runStep } from './step/run-step.ts';

await takeOver();
// The runner starts the same program again after the job, by `post.js`, which adds this argument.
await (process.argv.at(-1) === 'post' ? runPostStep() : runStep());
