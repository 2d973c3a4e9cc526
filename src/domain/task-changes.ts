import { preview } from './errors.ts';
import type { Task } from './task.ts';

/** What differs between a run's tasks and the list they were read from, in lines for people; empty for nothing. */
export function describeChanges(before: readonly Task[], after: readonly Task[]): string[] {
  const now = new Map(after.map((task) => [task.id, task]));
  const then = new Map(before.map((task) => [task.id, task]));
  const lines: string[] = [];
  for (const task of before) {
    const other = now.get(task.id);
    if (other === undefined) lines.push(`- task "${task.id}" is gone`);
    else lines.push(...describeChange(task, other));
  }
  for (const task of after) if (!then.has(task.id)) lines.push(`+ task "${task.id}" is new`);
  return lines;
}

function describeChange(before: Task, after: Task): string[] {
  const fields = Object.keys({ ...before, ...after }) as (keyof Task)[];
  return fields
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => {
      const [was, is] = telling(before[field], after[field]);
      return `~ task "${before.id}": ${field} was ${was}, is ${is}`;
    });
}

/** Long texts that begin alike would be shown alike: they are shown from shortly before where they part. */
const shownBefore = 15;

function telling(before: unknown, after: unknown): [string, string] {
  if (typeof before !== 'string' || typeof after !== 'string') return [preview(before), preview(after)];
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const start = same <= 2 * shownBefore ? 0 : same - shownBefore;
  const from = (text: string): string => preview(`${start === 0 ? '' : '…'}${text.slice(start).toWellFormed()}`);
  return [from(before), from(after)];
}
