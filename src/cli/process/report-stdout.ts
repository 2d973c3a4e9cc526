import { isWorkflow } from '../../app/session-environment.ts';

/** The runner takes `::command::` at the beginning of a line, and `##[command]` anywhere in one, for an order. */
const leading = /^([ \t]*)::/gm;
const anywhere = /##\[/g;

/**
 * A report as it may go to standard output. As a step of a workflow, where the runner reads along and would obey what a
 * session wrote, such orders are broken by a space; a file (--output) has every character as it was.
 */
export function forStandardOutput(text: string, env: Readonly<Record<string, string>>): string {
  if (!isWorkflow(env)) return text;
  return text.replace(leading, '$1: :').replace(anywhere, '## [');
}
