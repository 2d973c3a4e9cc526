import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/project.ts';
import { ChangelogError, releaseChangelog, releaseNotes } from './lib/release/changelog.ts';
import { CommandError, git, interrupt, runIn } from './lib/release/commands.ts';
import { adopt, withRelease } from './lib/release/make-release.ts';
import { type ReleaseFacts, replacePlaceholders } from './lib/release/placeholders.ts';
import { platforms } from './lib/release/platforms.ts';
import { ownerOf, type Refusal, refusalsOf, releaseBranch } from './lib/release/refusals.ts';
import { readStanding, versionOf } from './lib/release/standing.ts';
import { nextMinor, parseVersion, tagOf, type VersionNumber } from './lib/release/version-number.ts';

const USAGE = `usage: npm run release -- VERSION [--owner NAME]
       npm run release -- [VERSION] --dry-run [--no-check] [--platform NAME ...] [--owner NAME]
       node scripts/release.ts --build --tag TAG [--folder FOLDER] [--platform NAME ...] [--owner NAME]
       node scripts/release.ts --notes --tag TAG [--owner NAME]

Makes the commits and the tag of a release, and prints the command that pushes them. A workflow does the rest.

  --dry-run   change nothing; leave what would be published in build/release, and the notes beside it;
              without VERSION, of the next minor version
  --no-check  in a dry run: do not run .ci/run
  --owner     the owner of the repository on GitHub; by default the one that origin names
  --build     write what is published for a tag that is checked out, to --folder or build/release
  --platform  build only this platform, such as linux-x64; may be repeated
  --notes     print the notes of a tag's release`;

/** A wrong use of this command, or a reason not to do what was asked. */
class Refused extends Error {}

const { values, positionals } = parsed();
try {
  const unknown = values.platform?.find((name) => !platforms.some((platform) => platform === name));
  if (unknown !== undefined) throw new Refused(`there is no platform "${unknown}"; there are ${platforms.join(', ')}`);
  if (values.help) console.log(USAGE);
  else if (values.notes) console.log(await notes());
  else if (values.build) await build();
  else await release();
} catch (error) {
  if (!(error instanceof Refused || error instanceof CommandError || error instanceof ChangelogError)) throw error;
  console.error(`release: ${error.message}`);
  process.exitCode = 1;
}

async function release(): Promise<void> {
  const isDry = values['dry-run'] === true;
  const [asked] = positionals.length === 0 && isDry ? [nextMinor(versionOf(root))] : positionals;
  if (asked === undefined || positionals.length > 1) throw new Refused(`give one version\n\n${USAGE}`);
  if (values['no-check'] && !isDry) throw new Refused('--no-check is for --dry-run: a release is always checked');
  const standing = await readStanding(root, `v${asked}`, values.owner ?? null);
  const refusals = [...refusalsOf(asked, standing), ...changelogRefusals(asked)];
  for (const { message } of refusals) console.error(isDry ? `a release would be refused: ${message}` : `- ${message}`);
  const version = parseVersion(asked);
  const { owner, head } = standing;
  if (version === null || owner === null || refusals.some(({ holdsForDryRun }) => holdsForDryRun || !isDry))
    throw new Refused(`${asked} is not released: see above`);

  // What is running ends, and that leads to the removal of the checkout.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupt(signal));
  const date = new Date().toISOString().slice(0, 10);
  const plan = { version, owner, date, head, check: values['no-check'] !== true };
  await withRelease(root, plan, tell, async (commits, checkout) => {
    const entries = releaseNotes(readFileSync(join(checkout, 'CHANGELOG.md'), 'utf8'), version);
    if (!isDry) {
      await adopt(root, version, entries, commits);
      return;
    }
    const folder = join(root, 'build/release');
    const platforms = (values.platform ?? []).flatMap((platform) => ['--platform', platform]);
    const options = ['--build', '--tag', tagOf(version), '--owner', owner, '--folder', folder, ...platforms];
    tell('building what is published');
    await runIn(checkout, 'node', 'scripts/release.ts', ...options);
    writeFileSync(join(root, 'build/release-notes.md'), await published(entries, version, owner));
  });
  if (isDry) console.log('\nNothing was changed. See build/release and build/release-notes.md.');
  else
    console.log(`\n${tagOf(version)} is made, and not pushed. Look at it, then publish it:\n\n${pushCommand(version)}`);
}

