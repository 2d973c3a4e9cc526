import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readActionMetadata } from './lib/action-metadata.ts';
import { root } from './lib/project.ts';
import { type Fault, lintWorkflow } from './lib/workflow-lint.ts';
import { policyFaults } from './lib/workflow-policy.ts';

const FOLDER = '.github/workflows';

const action = existsSync(join(root, 'action.yml'))
  ? readActionMetadata('action.yml', read('action.yml'), (path) => existsSync(join(root, path)))
  : { inputs: null, faults: [{ file: 'action.yml', line: 0, column: 0, message: 'is missing' }] };
const faults: Fault[] = [...action.faults];
const workflows = readdirSync(join(root, FOLDER)).filter((name) => /\.ya?ml$/.test(name));

for (const file of workflows.map((name) => `${FOLDER}/${name}`)) {
  const text = read(file);
  faults.push(...(await lintWorkflow(file, text)), ...policyFaults(file, text, action.inputs));
}
for (const { file, line, column, message } of faults) console.error(`${file}:${line}:${column}: ${message}`);
console.log(
  `${workflows.length} workflows and action.yml: ${faults.length === 0 ? 'no faults' : `${faults.length} faults`}`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
