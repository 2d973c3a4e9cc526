import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findRunDir } from '../../src/store/history/find-run.ts';
import { runCli } from '../support/cli/run-cli.ts';
import { temporaryFolder } from '../support/real/run-claude.ts';

test('a run that died before it began hides no other run, and can be removed', async () => {
  await using place = await temporaryFolder();
  const [begun, dead] = [join(place.path, '20260101-000000-abcd'), join(place.path, '20260102-000000-abcd')];
  for (const dir of [begun, dead]) mkdirSync(dir);
  writeFileSync(join(begun, 'events.ndjson'), '');
  writeFileSync(join(dead, 'events.ndjson.draft'), '{"v":1,"seq":1');
  const holder = { pid: 999_999_999, startedAt: 'another boot/1', host: hostname() };
  writeFileSync(join(dead, 'lock.1'), JSON.stringify(holder));
  expect(await findRunDir(place.path, null)).toBe(begun);
  expect(await findRunDir(place.path, '20260102')).toBe(dead);
  const { stderr } = await runCli(['clean', '--older-than', '0s'], { env: { CLAUDE_SESSIONS_DIR: place.path } });
  expect(stderr).not.toContain('internal error');
  expect(existsSync(dead)).toBe(false);
});
