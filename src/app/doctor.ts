import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import process from 'node:process';
import type { CliContext } from '../cli/arguments/command.ts';
import { rootRemedy, rootWithoutSandbox } from '../cli/run/permission-notice.ts';
import { messageOf } from '../domain/text/errors.ts';
import { version } from '../domain/version.ts';
import { runProgramFor } from '../machine/process/run-program.ts';
import { sessionsDirOf } from '../store/history/sessions-dir.ts';
import { runtimeName } from './runtime.ts';

/** What a check found. `warn` does not keep a run from working. */
export interface Finding {
  readonly level: 'ok' | 'warn' | 'fail';
  /** What was looked at: `claude`, `login`. */
  readonly subject: string;
  readonly message: string;
  /** How to mend it; absent where nothing is to mend. */
  readonly remedy?: string;
}

/** What checks look at. */
export interface CheckRequest {
  readonly env: CliContext['env'];
  readonly cwd: string;
  /** The `claude` that was named; null for the one on PATH. */
  readonly claudePath: string | null;
}

/** Whether sessions could work in the project's folder and runs could be recorded. Makes nothing. */
export function checkFolders({ env, cwd }: CheckRequest): Finding[] {
  const project = resolve(cwd, env['CLAUDE_PROJECT_DIR'] || '.');
  const sessions = sessionsDirOf(env['CLAUDE_SESSIONS_DIR'], env, cwd);
  return [
    finding('project', project, existsSync(project) ? project : null, '--project-dir or CLAUDE_PROJECT_DIR'),
    finding('runs', sessions, nearestFolder(sessions), '--sessions-dir or CLAUDE_SESSIONS_DIR'),
  ];
}

function finding(subject: string, folder: string, place: string | null, settings: string): Finding {
  const remedy = `Give a folder that you may write to: ${settings}`;
  if (place === null) return { level: 'fail', subject, message: `${folder} does not exist`, remedy };
  if (!statSync(place).isDirectory()) return { level: 'fail', subject, message: `${place} is no folder`, remedy };
  try {
    accessSync(place, constants.R_OK | constants.W_OK | constants.X_OK);
    return { level: 'ok', subject, message: place === folder ? folder : `${folder} (will be made)` };
  } catch (error) {
    return { level: 'fail', subject, message: messageOf(error), remedy };
  }
}

function nearestFolder(path: string): string {
  let place = path;
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
  return place;
}

/** What runs us. That we run shows that it will do. */
export function checkRuntime(): Finding {
  const message = `claude-multi ${version} on ${runtimeName()}, ${process.platform} ${process.arch}`;
  return { level: 'ok', subject: 'runtime', message };
}

/** Whether there is a git. Sessions like to have one; nothing here depends on it. */
export async function checkGit({ env }: CheckRequest): Promise<Finding> {
  const answer = await runProgramFor('git', ['--version'], env);
  if (answer?.code === 0) return { level: 'ok', subject: 'git', message: answer.stdout.trim().replace(/^git /, '') };
  const remedy = 'Sessions use it to look at history and to commit. Install it: https://git-scm.com';
  return { level: 'warn', subject: 'git', message: 'there is no git on the PATH', remedy };
}

/** Whether the default permission mode would be refused. */
export function checkUser({ env }: CheckRequest): Finding | null {
  if (process.getuid?.() !== 0) return null;
  if (!rootWithoutSandbox(env)) return { level: 'ok', subject: 'user', message: 'root, in a sandbox (IS_SANDBOX=1)' };
  const message = 'root, to whom claude refuses the permission mode bypassPermissions, the default here';
  return { level: 'fail', subject: 'user', message, remedy: rootRemedy };
}
