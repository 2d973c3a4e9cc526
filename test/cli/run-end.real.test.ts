import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { backgroundScripts as scripts } from '../support/cli/background-run.ts';
import { runCli, startCli } from '../support/cli/run-cli.ts';
import { sessionFolder, waitForProgram } from '../support/cli/session-folder.ts';

const one = '[{"id":"a","prompt":"quick"}]';

describe('--notify', () => {
  test('runs a command at the end, with the report; its failure is a warning and does not fail the run', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const env = folder.environment(simulator);
    const script = join(folder.path, 'my hook.mjs');
    await writeFile(
      script,
      `import { readFileSync, writeFileSync } from 'node:fs';
       const { run } = JSON.parse(readFileSync(0, 'utf8'));
       console.log('hook was here');
       writeFileSync('told.json', JSON.stringify([run.id, process.env.CLAUDE_MULTI_RUN_ID, process.env.CLAUDE_MULTI_REPORT]));`,
    );
    const broken = join(folder.path, 'broken');
    await writeFile(broken, '#!/nowhere/interpreter\n', { mode: 0o755 });
    const end = await runCli(
      [
        ...['run', one, '--json', '--report', 'out.json'],
        ...['--notify', `${process.execPath} '${script}'`, '--notify', broken, '--notify', 'http://127.0.0.1:9/x'],
      ],
      { cwd: folder.project, env },
    );
    expect(end.code).toBe(0);
    const [id, variable, report] = JSON.parse(await readFile(join(folder.project, 'told.json'), 'utf8'));
    expect(variable).toBe(id);
    expect(report).toBe(join(folder.project, 'out.json'));
    // The stream contains only events.
    for (const line of end.stdout.trimEnd().split('\n')) expect(JSON.parse(line)).toHaveProperty('seq');
    expect(end.stderr).toContain('hook was here');
    expect(end.stderr).toMatch(/Warning: --notify did not succeed: ".*broken" cannot be run: /);
    expect(end.stderr).toMatch(/Warning: --notify did not succeed: http:\/\/127\.0\.0\.1:9 could not be reached/);
    expect(end.stderr).not.toContain('127.0.0.1:9/x');
  });

  test('is validated before anything costs money', async () => {
    await using folder = await sessionFolder();
    const end = await runCli(['run', one, '--notify', 'http://example.com/x', '--notify', 'say "hi'], {
      env: { CLAUDE_SESSIONS_DIR: folder.runs },
    });
    expect(end.code).toBe(2);
    expect(end.stderr).toMatch(
      /--notify is not encrypted .*--notify-allow-http\n.*--notify has a quote that is not closed/,
    );
  });
});

describe.runIf(process.platform === 'linux')('--keep-order', () => {
  test('prints the final texts in the order of the list, whatever the order in which tasks end', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const env = folder.environment(simulator);
    const list = '[{"id":"slow","prompt":"await the file"},{"id":"fast","prompt":"quick"}]';
    const run = startCli(['run', list, '--keep-order', '--plain'], { cwd: folder.project, env });
    await run.waitForOutput(/fast: succeeded/);
    await waitForProgram(folder, 'sleep ');
    await writeFile(join(folder.project, 'go'), '');
    const { stdout, code } = await run.ended;
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /fast: succeeded[\s\S]*slow: succeeded.*\n── slow: succeeded, .*\nGone on\.\n\n── fast: succeeded, .*\nQuickly done\.\n\n/,
    );
  });

  test('cannot be combined with --json', async () => {
    const end = await runCli(['run', one, '--keep-order', '--json']);
    expect(end.code).toBe(2);
    expect(end.stderr).toContain('--json');
  });
});
