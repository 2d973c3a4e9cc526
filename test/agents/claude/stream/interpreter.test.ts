import { describe, expect, it } from 'vitest';
import { StreamInterpreter } from '../../../../src/agents/claude/stream/interpreter.ts';
import type { Observation, Reading } from '../../../../src/domain/ports/observation.ts';
import { type BackgroundWork, backgroundWorkSchema } from '../../../../src/domain/run/background-work.ts';
import type { Tokens } from '../../../../src/domain/usage/usage.ts';

type Line = Readonly<Record<string, unknown>>;

/** The observations of each line, read in order. */
function read(...lines: readonly (Line | string)[]): Reading[] {
  const interpreter = new StreamInterpreter();
  return lines.map((line) => interpreter.read(Buffer.from(typeof line === 'string' ? line : JSON.stringify(line))));
}

/** The observations of the last line. */
const said = (...lines: readonly (Line | string)[]): readonly Observation[] =>
  read(...lines).at(-1)?.observations ?? [];

const nothing: Reading = { observations: [], keep: true };
const fragment: Reading = { observations: [], keep: false };

const event = (given: Line, parent: string | null = null): Line => ({
  type: 'stream_event',
  event: given,
  parent_tool_use_id: parent,
});
const usage = { input_tokens: 10, output_tokens: 1, cache_read_input_tokens: 30, cache_creation_input_tokens: 40 };
const tokens: Tokens = { input: 10, output: 1, cacheRead: 30, cacheWrite: 40, cacheWrite1h: 0 };
const start = (id: string, more: Line = {}): Line => event({ type: 'message_start', message: { id, usage, ...more } });
const assistant = (message: Line, parent: string | null = null): Line => ({
  type: 'assistant',
  message,
  parent_tool_use_id: parent,
});
const system = (subtype: string, more: Line = {}): Line => ({ type: 'system', subtype, ...more });
const toolUse = (name?: string): Line => ({ type: 'tool_use', ...(name === undefined ? {} : { name }) });

describe('a line without observations', () => {
  it.each(['', 'no JSON', 'null', '7', '"result"', '[]', '{}', '{"type":"from_the_future"}', '{"type":"assistant"}'])(
    'goes to the transcript unchanged: %s',
    (line) => expect(read(line)).toEqual([nothing]),
  );

  it('is a fragment of a message without tokens or tool, which stays out of the transcript', () => {
    const lines = [
      event({ type: 'content_block_start', content_block: { type: 'text', name: 'Bash' } }),
      event({ type: 'content_block_stop', content_block: { type: 'tool_use', name: 'Bash' } }),
      event({ type: 'content_block_start' }),
      event({ type: 'message_stop' }),
      event({ type: 'message_other', message: { id: 'm', usage } }),
      event({ type: 'message_start' }),
      event({ type: 'message_start', message: { id: 'm' } }),
      event({ type: 'message_start', message: { usage } }),
      event({ type: 'message_delta', usage: { output_tokens: 5 } }),
      { type: 'stream_event' },
    ];
    for (const line of lines) expect(read(line), JSON.stringify(line)).toEqual([fragment]);
  });

  it('is recognised as a fragment by its beginning alone', () => {
    const beginning = '{"type":"stream_event","event":{"type":"content_block_delta"';
    expect(read(beginning, `${beginning},…`)).toEqual([fragment, fragment]);
    expect(read(beginning.slice(0, -1), beginning.replace('delta', 'dalta'), ` ${beginning}`)).toEqual([
      nothing,
      nothing,
      nothing,
    ]);
  });
});

