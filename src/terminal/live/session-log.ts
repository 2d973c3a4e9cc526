import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Reporter } from '../../domain/ports/reporter.ts';
import { safeText } from '../text/safe-text.ts';
import { eventLines } from './plain.ts';

const { O_APPEND, O_CREAT, O_NOFOLLOW, O_WRONLY } = constants;

/** Where the log of all runs is: CLAUDE_SESSIONS_LOG, else `orchestrator.log` in the sessions folder. */
function sessionLogPath(sessionsDir: string, environment: Readonly<Record<string, string>>): string {
  return environment['CLAUDE_SESSIONS_LOG'] || join(sessionsDir, 'orchestrator.log');
}

/**
 * Appends to the log of all runs: a line an event that a person wants to know of, with its time (ISO 8601, UTC), its
 * run and its task. Runs that go on at the same time share the file: each line is appended whole.
 */
export function sessionLog(sessionsDir: string, environment: Readonly<Record<string, string>>): Reporter {
  const path = sessionLogPath(sessionsDir, environment);
  // A link that someone else put into the folder is not followed; one that the user named is the user's.
  const follow = environment['CLAUDE_SESSIONS_LOG'] ? 0 : (O_NOFOLLOW ?? 0);
  return {
    name: 'session log',
    onEvent(event, state) {
      const place = 'taskId' in event ? `${safeText(event.taskId)}: ` : '';
      const lines = eventLines(event, state).map((line) => `${event.at} [${safeText(state.run.id)}] ${place}${line}\n`);
      if (lines.length === 0) return;
      const file = openSync(path, O_WRONLY | O_APPEND | O_CREAT | follow, 0o600);
      try {
        writeSync(file, lines.join(''));
      } finally {
        closeSync(file);
      }
    },
  };
}
