import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { redacted } from '../../src/domain/text/redactor.ts';
import { renderMarkdown } from '../../src/reports/markdown/markdown.ts';
import { temporaryFolder } from '../support/real/run-claude.ts';
import { type Ended, fixtureClaude, type Stage, stage } from '../support/real/supervised-run.ts';
import { lookalikes } from '../support/secrets.ts';

const secret = 'p4ss"w\\ord-of-ours-1234\nin-two-lines-5678';
const secrets = [secret, ...Object.values(lookalikes)];

/** Every file and folder below a path, the agent's own config left out. */
function everythingIn(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const inner = join(path, entry.name);
    if (entry.name === 'config') return [];
    return entry.isDirectory() ? [inner, ...everythingIn(inner)] : [inner];
  });
}

/** Parts that would reveal a secret: the longer ones without line breaks and quotes, the same in any escaping. */
const tellingParts = (text: string): string[] =>
  text.split(/[\s"\\]+/).filter((part) => part.length >= 12 && !/KEY|BEGIN|END|^-|:$/.test(part));

describe('the files and events of a run', () => {
  let scene: Stage;
  let ended: Ended;

  beforeAll(async () => {
    const env = { THE_SECRET: secret, LOOKALIKES: JSON.stringify(Object.values(lookalikes)) };
    scene = await stage({
      options: { claudePath: fixtureClaude },
      tasks: [
        { id: 'loud', env: { ...env, BEHAVIOUR: 'prints-secrets' }, prompt: `log in with ${secret}` },
        { id: 'dying', env: { ...env, BEHAVIOUR: 'fails-loudly' }, args: [`--token=${secret}`] },
      ],
      environment: { OUTER_TOKEN: 'a-token-of-the-outer-world' },
    });
    ended = await scene.run();
  });

  afterAll(() => scene[Symbol.asyncDispose]());

  it('are readable by this user only', () => {
    const entries = [scene.supervisor.runDir, ...everythingIn(scene.supervisor.runDir)];
    expect(entries.length).toBeGreaterThanOrEqual(5);
    for (const entry of entries) {
      const stats = statSync(entry);
      expect((stats.mode & 0o777).toString(8), entry).toBe(stats.isDirectory() ? '700' : '600');
    }
  });

  it('contain no secret, neither known nor by its look', () => {
    const places = new Map<string, string>([
      ...everythingIn(scene.supervisor.runDir)
        .filter((path) => statSync(path).isFile())
        .map((path): [string, string] => [path, readFileSync(path, 'utf8')]),
      ['events', JSON.stringify(scene.events)],
      ['report', JSON.stringify(ended.report)],
      ['markdown', renderMarkdown(ended.report)],
    ]);
    expect(places.size).toBeGreaterThanOrEqual(6);
    for (const [place, text] of places)
      for (const part of secrets.flatMap(tellingParts))
        expect(text.includes(part), `${place} tells ${part}`).toBe(false);
    expect(secrets.map((one) => tellingParts(one).length)).not.toContain(0);
  });

  it('say what a tool does without its secrets, although that is cut to a line', () => {
    const doings = scene.events.flatMap((event) =>
      event.type === 'session-progressed' ? (event.progress.doing ?? []) : [],
    );
    expect(doings).toContain(`${'x'.repeat(60)} ${redacted}`);
  });

  it('mark where a secret was removed, and keep the other text', () => {
    expect(ended.task('loud')).toMatchObject({
      status: 'succeeded',
      verification: { gaps: expect.stringContaining(redacted) },
    });
    expect(ended.task('loud').result).toMatch(/^my secrets are\n\[redacted\]\n/);
    expect(ended.task('dying').message).toBe(
      `the process ended without a result (exit code 1): cannot log in with ${redacted}`,
    );
  });

  it('contain no part of a key that was printed over several lines', () => {
    const text = readFileSync(join(scene.supervisor.runDir, 'tasks/loud/1.ndjson'), 'utf8');
    const bare = text.split('\n').filter((line) => line !== '' && !line.startsWith('{'));
    expect(bare.length).toBeGreaterThan(5);
    expect(new Set(bare)).toEqual(new Set([redacted]));
  });

  it('include transcripts that are still valid JSON lines', () => {
    const path = join(scene.supervisor.runDir, 'tasks/loud/1.ndjson');
    const lines = readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.filter(({ type }) => type === 'user')).toHaveLength(secrets.length);
    expect(lines).toContainEqual(expect.objectContaining({ type: 'from_the_future' }));
    for (const { message } of lines.filter(({ type }) => type === 'user'))
      expect(message).toEqual({ content: `one\n${redacted}\ntwo`, inner: JSON.stringify({ secret: redacted }) });
  });

  it('lack a secret that the session itself still gets', () => {
    // The session was started with it: it printed as many secrets as it was given.
    expect(ended.task('loud').result?.match(/\[redacted\]/g)?.length).toBeGreaterThanOrEqual(secrets.length);
  });
});

describe('the config folder of a session', () => {
  it('is its own if the key is in the environment, with what the user has set up', async () => {
    await using home = await temporaryFolder();
    const original = join(home.path, '.claude');
    mkdirSync(join(original, 'commands'), { recursive: true });
    writeFileSync(join(original, 'settings.json'), '{"env":{"FROM_SETTINGS":"yes-it-was-read"}}');
    writeFileSync(join(original, '.claude.json'), '{"numStartups":41}');
    symlinkSync('/no/such/place', join(original, 'agents'));
    await using scene = await stage({
      scripts: [
        {
          match: 'do',
          steps: [
            { tool: 'Bash', input: { command: 'echo "$FROM_SETTINGS" > {{cwd}}/$NAME.txt', description: 'x' } },
            { text: 'ok' },
          ],
        },
      ],
      environment: { HOME: home.path },
      tasks: [
        { id: 'one', env: { NAME: 'one' } },
        { id: 'two', env: { NAME: 'two' } },
      ],
    });
    const { task } = await scene.run();
    for (const id of ['one', 'two']) {
      expect(task(id).status).toBe('succeeded');
      expect(readFileSync(join(scene.folder, `${id}.txt`), 'utf8').trim()).toBe('yes-it-was-read');
      const config = join(scene.supervisor.runDir, 'tasks', id, 'config');
      expect(readdirSync(config)).toEqual(expect.arrayContaining(['settings.json', 'commands', '.claude.json']));
      expect(readdirSync(config)).not.toContain('agents');
    }
    // Nothing of it reached the user's own.
    expect(readFileSync(join(original, '.claude.json'), 'utf8')).toBe('{"numStartups":41}');
    expect(readdirSync(original).sort()).toEqual(['.claude.json', 'agents', 'commands', 'settings.json']);
  });

  it("is the user's if no key is in the environment, because the login is stored there", async () => {
    await using scene = await stage({
      options: { claudePath: fixtureClaude },
      environment: { ANTHROPIC_API_KEY: '' },
      tasks: [{ id: 'one', env: { BEHAVIOUR: 'well' } }],
    });
    expect((await scene.run()).task('one').status).toBe('succeeded');
    expect(readdirSync(join(scene.supervisor.runDir, 'tasks/one'))).not.toContain('config');
  });
});
