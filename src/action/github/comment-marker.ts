import { createHash } from 'node:crypto';

const partsOfPlace = ['GITHUB_WORKFLOW', 'GITHUB_JOB', 'GITHUB_ACTION', 'CLAUDE_MULTI_COMMENT_KEY'];

/**
 * The hidden line at the head of our comment on a pull request. It tells steps, jobs and workflows apart, so that each
 * keeps a comment of its own; a digest, since their names may hold anything.
 * @param environment of the step: `GITHUB_WORKFLOW`, `GITHUB_JOB` and `GITHUB_ACTION` (the step's id, or one made by the
 * runner). The legs of a matrix differ in none of these; a workflow can tell them apart by `CLAUDE_MULTI_COMMENT_KEY`.
 */
export function commentMarker(environment: Readonly<Record<string, string | undefined>>): string {
  const place = partsOfPlace.map((name) => environment[name] ?? '');
  const key = createHash('sha256').update(JSON.stringify(place)).digest('hex').slice(0, 16);
  return `<!-- claude-multi:report ${key} -->`;
}
