import { execFile } from 'node:child_process';
import { lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { manPage } from '../../../scripts/lib/man-page.ts';
import { packNpmPackage, writeNpmPackage } from '../../../scripts/lib/release/npm-package.ts';
import { version } from '../../../src/domain/version.ts';

/** How a program ended, and what it said. */
export interface End {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A machine on which nothing is installed but this Node and npm: an empty home, an empty prefix, and a cache of its own. */
export interface EmptyMachine {
  readonly home: string;
  readonly prefix: string;
  /** The program that `npm install --global` links. */
  readonly program: string;
  /** Runs npm in the home; throws with its messages when it fails. Returns what it prints. */
  npm(...args: readonly string[]): Promise<End>;
  /** Runs a program in the home. @param env added to the environment */
  run(file: string, args: readonly string[], env?: Readonly<Record<string, string>>): Promise<End>;
}

/** Makes an empty machine in a folder. @param env added to the environment of all that it runs */
export function emptyMachine(folder: string, env: Readonly<Record<string, string>> = {}): EmptyMachine {
  const [home, prefix, cache] = ['home', 'prefix', 'cache'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const path of [home, prefix]) mkdirSync(path, { recursive: true });
  const surroundings = {
    PATH: [dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter),
    HOME: home,
    LANG: 'C.UTF-8',
    // Nothing of this is the machine's: no setting, no cache, and no request to a registry unless a test starts one.
    npm_config_userconfig: join(folder, 'npmrc'),
    npm_config_globalconfig: join(folder, 'global-npmrc'),
    npm_config_cache: cache,
    npm_config_prefix: prefix,
    npm_config_registry: 'http://127.0.0.1:9/',
    npm_config_audit: 'false',
    npm_config_update_notifier: 'false',
    ...env,
  };
  const run: EmptyMachine['run'] = async (file, args, more = {}) => {
    const options = { cwd: home, env: { ...surroundings, ...more }, maxBuffer: 64 * 1024 * 1024 };
    try {
      return { code: 0, ...(await promisify(execFile)(file, args, options)) };
    } catch (error) {
      const { code, stdout, stderr } = error as End & { code: unknown };
      if (typeof code !== 'number') throw error;
      return { code, stdout, stderr };
    }
  };
  return {
    home,
    prefix,
    program: join(prefix, 'bin', 'claude-multi'),
    run,
    async npm(...args) {
      const end = await run('npm', args);
      if (end.code !== 0) throw new Error(`npm ${args.join(' ')} ended with ${end.code}:\n${end.stderr}`);
      return end;
    },
  };
}

/** The paths of all files and links below a folder; of links to nothing as well. */
export function filesBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => !lstatSync(join(folder, name)).isDirectory());
}

/** Packs the npm package of a release from the repository's bundle. Returns the path of the tarball in `folder`. */
export async function packedRelease(folder: string): Promise<string> {
  const source = await mkdtemp(join(folder, 'package-'));
  writeNpmPackage(source, {
    version,
    owner: 'someone',
    commit: '0123456789'.repeat(4),
    manPage: await manPage({ version, date: null }),
  });
  return packNpmPackage(source, folder);
}
