import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pullRequestOf, readEvent } from '../../../src/action/github/pull-request.ts';

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

test('accepts any payload without an error', () => {
  fc.assert(
    fc.property(fc.anything(), (event) => {
      from(event);
    }),
  );
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
