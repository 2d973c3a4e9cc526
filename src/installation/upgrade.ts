import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Environment } from '../domain/ports/agent.ts';
import { hasOwner, releasesAddress } from '../domain/project.ts';
import type { Attestation } from '../domain/release/attestation.ts';
import { readReleasesAddress, releasesVariable } from '../domain/release/release-address.ts';
import {
  archiveName,
  checksumsName,
  companions,
  type Machine,
  platformName,
  readChecksums,
  versionName,
} from '../domain/release/release-files.ts';
import { readVersion, type VersionNumber, versionText } from '../domain/release/version-number.ts';
import { EnvironmentError, messageOf } from '../domain/text/errors.ts';
import { writeAtomically } from '../machine/files/write-atomically.ts';
import { runProgramFor } from '../machine/process/run-program.ts';
import { filesIn } from './archive.ts';
import { type AttestedFile, verifyAttestation } from './attestation.ts';
import { type Downloads, NotServed, type Progress, shown } from './download.ts';
import { checkRights, replaceBinary } from './replace-binary.ts';

const mebibyte = 1024 * 1024;
const limits = { version: 1_024, checksums: mebibyte, archive: 512 * mebibyte } as const;

/**
 * Where releases are published: the address that the environment names, or else the project's.
 * @throws {UsageError} for an address that cannot be used
 * @throws {EnvironmentError} for a build that does not know its project's address
 */
export function releasesOf(env: Environment): string {
  const given = env[releasesVariable] ?? '';
  if (given !== '') return readReleasesAddress(given);
  if (hasOwner) return releasesAddress;
  throw new EnvironmentError(
    'this build is not a release, and does not know where releases are published',
    `Set ${releasesVariable} to their address, such as https://github.com/NAME/claude-multi/releases.`,
  );
}

/**
 * The newest version that is published.
 * @throws {EnvironmentError} if it cannot be found out
 */
export async function newestVersion(releases: string, downloads: Downloads): Promise<VersionNumber> {
  const url = `${releases}/latest/download/${versionName}`;
  const bytes = await downloads.bytes(url, { most: limits.version }).catch((error: unknown) => {
    if (!(error instanceof NotServed) || error.status !== 404) throw error;
    throw new EnvironmentError(`no release is published at ${releases}`, error.remedy, { cause: error });
  });
  const version = readVersion(bytes.toString('utf8').trim());
  if (version !== null) return version;
  throw new EnvironmentError(
    `${url} is not a version (found ${shown(bytes)})`,
    `Check ${releasesVariable}. A network that asks you to log in also answers like this.`,
  );
}

export interface UpgradeRequest {
  /** The binary to replace; not a symbolic link. */
  readonly file: string;
  readonly machine: Machine;
  readonly to: VersionNumber;
  readonly releases: string;
  /** `owner/name`, of which a release is attested; null if this build does not know it. */
  readonly repository: string | null;
  readonly downloads: Downloads;
  readonly env: Environment;
  /** Aborted to leave without having changed anything. */
  readonly signal: AbortSignal;
  readonly onProgress: (archive: string, progress: Progress) => void;
}

/** What an upgrade did. */
export interface Upgraded {
  readonly attestation: Attestation;
  /** The man page, completions and documents that were renewed. */
  readonly renewed: readonly string[];
  /** Those that could not be, with the reason. */
  readonly kept: readonly string[];
}

/**
 * Downloads a version, verifies it, and puts it in the place of a binary, with the files that are
 * installed beside it.
 * @throws {EnvironmentError} if that cannot be; nothing has changed then
 */
export async function upgradeBinary(request: UpgradeRequest): Promise<Upgraded> {
  const { file, machine, to, releases, repository, downloads, env, signal, onProgress } = request;
  await checkRights(file);
  const platform = platformName(machine);
  const name = archiveName(platform);
  const folder = `${releases}/download/v${versionText(to)}`;
  const wanted = await checksumOf(name, { folder, to, platform, downloads });
  const archive = await downloads.bytes(`${folder}/${name}`, {
    most: limits.archive,
    onProgress: (progress) => onProgress(name, progress),
  });
  const found = createHash('sha256').update(archive).digest('hex');
  if (found !== wanted) {
    throw new EnvironmentError(
      `${folder}/${name} was damaged or changed on its way: its SHA-256 is ${found}, and ${checksumsName} says ${wanted}`,
      'Nothing was changed. Try again; if it stays so, do not use this release, and report it.',
    );
  }
  const attestation = await attestationOf({ name, bytes: archive, tag: `v${versionText(to)}` }, repository, env);
  const program = `claude-multi-${platform}/claude-multi${platform.startsWith('windows-') ? '.exe' : ''}`;
  const entries = await unpacked(archive, { name, program, platform });
  const bytes = entries.get(program);
  if (bytes === undefined) {
    throw new EnvironmentError(`${name} has no file ${program}`, 'Nothing was changed. Report it.');
  }
  const check = async (path: string): Promise<void> => {
    await checkVersion(path, to, env);
    signal.throwIfAborted();
  };
  await replaceBinary({ file, bytes, check });
  return { attestation, ...(await renewCompanions(file, (entry) => entries.get(`claude-multi-${platform}/${entry}`))) };
}

