import { realpathSync, statSync } from 'node:fs';
import type { Fault } from '../../domain/text/errors.ts';

/** Where the kernel shows itself as files. */
const ofTheKernel = /^\/(?:proc|sys|dev)(?:\/|$)/;

/**
 * What is wrong with the path of a task file: in a workflow it must be a regular file, since a pipe would never end and a
 * device or a file of the kernel could show what nobody should see. Null for a file, and for none, which is told with the list.
 */
export function faultOfTaskFile(path: string): Fault | null {
  const refused = (problem: string): Fault => ({
    where: 'input tasks-file',
    value: path,
    problem,
    allowed: 'give the path of a regular file, or the list itself in the input tasks',
  });
  try {
    const kind = statSync(path);
    if (kind.isFIFO()) return refused('is a pipe');
    if (kind.isSocket()) return refused('is a socket');
    if (kind.isBlockDevice() || kind.isCharacterDevice()) return refused('is a device');
    return ofTheKernel.test(realpathSync(path)) ? refused('leads to a file of the kernel') : null;
  } catch {
    return null;
  }
}
