import { join } from 'node:path';
import type { Command } from '../../domain/ports/machine.ts';
import type { ProcessExit } from '../../domain/run/event.ts';
import { SystemClock } from '../../machine/clock.ts';
import { NodeProcessHost } from '../../machine/process/process-host.ts';
import { Watchdog } from '../../machine/process/watchdog.ts';
import { Unit } from '../../supervisor/unit/unit.ts';

/** How to run a command. */
export interface CommandOptions {
  /** A folder of ours; a file in it tells the watchdog of the command while it runs. */
  readonly folder: string;
  readonly timeoutMs: number;
  /** Called with each line of standard output. */
  readonly onLine: (line: string) => void;
  /** Called with things to know that are no failure. */
  readonly onNotice: (message: string) => void;
  /** Stops the command when it is aborted. */
  readonly signal: AbortSignal;
}

/** How a command ended. */
export interface CommandEnd {
  readonly exit: ProcessExit;
  /** Why it could not be started; null if it was. */
  readonly startFailure: string | null;
  /** Why it was stopped; null if it ended by itself. */
  readonly stopped: 'signal' | 'timeout' | null;
  /** The end of standard error. */
  readonly stderr: string;
}

/** Longer lines of a command are dropped, bytes. */
const longestLine = 64 * 1024;

/**
 * Runs a command to its end, as sessions are run: nothing that it started stays behind, also if it is stopped or this
 * process is killed. It gets no input. Returns null if it was stopped before it was started.
 * @throws an error of the machine, such as one of reading its output
 */
export async function runCommand(command: Command, options: CommandOptions): Promise<CommandEnd | null> {
  const { folder, timeoutMs, onLine, onNotice, signal } = options;
  if (signal.aborted) return null;
  const watchdog = new Watchdog(join(folder, `watchdog.${crypto.randomUUID()}`), onNotice);
  const decoder = new TextDecoder();
  let broken: { readonly error: unknown } | null = null;
  const unit = new Unit({
    host: new NodeProcessHost(watchdog),
    clock: new SystemClock(),
    limits: { timeoutMs, idleMs: null },
    longestLine,
    longestText: null,
    ask: null,
    onStarting: () => {},
    onStartDelayed: (message) => onNotice(`the command cannot be started yet: ${message}`),
    onStopping: () => {},
    onLines: async (lines) => {
      for (const { bytes } of lines) if (bytes !== null) onLine(decoder.decode(bytes));
    },
    onBroken: (error) => {
      broken ??= { error };
    },
    mayLeaveRest: null,
  });
  const stop = (): void => unit.stop('interrupted', 'hurry');
  signal.addEventListener('abort', stop, { once: true });
  try {
    await unit.start(command, '');
    const ended = await unit.ended;
    if (broken !== null) throw (broken as { error: unknown }).error;
    if (ended === null) return null;
    const { exit, startFailure, stopCause, stderr } = ended;
    return {
      exit,
      startFailure,
      stopped: stopCause === null ? null : stopCause === 'timeout' ? 'timeout' : 'signal',
      stderr,
    };
  } finally {
    signal.removeEventListener('abort', stop);
    await watchdog.close();
  }
}
