import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { writeBinary } from '../../scripts/lib/binary.ts';
import { platformName } from '../../src/domain/release/release-files.ts';
import { version } from '../../src/domain/version.ts';
import { temporaryFolder } from '../support/cli/run-cli.ts';
import { PublishedReleases } from '../support/install/published-releases.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Compiles the program as if it had another version. Bun finds the packages from the folder of the sources upwards. */
async function compileAs(other: string, outfile: string): Promise<void> {
  const sources = join(root, 'build/test/upgrade-sources');
  try {
    await cp(join(root, 'src'), join(sources, 'src'), { recursive: true });
    const place = join(sources, 'src/domain/version.ts');
    await writeFile(place, (await readFile(place, 'utf8')).replace(version, other));
    await writeBinary(outfile, undefined, join(sources, 'src/cli/main.ts'));
  } finally {
    await rm(sources, { recursive: true, force: true });
  }
}

test('a compiled claude-multi upgrades itself to a compiled newer one, and goes back to the older one', async () => {
  await using server = await PublishedReleases.start();
  await using folder = await temporaryFolder();
  const platform = platformName({ platform: process.platform, arch: process.arch, musl: false });
  const file = join(folder.path, 'bin', 'claude-multi');
  const [older, newer] = [version, '9.8.7'];
  await mkdir(dirname(file));
  await compileAs(newer, file);
  await server.publish({ version: newer, platform, program: await readFile(file) });
  await writeBinary(file);
  await server.publish({ version: older, platform, program: await readFile(file) });
  server.files.set('/latest/download/VERSION', Buffer.from(newer));
  const run = async (...args: string[]): Promise<string> => {
    const env = { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: folder.path, CLAUDE_MULTI_RELEASES_URL: server.url };
    return (await promisify(execFile)(file, args, { cwd: folder.path, env })).stdout;
  };
  expect(await run('upgrade')).toContain(`is now version ${newer} (it was ${older}).`);
  expect(await run('version')).toContain(`claude-multi ${newer} `);
  expect(await run('upgrade')).toBe(`claude-multi ${newer} is up to date.\n`);
  expect(await run('upgrade', '--version', older)).toContain(`is now version ${older} (it was ${newer}).`);
  expect(await run('version')).toContain(`claude-multi ${older} `);
});
