import type { Trusted } from '../inputs/inputs.ts';
import { eventsOfWriters, eventsOnProposedCode, type Occasion } from './occasion.ts';

/** What a login may do in the repository; `unknown` if that could not be found out. */
export type Permission = 'write' | 'less' | 'unknown';

/** What is known beside the occasion. */
export interface TrustFacts {
  /** By login in lower case. */
  readonly permissions: ReadonlyMap<string, Permission>;
  /** Whether the workspace may hold the proposed code; false only if it certainly holds the repository's own. */
  readonly isHeadHere: boolean;
}

/** Whether sessions are started, and how. */
export type Trust =
  | { readonly kind: 'trusted' }
  /** Sessions run with restraints. */
  | { readonly kind: 'restrained'; readonly why: string }
  | { readonly kind: 'refused'; readonly message: string; readonly remedy: string };

const isBot = (login: string): boolean => login.endsWith('[bot]');
const named = (login: string, list: readonly string[]): boolean =>
  list.some((each) => each.toLowerCase() === login.toLowerCase());

/** Whether a login is trusted without asking: by the event, or by name. Null if it has to be asked for. */
function trustedByName(login: string, { event }: Occasion, inputs: Trusted): boolean | null {
  if (isBot(login))
    return named(login, inputs.allowedBots) || named(login.slice(0, -'[bot]'.length), inputs.allowedBots);
  if (eventsOfWriters.has(event) || named(login, inputs.allowedActors)) return true;
  return null;
}

/** The owner of proposed code from another repository; null if there is none, or it is not known. */
function ownerOfFork({ head, repository }: Occasion): string | null {
  if (head?.repository == null || isSame(head.repository, repository)) return null;
  return head.repository.split('/')[0] ?? null;
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The logins whose permission decides, to be asked of GitHub. */
export function loginsToAsk(occasion: Occasion, inputs: Trusted): string[] {
  const owner = ownerOfFork(occasion);
  const logins = [...occasion.actors, ...(owner === null ? [] : [owner])];
  return [...new Set(logins)].filter((login) => trustedByName(login, occasion, inputs) === null);
}

/**
 * Decides whether sessions are started for an event: its actor must be able to write to the repository or be allowed by
 * name, and proposed code must come from somebody of whom that is true. What is not known counts as a stranger's.
 */
export function decideTrust(occasion: Occasion, facts: TrustFacts, inputs: Trusted): Trust {
  const doubt = doubtOf(occasion, facts, inputs);
  if (doubt === null) return { kind: 'trusted' };
  if (inputs.allowUntrusted) return { kind: 'restrained', why: doubt.message };
  return { kind: 'refused', ...doubt };
}

interface Doubt {
  readonly message: string;
  readonly remedy: string;
}

const orRestrained =
  'With allow-untrusted: true sessions run all the same, but run no commands and follow no settings of the project.';

function doubtOf(occasion: Occasion, facts: TrustFacts, inputs: Trusted): Doubt | null {
  const { event, repository, actors, head } = occasion;
  if (event === '' || repository === '' || (actors.length === 0 && !eventsOfWriters.has(event))) {
    const missing = event === '' ? 'GITHUB_EVENT_NAME' : repository === '' ? 'GITHUB_REPOSITORY' : 'GITHUB_ACTOR';
    return {
      message: `the runner does not say for whom the workflow runs: ${missing} is not set`,
      remedy: orRestrained,
    };
  }
  for (const login of actors) {
    const doubt = doubtOfActor(login, occasion, facts, inputs);
    if (doubt !== null) return doubt;
  }
  if (head === null && occasion.unnamedPull === null) return null;
  if (head?.repository != null && isSame(head.repository, repository)) return null;
  // Without the proposed code in the workspace the event is only somebody's wish, and that somebody is trusted.
  if (!facts.isHeadHere && !eventsOnProposedCode.has(event)) return null;
  const owner = ownerOfFork(occasion);
  if (
    owner !== null &&
    (trustedByName(owner, occasion, inputs) ?? facts.permissions.get(owner.toLowerCase()) === 'write')
  )
    return null;
  const from = head?.repository == null ? 'a repository that is not known' : `the fork ${head.repository}`;
  return {
    message: `the proposed code comes from ${from}, and its files could make sessions run commands with your secrets`,
    remedy: `Skip the job for forks, or check out only the base branch. ${orRestrained}`,
  };
}

function doubtOfActor(login: string, occasion: Occasion, facts: TrustFacts, inputs: Trusted): Doubt | null {
  const byName = trustedByName(login, occasion, inputs);
  if (byName === true) return null;
  if (byName === false) {
    return {
      message: `the workflow runs for the bot ${login}, which is not one of allowed-bots`,
      remedy: `To run sessions for it, give its name: allowed-bots: ${login}. Only for a bot that nobody else can make act.`,
    };
  }
  const permission = facts.permissions.get(login.toLowerCase()) ?? 'unknown';
  if (permission === 'write') return null;
  if (permission === 'unknown') {
    return {
      message: `whether ${login}, for whom the workflow runs, may write to ${occasion.repository} could not be found out`,
      remedy: `Give the input github-token a token that can read the repository's collaborators, or name people who may run sessions: allowed-actors: ${login}. ${orRestrained}`,
    };
  }
  return {
    message: `the workflow runs for ${login}, who may not write to ${occasion.repository}`,
    remedy: `To run sessions for somebody without write permission, name them: allowed-actors: ${login}. ${orRestrained}`,
  };
}
