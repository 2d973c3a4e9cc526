import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { untestedVersion } from '../../src/agents/claude/program/tested-versions.ts';
import type { Script } from '../../src/simulator/script/script.ts';
import { claudeVersions } from '../support/real/claude-versions.ts';
import { type Ended, type Stage, stage } from '../support/real/supervised-run.ts';

const bash = { tool: 'Bash', input: { command: 'true', description: 'test' } };

const scripts: Script[] = [
  { match: 'do refused', steps: [{ text: 'never said' }] },
  { match: 'do hook-stopped', steps: [bash, { text: 'never said' }] },
  { match: 'do stop-hook', steps: [bash, { text: 'the work is done' }] },
];

/** Arguments that give the session a hook, which runs a shell command. */
function hook(event: string, command: string): string[] {
  const hooks = { [event]: [{ matcher: '*', hooks: [{ type: 'command', command }] }] };
  return ['--settings', JSON.stringify({ hooks })];
}

const stops = `echo '{"continue": false, "stopReason": "enough"}'`;

describe.each(claudeVersions)('an ending that Claude Code $version calls a success', ({ version, path }) => {
  let scene: Stage;
  let ended: Ended;

  beforeAll(async () => {
    scene = await stage({
      scripts,
      options: { claudePath: path, retries: 2 },
      tasks: [
        { id: 'refused', args: hook('UserPromptSubmit', 'echo "no such prompts" >&2; exit 2') },
        { id: 'prompt-stopped', args: hook('UserPromptSubmit', stops) },
        { id: 'hook-stopped', args: hook('PostToolUse', stops) },
        { id: 'stop-hook', args: hook('Stop', stops) },
        { id: 'no-model', prompt: '/cost' },
      ],
    });
    ended = await scene.run();
  });

  afterAll(() => scene[Symbol.asyncDispose]());

  it('comes from the version that the test names, of which the report says no more if it was tested', () => {
    expect(ended.report.run.claudeVersion).toBe(version);
    const untested = untestedVersion({ version });
    const notes = ended.report.run.notes.filter((note) => note.startsWith('Claude Code'));
    expect(notes).toEqual(untested === null ? [] : [untested.message]);
  });

  it('is a failure when a hook refused the prompt, with the words of the hook', () => {
    expect(ended.task('refused')).toMatchObject({
      status: 'failed',
      reason: 'hook-stopped',
      message: expect.stringContaining('no such prompts'),
      attempts: 1,
      costUsd: 0,
    });
    expect(ended.task('prompt-stopped')).toMatchObject({ status: 'failed', reason: 'hook-stopped', attempts: 1 });
  });

  it('is a failure when a hook stopped the conversation', () => {
    expect(ended.task('hook-stopped')).toMatchObject({
      status: 'failed',
      reason: 'hook-stopped',
      message: 'a hook stopped the conversation',
      turns: 1,
      attempts: 1,
    });
  });

  it('is a success with a warning when a hook ended it after its answer', () => {
    expect(ended.task('stop-hook')).toMatchObject({
      status: 'succeeded',
      result: 'the work is done',
      warnings: [{ kind: 'stop-hook' }],
    });
  });

  it('is a failure when the prompt is a command that the CLI answers itself', () => {
    expect(ended.task('no-model')).toMatchObject({
      status: 'failed',
      reason: 'unfinished',
      message: expect.stringMatching(/^the session ended without a turn: /),
      attempts: 1,
    });
  });
});
