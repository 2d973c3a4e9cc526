import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRow, renderCsv } from '../../../src/reports/data/csv.ts';
import { visibleText } from '../../../src/reports/report/escape.ts';
import { arbitraryReportShape, cycling, reportOf } from '../../support/documents/hostile-report.ts';
import { hostileText } from '../../support/documents/hostile-text.ts';
import { failedTask, sampleReport, sampleTask, skippedTask } from '../../support/samples/sample-report.ts';

describe('a CSV report', () => {
  test('has a header and a row for each task of all given runs', () => {
    const first = sampleReport([sampleTask(), failedTask({ message: 'late, very "late"' })], { id: 'one' });
    const second = sampleReport([skippedTask({ id: 'later' })], { id: 'two' });
    const rows = parse(renderCsv([first, second]), { columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      run: 'one',
      task: 'lint',
      status: 'succeeded',
      reason: '',
      duration_ms: '10000',
      cost_usd: '0.0123',
      cost_is_partial: 'false',
      cache_read_tokens: '24000',
      result: 'All clean now.',
    });
    expect(rows[1]).toMatchObject({ run: 'one', task: 'docs', reason: 'timeout', message: 'late, very "late"' });
    expect(rows[2]).toMatchObject({ run: 'two', task: 'later', status: 'skipped', started_at: '' });
  });

  test('ends rows with carriage return and line feed, as RFC 4180 requires', () => {
    expect(renderCsv([sampleReport([sampleTask()])]).split('\r\n')).toHaveLength(3);
  });

  test('leaves unknown cells empty', () => {
    const [row] = parse(renderCsv([sampleReport([sampleTask({ costUsd: null })])]), { columns: true }) as unknown as [
      Record<string, string>,
    ];
    expect(row['cost_usd']).toBe('');
  });

  test('keeps hostile text as text: no cell moves, none is a formula, nothing visible is lost', () => {
    fc.assert(
      fc.property(arbitraryReportShape, fc.array(hostileText, { minLength: 1, maxLength: 8 }), (shape, texts) => {
        const report = reportOf(shape, cycling(texts));
        const [header = [], ...rows] = parse(renderCsv([report])) as string[][];
        expect(rows).toHaveLength(report.tasks.length);
        for (const [index, row] of rows.entries()) {
          expect(row).toHaveLength(header.length);
          for (const cell of row) expect(cell).not.toMatch(/^[\t\n]*[=+\-@＝＋－＠]/);
          const result = visibleText(report.tasks[index]?.result ?? '');
          expect([result, `'${result}`]).toContain(row[header.indexOf('result')]);
        }
      }),
    );
  });
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', "=cmd|' /C calc'!A0"])(
  'a spreadsheet does not run %j',
  (text) => {
    expect(csvRow([text])).toMatch(/^"?'/);
  },
);

test('a cell is cut to what a spreadsheet holds, and the cut is marked', () => {
  const [[cell = '']] = parse(csvRow(['x'.repeat(50_000)])) as [[string]];
  expect(cell.length).toBeLessThanOrEqual(32_767);
  expect(cell).toMatch(/\[… 18,\d{3} characters left out …\]/);
});
