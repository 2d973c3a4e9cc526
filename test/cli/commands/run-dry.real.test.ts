import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli, temporaryFolder } from '../../support/cli/run-cli.ts';
import { endedRun, storeRun } from '../../support/samples/stored-run.ts';

const two = [
  { id: 'lint', prompt: 'Fix the lint errors.' },
  { id: 'docs', prompt: 'Write\nthe docs.', model: 'opus', budget: 2, cwd: 'sub', env: { TOKEN: 'very-secret' } },
];
const json = JSON.stringify(two);
const sandbox = { IS_SANDBOX: '1' };

describe('a dry run', () => {
  test('shows the order, models, budgets, folders and the command line, and starts nothing', async () => {
    await using folder = await temporaryFolder();
    await mkdir(join(folder.path, 'sub'));
    const end = await runCli(['run', '--tasks', json, '--dry-run', '--max-parallel', '8', '--retries', '1'], {
      cwd: folder.path,
      env: { ...sandbox, CLAUDE_SESSIONS_DIR: join(folder.path, 'runs') },
    });
    expect(end.stderr).toBe('');
    expect(end.code).toBe(0);
    expect(end.stdout).toContain('Plan: 2 tasks, 2 at once. Nothing is started.');
    expect(end.stdout).toMatch(/1 +lint +sonnet +\$5\.00 +10m 00s +– +– +bypassPermissions/);
    expect(end.stdout).toMatch(/2 +docs +opus +\$2\.00 /);
    expect(end.stdout).toContain(`folder   ${join(folder.path, 'sub')}`);
    expect(end.stdout).toContain('--model=opus --permission-mode=bypassPermissions --max-budget-usd=2');
    expect(end.stdout).toContain('$7.00 in all, $14.00 if every retry were used');
    expect(end.stdout).toMatch(/Order +the longest expected first/);
    expect(end.stdout).toContain('env      TOKEN');
    expect(end.stdout).not.toContain('very-secret');
    expect(end.stdout).toMatch(/Program +.*claude, version \d/);
    expect(await readdir(folder.path)).toEqual(['sub']);
  });

  test('prints JSON with --json, also for start, without the values of variables', async () => {
    const [run, start] = await Promise.all([
      runCli(['run', '--tasks', '[{"id":"a","prompt":"b","env":{"TOKEN":"very-secret"}}]', '--dry-run', '--json'], {
        env: sandbox,
      }),
      runCli(['start', 'a', 'b', '--dry-run', '--json'], { env: sandbox }),
    ]);
    expect(run.stdout).not.toContain('very-secret');
    expect(JSON.parse(run.stdout)).toMatchObject({
      maxParallel: 4,
      program: { version: expect.stringMatching(/^\d/) },
      obstacles: [],
      tasks: [
        { id: 'a', prompt: 'b', budgetUsd: 5, env: ['TOKEN'], command: expect.arrayContaining(['--model=sonnet']) },
      ],
    });
    expect(JSON.parse(start.stdout)).toMatchObject({ tasks: [{ id: 'a' }] });
    expect([run.code, start.code]).toEqual([0, 0]);
  });

  test('predicts from earlier runs of the project, and never from the same id in another project', async () => {
    await using folder = await temporaryFolder();
    const runs = join(folder.path, 'runs');
    const [project, elsewhere] = [join(folder.path, 'project'), join(folder.path, 'elsewhere')];
    for (const dir of [project, elsewhere]) await mkdir(dir);
    await storeRun(runs, '20260101-000000-abcd', endedRun(['a', 'b']), { projectDir: project });
    const env = { ...sandbox, CLAUDE_SESSIONS_DIR: runs };
    const args = ['run', '--tasks', '[{"id":"a","prompt":"b"}]', '--dry-run'];
    const [own, other, shown] = await Promise.all([
      runCli([...args, '--json'], { cwd: project, env }),
      runCli([...args, '--json'], { cwd: elsewhere, env }),
      runCli(args, { cwd: elsewhere, env }),
    ]);
    const known = JSON.parse(own.stdout);
    expect(known.tasks[0].expected).toEqual({ ms: 10_000, usd: 0.0123, from: 'task', samples: 1 });
    expect(known.prediction).toMatchObject({ tasks: 1, known: 1 });
    expect(known.prediction.wallMs.low).toBeLessThan(10_000);
    expect(known.prediction.wallMs.high).toBeGreaterThan(10_000);
    const foreign = JSON.parse(other.stdout);
    expect(foreign.tasks[0].expected).toEqual({ ms: 10_000, usd: 0.0123, from: 'model', samples: 2 });
    expect(foreign.prediction.wallMs.high).toBeGreaterThan(known.prediction.wallMs.high);
    expect(shown.stdout).toMatch(
      /Predicted +cost \$.* to \$.*; no earlier run of this project; 1 task: 1 by their model/,
    );
  });

  test('shows the shared context, which tasks begin with it, and which cannot', async () => {
    const list = {
      context: { prompt: 'Read src.' },
      tasks: [
        { id: 'one', prompt: 'x' },
        { id: 'other', prompt: 'x', model: 'opus' },
        { id: 'alone', prompt: 'x', context: false },
      ],
    };
    const args = ['run', '--tasks', JSON.stringify(list), '--dry-run'];
    const [text, json] = await Promise.all([args, [...args, '--json']].map((each) => runCli(each, { env: sandbox })));
    expect(text?.stdout).toMatch(/1 +context .*dontAsk\n2 +alone .*\n3 +one .*\n4 +other /);
    expect(text?.stdout).toContain('context  read first; the tasks that share it wait until then');
    expect(text?.stdout).toContain('context  begins with what "context" has read');
    expect(text?.stdout).toContain('context  begins without "context": that is of the model sonnet, and this');
    expect(text?.stdout.match(/--resume=CONTEXT --fork-session/g)).toHaveLength(1);
    const { tasks } = JSON.parse(json?.stdout ?? '') as { tasks: { id: string; sharedContext: unknown }[] };
    expect(tasks.map(({ id, sharedContext }) => [id, sharedContext])).toEqual([
      ['context', { role: 'source' }],
      ['alone', null],
      ['one', { role: 'fork', of: 'context', problem: null }],
      ['other', { role: 'fork', of: 'context', problem: expect.stringContaining('opus') }],
    ]);
  });

  test('works without claude, and reports that it is missing', async () => {
    const end = await runCli(['run', '--tasks', '[{"id":"a","prompt":"b"}]', '--dry-run'], {
      env: { ...sandbox, PATH: '/nowhere' },
    });
    expect(end.code).toBe(0);
    expect(end.stdout).toMatch(/Program +missing: .*not on the PATH.*npm install/);
  });

  test.runIf(process.getuid?.() === 0)('reports that claude would refuse to run as root', async () => {
    const end = await runCli(['run', '--tasks', '[{"id":"a","prompt":"b"}]', '--dry-run']);
    expect(end.stdout).toContain('refuses the permission mode bypassPermissions to root');
    expect(end.code).toBe(0);
  });
});

