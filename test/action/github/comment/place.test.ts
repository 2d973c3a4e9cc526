import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlaceOptions, placeOf } from '../../../../src/action/github/comment/place.ts';

const uuid = '3e77825e-0f10-4ef9-9852-a3291ffef79a';
const runner = {
  GITHUB_WORKFLOW: 'CI',
  GITHUB_WORKFLOW_REF: 'alice/project/.github/workflows/ci.yml@refs/pull/7/merge',
  GITHUB_JOB: 'review',
  GITHUB_ACTION: '__alice_claude-multi',
  ACTIONS_ORCHESTRATION_ID: `${uuid}.review.__default`,
};

function place(environment: Record<string, string> = {}, given: Partial<PlaceOptions> = {}) {
  return placeOf({
    environment: { ...runner, ...environment },
    commentKey: null,
    matrix: 'null',
    strategy: '{"fail-fast": true, "job-index": 0, "job-total": 1, "max-parallel": 1}',
    ...given,
  });
}

describe('a step has the same place', () => {
  const home = place();

  test.each<[string, Record<string, string>]>([
    ['in a later run', { ACTIONS_ORCHESTRATION_ID: '11111111-0f10-4ef9-9852-a3291ffef79a.review.__default' }],
    ['on another branch', { GITHUB_WORKFLOW_REF: 'alice/project/.github/workflows/ci.yml@refs/heads/main' }],
    ['when the workflow gets another name', { GITHUB_WORKFLOW: 'Continuous integration' }],
  ])('%s', (_, environment) => {
    expect({ ...place(environment), legacyKey: '' }).toEqual({ ...home, legacyKey: '' });
  });

  test('when it has no id and moves before or behind another step that uses the Action', () => {
    expect(place({ GITHUB_ACTION: '__alice_claude-multi_2' }).key).toBe(home.key);
  });
});

describe('a comment is not shared', () => {
  test.each<[string, Record<string, string>]>([
    ['by workflow files', { GITHUB_WORKFLOW_REF: 'alice/project/.github/workflows/night.yml@refs/heads/main' }],
    ['by jobs', { GITHUB_JOB: 'docs', ACTIONS_ORCHESTRATION_ID: `${uuid}.docs.__default` }],
    ['by two jobs that call one reusable workflow', { ACTIONS_ORCHESTRATION_ID: `${uuid}.second.review.__default` }],
    ['by a step with an id and one without', { GITHUB_ACTION: 'review' }],
  ])('%s', (_, environment) => {
    expect(place(environment).key).not.toBe(place().key);
  });

  test('by two steps with an id each', () => {
    expect(place({ GITHUB_ACTION: 'one' }).key).not.toBe(place({ GITHUB_ACTION: 'two' }).key);
  });

  test('by jobs of an older runner, which only tells their ids', () => {
    const old = { ACTIONS_ORCHESTRATION_ID: '' };
    expect(place({ ...old, GITHUB_JOB: 'docs' }).key).not.toBe(place(old).key);
  });
});

describe('the legs of one comment', () => {
  const strategy = '{"job-index": 1, "job-total": 2}';

  test('are the jobs of a matrix, named by their values whatever their order', () => {
    const linux = place({}, { matrix: '{"os": "linux", "node": 22}', strategy });
    const turned = place({}, { matrix: '{"node": 22, "os": "linux"}', strategy });
    const mac = place({}, { matrix: '{"os": "macos", "node": 22}', strategy });
    expect(linux.key).toBe(mac.key);
    expect(linux.leg.key).toBe(turned.leg.key);
    expect(linux.leg.key).not.toBe(mac.leg.key);
    expect([linux.leg.name, mac.leg.name]).toEqual(['22, linux', '22, macos']);
    expect([linux.isShared, place().isShared]).toEqual([true, false]);
  });

  test('are told apart by what the runner knows where the step does not tell its matrix', () => {
    const unknown = { matrix: null, strategy: null };
    const one = place({ ACTIONS_ORCHESTRATION_ID: `${uuid}.review.linux` }, unknown);
    const two = place({ ACTIONS_ORCHESTRATION_ID: `${uuid}.review.macos` }, unknown);
    expect(one.key).toBe(two.key);
    expect(one.leg).not.toEqual(two.leg);
    expect(one.isShared).toBe(true);
  });

  test('are steps without an id of one job', () => {
    const [first, second] = [place(), place({ GITHUB_ACTION: '__alice_claude-multi_2' })];
    expect(first.key).toBe(second.key);
    expect(first.leg.key).not.toBe(second.leg.key);
    expect(second.leg.name).toBe('step 2');
  });

  test('are jobs that are given the same key, named by their jobs', () => {
    const chosen = { commentKey: 'review' };
    const [one, two] = [place({}, chosen), place({ ACTIONS_ORCHESTRATION_ID: `${uuid}.docs.__default` }, chosen)];
    expect(one.key).toBe(two.key);
    expect(one.key).not.toBe(place().key);
    expect([one.leg.name, two.leg.name]).toEqual(['review', 'docs']);
    expect(place({ CLAUDE_MULTI_COMMENT_KEY: 'review' }).key).toBe(one.key);
  });
});

test('any environment, matrix and key give a place of plain keys and a name that is not long', () => {
  const anyText = fc.oneof(fc.string(), fc.json());
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...Object.keys(runner)), anyText),
      anyText,
      anyText,
      (env, matrix, key) => {
        const found = placeOf({ environment: env, commentKey: key || null, matrix, strategy: matrix });
        expect(found.key).toMatch(/^[0-9a-f]{16}$/);
        expect(found.leg.key).toMatch(/^[0-9a-f]{16}$/);
        expect(found.leg.name.length).toBeLessThanOrEqual(100);
      },
    ),
  );
});
