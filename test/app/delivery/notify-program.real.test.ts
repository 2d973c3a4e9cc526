import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, describe, expect, test } from 'vitest';
import { whyNotRunnable } from '../../../src/app/delivery/notify-program.ts';
import { runCli } from '../../support/cli/run-cli.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'notify-program-')));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'bin', 'folder'), { recursive: true });
writeFileSync(join(folder, 'bin', 'tell'), '#!/bin/sh\n');
writeFileSync(join(folder, 'bin', 'text'), '');
chmodSync(join(folder, 'bin', 'tell'), 0o755);

describe.runIf(process.platform !== 'win32')('a program to be notified', () => {
  const why = (file: string): string | null =>
    whyNotRunnable(file, { env: { PATH: `/nowhere:${folder}/bin` }, cwd: folder });

  test.each(['tell', './bin/tell', join(folder, 'bin', 'tell')])('is found: %s', (file) => {
    expect(why(file)).toBeNull();
  });

  test.each([
    ['absent', 'is not on the PATH'],
    ['text', 'is not on the PATH'],
    ['folder', 'is not on the PATH'],
    ['bin/absent', 'does not exist'],
    ['bin/text', 'is not an executable program'],
    ['bin/folder', 'is not an executable program'],
  ])('is told to be unusable before anything starts: %s', (file, said) => {
    expect(why(file)).toContain(said);
  });

  test('is missed before the run, not at its end', async () => {
    const end = await runCli([
      'run',
      '[{"id":"a","prompt":"b"}]',
      '--notify',
      'no-such-program "it has ended"',
      '--dry-run',
    ]);
    expect(end.code).toBe(2);
    expect(end.stdout).toBe('');
    expect(end.stderr).toMatch(
      /^claude-multi: Nothing was started\.\n {2}--notify names a program that is not on the PATH \(found "no-such-program"\); /,
    );
  });
});