async function attestationOf(
  file: Omit<AttestedFile, 'repository'>,
  repository: string | null,
  env: Environment,
): Promise<Attestation> {
  if (repository === null) return { kind: 'unchecked', reason: 'this build does not know its repository' };
  const attestation = await verifyAttestation({ ...file, repository }, env);
  if (attestation.kind !== 'wrong') return attestation;
  throw new EnvironmentError(
    `${file.name} is not what was released: gh found no valid attestation of ${repository} for it (${attestation.reason})`,
    'Nothing was changed. Please report it.',
  );
}

async function checksumOf(
  name: string,
  {
    folder,
    to,
    platform,
    downloads,
  }: {
    readonly folder: string;
    readonly to: VersionNumber;
    readonly platform: string;
    readonly downloads: Downloads;
  },
): Promise<string> {
  const url = `${folder}/${checksumsName}`;
  const bytes = await downloads.bytes(url, { most: limits.checksums }).catch((error: unknown) => {
    if (!(error instanceof NotServed) || error.status !== 404) throw error;
    throw new EnvironmentError(`there is no version ${versionText(to)} at ${folder}`, 'Choose another --version.', {
      cause: error,
    });
  });
  const checksums = readChecksums(bytes.toString('utf8'));
  if (checksums.size === 0)
    throw new EnvironmentError(
      `${url} is not a list of checksums (found ${shown(bytes)})`,
      `Check ${releasesVariable}.`,
    );
  const checksum = checksums.get(name);
  if (checksum !== undefined) return checksum;
  const others = [...checksums.keys()].flatMap(
    (known) => /^claude-multi-(.+)\.(?:tar\.gz|zip)$/.exec(known)?.[1] ?? [],
  );
  throw new EnvironmentError(
    `version ${versionText(to)} has no binary for ${platform}`,
    `It has binaries for: ${others.filter((other) => other !== 'dist').join(', ')}. With Node 24, install the npm package claude-multi.`,
  );
}

async function unpacked(
  archive: Buffer,
  { name, program, platform }: { readonly name: string; readonly program: string; readonly platform: string },
): Promise<ReadonlyMap<string, Buffer>> {
  const names = companions.map(({ entry }) => `claude-multi-${platform}/${entry}`);
  try {
    return await filesIn(archive, name.endsWith('.zip') ? 'zip' : 'tar.gz', new Set([program, ...names]));
  } catch (error) {
    throw new EnvironmentError(`${name} cannot be unpacked: ${messageOf(error)}`, 'Nothing was changed. Report it.', {
      cause: error,
    });
  }
}

/** Starts the new binary, so that one that cannot run here replaces none that can. */
async function checkVersion(path: string, to: VersionNumber, env: Environment): Promise<void> {
  const answer = await runProgramFor(path, ['version'], env);
  if (answer === null || answer.code !== 0) {
    const how = answer === null ? 'it cannot be started' : `it ended with code ${answer.code}`;
    throw new EnvironmentError(
      `version ${versionText(to)} does not run on this machine: ${how}`,
      'Nothing was changed. Report it, with the output of: claude-multi doctor',
    );
  }
  const said = answer.stdout.split(' ')[1] ?? '';
  if (said === versionText(to)) return;
  throw new EnvironmentError(
    `the binary of version ${versionText(to)} says that it is version "${said}"`,
    'Nothing was changed. Report it.',
  );
}

/** Renews the man page, the completions and the documents where an installer has put them: below the folder that holds `bin`. */
async function renewCompanions(
  file: string,
  textOf: (entry: string) => Buffer | undefined,
): Promise<Pick<Upgraded, 'renewed' | 'kept'>> {
  const [renewed, kept]: [string[], string[]] = [[], []];
  const bin = dirname(file);
  if (basename(bin) !== 'bin') return { renewed, kept };
  const own = join(dirname(bin), 'share', 'doc', 'claude-multi');
  for (const { entry, places } of companions) {
    const text = textOf(entry)?.toString('utf8');
    for (const path of places.map((place) => join(dirname(bin), ...place.split('/')))) {
      const old = await readFile(path, 'utf8').catch(() => null);
      if (text === undefined || old === null || old === text || !(path.startsWith(own) || old.includes('claude-multi')))
        continue;
      try {
        const { mode } = await stat(path);
        await writeAtomically(path, text, mode & 0o777);
        renewed.push(path);
      } catch (error) {
        kept.push(`${path}: ${messageOf(error)}`);
      }
    }
  }
  return { renewed, kept };
}
