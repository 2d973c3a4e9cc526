import { describe, expect, test } from 'vitest';
import type { Trusted } from '../../../src/action/inputs/inputs.ts';
import { type Occasion, occasionOf } from '../../../src/action/trust/occasion.ts';
import { decideTrust, loginsToAsk, type Permission } from '../../../src/action/trust/trust.ts';

const none: Trusted = { allowedActors: [], allowedBots: [], allowUntrusted: false };

interface Given {
  readonly event: string;
  readonly actors?: readonly string[];
  readonly head?: string | null;
  readonly permissions?: Readonly<Record<string, Permission>>;
  readonly isHeadHere?: boolean;
  readonly inputs?: Partial<Trusted>;
}

function decide({ event, actors = ['alice'], head, permissions = {}, isHeadHere = true, inputs = {} }: Given) {
  const occasion: Occasion = {
    event,
    repository: 'alice/project',
    actors,
    head: head === undefined ? null : { repository: head },
    unnamedPull: null,
  };
  const given = { ...none, ...inputs };
  const asked = loginsToAsk(occasion, given);
  // Only what is asked for is answered.
  const answers = new Map(asked.map((login) => [login.toLowerCase(), permissions[login] ?? ('unknown' as const)]));
  return decideTrust(occasion, { permissions: answers, isHeadHere }, given);
}

const writer = { alice: 'write' } as const;
const stranger = { mallory: 'less' } as const;

describe('sessions are started', () => {
  test.each<[string, Given]>([
    ['for a push, which only writers can make', { event: 'push' }],
    ['for a schedule, which has no actor', { event: 'schedule', actors: [] }],
    ['for a pull request of a writer', { event: 'pull_request', head: 'alice/project', permissions: writer }],
    ['for a comment of a writer', { event: 'issue_comment', permissions: writer }],
    [
      'for an actor who is allowed by name',
      { event: 'issues', actors: ['carol'], inputs: { allowedActors: ['Carol'] } },
    ],
    [
      'for a bot that is allowed by name',
      { event: 'push', actors: ['renovate[bot]'], inputs: { allowedBots: ['renovate'] } },
    ],
    [
      "for a writer's own fork",
      { event: 'pull_request', actors: ['alice'], head: 'Bob/project', permissions: { alice: 'write', Bob: 'write' } },
    ],
    [
      'for a stranger`s pull request if a writer asks and only the base branch is checked out',
      { event: 'issue_comment', head: 'mallory/project', permissions: writer, isHeadHere: false },
    ],
  ])('%s', (_, given) => {
    expect(decide(given)).toEqual({ kind: 'trusted' });
  });
});

describe('sessions are refused', () => {
  test.each<[string, Given, RegExp]>([
    [
      'for an actor who may not write',
      { event: 'issue_comment', actors: ['mallory'], permissions: stranger },
      /mallory, who may not write/,
    ],
    ['if the permission cannot be found out', { event: 'issues', actors: ['mallory'] }, /could not be found out/],
    ['for a bot that nobody has named', { event: 'push', actors: ['evil[bot]'] }, /the bot evil\[bot\]/],
    [
      'for a bot with the name of an allowed person',
      { event: 'push', actors: ['carol[bot]'], inputs: { allowedActors: ['carol[bot]'] } },
      /bot/,
    ],
    [
      'for a fork',
      { event: 'pull_request', actors: ['alice'], head: 'mallory/project', permissions: { ...writer, ...stranger } },
      /fork mallory\/project/,
    ],
    ['for a fork that has been deleted', { event: 'pull_request', head: null, permissions: writer }, /not known/],
    [
      'for pull_request_target with the head checked out',
      { event: 'pull_request_target', head: 'mallory/project', permissions: { ...writer, ...stranger } },
      /fork/,
    ],
    ...['pull_request', 'pull_request_review', 'pull_request_review_comment'].map((event): [string, Given, RegExp] => [
      `for ${event} of a fork, although the runner's own commit is checked out: that holds the fork's code`,
      { event, head: 'mallory/project', permissions: { ...writer, ...stranger }, isHeadHere: false },
      /fork/,
    ]),
    [
      'for workflow_run with the head checked out',
      { event: 'workflow_run', head: 'mallory/project', permissions: { ...writer, ...stranger } },
      /fork/,
    ],
    [
      'for a run that a stranger starts again',
      {
        event: 'pull_request',
        actors: ['alice', 'mallory'],
        head: 'alice/project',
        permissions: { ...writer, ...stranger },
      },
      /mallory/,
    ],
    ['if the runner names no event', { event: '' }, /GITHUB_EVENT_NAME/],
    ['if the runner names no actor', { event: 'issues', actors: [] }, /GITHUB_ACTOR/],
  ])('%s', (_, given, message) => {
    expect(decide(given)).toMatchObject({ kind: 'refused', message: expect.stringMatching(message) });
    expect(decide({ ...given, inputs: { ...given.inputs, allowUntrusted: true } })).toMatchObject({
      kind: 'restrained',
    });
  });
});

test('no name with a wildcard allows anybody', () => {
  for (const name of ['*', 'mal*', ''])
    expect(
      decide({ event: 'issues', actors: ['mallory'], permissions: stranger, inputs: { allowedActors: [name] } }),
    ).toMatchObject({ kind: 'refused' });
});

describe('the occasion', () => {
  const environment = {
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_REPOSITORY: 'alice/project',
    GITHUB_ACTOR: 'a',
    GITHUB_TRIGGERING_ACTOR: 'b',
  };

  test('names both who caused the event and who started the run again', () => {
    expect(occasionOf(environment, {}).actors).toEqual(['a', 'b']);
    expect(occasionOf({ ...environment, GITHUB_TRIGGERING_ACTOR: 'a' }, {}).actors).toEqual(['a']);
  });

  test.each([
    [{ pull_request: { head: { repo: { full_name: 'x/y' } } } }, { repository: 'x/y' }],
    [{ pull_request: { head: { repo: null } } }, { repository: null }],
    [{ pull_request: {} }, { repository: null }],
    [{ workflow_run: { head_repository: { full_name: 'x/y' } } }, { repository: 'x/y' }],
    [{ ref: 'refs/heads/main' }, null],
    [null, { repository: null }],
  ])('reads the proposed code from %j', (payload, head) => {
    expect(occasionOf(environment, payload).head).toEqual(head);
  });

  test('knows that a comment on a pull request does not name its code', () => {
    expect(occasionOf(environment, { issue: { number: 7, pull_request: {} } }).unnamedPull).toBe(7);
    expect(occasionOf(environment, { issue: { number: 7 } }).unnamedPull).toBeNull();
  });
});
