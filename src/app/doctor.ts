import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { defaultPermissionMode } from '../domain/plan/task.ts';
import type { Agent, Environment, Finding } from '../domain/ports/agent.ts';
import { EnvironmentError, messageOf } from '../domain/text/errors.ts';
import { describeSharing } from '../domain/usage/prefix-sharing.ts';
import { version } from '../domain/version.ts';
import { canGroup } from '../machine/process/control-group.ts';
import { runProgramFor } from '../machine/process/run-program.ts';
import { watchdogShell } from '../machine/process/watchdog.ts';
import { findScriptSessions } from '../store/history/script-sessions.ts';
import { listRunIds, sessionsDirOf } from '../store/history/sessions-dir.ts';
import { readRun } from '../store/run/read-run.ts';
import { scriptSessionsText } from '../terminal/script/script-lines.ts';
import { defaultAgent } from './agent.ts';
import { runtimeName } from './surroundings/runtime.ts';

/** What the checks need. */
export interface CheckRequest {
  readonly env: Environment;
  readonly cwd: string;
  /** The path of the agent's program; null for the one on PATH. */
  readonly programPath: string | null;
}

/** Checks whether this machine can run sessions. Changes nothing and sends no request. */
export async function diagnose(request: CheckRequest, agent: Agent = defaultAgent): Promise<Finding[]> {
  const [ofAgent, git, cache, script] = await Promise.all([
    checkAgent(request, agent),
    checkGit(request),
    checkCache(request),
    checkScript(request),
  ]);
  const ofMachine = [...checkFolders(request), ...checkUser(request, agent), checkProcesses()];
  return [checkRuntime(), ...ofAgent, git, ...ofMachine, ...cache, ...script];
}

/** Checks that the agent's program is there and answers, and runs the agent's own checks. */
async function checkAgent({ programPath, env, cwd }: CheckRequest, { name, program }: Agent): Promise<Finding[]> {
  try {
    return await program.check(await program.find(programPath, env), env, projectOf(env, cwd));
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    return [{ level: 'fail', subject: name, message: error.message, remedy: error.remedy }];
  }
}

/** Checks that the project's folder and the sessions folder are usable. Creates nothing. */
function checkFolders({ env, cwd }: CheckRequest): Finding[] {
  const project = projectOf(env, cwd);
  const sessions = sessionsDirOf(env['CLAUDE_SESSIONS_DIR'], env, () => cwd);
  return [
    finding('project', project, existsSync(project) ? project : null, '--project-dir or CLAUDE_PROJECT_DIR'),
    finding('runs', sessions, nearestFolder(sessions), '--sessions-dir or CLAUDE_SESSIONS_DIR'),
  ];
}

/** Whether the script `run-multi` has left sessions, which this program does not show. */
async function checkScript({ env, cwd }: CheckRequest): Promise<Finding[]> {
  const sessions = sessionsDirOf(env['CLAUDE_SESSIONS_DIR'], env, () => cwd);
  const found = await findScriptSessions(env, sessions);
  if (found === null) return [];
  const remedy =
    'Their results are there, in ID.output. Stop those that still run with the script itself, then remove its files. Details: docs/from-run-multi.md';
  return [{ level: 'warn', subject: 'script', message: scriptSessionsText(found), remedy }];
}

/** Whether the sessions of the newest run shared the prompt cache as far as they could. */
async function checkCache({ env, cwd }: CheckRequest): Promise<Finding[]> {
  const sessions = sessionsDirOf(env['CLAUDE_SESSIONS_DIR'], env, () => cwd);
  try {
    const [newest] = await listRunIds(sessions);
    if (newest === undefined) return [];
    const { prefixes } = (await readRun(join(sessions, newest))).state.ended ?? {};
    if (prefixes === undefined) return [];
    const remedy = `Let the tasks of a run have the same tools, system prompt and settings. Details: ${documentation}`;
    const message = `in the newest run, ${describeSharing(prefixes)}`;
    return [{ level: 'warn', subject: 'cache', message, remedy }];
  } catch {
    // No run, or one that cannot be read: other commands say so.
    return [];
  }
}

const documentation = 'docs/gateway.md, "The prompt cache is written once"';

function projectOf(env: Environment, cwd: string): string {
  return resolve(cwd, env['CLAUDE_PROJECT_DIR'] || '.');
}

function finding(subject: string, folder: string, place: string | null, settings: string): Finding {
  const remedy = `Choose a folder that you may write to: ${settings}`;
  if (place === null) return { level: 'fail', subject, message: `${folder} does not exist`, remedy };
  if (!statSync(place).isDirectory()) return { level: 'fail', subject, message: `${place} is not a folder`, remedy };
  try {
    accessSync(place, constants.R_OK | constants.W_OK | constants.X_OK);
    return { level: 'ok', subject, message: place === folder ? folder : `${folder} (will be created)` };
  } catch (error) {
    return { level: 'fail', subject, message: messageOf(error), remedy };
  }
}

function nearestFolder(path: string): string {
  let place = path;
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
  return place;
}

/** The runtime. No check is needed: this program runs. */
function checkRuntime(): Finding {
  const message = `claude-multi ${version} on ${runtimeName()}, ${process.platform} ${process.arch}`;
  return { level: 'ok', subject: 'runtime', message };
}

/** Checks for git. Sessions often use it; this program does not need it. */
async function checkGit({ env }: CheckRequest): Promise<Finding> {
  const answer = await runProgramFor('git', ['--version'], env);
  if (answer?.code === 0) return { level: 'ok', subject: 'git', message: answer.stdout.trim().replace(/^git /, '') };
  const remedy = 'Sessions use it to read history and to commit. Install it: https://git-scm.com';
  return { level: 'warn', subject: 'git', message: 'git is not on the PATH', remedy };
}

/** Checks whether the agent would refuse a task with default settings because the user is root. */
function checkUser({ env }: CheckRequest, { name, account }: Agent): Finding[] {
  const uid = process.getuid?.();
  if (uid !== 0) return [];
  const refusal = account.refusal({ permissionMode: defaultPermissionMode, env: {} }, env, uid);
  if (refusal === null)
    return [{ level: 'ok', subject: 'user', message: `root; ${name} would not refuse a task with default settings` }];
  const message = `root: ${refusal.message}, which is the default`;
  return [{ level: 'fail', subject: 'user', message, remedy: refusal.remedy }];
}

/** What the processes that a session starts are found by, and whether they end should this program be killed. */
export function checkProcesses(facts = { platform: process.platform, groups: canGroup(), shell: hasShell() }): Finding {
  const subject = 'processes';
  const { platform, groups, shell } = facts;
  if (platform === 'win32') {
    const message = 'found by the tree below a session; they go on should claude-multi be killed';
    const remedy = 'Windows shows nobody the environment of processes. In WSL they are found by a marker as well.';
    return { level: 'warn', subject, message, remedy };
  }
  const nets = groups ? 'marker, descent and control group' : 'marker and descent';
  if (shell)
    return { level: 'ok', subject, message: `found by ${nets}; a watchdog ends them should claude-multi be killed` };
  const message = `found by ${nets}; they go on should claude-multi be killed, since the watchdog needs ${watchdogShell}`;
  return { level: 'warn', subject, message, remedy: `Install a POSIX shell as ${watchdogShell}` };
}

function hasShell(): boolean {
  return existsSync(watchdogShell);
}