describe('a message that comes in fragments', () => {
  it('is a turn when it starts, with the tokens known by then', () => {
    expect(read(start('m', { model: 'opus' }))).toEqual([
      {
        observations: [{ kind: 'turn' }, { kind: 'usage', messageId: 'm', model: 'opus', tokens, state: 'open' }],
        keep: true,
      },
    ]);
    expect(said(start('m'))).toMatchObject([{ kind: 'turn' }, { model: 'unknown' }]);
  });

  it('is the same turn when its start is repeated', () => {
    expect(said(start('m'), start('m')).map(({ kind }) => kind)).toEqual(['usage']);
    expect(said(start('m'), start('n')).map(({ kind }) => kind)).toEqual(['turn', 'usage']);
  });

  it.each<[string, Line, Partial<Tokens>]>([
    ['takes the output', { output_tokens: 77 }, { output: 77 }],
    [
      'takes every count',
      { ...usage, output_tokens: 77, input_tokens: 11, cache_read_input_tokens: 31 },
      { output: 77, input: 11, cacheRead: 31 },
    ],
    ['takes a count of zero', { input_tokens: 0, cache_read_input_tokens: 0 }, { input: 0, cacheRead: 0 }],
    [
      'takes the larger count of what was written to the cache',
      { cache_creation_input_tokens: 41 },
      { cacheWrite: 41 },
    ],
    ['keeps what its start told of the cache', { cache_creation_input_tokens: 0 }, {}],
    ['keeps what its start told', {}, {}],
  ])('%s that its end tells', (_, told, changed) => {
    const end = event({ type: 'message_delta', usage: told, delta: { stop_reason: 'end_turn' } });
    expect(read(start('m', { model: 'opus' }), end).at(-1)).toEqual({
      observations: [
        { kind: 'usage', messageId: 'm', model: 'opus', tokens: { ...tokens, ...changed }, state: 'final' },
      ],
      keep: true,
    });
  });

  it('counts as broken off when its end has no stop reason', () => {
    const end = (more: Line): Line => event({ type: 'message_delta', usage: { output_tokens: 5 }, ...more });
    for (const more of [{}, { delta: {} }, { delta: { stop_reason: null } }])
      expect(said(start('m'), end(more))).toMatchObject([{ messageId: 'm', state: 'abandoned' }]);
  });

  it('gives final tokens only if its end reports them', () => {
    expect(read(start('m'), event({ type: 'message_delta' })).at(-1)).toEqual(fragment);
    expect(read(start('m'), event({ type: 'message_other', usage })).at(-1)).toEqual(fragment);
  });

  it('names a tool as soon as its call begins', () => {
    const call = (block: Line): Line => event({ type: 'content_block_start', content_block: block });
    expect(read(call(toolUse('Bash')))).toEqual([{ observations: [{ kind: 'tool', name: 'Bash' }], keep: false }]);
    expect(said(call(toolUse()))).toEqual([{ kind: 'tool', name: null }]);
  });

  it('is ignored for a subagent, whose tokens are reported elsewhere', () => {
    const call = { type: 'content_block_start', content_block: toolUse('Bash') };
    const begun = { type: 'message_start', message: { id: 'm', usage } };
    expect(read(event(call, 'parent'), event(begun, 'parent'))).toEqual([fragment, fragment]);
  });
});

