import { marker, type OpenIssue, type Telling } from './issue.ts';

/** Where issues are, and as whom they are written. */
export interface Place {
  /** `https://api.github.com` */
  readonly api: string;
  /** `owner/name` */
  readonly repository: string;
  readonly token: string;
  /** The login of the token. What others write, with whatever marker, is not read. */
  readonly author: string;
}

interface Entry {
  readonly number: number;
  readonly body: string | null;
  readonly user: { readonly login: string } | null;
  readonly pull_request?: unknown;
}

const pageSize = 100;
const mostPages = 20;
const timeoutMs = 30_000;

/** The oldest open issue that this script has opened; null if there is none. */
export async function findIssue(place: Place): Promise<OpenIssue | null> {
  const query = new URLSearchParams({ state: 'open', creator: place.author, sort: 'created', direction: 'asc' });
  const isOwn = ({ body, user }: Entry): boolean => user?.login === place.author && (body ?? '').includes(marker);
  const issues = await all(place, `issues?${query}`);
  const issue = issues.find((entry) => isOwn(entry) && entry.pull_request === undefined);
  if (issue === undefined) return null;
  const comments = (await all(place, `issues/${issue.number}/comments?`)).filter(isOwn);
  return { number: issue.number, told: [issue, ...comments].map(({ body }) => body ?? '') };
}

/** Opens or comments; returns the address of what was written, null for nothing. */
export async function tell(place: Place, telling: Telling): Promise<string | null> {
  if (telling.do === 'nothing') return null;
  const written =
    telling.do === 'open'
      ? await call(place, 'POST', 'issues', { title: telling.title, body: telling.body })
      : await call(place, 'POST', `issues/${telling.number}/comments`, { body: telling.body });
  return (written as { html_url: string }).html_url;
}

async function all(place: Place, path: string): Promise<Entry[]> {
  const found: Entry[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const entries = (await call(place, 'GET', `${path}&per_page=${pageSize}&page=${page}`)) as Entry[];
    found.push(...entries);
    if (entries.length < pageSize) break;
  }
  return found;
}

async function call({ api, repository, token }: Place, method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${api}/repos/${repository}/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'application/vnd.github+json',
      'content-type': 'application/json',
    },
    signal: AbortSignal.timeout(timeoutMs),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${(await response.text()).slice(0, 500)}`);
  return response.json();
}
