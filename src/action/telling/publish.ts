import * as core from '@actions/core';
import { renderStale } from '../../reports/markdown/comment/stale.ts';
import { renderMarkdown } from '../../reports/markdown/markdown.ts';
import type { Report } from '../../reports/report/report.ts';
import { headingOf, reportFile } from './heading.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The runner refuses a step's summary of more than 1 MiB. */
const summaryLimit = 1_000_000;

/** Writes the full report to the job summary, if the runner provides a file for it. @throws if it cannot be written */
export async function writeSummary(report: Report, title: string | null, environment: Environment): Promise<void> {
  const text = renderMarkdown(report, {
    context: 'summary',
    limit: summaryLimit,
    unit: 'bytes',
    wholeIn: reportFile,
    heading: await headingOf(title, environment, report.run.endedAt),
  });
  await write(text, environment);
}

/** Says in the job summary why nothing was run. @throws if it cannot be written */
export async function writeWhyNot(
  why: readonly string[],
  title: string | null,
  environment: Environment,
): Promise<void> {
  await write(renderStale(null, { why, heading: await headingOf(title, environment, null) }), environment);
}

async function write(text: string, environment: Environment): Promise<void> {
  if (!environment['GITHUB_STEP_SUMMARY']) throw new Error('the runner has set no GITHUB_STEP_SUMMARY');
  await core.summary.addRaw(text).write();
}
