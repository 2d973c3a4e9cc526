import { spawn } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Task } from '../../src/domain/plan/task.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { readRun } from '../../src/store/run/read-run.ts';
import { endedRun, newestRun, backgroundScripts as scripts } from '../support/cli/background-run.ts';
import { toolsFolder } from '../support/cli/run-cli.ts';
import { type SessionFolder, sessionFolder } from '../support/cli/session-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Played {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A shell in which `claude-multi` is a command, as for those who type the lines of a page. */
async function shell(folder: SessionFolder, environment: Readonly<Record<string, string>>) {
  const bin = join(folder.path, 'bin');
  await mkdir(bin);
  const command = join(bin, 'claude-multi');
  await writeFile(command, `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'src/cli/main.ts')}' "$@"\n`);
  await chmod(command, 0o755);
  const env = { PATH: [bin, toolsFolder, '/usr/bin', '/bin'].join(delimiter), LANG: 'C.UTF-8', ...environment };
  return (text: string): Promise<Played> =>
    new Promise((resolve, reject) => {
      const child = spawn('bash', ['-eu', '-c', text], { cwd: folder.project, env });
      let [stdout, stderr] = ['', ''];
      child.stdin.end();
      child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
        stdout += chunk;
      });
      child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
        stderr += chunk;
      });
      child.on('error', reject).on('close', (code) => resolve({ code, stdout, stderr }));
    });
}

/** A list of tasks as a word of the shell. */
const list = (...tasks: readonly object[]): string => `'${JSON.stringify(tasks)}'`;
const three = list(
  { id: 'task-1', prompt: 'quick: correct the type errors' },
  { id: 'task-2', prompt: 'quick: test the module for logins' },
  { id: 'task-3', prompt: 'quick: describe the interface' },
);

async function tasksOf(folder: SessionFolder): Promise<Task[]> {
  return [...(await readRun(await newestRun(folder))).state.tasks.values()].map(({ task }) => task);
}

