import { createHash } from 'node:crypto';

const partsOfPlace = ['GITHUB_WORKFLOW', 'GITHUB_JOB', 'GITHUB_ACTION', 'CLAUDE_MULTI_COMMENT_KEY'];

/**
 * The hidden first line of our comment on a pull request. It differs between steps, jobs and workflows, so that each
 * has its own comment. It is a digest, since their names may contain anything.
 * @param environment of the step: `GITHUB_WORKFLOW`, `GITHUB_JOB` and `GITHUB_ACTION` (the step's id, or one made by
 * the runner). These are the same in all jobs of a matrix; `CLAUDE_MULTI_COMMENT_KEY` can distinguish them.
 */
export function commentMarker(environment: Readonly<Record<string, string | undefined>>): string {
  const place = partsOfPlace.map((name) => environment[name] ?? '');
  const key = createHash('sha256').update(JSON.stringify(place)).digest('hex').slice(0, 16);
  return `<!-- claude-multi:report ${key} -->`;
}
