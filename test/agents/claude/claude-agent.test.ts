import { describe, expect, it } from 'vitest';
import { claudeArguments } from '../../../src/agents/claude/arguments.ts';
import { ClaudeAgent } from '../../../src/agents/claude/claude-agent.ts';
import type { LaunchRequest } from '../../../src/domain/ports/agent.ts';
import { makeTask } from '../../support/events.ts';

const request: LaunchRequest = {
  task: makeTask('a'),
  sessionId: '00000000-0000-4000-8000-000000000000',
  resume: null,
  configDir: null,
};
const agent = (environment: Record<string, string> = {}, enhancePrompts = false): ClaudeAgent =>
  new ClaudeAgent({ path: '/bin/claude', environment, enhancePrompts });
const contentOf = (input: string): string => (JSON.parse(input) as { message: { content: string } }).message.content;

describe('how a session is started', () => {
  it('asks for a stream both ways and passes on what the task says, each value bound to its option', () => {
    const task = {
      ...request.task,
      maxTurns: 7,
      budgetUsd: 0.25,
      allowedTools: ['Bash(git log:*)', '--dangerous'],
      disallowedTools: ['WebFetch'],
      appendSystemPrompt: '-- be brief\nand kind',
      args: ['--add-dir', '/elsewhere'],
    };
    expect(claudeArguments({ ...request, task })).toEqual([
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

  it('keeps the prompt off the command line, on one line of input, whatever is in it', () => {
    const prompt = '-p "quoted"\n{"type":"user"}\u2028\u0000\ud83d\ude00 \\ end';
    const { command, input } = agent().launch({ ...request, task: { ...request.task, prompt } });
    expect(command.args.join(' ')).not.toContain('quoted');
    expect(input.endsWith('\n')).toBe(true);
    expect(input.trim().split('\n')).toHaveLength(1);
    expect(contentOf(input)).toBe(prompt);
  });

  it('puts the task’s variables above the inherited ones, and inherits none of an outer session', () => {
    const environment = { PATH: '/bin', CLAUDECODE: '1', CLAUDE_CODE_ENTRYPOINT: 'cli', SAME: 'outer' };
    const task = { ...request.task, env: { SAME: 'inner' } };
    expect(agent(environment).launch({ ...request, task, configDir: '/config' }).command.env).toEqual({
      PATH: '/bin',
      SAME: 'inner',
      CLAUDE_CONFIG_DIR: '/config',
    });
    expect(agent(environment).launch(request).command.env).not.toHaveProperty('CLAUDE_CONFIG_DIR');
  });

  it('lets a task choose its own config folder', () => {
    const task = { ...request.task, env: { CLAUDE_CONFIG_DIR: '/mine' } };
    expect(agent().launch({ ...request, task, configDir: '/ours' }).command.env).toMatchObject({
      CLAUDE_CONFIG_DIR: '/mine',
    });
  });

  it('begins every enhanced prompt with the same bytes, and puts nothing into the task’s own', () => {
    const prompts = ['first', 'another task altogether'];
    const [one = '', two = ''] = prompts.map((prompt) =>
      contentOf(agent({}, true).launch({ ...request, task: { ...request.task, prompt } }).input),
    );
    let common = 0;
    while (one[common] === two[common]) common += 1;
    // The CLI's fingerprint takes characters of the beginning; where the first 21 agree, prefixes are shared.
    expect(one.slice(0, common).length).toBeGreaterThan(21);
    expect(one.slice(0, common).endsWith('\n')).toBe(true);
    expect(one.slice(common)).toMatch(/^first\n[\s\S]*```verification/);
    expect(two.slice(common)).toMatch(/^another task altogether\n/);
  });

  it('continues a conversation without repeating the task', () => {
    const { command, input } = agent({}, true).launch({ ...request, resume: 'earlier' });
    expect(command.args).toContain('--resume=earlier');
    expect(command.args.join(' ')).not.toContain('--session-id');
    expect(contentOf(input)).toMatch(/carry on/);
    expect(contentOf(input)).not.toContain(request.task.prompt);
  });

  it('asks it to stop in a line of its own, each time with another id', () => {
    const [first, second] = [agent().interrupt(), agent().interrupt()].map((line) => JSON.parse(line));
    expect(first).toMatchObject({ type: 'control_request', request: { subtype: 'interrupt' } });
    expect(first.request_id).not.toBe(second.request_id);
  });
});
