import { describe, expect, test } from 'vitest';
import { findTask } from '../../../src/store/history/find-run.ts';
import { temporaryFolder } from '../../support/cli/run-cli.ts';
import { endedRun, storeRun } from '../../support/samples/stored-run.ts';

describe('finding a task by its id', () => {
  test('returns the one in the newest run that has it, or in the named run', async () => {
    await using folder = await temporaryFolder();
    const old = await storeRun(folder.path, '20260101-000000-aaaa', endedRun(['lint', 'docs']));
    const newer = await storeRun(folder.path, '20260102-000000-bbbb', endedRun(['lint']));
    await storeRun(folder.path, '20260103-000000-cccc', endedRun(['other']));
    const place = async (name: string) => {
      const { runDir, taskId } = await findTask(folder.path, name);
      return [runDir, taskId];
    };
    expect(await place('lint')).toEqual([newer, 'lint']);
    expect(await place('docs')).toEqual([old, 'docs']);
    expect(await place('20260101-000000-aaaa/lint')).toEqual([old, 'lint']);
    expect(await place('20260101/lint')).toEqual([old, 'lint']);
  });

  test('suggests the most similar id when there is none', async () => {
    await using folder = await temporaryFolder();
    await expect(findTask(folder.path, 'lint')).rejects.toThrow(`there is no run in ${folder.path} yet`);
    await storeRun(folder.path, '20260101-000000-aaaa', endedRun(['lint', 'documentation']));
    await expect(findTask(folder.path, 'lnit')).rejects.toThrow('there is no task "lnit" in any run');
    await expect(findTask(folder.path, 'documentatoin')).rejects.toThrow('did you mean "documentation"?');
    await expect(findTask(folder.path, 'something-else')).rejects.toThrow('there are: lint, documentation');
    await expect(findTask(folder.path, '2026/x')).rejects.toThrow(
      'there is no task "x" in the run 20260101-000000-aaaa',
    );
    await expect(findTask(folder.path, '2025/lint')).rejects.toThrow('there is no run "2025"');
    await expect(findTask(folder.path, '../lint')).rejects.toThrow('there is no run ".."');
  });
});