describe('a whole message', () => {
  it('is a turn, with the last tool that it calls', () => {
    const content = [{ type: 'text' }, toolUse('Read'), toolUse('Bash'), { type: 'text', name: 'no tool' }];
    expect(read(assistant({ id: 'm', content }))).toEqual([
      { observations: [{ kind: 'turn' }, { kind: 'tool', name: 'Bash' }], keep: true },
    ]);
    expect(said(assistant({ id: 'm', content: [toolUse()] }))).toEqual([{ kind: 'turn' }]);
  });

  it.each<[string, Line, string]>([
    ['a command', { command: 'npm test', description: 'Run the tests' }, 'npm test'],
    ['a path', { file_path: '/a/b.ts', content: 'x' }, '/a/b.ts'],
    ['anything else', { depth: 3 }, '{"depth":3}'],
  ])('says what its tool does: %s', (_, input, doing) => {
    expect(said(assistant({ id: 'm', content: [{ ...toolUse('Tool'), input }] })).at(-1)).toEqual({
      kind: 'tool',
      name: 'Tool',
      doing,
    });
  });

  it('is the same turn when it comes in several lines', () => {
    expect(said(assistant({ id: 'm' }), assistant({ id: 'm', content: [toolUse('Bash')] }))).toEqual([
      { kind: 'tool', name: 'Bash' },
    ]);
  });

  it.each<[string, Line, string | null, Observation['kind'][], string]>([
    ['whose output is provisional', {}, null, ['turn', 'usage'], 'untold'],
    ['that was not streamed', { stop_reason: 'end_turn' }, null, ['turn', 'usage'], 'final'],
    ['of a subagent', { stop_reason: 'end_turn' }, 'parent', ['usage'], 'untold'],
  ])('%s tells its tokens as such', (_, more, parent, kinds, state) => {
    const observations = said(assistant({ id: 'm', model: 'opus', usage, content: [], ...more }, parent));
    expect(observations.map(({ kind }) => kind)).toEqual(kinds);
    expect(observations.at(-1)).toEqual({ kind: 'usage', messageId: 'm', model: 'opus', tokens, state });
  });

  it('gives its tokens even without a model’s name', () => {
    expect(said(assistant({ id: 'm', usage }))).toMatchObject([{ kind: 'turn' }, { model: 'unknown' }]);
  });

  it('does not repeat tokens that its fragments reported', () => {
    expect(said(start('m'), assistant({ id: 'm', usage }))).toEqual([]);
    expect(said(start('m'), assistant({ id: 'n', usage })).map(({ kind }) => kind)).toEqual(['turn', 'usage']);
  });

  it('does not report the tools of a subagent', () => {
    expect(said(assistant({ id: 'm', content: [toolUse('Bash')] }, 'parent'))).toEqual([]);
  });

  it('is not a turn if the CLI generated it', () => {
    expect(said(assistant({ id: 'm', model: '<synthetic>', usage }))).toEqual([]);
    expect(said(assistant({ model: 'opus', usage }))).toEqual([]);
  });
});

describe('a result of a tool', () => {
  it('ends the use of the tool, unless it is a subagent’s', () => {
    expect(read({ type: 'user', parent_tool_use_id: null }, { type: 'user' })).toEqual([
      { observations: [{ kind: 'tool', name: null }], keep: true },
      { observations: [{ kind: 'tool', name: null }], keep: true },
    ]);
    expect(read({ type: 'user', parent_tool_use_id: 'parent' })).toEqual([nothing]);
  });
});

describe('a result', () => {
  it('tells what it says, with the agent’s account', () => {
    const share = { inputTokens: 10, outputTokens: 1, cacheReadInputTokens: 30, cacheCreationInputTokens: 40 };
    const line = { type: 'result', subtype: 'success', is_error: false, result: 'done', num_turns: 1 };
    expect(read({ ...line, modelUsage: { opus: { ...share, costUSD: 2 } } })).toEqual([
      {
        observations: [
          {
            kind: 'result',
            verdict: { status: 'succeeded' },
            text: 'done',
            warnings: [],
            account: { total: { opus: { tokens, costUsd: 2 } }, sinceLast: null },
          },
        ],
        keep: true,
      },
    ]);
    const since = { ...share, cacheCreationEphemeral1hInputTokens: 50 };
    expect(said({ type: 'result', model_usage_since_last_result: { opus: since } })).toMatchObject([
      {
        verdict: { status: 'failed' },
        text: null,
        account: { total: {}, sinceLast: { opus: { tokens: { ...tokens, cacheWrite1h: 40 }, costUsd: null } } },
      },
    ]);
  });
});

