import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Event, eventSchema } from '../../../src/domain/run/event.ts';
import type { Simulator } from '../../../src/simulator/simulator.ts';
import { listRunIds } from '../../../src/store/history/sessions-dir.ts';
import { temporaryFolder } from './run-cli.ts';

/** The project, the home and the sessions folder of a test. */
export interface SessionFolder extends AsyncDisposable {
  readonly path: string;
  readonly project: string;
  readonly runs: string;
  /** The environment of sessions that only talk to the simulator. */
  environment(simulator: Pick<Simulator, 'environment'>): Record<string, string>;
  /** The pids of living processes that sessions of this test started. */
  processes(): Promise<number[]>;
  /** The journal of the only run. */
  journal(): Promise<Event[]>;
}

export async function sessionFolder(): Promise<SessionFolder> {
  const folder = await temporaryFolder();
  const { path } = folder;
  const [project, home, runs] = ['project', 'home', 'runs'].map((name) => join(path, name)) as [string, string, string];
  for (const place of [project, home, runs]) await mkdir(place, { recursive: true });
  return {
    path,
    project,
    runs,
    environment: (simulator) => ({
      HOME: home,
      CLAUDE_CONFIG_DIR: join(home, '.claude'),
      CLAUDE_SESSIONS_DIR: runs,
      ...simulator.environment(),
    }),
    processes: () => processesWith(`HOME=${home}`),
    async journal() {
      const [run = ''] = await listRunIds(runs);
      const text = await readFile(join(runs, run, 'events.ndjson'), 'utf8');
      return text
        .trimEnd()
        .split('\n')
        .map((line) => eventSchema.parse(JSON.parse(line)) as Event);
    },
    async [Symbol.asyncDispose]() {
      // A failed test must not leave processes running.
      for (const pid of await processesWith(`HOME=${home}`)) killQuietly(pid);
      await folder[Symbol.asyncDispose]();
    },
  };
}

/** Waits until `count` programs with that name are running in sessions of the folder. */
export async function waitForProgram(folder: SessionFolder, name: string, count = 1): Promise<void> {
  const running = async (): Promise<number> => {
    const commands = await Promise.all((await folder.processes()).map(commandOf));
    return commands.filter((command) => command.startsWith(name)).length;
  };
  await expect.poll(running, { message: `running: ${name}` }).toBeGreaterThanOrEqual(count);
}

/** Linux only: on other systems the list is empty, and tests that need it are skipped. */
async function processesWith(variable: string): Promise<number[]> {
  if (process.platform !== 'linux') return [];
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid) || pid === process.pid) continue;
    const environ = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
    if (environ.split('\0').includes(variable)) found.push(pid);
  }
  return found;
}

async function commandOf(pid: number): Promise<string> {
  return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ');
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // The process has already ended.
  }
}
