import process from 'node:process';

/** The oldest supported version of Node. */
const oldestNode = 24;

// Deno and Bun also report a Node version, for compatibility, but need no check.
const { node, bun, deno } = process.versions;
if (bun === undefined && deno === undefined && Number.parseInt(node, 10) < oldestNode) {
  process.stderr.write(
    `claude-multi needs Node ${oldestNode} or later; this is Node ${node} (${process.execPath}).\n` +
      '  Install a newer Node (https://nodejs.org), or use the claude-multi binary, which needs none.\n',
  );
  process.exit(3);
}

const { runProgram } = await import('./program.ts');
// Exits explicitly, since an open connection or timer would keep a finished command running.
process.exit(await runProgram(process.argv.slice(2)));
