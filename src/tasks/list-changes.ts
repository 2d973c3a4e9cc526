import type { Task } from '../domain/plan/task.ts';
import { preview } from '../domain/text/errors.ts';
import { type Redactor, redacted } from '../domain/text/redactor.ts';

/**
 * Describes the differences between a run's tasks, as stored in its journal without secrets, and the list as it is
 * now: lines for people, without secrets; none when nothing differs. Where the journal has `[redacted]`, any text in
 * the new list counts as unchanged.
 */
export function changesOfList(before: readonly Task[], after: readonly Task[], redactor: Redactor): string[] {
  const then = new Map(before.map((task) => [task.id, task]));
  const now = redactor.data(after).map((task) => likened(then.get(task.id), task) as Task);
  return describeChanges(redactor.data(before), now);
}

/** Whether a secret was redacted anywhere in the task. */
export function lacksSecret(task: Task): boolean {
  return JSON.stringify(task).includes(redacted);
}

/** A copy of `after` in which each text that may equal the unredacted text of `before` is replaced by that text. */
function likened(before: unknown, after: unknown): unknown {
  if (typeof before === 'string' && typeof after === 'string') return mayBe(before, after) ? before : after;
  if (Array.isArray(before) && Array.isArray(after)) return after.map((item, index) => likened(before[index], item));
  if (!isRecord(before) || !isRecord(after)) return after;
  return Object.fromEntries(Object.entries(after).map(([key, item]) => [key, likened(before[key], item)]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the text equals the pattern with any text in place of each redacted secret. Takes linear time. */
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

/** The differences between two lists of tasks, as lines for people; none when nothing differs. */
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

/** Long texts with a common beginning are shown from this many characters before their first difference. */
const shownBefore = 15;

function telling(before: unknown, after: unknown): [string, string] {
  if (typeof before !== 'string' || typeof after !== 'string') return [preview(before), preview(after)];
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const start = same <= 2 * shownBefore ? 0 : same - shownBefore;
  const from = (text: string): string => preview(`${start === 0 ? '' : '…'}${text.slice(start).toWellFormed()}`);
  return [from(before), from(after)];
}
