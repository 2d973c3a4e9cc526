import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { messageOf } from '../../domain/text/errors.ts';
import { sessionsDirOf } from '../../store/history/sessions-dir.ts';
import type { CheckRequest, Finding } from './check.ts';

/** Whether sessions could work in the project's folder and runs could be recorded. Makes nothing. */
export function checkFolders({ env, cwd }: CheckRequest): Finding[] {
  const project = resolve(cwd, env['CLAUDE_PROJECT_DIR'] || '.');
  const sessions = sessionsDirOf(env['CLAUDE_SESSIONS_DIR'], env, cwd);
  return [
    finding('project', project, existsSync(project) ? project : null, '--project-dir or CLAUDE_PROJECT_DIR'),
    finding('runs', sessions, nearestFolder(sessions), '--sessions-dir or CLAUDE_SESSIONS_DIR'),
  ];
}

function finding(subject: string, folder: string, place: string | null, settings: string): Finding {
  const remedy = `Give a folder that you may write to: ${settings}`;
  if (place === null) return { level: 'fail', subject, message: `${folder} does not exist`, remedy };
  if (!statSync(place).isDirectory()) return { level: 'fail', subject, message: `${place} is no folder`, remedy };
  try {
    accessSync(place, constants.R_OK | constants.W_OK | constants.X_OK);
    return { level: 'ok', subject, message: place === folder ? folder : `${folder} (will be made)` };
  } catch (error) {
    return { level: 'fail', subject, message: messageOf(error), remedy };
  }
}

function nearestFolder(path: string): string {
  let place = path;
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
  return place;
}
