import type { Task } from '../domain/plan/task.ts';
import type { FaultList, Place } from './fields/fault-list.ts';
import { builtInSettings, type SettingValues } from './fields/settings.ts';
import { type DraftFields, type SettingFields, taskSettingShape } from './fields/task-fields.ts';
import { noteIdFaults, taskIdProblem } from './fields/task-id.ts';
import { type Combination, combinations, countCombinations, fillId } from './matrix.ts';
import { changingFields, fillFields, matrixFits } from './matrix-fields.ts';
import { mostTasks } from './task-file.ts';
import { type TaskEntry, type TaskFile, tooManyTasks } from './task-file-reader.ts';

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
  const count = file.entries.reduce((sum, { values }) => sum + countCombinations(values.matrix ?? {}), 0);
  if (count > mostTasks) {
    faults.add(file.place, tooManyTasks(count));
    return [];
  }
  const shared = sharedFields(file, settings);
  const isShared = [settings, file.defaults.values].some((values) => values['permission-mode'] !== undefined);
  const drafts: TaskDraft[] = [];
  let characters = 0;
  for (const entry of file.entries) {
    for (const draft of draftEntry(entry, file, shared, faults)) {
      drafts.push({ ...draft, choosesMode: isShared || entry.values['permission-mode'] !== undefined });
      characters += charactersOf(draft.fields);
      if (characters > mostCharacters) {
        faults.add(file.place, tooMuchText);
        return [];
      }
    }
  }
  noteIdFaults(drafts, faults);
  return drafts;
}

/** Makes the task from its draft, its prompt and its folder. */
export function finishTask(id: string, fields: DraftFields, prompt: string, cwd: string): Task {
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
    sharedContext: null,
  };
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
): Generator<Omit<TaskDraft, 'choosesMode'>> {
  const { place, given, values } = entry;
  const { id = null, matrix, ...own } = values;
  const fields: DraftFields = { ...shared, ...own };
  if (shared.env !== undefined && own.env !== undefined) fields.env = { ...shared.env, ...own.env };
  if (given.has('prompt') || given.has('prompt-file')) {
    if (own.prompt === undefined) delete fields.prompt;
    if (own['prompt-file'] === undefined) delete fields['prompt-file'];
  } else if (!file.defaults.given.has('prompt') && !file.defaults.given.has('prompt-file')) {
    faults.add(place, { field: 'prompt', problem: 'is missing', allowed: 'write prompt or prompt-file' });
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
