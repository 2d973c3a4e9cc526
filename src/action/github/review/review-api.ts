import type { GithubClient, Octokit } from '../client/github-client.ts';
import { isPassing, Refused } from '../client/refusal.ts';
import type { PullRequest } from '../pull-request.ts';
import type { ChangedFile, Spot } from './diff.ts';
import { goneMark, markIn, reviewMark } from './marks.ts';
import type { Thread } from './plan-review.ts';

/** A comment to be posted on lines. */
export interface NewComment {
  readonly spot: Spot;
  readonly body: string;
}

/** A review of ours. */
export interface OwnReview {
  readonly id: number;
  readonly body: string;
}

/** The reviews of a pull request, through GitHub's API. Methods throw `Refused`. */
export interface Reviews {
  /** The pull request's newest commit. */
  head(): Promise<string>;
  files(): Promise<readonly ChangedFile[]>;
  /** Our comments on findings of the step, with the state of their conversations. */
  threads(step: string): Promise<readonly Thread[]>;
  /** Our first review with the mark of the step. */
  ownReview(step: string): Promise<OwnReview | null>;
  /** Posts one review. @returns its address */
  create(commit: string, body: string, comments: readonly NewComment[]): Promise<string>;
  rewriteReview(id: number, body: string): Promise<void>;
  rewriteComment(id: number, body: string): Promise<void>;
  /** Resolves a conversation, or says in it that the finding is gone where we may not resolve. */
  resolve(thread: Thread): Promise<void>;
  reopen(thread: Thread): Promise<void>;
}

const permission = 'pull-requests: write';
const goneText = `${goneMark}\nNo longer found.`;

/** Asks GraphQL, which alone knows what is resolved; REST where there is no GraphQL. */
export function githubReviews(client: GithubClient, { owner, repo, number }: PullRequest): Reviews {
  const call = <T>(act: (octokit: Octokit) => Promise<T>): Promise<T> => client.call(permission, act);
  const pull = { owner, repo, pull_number: number };
  return {
    head: async () => (await call(({ rest }) => rest.pulls.get(pull))).data.head.sha,
    async files() {
      const files = await call(({ paginate, rest }) => paginate(rest.pulls.listFiles, { ...pull, per_page: 100 }));
      return files.map(({ filename, patch }) => ({ path: filename, patch: patch ?? null }));
    },
    threads: async (step) =>
      (await viaGraphql(call, { owner, repo, number, step })) ?? (await viaRest(call, pull, step)),
    async ownReview(step) {
      const all = await call(({ paginate, rest }) => paginate(rest.pulls.listReviews, { ...pull, per_page: 100 }));
      const own = await isOurs(call);
      const found = all.find(({ body, user }) => body.startsWith(reviewMark(step)) && own(user));
      return found === undefined ? null : { id: found.id, body: found.body };
    },
    async create(commit, body, comments) {
      const { data } = await call(({ rest }) =>
        rest.pulls.createReview({
          ...pull,
          commit_id: commit,
          event: 'COMMENT',
          body,
          comments: comments.map(({ spot, body: text }) => ({
            path: spot.path,
            line: spot.line,
            side: 'RIGHT',
            ...(spot.startLine === null ? {} : { start_line: spot.startLine, start_side: 'RIGHT' }),
            body: text,
          })),
        }),
      );
      return data.html_url;
    },
    async rewriteReview(id, body) {
      await call(({ rest }) => rest.pulls.updateReview({ ...pull, review_id: id, body }));
    },
    async rewriteComment(id, body) {
      await call(({ rest }) => rest.pulls.updateReviewComment({ owner, repo, comment_id: id, body }));
    },
    async resolve({ threadId, commentId }) {
      if (threadId !== null && (await mutates(call, 'resolveReviewThread', threadId))) return;
      await call(({ rest }) =>
        rest.pulls.createReplyForReviewComment({ ...pull, comment_id: commentId, body: goneText }),
      );
    },
    async reopen({ threadId, commentId }) {
      if (threadId !== null && (await mutates(call, 'unresolveReviewThread', threadId))) return;
      const body = 'Found again.';
      await call(({ rest }) => rest.pulls.createReplyForReviewComment({ ...pull, comment_id: commentId, body }));
    },
  };
}

type Call = <T>(act: (octokit: Octokit) => Promise<T>) => Promise<T>;

/**
 * Changes a conversation; false where we may not. The permission that GitHub asks for is not that for pull requests, but
 * "contents: write" (github/gh-aw#35726), which a job that only reviews should not have.
 */
async function mutates(
  call: Call,
  mutation: 'resolveReviewThread' | 'unresolveReviewThread',
  threadId: string,
): Promise<boolean> {
  const query = `mutation ($id: ID!) { ${mutation}(input: { threadId: $id }) { thread { id } } }`;
  try {
    await call((octokit) => octokit.graphql(query, { id: threadId }));
    return true;
  } catch (error) {
    if (error instanceof Refused && !isPassing(error)) return false;
    throw error;
  }
}

