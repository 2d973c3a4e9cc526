import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Command, ProcessHandle, ProcessHost, Signal } from '../../domain/ports/machine.ts';
import type { ProcessExit } from '../../domain/run/event.ts';
import { CannotStart, messageOf } from '../../domain/text/errors.ts';
import { remedyForStart, systemCodeOf } from '../system-error.ts';
import { findMarkedProcesses, isStill, reserveDescriptor } from './process-table.ts';

/** Starts and stops processes through `node:child_process`, which Node, Bun and Deno all support. */
export class NodeProcessHost implements ProcessHost {
  constructor() {
    reserveDescriptor();
  }

  async spawn(command: Command): Promise<ProcessHandle> {
    const { file, args, cwd, env } = command;
    try {
      // A separate process group, so that the terminal's Ctrl-C does not reach the session before we ask it to stop.
      const child = spawn(file, [...args], { cwd, env: { ...env }, stdio: 'pipe', detached: true, windowsHide: true });
      const exited = new Promise<ProcessExit>((resolve) => {
        child.once('exit', (code, signal) => resolve({ code, signal }));
      });
      // A child that could not be started, for example without free file descriptors, may not even have streams.
      await once(child, 'spawn');
      return new NodeProcessHandle(child, exited);
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
    let reached = 0;
    const marked = (await findMarkedProcesses()).get(marker) ?? [];
    for (const found of marked) if (isStill(found) && send(found.pid, signal ?? 0)) reached += 1;
    return reached;
  }
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

  constructor(child: ChildProcessWithoutNullStreams, exited: Promise<ProcessExit>) {
    this.#child = child;
    this.stdout = child.stdout;
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
    if (this.#child.stdin.writable) this.#child.stdin.write(text);
  }

  closeInput(): void {
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
