import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startSimulator } from '../../../src/simulator/simulator.ts';
import { lockHolder } from '../../../src/store/run/run-lock.ts';
import { endedRun, killSupervisor, newestRun, backgroundScripts as scripts } from '../../support/cli/background-run.ts';
import { runCli, startCli } from '../../support/cli/run-cli.ts';
import { sessionFolder, waitForProgram } from '../../support/cli/session-folder.ts';

describe.runIf(process.platform === 'linux')('attach', () => {
  test('shows a run of another process until it ends, with its exit code and its report', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const env = folder.environment(simulator);
    const list = '[{"id":"a","prompt":"await the file"},{"id":"b","prompt":"endless","max-turns":1}]';
    const run = startCli(['run', list, '--quiet'], { cwd: folder.project, env });
    await expect.poll(async () => (await folder.journal().catch(() => [])).length).toBeGreaterThan(3);
    const attached = startCli(['attach', '--report', 'attached.json'], { cwd: folder.project, env });
    const events = startCli(['attach', '--json'], { cwd: folder.project, env });
    await attached.waitForOutput(/b: failed \(max-turns\)/);
    await writeFile(join(folder.project, 'go'), '');
    const [own, end, stream] = await Promise.all([run.ended, attached.ended, events.ended]);
    expect([own.code, end.code, stream.code]).toEqual([1, 1, 1]);
    expect(end.stdout).toMatch(/^\[ +0\.0s\] run .*\n[\s\S]*a: succeeded[\s\S]*✖ 1 of 2 tasks succeeded, 1 failed/);
    const report = JSON.parse(await readFile(join(folder.project, 'attached.json'), 'utf8'));
    expect(report.totals.tokens).toEqual(simulator.ledger.sum());
    const told = stream.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(told).toEqual(await folder.journal());
    // A run that has ended can still be shown.
    expect((await runCli(['attach'], { env })).stdout).toContain('1 of 2 tasks succeeded');
  });

  test('detaches from the run on Ctrl-C, and says how to return', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const env = folder.environment(simulator);
    await runCli(['start', 'lint', 'hold on'], { cwd: folder.project, env });
    await waitForProgram(folder, 'tail ');
    const attached = startCli(['attach'], { env });
    await attached.waitForOutput(/lint: started/);
    attached.child.kill('SIGINT');
    const end = await attached.ended;
    expect(end.code).toBe(130);
    expect(end.stderr).toMatch(
      /^Detached from the run .*, which continues\. To return: claude-multi attach .*\n +To stop it: /,
    );
    const runDir = await newestRun(folder);
    expect(await lockHolder(runDir)).not.toBeNull();
    await runCli(['stop', 'lint'], { env });
    await endedRun(runDir);
  });

  test('reports the death of the supervisor', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const env = folder.environment(simulator);
    await runCli(['start', 'lint', 'hold on'], { cwd: folder.project, env });
    await waitForProgram(folder, 'tail ');
    const attached = startCli(['attach'], { env });
    await attached.waitForOutput(/lint: started/);
    await killSupervisor(await newestRun(folder));
    const end = await attached.ended;
    expect(end.code).toBe(3);
    expect(end.stderr).toMatch(/died before the run had ended\.\n +To finish the run: claude-multi resume/);
    await runCli(['stop-all'], { env });
  });

  test('reports that there is no run', async () => {
    await using folder = await sessionFolder();
    const end = await runCli(['attach'], { env: { CLAUDE_SESSIONS_DIR: folder.runs } });
    expect(end.code).toBe(2);
    expect(end.stderr).toContain('there is no run in');
  });
});
