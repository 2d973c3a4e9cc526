import type { VersionNumber } from './version-number.ts';

const unreleasedTitle = '## [Unreleased]';

/** A CHANGELOG that cannot be released; the message says what to do. */
export class ChangelogError extends Error {
  override readonly name = 'ChangelogError';
}

/** What is to be written into the CHANGELOG for a release. */
export interface ReleaseEntry {
  readonly version: VersionNumber;
  /** The day of the release, as in 2026-11-26. */
  readonly date: string;
  /** The address of the repository, without a slash at its end. */
  readonly repository: string;
}

interface Section {
  readonly title: string;
  readonly body: string;
}

interface Changelog {
  /** Everything before the first section. */
  readonly head: string;
  readonly sections: readonly Section[];
  /** The addresses that the titles link to, by the text in brackets. */
  readonly links: ReadonlyMap<string, string>;
}

const link = /^\[([^\]\n]+)\]: (\S+)$/gm;

/**
 * Moves what is under Unreleased to a version, and links both to what has changed since the version before. A
 * pre-release leaves the text as it is: its entries stay until the release itself.
 * Throws a ChangelogError if nothing is under Unreleased, or the version is there already.
 */
export function releaseChangelog(text: string, { version, date, repository }: ReleaseEntry): string {
  const { head, sections, links } = readChangelog(text);
  const body = unreleasedOf(sections);
  if (sections.some(({ title }) => nameOf(title) === version.text))
    throw new ChangelogError(`CHANGELOG.md has a section for ${version.text} already`);
  if (version.preRelease.length > 0) return text;
  const earlier = sections.filter(({ title }) => title !== unreleasedTitle);
  const [before] = earlier.map(({ title }) => nameOf(title));
  const tag = `v${version.text}`;
  const since = before === undefined ? `releases/tag/${tag}` : `compare/v${before}...${tag}`;
  const linked = [
    ['Unreleased', `${repository}/compare/${tag}...HEAD`],
    [version.text, `${repository}/${since}`],
    ...[...links].filter(([name]) => name !== 'Unreleased'),
  ];
  const parts = [
    head,
    unreleasedTitle,
    `## [${version.text}] - ${date}\n\n${body}`,
    ...earlier.map(({ title, body: entries }) => `${title}\n\n${entries}`),
    linked.map(([name, address]) => `[${name}]: ${address}`).join('\n'),
  ];
  return `${parts.map((part) => part.trim()).join('\n\n')}\n`;
}

/**
 * What a release's page says: the entries of its version, or those under Unreleased for a pre-release.
 * Throws a ChangelogError if there are none.
 */
export function releaseNotes(text: string, version: VersionNumber): string {
  const { sections } = readChangelog(text);
  if (version.preRelease.length > 0) return `${unreleasedOf(sections)}\n`;
  const section = sections.find(({ title }) => nameOf(title) === version.text);
  if (section === undefined || section.body === '')
    throw new ChangelogError(`CHANGELOG.md has no entries for ${version.text}`);
  return `${section.body}\n`;
}

function unreleasedOf(sections: readonly Section[]): string {
  const section = sections.find(({ title }) => title === unreleasedTitle);
  if (section === undefined) throw new ChangelogError(`CHANGELOG.md has no section "${unreleasedTitle}"`);
  if (!/^\s*[-*] \S/m.test(section.body))
    throw new ChangelogError('nothing is under "Unreleased" in CHANGELOG.md: write what users will notice');
  return section.body;
}

/** The text in brackets of a title. */
function nameOf(title: string): string | undefined {
  return /^## \[([^\]]+)\]/.exec(title)?.[1];
}

function readChangelog(text: string): Changelog {
  const links = new Map<string, string>();
  for (const [, name = '', address = ''] of text.matchAll(link)) links.set(name, address);
  const [head = '', ...rest] = text.replace(link, '').split(/^(?=## )/m);
  const sections = rest.map((part) => {
    const [title = '', ...lines] = part.split('\n');
    return { title: title.trim(), body: lines.join('\n').trim() };
  });
  return { head: head.trim(), sections, links };
}
