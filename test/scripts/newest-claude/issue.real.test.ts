import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../scripts/lib/project.ts';
import { owner, ownerToken, repo, startGithub } from '../../support/fakes/github-emulator.ts';
import { temporaryFolder } from '../../support/real/run-claude.ts';

interface Entry {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: string;
  readonly user: { readonly login: string };
}

/** GitHub, and the script in a folder without any package. */
async function scene() {
  const [folder, github] = await Promise.all([temporaryFolder(), startGithub()]);
  mkdirSync(join(folder.path, 'scripts/lib'), { recursive: true });
  for (const part of ['scripts/newest-claude-issue.ts', 'scripts/lib/newest-claude'])
    cpSync(join(root, part), join(folder.path, part), { recursive: true });
  writeFileSync(join(folder.path, 'package.json'), '{"type":"module"}');
  const repository = `${owner}/${repo}`;
  const get = async (path: string): Promise<Entry[]> => {
    const headers = { authorization: `Bearer ${ownerToken}` };
    return (await (await fetch(`${github.url}/repos/${repository}/${path}`, { headers })).json()) as Entry[];
  };
  const token = await github.issuesToken();
  const env = {
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: repository,
    GITHUB_RUN_ID: '17',
    GITHUB_TOKEN: token,
  };
  return {
    folder: folder.path,
    url: `${github.url}/repos/${repository}`,
    /** Runs the script with an outcome. */
    tell: (outcome: object, change: object = {}) => {
      const whole = { version: '2.1.999', pinned: '2.1.332', passed: 3, broken: [], unrelated: [], ...outcome };
      writeFileSync(join(folder.path, 'outcome.json'), JSON.stringify(whole));
      const args = ['scripts/newest-claude-issue.ts', 'outcome.json'];
      return new Promise<{ code: number; out: string }>((resolve) => {
        execFile(process.execPath, args, { cwd: folder.path, env: { ...env, ...change } }, (error, stdout, stderr) =>
          resolve({ code: error === null ? 0 : Number(error.code), out: stdout + stderr }),
        );
      });
    },
    issues: async () => (await get('issues?state=all')).filter((entry) => !('pull_request' in entry)),
    comments: async (number: number) => get(`issues/${number}/comments`),
    async [Symbol.asyncDispose]() {
      await github[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

const broken = (...titles: string[]) => titles.map((title) => ({ file: 'test/a.real.test.ts', title, message: 'no' }));

describe('the script that tells what the newest Claude Code breaks, which uses no package,', () => {
  test('opens one issue, adds what changes, and closes nothing', async () => {
    await using it = await scene();
    expect(await it.tell({})).toMatchObject({ code: 0, out: 'Claude Code 2.1.999 passes 3 tests.\n' });
    expect(await it.issues()).toEqual([]);

    expect(await it.tell({ broken: broken('one') })).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^Told: http/),
    });
    expect(await it.tell({ broken: broken('one'), version: '2.1.1000' })).toMatchObject({ code: 1 });
    const [issue, ...others] = await it.issues();
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ title: 'Claude Code 2.1.999 breaks 1 test', user: { login: 'github-actions[bot]' } });
    expect(issue?.body).toContain('[Run](https://github.com/alice/project/actions/runs/17)');
    const { number } = issue as Entry;
    expect(await it.comments(number)).toEqual([]);

    await it.tell({ broken: broken('one', 'two') });
    await it.tell({});
    await it.tell({});
    expect((await it.comments(number)).map(({ body }) => body)).toEqual([
      expect.stringContaining('**Claude Code 2.1.999 breaks 2 tests.**'),
      expect.stringContaining('Claude Code 2.1.999 passes 3 tests'),
    ]);
    expect(await it.issues()).toMatchObject([{ state: 'open' }]);
  });

  test('writes what tests have printed as text, and reads nothing that others wrote with its marker', async () => {
    await using it = await scene();
    const headers = { authorization: `Bearer ${ownerToken}`, 'content-type': 'application/json' };
    const planted = JSON.stringify({ title: 'planted', body: '<!-- claude-multi newest-claude passes -->' });
    await fetch(`${it.url}/issues`, { method: 'POST', headers, body: planted });
    const message = '$(touch planted) `touch planted`; touch planted\n```\n@everyone';
    const end = await it.tell({ broken: [{ file: '$(touch planted)', title: '"; touch planted #', message }] });
    expect(end.code).toBe(1);
    expect(existsSync(join(it.folder, 'planted'))).toBe(false);
    const own = (await it.issues()).find(({ title }) => title !== 'planted');
    expect(own?.body).toContain('    $(touch planted) `touch planted`; touch planted\n    ```\n    @everyone\n````');
  });

  test('fails where GitHub refuses, and where what it reads is no outcome', async () => {
    await using it = await scene();
    const refused = await it.tell({ broken: broken('one') }, { GITHUB_REPOSITORY: `${owner}/missing` });
    expect(refused).toMatchObject({ code: 1, out: expect.stringMatching(/GET issues\?.*: 404/) });
    const malformed = await it.tell({ version: 'x' });
    expect(malformed).toMatchObject({
      code: 1,
      out: expect.stringContaining('version is "x", and should be a version'),
    });
  });
});
