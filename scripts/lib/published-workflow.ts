import { type Fault, lintWorkflow } from './workflow-lint.ts';
import { policyFaults } from './workflow-policy.ts';

/** How examples name this Action: who copies one puts the owner and a commit in. */
const published = /\bOWNER\/claude-multi@FULL_COMMIT_SHA\b.*$/gm;

/**
 * Lints a workflow that is meant to be copied, by the same rules as our own: this Action in it is checked as if it
 * were used from its repository, with its inputs.
 */
export async function lintPublished(
  file: string,
  text: string,
  actionInputs: readonly string[] | null,
): Promise<Fault[]> {
  const local = text.replace(published, './');
  return [
    ...(await lintWorkflow('.github/workflows/example.yml', local)),
    ...policyFaults(file, local, actionInputs),
  ].map((fault) => ({ ...fault, file }));
}
