import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../src/reports/markdown/comment/digest.ts';
import { renderMarkdown } from '../../../src/reports/markdown/markdown.ts';
import type { Report, ReportTask } from '../../../src/reports/report/report.ts';
import { copied, githubPage } from '../../support/documents/github-page.ts';
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
  const { elements } = githubPage(markdown);
  expect(elements.filter(({ tagName }) => tagName === 'table')).toHaveLength(1);
  const cells = elements.filter(
    ({ tagName, parentNode }) =>
      tagName === 'td' &&
      parentNode?.childNodes.find((node) => 'tagName' in node && node.tagName === 'td') !== undefined,
  );
  const first = cells.filter(
    ({ parentNode }, index) => cells.findIndex((cell) => cell.parentNode === parentNode) === index,
  );
  return first.map((cell) =>
    cell.childNodes.flatMap((node) => ('tagName' in node && node.tagName === 'code' ? [copied(node)] : [])).join(''),
  );
}

/** The rows of the report's tables as a reader copies them. */
function rowsOf(markdown: string): string[][] {
  return githubPage(markdown)
    .elements.filter(({ tagName }) => tagName === 'tr')
    .map(({ childNodes }) => childNodes.flatMap((cell) => ('tagName' in cell ? [copied(cell)] : [])));
}

