import { expect, test } from 'vitest';
import type { Script } from '../../src/simulator/script/script.ts';
import { claudeVersions } from '../support/real/claude-versions.ts';
import { stage } from '../support/real/supervised-run.ts';

const job = { cron: '* * * * *', prompt: 'look at the build', recurring: false };
const scripts: Script[] = [
  { match: 'do it', steps: [{ tool: 'CronCreate', input: job }, { text: 'it builds' }, { text: 'it is built' }] },
];

// The CLI's own timer begins the turn, at the next full minute or a little later.
test.each(claudeVersions)(
  'a turn that a session of Claude Code $version has scheduled is waited for',
  async ({ path }) => {
    await using scene = await stage({ scripts, options: { claudePath: path }, tasks: [{ id: 'it', prompt: 'do it' }] });
    const { task } = await scene.run();
    expect(task('it')).toMatchObject({ status: 'succeeded', result: 'it is built', warnings: [] });
    const waited = scene.events.flatMap((event) =>
      event.type === 'session-progressed' ? (event.progress.waitsFor ?? []) : [],
    );
    expect(waited).toContainEqual({ kind: 'wake-up', name: 'look at the build (Every minute)' });
  },
);
