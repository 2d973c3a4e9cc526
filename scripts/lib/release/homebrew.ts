import { archiveName, type Platform } from './platforms.ts';

/** What a package manager's file tells of a release. */
export interface PackagedRelease {
  readonly version: string;
  /** The address of the repository. */
  readonly repository: string;
  /** The SHA-256 hashes of the archives, in hexadecimal, of the platforms that the release has. */
  readonly archives: ReadonlyMap<Platform, string>;
}

/** The address of a file of a release. */
export function releasedAddress({ version, repository }: PackagedRelease, name: string): string {
  return `${repository}/releases/download/v${version}/${name}`;
}

/** Homebrew's words for a platform. It knows no musl. */
const homebrewPlatforms = {
  macos: { arm: 'darwin-arm64', intel: 'darwin-x64' },
  linux: { arm: 'linux-arm64', intel: 'linux-x64' },
} as const;

/** The Homebrew formula of a release, ready for a tap: `Formula/claude-multi.rb`. */
export function homebrewFormula(release: PackagedRelease): string {
  return `# Made by the release. For a tap: Formula/claude-multi.rb
class ClaudeMulti < Formula
  desc "Run many Claude Code sessions in parallel from a task list"
  homepage "${release.repository}"
  version "${release.version}"
  license "MIT"

  livecheck do
    url :homepage
    strategy :github_latest
  end

${systemBlocks(release)}
  def install
    bin.install "claude-multi"
    man1.install "man/claude-multi.1"
    bash_completion.install "completions/claude-multi.bash" => "claude-multi"
    zsh_completion.install "completions/_claude-multi"
    fish_completion.install "completions/claude-multi.fish"
    pkgshare.install "licenses.txt"
  end

  def caveats
    <<~EOS
      Sessions need the Claude Code CLI (claude) on the PATH. To check it and the login:
        claude-multi doctor
    EOS
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/claude-multi version")
    (testpath/"tasks.json").write '[{"id": "greet", "prompt": "Say hello."}]'
    assert_match "greet", shell_output("#{bin}/claude-multi plan tasks.json 2>&1")
  end
end
`;
}

function systemBlocks(release: PackagedRelease): string {
  return Object.entries(homebrewPlatforms)
    .flatMap(([system, processors]) => {
      const blocks = Object.entries(processors).flatMap(([processor, platform]) => {
        const sha256 = release.archives.get(platform);
        if (sha256 === undefined) return [];
        const url = releasedAddress(release, archiveName(platform));
        return `    on_${processor} do\n      url "${url}"\n      sha256 "${sha256}"\n    end\n`;
      });
      return blocks.length === 0 ? [] : `  on_${system} do\n${blocks.join('')}  end\n`;
    })
    .join('\n');
}
