import { summaryLine } from './lib/counts.ts';
import { runTests } from './lib/tests.ts';

/** `--busy` runs the tests next to busy loops; all other arguments are passed to vitest. */
const args = process.argv.slice(2);
const counts = await runTests(
  args.filter((argument) => argument !== '--busy'),
  args.includes('--busy') ? 'busy' : 'as-it-is',
);
console.log(summaryLine(counts));
process.exitCode = counts.failed === 0 ? 0 : 1;
