import { chmod, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { backgroundScripts as scripts } from '../support/cli/background-run.ts';
import { startCli, toolsFolder } from '../support/cli/run-cli.ts';
import { sessionFolder, waitForProgram } from '../support/cli/session-folder.ts';

test.runIf(process.platform === 'linux')(
  'a claude that is away while it is updated holds up the next session visibly, and does not fail it',
  async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    const claude = join(folder.path, 'claude');
    await writeFile(claude, `#!/bin/sh\nexec "${join(toolsFolder, 'claude')}" "$@"\n`);
    await chmod(claude, 0o755);
    const tasks = [
      { id: 'before', prompt: 'await the file' },
      { id: 'after', prompt: 'quick' },
    ];
    const cli = startCli(
      ['run', '--tasks', JSON.stringify(tasks), '--plain', '--max-parallel', '1', '--claude-path', claude],
      { cwd: folder.project, env: folder.environment(simulator) },
    );
    await cli.waitForOutput(/before: started/);
    await waitForProgram(folder, 'sleep ');
    await rename(claude, `${claude}.away`);
    await writeFile(join(folder.project, 'go'), '');
    await cli.waitForOutput(/after: held up for .*: the session cannot be started yet: the program is missing/);
    await rename(`${claude}.away`, claude);
    const end = await cli.ended;
    expect(end.stdout).toContain('2 of 2 tasks succeeded');
    expect(end.code).toBe(0);
  },
);
