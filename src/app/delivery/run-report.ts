import { buildReport, type Report } from '../../reports/report/report.ts';
import { readRun } from '../../store/run/read-run.ts';
import { lockHolder } from '../../store/run/run-lock.ts';

/**
 * The report of a run from its folder, at any time of its life. That it goes on, or that its supervisor died, stands in
 * the notes: its numbers are those of now.
 * @throws {EnvironmentError} for a journal that cannot be read, is damaged, or of a newer version
 */
export async function reportOfRun(runDir: string): Promise<Report> {
  // Looked at first: a supervisor that ends while its journal is read leaves an ended run, not one without supervisor.
  const held = (await lockHolder(runDir)) !== null;
  const { state } = await readRun(runDir);
  const living = held && state.ended === null;
  const report = buildReport(state, living ? new Date().toISOString() : state.lastEventAt, { living });
  if (state.ended !== null) return report;
  const note = living
    ? 'This run was still going on when the report was made: what had not ended then is shown as it was.'
    : `The supervisor of this run died before its end. To go on: claude-multi resume ${report.run.id}`;
  return { ...report, run: { ...report.run, notes: [...report.run.notes, note] } };
}
