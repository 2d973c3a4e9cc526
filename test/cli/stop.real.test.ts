import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/reports/report/report.ts';
import type { Script } from '../../src/simulator/script/script.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { type CliOptions, type RunningCli, startCli, toolsFolder } from '../support/cli/run-cli.ts';
import { type SessionFolder, sessionFolder, waitForProgram } from '../support/cli/session-folder.ts';
import { answersKept } from '../support/real/kept-answers.ts';

/** Sessions that never end by themselves, since their tool waits forever. */
const scripts: readonly Script[] = [
  {
    match: 'wait',
    steps: [{ tool: 'Bash', input: { command: 'tail -f /dev/null', description: 'wait' } }, { text: 'Never said.' }],
  },
];
const tasks = JSON.stringify([
  { id: 'waits', prompt: 'wait here' },
  { id: 'waits-too', prompt: 'wait there' },
  { id: 'never-starts', prompt: 'wait elsewhere' },
]);

/** A session that ignores its input and SIGTERM. */
const deafClaude = `#!/bin/sh
if [ "$1" = --version ]; then echo '2.1.330 (Claude Code)'; exit; fi
trap '' TERM INT
tail -f /dev/null &
wait
`;

/** Starts the run, and resolves when both of its parallel sessions are in their tools. */
async function startWaiting(
  folder: SessionFolder,
  options: Pick<CliOptions, 'env' | 'patient'>,
  ...args: string[]
): Promise<RunningCli> {
  const running = startCli(['run', tasks, '--max-parallel', '2', '--report', 'report.json', ...args], {
    cwd: folder.project,
    ...options,
  });
  await waitForProgram(folder, 'tail ', 2);
  return running;
}

async function reportOf(folder: SessionFolder) {
  return reportSchema.parse(JSON.parse(await readFile(join(folder.project, 'report.json'), 'utf8')));
}

describe.runIf(process.platform === 'linux')('a run that is stopped', () => {
  test('by Ctrl-C asks its sessions to end, keeps their costs, and exits with 130', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const running = await startWaiting(folder, { env: folder.environment(simulator), patient: true });
    await answersKept(simulator.ledger, folder.runs, 'wait', 2);
    running.child.kill('SIGINT');
    const end = await running.ended;
    expect(end.code).toBe(130);
    expect(end.stderr).toMatch(/Stopping: .*Ctrl-C again to kill/);
    const report = await reportOf(folder);
    expect(report.run.status).toBe('cancelled');
    expect(report.tasks.map(({ status, reason }) => `${status} ${reason}`)).toEqual([
      'cancelled interrupted',
      'cancelled interrupted',
      'skipped interrupted',
    ]);
    expect(report.totals.costUsd).toBeGreaterThan(0);
    expect(report.totals.costIsPartial).toBe(false);
    expect(report.totals.tokens).toEqual(simulator.ledger.sum());
    expect(await folder.processes()).toEqual([]);
  });

  test('by a second Ctrl-C kills them, and leaves no process behind', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const deaf = join(folder.path, 'deaf-claude');
    await writeFile(deaf, deafClaude, { mode: 0o755 });
    const running = await startWaiting(
      folder,
      { env: folder.environment(simulator), patient: true },
      '--json',
      '--claude-path',
      deaf,
    );
    running.child.kill('SIGINT');
    await running.waitForOutput(/"run-stopping"/);
    running.child.kill('SIGINT');
    const end = await running.ended;
    expect(end.code).toBe(130);
    expect(end.stderr).toContain('Killing the sessions.');
    const report = await reportOf(folder);
    expect(report.tasks[0]).toMatchObject({ status: 'cancelled', reason: 'interrupted' });
    const ends = (await folder.journal()).flatMap((event) => (event.type === 'session-ended' ? event.end.exit : []));
    expect(ends).toEqual([
      { code: null, signal: 'SIGKILL' },
      { code: null, signal: 'SIGKILL' },
    ]);
    expect(await folder.processes()).toEqual([]);
  });

  test.each([
    'SIGTERM',
    'SIGHUP',
    'SIGQUIT',
    'SIGUSR1',
    'SIGUSR2',
    'SIGALRM',
    'SIGVTALRM',
    'SIGPROF',
    'SIGXCPU',
    'SIGSYS',
    'SIGIO',
  ] as const)('by %s hurries, and exits with 143', async (signal) => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const running = await startWaiting(folder, { env: folder.environment(simulator) });
    running.child.kill(signal);
    const end = await running.ended;
    expect(end.code).toBe(143);
    expect(end.stderr).toContain(`Received ${signal}`);
    expect((await reportOf(folder)).tasks[0]).toMatchObject({ status: 'cancelled', reason: 'terminated' });
    expect(await folder.processes()).toEqual([]);
  });

  test('by a reader that leaves (| head) stops its sessions', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
    // The second task's end is written after `head` has ended.
    const list = JSON.stringify([
      { id: 'waits', prompt: 'wait here' },
      { id: 'short', prompt: 'answer at once' },
    ]);
    const shell = spawn(
      'bash',
      ['-c', '"$0" "$1" run "$2" | head -n 1; echo "code $PIPESTATUS"', process.execPath, main, list],
      {
        cwd: folder.project,
        env: { PATH: [toolsFolder, '/usr/bin', '/bin'].join(delimiter), ...folder.environment(simulator) },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let output = '';
    shell.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    let errors = '';
    shell.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    await once(shell, 'close');
    expect(output).toMatch(/^\[ +0\.0s\] run .*\ncode 143\n$/);
    expect(errors).not.toMatch(/EPIPE|internal error|at .*\.ts:/);
    expect(await folder.processes()).toEqual([]);
    expect((await folder.journal()).at(-1)).toMatchObject({ type: 'run-ended', status: 'cancelled' });
  });
});
