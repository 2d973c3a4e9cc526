import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/reports/markdown/markdown.ts';
import type { Report, ReportTask } from '../../../src/reports/report/report.ts';
import { nodesOf, parseMarkdown, textOf } from '../../support/documents/parse-markdown.ts';
import { failedTask, sampleReport, sampleTask, skippedTask, timeAfter } from '../../support/samples/sample-report.ts';

const commentLimit = 64_000;

function many(count: number, make: (given: Partial<ReportTask>) => ReportTask, result: string): Report {
  return sampleReport(
    Array.from({ length: count }, (_, index) =>
      make({ id: `task-${index}`, result, startedAt: timeAfter(index), endedAt: timeAfter(index + 3_000) }),
    ),
  );
}

/** The ids in the first column of the report's only table. */
function tableIds(markdown: string): string[] {
  const tables = nodesOf(parseMarkdown(markdown), 'table');
  expect(tables).toHaveLength(1);
  return (tables[0]?.children.slice(1) ?? []).map((row) => textOf(row.children[0] as never));
}

describe('the head of a Markdown report', () => {
  const text = renderMarkdown(sampleReport([sampleTask(), failedTask()], { notes: ['No account was used.'] }));

  test('begins with the run’s outcome', () => {
    expect(text.split('\n')[0]).toBe('## ❌ 1 of 2 tasks failed');
  });

  test('shows the measured numbers', () => {
    const shown = textOf(parseMarkdown(text));
    for (const part of [
      'Wall time 20.0s',
      'session time 20.0s',
      'speedup 1.00×',
      'utilisation 25% of 4 slots',
      'cost at least $0.0246',
      'Tokens 24 input · 680 output · 48,000 cache read · 2,400 cache write',
      'Savings prompt cache saved $0.0444, derived from cache reads and writes at list prices',
    ]) {
      expect(shown).toContain(part);
    }
  });

  test('shows "unknown" for a number that is not known', () => {
    const report = sampleReport([sampleTask()]);
    const unknown = { ...report, totals: { ...report.totals, savings: undefined, costUsd: null, speedup: null } };
    const shown = textOf(parseMarkdown(renderMarkdown(unknown)));
    expect(shown).toContain('prompt cache saved an unknown amount');
    expect(shown).toContain('cost unknown');
    expect(shown).toContain('speedup unknown');
  });

  test('puts the notes between the numbers and the table', () => {
    expect(text.indexOf('Wall time')).toBeLessThan(text.indexOf('No account was used.'));
    expect(text.indexOf('No account was used.')).toBeLessThan(text.indexOf('| Task |'));
  });

  test.each([
    [[sampleTask()], {}, 'The task succeeded'],
    [[sampleTask(), sampleTask()], {}, 'All 2 tasks succeeded'],
    [[sampleTask(), failedTask(), skippedTask()], {}, '1 of 3 tasks failed, 1 skipped'],
    [[sampleTask(), skippedTask()], { status: 'cancelled' as const }, 'Cancelled when 1 of 2 tasks had succeeded'],
    [[sampleTask(), skippedTask()], { status: 'unfinished' as const }, 'Unfinished: 1 of 2 tasks had succeeded'],
    [[], {}, 'There was no task to run'],
  ])('puts the conclusion in plain words: %#', (tasks, run, words) => {
    expect(renderMarkdown(sampleReport(tasks, run)).split('\n')[0]).toContain(words);
  });
});

describe('the table of a Markdown report', () => {
  test('shows status, duration, turns, tokens, cost and warnings of every task', () => {
    const warnings = [{ kind: 'left-processes' as const, message: 'one' }];
    const text = renderMarkdown(sampleReport([sampleTask({ warnings }), failedTask(), skippedTask({ id: 'later' })]));
    const rows = nodesOf(parseMarkdown(text), 'tableRow').map((row) => row.children.map(textOf));
    expect(rows).toEqual([
      ['Task', 'Status', 'Duration', 'Turns', 'Tokens', 'Cost', 'Warnings'],
      ['lint', '✅ succeeded', '10.0s', '4', '25.6k', '$0.0123', '1'],
      ['docs', '❌ failed: timeout', '10.0s', '4', '25.6k', '≥$0.0123', ''],
      ['later', '➖ skipped: interrupted', '–', '–', '–', '–', ''],
    ]);
  });
});

describe('the section on tasks that did not succeed', () => {
  test('comes before the results, with reason and message', () => {
    const text = renderMarkdown(sampleReport([sampleTask(), failedTask()]));
    expect(text.indexOf('### What did not succeed')).toBeLessThan(text.indexOf('### Results'));
    expect(text).toContain('- ❌ `docs` failed: **timeout** – `the wall timeout passed`');
  });

  test('groups tasks that were skipped for the same reason', () => {
    const skipped = Array.from({ length: 8 }, (_, index) => skippedTask({ id: `s${index}` }));
    const text = renderMarkdown(sampleReport(skipped));
    expect(text).toContain('- ➖ `s0`, `s1`, `s2`, `s3`, `s4` and 3 more skipped: **interrupted**');
  });
});

