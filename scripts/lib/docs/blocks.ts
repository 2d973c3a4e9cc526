import type { Code } from 'mdast';
import { parse } from 'yaml';
import { describeFault } from '../../../src/domain/text/errors.ts';
import { FaultList } from '../../../src/tasks/fields/fault-list.ts';
import { readTaskDocument } from '../../../src/tasks/syntax/task-document.ts';
import { draftTasks } from '../../../src/tasks/task-draft.ts';
import { parseTaskFile } from '../../../src/tasks/task-file-reader.ts';
import { nodesOf } from '../../../test/support/documents/parse-markdown.ts';
import { lintPublished } from '../published-workflow.ts';
import { type Fault, faultAt, type Page } from './page.ts';

/**
 * The faults of a page's YAML and JSON blocks: task lists that would be refused, workflows that break the project's
 * rules, and invalid YAML or JSON.
 * @param actionInputs the inputs of the Action
 */
export async function blockFaults(page: Page, actionInputs: readonly string[]): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const node of nodesOf(page.root, 'code')) {
    const problems = ['yaml', 'yml', 'json'].includes(node.lang ?? '')
      ? await problemsOf(page, node, actionInputs)
      : inlineLists(node.value).flatMap((list) => taskListProblems(list, 'inline.json'));
    for (const problem of problems) faults.push(faultAt(page, node, problem));
  }
  for (const node of nodesOf(page.root, 'inlineCode'))
    for (const list of inlineLists(node.value))
      for (const problem of taskListProblems(list, 'inline.json')) faults.push(faultAt(page, node, problem));
  return faults;
}

async function problemsOf(page: Page, { value, lang }: Code, actionInputs: readonly string[]): Promise<string[]> {
  let content: unknown;
  try {
    content = parse(value);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
  if (isWorkflow(content))
    return (await lintPublished(page.path, value, actionInputs)).map(({ message, line }) => `line ${line}: ${message}`);
  return isTaskList(content) ? taskListProblems(value, `block.${lang}`) : [];
}

function isWorkflow(content: unknown): boolean {
  return typeof content === 'object' && content !== null && 'jobs' in content;
}

/** Whether a value is meant as a task list, valid or not: a list of objects with an id, or an object with such one. */
function isTaskList(content: unknown): boolean {
  const list = typeof content === 'object' && content !== null && 'tasks' in content ? content.tasks : content;
  return Array.isArray(list) && list.some((entry) => typeof entry === 'object' && entry !== null && 'id' in entry);
}

/** Task lists in quotes, as on a command line. */
function inlineLists(text: string): string[] {
  return Array.from(text.matchAll(/'(\[\{.*?\}\])'/g), ([, list = '']) => list);
}

/** The faults of a task list, worded as for its user. Files and folders that it names are not checked. */
function taskListProblems(text: string, name: string): string[] {
  const faults = new FaultList();
  const document = readTaskDocument(text, name, faults);
  if (document !== null) draftTasks(parseTaskFile(document, faults), {}, faults);
  return faults.shown().map(describeFault);
}
