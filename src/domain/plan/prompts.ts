import type { Task } from './task.ts';

/*
 * The constant texts around an enhanced prompt. The opening has the same bytes for every task: an agent may put a
 * fingerprint of a conversation's first characters into its system prompt, so that sessions share the prompt cache only
 * if their prompts have the same beginning.
 */

const opening = `Before you start, check the task below briefly: say to yourself what its goal is, which files and facts it depends on, and what is unclear or risky about it. Nobody can answer questions while you work, so where something is open, choose the most sensible reading and name it in your answer. Then do the work.

The task:

`;

const ending = `

When you think that you are done, verify your work in two passes. First, read the task again sentence by sentence and compare it with what is really there; fix what is missing or wrong. Second, look at your work as a stranger would, run whatever can be run to test it, and try the edge cases; fix what you find.

Close your answer with a short report in exactly this form:

\`\`\`verification
errors-found: <how many mistakes the two passes found, fixed or not, as a number>
gaps: <what is still missing or could not be checked, in one line, or "none">
confidence: <low, medium or high>
\`\`\`
`;

const reading = `

For now only read, and change nothing. Further messages follow in this conversation, each with a task that builds on what you have read and says what to change. When you have read everything that is asked for above, close with one short sentence.`;

const continuing =
  'The session was cut off before you had finished. Look at what is already done, then carry on with the task from there to its end.';

const reminder = `This session cannot end while the work below is running in the background. Nobody will read what it prints later: when you have answered this message, everything that is still running is ended.

Still running:
`;

const reminded = `
If the task needs the outcome of any of it, wait for it now and use it. Stop what is no longer needed. Then repeat your complete final answer: only your last answer is kept.`;

/** Tells a session that has answered what it has left at work, and that this is about to be ended. */
export function reminderPrompt(works: readonly { readonly kind: string; readonly name: string }[]): string {
  return `${reminder}${works.map(({ kind, name }) => `- ${kind}: ${name}\n`).join('')}${reminded}`;
}

/** Where the answer has a form of its own, there is no place for the report. */
const endingBeforeForm = ending.slice(0, ending.indexOf('Close your answer')).trimEnd();

/**
 * The first prompt of a session.
 * @param enhance whether to ask in a new conversation for a check before the work and a verification after it
 * @param resumed whether the session continues a conversation that already contains the task
 */
export function openingPrompt(
  { prompt, sharedContext, outputSchema }: Pick<Task, 'prompt'> & Partial<Pick<Task, 'sharedContext' | 'outputSchema'>>,
  { enhance, resumed }: { readonly enhance: boolean; readonly resumed: boolean },
): string {
  if (resumed) return continuing;
  if (!enhance) return prompt;
  const close = sharedContext?.role === 'source' ? reading : outputSchema === undefined ? ending : endingBeforeForm;
  return `${opening}${prompt}${close}`;
}
