import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesSince } from '../../../../src/reports/markdown/comment/changes.ts';
import { digestOf, readDigest, writeDigest } from '../../../../src/reports/markdown/comment/digest.ts';
import { hostileText } from '../../../support/documents/hostile-text.ts';
import { failedTask, sampleReport, sampleTask, skippedTask } from '../../../support/samples/sample-report.ts';

const origin = { commit: 'da39a3ee5e', runId: '1234', attempt: 2, at: '2026-11-20T10:00:00.000Z' };

describe('the digest that a comment carries', () => {
  test('comes back as it was', () => {
    const digest = digestOf(sampleReport([sampleTask(), failedTask(), skippedTask({ id: 'later' })]), origin);
    expect(readDigest(`<!-- a marker of ours -->\n${writeDigest(digest)}\n### text`)).toEqual(digest);
    expect(digest).toMatchObject({
      ...origin,
      status: 'failed',
      conclusion: '1 of 3 tasks failed, 1 skipped',
      tasks: 3,
      succeeded: 1,
      ended: { failed: ['docs'], cancelled: [], skipped: ['later'] },
      failures: [{ id: 'docs', why: 'timeout: the wall timeout passed' }],
      costIsWhole: false,
    });
  });

  test('cannot be ended, and mentions nobody, whatever it holds', () => {
    const hostile = fc.record({ id: hostileText, message: hostileText, commit: hostileText });
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 20 }), fc.integer({ min: 2_000, max: 20_000 }), (parts, longest) => {
        const tasks = parts.map(({ id, message }) => failedTask({ id, message }));
        const digest = digestOf(sampleReport(tasks), { ...origin, commit: parts[0]?.commit ?? null });
        const line = writeDigest(digest, longest);
        expect(line).toMatch(/^<!-- claude-multi:digest \{[^\n<>@#]*\} -->$/);
        expect(line.slice(4, -3)).not.toContain('--');
        expect(line.length).toBeLessThanOrEqual(Math.max(longest, 3_000));
        const read = readDigest(line);
        expect(read).not.toBeNull();
        if (longest === 20_000) expect(read).toEqual(digest);
      }),
    );
  });

  test('of 300 tasks takes a few kilobytes, and says how many ids it left out', () => {
    const all = Array.from({ length: 300 }, (_, index) => failedTask({ id: `${index}-`.padEnd(64, 'x') }));
    const line = writeDigest(digestOf(sampleReport(all), origin), 4_000);
    expect(line.length).toBeLessThanOrEqual(4_000);
    const read = readDigest(line);
    const named = read?.ended.failed.length ?? 0;
    expect(named).toBeGreaterThan(40);
    expect(named + (read?.unnamed ?? 0)).toBe(300);
    const few = all.map((task, index) => (index < 30 ? task : sampleTask({ id: task.id })));
    expect(readDigest(writeDigest(digestOf(sampleReport(few), origin), 4_000))?.unnamed).toBe(0);
  });

  test('is not read from below the comments at the beginning, where a session may have written one', () => {
    const line = writeDigest(digestOf(sampleReport([sampleTask()])));
    expect(readDigest(`### text\n\n${line}`)).toBeNull();
    expect(readDigest(`<!-- marker -->\n\n\`\`\`\n${line}`)).toBeNull();
  });

  test('is null when it is damaged, of another version, or not ours', () => {
    const line = writeDigest(digestOf(sampleReport([failedTask()])));
    expect(readDigest('')).toBeNull();
    expect(readDigest(line.replace('"version":1', '"version":2'))).toBeNull();
    expect(readDigest(line.replace('"ended"', '"endet"'))).toBeNull();
    for (let end = 0; end < line.length; end += 7) expect(readDigest(`${line.slice(0, end)} -->`)).toBeNull();
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(readDigest(`<!-- claude-multi:digest ${json.replaceAll('\n', ' ')} -->`)).toBeNull();
      }),
    );
  });

  test('tells the next run what is new, what is not, and what is fixed', () => {
    const before = digestOf(sampleReport([failedTask({ id: 'a' }), failedTask({ id: 'b' }), sampleTask({ id: 'c' })]));
    const now = sampleReport([sampleTask({ id: 'a' }), failedTask({ id: 'b' }), failedTask({ id: 'c' })]);
    expect([...changesSince(before, now)]).toEqual([
      ['a', 'fixed'],
      ['b', 'still failing'],
      ['c', 'new failure'],
    ]);
    expect(changesSince(null, now).size).toBe(0);
  });
});
