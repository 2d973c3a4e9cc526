import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { leastScore, type MutationReport, mutationScores } from './lib/mutation-score.ts';
import { root, runTool } from './lib/project.ts';

const USAGE = `usage: node scripts/mutate.ts [--tests FILE]... [FILE]...

Makes small changes to the sources, one at a time, runs the tests that execute the changed code, and prints the changes
that no test notices. Exit code 1 when a file's score is below ${leastScore} %. See test/mutation/README.md.

  FILE     files or patterns to change (default: those of stryker.config.json)
    --tests  run only these tests, which is faster; other tests may notice more changes`;

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
