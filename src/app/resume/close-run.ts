import { join } from 'node:path';
import type { Agent, Environment } from '../../domain/ports/agent.ts';
import type { RunState } from '../../domain/run/run-state.ts';
import { Redactor } from '../../domain/text/redactor.ts';
import { mendJournal } from '../../store/run/journal-file.ts';
import { readRun } from '../../store/run/read-run.ts';
import { journalName, RunFolder } from '../../store/run/run-folder.ts';
import { takeRunLock, whileHeld } from '../../store/run/run-lock.ts';
import { closeRun } from '../../supervisor/close-run.ts';
import { Journal } from '../../supervisor/journal/journal.ts';
import { ReporterSet } from '../../supervisor/journal/reporter-set.ts';
import { defaultAgent } from '../agent.ts';
import { runRecords } from '../delivery/run-records.ts';
import { systemClock } from '../surroundings/runtime.ts';
import { recoverRun } from './recover-run.ts';

/** A run that nobody will continue. */
export interface AbandonedRun {
  readonly runDir: string;
  /** The environment that its sessions inherited. */
  readonly environment: Environment;
  /** Values to redact, beside those of variables whose names say that they are secret. */
  readonly secrets?: readonly string[];
  /** Why it ends now, for people. */
  readonly message: string;
  /** The agent that did the work; Claude Code by default. */
  readonly agent?: Agent;
}

/** A run that has ended, and why its end could not be stored; null if it could. */
export interface ClosedRun {
  readonly state: RunState;
  readonly failure: unknown;
}

/**
 * Ends a run whose supervisor is dead: kills what its sessions left running, closes its journal with what they did and
 * cost, and starts nothing. A run that has ended is returned as it is.
 * @throws {EnvironmentError} if a living process works on the run, or its journal cannot be read; {LockHeldError}
 */
export async function endRun({
  runDir,
  environment,
  secrets = [],
  message,
  agent = defaultAgent,
}: AbandonedRun): Promise<ClosedRun> {
  const lock = await takeRunLock(runDir);
  try {
    const { state, contents } = await readRun(runDir);
    if (state.ended !== null) return { state, failure: null };
    const folder = new RunFolder(runDir);
    const recovered = await recoverRun({ state, folder, environment, agent });
    // What is recorded now comes from the transcripts, which are redacted.
    const redactor = new Redactor(environment);
    redactor.learn(...secrets);
    await mendJournal(join(runDir, journalName), contents);
    const journal = new Journal({
      store: whileHeld(lock, runDir, folder.journal({ isNew: false })),
      clock: systemClock(),
      redactor,
      reporters: new ReporterSet(runRecords(runDir, environment, agent.transcripts)),
      // Told by `failure`; nothing is running that would have to be stopped.
      onBroken: () => {},
    });
    for (const event of contents.events) journal.replay(event);
    closeRun(journal, recovered, message);
    journal.close();
    return { state: journal.state, failure: journal.failure?.error ?? null };
  } finally {
    await lock.release().catch(() => {});
  }
}
