import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeBundles } from './lib/bundle.ts';
import { type Counts, summaryLine, type TestCounts } from './lib/counts.ts';
import { root, runScript, runTool } from './lib/project.ts';
import { countsOfLastRun, runTests } from './lib/tests.ts';
import { treeDifferences } from './lib/tree-diff.ts';

/** A check of the repository. `run` prints the problems and returns whether there are none. */
interface Step {
  name: string;
  run(): Promise<boolean>;
}

const colors = process.stdout.isTTY ? [] : ['--colors=off'];

const STEPS: readonly Step[] = [
  {
    name: 'format, lint, import directions',
    run: async () => (await runTool('biome', ['ci', '--error-on-warnings', ...colors, '.'])) === 0,
  },
  { name: 'rooms', run: async () => (await runScript('scripts/rooms.ts', ['--check'])) === 0 },
  { name: 'agent behind its port', run: async () => (await runScript('scripts/dialect.ts')) === 0 },
  { name: 'types', run: async () => (await runTool('tsc', ['--noEmit'])) === 0 },
  { name: 'dead code', run: async () => (await runTool('knip', [])) === 0 },
  { name: 'workflows', run: async () => (await runScript('scripts/lint-workflows.ts')) === 0 },
  { name: 'documentation', run: async () => (await runScript('scripts/docs.ts', ['--check'])) === 0 },
  { name: 'dist/ equals a build of the sources', run: distIsCurrent },
];

const { values } = parseArgs({ options: { 'tests-ran': { type: 'boolean' } } });
const total: Counts = { passed: 0, failed: 0 };
const failures: string[] = [];

for (const step of STEPS) {
  const ok = await timed(step.name, () => step.run().catch(explain));
  if (ok) total.passed += 1;
  else failures.push(step.name);
}
total.failed = failures.length;
// Continuous integration has already run them, those with real processes beside busy loops (.ci/run).
const runs: readonly (readonly [string, TestCounts])[] = values['tests-ran']
  ? [
      ['tests', countsOfLastRun('as-it-is')],
      ['tests beside busy loops', countsOfLastRun('busy')],
    ]
  : [['tests', await timed('tests', () => runTests())]];
for (const [name, counts] of runs) {
  if (counts.failed > 0) {
    failures.push(`${name} (${counts.failed})`);
    // Repeated here, since a reader of a long log may see only its end.
    console.error(`\nfailed ${name}:\n${counts.failures.join('\n')}`);
  }
  total.passed += counts.passed;
  total.failed += counts.failed;
}

if (failures.length > 0) console.error(`\nfailed: ${failures.join(', ')}`);
console.log(summaryLine(total));
process.exitCode = failures.length === 0 ? 0 : 1;

/** Builds into another folder, and lists the files that differ from the committed dist/. */
async function distIsCurrent(): Promise<boolean> {
  mkdirSync(join(root, 'build'), { recursive: true });
  const built = mkdtempSync(join(root, 'build', 'dist-check-'));
  try {
    await writeBundles(built);
    const differences = treeDifferences(join(root, 'dist'), built);
    if (differences.length === 0) return true;
    console.error(`dist/ differs from a build of the sources:\n  ${differences.join('\n  ')}`);
    console.error('run `npm run build:dist` and commit dist/');
    return false;
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}

/** Reports a step that cannot run as failed; the others still run. */
function explain(error: unknown): false {
  console.error(error instanceof Error ? error.message : String(error));
  return false;
}

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  console.log(`\n=== ${name}`);
  const start = performance.now();
  const result = await work();
  console.log(`--- ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}
