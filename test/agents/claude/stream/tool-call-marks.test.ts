import { expect, test } from 'vitest';
import { toolCallsIn } from '../../../../src/agents/claude/stream/tool-call-marks.ts';
import { recordings } from '../../../support/samples/recordings.ts';

const bytesOf = (line: unknown): Uint8Array =>
  new TextEncoder().encode(typeof line === 'string' ? line : JSON.stringify(line));

test.each([
  ['2.1.197-success-tool', null, null],
  ['2.1.332-background-shell', '2026-11-26T01:07:04.820Z', '2026-11-26T01:07:04.873Z'],
])('the calls of the recording %s are recognised, with the times that it has', (name, called, answered) => {
  const recording = recordings().find((candidate) => candidate.name === name);
  const marks = String(recording?.bytes)
    .split('\n')
    .flatMap((line) => toolCallsIn(bytesOf(line)));
  const [call, answer] = marks;
  expect(call).toMatchObject({ kind: 'call', name: 'Bash', isSubagent: false, at: called && Date.parse(called) });
  expect(answer).toMatchObject({ kind: 'answer', id: call?.id, isError: false });
  if (answered !== null) expect(answer?.at).toBe(Date.parse(answered));
});

test('an answer tells its error, and a call of a subagent is known as one', () => {
  const call = { type: 'tool_use', id: 't', name: 'Read', input: { file_path: 'a.ts' } };
  const answer = { type: 'tool_result', tool_use_id: 't', content: 'no', is_error: true };
  expect(toolCallsIn(bytesOf({ type: 'assistant', parent_tool_use_id: 'p', message: { content: [call] } }))).toEqual([
    { kind: 'call', id: 't', at: null, name: 'Read', what: 'a.ts', isSubagent: true },
  ]);
  expect(toolCallsIn(bytesOf({ type: 'user', message: { content: [answer] } }))).toEqual([
    { kind: 'answer', id: 't', at: null, isError: true },
  ]);
});

test.each([
  ['{"type":"assistant","message":{"content":[{"type":"tool_use"'],
  ['{"type":"assistant","message":{"content":"tool_use"},"x":"tool_"}'],
  ['{"type":"user","message":{"content":[{"type":"tool_result"},7,null]}}'],
  ['{"type":"assistant","message":{"content":[{"type":"tool_use","name":"no id"}]}}'],
  ['"tool_use"'],
  [''],
])('a line without a call gives none: %s', (line) => {
  expect(toolCallsIn(bytesOf(line))).toEqual([]);
});
