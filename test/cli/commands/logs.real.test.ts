import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startSimulator } from '../../../src/simulator/simulator.ts';
import { lockHolder } from '../../../src/store/run/run-lock.ts';
import { endedRun, killSupervisor, newestRun, backgroundScripts as scripts } from '../../support/cli/background-run.ts';
import { runCli, startCli } from '../../support/cli/run-cli.ts';
import { sessionFolder, waitForProgram } from '../../support/cli/session-folder.ts';

describe.runIf(process.platform === 'linux')('logs', () => {
  test('shows what a session said and did, or the raw transcript', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const env = folder.environment(simulator);
    await runCli(['run', '[{"id":"lint","prompt":"quick"}]', '--quiet'], { cwd: folder.project, env });
    const logs = await runCli(['logs', 'lint'], { env });
    expect(logs.code).toBe(0);
    expect(logs.stdout).toMatch(
      /^> quick\n── lint, attempt 1\n· session .*, claude 2.*\n● Bash {2}echo printed by a tool\n {2}│ printed by a tool\nQuickly done\.\n■ success\n── lint: succeeded, /,
    );
    const raw = await runCli(['logs', 'lint', '--raw'], { env });
    const types = raw.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).type);
    expect(types).toEqual(expect.arrayContaining(['system', 'assistant', 'user', 'result']));
    const requests = await runCli(['logs', 'lint', '--requests'], { env });
    expect(requests.stdout).toMatch(/^ATTEMPT +AT +STATUS +.*\n(?: +1 +[\d:]+ +200 .*\n){2}$/);
    const counted = await runCli(['logs', 'lint', '--requests', '--raw'], { env });
    const entries = counted.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatchObject({ taskId: 'lint', attempt: 1, status: 200, end: 'complete' });
    const missing = await runCli(['logs', 'lnt'], { env });
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain('did you mean "lint"?');
  });

  test('follows a session until it ends, and does not touch it on Ctrl-C', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const env = folder.environment(simulator);
    await runCli(['start', 'lint', 'await the file'], { cwd: folder.project, env });
    const left = startCli(['logs', 'lint', '--follow'], { env });
    const followed = startCli(['logs', 'lint', '-f'], { env });
    await Promise.all([left, followed].map((logs) => logs.waitForOutput(/● Bash/)));
    left.child.kill('SIGINT');
    const end = await left.ended;
    expect(end.code).toBe(130);
    expect(end.stderr).toBe('Detached: lint continues. To stop it: claude-multi stop lint\n');
    const runDir = await newestRun(folder);
    expect(await lockHolder(runDir)).not.toBeNull();
    await writeFile(join(folder.project, 'go'), '');
    const { code, stdout } = await followed.ended;
    expect(code).toBe(0);
    expect(stdout).toMatch(/Gone on\.\n■ success\n── lint: succeeded, .*\n$/);
    await endedRun(runDir);
  });

  test('stops following, with a message, when the supervisor has died', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const env = folder.environment(simulator);
    await runCli(['start', 'lint', 'hold on'], { cwd: folder.project, env });
    const followed = startCli(['logs', 'lint', '-f'], { env });
    await followed.waitForOutput(/● Bash/);
    await waitForProgram(folder, 'tail ');
    await killSupervisor(await newestRun(folder));
    const end = await followed.ended;
    expect(end.code).toBe(3);
    expect(end.stderr).toMatch(
      /The supervisor of the run .* died before lint had ended\.\n +To finish the run: claude-multi resume/,
    );
    await runCli(['stop-all'], { env });
  });
});
