import { sessionsDirOf } from '../../store/history/sessions-dir.ts';
import type { CliContext, Invocation } from '../arguments/command.ts';

/**
 * The absolute path of the folder with the runs: --sessions-dir (see `addSettingOptions`), else CLAUDE_SESSIONS_DIR,
 * else the platform's folder for application state. It may not exist.
 */
export function sessionsFolder(options: Invocation['options'], context: Pick<CliContext, 'env' | 'cwd'>): string {
  const given = (options['sessionsDir'] as string | undefined) || context.env['CLAUDE_SESSIONS_DIR'];
  return sessionsDirOf(given, context.env, () => context.cwd);
}
