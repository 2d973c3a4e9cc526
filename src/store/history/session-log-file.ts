import { join } from 'node:path';
import { appendLines } from '../../machine/files/append-lines.ts';
import { lacksDescriptors } from '../../machine/system-error.ts';

/** How much waits for a free file descriptor at most, characters. */
const mostHeld = 1_000_000;

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
  const follow = chosen !== undefined && chosen !== '';
  let held = '';
  return (lines) => {
    held = (held + lines).slice(-mostHeld);
    try {
      appendLines(path, held, { follow });
      held = '';
    } catch (error) {
      // Without a free file descriptor they are written with the next ones.
      if (!lacksDescriptors(error)) throw error;
    }
  };
}
