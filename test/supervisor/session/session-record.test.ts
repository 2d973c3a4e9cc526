import { describe, expect, it } from 'vitest';
import type { KeptRequest, Sessions } from '../../../src/domain/ports/agent.ts';
import type { Failure, Observation, SessionResult } from '../../../src/domain/ports/observation.ts';
import type { BackgroundWork } from '../../../src/domain/run/background-work.ts';
import type { AttemptEnd } from '../../../src/domain/run/event.ts';
import type { FailureReason, Warning } from '../../../src/domain/run/outcome.ts';
import { noProgress } from '../../../src/domain/run/task-state.ts';
import { noTokens } from '../../../src/domain/usage/usage.ts';
import type { BackgroundRules } from '../../../src/supervisor/session/farewell.ts';
import { type Closing, SessionRecord } from '../../../src/supervisor/session/session-record.ts';

/** An agent with one price for everything and no explanation of a missing result. */
const dialect: Pick<Sessions, 'prices' | 'explainSilence'> = {
  prices: () => ({ input: 3, output: 15, cacheRead: 1, cacheWrite5m: 4, cacheWrite1h: 6 }),
  explainSilence: () => null,
};
const success: SessionResult = {
  verdict: { status: 'succeeded' },
  text: 'done',
  warnings: [],
  account: { total: {}, sinceLast: {} },
};
const closing: Closing = {
  durationMs: 1_000,
  exit: { code: 0, signal: null },
  stopCause: null,
  timeoutMs: 12_000,
  startFailure: null,
  stderr: '',
  warnings: [],
  unread: false,
  requests: null,
  refused: null,
  unreachable: null,
  redact: (text) => text,
};
const began: Observation = { kind: 'began', sessionId: 's', version: '2.1.330' };
const turn: Observation = { kind: 'turn' };
const result = (rest: Partial<SessionResult> = {}): Observation => ({ kind: 'result', ...success, ...rest });
const retry = (reason: FailureReason, delayMs = 500): Observation => ({
  kind: 'retry',
  message: 'a request failed',
  reason,
  delayMs,
  canHeal: true,
});
const agent: BackgroundWork = { kind: 'agent', name: 'review' };
const command: BackgroundWork = { kind: 'command', name: 'npm run dev' };
const background = (...works: BackgroundWork[]): Observation => ({ kind: 'background', works });
const rules: BackgroundRules = { keepBackground: false, backgroundWaitMs: null };

function endOf(observations: readonly Observation[], rest: Partial<Closing> = {}): AttemptEnd {
  const record = new SessionRecord(dialect, rules, {});
  for (const observation of observations) record.observe(observation);
  return record.end({ ...closing, ...rest });
}

const failure: Partial<SessionResult> = {
  verdict: { status: 'failed', reason: 'execution-error', message: 'it broke' },
  text: null,
};

