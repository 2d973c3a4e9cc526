import { expect, test } from 'vitest';
import type { Annotation } from '../../../src/action/github/annotations.ts';
import { type CheckRun, writeCheckRun } from '../../../src/action/github/check-run.ts';
import { GithubClient } from '../../../src/action/github/client/github-client.ts';
import { timeWithin } from '../../../src/action/github/client/time-left.ts';
import { systemClock } from '../../../src/app/surroundings/runtime.ts';
import { GithubReviews } from '../../support/fakes/github-reviews.ts';

const annotation = (line: number, level: Annotation['level'] = 'error'): Annotation => {
  return { level, title: 'Found', message: `at ${line}`, place: { path: 'a.ts', line, endLine: line } };
};

async function write(server: GithubReviews, annotations: readonly Annotation[]): Promise<string> {
  const clock = systemClock();
  const time = timeWithin(60_000, clock);
  const client = new GithubClient({ token: 'ghs_app', apiUrl: server.url, time, clock, isFork: false });
  const check: CheckRun = {
    ...{ owner: 'alice', repo: 'project', name: 'Findings', commit: server.head, conclusion: 'failure' },
    ...{ title: 't'.repeat(1_000), summary: 'text', annotations, detailsUrl: '' },
  };
  try {
    return await writeCheckRun(client, check);
  } finally {
    time.end();
  }
}

test('a check run gets all of its annotations, 50 with each request', async () => {
  await using server = await GithubReviews.start({ files: [] });
  const many = Array.from({ length: 120 }, (_, index) => annotation(index + 1, index === 0 ? 'note' : 'warning'));
  const nowhere: Annotation = { level: 'error', title: 'x', message: 'about no file', place: null };
  expect(await write(server, [nowhere, ...many])).toBe('https://github.example/check/1');
  expect(server.requests.map((request) => request.split(' ')[0])).toEqual(['POST', 'PATCH', 'PATCH']);
  expect(server.checks).toHaveLength(1);
  expect(server.checks[0]?.output.annotations).toHaveLength(120);
  expect(server.checks[0]?.output.annotations.slice(0, 2)).toMatchObject([
    { path: 'a.ts', start_line: 1, end_line: 1, annotation_level: 'notice', message: 'at 1' },
    { annotation_level: 'warning' },
  ]);
});

test('a check run has at most 500 annotations', async () => {
  await using server = await GithubReviews.start({ files: [] });
  await write(
    server,
    Array.from({ length: 900 }, (_, index) => annotation(index + 1)),
  );
  expect(server.checks[0]?.output.annotations).toHaveLength(500);
});
