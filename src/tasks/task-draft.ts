import { readingPermissionMode, type Task } from '../domain/plan/task.ts';
import { defaultContextId, readingTools } from './fields/context-fields.ts';
import type { FaultList, Place } from './fields/fault-list.ts';
import { builtInSettings, type SettingValues } from './fields/settings.ts';
import { type DraftFields, type SettingFields, taskSettingShape } from './fields/task-fields.ts';
import { noteIdFaults, taskIdProblem } from './fields/task-id.ts';
import { type Combination, combinations, countCombinations, fillId } from './matrix.ts';
import { changingFields, fillFields, matrixFits } from './matrix-fields.ts';
import { mostTasks } from './task-file.ts';
import { missingPrompt, type TaskEntry, type TaskFile, tooManyTasks } from './task-file-reader.ts';

/** A task before its prompt file is read and its folder is checked. */
export interface TaskDraft {
  readonly place: Place;
  /** Null when the id is invalid. */
  readonly id: string | null;
  readonly entry: TaskEntry;
  readonly combination: Combination | null;
  readonly fields: DraftFields;
  /** Whether the permission mode was chosen: by the task, a flag, a variable or the file. */
  readonly choosesMode: boolean;
  readonly sharedContext: Task['sharedContext'];
  /** What it is called in the faults of others; by default by its position. */
  readonly name?: string;
}

/** The most characters in all tasks of a run together: they stay in memory and are written to the journal. */
export const mostCharacters = 256 * 1024 * 1024;

/** The fault of tasks with more text than that. */
export const tooMuchText = {
  field: 'tasks',
  problem: `contain more than ${mostCharacters.toLocaleString('en-US')} characters in total`,
  allowed: 'shorten the prompts, or split the file',
};

/**
 * Fills in defaults and expands matrices; adds every fault. The precedence, highest first: the task's own field,
 * `settings` (flags and variables), the file's `defaults`, the built-in default. Only `env` is merged.
 */
export function draftTasks(file: TaskFile, settings: SettingValues, faults: FaultList): TaskDraft[] {
  const ofContext = file.context === null ? 0 : 1;
  const count = file.entries.reduce((sum, { values }) => sum + countCombinations(values.matrix ?? {}), ofContext);
  if (count > mostTasks) {
    faults.add(file.place, tooManyTasks(count));
    return [];
  }
  const shared = sharedFields(file, settings);
  const isShared = [settings, file.defaults.values].some((values) => values['permission-mode'] !== undefined);
  const drafts: TaskDraft[] = file.context === null ? [] : [draftContext(file.context, shared)];
  let characters = 0;
  for (const entry of file.entries) {
    for (const draft of draftEntry(entry, file, shared, faults)) {
      const choosesMode = isShared || entry.values['permission-mode'] !== undefined;
      drafts.push({ ...draft, choosesMode, sharedContext: forkIn(file, draft) });
      characters += charactersOf(draft.fields);
      if (characters > mostCharacters) {
        faults.add(file.place, tooMuchText);
        return [];
      }
    }
  }
  noteIdFaults(drafts, faults);
  noteContextFaults(file, drafts, faults);
  return drafts;
}

/** Makes the task from its draft, its prompt and its folder. */
export function finishTask(
  id: string,
  { fields, sharedContext }: Pick<TaskDraft, 'fields' | 'sharedContext'>,
  prompt: string,
  cwd: string,
): Task {
  const form = fields['output-schema'];
  return {
    id,
    prompt,
    model: fields.model,
    budgetUsd: fields.budget,
    timeoutMs: fields.timeout,
    backgroundWaitMs: fields['background-wait'],
    maxTurns: fields['max-turns'],
    permissionMode: fields['permission-mode'],
    allowedTools: fields['allowed-tools'],
    disallowedTools: fields['disallowed-tools'],
    appendSystemPrompt: fields['append-system-prompt'] || null,
    cwd,
    env: fields.env ?? {},
    args: fields.args ?? [],
    sharedContext,
    ...(form === undefined || form === 'off' ? {} : { outputSchema: form }),
  };
}

