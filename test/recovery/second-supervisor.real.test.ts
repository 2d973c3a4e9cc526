import { expect, test } from 'vitest';
import { writeClaude } from '../chaos/chaos-claude-path.ts';
import { runCli, startCli } from '../support/cli/run-cli.ts';
import { sessionFolder, waitForProgram } from '../support/cli/session-folder.ts';

test.runIf(process.platform === 'linux')('a running run cannot be resumed by a second supervisor', async () => {
  await using folder = await sessionFolder();
  const env = folder.environment({ environment: () => ({ ANTHROPIC_API_KEY: 'nobodys-key', IS_SANDBOX: '1' }) });
  const tasks = JSON.stringify([{ id: 'waits', prompt: 'wait', env: { CHAOS_STUB: 'turns=1,daemon,hang' } }]);
  const first = startCli(['run', '--tasks', tasks, '--claude-path', writeClaude(folder.path)], {
    cwd: folder.project,
    env,
  });
  await first.waitForOutput(/waits: started/);
  await waitForProgram(folder, 'sleep');
  const before = await folder.journal();
  const second = await runCli(['resume'], { cwd: folder.project, env });
  expect(second.code).toBe(3);
  expect(second.stderr).toContain(`process ${first.child.pid} works on it`);
  expect((await folder.journal()).slice(0, before.length)).toEqual(before);
  expect((await folder.journal()).some(({ type }) => type === 'run-resumed')).toBe(false);
  // The sessions of a living supervisor are not treated as orphans.
  expect((await folder.processes()).length).toBeGreaterThan(1);
  first.child.kill('SIGINT');
  expect(await first.ended).toMatchObject({ code: 130 });
  expect(await folder.processes()).toEqual([]);
});
