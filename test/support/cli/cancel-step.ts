import { setTimeout as wait } from 'node:timers/promises';
import { type RunningStep, runStep, type StepOptions, type StepResult } from './run-step.ts';

/** What a runner does to a step that it ends. */
export type Ending = 'cancel' | 'terminate' | 'kill';

/** The times between the signals of a cancelled step: https://github.com/actions/runner, ProcessInvoker. */
const untilTerminateMs = 7_500;
const untilKillMs = 2_500;

/** Ends a step as the runner does, and runs its post step. */
export async function endStep(
  running: RunningStep,
  options: StepOptions,
  ending: Ending,
): Promise<{ readonly main: StepResult; readonly post: StepResult }> {
  const { child, ended } = running;
  const over = new AbortController();
  const signals = (async () => {
    if (ending === 'kill') return void child.kill('SIGKILL');
    if (ending === 'cancel') {
      child.kill('SIGINT');
      await wait(untilTerminateMs, undefined, { signal: over.signal });
    }
    child.kill('SIGTERM');
    await wait(untilKillMs, undefined, { signal: over.signal });
    child.kill('SIGKILL');
  })().catch(() => {});
  const main = await ended;
  over.abort();
  await signals;
  return { main, post: await runStep({ ...options, state: main.state }) };
}
