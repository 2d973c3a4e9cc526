import type { TranscriptEntry } from '../../domain/ports/agent.ts';
import type { Paint, Tone } from '../text/paint.ts';
import { safeBlock, safeText } from '../text/safe-text.ts';
import { cutToWidth } from '../text/width.ts';

/** The most lines of a tool's input, and of its result. */
const mostToolLines = 10;
/** Maximum width of a tool's name. */
const longestName = 24;
/** The most lines of a prompt, and of thinking. */
const mostOtherLines = 20;

/** An entry of a transcript as lines for a terminal `width` columns wide: safe to show, long texts cut. */
export function transcriptLines(entry: TranscriptEntry, width: number, paint: Paint): string[] {
  const indent = entry.isSubagent ? '  ┊ ' : '';
  const room = Math.max(30, width) - indent.length;
  return entryLines(entry, room, paint).map((line) => `${indent}${line}`);
}

function entryLines(entry: TranscriptEntry, width: number, paint: Paint): string[] {
  switch (entry.kind) {
    case 'text':
      // The session's own words are what people read: show all of them, unwrapped so that they can be copied.
      return safeBlock(entry.text);
    case 'thinking':
      return cutBlock(entry.text, { width, most: mostOtherLines, first: '∴ ', rest: '  ', tone: 'faint', paint });
    case 'prompt':
      return cutBlock(entry.text, { width, most: mostOtherLines, first: '> ', rest: '> ', tone: 'strong', paint });
    case 'tool': {
      const name = `● ${cutToWidth(safeText(entry.name), longestName)}`;
      if (entry.what.trim() === '') return [paint(name, 'busy')];
      return cutBlock(entry.what, { width, most: mostToolLines, first: `${name}  `, rest: '  ', tone: 'busy', paint });
    }
    case 'tool-result': {
      const tone: Tone = entry.isError ? 'bad' : 'faint';
      const said = entry.text.trim() === '' ? (entry.isError ? 'failed' : 'no output') : entry.text;
      return cutBlock(said, { width, most: mostToolLines, first: '  │ ', rest: '  │ ', tone, paint });
    }
    case 'notice':
      return cutBlock(entry.text, { width, most: 1, first: '· ', rest: '  ', tone: 'faint', paint });
    case 'end':
      return cutBlock(entry.text, {
        width,
        most: mostToolLines,
        first: '■ ',
        rest: '  ',
        tone: entry.isError ? 'bad' : 'good',
        paint,
      });
  }
}

interface Block {
  readonly width: number;
  readonly most: number;
  /** Prefix of the first line; `rest` is that of the others. */
  readonly first: string;
  readonly rest: string;
  readonly tone: Tone;
  readonly paint: Paint;
}

/** The most of a text that is looked at: a tool's output may be megabytes. */
const mostCharacters = 20_000;

function cutBlock(text: string, { width, most, first, rest, tone, paint }: Block): string[] {
  const lines = safeBlock(text.slice(0, mostCharacters));
  const shown = lines.slice(0, most).map((line, row) => cutToWidth((row === 0 ? first : rest) + line, width));
  const more = countLines(text) - most;
  if (most > 1 && more > 0) shown.push(cutToWidth(`${rest}… ${more} more line${more === 1 ? '' : 's'}`, width));
  return shown.map((line) => paint(line, tone));
}

function countLines(text: string): number {
  return text.trimEnd().split('\n').length;
}
