import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from 'vitest';

const run = promisify(execFile);

/** Why a program cannot be used in a test; null when it can. */
export function whyMissing(program: string): string | null {
  const { error } = spawnSync(program, [program === 'tmux' ? '-V' : '--version'], { stdio: 'ignore' });
  return error === undefined ? null : `skipped: there is no ${program} (Debian: apt-get install ${program})`;
}

/** A shell in its own terminal, controlled by key presses. */
export class ShellTerminal implements AsyncDisposable {
  readonly #socket = `claude-multi-${crypto.randomUUID()}`;
  readonly #env: Readonly<Record<string, string>>;

  private constructor(env: Readonly<Record<string, string>>) {
    this.#env = env;
  }

  /** @param command the shell's command line @param env its whole environment, except the terminal type */
  static async start(command: string, env: Readonly<Record<string, string>>): Promise<ShellTerminal> {
    const terminal = new ShellTerminal(env);
    await terminal.#tmux('-f', '/dev/null', 'new-session', '-d', '-x', '100', '-y', '30', `exec ${command}`);
    return terminal;
  }

  async type(text: string): Promise<void> {
    await this.#tmux('send-keys', '-l', text);
  }

  /** @param name the key's name in tmux: `Tab`, `Enter`, `C-u` */
  async press(name: string): Promise<void> {
    await this.#tmux('send-keys', name);
  }

  async screen(): Promise<string> {
    return (await this.#tmux('capture-pane', '-p')).trimEnd();
  }

  /** The screen with its scrollback. */
  async history(): Promise<string> {
    return (await this.#tmux('capture-pane', '-p', '-J', '-S', '-')).trimEnd();
  }

  async resize(columns: number, rows: number): Promise<void> {
    await this.#tmux('resize-window', '-x', String(columns), '-y', String(rows));
  }

  /** Closes the terminal, unless its shell has ended. Programs in it get SIGHUP. */
  async close(): Promise<void> {
    await this.#tmux('kill-server').catch((error: { readonly stderr?: string }) => {
      if (!/no server running|error connecting/.test(error.stderr ?? '')) throw error;
    });
  }

  /** Waits until the screen matches. */
  async shows(pattern: RegExp): Promise<void> {
    await expect.poll(() => this.screen(), { interval: 50 }).toMatch(pattern);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #tmux(...args: readonly string[]): Promise<string> {
    // The server gets its environment from the first client, and some of it (PATH) from each client.
    return (await run('tmux', ['-L', this.#socket, ...args], { env: this.#env })).stdout;
  }
}
