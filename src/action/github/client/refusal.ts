import { formatDuration } from '../../../domain/text/format.ts';
import type { Fault } from './fault.ts';

/** Why GitHub did not do what it was asked for. */
export type RefusalKind =
  | 'primary-limit'
  | 'secondary-limit'
  | 'bad-token'
  | 'sso'
  | 'read-only-fork'
  | 'missing-permission'
  | 'archived'
  | 'locked'
  | 'ip-allow-list'
  | 'suspended'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'gone'
  | 'too-long'
  | 'spam'
  | 'invalid'
  | 'legal'
  | 'server'
  | 'dns'
  | 'tls'
  | 'proxy'
  | 'no-network'
  | 'no-time'
  | 'unexpected';

/** A call that GitHub refused for good, in words for people. */
export interface Refusal {
  readonly kind: RefusalKind;
  /** What went wrong: a part of a sentence, without a full stop. */
  readonly message: string;
  /** What to do about it: a sentence, without a full stop. */
  readonly remedy: string;
}

/** What the call was made for, as far as it decides what to do about a refusal. */
export interface Situation {
  /** The permission that the call needs, as it is written in a workflow: `pull-requests: write`. */
  readonly permission: string;
  /** Whether the workflow runs for a pull request from a fork or by Dependabot, whose token can only read. */
  readonly isFork: boolean;
}

/** How long to wait before the call is made again; `never` when that cannot help. */
type Wait = 'never' | 'limit' | 'backoff';

interface Row {
  readonly kind: RefusalKind;
  readonly when: (fault: Fault, situation: Situation) => boolean;
  readonly wait: Wait;
  readonly message: string;
  readonly remedy: string | ((situation: Situation) => string);
}

const said = (pattern: RegExp) => (fault: Fault) => pattern.test(fault.said);
const status =
  (...codes: number[]) =>
  (fault: Fault) =>
    fault.status !== null && codes.includes(fault.status);
const code = (pattern: RegExp) => (fault: Fault) =>
  fault.status === null && pattern.test(`${fault.code ?? ''} ${fault.said}`);
const isLimitStatus = status(403, 429);

const tlsCodes = /CERT_|_CERT\b|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ERR_TLS|ERR_SSL|EPROTO|certificate/i;

