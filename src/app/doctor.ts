import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import process from 'node:process';
import { defaultPermissionMode } from '../domain/plan/task.ts';
import type { Agent, Environment, Finding } from '../domain/ports/agent.ts';
import { EnvironmentError, messageOf } from '../domain/text/errors.ts';
import { version } from '../domain/version.ts';
import { runProgramFor } from '../machine/process/run-program.ts';
import { sessionsDirOf } from '../store/history/sessions-dir.ts';
import { defaultAgent } from './agent.ts';
import { runtimeName } from './runtime.ts';

/** What checks look at. */
export interface CheckRequest {
  readonly env: Environment;
  readonly cwd: string;
  /** The agent's program that was named; null for the one on PATH. */
  readonly programPath: string | null;
}

/** What keeps this machine from running sessions, and what does not. Changes nothing and sends no request. */
export async function diagnose(request: CheckRequest, agent: Agent = defaultAgent): Promise<Finding[]> {
  const [ofAgent, git] = await Promise.all([checkAgent(request, agent), checkGit(request)]);
  return [checkRuntime(), ...ofAgent, git, ...checkFolders(request), ...checkUser(request, agent)];
}

/** Whether there is a program of the agent's that answers, and what it says. */
async function checkAgent({ programPath, env }: CheckRequest, { name, program }: Agent): Promise<Finding[]> {
  try {
    return await program.check(await program.find(programPath, env), env);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    return [{ level: 'fail', subject: name, message: error.message, remedy: error.remedy }];
  }
}

/** Whether sessions could work in the project's folder and runs could be recorded. Makes nothing. */
function checkFolders({ env, cwd }: CheckRequest): Finding[] {
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
function checkRuntime(): Finding {
  const message = `claude-multi ${version} on ${runtimeName()}, ${process.platform} ${process.arch}`;
  return { level: 'ok', subject: 'runtime', message };
}

/** Whether there is a git. Sessions like to have one; nothing here depends on it. */
async function checkGit({ env }: CheckRequest): Promise<Finding> {
  const answer = await runProgramFor('git', ['--version'], env);
  if (answer?.code === 0) return { level: 'ok', subject: 'git', message: answer.stdout.trim().replace(/^git /, '') };
  const remedy = 'Sessions use it to look at history and to commit. Install it: https://git-scm.com';
  return { level: 'warn', subject: 'git', message: 'there is no git on the PATH', remedy };
}

/** Whether a task that leaves everything to the defaults would be refused to root. */
function checkUser({ env }: CheckRequest, { name, account }: Agent): Finding[] {
  const uid = process.getuid?.();
  if (uid !== 0) return [];
  const refusal = account.refusal({ permissionMode: defaultPermissionMode, env: {} }, env, uid);
  if (refusal === null)
    return [{ level: 'ok', subject: 'user', message: `root, to whom ${name} refuses nothing here` }];
  const message = `root: ${refusal.message}, and it is the default here`;
  return [{ level: 'fail', subject: 'user', message, remedy: refusal.remedy }];
}
