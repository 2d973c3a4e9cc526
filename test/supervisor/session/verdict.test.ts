import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Failure, Retry, Verdict } from '../../../src/domain/ports/observation.ts';
import { backgroundKinds } from '../../../src/domain/run/background-work.ts';
import { attemptOutcomeSchema, failureReasons, type StopCause, stopCauses } from '../../../src/domain/run/outcome.ts';
import { adviceFor } from '../../../src/reports/report/advice.ts';
import { type Evidence, judge } from '../../../src/supervisor/session/verdict.ts';

const succeeded: Verdict = { status: 'succeeded' };
const failure: Verdict = { status: 'failed', reason: 'execution-error', message: 'it broke' };
const silence: Evidence = {
  verdict: null,
  exit: { code: 0, signal: null },
  stopCause: null,
  lastRetry: null,
  unsent: null,
  inFlight: false,
  turns: 0,
  timeoutMs: null,
  waitsFor: [],
  hasBegun: true,
  stderr: '',
  startFailure: null,
};
const overloaded: Retry = { message: 'request 1 failed', delayMs: 500, reason: 'overloaded', canHeal: true };
const refused: Retry = { message: 'it was refused', delayMs: 500, reason: 'credential-refused', canHeal: false };
const unexplained = (): null => null;

describe('the verdict on an attempt', () => {
  it('is the agent’s verdict, whatever the exit code', () => {
    for (const code of [0, 1, 143, null]) {
      const exit = { code, signal: null };
      expect(judge({ ...silence, verdict: succeeded, exit }, unexplained)).toEqual(succeeded);
      expect(judge({ ...silence, verdict: failure, exit }, unexplained)).toEqual(failure);
      expect(judge({ ...silence, exit }, unexplained)).toMatchObject({ status: 'failed', reason: 'crashed' });
    }
  });

  it('is the agent’s explanation of a missing result, and of nothing else', () => {
    const explained: Failure = { reason: 'bad-arguments', message: 'no such option' };
    const asked: unknown[] = [];
    const explain = (end: unknown): Failure => {
      asked.push(end);
      return explained;
    };
    const evidence = { ...silence, stderr: 'why', hasBegun: false };
    expect(judge(evidence, explain)).toEqual({ status: 'failed', ...explained });
    expect(asked).toEqual([expect.objectContaining({ exit: silence.exit, stderr: 'why', hasBegun: false })]);
    expect(judge({ ...evidence, verdict: failure }, explain)).toEqual(failure);
    expect(judge({ ...evidence, stopCause: 'stopped' }, explain).status).toBe('cancelled');
    expect(asked).toHaveLength(1);
  });

  it('says how a process without a result ended, with its last output and the unanswered retry', () => {
    expect(
      judge(
        { ...silence, exit: { code: null, signal: 'SIGKILL' }, stderr: 'first\nsecond\n  last words\n\n' },
        unexplained,
      ),
    ).toEqual({
      status: 'failed',
      reason: 'crashed',
      message: 'the process ended without a result (signal SIGKILL): last words',
    });
    expect(judge({ ...silence, exit: { code: 1, signal: null }, lastRetry: overloaded }, unexplained)).toEqual({
      status: 'failed',
      reason: 'overloaded',
      message: 'the process ended without a result (exit code 1)',
    });
    expect(judge({ ...silence, exit: { code: null, signal: null } }, unexplained)).toMatchObject({
      message: 'the process ended without a result (exit code unknown)',
    });
  });

  it('says that a timeout was all waiting for the API, and for what', () => {
    const timedOut: Evidence = { ...silence, stopCause: 'timeout', timeoutMs: 12_000 };
    const message = (more: Partial<Evidence>): string => {
      const outcome = judge({ ...timedOut, ...more }, unexplained);
      return outcome.status === 'succeeded' ? '' : outcome.message;
    };
    const all = 'the wall timeout passed after 12.0s; all of it was spent waiting for the API';
    const atEnd = 'the wall timeout passed after 12.0s; at the end it was waiting for the API';
    expect(message({ lastRetry: overloaded })).toBe(`${all}: request 1 failed`);
    expect(message({ inFlight: true })).toBe(`${all}: the request was not answered`);
    const unsent = "the request waited for the API's rate limit";
    expect(message({ unsent, inFlight: true })).toBe(`${all}: ${unsent}`);
    expect(adviceFor('timeout', message({ unsent, inFlight: true }))).toMatch(/^run fewer sessions at once/);
    expect(message({ lastRetry: overloaded, inFlight: true, turns: 3 })).toBe(`${atEnd}: request 1 failed`);
    expect(message({ inFlight: true, turns: 3 })).toBe(`${atEnd}: the request was not answered`);
    expect(message({ turns: 3 })).toBe('the wall timeout passed after 12.0s');
    expect(message({ stopCause: 'idle-timeout', lastRetry: overloaded })).toBe(
      'the session printed nothing for the idle timeout; at the end it was waiting for the API: request 1 failed',
    );
  });

  it('is success first, then the cause of our stop, then the agent’s verdict', () => {
    for (const stopCause of stopCauses) {
      expect(judge({ ...silence, stopCause, verdict: succeeded }, unexplained)).toEqual(succeeded);
      const expected: Partial<Record<StopCause, object>> = {
        timeout: { status: 'failed', reason: 'timeout', message: expect.stringMatching(/^the wall timeout passed/) },
        'idle-timeout': {
          status: 'failed',
          reason: 'idle-timeout',
          message: expect.stringMatching(/^the session printed nothing for the idle timeout/),
        },
        'cannot-heal': {
          status: 'failed',
          reason: 'credential-refused',
          message: 'it was refused; retrying would not help',
        },
      };
      const outcome = expected[stopCause] ?? { status: 'cancelled', reason: stopCause };
      for (const verdict of [failure, null])
        expect(judge({ ...silence, stopCause, verdict, lastRetry: refused }, unexplained)).toMatchObject(outcome);
    }
  });

  it('is an API error if the retry that could not help is no longer known', () => {
    expect(judge({ ...silence, stopCause: 'cannot-heal' }, unexplained)).toEqual({
      status: 'failed',
      reason: 'api-error',
      message: 'the API refused the request, and retrying would not help',
    });
  });

  it('says why a process could not be started', () => {
    expect(judge({ ...silence, startFailure: 'no such file', stopCause: 'interrupted' }, unexplained)).toEqual({
      status: 'failed',
      reason: 'spawn-failed',
      message: 'no such file',
    });
  });

  it('can always be stored in a journal', () => {
    const text = fc.option(fc.string());
    const reason = fc.constantFrom(...failureReasons);
    const failed = fc.record({ status: fc.constant('failed' as const), reason, message: fc.string() });
    const evidence = fc.record({
      verdict: fc.option(fc.oneof(fc.constant(succeeded), failed)),
      exit: fc.record({ code: fc.option(fc.integer()), signal: text }),
      stopCause: fc.option(fc.constantFrom(...stopCauses)),
      lastRetry: fc.option(fc.record({ message: fc.string(), delayMs: fc.nat(), reason, canHeal: fc.boolean() })),
      hasBegun: fc.boolean(),
      unsent: fc.option(fc.string()),
      inFlight: fc.boolean(),
      turns: fc.nat(),
      timeoutMs: fc.option(fc.nat()),
      waitsFor: fc.array(fc.record({ kind: fc.constantFrom(...backgroundKinds), name: fc.string() })),
      stderr: fc.string(),
      startFailure: text,
    });
    const explanation = fc.option(fc.record({ reason, message: fc.string() }));
    fc.assert(
      fc.property(evidence, explanation, (given, explained) => {
        const outcome = attemptOutcomeSchema.parse(judge(given, () => explained));
        expect(outcome.status === 'succeeded').toBe(given.verdict?.status === 'succeeded');
      }),
    );
  });
});
