import { dirname } from 'node:path';
import type { Transcripts } from '../../domain/ports/agent.ts';
import type { Reporter } from '../../domain/ports/reporter.ts';
import { sessionLogFile } from '../../store/history/session-log-file.ts';
import { summaryFile } from '../../store/history/summary-file.ts';
import { outputFiles } from '../../store/run/output-files.ts';
import { sessionLog } from '../../terminal/live/session-log.ts';

/**
 * The records of a run besides its journal and transcripts: lines in the log of all runs, a file for each task with the
 * agent's own result, and a summary at the end. Each is a separate reporter, so a failure of one is reported and affects
 * neither the run nor the others.
 * @param runDir the run's folder, in the sessions folder
 * @param environment the environment, which may set CLAUDE_SESSIONS_LOG
 */
export function runRecords(
  runDir: string,
  environment: Readonly<Record<string, string>>,
  transcripts: Pick<Transcripts, 'resultIn'>,
): readonly Reporter[] {
  const sessionsDir = dirname(runDir);
  return [
    sessionLog(sessionLogFile(sessionsDir, environment)),
    outputFiles(sessionsDir, runDir, (line) => transcripts.resultIn(line)),
    summaryFile(runDir),
  ];
}
