import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/project.ts';
import { archiveFolder, archiveName, type Platform, platforms, programName } from './lib/release/platforms.ts';

const USAGE = `usage: node scripts/try-release.ts --platform NAME (--claude-version VERSION | --claude FILE) [--folder FOLDER]

Unpacks the archive of this machine's platform from build/release or --folder, and runs the demo with the program in it:
real sessions against a simulated API, in an empty home. Needs no packages.

  --claude-version  install this version of Claude Code with npm, for the demo only
  --claude          use this Claude Code`;

const { values } = parseArgs({
  options: {
    platform: { type: 'string' },
    folder: { type: 'string' },
    claude: { type: 'string' },
    'claude-version': { type: 'string' },
  },
});
const { claude, 'claude-version': claudeVersion } = values;
const platform = platforms.find((name) => name === values.platform);
if (platform === undefined || (claude === undefined) === (claudeVersion === undefined)) {
  console.error(USAGE);
  process.exit(1);
}
const isWindows = process.platform === 'win32';
// Some paths of real users have spaces.
const scratch = mkdtempSync(join(tmpdir(), 'claude multi '));
try {
  tryRelease(platform, resolve(values.folder ?? join(root, 'build/release')));
} catch (error) {
  // What a program has printed is above.
  console.error(`try-release: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 });
}

function tryRelease(name: Platform, folder: string): void {
  const archive = join(folder, archiveName(name));
  // Git for Windows has a tar as well, which reads no .zip.
  const tar = isWindows ? join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'tar.exe') : 'tar';
  execFileSync(tar, ['-xf', archive, '-C', scratch], { stdio: 'inherit' });
  const program = join(scratch, archiveFolder(name), programName(name));
  const expected = readFileSync(join(folder, 'VERSION'), 'utf8').trim();
  const told = execFileSync(program, ['version'], { env: environment(), encoding: 'utf8' }).trim();
  if (!told.startsWith(`claude-multi ${expected} `)) throw new Error(`the program says "${told}", not ${expected}`);
  // macOS ends a program whose signature does not fit, but not every version that a runner may have does so.
  if (process.platform === 'darwin') execFileSync('codesign', ['--verify', '--strict', program], { stdio: 'inherit' });
  const start = performance.now();
  const options = ['demo', '--claude-path', claude === undefined ? installClaude() : resolve(claude)];
  execFileSync(program, options, { cwd: scratch, env: environment(), stdio: 'inherit' });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const megabytes = (statSync(archive).size / 1e6).toFixed(1);
  console.log(`\n${told}\n${archiveName(name)}: ${megabytes} MB; the demo took ${seconds} s`);
}

/** Installs Claude Code beside the program. Returns its path. */
function installClaude(): string {
  const prefix = join(scratch, 'claude');
  mkdirSync(prefix);
  const options = ['install', '--no-audit', '--no-fund', '--no-save', `@anthropic-ai/claude-code@${claudeVersion}`];
  // npm is a .cmd file on Windows, which only a shell starts.
  execFileSync('npm', options, { cwd: prefix, stdio: 'inherit', shell: isWindows });
  const path = join(prefix, 'node_modules/@anthropic-ai/claude-code/bin/claude.exe');
  if (!existsSync(path)) throw new Error(`npm installed no ${path}`);
  return path;
}

/** This environment without an account, and with an empty home. */
function environment(): NodeJS.ProcessEnv {
  const home = join(scratch, 'home');
  mkdirSync(home, { recursive: true });
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:ANTHROPIC_|CLAUDE)/.test(name));
  return { ...Object.fromEntries(kept), HOME: home, USERPROFILE: home };
}
