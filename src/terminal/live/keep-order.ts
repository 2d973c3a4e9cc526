import type { Reporter } from '../../domain/ports/reporter.ts';
import type { RunState } from '../../domain/run/run-state.ts';
import type { TaskState } from '../../domain/run/task-state.ts';
import { safeBlock, safeText } from '../text/safe-text.ts';
import { endLines } from './plain.ts';

/**
 * Prints each task's end with its full final text in the order of the task list, as soon as all tasks before it have
 * been printed (like `--keep-order` of GNU parallel).
 */
export function keepOrderReporter(write: (line: string) => void): Reporter {
  let next = 0;
  let settled = true;
  const giveOut = (state: RunState): void => {
    const tasks = [...state.tasks];
    for (; next < tasks.length; next += 1) {
      const [id, task] = tasks[next] ?? [];
      if (id === undefined || task?.phase !== 'ended') return;
      for (const line of blockOf(id, task)) write(line);
    }
  };
  return {
    name: 'keep-order',
    onEvent(event, state) {
      // While a run is being resumed, it is not yet decided which ended tasks will be retried.
      if (event.type === 'run-resumed') settled = false;
      if (event.type === 'session-started' || event.type === 'run-ended') settled = true;
      else if (event.type !== 'task-ended') return;
      if (settled) giveOut(state);
    },
  };
}

function blockOf(id: string, task: TaskState & { phase: 'ended' }): string[] {
  const result = task.attempts.at(-1)?.end.result ?? null;
  const [head = '', ...warnings] = endLines(task);
  return [`── ${safeText(id)}: ${head}`, ...warnings, ...(result === null ? [] : safeBlock(result)), ''];
}
