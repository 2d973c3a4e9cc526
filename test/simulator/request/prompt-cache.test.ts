import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Block,
  type MessagesRequest,
  messagesRequestSchema,
} from '../../../src/simulator/request/messages-request.ts';
import { countPrompt, PromptCache } from '../../../src/simulator/request/prompt-cache.ts';

const marked = { cache_control: { type: 'ephemeral' } };

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
    const cache = new PromptCache();
    const one = request([text('system', marked)], [text('hello')]);
    const first = cache.lookup(one);
    expect(cache.lookup(one).usage.read).toBe(0);
    first.publish();
    const later = cache.lookup(one).usage;
    expect(later.read).toBe(first.usage.write);
    expect(later.write).toBe(0);
  });

  it('counts everything after the last breakpoint as plain input', () => {
    const cache = new PromptCache();
    const short = cache.lookup(request([text('system', marked)], [])).usage;
    const long = cache.lookup(request([text('system', marked)], [text('x'.repeat(400))])).usage;
    expect(short.input).toBe(0);
    expect(long.write).toBe(short.write);
    expect(long.input).toBeGreaterThanOrEqual(100);
  });

  it('caches nothing of a request without a breakpoint', () => {
    const cache = new PromptCache();
    const one = request([text('system')], [text('hello')]);
    published(cache, one);
    expect(cache.lookup(one).usage).toEqual({ input: countPrompt(one), read: 0, write: 0, write5m: 0, write1h: 0 });
  });

  it('reads the longest known prefix and writes the rest', () => {
    const cache = new PromptCache();
    published(cache, request([text('system', marked)], [text('one', marked)]));
    const system = cache.lookup(request([text('system', marked)], [])).usage;
    const other = cache.lookup(request([text('system', marked)], [text('two', marked)])).usage;
    const longer = cache.lookup(request([text('system', marked)], [text('one'), text('more', marked)])).usage;
    expect(other.read).toBe(system.read);
    expect(other.write).toBeGreaterThan(0);
    expect(longer.read).toBeGreaterThan(other.read);
  });

  it('reads nothing after a block that differs', () => {
    const cache = new PromptCache();
    published(cache, request([text('mark a'), text('system', marked)], [text('hello', marked)]));
    expect(cache.lookup(request([text('mark b'), text('system', marked)], [text('hello', marked)])).usage.read).toBe(0);
  });

  it('is separate for each model', () => {
    const cache = new PromptCache();
    published(cache, request([text('system', marked)], [], 'sonnet'));
    expect(cache.lookup(request([text('system', marked)], [], 'haiku')).usage.read).toBe(0);
  });

  it('distinguishes the roles of messages', () => {
    const cache = new PromptCache();
    const parse = (role: string): MessagesRequest =>
      messagesRequestSchema.parse({ model: 'm', messages: [{ role, content: [text('same', marked)] }] });
    published(cache, parse('user'));
    expect(cache.lookup(parse('assistant')).usage.read).toBe(0);
  });

  it('recognises a message after the CLI has moved the breakpoint away and shortened the message to a string', () => {
    const cache = new PromptCache();
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
    const hour = { cache_control: { type: 'ephemeral', ttl: '1h' } };
    const { usage } = new PromptCache().lookup(request([text('x'.repeat(4000), hour)], [text('hello', marked)]));
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
        const cache = new PromptCache();
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
