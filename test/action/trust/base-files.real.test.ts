import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { putBack, takeFromBase } from '../../../src/action/trust/base-files.ts';
import { Git } from '../../../src/action/trust/git.ts';
import { Guard } from '../../../src/action/trust/guard.ts';
import { projectFiles } from '../../../src/agents/claude/rights/strangers.ts';
import { temporaryFolder } from '../../support/real/run-claude.ts';

const env = {
  PATH: process.env['PATH'] ?? '',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  ...{ GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b' },
};
const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

type Files = Readonly<Record<string, string | { readonly link: string }>>;

function lay(root: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    if (typeof content === 'string') writeFileSync(join(root, path), content);
    else symlinkSync(content.link, join(root, path));
  }
}

/** A shallow checkout of a stranger's commit, as actions/checkout makes it, whose origin also has the base. */
function checkout(folder: string, base: Files, head: Files): { readonly root: string; readonly base: string } {
  const source = join(folder, 'source');
  mkdirSync(source);
  git(source, 'init', '-q', '-b', 'main');
  lay(source, base);
  git(source, 'add', '-A');
  git(source, 'commit', '-q', '--allow-empty', '-m', 'base');
  const commit = git(source, 'rev-parse', 'HEAD');
  git(source, 'checkout', '-q', '-b', 'topic');
  git(source, 'rm', '-rqf', '--ignore-unmatch', '.');
  lay(source, head);
  git(source, 'add', '-A');
  git(source, 'commit', '-q', '--allow-empty', '-m', 'head');
  git(source, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  const root = join(folder, 'workspace');
  git(folder, 'clone', '-q', '--depth=1', '--branch', 'topic', `file://${source}`, root);
  return { root, base: commit };
}

const text = (...path: string[]): string => readFileSync(join(...path), 'utf8');

describe("the base's files in a stranger's checkout", () => {
  test('stand in the place of all that the agent takes settings from, at any depth, and are put back afterwards', async () => {
    await using folder = await temporaryFolder();
    const evil: Files = Object.fromEntries(
      projectFiles
        .flatMap((name) =>
          ['', 'packages/app/', 'deep/er/'].map((at) => [
            at + (name.startsWith('.claude') || name === '.husky' ? `${name}/settings.json` : name),
            'evil',
          ]),
        )
        .filter(([path]) => path !== '.claude.json/settings.json'),
    );
    const { root, base } = checkout(
      folder.path,
      { 'CLAUDE.md': 'good', '.claude/settings.json': 'good', 'packages/app/.mcp.json': 'good', 'src/main.ts': 'base' },
      { ...evil, 'claude.MD': 'evil too', 'src/main.ts': 'head' },
    );
    const reader = new Git(root, env);
    await reader.ensure(base, null);
    const before = git(root, 'status', '--porcelain', '--ignored');
    const { list, notices } = await takeFromBase(
      { git: reader, root, folder: join(folder.path, 'aside'), names: projectFiles, paths: [] },
      base,
    );
    expect(notices).toEqual([]);
    expect(text(root, 'CLAUDE.md')).toBe('good');
    expect(text(root, '.claude/settings.json')).toBe('good');
    expect(text(root, 'packages/app/.mcp.json')).toBe('good');
    expect(text(root, 'src/main.ts')).toBe('head');
    expect(spawnSync('grep', ['-rl', '--exclude-dir=.git', 'evil', root], { encoding: 'utf8' }).stdout).toBe('');
    await putBack(list);
    expect(git(root, 'status', '--porcelain', '--ignored')).toBe(before);
    expect(existsSync(join(folder.path, 'aside'))).toBe(false);
  });

  test('are what links lead to, also where that has another name', async () => {
    await using folder = await temporaryFolder();
    const { root, base } = checkout(
      folder.path,
      {
        'AGENTS.md': 'good',
        'CLAUDE.md': { link: 'AGENTS.md' },
        '.claude': { link: 'config/claude' },
        'config/claude/settings.json': 'good',
      },
      { 'AGENTS.md': 'evil', 'CLAUDE.md': 'evil', 'config/claude/settings.json': 'evil' },
    );
    const reader = new Git(root, env);
    await reader.ensure(base, null);
    const { list } = await takeFromBase(
      { git: reader, root, folder: join(folder.path, 'aside'), names: projectFiles, paths: [] },
      base,
    );
    expect(readlinkSync(join(root, 'CLAUDE.md'))).toBe('AGENTS.md');
    expect(text(root, 'CLAUDE.md')).toBe('good');
    expect(text(root, '.claude/settings.json')).toBe('good');
    await putBack(list);
    expect(git(root, 'status', '--porcelain')).toBe('');
    expect(text(root, 'AGENTS.md')).toBe('evil');
  });

  test('are never written through a link of the stranger, which could lead out of the checkout', async () => {
    await using folder = await temporaryFolder();
    const outside = join(folder.path, 'outside');
    mkdirSync(outside);
    const { root, base } = checkout(
      folder.path,
      { 'packages/app/CLAUDE.md': 'good', 'CLAUDE.md': 'good' },
      { packages: { link: outside }, 'CLAUDE.md': { link: join(outside, 'target') } },
    );
    const reader = new Git(root, env);
    await reader.ensure(base, null);
    const { list, notices } = await takeFromBase(
      { git: reader, root, folder: join(folder.path, 'aside'), names: projectFiles, paths: [] },
      base,
    );
    expect(notices).toEqual([expect.stringContaining('packages/app/CLAUDE.md')]);
    expect(existsSync(join(outside, 'app'))).toBe(false);
    expect(existsSync(join(outside, 'target'))).toBe(false);
    expect(lstatSync(join(root, 'CLAUDE.md')).isSymbolicLink()).toBe(false);
    await putBack(list);
    expect(git(root, 'status', '--porcelain')).toBe('');
  });

  test.each([
    ['in the place of its folder', { ci: { link: 'evil' }, 'evil/tasks.yaml': 'evil' }, 'workspace'],
    ['that leads to the checkout', { 'ci/tasks.yaml': 'evil' }, 'linked'],
  ])('are what is read under a given path, also behind a link %s', async (_, head, workspace) => {
    await using folder = await temporaryFolder();
    const { root, base } = checkout(folder.path, { 'ci/tasks.yaml': 'good' }, head);
    symlinkSync(root, join(folder.path, 'linked'));
    const file = join(folder.path, workspace, 'ci/tasks.yaml');
    const guard = new Guard({
      workspace: join(folder.path, workspace),
      folder: join(folder.path, 'ours'),
      environment: env,
      names: projectFiles,
      base,
      authorization: null,
      onNotice: () => {},
      onList: () => {},
    });
    expect(text(file)).toBe('evil');
    await guard.take([file]);
    expect(text(file)).toBe('good');
    await guard.end();
    expect(git(root, 'status', '--porcelain')).toBe('');
    expect(text(file)).toBe('evil');
  });

  test('leave nothing of the stranger if the base cannot be had', async () => {
    await using folder = await temporaryFolder();
    const { root } = checkout(folder.path, {}, { 'CLAUDE.md': 'evil', '.mcp.json': 'evil', 'tasks.yaml': 'evil' });
    const options = {
      git: new Git(root, env),
      root,
      folder: join(folder.path, 'aside'),
      names: projectFiles,
      paths: ['tasks.yaml', '../outside'],
    };
    const { list } = await takeFromBase(options, null);
    for (const path of ['CLAUDE.md', '.mcp.json', 'tasks.yaml']) expect(existsSync(join(root, path))).toBe(false);
    await putBack(list);
    expect(git(root, 'status', '--porcelain')).toBe('');
  });

  test('can be put back after a crash at any move', async () => {
    await using folder = await temporaryFolder();
    const { root, base } = checkout(
      folder.path,
      { 'CLAUDE.md': 'good' },
      { 'CLAUDE.md': 'evil', 'a/CLAUDE.md': 'evil', 'b/.mcp.json': 'evil' },
    );
    const reader = new Git(root, env);
    await reader.ensure(base, null);
    for (let moves = 0; moves < 4; moves += 1) {
      const aside = join(folder.path, `aside${moves}`);
      let calls = 0;
      const dying = Object.assign(Object.create(reader) as Git, {
        tree: (commit: string) => reader.tree(commit),
        content: (object: string) => {
          calls += 1;
          return calls > moves ? Promise.reject(new Error('killed')) : reader.content(object);
        },
      });
      await takeFromBase({ git: dying, root, folder: aside, names: projectFiles, paths: [] }, base).catch(() => null);
      await putBack(join(aside, 'list.json'));
      expect(git(root, 'status', '--porcelain')).toBe('');
    }
  });

  test('a failing fetch says what git said', async () => {
    await using folder = await temporaryFolder();
    const { root } = checkout(folder.path, {}, { a: 'b' });
    await expect(new Git(root, env).ensure('0'.repeat(40), null)).rejects.toThrow(/^git fetch: /);
  });
});

test('a checkout is the own one only if nothing lies beside or upon it', async () => {
  await using folder = await temporaryFolder();
  const { root } = checkout(folder.path, { a: '1' }, { a: '2' });
  const reader = new Git(root, env);
  expect(await reader.isClean()).toBe(true);
  git(folder.path, 'clone', '-q', `file://${join(folder.path, 'source')}`, join(root, 'proposed'));
  expect(await reader.isClean()).toBe(false);
  expect(await new Git(folder.path, env).isClean()).toBe(false);
});
