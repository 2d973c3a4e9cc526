import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** A pull request in the repository that the workflow runs in. */
export interface PullRequest {
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
}

const number = z.number().int().positive();
const commit = z.string().regex(/^[0-9a-f]{40,64}$/);
const repository = z.object({ id: z.number() });

/** The parts of webhook payloads that name a pull request, its commit and where that comes from. */
const eventSchema = z.object({
  repository: repository.optional(),
  /** `pull_request`, `pull_request_target`, `pull_request_review`, `pull_request_review_comment` */
  pull_request: z
    .object({
      number,
      head: z
        .object({ sha: commit.optional().catch(undefined), repo: repository.nullish() })
        .optional()
        .catch(undefined),
    })
    .optional(),
  /** `issue_comment`: a pull request is an issue with this field set. */
  issue: z.object({ number, pull_request: z.unknown() }).optional(),
  /** Its list is empty for pull requests from forks. */
  workflow_run: z
    .object({
      head_sha: commit.optional().catch(undefined),
      head_branch: z.string().nullish().catch(undefined),
      head_repository: z
        .object({ owner: z.object({ login: z.string() }) })
        .nullish()
        .catch(undefined),
      pull_requests: z.array(z.object({ number, base: z.object({ repo: repository }) })),
    })
    .optional(),
});

type Event = z.infer<typeof eventSchema>;

/**
 * The pull request that an event is about; null when it is about none, or about several.
 * @param event payload of the webhook, as parsed from the runner's event file
 * @param repository `owner/name`
 * @param chosen the input `pull-request`, which is used instead of the event's; null when it is not given
 */
export function pullRequestOf(event: unknown, repository: string, chosen: number | null = null): PullRequest | null {
  const [, owner, repo] = /^([^/]+)\/([^/]+)$/.exec(repository) ?? [];
  if (owner === undefined || repo === undefined) return null;
  const parsed = eventSchema.safeParse(event);
  const found = chosen ?? (parsed.success ? numberOf(parsed.data) : undefined);
  return found === undefined ? null : { owner, repo, number: found };
}

function numberOf(event: Event): number | undefined {
  if (event.pull_request !== undefined) return event.pull_request.number;
  if (event.issue?.pull_request) return event.issue.number;
  // A branch may also be the head of pull requests in other repositories, whose numbers are not valid here.
  const here = event.workflow_run?.pull_requests.filter(({ base }) => base.repo.id === event.repository?.id) ?? [];
  return here.length === 1 ? here[0]?.number : undefined;
}

/** The branch that a workflow run was for. */
export interface RunHead {
  /** `owner:branch`, as GitHub filters pull requests by it. */
  readonly head: string;
  /** Null when not said. */
  readonly commit: string | null;
}

/** The branch of the workflow run that an event is about; null when it is about none. Of a fork, only that is said. */
export function runHeadOf(event: unknown): RunHead | null {
  const parsed = eventSchema.safeParse(event);
  const run = parsed.success ? parsed.data.workflow_run : undefined;
  const owner = run?.head_repository?.owner.login;
  if (run === undefined || owner === undefined || !run.head_branch) return null;
  return { head: `${owner}:${run.head_branch}`, commit: run.head_sha ?? null };
}

/** The number in the input `pull-request`: `7` or `#7`; null for anything else. */
export function pullRequestNumber(text: string): number | null {
  const [, digits] = /^#?([1-9]\d{0,9})$/.exec(text.trim()) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** The commit that an event's pull request or workflow run is for, which is not the merge commit; null when not said. */
export function headCommitOf(event: unknown): string | null {
  const parsed = eventSchema.safeParse(event);
  if (!parsed.success) return null;
  return parsed.data.pull_request?.head?.sha ?? parsed.data.workflow_run?.head_sha ?? null;
}

/**
 * Whether GitHub gives the workflow a token that can only read: for a pull request from a fork, or one by Dependabot.
 * `pull_request_target` has the rights of the base repository.
 * @param eventName the runner's `GITHUB_EVENT_NAME`
 * @param actor the runner's `GITHUB_ACTOR`
 */
export function isReadOnlyEvent(event: unknown, eventName: string, actor: string): boolean {
  if (!eventName.startsWith('pull_request') || eventName === 'pull_request_target') return false;
  if (actor === 'dependabot[bot]') return true;
  const parsed = eventSchema.safeParse(event);
  if (!parsed.success || parsed.data.pull_request?.head === undefined) return false;
  const { pull_request: pull, repository: here } = parsed.data;
  // The repository of a fork that was deleted is null.
  return here !== undefined && pull.head?.repo !== undefined && pull.head.repo?.id !== here.id;
}

/** The payload in the runner's event file; null when it is missing or unreadable. */
export async function readEvent(path: string | undefined): Promise<unknown> {
  if (!path) return null;
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch {
    return null;
  }
}
