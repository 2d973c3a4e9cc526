import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import type { Task } from '../../../domain/plan/task.ts';
import type { Environment } from '../../../domain/ports/agent.ts';
import type { ApiAccess, ClientCertificate, Credential, NoAccess, Secret } from '../../../domain/ports/api.ts';
import { runProgramFor } from '../../../machine/process/run-program.ts';
import { configFolderOf, credentialVariables } from './environment.ts';

const addressVariable = 'ANTHROPIC_BASE_URL';
/** Where the CLI sends its requests by default. */
const ownAddress = 'https://api.anthropic.com';

/** Variables that take the requests of a session elsewhere, and where (2.1.332). */
const otherWays: Readonly<Record<string, string>> = {
  CLAUDE_CODE_USE_BEDROCK: 'Amazon Bedrock',
  CLAUDE_CODE_USE_MANTLE: 'Amazon Bedrock',
  CLAUDE_CODE_USE_ANTHROPIC_AWS: 'AWS',
  CLAUDE_CODE_USE_VERTEX: 'Google Vertex AI',
  CLAUDE_CODE_USE_ANTHROPIC_GOOGLE_CLOUD: 'Google Cloud',
  CLAUDE_CODE_USE_FOUNDRY: 'Microsoft Foundry',
  CLAUDE_CODE_USE_GATEWAY: 'a gateway of its own',
};
const socketVariable = 'ANTHROPIC_UNIX_SOCKET';

/**
 * Where the requests of a task's sessions go, and the secrets that they carry. The CLI lets the `env` of its settings
 * files take precedence over the environment (2.1.197, 2.1.332). Of these files, only the user's own, and those that a
 * task names as an argument, are followed. A project's file may come from a stranger's branch: it must not choose who is
 * sent the user's credential.
 */
export function apiAccess(inherited: Environment, task: Pick<Task, 'env' | 'args' | 'cwd'>): ApiAccess | NoAccess {
  const ofTask = { ...inherited, ...task.env };
  const userFile = join(configFolderOf(ofTask), 'settings.json');
  const settings = [fileText(userFile), givenSettings(task)].map(parseSettings);
  const environment = { ...ofTask, ...settings[0]?.env, ...settings[1]?.env };
  for (const [variable, place] of Object.entries(otherWays))
    if (isOn(environment[variable])) return { reason: `sessions use ${place} (${variable})` };
  if (environment[socketVariable]) return { reason: `sessions use a socket (${socketVariable})` };
  const url = environment[addressVariable] || ownAddress;
  const { protocol } = URL.parse(url) ?? {};
  if (protocol !== 'http:' && protocol !== 'https:')
    return { reason: `${addressVariable} is not an http or https address` };
  const credentials: Record<string, Credential> = {};
  for (const { name, prefix } of credentialVariables) {
    const value = environment[name];
    if (value) credentials[name] = { kind: 'fixed', value, prefix };
  }
  if (Object.keys(credentials).length === 0)
    Object.assign(credentials, helperCredentials(helperOf(settings), environment));
  return {
    url,
    isDefault: !environment[addressVariable],
    credentials,
    clientCertificate: certificateIn(environment),
    notice: strangersNotice(task.cwd, environment),
  };
}

type Settings = ReturnType<typeof parseSettings>;

function helperOf(settings: readonly Settings[]): string | undefined {
  return settings.findLast((each) => each?.apiKeyHelper)?.apiKeyHelper;
}

/**
 * The key that the command in the user's own settings prints. The CLI sends it in both headers, and fetches it again
 * after five minutes or as long as a variable says (2.1.332).
 */
function helperCredentials(command: string | undefined, environment: Environment): Record<string, Credential> {
  if (command === undefined) return {};
  const ttlMs = Number(environment['CLAUDE_CODE_API_KEY_HELPER_TTL_MS']) || 300_000;
  const fetch = async (): Promise<Secret> => ({
    value: await keyFrom(command, environment),
    endsAt: Date.now() + ttlMs,
  });
  const fetched = { kind: 'fetched', id: `apiKeyHelper ${command}`, fetch } as const;
  return {
    ANTHROPIC_API_KEY: { ...fetched, prefix: 'sk-ant-api03-' },
    ANTHROPIC_AUTH_TOKEN: { ...fetched, prefix: '' },
  };
}

async function keyFrom(command: string, environment: Environment): Promise<string> {
  // A shell, since the CLI runs the user's command in one.
  const [shell, flag] = process.platform === 'win32' ? ['cmd.exe', '/c'] : ['/bin/sh', '-c'];
  const answer = await runProgramFor(shell, [flag, command], environment);
  const key = answer?.stdout.trim() ?? '';
  if (answer === null || answer.code !== 0)
    throw new Error(
      `apiKeyHelper of the settings failed (${answer === null ? 'it did not end' : `exit code ${answer.code}`})`,
    );
  if (key === '' || /[^!-~]/.test(key)) throw new Error('apiKeyHelper of the settings printed no key');
  return key;
}

/** Settings of a project, and of its checkout. */
const projectFiles = ['.claude/settings.json', '.claude/settings.local.json'];

/** What the settings of a project would change about where requests go, and who pays for them. Null if nothing. */
function strangersNotice(cwd: string, environment: Environment): string | null {
  const names = [addressVariable, ...credentialVariables.map(({ name }) => name), ...Object.keys(otherWays)];
  for (const file of projectFiles) {
    const given = variablesIn(fileText(join(cwd, file)));
    const differing = names.filter((name) => given[name] !== undefined && given[name] !== environment[name]);
    if (differing.length > 0)
      return `${join(cwd, file)} sets ${differing.join(' and ')}, which is not followed: it may come from a stranger. To use it, set the same in your environment; see also --gateway off`;
  }
  return null;
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && ['1', 'true', 'yes', 'on'].includes(value.toLowerCase().trim());
}

/** The certificate by which the CLI proves itself to a company's proxy. */
function certificateIn(environment: Environment): ClientCertificate | null {
  const certPath = environment['CLAUDE_CODE_CLIENT_CERT'];
  const keyPath = environment['CLAUDE_CODE_CLIENT_KEY'];
  if (!certPath || !keyPath) return null;
  return { certPath, keyPath, passphrase: environment['CLAUDE_CODE_CLIENT_KEY_PASSPHRASE'] || null };
}

const settingsFlag = '--settings';

/**
 * The settings that a task gives as an argument, as JSON; null if there are none, or they cannot be read: the CLI says
 * what is wrong with them. Of several, the CLI uses the last (2.1.332).
 */
export function givenSettings({ args, cwd }: Pick<Task, 'args' | 'cwd'>): string | null {
  const index = args.findLastIndex((argument) => argument === settingsFlag || argument.startsWith(`${settingsFlag}=`));
  if (index === -1) return null;
  const argument = args[index] ?? '';
  const given = argument === settingsFlag ? (args[index + 1] ?? '') : argument.slice(settingsFlag.length + 1);
  return given.trim().startsWith('{') ? given : fileText(resolve(cwd, given));
}

function fileText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

const settingsSchema = z.looseObject({
  apiKeyHelper: z.string().optional().catch(undefined),
  env: z.record(z.string(), z.coerce.string()).catch({}).default({}),
});

/** Settings of the CLI. @returns null for a text that is none */
export function parseSettings(text: string | null): z.infer<typeof settingsSchema> | null {
  try {
    return text === null ? null : (settingsSchema.safeParse(JSON.parse(text)).data ?? null);
  } catch {
    return null;
  }
}

function variablesIn(text: string | null): Environment {
  return parseSettings(text)?.env ?? {};
}
