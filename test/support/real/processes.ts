import { readdirSync, readFileSync } from 'node:fs';

/** A living process as /proc shows it. */
export interface ProcessSight {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/**
 * Living processes whose environment holds a text, oldest first; corpses are left out. Reads /proc by itself and not
 * through the code under test. Linux only, as all tests that start sessions.
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
    return ''; // gone meanwhile
  }
}
