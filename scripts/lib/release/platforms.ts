/** The platforms that a release has a binary for, as in the names of its files. */
export const platforms = [
  'linux-x64',
  'linux-arm64',
  'linux-x64-musl',
  'linux-arm64-musl',
  'darwin-x64',
  'darwin-arm64',
  'windows-x64',
] as const;
export type Platform = (typeof platforms)[number];

/** The folder that an archive holds, which is also its name without an extension. */
export function archiveFolder(platform: Platform): string {
  return `claude-multi-${platform}`;
}

/** The name of a platform's archive. It holds no version, so that `releases/latest/download/NAME` is an address. */
export function archiveName(platform: Platform): string {
  return `${archiveFolder(platform)}.${isWindows(platform) ? 'zip' : 'tar.gz'}`;
}

/** The name of the program in an archive. */
export function programName(platform: Platform): string {
  return isWindows(platform) ? 'claude-multi.exe' : 'claude-multi';
}

/** Bun's name of the platform, as of its option `--target`. */
export function bunTarget(platform: Platform): string {
  return `bun-${platform}`;
}

function isWindows(platform: Platform): boolean {
  return platform.startsWith('windows-');
}
