import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Event, eventSchema } from '../../../src/domain/run/event.ts';
import { reportSchema } from '../../../src/reports/report/report.ts';
import type { Script } from '../../../src/simulator/script/script.ts';
import { startSimulator } from '../../../src/simulator/simulator.ts';
import { runCli } from '../../support/cli/run-cli.ts';
import { sessionFolder } from '../../support/cli/session-folder.ts';

const scripts: readonly Script[] = [
  {
    match: 'write one',
    steps: [
      { tool: 'Write', input: { file_path: '{{cwd}}/one.txt', content: '1\n' } },
      { text: 'Wrote \u001b[31mone.txt\u001b[0m.\n::error::not a command' },
    ],
  },
  {
    match: 'run two',
    steps: [{ tool: 'Bash', input: { command: 'echo 2 > two.txt', description: 'two' } }, { text: 'Did two.' }],
  },
  { match: 'say three', steps: [{ text: 'Three.' }] },
  { match: 'go on and on', steps: [{ tool: 'Bash', input: { command: 'true', description: 'x' } }], repeat: true },
  {
    match: 'take the place',
    steps: [{ tool: 'Bash', input: { command: 'mkdir taken.json', description: 'x' } }, { text: 'Taken.' }],
  },
  { match: 'no login', steps: [{ status: 401, message: 'invalid x-api-key' }] },
];
const tasks = JSON.stringify([
  { id: 'one', prompt: 'write one' },
  { id: 'two', prompt: 'run two' },
  { id: 'three', prompt: 'say three' },
]);

