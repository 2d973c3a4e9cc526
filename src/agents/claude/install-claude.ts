import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EnvironmentError, messageOf } from '../../domain/text/errors.ts';
import { type ClaudeBinary, findClaude } from './find-claude.ts';

/** The version that is installed when none is asked for and none is there: the one that this release was tested with. */
export const testedClaudeVersion = '2.1.330';

const packageName = '@anthropic-ai/claude-code';

export interface ClaudeRequest {
  /** The program named by the workflow; it is used as it is. */
  readonly path: string | null;
  /** An exact version or a dist-tag; null for any. */
  readonly version: string | null;
  /** Where a version of our own may be installed. */
  readonly folder: string;
  /** What sessions will inherit; its PATH is searched. */
  readonly environment: Readonly<Record<string, string>>;
  /** What npm gets. */
  readonly setUpEnvironment: Readonly<Record<string, string>>;
  /** Runs a program, arguments apart, and returns its exit code. */
  readonly run: (
    program: string,
    args: readonly string[],
    options: { cwd: string; env: Readonly<Record<string, string>> },
  ) => Promise<number>;
}

/**
 * The Claude Code CLI for the run: the one named, else the one on the PATH when it is of the version asked for, else one
 * installed by npm into a folder of its own.
 * @throws {EnvironmentError} when it does not run, or cannot be installed
 */
export async function provideClaude(request: ClaudeRequest): Promise<ClaudeBinary> {
  const { path, version, environment } = request;
  if (path !== null) return namedClaude(path, environment);
  const present = await findClaude(null, environment).catch(() => null);
  if (present !== null && (version === null || present.version === version)) return present;
  return installClaude(request, version ?? testedClaudeVersion);
}

async function namedClaude(path: string, environment: Readonly<Record<string, string>>): Promise<ClaudeBinary> {
  try {
    return await findClaude(path, environment);
  } catch (error) {
    const remedy = 'Correct the input claude-path, or leave it out to have Claude Code installed.';
    throw new EnvironmentError(messageOf(error), remedy, { cause: error });
  }
}

async function installClaude(request: ClaudeRequest, version: string): Promise<ClaudeBinary> {
  const { folder, environment } = request;
  await mkdir(folder, { recursive: true });
  // The package puts its program in place by an install script, which newer versions of npm want to have allowed.
  const manifest = { private: true, allowScripts: { [packageName]: true } };
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest)}\n`);
  // In its own folder, so that an .npmrc in the checked-out repository has no say.
  const args = ['install', '--prefix', folder, '--no-audit', '--no-fund', `${packageName}@${version}`];
  const code = await request
    .run('npm', args, { cwd: folder, env: request.setUpEnvironment })
    .catch((error: unknown) => {
      throw cannotInstall(version, messageOf(error), { cause: error });
    });
  if (code !== 0) throw cannotInstall(version, `npm ended with exit code ${code}; its messages are above`);
  try {
    return await findClaude(installedProgram(folder), environment);
  } catch (error) {
    throw cannotInstall(version, messageOf(error), { cause: error });
  }
}

/** npm's own launcher for Windows cannot be started without a shell; the program it calls can. */
function installedProgram(folder: string): string {
  const modules = join(folder, 'node_modules');
  return process.platform === 'win32'
    ? join(modules, '@anthropic-ai', 'claude-code', 'bin', 'claude.exe')
    : join(modules, '.bin', 'claude');
}

function cannotInstall(version: string, why: string, options?: ErrorOptions): EnvironmentError {
  return new EnvironmentError(
    `Claude Code ${version} could not be installed: ${why}`,
    'Check the input claude-version and that the runner has npm and reaches its registry; or install Claude Code in an earlier step.',
    options,
  );
}
