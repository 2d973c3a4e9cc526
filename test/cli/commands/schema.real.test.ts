import { expect, test } from 'vitest';
import { runCli } from '../../support/cli/run-cli.ts';

test('schema prints JSON Schemas for editors', async () => {
  const [tasks, report] = await Promise.all([runCli(['schema']), runCli(['schema', '--report'])]);
  expect(JSON.parse(tasks.stdout)).toMatchObject({ $schema: expect.stringContaining('json-schema.org') });
  expect(tasks.stdout).toContain('allowed-tools');
  expect(JSON.parse(report.stdout)).toMatchObject({ title: expect.stringContaining('report') });
  expect(report.stdout).toContain('cacheSavedUsd');
  expect([tasks.code, report.code]).toEqual([0, 0]);
});
