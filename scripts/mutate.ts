import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { leastScore, type MutationReport, mutationScores } from './lib/mutation-score.ts';
import { root, runTool } from './lib/project.ts';

const USAGE = `usage: node scripts/mutate.ts [--tests FILE]... [FILE]...

Changes the sources in small ways, one at a time, and runs the tests that reach the change: a change that no test
notices is printed. Exit code 1 when a file's score is below ${leastScore} %. test/mutation/README.md says more.

  FILE     what is changed: files or patterns (default: those of stryker.config.json)
  --tests  only these tests, which is quicker; what they miss, others may notice`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { tests: { type: 'string', multiple: true }, help: { type: 'boolean', short: 'h' } },
});
if (values.help) console.log(USAGE);
else process.exitCode = await mutate(positionals, values.tests ?? []);

async function mutate(files: readonly string[], tests: readonly string[]): Promise<number> {
  const path = join(root, 'build', 'mutation.json');
  rmSync(path, { force: true });
  const mutated = files.length === 0 ? [] : ['--mutate', files.join(',')];
  const tested = tests.length === 0 ? [] : ['--testFiles', tests.join(',')];
  const exitCode = await runTool('stryker', ['run', ...mutated, ...tested]);
  if (exitCode !== 0) return exitCode;
  const scores = mutationScores(JSON.parse(readFileSync(path, 'utf8')) as MutationReport);
  const low = scores.filter(({ percent }) => percent < leastScore);
  for (const { file, percent } of low) console.error(`${file}: ${percent.toFixed(1)} % is below ${leastScore} %`);
  return low.length === 0 ? 0 : 1;
}
