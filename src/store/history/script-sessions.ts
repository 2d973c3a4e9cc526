import { readdir } from 'node:fs/promises';

/** The folder that the script `run-multi` used where CLAUDE_SESSIONS_DIR named no other. */
const scriptFolder = '/tmp/claude-sessions';

/** Sessions that the script has left in its folder. */
export interface ScriptSessions {
  readonly folder: string;
  readonly count: number;
}

/**
 * Looks for sessions of the script `run-multi` in the folder that it used; null if there are none. Only names are read:
 * the folder is one that other users can write to.
 * @param environment of this process; the script used CLAUDE_SESSIONS_DIR too
 * @param sessionsDir the folder with the runs, absolute
 */
export async function findScriptSessions(
  environment: Readonly<Record<string, string | undefined>>,
  sessionsDir: string,
  usual = scriptFolder,
): Promise<ScriptSessions | null> {
  const folder = environment['CLAUDE_SESSIONS_DIR'] ? sessionsDir : usual;
  const count = await countSessions(folder);
  return count === 0 ? null : { folder, count };
}

/** The script wrote the files ID.status and ID.started for each session. */
async function countSessions(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
  return [...names].filter((name) => /.\.status$/.test(name) && names.has(name.replace(/status$/, 'started'))).length;
}
