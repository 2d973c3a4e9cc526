/** The project's repository. A release puts the name of its owner in. */
export const repository = 'https://github.com/OWNER/claude-multi';

/** The Action as workflows name it, without a version: `owner/claude-multi`. */
export const actionName: string = new URL(repository).pathname.slice(1);

/** Whether a release has put the owner's name in. The brackets keep it from doing so here. */
export const hasOwner: boolean = !/^OWN[E]R\//.test(actionName);

/** Where releases are published: `/latest/download/VERSION` below it is the newest version, as text. */
export const releasesAddress = `${repository}/releases`;

/** A release puts its commit here. */
const commit = 'FULL_COMMIT_SHA';

/** The commit this program was released from; null for a build that is not a release. */
export const releaseCommit: string | null = /^[0-9a-f]{40}$/.test(commit) ? commit : null;

/** The Action pinned to the commit of this release, as workflows use it; with the names to replace where it is not known. */
export const pinnedAction = `${actionName}@${commit}`;
