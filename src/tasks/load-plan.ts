import { dirname, resolve } from 'node:path';
import { type FileSource, type Plan, type PlanSource, withPromptFiles } from '../domain/plan/plan.ts';
import { decodeText, type ReadText } from '../domain/text/decode-text.ts';
import { readTextFile, whyNoFolder } from '../machine/files/text-file.ts';
import { FaultList } from './fields/fault-list.ts';
import {
  type GivenSettings,
  type ResolvedSettings,
  resolveSettings,
  type SettingName,
  settingVariables,
} from './fields/settings.ts';
import { taskSettingShape } from './fields/task-fields.ts';
import { type FinishedTasks, finishTasks } from './finish-tasks.ts';
import { acceptPlainList } from './plain-list.ts';
import { optionsOf } from './run-options.ts';
import { TextLocator } from './syntax/locate.ts';
import { readTaskDocument, withoutMark } from './syntax/task-document.ts';
import { draftTasks } from './task-draft.ts';
import { parseTaskFile, type TaskFile } from './task-file-reader.ts';

/** Where tasks come from. */
export type TaskSource =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'stdin'; readonly read: () => Promise<string | Uint8Array> }
  | { readonly kind: 'inline'; readonly text: string };

export interface LoadPlanRequest {
  readonly source: TaskSource;
  readonly given: GivenSettings;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute. Relative paths of flags, and of tasks that do not come from a file, start here. */
  readonly cwd: string;
  /** Whether a plain JSON list may have what the script `run-multi` accepted, with a warning; see `acceptPlainList`. */
  readonly acceptsPlainList?: boolean;
}

/**
 * Reads tasks and settings into a plan, and checks the files and folders that they name. Starts and writes nothing.
 * The precedence of settings, highest first: the task itself, a flag or input, the environment, the file, the default.
 * @throws {UsageError} with every fault of the tasks and settings, in the order of the text
 */
export async function loadPlan(request: LoadPlanRequest): Promise<Plan> {
  const { source, given, env, cwd } = request;
  const faults = new FaultList();
  const settings = resolveSettings(given, env, faults);
  const projectDir = await findProject(settings, cwd, faults);
  const read = await readTasks(request, faults);
  if (read !== null) {
    const { file, warnings } = read;
    const drafts = draftTasks(file, settings.values, faults);
    const base = source.kind === 'file' ? dirname(resolve(cwd, source.path)) : cwd;
    const { tasks, promptFiles } = await finishTasks(drafts, { file, base, projectDir }, faults);
    if (faults.length === 0 && projectDir !== null) {
      const options = optionsOf(settings.values, file, projectDir, cwd);
      const unchosenModes = drafts.flatMap((draft) => (draft.choosesMode || draft.id === null ? [] : [draft.id]));
      const origin = withPromptFiles(planSource({ source, given, env, cwd }), promptFiles);
      return { options, source: origin, tasks, unchosenModes, ...(warnings.length === 0 ? {} : { warnings }) };
    }
  }
  return faults.throw();
}

async function findProject(settings: ResolvedSettings, cwd: string, faults: FaultList): Promise<string | null> {
  const given = settings.values['project-dir'];
  const path = resolve(cwd, given ?? '.');
  const problem = await whyNoFolder(path);
  if (problem === null) return path;
  const where = given === undefined ? 'the current folder' : settings.source('project-dir');
  faults.add({ where, rank: [0], fields: [] }, { problem, value: path });
  return null;
}

interface ReadTasks {
  readonly file: TaskFile;
  readonly warnings: readonly string[];
}

async function readTasks(
  { source, cwd, acceptsPlainList = false }: LoadPlanRequest,
  faults: FaultList,
): Promise<ReadTasks | null> {
  const name = { file: source.kind === 'file' ? source.path : '', stdin: 'standard input', inline: 'the inline list' };
  const where = name[source.kind];
  const read = await readSource(source, cwd);
  if (!read.ok) {
    faults.add({ where, rank: [1], fields: [] }, { problem: read.problem });
    return null;
  }
  const document = readTaskDocument(read.text, where, faults);
  if (document === null) return null;
  // A list on the command line is one line, which need not be repeated, and `start` makes it itself.
  if (source.kind !== 'inline' || read.text.includes('\n')) {
    const locator = new TextLocator(where, withoutMark(read.text));
    faults.locateWith((path, atKey) => locator.find(path, atKey));
  }
  const accepted = acceptsPlainList ? acceptPlainList(document) : { document, warnings: [] };
  return { file: parseTaskFile(accepted.document, faults), warnings: accepted.warnings };
}

async function readSource(source: TaskSource, cwd: string): Promise<ReadText> {
  if (source.kind === 'file') return readTextFile(resolve(cwd, source.path), true);
  const given = source.kind === 'stdin' ? await source.read() : source.text;
  return typeof given === 'string' ? { ok: true, text: given } : decodeText(given);
}

function planSource({ source, given, env, cwd }: LoadPlanRequest): PlanSource {
  if (source.kind !== 'file') return { kind: source.kind };
  const names = [...(Object.keys(taskSettingShape) as (keyof typeof taskSettingShape)[]), 'project-dir' as const];
  const values = names.flatMap((name) => {
    const value = given.values[name] ?? (env[settingVariables[name]] || undefined);
    return value === undefined ? [] : [[name, value]];
  });
  return { kind: 'file', path: resolve(cwd, source.path), cwd, given: Object.fromEntries(values) };
}

/**
 * Reads the task file of an earlier run again, with the settings that the run was given.
 * @throws {UsageError} with every fault of the tasks and settings
 */
export async function reloadTasks({ path, cwd, given = {} }: FileSource): Promise<FinishedTasks> {
  const nameOf = (name: SettingName): string => `the run's ${name}`;
  const source: TaskSource = { kind: 'file', path };
  // What was accepted when the run began is accepted again.
  const request = {
    ...{ source, given: { values: given, nameOf }, env: {}, cwd: cwd ?? dirname(path) },
    acceptsPlainList: true,
  };
  const plan = await loadPlan(request);
  return { tasks: plan.tasks, promptFiles: plan.source.promptFiles ?? [] };
}
