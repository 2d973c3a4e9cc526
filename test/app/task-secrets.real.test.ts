import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../support/cli/run-cli.ts';
import { sessionFolder } from '../support/cli/session-folder.ts';

/** Prints its environment, and ends without a result. */
const claude = `#!/bin/sh
if [ "$1" = --version ]; then echo '2.1.330 (Claude Code)'; exit; fi
echo "$DEPLOY_TOKEN" > got-token.txt
head -n 1 > got-prompt.txt
`;

test.skipIf(process.platform === 'win32')(
  'gives a session the secrets of its task, which the journal does not hold',
  async () => {
    await using folder = await sessionFolder();
    const path = join(folder.path, 'telling-claude');
    await writeFile(path, claude, { mode: 0o755 });
    const task = { id: 'deploy', prompt: 'log in as hunter2hunter2', env: { DEPLOY_TOKEN: 'hunter2hunter2' } };
    await runCli(['run', JSON.stringify([task]), '--claude-path', path, '--retries', '0', '--no-enhance'], {
      cwd: folder.project,
      env: { CLAUDE_SESSIONS_DIR: folder.runs, IS_SANDBOX: '1' },
    });
    expect(await readFile(join(folder.project, 'got-token.txt'), 'utf8')).toBe('hunter2hunter2\n');
    expect(await readFile(join(folder.project, 'got-prompt.txt'), 'utf8')).toContain('log in as hunter2hunter2');
    const journal = JSON.stringify(await folder.journal());
    expect(journal).toContain('"deploy"');
    expect(journal).not.toContain('hunter2');
  },
);
