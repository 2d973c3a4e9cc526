import { z } from 'zod';

/** A session's assessment of its own work, in the report that the enhanced prompt asks for. */
export const verificationSchema = z.object({
  errorsFound: z.number().int().nonnegative().nullable(),
  gaps: z.string().nullable(),
  confidence: z.enum(['low', 'medium', 'high']).nullable(),
});
export type Verification = Readonly<z.infer<typeof verificationSchema>>;

const opening = /^[ \t]{0,8}(`{3,16}|~{3,16})[ \t]{0,8}verification[ \t]{0,8}$/i;

/** The longest field kept from a verification report, in characters. */
const longestField = 500;

/**
 * Parses the verification report in a session's final text: the last fenced block marked `verification`, with the lines
 * `errors-found: N`, `gaps: …`, `confidence: low|medium|high`. A missing or malformed field is null, since the text is
 * a model's. Returns null when there is no such block.
 */
export function parseVerification(text: string): Verification | null {
  const body = lastBlock(text);
  if (body === null) return null;
  const fields = new Map<string, string>();
  for (const line of body) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  const errors = /^\d{1,9}$/.exec(fields.get('errors-found') ?? '');
  const confidence = verificationSchema.shape.confidence.safeParse(fields.get('confidence')?.toLowerCase());
  const gaps = fields.get('gaps')?.slice(0, longestField) ?? '';
  return {
    errorsFound: errors === null ? null : Number(errors[0]),
    // Some models repeat the template instead of filling it in.
    gaps: gaps === '' || /^<.*>$/.test(gaps) ? null : gaps,
    confidence: confidence.success ? confidence.data : null,
  };
}

/** The lines of the last closed block. Scans line by line, since a pattern over the whole text could be too slow. */
function lastBlock(text: string): string[] | null {
  let last: string[] | null = null;
  let open: { readonly fence: string; readonly lines: string[] } | null = null;
  for (const line of text.split(/\r?\n/)) {
    const fence = line.length > 64 ? undefined : opening.exec(line)?.[1];
    if (open !== null && line.trim() === open.fence) {
      last = open.lines;
      open = null;
    } else if (fence !== undefined) open = { fence, lines: [] };
    else if (open !== null) open.lines.push(line);
  }
  return last;
}
