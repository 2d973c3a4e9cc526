import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkReportPath, writeReport } from '../../../src/app/delivery/report-file.ts';
import { UsageError } from '../../../src/domain/text/errors.ts';
import { renderMarkdown } from '../../../src/reports/markdown/markdown.ts';
import { sampleReport, sampleTask } from '../../support/samples/sample-report.ts';

const report = sampleReport([sampleTask()]);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claude-multi-report-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('writes the format that the ending names, into folders that it makes', async () => {
  await writeReport(report, join(folder, 'a/b/report.JSON'));
  for (const ending of ['md', 'html', 'xml', 'tap', 'csv', 'sarif'])
    await writeReport(report, join(folder, `report.${ending}`));
  expect(JSON.parse(await readFile(join(folder, 'a/b/report.JSON'), 'utf8'))).toEqual(report);
  expect(await readFile(join(folder, 'report.md'), 'utf8')).toBe(renderMarkdown(report));
  const beginnings = { html: '<!DOCTYPE html>', xml: '<?xml', tap: 'TAP version 14', csv: 'run,task,status' };
  for (const [ending, beginning] of Object.entries(beginnings)) {
    expect((await readFile(join(folder, `report.${ending}`), 'utf8')).startsWith(beginning)).toBe(true);
  }
});

test('replaces an older report completely and leaves no temporary file', async () => {
  await writeFile(join(folder, 'report.json'), 'x'.repeat(100_000));
  await writeReport(report, join(folder, 'report.json'));
  expect(JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'))).toEqual(report);
  expect(await readdir(folder)).toEqual(['report.json']);
});

test('refuses an ending that names no format, before anything is written', async () => {
  expect(() => checkReportPath('report.txt')).toThrow(UsageError);
  await expect(writeReport(report, join(folder, 'report'))).rejects.toMatchObject({
    faults: [{ value: join(folder, 'report'), allowed: 'end it with .md, .json, .html, .xml, .tap, .csv or .sarif' }],
  });
  expect(await readdir(folder)).toEqual([]);
});
