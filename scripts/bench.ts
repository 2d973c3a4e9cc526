import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { endedRun, storeRun } from '../test/support/samples/stored-run.ts';
import { writeBinary } from './lib/binary.ts';
import { writeBundles } from './lib/bundle.ts';
import { measureEconomy } from './lib/economy/economy.ts';
import { economyTable, isKept } from './lib/economy/figure.ts';
import { type Measure, type Measured, measure, measureTable } from './lib/measure.ts';
import { measureGateway } from './lib/measure-gateway.ts';
import { root } from './lib/project.ts';

const USAGE = `usage: node scripts/bench.ts [WORD] [--json] [--out FILE] [--times N] [--no-build]

  --json      print JSON instead of a table
  --out       write the JSON to a file as well
  --times     how often each command is run (default 10)
  WORD, --only WORD
              only measures whose name contains the word; "gateway" for what the gateway adds, "economy" for what is
              promised about money and time
  --no-build  measure the bundle and the binary of an earlier bench

Exit code 1 when a limit is exceeded or a promise is broken.`;

const RUNS = 1_000;
const TASKS_A_RUN = 20;
/** Issue: "status over 1,000 ended runs with 20 tasks each answers within 0.5 s". */
const STATUS_LIMIT_MS = 500;

const { values, positionals } = parseArgs({
  allowNegative: true,
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    out: { type: 'string' },
    times: { type: 'string', default: '10' },
    only: { type: 'string', default: '' },
    build: { type: 'boolean', default: true },
    help: { type: 'boolean', short: 'h' },
  },
});
const times = Number(values.times);
const only = positionals[0] ?? values.only;
if (values.help || positionals.length > 1 || !Number.isInteger(times) || times < 1) {
  console.error(USAGE);
  process.exit(values.help ? 0 : 2);
}

const scratch = mkdtempSync(join(tmpdir(), 'claude-multi-bench-'));
try {
  const isWanted = (group: string): boolean => only === '' || only.startsWith(group);
  // The groups need no build.
  const isGroup = ['gateway', 'economy'].some((group) => only.startsWith(group));
  const measures = isGroup ? [] : await measureAll(await programs(), await manyRuns(join(scratch, 'runs')));
  const gateway = isWanted('gateway') ? await measureGateway() : [];
  const economy = isWanted('economy') ? await measureEconomy() : [];
  const report = {
    version: 1,
    at: new Date().toISOString(),
    cpus: cpus().length,
    runs: RUNS,
    tasksARun: TASKS_A_RUN,
    measures,
    gateway,
    economy: economy.map((figure) => ({ ...figure, isKept: isKept(figure) })),
  };
  const text = JSON.stringify(report, null, 2);
  if (values.out !== undefined) writeFileSync(values.out, `${text}\n`);
  if (values.json) console.log(text);
  else {
    if (!isGroup) console.log(measureTable(measures));
    for (const { name, value, unit, limit, isExceeded } of gateway)
      console.log(`${name}: ${value} ${unit} (limit ${limit} ${unit}${isExceeded ? ', EXCEEDED' : ''})`);
    if (economy.length > 0) console.log(economyTable(economy));
  }
  const isSlow = measures.some(({ medianMs, limitMs }) => limitMs !== null && medianMs > limitMs);
  const isBroken = gateway.some(({ isExceeded }) => isExceeded) || !economy.every(isKept);
  process.exitCode = isSlow || isBroken ? 1 : 0;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** The ways to start the CLI, by name. */
async function programs(): Promise<Record<string, readonly [string, ...string[]]>> {
  const built = join(root, 'build', 'bench');
  const binary = join(built, 'claude-multi');
  if (values.build) {
    await writeBundles(join(built, 'dist'));
    await writeBinary(binary);
  }
  return {
    'node, bundled': [process.execPath, join(built, 'dist/cli/index.js')],
    'node, sources': [process.execPath, join(root, 'src/cli/main.ts')],
    binary: [binary],
  };
}

/** Makes a sessions folder with the number of ended runs from the limit, using the product's own code. */
async function manyRuns(folder: string): Promise<string> {
  const newest = Date.now();
  for (let index = 0; index < RUNS; index += 1) {
    const startedAt = new Date(newest - (RUNS - index) * 3_600_000).toISOString();
    const [day = '', time = ''] = startedAt.replaceAll(/[-:]/g, '').split('T');
    const id = `${day}-${time.slice(0, 6)}-${index.toString(16).padStart(4, '0')}`;
    const tasks = Array.from({ length: TASKS_A_RUN }, (_, task) => `task-${(index + task) % 50}`);
    const shiftMs = Date.parse(startedAt) - Date.parse('2026-01-01T00:00:00.000Z');
    await storeRun(folder, id, endedRun(tasks, tasks.slice(0, index % 3)), { shiftMs });
  }
  return folder;
}

async function measureAll(
  programs: Readonly<Record<string, readonly [string, ...string[]]>>,
  folder: string,
): Promise<Measure[]> {
  const commands: readonly (readonly [name: string, args: readonly string[], limitMs?: number])[] = [
    ['--version', ['--version']],
    ['status', ['status', '--sessions-dir', folder], STATUS_LIMIT_MS],
    ['status --all', ['status', '--all', '--sessions-dir', folder]],
    ['list', ['list', '--sessions-dir', folder]],
    ['history stats', ['history', 'stats', '--sessions-dir', folder]],
  ];
  const measured = Object.entries(programs).flatMap(([kind, [program, ...first]]) =>
    commands.map(
      ([name, args, limitMs]): Measured => ({
        name: `${name} (${kind})`,
        program,
        args: [...first, ...args],
        ...(limitMs === undefined ? {} : { limitMs }),
      }),
    ),
  );
  const measures: Measure[] = [];
  for (const one of measured.filter(({ name }) => name.includes(only))) measures.push(await measure(one, times));
  return measures;
}
