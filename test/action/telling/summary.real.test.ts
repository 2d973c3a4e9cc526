import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { writeSummary } from '../../../src/action/telling/publish.ts';
import { temporaryFolder } from '../../support/real/run-claude.ts';
import { sampleReport, sampleTask } from '../../support/samples/sample-report.ts';

test('the job summary stays within the 1 MiB that a runner takes, in any script', async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'summary.md');
  await writeFile(path, '');
  process.env['GITHUB_STEP_SUMMARY'] = path;
  try {
    const tasks = Array.from({ length: 300 }, (_, index) =>
      sampleTask({ id: `task-${index}`, result: '日本語のテキスト\n\n'.repeat(4_000) }),
    );
    await writeSummary(sampleReport(tasks), null, process.env);
    const bytes = await readFile(path);
    expect(bytes.length).toBeLessThanOrEqual(1_048_576);
    expect(bytes.length).toBeGreaterThan(100_000);
  } finally {
    delete process.env['GITHUB_STEP_SUMMARY'];
  }
});
