import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../support/cli/run-cli.ts';
import { temporaryFolder } from '../support/real/run-claude.ts';
import { SampleRun } from '../support/samples/sample-run.ts';

test('a run with a journal of a newer version is not resumed or changed', async () => {
  await using place = await temporaryFolder();
  const dir = join(place.path, '20260101-000000-abcd');
  mkdirSync(dir);
  const run = new SampleRun();
  run.start(['one']);
  const lines = run.events.map((event) => JSON.stringify(event));
  const newer = `${lines.join('\n')}\n{"v":3,"seq":99,"at":"2026-01-01T00:00:00.000Z","type":"session-dreamt"}\n`;
  const path = join(dir, 'events.ndjson');
  writeFileSync(path, newer);
  const end = await runCli(['resume'], { cwd: place.path, env: { CLAUDE_SESSIONS_DIR: place.path } });
  expect(end.code).toBe(3);
  expect(end.stderr).toMatch(/is of version 3; this claude-multi reads up to version 2/);
  expect(end.stderr).toContain('Use the newer claude-multi that wrote it.');
  expect(readFileSync(path, 'utf8')).toBe(newer);
});
