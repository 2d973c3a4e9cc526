import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Block,
  type MessagesRequest,
  messagesRequestSchema,
} from '../../../src/simulator/request/messages-request.ts';
import { countPrompt, PromptCache } from '../../../src/simulator/request/prompt-cache.ts';

const marked = { cache_control: { type: 'ephemeral' } };
const markedForAnHour = { cache_control: { type: 'ephemeral', ttl: '1h' } };
const minute = 60_000;

function text(content: string, extra: object = {}): Block {
  return { type: 'text', text: content, ...extra };
}

function request(system: Block[], user: Block[], model = 'sonnet'): MessagesRequest {
  return messagesRequestSchema.parse({
    model,
    tools: [{ name: 'Bash' }],
    system,
    messages: [{ role: 'user', content: user }],
  });
}

function published(cache: PromptCache, one: MessagesRequest): void {
  cache.lookup(one).publish();
}

describe('the prompt cache', () => {
  it('counts one token for every four characters of a block, rounded up', () => {
    const empty = countPrompt(request([], [text('')]));
    expect(countPrompt(request([], [text('12345')])) - empty).toBeGreaterThanOrEqual(1);
    expect(countPrompt(request([], [text('x'.repeat(4000))])) - empty).toBe(1000);
  });

  it('has no readable entry until the first response has begun', () => {
    const cache = new PromptCache(() => 0);
    const one = request([text('system', marked)], [text('hello')]);
    const first = cache.lookup(one);
    expect(cache.lookup(one).usage.read).toBe(0);
    first.publish();
    const later = cache.lookup(one).usage;
    expect(later.read).toBe(first.usage.write);
    expect(later.write).toBe(0);
  });

  it('counts everything after the last breakpoint as plain input', () => {
    const cache = new PromptCache(() => 0);
    const short = cache.lookup(request([text('system', marked)], [])).usage;
    const long = cache.lookup(request([text('system', marked)], [text('x'.repeat(400))])).usage;
    expect(short.input).toBe(0);
    expect(long.write).toBe(short.write);
    expect(long.input).toBeGreaterThanOrEqual(100);
  });

  it('caches nothing of a request without a breakpoint', () => {
    const cache = new PromptCache(() => 0);
    const one = request([text('system')], [text('hello')]);
    published(cache, one);
    expect(cache.lookup(one).usage).toEqual({ input: countPrompt(one), read: 0, write: 0, write5m: 0, write1h: 0 });
  });

  it('reads the longest known prefix and writes the rest', () => {
    const cache = new PromptCache(() => 0);
    published(cache, request([text('system', marked)], [text('one', marked)]));
    const system = cache.lookup(request([text('system', marked)], [])).usage;
    const other = cache.lookup(request([text('system', marked)], [text('two', marked)])).usage;
    const longer = cache.lookup(request([text('system', marked)], [text('one'), text('more', marked)])).usage;
    expect(other.read).toBe(system.read);
    expect(other.write).toBeGreaterThan(0);
    expect(longer.read).toBeGreaterThan(other.read);
  });

  it('reads nothing after a block that differs', () => {
    const cache = new PromptCache(() => 0);
    published(cache, request([text('mark a'), text('system', marked)], [text('hello', marked)]));
    expect(cache.lookup(request([text('mark b'), text('system', marked)], [text('hello', marked)])).usage.read).toBe(0);
  });

  it('is separate for each model', () => {
    const cache = new PromptCache(() => 0);
    published(cache, request([text('system', marked)], [], 'sonnet'));
    expect(cache.lookup(request([text('system', marked)], [], 'haiku')).usage.read).toBe(0);
  });

  it('distinguishes the roles of messages', () => {
    const cache = new PromptCache(() => 0);
    const parse = (role: string): MessagesRequest =>
      messagesRequestSchema.parse({ model: 'm', messages: [{ role, content: [text('same', marked)] }] });
    published(cache, parse('user'));
    expect(cache.lookup(parse('assistant')).usage.read).toBe(0);
  });

  it('recognises a message after the CLI has moved the breakpoint away and shortened the message to a string', () => {
    const cache = new PromptCache(() => 0);
    published(cache, request([], [text('hello', marked)]));
    const next = messagesRequestSchema.parse({
      model: 'sonnet',
      tools: [{ name: 'Bash' }],
      system: [],
      messages: [
        { role: 'user', content: 'hello' },
        { role: 'assistant', content: 'hi' },
        { role: 'user', content: [text('more', marked)] },
      ],
    });
    expect(cache.lookup(next).usage.read).toBe(countPrompt(request([], [text('hello')])));
  });

  it('splits written tokens by the lifetime of each breakpoint', () => {
    const { usage } = new PromptCache(() => 0).lookup(
      request([text('x'.repeat(4000), markedForAnHour)], [text('hello', marked)]),
    );
    expect(usage.write1h).toBeGreaterThan(1000);
    expect(usage.write5m).toBeGreaterThan(0);
    expect(usage.write5m).toBeLessThan(100);
    expect(usage.write).toBe(usage.write5m + usage.write1h);
  });

  it('counts every token of every prompt exactly once', () => {
    const blocks = fc.array(
      fc
        .record({ body: fc.constantFrom('a', 'bb', 'x'.repeat(50)), mark: fc.boolean() })
        .map(({ body, mark }) => text(body, mark ? marked : {})),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(blocks, blocks), { minLength: 1, maxLength: 8 }), (conversations) => {
        const cache = new PromptCache(() => 0);
        for (const [system, user] of conversations) {
          const one = request(system, user);
          const { usage, publish } = cache.lookup(one);
          expect(usage.input + usage.read + usage.write).toBe(countPrompt(one));
          publish();
          expect(cache.lookup(one).usage.write).toBe(0);
        }
      }),
    );
  });
});

