import type { Agent, Environment } from '../../domain/ports/agent.ts';
import type { Clock } from '../../domain/ports/machine.ts';
import type { RunState } from '../../domain/run/run-state.ts';
import { RequestTally } from '../../domain/usage/request-ledger.ts';
import { SystemClock } from '../../machine/clock.ts';
import { NodeProcessHost } from '../../machine/process/process-host.ts';
import { readRequests } from '../../store/requests/request-ledger.ts';
import type { RunFolder } from '../../store/run/run-folder.ts';
import { type RecoveredAttempt, type RecoveryOptions, recoverAttempts } from '../../supervisor/recovery.ts';

/** A run whose supervisor is dead. */
export interface LeftRun {
  readonly state: RunState;
  readonly folder: RunFolder;
  /** The environment that its sessions inherit. */
  readonly environment: Environment;
  readonly agent: Agent;
  /** The machine's by default. */
  readonly clock?: Clock;
}

/** Kills the processes of the attempts that a dead supervisor left open, and returns how each ended. */
export function recoverRun({
  state,
  folder,
  environment,
  agent,
  clock = new SystemClock(),
}: LeftRun): Promise<RecoveredAttempt[]> {
  return recoverAttempts({
    state,
    host: new NodeProcessHost(),
    clock,
    // Nothing is started, so the program is not needed.
    sessions: agent.sessions({ path: agent.name, version: '' }, environment),
    files: folder,
    transcript: (taskId, attempt) => folder.remains(taskId, attempt),
    requests: requestsIn(folder.path),
  });
}

/** What the gateway counted of an attempt, null without one. The ledger is read once, when it is first asked for. */
function requestsIn(runDir: string): RecoveryOptions['requests'] {
  let read: Promise<Map<string, RequestTally>> | null = null;
  return async (taskId, attempt) => {
    read ??= tallyRequests(runDir);
    return (await read).get(attemptKey(taskId, attempt))?.account() ?? null;
  };
}

const attemptKey = (taskId: string, attempt: number): string => `${taskId} ${attempt}`;

async function tallyRequests(runDir: string): Promise<Map<string, RequestTally>> {
  const tallies = new Map<string, RequestTally>();
  for await (const entry of readRequests(runDir)) {
    const key = attemptKey(entry.taskId, entry.attempt);
    const tally = tallies.get(key) ?? new RequestTally();
    tally.add(entry);
    tallies.set(key, tally);
  }
  return tallies;
}
