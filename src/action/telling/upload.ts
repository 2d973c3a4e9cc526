import * as core from '@actions/core';
import { archivedFiles } from '../../app/delivery/run-archive.ts';
import { systemClock } from '../../app/surroundings/runtime.ts';
import { plural } from '../../domain/text/format.ts';
import type { Redactor } from '../../domain/text/redactor.ts';
import type { Report } from '../../reports/report/report.ts';
import { renderReports } from '../../reports/report-format.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import { pack } from '../artifact/archive.ts';
import { uploadArtifact } from '../artifact/artifact-service.ts';
import { pause, timeWithin } from '../github/client/time-left.ts';
import type { CodeSetting } from './code-channels.ts';
import { hasFindings } from './code-channels.ts';

/** The longest time for an upload, including repetitions. */
const longestMs = 300_000;

export interface UploadRequest extends CodeSetting {
  /** With tool calls. */
  readonly report: Report;
  /** With paths relative to the repository. */
  readonly located: Report;
  /** The run's folder; null where the report is made from runs of other jobs. */
  readonly runDir: string | null;
  /** Redacts what only the step knows as a secret. */
  readonly redactor: Redactor;
}

/**
 * Stores the report in all formats, the journal and the transcripts as an artifact of the workflow run, and returns its name.
 * @throws if it cannot be stored
 */
export async function uploadResults({
  report,
  located,
  runDir,
  redactor,
  environment,
  time: available,
}: UploadRequest): Promise<string> {
  const variable = (each: string): string => environment[each] ?? '';
  const place = { url: variable('ACTIONS_RESULTS_URL'), token: variable('ACTIONS_RUNTIME_TOKEN') };
  if (place.url === '' || place.token === '')
    throw new Error(
      'the runner has no service for artifacts; give the outputs report and journal to a step that stores them',
    );
  const texts: Record<string, string> = {};
  for (const format of ['json', 'html', 'md'] as const)
    texts[`report.${format}`] = await renderReports([report], format);
  if (hasFindings(located)) texts['report.sarif'] = await renderReports([located], 'sarif');
  const ids = report.tasks.map(({ id }) => id);
  const files = runDir === null ? [] : await archivedFiles(runDir, ids);
  const { zip, leftOut } = await pack(texts, files, (text) => redactor.text(text));
  if (leftOut.length > 0)
    core.warning(`${plural(leftOut.length, 'file')} left out of the artifact: too large or missing.`);
  // A job that is run again reports the same runs.
  const attempt = Number(variable('GITHUB_RUN_ATTEMPT') || '1');
  const again = attempt > 1 ? `-attempt-${attempt}` : '';
  const name = `claude-multi-${report.run.id.replace(/[^A-Za-z0-9._-]/g, '_')}${again}`;
  const clock = systemClock();
  const time = timeWithin(longestMs, clock, [available]);
  try {
    await uploadArtifact(name, zip, place, { signal: time.signal, pause: (ms) => pause(ms, clock, time.signal) });
  } finally {
    time.end();
  }
  core.info(safeText(`Artifact: ${name}, ${zip.length} bytes`));
  return name;
}
