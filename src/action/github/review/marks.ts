import { createHash } from 'node:crypto';

/** What a hidden mark in one of our comments says: which step, which of its tasks, and which finding. */
export interface Mark {
  readonly step: string;
  readonly task: string;
  readonly finding: string;
}

const pattern = /^<!-- claude-multi:finding ([0-9a-f]{16}) ([0-9a-f]{16}) ([0-9a-f]{16}) -->/;

/** The hidden first line of a comment on a finding. */
export function markText({ step, task, finding }: Mark): string {
  return `<!-- claude-multi:finding ${step} ${task} ${finding} -->`;
}

/** The mark of a comment; null if it has none. Anybody can write one: ask for the author too. */
export function markIn(body: string): Mark | null {
  const [, step, task, finding] = pattern.exec(body) ?? [];
  return step === undefined || task === undefined || finding === undefined ? null : { step, task, finding };
}

/** The hidden first line of the review that lists what no line could be found for. */
export function reviewMark(step: string): string {
  return `<!-- claude-multi:review ${step} -->`;
}

/** The hidden first line of an answer that says that a finding is gone. */
export const goneMark = '<!-- claude-multi:gone -->';

/** A digest of 16 hexadecimal digits, for names that may contain anything. */
export function digestOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
