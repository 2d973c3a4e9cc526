import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TranscriptText } from '../../../../src/agents/claude/stream/transcript-text.ts';
import type { TranscriptEntry } from '../../../../src/domain/ports/agent.ts';
import { hostileText } from '../../../support/samples/arbitrary-run.ts';

const recorded = fileURLToPath(new URL('../../../fixtures/recorded', import.meta.url));

function read(...lines: readonly (string | object)[]): TranscriptEntry[] {
  const transcript = new TranscriptText();
  return lines.flatMap((line) => transcript.read(typeof line === 'string' ? line : JSON.stringify(line)));
}

function recording(name: string): TranscriptEntry[] {
  return read(...readFileSync(join(recorded, `${name}.ndjson`), 'utf8').split('\n'));
}

const kinds = (entries: readonly TranscriptEntry[]): string[] => entries.map(({ kind }) => kind);

describe('a transcript', () => {
  test.each(['2.1.197', '2.1.330'])('of claude %s shows its tool calls, their results, texts and end', (version) => {
    const entries = recording(`${version}-success-tool`);
    expect(kinds(entries)).toEqual(['notice', 'tool', 'tool-result', 'text', 'end']);
    expect(entries[0]).toMatchObject({ text: expect.stringMatching(new RegExp(`^session .*claude ${version}$`)) });
    expect(entries[1]).toMatchObject({ name: 'Bash', what: expect.stringContaining('echo') });
    expect(entries.at(-1)).toMatchObject({ isError: false, text: 'success' });
  });

  test('shows retries, other delays and why the session ended', () => {
    expect(recording('2.1.330-retry-429-529')).toContainEqual({
      kind: 'notice',
      text: 'request 1 of 10 failed (rate_limit, status 429); again in 1.2 s',
      isSubagent: false,
    });
    expect(recording('2.1.330-max-budget').at(-1)).toMatchObject({
      isError: true,
      text: expect.stringMatching(/^error_max_budget_usd: .*budget/i),
    });
    expect(recording('2.1.330-model-not-found').at(-1)).toMatchObject({
      isError: true,
      text: expect.stringMatching(/^error: /),
    });
  });

  test('does not show the turns and cost of the CLI, which may differ from ours', () => {
    const result = {
      type: 'result',
      subtype: 'error_during_execution',
      is_error: true,
      num_turns: 1,
      total_cost_usd: 0,
    };
    expect(read(result)).toEqual([{ kind: 'end', text: 'error_during_execution', isError: true, isSubagent: false }]);
  });

  const system = (subtype: string, more: object = {}): object => ({ type: 'system', subtype, ...more });
  const texts = (...lines: readonly object[]): string[] =>
    read(...lines).map((entry) => ('text' in entry ? entry.text : entry.kind));

  test('introduces each session once', () => {
    const init = system('init', { session_id: 's', model: 'm' });
    const other = system('init', { session_id: 't', claude_code_version: '2.1.330' });
    expect(texts(init, init, other, other)).toEqual(['session s, m', 'session t, claude 2.1.330']);
  });

  test('shows only background tasks as such', () => {
    const started = (id: string, more: object): object => system('task_started', { task_id: id, ...more });
    const ended = (id: string, more: object = {}): object => system('task_notification', { task_id: id, ...more });
    expect(
      texts(
        started('1', { is_backgrounded: false, description: 'wait' }),
        ended('1', { status: 'completed', summary: 'waited' }),
        started('2', { is_backgrounded: true, description: 'wait', task_type: 'local_bash' }),
        ended('2', { status: 'completed', summary: 'waited' }),
        started('3', { task_type: 'local_bash' }),
        ended('3'),
        started('4', {}),
      ),
    ).toEqual([
      'in the background: wait',
      'in the background, completed: waited',
      'in the background: local_bash',
      'in the background, ended: ',
      'in the background: ',
    ]);
  });

  test.each<[object, string[]]>([
    [system('permission_denied', { tool_name: 'Bash' }), ['permission denied: Bash']],
    [system('permission_denied'), ['permission denied']],
    [system('compact_boundary'), ['the conversation was compacted']],
    [system('status', { status: 'requesting' }), []],
    [system('api_retry'), ['request 1 failed (unknown)']],
    [system('api_retry', { attempt: 2, error: 'timeout' }), ['request 2 failed (timeout)']],
    [system('api_retry', { attempt: 3, max_retries: 9, error_status: 529 }), ['request 3 of 9 failed (status 529)']],
    [system('api_retry', { error_status: null, retry_delay_ms: 250 }), ['request 1 failed (unknown); again in 0.3 s']],
  ])('tells %j in words', (line, said) => {
    expect(texts(line)).toEqual(said);
  });

  test.each<[object, string, boolean]>([
    [{ subtype: 'success', is_error: false, result: 'done', errors: [], num_turns: 1 }, 'success', false],
    [{ subtype: 'success', is_error: false, num_turns: 2, duration_ms: 1_250, total_cost_usd: 0.25 }, 'success', false],
    [{ subtype: 'success', is_error: true, result: 'no such model' }, 'error: no such model', true],
    [{ subtype: 'success', result: 'done' }, 'error: done', true],
    [{ subtype: 'error_max_turns', is_error: false, num_turns: 0 }, 'error_max_turns', true],
    [
      { subtype: 'error_during_execution', is_error: true, errors: ['a', 'b'], result: 'c' },
      'error_during_execution: a; b',
      true,
    ],
    [{}, 'unknown', true],
  ])('tells how a session ended by the result %j', (line, text, isError) => {
    expect(read({ type: 'result', ...line })).toEqual([{ kind: 'end', text, isError, isSubagent: false }]);
  });

  test('shows a message block by block, without blank ones', () => {
    const blank = [{ type: 'text', text: ' ' }, { type: 'thinking', thinking: '' }, { type: 'text' }, 7];
    const content = [
      { type: 'thinking', thinking: 'so' },
      { type: 'text', text: 'Done.' },
      { type: 'image' },
      ...blank,
    ];
    expect(read({ type: 'assistant', message: { content } })).toEqual([
      { kind: 'thinking', text: 'so', isSubagent: false },
      { kind: 'text', text: 'Done.', isSubagent: false },
    ]);
    expect(
      read({
        type: 'user',
        message: {
          content: [
            { type: 'text', text: 'Go.' },
            { type: 'image', text: 'x' },
          ],
        },
      }),
    ).toEqual([{ kind: 'prompt', text: 'Go.', isSubagent: false }]);
    expect(texts({ type: 'user', message: { content: 'Go on.' } }, { type: 'user' })).toEqual(['Go on.']);
  });

  test.each<[object | undefined, string]>([
    [{ description: 'd', command: 'ls', file_path: '/a' }, 'ls'],
    [{ command: '', pattern: 'x' }, 'x'],
    [{ command: 7, url: 'u' }, 'u'],
    [{ odd: 1 }, '{"odd":1}'],
    [{}, ''],
    [undefined, ''],
  ])('tells of a tool’s input %j what is most telling', (input, what) => {
    const call = { type: 'tool_use', name: 'Tool', input };
    expect(read({ type: 'assistant', message: { content: [call] } })).toEqual([
      { kind: 'tool', name: 'Tool', what, isSubagent: false },
    ]);
  });

  test('shows a tool without a name as "tool"', () => {
    expect(read({ type: 'assistant', message: { content: [{ type: 'tool_use' }] } })).toMatchObject([{ name: 'tool' }]);
  });

  test.each<[unknown, string]>([
    ['plain', 'plain'],
    [[{ type: 'text', text: 'no' }, { type: 'image' }, {}, 7], 'no\n[image]\n[something]\n[something]'],
    [undefined, ''],
    [7, ''],
  ])('reads a tool’s result %j', (content, text) => {
    expect(read({ type: 'user', message: { content: [{ type: 'tool_result', content }] } })).toEqual([
      { kind: 'tool-result', text, isError: false, isSubagent: false },
    ]);
  });

  test('marks subagents and failures of tools', () => {
    const message = { content: [{ type: 'tool_use', name: 'Read', input: { file_path: '/a' } }] };
    const result = { content: [{ type: 'tool_result', is_error: true, content: 'no' }] };
    expect(read({ type: 'assistant', parent_tool_use_id: 't', message }, { type: 'user', message: result })).toEqual([
      { kind: 'tool', name: 'Read', what: '/a', isSubagent: true },
      { kind: 'tool-result', text: 'no', isError: true, isSubagent: false },
    ]);
  });

  test('shows lines that are not JSON unchanged, and hides unknown ones', () => {
    expect(read('Killed', '', ' ', '{"type":"new_thing"}', '{"type":7}', '[1]', 'null', '7')).toMatchObject([
      { kind: 'notice', text: 'Killed' },
      { kind: 'notice', text: '[1]' },
      { kind: 'notice', text: 'null' },
      { kind: 'notice', text: '7' },
    ]);
  });

  test('is read whatever it contains', () => {
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(null, true, 1, -1, 'text', 'tool_use', 'tool_result', 'init', 'api_retry', 'success'),
        hostileText,
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom(
            'type',
            'subtype',
            'message',
            'content',
            'text',
            'name',
            'input',
            'error',
            'result',
            'attempt',
          ),
          tie('value'),
        ),
      ),
    })).value;
    const type = fc.constantFrom('assistant', 'user', 'system', 'result', 'other', 7);
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('message', 'subtype', 'error', 'result'), value),
        type,
        (line, kind) => {
          for (const entry of read({ ...line, type: kind })) expect(typeof entry.kind).toBe('string');
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
