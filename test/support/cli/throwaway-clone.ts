import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../../../scripts/lib/project.ts';

/** What is replaced by a stub in the clone, since the real ones take minutes. */
const stubs: Readonly<Record<string, string>> = {
  '.ci/run': '#!/bin/sh\necho checked "$(git rev-parse HEAD)" >> "$LOG"\neval "$CHECK"\n',
  'scripts/lib/prepare.sh': 'echo prepared "$PWD" >> "$LOG"\n',
  'scripts/build.ts': `import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
    import { repository } from '../src/domain/project.ts';
    mkdirSync('dist', { recursive: true });
    writeFileSync('dist/index.js', repository + ' ' + JSON.parse(readFileSync('package.json', 'utf8')).version);`,
  'scripts/docs.ts': "import { appendFileSync } from 'node:fs';\nappendFileSync(process.env.LOG, 'docs\\n');",
  'scripts/lint-workflows.ts': '',
  'scripts/lib/release/write-release.ts': `import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
    import { join } from 'node:path';
    export function writeRelease(folder, release) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'program'), readFileSync('src/domain/project.ts'));
      writeFileSync(join(folder, 'left.md'), process.env.CHECK);
      writeFileSync(join(folder, 'release.json'), JSON.stringify(release));
    }`,
};

const files: Readonly<Record<string, string>> = {
  '.gitignore': 'build/\n',
  'package.json': '{\n  "name": "claude-multi",\n  "version": "0.1.0",\n  "type": "module"\n}\n',
  'package-lock.json': JSON.stringify({ version: '0.1.0', packages: { '': { version: '0.1.0' } } }, null, 2),
  'src/domain/version.ts': "export const version = '0.1.0';\n",
  'src/domain/project.ts':
    "export const repository = 'https://github.com/OWNER/claude-multi';\nexport const commit = 'FULL_COMMIT_SHA';\n",
  'CHANGELOG.md': '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- The first [thing](docs/thing.md).\n',
  'README.md': 'https://github.com/OWNER/claude-multi\n\n- uses: OWNER/claude-multi@FULL_COMMIT_SHA\n',
  'test/kept.txt': 'OWNER/claude-multi@FULL_COMMIT_SHA\n',
  'dist/index.js': 'old',
};

/** A small repository with the release command of this one, stubs of what it runs, and an origin beside it. */
export class ThrowawayClone {
  readonly folder = mkdtempSync(join(tmpdir(), 'release-test-'));
  readonly path = join(this.folder, 'clone');
  readonly #environment: NodeJS.ProcessEnv = {
    PATH: process.env['PATH'],
    HOME: this.folder,
    TMPDIR: join(this.folder, 'tmp'),
    LOG: join(this.folder, 'log'),
    GIT_CONFIG_NOSYSTEM: '1',
    ...Object.fromEntries(
      ['AUTHOR', 'COMMITTER'].flatMap((who) => [
        [`GIT_${who}_NAME`, 'test'],
        [`GIT_${who}_EMAIL`, 'test@example.com'],
      ]),
    ),
  };

  constructor() {
    mkdirSync(join(this.folder, 'tmp'));
    writeFileSync(join(this.folder, 'log'), '');
    for (const name of [
      ...['scripts/release.ts', 'scripts/lib/release', 'scripts/lib/project.ts', 'src/domain/release'],
      'test/support/documents/parse-markdown.ts',
    ])
      cpSync(join(root, name), join(this.path, name), { recursive: true });
    for (const [name, text] of Object.entries({ ...files, ...stubs })) this.write(name, text);
    chmodSync(join(this.path, '.ci/run'), 0o755);
    // For the packages that reading archives needs; git does not follow the link.
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
    this.git('init', '--quiet', '--initial-branch=main');
    this.commit('All');
    execFileSync('git', ['init', '--quiet', '--bare', join(this.folder, 'origin')], { env: this.#environment });
    this.git('remote', 'add', 'origin', join(this.folder, 'origin'));
    this.git('push', '--quiet', 'origin', 'main');
  }

  /** Runs the release command. `check` is what the stub of `.ci/run` does, as a line of shell. */
  release(args: readonly string[], check = ''): { readonly status: number | null; readonly told: string } {
    const env = { ...this.#environment, CHECK: check };
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/release.ts', ...args], {
      cwd: this.path,
      env,
      encoding: 'utf8',
    });
    return { status, told: stdout + stderr };
  }

  /** Starts the release command, sends it a signal once the check has begun with `before`, and returns its exit code. */
  interrupted(args: readonly string[], signal: NodeJS.Signals, before = ''): Promise<number | null> {
    const env = { ...this.#environment, CHECK: `${before}echo waiting; sleep 86400` };
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, ['scripts/release.ts', ...args], { cwd: this.path, env, stdio: 'pipe' });
      child.stdout.on('data', (text: Buffer) => {
        if (text.includes('waiting')) child.kill(signal);
      });
      child.on('error', reject);
      child.on('close', resolve);
    });
  }

  git(...args: string[]): string {
    return execFileSync('git', args, {
      cwd: this.path,
      env: this.#environment,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  }

  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', `--message=${message}`);
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(join(this.path, name)), { recursive: true });
    writeFileSync(join(this.path, name), text);
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), 'utf8');
  }

  /** What the stubs have logged. */
  get log(): string[] {
    return readFileSync(join(this.folder, 'log'), 'utf8').trim().split('\n');
  }

  /** Everything that a release may not change when it fails: references, files, checkouts, temporary files. */
  get state(): string {
    const temporary = execFileSync('ls', ['-A', join(this.folder, 'tmp')], { encoding: 'utf8' });
    return [
      this.git('for-each-ref'),
      this.git('status', '--porcelain', '--branch'),
      this.git('worktree', 'list', '--porcelain'),
      temporary,
    ].join('\n');
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
