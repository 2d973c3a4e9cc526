import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Assignment } from '../fixtures/chaos-supervisor.ts';
import { processesOf } from '../support/real/processes.ts';
import type { Fault } from './fault.ts';
import type { Life, Moment } from './moment.ts';

const program = fileURLToPath(new URL('../fixtures/chaos-supervisor.ts', import.meta.url));

/** A supervisor's message about an event. */
interface Said {
  readonly seq: number;
  readonly type: string;
  readonly taskId?: string;
  readonly marker?: string;
}

/** The result of a life: which of its moments occurred, and whether the run ended. */
export interface Lived {
  readonly moments: readonly Moment[];
  /** `killed`: by one of the moments. */
  readonly end: 'killed' | 'finished' | 'failed';
  readonly stderr: string;
  /** Processes of dead supervisors' sessions that were alive although a watchdog or the next supervisor had ended them. */
  readonly orphans: readonly string[];
  /** The markers of the killed sessions. */
  readonly killed: readonly string[];
}

/** Runs a supervisor in a separate process for one life. */
export async function live(
  life: Life,
  assignment: Omit<Assignment, 'fault' | 'guarded'>,
  earlier: readonly string[],
): Promise<Lived> {
  const fault: Fault = life.death?.kind === 'planted' ? life.death.fault : { kind: 'outside' };
  const child = spawn(
    process.execPath,
    [program, JSON.stringify({ ...assignment, fault, guarded: life.guarded } satisfies Assignment)],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const running = new RunningLife(child, earlier);
  const outside: Promise<Moment | null>[] = life.before.map((moment) => running.carryOut(moment));
  if (life.death !== null && life.death.kind !== 'planted') outside.push(running.carryOut(life.death));
  const { code, signal } = await running.exited;
  const moments = (await Promise.all(outside)).filter((moment) => moment !== null);
  const killed = signal !== null;
  const survivors = killed && life.guarded ? await running.survivors() : [];
  if (killed && life.death?.kind === 'planted') moments.push(life.death);
  const end = killed ? 'killed' : code === 0 ? 'finished' : 'failed';
  return {
    moments,
    end,
    stderr: `${running.stderr}${end === 'failed' ? `exit ${code ?? signal}` : ''}`,
    orphans: [...running.orphans, ...survivors],
    killed: running.killed,
  };
}

class RunningLife {
  readonly exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  readonly orphans: string[] = [];
  readonly killed: string[] = [];
  stderr = '';
  readonly #child: ChildProcessByStdio<null, Readable, Readable>;
  readonly #said: Said[] = [];
  readonly #waiting = new Set<() => void>();
  readonly #sessions = new Map<string, string>();
  #over = false;

  constructor(child: ChildProcessByStdio<null, Readable, Readable>, earlier: readonly string[]) {
    this.#child = child;
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
    });
    createInterface({ input: child.stdout }).on('line', (line) => this.#hear(JSON.parse(line) as Said, earlier));
    this.exited = new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code, signal) => {
        this.#over = true;
        for (const wake of [...this.#waiting]) wake();
        resolve({ code, signal });
      });
    });
  }

  /** Waits for a moment and does its kill; null when the supervisor ended before. */
  async carryOut(moment: Exclude<Moment, { kind: 'planted' }>): Promise<Moment | null> {
    await this.#line(moment.afterLine);
    if (moment.ms > 0) await Promise.race([sleep(moment.ms), this.exited]);
    if (this.#over) return null;
    const session = moment.kind === 'supervisor' ? null : this.#aSession(moment.draw);
    if (moment.kind === 'session') return session !== null && kill(session) ? moment : null;
    if (session !== null) kill(session);
    return this.#child.kill(moment.signal) ? moment : null;
  }

  /** What is left of its sessions when a minute has passed since its death; a watchdog needs less than five seconds. */
  async survivors(): Promise<string[]> {
    const markers = this.#said.flatMap(({ marker }) => marker ?? []);
    const living = (): string[] => markers.flatMap(processesOf).map(({ command, pid }) => `${pid} ${command}`);
    for (let tries = 0; tries < 600 && living().length > 0; tries += 1) await sleep(100);
    return living();
  }

  #hear(said: Said, earlier: readonly string[]): void {
    this.#said.push(said);
    // The processes of dead supervisors are stopped before anything else.
    if (said.type === 'run-resumed')
      this.orphans.push(...earlier.flatMap(processesOf).map(({ command, pid }) => `${pid} ${command}`));
    if (said.type === 'session-started' && said.taskId !== undefined)
      this.#sessions.set(said.taskId, said.marker ?? '');
    if (said.type === 'session-ended' && said.taskId !== undefined) this.#sessions.delete(said.taskId);
    for (const wake of [...this.#waiting]) wake();
  }

  #line(n: number): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (this.#said.length < n && !this.#over) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** The main process of a running session, or a sleeping process that it has started. */
  #aSession(draw: number): number | null {
    const markers = [...this.#sessions.values()];
    const marker = markers[Math.floor(draw * markers.length)];
    if (marker === undefined) return null;
    const parent = this.#child.pid;
    const found = processesOf(marker).filter(
      ({ pid, parent: of }) => of === parent || commandOf(pid).startsWith('sleep'),
    );
    const pid = found[Math.floor(draw * 1_000) % found.length]?.pid ?? null;
    if (pid !== null) this.killed.push(marker);
    return pid;
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1');
  } catch {
    return '';
  }
}

function kill(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false; // it has ended by itself
  }
}
