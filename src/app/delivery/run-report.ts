import type { PlanSource } from '../../domain/plan/plan.ts';
import { buildReport, type Report } from '../../reports/report/report.ts';
import { readRun } from '../../store/run/read-run.ts';
import { lockHolder } from '../../store/run/run-lock.ts';

/**
 * Makes the report of a run from its folder, at any time. For a run that has not ended, a note says whether it still runs
 * or its supervisor died; the numbers are the current ones.
 * @throws {EnvironmentError} for a journal that is unreadable, damaged or of a newer version
 */
export async function reportOfRun(runDir: string): Promise<Report> {
  return (await loadReport(runDir)).report;
}

/** The report of a run, and where its tasks came from. @throws the same */
export async function loadReport(runDir: string): Promise<{ readonly report: Report; readonly source: PlanSource }> {
  // Read before the journal: otherwise a run that ends meanwhile would look like one whose supervisor died.
  const held = (await lockHolder(runDir)) !== null;
  const { state } = await readRun(runDir);
  const living = held && state.ended === null;
  const report = buildReport(state, living ? new Date().toISOString() : state.lastEventAt, { living });
  const { source } = state.run;
  if (state.ended !== null) return { report, source };
  const note = living
    ? 'This run was still running when the report was made: unfinished tasks are shown as they were then.'
    : `The supervisor of this run died before the run ended. To continue: claude-multi resume ${report.run.id}`;
  return { report: { ...report, run: { ...report.run, notes: [...report.run.notes, note] } }, source };
}
