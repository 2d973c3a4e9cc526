import { summaryLine } from './lib/counts.ts';
import { runTests } from './lib/tests.ts';

const counts = await runTests(process.argv.slice(2));
console.log(summaryLine(counts));
process.exitCode = counts.failed === 0 ? 0 : 1;
