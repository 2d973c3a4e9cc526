import { compareVersions, readVersion, versionText } from '../../../src/domain/release/version-number.ts';

/** A version by the rules of Semantic Versioning, without build metadata. */
export interface VersionNumber {
  readonly text: string;
  readonly numbers: readonly [major: number, minor: number, patch: number];
  /** The identifiers after the hyphen; empty for a release that is not a pre-release. */
  readonly preRelease: readonly string[];
}

/** Reads a version such as `0.2.0` or `1.0.0-rc.1`; null for anything else, also with a leading `v` or build metadata. */
export function parseVersion(text: string): VersionNumber | null {
  const version = readVersion(text);
  return version === null || versionText(version) !== text ? null : { text, ...version };
}

/** Whether a version is later than another by the precedence of Semantic Versioning. */
export function isLater(version: VersionNumber, other: VersionNumber): boolean {
  return compareVersions(version, other) > 0;
}

/** The tag of a version. */
export function tagOf(version: VersionNumber): string {
  return `v${version.text}`;
}

/** The minor version after a version; undefined if the text is none. */
export function nextMinor(text: string): string | undefined {
  const version = parseVersion(text);
  return version === null ? undefined : `${version.numbers[0]}.${version.numbers[1] + 1}.0`;
}
