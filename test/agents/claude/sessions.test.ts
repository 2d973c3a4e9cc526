import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sessionEnvironment } from '../../../src/agents/claude/account/environment.ts';
import { claudeArguments } from '../../../src/agents/claude/arguments.ts';
import type { Task } from '../../../src/domain/plan/task.ts';
import type { LaunchRequest } from '../../../src/domain/ports/agent.ts';
import { claudeSessions } from '../../support/fakes/claude-sessions.ts';
import { temporaryFolder } from '../../support/real/run-claude.ts';
import { makeTask } from '../../support/samples/events.ts';

const request: LaunchRequest = {
  task: makeTask('a'),
  prompt: 'do it',
  sessionId: '00000000-0000-4000-8000-000000000000',
  resume: null,
  home: null,
  isApart: false,
  passage: null,
};
const program = { version: '2.1.197 (Claude Code)' };
const contentOf = (input: string): string => (JSON.parse(input) as { message: { content: string } }).message.content;

describe('the start of a session', () => {
  it('requests streams in both directions and passes the task’s values, each as --option=value', () => {
    const task = {
      ...request.task,
      maxTurns: 7,
      budgetUsd: 0.25,
      allowedTools: ['Bash(git log:*)', '--dangerous'],
      disallowedTools: ['WebFetch'],
      appendSystemPrompt: '-- be brief\nand kind',
      args: ['--add-dir', '/elsewhere'],
    };
    expect(claudeArguments({ ...request, task }, program)).toEqual([
      '-p',
      '--output-format=stream-json',
      '--input-format=stream-json',
      '--verbose',
      '--include-partial-messages',
      '--session-id=00000000-0000-4000-8000-000000000000',
      '--model=sonnet',
      '--permission-mode=bypassPermissions',
      '--max-budget-usd=0.25',
      '--max-turns=7',
      '--allowed-tools=Bash(git log:*)',
      '--allowed-tools=--dangerous',
      '--disallowed-tools=WebFetch',
      '--append-system-prompt=-- be brief\nand kind',
      '--add-dir',
      '/elsewhere',
    ]);
  });

  it.each([
    ['2.1.197 (Claude Code)', true],
    ['2.1.332', true],
    ['3.0.0', true],
    ['2.1.196', false],
    ['2.0.500', false],
    ['', false],
  ])(
    'keeps the folder out of the system prompt where tasks have several folders, if version %j can',
    (version, can) => {
      const flag = '--exclude-dynamic-system-prompt-sections';
      expect(claudeArguments({ ...request, isApart: true }, { version }).includes(flag)).toBe(can);
      expect(claudeArguments(request, { version })).not.toContain(flag);
    },
  );

  it('turns the memory off in a config folder of its own, unless the user or the task has decided', () => {
    const memory = 'CLAUDE_CODE_DISABLE_AUTO_MEMORY';
    const of = (inherited: Record<string, string>, home: string | null, env: Record<string, string> = {}) =>
      sessionEnvironment(inherited, home, { env })[memory];
    expect([of({}, '/own'), of({}, null)]).toEqual(['1', undefined]);
    expect(of({ [memory]: '0' }, '/own')).toBe('0');
    expect(of({}, '/own', { [memory]: '0' })).toBe('0');
  });

  it('asks for the form that a task wants, and begins no such session with the conversation of one without', () => {
    const task = { ...request.task, outputSchema: 'findings' as const };
    const flag = claudeArguments({ ...request, task }, program).find((each) => each.startsWith('--json-schema='));
    expect(JSON.parse(flag?.slice('--json-schema='.length) ?? '')).toMatchObject({ required: ['findings'] });
    expect(claudeArguments(request, program).join(' ')).not.toContain('--json-schema');
    expect(claudeSessions().whyNoFork(task, request.task)).toContain('output-schema');
    expect(claudeSessions().whyNoFork(task, task)).toBeNull();
  });

  it('writes any prompt as one line of input, not on the command line', () => {
    const prompt = '-p "quoted"\n{"type":"user"}\u2028\u0000\ud83d\ude00 \\ end';
    const { command, input } = claudeSessions().launch({ ...request, prompt });
    expect(command.args.join(' ')).not.toContain('quoted');
    expect(input.endsWith('\n')).toBe(true);
    expect(input.trim().split('\n')).toHaveLength(1);
    expect(contentOf(input)).toBe(prompt);
  });

  it('passes the outer variables overridden by the task’s, without those that mark children of an outer session', () => {
    const environment = { PATH: '/bin', CLAUDECODE: '1', CLAUDE_CODE_ENTRYPOINT: 'cli', SAME: 'outer' };
    const task = { ...request.task, env: { SAME: 'inner' } };
    const sessions = claudeSessions(environment);
    expect(sessions.launch({ ...request, task, home: '/config' }).command).toMatchObject({
      file: '/bin/claude',
      cwd: task.cwd,
      env: { PATH: '/bin', SAME: 'inner', CLAUDE_CONFIG_DIR: '/config' },
    });
    expect(sessions.launch(request).command.env).toEqual({ PATH: '/bin', SAME: 'outer' });
  });

  it('lets a task choose its own config folder', () => {
    const task = { ...request.task, env: { CLAUDE_CONFIG_DIR: '/mine' } };
    expect(claudeSessions().launch({ ...request, task, home: '/ours' }).command.env).toEqual({
      CLAUDE_CONFIG_DIR: '/mine',
    });
  });

  it('continues a conversation by its id', () => {
    const { command } = claudeSessions().launch({ ...request, resume: { kind: 'continue', sessionId: 'earlier' } });
    expect(command.args).toContain('--resume=earlier');
    expect(command.args.join(' ')).not.toContain('--session-id');
  });

  it('forks from a conversation that is named by its path, with an id of its own', () => {
    const { command } = claudeSessions().launch({ ...request, resume: { kind: 'fork', from: '/run/read.jsonl' } });
    expect(command.args).toEqual(
      expect.arrayContaining([`--session-id=${request.sessionId}`, '--resume=/run/read.jsonl', '--fork-session']),
    );
  });

  it.each<[string, Partial<Task>, RegExp | null]>([
    [
      'that is like it in all that the cache depends on',
      { prompt: 'x', cwd: '/b', permissionMode: 'plan', env: { A: 'b' } },
      null,
    ],
    ['with arguments of its own', { args: ['--effort', 'low'] }, null],
    ['of another model', { model: 'opus' }, /of the model sonnet, and this session of opus/],
    ['with another addition to the system prompt', { appendSystemPrompt: 'x' }, /another append-system-prompt/],
    ['with a system prompt in its arguments', { args: ['--system-prompt', 'x'] }, /another one in its args/],
    ['with a system prompt in a file', { args: ['--append-system-prompt-file=x'] }, /another one in its args/],
    ['that is another agent', { args: ['--agent=x'] }, /another one in its args/],
    ['with another key', { env: { ANTHROPIC_API_KEY: 'x' } }, /an account or an API of its own/],
    ['with another address', { env: { ANTHROPIC_BASE_URL: 'x' } }, /an account or an API of its own/],
  ])('tells whether a session can fork from one %s', (_, change, why) => {
    const found = claudeSessions().whyNoFork({ ...request.task, ...change }, request.task);
    expect(found).toEqual(why === null ? null : expect.stringMatching(why));
    expect(claudeSessions().whyNoFork({ ...request.task, ...change }, { ...request.task, ...change })).toBeNull();
  });

  it('asks it to stop with a separate line, with a new id each time', () => {
    const [first, second] = [claudeSessions().interrupt(), claudeSessions().interrupt()].map((line) =>
      JSON.parse(line),
    );
    expect(first).toMatchObject({ type: 'control_request', request: { subtype: 'interrupt' } });
    expect(first.request_id).not.toBe(second.request_id);
  });
});

describe('the home of a session', () => {
  it('is its own config folder if any credential is in the environment', async () => {
    await using place = await temporaryFolder();
    await mkdir(join(place.path, '.claude/skills'), { recursive: true });
    for (const name of ['ANTHROPIC_API_KEY', 'ANTHROPIC_AUTH_TOKEN', 'CLAUDE_CODE_OAUTH_TOKEN']) {
      const own = join(place.path, name);
      const sessions = claudeSessions({ HOME: place.path, [name]: 'secret' });
      expect(await sessions.home(own, request.task)).toBe(own);
      expect(await readdir(own)).toEqual(['skills']);
      expect(sessions.startsApartMs).toBe(0);
    }
  });

  it('is the user’s if the login may be stored there; starts are then spaced out', async () => {
    await using place = await temporaryFolder();
    for (const environment of [{}, { ANTHROPIC_API_KEY: '' }]) {
      const own = join(place.path, 'own');
      const sessions = claudeSessions({ HOME: place.path, ...environment });
      expect(await sessions.home(own, request.task)).toBeNull();
      await expect(stat(own)).rejects.toThrow('ENOENT');
      expect(sessions.startsApartMs).toBe(300);
    }
  });
});