describe('SessionRecord', () => {
  it('ends as its last result says, even if an earlier one differs', () => {
    expect(endOf([began, turn, result(failure), began, turn, result()]).outcome.status).toBe('succeeded');
    expect(endOf([began, turn, result(), began, turn, result(failure)]).outcome.status).toBe('failed');
  });

  it('does not treat a result as final while subagents run, or after a further turn began', () => {
    expect(endOf([began, turn, background(agent), result()]).outcome).toMatchObject({
      status: 'failed',
      reason: 'crashed',
    });
    expect(endOf([began, turn, background(agent), result(), background(), turn, result()]).outcome.status).toBe(
      'succeeded',
    );
    expect(endOf([began, turn, result(), turn]).outcome).toMatchObject({ status: 'failed', reason: 'crashed' });
    expect(endOf([began, turn, background(agent), result(failure)]).outcome).toEqual(failure.verdict);
    expect(endOf([began, turn, result(), began]).outcome).toMatchObject({ status: 'failed', reason: 'crashed' });
  });

  it('gives a retry as the reason for the end only while the request is unanswered', () => {
    expect(endOf([began, retry('overloaded')]).outcome).toMatchObject({ reason: 'overloaded' });
    expect(endOf([began, turn, retry('connection-lost')]).outcome).toMatchObject({ reason: 'connection-lost' });
    expect(endOf([began, retry('overloaded'), turn]).outcome).toMatchObject({ reason: 'crashed' });
    expect(endOf([began, retry('rate-limited', 7_000), turn]).retryAfterMs).toBe(0);
    expect(endOf([began, retry('rate-limited', 7_000)]).retryAfterMs).toBe(7_000);
    expect(endOf([began, retry('overloaded', 7_000)]).retryAfterMs).toBe(0);
  });

  it('has a partial cost if it began and got no account', () => {
    expect(endOf([]).costIsPartial).toBe(false);
    expect(endOf([began]).costIsPartial).toBe(true);
    expect(endOf([began, result()]).costIsPartial).toBe(false);
    expect(endOf([began, result(failure)]).costIsPartial).toBe(false);
    const request = {
      kind: 'usage',
      messageId: 'm',
      model: 'claude-opus-5-5',
      tokens: noTokens,
      state: 'open',
    } as const;
    expect(endOf([began, result(), request]).costIsPartial).toBe(true);
  });

  it('has a partial cost if it may have gone on unread', () => {
    expect(endOf([began, result()], { unread: true }).costIsPartial).toBe(true);
  });

  it('asks the agent why a session ended without a result', () => {
    const explain = (): Failure => ({ reason: 'bad-arguments', message: 'no such option' });
    const end = (...observations: Observation[]): AttemptEnd => {
      const record = new SessionRecord({ ...dialect, explainSilence: explain }, rules, {});
      for (const observation of observations) record.observe(observation);
      return record.end(closing);
    };
    expect(end().outcome).toEqual({ status: 'failed', ...explain() });
    expect(end(began, result(failure)).outcome).toEqual(failure.verdict);
  });

  it('passes on the other facts of the attempt, with the agent’s warnings first', () => {
    const warned = (kind: Warning['kind']): Warning => ({ kind, message: kind });
    const given = { durationMs: 7, exit: { code: 3, signal: null }, warnings: [warned('left-processes')] };
    expect(endOf([began, turn, result({ warnings: [warned('no-turns')] })], given)).toMatchObject({
      ...given,
      warnings: [warned('no-turns'), warned('left-processes')],
      turns: 1,
      result: 'done',
      verification: null,
    });
    expect(endOf([began], given)).toMatchObject({ warnings: given.warnings, result: null, verification: null });
  });

  it('knows whether a result is final, its content, and what runs in the background', () => {
    const record = new SessionRecord(dialect, rules, {});
    expect([record.settled, record.result, record.works, record.farewell]).toEqual([false, null, [], null]);
    record.observe(background(agent, command));
    record.observe(result());
    expect([record.settled, record.works]).toEqual([false, [agent, command]]);
    expect(record.result).toMatchObject(success);
    record.observe(background());
    record.observe(result());
    expect([record.settled, record.works]).toEqual([false, []]);
    record.observe(began);
    record.observe(result());
    expect(record.settled).toBe(true);
  });

  const used = (messageId: string, main: boolean): KeptRequest => ({
    messageId,
    model: 'claude-opus-5-5',
    tokens: { input: 1_000_000, output: 0, cacheRead: 1_000_000, cacheWrite: 2_000_000, cacheWrite1h: 1_000_000 },
    state: 'final',
    at: 0,
    main,
  });

  it('has the usage reported up to each turn, without that of earlier attempts', () => {
    const record = new SessionRecord(dialect, rules, {});
    record.observe({ kind: 'usage', ...used('m', true) });
    expect(record.progress).toEqual(noProgress);
    record.observe(turn);
    const tokens = { 'claude-opus-5-5': used('m', true).tokens };
    // Reads saved (3 − 1) dollars; half of the writes cost (4 − 3) more than input, half (6 − 3).
    const savings = { cacheUsd: -2, warmStartUsd: null, sharedContextUsd: null };
    const saved = { cacheSavedUsd: 2, savings };
    expect(record.progress).toEqual({ turns: 1, tool: null, usage: tokens, costUsd: 14, ...saved });
    expect(record.end(closing)).toMatchObject({ usage: tokens, costUsd: 14, ...saved, turns: 1 });
    const resumed = new SessionRecord(dialect, rules, tokens);
    const total = { tokens: { ...used('m', true).tokens, input: 2_000_000 }, costUsd: 9 };
    resumed.observe(result({ account: { total: { 'claude-opus-5-5': total }, sinceLast: null } }));
    expect(resumed.end(closing).usage).toEqual({ 'claude-opus-5-5': { ...noTokens, input: 1_000_000 } });
  });

  it('counts each request in the agent’s files once, as a turn only in the main conversation', () => {
    const record = new SessionRecord(dialect, rules, {});
    record.observe({ kind: 'usage', ...used('told', true) });
    record.observe(turn);
    record.recall([used('told', true), used('kept', true), used('kept', true), used('of a subagent', false)]);
    expect(record.end(closing)).toMatchObject({ turns: 2, costUsd: 42 });
  });

  it('reports progress only if something changed', () => {
    const record = new SessionRecord(dialect, rules, {});
    const tool = (name: string | null): Observation => ({ kind: 'tool', name });
    const usage: Observation = { kind: 'usage', ...used('m', true) };
    const silent = [began, { kind: 'requesting' } as const, usage, retry('overloaded'), background(agent)];
    expect(silent.map((one) => record.observe(one))).toEqual(silent.map(() => false));
    const told = [turn, tool('Bash'), tool('Bash'), tool(null), tool('Read')];
    expect(told.map((one) => record.observe(one))).toEqual([true, true, false, true, true]);
    expect(record.progress).toMatchObject({ turns: 1, tool: 'Read' });
    expect(record.observe(result())).toBe(true);
    expect(record.progress).toMatchObject({ turns: 1, tool: null });
  });

  it('keeps what the tool in use is doing, as one short line, until the tool has answered', () => {
    const record = new SessionRecord(dialect, rules, {});
    const using = (name: string | null, doing?: string): boolean =>
      record.observe({ kind: 'tool', name, ...(doing === undefined ? {} : { doing }) });
    expect([using('Bash'), using('Bash', 'npm test\nnpm run lint'), using('Bash', 'npm test')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(record.progress).toMatchObject({ tool: 'Bash', doing: 'npm test' });
    expect(using('Bash', 'x'.repeat(200))).toBe(true);
    expect(record.progress.doing).toBe(`${'x'.repeat(79)}…`);
    using(null);
    expect(record.progress).not.toHaveProperty('doing');
  });

  it('redacts secrets before it cuts a text', () => {
    const redact = (text: string): string => text.replaceAll('the-secret', '-');
    const long = 'the-secret'.repeat(50_001);
    expect(endOf([began, turn, result({ text: long })], { redact }).result).not.toContain('the-');
    const report = `\`\`\`verification\ngaps: ${'the-secret'.repeat(77)}\n\`\`\``;
    expect(endOf([began, turn, result({ text: report })], { redact }).verification?.gaps).not.toContain('the-');
  });

  it('keeps a long final text short, but reads its report from the whole', () => {
    const report = '```verification\nerrors-found: 1\ngaps: none\nconfidence: low\n```';
    const end = endOf([began, turn, result({ text: `${'x'.repeat(1_000_000)}\n${report}` })]);
    expect(end.result).toBe(`${'x'.repeat(65_536)}\n[cut: the full text is in the transcript]`);
    expect(endOf([began, result({ text: 'x'.repeat(65_536) })]).result).toBe('x'.repeat(65_536));
    expect(end.verification).toEqual({ errorsFound: 1, gaps: 'none', confidence: 'low' });
  });
});

describe('a session that leaves work in the background', () => {
  const record = (more: Partial<BackgroundRules> = {}, ...observations: Observation[]): SessionRecord => {
    const made = new SessionRecord(dialect, { ...rules, ...more }, {});
    for (const observation of observations) made.observe(observation);
    return made;
  };

  it('has not succeeded when its process dies while a command is running', () => {
    expect(
      endOf([began, turn, background(command), result()], { exit: { code: null, signal: 'SIGKILL' } }).outcome,
    ).toEqual({
      status: 'failed',
      reason: 'crashed',
      message: 'the process ended while it waited for a background command (npm run dev) (signal SIGKILL)',
    });
  });

  it('failed by the timeout that cut its work off, with the name of that work', () => {
    expect(endOf([began, turn, background(agent, command), result()], { stopCause: 'timeout' }).outcome).toEqual({
      status: 'failed',
      reason: 'timeout',
      message:
        'the wall timeout passed after 12.0s while it waited for a subagent (review) and a background command (npm run dev)',
    });
    expect(endOf([began, turn, background(command), result()], { stopCause: 'idle-timeout' }).outcome).toMatchObject({
      message:
        'the session printed nothing for the idle timeout while it waited for a background command (npm run dev)',
    });
  });

  it('was cancelled, not successful, if it was stopped while its work ran', () => {
    expect(endOf([began, turn, background(command), result()], { stopCause: 'stopped' }).outcome.status).toBe(
      'cancelled',
    );
  });

  it('has a final result only after the turn that follows the end of its work', () => {
    const ended = [began, turn, background(command), result(), background()];
    expect(record({}, ...ended).settled).toBe(false);
    expect(record({}, ...ended, began).settled).toBe(false);
    expect(record({}, ...ended, began, turn, result({ text: 'built' })).settled).toBe(true);
  });

  it('has a final result if no turn follows the end of its work', () => {
    const made = record({}, began, turn, background(command), result(), background());
    made.stopExpecting();
    expect(made.settled).toBe(true);
  });

  it('has a final result once it was told and has answered, with a warning that names what was ended', () => {
    const made = record({}, began, turn, background(command), result());
    expect(made.canBeTold).toBe(true);
    made.tell();
    expect([made.settled, made.canBeTold]).toEqual([false, false]);
    for (const one of [began, turn, result({ text: 'I leave the server running.' })]) made.observe(one);
    expect(made.settled).toBe(true);
    expect(made.end(closing)).toMatchObject({
      outcome: { status: 'succeeded' },
      result: 'I leave the server running.',
      warnings: [
        {
          kind: 'background-ended',
          message: 'ended when the session had answered: a background command (npm run dev)',
        },
      ],
    });
  });

  it('gets no such warning if it stopped its work when it was told', () => {
    const made = record({}, began, turn, background(command), result());
    made.tell();
    for (const one of [began, turn, background(), result()]) made.observe(one);
    expect([made.settled, made.end(closing).warnings]).toEqual([true, []]);
  });

  it('may leave its commands running where that is allowed, but not its subagents', () => {
    const keep = { keepBackground: true };
    expect(record(keep, began, turn, background(command), result()).settled).toBe(true);
    expect(record(keep, began, turn, background(command), result()).end(closing).warnings).toEqual([]);
    expect(record(keep, began, turn, background(agent), result()).settled).toBe(false);
  });

  it('is not waited for if its result is a failure', () => {
    expect(endOf([began, turn, background(command), result(failure)]).outcome).toEqual(failure.verdict);
    expect(record({}, began, turn, background(command), result(failure)).settled).toBe(true);
  });

  it('keeps what it waited for when it was stopped, although that ends then', () => {
    const made = record({}, began, turn, background(command), result());
    made.stopping();
    made.observe(background());
    expect(made.end({ ...closing, stopCause: 'timeout' }).outcome).toMatchObject({
      reason: 'timeout',
      message: 'the wall timeout passed after 12.0s while it waited for a background command (npm run dev)',
    });
  });

  it('has not succeeded by a turn that began after it was stopped, or by an empty answer to that', () => {
    const made = record({}, began, turn, background(command), result());
    made.stopping();
    for (const one of [background(), began, turn, result({ text: 'the server was killed' })]) made.observe(one);
    expect(made.end({ ...closing, stopCause: 'timeout' }).outcome.status).toBe('failed');
    const interrupted = record({}, began, turn);
    interrupted.stopping();
    interrupted.observe(result({ text: ' ' }));
    expect(interrupted.end({ ...closing, stopCause: 'stopped' }).outcome.status).toBe('cancelled');
  });

  it('has succeeded by an answer that it had begun before it was stopped', () => {
    const made = record({}, began, turn);
    made.stopping();
    made.observe(result());
    expect(made.end({ ...closing, stopCause: 'timeout' }).outcome.status).toBe('succeeded');
  });

  it('is still warned about when the work ends as the session leaves', () => {
    const made = record({}, began, turn, background(command), result());
    made.tell();
    for (const one of [began, turn, result()]) made.observe(one);
    expect(made.observe(background())).toBe(false);
    expect(made.settled).toBe(true);
    expect(made.end(closing).warnings).toMatchObject([{ kind: 'background-ended' }]);
  });

  it('has a final result even if nothing was seen before it', () => {
    expect(record({}, result()).settled).toBe(true);
  });

  it('is told once, and stays told', () => {
    const made = record({}, began, turn, background(command), result());
    made.tell();
    for (const one of [began, turn, result()]) made.observe(one);
    made.tell();
    expect(made.settled).toBe(true);
  });

  it('did not wait for its work when it was stopped or died before its answer', () => {
    const made = record({}, began, turn, background(command));
    made.stopping();
    expect(made.end({ ...closing, stopCause: 'timeout' }).outcome).toMatchObject({
      message: 'the wall timeout passed after 12.0s',
    });
    expect(endOf([began, turn, background(command)]).outcome).toMatchObject({
      message: 'the process ended without a result (exit code 0)',
    });
  });

  it('is waited for again when work appears after its result', () => {
    const made = record({}, began, turn, result());
    expect(made.observe(background(command))).toBe(true);
    expect(made.settled).toBe(false);
    const kept = record({ keepBackground: true }, began, turn, background(command), result());
    kept.observe(background(agent));
    expect(kept.settled).toBe(false);
  });

  it('shows nothing to wait for while it is given time to report', () => {
    const made = record({}, began, turn, background(command), result(), background());
    expect(made.farewell).toMatchObject({ do: 'wait' });
    expect(made.progress.waitsFor).toBeUndefined();
  });

  it('gets no warning about work that did not outlive its last answer', () => {
    const again = record({}, began, turn, background(command), result());
    again.tell();
    for (const one of [began, turn, result(), began]) again.observe(one);
    expect(again.end(closing).warnings).toEqual([]);
    expect(endOf([began, turn, background(command), result(failure)]).warnings).toEqual([]);
  });

  it('has failed as its result says, even if it began to go on after that', () => {
    expect(endOf([began, turn, result(failure), began]).outcome).toEqual(failure.verdict);
  });

  it('met the usage limit as its result says, which is no failure', () => {
    const limited: Observation = result({
      verdict: { status: 'limited', limit: { name: '5-hour limit', resetsAt: null } },
    });
    expect(endOf([began, turn, limited]).outcome).toEqual({
      status: 'cancelled',
      reason: 'usage-limit',
      message: 'the 5-hour limit of the account is reached',
    });
    expect(endOf([began, turn, limited], { stopCause: 'stopped' }).outcome).toMatchObject({ reason: 'stopped' });
  });

  it('shows what it waits for, from its result until it goes on', () => {
    const made = record({}, began, turn, background(command));
    expect(made.progress.waitsFor).toBeUndefined();
    expect(made.observe(result())).toBe(true);
    expect(made.progress.waitsFor).toEqual([command]);
    expect(made.observe(background(command, agent))).toBe(true);
    expect(made.progress.waitsFor).toEqual([command, agent]);
    expect(made.observe(began)).toBe(true);
    expect(made.progress.waitsFor).toBeUndefined();
  });
});

describe('a request that was unanswered when the session ended', () => {
  const requesting: Observation = { kind: 'requesting' };

  it('makes the cost partial, because its usage is unknown', () => {
    expect(endOf([began, requesting, result(failure)]).costIsPartial).toBe(true);
  });

  it('keeps the cost partial, whatever follows', () => {
    expect(endOf([began, requesting, result(failure), began, turn, result()]).costIsPartial).toBe(true);
  });

  it('is still unanswered when a subagent is answered', () => {
    const ofSubagent = { kind: 'usage', messageId: 'm', model: 'opus', tokens: noTokens, state: 'untold' } as const;
    expect(endOf([began, requesting, ofSubagent, result(failure)]).costIsPartial).toBe(true);
  });

  it('counts as answered when the session succeeded', () => {
    expect(endOf([began, requesting, result(), turn, result(failure)]).costIsPartial).toBe(false);
  });

  it('counts as answered once its response has begun and ended', () => {
    const usage = {
      kind: 'usage',
      messageId: 'm',
      model: 'claude-sonnet-5-5',
      tokens: noTokens,
      state: 'final',
    } as const;
    expect(endOf([began, requesting, usage, turn, result(failure)]).costIsPartial).toBe(false);
    expect(endOf([began, requesting, usage, turn, result()]).costIsPartial).toBe(false);
  });

  it('records the findings that a task asks for, and warns where there are none', () => {
    const asked = { outputSchema: 'findings' as const };
    const found = { severity: 'note', message: 'odd' };
    const kept = { ...found, path: null, line: null, endLine: null, suggestion: null };
    const given = endOf([began, turn, result({ structured: { findings: [found] } })], asked);
    expect(given).toMatchObject({ findings: [kept], warnings: [] });
    expect(endOf([began, turn, result({ structured: { findings: [] } })], asked)).toMatchObject({ findings: [] });
    const missing = endOf([began, turn, result()], asked);
    expect(missing.findings).toBeUndefined();
    expect(missing.warnings).toEqual([
      { kind: 'findings-missing', message: 'the session ended without giving its findings' },
    ]);
    const cut = endOf([began, turn, result({ structured: { findings: [{}, found] } })], asked);
    expect(cut).toMatchObject({
      findings: [kept],
      warnings: [{ kind: 'findings-cut', message: '1 finding without a message left out' }],
    });
  });

  it('takes no findings for a task that asks for none, and warns of none where the session failed', () => {
    const unasked = endOf([began, turn, result({ structured: { findings: [] } })]);
    expect(unasked.findings).toBeUndefined();
    expect(endOf([began, turn, result(failure)], { outputSchema: 'findings' }).warnings).toEqual([]);
  });
});
