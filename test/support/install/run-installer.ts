import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from '../../../scripts/lib/project.ts';

export const installerFile = join(root, 'scripts/install/install.sh');
export const installerText = readFileSync(installerFile, 'utf8');

export interface InstallerEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface InstallerOptions {
  /** The shell's command line. */
  readonly shell?: readonly string[];
  /** The whole environment, apart from PATH. */
  readonly env: Readonly<Record<string, string>>;
  /** Folders with programs. */
  readonly path: readonly string[];
  readonly cwd: string;
  /** What the shell reads; by default the script. */
  readonly script?: string;
}

export interface RunningInstaller {
  readonly child: ChildProcess;
  readonly ended: Promise<InstallerEnd>;
}

/** Starts install.sh the way `curl ... | sh -s -- ARGS` does, in a process group of its own. */
export function startInstaller(args: readonly string[], options: InstallerOptions): RunningInstaller {
  const [command = '', ...before] = options.shell ?? ['/bin/sh'];
  const child = spawn(command, [...before, '-s', '--', ...args], {
    cwd: options.cwd,
    env: { PATH: options.path.join(delimiter), ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  child.stdin.on('error', () => {}).end(options.script ?? installerText);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<InstallerEnd>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  return { child, ended };
}

/** Programs that install.sh may use, apart from those that download, unpack and hash. */
const basics = [
  ...[
    'sh',
    'cat',
    'chmod',
    'cp',
    'cut',
    'expr',
    'find',
    'getconf',
    'grep',
    'head',
    'id',
    'ldd',
    'mkdir',
    'mktemp',
    'mv',
  ],
  ...['readlink', 'rm', 'rmdir', 'sed', 'sleep', 'sort', 'tail', 'touch', 'tr', 'uname'],
];

/** A folder with links to the named programs of this machine, for a PATH that has nothing else. */
export function toolFolder(folder: string, ...names: readonly string[]): string {
  mkdirSync(folder, { recursive: true });
  for (const name of [...basics, ...names]) {
    const found = ['/usr/local/bin', '/usr/bin', '/bin', '/usr/sbin', '/sbin'].map((place) => join(place, name));
    const file = found.find((candidate) => existsSync(candidate));
    if (file !== undefined && !existsSync(join(folder, name))) symlinkSync(file, join(folder, name));
  }
  return folder;
}

/** A folder in which every program is busybox's. */
export function busyboxFolder(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const busybox = execFileSync('sh', ['-c', 'command -v busybox'], { encoding: 'utf8' }).trim();
  for (const name of execFileSync(busybox, ['--list'], { encoding: 'utf8' }).trim().split('\n'))
    if (!existsSync(join(folder, name))) symlinkSync(busybox, join(folder, name));
  return folder;
}

/** Programs of the given names that are shell scripts, for a folder in front on PATH. */
export function fakePrograms(folder: string, programs: Readonly<Record<string, string>>): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, body] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

/** Everything below a folder, a line each: files with a digest, links with where they lead, folders with "/". */
export function treeOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const name = path.slice(folder.length + 1);
      if (entry.isSymbolicLink()) return `${name} -> ${readlinkSync(path)}`;
      if (!entry.isFile()) return `${name}/`;
      return `${name} ${createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 12)}`;
    })
    .sort();
}
