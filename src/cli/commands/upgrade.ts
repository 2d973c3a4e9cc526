import { Option } from 'commander';
import { onEndingSignals } from '../../app/surroundings/runtime.ts';
import { actionName, hasOwner } from '../../domain/project.ts';
import type { Installation } from '../../domain/release/installation.ts';
import {
  compareVersions,
  isUpgrade,
  readVersion,
  type VersionNumber,
  versionText,
} from '../../domain/release/version-number.ts';
import { UsageError } from '../../domain/text/errors.ts';
import { version } from '../../domain/version.ts';
import { type Downloads, openDownloads, type Progress } from '../../installation/download.ts';
import { machineOf, ownInstallation } from '../../installation/own-installation.ts';
import { newestVersion, releasesOf, type Upgraded, upgradeBinary } from '../../installation/upgrade.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import type { CliCommand, CliContext } from '../arguments/command.ts';
import { exitCode } from '../process/exit-code.ts';
import type { Terminal } from '../process/terminal.ts';

/** `claude-multi upgrade`: the only command that looks for another version. */
export const upgradeCommand: CliCommand = {
  define(command) {
    command
      .addOption(
        new Option('--check', 'only say which version is installed, and which is the newest').conflicts('version'),
      )
      .option('--version <version>', 'the version to install, also an older one; default: the newest')
      .addHelpText('after', help);
  },
  async run({ options }, context) {
    const installation = await ownInstallation();
    const given = options['version'] as string | undefined;
    const to = given === undefined ? null : versionFrom(given);
    if (options['check'] === true) {
      return withDownloads(context, (downloads) => checkForUpgrade(installation, context, downloads));
    }
    if (installation.kind === 'binary') {
      return withDownloads(context, (downloads, signal) =>
        upgrade({ file: installation.file, to, downloads, signal }, context),
      );
    }
    return tellHow(installation, context.out);
  },
};

/** A test keeps the version of the program readable. */
const installed: VersionNumber = readVersion(version) ?? { numbers: [0, 0, 0], preRelease: [] };

function versionFrom(given: string): VersionNumber {
  const read = readVersion(given);
  if (read !== null) return read;
  const fault = { where: '--version', problem: 'is not a version', value: given, allowed: 'such as 0.2.0' };
  throw new UsageError('Nothing was changed.', [fault]);
}

/** Downloads until a signal asks this process to end, with the exit code that belongs to it. */
async function withDownloads(
  { env, err }: CliContext,
  act: (downloads: Downloads, signal: AbortSignal) => Promise<number>,
): Promise<number> {
  const leaving = new AbortController();
  let code: number = exitCode.interrupted;
  const release = onEndingSignals({
    onInterrupt: () => leaving.abort(),
    onEnding: () => {
      code = exitCode.terminated;
      leaving.abort();
    },
  });
  const downloads = openDownloads(env, leaving.signal);
  try {
    return await act(downloads, leaving.signal);
  } catch (error) {
    if (!leaving.signal.aborted) throw error;
    err.line('Stopped: nothing was changed.');
    return code;
  } finally {
    release();
    await downloads.close();
  }
}

async function checkForUpgrade(
  installation: Installation,
  { out, env }: CliContext,
  downloads: Downloads,
): Promise<number> {
  const newest = await newestVersion(releasesOf(env), downloads);
  out.line(`Installed: ${versionText(installed)}, ${howInstalled(installation)}`);
  out.line(`Newest:    ${versionText(newest)}`);
  if (!isUpgrade(installed, newest)) return exitCode.succeeded;
  out.line('');
  if (installation.kind === 'binary') out.line('To upgrade: claude-multi upgrade');
  else tellHow(installation, out);
  return exitCode.upgradeAvailable;
}

