import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, run } from './project.ts';

/**
 * Compiles the CLI into one executable. `target` is Bun's name for another platform, such as `bun-linux-arm64-musl`
 * (Bun fetches that platform's runtime from the npm registry); `outfile` gets `.exe` for Windows.
 * `source` is the program to compile, from the repository's root. Throws when the sources do not compile; Bun prints the reason.
 */
export async function writeBinary(outfile: string, target?: string, source = 'src/cli/main.ts'): Promise<void> {
  mkdirSync(dirname(outfile), { recursive: true });
  const options = [
    ...['--compile', '--minify', '--bytecode', '--format=esm'],
    // The binary runs in other people's folders, whose .env and bunfig.toml must have no effect.
    ...['--no-compile-autoload-dotenv', '--no-compile-autoload-bunfig'],
    ...(target === undefined ? [] : [`--target=${target}`]),
  ];
  const bun = join(root, 'node_modules', 'bun', 'bin', 'bun.exe');
  if ((await run(bun, ['build', ...options, source, '--outfile', outfile])) !== 0) {
    throw new Error(`bun build could not compile ${source}; its messages are above`);
  }
}