/** The rule for GitHub's refusals: the first row that fits decides. */
const rows: readonly Row[] = [
  {
    kind: 'primary-limit',
    when: (fault) => isLimitStatus(fault) && fault.isUsedUp,
    wait: 'limit',
    message: "the token's rate limit is used up",
    remedy: 'Use another token for the input github-token, or run fewer workflows at once',
  },
  {
    kind: 'secondary-limit',
    when: (fault) =>
      (isLimitStatus(fault) && (fault.retryAfterSeconds !== null || fault.status === 429)) ||
      (status(403, 422, 429)(fault) && said(/secondary rate|rate limit|abuse detection|submitted too quickly/i)(fault)),
    wait: 'limit',
    message: 'GitHub asks to slow down (its secondary rate limit)',
    remedy: 'Let fewer jobs write at the same time, or run the workflow again later',
  },
  {
    kind: 'bad-token',
    when: status(401),
    wait: 'never',
    message: 'the token is not valid',
    remedy:
      'Correct the input github-token, or leave it out: the default is the token of the workflow. A token that is older than the job has expired',
  },
  {
    kind: 'sso',
    when: (fault) => status(403)(fault) && (fault.wantsSso || /SAML/.test(fault.said)),
    wait: 'never',
    message: 'the organization wants a single sign-on for this token',
    remedy: "Authorize the token for the organization's single sign-on in its owner's settings",
  },
  {
    kind: 'archived',
    when: (fault) => status(403)(fault) && said(/archived/i)(fault),
    wait: 'never',
    message: 'the repository is archived and can only be read',
    remedy: 'Set the input comment to never, or unarchive the repository',
  },
  {
    kind: 'locked',
    when: (fault) => status(403, 422, 423)(fault) && said(/\block(?:ed)?\b/i)(fault),
    wait: 'never',
    message: 'the conversation is locked',
    remedy: 'Unlock the conversation of the pull request, or set the input comment to never',
  },
  {
    kind: 'ip-allow-list',
    when: (fault) => status(403)(fault) && said(/IP allow list/i)(fault),
    wait: 'never',
    message: "the organization's list of allowed addresses does not contain this runner's",
    remedy: "Add the runner's address to the list, or use a runner whose address is on it",
  },
  {
    kind: 'suspended',
    when: (fault) => status(403)(fault) && said(/suspended|access blocked|billing/i)(fault),
    wait: 'never',
    message: 'the account or repository is blocked',
    remedy: "Ask the account's owner, or GitHub's support",
  },
  {
    kind: 'read-only-fork',
    when: (fault, { isFork }) => isFork && status(403)(fault),
    wait: 'never',
    message: 'the workflow runs for a pull request from a fork or by Dependabot, whose token can only read',
    remedy: 'Post the result from a second workflow on workflow_run, whose token can write, or set comment to never',
  },
  {
    kind: 'missing-permission',
    when: (fault) => status(403)(fault) && said(/not accessible|permission|must have|admin rights|scopes?\b/i)(fault),
    wait: 'never',
    message: 'the token lacks a permission',
    remedy: ({ permission }) =>
      `Give the job the permission "${permission}"; a personal token or an app's token needs the same permission in its own settings`,
  },
  {
    kind: 'forbidden',
    when: status(403),
    wait: 'never',
    message: 'the token may not do this',
    remedy: ({ permission }) => `Give the job the permission "${permission}"`,
  },
  {
    kind: 'not-found',
    when: status(404),
    wait: 'never',
    message: 'the pull request does not exist, or the token does not see it',
    remedy: ({ permission }) =>
      `Check the number of the pull request, and give the job the permission "${permission}": GitHub hides what a token may not see`,
  },
  {
    kind: 'conflict',
    when: status(409),
    wait: 'backoff',
    message: 'something else changed the same thing at the same time',
    remedy: 'Run the job again',
  },
  {
    kind: 'gone',
    when: status(410),
    wait: 'never',
    message: 'it no longer exists, or is turned off for this repository',
    remedy: 'Turn issues on in the settings of the repository, or set the input comment to never',
  },
  {
    kind: 'too-long',
    when: (fault) => status(413)(fault) || (status(422)(fault) && said(/too (?:long|large)|maximum is/i)(fault)),
    wait: 'never',
    message: 'the text is longer than GitHub accepts',
    remedy: 'Read the whole report in the job summary',
  },
  {
    kind: 'spam',
    when: (fault) => status(422)(fault) && said(/spam|flagged/i)(fault),
    wait: 'never',
    message: 'GitHub takes the text for spam',
    remedy: "Ask GitHub's support, and read the report in the job summary",
  },
  {
    kind: 'invalid',
    when: status(400, 422),
    wait: 'never',
    message: 'GitHub does not accept the request',
    remedy: 'This is probably a bug in claude-multi: please report it with what GitHub said',
  },
  {
    kind: 'legal',
    when: status(451),
    wait: 'never',
    message: 'the repository is not available for legal reasons',
    remedy: "Ask the repository's owner",
  },
  {
    kind: 'server',
    when: (fault) => fault.status !== null && fault.status >= 500,
    wait: 'backoff',
    message: 'GitHub has a problem',
    remedy: 'Run the job again later; https://www.githubstatus.com tells of problems of github.com',
  },
  {
    kind: 'dns',
    when: code(/ENOTFOUND|EAI_/),
    wait: 'backoff',
    message: "the name of GitHub's server cannot be resolved",
    remedy: "Check the runner's DNS and the variable GITHUB_API_URL",
  },
  {
    kind: 'tls',
    when: code(tlsCodes),
    wait: 'never',
    message: "the certificate of GitHub's server is not trusted",
    remedy: "Name the certificate of your server or proxy in NODE_EXTRA_CA_CERTS, in the runner's environment",
  },
  {
    kind: 'proxy',
    when: code(/proxy|tunnel/i),
    wait: 'never',
    message: 'the proxy does not let the request through',
    remedy: "Check HTTPS_PROXY and NO_PROXY in the runner's environment",
  },
  {
    kind: 'no-network',
    when: (fault) => fault.status === null && (fault.code !== null || /fetch failed|network|socket/i.test(fault.said)),
    wait: 'backoff',
    message: "GitHub's server cannot be reached",
    remedy: "Check the runner's network, and HTTPS_PROXY if it needs a proxy",
  },
];

