import fc from 'fast-check';
import { expect, test } from 'vitest';
import { failureReasons, warningKinds } from '../../../src/domain/run/outcome.ts';
import { digestOf, writeDigest } from '../../../src/reports/markdown/comment/digest.ts';
import { renderMarkdown } from '../../../src/reports/markdown/markdown.ts';
import { tidyMarkdown, wildMarkdown } from '../../support/documents/arbitrary-markdown.ts';
import { copied, type GithubPage, githubPage, notices, structureFaults } from '../../support/documents/github-page.ts';
import { hostileText } from '../../support/documents/hostile-text.ts';
import { attack } from '../../support/documents/html-attacks.ts';
import { sampleReport, sampleTask } from '../../support/samples/sample-report.ts';

const hostileResult = fc.oneof(attack, tidyMarkdown, wildMarkdown);

const hostileTask = fc
  .record({
    status: fc.constantFrom('succeeded', 'failed'),
    reason: fc.constantFrom(...failureReasons),
    message: hostileText,
    model: hostileText,
    result: fc.option(hostileResult),
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
    fc.record({ title: hostileText, commit: hostileText, at: hostileText, runUrl: hostileText }),
  )
  .map(([tasks, notes, run, heading]) => ({
    heading,
    report: sampleReport(
      tasks.map((task, index) => sampleTask({ ...task, id: `t-${index}` })),
      { notes, ...run },
    ),
  }));

/** The ids in the rows of the table of tasks. */
function tableIds({ elements }: GithubPage): string[] {
  const own = elements.find(
    ({ tagName, childNodes }) => tagName === 'table' && childNodes.map(copied).join('').trim().startsWith('Task'),
  );
  return (
    own?.childNodes
      .map(copied)
      .join('')
      .match(/\bt-\d+/g) ?? []
  ).filter((id, index, all) => all.indexOf(id) === index);
}

test.each(['comment', 'summary', 'file'] as const)(
  'no text of a session breaks the structure of a %s, brings markup of its own, notifies anybody or hides anything',
  (context) => {
    fc.assert(
      fc.property(
        hostileReport,
        fc.constantFrom(12_000, 30_000, Number.POSITIVE_INFINITY),
        ({ report, heading }, limit) => {
          const previous = digestOf(report);
          const text = renderMarkdown(report, { limit, context, heading, previous });
          expect(text.length).toBeLessThanOrEqual(limit);
          const page = githubPage(text);
          expect(structureFaults(page)).toEqual([]);
          expect(notices(page)).toEqual([]);
          expect(tableIds(page).toSorted()).toEqual(report.tasks.map(({ id }) => id).toSorted());

          const headings = page.elements.filter(({ tagName }) => /^h\d$/.test(tagName));
          expect(headings.map(({ tagName }) => tagName)).toEqual(headings.length === 1 ? ['h3'] : ['h3', 'h4']);
          expect(page.children.find((node) => 'tagName' in node)).toBe(headings[0]);
          const charts = page.elements.filter(({ attrs }) => attrs.some(({ value }) => value === 'language-mermaid'));
          if (context === 'file')
            expect(charts.filter((chart) => copied(chart).startsWith('gantt\n    dateFormat'))).toEqual([]);
          else expect(charts.filter((chart) => !copied(chart).startsWith('gantt\n    dateFormat'))).toEqual([]);

          expect(text).not.toMatch(/(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/u);
          if (context === 'file') return;
          // An answer by e-mail mentions whom the source names, and comments of ours are told by what begins them.
          expect(text).not.toMatch(/@[\p{L}\p{N}_]/u);
          expect(text.replaceAll('<!-- -->', '')).not.toContain('<!--');
          expect(githubPage(`${writeDigest(previous)}\n${text}`).elements[0]?.tagName).toBe('h3');
        },
      ),
      { numRuns: 100 },
    );
  },
);
