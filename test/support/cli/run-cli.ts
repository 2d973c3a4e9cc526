import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** The folder of the pinned Claude Code CLI, the only folder that tests put on PATH. */
export const toolsFolder = join(root, 'node_modules', '.bin');
/** What to import before the program, for its time to pass slowly. */
export const patientTime = new URL('../fakes/patient-time.ts', import.meta.url).href;

const cache = process.env['NODE_COMPILE_CACHE'];
/** What lets Node keep compiled modules between starts (test/vitest.config.ts). */
export const compileCache: Readonly<Record<string, string>> = cache === undefined ? {} : { NODE_COMPILE_CACHE: cache };

export interface CliOptions {
  readonly cwd?: string;
  /** Added to a clean environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Written to standard input, which is then closed; nothing by default. */
  readonly input?: string;
  /** Whether its clock runs slowly, so that no deadline expires (test/support/fakes/patient-clock.ts). */
  readonly patient?: boolean;
}

export interface CliEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningCli {
  readonly child: ChildProcess;
  readonly ended: Promise<CliEnd>;
  /** Resolves when the standard output so far matches. */
  waitForOutput(pattern: RegExp): Promise<void>;
}

/** Starts `claude-multi` from its sources. */
export function startCli(args: readonly string[], options: CliOptions = {}): RunningCli {
  const patience = options.patient ? ['--import', patientTime] : [];
  const child = spawn(process.execPath, [...patience, join(root, 'src/cli/main.ts'), ...args], {
    cwd: options.cwd ?? tmpdir(),
    env: {
      PATH: [toolsFolder, '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter),
      HOME: tmpdir(),
      LANG: 'C.UTF-8',
      ...compileCache,
      ...options.env,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.on('error', () => {}).end(options.input ?? '');
  let stdout = '';
  let stderr = '';
  const watchers = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    for (const watch of [...watchers]) watch();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<CliEnd>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  const waitForOutput = (pattern: RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      const watch = (): void => {
        if (!pattern.test(stdout)) return;
        watchers.delete(watch);
        resolve();
      };
      watchers.add(watch);
      watch();
      ended.then(() => reject(new Error(`ended without ${pattern}:\n${stdout}\n${stderr}`)), reject);
    });
  return { child, ended, waitForOutput };
}

/** Runs `claude-multi` until it ends. */
export function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliEnd> {
  return startCli(args, options).ended;
}

/** A temporary folder that is removed at the end of an `await using` block. */
export async function temporaryFolder(): Promise<{ path: string; [Symbol.asyncDispose](): Promise<void> }> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'claude-multi-cli-')));
  return {
    path,
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}
