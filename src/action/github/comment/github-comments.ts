import type { GithubClient, Octokit } from '../client/github-client.ts';
import { isPassing, Refused } from '../client/refusal.ts';
import type { PullRequest } from '../pull-request.ts';
import type { Comment, Comments } from './comments.ts';

/** What the calls here need, as it is written in a workflow. */
const permission = 'pull-requests: write';

/** The prefix of the tokens of apps, the workflow's own among them. */
const appTokenPrefix = 'ghs_';

/** The type that the API gives the accounts of apps. */
const appType = 'Bot';

/** Who writes with our token: an account by its login, or an app whose login cannot be asked for. */
type Author = { readonly login: string } | { readonly type: typeof appType };

interface CommentData {
  readonly id: number;
  readonly node_id: string;
  readonly body?: string | undefined;
  readonly html_url: string;
  readonly user: { readonly login: string; readonly type: string } | null;
}

/** Who writes with a token, once that is known. */
export interface KnownAuthor {
  author: Author | null;
}

/**
 * The comments of a pull request through GitHub's REST API.
 * @param known shared by all that use the same token, so that it is asked once
 */
export function githubComments(
  client: GithubClient,
  { owner, repo, number }: PullRequest,
  known: KnownAuthor = { author: null },
): Comments {
  const call = <T>(act: (octokit: Octokit) => Promise<T>): Promise<T> => client.call(permission, act);
  const isOwn = ({ user }: CommentData, own: Author): boolean =>
    user !== null && ('login' in own ? isLogin(user, own.login) : user.type === own.type);
  return {
    async own() {
      const own = known.author ?? (await authorOf(client));
      known.author = own;
      const all = await call((octokit) =>
        octokit.paginate(octokit.rest.issues.listComments, { owner, repo, issue_number: number, per_page: 100 }),
      );
      return all
        .filter((data) => isOwn(data, own))
        .map(commentOf)
        .sort((a, b) => a.id - b.id);
    },
    get: (id) =>
      nullIfDeleted(
        call(async ({ rest }) => commentOf((await rest.issues.getComment({ owner, repo, comment_id: id })).data)),
      ),
    create: (body) =>
      call(async ({ rest }) =>
        commentOf((await rest.issues.createComment({ owner, repo, issue_number: number, body })).data),
      ),
    update: (id, body) =>
      nullIfDeleted(
        call(async ({ rest }) =>
          commentOf((await rest.issues.updateComment({ owner, repo, comment_id: id, body })).data),
        ),
      ),
    async remove(id) {
      await nullIfDeleted(call(({ rest }) => rest.issues.deleteComment({ owner, repo, comment_id: id })));
    },
    async minimize({ nodeId }) {
      await call((octokit) => octokit.graphql(minimizing, { id: nodeId }));
    },
  };
}

const minimizing = `mutation ($id: ID!) {
  minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { minimizedComment { isMinimized } }
}`;

/** REST gives the logins of apps an ending that GraphQL may leave out. */
function isLogin({ login, type }: { login: string; type: string }, told: string): boolean {
  return login === told || (type === appType && login === `${told}[bot]`);
}

/**
 * Who writes with the token. GraphQL tells it for people and for apps of any name. Where there is no GraphQL, `GET /user`
 * tells it for people; the login of an app cannot be asked for, so that every app's comment with our marker at its very
 * beginning counts as ours: people cannot write as an app.
 */
async function authorOf(client: GithubClient): Promise<Author> {
  const viewer = await unlessPassing(
    client.call(permission, (octokit) => octokit.graphql<{ viewer: { login: string } }>('query { viewer { login } }')),
  );
  if (typeof viewer?.viewer?.login === 'string') return { login: viewer.viewer.login };
  if (client.token.startsWith(appTokenPrefix)) return { type: appType };
  const user = await unlessPassing(client.call(permission, ({ rest }) => rest.users.getAuthenticated()));
  return user === null ? { type: appType } : { login: user.data.login };
}

/** Null when the API does not answer the question; a fault that has nothing to do with the question is thrown. */
function unlessPassing<T>(asked: Promise<T>): Promise<T | null> {
  return asked.catch((error: unknown) => {
    // A wrong guess would lead to a second comment.
    if (error instanceof Refused && isPassing(error)) throw error;
    return null;
  });
}

function nullIfDeleted<T>(asked: Promise<T>): Promise<T | null> {
  return asked.catch((error: unknown) => {
    if (error instanceof Refused && (error.refusal.kind === 'not-found' || error.refusal.kind === 'gone')) return null;
    throw error;
  });
}

function commentOf({ id, node_id: nodeId, body, html_url: url }: CommentData): Comment {
  return { id, nodeId, body: body ?? '', url };
}
