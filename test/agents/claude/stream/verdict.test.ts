import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApiAccess } from '../../../../src/agents/claude/stream/api-refusal.ts';
import { StreamInterpreter } from '../../../../src/agents/claude/stream/interpreter.ts';
import { type ResultLine, resultLineSchema } from '../../../../src/agents/claude/stream/stream-line.ts';
import { terminalReasons } from '../../../../src/agents/claude/stream/terminal-reasons.ts';
import { explainSilence, verdictOf, warningsOf } from '../../../../src/agents/claude/stream/verdict.ts';
import type { Observation, SilentEnd } from '../../../../src/domain/ports/observation.ts';
import { attemptOutcomeSchema, type FailureReason, warningSchema } from '../../../../src/domain/run/outcome.ts';

const success = resultLineSchema.parse({ subtype: 'success', is_error: false, result: 'done', num_turns: 2 });
const error = (rest: Partial<ResultLine>): ResultLine => ({ ...success, is_error: true, result: undefined, ...rest });

describe('the verdict of a result line', () => {
  it('is success only if both subtype and is_error say so', () => {
    expect(verdictOf(success, null)).toEqual({ status: 'succeeded' });
    expect(verdictOf(success, 'overloaded')).toEqual({ status: 'succeeded' });
    expect(verdictOf({ ...success, is_error: true }, null).status).toBe('failed');
    expect(verdictOf({ ...success, subtype: 'error_during_execution' }, null).status).toBe('failed');
    expect(verdictOf({ ...success, subtype: '' }, null).status).toBe('failed');
    expect(verdictOf(resultLineSchema.parse({}), null).status).toBe('failed');
  });

  it.each<[FailureReason, ResultLine]>([
    ['budget', error({ subtype: 'error_max_budget_usd', errors: ['Reached maximum budget ($1)'] })],
    ['max-turns', error({ subtype: 'error_max_turns' })],
    ['not-logged-in', error({ result: 'Not logged in · Please run /login' })],
    ['not-logged-in', error({ api_error_status: 401, result: 'Not logged in · Please run /login' })],
    ['not-logged-in', error({ result: 'Please run /login' })],
    ['credential-refused', error({ api_error_status: 401 })],
    ['credential-refused', error({ result: 'OAuth token has expired · Please run /login' })],
    ['credential-refused', error({ result: 'Invalid API key · Fix external API key' })],
    ['credential-refused', error({ api_error_status: 403, result: 'Failed to authenticate. API Error: 403' })],
    [
      'permission-refused',
      error({ api_error_status: 403, result: 'API Error: 403 Your key does not have permission' }),
    ],
    ['model-not-found', error({ api_error_status: 404 })],
    ['model-not-found', error({ result: "There's an issue with the selected model (x)." })],
    ['prompt-too-long', error({ result: 'Prompt is too long' })],
    ['rate-limited', error({ api_error_status: 429 })],
    ['overloaded', error({ api_error_status: 529 })],
    ['overloaded', error({ api_error_status: 503 })],
    ['api-error', error({ api_error_status: 500 })],
    ['api-error', error({ api_error_status: 400, subtype: 'error_during_execution' })],
    ['api-error', error({ terminal_reason: 'api_error', subtype: 'error_during_execution', result: 'API Error: x' })],
    [
      'conversation-lost',
      error({ subtype: 'error_during_execution', errors: ['No conversation found with session ID: x'] }),
    ],
    ['execution-error', error({ subtype: 'error_during_execution', errors: ['it broke'] })],
    ['execution-error', error({ subtype: 'error_during_execution', api_error_status: 399 })],
    ['execution-error', error({ subtype: 'error_during_execution', errors: ['a hook: prompt is too long'] })],
    ['execution-error', error({ subtype: 'error_during_execution', errors: ['a hook: no conversation found'] })],
    ['execution-error', error({ subtype: 'error_of_the_future' })],
  ])('is the failure "%s" by its own words', (reason, line) => {
    expect(verdictOf(line, null)).toMatchObject({ status: 'failed', reason });
  });

  const meanings: readonly [terminalReason: string, FailureReason | null][] = [
    ['completed', null],
    ['stop_hook_prevented', null],
    ['hook_stopped', 'hook-stopped'],
    ['tool_deferred', 'unfinished'],
    ['tool_deferred_unavailable', 'unfinished'],
    ['background_requested', 'unfinished'],
    ['aborted_streaming', 'execution-error'],
    ['aborted_tools', 'execution-error'],
    ['max_turns', 'max-turns'],
    ['budget_exhausted', 'budget'],
    ['prompt_too_long', 'prompt-too-long'],
    ['blocking_limit', 'prompt-too-long'],
    ['rapid_refill_breaker', 'prompt-too-long'],
    ['image_error', 'execution-error'],
    ['model_error', 'api-error'],
    ['api_error', 'api-error'],
    ['malformed_tool_use_exhausted', 'execution-error'],
    ['structured_output_retry_exhausted', 'execution-error'],
    ['turn_setup_failed', 'execution-error'],
  ];

  it.each(meanings)('follows how the session ended, even if it is called a success: %s', (terminal_reason, reason) => {
    const verdict = verdictOf({ ...success, terminal_reason }, null);
    expect(verdict).toMatchObject(reason === null ? { status: 'succeeded' } : { status: 'failed', reason });
    if (reason === null) return;
    expect(verdictOf(error({ subtype: 'error_during_execution', terminal_reason }), null)).toMatchObject({ reason });
  });

  it('decides every ending that the CLI’s own list has', () => {
    expect(meanings.map(([reason]) => reason).sort()).toEqual([...terminalReasons].sort());
  });

  it('is a failure with the name of an ending that is not known', () => {
    for (const terminal_reason of ['from_the_future', 'constructor', ''])
      expect(verdictOf({ ...success, terminal_reason }, null)).toEqual({
        status: 'failed',
        reason: 'unfinished',
        message: `the session ended for a reason that is not known here: ${terminal_reason}`,
      });
  });

  it('is a failure without a turn, with the words of the hook that refused the prompt', () => {
    const refused = 'UserPromptSubmit operation blocked by hook:\n[./check]: no secrets please\n\n\nOriginal prompt: x';
    expect(verdictOf({ ...success, num_turns: 0, result: refused }, null)).toEqual({
      status: 'failed',
      reason: 'hook-stopped',
      message: 'UserPromptSubmit operation blocked by hook: [./check]: no secrets please',
    });
    expect(verdictOf({ ...success, num_turns: 0, result: 'Unknown command: /foo' }, null)).toEqual({
      status: 'failed',
      reason: 'unfinished',
      message: 'the session ended without a turn: Unknown command: /foo',
    });
    for (const result of [undefined, ' \n'])
      expect(verdictOf({ ...success, num_turns: 0, result }, null)).toEqual({
        status: 'failed',
        reason: 'unfinished',
        message: 'the session ended without a turn',
      });
    const stopped = { ...success, num_turns: 0, result: 'Operation stopped by hook: enough' };
    expect(verdictOf(stopped, null)).toMatchObject({ reason: 'hook-stopped', message: stopped.result });
    const quoted = { ...success, num_turns: 0, result: 'He said: operation stopped by hook' };
    expect(verdictOf(quoted, null)).toMatchObject({ reason: 'unfinished' });
    expect(verdictOf({ ...success, num_turns: undefined }, null)).toEqual({ status: 'succeeded' });
  });

  it('quotes the words of an ending without a turn on one line of at most 300 characters', () => {
    const message = (result: string): string => {
      const verdict = verdictOf({ ...success, num_turns: 0, result }, null);
      return verdict.status === 'failed' ? verdict.message.replace('the session ended without a turn: ', '') : '';
    };
    expect(message(' two  words\n\tmore ')).toBe('two words more');
    expect(message('x'.repeat(300))).toBe('x'.repeat(300));
    expect(message('x'.repeat(301))).toBe(`${'x'.repeat(299)}…`);
  });

  it('is the failure of the retried request when the CLI gave up on the API', () => {
    for (const reason of ['connection-lost', 'overloaded', 'rate-limited'] as const) {
      const gaveUp = error({ terminal_reason: 'api_error', result: 'API Error' });
      expect(verdictOf(gaveUp, reason)).toMatchObject({ status: 'failed', reason });
      expect(verdictOf(error({ subtype: 'success' }), reason)).toMatchObject({ reason });
      expect(verdictOf(error({ subtype: 'error_max_turns' }), reason)).toMatchObject({ reason: 'max-turns' });
    }
  });

  it('repeats the CLI’s message, without the parts for its developers', () => {
    const said = (rest: Partial<ResultLine>): string => {
      const verdict = verdictOf(error(rest), null);
      return verdict.status === 'failed' ? verdict.message : '';
    };
    expect(said({ errors: ['the error'], result: 'the text' })).toBe('the error');
    expect(said({ errors: ['', 'the error'] })).toBe('the error');
    expect(said({ errors: [], result: 'the text' })).toBe('the text');
    expect(said({ errors: ['[ede_diagnostic] x=1'], terminal_reason: 'aborted_tools' })).toBe(
      'the session was interrupted by another process (aborted_tools)',
    );
    expect(said({ errors: ['[ede_diagnostic] x=1', 'what a person reads'] })).toBe('what a person reads');
    expect(said({ result: ' ', terminal_reason: 'image_error' })).toBe(
      'the API refused an image in the conversation (image_error)',
    );
    expect(said({ subtype: 'strange' })).toBe('strange');
  });

  it('can always be stored in a journal', () => {
    const text = fc.option(fc.string(), { nil: undefined });
    const line = fc.record({
      subtype: fc.oneof(fc.constantFrom('success', 'error_max_turns', 'error_max_budget_usd'), fc.string()),
      is_error: fc.boolean(),
      result: text,
      errors: fc.array(fc.string(), { maxLength: 2 }),
      num_turns: fc.option(fc.nat(), { nil: undefined }),
      api_error_status: fc.option(fc.integer()),
      terminal_reason: text,
      permission_denials: fc.array(fc.record({ tool_name: text }), { maxLength: 2 }),
      subagent_stats: fc.record({ spawned: fc.nat(), completed: fc.nat(), failed: fc.nat() }),
    });
    fc.assert(
      fc.property(line, (given) => {
        const parsed = resultLineSchema.parse(given);
        const outcome = attemptOutcomeSchema.parse(verdictOf(parsed, null));
        const called = given.subtype === 'success' && !given.is_error;
        if (outcome.status === 'succeeded') expect([called, given.num_turns === 0]).toEqual([true, false]);
        for (const warning of warningsOf(parsed)) warningSchema.parse(warning);
      }),
    );
  });
});

