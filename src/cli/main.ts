import process from 'node:process';
import { oldestNode, oldNodeMessage } from './process/old-node.ts';

// Deno and Bun also report a Node version, for compatibility, but need no check.
const { node, bun, deno } = process.versions;
if (bun === undefined && deno === undefined && Number.parseInt(node, 10) < oldestNode) {
  process.stderr.write(oldNodeMessage(node, process.execPath));
  process.exit(3);
}

const { runProgram } = await import('./program.ts');
// Exits explicitly, since an open connection or timer would keep a finished command running.
process.exit(await runProgram(process.argv.slice(2)));
