import { summaryLine } from './lib/counts.ts';
import { runTests } from './lib/tests.ts';

/** `--busy` runs the tests beside busy loops; all other arguments are vitest's. */
const args = process.argv.slice(2);
const counts = await runTests(
  args.filter((argument) => argument !== '--busy'),
  args.includes('--busy') ? 'busy' : 'as-it-is',
);
console.log(summaryLine(counts));
process.exitCode = counts.failed === 0 ? 0 : 1;
