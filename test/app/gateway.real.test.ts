import { mkdirSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type RequestEntry, RequestTally } from '../../src/domain/usage/request-ledger.ts';
import { totalTokens } from '../../src/domain/usage/usage.ts';
import type { Script } from '../../src/simulator/script/script.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { readRequests } from '../../src/store/requests/request-ledger.ts';
import { startFederation } from '../support/gateway/federation.ts';
import { federation as ids } from '../support/gateway/token-service.ts';
import { claudeVersions } from '../support/real/claude-versions.ts';
import { temporaryFolder } from '../support/real/run-claude.ts';
import { type Stage, stage } from '../support/real/supervised-run.ts';

const key = 'simulator-no-account';
const bash = (command: string) => ({ tool: 'Bash', input: { command, description: 'test' } });
const scripts: Script[] = [
  { match: 'do work', steps: [bash('env > seen.txt; cat /proc/$PPID/environ >> seen.txt'), { text: 'done' }] },
  { match: 'do cut', steps: [bash('true'), { hang: 'mid-stream', text: 'half a sentence' }] },
  { match: 'do wait', steps: [{ hang: 'before' }] },
];

async function ledgerOf({ supervisor }: Pick<Stage, 'supervisor'>): Promise<RequestEntry[]> {
  const entries: RequestEntry[] = [];
  for await (const entry of readRequests(supervisor.runDir)) entries.push(entry);
  return entries;
}

/** All texts below a folder, without those in folders that match. */
async function textsIn(folder: string, without = /^$/): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !without.test(entry.parentPath));
  return (await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')))).join('\n');
}

