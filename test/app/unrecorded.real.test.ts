import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/real/run-claude.ts';
import { mountSmallDisk } from '../support/real/small-disk.ts';
import { fixtureClaude, markedProcesses, type Stage, stage } from '../support/real/supervised-run.ts';
import type { TaskSketch } from '../support/samples/plan.ts';

const behaving = (id: string, behaviour: string): TaskSketch => ({ id, env: { BEHAVIOUR: behaviour } });
const stubborn = Array.from({ length: 6 }, (_, index) => behaving(`stubborn-${index}`, 'ignores-everything'));
const withStubborn = (task: TaskSketch): TaskSketch[] => [...stubborn.slice(0, 2), task, ...stubborn.slice(2)];
const noMount = 'a file system can only be mounted by root';

/** Runs until the expected error, and checks that no process is left and no reporter saw the run succeed. */
async function runToError(scene: Stage, message: RegExp): Promise<void> {
  // Sessions that ignore requests are killed when their time limit has passed.
  scene.clock.letRun();
  await expect(scene.supervisor.run()).rejects.toMatchObject({
    name: 'EnvironmentError',
    message: expect.stringMatching(message),
    remedy: expect.stringContaining('claude-multi resume'),
  });
  expect(markedProcesses(scene.events)).toEqual([]);
  expect(scene.events.at(-1)).toMatchObject({ type: 'run-ended', status: 'failed' });
}

describe('a run that cannot be recorded', () => {
  it('ends all its sessions and says so when a transcript cannot be written', async ({ skip }) => {
    await using scene = await stage({
      options: { claudePath: fixtureClaude, maxParallel: 3 },
      tasks: withStubborn(behaving('full', 'floods')),
    });
    using disk = mountSmallDisk(join(scene.supervisor.runDir, 'tasks'), 2);
    if (disk === null) return skip(noMount);
    await runToError(scene, /ENOSPC/);
    expect(scene.events.filter(({ type }) => type === 'session-started')).toHaveLength(3);
  });

  it('ends all its sessions and says so when a transcript cannot be created', async () => {
    await using scene = await stage({
      options: { claudePath: fixtureClaude, maxParallel: 3 },
      tasks: withStubborn(behaving('nowhere', 'well')),
    });
    mkdirSync(join(scene.supervisor.runDir, 'tasks'), { recursive: true });
    writeFileSync(join(scene.supervisor.runDir, 'tasks/nowhere'), 'in the way');
    await runToError(scene, /EEXIST|ENOTDIR/);
  });

  it('ends all its sessions and says so when the disk of its journal is full', async ({ skip }) => {
    await using folder = await temporaryFolder();
    using disk = mountSmallDisk(join(folder.path, 'disk'), 2);
    if (disk === null) return skip(noMount);
    await using scene = await stage({
      options: { claudePath: fixtureClaude, maxParallel: 3, sessionsDir: join(folder.path, 'disk') },
      tasks: withStubborn(behaving('full', 'floods')),
    });
    await runToError(scene, /ENOSPC/);
  });

  it('does not begin when its plan does not fit on the disk', async ({ skip }) => {
    await using folder = await temporaryFolder();
    using disk = mountSmallDisk(join(folder.path, 'disk'), 2);
    if (disk === null) return skip(noMount);
    const tasks = [{ ...behaving('huge', 'well'), prompt: 'p'.repeat(3 * 1024 * 1024) }];
    const attempt = stage({ options: { claudePath: fixtureClaude, sessionsDir: join(folder.path, 'disk') }, tasks });
    await expect(attempt).rejects.toMatchObject({
      name: 'EnvironmentError',
      message: expect.stringContaining('ENOSPC'),
      remedy: expect.stringMatching(/\S/),
    });
  });
});

it('refuses a folder that cannot be made, naming it and a remedy', async () => {
  const attempt = stage({ options: { claudePath: fixtureClaude, sessionsDir: '/dev/null/nowhere' }, tasks: [] });
  await expect(attempt).rejects.toMatchObject({
    name: 'EnvironmentError',
    message: expect.stringContaining('/dev/null/nowhere'),
    remedy: expect.stringContaining('CLAUDE_SESSIONS_DIR'),
  });
});
