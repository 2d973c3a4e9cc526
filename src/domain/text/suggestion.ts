import { distance } from 'fastest-levenshtein';

/** A longer word is not a misspelling of any name here. */
const longestWord = 40;

/** Names that other tools use, with the names used here. */
const otherWords: Readonly<Record<string, string>> = {
  name: 'id',
  task: 'prompt',
  text: 'prompt',
  instructions: 'prompt',
  file: 'prompt-file',
  maxbudget: 'budget',
  maxbudgetusd: 'budget',
  cost: 'budget',
  turns: 'max-turns',
  tools: 'allowed-tools',
  systemprompt: 'append-system-prompt',
  dir: 'cwd',
  directory: 'cwd',
  workdir: 'cwd',
  workingdirectory: 'cwd',
  environment: 'env',
  arguments: 'args',
  flags: 'args',
  concurrency: 'max-parallel',
  parallel: 'max-parallel',
  jobs: 'max-parallel',
  retry: 'retries',
};

/**
 * The name that an unknown word most likely stands for, or null when none is near. Spellings that differ only in letter
 * case or separators count as the same.
 */
export function nearest(word: string, names: readonly string[]): string | null {
  if (word.length > longestWord) return null;
  const wanted = plain(word);
  const meant = Object.hasOwn(otherWords, wanted) ? otherWords[wanted] : undefined;
  if (meant !== undefined && names.includes(meant)) return meant;
  let best: string | null = null;
  let bestDistance = Math.ceil(wanted.length / 3) + 1;
  for (const name of names) {
    const far = distance(wanted, plain(name));
    if (far < bestDistance) [best, bestDistance] = [name, far];
  }
  return best;
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
