import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, run } from './project.ts';
import { signAdHoc, signatureFaults } from './release/mach-o.ts';

/**
 * Compiles the CLI into one executable. `target` is Bun's name for another platform, such as `bun-linux-arm64-musl`
 * (Bun fetches that platform's runtime from the npm registry); `outfile` gets `.exe` for Windows.
 * `source` is the program to compile, from the repository's root. The same sources give the same bytes when `outfile` has
 * the same name. Returns the files that were compiled in, from the repository's root.
 * Throws when the sources do not compile; Bun prints the reason.
 */
export async function writeBinary(outfile: string, target?: string, source = 'src/cli/main.ts'): Promise<string[]> {
  mkdirSync(dirname(outfile), { recursive: true });
  mkdirSync(join(root, 'build'), { recursive: true });
  const scratch = mkdtempSync(join(root, 'build', 'binary-'));
  const metafile = join(scratch, 'meta.json');
  const options = [
    ...['--compile', '--minify', '--bytecode', '--format=esm', `--metafile=${metafile}`],
    // The binary runs in other people's folders, whose .env and bunfig.toml must have no effect.
    ...['--no-compile-autoload-dotenv', '--no-compile-autoload-bunfig'],
    ...(target === undefined ? [] : [`--target=${target}`]),
  ];
  const bun = join(root, 'node_modules', 'bun', 'bin', 'bun.exe');
  try {
    if ((await run(bun, ['build', ...options, source, '--outfile', outfile])) !== 0) {
      throw new Error(`bun build could not compile ${source}; its messages are above`);
    }
    if (target?.startsWith('bun-darwin-') === true) sign(outfile);
    return Object.keys((JSON.parse(readFileSync(metafile, 'utf8')) as { inputs: Record<string, unknown> }).inputs);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Bun 1.4 leaves its own runtime's signature in binaries for Macs with an Intel processor, where it fits no more. */
function sign(path: string): void {
  const file = readFileSync(path);
  if (signatureFaults(file).length > 0) writeFileSync(path, signAdHoc(file, 'claude-multi'));
}