describe('the section of a task', () => {
  test('shows final text, warnings, attempts and self-reported verification', () => {
    const task = sampleTask({
      result: 'Done:\n- one\n- two',
      attempts: 2,
      warnings: [{ kind: 'left-processes', message: 'ended 2 processes' }],
      verification: { errorsFound: 3, gaps: 'no tests', confidence: 'low' },
    });
    const text = renderMarkdown(sampleReport([task]));
    const root = parseMarkdown(text);
    expect(nodesOf(root, 'code').map(({ value }) => value)).toContain('Done:\n- one\n- two');
    const shown = textOf(root);
    expect(shown).toContain('2 attempts');
    expect(shown).toContain('attempt 1 failed: crashed after 5.0s, $0.0062 – the process ended without a result');
    expect(shown).toContain('attempt 2 succeeded after 5.0s, $0.0062');
    expect(shown).toContain('left-processes: ended 2 processes');
    expect(shown).toContain('errors found: 3 · confidence: low · gaps: no tests');
  });

  test('says so when there is no final text', () => {
    expect(renderMarkdown(sampleReport([failedTask()]))).toContain('No final text.');
  });

  test('shows the full text, however long, when there is no limit', () => {
    const result = 'word '.repeat(100_000).trim();
    const text = renderMarkdown(sampleReport([sampleTask({ result })]));
    expect(nodesOf(parseMarkdown(text), 'code').map(({ value }) => value)).toContain(result);
    expect(text).not.toContain('Shortened');
  });
});

describe('a Markdown report over its limit', () => {
  test('of 200 tasks with 50 kB each keeps every row and a part of every text', () => {
    const text = renderMarkdown(many(200, sampleTask, 'x y z\n'.repeat(8_400)), { limit: commentLimit });
    expect(text.length).toBeLessThanOrEqual(commentLimit);
    expect(tableIds(text)).toEqual(Array.from({ length: 200 }, (_, index) => `task-${index}`));
    expect(nodesOf(parseMarkdown(text), 'code').filter(({ lang }) => lang === 'markdown')).toHaveLength(200);
    expect(text).toContain('### Timeline');
  });

  test('cuts long texts equally and keeps short ones whole', () => {
    const lengths = [100, 5_000, 60_000, 80_000];
    const tasks = lengths.map((length, index) => sampleTask({ id: `t${index}`, result: 'z'.repeat(length) }));
    const text = renderMarkdown(sampleReport(tasks), { limit: commentLimit });
    const shown = nodesOf(parseMarkdown(text), 'code')
      .filter(({ lang }) => lang === 'markdown')
      .map(({ value }) => value.length);
    expect(shown.slice(0, 2)).toEqual([100, 5_000]);
    expect(Math.abs((shown[2] ?? 0) - (shown[3] ?? 0))).toBeLessThan(10);
    expect(text.length).toBeGreaterThan(commentLimit - 100);
  });

  test('says what was cut and where to find the full text', () => {
    const report = many(200, sampleTask, 'z'.repeat(50_000));
    const text = renderMarkdown(report, { limit: commentLimit, wholeIn: 'the job summary' });
    expect(text).toMatch(
      /\*Shortened to fit: the middle of 200 long texts left out, .+ The full text is in the job summary\.\*/,
    );
  });

  test('shows the texts of tasks that failed before those that succeeded', () => {
    const tasks = [
      ...many(500, sampleTask, 'fine '.repeat(200)).tasks,
      failedTask({ id: 'broken', result: 'alas '.repeat(20) }),
    ];
    const text = renderMarkdown(sampleReport(tasks), { limit: commentLimit });
    expect(text).toContain('alas alas');
    expect(tableIds(text)).toHaveLength(501);
  });

  test.each([sampleTask, failedTask, skippedTask])('of 1,000 tasks keeps every row: %#', (make) => {
    const text = renderMarkdown(many(1_000, make, 'z'.repeat(1_000)), { limit: commentLimit });
    expect(text.length).toBeLessThanOrEqual(commentLimit);
    expect(tableIds(text)).toHaveLength(1_000);
  });

  test('of 1,000 tasks with the longest ids keeps every row', () => {
    const tasks = Array.from({ length: 1_000 }, (_, index) => sampleTask({ id: `${index}-`.padEnd(64, 'x') }));
    expect(tableIds(renderMarkdown(sampleReport(tasks), { limit: commentLimit }))).toHaveLength(1_000);
  });

  test('of 10,000 tasks keeps the rows of all failed tasks and says how many others are missing', () => {
    const tasks = Array.from({ length: 10_000 }, (_, index) =>
      index % 100 === 99 ? failedTask({ id: `bad-${index}` }) : sampleTask({ id: `good-${index}` }),
    );
    const text = renderMarkdown(sampleReport(tasks), { limit: commentLimit });
    const ids = tableIds(text);
    expect(text.length).toBeLessThanOrEqual(commentLimit);
    expect(ids.filter((id) => id.startsWith('bad-'))).toHaveLength(100);
    expect(text).toContain(`${10_000 - ids.length} tasks left out of the table`);
  });

  test('can count bytes', () => {
    const text = renderMarkdown(many(50, sampleTask, '日本語'.repeat(50_000)), { limit: 100_000, unit: 'bytes' });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(100_000);
    expect(Buffer.byteLength(text)).toBeGreaterThan(98_000);
  });

  test('rejects a limit that is too small for any report', () => {
    expect(() => renderMarkdown(sampleReport([]), { limit: 9_999 })).toThrow('must be 10000 or more: it is 9999');
  });
});

test('a long run of backticks in a text does not enlarge the report', () => {
  const text = renderMarkdown(sampleReport([sampleTask({ result: '`'.repeat(200_000) })]), { limit: commentLimit });
  expect(text.length).toBeLessThan(5_000);
});
