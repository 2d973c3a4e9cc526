import { describe, expect, test } from 'vitest';
import { assembleLegs } from '../../../../src/action/github/comment/assemble.ts';
import {
  defaultCommentInputs,
  openStepComment,
  type StepCommentOptions,
} from '../../../../src/action/github/comment/step-comment.ts';
import { FakeClock } from '../../../support/fakes/fake-clock.ts';

const event = { pull_request: { number: 7 } };

function open(given: Partial<StepCommentOptions> = {}, inputs: Partial<StepCommentOptions['inputs']> = {}) {
  return openStepComment({
    inputs: { ...defaultCommentInputs, ...inputs },
    token: 'a token of nobody',
    environment: { GITHUB_REPOSITORY: 'alice/project', GITHUB_JOB: 'review' },
    event,
    assemble: assembleLegs({ wholeIn: 'the job summary' }),
    clock: new FakeClock(),
    available: { signal: new AbortController().signal, left: () => Number.POSITIVE_INFINITY },
    log: { info: () => {}, warning: () => {} },
    ...given,
  });
}

describe('a step', () => {
  test('has a comment on the pull request of its event, or on the one that it is given', () => {
    expect(open().channel).not.toBeNull();
    expect(open({ event: null }, { pullRequest: 9 }).channel).not.toBeNull();
  });

  test.each<[string, Partial<StepCommentOptions>, Partial<StepCommentOptions['inputs']>, string, boolean]>([
    ['that wants none', {}, { wish: 'never' }, 'the input comment is never', true],
    ['without a pull request', { event: null }, {}, 'does not run for a pull request', true],
    ['without a pull request that always wants one', { event: null }, { wish: 'always' }, 'pull request', false],
    ['without a token', { token: null }, {}, 'github-token is empty', false],
  ])('%s has none, and says why and whether that is worth a warning', (_, given, inputs, why, isExpected) => {
    const comment = open(given, inputs);
    expect(comment).toEqual({ channel: null, why: expect.stringContaining(why), isExpected });
  });

  test('knows from its strategy whether others write the same comment', () => {
    const shared = open({}, { strategy: '{"job-total": 3}', matrix: '{"os": "linux"}' });
    expect(shared).toMatchObject({ place: { isShared: true, leg: { name: 'linux' } } });
    expect(open()).toMatchObject({ place: { isShared: false } });
  });
});
