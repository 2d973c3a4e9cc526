import { join } from 'node:path';
import { expect } from 'vitest';
import type { RunState } from '../../../src/domain/run/run-state.ts';
import { watchdogVariable } from '../../../src/machine/process/watchdog-script.ts';
import type { Script } from '../../../src/simulator/script/script.ts';
import { listRunIds } from '../../../src/store/history/sessions-dir.ts';
import { readRun } from '../../../src/store/run/read-run.ts';
import { lockHolder } from '../../../src/store/run/run-lock.ts';
import { processesOf } from '../real/processes.ts';
import type { SessionFolder } from './session-folder.ts';

const bash = (command: string) => ({ tool: 'Bash', input: { command, description: 'x' } });

/** The scripts of sessions in background tests, chosen by a word in the prompt. */
export const backgroundScripts: readonly Script[] = [
  { match: 'hold', steps: [bash('tail -f /dev/null'), { text: 'Never said.' }] },
  // Continues once the file `go` exists.
  {
    match: 'await',
    steps: [bash('until test -e go; do sleep 0.2; done'), { text: 'Gone on.' }],
  },
  { match: 'quick', steps: [bash('echo printed by a tool'), { text: 'Quickly done.' }] },
  { match: 'endless', steps: [bash('true')], repeat: true },
];

/** The newest run of the folder, or the n-th newest. */
export async function newestRun(folder: SessionFolder, age = 0): Promise<string> {
  const id = (await listRunIds(folder.runs))[age];
  if (id === undefined) throw new Error(`there are not ${age + 1} runs in ${folder.runs}`);
  return join(folder.runs, id);
}

/** The state of a run after its supervisor has ended. */
export async function endedRun(runDir: string): Promise<RunState> {
  await expect.poll(() => lockHolder(runDir)).toBeNull();
  const { state } = await readRun(runDir);
  expect(state.ended).not.toBeNull();
  return state;
}

/** Kills the supervisor of a run and its watchdog, so that its sessions go on. */
export async function killSupervisor(runDir: string): Promise<void> {
  const holder = await lockHolder(runDir);
  if (holder === null) throw new Error(`no supervisor runs ${runDir}`);
  const watchdogs = processesOf(`${watchdogVariable}=${holder.pid}\0`);
  for (const { pid } of watchdogs) process.kill(pid, 'SIGSTOP');
  process.kill(holder.pid, 'SIGKILL');
  for (const { pid } of watchdogs) process.kill(pid, 'SIGKILL');
  await expect.poll(() => lockHolder(runDir)).toBeNull();
}

/** How each task of a run ended: `lint succeeded`, `docs cancelled stopped`. */
export function outcomes(state: RunState): string[] {
  return [...state.tasks].map(([id, task]) => {
    if (task.phase !== 'ended') return `${id} ${task.phase}`;
    const { outcome } = task;
    return outcome.status === 'succeeded' ? `${id} succeeded` : `${id} ${outcome.status} ${outcome.reason}`;
  });
}
