import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FailureReason } from '../../../src/domain/run/outcome.ts';
import type { UsageByModel } from '../../../src/domain/usage/usage.ts';
import { measureStream } from '../../support/real/measure-stream.ts';
import { type Recording, recording, recordings } from '../../support/samples/recordings.ts';

/** The expected outcome of each situation in every version: the reason (null for success) and the number of turns. */
const expected: Readonly<Record<string, readonly [reason: FailureReason | 'usage-limit' | null, turns: number]>> = {
  'success-tool': [null, 2],
  'partial-messages': [null, 2],
  'two-turns': [null, 2],
  'retry-529': [null, 1],
  'retry-429-529': [null, 1],
  'max-turns': ['max-turns', 2],
  'max-budget': ['budget', Number.NaN],
  'model-not-found': ['model-not-found', 0],
  'not-logged-in': ['not-logged-in', 0],
  'interrupt-in-bash': ['execution-error', 1],
  'sigterm-in-bash': ['crashed', 1],
  'sigint-waiting': ['crashed', 0],
  'background-shell': [null, 3],
  'usage-limit': ['usage-limit', 0],
  'hook-stopped-at-tool': ['hook-stopped', 1],
  'hook-refused-prompt': ['hook-stopped', 0],
};

interface ResultLine {
  readonly type: string;
  readonly num_turns: number;
  readonly total_cost_usd: number;
  readonly modelUsage: Record<string, Record<string, number>>;
}

function linesOf({ bytes }: Recording): ResultLine[] {
  return bytes
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ResultLine);
}

/** The account of the last result, with our field names. */
function toldBy(recorded: Recording): { usage: UsageByModel; costUsd: number; turns: number } {
  const results = linesOf(recorded).filter(({ type }) => type === 'result');
  const usage = Object.fromEntries(
    Object.entries(results.at(-1)?.modelUsage ?? {}).map(([model, told]) => [
      model,
      {
        input: told['inputTokens'] ?? 0,
        output: told['outputTokens'] ?? 0,
        cacheRead: told['cacheReadInputTokens'] ?? 0,
        cacheWrite: told['cacheCreationInputTokens'] ?? 0,
        cacheWrite1h: told['cacheCreationEphemeral1hInputTokens'] ?? 0,
      },
    ]),
  );
  const turns = results.reduce((sum, { num_turns }) => sum + num_turns, 0);
  return { usage, costUsd: results.at(-1)?.total_cost_usd ?? 0, turns };
}

describe.each(recordings())('the recorded stream $name', (recorded) => {
  const measured = () => measureStream([recorded.bytes], recorded.exit);
  const [reason, turns] = expected[recorded.situation] ?? [null, -1];

  it('has the right verdict', () => {
    const { outcome } = measured().end;
    const status = reason === 'usage-limit' ? 'cancelled' : 'failed';
    expect(outcome).toMatchObject(reason === null ? { status: 'succeeded' } : { status, reason });
    if (outcome.status !== 'succeeded') expect(outcome.message).not.toMatch(/undefined|null|^$/);
  });

  it('counts each turn once', () => {
    expect(measured().end.turns).toBe(Number.isNaN(turns) ? toldBy(recorded).turns : turns);
  });

  it('has the tokens and the cost that the CLI reported', () => {
    const told = toldBy(recorded);
    const { end, observations } = measured();
    const { usage, costUsd, costIsPartial } = end;
    if (observations.some(({ kind }) => kind === 'result')) {
      expect(usage).toEqual(told.usage);
      expect(costUsd).toBeCloseTo(told.costUsd, 9);
      expect(costIsPartial).toBe(false);
    } else if (recorded.situation === 'sigterm-in-bash') {
      // Without partial messages only the provisional count is known, and it is said to be partial.
      expect(Object.keys(usage)).toHaveLength(1);
      expect(costIsPartial).toBe(true);
    } else expect(usage).toEqual({});
  });

  it('names the session and the version', () => {
    const began = measured().observations.find(({ kind }) => kind === 'began');
    if (recorded.situation === 'sigint-waiting' && began === undefined) return;
    expect(began).toMatchObject({
      kind: 'began',
      version: recorded.version,
      sessionId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('gives the same observations when its chunks are cut anywhere', () => {
    const whole = measured();
    fc.assert(
      fc.property(fc.array(fc.nat(recorded.bytes.length), { maxLength: 20 }), (places) => {
        const ends = [...places, recorded.bytes.length].sort((a, b) => a - b);
        const chunks = ends.map((end, index) => recorded.bytes.subarray(ends[index - 1] ?? 0, end));
        expect(measureStream(chunks, recorded.exit)).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });
});

it('gives the same observations when a recorded stream comes byte by byte', () => {
  for (const { bytes } of recordings().filter(({ bytes }) => bytes.length < 8_000))
    expect(measureStream([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(measureStream([bytes]));
});

it('keeps fragments of messages out of the transcript, and everything else in', () => {
  const { bytes } = recording('2.1.330-partial-messages');
  const lines = bytes
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const fragments = lines.filter(
    (line) => /^content_block_/.test(line.event?.type) || line.event?.type === 'message_stop',
  );
  expect(fragments.length).toBeGreaterThan(4);
  expect(measureStream([bytes]).kept).toBe(lines.length - fragments.length);
});

it('announces each retry of the CLI with its words and delay', () => {
  const announced = recordings().flatMap(({ bytes }) =>
    measureStream([bytes]).observations.filter((one) => one.kind === 'retry'),
  );
  const lines = recordings().flatMap((recorded) => linesOf(recorded) as unknown as Record<string, unknown>[]);
  const told = lines.filter((line) => line['subtype'] === 'api_retry');
  expect(announced).toEqual(
    told.map((line) => ({
      kind: 'retry',
      message: `request ${line['attempt']} of ${line['max_retries']} failed (${line['error']}, status ${line['error_status']})`,
      brief: `${line['error_status']} · retry ${line['attempt']}/${line['max_retries']}`,
      delayMs: line['retry_delay_ms'],
      reason: line['error_status'] === 429 ? 'rate-limited' : 'overloaded',
      canHeal: true,
    })),
  );
  expect(new Set(told.map((line) => line['error_status']))).toEqual(new Set([429, 529]));
});
