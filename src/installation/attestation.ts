import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../domain/ports/agent.ts';
import { type Attestation, attestationBy, whyNoAttestation } from '../domain/release/attestation.ts';
import { codeOf } from '../domain/text/errors.ts';

/** The longest that `gh` may take, milliseconds: it asks GitHub. */
const longestMs = 120_000;

/** A file of a release. */
export interface AttestedFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** `owner/name`. */
  readonly repository: string;
  /** The tag of the release. */
  readonly tag: string;
}

/**
 * Verifies with GitHub's program `gh`, where it is at hand and logged in, that the workflow of releases has built a file for
 * a tag: another workflow of the repository does not count, and another release does not either.
 */
export async function verifyAttestation(
  { name, bytes, repository, tag }: AttestedFile,
  env: Environment,
): Promise<Attestation> {
  const version = await gh(['--version'], env);
  const reason = whyNoAttestation(version?.said ?? null);
  if (reason !== null) return { kind: 'unchecked', reason };
  const folder = await mkdtemp(join(tmpdir(), 'claude-multi-upgrade-'));
  try {
    const file = join(folder, name);
    await writeFile(file, bytes);
    const signer = ['--signer-workflow', `${repository}/.github/workflows/release.yml`];
    const source = ['--source-ref', `refs/tags/${tag}`];
    const end = await gh(['attestation', 'verify', file, '--repo', repository, ...signer, ...source], env);
    return attestationBy(end ?? { code: null, said: '' });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs gh. `said` is all of its output; `code` is null if it was killed. Resolves with null where there is no gh. */
function gh(
  args: readonly string[],
  env: Environment,
): Promise<{ readonly code: number | null; readonly said: string } | null> {
  return new Promise((resolve) => {
    const options = {
      env: { ...env, GH_PROMPT_DISABLED: '1', NO_COLOR: '1' },
      ...{ timeout: longestMs, windowsHide: true },
    };
    const child = execFile('gh', [...args], options, (error, stdout, stderr) => {
      const said = `${stdout}\n${stderr}`;
      if (error === null) return resolve({ code: 0, said });
      const isMissing = ['ENOENT', 'EACCES', 'ENOTDIR'].includes(codeOf(error) ?? '');
      resolve(isMissing ? null : { code: typeof error.code === 'number' ? error.code : null, said });
    });
    child.stdin?.on('error', () => {}).end();
  });
}
