import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RunFolder } from '../../../src/store/run/run-folder.ts';
import { temporaryFolder } from '../../support/cli/run-cli.ts';

test('a transcript that is opened again after a torn line goes on in a new line', async () => {
  await using place = await temporaryFolder();
  const folder = RunFolder.create(place.path, 'run');
  const before = await folder.transcript('a', 1);
  await before.write('{"one":1}\n');
  await before.close();
  const path = join(folder.path, 'tasks/a/1.ndjson');
  await appendFile(path, '{"tor');
  const after = await folder.transcript('a', 1);
  await after.write('{"two":2}\n');
  await after.close();
  expect(await readFile(path, 'utf8')).toBe('{"one":1}\n{"tor\n{"two":2}\n');
});
