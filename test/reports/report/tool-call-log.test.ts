import { expect, test } from 'vitest';
import { ToolCallLog } from '../../../src/reports/report/tool-call-log.ts';

const call = { kind: 'call', at: 1_000, name: 'Bash', what: 'npm test', isSubagent: false } as const;

test('a call has one line, with its time, its duration and whether it failed', () => {
  const log = new ToolCallLog();
  log.observe({ ...call, id: 'a', what: '  npm test \\\n  --watch' });
  log.observe({ ...call, id: 'b', at: null, name: 'Read', what: 'x'.repeat(1_000), isSubagent: true });
  log.observe({ kind: 'answer', id: 'a', at: 3_500, isError: true });
  log.observe({ kind: 'answer', id: 'b', at: 4_000, isError: false });
  expect(log.calls).toEqual({
    total: 2,
    failed: 1,
    last: [
      {
        tool: 'Bash',
        what: 'npm test \\',
        bySubagent: false,
        failed: true,
        startedAt: '1970-01-01T00:00:01.000Z',
        durationMs: 2_500,
      },
      {
        tool: 'Read',
        what: `${'x'.repeat(159)}…`,
        bySubagent: true,
        failed: false,
        startedAt: null,
        durationMs: null,
      },
    ],
  });
});

test('the last 100 calls are kept, and all are counted, those that failed too', () => {
  const log = new ToolCallLog();
  for (let index = 0; index < 250; index += 1) log.observe({ ...call, id: `c${index}`, what: String(index) });
  for (let index = 0; index < 250; index += 50)
    log.observe({ kind: 'answer', id: `c${index}`, at: null, isError: true });
  const { total, failed, last } = log.calls;
  expect([total, failed, last.length]).toEqual([250, 5, 100]);
  expect([last[0]?.what, last.at(-1)?.what]).toEqual(['150', '249']);
  expect(last.filter((listed) => listed.failed).map(({ what }) => what)).toEqual(['150', '200']);
});

test('a call that is told twice counts once', () => {
  const log = new ToolCallLog();
  for (const id of ['a', 'a']) log.observe({ ...call, id });
  for (const id of ['a', 'a']) log.observe({ kind: 'answer', id, at: 2_000, isError: true });
  expect(log.calls).toMatchObject({ total: 1, failed: 1, last: [{ durationMs: 1_000 }] });
});
