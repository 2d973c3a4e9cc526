import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { promisify } from 'node:util';
import {
  type Command,
  type Confinement,
  markersIn,
  type ProcessHandle,
  type ProcessHost,
  type Signal,
  sessionMarker,
} from '../../domain/ports/machine.ts';
import type { ProcessExit } from '../../domain/run/event.ts';
import { CannotStart, messageOf } from '../../domain/text/errors.ts';
import { remedyForStart, systemCodeOf } from '../system-error.ts';
import { Descents } from './descent.ts';
import { isStill, reserveDescriptor } from './process-table.ts';
import type { Watchdog } from './watchdog.ts';

/** Starts and stops processes through `node:child_process`, which Node, Bun and Deno all support. */
export class NodeProcessHost implements ProcessHost {
  readonly #watchdog: Watchdog | null;
  readonly #descents: Descents;
  readonly #confinement: Confinement | null;

  /**
   * @param watchdog ends the processes should this process die; the caller closes it
   * @param confinement how they are started as another user; null to start them as this process's own
   */
  constructor(watchdog: Watchdog | null = null, confinement: Confinement | null = null) {
    this.#watchdog = watchdog;
    this.#confinement = confinement;
    this.#descents = new Descents((...known) => watchdog?.note(...known));
    reserveDescriptor();
  }

  async guard(marker: string): Promise<void> {
    await this.#watchdog?.watch(marker);
  }

  release(marker: string): void {
    this.#descents.end(marker);
    this.#watchdog?.release(marker);
  }

  async spawn(command: Command): Promise<ProcessHandle> {
    const { file, args, cwd, env } = command;
    try {
      // A separate process group, so that the terminal's Ctrl-C does not reach the session before we ask it to stop.
      const child =
        this.#confinement === null
          ? spawn(file, [...args], { cwd, env: { ...env }, stdio: 'pipe', detached: true, windowsHide: true })
          : await spawnConfined(command, this.#confinement);
      const exited = new Promise<ProcessExit>((resolve) => {
        child.once('exit', (code, signal) => resolve({ code, signal }));
      });
      // A child that could not be started, for example without free file descriptors, may not even have streams.
      await once(child, 'spawn');
      const marker = markersIn(env[sessionMarker]).at(-1);
      if (marker !== undefined && child.pid !== undefined) this.#descents.begin(marker, child.pid);
      return new NodeProcessHandle(child, exited, this.#descents);
    } catch (error) {
      const hasFolder = existsSync(cwd);
      const missing = hasFolder ? '' : ` (its working directory ${cwd} does not exist)`;
      const remedy = remedyForStart(error);
      const help = remedy === null ? '' : `. ${remedy}`;
      const message = `cannot start ${file}: ${messageOf(error)}${missing}${help}`;
      throw new CannotStart(message, hasFolder ? systemCodeOf(error) : null, { cause: error });
    }
  }

  async signalTree(marker: string, root: number | null, signal: Signal | null): Promise<number> {
    if (process.platform === 'win32') return root === null || signal === null ? 0 : killWindowsTree(root);
    const kin = await this.#descents.find(marker);
    const isLeft = kin.every(({ within }) => within > 0);
    let reached = 0;
    for (const found of kin) {
      // A run within the session stops its own sessions, so that they report their usage, unless its supervisor is dead.
      const signalled = signal !== 'SIGTERM' || found.within === 0 || isLeft ? (signal ?? 0) : 0;
      if (isStill(found) && send(found.pid, signalled)) reached += 1;
    }
    return reached;
  }

  async nestedRuns(marker: string): Promise<number> {
    const kin = await this.#descents.find(marker);
    return Math.max(0, ...kin.map(({ within, supervises }) => within + (supervises ? 1 : 0)));
  }
}

/** Starts a command by a launcher. It reads the command's environment from a pipe: arguments can be read by everybody. */
async function spawnConfined(command: Command, confinement: Confinement): Promise<ChildProcessWithoutNullStreams> {
  const { file, args, environment } = await confinement.launch(command);
  const marker = command.env[sessionMarker];
  const env = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', ...(marker === undefined ? {} : { [sessionMarker]: marker }) };
  const stdio: 'pipe'[] = ['pipe', 'pipe', 'pipe', 'pipe'];
  const child = spawn(file, [...args], { cwd: '/', env, stdio, detached: true });
  const pipe = child.stdio[3] as Writable | null;
  // A launcher that fails reads nothing; its exit tells.
  pipe?.on('error', () => {});
  pipe?.end(environment);
  return child as ChildProcessWithoutNullStreams;
}

/** Windows has no signals and no readable environments, so only the tree below a living process can be stopped. */
async function killWindowsTree(root: number): Promise<number> {
  try {
    await promisify(execFile)('taskkill', ['/pid', String(root), '/T', '/F']);
    return 1;
  } catch {
    return 0; // already gone
  }
}

function send(pid: number, signal: Signal | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false; // ended meanwhile
  }
}

class NodeProcessHandle implements ProcessHandle {
  readonly exited: Promise<ProcessExit>;
  readonly stdout: AsyncIterable<Uint8Array>;
  readonly stderr: AsyncIterable<Uint8Array>;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #descents: Descents;
  #isAtWork = false;

  constructor(child: ChildProcessWithoutNullStreams, exited: Promise<ProcessExit>, descents: Descents) {
    this.#child = child;
    this.#descents = descents;
    this.stdout = stirring(child.stdout, descents);
    this.stderr = child.stderr;
    this.exited = exited;
    // A session may close its input or die at any time, so a failed write is not an error.
    child.stdin.on('error', () => {});
    child.on('error', () => {});
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  write(text: string): void {
    // What is written to a session at work may end its tools: their processes are noted while their parents live.
    if (this.#isAtWork) this.#descents.lookNow();
    this.#isAtWork = true;
    if (this.#child.stdin.writable) this.#child.stdin.write(text);
  }

  closeInput(): void {
    this.#descents.lookNow();
    this.#child.stdin.end();
  }

  signal(signal: Signal): void {
    this.#child.kill(signal);
  }

  abandonOutput(): void {
    this.#child.stdout.destroy();
    this.#child.stderr.destroy();
  }
}

/** The chunks of an output, each of which lets the descendants be noted soon. */
async function* stirring(output: AsyncIterable<Uint8Array>, descents: Descents): AsyncGenerator<Uint8Array> {
  for await (const chunk of output) {
    descents.stir();
    yield chunk;
  }
}
