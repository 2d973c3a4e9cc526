import { z } from 'zod';

/** The event that a workflow runs for, as far as trust depends on it. */
export interface Occasion {
  /** Name of the event, such as `pull_request`. */
  readonly event: string;
  /** `owner/name` of the repository that the workflow belongs to. */
  readonly repository: string;
  /** Logins of those who caused the event and who started this run of the workflow. */
  readonly actors: readonly string[];
  /** The proposed code that the event is about; null if it is about none. */
  readonly head: Head | null;
  /** The number of the pull request whose proposed code the payload does not name; null if there is none. */
  readonly unnamedPull: number | null;
}

/** Events that only those can cause who may write to the repository, or that come from its own schedule. */
export const eventsOfWriters: ReadonlySet<string> = new Set([
  'push',
  'schedule',
  'workflow_dispatch',
  'repository_dispatch',
  'merge_group',
  'release',
  'deployment',
  'create',
  'delete',
]);

/** Events whose commit, `GITHUB_SHA`, is that of the proposed code merged into the base. */
export const eventsOnProposedCode: ReadonlySet<string> = new Set([
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
]);

/** Proposed code. */
export interface Head {
  /** `owner/name`; null if it has been deleted or is not known. */
  readonly repository: string | null;
}

const repository = z.object({ full_name: z.string() }).nullish();
const commit = z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);
const number = z.number().int().positive();

const payloadSchema = z.object({
  pull_request: z
    .object({
      head: z.object({ repo: repository }).optional(),
      base: z.object({ sha: commit }).optional(),
    })
    .optional(),
  issue: z.object({ number, pull_request: z.unknown() }).optional(),
  workflow_run: z.object({ head_repository: repository }).optional(),
});

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the occasion of a workflow from the runner's variables and the event's payload. What the payload does not say counts
 * as unknown, and so as a stranger's.
 */
export function occasionOf(environment: Environment, payload: unknown): Occasion {
  const parsed = payloadSchema.safeParse(payload);
  const { pull_request: pull, issue, workflow_run: run } = parsed.success ? parsed.data : {};
  // Of a schedule it is whoever has changed the workflow last.
  const isScheduled = environment['GITHUB_EVENT_NAME'] === 'schedule';
  const actors = isScheduled ? [] : [environment['GITHUB_ACTOR'], environment['GITHUB_TRIGGERING_ACTOR']];
  const isUnread = !parsed.success && !eventsOfWriters.has(environment['GITHUB_EVENT_NAME'] ?? '');
  const head: Head | null = isUnread
    ? { repository: null }
    : pull !== undefined
      ? { repository: pull.head?.repo?.full_name ?? null }
      : run !== undefined
        ? { repository: run.head_repository?.full_name ?? null }
        : null;
  return {
    event: environment['GITHUB_EVENT_NAME'] ?? '',
    repository: environment['GITHUB_REPOSITORY'] ?? '',
    actors: [...new Set(actors.filter((login) => login !== undefined && login !== ''))] as string[],
    head,
    unnamedPull: head === null && issue?.pull_request ? issue.number : null,
  };
}

/**
 * The commit of the base branch that the event is about; null if the event does not name it. Other events than those of pull
 * requests run on a commit of the repository's own.
 */
export function baseOf(environment: Environment, payload: unknown): string | null {
  const parsed = payloadSchema.safeParse(payload);
  if (!parsed.success) return null;
  const { pull_request: pull } = parsed.data;
  if (pull !== undefined) return pull.base?.sha ?? null;
  const own = commit.safeParse(environment['GITHUB_SHA']);
  return own.success ? own.data : null;
}