describe('a line of the system', () => {
  it('reports that the session has begun, with its details', () => {
    expect(read(system('init', { session_id: 's', claude_code_version: '2.1.330' }))).toEqual([
      { observations: [{ kind: 'began', sessionId: 's', version: '2.1.330' }], keep: true },
    ]);
    expect(said(system('init'))).toEqual([{ kind: 'began', sessionId: null, version: null }]);
  });

  it('reports that a request was sent, and ignores any other status', () => {
    expect(said(system('status', { status: 'requesting' }))).toEqual([{ kind: 'requesting' }]);
    expect(read(system('status', { status: 'compacting' }), system('other', { status: 'requesting' }))).toEqual([
      nothing,
      nothing,
    ]);
  });

  const started = (id: string, type?: string, more: Line = {}): Line =>
    system('task_started', { task_id: id, ...(type === undefined ? {} : { task_type: type }), ...more });
  const running = (...works: string[]): Observation[] => [
    {
      kind: 'background',
      works: works.map((work) => {
        const [kind, name = ''] = work.split(': ');
        return backgroundWorkSchema.parse({ kind, name });
      }),
    },
  ];

  it('knows what runs in the background, commands apart from subagents', () => {
    expect(said(started('a', 'local_agent'))).toEqual(running('agent: a'));
    expect(said(started('a', 'local_agent'), started('b', 'local_bash', { description: 'build' }))).toEqual(
      running('agent: a', 'command: build'),
    );
    expect(said(started('a', 'local_agent'), started('a', 'local_agent'))).toEqual(running('agent: a'));
    for (const type of ['remote_agent', 'in_process_teammate', 'local_workflow'])
      expect(said(started('a', type))).toEqual(running('agent: a'));
  });

  it('counts a task of an unknown type as a command, which may never end', () => {
    expect(said(started('a'))).toEqual(running('command: a'));
    expect(said(started('a', 'something_new'))).toEqual(running('command: a'));
  });

  it('leaves out the housekeeping of the CLI itself', () => {
    for (const type of ['dream', 'auto_mode_scan', 'post_turn_memory'])
      expect(said(started('a', type))).toEqual(running());
    const tasks = [{ task_id: 'm', task_type: 'monitor_ws', ambient: true }];
    expect(said(system('background_tasks_changed', { tasks }))).toEqual(running());
  });

  it('removes ended tasks from the background', () => {
    const ended = system('task_notification', { task_id: 'a' });
    expect(said(started('a', 'local_agent'), started('b', 'local_bash'), ended)).toEqual(running('command: b'));
    expect(said(ended)).toEqual(running());
  });

  it('does not count what runs in the foreground', () => {
    expect(said(started('a', 'local_agent', { is_backgrounded: false }))).toEqual(running());
    expect(said(started('a', 'local_agent', { is_backgrounded: true }))).toEqual(running('agent: a'));
  });

  it('counts anew from a line with the whole list', () => {
    const tasks = [
      { task_id: 'b', task_type: 'local_bash' },
      { task_id: 'c', task_type: 'local_agent' },
      { task_type: 'x' },
    ];
    expect(said(started('a', 'local_agent'), system('background_tasks_changed', { tasks }))).toEqual(
      running('command: b', 'agent: c'),
    );
    expect(said(started('a'), system('background_tasks_changed', { tasks: [] }))).toEqual(running());
  });

  it('does not change the background count if it names no task', () => {
    expect(read(started('a'), system('task_started'), system('background_tasks_changed')).slice(1)).toEqual([
      nothing,
      nothing,
    ]);
    expect(said(started('a'), system('background_tasks_changed', { task_id: 'a' }))).toEqual(running('command: a'));
  });
});

describe('the name of a model', () => {
  it('cannot be one that a plain object has no place for', () => {
    expect(said(assistant({ id: 'm', model: '__proto__', usage, content: [] }))).toContainEqual(
      expect.objectContaining({ kind: 'usage', model: 'unknown' }),
    );
    expect(said(start('m', { model: '__proto__' }))).toContainEqual(expect.objectContaining({ model: 'unknown' }));
  });
});

