/** A version by the rules of Semantic Versioning, without build metadata. */
export interface VersionNumber {
  readonly text: string;
  readonly core: readonly [major: number, minor: number, patch: number];
  /** The identifiers after the hyphen; empty for a release that is not a pre-release. */
  readonly preRelease: readonly string[];
}

const number = '(0|[1-9]\\d{0,9})';
const identifier = '(?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*)';
const pattern = new RegExp(`^${number}\\.${number}\\.${number}(?:-(${identifier}(?:\\.${identifier})*))?$`);

/** Reads a version such as `0.2.0` or `1.0.0-rc.1`; null for anything else, also with a leading `v`. */
export function parseVersion(text: string): VersionNumber | null {
  const parts = pattern.exec(text);
  if (parts === null) return null;
  const [, major, minor, patch, preRelease] = parts;
  return { text, core: [Number(major), Number(minor), Number(patch)], preRelease: preRelease?.split('.') ?? [] };
}

/** Whether a version is later than another by the precedence of Semantic Versioning. */
export function isLater(version: VersionNumber, other: VersionNumber): boolean {
  for (const [index, value] of version.core.entries()) {
    const difference = value - (other.core[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  const [ours, theirs] = [version.preRelease, other.preRelease];
  // The release itself is later than its pre-releases.
  if (ours.length === 0 || theirs.length === 0) return ours.length === 0 && theirs.length > 0;
  for (const [index, mine] of ours.entries()) {
    const its = theirs[index];
    if (its === undefined) return true;
    if (mine !== its) return isLaterIdentifier(mine, its);
  }
  return false;
}

function isLaterIdentifier(mine: string, its: string): boolean {
  const [myNumber, itsNumber] = [mine, its].map((text) => (/^\d+$/.test(text) ? BigInt(text) : null));
  // Numbers come before words.
  if (myNumber == null || itsNumber == null) return myNumber == null && (itsNumber != null || mine > its);
  return myNumber > itsNumber;
}

/** The tag of a version. */
export function tagOf(version: VersionNumber): string {
  return `v${version.text}`;
}

/**
 * The tag that moves to each release of the same major version, for those who want a workflow to follow it; null for
 * a pre-release, which moves none.
 */
export function floatingTag({ core: [major], preRelease }: VersionNumber): string | null {
  return preRelease.length > 0 ? null : `v${major}`;
}
