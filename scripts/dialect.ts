import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mentionsIn, needlessExceptions } from './lib/dialect.ts';
import { root } from './lib/project.ts';
import { sourceFiles } from './lib/source-tree.ts';

const USAGE = `usage: node scripts/dialect.ts

Lists what src/ says outside src/agents/claude/ that only the Claude Code CLI says or wants, and exits with 1 when there
is something. What it looks for, and what it lets pass, stands in scripts/lib/dialect.ts.`;

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
if (values.help) console.log(USAGE);
else {
  const folder = join(root, 'src');
  const files = Object.fromEntries(
    sourceFiles(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const),
  );
  const faults = [
    ...mentionsIn(files).map(({ path, line, text, what }) => `src/${path}:${line}: ${what}: ${text}`),
    ...needlessExceptions(files).map((because) => `scripts/lib/dialect.ts: nothing needs the exception for ${because}`),
  ];
  for (const fault of faults) console.error(fault);
  console.log(faults.length === 0 ? 'No dialect outside src/agents/claude/.' : `${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