describe('a turn that the session has scheduled', () => {
  const call = (id: string, name: string, input: Line): Line =>
    assistant({ id: `m-${id}`, content: [{ type: 'tool_use', id, name, input }] });
  const answer = (id: string, result: unknown): Line => ({
    type: 'user',
    message: { role: 'user', content: [{ type: 'tool_result', tool_use_id: id, content: 'done' }] },
    parent_tool_use_id: null,
    tool_use_result: result,
  });
  const works = (...lines: Line[]): readonly BackgroundWork[] | undefined =>
    read(...lines)
      .flatMap(({ observations }) => observations)
      .findLast((one) => one.kind === 'background')?.works;
  const init = system('init', { session_id: 's' });
  const result: Line = { type: 'result', subtype: 'success', is_error: false, result: 'done' };
  const lifecycle = (source: string): Line => ({ type: 'command_lifecycle', state: 'started', wakeup_source: source });

  const wakeUp = [
    call('w', 'ScheduleWakeup', { delaySeconds: 60, reason: 'look at the build', prompt: 'look' }),
    answer('w', { scheduledFor: 1_795_668_000_000, clampedDelaySeconds: 60 }),
  ];
  const look: BackgroundWork = { kind: 'wake-up', name: 'look at the build' };

  it('is at work until it begins', () => {
    expect(works(...wakeUp)).toEqual([look]);
    expect(works(...wakeUp, result, lifecycle('loop_wakeup'), init)).toEqual([]);
    expect(works(...wakeUp, result, init)).toEqual([]);
  });

  it('stays at work when another turn begins first', () => {
    const started = system('task_started', { task_id: 'b', task_type: 'local_bash', description: 'build' });
    const ended = system('task_notification', { task_id: 'b', status: 'completed' });
    expect(works(...wakeUp, started, result, ended, init)).toEqual([look]);
    expect(works(...wakeUp, init)).toEqual([look]);
  });

  it('is replaced by the next one, and gone if that is refused', () => {
    const again = [call('v', 'ScheduleWakeup', { prompt: 'again' }), answer('v', { scheduledFor: 1 })];
    expect(works(...wakeUp, ...again)).toEqual([{ kind: 'wake-up', name: 'again' }]);
    expect(works(...wakeUp, call('v', 'ScheduleWakeup', {}), answer('v', 'Wakeup not scheduled.'))).toEqual([]);
  });

  const job = (id: string, more: Line = {}): Line[] => [
    call(`c-${id}`, 'CronCreate', { cron: '* * * * *', prompt: `look ${id}` }),
    answer(`c-${id}`, { id, humanSchedule: 'Every minute', recurring: false, ...more }),
  ];

  it('is at work as a job of its own, for ever if it repeats', () => {
    expect(works(...job('a'), ...job('b', { recurring: true }))).toEqual([
      { kind: 'wake-up', name: 'look a (Every minute)' },
      { kind: 'schedule', name: 'look b (Every minute)' },
    ]);
    expect(works(...job('b', { recurring: true }), result, lifecycle('schedule_wakeup'), init)).toEqual([
      { kind: 'schedule', name: 'look b (Every minute)' },
    ]);
  });

  it('is the one that is due first when several are scheduled', () => {
    const both = [...job('a', { nextFireAt: 2_000 }), ...job('b', { nextFireAt: 1_000 })];
    expect(works(...both, result, lifecycle('schedule_wakeup'), init)).toEqual([
      { kind: 'wake-up', name: 'look a (Every minute)' },
    ]);
  });

  it('is no longer at work when it was deleted, or is not in the list of jobs', () => {
    const deleted = [call('d', 'CronDelete', { id: 'a' }), answer('d', { id: 'a' })];
    expect(works(...job('a'), ...job('b'), ...deleted)).toEqual([{ kind: 'wake-up', name: 'look b (Every minute)' }]);
    const listed = [call('l', 'CronList', {}), answer('l', { jobs: [{ id: 'b' }] })];
    expect(works(...wakeUp, ...job('a'), ...job('b'), ...listed)).toEqual([
      look,
      { kind: 'wake-up', name: 'look b (Every minute)' },
    ]);
  });

  it('has a name even if its call has none', () => {
    expect(works(call('w', 'ScheduleWakeup', {}), answer('w', { scheduledFor: 1 }))).toEqual([
      { kind: 'wake-up', name: 'without a reason' },
    ]);
    expect(works(call('c', 'CronCreate', { cron: '0 9 * * *' }), answer('c', { id: 'j' }))).toEqual([
      { kind: 'wake-up', name: '(0 9 * * *)' },
    ]);
    expect(works(call('c', 'CronCreate', {}), answer('c', { id: 'j' }))).toEqual([
      { kind: 'wake-up', name: '(scheduled)' },
    ]);
  });

  it('stays at work when another job is deleted, or a list is not given', () => {
    const deleted = [call('d', 'CronDelete', {}), answer('d', {})];
    const listed = [call('l', 'CronList', {}), answer('l', 'No scheduled jobs.')];
    expect(works(...job('a'), ...deleted, ...listed)).toEqual([{ kind: 'wake-up', name: 'look a (Every minute)' }]);
  });

  it('is the wake-up or the job, as the stream says, and only one of them', () => {
    const both = [...wakeUp, ...job('a', { nextFireAt: 1_000 })];
    const left = { kind: 'wake-up', name: 'look a (Every minute)' };
    expect(works(...both, result, lifecycle('loop_wakeup'), init)).toEqual([left]);
    expect(works(...both, result, lifecycle('schedule_wakeup'), init)).toEqual([look]);
    expect(works(...both, result, init, init)).toEqual([look]);
  });

  it('stays at work when a turn follows the end of a task that only the list shows', () => {
    const list = (...ids: string[]): Line =>
      system('background_tasks_changed', { tasks: ids.map((id) => ({ task_id: id, task_type: 'local_bash' })) });
    expect(works(...wakeUp, list('b'), result, list(), init)).toEqual([look]);
    expect(works(...wakeUp, result, list('b'), init)).toEqual([{ kind: 'command', name: 'b' }]);
    expect(works(...wakeUp, list('b'), result, list('b'), init)).toEqual([{ kind: 'command', name: 'b' }]);
  });

  it('was never scheduled if the answer does not say so', () => {
    expect(works(call('c', 'CronCreate', { cron: 'x' }), answer('c', 'invalid cron'))).toBeUndefined();
    expect(works(call('o', 'Bash', { command: 'ls' }), answer('o', { id: 'a', scheduledFor: 1 }))).toBeUndefined();
  });
});

