import type { Reporter } from '../../domain/ports/reporter.ts';

/** Characters that a terminal or a CI runner could obey; JSON can write them as escapes. */
const obeyed = /[\u007f-\u009f\u2028\u2029]|(?<=##[a-z]*)\[/gi;

/**
 * Writes the journal's events unchanged to `write`, one JSON object per line. Notices go to `notice`, so that the
 * stream holds only events.
 */
export function ndjsonReporter(write: (line: string) => void, notice: (line: string) => void): Reporter {
  return {
    name: 'ndjson',
    onEvent: (event) => write(jsonLine(event)),
    onNotice: notice,
  };
}

/** A value as one line of JSON that is also safe to show. */
export function jsonLine(value: unknown): string {
  return harmless(JSON.stringify(value));
}

/** A value as indented JSON that is safe to show. */
export function jsonPage(value: unknown): string {
  return harmless(JSON.stringify(value, null, 2));
}

/** These characters occur only inside strings, where an escape means the same. */
function harmless(json: string): string {
  return json.replace(obeyed, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
