import { withoutCredentials } from '../agents/claude/environment.ts';
import { withoutRunner } from '../app/session-environment.ts';

/** Credentials that the step was given. */
export interface Credentials {
  readonly anthropicApiKey: string | null;
  readonly claudeCodeOauthToken: string | null;
}

/**
 * What sessions inherit: the step's environment without what would let them act as the workflow (but for what
 * `passEnv` names), with the credential that the inputs name. One that is given takes the place of any that the
 * environment holds.
 */
export function sessionEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  { anthropicApiKey, claudeCodeOauthToken, passEnv }: Credentials & { readonly passEnv: readonly string[] },
): Record<string, string> {
  const given = anthropicApiKey !== null || claudeCodeOauthToken !== null;
  const inherited = withoutRunner(environment, passEnv);
  return {
    ...(given ? withoutCredentials(inherited) : inherited),
    ...(anthropicApiKey === null ? {} : { ANTHROPIC_API_KEY: anthropicApiKey }),
    ...(claudeCodeOauthToken === null ? {} : { CLAUDE_CODE_OAUTH_TOKEN: claudeCodeOauthToken }),
  };
}

/** What a set-up command gets: no token of the runner, no credential of Anthropic's. */
export function setUpEnvironment(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return withoutCredentials(withoutRunner(environment));
}
