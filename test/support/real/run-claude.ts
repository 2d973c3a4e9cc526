import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { TokenCounts } from '../../../src/simulator/request/tokens.ts';
import type { Simulator } from '../../../src/simulator/simulator.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The pinned Claude Code CLI. */
const claudePath = join(root, 'node_modules/.bin/claude');

/** One line of the CLI's stream. Every field is optional. */
export type StreamLine = Record<string, unknown> & { readonly type?: string; readonly subtype?: string };

/** A temporary folder that is removed at the end of an `await using` block. */
export async function temporaryFolder(): Promise<{ path: string; [Symbol.asyncDispose](): Promise<void> }> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'claude-multi-test-')));
  return {
    path,
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}

export interface ClaudeOptions {
  readonly simulator: Pick<Simulator, 'environment'>;
  readonly cwd: string;
  /** The folder of the CLI's configuration and sessions; use the same one to resume. */
  readonly home: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A running CLI with stream-json as input and output. */
export interface ClaudeSession {
  readonly child: ChildProcess;
  /** Every line printed so far. */
  readonly lines: readonly StreamLine[];
  send(prompt: string): void;
  /** Sends a control request `interrupt`. */
  interrupt(): void;
  endInput(): void;
  /** Resolves with the first line, past or future, that satisfies the predicate; rejects if the CLI ends without one. */
  waitFor(predicate: (line: StreamLine, all: readonly StreamLine[]) => boolean): Promise<StreamLine>;
  readonly exited: Promise<ClaudeExit>;
}

export interface ClaudeExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
  readonly lines: readonly StreamLine[];
  readonly results: readonly ResultLine[];
}

export type ResultLine = StreamLine & {
  readonly is_error?: boolean;
  readonly result?: string;
  readonly session_id?: string;
  readonly total_cost_usd?: number;
  readonly num_turns?: number;
  readonly modelUsage?: Record<string, ModelUsage>;
};

interface ModelUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cacheReadInputTokens: number;
  readonly cacheCreationInputTokens: number;
}

/** Starts the real CLI as claude-multi does, in an environment without the caller's Claude settings. */
export function startClaude(options: ClaudeOptions): ClaudeSession {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(ANTHROPIC|CLAUDE)/.test(name));
  const child = spawn(claudePath, [...standardArgs, ...(options.args ?? [])], {
    cwd: options.cwd,
    env: {
      ...Object.fromEntries(inherited),
      HOME: options.home,
      CLAUDE_CONFIG_DIR: join(options.home, '.claude'),
      ...options.simulator.environment(),
      ...options.env,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const lines: StreamLine[] = [];
  const watchers = new Set<() => void>();
  let stderr = '';
  let ended = false;
  child.stdin.on('error', () => undefined); // the CLI may end before it has read everything
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const output = createInterface({ input: child.stdout });
  output.on('line', (text) => {
    lines.push(JSON.parse(text) as StreamLine);
    for (const watcher of [...watchers]) watcher();
  });
  const exited = new Promise<ClaudeExit>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      ended = true;
      for (const watcher of [...watchers]) watcher();
      resolve({ code, signal, stderr, lines, results: lines.filter(isResult) });
    });
  });
  const sendLine = (value: object): void => {
    child.stdin.write(`${JSON.stringify(value)}\n`);
  };
  return {
    child,
    lines,
    exited,
    send: (prompt) => sendLine({ type: 'user', message: { role: 'user', content: prompt } }),
    interrupt: () => sendLine({ type: 'control_request', request_id: 'stop', request: { subtype: 'interrupt' } }),
    endInput: () => child.stdin.end(),
    waitFor: (predicate) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = lines.find((line) => predicate(line, lines));
          if (found === undefined && !ended) return;
          watchers.delete(look);
          if (found === undefined) reject(new Error(`The CLI ended without the awaited line. stderr: ${stderr}`));
          else resolve(found);
        };
        watchers.add(look);
        look();
      }),
  };
}

/** Runs one session until it ends: sends all prompts at once, closes the input, and waits for the exit. */
export async function runClaude(options: ClaudeOptions & { readonly prompts: readonly string[] }): Promise<ClaudeExit> {
  const session = startClaude(options);
  for (const prompt of options.prompts) session.send(prompt);
  session.endInput();
  return await session.exited;
}

export function isResult(line: StreamLine): line is ResultLine {
  return line.type === 'result';
}

/** The tokens in a result line by model, in the ledger's format. */
export function tokensOf(result: ResultLine | undefined): Record<string, TokenCounts> {
  return Object.fromEntries(
    Object.entries(result?.modelUsage ?? {}).map(([model, usage]) => [
      model,
      {
        input: usage.inputTokens,
        output: usage.outputTokens,
        cacheRead: usage.cacheReadInputTokens,
        cacheWrite: usage.cacheCreationInputTokens,
      },
    ]),
  );
}

const standardArgs = [
  '-p',
  ...['--output-format', 'stream-json', '--input-format', 'stream-json', '--verbose', '--include-partial-messages'],
  ...['--model', 'sonnet', '--permission-mode', 'bypassPermissions', '--max-budget-usd', '5'],
];
