import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** A pull request in the repository that the workflow runs in. */
export interface PullRequest {
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
}

const number = z.number().int().positive();

/** The parts of webhook payloads that name a pull request. */
const eventSchema = z.object({
  repository: z.object({ id: z.number() }).optional(),
  /** `pull_request`, `pull_request_target`, `pull_request_review`, `pull_request_review_comment` */
  pull_request: z.object({ number }).optional(),
  /** `issue_comment`: a pull request is an issue with this field set. */
  issue: z.object({ number, pull_request: z.unknown() }).optional(),
  /** Empty for pull requests from forks. */
  workflow_run: z
    .object({
      pull_requests: z.array(z.object({ number, base: z.object({ repo: z.object({ id: z.number() }) }) })),
    })
    .optional(),
});

/**
 * The pull request that an event is about; null when it is about none, or about several.
 * @param event payload of the webhook, as parsed from the runner's event file
 * @param repository `owner/name`
 */
export function pullRequestOf(event: unknown, repository: string): PullRequest | null {
  const [, owner, repo] = /^([^/]+)\/([^/]+)$/.exec(repository) ?? [];
  const parsed = eventSchema.safeParse(event);
  if (owner === undefined || repo === undefined || !parsed.success) return null;
  const found = numberOf(parsed.data);
  return found === undefined ? null : { owner, repo, number: found };
}

function numberOf(event: z.infer<typeof eventSchema>): number | undefined {
  if (event.pull_request !== undefined) return event.pull_request.number;
  if (event.issue?.pull_request) return event.issue.number;
  // A branch may also be the head of pull requests in other repositories, whose numbers are not valid here.
  const here = event.workflow_run?.pull_requests.filter(({ base }) => base.repo.id === event.repository?.id) ?? [];
  return here.length === 1 ? here[0]?.number : undefined;
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
