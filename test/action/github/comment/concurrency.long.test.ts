import { expect, test } from 'vitest';
import { assembleLegs } from '../../../../src/action/github/comment/assemble.ts';
import { openComment } from '../../../../src/action/github/comment/channel.ts';
import { readDocument } from '../../../../src/action/github/comment/document.ts';
import { SystemClock } from '../../../../src/machine/clock.ts';
import { owner, repo, startGithub } from '../../../support/fakes/github-emulator.ts';
import { GithubProxy } from '../../../support/fakes/github-proxy.ts';

const key = '0123456789abcdef';
const writers = 50;

test('50 jobs that end at once over real connections leave one comment with the newest of each leg', async () => {
  await using github = await startGithub();
  await using proxy = await GithubProxy.start({
    target: github.url,
    viewer: 'github-actions[bot]',
    latency: () => 10 + Math.random() * 140,
  });
  const stranger = await github.commentAsStranger(`<!-- claude-multi:report ${key} -->\nforged`);
  const token = await github.workflowToken('write');
  // 25 legs, each by an older and a newer run.
  const ends = await Promise.all(
    Array.from({ length: writers }, (_, index) => {
      const runId = 1 + (index % 2);
      const name = `leg ${Math.floor(index / 2)}`;
      const channel = openComment({
        client: { token, apiUrl: proxy.url, clock: new SystemClock(), isFork: false },
        pull: { owner, repo, number: github.pull },
        available: { signal: new AbortController().signal, left: () => Number.POSITIVE_INFINITY },
        place: { key, legacyKey: 'fedcba9876543210', leg: { key: name, name }, isShared: true },
        run: { commit: null, runId, attempt: 1 },
        wish: 'auto',
        mode: 'update',
        minimize: false,
        assemble: assembleLegs({ wholeIn: 'the job summary' }),
        log: { info: () => {}, warning: () => {} },
      });
      return channel.final({ body: `${name} of run ${runId}`, digest: null, succeeded: true });
    }),
  );
  const [forged, ours, ...more] = await github.comments();
  expect(more).toEqual([]);
  expect([forged?.id, forged?.body]).toEqual([stranger.id, stranger.body]);
  const legs = [...(readDocument(ours?.body ?? '')?.legs.values() ?? [])];
  const newest = Array.from({ length: writers / 2 }, (_, index) => `leg ${index} of run 2`);
  expect(legs.map(({ result }) => result?.body).sort()).toEqual(newest.sort());
  for (const end of ends) expect(['written', 'superseded']).toContain(end.did);
});
