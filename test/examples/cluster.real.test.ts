import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { root } from '../../scripts/lib/project.ts';
import { type Report, reportSchema } from '../../src/reports/report/report.ts';
import type { Script } from '../../src/simulator/script/script.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import { backgroundScripts as scripts } from '../support/cli/background-run.ts';
import { toolsFolder } from '../support/cli/run-cli.ts';
import { type SessionFolder, sessionFolder, waitForProgram } from '../support/cli/session-folder.ts';
import { patience } from '../support/patience.ts';
import { answersKept } from '../support/real/kept-answers.ts';
import { startSlurm, whyNoSlurm } from '../support/real/slurm.ts';
import { examples } from '../support/samples/example-files.ts';

const list = `
defaults: {budget: 2}
tasks:
  - {id: one, prompt: quick one}
  - {id: two, prompt: quick two}
  - {id: held, prompt: await the file}
  - {id: four, prompt: quick four}
`;

/** The environment of a node: `claude-multi` on the PATH, from its sources, and the simulator for an API. */
async function node(folder: SessionFolder, simulator: Simulator): Promise<Record<string, string>> {
  const bin = join(folder.path, 'bin');
  await mkdir(bin);
  const program = join(bin, 'claude-multi');
  await writeFile(program, `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'src/cli/main.ts')}' "$@"\n`);
  await chmod(program, 0o755);
  await writeFile(join(folder.project, 'tasks.yaml'), list);
  const { CLAUDE_SESSIONS_DIR: _, ...env } = folder.environment(simulator);
  return { ...env, LANG: 'C.UTF-8', PATH: [bin, toolsFolder, '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter) };
}

async function reportIn(folder: string): Promise<Report> {
  return reportSchema.parse(JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')));
}

const succeeded = ['one', 'two', 'held', 'four'].map((id) => `${id} succeeded`);
const statuses = ({ tasks }: Report): string[] => tasks.map(({ id, status }) => `${id} ${status}`);

const reason = whyNoSlurm();

describe.skipIf(reason !== null)(`the example for Slurm${reason === null ? '' : ` (skipped: ${reason})`}`, () => {
  test('runs a list as an array on a real cluster, takes up a task that was requeued, and merges', async () => {
    await using simulator = await startSimulator({ scripts });
    await using folder = await sessionFolder();
    await using cluster = await startSlurm();
    const env = { ...(await node(folder, simulator)), ...cluster.environment };
    const { stdout } = await promisify(execFile)(join(examples, 'slurm/submit.sh'), ['tasks.yaml', '3'], {
      cwd: folder.project,
      env,
    });
    const [, job = '', place = ''] = /^Shards: job (\d+)\..* writes (\S+)\/report\.html$/m.exec(stdout) ?? [];
    expect((await readFile(join(place, 'shards.txt'), 'utf8')).match(/^\d\/3:[\d,-]+@/gm)).toEqual([
      '1/3:0,3@',
      '2/3:1@',
      '3/3:2@',
    ]);

    await waitForProgram(folder, 'sleep ');
    await answersKept(simulator.ledger, place, 'await', 1);
    await cluster.run('scontrol', 'requeue', `${job}_3`);
    await vi.waitFor(async () => {
      expect(await cluster.run('squeue', '--noheader', `--job=${job}_3`, '--format=%T')).toBe('PENDING');
    }, patience);
    await writeFile(join(folder.project, 'go'), '');
    // Slurm itself would wait for two minutes.
    await cluster.run('scontrol', 'update', `JobId=${job}_3`, 'StartTime=now');
    await vi.waitFor(async () => expect(await cluster.run('squeue', '--noheader')).toBe(''), patience);

    const report = await reportIn(place);
    expect(statuses(report)).toEqual(succeeded);
    expect(report.run.status).toBe('succeeded');
    expect(report.run.shards?.map(({ index, status }) => [index, status])).toEqual(
      [1, 2, 3].map((index) => [index, 'succeeded']),
    );
    expect(report.tasks[2]?.attempts, 'the requeued task continued').toBe(2);
    expect(await readFile(join(place, '3.log'), 'utf8')).toContain('run resumed');
    expect(report.totals.tokens).toEqual(simulator.ledger.sum());
    expect((await readdir(place)).sort()).toEqual(
      ['1', '1.log', '2', '2.log', '3', '3.log', 'merge.log', 'report.html', 'report.json', 'shards.txt'].sort(),
    );
    expect(await folder.processes()).toEqual([]);
  });
});

const podSchema = z.object({
  command: z.tuple([z.literal('sh'), z.literal('-c'), z.string()]),
  env: z.array(z.object({ name: z.string(), value: z.string().optional() }).loose()),
  volumeMounts: z.array(z.object({ name: z.string() }).loose()),
});
const jobSchema = z.object({
  kind: z.literal('Job'),
  spec: z
    .object({
      completionMode: z.literal('Indexed').optional(),
      completions: z.int().optional(),
      parallelism: z.int().optional(),
      template: z.object({
        spec: z.object({
          restartPolicy: z.literal('Never'),
          containers: z.tuple([podSchema]),
          volumes: z.array(z.object({ name: z.string() }).loose()),
        }),
      }),
    })
    .loose(),
});

/** The only job in a manifest. */
async function jobIn(name: string): Promise<z.infer<typeof jobSchema>['spec']> {
  const documents = parseAllDocuments(await readFile(join(examples, 'kubernetes', name), 'utf8'));
  const values = documents.map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS() as { kind: string };
  });
  return jobSchema.parse(values.find(({ kind }) => kind === 'Job')).spec;
}

describe.runIf(process.platform !== 'win32')('the example for Kubernetes', () => {
  const quick: readonly Script[] = [{ match: '', steps: [{ text: 'Done.' }] }];

  test('is an Indexed Job whose pods, run one after the other, are shards of the list that its second job merges', async () => {
    await using simulator = await startSimulator({ scripts: quick });
    await using folder = await sessionFolder();
    const [shards, merge] = [await jobIn('shards.yaml'), await jobIn('merge.yaml')];
    const { completions = 0 } = shards;
    expect(shards).toMatchObject({ completionMode: 'Indexed', completions: 3, parallelism: 3 });
    const [pod] = shards.template.spec.containers;
    expect(pod.env.find(({ name }) => name === 'SHARDS')?.value).toBe(String(completions));
    for (const { template } of [shards, merge]) {
      const volumes = template.spec.volumes.map(({ name }) => name);
      for (const { name } of template.spec.containers[0].volumeMounts) expect(volumes).toContain(name);
    }
    const given = await node(folder, simulator);
    const env = {
      ...given,
      SHARDS: String(completions),
      TASKS: join(folder.project, 'tasks.yaml'),
      RUNS: folder.runs,
    };
    expect(pod.env.map(({ name }) => name).filter((name) => !(name in env))).toEqual([]);
    const start = ({ command: [shell, ...args] }: z.infer<typeof podSchema>, index?: number): Promise<unknown> =>
      promisify(execFile)(shell, args, {
        cwd: folder.project,
        env: index === undefined ? env : { ...env, JOB_COMPLETION_INDEX: String(index) },
      });
    for (let index = 0; index < completions; index += 1) await start(pod, index);
    const before = simulator.ledger.requests.length;
    await start(pod, 1);
    expect(simulator.ledger.requests, 'a second pod for an index resumes, and has nothing to do').toHaveLength(before);
    await start(merge.template.spec.containers[0]);
    const report = await reportIn(folder.runs);
    expect(statuses(report)).toEqual(succeeded);
    expect(report.run.shards?.map(({ index }) => index)).toEqual([1, 2, 3]);
  });
});
