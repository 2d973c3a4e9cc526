import { homeFolder } from '../../machine/home-folder.ts';

/**
 * Variables that give access to a workflow: the tokens of the runner and of GitHub (also for OIDC, cache and artifacts),
 * the step's inputs, and the files that set variables, outputs, paths and the summary for later steps.
 */
const ofTheRunner =
  /^(?:ACTIONS_.*|INPUT_.*|STATE_.*|RUNNER_.*TOKEN.*|(?:GITHUB|GH)_(?:ENTERPRISE_)?TOKEN|GITHUB_(?:ENV|PATH|OUTPUT|STATE|STEP_SUMMARY))$/i;

/** The environment without the workflow runner's variables, except those named in `passed`. */
export function withoutRunner(
  environment: Readonly<Record<string, string | undefined>>,
  passed: readonly string[] = [],
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined && (!ofTheRunner.test(name) || passed.includes(name))) kept[name] = value;
  }
  return kept;
}

/** The environment with the user's home folder, where HOME is missing or empty and the system knows it. */
export function withHome(environment: Readonly<Record<string, string>>): Record<string, string> {
  const home = process.platform === 'win32' || environment['HOME'] ? null : homeFolder(environment);
  return { ...environment, ...(home === null ? {} : { HOME: home }) };
}

/** Whether a program runs as a step of a workflow. */
export function isWorkflow(environment: Readonly<Record<string, string | undefined>>): boolean {
  return environment['GITHUB_ACTIONS'] === 'true';
}

/** The variable that names the shard to run, like the option `--shard`. */
export const shardVariable = 'CLAUDE_MULTI_SHARD';

/** The environment without the shard of this run: a run that a session starts is a run of another list. */
export function withoutShard(environment: Readonly<Record<string, string>>): Record<string, string> {
  const { [shardVariable]: _, ...others } = environment;
  return others;
}
