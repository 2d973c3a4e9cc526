import fc from 'fast-check';
import { expect, test } from 'vitest';
import { failureReasons, warningKinds } from '../../../src/domain/run/outcome.ts';
import { renderMarkdown } from '../../../src/reports/markdown/markdown.ts';
import { hostileText } from '../../support/documents/hostile-text.ts';
import { nodesOf, parseMarkdown, textOf } from '../../support/documents/parse-markdown.ts';
import { sampleReport, sampleTask } from '../../support/samples/sample-report.ts';

/** The ids in the first column of the report's only table. */
function tableIds(markdown: string): string[] {
  const tables = nodesOf(parseMarkdown(markdown), 'table');
  expect(tables).toHaveLength(1);
  return (tables[0]?.children.slice(1) ?? []).map((row) => textOf(row.children[0] as never));
}

const hostileTask = fc
  .record({
    status: fc.constantFrom('succeeded', 'failed'),
    reason: fc.constantFrom(...failureReasons),
    message: hostileText,
    model: hostileText,
    result: fc.option(hostileText),
    session: hostileText,
    warnings: fc.array(fc.record({ kind: fc.constantFrom(...warningKinds), message: hostileText }), { maxLength: 3 }),
    gaps: fc.option(hostileText),
    attempts: fc.constantFrom(1, 3),
    repeat: fc.constantFrom(1, 1, 1, 400),
  })
  .map(({ status, reason, message, model, result, session, warnings, gaps, attempts, repeat }) => ({
    attempts,
    status: status as 'succeeded' | 'failed',
    reason: status === 'succeeded' ? null : reason,
    message: status === 'succeeded' ? null : message,
    model,
    result: result?.repeat(repeat) ?? null,
    sessionIds: [session],
    warnings,
    verification: gaps === null ? null : { errorsFound: 1, gaps, confidence: 'high' as const },
  }));

const hostileReport = fc
  .tuple(
    fc.array(hostileTask, { minLength: 1, maxLength: 30 }),
    fc.array(hostileText, { maxLength: 2 }),
    fc.record({ claudeVersion: fc.option(hostileText), id: hostileText }),
  )
  .map(([tasks, notes, run]) =>
    sampleReport(
      tasks.map((task, index) => sampleTask({ ...task, id: `t-${index}` })),
      { notes, ...run },
    ),
  );

const ownHtml =
  /^(?:<details><summary>(?:The timeline as a chart|\S+ <code>[A-Za-z0-9._…-]+<\/code>(?: – [\w. ]+)?)<\/summary>|<\/details>)$/;

test('texts from sessions cannot escape their block, be markup, mention anybody, link or hide anything', () => {
  fc.assert(
    fc.property(hostileReport, fc.constantFrom(12_000, 30_000, Number.POSITIVE_INFINITY), (report, limit) => {
      const text = renderMarkdown(report, { limit });
      expect(text.length).toBeLessThanOrEqual(limit);
      expect(tableIds(text)).toEqual(report.tasks.map(({ id }) => id));

      const root = parseMarkdown(text);
      const headings = nodesOf(root, 'heading').map(textOf);
      expect(['### Timeline', '### What did not succeed', '### Results']).toEqual(
        expect.arrayContaining(headings.slice(1).map((heading) => `### ${heading}`)),
      );
      expect(new Set(headings).size).toBe(headings.length);
      const html = nodesOf(root, 'html').map(({ value }) => value);
      for (const value of html) expect(value).toMatch(ownHtml);
      expect(html.filter((value) => value === '</details>')).toHaveLength(html.length / 2);
      for (const type of [
        'link',
        'image',
        'linkReference',
        'imageReference',
        'definition',
        'footnoteReference',
      ] as const) {
        expect(nodesOf(root, type)).toEqual([]);
      }
      for (const { lang } of nodesOf(root, 'code')) expect(['text', 'mermaid', 'markdown']).toContain(lang);

      expect(text).not.toMatch(/@[\p{L}\p{N}_]/u);
      expect(text).not.toMatch(/(?![\n\t\u200b\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/u);
    }),
    { numRuns: 150 },
  );
});
