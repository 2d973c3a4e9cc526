import { dirname } from 'node:path';
import type { Transcripts } from '../../domain/ports/agent.ts';
import type { Reporter } from '../../domain/ports/reporter.ts';
import { sessionLogFile } from '../../store/history/session-log-file.ts';
import { summaryFile } from '../../store/history/summary-file.ts';
import { outputFiles } from '../../store/run/output-files.ts';
import { sessionLog } from '../../terminal/live/session-log.ts';

/**
 * What every run leaves behind besides its journal and transcripts: lines in the log of all runs, a file a task with
 * the agent's own result, and at the end its summary. Each is a reporter of its own: one that fails is told of and
 * disturbs neither the run nor the others.
 * @param runDir the run's folder, in the sessions folder
 * @param environment where CLAUDE_SESSIONS_LOG may stand
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
