import { expect, it } from 'vitest';
import { resultIn } from '../../../../src/agents/claude/stream/result-line.ts';

it('the final text of a session is in its result line, wherever the type stands in it', () => {
  expect(resultIn('{"type":"result","result":"done"}')).toEqual({ text: 'done' });
  expect(resultIn('{"result":"done","subtype":"success","type":"result"}')).toEqual({ text: 'done' });
});

it.each([
  '{"type":"result","subtype":"error_max_turns"}',
  '{"type":"result","result":null}',
  '{"type":"result","result":7}',
])('a result line may have no final text: %s', (line) => {
  expect(resultIn(line)).toEqual({ text: null });
});

it.each([
  '',
  'result',
  '"result"',
  'null "result"',
  '["result"]',
  '{"type":"system","subtype":"result"}',
  '{"result":"result"}',
  '{"type":"assistant","message":{"content":"\\"result\\""}}',
  '{"type":"result","result":"torn',
])('other lines are no result: %s', (line) => {
  expect(resultIn(line)).toBeNull();
});
