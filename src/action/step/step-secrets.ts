import { soundsSecret } from '../../domain/text/redactor.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The values that a step was given and that are secret: of variables whose names say so, whether or not sessions get them,
 * of those that the step names, and of those that look like a secret. Which values came from the workflow's secrets, the
 * runner does not tell.
 * @param named the names of variables whose values are secret
 */
export function stepSecrets(environment: Environment, named: readonly string[]): string[] {
  const found = Object.entries(environment).filter(
    ([name, value]) =>
      soundsSecret(name) || named.includes(name) || (!publicName.test(name) && looksRandom(value ?? '')),
  );
  return found.flatMap(([, value]) => value || []);
}

/** Variables of the runner, and names of what is random but no secret. */
const publicName =
  /^(?:GITHUB|RUNNER|CI|Image)|(?:^|_)(?:ID|UUID|GUID|SHA|SHA1|SHA256|SHA512|COMMIT|REVISION|REV|DIGEST|HASH|CHECKSUM|VERSION|REF|BRANCH|TAG|PATH|HOME|DIR|ROOT|FILE)$/i;

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Shorter texts cannot be told from names. */
const shortest = 16;
/** No secret of one word is longer. Keys of several lines have names or formats of their own. */
const longest = 4_096;

/** Whether a text looks as if nobody had chosen it: one word with a long part of mixed letters and digits. */
export function looksRandom(text: string): boolean {
  if (text.length < shortest || text.length > longest || !/^[A-Za-z0-9+=_!#$%^&*][\w+/=.~!#$%^&*-]*$/.test(text))
    return false;
  if (uuid.test(text)) return false;
  const parts = text.split(/[-_./+=~]/);
  return parts.some(
    (part) =>
      part.length >= 12 && /\d/.test(part) && /[A-Za-z]/.test(part) && changesBetweenKinds(part) >= part.length / 5,
  );
}

/** How often a text changes between digits, capital and small letters. Names change once or twice, as in `python312`. */
function changesBetweenKinds(text: string): number {
  const kinds = text.replaceAll(/[0-9]/g, '0').replaceAll(/[a-z]/g, 'a').replaceAll(/[A-Z]/g, 'A');
  return [...kinds].filter((kind, index) => index > 0 && kind !== kinds[index - 1]).length;
}
