import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseRuns } from '../../../src/domain/history/cleaning.ts';
import { stageOfRun } from '../../../src/domain/history/seen-run.ts';
import { SampleRun, startMs } from '../../support/samples/sample-run.ts';
import { seen } from '../../support/samples/seen-runs.ts';
import { endedRun } from '../../support/samples/stored-run.ts';

const day = 24 * 60 * 60 * 1_000;
const now = startMs + 1_000 * day;
const time = (ageMs: number): string => new Date(now - ageMs).toISOString();

const ended = (ageMs: number) => seen(endedRun(['a']), false, { endedAt: time(ageMs) });
const open = (ageMs: number, living: boolean) => {
  const run = new SampleRun();
  run.start(['a']);
  return seen(run, living, { lastEventAt: time(ageMs) });
};
const verdicts = (runs: Parameters<typeof chooseRuns>[0], rule: Partial<Parameters<typeof chooseRuns>[1]> = {}) => [
  ...chooseRuns(runs, { olderThanMs: null, keep: 0, stale: false, ...rule }, now).values(),
];

const arbitraryRuns = fc.array(
  fc
    .record({ ageMs: fc.integer({ min: 0, max: 900 * day }), kind: fc.constantFrom('ended', 'living', 'lost') })
    .map(({ ageMs, kind }) => (kind === 'ended' ? ended(ageMs) : open(ageMs, kind === 'living'))),
);
const arbitraryRule = fc.record({
  olderThanMs: fc.option(fc.integer({ min: 0, max: 900 * day })),
  keep: fc.nat({ max: 9 }),
  stale: fc.boolean(),
});

describe('a cleaning', () => {
  test('keeps every running run, whatever the options', () => {
    fc.assert(
      fc.property(arbitraryRuns, arbitraryRule, (runs, rule) => {
        for (const [run, why] of chooseRuns(runs, rule, now)) if (run.living) expect(why).toBe('running');
      }),
    );
  });

  test('keeps runs younger than the given age, and the given number of newest runs', () => {
    fc.assert(
      fc.property(arbitraryRuns, arbitraryRule, (runs, rule) => {
        const chosen = chooseRuns(runs, rule, now);
        for (const [run, why] of chosen) {
          const age = now - Date.parse(run.endedAt ?? run.lastEventAt);
          if (why === null) expect(age).toBeGreaterThanOrEqual(rule.olderThanMs ?? 0);
        }
        const over = runs.filter((run) => !['running', 'lost'].includes(stageOfRun(run)));
        for (const run of over.slice(0, rule.keep)) expect(chosen.get(run)).not.toBeNull();
      }),
    );
  });

  test('by default removes every ended run, and keeps for a week runs that could be resumed', () => {
    expect(verdicts([ended(0), ended(99 * day), open(6 * day, false), open(8 * day, false)])).toEqual([
      null,
      null,
      'resumable',
      null,
    ]);
  });

  test('removes runs that lost their supervisor if that is requested, or if they are older than the given age', () => {
    expect(verdicts([open(0, false)], { stale: true })).toEqual([null]);
    expect(verdicts([open(2 * day, false), open(4 * day, false)], { olderThanMs: 3 * day })).toEqual([
      'resumable',
      null,
    ]);
    expect(verdicts([open(20 * day, false)], { olderThanMs: 30 * day, stale: true })).toEqual(['resumable']);
  });

  test('removes a run as soon as it reaches the given age, and says of younger ones that they are young', () => {
    expect(verdicts([ended(3 * day - 1), ended(3 * day)], { olderThanMs: 3 * day })).toEqual(['young', null]);
    expect(verdicts([open(7 * day - 1, false), open(7 * day, false)])).toEqual(['resumable', null]);
  });

  test('counts only ended runs among the newest that are kept', () => {
    expect(verdicts([open(0, true), ended(1), open(0, false), ended(2), ended(3)], { keep: 2 })).toEqual([
      'running',
      'newest',
      'resumable',
      'newest',
      null,
    ]);
  });
});
