import { z } from 'zod';

/** What the supervisor itself writes into a transcript, between the lines of the agent. Stored: its keys stay. */
const noteSchema = z.object({
  type: z.literal('claude_multi'),
  subtype: z.literal('line_too_long'),
  bytes: z.number(),
});

/** The line that stands for one that was too long to be kept. */
export function longLineNote(bytes: number): string {
  const note: z.infer<typeof noteSchema> = { type: 'claude_multi', subtype: 'line_too_long', bytes };
  return JSON.stringify(note);
}

/** What a note of ours tells a person; null for a line of the agent's. */
export function readNote(line: string): string | null {
  // Nearly all lines are the agent's.
  if (!line.startsWith('{"type":"claude_multi"')) return null;
  try {
    return noteSchema.safeParse(JSON.parse(line)).success ? 'a line was too long to be kept' : null;
  } catch {
    return null;
  }
}
