import type { PlanSource } from '../../domain/plan/plan.ts';
import { type Fault, UsageError } from '../../domain/text/errors.ts';
import { identityOf, identityOfDescriptor, outputTargetOf } from '../../machine/files/output-target.ts';

/**
 * Refuses reports that would replace a file that the tasks were read from, under whatever name: through symbolic links,
 * hard links, or standard input that was redirected from it.
 * @param option the option that named the paths
 * @param paths absolute
 * @throws {UsageError} with every such path
 */
export function refuseOverwriting(option: string, paths: readonly string[], source: PlanSource): void {
  if (paths.length === 0) return;
  const inputs = inputsOf(source);
  const faults = paths.flatMap((path): Fault[] => {
    const problem = inputs.get(identityOfPath(path) ?? '');
    return problem === undefined ? [] : [{ where: option, value: path, problem, allowed: 'name another file' }];
  });
  if (faults.length > 0)
    throw new UsageError('A report would replace a file that the tasks were read from. Nothing was done.', faults);
}

/** The paths that lead to the same file as an earlier one. */
export function refuseSameFile(option: string, paths: readonly string[]): Fault[] {
  const before = new Map<string, string>();
  const faults: Fault[] = [];
  for (const path of paths) {
    const identity = identityOfPath(path);
    if (identity === null) continue;
    const other = before.get(identity);
    if (other === undefined) before.set(identity, path);
    else if (other !== path) faults.push({ where: option, value: path, problem: `is the same file as ${other}` });
  }
  return faults;
}

/** Refuses reports of a background task into open files of this process, such as `/dev/stdout`: it has its own. */
export function refuseOwnStreams(option: string, paths: readonly string[]): void {
  const faults = paths.filter(isOwnStream).map((path): Fault => {
    const problem = 'belongs to this process, and the task runs in the background';
    return { where: option, value: path, problem, allowed: 'name a file, or write it later: claude-multi report' };
  });
  if (faults.length > 0) throw new UsageError('Nothing was started.', faults);
}

function isOwnStream(path: string): boolean {
  try {
    return outputTargetOf(path).kind === 'descriptor';
  } catch {
    return false;
  }
}

/** What is wrong with writing to a file, by the file's identity. */
function inputsOf(source: PlanSource): ReadonlyMap<string, string> {
  const inputs = new Map<string, string>();
  const add = (identity: string | null, problem: string): void => {
    if (identity !== null) inputs.set(identity, problem);
  };
  add(identityOfDescriptor(0), 'is the file that standard input is read from');
  for (const path of source.promptFiles ?? []) add(identityOfPath(path), 'is the prompt-file of a task');
  if (source.kind === 'file') add(identityOfPath(source.path), 'is the task list');
  return inputs;
}

function identityOfPath(path: string): string | null {
  try {
    return identityOf(outputTargetOf(path));
  } catch {
    return null; // it cannot be written at all, which is reported elsewhere
  }
}
