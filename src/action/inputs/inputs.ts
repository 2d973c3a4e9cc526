import { resolve } from 'node:path';
import { type Fault, UsageError } from '../../domain/text/errors.ts';
import type { GivenSettings, SettingName } from '../../tasks/fields/settings.ts';
import type { TaskSource } from '../../tasks/load-plan.ts';
import type { CommentInputs } from '../github/comment/step-comment.ts';
import { type AgentInputs, readAgentInputs } from './agent-inputs.ts';
import { readCommentInputs } from './comment-inputs.ts';
import { type IdentityInputs, readIdentity } from './identity-inputs.ts';
import { InputReader } from './input-reader.ts';
import { readMode } from './mode.ts';
import { faultOfTaskFile } from './task-file.ts';

/** The inputs that say how a step tells its result. They are read first, so that faults of the others can be told. */
export interface Telling {
  readonly githubToken: string | null;
  readonly comment: CommentInputs;
  /** The title of the report; null for that of the workflow and the job. */
  readonly title: string | null;
  /** Whether to post findings as a review of the pull request. */
  readonly review: boolean;
  /** Whether to store report and transcripts as an artifact of the workflow run. */
  readonly uploadArtifact: boolean;
  /** The name of a check run to create; null for none. */
  readonly checkName: string | null;
  readonly failOn: FailOn;
  /** Names of variables whose values are secret although their names do not say so. */
  readonly secretEnv: readonly string[];
  /** Who sessions are on the runner. */
  readonly safety: Safety;
}

/** Whom the workflow trusts beside those who may write to the repository. */
export interface Trusted {
  /** Logins of people. */
  readonly allowedActors: readonly string[];
  /** Logins of bots. */
  readonly allowedBots: readonly string[];
  /** Whether sessions may run, with restraints, for strangers and on their code. */
  readonly allowUntrusted: boolean;
}

/** What keeps sessions from what belongs to the runner: a user of their own, no way to root, or nothing. */
export type Safety = 'none' | 'drop' | 'user';

/** Which runs make the step fail: those with any task that did not succeed, those where no task succeeded, or none. */
export type FailOn = 'any' | 'all' | 'never';

/** The inputs of a workflow step. */
export interface ActionInputs {
  readonly trust: Trusted;
  readonly telling: Telling;
  readonly source: TaskSource;
  readonly settings: GivenSettings;
  /** Absolute path of the folder that relative paths start from. */
  readonly workingDirectory: string;
  /** The requested version of Claude Code; null for any installed version. */
  readonly claudeVersion: string | null;
  readonly agent: AgentInputs;
  readonly anthropicApiKey: string | null;
  readonly claudeCodeOauthToken: string | null;
  /** Who the workflow is to the API without a key; null with a key or a login. */
  readonly identity: IdentityInputs | null;
  /** Names of the runner's variables that sessions may have. */
  readonly passEnv: readonly string[];
}

/** Maps inputs to the settings of a run. Their values are raw texts, which are validated with the task list. */
export const settingOfInput = {
  model: 'model',
  budget: 'budget',
  'max-parallel': 'max-parallel',
  gateway: 'gateway',
  'total-budget': 'total-budget',
  'daily-budget': 'daily-budget',
  'warm-start': 'warm-start',
  timeout: 'timeout',
  'run-timeout': 'run-timeout',
  'idle-timeout': 'idle-timeout',
  'background-wait': 'background-wait',
  retries: 'retries',
  'max-turns': 'max-turns',
  halt: 'halt',
  delay: 'delay',
  enhance: 'enhance',
  'wait-for-limit': 'wait-for-limit',
  'permission-mode': 'permission-mode',
  'allowed-tools': 'allowed-tools',
  'disallowed-tools': 'disallowed-tools',
  'append-system-prompt': 'append-system-prompt',
  'claude-path': 'claude-path',
  'working-directory': 'project-dir',
} as const satisfies Record<string, SettingName>;

/** An exact version or a dist-tag of the npm package; nothing that npm could take for an option, path or URL. */
const versionPattern = /^(?:\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?|[a-z][a-z-]{0,40})$/;

/** A login, also one of an enterprise's managed users. */
const login = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,99})$/;
const botLogin = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,99})(?:\[bot\])?$/;

const variableName = /^[A-Za-z_][A-Za-z0-9_]*$/;

type Get = (name: string) => string;

