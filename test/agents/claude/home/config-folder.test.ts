import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import type { symlink } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeConfigFolder } from '../../../../src/agents/claude/home/config-folder.ts';
import { temporaryFolder } from '../../../support/real/run-claude.ts';

describe('a session’s own config folder', () => {
  it('links to what the user has set up, without the CLI’s own state', async () => {
    await using folder = await temporaryFolder();
    const original = join(folder.path, 'original');
    mkdirSync(join(original, 'skills'), { recursive: true });
    for (const name of ['settings.json', 'CLAUDE.md', '.claude.json', '.credentials.json', 'history.jsonl'])
      writeFileSync(join(original, name), name);
    const made = join(folder.path, 'a/config');
    await makeConfigFolder(made, original);
    expect(readdirSync(made).sort()).toEqual(['CLAUDE.md', 'settings.json', 'skills']);
    expect(readFileSync(join(made, 'settings.json'), 'utf8')).toBe('settings.json');
    expect((statSync(made).mode & 0o777).toString(8)).toBe('700');
  });

  it('is kept with its content when it already exists', async () => {
    await using folder = await temporaryFolder();
    const original = join(folder.path, 'original');
    const path = join(folder.path, 'config');
    await makeConfigFolder(path, original);
    writeFileSync(join(path, 'conversation'), 'of an earlier attempt');
    await makeConfigFolder(path, original);
    expect(readFileSync(join(path, 'conversation'), 'utf8')).toBe('of an earlier attempt');
  });

  it('is made even if the user has none, or a broken one', async () => {
    await using folder = await temporaryFolder();
    const original = join(folder.path, 'original');
    await makeConfigFolder(join(folder.path, 'one'), original);
    expect(readdirSync(join(folder.path, 'one'))).toEqual([]);
    mkdirSync(original);
    symlinkSync('/no/such/file', join(original, 'settings.json'));
    await makeConfigFolder(join(folder.path, 'two'), original);
    expect(readdirSync(join(folder.path, 'two'))).toEqual([]);
  });

  it('has copies where the file system has no symbolic links', async () => {
    await using folder = await temporaryFolder();
    const original = join(folder.path, 'original');
    mkdirSync(join(original, 'skills/deploy'), { recursive: true });
    writeFileSync(join(original, 'skills/deploy/SKILL.md'), 'how to deploy');
    symlinkSync('/no/such/file', join(original, 'skills/dangling'));
    writeFileSync(join(original, 'settings.json'), '{}');
    symlinkSync(join(original, 'settings.json'), join(original, 'CLAUDE.md'));
    const made = join(folder.path, 'a/config');
    await makeConfigFolder(made, original, () => Promise.reject(new Error('EPERM: operation not permitted, symlink')));
    expect(readdirSync(made).sort()).toEqual(['CLAUDE.md', 'settings.json', 'skills']);
    expect(readdirSync(join(folder.path, 'a'))).toEqual(['config']);
    expect(readFileSync(join(made, 'skills/deploy/SKILL.md'), 'utf8')).toBe('how to deploy');
    expect(lstatSync(join(made, 'CLAUDE.md')).isFile()).toBe(true);
  });

  it('is not made at all, and the reason names both ways, if something can be neither linked nor copied', async () => {
    await using folder = await temporaryFolder();
    const original = join(folder.path, 'original');
    mkdirSync(original);
    writeFileSync(join(original, 'settings.json'), '{}');
    const made = join(folder.path, 'config');
    const inTheWay: typeof symlink = async (_, path) => {
      mkdirSync(String(path));
      throw new Error('no links here');
    };
    await expect(makeConfigFolder(made, original, inTheWay)).rejects.toThrow(
      /cannot link or copy .*settings.json into the session's config folder: no links here; /,
    );
    expect(readdirSync(folder.path)).toEqual(['original']);
  });

  it('has valid links even if the user’s folder is given relative to the working directory', async () => {
    await using folder = await temporaryFolder();
    writeFileSync(join(folder.path, 'settings.json'), '{}');
    const made = join(folder.path, 'deep/down/config');
    await makeConfigFolder(made, relative(process.cwd(), folder.path));
    expect(existsSync(join(made, 'settings.json'))).toBe(true);
    expect(isAbsolute(readlinkSync(join(made, 'settings.json')))).toBe(true);
  });
});
