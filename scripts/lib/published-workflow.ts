import { commitPlaceholder, pinnedUse } from './release/placeholders.ts';
import { type Fault, lintWorkflow } from './workflow-lint.ts';
import { policyFaults } from './workflow-policy.ts';

/**
 * Lints a workflow that users may copy by the same rules as our own workflows. This Action is checked, with its inputs,
 * as if it were used from its repository.
 */
export async function lintPublished(
  file: string,
  text: string,
  actionInputs: readonly string[] | null,
): Promise<Fault[]> {
  const local = text.replace(pinnedUse, (written: string, _owner: string, commit: string) =>
    commit === commitPlaceholder || written.includes(' # v') ? './' : written,
  );
  return [
    ...(await lintWorkflow('.github/workflows/example.yml', local)),
    ...policyFaults(file, local, actionInputs),
  ].map((fault) => ({ ...fault, file }));
}
