import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import { messageOf } from '../../domain/text/errors.ts';
import { type OutputTarget, outputTargetOf } from '../../machine/files/output-target.ts';

/** Why a file cannot be written, as far as is known without writing it. Missing folders can be made. */
export function whyNotWritable(path: string): string | null {
  const target = targetOf(path);
  switch (target.kind) {
    case 'problem':
      return target.problem;
    case 'folder':
      return 'is a folder';
    case 'descriptor':
      return null;
    case 'special':
      return whyNoAccess(target.path);
    case 'file':
      return target.found === null ? whyNoRoom(dirname(target.path)) : whyNoAccess(target.path);
  }
}

function targetOf(path: string): OutputTarget | { readonly kind: 'problem'; readonly problem: string } {
  try {
    return outputTargetOf(path);
  } catch (error) {
    return { kind: 'problem', problem: `cannot be written: ${messageOf(error)}` };
  }
}

/** Why nothing can be made in a folder, which may be missing itself. */
function whyNoRoom(folder: string): string | null {
  const target = targetOf(folder);
  if (target.kind === 'problem') return target.problem;
  if (target.kind === 'folder') return whyNoAccess(folder);
  if (target.kind === 'file' && target.found === null && dirname(folder) !== folder) return whyNoRoom(dirname(folder));
  return `cannot be written: ${folder} is not a folder`;
}

function whyNoAccess(path: string): string | null {
  try {
    accessSync(path, constants.W_OK);
    return null;
  } catch (error) {
    return `cannot be written: ${messageOf(error)}`;
  }
}
