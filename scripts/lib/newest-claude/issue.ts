import { createHash } from 'node:crypto';
import type { FailedTest, Outcome } from './outcome.ts';

/** An open issue that this script has opened. */
export interface OpenIssue {
  readonly number: number;
  /** What this script has written into it, oldest first: its text and comments. */
  readonly told: readonly string[];
}

/** What to do about an outcome. */
export type Telling =
  | { readonly do: 'open'; readonly title: string; readonly body: string }
  | { readonly do: 'comment'; readonly number: number; readonly body: string }
  | { readonly do: 'nothing'; readonly why: string };

/** The beginning of the comment by which texts of this script are found again. */
export const marker = '<!-- claude-multi newest-claude ';

/** GitHub takes 65,536 characters. */
const longest = 60_000;

/**
 * Opens one issue when the newest version breaks something, adds to it when what is broken has changed or passes again, and is
 * silent when nothing has changed. It closes nothing: whether an issue is settled is for people to say.
 * @param run the address of the workflow's run
 */
export function tellingOf(outcome: Outcome, issue: OpenIssue | null, run: string): Telling {
  const { version, pinned, broken, passed } = outcome;
  const state = stateOf(broken);
  const isTold = issue?.told.at(-1)?.includes(state) === true;
  if (broken.length === 0) {
    if (version === pinned)
      return { do: 'nothing', why: `Claude Code ${version} is the newest version and the pinned one` };
    const why = `Claude Code ${version} passes ${passed} tests`;
    if (issue === null || isTold) return { do: 'nothing', why };
    return {
      do: 'comment',
      number: issue.number,
      body: `${why}: what was broken before is not any more. [Run](${run})\n\n${state}`,
    };
  }
  if (isTold) return { do: 'nothing', why: `Claude Code ${version} breaks what issue ${issue?.number} tells already` };
  const title = `Claude Code ${version} breaks ${broken.length} ${broken.length === 1 ? 'test' : 'tests'}`;
  if (issue !== null)
    return { do: 'comment', number: issue.number, body: `**${title}.** ${bodyOf(outcome, run, state)}` };
  return { do: 'open', title, body: bodyOf(outcome, run, state) };
}

function bodyOf({ version, pinned, passed, broken, unrelated }: Outcome, run: string, state: string): string {
  const others =
    unrelated.length === 0 ? '' : `\n\n${unrelated.length} more fail with both versions, which is not due to the CLI.`;
  return [
    `These tests failed twice with ${version} and pass with ${pinned}; ${passed} others pass with both. [Run](${run})${others}`,
    codeBlock(broken.map(lineOf).join('\n\n')),
    'To repeat it:',
    codeBlock(`npm install --no-save @anthropic-ai/claude-code@${version}\n./scripts/test --project real FILE`),
    state,
  ].join('\n\n');
}

function lineOf({ file, title, message }: FailedTest): string {
  return [file, `  ${title}`, ...message.split('\n').map((line) => `    ${line}`)].join('\n');
}

/** A block that its text cannot end: no name in it notifies anybody, no number links. */
function codeBlock(text: string): string {
  const cut = text.length <= longest ? text : `${text.slice(0, longest)}\n…`;
  const runs = (cut.match(/`+/g) ?? []).map((one) => one.length);
  const fence = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
  return `${fence}text\n${cut}\n${fence}`;
}

/** Says, for the next time, which tests are broken. */
function stateOf(broken: readonly FailedTest[]): string {
  const names = broken.map(({ file, title }) => `${file}\n${title}`).sort();
  const digest = createHash('sha256').update(names.join('\n\n')).digest('hex').slice(0, 16);
  return `${marker}${broken.length === 0 ? 'passes' : digest} -->`;
}
