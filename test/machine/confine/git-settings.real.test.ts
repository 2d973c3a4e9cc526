import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  bringGitSettingsBack,
  putGitSettingsAside,
  withoutCredentials,
} from '../../../src/machine/confine/git-settings.ts';
import { temporaryFolder } from '../../support/cli/run-cli.ts';

const config = `[core]
\tbare = false
\tsshCommand = ssh -i /key
[http "https://github.com/"]
\textraheader = AUTHORIZATION: basic c2VjcmV0
\tsslVerify = true
[remote "origin"]
\turl = https://x-access-token:secret@github.com/a/b
[includeIf "gitdir:/work/.git"]
\tpath = /temp/git-credentials.config
[credential "https://github.com"]
\thelper = "!f() { echo password=secret; }; f"
[user]
\tname = somebody
`;

test('a git configuration loses what holds or leads to a credential, and nothing else', () => {
  expect(withoutCredentials(config)).toBe(`[core]
\tbare = false
[http "https://github.com/"]
\tsslVerify = true
[remote "origin"]
\turl = https://github.com/a/b
[includeIf "gitdir:/work/.git"]
[credential "https://github.com"]
[user]
\tname = somebody
`);
});

test('keys beside their section, and continued lines, are no way past', () => {
  expect(withoutCredentials('[http] extraheader = secret\n')).not.toContain('secret');
  expect(withoutCredentials('# a comment\\\n[http "a]b"] extraheader = secret\n')).not.toContain('secret');
  expect(withoutCredentials('[http]\n\textraheader = AUTH\\\nORIZATION: secret\n')).not.toContain('secret');
  expect(withoutCredentials('[credential]\n\thelper = a\\\n\tsecret\n[user]\n\tname = x\n')).toBe(
    '[credential]\n[user]\n\tname = x\n',
  );
});

async function repository(folder: string): Promise<string> {
  const git = join(folder, '.git');
  await mkdir(join(git, 'hooks'), { recursive: true });
  await writeFile(join(git, 'HEAD'), 'ref: refs/heads/main\n');
  await writeFile(join(git, 'config'), config);
  return git;
}

test('the settings of a repository, of one below it and of a submodule are without credentials until they are brought back', async () => {
  await using folder = await temporaryFolder();
  const workspace = join(folder.path, 'workspace');
  const outer = await repository(workspace);
  const inner = await repository(join(workspace, 'packages/inner'));
  const module = join(outer, 'modules/some/module');
  await mkdir(module, { recursive: true });
  await writeFile(join(module, 'HEAD'), 'ref: refs/heads/main\n');
  await writeFile(join(module, 'config'), config);
  const kept = await putGitSettingsAside(workspace, join(folder.path, 'aside'));
  for (const git of [outer, inner, module])
    expect(await readFile(join(git, 'config'), 'utf8')).toBe(withoutCredentials(config));
  // What a session could have done so that a later git runs its commands.
  await writeFile(join(outer, 'hooks/post-checkout'), 'evil');
  await writeFile(join(outer, 'commondir'), '/elsewhere');
  await writeFile(join(inner, 'config'), '[core]\n\tfsmonitor = ./evil\n');
  await rm(join(module, 'config'));
  await symlink('/etc/hostname', join(module, 'config'));
  expect(await bringGitSettingsBack(kept)).toEqual([]);
  for (const git of [outer, inner, module]) expect(await readFile(join(git, 'config'), 'utf8')).toBe(config);
  await expect(readFile(join(outer, 'hooks/post-checkout'))).rejects.toThrow('ENOENT');
  await expect(readFile(join(outer, 'commondir'))).rejects.toThrow('ENOENT');
});

test('a folder that a session has replaced by a link is told and left alone', async () => {
  await using folder = await temporaryFolder();
  const workspace = join(folder.path, 'workspace');
  const git = await repository(workspace);
  const kept = await putGitSettingsAside(workspace, join(folder.path, 'aside'));
  await mkdir(join(folder.path, 'elsewhere'));
  await rm(git, { recursive: true });
  await symlink(join(folder.path, 'elsewhere'), git);
  expect(await bringGitSettingsBack(kept)).toEqual([git]);
  await expect(readFile(join(folder.path, 'elsewhere/config'))).rejects.toThrow('ENOENT');
});
