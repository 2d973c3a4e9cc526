import { type PackagedRelease, releasedAddress } from './homebrew.ts';
import { archiveFolder, archiveName, programName } from './platforms.ts';

const platform = 'windows-x64';

/**
 * The Scoop manifest of a release, ready for a bucket: `bucket/claude-multi.json`. A bucket renews it by itself (checkver,
 * autoupdate). Null when the release has no archive for Windows.
 */
export function scoopManifest(release: PackagedRelease): string | null {
  const hash = release.archives.get(platform);
  if (hash === undefined) return null;
  const address = (version: string): string => releasedAddress({ ...release, version }, archiveName(platform));
  const manifest = {
    version: release.version,
    description: 'Run many Claude Code sessions in parallel from a task list',
    homepage: release.repository,
    license: 'MIT',
    notes: 'Sessions need the Claude Code CLI (claude) on the PATH. To check it and the login: claude-multi doctor',
    architecture: { '64bit': { url: address(release.version), hash } },
    extract_dir: archiveFolder(platform),
    bin: programName(platform),
    checkver: 'github',
    autoupdate: {
      architecture: { '64bit': { url: address('$version') } },
      hash: { url: '$baseurl/SHA256SUMS' },
    },
  };
  return `${JSON.stringify(manifest, null, 4)}\n`;
}
