import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../../domain/text/errors.ts';
import type { TaskSource } from '../../tasks/load-plan.ts';
import { readStandardInputBytes } from '../process/standard-input.ts';
import type { Terminal } from '../process/terminal.ts';

/** The names of task files that `run` looks for. */
const usualNames = ['claude-multi.yaml', 'claude-multi.yml', 'claude-multi.json'];

/** The arguments that say where the tasks are. */
export interface SourceRequest {
  /** A path, `-`, or the list itself; undefined when not given. */
  readonly file: string | undefined;
  /** The list itself, from `--tasks`. */
  readonly tasks: string | undefined;
  readonly cwd: string;
  readonly err: Terminal;
}

/**
 * The given source of tasks, else the default task file in the current folder, which is named on standard error.
 * @throws {UsageError} when there is no task file, or more than one source
 */
export function taskSourceFrom({ file, tasks, cwd, err }: SourceRequest): TaskSource {
  if (file !== undefined && tasks !== undefined) {
    const allowed = 'give a file or --tasks, not both';
    throw new UsageError('Nothing was started.', [
      { where: '--tasks', problem: `is given together with the file "${file}"`, allowed },
    ]);
  }
  if (tasks !== undefined) return { kind: 'inline', text: tasks };
  if (file === '-') return { kind: 'stdin', read: () => readStandardInputBytes(err) };
  if (file !== undefined) return sourceNamed(file, cwd);
  const usual = usualNames.filter((name) => existsSync(resolve(cwd, name)));
  const [only] = usual;
  if (only === undefined) {
    throw new UsageError('Nothing was started: there is no task list.', [
      {
        where: cwd,
        problem: `has none of ${usualNames.join(', ')}`,
        allowed:
          'give a file (claude-multi run FILE), "-" for standard input, or --tasks JSON; claude-multi init writes a first list',
      },
    ]);
  }
  if (usual.length > 1) {
    throw new UsageError('Nothing was started: there are several task files.', [
      { where: cwd, problem: `has ${usual.join(' and ')}`, allowed: 'name the one to run' },
    ]);
  }
  err.line(`Task file: ${only}`);
  return { kind: 'file', path: resolve(cwd, only) };
}

/** An argument that is not a file but looks like a list is taken as the list itself. */
export function sourceNamed(word: string, cwd: string): TaskSource {
  const looksInline = /^\s*[[{]/.test(word) || word.includes('\n');
  return looksInline && !existsSync(resolve(cwd, word.slice(0, 1_000)))
    ? { kind: 'inline', text: word }
    : { kind: 'file', path: resolve(cwd, word) };
}
