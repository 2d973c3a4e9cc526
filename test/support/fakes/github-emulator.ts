import { createSign } from 'node:crypto';
import { createEmulator } from 'emulate';

export const owner = 'alice';
export const repo = 'project';
/** A token of the repository's owner. */
export const ownerToken = 'emulator-token-of-alice';
const strangerToken = 'emulator-token-of-mallory';
const appId = 15_368;
const installation = 7;

interface IssueComment {
  readonly id: number;
  readonly body: string;
  readonly html_url: string;
  readonly user: { readonly login: string };
}

/** GitHub's REST API on loopback, with one repository, one pull request and the app that workflows act as. */
export interface Github {
  readonly url: string;
  readonly repositoryId: number;
  readonly pull: number;
  /** A workflow's token; with `read`, that of a pull request from a fork. */
  workflowToken(pullRequests: 'read' | 'write'): Promise<string>;
  /** A workflow's token that may write issues. */
  issuesToken(): Promise<string>;
  /** Comments as another user. */
  commentAsStranger(body: string): Promise<IssueComment>;
  comment(token: string, body: string): Promise<IssueComment>;
  remove(id: number): Promise<void>;
  comments(): Promise<IssueComment[]>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Starts the emulator on a free port. It has no GraphQL, and accepts unknown tokens. */
export async function startGithub(): Promise<Github> {
  const emulator = await createEmulator({
    service: 'github',
    port: 0,
    seed: {
      tokens: {
        [ownerToken]: { login: owner, scopes: ['repo'] },
        [strangerToken]: { login: 'mallory', scopes: ['repo'] },
      },
      github: {
        users: [{ login: owner }, { login: 'mallory' }],
        repos: [{ owner, name: repo }],
        apps: [
          {
            app_id: appId,
            slug: 'github-actions',
            name: 'GitHub Actions',
            permissions: { contents: 'write', issues: 'write', pull_requests: 'write' },
            installations: [{ installation_id: installation, account: owner }],
          },
        ],
      },
    },
  });
  // `localhost` may resolve to ::1, where the emulator does not listen.
  const url = emulator.url.replace('localhost', '127.0.0.1');
  const key = emulator.generatedSecrets[0]?.value ?? '';
  const call = caller(url);
  const home = `/repos/${owner}/${repo}`;
  const { object } = await call<{ object: { sha: string } }>('GET', `${home}/git/ref/heads/main`, ownerToken);
  await call('POST', `${home}/git/refs`, ownerToken, { ref: 'refs/heads/topic', sha: object.sha });
  const pull = await call<{ number: number; base: { repo: { id: number } } }>('POST', `${home}/pulls`, ownerToken, {
    title: 'A change',
    head: 'topic',
    base: 'main',
  });
  const path = `${home}/issues/${pull.number}/comments`;
  const comment = (token: string, body: string): Promise<IssueComment> => call('POST', path, token, { body });
  const tokenFor = async (permissions: Record<string, string>): Promise<string> => {
    const route = `/app/installations/${installation}/access_tokens`;
    return (await call<{ token: string }>('POST', route, appToken(key), { permissions })).token;
  };
  return {
    url,
    repositoryId: pull.base.repo.id,
    pull: pull.number,
    workflowToken: (pullRequests) => tokenFor({ pull_requests: pullRequests }),
    issuesToken: () => tokenFor({ issues: 'write' }),
    comment,
    commentAsStranger: (body) => comment(strangerToken, body),
    remove: (id) => call('DELETE', `${home}/issues/comments/${id}`, ownerToken),
    async comments() {
      const all: IssueComment[] = [];
      for (let page = 1; ; page += 1) {
        const found = await call<IssueComment[]>('GET', `${path}?per_page=100&page=${page}`, ownerToken);
        all.push(...found);
        if (found.length < 100) return all;
      }
    },
    [Symbol.asyncDispose]: () => emulator.close(),
  };
}

function caller(url: string) {
  return async <T>(method: string, path: string, token: string, body?: unknown): Promise<T> => {
    const response = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };
}

/** The JSON web token with which the app requests a token of its installation. */
function appToken(key: string): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1_000);
  const head = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ iat: now - 60, exp: now + 300, iss: String(appId) })}`;
  return `${head}.${createSign('RSA-SHA256').update(head).sign(key, 'base64url')}`;
}