/**
 * The session of a shared context. It gets what all tasks get, because a fork can read the cache only where the beginning is
 * the same; but it refuses what needs permission, since taking tools away would change that beginning.
 */
function draftContext({ place, given, values }: NonNullable<TaskFile['context']>, shared: DraftFields): TaskDraft {
  const { id = given.has('id') ? null : defaultContextId, tools, ...own } = values;
  const { prompt: _, 'prompt-file': _file, 'output-schema': _form, ...inherited } = shared;
  const fields: DraftFields = {
    ...inherited,
    ...own,
    'permission-mode': readingPermissionMode,
    'allowed-tools': tools ?? [...readingTools],
  };
  const entry: TaskEntry = { place, given, values: {} };
  const name = 'the shared context, which can have another id';
  return { place, id, entry, combination: null, fields, choosesMode: true, sharedContext: { role: 'source' }, name };
}

/** A task's part in the shared context of its file. */
function forkIn({ context }: TaskFile, { fields }: Pick<TaskDraft, 'fields'>): Task['sharedContext'] {
  if (context === null || fields.context === false) return null;
  return { role: 'fork', of: context.values.id ?? defaultContextId };
}

/** Adds a fault for a context that no task has, and for each place that asks for one that is not there. */
function noteContextFaults(file: TaskFile, drafts: readonly TaskDraft[], faults: FaultList): void {
  const { context, defaults, entries } = file;
  if (context === null) {
    for (const { place, values } of [defaults, ...entries]) {
      if (values.context !== true) continue;
      const allowed = 'write context, with a prompt, at the top of the file';
      faults.add(place, { field: 'context', problem: 'is on, but the file has no context', allowed });
    }
  } else if (drafts.length > 1 && !drafts.some(({ sharedContext }) => sharedContext?.role === 'fork')) {
    faults.add(context.place, { problem: 'is used by no task', allowed: 'remove it, or context: false from a task' });
  }
}

function sharedFields(file: TaskFile, settings: SettingValues): DraftFields {
  const resolved: Record<string, unknown> = {};
  for (const name of Object.keys(taskSettingShape) as (keyof SettingFields)[]) {
    // Null is a value too: off.
    resolved[name] = [settings[name], file.defaults.values[name], builtInSettings[name]].find((v) => v !== undefined);
  }
  return { ...file.defaults.values, ...(resolved as SettingFields) };
}

function* draftEntry(
  entry: TaskEntry,
  file: TaskFile,
  shared: DraftFields,
  faults: FaultList,
): Generator<Omit<TaskDraft, 'choosesMode' | 'sharedContext'>> {
  const { place, given, values } = entry;
  const { id = null, matrix, ...own } = values;
  const fields: DraftFields = { ...shared, ...own };
  if (shared.env !== undefined && own.env !== undefined) fields.env = { ...shared.env, ...own.env };
  if (given.has('prompt') || given.has('prompt-file')) {
    if (own.prompt === undefined) delete fields.prompt;
    if (own['prompt-file'] === undefined) delete fields['prompt-file'];
  } else if (!file.defaults.given.has('prompt') && !file.defaults.given.has('prompt-file')) {
    faults.add(place, missingPrompt);
  }
  if (!given.has('matrix')) {
    yield { place, id, entry, combination: null, fields };
  } else if (matrix !== undefined && matrixFits(entry, matrix, fields, faults)) {
    const changing = changingFields(fields);
    for (const combination of combinations(matrix)) {
      const filledId = id === null ? null : fillId(id, combination);
      const where = filledId !== null && taskIdProblem(filledId) === null ? `task "${filledId}"` : place.where;
      const here = { ...place, where };
      const filled = fillFields(fields, changing, combination, here, faults);
      yield { place: here, id: filledId, entry, combination, fields: filled };
    }
  }
}

function charactersOf(fields: DraftFields): number {
  const { prompt = '', env = {}, args = [] } = fields;
  let sum = prompt.length + fields['append-system-prompt'].length;
  for (const name in env) sum += env[name]?.length ?? 0;
  for (const list of [args, fields['allowed-tools'], fields['disallowed-tools']]) {
    for (const text of list) sum += text.length;
  }
  return sum;
}
