import { commitPlaceholder, ownerPlaceholder } from './placeholders.ts';

/** A release that users may pin: its commit, and the version in words beside it. */
export interface Pin {
  readonly owner: string;
  readonly commit: string;
  readonly version: string;
}

/** A use of this Action by a commit: by the placeholders, or by what an earlier release has put there. */
const use = new RegExp(
  `(?<![\\w./-])([\\w.-]+)/claude-multi@(${commitPlaceholder}|[0-9a-f]{40})(?!\\w)(?: # v[\\w.-]*\\w)?`,
  'g',
);

/** Makes every use of this Action in a text the given release, with its version in a comment. */
export function pinRelease(text: string, { owner, commit, version }: Pin): string {
  return text.replace(use, () => `${owner}/claude-multi@${commit} # v${version}`);
}

/** A use of this Action that must not stay as it is. */
export interface PinFault {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/**
 * The uses of this Action that an example or page should not have: once a release has pinned some of them, all of
 * them must be that release.
 */
export function pinFaults(texts: readonly { readonly path: string; readonly text: string }[]): PinFault[] {
  const found = texts.flatMap(({ path, text }) =>
    text.split('\n').flatMap((content, index) => {
      const uses: { path: string; line: number; written: string; isPinned: boolean }[] = [];
      for (const [written, owner, commit] of content.matchAll(use))
        uses.push({
          path,
          line: index + 1,
          written,
          isPinned: owner !== ownerPlaceholder && commit !== commitPlaceholder,
        });
      return uses;
    }),
  );
  const released = found.find(({ isPinned }) => isPinned)?.written;
  if (released === undefined) return [];
  return found
    .filter(({ written }) => written !== released)
    .map(({ path, line, written }) => ({
      path,
      line,
      message: `uses "${written}"; write "${released}", as other examples`,
    }));
}
