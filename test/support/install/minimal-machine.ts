import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../../../scripts/lib/project.ts';
import { installerText } from './run-installer.ts';

/** Where the mirror of a minimal machine is: the only thing on its network. */
const mirrorAddress = 'http://127.0.0.1:8080/releases';

/** Why there can be no minimal machine here; null when there can. */
export function whyNoMinimalMachine(): string | null {
  if (process.platform !== 'linux') return 'skipped: needs Linux';
  if (process.getuid?.() !== 0) return 'skipped: needs root, for chroot and unshare';
  for (const program of ['debootstrap', 'unshare', 'nsenter', 'chroot', 'ip']) {
    try {
      execFileSync('sh', ['-c', `command -v ${program}`]);
    } catch {
      return `skipped: there is no ${program} (Debian: apt-get install debootstrap util-linux iproute2)`;
    }
  }
  try {
    execFileSync('unshare', ['--net', '--mount', 'true'], { stdio: 'pipe' });
    return null;
  } catch {
    return 'skipped: no network of its own can be made here';
  }
}

/**
 * The root of a minimal Debian, with curl, a static busybox, and the loader of musl beside its own. It is made once from the machine's Debian mirror and kept in the temporary
 * folder. Null where the mirror does not answer.
 */
export function minimalDebian(): string | null {
  const kept = join(tmpdir(), 'claude-multi-minimal-debian');
  if (existsSync(kept)) return kept;
  const made = `${kept}.${process.pid}`;
  try {
    execFileSync('debootstrap', ['--variant=minbase', '--include=curl,musl,busybox-static', 'bookworm', made], {
      stdio: 'pipe',
    });
    renameSync(made, kept);
    return kept;
  } catch {
    rmSync(made, { recursive: true, force: true });
    return null;
  }
}

export interface MachineEnd {
  readonly code: number;
  readonly output: string;
}

/** A root folder as a machine: its own mounts, and a network on which there is nothing but a mirror of releases. */
export class MinimalMachine implements AsyncDisposable {
  readonly root: string;
  readonly #mirror: ChildProcess;

  private constructor(folder: string, mirror: ChildProcess) {
    this.root = folder;
    this.#mirror = mirror;
  }

  /** @param folder the root @param served the folder of the mirror, of which `releases/` is the address */
  static async start(folder: string, served: string): Promise<MinimalMachine> {
    const script = join(root, 'test/fixtures/install/serve-files.ts');
    mkdirSync(join(folder, 'proc'), { recursive: true });
    const setUp = 'ip link set lo up && mount -t proc proc "$1/proc" && shift && exec "$@"';
    const command = [process.execPath, script, served, '8080'];
    const mirror = spawn('unshare', ['--net', '--mount', 'sh', '-c', setUp, 'sh', folder, ...command], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(mirror.stdout, 'data');
    return new MinimalMachine(folder, mirror);
  }

  /** Runs a command line there, with what it reads. */
  run(line: string, { user = 0, input = '' } = {}): Promise<MachineEnd> {
    const enter = ['--target', String(this.#mirror.pid), '--net', '--mount'];
    const home = user === 0 ? '/root' : '/home/someone';
    const env = [`HOME=${home}`, 'PATH=/usr/local/bin:/usr/bin:/bin', `CLAUDE_MULTI_RELEASES_URL=${mirrorAddress}`];
    const inside = [
      'chroot',
      `--userspec=${user}:${user}`,
      this.root,
      '/usr/bin/env',
      '-i',
      ...env,
      '/bin/sh',
      '-c',
      line,
    ];
    return new Promise((resolve) => {
      const child = execFile('nsenter', [...enter, ...inside], { maxBuffer: 1e8 }, (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr }),
      );
      child.stdin?.on('error', () => {}).end(input);
    });
  }

  /** Runs install.sh there, as a pipe does. */
  install(args = '', user = 0): Promise<MachineEnd> {
    return this.run(`sh -s -- ${args}`, { user, input: installerText });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const ended = once(this.#mirror, 'exit');
    this.#mirror.kill();
    await ended;
  }
}
