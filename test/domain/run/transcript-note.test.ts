import { expect, test } from 'vitest';
import { isPromptNote, longLineNote, promptNote, readNote } from '../../../src/domain/run/transcript-note.ts';

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

test('a message of ours to the session is recorded and read as such', () => {
  const line = promptNote('Stop "it".\nThen answer.');
  expect(JSON.parse(line)).toEqual({ type: 'claude_multi', subtype: 'prompted', text: 'Stop "it".\nThen answer.' });
  expect(readNote(line)).toBe('claude-multi told the session:\nStop "it".\nThen answer.');
  expect(isPromptNote(line)).toBe(true);
});

test('only such a line says that the session was told something', () => {
  for (const line of [
    longLineNote(1),
    '',
    '{"type":"claude_multi","subtype":"prompted"}',
    '{"type":"user","text":"x"}',
  ])
    expect(isPromptNote(line)).toBe(false);
});
