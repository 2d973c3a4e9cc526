import { isWorkflow } from '../../app/surroundings/session-environment.ts';

/** The runner interprets `::command::` at the beginning of a line, and `##[command]` anywhere, as a command. */
const leading = /^([ \t]*)::/gm;
const anywhere = /##\[/g;

/**
 * Makes a report safe for standard output. In a workflow step, where the runner would execute workflow commands written
 * by a session, a space is inserted into each of them. A file (--output) gets the text unchanged.
 */
export function forStandardOutput(text: string, env: Readonly<Record<string, string>>): string {
  if (!isWorkflow(env)) return text;
  return text.replace(leading, '$1: :').replace(anywhere, '## [');
}