describe('the tasks of a run', () => {
  test('can come from a file, from standard input, or from the argument itself', async () => {
    await using folder = await temporaryFolder();
    await mkdir(join(folder.path, 'sub'));
    await writeFile(join(folder.path, 'tasks.json'), json);
    const options = { cwd: folder.path, env: sandbox };
    const ends = await Promise.all([
      runCli(['run', 'tasks.json', '--dry-run'], options),
      runCli(['run', '-', '--dry-run'], { ...options, input: json }),
      runCli(['run', json, '--dry-run'], options),
      runCli(['run', '--tasks', json, '--dry-run'], options),
      runCli(['run-multi', json, '--dry-run'], options),
    ]);
    expect(ends[0]?.stdout).toContain('Plan: 2 tasks');
    expect(new Set(ends.map(({ stdout }) => stdout)).size).toBe(1);
  });

  test('are found in a file with a default name', async () => {
    await using folder = await temporaryFolder();
    const options = { cwd: folder.path, env: sandbox };
    const none = await runCli(['run', '--dry-run'], options);
    expect(none.code).toBe(2);
    expect(none.stderr).toMatch(/has none of claude-multi\.yaml, claude-multi\.yml, claude-multi\.json; give a file/);
    await writeFile(join(folder.path, 'claude-multi.yml'), 'tasks:\n  - {id: a, prompt: b}\n');
    expect((await runCli(['run', '--dry-run'], options)).stdout).toContain('Plan: 1 task, 1 at once');
    await writeFile(join(folder.path, 'claude-multi.json'), json);
    const several = await runCli(['run', '--dry-run'], options);
    expect(several.code).toBe(2);
    expect(several.stderr).toContain('claude-multi.yml and claude-multi.json; name the one to run');
  });

  test('are refused with every fault at once, with the names of flags, and exit code 2', async () => {
    const tasks = '[{"id":"con","prompt":""},{"id":"c","promt":"x"}]';
    const end = await runCli(['run', '--tasks', tasks, '--max-parallel', '0', '--budget', '-1', '--report', 'x.md']);
    expect(end.code).toBe(2);
    expect(end.stdout).toBe('');
    for (const part of [
      '--max-parallel must be',
      '--budget must be',
      'task "con": id',
      'prompt',
      'did you mean prompt?',
    ])
      expect(end.stderr).toContain(part);
  });

  test('cannot come from two places', async () => {
    const end = await runCli(['run', 'x.json', '--tasks', '[]']);
    expect(end.code).toBe(2);
    expect(end.stderr).toContain('give a file or --tasks, not both');
  });
});

describe('run-multi', () => {
  test('accepts model, budget and parallelism by position, as the predecessor did', async () => {
    const end = await runCli(['run-multi', '[{"id":"a","prompt":"b"}]', 'opus', '2.50', '7', '--dry-run'], {
      env: sandbox,
    });
    expect(end.stdout).toMatch(/a +opus +\$2\.50/);
    expect(end.stdout).toMatch(/Slots +7/);
  });

  test('names the invalid argument', async () => {
    const end = await runCli(['run-multi', '[{"id":"a","prompt":"b"}]', '', '-3', '--dry-run'], { env: sandbox });
    expect(end.code).toBe(2);
    expect(end.stderr).toContain('argument [budget] must be a positive number of US dollars');
    const twice = await runCli(['run-multi', '[{"id":"a","prompt":"b"}]', 'opus', '--model', 'haiku']);
    expect(twice.stderr).toContain('--model is given together with the argument [model]');
  });
});
