import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRun } from '../../../src/app/start-run.ts';
import type { Task } from '../../../src/domain/plan/task.ts';
import { taskCost } from '../../../src/domain/run/run-numbers.ts';
import type { Script } from '../../../src/simulator/script/script.ts';
import { startSimulator } from '../../../src/simulator/simulator.ts';
import { claudeVersions } from '../../../test/support/real/claude-versions.ts';
import { makePlan } from '../../../test/support/samples/plan.ts';
import type { EconomyFigure } from './figure.ts';

/** The size of the files that are read, bytes. */
const filesBytes = 24_000;
const files = 6;

const fileNames = Array.from({ length: files }, (_, index) => `file-${index}.txt`);
const reading = {
  tools: fileNames.map((name) => ({ tool: 'Read', input: { file_path: `{{cwd}}/${name}` } })),
};
const scripts: readonly Script[] = [
  { match: 'do context', steps: [reading, { text: 'It is read.' }, { text: 'Here is the answer.' }] },
  { match: 'do anew', steps: [reading, { text: 'Here is the answer.' }] },
];

/**
 * What a task costs that begins with a shared context of 24 kB of files, in percent of one that reads them itself: on the
 * real CLI, against the simulator with its model of the prompt cache.
 */
export async function measureSharedContext(): Promise<EconomyFigure[]> {
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'claude-multi-economy-')));
  await using simulator = await startSimulator({ scripts });
  try {
    const folders = ['project', 'elsewhere'].map((name) => join(place, name));
    for (const folder of folders) {
      mkdirSync(folder);
      for (const [index, name] of fileNames.entries()) writeFileSync(join(folder, name), textOf(index));
    }
    const [project = '', elsewhere = ''] = folders;
    // The same for all, as is the opening of the prompts: what is compared is the files, not the system prompt.
    const env = { CLAUDE_CONFIG_DIR: join(place, 'config') };
    const fork = { env, sharedContext: { role: 'fork', of: 'context' } } satisfies Partial<Task>;
    const tasks = [
      { id: 'context', env, sharedContext: { role: 'source' } } as const,
      { id: 'here', ...fork },
      { id: 'elsewhere', ...fork, cwd: elsewhere },
      { id: 'anew', env },
    ];
    const [claude] = claudeVersions;
    // One after the other, so that each finds in the cache what there is.
    const plan = makePlan(project, tasks, { maxParallel: 1, enhance: true, claudePath: claude?.path ?? null });
    const environment = { PATH: process.env['PATH'] ?? '', HOME: place, ...simulator.environment() };
    const supervisor = await startRun({ plan, reporters: [], environment });
    const state = await supervisor.run();
    const costOf = (id: string): number => {
      const task = state.tasks.get(id);
      if (task?.phase !== 'ended' || task.outcome.status !== 'succeeded')
        throw new Error(`task "${id}" did not succeed`);
      if (task.attempts.some(({ end }) => end.warnings.length > 0)) throw new Error(`task "${id}" has warnings`);
      return taskCost(task).knownUsd;
    };
    return [
      ['here', 'in the same folder'],
      ['elsewhere', 'in another folder'],
    ].map(([id = '', where]) => ({
      about: 'shared context',
      name: `cost of a task that begins with 24 kB of files, ${where}, of reading them itself`,
      value: (100 * costOf(id)) / costOf('anew'),
      unit: '%',
      least: null,
      most: 15,
    }));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Text that is like no other file's, so that nothing of it is in the cache. */
function textOf(file: number): string {
  const lines: string[] = [];
  for (let length = 0; length < filesBytes / files; length += lines.at(-1)?.length ?? 0)
    lines.push(`file ${file}, line ${lines.length}: words that fill the line up to some width\n`);
  return lines.join('');
}
