import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeConfigFolder } from '../../../src/agents/claude/config-folder.ts';
import { temporaryFolder } from '../../support/real/run-claude.ts';

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

  it('has valid links even if the user’s folder is given relative to the working directory', async () => {
    await using folder = await temporaryFolder();
    writeFileSync(join(folder.path, 'settings.json'), '{}');
    const made = join(folder.path, 'deep/down/config');
    await makeConfigFolder(made, relative(process.cwd(), folder.path));
    expect(existsSync(join(made, 'settings.json'))).toBe(true);
    expect(isAbsolute(readlinkSync(join(made, 'settings.json')))).toBe(true);
  });
});
