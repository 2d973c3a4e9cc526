import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReleaseServer } from './release-server.ts';
import {
  fakePrograms,
  type InstallerEnd,
  type RunningInstaller,
  startInstaller,
  toolFolder,
  treeOf,
} from './run-installer.ts';

export interface SceneOptions {
  readonly shell?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Folders with programs; by default `tools`. */
  readonly path?: readonly string[];
  readonly cwd?: string;
  readonly script?: string;
}

/** An empty home, a server of releases, and a PATH on which the machine is a Linux with glibc on an Intel processor. */
export class InstallerScene implements AsyncDisposable {
  readonly server: ReleaseServer;
  readonly folder: string;
  readonly home: string;
  /** The folders with programs: one for a machine of a known kind, one with curl and what else is needed. */
  readonly tools: readonly string[];

  private constructor(server: ReleaseServer) {
    this.server = server;
    this.folder = mkdtempSync(join(tmpdir(), 'install-sh-'));
    this.home = join(this.folder, 'home');
    mkdirSync(this.home);
    const all = ['curl', 'tar', 'gzip', 'sha256sum'];
    this.tools = [this.machine('Linux', 'x86_64'), toolFolder(join(this.folder, 'tools'), ...all)];
  }

  static async start(): Promise<InstallerScene> {
    return new InstallerScene(await ReleaseServer.start());
  }

  /** A folder with programs that make the machine look like another. */
  machine(system: string, processor: string, more: Readonly<Record<string, string>> = {}): string {
    return fakePrograms(mkdtempSync(join(this.folder, 'machine-')), {
      uname: `case $1 in -s) echo '${system}' ;; -m) echo '${processor}' ;; esac`,
      ldd: "echo 'ldd (GNU libc) 2.41'",
      getconf: 'echo 64',
      ...more,
    });
  }

  start(args: readonly string[] = [], options: SceneOptions = {}): RunningInstaller {
    return startInstaller(args, {
      shell: options.shell ?? ['/bin/sh'],
      env: { HOME: this.home, LANG: 'C.UTF-8', CLAUDE_MULTI_RELEASES_URL: this.server.url, ...options.env },
      path: options.path ?? this.tools,
      cwd: options.cwd ?? this.folder,
      ...(options.script === undefined ? {} : { script: options.script }),
    });
  }

  run(args: readonly string[] = [], options: SceneOptions = {}): Promise<InstallerEnd> {
    return this.start(args, options).ended;
  }

  /** Everything in the home. */
  get tree(): string[] {
    return treeOf(this.home);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.server[Symbol.asyncDispose]();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A PATH with which Ctrl-C is pressed when a program is started for the n-th time, counted from 1. */
export function interruptingPath(scene: InstallerScene, program: string, at: number): string[] {
  const count = starts(scene, program);
  rmSync(count, { force: true });
  const body = `echo >>'${count}'\nif [ "$(wc -l <'${count}')" -eq ${at} ]; then kill -INT 0; fi\nexec /bin/${program} "$@"`;
  const fakes = fakePrograms(mkdtempSync(join(scene.folder, 'fakes-')), { [program]: body });
  return [fakes, ...scene.tools, '/usr/bin', '/bin'];
}

/** How often the program was started with such a PATH. */
export function startsOf(scene: InstallerScene, program: string): number {
  const count = starts(scene, program);
  return existsSync(count) ? readFileSync(count).length : 0;
}

const starts = (scene: InstallerScene, program: string): string => join(scene.folder, `starts-of-${program}`);
