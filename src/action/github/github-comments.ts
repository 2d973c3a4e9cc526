import { getOctokit } from '@actions/github';
import type { Comment, Comments } from './comment.ts';
import type { PullRequest } from './pull-request.ts';

/** The author of what is written with the token that every workflow gets. */
const workflowLogin = 'github-actions[bot]';

type Octokit = ReturnType<typeof getOctokit>;

/** The comments of a pull request by GitHub's REST API, at the address that the runner names. */
export function githubComments(token: string, pull: PullRequest, signal: AbortSignal): Comments {
  const octokit = getOctokit(token);
  // Not as an option of the client: that would take the place of the proxy settings among its defaults.
  octokit.hook.before('request', (options) => {
    options.request = { ...options.request, signal };
  });
  const { owner, repo, number } = pull;
  return {
    ownLogin: () => ownLogin(octokit, token),
    async *list() {
      const pages = octokit.paginate.iterator(octokit.rest.issues.listComments, {
        owner,
        repo,
        issue_number: number,
        per_page: 100,
      });
      for await (const { data } of pages) yield* data.map(commentOf);
    },
    create: async (body) =>
      commentOf((await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body })).data),
    update: async (id, body) =>
      commentOf((await octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body })).data),
  };
}

/** Begins the tokens of apps, the workflow's own among them. */
const appTokenPrefix = 'ghs_';

/**
 * The login behind the token. GraphQL tells it for tokens of people and of apps alike; where there is none, `GET /user`
 * tells it for people, and an app is taken to be the workflow's own.
 */
async function ownLogin(octokit: Octokit, token: string): Promise<string> {
  try {
    const { viewer } = await octokit.graphql<{ viewer: { login: string } }>('query { viewer { login } }');
    return viewer.login;
  } catch (error) {
    rethrowPassing(error);
  }
  if (token.startsWith(appTokenPrefix)) return workflowLogin;
  try {
    return (await octokit.rest.users.getAuthenticated()).data.login;
  } catch (error) {
    rethrowPassing(error);
    return workflowLogin;
  }
}

/** A refusal says something about the token; a fault that passes does not, and a guess would end in a second comment. */
function rethrowPassing(error: unknown): void {
  const { status } = error as { status?: unknown };
  if (status === 429 || (typeof status === 'number' && status >= 500)) throw error;
}

function commentOf(data: {
  id: number;
  body?: string | undefined;
  user: { login: string } | null;
  html_url: string;
}): Comment {
  return { id: data.id, body: data.body ?? '', author: data.user?.login ?? null, url: data.html_url };
}
