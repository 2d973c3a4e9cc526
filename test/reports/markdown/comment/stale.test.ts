import { describe, expect, test } from 'vitest';
import { digestOf, writeDigest } from '../../../../src/reports/markdown/comment/digest.ts';
import { renderStale } from '../../../../src/reports/markdown/comment/stale.ts';
import { renderMarkdown } from '../../../../src/reports/markdown/markdown.ts';
import { copied, githubPage, notices, structureFaults } from '../../../support/documents/github-page.ts';
import { failedTask, sampleReport, sampleTask } from '../../../support/samples/sample-report.ts';

const heading = { title: 'Review', commit: 'bbbbbbbbbb', at: '2026-11-21T10:00:00.000Z' };
const report = sampleReport([sampleTask(), failedTask()]);
const digest = digestOf(report, { commit: 'aaaaaaaaaa', at: '2026-11-20T10:00:00.000Z' });
const text = `<!-- marker -->\n${writeDigest(digest)}\n${renderMarkdown(report, { context: 'comment' })}`;
const lines = (markdown: string): string[] =>
  githubPage(markdown)
    .children.map(copied)
    .join('')
    .split('\n')
    .filter((line) => line.trim() !== '');

describe('the report of a run that could not start', () => {
  test('says so in its first line, and why below it', () => {
    const shown = lines(renderStale(null, { why: ['tasks.yaml, line 3: "promt" is not a field'], heading }));
    expect(shown[0]).toContain('⚠️ This run could not start');
    expect(shown[0]).toContain('bbbbbbb');
    expect(shown[1]).toBe('tasks.yaml, line 3: "promt" is not a field');
  });

  test('keeps the earlier result below, marked as of an older commit', () => {
    const stale = renderStale({ digest, text }, { why: ['the disk is full'], heading });
    expect(stale).toContain('result of commit `aaaaaaa`, which is older');
    expect(stale.indexOf('the disk is full')).toBeLessThan(stale.indexOf('### ❌ 1 of 2 tasks failed'));
    expect(stale).not.toContain('claude-multi:digest');
    expect(structureFaults(githubPage(stale))).toEqual([]);
  });

  test('keeps only the last result when several runs could not start', () => {
    const once = renderStale({ digest, text }, { why: ['the disk is full'], heading });
    const twice = renderStale({ digest, text: once }, { why: ['no network'], heading });
    expect(twice).not.toContain('the disk is full');
    expect(twice.match(/This run could not start/g)).toHaveLength(1);
    expect(twice.match(/which is older/g)).toHaveLength(1);
    expect(twice).toContain('### ❌ 1 of 2 tasks failed');
  });

  test('tells a result for which there is no room in a line', () => {
    const stale = renderStale({ digest, text: 'x'.repeat(70_000) }, { why: ['no network'], heading });
    expect(stale.length).toBeLessThan(2_000);
    expect(stale).toContain('1 of 2 tasks failed');
  });

  test('notifies nobody by what went wrong', () => {
    const page = githubPage(renderStale(null, { why: ['# @octocat broke #12 <img src=x>\n\n- x'], heading }));
    expect([...structureFaults(page), ...notices(page)]).toEqual([]);
  });
});

test('lists what is wrong, each on a line of its own, and counts what is left', () => {
  const why = ['2 faults', ...Array.from({ length: 25 }, (_, index) => `fault ${index} by @octocat`)];
  const page = githubPage(renderStale(null, { why, heading: {} }));
  const text = renderStale(null, { why, heading: {} });
  expect(text.match(/^- fault/gm)).toHaveLength(20);
  expect(text).toContain('- and 5 more');
  expect([...notices(page)]).toEqual([]);
});
