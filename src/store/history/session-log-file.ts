import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const { O_APPEND, O_CREAT, O_NOFOLLOW, O_WRONLY } = constants;

/**
 * Appends lines to the log of all runs: CLAUDE_SESSIONS_LOG, else `orchestrator.log` in the sessions folder. Runs that
 * go on at the same time share the file, so the lines of one call are appended whole.
 */
export function sessionLogFile(
  sessionsDir: string,
  environment: Readonly<Record<string, string>>,
): (lines: string) => void {
  const chosen = environment['CLAUDE_SESSIONS_LOG'];
  const path = chosen || join(sessionsDir, 'orchestrator.log');
  // A link that someone else put into the folder is not followed; one that the user named is the user's.
  const follow = chosen ? 0 : (O_NOFOLLOW ?? 0);
  return (lines) => {
    const file = openSync(path, O_WRONLY | O_APPEND | O_CREAT | follow, 0o600);
    try {
      writeSync(file, lines);
    } finally {
      closeSync(file);
    }
  };
}
