import { homedir } from 'node:os';
import { join } from 'node:path';

/** Variables that hold a credential of the agent's; only with one of them a config folder of one's own has a login. */
export const credentials = ['ANTHROPIC_API_KEY', 'ANTHROPIC_AUTH_TOKEN', 'CLAUDE_CODE_OAUTH_TOKEN'];

/** Between two starts of sessions that share a config folder, milliseconds: they write to it when they start. */
export const sharedConfigSpacingMs = 300;

/**
 * The user's config folder, when every session is to have one of its own instead: where the credential comes by the
 * environment. A login made with `claude` itself lives in the folder or the system's keychain, so it must be shared.
 */
export function configToIsolate(environment: Readonly<Record<string, string>>): string | null {
  if (!credentials.some((name) => environment[name])) return null;
  return environment['CLAUDE_CONFIG_DIR'] || join(environment['HOME'] ?? homedir(), '.claude');
}

const ofAnthropic = ['ANTHROPIC_API_KEY', 'ANTHROPIC_AUTH_TOKEN', 'CLAUDE_CODE_OAUTH_TOKEN'];

export function withoutCredentials(environment: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !ofAnthropic.includes(name.toUpperCase())));
}
