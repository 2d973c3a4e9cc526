import type { Task } from '../domain/plan/task.ts';
import { preview } from '../domain/text/errors.ts';
import { type Redactor, redacted } from '../domain/text/redactor.ts';

/**
 * What differs between a run's tasks, as its journal tells them without secrets, and the list as it reads now, in
 * lines for people and without secrets; empty for nothing. Where the journal holds no secret any more, whatever stands
 * there now is taken for the same.
 */
export function changesOfList(before: readonly Task[], after: readonly Task[], redactor: Redactor): string[] {
  const then = new Map(before.map((task) => [task.id, task]));
  const now = redactor.data(after).map((task) => likened(then.get(task.id), task) as Task);
  return describeChanges(redactor.data(before), now);
}

/** Whether a secret was taken out somewhere in the task. */
export function lacksSecret(task: Task): boolean {
  return JSON.stringify(task).includes(redacted);
}

/** `after`, in which texts that may be what was taken out of `before` are written as there. */
function likened(before: unknown, after: unknown): unknown {
  if (typeof before === 'string' && typeof after === 'string') return mayBe(before, after) ? before : after;
  if (Array.isArray(before) && Array.isArray(after)) return after.map((item, index) => likened(before[index], item));
  if (!isRecord(before) || !isRecord(after)) return after;
  return Object.fromEntries(Object.entries(after).map(([key, item]) => [key, likened(before[key], item)]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the text is the pattern with something in the place of each secret. Looks at each character once. */
function mayBe(pattern: string, text: string): boolean {
  if (!pattern.includes(redacted)) return false;
  const [first = '', ...rest] = pattern.split(redacted);
  const last = rest.pop() ?? '';
  if (!text.startsWith(first) || text.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

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
