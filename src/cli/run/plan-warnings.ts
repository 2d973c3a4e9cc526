import type { Plan } from '../../domain/plan/plan.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import type { Terminal } from '../process/terminal.ts';

/** Prints a line for each warning about a plan. A run repeats them in its summary and in its reports, as notes. */
export function tellWarnings({ warnings = [] }: Plan, err: Terminal): void {
  for (const text of warnings) err.line(err.paint(`Warning: ${safeText(text)}`, 'warning'));
}