interface Page {
  readonly viewer: { readonly login: string };
  readonly repository: {
    readonly pullRequest: {
      readonly reviewThreads: {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
        readonly nodes: readonly ThreadNode[];
      };
    } | null;
  } | null;
}

interface ThreadNode {
  readonly id: string;
  readonly isResolved: boolean;
  readonly resolvedBy: { readonly login: string } | null;
  readonly path: string;
  readonly line: number | null;
  readonly startLine: number | null;
  readonly first: { readonly nodes: readonly CommentNode[] };
  readonly last: { readonly nodes: readonly CommentNode[] };
}

interface CommentNode {
  readonly databaseId: number | null;
  readonly body: string;
  readonly viewerDidAuthor: boolean;
}

const threadsQuery = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviewThreads(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id isResolved resolvedBy { login } path line startLine
          first: comments(first: 1) { nodes { databaseId body viewerDidAuthor } }
          last: comments(last: 20) { nodes { databaseId body viewerDidAuthor } }
        }
      }
    }
  }
}`;

/** Null where there is no GraphQL. */
async function viaGraphql(
  call: Call,
  { step, ...variables }: { owner: string; repo: string; number: number; step: string },
): Promise<Thread[] | null> {
  const threads: Thread[] = [];
  let after: string | null = null;
  do {
    let page: Page;
    try {
      page = await call((octokit) => octokit.graphql<Page>(threadsQuery, { ...variables, after }));
    } catch (error) {
      if (error instanceof Refused && !isPassing(error)) return null;
      throw error;
    }
    const found = page.repository?.pullRequest?.reviewThreads;
    if (found === undefined) return null;
    for (const node of found.nodes) {
      const thread = threadOf(node, page.viewer.login, step);
      if (thread !== null) threads.push(thread);
    }
    after = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
  } while (after !== null);
  return threads;
}

function threadOf(node: ThreadNode, viewer: string, step: string): Thread | null {
  const [comment] = node.first.nodes;
  const mark = comment?.viewerDidAuthor === true ? markIn(comment.body) : null;
  if (comment === undefined || comment.databaseId === null || mark === null || mark.step !== step) return null;
  const isAnswered = isGone(node.last.nodes.filter(({ viewerDidAuthor }) => viewerDidAuthor).map(({ body }) => body));
  // GraphQL tells a person who has resolved it, and nobody where it was an app.
  const byUs = node.resolvedBy === null || nameOf(node.resolvedBy.login) === nameOf(viewer) || isAnswered;
  return {
    mark,
    path: node.path,
    line: node.line,
    startLine: node.startLine,
    commentId: comment.databaseId,
    body: comment.body,
    threadId: node.id,
    state: node.isResolved ? (byUs ? 'gone' : 'resolved') : isAnswered ? 'gone' : 'open',
  };
}

/** An app's login without the ending that only one of the APIs gives it. */
function nameOf(login: string): string {
  return login.replace(/\[bot\]$/, '');
}

/** Whether the last of our answers says that the finding is gone. */
function isGone(answers: readonly string[]): boolean {
  return answers.at(-1)?.startsWith(goneMark) === true;
}

async function viaRest(
  call: Call,
  pull: { owner: string; repo: string; pull_number: number },
  step: string,
): Promise<Thread[]> {
  const all = await call(({ paginate, rest }) => paginate(rest.pulls.listReviewComments, { ...pull, per_page: 100 }));
  const own = await isOurs(call);
  const ours = all.filter(({ user }) => own(user)).sort((a, b) => a.id - b.id);
  return ours.flatMap((comment): Thread[] => {
    const mark = comment.in_reply_to_id === undefined ? markIn(comment.body) : null;
    if (mark === null || mark.step !== step) return [];
    const answers = ours.filter(({ in_reply_to_id: to }) => to === comment.id).map(({ body }) => body);
    return [
      {
        mark,
        path: comment.path,
        line: comment.line ?? null,
        startLine: comment.start_line ?? null,
        commentId: comment.id,
        body: comment.body,
        threadId: null,
        state: isGone(answers) ? 'gone' : 'open',
      },
    ];
  });
}

interface User {
  readonly login: string;
  readonly type?: string;
}

/** Tells our own comments from others. Where an app cannot learn its name, every app's count: people cannot write as one. */
async function isOurs(call: Call): Promise<(user: User | null) => boolean> {
  const login = await ownLogin(call);
  return (user) => {
    if (user === null) return false;
    if (login === null) return user.type === 'Bot';
    return user.login === login || user.login === `${login}[bot]`;
  };
}

async function ownLogin(call: Call): Promise<string | null> {
  const questions = [
    async (octokit: Octokit) =>
      (await octokit.graphql<{ viewer: { login: string } }>('query { viewer { login } }')).viewer.login,
    async (octokit: Octokit) => (await octokit.rest.users.getAuthenticated()).data.login,
  ];
  for (const ask of questions) {
    try {
      return await call(ask);
    } catch (error) {
      if (!(error instanceof Refused) || isPassing(error)) throw error;
    }
  }
  return null;
}
