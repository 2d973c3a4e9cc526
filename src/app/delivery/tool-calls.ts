import type { Transcripts } from '../../domain/ports/agent.ts';
import type { Report, ReportSession } from '../../reports/report/report.ts';
import { ToolCallLog } from '../../reports/report/tool-call-log.ts';
import { listTranscripts, transcriptLines } from '../../store/run/transcripts.ts';

/** Adds to a report what its formats may show beyond the journal. Reads at most once. */
export type ReportDetail = (report: Report) => Promise<Report>;

/**
 * Adds the tool calls of each attempt to a report, from the transcripts in the run's folder. These are redacted already.
 * An attempt whose transcript is missing or cannot be read gets no list.
 */
export function toolCallsFrom(runDir: string, transcripts: Pick<Transcripts, 'toolCallsIn'>): ReportDetail {
  return toolCallsOf((taskId) => ({ runDir, taskId }), transcripts);
}

/** Where the transcripts of a task are: in which run's folder, and under which id; null if they are nowhere. */
export type TranscriptPlace = (taskId: string) => { readonly runDir: string; readonly taskId: string } | null;

/** The same for the tasks of several runs. */
export function toolCallsOf(placeOf: TranscriptPlace, transcripts: Pick<Transcripts, 'toolCallsIn'>): ReportDetail {
  let detailed: Promise<Report> | null = null;
  return (report) => {
    detailed ??= withToolCalls(report, placeOf, transcripts);
    return detailed;
  };
}

async function withToolCalls(
  report: Report,
  placeOf: TranscriptPlace,
  transcripts: Pick<Transcripts, 'toolCallsIn'>,
): Promise<Report> {
  const tasks: Report['tasks'] = [];
  for (const task of report.tasks) {
    const place = task.sessions.length === 0 ? null : placeOf(task.id);
    const files = place === null ? [] : await listTranscripts(place.runDir, place.taskId).catch(() => []);
    const sessions: ReportSession[] = [];
    for (const session of task.sessions) {
      const path = files.find(({ attempt }) => attempt === session.attempt)?.path;
      const toolCalls = path === undefined ? null : await readToolCalls(path, transcripts);
      sessions.push(toolCalls === null ? session : { ...session, toolCalls });
    }
    tasks.push({ ...task, sessions });
  }
  return { ...report, tasks };
}

async function readToolCalls(
  path: string,
  transcripts: Pick<Transcripts, 'toolCallsIn'>,
): Promise<ReportSession['toolCalls'] | null> {
  const log = new ToolCallLog();
  try {
    for await (const line of transcriptLines(path)) for (const mark of transcripts.toolCallsIn(line)) log.observe(mark);
  } catch {
    return null; // the report is worth more than this list
  }
  return log.calls;
}
