import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TranscriptEntry } from '../../../src/domain/ports/agent.ts';
import { transcriptLines } from '../../../src/terminal/screens/transcript-lines.ts';
import { paintFor } from '../../../src/terminal/text/paint.ts';
import { widthOf } from '../../../src/terminal/text/width.ts';
import { hostileText } from '../../support/samples/arbitrary-run.ts';

const plain = paintFor(false);
const main = { isSubagent: false };

describe('a transcript on a terminal', () => {
  test('shows all of a session’s text, and cuts the output of tools', () => {
    const numbers = Array.from({ length: 30 }, (_, index) => `line ${index + 1}`).join('\n');
    expect(transcriptLines({ kind: 'text', text: numbers, ...main }, 80, plain)).toHaveLength(30);
    const result = transcriptLines({ kind: 'tool-result', text: `${numbers}\n`, isError: false, ...main }, 80, plain);
    expect(result).toHaveLength(11);
    expect(result[0]).toBe('  │ line 1');
    expect(result.at(-1)).toBe('  │ … 20 more lines');
  });

  test('shows what a tool was used for', () => {
    const call = (what: string): TranscriptEntry => ({ kind: 'tool', name: 'Bash', what, ...main });
    expect(transcriptLines(call('ls\npwd'), 80, plain)).toEqual(['● Bash  ls', '  pwd']);
    expect(transcriptLines(call(''), 80, plain)).toEqual(['● Bash']);
    expect(transcriptLines({ kind: 'tool-result', text: '', isError: false, ...main }, 80, plain)).toEqual([
      '  │ no output',
    ]);
  });

  test('marks the entries of subagents', () => {
    expect(transcriptLines({ kind: 'text', text: 'a\nb', isSubagent: true }, 80, plain)).toEqual(['  ┊ a', '  ┊ b']);
  });

  test('contains nothing that a terminal or a CI runner could obey, and fits its width', () => {
    const kind = fc.constantFrom('thinking', 'prompt', 'tool-result', 'notice', 'end', 'tool');
    fc.assert(
      fc.property(kind, hostileText, fc.boolean(), fc.integer({ min: 30, max: 100 }), (of, text, flag, width) => {
        const entry = { kind: of, text, what: text, name: text, isError: flag, isSubagent: flag } as TranscriptEntry;
        for (const line of transcriptLines(entry, width, plain)) {
          expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
          expect(line).not.toMatch(/^\s*::|##[a-z]*\[/im);
          expect(widthOf(line)).toBeLessThanOrEqual(width);
        }
      }),
      { numRuns: 500 },
    );
  });
});