describe('warnings', () => {
  it('are not given to a session without problems', () => {
    expect(warningsOf(success)).toEqual([]);
  });

  it('report a hook that ended the session after its answer', () => {
    expect(warningsOf({ ...success, terminal_reason: 'stop_hook_prevented' })).toEqual([
      { kind: 'stop-hook', message: 'a Stop hook ended the session after its answer' },
    ]);
    expect(warningsOf({ ...success, terminal_reason: 'hook_stopped' })).toEqual([]);
  });

  it('report problems of a session that succeeded', () => {
    const hiding: ResultLine = {
      ...success,
      result: ' \n',
      permission_denials: [{ tool_name: 'Bash' }, { tool_name: 'Write' }, { tool_name: 'Bash' }],
      subagent_stats: { spawned: 4, completed: 2, failed: 1 },
    };
    expect(warningsOf(hiding)).toEqual([
      { kind: 'permission-denied', message: '3 tool calls were denied: Bash, Write' },
      { kind: 'unfinished-subagents', message: '1 subagent had not finished' },
      { kind: 'empty-result', message: 'the session ended without a final text' },
    ]);
    const stats = { spawned: 2, completed: 0, failed: 0 };
    expect(warningsOf({ ...success, result: undefined, subagent_stats: stats })).toEqual([
      { kind: 'unfinished-subagents', message: '2 subagents had not finished' },
      { kind: 'empty-result', message: 'the session ended without a final text' },
    ]);
    expect(warningsOf({ ...success, permission_denials: [{ tool_name: undefined }] })).toEqual([
      { kind: 'permission-denied', message: '1 tool call was denied: a tool' },
    ]);
  });

  it('do not repeat what follows from a failure', () => {
    expect(warningsOf(error({ num_turns: 0 }))).toEqual([]);
    expect(warningsOf(error({ permission_denials: [{ tool_name: 'Bash' }] }))).toHaveLength(1);
  });
});

