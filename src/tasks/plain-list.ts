import { taskIdFor } from '../domain/plan/task.ts';
import { preview } from '../domain/text/errors.ts';
import { plural } from '../domain/text/format.ts';
import { nearest } from '../domain/text/suggestion.ts';
import { showWord } from './fields/fault-list.ts';
import { isRecord } from './fields/field-parser.ts';
import { entryShape } from './fields/task-fields.ts';
import type { TaskDocument } from './syntax/document-text.ts';
import { mostTasks } from './task-file.ts';
import { adviceInTask } from './task-file-reader.ts';

/** A document that can be read as strictly as any other, and what of it was changed for that. */
export interface AcceptedList {
  readonly document: TaskDocument;
  readonly warnings: readonly string[];
}

/** The most unknown keys and the most changed ids that are told one by one. */
const mostTold = 20;
/** The most tasks that are named in one warning. */
const mostNamed = 3;

/**
 * Accepts what the script `run-multi` accepted: in a plain JSON list, keys that are not known are ignored, and characters
 * that an id cannot contain become `-`, each with a warning. All other documents stay as they are, and so do tasks without
 * id or prompt: their unknown key may be the one that is missing.
 */
export function acceptPlainList(document: TaskDocument): AcceptedList {
  const { value, syntax } = document;
  if (syntax !== 'json' || !Array.isArray(value) || value.length > mostTasks) return { document, warnings: [] };
  const ignored = new Map<string, Told>();
  const renamed: string[] = [];
  const entries = value.map((entry: unknown, index) => {
    if (!isRecord(entry) || !isWhole(entry)) return entry;
    const id = acceptedId(entry);
    const kept: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(entry)) {
      if (Object.hasOwn(entryShape, key)) kept[key] = key === 'id' ? id : item;
      else note(ignored, key, id, index);
    }
    if (id !== entry['id'] && typeof entry['id'] === 'string') renamed.push(`${preview(entry['id'])} is called ${id}`);
    return kept;
  });
  // A key given twice inside what is ignored does no harm.
  const keyFaults = document.keyFaults.filter(
    ({ path }) => path[1] === undefined || Object.hasOwn((entries[Number(path[0])] ?? {}) as object, path[1]),
  );
  return {
    document: { ...document, value: entries, keyFaults },
    warnings: [...idWarnings(renamed), ...keyWarnings(ignored)],
  };
}

/** The tasks of a warning: the first by name, and how many. */
interface Told {
  readonly names: string[];
  count: number;
}

function isWhole(entry: Readonly<Record<string, unknown>>): boolean {
  return 'id' in entry && ('prompt' in entry || 'prompt-file' in entry);
}

/** An id with placeholders is left to its matrix. */
function acceptedId({ id }: Readonly<Record<string, unknown>>): unknown {
  if (typeof id === 'number') return String(id);
  return typeof id === 'string' && !id.includes('{{') ? (taskIdFor(id) ?? id) : id;
}

function note(told: Map<string, Told>, key: string, id: unknown, index: number): void {
  const known = told.get(key) ?? { names: [], count: 0 };
  known.count += 1;
  if (known.names.length < mostNamed) known.names.push(typeof id === 'string' ? preview(id) : String(index + 1));
  told.set(key, known);
}

function keyWarnings(ignored: ReadonlyMap<string, Told>): string[] {
  const keys = [...ignored];
  const more = keys.length - mostTold;
  return [
    ...keys.slice(0, mostTold).map(([key, told]) => {
      const meant = nearest(key, Object.keys(entryShape));
      const hint = adviceInTask(key) ?? (meant === null ? null : `did you mean ${meant}?`);
      return `${tasksOf(told)}: ${showWord(key)} is not a known key and is ignored${hint === null ? '' : `; ${hint}`}`;
    }),
    ...(more > 0 ? [`${more} more unknown ${more === 1 ? 'key is' : 'keys are'} ignored`] : []),
  ];
}

function tasksOf({ names, count }: Told): string {
  if (count === 1) return `task ${names[0]}`;
  const more = count - names.length;
  return `${plural(count, 'task')} (${names.join(', ')}${more > 0 ? ` and ${more} more` : ''})`;
}

function idWarnings(renamed: readonly string[]): string[] {
  const more = renamed.length - mostTold;
  return [
    ...renamed.slice(0, mostTold).map((text) => `task ${text}: an id can contain A-Z a-z 0-9 . _ -`),
    ...(more > 0 ? [`${more} more ${more === 1 ? 'id is' : 'ids are'} changed in the same way`] : []),
  ];
}
