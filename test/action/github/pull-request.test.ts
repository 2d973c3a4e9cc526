import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  headCommitOf,
  isReadOnlyEvent,
  pullRequestNumber,
  pullRequestOf,
  readEvent,
} from '../../../src/action/github/pull-request.ts';

const pull = { owner: 'alice', repo: 'project', number: 7 };
const from = (event: unknown) => pullRequestOf(event, 'alice/project');
const here = { number: 7, base: { repo: { id: 1 } } };
const elsewhere = { number: 9, base: { repo: { id: 2 } } };

test.each<[string, unknown]>([
  ['pull_request, pull_request_target and reviews', { action: 'opened', pull_request: { number: 7 } }],
  ['a comment on a pull request', { issue: { number: 7, pull_request: { url: 'x' } }, comment: {} }],
  ['workflow_run', { repository: { id: 1 }, workflow_run: { pull_requests: [elsewhere, here] } }],
])('finds the pull request of %s', (_, event) => {
  expect(from(event)).toEqual(pull);
});

test.each<[string, unknown]>([
  ['a push', { ref: 'refs/heads/main', repository: { id: 1 } }],
  ['a comment on an issue', { issue: { number: 7 } }],
  ['workflow_run for a fork', { repository: { id: 1 }, workflow_run: { pull_requests: [] } }],
  [
    'workflow_run for a pull request elsewhere',
    { repository: { id: 1 }, workflow_run: { pull_requests: [elsewhere] } },
  ],
  ['workflow_run for several', { repository: { id: 1 }, workflow_run: { pull_requests: [here, here] } }],
  ['no event', null],
  ['a number that is none', { pull_request: { number: '7' } }],
])('finds no pull request in %s', (_, event) => {
  expect(from(event)).toBeNull();
});

test('finds no pull request without a repository', () => {
  expect(pullRequestOf({ pull_request: { number: 7 } }, '')).toBeNull();
});

describe('the pull request that the step is given', () => {
  test.each([
    ['a schedule', null],
    ['workflow_run for a fork', { repository: { id: 1 }, workflow_run: { pull_requests: [] } }],
    ['another pull request', { pull_request: { number: 9 } }],
  ])('is used with the event of %s', (_, event) => {
    expect(pullRequestOf(event, 'alice/project', 7)).toEqual(pull);
  });

  test.each([
    ['7', 7],
    ['#7', 7],
    [' 12 ', 12],
    ['0', null],
    ['', null],
    ['7.5', null],
    ['-7', null],
    ['seven', null],
    ['99999999999', null],
  ])('is the number in %j', (text, expected) => {
    expect(pullRequestNumber(text)).toBe(expected);
  });
});

describe('the commit', () => {
  const sha = 'c0ffee0000000000000000000000000000000000';

  test.each<[string, unknown, string | null]>([
    ['of a pull request is its head, not the merge', { pull_request: { number: 7, head: { sha } } }, sha],
    ['of workflow_run is that of the run', { workflow_run: { head_sha: sha, pull_requests: [] } }, sha],
    ['of anything else is not known', { after: sha }, null],
    ['that is none is not known', { pull_request: { number: 7, head: { sha: '<b>' } } }, null],
  ])('%s', (_, event, expected) => {
    expect(headCommitOf(event)).toBe(expected);
  });
});

describe('a token can only read', () => {
  const ofHead = (repo: unknown) => ({ repository: { id: 1 }, pull_request: { number: 7, head: { repo } } });
  const isReadOnly = (event: unknown, name = 'pull_request', actor = 'alice') => isReadOnlyEvent(event, name, actor);

  test("in the workflow of a fork's pull request, also when the fork was deleted, and in one by Dependabot", () => {
    expect(isReadOnly(ofHead({ id: 2 }))).toBe(true);
    expect(isReadOnly(ofHead({ id: 2 }), 'pull_request_review')).toBe(true);
    expect(isReadOnly(ofHead(null))).toBe(true);
    expect(isReadOnly(ofHead({ id: 1 }), 'pull_request', 'dependabot[bot]')).toBe(true);
  });

  test('but not in one of the repository itself, in one with the rights of the base, or where nothing is known', () => {
    expect(isReadOnly(ofHead({ id: 1 }))).toBe(false);
    expect(isReadOnly(ofHead({ id: 2 }), 'pull_request_target')).toBe(false);
    expect(isReadOnly(ofHead({ id: 2 }), 'workflow_run')).toBe(false);
    expect(isReadOnly({ pull_request: { number: 7 } })).toBe(false);
    expect(isReadOnly(null)).toBe(false);
  });
});

test('accepts any payload without an error', () => {
  fc.assert(
    fc.property(fc.anything(), (event) => {
      from(event);
      headCommitOf(event);
      isReadOnlyEvent(event, 'pull_request', 'alice');
    }),
  );
});

test('is found although its head is described in a way that we do not know', () => {
  expect(from({ pull_request: { number: 7, head: { sha: 5, repo: 'x' } } })).toEqual(pull);
});

test('reads the event file, and returns null if it is missing or damaged', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'claude-multi-event-'));
  const path = join(folder, 'event.json');
  try {
    expect(await readEvent(undefined)).toBeNull();
    expect(await readEvent(path)).toBeNull();
    await writeFile(path, '{');
    expect(await readEvent(path)).toBeNull();
    await writeFile(path, '{"a": 1}');
    expect(await readEvent(path)).toEqual({ a: 1 });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
