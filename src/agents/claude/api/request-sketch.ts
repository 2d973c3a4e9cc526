import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Prefix, RequestSketch } from '../../../domain/ports/api.ts';

/** How long the API keeps a prompt in its cache after it was written or read, by the words of a request; milliseconds. */
const lifetimes = { '5m': 300_000, '1h': 3_600_000 } as const;

const blockSchema = z.looseObject({
  cache_control: z.looseObject({ ttl: z.enum(['5m', '1h']).optional().catch(undefined) }).nullish(),
});

/** The part of a request that matters here. */
const requestSchema = z.object({
  model: z.string().nullable().catch(null),
  max_tokens: z.number().nonnegative().nullable().catch(null),
  // A request needs neither of them.
  system: z.unknown().optional(),
  tools: z.unknown().optional(),
});

/**
 * What a request for a message tells of itself. The API caches a prompt from its beginning (tools, then system, then
 * messages) up to each block that is marked with `cache_control`.
 * @see https://docs.claude.com/en/docs/build-with-claude/prompt-caching
 */
export function sketchOf(body: Uint8Array): RequestSketch {
  const request = requestSchema.safeParse(parsed(body)).data;
  const { model = null, max_tokens: maxOutputTokens = null, system = null, tools = null } = request ?? {};
  return { model, prefix: prefixOf(model, tools, system), bytes: body.length, maxOutputTokens };
}

function prefixOf(model: string | null, tools: unknown, system: unknown): Prefix | null {
  const lives = [tools, system].flatMap(lifetimesIn);
  if (lives.length === 0) return null;
  const texts = [model, tools, system].map(textOf);
  const [, toolsText, systemText] = texts;
  if (toolsText == null || systemText == null) return null;
  const parts = [
    { name: 'the list of tools', text: toolsText },
    { name: 'the system prompt', text: systemText },
  ];
  const id = createHash('sha256')
    .update(`[${texts.join(',')}]`)
    .digest('base64url');
  const bytes = parts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  return { id, livesMs: Math.min(...lives), bytes, parts };
}

function lifetimesIn(blocks: unknown): number[] {
  if (!Array.isArray(blocks)) return [];
  return blocks.flatMap((block) => {
    const control = blockSchema.safeParse(block).data?.cache_control;
    return control == null ? [] : [lifetimes[control.ttl ?? '5m']];
  });
}

/** The text of a value; null if it is nested too deeply to be written, though it could be read. */
function textOf(value: unknown): string | null {
  try {
    return JSON.stringify(value);
  } catch {
    return null;
  }
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
}
