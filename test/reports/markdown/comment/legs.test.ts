import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../../src/reports/markdown/comment/digest.ts';
import { type Leg, renderLegs } from '../../../../src/reports/markdown/comment/legs.ts';
import { renderMarkdown } from '../../../../src/reports/markdown/markdown.ts';
import type { Report } from '../../../../src/reports/report/report.ts';
import { copied, githubPage, notices, structureFaults } from '../../../support/documents/github-page.ts';
import { hostileText } from '../../../support/documents/hostile-text.ts';
import { failedTask, sampleReport, sampleTask } from '../../../support/samples/sample-report.ts';

const limit = 65_000;
const good = sampleReport([sampleTask()]);
const bad = sampleReport([sampleTask(), failedTask()]);

function leg(name: string, report: Report, body = renderMarkdown(report, { context: 'comment' })): Leg {
  return {
    name,
    state: 'finished',
    notice: null,
    digest: digestOf(report, { commit: 'da39a3ee5e' }),
    body,
    isOlder: false,
  };
}

describe('one report for several legs', () => {
  test('begins with the worst conclusion, and shows failing legs first and open', () => {
    const text = renderLegs([leg('linux', good), leg('windows', bad), leg('macos', good)], limit);
    expect(text.split('\n')[0]).toBe('### ❌ 1 of 3 legs failed');
    const { elements } = githubPage(text);
    const rows = elements
      .filter(({ tagName }) => tagName === 'tr')
      .map(({ childNodes }) => childNodes.map(copied).join('|'));
    expect(rows.filter((row) => /linux|windows|macos/.test(row)).map((row) => /\w+/.exec(row)?.[0])).toEqual([
      'windows',
      'linux',
      'macos',
    ]);
    expect(text).toContain('<details open><summary>❌ windows</summary>');
    expect(text).toContain('<details><summary>✅ linux</summary>');
    expect(structureFaults(githubPage(text))).toEqual([]);
  });

  test('says that all succeeded only when all have', () => {
    expect(renderLegs([leg('a', good), leg('b', good)], limit)).toMatch(/^### ✅ All 2 legs succeeded\n/);
    const without: Leg = { ...leg('b', good), digest: null, body: null };
    expect(renderLegs([leg('a', good), without], limit)).toMatch(/^### ❔ 1 of 2 legs without a result\n/);
  });

  test('marks a result of an older run', () => {
    expect(renderLegs([{ ...leg('a', good), isOlder: true }, leg('b', good)], limit)).toContain(
      '✅ a (of an older run)',
    );
  });

  test('is the report itself where there is one leg', () => {
    const only = leg('', bad);
    expect(renderLegs([only], limit)).toBe(`${only.body}\n`);
    expect(renderLegs([{ ...only, body: 'x'.repeat(70_000) }], limit)).toContain('- ❌ `docs` timeout');
  });

  test('keeps the earlier result of a leg that could not start or is at work, marked as such', () => {
    const stale: Leg = { ...leg('a', good), state: 'stale', notice: '### ⚠️ This run could not start\n\nno network' };
    const text = renderLegs([stale, { ...leg('b', good), state: 'running', notice: '3 of 4 tasks' }], limit);
    expect(text.split('\n')[0]).toBe('### ⚠️ 1 of 2 legs could not start');
    expect(text).toContain('result of commit `da39a3e`, which is older');
    expect(text.indexOf('no network')).toBeLessThan(text.indexOf('### ✅ The task succeeded'));
    expect(text).toContain('3 of 4 tasks');
    expect(renderLegs([stale], limit)).toMatch(/^### ⚠️ This run could not start\n/);
  });

  test('uses a report as it is, with the marks that its writer has put around it', () => {
    const body = `<!-- begin -->\n${leg('a', bad).body}\n<!-- end -->`;
    expect(renderLegs([leg('a', bad, body), leg('b', good)], limit)).toContain(`\n${body}\n`);
  });

  test('of 256 legs with long reports keeps a line for each', () => {
    const legs = Array.from({ length: 256 }, (_, index) =>
      leg(`os: ubuntu-24.04, node: ${index}, shard: ${index}`, index % 2 === 0 ? good : bad, 'word '.repeat(4_000)),
    );
    const text = renderLegs(legs, limit);
    expect(text.length).toBeLessThanOrEqual(limit);
    const rows = githubPage(text).elements.filter(({ tagName }) => tagName === 'tr');
    expect(rows).toHaveLength(257);
  });

  test('shrinks a long report to its first failures before it drops it', () => {
    const text = renderLegs([leg('a', bad, 'x'.repeat(80_000)), leg('b', good, 'fine')], limit);
    expect(text).toContain('- ❌ `docs` timeout: the wall timeout passed');
    expect(text).toContain('fine');
    expect(text).not.toContain('xxxxxxxxxx');
  });

  test('is whole and notifies nobody, whatever the legs are called, at any limit', () => {
    const arbitraryLeg = fc
      .tuple(hostileText, fc.constantFrom(good, bad), fc.nat(5_000))
      .map(([name, report, length]) => leg(name, report, 'word '.repeat(length)));
    fc.assert(
      fc.property(
        fc.array(arbitraryLeg, { minLength: 2, maxLength: 40 }),
        fc.integer({ min: 9_000, max: limit }),
        (legs, most) => {
          const text = renderLegs(legs, most);
          expect(text.length).toBeLessThanOrEqual(most);
          const page = githubPage(text);
          expect([...structureFaults(page), ...notices(page)], text).toEqual([]);
          expect(page.elements.filter(({ tagName }) => tagName === 'tr')).toHaveLength(legs.length + 1);
        },
      ),
      { numRuns: 60 },
    );
  });
});
