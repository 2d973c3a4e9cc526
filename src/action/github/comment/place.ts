import { createHash } from 'node:crypto';

/** Where in a repository's workflows a step is: what decides which comment it writes, and which part of it. */
export interface Place {
  /** Tells the comment from others of ours. */
  readonly key: string;
  /** The key that earlier versions gave the comment of the same step. */
  readonly legacyKey: string;
  readonly leg: LegPlace;
  /** Whether other legs may write the same comment at the same time. */
  readonly isShared: boolean;
}

/** Which leg of a comment: one step of one job of a matrix. */
export interface LegPlace {
  readonly key: string;
  /** For people: the matrix values, `linux, 22`; the job's name where a chosen key is shared by jobs; may be empty. */
  readonly name: string;
}

export interface PlaceOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The input `comment-key`; null when it is not given. */
  readonly commentKey: string | null;
  /** The input whose default is `${{ toJSON(matrix) }}`. */
  readonly matrix: string | null;
  /** The input whose default is `${{ toJSON(strategy) }}`. */
  readonly strategy: string | null;
}

const longestName = 100;

/**
 * The place of a step. The comment belongs to the workflow's file, the job, and the step's `id` if it has one; the legs of
 * a matrix, and steps without an `id`, are legs of the comment of their job.
 *
 * What the runner knows: `GITHUB_WORKFLOW_REF` names the file of the calling workflow. `GITHUB_JOB` is the job's id within
 * its own file, which is the same for all jobs that call one reusable workflow. `ACTIONS_ORCHESTRATION_ID` has the ids from
 * the calling job down to the job itself: `<uuid>.<caller>.<job>.__default`, where the last part depends on the matrix.
 * `GITHUB_ACTION` is the step's `id`, or begins with `__` and has a number where an action is used again. The matrix is
 * only known from an input's default, which may use the contexts github, strategy, matrix, job and runner (`action_yaml.json`
 * of actions/runner).
 */
export function placeOf({ environment, commentKey, matrix, strategy }: PlaceOptions): Place {
  const variable = (name: string): string => environment[name] ?? '';
  const workflow = variable('GITHUB_WORKFLOW_REF').replace(/@.*$/s, '') || variable('GITHUB_WORKFLOW');
  const { path, variant } = jobOf(variable('ACTIONS_ORCHESTRATION_ID'), variable('GITHUB_JOB'));
  const step = variable('GITHUB_ACTION');
  const values = matrixValues(matrix);
  const combination = values === null ? variant : JSON.stringify(values);
  const chosen = commentKey ?? (variable('CLAUDE_MULTI_COMMENT_KEY') || null);
  const hasId = step !== '' && !step.startsWith('__');
  const home = ['v2', workflow, path, hasId ? step : ''];
  const legName = [nameOf(values, variant), stepName(step)].filter((part) => part !== '').join(', ');
  return {
    key: digest(chosen === null ? home : ['v2-chosen', chosen]),
    legacyKey: digest([
      variable('GITHUB_WORKFLOW'),
      variable('GITHUB_JOB'),
      step,
      variable('CLAUDE_MULTI_COMMENT_KEY'),
    ]),
    leg: {
      key: digest([workflow, path, step, combination]),
      name: (chosen === null ? legName : [path || variable('GITHUB_JOB'), legName].filter(Boolean).join(': ')).slice(
        0,
        longestName,
      ),
    },
    isShared: jobTotal(strategy) > 1 || (strategy === null && combination !== ''),
  };
}

/** The job's path of ids, and the part that differs between the legs of a matrix. */
function jobOf(orchestration: string, job: string): { path: string; variant: string } {
  const [, ...parts] = orchestration.split('.');
  const variant = parts.pop();
  if (variant === undefined || parts.length === 0) return { path: job, variant: '' };
  return { path: parts.join('/'), variant: variant === '__default' ? '' : variant };
}

/** The matrix with its names in order; null when there is none, or it is not known. */
function matrixValues(matrix: string | null): readonly (readonly [string, unknown])[] | null {
  const parsed = parse(matrix);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
  const values = Object.entries(parsed).sort(([a], [b]) => (a < b ? -1 : 1));
  return values.length === 0 ? null : values;
}

function nameOf(values: readonly (readonly [string, unknown])[] | null, variant: string): string {
  if (values === null) return variant;
  return values.map(([, value]) => (typeof value === 'object' ? JSON.stringify(value) : String(value))).join(', ');
}

/** Tells a step without an `id` from an earlier one of the same job that uses the same action. */
function stepName(step: string): string {
  const [, count] = /^__.*_(\d+)$/s.exec(step) ?? [];
  return count === undefined ? '' : `step ${count}`;
}

function jobTotal(strategy: string | null): number {
  const total = (parse(strategy) as { 'job-total'?: unknown } | null)?.['job-total'];
  return typeof total === 'number' ? total : 1;
}

function parse(json: string | null): unknown {
  try {
    return JSON.parse(json ?? 'null') as unknown;
  } catch {
    return null;
  }
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
