import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPublished } from './edits.ts';
import { type PinFault, pinFaults } from './pins.ts';
import { commitPlaceholder, ownerPlaceholder, placeholdersIn } from './placeholders.ts';

/** A text of the repository that users get or read. */
export interface PublishedText {
  readonly path: string;
  readonly text: string;
}

/** The texts of a checkout that users get or read. */
export function publishedTexts(root: string): PublishedText[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const paths = listed.split('\0').filter((path) => path !== '' && isPublished(path));
  return paths.flatMap((path) => {
    const bytes = readFileSync(join(root, path));
    return bytes.includes(0) ? [] : [{ path, text: bytes.toString('utf8') }];
  });
}

/** A sentence about a placeholder, in which a release would replace it as well. */
const mention = new RegExp(`\`(${ownerPlaceholder}|${commitPlaceholder})\``);

/**
 * The placeholders that should not be in published texts any more: that of the owner once the program names its
 * owner, and that of the commit once other places name a release. Sentences about placeholders should never be there.
 */
export function placeholderFaults(texts: readonly PublishedText[]): PinFault[] {
  const mentions = texts.flatMap(({ path, text }) =>
    text.split('\n').flatMap((content, index) => {
      const [, name] = mention.exec(content) ?? [];
      const message = `speaks of the placeholder ${name}, which a release replaces here too: say it without the name`;
      return name === undefined ? [] : [{ path, line: index + 1, message }];
    }),
  );
  const pins = [...pinFaults(texts), ...mentions];
  const program = texts.find(({ path }) => path === 'src/domain/project.ts')?.text ?? '';
  const owner = /github\.com\/([\w-]+)\/claude-multi/.exec(program)?.[1] ?? ownerPlaceholder;
  if (owner === ownerPlaceholder) return pins;
  const told = new Set(pins.map(({ path, line }) => `${path}:${line}`));
  const owners = texts.flatMap(({ path, text }) =>
    placeholdersIn(text)
      .filter(({ name, line }) => name === ownerPlaceholder && !told.has(`${path}:${line}`))
      .map(({ line }) => ({ path, line, message: `has the placeholder ${ownerPlaceholder}; write ${owner}` })),
  );
  return [...pins, ...owners];
}