describe('the name of a background command', () => {
  const call = (id: string, input: Line): Line =>
    assistant({ id: `m-${id}`, content: [{ type: 'tool_use', id, name: 'Bash', input }] });
  const names = (...lines: Line[]): string[] =>
    said(...lines).flatMap((one) => (one.kind === 'background' ? one.works.map(({ name }) => name) : []));
  const changed = system('background_tasks_changed', {
    tasks: [{ task_id: 'b', task_type: 'local_bash', description: 'start the server' }],
  });
  const started = system('task_started', {
    task_id: 'b',
    task_type: 'local_bash',
    description: 'start the server',
    tool_use_id: 't',
    is_backgrounded: true,
  });

  it('is the command itself, as soon as the stream says which call started it', () => {
    const bash = call('t', { command: 'npm run dev', run_in_background: true });
    expect(names(bash, changed)).toEqual(['start the server']);
    expect(names(bash, changed, started)).toEqual(['npm run dev']);
    expect(names(bash, started, changed)).toEqual(['npm run dev']);
  });

  it('is one line of a limited length', () => {
    expect(names(call('t', { command: `${'x'.repeat(300)}\nsecond` }), started)).toEqual([`${'x'.repeat(199)}…`]);
    expect(names(call('t', { command: '  make\nsecond' }), started)).toEqual(['make']);
    expect(names(call('t', { command: 'x'.repeat(200) }), started)).toEqual(['x'.repeat(200)]);
  });

  it('is its description if its call is long gone', () => {
    const others = Array.from({ length: 100 }, (_, index) => call(`o${index}`, { command: 'ls' }));
    expect(names(call('t', { command: 'npm run dev' }), ...others.slice(1), started)).toEqual(['npm run dev']);
    expect(names(call('t', { command: 'npm run dev' }), ...others, started)).toEqual(['start the server']);
  });
});
