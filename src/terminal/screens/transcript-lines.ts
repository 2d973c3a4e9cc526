import type { TranscriptEntry } from '../../domain/ports/agent.ts';
import type { Paint, Tone } from '../text/paint.ts';
import { safeBlock, safeText } from '../text/safe-text.ts';
import { cutToWidth } from '../text/width.ts';

/** Lines of a tool's input and of its result that are shown. */
const mostToolLines = 10;
/** Columns of a tool's name. */
const longestName = 24;
/** Lines of a prompt and of thoughts. */
const mostOtherLines = 20;

/** What an entry of a transcript looks like on a terminal `width` columns wide: harmless lines, what is long cut short. */
export function transcriptLines(entry: TranscriptEntry, width: number, paint: Paint): string[] {
  const indent = entry.isSubagent ? '  ┊ ' : '';
  const room = Math.max(30, width) - indent.length;
  return entryLines(entry, room, paint).map((line) => `${indent}${line}`);
}

function entryLines(entry: TranscriptEntry, width: number, paint: Paint): string[] {
  switch (entry.kind) {
    case 'text':
      // What a session says is what a person came for: all of it, and nothing that breaks where it is copied.
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
  /** What stands before the first line, and before the others. */
  readonly first: string;
  readonly rest: string;
  readonly tone: Tone;
  readonly paint: Paint;
}

/** More of a text is not looked at: what a tool printed may be megabytes. */
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
