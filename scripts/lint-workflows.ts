import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readActionMetadata } from './lib/action-metadata.ts';
import { ownWorkflowFaults } from './lib/own-workflow-policy.ts';
import { root } from './lib/project.ts';
import { lintPublished } from './lib/published-workflow.ts';
import { type Fault, lintWorkflow } from './lib/workflow-lint.ts';
import { policyFaults } from './lib/workflow-policy.ts';

const OWN = '.github/workflows';
/** Workflows for users to copy. */
const EXAMPLES = 'examples/workflows';

const action = existsSync(join(root, 'action.yml'))
  ? readActionMetadata('action.yml', read('action.yml'), (path) => existsSync(join(root, path)))
  : { inputs: null, faults: [{ file: 'action.yml', line: 0, column: 0, message: 'is missing' }] };
const faults: Fault[] = [...action.faults];
const own = workflowsIn(OWN);
const examples = workflowsIn(EXAMPLES);

for (const file of own) {
  const text = read(file);
  faults.push(
    ...(await lintWorkflow(file, text)),
    ...policyFaults(file, text, action.inputs),
    ...ownWorkflowFaults(file, text),
  );
}
for (const file of examples) faults.push(...(await lintPublished(file, read(file), action.inputs)));
for (const { file, line, column, message } of faults) console.error(`${file}:${line}:${column}: ${message}`);
console.log(
  `${own.length} workflows, ${examples.length} examples and action.yml: ${faults.length === 0 ? 'no faults' : `${faults.length} faults`}`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

function workflowsIn(folder: string): string[] {
  const names = readdirSync(join(root, folder)).filter((name) => /\.ya?ml$/.test(name));
  return names.map((name) => `${folder}/${name}`);
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
