import type { Heading } from '../../reports/markdown/comment/heading.ts';
import { headCommitOf, readEvent } from '../github/pull-request.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the whole report is. */
export const reportFile = "the JSON report, whose path is the step's output `report`";

/**
 * The first line of a report in a workflow: by default with the workflow and the job.
 * @param title the input comment-title; null when it is not given
 * @param at ISO time; null for now
 */
export async function headingOf(title: string | null, environment: Environment, at: string | null): Promise<Heading> {
  // Of a pull request its own newest commit: the runner's is that of a merge that nobody has made.
  const proposed = headCommitOf(await readEvent(environment['GITHUB_EVENT_PATH']));
  const place = [environment['GITHUB_WORKFLOW'], environment['GITHUB_JOB']].filter((part) => part).join(' / ');
  return {
    title: title ?? (place || null),
    commit: proposed ?? (environment['GITHUB_SHA'] || null),
    at: at ?? new Date().toISOString(),
    runUrl: runUrl(environment),
  };
}

/** The job summary, in Markdown. */
export function jobSummary(environment: Environment): string {
  const url = runUrl(environment);
  return url === null ? 'the job summary' : `the [job summary](${url})`;
}

function runUrl(environment: Environment): string | null {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = environment;
  const url = `${server}/${repository}/actions/runs/${run}`;
  return /^https?:\/\/[\w.:/-]+$/.test(url) ? url : null;
}
