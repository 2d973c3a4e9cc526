import type { Clock } from '../../domain/ports/machine.ts';
import type { Reporter } from '../../domain/ports/reporter.ts';
import type { RunState } from '../../domain/run/run-state.ts';
import { messageOf } from '../../domain/text/errors.ts';
import { wrap } from '../text/layout.ts';
import { LiveArea } from '../text/live-area.ts';
import { paintFor } from '../text/paint.ts';
import { safeText } from '../text/safe-text.ts';
import type { Screen } from '../text/screen.ts';
import { dashboardFrame } from './dashboard-frame.ts';

/** At most ten frames a second, however many events arrive. */
const shortestPauseMs = 100;
/** Running times are shown in seconds. */
const tickMs = 1_000;

/** The live view of a run on a terminal. */
export interface Dashboard extends Reporter {
  /** Erases the picture and stops all timers, even when the run has not ended. */
  close(): void;
  /** Writes a permanent line, made safe to show, above the picture. */
  print(line: string): void;
}

/**
 * Redraws a run on a terminal: after events, coalesced, and once a second while a session runs. The picture is erased at
 * the end; a summary takes its place.
 */
export function dashboard(screen: Screen, clock: Clock): Dashboard {
  const area = new LiveArea(screen);
  const paint = paintFor(screen.colour);
  let state: RunState | null = null;
  let drawnAt = Number.NEGATIVE_INFINITY;
  let cancelDraw: (() => void) | null = null;
  let cancelTick: (() => void) | null = null;
  let closed = false;

  const draw = (): void => {
    cancelDraw?.();
    cancelTick?.();
    cancelDraw = cancelTick = null;
    if (state === null || closed) return;
    drawnAt = clock.now();
    const { columns, rows } = screen.size();
    // Keep one column and one row free: some terminals wrap or scroll as soon as the last one is filled.
    area.draw(dashboardFrame(state, drawnAt, { width: columns - 1, height: rows - 1 }, paint));
    // A frame that the terminal could not take is made up for.
    if (isMoving(state) || screen.isBehind === true) cancelTick = clock.after(tickMs, drawSafely);
  };
  /** For timers, where an uncaught error would end the whole process. */
  const drawSafely = (): void => {
    try {
      draw();
    } catch (error) {
      close();
      screen.write(`The live view failed and is off now: ${safeText(messageOf(error))}\n`);
    }
  };
  const drawSoon = (): void => {
    if (cancelDraw !== null || closed) return;
    cancelDraw = clock.after(Math.max(0, drawnAt + shortestPauseMs - clock.now()), drawSafely);
  };
  const endResize = screen.onResize(drawSoon);
  const close = (): void => {
    if (closed) return;
    closed = true;
    endResize();
    cancelDraw?.();
    cancelTick?.();
    area.clear();
  };
  return {
    name: 'dashboard',
    onEvent(_event, next) {
      state = next;
      drawSoon();
    },
    onNotice: (message) => area.print(wrap(safeText(message), screen.size().columns - 1).join('\n')),
    onEnd: close,
    close,
    print: (line) => area.print(line),
  };
}

/** Whether the picture changes as time passes, without an event. */
function isMoving(state: RunState): boolean {
  if (state.ended !== null) return false;
  for (const task of state.tasks.values()) if (task.phase === 'running' || task.phase === 'between') return true;
  return false;
}
