import { summaryLine } from './lib/counts.ts';
import { runTests } from './lib/tests.ts';

/** `--busy` runs the tests next to busy loops; all other arguments are passed to vitest. */
const args = process.argv.slice(2);
const chosen = args.filter((argument) => argument !== '--busy');
const counts = await runTests(chosen.length > 0 ? chosen : undefined, args.includes('--busy') ? 'busy' : 'as-it-is');
console.log(summaryLine(counts));
process.exitCode = counts.failed === 0 ? 0 : 1;
