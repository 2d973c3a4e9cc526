import { getOctokit } from '@actions/github';
import type { Comment, Comments } from './comment.ts';
import type { PullRequest } from './pull-request.ts';

/** The author of comments written with the workflow's own token. */
const workflowLogin = 'github-actions[bot]';

type Octokit = ReturnType<typeof getOctokit>;

/** The comments of a pull request through GitHub's REST API, at the URL that the runner names. */
export function githubComments(token: string, pull: PullRequest, signal: AbortSignal): Comments {
  const octokit = getOctokit(token);
  // Not as an option of the client, which would replace the proxy settings in its defaults.
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

/** The prefix of app tokens, including the workflow's own. */
const appTokenPrefix = 'ghs_';

/**
 * The login of the token. GraphQL returns it for tokens of people and of apps. Without GraphQL, `GET /user` returns it
 * for people, and an app token is assumed to be the workflow's own.
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

/** Rethrows temporary failures, which say nothing about the token: a wrong guess would lead to a second comment. */
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
