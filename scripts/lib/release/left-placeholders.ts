import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { unzipSync } from 'fflate';
import { commitPlaceholder, ownerPlaceholder, placeholdersIn } from './placeholders.ts';

/** dist/ as it is committed, so before its commit has a name. */
const committed = 'claude-multi-dist.tar.gz';

/**
 * The placeholders that are left in a folder of files to publish, also inside of archives and programs, each as
 * `FILE: NAME` with its line. Throws when an archive cannot be read.
 */
export function leftPlaceholders(folder: string): string[] {
  const scratch = mkdtempSync(join(tmpdir(), 'claude-multi-published-'));
  try {
    return readdirSync(folder).flatMap((name) => {
      const unpacked = join(scratch, name);
      const path = join(folder, name);
      if (!unpack(path, unpacked)) return leftIn(name, readFileSync(path));
      const left = filesBelow(unpacked).flatMap((file) =>
        leftIn(`${name}/${relative(unpacked, file)}`, readFileSync(file)),
      );
      rmSync(unpacked, { recursive: true });
      return name === committed ? left.filter((found) => !found.endsWith(commitPlaceholder)) : left;
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Unpacks an archive. Returns false for a file that is none. */
function unpack(path: string, into: string): boolean {
  if (/\.(?:tar\.gz|tgz)$/.test(path)) {
    mkdirSync(into);
    execFileSync('tar', ['-xzf', path, '-C', into]);
    return true;
  }
  if (!path.endsWith('.zip')) return false;
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(path)))) {
    mkdirSync(dirname(join(into, name)), { recursive: true });
    writeFileSync(join(into, name), bytes);
  }
  return true;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function leftIn(name: string, bytes: Buffer): string[] {
  // Licences are the texts of others, and some speak of the COPYRIGHT OWNER.
  if (name.endsWith('licenses.txt')) return [];
  if (!bytes.includes(0))
    return placeholdersIn(bytes.toString('utf8')).map((one) => `${name}:${one.line}: ${one.name}`);
  // A program has texts of others as well.
  const found = [`${ownerPlaceholder}/claude-multi`, commitPlaceholder].filter((text) => bytes.includes(text));
  return found.map((text) => `${name}: ${text}`);
}
