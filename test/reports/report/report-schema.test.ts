import { expect, test } from 'vitest';
import { renderJson } from '../../../src/reports/data/json.ts';
import { reportJsonSchema, reportSchema } from '../../../src/reports/report/report.ts';
import { failedTask, sampleReport, sampleTask, skippedTask } from '../../support/samples/sample-report.ts';

test('the committed JSON Schema matches the code (after a change: vitest -u)', async () => {
  const text = `${JSON.stringify(reportJsonSchema(), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../../src/reports/report/report.v1.schema.json');
});

test('a report is the same after it was written and read', () => {
  const report = sampleReport([sampleTask(), failedTask(), skippedTask()]);
  expect(reportSchema.parse(JSON.parse(renderJson(report)))).toEqual(report);
});