describe.each(claudeVersions)('with the gateway, sessions of Claude Code $version', ({ path }) => {
  test('work without the key: none of their processes and no file of the run has it', async () => {
    await using scene = await stage({ scripts, tasks: [{ id: 'work' }], options: { claudePath: path } });
    const { report } = await scene.run();
    expect(report.tasks).toMatchObject([{ status: 'succeeded', warnings: [] }]);
    const seen = await readFile(join(scene.folder, 'seen.txt'), 'utf8');
    expect(seen).toMatch(/ANTHROPIC_BASE_URL=http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{48}/);
    expect(seen).toContain('ANTHROPIC_API_KEY=sk-ant-api03-');
    expect(seen).not.toContain(key);
    expect(await textsIn(scene.supervisor.runDir)).not.toContain(key);
  });

  test('are counted by the API: ledger, report and API agree', async () => {
    await using scene = await stage({ scripts, tasks: [{ id: 'work' }], options: { claudePath: path } });
    const { report, task } = await scene.run();
    const { input, output, cacheRead, cacheWrite } = totalTokens(
      new RequestTally().account(await ledgerOf(scene)).usage,
    );
    expect(task('work').tokens).toEqual({ input, output, cacheRead, cacheWrite });
    expect({ input, output, cacheRead, cacheWrite }).toMatchObject(sumOf(scene));
    const sent = scene.simulator.ledger.requests.filter(({ began }) => began).length;
    expect(report.totals.requests).toMatchObject({ sent, refused: 0 });
    expect(report.totals.costIsPartial).toBe(false);
    const { apiShare } = report.totals.requests ?? {};
    expect(apiShare).toBeGreaterThan(0);
    expect(apiShare).toBeLessThanOrEqual(1);
  });

  test('that are killed have a final account, except for a response that was under way', async () => {
    await using scene = await stage({
      scripts,
      tasks: [{ id: 'work' }, { id: 'cut' }],
      options: { claudePath: path, maxParallel: 1 },
    });
    const running = scene.run();
    await scene.simulator.ledger.waitFor(
      ({ match, stepIndex, began }) => match === 'do cut' && stepIndex === 1 && began,
    );
    scene.signal('cut', 'SIGKILL');
    const { task } = await running;
    expect(task('work').costIsPartial).toBe(false);
    expect(task('cut')).toMatchObject({ status: 'failed', costIsPartial: true });
    expect((await ledgerOf(scene)).filter(({ isFinal }) => !isFinal)).toMatchObject([
      { taskId: 'cut', end: 'session-left', status: 200, tokens: { input: expect.any(Number) } },
    ]);
  });

  test('do not follow the settings of the project to another address, provider or account', async () => {
    await using stranger = await startSimulator({ scripts });
    await using scene = await stage({ scripts, tasks: [{ id: 'work' }], options: { claudePath: path } });
    mkdirSync(join(scene.folder, '.claude'));
    const env = {
      ANTHROPIC_BASE_URL: stranger.url,
      ANTHROPIC_AUTH_TOKEN: 'of a stranger',
      CLAUDE_CODE_USE_BEDROCK: '1',
      HTTP_PROXY: stranger.url,
    };
    await writeFile(join(scene.folder, '.claude', 'settings.json'), JSON.stringify({ env }));
    const { report, task } = await scene.run();
    expect(task('work').status).toBe('succeeded');
    expect(stranger.ledger.requests).toEqual([]);
    expect(report.totals.requests?.sent).toBe(scene.simulator.ledger.requests.filter(({ began }) => began).length);
  });

  test("work with headers of the user's own in place of the key", async () => {
    const environment = { ANTHROPIC_CUSTOM_HEADERS: `X-Api-Key: ${key}`, ANTHROPIC_API_KEY: 'not used' };
    await using scene = await stage({ scripts, tasks: [{ id: 'work' }], options: { claudePath: path }, environment });
    const { report, task } = await scene.run();
    expect(task('work')).toMatchObject({ status: 'succeeded', warnings: [] });
    expect(report.totals.requests).toMatchObject({ refused: 0 });
  });

  test('that cannot reach the API fail with the cause, and cost nothing', async () => {
    const env = { ANTHROPIC_BASE_URL: 'http://127.0.0.1:9', CLAUDE_CODE_MAX_RETRIES: '1' };
    await using scene = await stage({
      scripts,
      tasks: [{ id: 'work', env }],
      options: { claudePath: path, retries: 0 },
    });
    const { report, task } = await scene.run();
    expect(task('work')).toMatchObject({ status: 'failed', reason: 'connection-lost' });
    expect(task('work').message).toBe('the API could not be reached: connect ECONNREFUSED 127.0.0.1:9');
    expect(report.totals).toMatchObject({ costUsd: 0, costIsPartial: false });
  });

  test('that are stopped while they wait end their requests, for which nothing was told', async () => {
    await using scene = await stage({ scripts, tasks: [{ id: 'wait' }], options: { claudePath: path } });
    const running = scene.run();
    await scene.simulator.ledger.waitFor(({ match }) => match === 'do wait');
    scene.supervisor.stop('interrupted', 'stopped by the test', 'hurry');
    const { task } = await running;
    expect(task('wait')).toMatchObject({ status: 'cancelled', costIsPartial: true });
    const open = (await ledgerOf(scene)).filter(({ isFinal }) => !isFinal);
    expect(open).toMatchObject([{ taskId: 'wait', status: null, tokens: null, isFinal: false }]);
  });

  test('use a login that the CLI keeps itself, which is passed on as it comes', async () => {
    await using folder = await temporaryFolder();
    const login = { accessToken: 'a-stored-token', refreshToken: 'r', scopes: ['user:inference'] };
    const claudeAiOauth = { ...login, expiresAt: Date.now() + 86_400_000, subscriptionType: 'max' };
    await writeFile(join(folder.path, '.credentials.json'), JSON.stringify({ claudeAiOauth }));
    const environment = { ANTHROPIC_API_KEY: '', CLAUDE_CONFIG_DIR: folder.path };
    await using scene = await stage({ scripts, environment, tasks: [{ id: 'work' }], options: { claudePath: path } });
    const { report } = await scene.run();
    expect(report.tasks).toMatchObject([{ status: 'succeeded', warnings: [] }]);
    expect(report.totals.requests?.sent).toBe(scene.simulator.ledger.requests.length);
  });

  test('share one key of the command in the user’s settings, which runs once, and is refused with its words', async () => {
    await using folder = await temporaryFolder();
    const settings = join(folder.path, 'settings.json');
    const count = join(folder.path, 'count');
    const environment = { ANTHROPIC_API_KEY: '', CLAUDE_CONFIG_DIR: folder.path };
    await writeFile(settings, JSON.stringify({ apiKeyHelper: `echo . >> '${count}'; echo from-helper` }));
    const tasks = [{ id: 'work' }, { id: 'work2' }];
    const given = { scripts, environment, options: { claudePath: path } };
    {
      await using scene = await stage({ ...given, tasks });
      const { report } = await scene.run();
      expect(report.tasks).toMatchObject([{ status: 'succeeded' }, { status: 'succeeded' }]);
      expect(await readFile(count, 'utf8')).toBe('.\n');
      expect(await textsIn(scene.supervisor.runDir)).not.toContain('from-helper');
    }
    await writeFile(settings, JSON.stringify({ apiKeyHelper: 'exit 3' }));
    await using scene = await stage({ ...given, tasks: [{ id: 'work' }] });
    const { task } = await scene.run();
    expect(task('work')).toMatchObject({
      status: 'failed',
      reason: 'credential-refused',
      message: 'there is no credential for the API: apiKeyHelper of the settings failed (exit code 3)',
    });
    expect(scene.simulator.ledger.requests).toEqual([]);
  });

  test('share one exchange of the identity token that the environment names, which would be good for the first of them only', async () => {
    await using folder = await temporaryFolder();
    await using api = await startSimulator({ scripts });
    await using federation = await startFederation({ url: api.url, key });
    const file = join(folder.path, 'token');
    await writeFile(file, federation.tokens.identityToken());
    const environment = {
      ANTHROPIC_API_KEY: '',
      ANTHROPIC_BASE_URL: federation.url,
      ANTHROPIC_FEDERATION_RULE_ID: ids.federationRuleId,
      ANTHROPIC_ORGANIZATION_ID: ids.organizationId,
      ANTHROPIC_SERVICE_ACCOUNT_ID: ids.serviceAccountId,
      ANTHROPIC_IDENTITY_TOKEN_FILE: file,
    };
    const tasks = [{ id: 'work' }, { id: 'work2' }, { id: 'work3' }];
    await using scene = await stage({ scripts, environment, tasks, options: { claudePath: path, maxParallel: 3 } });
    const { report } = await scene.run();
    expect(report.tasks.map(({ status }) => status)).toEqual(Array(3).fill('succeeded'));
    expect(federation.tokens.denials).toEqual([]);
    expect(federation.tokens.given).toHaveLength(1);
    const seen = await readFile(join(scene.folder, 'seen.txt'), 'utf8');
    expect(seen).not.toContain(ids.federationRuleId);
    expect(seen).not.toContain(federation.tokens.given[0]);
    expect(await textsIn(scene.supervisor.runDir)).not.toContain(federation.tokens.given[0]);
  });

  test('send their requests themselves if it is off, and nothing is counted', async () => {
    const options = { claudePath: path, gateway: 'off' } as const;
    await using scene = await stage({ scripts, tasks: [{ id: 'work' }], options });
    const { report } = await scene.run();
    expect(await readFile(join(scene.folder, 'seen.txt'), 'utf8')).toContain(`ANTHROPIC_API_KEY=${key}`);
    expect(report.totals.requests).toBeUndefined();
    expect(await ledgerOf(scene)).toEqual([]);
  });
});

