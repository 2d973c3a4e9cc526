import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleLegs } from '../../../../src/action/github/comment/assemble.ts';
import { type Head, readDocument, writeDocument } from '../../../../src/action/github/comment/document.ts';
import type { Leg } from '../../../../src/action/github/comment/leg.ts';

const key = '0123456789abcdef';
const assemble = assembleLegs({ wholeIn: 'the job summary' });

function legOf(name: string, given: Partial<Leg> & { body?: string; digest?: string | null } = {}): Leg {
  const { body = `report of ${name}`, digest = null, ...rest } = given;
  const stamp = rest.stamp ?? { commit: 'c0ffee00', runId: 7, attempt: 1, at: 1_000 };
  return {
    key: name,
    name,
    stamp,
    state: 'finished',
    notice: null,
    result: { stamp, body, digest },
    before: null,
    ...rest,
  };
}

const headOf = (...legs: Leg[]): Head => ({
  key,
  run: null,
  replaces: null,
  legs: new Map(legs.map((l) => [l.key, l])),
});

describe('a comment that was written is read as it was', () => {
  test('whatever its texts contain', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        `<!-- claude-multi:report ${key} -->`,
        '<!-- 00000000000000000000000000000000 0 -->',
        '<!-- 0 end -->',
        '-->\n<!--',
        '```\n</details>',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile, hostile, fc.option(hostile)), { minLength: 1, maxLength: 5 }), (texts) => {
        const legs = texts.map(([body, notice, digest], index) =>
          legOf(`leg-${index}`, {
            body: body.replaceAll(/\r\n?/g, '\n'),
            notice: notice.replaceAll(/\r\n?/g, '\n'),
            digest,
            state: 'stale',
          }),
        );
        const head = headOf(...legs);
        expect(readDocument(writeDocument(head, assemble))).toEqual(head);
      }),
    );
  });

  test('although a text holds the head and the frames of an earlier version of the same comment', () => {
    const before = writeDocument(headOf(legOf('one', { body: 'old' })), assemble);
    const head = headOf(legOf('one', { body: `quoted:\n${before}` }), legOf('two', { body: before }));
    expect(readDocument(writeDocument(head, assemble))).toEqual(head);
  });

  test('although a person has edited it in a browser', () => {
    const written = writeDocument(headOf(legOf('one', { body: 'a\nb' })), assemble);
    const edited = `${written.replaceAll('\n', '\r\n')}\r\nI added this.`;
    expect(readDocument(edited)?.legs.get('one')?.result?.body).toBe('a\nb');
  });
});

describe('a comment is not one of ours', () => {
  test.each([
    ['when a person quotes it', `> <!-- claude-multi:report ${key} -->`],
    ['when it has text before its head', `Look:\n<!-- claude-multi:report ${key} -->`],
    ['when its key is none', '<!-- claude-multi:report xyz -->\ntext'],
    ['when it is empty', ''],
  ])('%s', (_, body) => {
    expect(readDocument(body)).toBeNull();
  });
});

describe('a damaged comment', () => {
  test('is still ours, without legs, when its head cannot be read or claims what cannot be', () => {
    const long = 'A'.repeat(60_000);
    for (const words of ['', ' AAAA', ` ${long}`, ' eyJsZWdzIjpbXX0']) {
      const head = readDocument(`<!-- claude-multi:report ${key}${words} -->\ntext`);
      expect(head).toEqual({ key, run: null, replaces: null, legs: new Map() });
    }
  });

  test('keeps its legs, without the texts that somebody has cut out', () => {
    const written = writeDocument(headOf(legOf('one'), legOf('two')), assemble);
    const [head = ''] = written.split('\n');
    const legs = readDocument(`${head}\nDeleted.`)?.legs;
    expect([...(legs?.values() ?? [])].map(({ name, result }) => [name, result?.body])).toEqual([
      ['one', null],
      ['two', null],
    ]);
  });

  test('never makes reading it fail', () => {
    const written = writeDocument(headOf(legOf('one')), assemble);
    fc.assert(
      fc.property(fc.nat(written.length), fc.nat(40), fc.string(), (at, count, put) => {
        readDocument(written.slice(0, at) + put + written.slice(at + count));
      }),
    );
  });
});

describe('a comment is never longer than GitHub accepts', () => {
  const length = (legs: Leg[], limit?: number): number => writeDocument(headOf(...legs), assemble, limit).length;

  test('with a leg, many legs, long digests and long reports', () => {
    const text = (characters: number): string => 'x'.repeat(characters);
    const random = Array.from({ length: 100 }, (_, index) => ((index * 7_919) % 10_007).toString(36)).join('-');
    for (const legs of [
      [legOf('one', { body: text(64_000) })],
      [legOf('one', { body: text(200_000) })],
      Array.from({ length: 256 }, (_, index) =>
        legOf(`leg-${index}`, { body: text(2_000), digest: `${index}${random}` }),
      ),
    ]) {
      expect(length(legs)).toBeLessThanOrEqual(65_000);
      expect(length(legs, 8_000)).toBeLessThanOrEqual(8_000);
    }
  });

  test('and says where a report is that was left out', () => {
    const written = writeDocument(headOf(legOf('one', { body: 'x'.repeat(70_000) }), legOf('two')), assemble);
    expect(written).toContain('The report has no room here. Its whole is in the job summary');
    expect(readDocument(written)?.legs.get('two')?.result?.body).toBe('report of two');
    expect(readDocument(written)?.legs.get('one')?.result?.body).toBeNull();
  });
});

describe('what a reader sees', () => {
  test('is the report alone, for one leg', () => {
    const [, ...lines] = writeDocument(headOf(legOf('one', { body: '## All good' })), assemble).split('\n');
    expect(lines.filter((line) => line !== '' && !line.startsWith('<!--'))).toEqual(['## All good']);
  });

  test('is a table of the legs, and each report folded, with a mark at those of earlier runs', () => {
    const stamp = { commit: 'abcdef0123456789', runId: 6, attempt: 1, at: 5 };
    const older = legOf('macos <b>@team', { body: 'old', stamp });
    const written = writeDocument(headOf(older, legOf('linux', { body: 'new' })), assemble);
    const lines = written.split('\n').filter((line) => line !== '' && !line.startsWith('<!--'));
    expect(lines.filter((line) => line.startsWith('|❔'))).toHaveLength(2);
    expect(lines.slice(lines.indexOf('new') - 1)).toEqual([
      '<details><summary>❔ linux</summary>',
      'new',
      '</details>',
      expect.stringMatching(/^<details><summary>❔ macos .*team \(of an older run\)<\/summary>$/),
      'old',
      '</details>',
    ]);
    expect(written).not.toMatch(/<b>|@team/);
  });

  test('is why the run could not start, before the result of an earlier run', () => {
    const stamp = { commit: 'abcdef0123456789', runId: 6, attempt: 1, at: 5 };
    const leg = legOf('one', {
      state: 'stale',
      notice: 'This run could not start: no tasks.',
      result: { stamp, body: 'old', digest: null },
    });
    const lines = writeDocument(headOf(leg), assemble)
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('<!--'));
    expect(lines[0]).toBe('This run could not start: no tasks.');
    expect(lines[2]).toContain('the result of commit `abcdef0`, which is older');
    expect(lines[3]).toBe('old');
  });
});
