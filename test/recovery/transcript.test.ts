import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RunFolder } from '../../src/store/run/run-folder.ts';
import { temporaryFolder } from '../support/real/run-claude.ts';

test('a transcript line is written to the system at once, so that a killed supervisor loses none', async () => {
  await using place = await temporaryFolder();
  const folder = RunFolder.create(place.path, 'run');
  const transcript = await folder.transcript('task', 1);
  const path = join(folder.path, 'tasks', 'task', '1.ndjson');
  const lines = ['short\n', `${'x'.repeat(200_000)}\n`, 'last\n'];
  for (const [index, line] of lines.entries()) {
    await transcript.write(line);
    expect(readFileSync(path, 'utf8')).toBe(lines.slice(0, index + 1).join(''));
  }
  await transcript.close();
});
