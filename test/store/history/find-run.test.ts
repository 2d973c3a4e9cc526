import { describe, expect, test } from 'vitest';
import { findRunOrTask, findTask } from '../../../src/store/history/find-run.ts';
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

  test('takes a name that is not an id for the id that a plain list made of it', async () => {
    await using folder = await temporaryFolder();
    const runDir = await storeRun(folder.path, '20260101-000000-aaaa', endedRun(['Fix-types', 'api-types']));
    for (const [name, taskId] of [
      ['Fix types', 'Fix-types'],
      ['api/types', 'api-types'],
    ] as const) {
      expect(await findTask(folder.path, name)).toMatchObject({ runDir, taskId });
    }
    await expect(findTask(folder.path, 'no such task')).rejects.toThrow('there is no task "no such task"');
    await expect(findTask(folder.path, '20260101/api/types')).rejects.toThrow('there is no run "20260101/api"');
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

describe('finding a run or a task by one name', () => {
  test('prefers the exact id of a run, then that of a task, then the beginning of the id of a run', async () => {
    await using folder = await temporaryFolder();
    const old = await storeRun(folder.path, '20260101-000000-aaaa', endedRun(['2', '20', '20260102-000000-bbbb']));
    const newer = await storeRun(folder.path, '20260102-000000-bbbb', endedRun(['20']));
    const found = async (name: string | null) => {
      const { runDir, taskId } = await findRunOrTask(folder.path, name);
      return [runDir, taskId];
    };
    expect(await found('2')).toEqual([old, '2']);
    expect(await found('20')).toEqual([newer, '20']);
    expect(await found('20260101/20')).toEqual([old, '20']);
    expect(await found('20260102-000000-bbbb')).toEqual([newer, null]);
    expect(await found('20260101')).toEqual([old, null]);
    expect(await found(null)).toEqual([newer, null]);
    await expect(found('202601')).rejects.toThrow('more than one run begins with "202601"');
    await expect(found('3')).rejects.toThrow('there is no task "3"');
  });
});