test('a token that only the settings of the user hold is used, and redacted like one of the environment', async () => {
  await using user = await temporaryFolder();
  const token = 'of-a-company';
  await writeFile(join(user.path, 'settings.json'), JSON.stringify({ env: { ANTHROPIC_AUTH_TOKEN: token } }));
  await using scene = await stage({
    scripts: [{ match: 'do work', steps: [bash(`echo ${token}`), { text: 'done' }] }],
    tasks: [{ id: 'work' }],
    environment: { CLAUDE_CONFIG_DIR: user.path },
  });
  const { task } = await scene.run();
  expect(task('work').status).toBe('succeeded');
  // The config folder is the agent's own, with the user's settings in it.
  const texts = await textsIn(scene.supervisor.runDir, /[/\\]config(?:[/\\]|$)/);
  expect(texts.includes('echo [redacted]')).toBe(true);
  expect(texts.includes(token)).toBe(false);
});

test('a run that insists on the gateway does not start where it cannot be used', async () => {
  const tasks = [{ id: 'work', env: { CLAUDE_CODE_USE_BEDROCK: '1' } }];
  await expect(stage({ tasks, options: { gateway: 'on' } })).rejects.toThrow(
    /the gateway cannot serve the task work: sessions use Amazon Bedrock \(CLAUDE_CODE_USE_BEDROCK\)/,
  );
});

function sumOf({ simulator }: Stage) {
  const { input, output, cacheRead } = simulator.ledger.sum();
  return { input, output, cacheRead };
}
