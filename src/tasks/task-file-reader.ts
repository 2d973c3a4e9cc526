import { type ContextValues, contextShape } from './fields/context-fields.ts';
import { type FaultList, type Place, showWord } from './fields/fault-list.ts';
import { type FieldValues, isRecord, parseFields } from './fields/field-parser.ts';
import { machineSettingShape, runSettingShape, settingVariables } from './fields/settings.ts';
import { entryShape, taskShape } from './fields/task-fields.ts';
import type { KeyFault, TaskDocument } from './syntax/document-text.ts';
import { ignoredKey, mostTasks } from './task-file.ts';

/** The fields of one object in the file: the names of all given fields, and the values of the valid ones. */
interface Fields<V> {
  readonly place: Place;
  readonly given: ReadonlySet<string>;
  readonly values: V;
}

/** One entry of the task list. */
export type TaskEntry = Fields<FieldValues<typeof entryShape>>;

/** The valid parts of a task file. */
export interface TaskFile {
  readonly place: Place;
  readonly settings: FieldValues<typeof runSettingShape>;
  readonly defaults: Fields<FieldValues<typeof taskShape>>;
  /** The shared context; null when there is none. */
  readonly context: Fields<ContextValues> | null;
  readonly entries: readonly TaskEntry[];
}

/**
 * Parses a task file's value: adds every fault in any field of any task, and returns the valid parts. Never throws,
 * whatever the value.
 */
export function parseTaskFile(document: TaskDocument, faults: FaultList): TaskFile {
  const { value } = document;
  const top = isRecord(value) ? value : {};
  const place: Place = { where: document.name, rank: [1], fields: Object.keys(top), path: [] };
  const list = listOf(value, place, faults);
  const entries = list.length > mostTasks ? [] : list;
  if (entries.length < list.length) faults.add(place, tooManyTasks(list.length));
  const inFile = isRecord(value) ? ['tasks'] : [];
  const places = placesOf(entries, [1, isRecord(value) ? place.fields.indexOf('tasks') : 0], inFile);
  const file: TaskFile = {
    place,
    settings: parseFields(runSettingShape, ownKeys(top), place, faults, topOptions),
    defaults: parseDefaults(top['defaults'], place, faults),
    context: top['context'] === undefined ? null : parseContext(top['context'], place, faults),
    entries: entries.flatMap((entry, index) => parseEntry(entry, places[index] ?? place, faults)),
  };
  for (const fault of document.keyFaults) noteKey(fault, file, places, faults);
  return file;
}

/** The fault of a list with more tasks than a run can have. */
export function tooManyTasks(count: number): { field: string; problem: string; allowed: string } {
  const found = Number.isSafeInteger(count)
    ? `${count.toLocaleString('en-US')} tasks`
    : 'more tasks than can be counted';
  const most = mostTasks.toLocaleString('en-US');
  return { field: 'tasks', problem: `has ${found}`, allowed: `a run can have at most ${most}; split the file` };
}

const fileShape = 'write a list of tasks, or an object with the key tasks';

function listOf(value: unknown, place: Place, faults: FaultList): readonly unknown[] {
  const list = isRecord(value) ? value['tasks'] : value;
  if (Array.isArray(list)) {
    if (list.length === 0) faults.add(place, { problem: 'has an empty list of tasks', allowed: 'add a task' });
    return list;
  }
  if (value === null || value === undefined) faults.add(place, { problem: 'is empty', allowed: fileShape });
  else if (!isRecord(value)) faults.add(place, { problem: 'is not a list of tasks', value, allowed: fileShape });
  else if ('tasks' in value) faults.add(place, { field: 'tasks', problem: 'must be a list', value: list });
  else if (isSingleTask(value))
    faults.add(place, { problem: 'is a single task', allowed: 'put it into a list: [{…}]' });
  else faults.add(place, { problem: 'has no tasks', allowed: fileShape });
  return [];
}

/** The other keys at the top; none when the file is a single task, which is reported already. */
function ownKeys(top: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (isSingleTask(top)) return {};
  const { tasks: _list, defaults: _defaults, context: _context, $schema: _schema, ...own } = top;
  return Object.fromEntries(Object.entries(own).filter(([key]) => !ignoredKey.test(key)));
}

function isSingleTask(top: Readonly<Record<string, unknown>>): boolean {
  return 'id' in top && !('tasks' in top);
}

function adviceAtTop(key: string): string | null {
  if (Object.hasOwn(taskShape, key)) return 'write it under defaults, or in a task';
  if (Object.hasOwn(entryShape, key)) return 'write it in a task';
  return adviceOnMachine(key);
}

const topOptions = { advice: adviceAtTop, siblings: ['defaults', 'context', 'tasks'] };

/** What to say about a key that a task cannot have, because it belongs elsewhere; null when it belongs nowhere. */
export function adviceInTask(key: string): string | null {
  if (Object.hasOwn(runSettingShape, key)) return 'write it at the top of the file, beside tasks';
  return adviceOnMachine(key);
}

