import { pinRelease, replaceOwner } from './placeholders.ts';

/** The files that hold the version, and how each is set. */
const versionFiles: Readonly<Record<string, (text: string, version: string) => string>> = {
  'package.json': (text, version) => replaceOnce(text, /(?<="version": ")[^"]+/, version, 'package.json'),
  'package-lock.json': (text, version) => {
    const lock = JSON.parse(text) as { version: string; packages: Record<string, { version?: string }> };
    lock.version = version;
    const own = lock.packages[''];
    if (own === undefined) throw new Error('package-lock.json does not list the package itself');
    own.version = version;
    return `${JSON.stringify(lock, null, 2)}\n`;
  },
  'src/domain/version.ts': (text, version) =>
    replaceOnce(text, /(?<=export const version = ')[^']+/, version, 'src/domain/version.ts'),
};

/**
 * A file as the commit of a release has it: the version in the files that hold it, and the owner's name.
 * Throws an Error when a file that holds the version does not have it where it is expected.
 */
export function editForRelease(path: string, text: string, facts: { version: string; owner: string }): string {
  const withVersion = versionFiles[path]?.(text, facts.version) ?? text;
  return isPublished(path) ? replaceOwner(withVersion, facts.owner) : withVersion;
}

/** A file as the commit after a release has it: examples and pages use that release. */
export function editForPins(
  path: string,
  text: string,
  pin: { version: string; owner: string; commit: string },
): string {
  return isPublished(path) ? pinRelease(text, pin) : text;
}

/**
 * Whether a tracked file is read by users, or becomes part of what they get. Tests and scripts deal with the
 * placeholders themselves, and dist/ is built.
 */
export function isPublished(path: string): boolean {
  if (/^(?:dist|test|\.ci)\//.test(path)) return false;
  return !(path.startsWith('scripts/') && path.endsWith('.ts'));
}

function replaceOnce(text: string, pattern: RegExp, value: string, path: string): string {
  if (!pattern.test(text)) throw new Error(`${path} does not hold the version where it is expected`);
  return text.replace(pattern, () => value);
}
