import { z } from 'zod';
import { readCost } from '../../../domain/usage/cost.ts';
import { conclusionOf } from '../../report/conclusion.ts';
import { oneLine } from '../../report/escape.ts';
import type { Report } from '../../report/report.ts';
import type { Heading } from './heading.ts';

/** Where a run belongs in the order of runs. */
export interface Origin extends Pick<Heading, 'commit' | 'at'> {
  /** The workflow run's id. */
  readonly runId?: string | null;
  readonly attempt?: number | null;
}

const statuses = ['succeeded', 'failed', 'cancelled', 'unfinished'] as const;

/** The longest id of a task, title or commit that is kept. */
const longestName = 100;
/** The most failures that are kept with their reasons, and the longest reason. */
const mostFailures = 10;
const longestReason = 120;

const name = z.string().max(longestName);
const count = z.number().int().nonnegative().max(1_000_000);

const digestSchema = z.object({
  version: z.literal(1),
  status: z.enum(statuses),
  conclusion: z.string().max(200),
  commit: name.nullable(),
  runId: name.nullable(),
  attempt: count.nullable(),
  at: name.nullable(),
  knownCostUsd: z.number().nonnegative().nullable(),
  costIsWhole: z.boolean(),
  wallMs: z.number().nonnegative(),
  tasks: count,
  succeeded: count,
  /** Tasks that did not succeed, by how they ended. All others did. */
  ended: z.object({ failed: z.array(name), cancelled: z.array(name), skipped: z.array(name) }),
  /** How many ids are left out of `ended`, since they had no room. */
  unnamed: count,
  failures: z.array(z.object({ id: name, why: z.string().max(longestReason) })).max(mostFailures),
});

/**
 * What a comment keeps of its run: enough to tell the next run what has changed, and to stand for it in one line. Version 1;
 * a reader of another version gets none.
 */
export type Digest = Readonly<z.infer<typeof digestSchema>>;

/** The digest of a run. @param origin where it belongs in the order of runs, as far as that is known */
export function digestOf(report: Report, origin: Origin = {}): Digest {
  const { run, totals, tasks } = report;
  const ids = (status: string): string[] =>
    tasks.filter((task) => task.status === status).map(({ id }) => oneLine(id, longestName));
  const cost = readCost(totals);
  return {
    version: 1,
    status: run.status,
    conclusion: oneLine(conclusionOf(report), 200),
    commit: short(origin.commit),
    runId: short(origin.runId),
    attempt: origin.attempt ?? null,
    at: short(origin.at),
    knownCostUsd: cost.knownUsd,
    costIsWhole: !cost.hasUnknown && !cost.isPartial,
    wallMs: totals.wallMs,
    tasks: totals.tasks,
    succeeded: totals.succeeded,
    ended: { failed: ids('failed'), cancelled: ids('cancelled'), skipped: ids('skipped') },
    unnamed: 0,
    failures: tasks
      .filter(({ status }) => status === 'failed')
      .slice(0, mostFailures)
      .map(({ id, reason, message }) => ({
        id: oneLine(id, longestName),
        why: oneLine([reason, message].filter((part) => part).join(': '), longestReason),
      })),
  };
}

function short(text: string | null | undefined): string | null {
  return text ? oneLine(text, longestName) : null;
}

const opening = '<!-- claude-multi:digest ';
const closing = ' -->';

/**
 * The digest as one line of an HTML comment, which nothing in it can end. What has no room is left out: first the reasons,
 * then ids of tasks, those that were skipped first; the digest says how many.
 * @param longest UTF-16 units; about 600 are needed without any ids
 */
export function writeDigest(digest: Digest, longest = 6_000): string {
  const written = (given: Digest): string => `${opening}${safeJson(given)}${closing}`;
  let text = written(digest);
  if (text.length <= longest) return text;
  const bare = { ...digest, failures: [] };
  text = written(bare);
  if (text.length <= longest) return text;
  const all = [
    ...digest.ended.failed.map((id) => ['failed', id] as const),
    ...digest.ended.cancelled.map((id) => ['cancelled', id] as const),
    ...digest.ended.skipped.map((id) => ['skipped', id] as const),
  ];
  const withIds = (kept: number): string => {
    const ended: { failed: string[]; cancelled: string[]; skipped: string[] } = {
      failed: [],
      cancelled: [],
      skipped: [],
    };
    for (const [status, id] of all.slice(0, kept)) ended[status].push(id);
    return written({ ...bare, ended, unnamed: digest.unnamed + all.length - kept });
  };
  let low = 0;
  for (let high = all.length; low < high; ) {
    const middle = Math.ceil((low + high) / 2);
    if (withIds(middle).length <= longest) low = middle;
    else high = middle - 1;
  }
  return withIds(low);
}

/** JSON in which only letters, digits and harmless signs stand as they are: it neither ends a comment nor mentions anybody. */
function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\w {}[\]:,."\\-]|-(?=[->])/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * The digest in a comment of ours; null when there is none, it is damaged, or of another version. It has to be among the
 * comments at the very beginning: anything below may come from a session.
 */
export function readDigest(body: string): Digest | null {
  for (const line of body.slice(0, 200_000).split(/\r?\n/)) {
    if (!/^<!--.*-->$/.test(line)) return null;
    if (!line.startsWith(opening)) continue;
    try {
      const parsed = digestSchema.safeParse(JSON.parse(line.slice(opening.length, -closing.length)));
      if (parsed.success) return parsed.data;
    } catch {
      return null;
    }
    return null;
  }
  return null;
}
