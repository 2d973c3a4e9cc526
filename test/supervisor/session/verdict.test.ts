import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApiRetry, SessionResult } from '../../../src/domain/ports/agent.ts';
import {
  attemptOutcomeSchema,
  type FailureReason,
  type StopCause,
  stopCauses,
  warningSchema,
} from '../../../src/domain/run/outcome.ts';
import { cannotHeal, type Evidence, judge, warningsFor } from '../../../src/supervisor/session/verdict.ts';

const success: SessionResult = {
  subtype: 'success',
  isError: false,
  text: 'done',
  errors: [],
  turns: 2,
  apiErrorStatus: null,
  terminalReason: 'completed',
  permissionDenials: [],
  unfinishedSubagents: 0,
};
const silence: Evidence = {
  result: null,
  exit: { code: 0, signal: null },
  stopCause: null,
  lastRetry: null,
  begun: true,
  stderr: '',
  startFailure: null,
};
const retry = (status: number | null): ApiRetry => ({
  attempt: 1,
  maxRetries: 10,
  delayMs: 500,
  status,
  error: 'unknown',
});
const error = (rest: Partial<SessionResult>): SessionResult => ({ ...success, isError: true, text: null, ...rest });

describe('the verdict on an attempt', () => {
  it('is success only by a result that says so twice, whatever the exit code', () => {
    for (const code of [0, 1, 143, null])
      expect(judge({ ...silence, result: success, exit: { code, signal: null } })).toEqual({ status: 'succeeded' });
    expect(judge({ ...silence, result: { ...success, isError: true } }).status).toBe('failed');
    expect(judge({ ...silence, result: { ...success, subtype: 'error_during_execution' } }).status).toBe('failed');
    expect(judge({ ...silence, result: { ...success, subtype: '' } }).status).toBe('failed');
    expect(judge(silence).status).toBe('failed');
  });

  it.each<[FailureReason, SessionResult]>([
    ['budget', error({ subtype: 'error_max_budget_usd', errors: ['Reached maximum budget ($1)'] })],
    ['max-turns', error({ subtype: 'error_max_turns' })],
    ['not-logged-in', error({ text: 'Not logged in · Please run /login' })],
    ['not-logged-in', error({ apiErrorStatus: 401 })],
    ['not-logged-in', error({ text: 'Invalid API key · Fix external API key' })],
    ['permission-refused', error({ apiErrorStatus: 403 })],
    ['model-not-found', error({ apiErrorStatus: 404 })],
    ['model-not-found', error({ text: "There's an issue with the selected model (x)." })],
    ['rate-limited', error({ apiErrorStatus: 429 })],
    ['overloaded', error({ apiErrorStatus: 529 })],
    ['overloaded', error({ apiErrorStatus: 503 })],
    ['api-error', error({ apiErrorStatus: 500 })],
    ['api-error', error({ terminalReason: 'api_error', text: 'API Error: something' })],
    [
      'conversation-lost',
      error({ subtype: 'error_during_execution', errors: ['No conversation found with session ID: x'] }),
    ],
    ['execution-error', error({ subtype: 'error_during_execution', errors: ['it broke'] })],
    ['execution-error', error({ subtype: 'error_of_the_future' })],
  ])('is "%s" by what the result says', (reason, result) => {
    expect(judge({ ...silence, result })).toMatchObject({ status: 'failed', reason });
  });

  it.each<[FailureReason, number | null]>([
    ['connection-lost', null],
    ['overloaded', 529],
    ['rate-limited', 429],
  ])('is "%s" when the CLI gave up after the retries that it announced', (reason, status) => {
    const result = error({ terminalReason: 'api_error', text: 'API Error' });
    expect(judge({ ...silence, result, lastRetry: retry(status) })).toMatchObject({ status: 'failed', reason });
    expect(judge({ ...silence, lastRetry: retry(status) })).toMatchObject({ status: 'failed', reason });
  });

  it('repeats what the CLI said, without the words that it has for its makers', () => {
    const said = (rest: Partial<SessionResult>): string => {
      const outcome = judge({ ...silence, result: error(rest) });
      return outcome.status === 'failed' ? outcome.message : '';
    };
    expect(said({ errors: ['the error'], text: 'the text' })).toBe('the error');
    expect(said({ errors: [], text: 'the text' })).toBe('the text');
    expect(said({ errors: ['[ede_diagnostic] x=1'], text: null, terminalReason: 'aborted_tools' })).toBe(
      'the session was interrupted from outside (aborted_tools)',
    );
    expect(said({ errors: ['[ede_diagnostic] x=1', 'what a person reads'] })).toBe('what a person reads');
    expect(said({ text: ' ', terminalReason: 'image_error' })).toBe('image_error');
    expect(said({ text: null, terminalReason: null, subtype: 'strange' })).toBe('strange');
  });

  it('names how a process ended that said nothing, with its last words', () => {
    expect(judge({ ...silence, exit: { code: null, signal: 'SIGKILL' }, stderr: 'a\nlast words\n\n' })).toEqual({
      status: 'failed',
      reason: 'crashed',
      message: 'the process ended without a result (signal SIGKILL): last words',
    });
  });

  it.each([
    "error: unknown option '--no-such-flag'",
    "error: option '--permission-mode <mode>' argument 'x' is invalid. Allowed choices are …",
    '--dangerously-skip-permissions cannot be used with root/sudo privileges for security reasons',
  ])('is "bad-arguments" when a process refused them before it began: %s', (stderr) => {
    expect(judge({ ...silence, begun: false, exit: { code: 1, signal: null }, stderr })).toEqual({
      status: 'failed',
      reason: 'bad-arguments',
      message: stderr,
    });
    // The same words of a session that had begun are the session's.
    expect(judge({ ...silence, begun: true, stderr })).toMatchObject({ reason: 'crashed' });
  });

  it('is our stop’s cause before the result’s, but success comes first', () => {
    const result = error({ subtype: 'error_during_execution' });
    for (const stopCause of stopCauses) {
      expect(judge({ ...silence, stopCause, result: success })).toEqual({ status: 'succeeded' });
      const expected: Partial<Record<StopCause, object>> = {
        timeout: { status: 'failed', reason: 'timeout' },
        'idle-timeout': { status: 'failed', reason: 'idle-timeout' },
        'cannot-heal': { status: 'failed', reason: 'not-logged-in' },
      };
      const outcome = expected[stopCause] ?? { status: 'cancelled', reason: stopCause };
      expect(judge({ ...silence, stopCause, result, lastRetry: retry(401) })).toMatchObject(outcome);
      expect(judge({ ...silence, stopCause, lastRetry: retry(401) })).toMatchObject(outcome);
    }
  });

  it('says why a process could not be started', () => {
    expect(judge({ ...silence, startFailure: 'no such file', stopCause: 'interrupted' })).toEqual({
      status: 'failed',
      reason: 'spawn-failed',
      message: 'no such file',
    });
  });

  it('is always one that a journal can hold', () => {
    const text = fc.option(fc.string());
    const result = fc.option(
      fc.record({
        subtype: fc.oneof(fc.constantFrom('success', 'error_max_turns', 'error_max_budget_usd'), fc.string()),
        isError: fc.boolean(),
        text,
        errors: fc.array(fc.string(), { maxLength: 2 }),
        turns: fc.option(fc.nat()),
        apiErrorStatus: fc.option(fc.integer()),
        terminalReason: text,
        permissionDenials: fc.array(fc.string(), { maxLength: 2 }),
        unfinishedSubagents: fc.nat(),
      }),
    );
    const evidence = fc.record({
      result,
      exit: fc.record({ code: fc.option(fc.integer()), signal: text }),
      stopCause: fc.option(fc.constantFrom(...stopCauses)),
      lastRetry: fc.option(fc.option(fc.integer()).map(retry)),
      begun: fc.boolean(),
      stderr: fc.string(),
      startFailure: text,
    });
    fc.assert(
      fc.property(evidence, (given) => {
        const outcome = attemptOutcomeSchema.parse(judge(given));
        expect(outcome.status === 'succeeded').toBe(given.result?.subtype === 'success' && !given.result.isError);
        for (const warning of warningsFor(given.result)) warningSchema.parse(warning);
      }),
    );
  });
});

describe('warnings', () => {
  it('are not given to a session without any cause for them', () => {
    expect(warningsFor(success)).toEqual([]);
    expect(warningsFor(null)).toEqual([]);
  });

  it('tell what a green session hides', () => {
    const hiding = {
      ...success,
      text: ' \n',
      turns: 0,
      permissionDenials: ['Bash', 'Write', 'Bash'],
      unfinishedSubagents: 1,
    };
    expect(warningsFor(hiding)).toEqual([
      { kind: 'permission-denied', message: '3 tool calls were denied: Bash, Write' },
      { kind: 'unfinished-subagents', message: '1 subagent had not finished' },
      { kind: 'no-turns', message: 'the session ended without a turn' },
      { kind: 'empty-result', message: 'the session ended without a final text' },
    ]);
  });

  it('do not add to a failure what follows from it', () => {
    expect(warningsFor(error({ turns: 0 }))).toEqual([]);
  });
});

it('knows which refusals no waiting heals', () => {
  expect([401, 403, 429, 500, 529, null].filter((status) => cannotHeal(retry(status)))).toEqual([401, 403]);
});
