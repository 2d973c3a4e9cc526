import { appendFile, copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportSchema } from '../../../src/reports/report/report.ts';
import { reportFormats } from '../../../src/reports/report-format.ts';
import { type CliEnd, runCli, temporaryFolder } from '../../support/cli/run-cli.ts';
import { type Fate, type SplitPlan, sampleShard } from '../../support/samples/shard-runs.ts';
import { endedRun, type StoreOptions, storeRun } from '../../support/samples/stored-run.ts';

const plan: SplitPlan = { taskIds: ['a', 'b', 'c', 'd'], shards: [['a', 'd'], ['b'], ['c']] };
const fate = (): Fate => ({ startsMs: 0, end: { durationMs: 10_000, costUsd: 0.5 } });
const names = ['20260101-000000-aaaa', '20260101-000001-bbbb', '20260101-000002-cccc'];

const toolUse = JSON.stringify({
  type: 'assistant',
  message: { id: 'm', content: [{ type: 'tool_use', id: 't', name: 'Bash', input: { command: 'make the-proof' } }] },
});

/** A folder with the runs of a plan's shards, and a function that runs the command in it. */
async function storedShards(indexes: readonly number[] = [1, 2, 3]): Promise<{
  path: string;
  runs: string;
  store: (index: number, options?: StoreOptions & { ends?: boolean; plan?: string; name?: string }) => Promise<string>;
  merge: (...args: string[]) => Promise<CliEnd>;
  [Symbol.asyncDispose](): Promise<void>;
}> {
  const folder = await temporaryFolder();
  const runs = join(folder.path, 'runs');
  const store = (
    index: number,
    { name, ends, plan: other, ...options }: StoreOptions & { ends?: boolean; plan?: string; name?: string } = {},
  ): Promise<string> => {
    const told = { ...(ends === undefined ? {} : { ends }), ...(other === undefined ? {} : { plan: other }) };
    return storeRun(runs, name ?? names[index - 1] ?? '', sampleShard(plan, index, fate, told), options);
  };
  for (const index of indexes) await store(index);
  return {
    path: folder.path,
    runs,
    store,
    merge: (...args) => runCli(['merge', ...args], { cwd: folder.path }),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

const journalOf = (dir: string): string => join(dir, 'events.ndjson');

describe('claude-multi merge', () => {
  test('makes one report in every format of the shards that a folder holds', async () => {
    await using folder = await storedShards([]);
    for (const index of [1, 2, 3]) await folder.store(index, { transcripts: { a: [toolUse], b: [toolUse] } });
    const printed = await folder.merge('runs');
    expect(printed).toMatchObject({ code: 0, stderr: '' });
    expect(printed.stdout).toMatch(/^✔ 4 of 4 tasks succeeded\n/);
    expect(printed.stdout).toMatch(/Speedup +4\.00×/);
    expect(printed.stdout).toMatch(/Cost +\$2\.00/);
    const paths = ['md', 'json', 'html', 'xml', 'tap', 'csv', 'sarif'].map((ending) => `out/report.${ending}`);
    expect(paths).toHaveLength(reportFormats.length);
    const written = await folder.merge('runs', ...paths.flatMap((path) => ['--report', path]));
    expect(written).toMatchObject({ code: 0, stderr: '' });
    expect((await readdir(join(folder.path, 'out'))).sort()).toEqual(paths.map((path) => path.slice(4)).sort());
    const texts = await Promise.all(paths.map((path) => readFile(join(folder.path, path), 'utf8')));
    for (const text of texts) for (const id of plan.taskIds) expect(text).toContain(id);
    const { run, tasks } = reportSchema.parse(JSON.parse(texts[1] ?? ''));
    expect(run.shards?.map((shard) => shard.run)).toEqual(names);
    expect(tasks.map(({ sessions }) => sessions[0]?.toolCalls?.last[0]?.what)).toEqual([
      'make the-proof',
      'make the-proof',
      undefined,
      undefined,
    ]);
  });

  test('takes folders and journals of any name from anywhere, and the same one only once', async () => {
    await using folder = await storedShards();
    const [first = '', second = '', third = ''] = names.map((name) => join('runs', name));
    await mkdir(join(folder.path, 'copied'));
    await copyFile(join(folder.path, journalOf(third)), join(folder.path, 'copied', 'shard-3.ndjson'));
    const end = await folder.merge(first, journalOf(second), 'copied/shard-3.ndjson', first, '--format', 'csv');
    expect(end).toMatchObject({ code: 0, stderr: '' });
    expect(end.stdout.match(/^plan-\w+-\w+,\w+,succeeded/gm)).toHaveLength(4);
  });

  test('reports missing shards with their tasks, and does not succeed', async () => {
    await using folder = await storedShards([1, 3]);
    const end = await folder.merge('runs');
    expect(end.code).toBe(1);
    expect(end.stdout).toMatch(/^■ 3 of 4 tasks succeeded, 1 missing\n/);
    expect(end.stdout).toContain('b: cancelled: shard 2 of 3 is missing');
    expect(end.stdout).toMatch(/Cost +at least \$1\.50/);
    expect((await folder.merge('runs', '--format', 'md')).stdout).toContain(
      'Unfinished: 3 of 4 tasks had succeeded, and 1 shard is missing',
    );
    expect((await folder.merge('runs', '--format', 'junit')).stdout).toContain('tests="4" failures="0" errors="1"');
  });

  test('reads the journal of a killed supervisor as far as it was written, and says how to continue', async () => {
    await using folder = await storedShards([1, 3]);
    const dir = await folder.store(2, { lock: 'dead', ends: false });
    await appendFile(journalOf(dir), '{"v":2,"seq":99,"type":"run-end');
    const end = await folder.merge('runs');
    expect(end).toMatchObject({ code: 1, stderr: '' });
    expect(end.stdout).toContain(`claude-multi resume ${names[1]}`);
  });

  test('refuses shards of another plan, duplicates and other runs all at once, and writes nothing', async () => {
    await using folder = await storedShards();
    await folder.store(1, { name: '20260102-000000-dddd' });
    await folder.store(2, { name: '20260102-000000-eeee', plan: 'another' });
    await storeRun(folder.runs, '20260102-000000-ffff', endedRun(['x']));
    const end = await folder.merge('runs', '--report', 'report.md');
    expect(end).toMatchObject({ code: 2, stdout: '' });
    expect(end.stderr).toContain('20260102-000000-ffff/events.ndjson is not a shard of a plan, but a run of its own');
    expect(end.stderr).toContain('20260102-000000-eeee/events.ndjson is shard 2 of 3 of another plan, another');
    expect(end.stderr.match(/is shard 1 of 3, as another one is/g)).toHaveLength(2);
    expect(await readdir(folder.path)).toEqual(['runs']);
  });

  test('refuses a journal of a newer version', async () => {
    await using folder = await storedShards();
    const path = journalOf(join(folder.runs, names[1] ?? ''));
    await writeFile(path, (await readFile(path, 'utf8')).replaceAll('"v":2', '"v":3'));
    const end = await folder.merge('runs');
    expect(end).toMatchObject({ code: 3, stdout: '' });
    expect(end.stderr).toContain('is of version 3; this claude-multi reads up to version 2');
  });

  test('refuses a shard that is still running', async () => {
    await using folder = await storedShards([1, 3]);
    await folder.store(2, { lock: 'living', ends: false });
    const end = await folder.merge('runs');
    expect(end).toMatchObject({ code: 3, stdout: '' });
    expect(end.stderr).toMatch(/the shard in \S+ is still running: process \d+ works on it/);
    expect(end.stderr).toContain(`claude-multi stop ${names[1]}`);
  });

  test('merges a shard whose supervisor may live on another machine only by --force', async () => {
    await using folder = await storedShards([1, 3]);
    const dir = await folder.store(2, { ends: false });
    const elsewhere = {
      pid: 1,
      startedAt: 'its boot/1',
      host: 'elsewhere',
      boot: 'another',
      machine: 'another',
      pids: null,
    };
    await writeFile(join(dir, 'lock.1'), JSON.stringify(elsewhere));
    const refused = await folder.merge('runs');
    expect(refused.code).toBe(3);
    expect(refused.stderr).toContain('process 1 on elsewhere works on it');
    expect(refused.stderr).toContain('--force');
    expect((await folder.merge('runs', '--force')).stdout).toContain('died before its run ended');
  });

  test('says of each place without a journal that it has none', async () => {
    await using folder = await storedShards([]);
    await mkdir(join(folder.path, 'empty'));
    const end = await folder.merge('empty', 'nowhere', '/dev/zero');
    expect(end.code).toBe(2);
    expect(end.stderr).toContain('/empty has no journal (events.ndjson), and none of its folders has');
    expect(end.stderr).toContain('/nowhere does not exist');
    expect(end.stderr).toContain('/dev/zero is neither a file nor a folder');
  });
});
