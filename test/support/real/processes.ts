import { readdirSync, readFileSync } from 'node:fs';

/** A living process, from /proc. */
export interface ProcessSight {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/**
 * The living processes whose environment contains a text, oldest first, without zombies. Reads /proc independently of
 * the code under test. Linux only, like all tests that start sessions.
 */
export function processesOf(text: string): ProcessSight[] {
  if (text === '') return [];
  const found: ProcessSight[] = [];
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name) || !read(`/proc/${name}/environ`).includes(text)) continue;
    const stat = read(`/proc/${name}/stat`);
    const [state = 'Z', parent = '0'] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z' || state === 'X') continue;
    const command = read(`/proc/${name}/cmdline`).replaceAll('\0', ' ').trim();
    found.push({ pid: Number(name), parent: Number(parent), command });
  }
  return found.sort((a, b) => a.pid - b.pid);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return ''; // ended meanwhile
  }
}
