import { resolve } from 'node:path';
import { type Fault, UsageError } from '../domain/text/errors.ts';
import type { GivenSettings, SettingName } from '../tasks/fields/settings.ts';
import type { TaskSource } from '../tasks/load-plan.ts';

/** What a workflow step says, read once. */
export interface ActionInputs {
  readonly source: TaskSource;
  readonly settings: GivenSettings;
  /** Absolute path of the folder that paths start from. */
  readonly workingDirectory: string;
  /** The Claude Code version asked for; null for any that is there. */
  readonly claudeVersion: string | null;
  readonly anthropicApiKey: string | null;
  readonly claudeCodeOauthToken: string | null;
  readonly githubToken: string | null;
  /** Names of the runner's variables that sessions get all the same. */
  readonly passEnv: readonly string[];
  /** Whether a pull request gets a comment. */
  readonly comment: boolean;
}

/** Inputs that are settings of a run, by the names of both. Raw texts; what they may be is checked with the task list. */
export const settingOfInput = {
  model: 'model',
  budget: 'budget',
  'max-parallel': 'max-parallel',
  timeout: 'timeout',
  'permission-mode': 'permission-mode',
  'allowed-tools': 'allowed-tools',
  'claude-path': 'claude-path',
  'working-directory': 'project-dir',
} as const satisfies Record<string, SettingName>;

/** An exact version, or a dist-tag of the npm package: nothing that npm could take for an option, a path or an address. */
const versionPattern = /^(?:\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?|[a-z][a-z-]{0,40})$/;

/**
 * Reads and checks the step's inputs; an empty one counts as not given. The only place that reads them.
 * @param get gives an input's text, `''` when it is not given
 * @param workspace absolute path that `working-directory` starts from
 * @throws {UsageError} listing every fault
 */
export function readInputs(get: (name: string) => string, workspace: string): ActionInputs {
  const faults: Fault[] = [];
  const given = (name: string): string | null => get(name).trim() || null;
  const workingDirectory = resolve(workspace, given('working-directory') ?? '.');
  const inputs: Omit<ActionInputs, 'source'> = {
    settings: readSettings(given, workingDirectory),
    workingDirectory,
    claudeVersion: readVersion(given('claude-version'), faults),
    anthropicApiKey: given('anthropic-api-key'),
    claudeCodeOauthToken: given('claude-code-oauth-token'),
    githubToken: given('github-token'),
    passEnv: readPassEnv(given('pass-env'), faults),
    comment: readComment(given('comment'), faults),
  };
  const source = readSource(given('tasks'), given('tasks-file'), workingDirectory, faults);
  if (source === null || faults.length > 0) throw new UsageError('the inputs of this step are not right', faults);
  return { source, ...inputs };
}

function readSettings(given: (name: string) => string | null, workingDirectory: string): GivenSettings {
  const values: Partial<Record<SettingName, unknown>> = {};
  const inputOf = new Map<SettingName, string>();
  for (const [input, setting] of Object.entries(settingOfInput)) {
    inputOf.set(setting, input);
    const value = given(input);
    if (value !== null) values[setting] = setting === 'project-dir' ? workingDirectory : value;
  }
  return { values, nameOf: (name) => `input ${inputOf.get(name) ?? name}` };
}

function readSource(tasks: string | null, file: string | null, folder: string, faults: Fault[]): TaskSource | null {
  if (tasks !== null && file !== null) {
    faults.push({
      where: 'inputs tasks and tasks-file',
      problem: 'are both given',
      allowed: 'give the task list in one of them',
    });
    return null;
  }
  if (file !== null) return { kind: 'file', path: resolve(folder, file) };
  if (tasks !== null) return { kind: 'inline', text: tasks };
  faults.push({
    where: 'inputs tasks and tasks-file',
    problem: 'are both missing',
    allowed: 'give the task list in one of them',
  });
  return null;
}

function readVersion(value: string | null, faults: Fault[]): string | null {
  if (value !== null && !versionPattern.test(value)) {
    faults.push({
      where: 'input claude-version',
      value,
      problem: 'is not a version of Claude Code',
      allowed: 'give an exact version such as 2.1.330, or a tag of its npm package such as latest or stable',
    });
  }
  return value;
}

function readPassEnv(value: string | null, faults: Fault[]): string[] {
  const names = (value ?? '').split(/[\s,]+/).filter((name) => name !== '');
  for (const name of names) {
    if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) continue;
    faults.push({
      where: 'input pass-env',
      value: name,
      problem: 'is not the name of a variable',
      allowed: 'give names such as GITHUB_TOKEN, parted by commas or blanks',
    });
  }
  return names;
}

function readComment(value: string | null, faults: Fault[]): boolean {
  if (value !== null && value !== 'auto' && value !== 'never') {
    faults.push({
      where: 'input comment',
      value,
      problem: 'says not when to comment',
      allowed: 'give auto (on a pull request) or never',
    });
  }
  return value !== 'never';
}
