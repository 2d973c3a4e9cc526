import { z } from 'zod';
import { plural } from '../text/format.ts';
import { type Finding, severities, worstFirst } from './finding.ts';

/** The form in which a session is asked for its findings, as a JSON Schema of draft 7. */
export const findingsForm = {
  type: 'object',
  properties: {
    findings: {
      type: 'array',
      description: 'Everything that you found, one entry each. Empty if you found nothing.',
      items: {
        type: 'object',
        properties: {
          path: {
            type: 'string',
            description: 'The file that it is about, relative to the working directory. Leave it out if there is none.',
          },
          line: { type: 'integer', description: 'The first line that it is about, from 1, as the file is now.' },
          endLine: { type: 'integer', description: 'The last line that it is about, if these are several.' },
          severity: {
            enum: [...severities],
            description: 'error: must be fixed. warning: should be. note: anything else.',
          },
          message: { type: 'string', description: 'What is wrong and why, for the author, in a few sentences.' },
          suggestion: {
            type: 'string',
            description:
              'The text that should replace exactly the lines from line to endLine, with their indentation. Leave it out if you have none.',
          },
        },
        required: ['severity', 'message'],
        additionalProperties: false,
      },
    },
  },
  required: ['findings'],
  additionalProperties: false,
} as const;

/** The most findings of a task that are kept. */
export const mostFindings = 300;
const longestPath = 1_000;
const longestMessage = 4_000;
const longestSuggestion = 8_000;
/** The most characters in all findings of a task together: they are kept in the journal and in memory. */
const mostCharacters = 256 * 1_024;

const lineSchema = z.number().int().positive().max(100_000_000).nullish().catch(null);
const text = z.string().nullish().catch(null);

/** A finding as a session may write it: what is wrong in it costs only that part, if something is left to be said. */
const givenSchema = z.object({
  path: text,
  line: lineSchema,
  endLine: lineSchema,
  severity: z.enum(severities).catch('warning'),
  message: z.string().refine((message) => /\S/.test(message)),
  suggestion: text,
});

const outputSchema = z.object({ findings: z.array(z.unknown()) });

/** The findings of a session: a list, empty if it found nothing; null if it gave none that can be used. */
export interface ReadFindings {
  readonly findings: readonly Finding[] | null;
  /** What was lost, in words for people; empty if nothing was. */
  readonly faults: readonly string[];
}

/**
 * Reads the findings that a session has given. Never throws: they are a model's, or an attacker's. Too many, too long or
 * unusable ones are left out, the least important first.
 * @param given the value in the form of `findingsForm`; undefined if the session gave none
 * @param redact redacts secrets; applied before a text is cut
 */
export function readFindings(given: unknown, redact: (text: string) => string): ReadFindings {
  if (given === undefined) return { findings: null, faults: ['the session ended without giving its findings'] };
  const output = outputSchema.safeParse(given).data;
  if (output === undefined) return { findings: null, faults: ['what the session gave is not a list of findings'] };
  const usable: Finding[] = [];
  for (const value of output.findings) {
    const finding = givenSchema.safeParse(value).data;
    if (finding !== undefined)
      usable.push(rangeOf({ ...finding, path: finding.path ?? null, suggestion: finding.suggestion ?? null }));
  }
  const losses = new Losses();
  losses.add(output.findings.length - usable.length, 'without a message left out');
  const findings: Finding[] = [];
  let characters = 0;
  for (const finding of worstFirst(usable).slice(0, mostFindings)) {
    const fitting = shortened(finding, redact, losses);
    characters += fitting.message.length + (fitting.path?.length ?? 0) + (fitting.suggestion?.length ?? 0);
    if (characters > mostCharacters) break;
    findings.push(fitting);
  }
  losses.add(usable.length - findings.length, 'more than are kept left out, the least important ones');
  return { findings, faults: losses.texts };
}

type Given = Omit<z.infer<typeof givenSchema>, 'path' | 'suggestion'> & Pick<Finding, 'path' | 'suggestion'>;

/** With lines that are a range, or with none. */
function rangeOf({ line, endLine, ...finding }: Given): Finding {
  const first = line ?? null;
  const last = first === null || endLine == null || endLine <= first ? null : endLine;
  return { ...finding, line: first, endLine: last };
}

function shortened(finding: Finding, redact: (text: string) => string, losses: Losses): Finding {
  const message = redact(finding.message);
  const suggestion = finding.suggestion === null ? null : redact(finding.suggestion);
  const path = finding.path === null || finding.path.trim() === '' ? null : redact(finding.path);
  if (message.length > longestMessage) losses.add(1, 'cut');
  // A part of a suggestion, or of a path, would be another one.
  const tooLong = suggestion !== null && (suggestion.length > longestSuggestion || suggestion !== finding.suggestion);
  if (tooLong) losses.add(1, 'kept without the suggestion, which is too long or contains a secret');
  const misplaced = path !== null && path.length > longestPath;
  if (misplaced) losses.add(1, 'kept without the path, which is too long');
  return {
    ...finding,
    path: misplaced ? null : path,
    message: message.length > longestMessage ? `${message.slice(0, longestMessage - 1).toWellFormed()}…` : message,
    suggestion: tooLong ? null : suggestion,
  };
}

class Losses {
  readonly #counts = new Map<string, number>();

  add(count: number, what: string): void {
    if (count > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + count);
  }

  get texts(): string[] {
    return [...this.#counts].map(([what, count]) => `${plural(count, 'finding')} ${what}`);
  }
}
