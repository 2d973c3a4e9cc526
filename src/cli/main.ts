import process from 'node:process';

/** The first version of Node whose abilities are all used here. */
const oldestNode = 24;

// Deno and Bun also tell a Node version, that of their compatibility; they need no check.
const { node, bun, deno } = process.versions;
if (bun === undefined && deno === undefined && Number.parseInt(node, 10) < oldestNode) {
  process.stderr.write(
    `claude-multi needs Node ${oldestNode} or later; this is Node ${node} (${process.execPath}).\n` +
      '  Install a newer Node (https://nodejs.org), or use the claude-multi binary, which needs none.\n',
  );
  process.exit(3);
}

const { runProgram } = await import('./program.ts');
// Exits by itself: a connection or a timer that is still open must not hold a finished command back.
process.exit(await runProgram(process.argv.slice(2)));
