import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const { O_APPEND, O_CREAT, O_NOFOLLOW, O_WRONLY } = constants;

/**
 * Returns a function that appends lines to the log of all runs: CLAUDE_SESSIONS_LOG, else `orchestrator.log` in the
 * sessions folder. Concurrent runs share the file, so the lines of one call are appended in one write.
 */
export function sessionLogFile(
  sessionsDir: string,
  environment: Readonly<Record<string, string>>,
): (lines: string) => void {
  const chosen = environment['CLAUDE_SESSIONS_LOG'];
  const path = chosen || join(sessionsDir, 'orchestrator.log');
  // Follow a link only if the user named it; one in the folder may have been planted by someone else.
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
