import type { GithubClient } from './client/github-client.ts';
import { Refused } from './client/refusal.ts';
import type { RunHead } from './pull-request.ts';

/** What GitHub is asked about people and proposed code. */
export interface GithubFacts {
  /** What a login may do in the repository; `unknown` if GitHub does not say. */
  permissionOf(login: string): Promise<'write' | 'less' | 'unknown'>;
  /** `owner/name` of the repository that a pull request's code comes from; null if it is deleted or GitHub does not say. */
  headRepositoryOf(pull: number): Promise<string | null>;
}

/**
 * The open pull request of a branch, which may be a fork's; null if there is none, or several of which none has the commit.
 * @throws {Refused} when GitHub does not say
 */
export async function pullOfBranch(
  client: GithubClient,
  { owner, repo }: { readonly owner: string; readonly repo: string },
  { head, commit }: RunHead,
): Promise<number | null> {
  const { data } = await client.call('pull-requests: read', (octokit) =>
    octokit.rest.pulls.list({ owner, repo, head, state: 'open', per_page: 100 }),
  );
  const [first, ...others] = data.filter((pull) => headOf(pull).toLowerCase() === head.toLowerCase());
  if (others.length === 0) return first?.number ?? null;
  const same = [first, ...others].filter((pull) => pull?.head.sha === commit);
  return same.length === 1 ? (same[0]?.number ?? null) : null;
}

/** The branch of a pull request, as `owner:branch`: a server that does not know the filter lists all pull requests. */
function headOf({ head }: { readonly head: { ref: string; repo: { owner: { login: string } } | null } }): string {
  return `${head.repo?.owner.login ?? ''}:${head.ref}`;
}

/** Asks GitHub about a repository. */
export function githubFacts(
  client: GithubClient,
  { owner, repo }: { readonly owner: string; readonly repo: string },
): GithubFacts {
  const readPermission = 'metadata: read';
  return {
    async permissionOf(username) {
      try {
        const { data } = await client.call(readPermission, (octokit) =>
          octokit.rest.repos.getCollaboratorPermissionLevel({ owner, repo, username }),
        );
        // Roles above write have the permission "admin" or "write" as well.
        return data.permission === 'admin' || data.permission === 'write' ? 'write' : 'less';
      } catch (error) {
        if (error instanceof Refused) return error.refusal.kind === 'not-found' ? 'less' : 'unknown';
        throw error;
      }
    },
    async headRepositoryOf(number) {
      try {
        const { data } = await client.call('pull-requests: read', (octokit) =>
          octokit.rest.pulls.get({ owner, repo, pull_number: number }),
        );
        return data.head.repo?.full_name ?? null;
      } catch (error) {
        if (error instanceof Refused) return null;
        throw error;
      }
    },
  };
}
