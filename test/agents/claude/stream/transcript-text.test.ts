import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TranscriptText } from '../../../../src/agents/claude/stream/transcript-text.ts';
import type { TranscriptEntry } from '../../../../src/domain/ports/agent.ts';
import { hostileText } from '../../../terminal/arbitrary-run.ts';

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
  test.each(['2.1.197', '2.1.330'])('of claude %s tells its tool calls, their results, texts and end', (version) => {
    const entries = recording(`${version}-success-tool`);
    expect(kinds(entries)).toEqual(['notice', 'tool', 'tool-result', 'text', 'end']);
    expect(entries[0]).toMatchObject({ text: expect.stringMatching(new RegExp(`^session .*claude ${version}$`)) });
    expect(entries[1]).toMatchObject({ name: 'Bash', what: expect.stringContaining('echo') });
    expect(entries.at(-1)).toMatchObject({ isError: false, text: 'success' });
  });

  test('tells what held a session up, and why it ended', () => {
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

  test('leaves turns and dollars to our own count, which may differ from that of the CLI', () => {
    const result = {
      type: 'result',
      subtype: 'error_during_execution',
      is_error: true,
      num_turns: 1,
      total_cost_usd: 0,
    };
    expect(read(result)).toEqual([{ kind: 'end', text: 'error_during_execution', isError: true, isSubagent: false }]);
  });

  test('introduces a session once, and tells of the background only what was put there', () => {
    const init = { type: 'system', subtype: 'init', session_id: 's', model: 'm' };
    const started = { type: 'system', subtype: 'task_started', task_id: '1', description: 'wait' };
    const ended = { type: 'system', subtype: 'task_notification', status: 'completed', summary: 'waited' };
    const entries = read(
      init,
      { ...started, is_backgrounded: false },
      { ...ended, task_id: '1' },
      { ...started, task_id: '2', is_backgrounded: true },
      { ...ended, task_id: '2' },
      init,
    );
    expect(entries.map((entry) => 'text' in entry && entry.text)).toEqual([
      'session s, m',
      'in the background: wait',
      'in the background, completed: waited',
    ]);
  });

  test('tells subagents apart, and reads results made of blocks', () => {
    const message = { content: [{ type: 'tool_use', name: 'Read', input: { file_path: '/a' } }] };
    const result = {
      content: [{ type: 'tool_result', is_error: true, content: [{ type: 'text', text: 'no' }, { type: 'image' }] }],
    };
    expect(read({ type: 'assistant', parent_tool_use_id: 't', message }, { type: 'user', message: result })).toEqual([
      { kind: 'tool', name: 'Read', what: '/a', isSubagent: true },
      { kind: 'tool-result', text: 'no\n[image]', isError: true, isSubagent: false },
    ]);
  });

  test('tells lines that are no JSON as they are, and nothing of unknown ones', () => {
    expect(read('Killed', '', '{"type":"new_thing"}', '[1]', 'null')).toMatchObject([
      { kind: 'notice', text: 'Killed' },
      { kind: 'notice', text: '[1]' },
      { kind: 'notice', text: 'null' },
    ]);
  });

  test('is read whatever stands in it', () => {
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
