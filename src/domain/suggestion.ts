import { distance } from 'fastest-levenshtein';

/** Longer words than this are no misspelling of a name of ours. */
const longestWord = 40;

/**
 * The name that a person most likely meant by an unknown word, or null when none is near. Spellings that differ only
 * by letter case, underscores or camel case count as the same.
 */
export function nearest(word: string, names: Iterable<string>): string | null {
  if (word.length > longestWord) return null;
  const wanted = plain(word);
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const name of names) {
    const far = distance(wanted, plain(name));
    if (far < bestDistance) [best, bestDistance] = [name, far];
  }
  return best;
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
