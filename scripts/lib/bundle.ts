import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launcher } from './launcher.ts';
import { type BundleStats, licenseTexts } from './licenses.ts';
import { root, runTool } from './project.ts';

interface Bundle {
  /** Path under src/, without the extension. */
  entry: string;
  /** Folder under the output folder. */
  folder: string;
  /** The names of the files that can be started as programs. */
  executable: readonly string[];
  /** Further files of the folder, by name. */
  beside?: Readonly<Record<string, string>>;
}

/** The post step is the same program, told by an argument: a second bundle would be as large as the first. */
const POST_STEP = "process.argv.push('post');\nawait import('./index.js');\n";

const BUNDLES: readonly Bundle[] = [
  { entry: 'action/main', folder: 'action', executable: [], beside: { 'post.js': POST_STEP } },
  {
    entry: 'cli/main',
    folder: 'cli',
    executable: ['index.js', 'claude-multi.cjs'],
    beside: { 'claude-multi.cjs': launcher },
  },
];
const SHEBANG = '#!/usr/bin/env node\n';

/**
 * Compiles src/ and writes one self-contained folder per entry point to `out`: index.js, a package.json that marks it
 * as ESM, and licenses.txt. The same sources give the same bytes in any location of the repository.
 * Throws on a type error or when a tool fails; the tool prints the reason.
 */
export async function writeBundles(out: string): Promise<void> {
  // ncc derives module ids from paths, so the compiled files must always be at the same place in the repository.
  if ((await runTool('tsc', ['-p', 'scripts/tsconfig.build.json'])) !== 0) {
    throw new Error("src/ does not compile; the compiler's messages are above");
  }
  for (const bundle of BUNDLES) await writeBundle(bundle, join(out, bundle.folder));
}

async function writeBundle({ entry, executable, beside = {} }: Bundle, folder: string): Promise<void> {
  mkdirSync(join(root, 'build'), { recursive: true });
  const scratch = mkdtempSync(join(root, 'build', 'bundle-'));
  try {
    const stats = join(scratch, 'stats.json');
    const options = ['--no-cache', '--quiet', '--stats-out', stats];
    if ((await runTool('ncc', ['build', `build/js/${entry}.js`, '-o', join(scratch, 'out'), ...options])) !== 0) {
      throw new Error(`ncc could not bundle src/${entry}.ts; its messages are above`);
    }
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(join(scratch, 'out'))) copyText(join(scratch, 'out', name), join(folder, name));
    writeFileSync(join(folder, 'licenses.txt'), licenseTexts(JSON.parse(readFileSync(stats, 'utf8')) as BundleStats));
    for (const [name, text] of Object.entries(beside)) writeFileSync(join(folder, name), text);
    for (const name of executable) makeExecutable(join(folder, name));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Copies a file with line feeds only, as in a checkout on Linux, to which dist/ is compared. */
function copyText(from: string, to: string): void {
  writeFileSync(to, readFileSync(from, 'utf8').replaceAll('\r\n', '\n'));
}

function makeExecutable(path: string): void {
  const code = readFileSync(path, 'utf8');
  writeFileSync(path, code.startsWith('#!') ? code : SHEBANG + code);
  chmodSync(path, 0o755);
}
