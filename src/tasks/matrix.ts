import { withIdCharacters } from '../domain/plan/task.ts';
import { nearest } from '../domain/text/suggestion.ts';

/** One combination of a matrix: a value for each of its names. */
export type Combination = Readonly<Record<string, string>>;

/** A matrix: the values of each name. */
export type Matrix = Readonly<Record<string, readonly string[]>>;

const placeholder = /(\\?)\{\{\s*([A-Za-z_][\w-]*)\s*\}\}/g;

/** How many combinations a matrix has. */
export function countCombinations(matrix: Matrix): number {
  return Object.values(matrix).reduce((count, values) => count * values.length, 1);
}

/** Every combination, in the order listed; the last name changes fastest. */
export function* combinations(matrix: Matrix): Generator<Combination> {
  const names = Object.keys(matrix);
  const count = countCombinations(matrix);
  for (let index = 0; index < count; index += 1) {
    let rest = index;
    const combination: Record<string, string> = {};
    for (const name of names.toReversed()) {
      const values = matrix[name] ?? [];
      combination[name] = values[rest % values.length] ?? '';
      rest = Math.floor(rest / values.length);
    }
    yield combination;
  }
}

/** The names of the placeholders in a text, each once, without escaped ones. */
export function placeholders(text: string): Set<string> {
  const names = new Set<string>();
  if (!text.includes('{{')) return names;
  for (const [, slash, name] of text.matchAll(placeholder)) {
    if (slash === '' && name !== undefined) names.add(name);
  }
  return names;
}

/** Replaces the placeholders in a text by a combination's values. Unknown names stay; `\{{` becomes a literal `{{`. */
export function fillPlaceholders(text: string, combination: Combination): string {
  if (!text.includes('{{')) return text;
  return text.replaceAll(placeholder, (found: string, slash: string, name: string) => {
    if (slash !== '') return found.slice(1);
    return Object.hasOwn(combination, name) ? (combination[name] ?? found) : found;
  });
}

/** Fills a combination into an id. Characters that an id cannot contain become `-`: `src/core` becomes `src-core`. */
export function fillId(template: string, combination: Combination): string {
  const used: Record<string, string> = {};
  for (const name of placeholders(template)) {
    const value = Object.hasOwn(combination, name) ? combination[name] : undefined;
    // An id of 65 characters is refused already, so more of a long value is never needed.
    if (value !== undefined) used[name] = withIdCharacters(value.slice(0, 65));
  }
  return fillPlaceholders(template, used);
}

/** The fault of the first placeholder that is not in the matrix, or null when all are. */
export function unknownPlaceholder(text: string, matrix: Matrix): { problem: string; allowed: string } | null {
  const names = Object.keys(matrix);
  for (const name of placeholders(text)) {
    if (Object.hasOwn(matrix, name)) continue;
    const meant = nearest(name, names);
    return {
      problem: `uses {{${name.slice(0, 60)}}}, which is not in the matrix`,
      allowed: `${meant === null ? `the matrix has ${names.slice(0, 20).join(', ')}` : `did you mean {{${meant}}}?`} (write \\{{ for literal braces)`,
    };
  }
  return null;
}

/** Names that are missing from an id but needed to make the ids of the combinations unique. */
export function missingFromId(template: string, matrix: Matrix): string[] {
  const used = placeholders(template);
  return Object.keys(matrix).filter((name) => (matrix[name]?.length ?? 0) > 1 && !used.has(name));
}

/** A value listed twice under one name, or null. */
export function repeatedValue(matrix: Matrix): { name: string; value: string } | null {
  for (const [name, values] of Object.entries(matrix)) {
    const seen = new Set<string>();
    for (const value of values) {
      if (seen.has(value)) return { name, value };
      seen.add(value);
    }
  }
  return null;
}
