/** Stands for the owner of the repository until the first release. */
export const ownerPlaceholder = 'OWNER';

/** Stands for the commit of a release until there is one. */
export const commitPlaceholder = 'FULL_COMMIT_SHA';

/** What a release replaces the placeholders by. */
export interface ReleaseFacts {
  /** The owner of the repository on GitHub. */
  readonly owner: string;
  /** The full commit of the release. */
  readonly commit: string;
  /** The version, if it is to stand beside the commit wherever this Action is used. */
  readonly version?: string;
}

// `$OWNER` is a variable of a shell script, `OWNER_ID` a name of its own.
const ownerWord = new RegExp(`(?<![\\w$])${ownerPlaceholder}(?!\\w)`, 'g');
const commitWord = new RegExp(`(?<![\\w$])${commitPlaceholder}(?!\\w)`, 'g');

/**
 * A use of this Action by a commit: by the placeholders, or by what an earlier release has put there, with its version in a
 * comment. The owner and the commit are captured.
 */
export const pinnedUse = new RegExp(
  `(?<![\\w./-])([\\w.-]+)/claude-multi@(${commitPlaceholder}|[0-9a-f]{40})(?!\\w)(?: # v[\\w.-]*\\w)?`,
  'g',
);

/** Replaces the placeholder of the owner only, as in the commit of a release, which does not know its own name yet. */
export function replaceOwner(text: string, owner: string): string {
  return text.replace(ownerWord, () => owner);
}

/** Replaces every placeholder; with a version also the pins of an earlier release. */
export function replacePlaceholders(text: string, { owner, commit, version }: ReleaseFacts): string {
  const pinned = version === undefined ? text : pinRelease(text, { owner, commit, version });
  return replaceOwner(pinned, owner).replace(commitWord, () => commit);
}

/** Makes every use of this Action in a text the given release, with its version in a comment. */
export function pinRelease(text: string, { owner, commit, version }: Required<ReleaseFacts>): string {
  return text.replace(pinnedUse, () => `${owner}/claude-multi@${commit} # v${version}`);
}

/** A placeholder in a text, with its line, counted from 1. */
export interface FoundPlaceholder {
  readonly name: string;
  readonly line: number;
}

/** The placeholders that a text still has, in the order of their lines. */
export function placeholdersIn(text: string): FoundPlaceholder[] {
  return text.split('\n').flatMap((content, index) =>
    [ownerWord, commitWord].flatMap((word) => {
      const found: FoundPlaceholder[] = [];
      for (const [name] of content.matchAll(word)) found.push({ name, line: index + 1 });
      return found;
    }),
  );
}
