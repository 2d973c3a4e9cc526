import { ownerPlaceholder } from './placeholders.ts';
import { isLater, parseVersion, tagOf, type VersionNumber } from './version-number.ts';

/** Where releases are made from. */
export const releaseBranch = 'main';

/** What `origin` says: its commit of the branch, null if it has none, and whether it has the tag of the release. */
export type Remote =
  | { readonly kind: 'answered'; readonly head: string | null; readonly hasTag: boolean }
  | { readonly kind: 'silent'; readonly message: string };

/** What a repository is like before a release. */
export interface Standing {
  /** The version in package.json. */
  readonly current: string;
  readonly tags: readonly string[];
  /** The branch that is checked out; null if none is. */
  readonly branch: string | null;
  readonly head: string;
  /** The lines of `git status --porcelain`. */
  readonly changed: readonly string[];
  /** Null if there is no remote named origin. */
  readonly remote: Remote | null;
  /** The owner that `origin` or `--owner` names. */
  readonly owner: string | null;
  /** The owner that the sources name already; the placeholder before the first release. */
  readonly namedOwner: string;
}

/** A reason not to release. A dry run shows it all the same if it can. */
export interface Refusal {
  readonly message: string;
  readonly holdsForDryRun: boolean;
}

/** Every reason not to release a version. */
export function refusalsOf(asked: string, standing: Standing): Refusal[] {
  const version = parseVersion(asked);
  if (version === null) {
    const example = 'write it as in 0.2.0 or 1.0.0-rc.1, without a leading v';
    return [{ message: `"${asked}" is not a version of Semantic Versioning: ${example}`, holdsForDryRun: true }];
  }
  const always = [...versionRefusals(version, standing), ...ownerRefusals(standing)];
  const whenReal = [...treeRefusals(standing), ...remoteRefusals(version, standing)];
  return [
    ...always.map((message) => ({ message, holdsForDryRun: true })),
    ...whenReal.map((message) => ({ message, holdsForDryRun: false })),
  ];
}

function* versionRefusals(version: VersionNumber, { current, tags }: Standing): Generator<string> {
  const before = parseVersion(current);
  if (before === null) yield `package.json has the version "${current}", which is not one of Semantic Versioning`;
  else if (!isLater(version, before)) yield `${version.text} is not later than ${current}, the version in package.json`;
  if (tags.includes(tagOf(version))) yield `the tag ${tagOf(version)} exists already`;
}

function* ownerRefusals({ owner, namedOwner }: Standing): Generator<string> {
  if (owner === null) yield 'the owner is unknown, since origin is not a repository on github.com: give --owner NAME';
  else if (!isOwner(owner)) yield `"${owner}" is not the name of a user or an organisation on GitHub`;
  else if (namedOwner !== ownerPlaceholder && namedOwner !== owner)
    yield `src/domain/project.ts names ${namedOwner} as the owner, not ${owner}: change it there first, and where else it stands`;
}

function* treeRefusals({ branch, changed }: Standing): Generator<string> {
  if (branch !== releaseBranch)
    yield `${branch === null ? 'no branch' : `the branch ${branch}`} is checked out: releases are made on ${releaseBranch}`;
  if (changed.length > 0) {
    const shown = changed.slice(0, 5).join(', ');
    const more = changed.length > 5 ? ` and ${changed.length - 5} more` : '';
    yield `the working tree is not clean (${shown}${more}): commit or remove these first`;
  }
}

function* remoteRefusals(version: VersionNumber, { remote, head }: Standing): Generator<string> {
  if (remote === null) return;
  if (remote.kind === 'silent') {
    yield `origin does not answer: ${remote.message}`;
    return;
  }
  if (remote.head !== head)
    yield `${releaseBranch} is not what origin has (${remote.head?.slice(0, 12) ?? 'nothing'}): pull or push first`;
  if (remote.hasTag) yield `origin has the tag ${tagOf(version)} already`;
}

/** The owner in the address of a repository on github.com, over https or ssh; null for any other address. */
export function ownerOf(address: string): string | null {
  const match = /^(?:https:\/\/(?:[^@/]+@)?|ssh:\/\/git@|git@)github\.com[:/]([^/]+)\/[^/]+?(?:\.git)?\/?$/.exec(
    address,
  );
  return match?.[1] ?? null;
}

function isOwner(name: string): boolean {
  return /^[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}$/i.test(name) && name !== ownerPlaceholder;
}
