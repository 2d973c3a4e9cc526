import { readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/project.ts';

/** The absolute path of the examples. */
export const examples = join(root, 'examples');

/** The file names of the task lists among the examples. */
export const taskLists: readonly string[] = readdirSync(join(examples, 'tasks'))
  .filter((name) => /\.(ya?ml|json)$/.test(name))
  .sort();

/** Makes the folders that the examples use. */
export async function makePackages(project: string): Promise<void> {
  for (const name of ['core', 'cli', 'web']) await mkdir(join(project, 'packages', name), { recursive: true });
}
