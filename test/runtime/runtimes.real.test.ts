import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeBinary } from '../../scripts/lib/binary.ts';
import { type Report, reportSchema } from '../../src/reports/report/report.ts';
import type { Script } from '../../src/simulator/script/script.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { programsOn } from '../support/cli/programs.ts';
import { temporaryFolder } from '../support/real/run-claude.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const binary = join(root, 'build/test/claude-multi');

/** Each task has its own model, and so its own prompt cache, so that sessions do not affect each other's tokens. */
const tasks = [
  { id: 'greet', prompt: 'write the greeting', model: 'sonnet' },
  { id: 'count', prompt: 'count the lines', model: 'opus' },
  { id: 'impossible', prompt: 'do the impossible', model: 'haiku', 'max-turns': 1 },
];

const scripts: Script[] = [
  {
    match: 'write the greeting',
    steps: [
      { tool: 'Bash', input: { command: 'echo hello > greeting.txt', description: 'greet' } },
      { text: 'Done.\n\n```verification\nerrors-found: 0\ngaps: none\nconfidence: high\n```\n' },
    ],
  },
  {
    match: 'count the lines',
    steps: [
      { tool: 'Write', input: { file_path: '{{cwd}}/lines.txt', content: 'one\ntwo\n' } },
      { tool: 'Bash', input: { command: 'wc -l < lines.txt', description: 'count' } },
      { text: 'Two lines.' },
    ],
  },
  {
    match: 'do the impossible',
    steps: [{ tool: 'Bash', input: { command: 'true', description: 'try' } }],
    repeat: true,
  },
];

const programs = programsOn(binary);

interface Outcome {
  readonly code: number;
  readonly report: Report;
  readonly stdout: string;
  readonly files: readonly string[];
}

async function runOn(program: readonly string[]): Promise<Outcome> {
  await using simulator = await startSimulator({ scripts });
  await using folder = await temporaryFolder();
  const project = join(folder.path, 'project');
  await mkdir(project);
  await writeFile(join(project, 'tasks.json'), JSON.stringify(tasks));
  const [file = '', ...before] = program;
  const args = ['run', 'tasks.json', '--max-parallel', '3', '--report', join(folder.path, 'report.json')];
  const env = {
    PATH: `${join(root, 'node_modules/.bin')}:/usr/bin:/bin`,
    HOME: folder.path,
    ...simulator.environment(),
  };
  const { stdout, code } = await promisify(execFile)(file, [...before, ...args], { cwd: project, env }).then(
    (output) => ({ ...output, code: 0 }),
    (error: { stdout: string; stderr: string; code: number }) => error,
  );
  const report = reportSchema.parse(JSON.parse(await readFile(join(folder.path, 'report.json'), 'utf8')));
  const told = simulator.ledger.sum();
  expect(report.totals.tokens).toEqual({
    input: told.input,
    output: told.output,
    cacheRead: told.cacheRead,
    cacheWrite: told.cacheWrite,
  });
  const files = await Promise.all(['greeting.txt', 'lines.txt'].map((name) => readFile(join(project, name), 'utf8')));
  return { code, report, stdout, files };
}

/** A report without values that differ between runs: times, ids, folders. */
function lasting({ run, totals, tasks: reported }: Report): unknown {
  const { id: _id, startedAt: _startedAt, endedAt: _endedAt, projectDir: _projectDir, ...restOfRun } = run;
  const { wallMs: _wallMs, sessionMs: _sessionMs, speedup: _speedup, utilisation: _use, requests, ...others } = totals;
  const restOfTotals = { ...others, sent: requests?.sent, refused: requests?.refused };
  const restOfTasks = reported.map(
    ({ startedAt: _start, endedAt: _end, durationMs: _duration, sessionIds, ...rest }) => ({
      ...rest,
      sessions: sessionIds.length,
    }),
  );
  return { run: restOfRun, totals: restOfTotals, tasks: restOfTasks };
}

describe('the same run of three real sessions', () => {
  const outcomes = new Map<string, Outcome>();

  beforeAll(async () => {
    await writeBinary(binary);
    for (const [name, program] of Object.entries(programs)) outcomes.set(name, await runOn(program));
  });

  it.each(Object.keys(programs))('succeeds and has a correct report on %s', (name) => {
    const outcome = outcomes.get(name);
    expect(outcome?.files).toEqual(['hello\n', 'one\ntwo\n']);
    expect(outcome?.code).toBe(1);
    expect(outcome?.report.totals).toMatchObject({ tasks: 3, succeeded: 2, failed: 1, skipped: 0, cancelled: 0 });
    expect(outcome?.report.tasks.map(({ reason }) => reason)).toEqual([null, null, 'max-turns']);
    const { speedup, sessionMs = 0, wallMs = 0 } = outcome?.report.totals ?? {};
    expect(speedup).toBeCloseTo(sessionMs / wallMs, 9);
    expect(outcome?.stdout).toContain('2 of 3 tasks succeeded');
  });

  it.each(['Bun', 'Deno', 'the compiled binary'])('gives the same report on %s as on Node 24', (name) => {
    const [node, other] = [outcomes.get('Node 24'), outcomes.get(name)];
    if (node === undefined || other === undefined) throw new Error('a run is missing');
    expect(lasting(other.report)).toEqual(lasting(node.report));
  });
});
