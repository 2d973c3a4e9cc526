import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Event } from '../../src/domain/run/event.ts';
import type { Script, Step } from '../../src/simulator/script/script.ts';
import { claudeVersions } from '../support/real/claude-versions.ts';
import { type Ended, type Stage, stage } from '../support/real/supervised-run.ts';

const inBackground = (command: string): Step => ({
  tool: 'Bash',
  input: { command, description: 'a command', run_in_background: true },
});
const errand: Step = {
  tool: 'Task',
  input: {
    description: 'an errand',
    prompt: 'slow errand',
    subagent_type: 'general-purpose',
    run_in_background: true,
  },
};
/** A command that ends when the test creates a file. */
const untilGo = (id: string): string => `until test -e {{cwd}}/go-${id}; do sleep 0.1; done`;
const forever = 'tail -f /dev/null';

const scripts: Script[] = [
  {
    match: 'slow errand',
    steps: [{ tool: 'Bash', input: { command: untilGo('agent'), description: 'wait' } }, { text: 'errand report' }],
  },
  {
    match: 'do build',
    steps: [
      inBackground(`${untilGo('build')}; echo built > built.txt`),
      { text: 'it builds' },
      { text: 'it is built' },
    ],
  },
  { match: 'do agent', steps: [errand, { text: 'it is under way' }, { text: 'the errand is done' }] },
  { match: 'do server', steps: [inBackground(forever), { text: 'it serves' }, { text: 'the server may go' }] },
  { match: 'do timeout', steps: [inBackground(forever), { text: 'it serves' }] },
  { match: 'do stopped', steps: [inBackground(forever), { text: 'it serves' }] },
  { match: 'do killed', steps: [inBackground(forever), { text: 'it serves' }] },
];

describe.each(claudeVersions)(
  'work that a session of Claude Code $version leaves in the background',
  ({ version, path }) => {
    let scene: Stage;
    let ended: Ended;

    beforeAll(async () => {
      scene = await stage({
        scripts,
        options: { maxParallel: 3, claudePath: path },
        tasks: [
          { id: 'build' },
          { id: 'agent' },
          { id: 'server', backgroundWaitMs: 0 },
          { id: 'timeout', timeoutMs: 1_800_000, backgroundWaitMs: 3_600_000 },
          { id: 'stopped' },
          { id: 'killed' },
        ],
      });
      const waits = (id: string): Promise<Event> =>
        scene.waitFor(
          (event) =>
            event.type === 'session-progressed' && event.taskId === id && event.progress.waitsFor !== undefined,
        );
      const go = (id: string): void => writeFileSync(join(scene.folder, `go-${id}`), '');
      const ends = (id: string): Promise<Event> =>
        scene.waitFor((event) => event.type === 'task-ended' && event.taskId === id);
      const strikes = [
        waits('build').then(() => go('build')),
        waits('agent').then(() => go('agent')),
        waits('stopped').then(() => scene.supervisor.stopTask('stopped')),
        waits('killed').then(() => scene.signal('killed', 'SIGKILL')),
        // The timeout strikes when no other session could meet a deadline.
        Promise.all([waits('timeout'), ...['build', 'agent', 'server', 'stopped', 'killed'].map(ends)]).then(() =>
          scene.clock.skip(1_800_000),
        ),
      ];
      [ended] = await Promise.all([scene.run(), ...strikes]);
    });

    afterAll(() => scene[Symbol.asyncDispose]());

    it('runs on the version that the test names', () => {
      expect(ended.report.run.claudeVersion).toBe(version);
    });

    it('is waited for, and the answer that follows its end is the result', () => {
      expect(ended.task('build')).toMatchObject({ status: 'succeeded', result: 'it is built', warnings: [] });
      expect(ended.task('agent')).toMatchObject({ status: 'succeeded', result: 'the errand is done', warnings: [] });
    });

    it('is shown while it is waited for', () => {
      const waited = scene.events.flatMap((event) =>
        event.type === 'session-progressed' ? (event.progress.waitsFor ?? []) : [],
      );
      expect(waited).toContainEqual({ kind: 'agent', name: 'an errand' });
      expect(waited).toContainEqual({ kind: 'command', name: forever });
    });

    it('is ended after the session was told once and has answered, with a warning that names it', () => {
      expect(ended.task('server')).toMatchObject({
        status: 'succeeded',
        result: 'the server may go',
        warnings: [
          {
            kind: 'background-ended',
            message: `ended when the session had answered: a background command (${forever})`,
          },
        ],
      });
      expect(scene.events.filter(({ type }) => type === 'session-prompted')).toMatchObject([
        { taskId: 'server', message: expect.stringContaining(`- command: ${forever}\n`) },
      ]);
    });

    it('makes the session a failure if the timeout cuts it off', () => {
      expect(ended.task('timeout')).toMatchObject({
        status: 'failed',
        reason: 'timeout',
        message: `the wall timeout passed after 30m 00s while it waited for a background command (${forever})`,
      });
    });

    it('does not make a stopped or killed session a success', () => {
      expect(ended.task('stopped')).toMatchObject({ status: 'cancelled', reason: 'stopped' });
      expect(ended.task('killed')).toMatchObject({
        status: 'failed',
        reason: 'crashed',
        message: expect.stringContaining(`while it waited for a background command (${forever})`),
      });
    });
  },
);
