import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/domain/findings/finding.ts';
import { findingComment, findingList } from '../../../src/reports/markdown/findings.ts';
import { githubHtml, githubPage, notices, structureFaults } from '../../support/documents/github-page.ts';
import { hostileText } from '../../support/documents/hostile-text.ts';
import { nodesOf, parseMarkdown } from '../../support/documents/parse-markdown.ts';
import { sampleFinding } from '../../support/samples/sample-report.ts';

describe('a finding as a comment', () => {
  it('has its severity, its task and its message as safe Markdown', () => {
    const text = findingComment(sampleFinding({ message: 'Use **this**, @octocat.\n\n- one\n- two' }), 'lint', true);
    const html = githubHtml(text);
    expect(html).toContain('<strong>🔴 Error</strong>, found by <code>lint</code>');
    expect(html).toContain('<strong>this</strong>');
    expect(html).toContain('<li>two</li>');
    expect(notices(githubPage(text))).toEqual([]);
  });

  const blocks = (finding: Partial<Finding>, suggest = true) =>
    nodesOf(parseMarkdown(findingComment(sampleFinding(finding), 'lint', suggest)), 'code');

  it('has a suggestion that replaces exactly the lines, with a fence that nothing in it ends', () => {
    expect(blocks({ suggestion: '  a();\n```\n````\n' })).toMatchObject([
      { lang: 'suggestion', value: '  a();\n```\n````' },
    ]);
    expect(blocks({ suggestion: null })).toEqual([]);
    expect(blocks({ suggestion: '' })).toEqual([]);
  });

  it('offers no button for a suggestion that is for other lines, hides something or names people', () => {
    const langs = (finding: Partial<Finding>, suggest?: boolean) => blocks(finding, suggest).map(({ lang }) => lang);
    expect(langs({ suggestion: 'a();' }, false)).not.toContain('suggestion');
    for (const suggestion of ['if (a\u202e) {', 'a\u200b', '\u001b[31ma', '// thanks @octocat', '<!-- x -->'])
      expect(langs({ suggestion })).not.toContain('suggestion');
  });

  it('keeps the structure of a comment and notifies nobody, whatever a session says', () => {
    const finding = fc.record({
      path: fc.option(hostileText),
      line: fc.constant(null),
      endLine: fc.constant(null),
      severity: fc.constantFrom('error' as const, 'warning' as const, 'note' as const),
      message: hostileText,
      suggestion: fc.option(hostileText),
    });
    fc.assert(
      fc.property(hostileText, finding, fc.boolean(), (id, given, suggest) => {
        for (const text of [findingComment(given, id, suggest), findingList([{ taskId: id, finding: given }], 1_000)]) {
          const page = githubPage(text);
          expect(notices(page)).toEqual([]);
          expect(structureFaults(page)).toEqual([]);
          expect(text).not.toContain('<!-- claude-multi');
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a list of findings', () => {
  it('has one line for each, with its place and task', () => {
    const finding = sampleFinding({ line: 3, endLine: 5, message: 'First.\n\nSecond.' });
    expect(findingList([{ taskId: 'lint', finding }], 1_000)).toBe(
      '- **🔴 Error** <code>src/a.ts:3-5</code>: First. Second. (<code>lint</code>)',
    );
  });

  it('is as long as there is room for, and says how many are missing', () => {
    const found = Array.from({ length: 300 }, () => ({ taskId: 'lint', finding: sampleFinding() }));
    const list = findingList(found, 1_000);
    expect(list.length).toBeLessThan(1_000);
    expect(list).toMatch(/\n- … and \d+ more findings, in the report of the run$/);
    expect(list.split('\n').length - 1 + Number(/and (\d+) more/.exec(list)?.[1])).toBe(300);
  });
});
