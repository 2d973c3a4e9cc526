import {
  type Document,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Fault } from './workflow-lint.ts';

const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;
const VERSION_COMMENT = /^\s*v\d+\.\d+\.\d+$/;

/**
 * The project's own rules for workflows, in addition to actionlint: no permissions at the top, permissions, named one by one, and a
 * timeout for every job, a concurrency group, actions pinned to a full commit with the version in a comment, checkouts
 * that do not persist credentials, no expression in a task list that could become YAML of the list, and for `uses: ./` only inputs in `actionInputs` (those of action.yml; null when
 * unknown).
 */
export function policyFaults(file: string, text: string, actionInputs: readonly string[] | null): Fault[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const faults: Fault[] = [];
  const report = (node: Node | Document, message: string): void => {
    const { line, col } = lines.linePos(node.range?.[0] ?? 0);
    faults.push({ file, line, column: col, message });
  };

  const permissions = document.get('permissions');
  if (!isMap(permissions) || permissions.items.length > 0)
    report(document, 'the workflow needs `permissions: {}` at the top');
  if (!document.has('concurrency')) report(document, 'the workflow needs a `concurrency` group');
  for (const [name, job] of jobsOf(document)) {
    for (const key of ['permissions', 'timeout-minutes']) {
      if (!job.has(key)) report(job, `job '${name}' needs \`${key}\``);
    }
    for (const [node, message] of permissionFaults(name, job)) report(node, message);
  }
  visit(document, {
    Map(_, step) {
      const uses = step.get('uses', true);
      if (!isScalar(uses)) return;
      for (const message of stepFaults(step, uses, actionInputs)) report(uses, message);
    },
  });
  return faults;
}

/** The jobs of a workflow, by name. */
export function jobsOf(document: Document): [string, YAMLMap][] {
  const jobs = document.get('jobs');
  if (!isMap(jobs)) return [];
  return jobs.items.flatMap(({ key, value }) =>
    isMap(value) ? [[String(key), value] satisfies [string, YAMLMap]] : [],
  );
}

/** Rights are named one by one, and whoever reads a right to write is told what for. */
function* permissionFaults(name: string, job: YAMLMap): Generator<[Node, string]> {
  const permissions = job.get('permissions', true);
  if (permissions === undefined) return;
  if (!isMap(permissions)) {
    yield [job, `job '${name}' must list its permissions one by one`];
    return;
  }
  for (const { key, value } of permissions.items)
    if (isScalar(value) && value.value === 'write' && !/\w/.test(value.comment ?? ''))
      yield [value, `'${key}: write' of job '${name}' needs a comment beside it that says what for`];
}

function stepFaults(step: YAMLMap, uses: Scalar, actionInputs: readonly string[] | null): string[] {
  const reference = String(uses.value);
  const inputs = step.get('with');
  if (reference === './') {
    const given = isMap(inputs) && actionInputs !== null ? inputs.items.map(({ key }) => String(key)) : [];
    const unknown = given.filter((name) => !actionInputs?.includes(name));
    return [
      ...unknown.map((name) => `action.yml has no input '${name}'`),
      ...rawExpressions(isMap(inputs) ? String(inputs.get('tasks') ?? '') : '').map(
        (expression) => `'${expression}' in tasks must be a value of its own, in \`toJSON(…)\``,
      ),
    ];
  }
  const faults: string[] = [];
  if (!PINNED.test(reference))
    faults.push(`'${reference}' must be pinned by its full commit, as in owner/name@<40 hex digits>`);
  if (!VERSION_COMMENT.test(uses.comment ?? ''))
    faults.push(`'${reference}' needs its version beside it, as in '# v1.2.3'`);
  if (reference.startsWith('actions/checkout@') && !(isMap(inputs) && inputs.get('persist-credentials') === false)) {
    faults.push('checkout must set `persist-credentials: false`');
  }
  return faults;
}

/**
 * The expressions in a task list whose text could become more than one value: the runner puts it in before YAML is read. One
 * that is the whole list is what it says.
 */
function rawExpressions(tasks: string): string[] {
  if (/^\$\{\{[^\n]*\}\}$/.test(tasks.trim())) return [];
  const rest = tasks.replaceAll(/(?<=[:-] +)\$\{\{ *toJSON\((?:[^\n'}]|'[^\n']*')*\) *\}\}$/gm, '');
  return rest.match(/\$\{\{.*?\}\}/gs) ?? [];
}
