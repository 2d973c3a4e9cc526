import { systemClock } from '../../app/surroundings/runtime.ts';
import type { Reporter } from '../../domain/ports/reporter.ts';
import { dashboard } from '../../terminal/live/dashboard.ts';
import { ndjsonReporter } from '../../terminal/live/ndjson.ts';
import { plainReporter } from '../../terminal/live/plain.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import type { CliContext } from '../arguments/command.ts';
import type { ViewKind } from '../options/view-options.ts';

/** The view of a running run. */
export interface ProgressView {
  readonly reporter: Reporter;
  /** Whether a reader who wants to be told when the run starts is not told its notes by this view. */
  readonly leavesNotesOut: boolean;
  /** Shows a message that does not belong to an event, without disturbing the view. */
  notice(message: string): void;
  /** Prints a permanent line, already made safe, to the output for results. */
  print(line: string): void;
  /** Restores the terminal. */
  close(): void;
}

/** Makes a view on the given outputs. */
export function progressView(kind: ViewKind, outputs: Pick<CliContext, 'out' | 'err'>): ProgressView {
  const { out, err } = outputs;
  const toError = (message: string): void => err.line(safeText(message));
  const print = (line: string): void => out.line(line);
  switch (kind) {
    case 'json':
      // The stream may contain only events.
      return viewOf(ndjsonReporter(print, toError), toError, (line) => err.line(line), { leavesNotesOut: true });
    case 'quiet':
      return viewOf({ name: 'quiet', onNotice: toError }, toError, print);
    case 'plain':
      return viewOf(plainReporter(print), toError, print);
    case 'auto': {
      if (!out.canRedraw) return progressView('plain', outputs);
      const live = dashboard(out, systemClock());
      const notice = (message: string): void => live.onNotice?.(message);
      return { reporter: live, leavesNotesOut: true, notice, print: live.print, close: live.close };
    }
  }
}

function viewOf(
  reporter: Reporter,
  notice: (message: string) => void,
  print: (line: string) => void,
  { leavesNotesOut = false }: Partial<Pick<ProgressView, 'leavesNotesOut'>> = {},
): ProgressView {
  return { reporter, leavesNotesOut, notice, print, close: () => {} };
}
