import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import process from 'node:process';
import type { Writable } from 'node:stream';
import { sessionMarker } from '../../domain/ports/machine.ts';
import { messageOf } from '../../domain/text/errors.ts';
import { watchdogScript, watchdogVariable } from './watchdog-script.ts';

/** A process that is certain: `start` distinguishes it from a later process with the same pid. */
export interface KnownProcess {
  readonly pid: number;
  readonly start: string;
}

interface GuardedSession {
  readonly number: number;
  /** Its processes and its control group, as the watchdog reads them. */
  known: string;
  group: string;
}

/** The variables with the script and with the file that it reads. */
const scriptVariable = 'WATCHDOG_SCRIPT';
const fileVariable = 'WATCHDOG_FILE';

/** The shell that runs it. */
export const watchdogShell = '/bin/sh';

/** How often a watchdog that dies is replaced. */
const mostStarts = 20;
/** How long `close` waits for the watchdog to end, milliseconds. */
const closeMs = 2_000;
/** The length from which on the file is written anew, characters. */
const longestFile = 256 * 1024;

/**
 * A process beside this one that ends the sessions when this process dies, by whatever cause. There is one per supervisor.
 * It is started with the first session, has a session and process group of its own, so that a terminal's Ctrl-C does not
 * reach it, carries no marker, and keeps nothing open or alive. Does nothing on Windows.
 *
 * What it has to know is in a file and not in its pipe: a write to a file is done when it returns, on every runtime, and
 * a watchdog that replaces a dead one finds everything there. The pipe only tells, by its end, that this process is dead.
 */
export class Watchdog {
  readonly #file: string;
  readonly #onFailure: (message: string) => void;
  readonly #sessions = new Map<string, GuardedSession>();
  #descriptor: number | null = null;
  #length = 0;
  #child: ChildProcessByStdio<Writable, null, null> | null = null;
  #starting: Promise<void> | null = null;
  #starts = 0;
  #sessionCount = 0;
  #failed = false;
  #closed = false;

  /**
   * @param file where it is told of the sessions; removed at the end
   * @param onFailure called once, when sessions would outlive this process
   */
  constructor(file: string, onFailure: (message: string) => void) {
    this.#file = file;
    this.#onFailure = onFailure;
  }

  /** Resolves when processes with this marker are ended should this process die. Never rejects. */
  async watch(marker: string): Promise<void> {
    if (process.platform === 'win32' || this.#closed) return;
    this.#sessionCount += 1;
    const session = { number: this.#sessionCount, known: '', group: '' };
    this.#sessions.set(marker, session);
    this.#tell(`+ ${session.number} ${marker}\n`);
    if (this.#child !== null) return;
    this.#starting ??= this.#start();
    await this.#starting;
  }

  /** Tells which processes belong to a session now, whether or not they carry its marker. Replaces what was told before. */
  note(marker: string, processes: readonly KnownProcess[], group: string | null): void {
    const session = this.#sessions.get(marker);
    if (session === undefined) return;
    const known = processes.map(({ pid, start }) => `${pid}:${start}`).join(' ');
    if (session.known === known && session.group === (group ?? '')) return;
    session.known = known;
    session.group = group ?? '';
    this.#tell(linesOf(marker, session));
  }

  /** The session is over: what it left may stay. */
  release(marker: string): void {
    const session = this.#sessions.get(marker);
    if (session === undefined) return;
    this.#sessions.delete(marker);
    this.#tell(`- ${session.number}\n`);
  }

  /** Ends the watchdog. Sessions that were not released are ended by it. Resolves when it has ended, or after 2 s. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#starting;
    if (this.#descriptor !== null) closeSync(this.#descriptor);
    this.#descriptor = null;
    // Without its file, a watchdog has nothing to do.
    if (this.#sessions.size === 0) rmSync(this.#file, { force: true });
    const child = this.#child;
    if (child === null) return;
    const ended = once(child, 'exit');
    child.ref();
    child.stdin.end();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((resolve) => {
      timer = setTimeout(resolve, closeMs);
    });
    await Promise.race([ended, late]);
    clearTimeout(timer);
    child.unref();
  }

  async #start(): Promise<void> {
    try {
      this.#starts += 1;
      const how = process.platform === 'linux' ? 'proc' : 'ps';
      // The script is in a variable, so that a list of processes shows a name and not a program.
      const child = spawn(watchdogShell, ['-c', `eval "$${scriptVariable}"`, 'claude-multi-watchdog', how], {
        cwd: '/',
        env: {
          PATH: process.env['PATH'] ?? '/usr/bin:/bin',
          LC_ALL: 'C',
          [watchdogVariable]: String(process.pid),
          [fileVariable]: this.#file,
          [scriptVariable]: watchdogScript(sessionMarker, fileVariable),
        },
        stdio: ['pipe', 'ignore', 'ignore'],
        detached: true,
      });
      child.on('error', () => {});
      child.stdin.on('error', () => {});
      const exited = once(child, 'exit');
      await once(child, 'spawn');
      child.unref();
      (child.stdin as { unref?: () => void }).unref?.();
      this.#child = child;
      void exited.then(() => this.#replace(child));
    } catch (error) {
      this.#fail(messageOf(error));
    } finally {
      this.#starting = null;
    }
  }

  /** Starts another watchdog after one has died, for example for lack of memory. */
  #replace(child: ChildProcessByStdio<Writable, null, null>): void {
    if (this.#child === child) this.#child = null;
    if (this.#closed) return;
    if (this.#starts >= mostStarts) this.#fail(`it has died ${this.#starts} times`);
    else if (this.#sessions.size > 0) this.#starting ??= this.#start();
  }

  #fail(message: string): void {
    if (this.#failed) return;
    this.#failed = true;
    this.#onFailure(
      `The watchdog cannot run (${message}): should claude-multi be killed, its sessions go on until \`claude-multi resume\` or \`stop\`.`,
    );
  }

  #tell(lines: string): void {
    if (this.#closed) return;
    try {
      if (this.#descriptor === null) this.#descriptor = openSync(this.#file, 'w', 0o600);
      else if (this.#length > longestFile) this.#writeAnew();
      writeSync(this.#descriptor, lines);
      this.#length += lines.length;
    } catch (error) {
      this.#fail(messageOf(error));
    }
  }

  /** Replaces the file by a shorter one that tells the same. */
  #writeAnew(): void {
    const lines = [...this.#sessions].map(([marker, session]) => linesOf(marker, session)).join('');
    const descriptor = openSync(`${this.#file}.new`, 'w', 0o600);
    writeSync(descriptor, lines);
    renameSync(`${this.#file}.new`, this.#file);
    if (this.#descriptor !== null) closeSync(this.#descriptor);
    this.#descriptor = descriptor;
    this.#length = lines.length;
  }
}

function linesOf(marker: string, { number, known, group }: GuardedSession): string {
  return `+ ${number} ${marker}\n= ${number} ${known}\ng ${number} ${group}\n`;
}