function adviceOnMachine(key: string): string | null {
  if (!Object.hasOwn(machineSettingShape, key)) return null;
  const variable = settingVariables[key as keyof typeof machineSettingShape];
  return `a task file cannot set it; use --${key} or ${variable}`;
}

function parseDefaults(input: unknown, top: Place, faults: FaultList): TaskFile['defaults'] {
  const fields = isRecord(input) ? Object.keys(input) : [];
  const place = { where: 'defaults', rank: [...top.rank, top.fields.indexOf('defaults')], fields, path: ['defaults'] };
  const advice = (key: string): string | null =>
    Object.hasOwn(entryShape, key) ? 'write it in a task' : adviceInTask(key);
  if (input !== undefined && !isRecord(input)) {
    faults.add(top, { field: 'defaults', problem: 'must be an object with fields of a task', value: input });
  }
  const values = parseFields(taskShape, isRecord(input) ? input : {}, place, faults, { advice });
  const given = new Set(fields);
  if (given.has('prompt') && given.has('prompt-file')) faults.add(place, bothPrompts);
  return { place, given, values };
}

function parseContext(input: unknown, top: Place, faults: FaultList): Fields<ContextValues> {
  const fields = isRecord(input) ? Object.keys(input) : [];
  const place = { where: 'context', rank: [...top.rank, top.fields.indexOf('context')], fields, path: ['context'] };
  const given = new Set(fields);
  if (!isRecord(input)) faults.add(top, { field: 'context', problem: 'must be an object with a prompt', value: input });
  else if (!given.has('prompt') && !given.has('prompt-file')) faults.add(place, missingPrompt);
  if (given.has('prompt') && given.has('prompt-file')) faults.add(place, bothPrompts);
  const values = parseFields(contextShape, isRecord(input) ? input : {}, place, faults, { advice: adviceInContext });
  return { place, given, values };
}

function adviceInContext(key: string): string | null {
  if (key === 'allowed-tools') return 'write it as tools';
  if (key === 'permission-mode')
    return 'its session may use the tools of its list, and nothing else that needs permission';
  if (Object.hasOwn(taskShape, key)) return 'write it under defaults, which hold for the context too';
  return adviceInTask(key);
}

/** The fault of a task, or a context, that does not say what to do. */
export const missingPrompt = { field: 'prompt', problem: 'is missing', allowed: 'write prompt or prompt-file' };

function parseEntry(input: unknown, place: Place, faults: FaultList): TaskEntry[] {
  if (!isRecord(input)) {
    faults.add(place, { problem: 'must be an object with id and prompt', value: input });
    return [];
  }
  const given = new Set(Object.keys(input));
  if (!given.has('id')) faults.add(place, { field: 'id', problem: 'is missing', allowed: 'give every task an id' });
  if (given.has('prompt') && given.has('prompt-file')) faults.add(place, bothPrompts);
  return [{ place, given, values: parseFields(entryShape, input, place, faults, { advice: adviceInTask }) }];
}

const bothPrompts = { field: 'prompt-file', problem: 'is given together with prompt', allowed: 'keep one of them' };

/** The place of each task, named by its id if that is unique, else by its position from 1. */
function placesOf(entries: readonly unknown[], rank: readonly number[], path: readonly string[]): Place[] {
  const ids = entries.map((entry) => (isRecord(entry) ? plainId(entry['id']) : null));
  const counts = new Map<string | null, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return ids.map((id, index) => ({
    where: id !== null && counts.get(id) === 1 ? `task "${id}"` : `task ${index + 1}`,
    rank: [...rank, index],
    fields: fieldsOf(entries[index]),
    path: [...path, index],
  }));
}

/** The first 100 fields of an entry: enough to order its faults. */
function fieldsOf(entry: unknown): string[] {
  return isRecord(entry) ? Object.keys(entry).slice(0, 100) : [];
}

function plainId(id: unknown): string | null {
  const text = typeof id === 'number' ? String(id) : id;
  return typeof text === 'string' && /^[A-Za-z0-9._{} -]{1,80}$/.test(text) ? text : null;
}

function noteKey(fault: KeyFault, file: TaskFile, places: readonly Place[], faults: FaultList): void {
  const { path, key, problem, allowed } = fault;
  const [place, inner] = placeOf(path, file, places);
  const field = [...inner.map(String), key].map(showWord).join('.');
  faults.add(place, { field, problem, allowed });
}

function placeOf(path: KeyFault['path'], file: TaskFile, places: readonly Place[]): [Place, KeyFault['path']] {
  if (path[0] === 'defaults') return [file.defaults.place, path.slice(1)];
  if (path[0] === 'context' && file.context !== null) return [file.context.place, path.slice(1)];
  const inTasks = path[0] === 'tasks' ? path.slice(1) : path;
  const task = typeof inTasks[0] === 'number' ? places[inTasks[0]] : undefined;
  return task === undefined ? [file.place, path] : [task, inTasks.slice(1)];
}