function pushCommand(version: VersionNumber): string {
  return `  git push --atomic origin ${releaseBranch} ${tagOf(version)}`;
}

/** Reasons not to release that the CHANGELOG gives. */
function changelogRefusals(asked: string): Refusal[] {
  const version = parseVersion(asked);
  if (version === null) return [];
  try {
    releaseChangelog(changelog(), { version, date: '', repository: '' });
    return [];
  } catch (error) {
    if (!(error instanceof ChangelogError)) throw error;
    return [{ message: error.message, holdsForDryRun: true }];
  }
}

/** Writes what is published for the commit that is checked out. The workflow and the dry run come here. */
async function build(): Promise<void> {
  const version = versionOfTag();
  if (version.text !== versionOf(root))
    throw new Refused(`the tag is for ${version.text}, but package.json has ${versionOf(root)}`);
  const owner = await ownerOfOrigin();
  const commit = await git(root, 'rev-parse', 'HEAD');
  const folder = resolve(values.folder ?? join(root, 'build/release'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  const wanted = platforms.filter((name) => values.platform?.includes(name) ?? true);
  // Only here, since packing needs more packages than deciding.
  const { writeRelease } = await import('./lib/release/write-release.ts');
  const { leftPlaceholders } = await import('./lib/release/left-placeholders.ts');
  await withCommitInSources({ owner, commit }, () =>
    writeRelease(folder, { version: version.text, platforms: wanted, owner, commit }),
  );
  const left = leftPlaceholders(folder);
  if (left.length > 0) throw new Refused(`placeholders are left in what would be published:\n  ${left.join('\n  ')}`);
}

/** What the page of a tag's release says. */
async function notes(): Promise<string> {
  const version = versionOfTag();
  return (await published(releaseNotes(changelog(), version), version, await ownerOfOrigin())).trimEnd();
}

/** The page of a release is not beside the files that the CHANGELOG links to. */
async function published(entries: string, version: VersionNumber, owner: string): Promise<string> {
  // Only here, since reading Markdown needs packages.
  const { withAbsoluteLinks } = await import('./lib/release/absolute-links.ts');
  const folder = `${owner}/claude-multi`;
  return withAbsoluteLinks(entries, {
    page: `https://github.com/${folder}/blob/${tagOf(version)}/`,
    raw: `https://raw.githubusercontent.com/${folder}/${tagOf(version)}/`,
  });
}

async function ownerOfOrigin(): Promise<string> {
  const owner = values.owner ?? ownerOf(await git(root, 'remote', 'get-url', 'origin'));
  if (owner === null) throw new Refused('origin is not a repository on github.com: give --owner NAME');
  return owner;
}

/** The binaries are compiled from the sources, which could not hold the name of their commit. */
async function withCommitInSources(facts: ReleaseFacts, work: () => Promise<void>): Promise<void> {
  const path = join(root, 'src/domain/project.ts');
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, replacePlaceholders(before, facts));
  try {
    await work();
  } finally {
    writeFileSync(path, before);
  }
}

function versionOfTag(): VersionNumber {
  const { tag = '' } = values;
  const version = tag.startsWith('v') ? parseVersion(tag.slice(1)) : null;
  if (version === null) throw new Refused(`give the tag of a release by --tag, as in v0.2.0: it is "${tag}"`);
  return version;
}

function changelog(): string {
  return readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
}

function tell(step: string): void {
  console.error(`\n=== ${step}`);
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        'no-check': { type: 'boolean' },
        owner: { type: 'string' },
        build: { type: 'boolean' },
        notes: { type: 'boolean' },
        tag: { type: 'string' },
        folder: { type: 'string' },
        platform: { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    console.error(`release: ${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exit(1);
  }
}
