import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../../scripts/lib/project.ts';

/** A stub of npm that records its arguments and leaves the files of an installation. */
const NPM = `#!/bin/sh
echo "$@" >> npm-calls
mkdir -p node_modules/.bin
ln -sf "$REAL_NODE" node_modules/.bin/node
touch node_modules/.package-lock.json
`;

describe.skipIf(process.platform === 'win32')('a fresh clone', () => {
  let clone: string;

  beforeEach(() => {
    clone = mkdtempSync(join(tmpdir(), 'clone-'));
    mkdirSync(join(clone, 'scripts/lib'), { recursive: true });
    copyFileSync(join(root, 'scripts/lib/prepare.sh'), join(clone, 'scripts/lib/prepare.sh'));
    write(
      'scripts/test',
      '#!/usr/bin/env bash\nset -euo pipefail\n. "$(dirname "$0")/lib/prepare.sh"\nnode --version\nenv\n',
    );
    write('package-lock.json', '{}');
    mkdirSync(join(clone, 'bin'));
    write('bin/npm', NPM);
  });
  afterEach(() => rmSync(clone, { recursive: true, force: true }));

  it('installs its packages once and runs with the installed Node', () => {
    const first = run();
    expect(first).toMatchObject({ status: 0, stdout: expect.stringMatching(/^v\d+\./) });
    expect(run().status).toBe(0);
    expect(npmCalls()).toEqual(['ci --no-audit --no-fund --loglevel=error']);
  });

  it('installs again if the lock file is newer than the packages', () => {
    run();
    const later = Date.now() / 1000 + 10;
    utimesSync(join(clone, 'package-lock.json'), later, later);
    run();
    expect(npmCalls()).toHaveLength(2);
  });

  it('says what to do if install scripts did not run', () => {
    write('bin/npm', NPM.replace('$REAL_NODE', '/nowhere/node'));
    // The machine's old Node must not be used instead of the installed one.
    write('bin/node', '#!/bin/sh\necho v20.0.0\n');
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('npm rebuild --ignore-scripts=false') });
  });

  it('stops if the installation fails', () => {
    write('bin/npm', '#!/bin/sh\necho no network >&2\nexit 1\n');
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringMatching(/no network\n.*`npm ci` failed/) });
  });

  it("removes the caller's account and settings", () => {
    const { stdout } = run({ ANTHROPIC_API_KEY: 'secret', CLAUDE_MAX_PARALLEL: '9', CLAUDECODE: '1', KEPT: 'yes' });
    expect(stdout).toContain('KEPT=yes');
    expect(stdout).not.toMatch(/^(ANTHROPIC_|CLAUDE)/m);
  });

  function run(extra: Record<string, string> = {}): { status: number | null; stdout: string; stderr: string } {
    const env = { PATH: `${join(clone, 'bin')}:/usr/bin:/bin`, REAL_NODE: process.execPath, ...extra };
    return spawnSync('bash', ['scripts/test'], { cwd: clone, encoding: 'utf8', env });
  }

  function npmCalls(): string[] {
    const path = join(clone, 'npm-calls');
    return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
  }

  function write(path: string, text: string): void {
    writeFileSync(join(clone, path), text);
    chmodSync(join(clone, path), 0o755);
  }
});
