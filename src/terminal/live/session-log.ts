import type { Reporter } from '../../domain/ports/reporter.ts';
import { safeText } from '../text/safe-text.ts';
import { eventLines } from './plain.ts';

/**
 * Writes to the log of all runs: one line per notable event, with its time (ISO 8601, UTC), run and task.
 * @param append adds whole lines to the log
 */
export function sessionLog(append: (lines: string) => void): Reporter {
  return {
    name: 'session log',
    onEvent(event, state) {
      const place = 'taskId' in event ? `${safeText(event.taskId)}: ` : '';
      const lines = eventLines(event, state).map((line) => `${event.at} [${safeText(state.run.id)}] ${place}${line}\n`);
      if (lines.length > 0) append(lines.join(''));
    },
  };
}
