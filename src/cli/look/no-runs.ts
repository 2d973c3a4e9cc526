import { findScriptSessions } from '../../store/history/script-sessions.ts';
import { scriptSessionsText } from '../../terminal/script/script-lines.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import type { CliContext } from '../arguments/command.ts';

/** Says that a sessions folder has no runs, and whether the script `run-multi` has left sessions in its own. */
export async function tellNoRuns(sessionsDir: string, { out, env }: Pick<CliContext, 'out' | 'env'>): Promise<void> {
  out.line(`There is no run in ${safeText(sessionsDir)} yet.`);
  const found = await findScriptSessions(env, sessionsDir);
  if (found !== null) out.line(`${scriptSessionsText(found)}: docs/from-run-multi.md`);
}
