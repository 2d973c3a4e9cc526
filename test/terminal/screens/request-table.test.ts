import { expect, test } from 'vitest';
import type { RequestEntry } from '../../../src/domain/usage/request-ledger.ts';
import { requestTable } from '../../../src/terminal/screens/request-table.ts';

const entry: RequestEntry = {
  v: 1,
  at: '2026-01-31T09:30:00.000Z',
  taskId: 'lint',
  attempt: 1,
  request: 'POST /v1/messages',
  isCharged: true,
  status: 200,
  messageId: 'm',
  model: 'claude-sonnet-5-5',
  tokens: { input: 3, output: 77, cacheRead: 12_300, cacheWrite: 40, cacheWrite1h: 0 },
  isFinal: true,
  firstByteMs: 700,
  durationMs: 1_100,
  heldMs: 0,
  heldFor: null,
  end: 'complete',
};

test('the table of requests is ordered by time, marks lower bounds and says how each request ended', () => {
  const cut = { ...entry, at: '2026-01-31T09:29:59.000Z', end: 'cut', isFinal: false } as const;
  const refused = { ...entry, end: 'refused', status: null, tokens: null, model: null, firstByteMs: null } as const;
  expect(requestTable([entry, cut, refused], 160, (text) => text)).toEqual([
    'ATTEMPT  AT        STATUS   MODEL              INPUT  CACHE READ  CACHE WRITE  OUTPUT  FIRST BYTE  TIME',
    '      1  09:29:59  200 cut  claude-sonnet-5-5     ≥3      ≥12.3k          ≥40     ≥77        0.7s  1.1s',
    '      1  09:30:00  200      claude-sonnet-5-5      3       12.3k           40      77        0.7s  1.1s',
    '      1  09:30:00  refused  POST /v1/messages      –           –            –       –           –  1.1s',
  ]);
});

test('the table of requests says how long one was held back and for what, and how often it was sent', () => {
  const held = { ...entry, heldMs: 12_300, heldFor: 'rate-limit', tries: 3 };
  const [head, line] = requestTable([held], 200, (text) => text);
  expect(head).toMatch(/HELD$/);
  expect(line).toMatch(/ 200 \(sent 3 times\) .* 12\.3s \(rate-limit\)$/);
});

test('the table of requests has a column for those that were held back, fits any width, and shows hostile texts safely', () => {
  const hostile = { ...entry, model: 'evil\u001b[31m\u202e', heldMs: 2_000 };
  expect(requestTable([hostile], 200, (text) => text)[0]).toMatch(/HELD *$/);
  for (let width = 20; width <= 120; width += 5) {
    for (const line of requestTable([entry, hostile], width, (text) => text)) {
      expect(line.length).toBeLessThanOrEqual(width);
      for (const control of ['\u001b', '\u202e']) expect(line).not.toContain(control);
    }
  }
});