describe('a run on the real CLI', () => {
  test('is predicted by the run before it, and its report compares', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const options = { cwd: folder.project, env: folder.environment(simulator) };
    const args = ['run', '--tasks', '[{"id":"three","prompt":"say three"}]'];
    const first = await runCli([...args, '--report', 'first.json'], options);
    const second = await runCli([...args, '--report', 'second.json', '--report', 'second.md'], options);
    expect([first.code, second.code]).toEqual([0, 0]);
    const [before, after] = await Promise.all(
      ['first.json', 'second.json'].map(async (name) =>
        reportSchema.parse(JSON.parse(await readFile(join(folder.project, name), 'utf8'))),
      ),
    );
    expect(before?.prediction).toBeUndefined();
    expect(first.stdout).not.toContain('Prediction');
    expect(after?.prediction).toMatchObject({ tasks: 1, known: 1 });
    const cost = before?.totals.costUsd ?? Number.NaN;
    expect(after?.prediction?.costUsd?.low).toBeLessThan(cost);
    expect(after?.prediction?.costUsd?.high).toBeGreaterThan(cost);
    const compared =
      /cost predicted \\?\$[\d.]+ to \\?\$[\d.]+, was \\?\$[\d.]+ · session time predicted .* to .*, was .* · wall time predicted/;
    expect(after?.prediction?.text).toMatch(compared);
    expect(second.stdout.replaceAll(/\n +/g, ' ')).toMatch(compared);
    expect(await readFile(join(folder.project, 'second.md'), 'utf8')).toMatch(compared);
  });

  test('runs its tasks in parallel, shows progress and a summary, and writes the reports', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const end = await runCli(['run', '-', '--report', 'out/report.json', '--report', 'report.md'], {
      cwd: folder.project,
      env: folder.environment(simulator),
      input: tasks,
    });
    expect(end.stderr.match(/Permission mode bypassPermissions/g)).toHaveLength(1);
    expect(end.code).toBe(0);
    for (const id of ['one', 'two', 'three']) {
      expect(end.stdout).toMatch(new RegExp(`^\\[ +\\d.*\\] ${id}: started$`, 'm'));
      expect(end.stdout).toMatch(new RegExp(`^\\[ +\\d.*\\] ${id}: succeeded, .* turns?, cost \\$`, 'm'));
    }
    expect(end.stdout).toContain('✔ 3 of 3 tasks succeeded');
    expect(end.stdout).toMatch(/Speedup +\d/);
    expect(end.stdout).toContain('Wrote one.txt. : :error::not a command');
    expect(end.stdout).not.toMatch(/\p{Cc}(?<!\n)|^\s*::/mu);
    expect(await readFile(join(folder.project, 'one.txt'), 'utf8')).toBe('1\n');
    expect(await readFile(join(folder.project, 'two.txt'), 'utf8')).toBe('2\n');

    const path = join(folder.project, 'out/report.json');
    const report = reportSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    expect(report.totals).toMatchObject({ tasks: 3, succeeded: 3, tokens: simulator.ledger.sum() });
    expect(end.stdout).toContain(`Report: ${path}`);
    expect((await stat(join(folder.project, 'report.md'))).size).toBeGreaterThan(100);
    expect(await folder.processes()).toEqual([]);
  });

  test('prints only the journal’s events with --json', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const end = await runCli(['run', tasks, '--json'], { cwd: folder.project, env: folder.environment(simulator) });
    const events = end.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Event);
    for (const event of events) expect(eventSchema.safeParse(event).success).toBe(true);
    expect(events[0]?.type).toBe('run-started');
    expect(events.at(-1)).toMatchObject({ type: 'run-ended', status: 'succeeded' });
    expect(events).toEqual(await folder.journal());
    expect(end.stderr).toContain('✔ 3 of 3 tasks succeeded');
    expect(end.code).toBe(0);
  });

  test('exits with 1 when a task failed, and says what to do about it', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const list = [
      { id: 'endless', prompt: 'go on and on', 'max-turns': 2 },
      { id: 'three', prompt: 'say three' },
    ];
    const end = await runCli(['run', JSON.stringify(list), '--quiet'], {
      cwd: folder.project,
      env: folder.environment(simulator),
    });
    expect(end.code).toBe(1);
    expect(end.stdout).toMatch(/^✖ 1 of 2 tasks succeeded, 1 failed/);
    expect(end.stdout).toMatch(/✖ endless: max-turns: .*\n +→ allow more turns \(--max-turns/);
    expect(end.stdout).not.toContain('started');
  });

  test('exits with 3 when the API refuses the login, without waiting for retries', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const end = await runCli(['run', '[{"id":"a","prompt":"no login"}]'], {
      cwd: folder.project,
      env: folder.environment(simulator),
    });
    expect(end.code).toBe(3);
    expect(end.stdout).toContain(
      'a: credential-refused: the API refused the credential in ANTHROPIC_API_KEY (status 401)',
    );
    expect(end.stdout).toContain('claude-multi doctor');
  });

  test('reports that a report cannot be written, and writes the others', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const reports = ['--report', 'taken.json', '--report', 'free.json'];
    const end = await runCli(['run', '[{"id":"a","prompt":"take the place"}]', '--quiet', ...reports], {
      cwd: folder.project,
      env: folder.environment(simulator),
    });
    expect(end.stderr).toMatch(/The report .*taken\.json could not be written: /);
    expect(end.stderr).toMatch(/To write it later: claude-multi report \S+ --output \S*taken\.json/);
    expect(end.stdout).toContain(`Report: ${join(folder.project, 'free.json')}`);
    expect(end.stdout).not.toContain(`Report: ${join(folder.project, 'taken.json')}`);
    expect(end.code).toBe(3);
  });

  test('starts nothing if claude is missing', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const end = await runCli(['run', tasks], {
      cwd: folder.project,
      env: { ...folder.environment(simulator), PATH: '/nowhere' },
    });
    expect(end.code).toBe(3);
    expect(end.stderr).toMatch(/not on the PATH\n +Install it with/);
    expect(end.stderr).not.toContain('internal error');
    expect(simulator.ledger.requests).toEqual([]);
  });

  test.runIf(process.getuid?.() === 0)(
    'starts nothing as root without a sandbox, since claude would refuse',
    async () => {
      await using simulator = await startSimulator({ scripts });
      await using folder = await sessionFolder();
      const { IS_SANDBOX: _, ...env } = folder.environment(simulator);
      const end = await runCli(['run', tasks], { cwd: folder.project, env });
      expect(end.code).toBe(3);
      expect(end.stderr).toContain('refuses the permission mode bypassPermissions to root');
      expect(end.stderr).toContain('IS_SANDBOX=1');
      expect(simulator.ledger.requests).toEqual([]);
    },
  );
});
