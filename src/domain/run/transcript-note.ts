import { z } from 'zod';

/** A line that the supervisor itself adds to a transcript, between those of the agent. It is stored, so its keys stay. */
const noteSchema = z.object({
  type: z.literal('claude_multi'),
  subtype: z.literal('line_too_long'),
  bytes: z.number(),
});

/** The line that replaces one that was too long to keep. */
export function longLineNote(bytes: number): string {
  const note: z.infer<typeof noteSchema> = { type: 'claude_multi', subtype: 'line_too_long', bytes };
  return JSON.stringify(note);
}

/** The text of a note, for people; null for a line of the agent. */
export function readNote(line: string): string | null {
  // Almost all lines come from the agent.
  if (!line.startsWith('{"type":"claude_multi"')) return null;
  try {
    return noteSchema.safeParse(JSON.parse(line)).success ? 'a line was too long to be kept' : null;
  } catch {
    return null;
  }
}
