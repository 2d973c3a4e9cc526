import process from 'node:process';
import { version } from '../../domain/version.ts';
import { runProgramFor } from '../../machine/process/run-program.ts';
import { rootRemedy, rootWithoutSandbox } from '../run/permission-notice.ts';
import { runtimeName } from '../runtime.ts';
import type { CheckRequest, Finding } from './check.ts';

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
