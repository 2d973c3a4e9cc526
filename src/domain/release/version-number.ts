/** A version by Semantic Versioning 2.0.0. Build metadata is not kept: it has no part in the order. */
export interface VersionNumber {
  readonly numbers: readonly [number, number, number];
  /** The identifiers after `-`; none for a release. */
  readonly preRelease: readonly string[];
}

// The expression of semver.org, with an optional "v" as in tags.
const form =
  /^v?(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+[0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*)?$/;
const longest = 100;

/** Reads a version, with or without a leading `v`; null for any other text. */
export function readVersion(text: string): VersionNumber | null {
  const [, major, minor, patch, preRelease] = (text.length <= longest && form.exec(text)) || [];
  if (major === undefined) return null;
  return {
    numbers: [Number(major), Number(minor), Number(patch)],
    preRelease: preRelease === undefined ? [] : preRelease.split('.'),
  };
}

/** A version as in the names of releases: `0.2.0`, `1.0.0-rc.1`. */
export function versionText({ numbers, preRelease }: VersionNumber): string {
  return `${numbers.join('.')}${preRelease.length === 0 ? '' : `-${preRelease.join('.')}`}`;
}

/** Below 0 when `a` comes before `b`, above 0 when it comes after, else 0. */
export function compareVersions(a: VersionNumber, b: VersionNumber): number {
  for (const [at, number] of a.numbers.entries()) {
    const difference = number - (b.numbers[at] ?? 0);
    if (difference !== 0) return difference;
  }
  if (a.preRelease.length === 0 || b.preRelease.length === 0) return b.preRelease.length - a.preRelease.length;
  for (const [at, part] of a.preRelease.entries()) {
    const other = b.preRelease[at];
    if (other === undefined) return 1;
    const difference = compareIdentifiers(part, other);
    if (difference !== 0) return difference;
  }
  return a.preRelease.length - b.preRelease.length;
}

/** Whether `newest` is worth offering to who has `installed`: it is newer, and no pre-release unless that is one too. */
export function isUpgrade(installed: VersionNumber, newest: VersionNumber): boolean {
  if (newest.preRelease.length > 0 && installed.preRelease.length === 0) return false;
  return compareVersions(newest, installed) > 0;
}

/** Numbers come before words, and are compared as numbers. */
function compareIdentifiers(a: string, b: string): number {
  const [isNumber, isOtherNumber] = [a, b].map((text) => /^\d+$/.test(text));
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
  if (isNumber) return Number(a) - Number(b);
  return a < b ? -1 : a > b ? 1 : 0;
}
