import type { Reporter } from '../../domain/ports/reporter.ts';

/** Characters that a terminal or a CI runner could obey, which JSON may also write as escapes. */
const obeyed = /[\u007f-\u009f\u2028\u2029]|(?<=##[a-z]*)\[/gi;

/**
 * The journal's events to `write`, one JSON object a line, as they are; notices to `notice`, so that nothing but
 * events stands in the stream.
 */
export function ndjsonReporter(write: (line: string) => void, notice: (line: string) => void): Reporter {
  return {
    name: 'ndjson',
    onEvent: (event) => write(jsonLine(event)),
    onNotice: notice,
  };
}

/** A value as one line of JSON that is harmless to show as well. */
export function jsonLine(value: unknown): string {
  return harmless(JSON.stringify(value));
}

/** A value as JSON over several lines, as people read it, harmless to show. */
export function jsonPage(value: unknown): string {
  return harmless(JSON.stringify(value, null, 2));
}

/** The characters stand in strings only, where an escape means the same. */
function harmless(json: string): string {
  return json.replace(obeyed, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
