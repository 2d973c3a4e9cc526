import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportPathsFrom } from '../../../src/cli/options/report-paths.ts';
import { describeFault, UsageError } from '../../../src/domain/text/errors.ts';
import { temporaryFolder } from '../../support/cli/run-cli.ts';

function faultsOf(paths: readonly string[], cwd: string): string[] {
  try {
    reportPathsFrom(paths, cwd);
  } catch (error) {
    if (error instanceof UsageError) return error.faults.map(describeFault);
    throw error;
  }
  return [];
}

describe('report files', () => {
  test('are refused before a run if they cannot be written, all at once', async () => {
    await using folder = await temporaryFolder();
    await mkdir(join(folder.path, 'dir.md'));
    await writeFile(join(folder.path, 'file'), '');
    const faults = faultsOf(['a.txt', 'dir.md', 'file/b.json'], folder.path);
    expect(faults).toHaveLength(3);
    expect(faults[0]).toMatch(/^--report .*"a\.txt".*\.md, \.json, \.html, \.xml, \.tap, \.csv or \.sarif/);
    expect(faults[1]).toBe('--report is a folder (found "dir.md")');
    expect(faults[2]).toMatch(/^--report cannot be written: .*file is not a folder/);
  });

  test('may be in folders that do not exist yet, and are written only once', async () => {
    await using folder = await temporaryFolder();
    expect(reportPathsFrom(['x/y/a.md', './x/y/a.md', 'b.JSON'], folder.path)).toEqual([
      join(folder.path, 'x/y/a.md'),
      join(folder.path, 'b.JSON'),
    ]);
    expect(reportPathsFrom(undefined, folder.path)).toEqual([]);
  });
});
