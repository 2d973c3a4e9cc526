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
}

// `$OWNER` is a variable of a shell script, `OWNER_ID` a name of its own.
const ownerWord = new RegExp(`(?<![\\w$])${ownerPlaceholder}(?!\\w)`, 'g');
const commitWord = new RegExp(`(?<![\\w$])${commitPlaceholder}(?!\\w)`, 'g');

/** Replaces the placeholder of the owner only, as in the commit of a release, which does not know its own name yet. */
export function replaceOwner(text: string, owner: string): string {
  return text.replace(ownerWord, () => owner);
}

/** Replaces every placeholder. */
export function replacePlaceholders(text: string, { owner, commit }: ReleaseFacts): string {
  return replaceOwner(text, owner).replace(commitWord, () => commit);
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

/** How this Action is used in a workflow that users copy: by the placeholders, or by a release's commit with its version. */
export const publishedUse =
  /(?<![\w./-])(?:OWNER\/claude-multi@FULL_COMMIT_SHA\b.*|[\w.-]+\/claude-multi@[0-9a-f]{40} # v\d+\.\d+\.\d+\S*)$/gm;