/** Tells how to upgrade what this program cannot replace itself. */
function tellHow(installation: Exclude<Installation, { kind: 'binary' }>, out: Terminal): number {
  if (installation.kind === 'files') {
    out.line(
      `It is not known how ${safeText(installation.file)} was installed: get the new version from the same place.`,
    );
    return exitCode.environment;
  }
  out.line(`claude-multi is ${howInstalled(installation)}. To upgrade it:`);
  if (installation.kind === 'managed' && installation.folder !== null)
    out.line(`  (in the folder ${safeText(installation.folder)})`);
  out.line(`  ${safeText(installation.command)}`);
  return exitCode.succeeded;
}

function howInstalled(installation: Installation): string {
  switch (installation.kind) {
    case 'binary':
      return `a binary: ${safeText(installation.file)}`;
    case 'managed':
      return `installed by ${installation.manager}`;
    case 'clone':
      return `a git clone: ${safeText(installation.folder)}`;
    case 'files':
      return safeText(installation.file);
  }
}

interface Wish {
  readonly file: string;
  /** Null for the newest. */
  readonly to: VersionNumber | null;
  readonly downloads: Downloads;
  readonly signal: AbortSignal;
}

async function upgrade({ file, to, downloads, signal }: Wish, { out, err, env }: CliContext): Promise<number> {
  const releases = releasesOf(env);
  const next = to ?? (await newestVersion(releases, downloads));
  const isWanted = to === null ? isUpgrade(installed, next) : compareVersions(installed, next) !== 0;
  if (!isWanted) {
    const beside =
      to === null && compareVersions(installed, next) !== 0 ? ` The newest release is ${versionText(next)}.` : '';
    out.line(`claude-multi ${versionText(installed)} is up to date.${beside}`);
    return exitCode.succeeded;
  }
  const progress = new ProgressLine(err);
  const machine = await machineOf(file);
  const done = await upgradeBinary({
    ...{ file, machine, to: next, releases, downloads, env, signal },
    repository: hasOwner ? actionName : null,
    onProgress: (name, at) => progress.show(name, at),
  }).finally(() => progress.clear());
  tellUpgrade(done, { out, err });
  out.line(`${safeText(file)} is now version ${versionText(next)} (it was ${versionText(installed)}).`);
  return exitCode.succeeded;
}

function tellUpgrade({ attestation, renewed, kept }: Upgraded, { out, err }: Pick<CliContext, 'out' | 'err'>): void {
  if (attestation.kind === 'unchecked')
    out.line(`Its checksum is right. Its attestation was not checked: ${safeText(attestation.reason)}.`);
  else out.line('Its checksum and its attestation are right.');
  for (const path of renewed) out.line(`Renewed: ${safeText(path)}`);
  for (const reason of kept) err.line(`Not renewed: ${safeText(reason)}`);
}

/** One line on a terminal that tells how far a download is. */
class ProgressLine {
  readonly #err: Terminal;
  #text = '';

  constructor(err: Terminal) {
    this.#err = err;
  }

  show(name: string, { received, total }: Progress): void {
    if (!this.#err.canRedraw) return;
    const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(0);
    const text = `Downloading ${name}: ${megabytes(received)}${total === null ? '' : ` of ${megabytes(total)}`} MB`;
    if (text === this.#text) return;
    this.#err.write(`\r\x1b[K${text}`);
    this.#text = text;
  }

  clear(): void {
    if (this.#text !== '') this.#err.write('\r\x1b[K');
    this.#text = '';
  }
}

const help = `
Looks for another version only when you call it; no other command does, and no usage is
reported. A binary is downloaded, verified by its checksum and, where gh is at hand and logged
in, by its build attestation, started once, and then put in the place of this one. Runs that are
under way go on with the version that started them. A program that npm, Homebrew, Scoop, mise or
aqua has installed is not touched: the command that upgrades it is printed.

Exit code of --check: 0 if this is the newest version, 100 if there is a newer one.

CLAUDE_MULTI_RELEASES_URL takes the place of the address of the releases, for a mirror.

Examples:
  claude-multi upgrade
  claude-multi upgrade --check
  claude-multi upgrade --version 0.2.0
`;
