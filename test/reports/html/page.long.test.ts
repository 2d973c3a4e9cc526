import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderHtml } from '../../../src/reports/html/page.ts';
import { visibleText } from '../../../src/reports/report/escape.ts';
import type { Report } from '../../../src/reports/report/report.ts';
import { arbitraryReportShape, cycling, reportOf } from '../../support/documents/hostile-report.ts';
import { attack } from '../../support/documents/html-attacks.ts';
import { isIn, type ReadPage, readPage, skeletonOf } from '../../support/documents/parse-html.ts';
import { forbiddenIn } from '../../support/documents/rendered-markdown.ts';
import { sampleReport, sampleTask } from '../../support/samples/sample-report.ts';

async function pageOf(report: Report): Promise<ReadPage> {
  return readPage(await renderHtml(report));
}

test('hostile text from sessions adds nothing to the page outside of results, and there only rendered Markdown', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryReportShape, fc.array(attack, { minLength: 1, maxLength: 8 }), async (shape, texts) => {
      const filled = texts.map((text) => (visibleText(text).trim() === '' ? 'x' : text));
      const hostile = await pageOf(reportOf(shape, cycling(filled)));
      const harmless = await pageOf(reportOf(shape, cycling(filled.map((text) => `word ${filled.indexOf(text)}`))));
      expect(skeletonOf(hostile)).toBe(skeletonOf(harmless));
      expect(forbiddenIn(hostile)).toEqual([]);
      const shells = hostile.elements.filter((element) => isIn('result', element) && !isIn('prose', element));
      const named = shells.map(({ tagName, attrs }) => [tagName, ...attrs.map(({ name }) => name)].join(' '));
      for (const shell of named) expect(shellsOfResults).toContain(shell);
      // U+FFFE is a parse error in HTML, but harmless.
      expect(new Set(hostile.mistakes)).toEqual(
        new Set(hostile.mistakes.filter((code) => code.startsWith('noncharacter'))),
      );
    }),
    { numRuns: 150 },
  );
});

/** The elements of our own in a result, with their attributes. */
const shellsOfResults = [
  'div class role aria-label',
  'details class',
  'summary',
  'pre tabindex role aria-label',
  'p class',
];

test('a page of 1,000 tasks with results of a megabyte each cuts their middles and marks the cuts', async () => {
  const large = Array.from({ length: 1_000 }, (_, index) =>
    sampleTask({ id: `task-${index}`, result: 'z'.repeat(1_000_000) }),
  );
  const text = await renderHtml(sampleReport(large));
  expect(text.length).toBeLessThan(70_000_000);
  expect(text.match(/characters left out/g)).toHaveLength(1_000);
});
