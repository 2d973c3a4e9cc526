import { commitPlaceholder, ownerPlaceholder, pinnedUse } from './placeholders.ts';

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
      for (const [written, owner, commit] of content.matchAll(pinnedUse))
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
