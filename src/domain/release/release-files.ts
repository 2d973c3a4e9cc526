/** A machine for which releases may have a binary. */
export interface Machine {
  /** As in `process.platform`. */
  readonly platform: string;
  /** As in `process.arch`. */
  readonly arch: string;
  /** Whether the C library is musl, as on Alpine. */
  readonly musl: boolean;
}

const systems: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** The name of a machine's kind in the names of a release's files: `linux-x64-musl`, `darwin-arm64`. */
export function platformName({ platform, arch, musl }: Machine): string {
  return `${systems[platform] ?? platform}-${arch}${musl ? '-musl' : ''}`;
}

/** The archive for a platform. */
export function archiveName(platform: string): string {
  return `claude-multi-${platform}${platform.startsWith('windows-') ? '.zip' : '.tar.gz'}`;
}

/** The file with the checksums of a release's other files. */
export const checksumsName = 'SHA256SUMS';

/** The file with a release's version as its text. */
export const versionName = 'VERSION';

/** The checksums in a file of `sha256sum`, in lower case, by file name. Lines of another form are ignored. */
export function readChecksums(text: string): ReadonlyMap<string, string> {
  const checksums = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const [, sum, name] = /^([0-9a-fA-F]{64}) [ *](.+)$/.exec(line) ?? [];
    if (sum !== undefined && name !== undefined) checksums.set(name, sum.toLowerCase());
  }
  return checksums;
}

/** A file that an archive has beside the binary, and where installers put it below their prefix. */
export interface Companion {
  /** Its path in the archive's folder. */
  readonly entry: string;
  /** Where it may be installed, relative to the prefix, which is the folder above `bin`. */
  readonly places: readonly string[];
}

/** The files that an upgrade renews where they are installed. */
export const companions: readonly Companion[] = [
  { entry: 'man/claude-multi.1', places: ['share/man/man1/claude-multi.1'] },
  {
    entry: 'completions/claude-multi.bash',
    places: ['share/bash-completion/completions/claude-multi', 'share/bash-completion/completions/claude-multi.bash'],
  },
  { entry: 'completions/_claude-multi', places: ['share/zsh/site-functions/_claude-multi'] },
  {
    entry: 'completions/claude-multi.fish',
    places: ['share/fish/vendor_completions.d/claude-multi.fish', 'share/fish/completions/claude-multi.fish'],
  },
  ...['README.md', 'LICENSE', 'licenses.txt', 'CHANGELOG.md'].map((entry) => ({
    ...{ entry, places: [`share/doc/claude-multi/${entry}`] },
  })),
];
