import { resolve } from 'node:path';
import { mostShards } from '../../domain/plan/shard.ts';
import type { Fault } from '../../domain/text/errors.ts';
import { InputReader } from './input-reader.ts';

/** What a step does with a task list: all of it or one shard, only split it, or report what other jobs have run. */
export type Mode =
  | { readonly kind: 'run'; readonly shard: string | null }
  | { readonly kind: 'plan'; readonly shards: number }
  /** Absolute paths of journals, run folders, and folders in which such are. */
  | { readonly kind: 'report'; readonly journals: readonly string[] };

/** Inputs that belong to one mode. */
const ownOf = { run: ['shard'], plan: ['shards'], report: ['journals'] } as const;

/**
 * Reads what the step does. Inputs of another mode than the chosen one are faults: they would be ignored.
 * @param folder absolute path that relative paths start from
 */
export function readMode(
  get: (name: string) => string,
  folder: string,
): { readonly mode: Mode; readonly faults: readonly Fault[] } {
  const reader = new InputReader(get);
  const kind = reader.choice('mode', ['run', 'plan', 'report'], 'what the step does');
  const shard = reader.text('shard');
  const shards = reader.count('shards', 'a number of shards');
  const journals = (reader.text('journals') ?? '').split('\n').flatMap((line) => {
    const path = line.trim();
    return path === '' ? [] : [resolve(folder, path)];
  });
  const faults: Fault[] = [...reader.faults];
  for (const [mode, names] of Object.entries(ownOf)) {
    for (const name of names)
      if (mode !== kind && reader.text(name) !== null)
        faults.push({
          where: `input ${name}`,
          problem: `is for mode: ${mode}, and this step has mode: ${kind}`,
          allowed: `leave it out, or give mode: ${mode}`,
        });
  }
  if (kind === 'run') return { mode: { kind, shard }, faults };
  if (kind === 'report') {
    if (journals.length === 0)
      faults.push({
        where: 'input journals',
        problem: 'is missing',
        allowed: 'give the folder into which the journals of the other jobs were downloaded',
      });
    return { mode: { kind, journals }, faults };
  }
  if (shards === null && !reader.faults.some(({ where }) => where === 'input shards'))
    faults.push({
      where: 'input shards',
      problem: 'is missing',
      allowed: 'give the number of jobs that will run the list',
    });
  else if (shards !== null && shards > mostShards)
    faults.push({
      where: 'input shards',
      value: shards,
      problem: 'is too large',
      allowed: `give at most ${mostShards}`,
    });
  return { mode: { kind, shards: shards ?? 1 }, faults };
}
