import { resolve } from 'node:path';
import { type Fault, UsageError } from '../../domain/text/errors.ts';
import type { GivenSettings, SettingName } from '../../tasks/fields/settings.ts';
import type { TaskSource } from '../../tasks/load-plan.ts';

/** The inputs of a workflow step. */
export interface ActionInputs {
  readonly source: TaskSource;
  readonly settings: GivenSettings;
  /** Absolute path of the folder that relative paths start from. */
  readonly workingDirectory: string;
  /** The requested version of Claude Code; null for any installed version. */
  readonly claudeVersion: string | null;
  readonly anthropicApiKey: string | null;
  readonly claudeCodeOauthToken: string | null;
  readonly githubToken: string | null;
  /** Names of the runner's variables that sessions may have. */
  readonly passEnv: readonly string[];
  /** Whether to comment on a pull request. */
  readonly comment: boolean;
}

/** Maps inputs to the settings of a run. Their values are raw texts, which are validated with the task list. */
export const settingOfInput = {
  model: 'model',
  budget: 'budget',
  'max-parallel': 'max-parallel',
  gateway: 'gateway',
  'total-budget': 'total-budget',
  'warm-start': 'warm-start',
  timeout: 'timeout',
  'permission-mode': 'permission-mode',
  'allowed-tools': 'allowed-tools',
  'claude-path': 'claude-path',
  'working-directory': 'project-dir',
} as const satisfies Record<string, SettingName>;

/** An exact version or a dist-tag of the npm package; nothing that npm could take for an option, path or URL. */
const versionPattern = /^(?:\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?|[a-z][a-z-]{0,40})$/;

/**
 * Reads and validates the step's inputs; an empty input counts as not given. This is the only place that reads them.
 * @param get returns an input's text, `''` when it is not given
 * @param workspace absolute path that `working-directory` is relative to
 * @throws {UsageError} with every fault
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
  if (source === null || faults.length > 0) throw new UsageError('the inputs of this step are invalid', faults);
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
      allowed: 'give an exact version such as 2.1.332, or a tag of its npm package such as latest or stable',
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
      allowed: 'give names such as GITHUB_TOKEN, separated by commas or spaces',
    });
  }
  return names;
}

function readComment(value: string | null, faults: Fault[]): boolean {
  if (value !== null && value !== 'auto' && value !== 'never') {
    faults.push({
      where: 'input comment',
      value,
      problem: 'does not say when to comment',
      allowed: 'give auto (on a pull request) or never',
    });
  }
  return value !== 'never';
}