describe.runIf(process.platform === 'linux')('for those who come from the script run-multi', () => {
  test('every example of the page does what it says, in the order of the page', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const play = await shell(folder, folder.environment(simulator));
    const page = await readFile(join(root, 'docs/from-run-multi.md'), 'utf8');
    const blocks = [...page.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, text = '']) => text);
    expect(blocks).toHaveLength(2);
    const { code, stdout, stderr } = await play(blocks.join('\n'));
    expect(code, stdout + stderr).toBe(0);
    expect(stdout).toMatch(/✔ 1 of 1 task succeeded[\s\S]*docs is running in the background: run /);
    expect(stdout).toContain('no task has failed');
    expect(await folder.processes()).toEqual([]);
  });

  test('its commands work with their arguments, from the first list to the cleaning up', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const play = await shell(folder, folder.environment(simulator));
    const succeeds = async (text: string): Promise<string> => {
      const { code, stdout, stderr } = await play(text);
      expect(code, `${text}\n${stdout}${stderr}`).toBe(0);
      return stdout;
    };

    const run = await succeeds(`claude-multi run-multi ${three}`);
    expect(run).toMatch(/^ {2}TOTAL: \$\d+\.\d{4} \| \d+s parallel runtime$/m);
    expect(run).toMatch(/^ {2}Sequential estimate: \d+s, the session time \| Speedup: \d+\.\dx$/m);
    expect(run).toMatch(/^ {2}Efficiency gain: -?\d+\.\d% \(vs sequential execution; derived/m);
    expect(run).toMatch(/^ {2}Rating: 🚀 good \(80% or more\), 3 of 3 tasks succeeded$/m);
    expect(await tasksOf(folder)).toMatchObject([{ model: 'sonnet', budgetUsd: 5, timeoutMs: 600_000 }, {}, {}]);

    const status = await succeeds('claude-multi status --classic');
    for (const id of ['task-1', 'task-2', 'task-3'])
      expect(status).toMatch(new RegExp(`^  ✅ ${id} {15}completed {7}\\d+s +\\(\\d+ bytes\\)$`, 'm'));
    expect(status).toContain('  Total: 3 | Completed: 3 | Running: 0 | Failed: 0\n');
    expect(await succeeds('claude-multi status')).toMatch(/^✔ task-2 +succeeded/m);
    expect(await succeeds('claude-multi result task-1')).toBe('Quickly done.\n');
    expect(JSON.parse(await succeeds('claude-multi output task-1'))).toMatchObject({ result: 'Quickly done.' });
    expect(await succeeds('cat "$CLAUDE_SESSIONS_DIR/task-1.output"')).toBe(
      await succeeds('claude-multi output task-1'),
    );
    expect(await succeeds('cat "$CLAUDE_SESSIONS_DIR/orchestrator.log"')).toMatch(/ task-3: started/);

    // The arguments after the list, and the variables.
    await mkdir(join(folder.project, 'part'));
    await succeeds(
      'export CLAUDE_SESSION_TIMEOUT=1800 CLAUDE_DEFAULT_MODEL=opus CLAUDE_DEFAULT_BUDGET=7 CLAUDE_MAX_PARALLEL=3\n' +
        'export CLAUDE_PROJECT_DIR="$PWD/part" CLAUDE_SESSIONS_LOG="$PWD/all.log"\n' +
        'export CLAUDE_ENHANCE_PROMPTS=false CLAUDE_MAX_RETRIES=0 CLAUDE_STALE_THRESHOLD=60\n' +
        `claude-multi run-multi ${list({ id: 'api-types', prompt: 'quick' })} haiku 2 2`,
    );
    const { state } = await readRun(await newestRun(folder));
    expect(state.run.options).toMatchObject({ maxParallel: 2, enhance: false, retries: 0 });
    const cwd = join(folder.project, 'part');
    expect(await tasksOf(folder)).toMatchObject([{ model: 'haiku', budgetUsd: 2, timeoutMs: 1_800_000, cwd }]);
    expect(await readFile(join(folder.project, 'all.log'), 'utf8')).toContain('api-types: started');

    await succeeds("claude-multi start my-task 'hold on'");
    const running = await succeeds(
      "until claude-multi status --classic | grep -E '🔄 my-task +running +[0-9]+s \\(running\\)'; do sleep 0.2; done",
    );
    expect(running).toContain('my-task');
    expect(await succeeds('claude-multi stop my-task')).toMatch(/^my-task: stopped/);
    await endedRun(await newestRun(folder));
    await succeeds('claude-multi stop-all');
    expect(await succeeds('claude-multi list --classic')).toBe(
      'Session IDs:\n  - api-types\n  - my-task\n  - task-1\n  - task-2\n  - task-3\n\nTotal: 5 session(s)\n',
    );
    expect(await succeeds('claude-multi clean')).toContain('Removed 3 runs');
    expect(await succeeds('claude-multi list --classic')).toContain('(no sessions found)');
    expect(await succeeds('claude-multi version')).toMatch(/^claude-multi \d/);
    expect(await succeeds('claude-multi help')).toContain('run-multi');
    expect(await folder.processes()).toEqual([]);
  });

  test('a list with keys and ids that only the script took runs, and says twice what is ignored', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const play = await shell(folder, folder.environment(simulator));
    const old = list({ id: 'Fix types', prompt: 'quick', budgets: 1, owner: 'me' });
    const run = await play(`claude-multi run-multi ${old}`);
    expect(run.code, run.stderr).toBe(0);
    const warnings = [
      'task "Fix types" is called Fix-types: an id can contain A-Z a-z 0-9 . _ -',
      'task "Fix-types": budgets is not a known key and is ignored; did you mean budget?',
      'task "Fix-types": owner is not a known key and is ignored',
    ];
    for (const text of warnings) {
      expect(run.stderr).toContain(`Warning: ${text}\n`);
      expect(run.stdout.replaceAll(/\n {2}/g, ' ')).toContain(`Note: ${text}`);
    }
    expect((await play("claude-multi result 'Fix types'")).stdout).toBe('Quickly done.\n');
    const started = await play("claude-multi start 'api/types' 'hold on'");
    expect(started.stdout).toContain('api-types is running in the background');
    expect(started.stderr).toContain('Warning: task "api/types" is called api-types');
    expect((await play("claude-multi stop 'api/types'")).stdout).toMatch(/^api-types: stopped/);
    expect((await play(`claude-multi run-multi ${list({ id: 'a', promt: 'x' })}`)).code).toBe(2);
    expect((await play("claude-multi run-multi '[{'")).code).toBe(2);
  });
});