describe('an entry of the prompt cache', () => {
  const short = request([text('system', marked)], []);
  const long = request([text('system', markedForAnHour)], []);

  /** A cache with a clock that the test sets, in minutes. */
  function timed() {
    const clock = { minutes: 0 };
    const cache = new PromptCache(() => clock.minutes * minute);
    const isWarm = (one: MessagesRequest): boolean => cache.lookup(one).usage.read > 0;
    return Object.assign(clock, { cache, isWarm });
  }

  it.each([
    ['5 minutes', short, 5],
    ['an hour', long, 60],
  ])('can be read for %s after the response that wrote it began, and no longer', (_what, one, lifetime) => {
    const time = timed();
    const first = time.cache.lookup(one);
    time.minutes = 3;
    first.publish();
    time.minutes = 3 + lifetime - 0.01;
    expect(time.isWarm(one)).toBe(true);
    time.minutes = 3 + lifetime;
    expect(time.isWarm(one)).toBe(false);
    published(time.cache, one);
    expect(time.isWarm(one)).toBe(true);
  });

  it.each([
    ['5 minutes', short, 5],
    ['an hour', long, 60],
  ])('lives as long again whenever it is read: for %s', (_what, one, lifetime) => {
    const time = timed();
    published(time.cache, one);
    for (const round of [1, 2, 3]) {
      time.minutes = round * (lifetime - 1);
      expect(time.cache.lookup(one).usage.write).toBe(0);
      published(time.cache, one);
    }
    time.minutes += lifetime;
    expect(time.isWarm(one)).toBe(false);
  });

  it('is not renewed by a request that is never answered', () => {
    const time = timed();
    published(time.cache, short);
    time.minutes = 4;
    expect(time.isWarm(short)).toBe(true);
    time.minutes = 6;
    expect(time.isWarm(short)).toBe(false);
  });

  it('is renewed by a request that reads on from it without a breakpoint there', () => {
    const time = timed();
    published(time.cache, short);
    time.minutes = 4;
    published(time.cache, request([text('system')], [text('hello', marked)]));
    time.minutes = 8;
    expect(time.isWarm(short)).toBe(true);
  });

  it('keeps its lifetime when it is read at a breakpoint with another one', () => {
    const [fives, hours] = [timed(), timed()];
    published(fives.cache, short);
    published(fives.cache, long);
    fives.minutes = 5;
    expect(fives.isWarm(long)).toBe(false);
    published(hours.cache, long);
    published(hours.cache, short);
    hours.minutes = 59;
    expect(hours.isWarm(short)).toBe(true);
  });

  it('is made without a charge within what was read, and then lives as long as that', () => {
    const time = timed();
    published(time.cache, request([text('a'), text('b', marked)], []));
    const both = time.cache.lookup(request([text('a', markedForAnHour), text('b', marked)], []));
    expect(both.usage.write).toBe(0);
    both.publish();
    const inner = request([text('a', markedForAnHour)], []);
    time.minutes = 4;
    expect(time.isWarm(inner)).toBe(true);
    time.minutes = 5;
    expect(time.isWarm(inner)).toBe(false);
  });

  it('lives for the longer time if two requests wrote it at once', () => {
    const orders = [
      [short, long],
      [long, short],
    ];
    for (const order of orders) {
      const time = timed();
      const lookups = order.map((one) => time.cache.lookup(one));
      for (const { usage, publish } of lookups) {
        expect(usage.read).toBe(0);
        publish();
      }
      time.minutes = 59;
      expect(time.isWarm(short)).toBe(true);
    }
  });

  it('outlives a longer one that was written for 5 minutes, and is read alone then', () => {
    const time = timed();
    const both = request([text('system', markedForAnHour)], [text('hello', marked)]);
    published(time.cache, both);
    time.minutes = 10;
    const { usage } = time.cache.lookup(both);
    expect(usage.read).toBe(countPrompt(long));
    expect(usage).toMatchObject({ write1h: 0, write5m: countPrompt(both) - countPrompt(long) });
  });
});
