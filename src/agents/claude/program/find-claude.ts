import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, isAbsolute, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { AgentProgram, Environment } from '../../../domain/ports/agent.ts';
import { EnvironmentError, messageOf } from '../../../domain/text/errors.ts';
import { remedyForStart } from '../../../machine/system-error.ts';
import { compareVersions, installCommand, oldestUsable, testedVersions } from './tested-versions.ts';

const install = `Install it with \`${installCommand()}\`, or give its path: --claude-path PATH or CLAUDE_MULTI_CLAUDE_PATH.`;

/** How long `claude --version` may take, milliseconds. */
const versionTimeoutMs = 20_000;

/**
 * Finds the Claude Code CLI, at the given path or else as the first `claude` on the PATH of `environment`, and runs
 * `claude --version`.
 * @throws {EnvironmentError} if there is none, it does not answer, or it is too old to run a session
 */
export async function findClaude(given: string | null, environment: Environment): Promise<AgentProgram> {
  const path = given === null ? onPath(environment) : named(given, environment);
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], {
      env: { ...environment },
      timeout: versionTimeoutMs,
      windowsHide: true,
    });
    const version = /\d+\.\d+\.\d+\S*/.exec(stdout)?.[0];
    if (version === undefined) throw new Error(`\`claude --version\` printed ${JSON.stringify(stdout.slice(0, 80))}`);
    if (isTooOld(stdout)) throw tooOld(path, version);
    return { path, version };
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    const remedy = remedyForStart(error);
    if (remedy !== null)
      throw new EnvironmentError(`cannot start ${path}: ${messageOf(error)}`, remedy, { cause: error });
    const late = (error as { killed?: boolean }).killed === true;
    const why = late ? `\`claude --version\` did not answer within ${versionTimeoutMs / 1_000} s` : messageOf(error);
    throw new EnvironmentError(`${path} does not run as Claude Code: ${why}`, install, { cause: error });
  }
}

/** Whether it says of itself that it is Claude Code: the number of a wrapper means nothing here. */
function isTooOld(said: string): boolean {
  const own = /\d+\.\d+\.\d+\S*(?= \(Claude Code\))/.exec(said)?.[0];
  return own !== undefined && (compareVersions(own, oldestUsable) ?? 0) < 0;
}

function tooOld(path: string, version: string): EnvironmentError {
  const { oldest, newest } = testedVersions;
  return new EnvironmentError(
    `${path} is Claude Code ${version}, which cannot limit what a session costs: versions before ${oldestUsable} do not know --max-budget-usd`,
    `Update it with \`claude update\`, or with \`${installCommand(newest)}\`. Versions from ${oldest} to ${newest} are tested.`,
  );
}

function named(given: string, environment: Environment): string {
  if (!/[\\/]/.test(given)) {
    const found = search(given, environment);
    if (found !== null) return found;
  }
  const path = isAbsolute(given) ? given : resolve(given);
  if (!existsSync(path)) throw new EnvironmentError(`there is no claude at ${path}`, install);
  if (!isProgram(path)) throw new EnvironmentError(`${path} is not an executable program`, install);
  return path;
}

function onPath(environment: Environment): string {
  const found = search('claude', environment);
  if (found === null) throw new EnvironmentError('the Claude Code CLI (`claude`) is not on the PATH', install);
  return found;
}

function search(name: string, environment: Environment): string | null {
  const path = environment['PATH'] ?? environment['Path'] ?? '';
  for (const folder of path.split(delimiter)) {
    if (folder === '') continue;
    for (const candidate of candidates(folder, name)) if (isProgram(candidate)) return candidate;
  }
  return null;
}

/** On Windows npm's `claude.cmd` cannot be started without a shell; the program it calls can. */
function candidates(folder: string, name: string): string[] {
  if (process.platform !== 'win32') return [join(folder, name)];
  const inPackage = join('@anthropic-ai', 'claude-code', 'bin', 'claude.exe');
  return [join(folder, `${name}.exe`), join(folder, 'node_modules', inPackage), join(folder, '..', inPackage)];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