describe('a process that printed no result', () => {
  const silent: SilentEnd = { exit: { code: 1, signal: null }, stderr: '', hasBegun: false };

  it.each([
    "error: unknown option '--no-such-flag'",
    "error: option '--permission-mode <mode>' argument 'x' is invalid. Allowed choices are …",
    '--dangerously-skip-permissions cannot be used with root/sudo privileges for security reasons',
  ])('was given arguments that it refused before it began: %s', (stderr) => {
    expect(explainSilence({ ...silent, stderr: `first\nsecond\n  ${stderr} \r\n\n` })).toEqual({
      reason: 'bad-arguments',
      message: stderr,
    });
    // In a session that had begun, the same words may come from anything it ran.
    expect(explainSilence({ ...silent, stderr, hasBegun: true })).toBeNull();
  });

  it('is not explained by other words', () => {
    expect(explainSilence({ ...silent, stderr: 'out of memory' })).toBeNull();
    expect(explainSilence(silent)).toBeNull();
  });
});

describe('a request that the CLI retries', () => {
  const read = (...lines: object[]): Observation[] =>
    readWith({ credential: 'the login of Claude Code', apiHost: null }, ...lines);
  const readWith = (access: ApiAccess, ...lines: object[]): Observation[] => {
    const interpreter = new StreamInterpreter(access);
    return lines.flatMap((line) => interpreter.read(Buffer.from(JSON.stringify(line))).observations);
  };
  const retry = (rest: object): object => ({
    type: 'system',
    subtype: 'api_retry',
    attempt: 2,
    max_retries: 10,
    retry_delay_ms: 500,
    error: 'oops',
    ...rest,
  });

  it.each<[string, object, object]>([
    [
      'a broken connection',
      {},
      {
        reason: 'connection-lost',
        message: 'request 2 of 10 failed (the connection to the API was refused or lost: oops)',
      },
    ],
    ['429', { error_status: 429 }, { reason: 'rate-limited', message: 'request 2 of 10 failed (oops, status 429)' }],
    ['529', { error_status: 529 }, { reason: 'overloaded', brief: '529 · retry 2/10' }],
    ['500', { error_status: 500 }, { reason: 'api-error' }],
    ['a status that is no error', { error_status: 200 }, { reason: 'api-error' }],
    [
      'no known number of tries',
      { max_retries: undefined, error: undefined },
      { message: 'request 2 failed (the connection to the API was refused or lost)' },
    ],
  ])('can heal after %s', (_, rest, told) => {
    expect(read(retry(rest))).toEqual([
      expect.objectContaining({ kind: 'retry', canHeal: true, delayMs: 500, ...told }),
    ]);
  });

  it.each([401, 403])('cannot heal after %i, and names the login that was refused', (status) => {
    expect(read(retry({ error_status: status }))).toEqual([
      {
        kind: 'retry',
        canHeal: false,
        delayMs: 500,
        reason: 'credential-refused',
        message: `the API refused the login of Claude Code (status ${status})`,
        brief: `${status} · refused`,
      },
    ]);
  });

  it('names the variables that may hold the refused credential, also in the CLI’s own last words', () => {
    const access = { credential: 'the credential in ANTHROPIC_API_KEY', apiHost: null };
    const refused = 'the API refused the credential in ANTHROPIC_API_KEY';
    expect(readWith(access, retry({ error_status: 401 }))).toMatchObject([{ message: `${refused} (status 401)` }]);
    const result = { type: 'result', ...error({ result: 'Invalid API key', api_error_status: 401 }) };
    expect(readWith(access, result)).toMatchObject([
      { verdict: { reason: 'credential-refused', message: `${refused} (status 401): Invalid API key` } },
    ]);
    const silent = { type: 'result', ...error({ result: 'Invalid API key' }) };
    expect(readWith(access, silent)).toMatchObject([{ verdict: { message: `${refused}: Invalid API key` } }]);
  });

  it('says that credentials of a cloud provider could not be loaded, by either version’s words', () => {
    const access = { credential: 'the credentials of the cloud provider Amazon Bedrock', apiHost: null };
    expect(readWith(access, retry({ error: 'cloud_credential_error' }))).toMatchObject([
      { message: `${access.credential} could not be loaded`, reason: 'credential-refused', canHeal: true },
    ]);
    for (const words of [
      'API Error: Could not load AWS credentials · Could not load credentials from any providers.',
      'API Error: Could not load credentials from any providers',
      'API Error: Could not load the default credentials. Browse to https://cloud.google.com/docs for more.',
    ]) {
      const result = { type: 'result', ...error({ result: words, terminal_reason: 'api_error' }) };
      expect(readWith(access, result)).toMatchObject([
        {
          verdict: { reason: 'credential-refused', message: `${access.credential} could not be loaded: ${words}` },
        },
      ]);
    }
  });

  it('names the host that could not be reached', () => {
    expect(
      readWith({ credential: 'the login of Claude Code', apiHost: '127.0.0.1:1' }, retry({ error: 'unknown' })),
    ).toMatchObject([{ message: 'request 2 of 10 failed (the connection to 127.0.0.1:1 was refused or lost)' }]);
  });

  it('gives the reason for a failed result until it is answered', () => {
    const turn = { type: 'assistant', message: { id: 'm', content: [] } };
    const gaveUp = { type: 'result', subtype: 'success', is_error: true, terminal_reason: 'api_error' };
    const reasonOf = (observations: Observation[]): unknown => {
      const last = observations.at(-1);
      return last?.kind === 'result' && last.verdict.status === 'failed' ? last.verdict.reason : last;
    };
    expect(reasonOf(read(retry({ error_status: 529 }), gaveUp))).toBe('overloaded');
    expect(reasonOf(read(retry({ error_status: 529 }), turn, gaveUp))).toBe('api-error');
  });
});
