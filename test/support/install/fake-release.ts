import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ReleaseServer } from './release-server.ts';

export interface FakeRelease {
  readonly version: string;
  readonly platform?: string;
  /** The program: by default a shell script that knows `version`. */
  readonly program?: string;
  /** Changes the unpacked archive before it is packed: gets the folder that holds `claude-multi-PLATFORM/`. */
  readonly change?: (folder: string, name: string) => void;
  /** More arguments for tar, before the files. */
  readonly tarOptions?: readonly string[];
  /** What is packed; by default the archive's own folder. */
  readonly members?: readonly string[];
}

/** What an archive holds beside the program. */
const companions: Readonly<Record<string, string>> = {
  'README.md': '# claude-multi\n',
  LICENSE: 'MIT License\n',
  'licenses.txt': 'licences of what is bundled\n',
  'CHANGELOG.md': '# Changelog of claude-multi\n',
  'man/claude-multi.1': '.TH claude-multi 1\n',
  'completions/claude-multi.bash': '# Completion of claude-multi\ncomplete -W loaded-by-bash claude-multi\n',
  'completions/_claude-multi': '#compdef claude-multi\ncompadd loaded-by-zsh\n',
  'completions/claude-multi.fish': '# Completion of claude-multi\ncomplete -c claude-multi -f -a loaded-by-fish\n',
};

/** A program that says its version, as `claude-multi version` does. */
export const fakeProgram = (version: string): string => `#!/bin/sh
case \${1-} in version) echo 'claude-multi ${version} (a stand-in, linux x64)' ;; *) echo 'the program of ${version}' ;; esac
`;

/** An archive of a release, as the release makes it. */
export function fakeArchive({ version, platform = 'linux-x64', ...options }: FakeRelease): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'fake-release-'));
  try {
    const name = `claude-multi-${platform}`;
    for (const [path, text] of Object.entries(companions)) {
      mkdirSync(dirname(join(folder, name, path)), { recursive: true });
      writeFileSync(join(folder, name, path), text);
    }
    writeFileSync(join(folder, name, 'claude-multi'), options.program ?? fakeProgram(version));
    chmodSync(join(folder, name, 'claude-multi'), 0o755);
    options.change?.(folder, name);
    const archive = join(folder, 'archive.tar.gz');
    execFileSync('tar', ['-czf', archive, ...(options.tarOptions ?? []), ...(options.members ?? [name])], {
      cwd: folder,
      stdio: 'pipe',
    });
    return readFileSync(archive);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

/** Puts a release with archives on the server, the way GitHub has them; the newest unless told otherwise. */
export function publish(
  server: ReleaseServer,
  version: string,
  archives: Readonly<Record<string, Buffer>>,
  isNewest = true,
): void {
  const base = `download/v${version}`;
  const names = Object.keys(archives);
  for (const name of names) server.files.set(`${base}/${name}`, archives[name] as Buffer);
  const sums = names.map((name) => `${sha256(archives[name] as Buffer)}  ${name}\n`);
  server.files.set(`${base}/SHA256SUMS`, sums.join(''));
  if (isNewest) server.files.set('latest/download/VERSION', `${version}\n`);
}

/** A release for linux-x64, published. */
export function publishFake(server: ReleaseServer, release: FakeRelease, isNewest = true): void {
  const { platform = 'linux-x64' } = release;
  publish(server, release.version, { [`claude-multi-${platform}.tar.gz`]: fakeArchive(release) }, isNewest);
}
