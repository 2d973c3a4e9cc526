import { z } from 'zod';

/** A line that the supervisor itself adds to a transcript, between those of the agent. It is stored, so its keys stay. */
const noteSchema = z.discriminatedUnion('subtype', [
  z.object({ type: z.literal('claude_multi'), subtype: z.literal('line_too_long'), bytes: z.number() }),
  z.object({ type: z.literal('claude_multi'), subtype: z.literal('prompted'), text: z.string() }),
]);
type Note = z.infer<typeof noteSchema>;

const noteStart = '{"type":"claude_multi"';

/** The line that replaces one that was too long to keep. */
export function longLineNote(bytes: number): string {
  const note: Note = { type: 'claude_multi', subtype: 'line_too_long', bytes };
  return JSON.stringify(note);
}

/** The line that records a message of the supervisor to the session. */
export function promptNote(text: string): string {
  const note: Note = { type: 'claude_multi', subtype: 'prompted', text };
  return JSON.stringify(note);
}

/** The text of a note, for people; null for a line of the agent. */
export function readNote(line: string): string | null {
  const note = parseNote(line);
  if (note === null) return null;
  return note.subtype === 'prompted'
    ? `claude-multi told the session:\n${note.text}`
    : 'a line was too long to be kept';
}

/** Whether a line records a message of the supervisor to the session. */
export function isPromptNote(line: string): boolean {
  return parseNote(line)?.subtype === 'prompted';
}

function parseNote(line: string): Note | null {
  // Almost all lines come from the agent.
  if (!line.startsWith(noteStart)) return null;
  try {
    return noteSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
