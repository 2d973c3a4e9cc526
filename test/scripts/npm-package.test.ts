import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/lib/project.ts';
import { withAbsoluteLinks } from '../../scripts/lib/release/absolute-links.ts';
import { writeNpmPackage } from '../../scripts/lib/release/npm-package.ts';
import { placeholdersIn } from '../../scripts/lib/release/placeholders.ts';
import { actionName, hasOwner } from '../../src/domain/project.ts';
import { nodesOf, parseMarkdown } from '../support/documents/parse-markdown.ts';

// The commit of a release has its owner's name already.
const owner = hasOwner ? (actionName.split('/')[0] ?? '') : 'someone';
const facts = {
  version: '1.2.3',
  owner,
  commit: 'c0ffee'.repeat(7).slice(0, 40),
  manPage: '.TH X 1 OWNER\n',
};

describe('the npm package of a release', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'npm-package-'));
    writeNpmPackage(folder, facts);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const filesIn = (path: string): string[] =>
    readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(path, name)).isFile())
      .map((name) => name.replaceAll('\\', '/'))
      .sort();
  const text = (path: string): string => readFileSync(join(folder, path), 'utf8');

  it('holds these files and the chunks of the bundle', () => {
    expect(filesIn(folder).filter((name) => !/^dist\/cli\/\d+\.index\.js$/.test(name))).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/cli/claude-multi.cjs',
      'dist/cli/index.js',
      'dist/cli/licenses.txt',
      'dist/cli/package.json',
      'man/claude-multi.1',
      'package.json',
    ]);
  });

  it('holds the bundle of the repository', () => {
    expect(filesIn(join(folder, 'dist'))).toEqual(
      filesIn(join(root, 'dist')).filter((name) => name.startsWith('cli/')),
    );
    expect(text('dist/cli/index.js')).toBe(readFileSync(join(root, 'dist/cli/index.js'), 'utf8'));
  });

  it('has no script, and nothing that is only for development', () => {
    expect(JSON.parse(text('package.json'))).toEqual({
      name: 'claude-multi',
      version: '1.2.3',
      description: expect.stringMatching(/\.$/),
      keywords: expect.arrayContaining(['claude-code', 'parallel']),
      homepage: `https://github.com/${owner}/claude-multi#readme`,
      bugs: { url: `https://github.com/${owner}/claude-multi/issues` },
      repository: { type: 'git', url: `git+https://github.com/${owner}/claude-multi.git` },
      license: 'MIT',
      author: 'The claude-multi authors',
      type: 'module',
      bin: { 'claude-multi': 'dist/cli/claude-multi.cjs' },
      files: ['dist/cli', 'CHANGELOG.md', 'man/claude-multi.1'],
      man: ['./man/claude-multi.1'],
      engines: { node: '>=24' },
      publishConfig: { access: 'public', provenance: true },
    });
  });

  it('has no placeholder left in any file but the licences of others', () => {
    const left = filesIn(folder)
      .filter((name) => !name.endsWith('licenses.txt'))
      .flatMap((name) => placeholdersIn(text(name)).map((found) => `${name}:${found.line}: ${found.name}`));
    expect(left).toEqual([]);
    expect(text('dist/cli/licenses.txt')).toBe(readFileSync(join(root, 'dist/cli/licenses.txt'), 'utf8'));
  });

  it.each(['README.md', 'CHANGELOG.md'])('has only absolute links in %s, pictures as they are served', (page) => {
    const tree = parseMarkdown(text(page));
    const links = [...nodesOf(tree, 'link'), ...nodesOf(tree, 'definition')].map(({ url }) => url);
    expect(links.filter((url) => !/^(https:|#)/.test(url))).toEqual([]);
    const pictures = nodesOf(tree, 'image').map(({ url }) => url);
    expect(pictures.filter((url) => !url.startsWith(`https://raw.githubusercontent.com/${owner}/`))).toEqual([]);
  });

  it('uses the Action by the commit of the release', () => {
    expect(text('README.md')).toContain(`- uses: ${owner}/claude-multi@${facts.commit} # v1.2.3\n`);
  });

  it('links to the files of the same version', () => {
    expect(text('README.md')).toContain(`(https://github.com/${owner}/claude-multi/blob/v1.2.3/docs/security.md)`);
    expect(text('README.md')).toContain(
      `(https://raw.githubusercontent.com/${owner}/claude-multi/v1.2.3/.github/images/report.png)`,
    );
  });
});

describe('making links absolute', () => {
  const addresses = { page: 'https://page.example/', raw: 'https://raw.example/' };
  const absolute = (markdown: string) => withAbsoluteLinks(markdown, addresses);

  it.each([
    ['a link', '[a](docs/a.md)', '[a](https://page.example/docs/a.md)'],
    ['an anchor of another page', '[a](docs/a.md#b "t")', '[a](https://page.example/docs/a.md#b "t")'],
    ['a picture', '![a](docs/a.png)', '![a](https://raw.example/docs/a.png)'],
    ['a linked picture', '[![a](a.png)](a.md)', '[![a](https://raw.example/a.png)](https://page.example/a.md)'],
    ['a definition', '[a][b]\n\n[b]: ./LICENSE', '[a][b]\n\n[b]: https://page.example/LICENSE'],
    ['several of a line', '[a](a) and [a](a)', '[a](https://page.example/a) and [a](https://page.example/a)'],
  ])('replaces %s', (_, before, after) => expect(absolute(before)).toBe(after));

  it.each([
    '[a](#here)',
    '[a](https://example.com/docs/a.md)',
    '<https://example.com>',
    '[a](mailto:a@example.com)',
    '`[a](docs/a.md)`',
    '```\n[a](docs/a.md)\n```',
  ])('leaves %j as it is', (markdown) => expect(absolute(markdown)).toBe(markdown));

  it('refuses links that it cannot replace', () => {
    expect(() => absolute('<img src="a.png">')).toThrow('use Markdown');
    expect(() => absolute('[a](<a b.md>)')).toThrow("'a b.md'");
  });
});