const unexpected: Row = {
  kind: 'unexpected',
  when: () => true,
  wait: 'never',
  message: 'the request failed',
  remedy: 'This is probably a bug in claude-multi: please report it with this message',
};

/** What to do about a call that failed. */
export type Decision =
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'give-up'; readonly refusal: Refusal };

/** What a decision depends on beside the fault. */
export interface Attempt extends Situation {
  /** How often the call has been made. */
  readonly tries: number;
  /** Milliseconds in which the call must have succeeded. */
  readonly leftMs: number;
  /** Whether the call may be made again although it may have had an effect. */
  readonly isRepeatable: boolean;
}

/** The number of tries after which a fault other than a rate limit is final. */
const mostTries = 5;
/** GitHub asks to wait at least a minute when it does not say how long. */
const unsaidLimitMs = 60_000;
/** A reset is told in whole seconds. */
const resetMarginMs = 1_000;

/**
 * Decides what to do about a call that failed: wait, where the time that there is suffices and waiting helps, or give up
 * at once with an explanation. A call that is not repeatable is only made again when GitHub has certainly not done it.
 */
export function decide(fault: Fault, attempt: Attempt): Decision {
  const row = rows.find(({ when }) => when(fault, attempt)) ?? unexpected;
  const giveUp = (more = ''): Decision => ({ do: 'give-up', refusal: explain(row, fault, attempt, more) });
  if (row.wait === 'never') return giveUp();
  const mayHaveHappened = row.kind === 'server' || row.kind === 'no-network';
  if (mayHaveHappened && !attempt.isRepeatable) return giveUp();
  if (row.wait === 'backoff' && attempt.tries >= mostTries) return giveUp(`, ${mostTries} times in a row`);
  const ms = waitOf(row, fault, attempt.tries);
  if (ms < attempt.leftMs) return { do: 'wait', ms };
  return giveUp(`, and waiting would take ${formatDuration(ms)}, longer than the time that is left`);
}

function waitOf({ kind, wait }: Row, fault: Fault, tries: number): number {
  const asked = fault.retryAfterSeconds === null ? null : fault.retryAfterSeconds * 1_000;
  const backoff = 1_000 * 2 ** (tries - 1);
  if (wait === 'backoff') return Math.max(asked ?? 0, backoff);
  if (kind === 'primary-limit') return Math.max(asked ?? 0, (fault.resetMs ?? unsaidLimitMs) + resetMarginMs);
  // A limit that is met again asks for longer.
  return asked === null ? unsaidLimitMs * 2 ** (tries - 1) : Math.max(asked, backoff);
}

/** The refusal of a call for which no time was left. */
export const outOfTime: Refusal = {
  kind: 'no-time',
  message: 'there was no time left for it',
  remedy: 'A cancelled step has only seconds: read the job summary, or run the job again',
};

function explain({ kind, message, remedy }: Row, fault: Fault, situation: Situation, more: string): Refusal {
  const source = fault.status === null ? 'The system said' : `GitHub said, with the status ${fault.status}`;
  return {
    kind,
    message: `${message}${more} (${source}: ${fault.said || 'nothing'})`,
    remedy: typeof remedy === 'string' ? remedy : remedy(situation),
  };
}

/** GitHub refused a call; the message says why, and what can be done about it. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal, options?: ErrorOptions) {
    super(`${refusal.message}. ${refusal.remedy}`, options);
    this.refusal = refusal;
  }
}

const passing: ReadonlySet<RefusalKind> = new Set([
  'primary-limit',
  'secondary-limit',
  'server',
  'dns',
  'tls',
  'proxy',
  'no-network',
  'no-time',
  'bad-token',
]);

/** Whether a refusal says nothing about the question that was asked: whose token it is, or what it may do. */
export function isPassing({ refusal: { kind } }: Refused): boolean {
  return passing.has(kind);
}
