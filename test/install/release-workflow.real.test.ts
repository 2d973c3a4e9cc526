import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../../scripts/lib/project.ts';
import { platforms } from '../../scripts/lib/release/platforms.ts';

const step = z.looseObject({ name: z.string().optional(), run: z.string().optional() });
const job = z.looseObject({
  needs: z.union([z.string(), z.array(z.string())]).optional(),
  strategy: z
    .looseObject({ matrix: z.looseObject({ include: z.array(z.looseObject({ platform: z.string() })) }) })
    .optional(),
  steps: z.array(step),
});
const { jobs } = z
  .looseObject({ jobs: z.record(z.string(), job) })
  .parse(parse(readFileSync(join(root, '.github/workflows/release.yml'), 'utf8')));

/** The script of a step, which is found by its name. */
function scriptOf(name: string): string {
  const script = Object.values(jobs)
    .flatMap(({ steps }) => steps)
    .find((one) => one.name === name)?.run;
  if (script === undefined) throw new Error(`release.yml has no step "${name}"`);
  return script;
}

/** A stub of gh that keeps its arguments, and answers by a script of shell. */
const GH = '#!/bin/sh\necho "$@" >> "$LOG"\neval "$ANSWER"\n';
const commit = '0123456789abcdef0123456789abcdef01234567';

describe('the workflow of a release', () => {
  it('tries every platform that has an archive', () => {
    expect(jobs['start']?.strategy?.matrix.include.map(({ platform }) => platform)).toEqual([...platforms]);
  });

  it('publishes only what was checked, tried and attested, and moves the tag last', () => {
    const neededFor = (name: string): string[] =>
      [jobs[name]?.needs ?? []].flat().flatMap((one) => [...neededFor(one), one]);
    expect(new Set(neededFor('attest'))).toEqual(new Set(['build', 'check', 'start']));
    expect(neededFor('float')).toEqual([...neededFor('attest'), 'attest', 'draft', 'npm', 'publish']);
    expect(new Set([...neededFor('float'), 'float'])).toEqual(new Set(Object.keys(jobs)));
  });
});

describe.skipIf(process.platform === 'win32')('a step of the workflow of a release', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'release-step-'));
    for (const name of ['bin', 'release']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'bin/gh'), GH);
    chmodSync(join(folder, 'bin/gh'), 0o755);
    writeFileSync(join(folder, 'log'), '');
    writeFileSync(join(folder, 'release/a b.tar.gz'), '');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs a step as the runner does, with a stub of gh. Returns its exit code and what gh was called with. */
  function play(name: string, answer: string, env: Readonly<Record<string, string>> = {}) {
    const { status, stderr } = spawnSync('bash', ['-e', '-c', scriptOf(name)], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: `${join(folder, 'bin')}:${process.env['PATH']}`,
        LOG: join(folder, 'log'),
        ANSWER: answer,
        GH_REPO: 'acme/claude-multi',
        TAG: 'v1.2.3',
        ...env,
      },
    });
    return { status, stderr, calls: readFileSync(join(folder, 'log'), 'utf8').trim().split('\n') };
  }

  it('creates a draft with all files and the notes', () => {
    const answer =
      'case "$*" in *isDraft*) echo true;; *view*) test -e "$LOG.made";; *create*) touch "$LOG.made";; esac';
    const { status, calls, stderr } = play('Create the draft with its files', answer, { PRERELEASE: 'true' });
    expect(status, stderr).toBe(0);
    expect(calls).toEqual([
      'release view v1.2.3',
      'release create v1.2.3 --draft --verify-tag --prerelease=true --title claude-multi 1.2.3 --notes-file notes/release-notes.md',
      'release view v1.2.3 --json isDraft --jq .isDraft',
      'release upload v1.2.3 release/a b.tar.gz --clobber',
    ]);
  });

  it('uploads into the draft that an earlier try has left, and never into a published release', () => {
    const draft = play('Create the draft with its files', 'case "$*" in *isDraft*) echo true;; esac');
    expect(draft.status, draft.stderr).toBe(0);
    expect(draft.calls.join('\n')).not.toContain('create');
    expect(draft.calls.at(-1)).toContain('upload');
    const published = play('Create the draft with its files', 'case "$*" in *isDraft*) echo false;; esac');
    expect(published.status).not.toBe(0);
    expect(published.calls.filter((call) => call.includes('upload'))).toHaveLength(1);
  });

  it.each(['true', 'false'])('publishes the draft, which is the latest release or not: %s', (latest) => {
    expect(play('Publish the draft', '', { LATEST: latest })).toMatchObject({
      status: 0,
      calls: [`release edit v1.2.3 --draft=false --latest=${latest}`],
    });
  });

  const move = 'Move it to this release, if it is the latest';

  it('moves the tag of the major version to the commit of the release', () => {
    const { status, calls } = play(move, 'case "$*" in *latest*) echo v1.2.3;; esac', { COMMIT: commit });
    expect(status).toBe(0);
    expect(calls.slice(1)).toEqual([
      `api --method PATCH repos/acme/claude-multi/git/refs/tags/v1 -f sha=${commit} -F force=true`,
    ]);
  });

  it('creates the tag of a new major version', () => {
    const answer = 'case "$*" in *latest*) echo v1.2.3;; *PATCH*) exit 1;; esac';
    const { status, calls } = play(move, answer, { COMMIT: commit });
    expect(status).toBe(0);
    expect(calls.at(-1)).toBe(
      `api --method POST repos/acme/claude-multi/git/refs -f ref=refs/tags/v1 -f sha=${commit}`,
    );
  });

  it('moves no tag back when the workflow of an earlier release is started again', () => {
    const { status, calls } = play(move, 'echo v1.3.0', { COMMIT: commit });
    expect(status).not.toBe(0);
    expect(calls).toHaveLength(1);
  });

  it('publishes the package to the channel of its kind', () => {
    writeFileSync(join(folder, 'bin/npm'), GH);
    chmodSync(join(folder, 'bin/npm'), 0o755);
    expect(play('Publish the package', '', { CHANNEL: 'next', TAG: 'v1.2.3-rc.1' })).toMatchObject({
      status: 0,
      calls: ['publish ./release/claude-multi-1.2.3-rc.1.tgz --provenance --access public --tag next'],
    });
  });
});