describe('the first line of a Markdown report', () => {
  const heading = {
    title: 'Review',
    commit: 'da39a3ee5e6b4b0d3255bfef95601890afd80709',
    at: '2026-11-20T10:11:12.000Z',
    runUrl: 'https://github.com/o/r/actions/runs/1',
  };

  test('says what came out, of what, of which commit, when, and where to see more', () => {
    const [first] = githubPage(renderMarkdown(sampleReport([sampleTask(), failedTask()]), { heading })).elements;
    expect(first?.tagName).toBe('h3');
    expect(first === undefined ? '' : copied(first)).toBe(
      '❌ 1 of 2 tasks failed Review · da39a3e · 2026-11-20 10:11 UTC · run',
    );
  });

  test.each([
    [[sampleTask()], {}, '✅ The task succeeded'],
    [[sampleTask(), sampleTask()], {}, '✅ All 2 tasks succeeded'],
    [[sampleTask(), failedTask(), skippedTask()], {}, '❌ 1 of 3 tasks failed, 1 skipped'],
    [[sampleTask(), skippedTask()], { status: 'cancelled' as const }, '⏹️ Cancelled when 1 of 2 tasks had succeeded'],
    [[sampleTask(), skippedTask()], { status: 'unfinished' as const }, '⏳ Unfinished: 1 of 2 tasks had succeeded'],
    [[], {}, '✅ There was no task to run'],
  ])('puts the conclusion in plain words: %#', (tasks, run, words) => {
    expect(renderMarkdown(sampleReport(tasks, run)).split('\n')[0]).toBe(`### ${words}`);
  });

  test.each([
    [{ result: 'I could not find the file.' }, 'says it failed'],
    [{ result: 'Unfortunately, the tests still fail.' }, 'says it failed'],
    [{ verification: { errorsFound: 2, gaps: null, confidence: null } }, 'found 2 errors'],
    [{ warnings: [{ kind: 'permission-denied' as const, message: 'Bash' }] }, 'permission denied'],
  ])('has no check mark where a session reports an error of its own, which is a column: %#', (given, said) => {
    const text = renderMarkdown(sampleReport([sampleTask(given), sampleTask({ id: 'other' })]));
    expect(text.split('\n')[0]).toBe('### ⚠️ All 2 tasks succeeded, 1 of them reports problems');
    const [head, row] = rowsOf(text);
    expect(head).toEqual(['Task', 'What it said', 'It reports']);
    expect(row?.[2]).toBe(`⚠️ ${said}`);
  });

  test('keeps the check mark where a result only speaks of errors', () => {
    const text = renderMarkdown(sampleReport([sampleTask({ result: 'Fixed all errors that failed the build.' })]));
    expect(text).toMatch(/^### ✅ The task succeeded\n/);
  });
});

describe('what did not succeed', () => {
  test('stands right below the first line, with reason and message', () => {
    const text = renderMarkdown(sampleReport([sampleTask(), failedTask()], { notes: ['A note.'] }));
    expect(text.split('\n').slice(1, 3)).toEqual(['', '- ❌ `docs` failed: **timeout** – the wall timeout passed']);
    expect(text.indexOf('A note.')).toBeGreaterThan(text.indexOf('the wall timeout passed'));
  });

  test('shares a line where tasks were skipped for the same reason', () => {
    const skipped = Array.from({ length: 8 }, (_, index) => skippedTask({ id: `s${index}` }));
    const root = parseMarkdown(renderMarkdown(sampleReport(skipped)));
    expect(textOf(nodesOf(root, 'listItem')[0] as never)).toContain(' and 3 more skipped: interrupted – stopped by');
  });

  test('is folded after twelve lines, so that the table stays near', () => {
    const tasks = Array.from({ length: 40 }, (_, index) => failedTask({ id: `t${index}`, message: `reason ${index}` }));
    const text = renderMarkdown(sampleReport(tasks));
    expect(text).toContain('<details><summary>28 more that did not succeed</summary>');
    expect(text.indexOf('reason 39')).toBeLessThan(text.indexOf('|Task|'));
  });

  test('says what is new since the run before, what is not, and what is fixed', () => {
    const before = sampleReport([sampleTask({ id: 'a' }), failedTask({ id: 'b' }), failedTask({ id: 'c' })]);
    const now = sampleReport([failedTask({ id: 'a' }), failedTask({ id: 'b' }), sampleTask({ id: 'c' })]);
    const text = renderMarkdown(now, { previous: digestOf(before) });
    expect(text).toContain('`a` failed: **timeout** (new failure)');
    expect(text).toContain('`b` failed: **timeout** (still failing)');
    expect(text).toContain('Fixed: `c`');
    expect(text.indexOf('(new failure)')).toBeLessThan(text.indexOf('(still failing)'));
  });

  test('does not call a failure new where the run before was cut off or had no room to name it', () => {
    const before = sampleReport([skippedTask({ id: 'a' })]);
    const now = sampleReport([failedTask({ id: 'a' })]);
    expect(renderMarkdown(now, { previous: digestOf(before) })).not.toContain('new failure');
    expect(renderMarkdown(now, { previous: { ...digestOf(sampleReport([])), unnamed: 3 } })).not.toContain(
      'new failure',
    );
    expect(renderMarkdown(now, { previous: digestOf(sampleReport([])) })).toContain('new failure');
  });
});

describe('the table of a Markdown report', () => {
  test('shows each task with time and cost, and what it said in a sentence', () => {
    const text = renderMarkdown(sampleReport([sampleTask(), failedTask(), skippedTask({ id: 'later' })]));
    expect(rowsOf(text)).toEqual([
      ['Task', 'What it said'],
      ['✅ lint\n10.0s · $0.0123', 'All clean now.'],
      ['❌ docs\n10.0s · ≥$0.0123', 'failed: timeout'],
      ['➖ later', 'skipped: interrupted'],
    ]);
  });

  test('is folded when it is long', () => {
    expect(renderMarkdown(many(41, sampleTask, 'ok'))).toContain('<details><summary>All 41 tasks</summary>\n\n|Task|');
    expect(renderMarkdown(many(40, sampleTask, 'ok'))).not.toContain('All 40 tasks</summary>');
  });
});

describe('what a task said', () => {
  test('is shown with its warnings, attempts and self-reported verification', () => {
    const task = sampleTask({
      result: 'Done:\n- one\n- two',
      attempts: 2,
      warnings: [{ kind: 'left-processes', message: 'ended 2 processes' }],
      verification: { errorsFound: 3, gaps: 'no tests', confidence: 'low' },
    });
    const text = renderMarkdown(sampleReport([task, sampleTask({ id: 'other' })]));
    expect(text).toContain('Done:\n\n- one\n- two');
    const shown = githubPage(text).children.map(copied).join('');
    expect(shown).toContain('2 attempts');
    expect(shown).toContain('attempt 1 failed: crashed after 5.0s, $0.0062 – the process ended without a result');
    expect(shown).toContain('attempt 2 succeeded after 5.0s, $0.0062');
    expect(shown).toContain('left-processes: ended 2 processes');
    expect(shown).toContain('errors found: 3 · confidence: low · gaps: no tests');
  });

  test('does not repeat the session’s account of its own work', () => {
    const account = '```verification\nerrors-found: 0\ngaps: none\nconfidence: high\n```';
    const verification = { errorsFound: 0, gaps: 'none', confidence: 'high' as const };
    const text = renderMarkdown(sampleReport([sampleTask({ result: `Done.\n\n${account}`, verification })]));
    expect(text).toContain('Done.\n\n- Verified by the session itself – errors found: 0');
    expect(text).not.toContain('errors-found');
  });

  test('is not folded when there is only one task', () => {
    const text = renderMarkdown(sampleReport([sampleTask({ result: 'Only this.' })]));
    expect(text).toContain('#### What it said\n\nOnly this.');
  });

  test('says so when there is no final text', () => {
    expect(renderMarkdown(sampleReport([failedTask()]))).toContain('No final text.');
  });

  test('is shown in full, however long, when there is no limit', () => {
    const result = 'word '.repeat(100_000).trim();
    const text = renderMarkdown(sampleReport([sampleTask({ result })]));
    expect(text).toContain(result);
    expect(text).not.toContain('Shortened');
  });
});

describe('the numbers of a Markdown report', () => {
  const shownBy = (report: Report, options = {}): string =>
    githubPage(renderMarkdown(report, options)).children.map(copied).join('');

  test('come last: cost, wall time and speedup, the others folded away', () => {
    const text = renderMarkdown(sampleReport([sampleTask(), failedTask()]));
    const shown = shownBy(sampleReport([sampleTask(), failedTask()]));
    expect(shown).toContain('Cost at least $0.0246 · wall time 20.0s · speedup 1.00×\n');
    for (const part of [
      'Session time 20.0s · utilisation 25% of 4 slots',
      'Tokens 24 input · 680 output · 48,000 cache read · 2,400 cache write',
      'Savings prompt cache saved $0.0444, derived from cache reads and writes at list prices',
    ]) {
      expect(shown).toContain(part);
    }
    expect(text.indexOf('**Cost**')).toBeGreaterThan(text.lastIndexOf('What each task said'));
    expect(text.indexOf('**Tokens**')).toBeGreaterThan(text.lastIndexOf('<details>'));
  });

  test('have no speedup where there is one task', () => {
    expect(shownBy(sampleReport([sampleTask()]))).not.toContain('speedup');
  });

  test('show "unknown" for a number that is not known', () => {
    const report = sampleReport([sampleTask(), sampleTask({ id: 'b' })]);
    const unknown = { ...report, totals: { ...report.totals, savings: undefined, costUsd: null, speedup: null } };
    const shown = shownBy(unknown);
    expect(shown).toContain('prompt cache saved an unknown amount');
    expect(shown).toContain('Cost unknown');
    expect(shown).toContain('speedup unknown');
  });

  test('say how much more or less than the run before, where both are known', () => {
    const before = sampleReport([sampleTask({ costUsd: 0.02 })]);
    const previous = digestOf({ ...before, totals: { ...before.totals, wallMs: 15_000 } });
    expect(shownBy(sampleReport([sampleTask()]), { previous })).toContain(
      'Cost $0.0123 (−$0.0077) · wall time 20.0s (+5.0s)',
    );
    expect(shownBy(sampleReport([failedTask()]), { previous })).toContain('Cost at least $0.0123 · wall time');
  });

  test('have one timeline: text in a file, a chart on GitHub', () => {
    const report = sampleReport([sampleTask(), sampleTask({ id: 'b' })]);
    const charts = (text: string): (string | null | undefined)[] =>
      nodesOf(parseMarkdown(text), 'code').map(({ lang }) => lang);
    expect(charts(renderMarkdown(report))).toEqual(['text']);
    expect(charts(renderMarkdown(report, { context: 'summary' }))).toEqual(['mermaid']);
    expect(charts(renderMarkdown(report, { context: 'comment' }))).toEqual(['mermaid']);
  });
});

describe('a Markdown report over its limit', () => {
  test('of 200 tasks with 50 kB each keeps every row and a part of every text', () => {
    const text = renderMarkdown(many(200, sampleTask, 'x y z\n'.repeat(8_400)), { limit: commentLimit });
    expect(text.length).toBeLessThanOrEqual(commentLimit);
    expect(tableIds(text)).toEqual(Array.from({ length: 200 }, (_, index) => `task-${index}`));
    expect(text.match(/characters left out/g)?.length).toBeGreaterThan(100);
  });

  test('cuts long texts equally and keeps short ones whole', () => {
    const lengths = [100, 5_000, 60_000, 80_000];
    const tasks = lengths.map((length, index) => sampleTask({ id: `t${index}`, result: 'z'.repeat(length) }));
    const text = renderMarkdown(sampleReport(tasks), { limit: commentLimit });
    const shown = (text.match(/^z+/gm) ?? []).map(({ length }) => length);
    expect(shown.slice(0, 2)).toEqual([100, 5_000]);
    expect(Math.abs((shown[2] ?? 0) - (shown[3] ?? 0))).toBeLessThan(10);
    expect(text.length).toBeGreaterThan(commentLimit * 0.99);
  });

  test('says what was cut and where to find the full text', () => {
    const report = many(200, sampleTask, 'z'.repeat(50_000));
    const text = renderMarkdown(report, { limit: commentLimit, wholeIn: 'the job summary' });
    expect(text).toMatch(/\*Shortened to fit: .+ left out.* The full text is in the job summary\.\*/);
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
    expect(Buffer.byteLength(text)).toBeGreaterThan(95_000);
  });

  test('rejects a limit that is too small for any report', () => {
    expect(() => renderMarkdown(sampleReport([]), { limit: 9_999 })).toThrow('must be 10000 or more: it is 9999');
  });
});

test('a text that is only marks is shown as it is', () => {
  const text = renderMarkdown(sampleReport([sampleTask({ result: '```' })]));
  expect(text).toContain('````\n```\n````');
});
