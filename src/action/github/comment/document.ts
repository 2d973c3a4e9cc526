import { randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { compareStamps, type Leg, type Legs } from './leg.ts';

/** What a comment of ours says about itself. */
export interface Head {
  /** The key of its place. */
  readonly key: string;
  /** The run that it belongs to, where each run has an own comment; otherwise null. */
  readonly run: number | null;
  /** The comment that it takes the place of; null when none. */
  readonly replaces: number | null;
  readonly legs: Legs;
}

/**
 * Makes the text of a comment from its legs, the newest first. `body` and `notice` of a leg are to be used as they are, once,
 * at the beginning of a line; a body may be left out when there is no room. The text has at most `room` UTF-16 code units.
 */
export type Assemble = (legs: readonly Leg[], room: number) => string;

/**
 * GitHub's limit is 65,536 characters according to its message, and 262,144 bytes as measured
 * (objectstack-ai/objectstack#18826). This many UTF-16 code units are below both.
 */
export const commentLimit = 65_000;

/** What the head may take of a comment. */
const longestHead = 16_000;
/** A head is small; what unpacks to more was not written by us. */
const mostUnpacked = 2_000_000;
/** GitHub allows 256 jobs in a matrix. */
const mostLegs = 300;

const text = z.string();
const stampSchema = z.object({
  commit: text.nullable(),
  runId: z.number().int().min(0),
  attempt: z.number().int().min(0),
  at: z.number(),
});
/** A text is stored in the comment itself, between two lines with its number; the head has the number. */
const place = z.number().int().min(0).nullable();
const headSchema = z.object({
  run: z.number().int().min(0).nullable(),
  replaces: z.number().int().min(0).nullable(),
  cut: z.string().regex(/^[0-9a-f]{32}$/),
  legs: z
    .array(
      z.object({
        key: text.max(64),
        name: text.max(200),
        stamp: stampSchema,
        state: z.enum(['running', 'stale', 'finished']),
        notice: place,
        result: z.object({ stamp: stampSchema, body: place, digest: text.nullable() }).nullable(),
        before: text.nullable(),
      }),
    )
    .max(mostLegs),
});
type StoredHead = z.infer<typeof headSchema>;

const markerPattern = /^<!-- claude-multi:report ([0-9a-f]{16})(?: ([A-Za-z0-9_-]+))? -->(?:\r?\n|$)/;

/**
 * Writes a comment: a hidden head, then the text. The head is at the very beginning, so that nothing that a session or
 * a person wrote can come before it; the lines around a leg's texts have a random number that is made now, after all
 * texts, so that no text can contain it.
 * @param limit UTF-16 code units
 */
export function writeDocument({ key, run, replaces, legs }: Head, assemble: Assemble, limit = commentLimit): string {
  const cut = randomBytes(16).toString('hex');
  const newestFirst = [...legs.values()]
    .sort((a, b) => compareStamps(b.stamp, a.stamp) || (a.key < b.key ? -1 : 1))
    .slice(0, mostLegs);
  let texts = 0;
  const framed = (part: string | null): string | null => {
    if (part === null) return null;
    const number = texts++;
    // One kind of line ends, since editing in a browser changes them.
    return `${opening(cut, number)}\n${part.replaceAll(/\r\n?/g, '\n')}\n${closing(cut, number)}`;
  };
  const stored: StoredHead['legs'] = [];
  const shown = newestFirst.map((leg): Leg => {
    const notice = leg.notice === null ? null : texts;
    const framedNotice = framed(leg.notice);
    const body = (leg.result?.body ?? null) === null ? null : texts;
    const framedBody = framed(leg.result?.body ?? null);
    stored.push({ ...leg, notice, result: leg.result === null ? null : { ...leg.result, body } });
    return { ...leg, notice: framedNotice, result: leg.result === null ? null : { ...leg.result, body: framedBody } };
  });
  const marker = `<!-- claude-multi:report ${key} ${packed({ run, replaces, cut, legs: stored })} -->\n`;
  const room = limit - marker.length;
  const content = assemble(shown, room);
  // The assembler keeps to the room; a comment that GitHub refuses would be worse than one that ends early.
  return marker + (content.length <= room ? content : content.slice(0, Math.max(0, room)));
}

/** Packs the head, without the digests of the oldest legs where they would take too much of the comment. */
function packed(head: StoredHead): string {
  const legs = [...head.legs];
  for (let index = legs.length; ; index -= 1) {
    const words = deflateRawSync(JSON.stringify({ ...head, legs })).toString('base64url');
    const leg = legs[index - 1];
    if (words.length <= longestHead || leg === undefined) return words;
    legs[index - 1] = { ...leg, before: null, result: leg.result === null ? null : { ...leg.result, digest: null } };
  }
}

/**
 * Reads a comment; null when it is not one of ours by its beginning. A head that somebody has damaged, and that of an
 * earlier version, has no legs; a text that somebody has cut out is null.
 */
export function readDocument(written: string): Head | null {
  const [marker, key, words] = markerPattern.exec(written) ?? [];
  if (marker === undefined || key === undefined) return null;
  const head = words === undefined ? null : unpacked(words);
  if (head === null) return { key, run: null, replaces: null, legs: new Map() };
  // A person who edits a comment in a browser gives it other ends of lines.
  const content = written.slice(marker.length).replaceAll('\r\n', '\n');
  const read = (number: number | null): string | null => (number === null ? null : between(content, head.cut, number));
  const legs = new Map<string, Leg>();
  for (const leg of head.legs) {
    const { notice, result } = leg;
    legs.set(leg.key, {
      ...leg,
      notice: read(notice),
      result: result === null ? null : { ...result, body: read(result.body) },
    });
  }
  return { key, run: head.run, replaces: head.replaces, legs };
}

function unpacked(words: string): StoredHead | null {
  try {
    const json = inflateRawSync(Buffer.from(words, 'base64url'), { maxOutputLength: mostUnpacked }).toString('utf8');
    return headSchema.parse(JSON.parse(json));
  } catch {
    return null;
  }
}

const opening = (cut: string, number: number): string => `<!-- ${cut} ${number} -->`;
const closing = (cut: string, number: number): string => `<!-- ${cut} ${number} end -->`;

function between(content: string, cut: string, number: number): string | null {
  const open = `${opening(cut, number)}\n`;
  const start = content.indexOf(open);
  const end = content.indexOf(`\n${closing(cut, number)}`, start + open.length - 1);
  return start === -1 || end === -1 ? null : content.slice(start + open.length, Math.max(end, start + open.length));
}
