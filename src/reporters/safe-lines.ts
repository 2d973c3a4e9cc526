import { controlSequences, hiddenCharacters } from './safe-text.ts';

const lineBreak = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;
const controls = /(?!\t)\p{Cc}/gu;

/**
 * Foreign text of several lines as a terminal may show it: its lines as they are, indentation and all, without control
 * characters or sequences and without characters that hide or reorder what follows.
 */
export function safeLines(text: string): string[] {
  return text
    .replace(controlSequences, '')
    .split(lineBreak)
    .map((line) => line.replace(controls, '').replace(hiddenCharacters, '').toWellFormed());
}
