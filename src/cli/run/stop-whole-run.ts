import { basename } from 'node:path';
import { endRemains, stopRun } from '../../app/stop-run.ts';
import { runTotals } from '../../domain/run/run-numbers.ts';
import type { RunState } from '../../domain/run/run-state.ts';
import { formatCost } from '../../domain/text/format.ts';
import { readRun } from '../../store/run/read-run.ts';
import { lostLine, processes, stoppedLine } from '../../terminal/screens/stop-words.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import type { CliContext } from '../arguments/command.ts';

/** Stops a run, and prints what was stopped and the cost of the run. */
export async function stopWholeRun(runDir: string, { out }: Pick<CliContext, 'out'>): Promise<void> {
  const before = (await readRun(runDir)).state;
  const name = safeText(basename(runDir));
  if (before.ended !== null) {
    out.line(`Run ${name} has already ended: ${before.ended.status}.`);
    return;
  }
  const { state, kind } = await stopRun(runDir, { kind: 'stop-run' }, (now) => now.ended !== null);
  const cost = `The run had cost ${costOf(state)}.`;
  if (kind === 'stopped') {
    out.line(`Stopped run ${name}:`);
    for (const line of changed(before, state)) out.line(`  ${line}`);
    out.line(cost);
    return;
  }
  const ended = await endRemains(state, null);
  const left = ended === 0 ? 'nothing was left running' : `stopped ${processes(ended)} that it had left running`;
  out.line(`The supervisor of run ${name} had died: ${left}.`);
  for (const [id, task] of state.tasks)
    if (task.phase === 'running') out.line(`  ${lostLine(id, task, state.lastEventAt)}`);
  out.line(`${cost} To finish it: claude-multi resume ${name}`);
}

/** One line for each task that had not ended before. */
function changed(before: RunState, after: RunState): string[] {
  return [...after.tasks]
    .filter(([id]) => before.tasks.get(id)?.phase !== 'ended')
    .map(([id, task]) => stoppedLine(id, task));
}

function costOf(state: RunState): string {
  return formatCost(runTotals(state, Date.parse(state.lastEventAt)).cost);
}
