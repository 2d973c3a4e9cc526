/** Credentials that the step was given. */
export interface Credentials {
  readonly anthropicApiKey: string | null;
  readonly claudeCodeOauthToken: string | null;
}

/**
 * Variables by which a program takes part in a workflow: the tokens of the runner and of GitHub (OIDC, cache and artifacts
 * too), the step's inputs, and the files that set variables, outputs, paths and the summary of the steps after it.
 */
const ofTheRunner =
  /^(?:ACTIONS_.*|INPUT_.*|STATE_.*|RUNNER_.*TOKEN.*|(?:GITHUB|GH)_(?:ENTERPRISE_)?TOKEN|GITHUB_(?:ENV|PATH|OUTPUT|STATE|STEP_SUMMARY))$/i;

const ofAnthropic = /^(?:ANTHROPIC_API_KEY|ANTHROPIC_AUTH_TOKEN|CLAUDE_CODE_OAUTH_TOKEN)$/i;

/**
 * What sessions inherit: the step's environment without what would let them act as the workflow, with the credential
 * that the inputs name. One that is given takes the place of any that the environment holds.
 */
export function sessionEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  { anthropicApiKey, claudeCodeOauthToken }: Credentials,
): Record<string, string> {
  const given = anthropicApiKey !== null || claudeCodeOauthToken !== null;
  return {
    ...without(environment, given ? [ofTheRunner, ofAnthropic] : [ofTheRunner]),
    ...(anthropicApiKey === null ? {} : { ANTHROPIC_API_KEY: anthropicApiKey }),
    ...(claudeCodeOauthToken === null ? {} : { CLAUDE_CODE_OAUTH_TOKEN: claudeCodeOauthToken }),
  };
}

/** What a set-up command gets: no token of the runner, no credential of Anthropic's. */
export function setUpEnvironment(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return without(environment, [ofTheRunner, ofAnthropic]);
}

function without(
  environment: Readonly<Record<string, string | undefined>>,
  names: readonly RegExp[],
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined && !names.some((pattern) => pattern.test(name))) kept[name] = value;
  }
  return kept;
}
