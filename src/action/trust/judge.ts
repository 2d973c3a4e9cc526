import type { GithubFacts } from '../github/github-facts.ts';
import type { Trusted } from '../inputs/inputs.ts';
import type { Git } from './git.ts';
import type { Occasion } from './occasion.ts';
import { decideTrust, loginsToAsk, type Permission, type Trust } from './trust.ts';

export interface JudgeOptions {
  readonly occasion: Occasion;
  readonly inputs: Trusted;
  /** Null without a token. */
  readonly facts: GithubFacts | null;
  /** Reads the checkout. */
  readonly git: Git;
  /** The commit that the workflow itself comes from, for events that do not check out proposed code: `GITHUB_SHA`. */
  readonly ownCommit: string | null;
}

/** Decides whether sessions are started, with what GitHub and the checkout say. Asks only what matters. */
export async function judge({ occasion: given, inputs, facts, git, ownCommit }: JudgeOptions): Promise<Trust> {
  const { unnamedPull } = given;
  const occasion: Occasion =
    unnamedPull === null
      ? given
      : { ...given, head: { repository: (await facts?.headRepositoryOf(unnamedPull)) ?? null } };
  const permissions = new Map<string, Permission>();
  for (const login of loginsToAsk(occasion, inputs))
    permissions.set(login.toLowerCase(), (await facts?.permissionOf(login)) ?? 'unknown');
  const checkedOut = await git.head();
  const isOwn = checkedOut !== null && checkedOut === ownCommit;
  // The proposed code may also be beside the repository's own, or applied to it.
  const isHeadHere = !isOwn || !(await git.isClean());
  return decideTrust(occasion, { permissions, isHeadHere }, inputs);
}
