import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AgentProgram, InstallRequest } from '../../../domain/ports/agent.ts';
import { EnvironmentError, messageOf } from '../../../domain/text/errors.ts';
import { findClaude } from './find-claude.ts';
import { testedVersions } from './tested-versions.ts';

const packageName = '@anthropic-ai/claude-code';

/**
 * Installs the Claude Code CLI with npm into its own folder.
 * @throws {EnvironmentError} if it cannot be installed or does not run afterwards
 */
export async function installClaude(request: InstallRequest): Promise<AgentProgram> {
  const { version: wanted, folder, environment } = request;
  const version = wanted ?? testedVersions.newest;
  await mkdir(folder, { recursive: true });
  // The package's install script puts its program in place; newer versions of npm run it only if it is allowed.
  const manifest = { private: true, allowScripts: { [packageName]: true } };
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest)}\n`);
  // Runs in its own folder, so that an .npmrc in the checked-out repository has no effect.
  const args = ['install', '--prefix', folder, '--no-audit', '--no-fund', `${packageName}@${version}`];
  const code = await request
    .run('npm', args, { cwd: folder, env: request.setUpEnvironment })
    .catch((error: unknown) => {
      throw cannotInstall(version, messageOf(error), { cause: error });
    });
  if (code !== 0) throw cannotInstall(version, `npm failed with exit code ${code}; see its messages above`);
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
