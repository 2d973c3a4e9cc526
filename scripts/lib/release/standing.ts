import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError, git } from './commands.ts';
import { ownerPlaceholder } from './placeholders.ts';
import { ownerOf, type Remote, releaseBranch, type Standing } from './refusals.ts';

/**
 * Reads what a repository is like before a release. Asks origin, if there is one, without fetching anything.
 * @param tag the tag that is to be made
 * @param owner the owner that was given; else origin names it
 */
export async function readStanding(folder: string, tag: string, owner: string | null): Promise<Standing> {
  const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
  const address = lines(await git(folder, 'remote')).includes('origin')
    ? await git(folder, 'remote', 'get-url', 'origin')
    : null;
  return {
    current: versionOf(folder),
    tags: lines(await git(folder, 'tag', '--list')),
    branch: (await git(folder, 'branch', '--show-current')) || null,
    head: await git(folder, 'rev-parse', 'HEAD'),
    changed: lines(await git(folder, 'status', '--porcelain')),
    remote: address === null ? null : await askOrigin(folder, tag),
    owner: owner ?? (address === null ? null : ownerOf(address)),
    namedOwner: namedOwner(folder),
  };
}

/** The version in package.json. */
export function versionOf(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
}

async function askOrigin(folder: string, tag: string): Promise<Remote> {
  const refs = [`refs/heads/${releaseBranch}`, `refs/tags/${tag}`] as const;
  try {
    const answer = (await git(folder, 'ls-remote', 'origin', ...refs)).split('\n').map((line) => line.split('\t'));
    const commitOf = (ref: string): string | null => answer.find(([, name]) => name === ref)?.[0] ?? null;
    return { kind: 'answered', head: commitOf(refs[0]), hasTag: commitOf(refs[1]) !== null };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { kind: 'silent', message: error.message };
  }
}

/** The owner in the address that the program holds. */
function namedOwner(folder: string): string {
  const path = join(folder, 'src/domain/project.ts');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return /github\.com\/([^/']+)\/claude-multi/.exec(text)?.[1] ?? ownerPlaceholder;
}
