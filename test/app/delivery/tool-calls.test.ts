import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultAgent } from '../../../src/app/agent.ts';
import { writeReport } from '../../../src/app/delivery/report-file.ts';
import { toolCallsFrom } from '../../../src/app/delivery/tool-calls.ts';
import { reportFormats } from '../../../src/reports/report-format.ts';
import { sampleReport, sampleTask } from '../../support/samples/sample-report.ts';

const line = (id: string): string =>
  JSON.stringify({
    type: 'assistant',
    message: { content: [{ type: 'tool_use', id, name: 'Bash', input: { command: `echo ${id}` } }] },
  });

let runDir: string;

beforeEach(async () => {
  runDir = await mkdtemp(join(tmpdir(), 'claude-multi-calls-'));
});

afterEach(async () => {
  await rm(runDir, { recursive: true, force: true });
});

test('each attempt gets the calls of its own transcript; one that is missing, torn or unreadable is no error', async () => {
  const folder = join(runDir, 'tasks', 'lint');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, '1.ndjson'), `${line('one')}\nnot JSON\n\n${line('two')}\n${line('torn')}`);
  await mkdir(join(folder, '3.ndjson'));
  const report = sampleReport([sampleTask({ attempts: 3 }), sampleTask({ id: 'gone' })]);
  const detailed = await toolCallsFrom(runDir, defaultAgent.transcripts)(report);
  const [lint, gone] = detailed.tasks;
  expect(lint?.sessions.map(({ toolCalls }) => toolCalls?.last.map(({ what }) => what))).toEqual([
    ['echo one', 'echo two'],
    undefined,
    undefined,
  ]);
  expect(gone?.sessions).toEqual(report.tasks[1]?.sessions);
  expect({ ...detailed, tasks: [] }).toEqual({ ...report, tasks: [] });
});

test('transcripts are read for HTML and JSON only, and once for several files', async () => {
  const report = sampleReport([sampleTask()]);
  const read: string[] = [];
  const toolCallsIn = (bytes: Uint8Array) => {
    read.push(new TextDecoder().decode(bytes));
    return [];
  };
  await mkdir(join(runDir, 'tasks', 'lint'), { recursive: true });
  await writeFile(join(runDir, 'tasks', 'lint', '1.ndjson'), 'a line\n');
  const detail = toolCallsFrom(runDir, { toolCallsIn });
  const endings = { junit: 'xml' } as Readonly<Record<string, string>>;
  for (const format of reportFormats.filter((name) => name !== 'html' && name !== 'json'))
    await writeReport(report, join(runDir, `report.${endings[format] ?? format}`), { detail });
  expect(read).toEqual([]);
  for (const ending of ['html', 'json']) await writeReport(report, join(runDir, `report.${ending}`), { detail });
  expect(read).toEqual(['a line']);
});
