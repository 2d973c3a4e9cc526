import { expect, test } from 'vitest';
import { longLineNote, readNote } from '../../../src/domain/run/transcript-note.ts';

test('a note in a transcript is distinguished from the lines of the agent', () => {
  expect(readNote(longLineNote(20_000_000))).toBe('a line was too long to be kept');
  // As written by older versions.
  expect(readNote('{"type":"claude_multi","subtype":"line_too_long","bytes":1}')).not.toBeNull();
  for (const line of [
    '',
    'claude_multi',
    '{"type":"assistant"}',
    '{"type":"claude_multi","subtype":"from the future"}',
    '{"type":"claude_multi","subtype":"line_too_long"',
    // The same fields, but not as they are written here.
    '{"subtype":"line_too_long","bytes":1,"type":"claude_multi"}',
  ])
    expect(readNote(line)).toBeNull();
});