/** Reads the inputs that say how to tell the result; what is wrong with one of them leaves it at its default. Never throws. */
export function readTelling(get: Get): { readonly telling: Telling; readonly faults: readonly Fault[] } {
  const reader = new InputReader(get);
  const telling: Telling = {
    githubToken: reader.text('github-token'),
    comment: ofShard(readCommentInputs(reader), reader.text('shard')),
    title: reader.line('comment-title', 200),
    // A shard's findings are posted by the job that reports all of them.
    review:
      reader.choice('review', ['auto', 'never'], 'when to post a review') !== 'never' && reader.text('shard') === null,
    uploadArtifact: reader.flag('upload-artifact'),
    checkName: reader.line('check-name', 100),
    failOn: reader.choice('fail-on', ['any', 'all', 'never'], 'when the step fails'),
    safety: reader.choice('safety', ['none', 'drop', 'user'], 'how sessions are kept from the runner'),
    secretEnv: reader.names('secret-env', variableName, { what: 'the name of a variable', example: 'DATABASE_DSN' }),
  };
  return { telling, faults: reader.faults };
}

/** The folder that relative paths start from, absolute. */
export function folderOf(get: Get, workspace: string): string {
  return resolve(workspace, new InputReader(get).text('working-directory') ?? '.');
}

/** A shard is told by the job that reports all of them, unless its own comment is wanted. */
function ofShard(comment: CommentInputs, shard: string | null): CommentInputs {
  return shard !== null && comment.wish === 'auto' ? { ...comment, wish: 'never' } : comment;
}

/**
 * Reads and validates the step's inputs. This folder is the only place that reads them.
 * @param get returns an input's text, `''` when it is not given
 * @param workspace absolute path that `working-directory` is relative to
 * @throws {UsageError} with every fault
 */
export function readInputs(get: Get, workspace: string): ActionInputs {
  const { telling, faults: ofTelling } = readTelling(get);
  const reader = new InputReader(get);
  const workingDirectory = folderOf(get, workspace);
  const { faults: ofMode } = readMode(get, workingDirectory);
  const inputs: Omit<ActionInputs, 'source'> = {
    telling,
    trust: {
      allowedActors: reader.names('allowed-actors', login, { what: 'the login of a person', example: 'octocat' }),
      allowedBots: reader.names('allowed-bots', botLogin, { what: 'the login of a bot', example: 'renovate[bot]' }),
      allowUntrusted: reader.flag('allow-untrusted'),
    },
    settings: readSettings(reader, workingDirectory),
    workingDirectory,
    claudeVersion: reader.matching('claude-version', versionPattern, {
      what: 'a version of Claude Code',
      allowed: 'give an exact version such as 2.1.332, or a tag of its npm package such as latest or stable',
    }),
    agent: readAgentInputs(reader, workingDirectory),
    anthropicApiKey: reader.text('anthropic-api-key'),
    claudeCodeOauthToken: reader.text('claude-code-oauth-token'),
    identity: readIdentity(reader),
    passEnv: reader.names('pass-env', variableName, {
      what: 'the name of a variable',
      example: 'GITHUB_TOKEN',
    }),
  };
  const source = readSource(reader, workingDirectory);
  const faults = [...ofTelling, ...ofMode, ...reader.faults, ...(source.kind === 'fault' ? [source.fault] : [])];
  if (faults.length > 0 || source.kind === 'fault') throw new UsageError('the inputs of this step are invalid', faults);
  return { source, ...inputs };
}

function readSettings(reader: InputReader, workingDirectory: string): GivenSettings {
  const values: Partial<Record<SettingName, unknown>> = {};
  const inputOf = new Map<SettingName, string>();
  for (const [input, setting] of Object.entries(settingOfInput)) {
    inputOf.set(setting, input);
    const value = reader.text(input);
    if (value !== null) values[setting] = setting === 'project-dir' ? workingDirectory : value;
  }
  return { values, nameOf: (name) => `input ${inputOf.get(name) ?? name}` };
}

/** Where the task list is, or what is wrong with the inputs that say so. */
function readSource(
  reader: InputReader,
  folder: string,
): TaskSource | { readonly kind: 'fault'; readonly fault: Fault } {
  const tasks = reader.text('tasks');
  const file = reader.text('tasks-file');
  const where = 'inputs tasks and tasks-file';
  const allowed = 'give the task list in one of them';
  if (tasks !== null && file !== null) return { kind: 'fault', fault: { where, problem: 'are both given', allowed } };
  if (file !== null) {
    const path = resolve(folder, file);
    const fault = faultOfTaskFile(path);
    return fault === null ? { kind: 'file', path } : { kind: 'fault', fault };
  }
  if (tasks !== null) return { kind: 'inline', text: tasks };
  return { kind: 'fault', fault: { where, problem: 'are both missing', allowed } };
}
