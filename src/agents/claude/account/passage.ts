import type { Task } from '../../../domain/plan/task.ts';
import type { Environment } from '../../../domain/ports/agent.ts';
import type { ApiAccess, Entrance } from '../../../domain/ports/api.ts';
import type { Bearings } from './api-access.ts';
import { givenSettings, parseSettings } from './settings-files.ts';

/**
 * The settings that lead a session through an entrance, for `--settings`: nothing but managed settings takes precedence
 * over them (2.1.197, 2.1.332). They include those that the task gives. Null if these cannot be read, so that the CLI
 * says why.
 * @param variables by `passageVariables`
 */
export function passageSettings(
  task: Pick<Task, 'args' | 'cwd'>,
  { credentials }: Pick<Entrance, 'credentials'>,
  variables: Environment,
): string | null {
  const given = givenSettings(task);
  const settings = given === null ? { env: {} } : parseSettings(given);
  if (settings === null) return null;
  // With a stand-in, a session needs no key of its own: the CLI would run this command all the same (2.1.332).
  const helper = Object.keys(credentials).length > 0 ? { apiKeyHelper: '' } : {};
  return JSON.stringify({ ...settings, ...helper, env: { ...settings.env, ...variables } });
}

/** The variables that lead a session through an entrance. */
export function passageVariables(
  { url, credentials }: Entrance,
  { isDefault }: Pick<ApiAccess, 'isDefault'>,
  { refused, connection, federation }: Bearings,
): Record<string, string> {
  return {
    ...Object.fromEntries(refused.map((name) => [name, ''])),
    ...federation,
    ANTHROPIC_BASE_URL: url,
    ...credentials,
    // With another address the CLI leaves out what gateways may not understand. Ours passes everything on.
    ...(isDefault ? { _CLAUDE_CODE_ASSUME_FIRST_PARTY_BASE_URL: '1' } : {}),
    ...withoutProxy(connection),
  };
}

/** The entrance is on this machine, where no proxy would find it. */
function withoutProxy(environment: Environment): Record<string, string> {
  const names = ['NO_PROXY', 'no_proxy'];
  const hasProxy = Object.keys(environment).some((name) => /^(?:https?|all)_proxy$/i.test(name) && environment[name]);
  if (!hasProxy) return {};
  const given = names.map((name) => environment[name]).find((value) => value) ?? '';
  const value = [given, '127.0.0.1'].filter((part) => part !== '').join(',');
  return Object.fromEntries(names.map((name) => [name, value]));
}
