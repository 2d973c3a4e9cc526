import { z } from 'zod';

/** How bad a finding is, the worst first. */
export const severities = ['error', 'warning', 'note'] as const;
export type Severity = (typeof severities)[number];

const line = z.number().int().positive();

/** Something that a session found, about a place in the project or about no place in particular. */
export const findingSchema = z.object({
  path: z.string().nullable().describe('a file, as the session wrote it; null for a finding about no file'),
  line: line.nullable().describe('the first line, from 1; null for the whole file'),
  endLine: line.nullable().describe('the last line; null for one line only'),
  severity: z.enum(severities),
  message: z.string(),
  suggestion: z.string().nullable().describe('what to write instead of these lines; null for no suggestion'),
});
export type Finding = Readonly<z.infer<typeof findingSchema>>;

/** The worst first; in their order otherwise. */
export function worstFirst<F extends Pick<Finding, 'severity'>>(findings: readonly F[]): F[] {
  return findings.toSorted((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity));
}
