import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { releaseChangelog } from './changelog.ts';
import { CommandError, git, runIn } from './commands.ts';
import { editForPins, editForRelease } from './edits.ts';
import { releaseBranch } from './refusals.ts';
import { tagOf, type VersionNumber } from './version-number.ts';

/** A release to make. */
export interface ReleasePlan {
  readonly version: VersionNumber;
  readonly owner: string;
  /** The day that the CHANGELOG names, as in 2026-11-26. */
  readonly date: string;
  /** The commit to release. */
  readonly head: string;
  /** Whether to run `.ci/run` on the commit of the release. */
  readonly check: boolean;
}

/** The commits of a release, which no branch has yet. */
export interface ReleaseCommits {
  /** What is tagged. */
  readonly release: string;
  /** The commit after it, in which examples use the release; the same for a pre-release. */
  readonly tip: string;
}

/**
 * Makes the commits of a release in a checkout of its own, which is removed again, and hands them to `use` while
 * the checkout of the release is still there. The repository keeps its branches, tags and files: whatever fails
 * leaves nothing but unreferenced objects. Tells each step by `tell`.
 */
export async function withRelease<T>(
  repository: string,
  plan: ReleasePlan,
  tell: (step: string) => void,
  use: (commits: ReleaseCommits, checkout: string) => Promise<T>,
): Promise<T> {
  const checkout = mkdtempSync(join(tmpdir(), 'claude-multi-release-'));
  // Some tests run programs of the checkout as another user.
  chmodSync(checkout, 0o755);
  try {
    await git(repository, 'worktree', 'add', '--detach', checkout, plan.head);
    const release = await commitRelease(checkout, plan, tell);
    if (plan.check) {
      tell('checking the commit of the release: this takes as long as CI');
      await runIn(checkout, './.ci/run');
      const changed = await git(checkout, 'status', '--porcelain');
      if (changed !== '') throw new CommandError(`the check has changed files of the release:\n${changed}`);
    }
    const tip = plan.version.preRelease.length > 0 ? release : await commitPins(checkout, plan, release, tell);
    await git(checkout, 'checkout', '--quiet', '--detach', release);
    return await use({ release, tip }, checkout);
  } finally {
    rmSync(checkout, { recursive: true, force: true });
    await git(repository, 'worktree', 'prune');
  }
}

async function commitRelease(checkout: string, plan: ReleasePlan, tell: (step: string) => void): Promise<string> {
  tell('installing the packages');
  await runIn(checkout, 'bash', '-c', '. scripts/lib/prepare.sh');
  const { version, owner, date } = plan;
  const address = `https://github.com/${owner}/claude-multi`;
  await editFiles(checkout, (path, text) => {
    const edited = editForRelease(path, text, { version: version.text, owner });
    return path === 'CHANGELOG.md' ? releaseChangelog(edited, { version, date, repository: address }) : edited;
  });
  tell('building dist/');
  await runIn(checkout, 'node', 'scripts/build.ts', 'dist');
  return commit(checkout, `Release ${version.text}`);
}

/** A commit cannot contain its own name, so examples can use a release only in a commit after it. */
async function commitPins(
  checkout: string,
  { version, owner }: ReleasePlan,
  release: string,
  tell: (step: string) => void,
): Promise<string> {
  await editFiles(checkout, (path, text) => editForPins(path, text, { owner, commit: release, version: version.text }));
  if ((await git(checkout, 'status', '--porcelain')) === '') return release;
  tell('checking the pages that use the release');
  await runIn(checkout, 'node', 'scripts/docs.ts', '--check');
  await runIn(checkout, 'node', 'scripts/lint-workflows.ts');
  return commit(checkout, `Use ${version.text} in the examples\n\nIts commit had no name before it was made.`);
}

async function commit(checkout: string, message: string): Promise<string> {
  await git(checkout, 'add', '--all');
  await git(checkout, 'commit', '--quiet', `--message=${message}`);
  return git(checkout, 'rev-parse', 'HEAD');
}

async function editFiles(checkout: string, edit: (path: string, text: string) => string): Promise<void> {
  // Links, and files that are not text, are left alone.
  const tracked = (await git(checkout, 'ls-files', '--stage', '-z')).split('\0').filter((line) => /^100/.test(line));
  for (const line of tracked) {
    const path = line.slice(line.indexOf('\t') + 1);
    const bytes = readFileSync(join(checkout, path));
    if (bytes.includes(0)) continue;
    const before = bytes.toString('utf8');
    const after = edit(path, before);
    if (after !== before) writeFileSync(join(checkout, path), after);
  }
}

/**
 * Makes the commits of a release those of the branch, which is checked out, and tags the release. Pushes nothing.
 * If the branch cannot be moved, or is no longer checked out, there is no tag either. Throws a CommandError.
 */
export async function adopt(
  repository: string,
  version: VersionNumber,
  notes: string,
  { release, tip }: ReleaseCommits,
): Promise<void> {
  const tag = tagOf(version);
  // The check takes long enough to do something else in the repository.
  const branch = await git(repository, 'branch', '--show-current');
  if (branch !== releaseBranch) {
    const now = branch === '' ? 'another commit' : `the branch ${branch}`;
    throw new CommandError(`${now} was checked out meanwhile, so nothing was released: go back to ${releaseBranch}`);
  }
  await git(
    repository,
    'tag',
    '--annotate',
    '--cleanup=whitespace',
    `--message=claude-multi ${version.text}\n\n${notes}`,
    tag,
    release,
  );
  try {
    await git(repository, 'merge', '--quiet', '--ff-only', tip);
  } catch (error) {
    await git(repository, 'tag', '--delete', tag);
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${releaseBranch} was changed meanwhile, so nothing was released: ${reason}`);
  }
}
