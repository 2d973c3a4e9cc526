import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeBinary } from './lib/binary.ts';
import { writeBundles } from './lib/bundle.ts';
import { root } from './lib/project.ts';

const USAGE = `usage: node scripts/build.ts [dist|binary] [--target TARGET] [--outfile FILE]

  dist       only the bundles of the Action and of the CLI, to dist/
  binary     only the CLI as one executable, to build/claude-multi
  --target   build the binary for another platform, such as bun-linux-arm64-musl or bun-windows-x64
  --outfile  the path of the binary`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { target: { type: 'string' }, outfile: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
});
const what = positionals.length === 0 ? ['dist', 'binary'] : positionals;

if (values.help || what.some((word) => word !== 'dist' && word !== 'binary')) {
  console.error(USAGE);
  process.exit(values.help ? 0 : 2);
}
try {
  if (what.includes('dist')) await writeBundles(join(root, 'dist'));
  if (what.includes('binary'))
    await writeBinary(resolve(values.outfile ?? join(root, 'build/claude-multi')), values.target);
} catch (error) {
  console.error(`build: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
