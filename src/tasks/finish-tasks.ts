import { resolve } from 'node:path';
import type { Task } from '../domain/plan/task.ts';
import type { ReadText } from '../domain/text/decode-text.ts';
import type { Fault } from '../domain/text/errors.ts';
import { readTextFile, whyNoFolder } from '../machine/files/text-file.ts';
import type { FaultList } from './fields/fault-list.ts';
import { fillPlaceholders, unknownPlaceholder } from './matrix.ts';
import { finishTask, mostCharacters, type TaskDraft, tooMuchText } from './task-draft.ts';
import type { TaskFile } from './task-file-reader.ts';

interface Folders {
  readonly file: TaskFile;
  /** The folder that paths of prompt files are relative to. */
  readonly base: string;
  /** The folder that tasks' `cwd` is relative to; null when it is invalid itself. */
  readonly projectDir: string | null;
}

/** Complete tasks, and the files that prompts were read from, absolute. */
export interface FinishedTasks {
  readonly tasks: readonly Task[];
  readonly promptFiles: readonly string[];
}

/** Completes drafted tasks: reads their prompt files and checks their folders. Adds a fault for each unusable one. */
export async function finishTasks(
  drafts: readonly TaskDraft[],
  folders: Folders,
  faults: FaultList,
): Promise<FinishedTasks> {
  const finisher = new Finisher(folders, faults);
  const tasks: Task[] = [];
  for (const draft of drafts) {
    const cwd = await finisher.folderOf(draft);
    const prompt = await finisher.promptOf(draft);
    if (draft.id !== null && cwd !== null && prompt !== null) {
      tasks.push(finishTask(draft.id, draft, prompt, cwd));
    }
    if (finisher.exceedsLimit()) return { tasks: [], promptFiles: [] };
  }
  return { tasks, promptFiles: finisher.promptFiles };
}

class Finisher {
  readonly #folders: Folders;
  readonly #faults: FaultList;
  // Tasks share files and folders, so each is looked at once.
  readonly #prompts = new Map<string, ReadText>();
  readonly #problems = new Map<string, string | null>();
  readonly #told = new Set<string>();
  #characters = 0;

  constructor(folders: Folders, faults: FaultList) {
    this.#folders = folders;
    this.#faults = faults;
  }

  /** The prompt files so far. */
  get promptFiles(): readonly string[] {
    return [...this.#prompts.keys()];
  }

  /** Adds a fault and returns true when the prompts from files hold more text than a run may. */
  exceedsLimit(): boolean {
    if (this.#characters <= mostCharacters) return false;
    this.#faults.add(this.#folders.file.place, tooMuchText);
    return true;
  }

  async folderOf(draft: TaskDraft): Promise<string | null> {
    const { projectDir } = this.#folders;
    const { cwd } = draft.fields;
    if (projectDir === null || cwd === undefined) return projectDir;
    const path = resolve(projectDir, cwd);
    let problem = this.#problems.get(path);
    if (problem === undefined) {
      problem = await whyNoFolder(path);
      this.#problems.set(path, problem);
    }
    if (problem === null) return path;
    this.#tell(draft, 'cwd', path, { problem, value: cwd, allowed: `looked for ${path}` });
    return null;
  }

  async promptOf(draft: TaskDraft): Promise<string | null> {
    const { prompt, 'prompt-file': file } = draft.fields;
    if (prompt !== undefined) return prompt;
    if (file === undefined) return null;
    const path = resolve(this.#folders.base, file);
    let read = this.#prompts.get(path);
    if (read === undefined) {
      read = await readTextFile(path, false);
      if (read.ok && !/\S/.test(read.text)) read = { ok: false, problem: 'is blank' };
      this.#prompts.set(path, read);
    }
    if (!read.ok) {
      this.#tell(draft, 'prompt-file', path, { problem: read.problem, value: file, allowed: `looked for ${path}` });
      return null;
    }
    const text = this.#filled(draft, path, read.text);
    this.#characters += text.length;
    return text;
  }

  #filled(draft: TaskDraft, path: string, text: string): string {
    const { combination, entry } = draft;
    if (combination === null) return text;
    const unknown = unknownPlaceholder(text, entry.values.matrix ?? {});
    if (unknown !== null) this.#tell({ ...draft, place: entry.place }, 'prompt-file', path, unknown);
    return fillPlaceholders(text, combination);
  }

  /** Adds a fault once, at the place where the path is written, not at every task that inherits it. */
  #tell(draft: TaskDraft, field: 'cwd' | 'prompt-file', path: string, fault: Omit<Fault, 'where'>) {
    const inherited = !draft.entry.given.has(field) && draft.combination === null;
    const place = inherited ? this.#folders.file.defaults.place : draft.place;
    const key = `${place.where} ${field} ${path}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#faults.add(place, { field, ...fault });
  }
}
