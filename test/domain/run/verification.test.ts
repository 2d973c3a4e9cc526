import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseVerification, verificationSchema } from '../../../src/domain/run/verification.ts';

const block = (...lines: string[]): string => ['```verification', ...lines, '```'].join('\n');
const full = block('errors-found: 2', 'gaps: none', 'confidence: high');

describe('a verification report', () => {
  it('is parsed from the end of an answer', () => {
    expect(parseVerification(`All done.\n\n${full}\n`)).toEqual({ errorsFound: 2, gaps: 'none', confidence: 'high' });
  });

  it('is the last of several blocks', () => {
    const text = `${block('errors-found: 9', 'gaps: many', 'confidence: low')}\nThen I mended it.\n${full}`;
    expect(parseVerification(text)).toEqual({ errorsFound: 2, gaps: 'none', confidence: 'high' });
  });

  it('may use other fences, spacing and letter case', () => {
    for (const text of [
      full.replaceAll('\n', '\r\n'),
      full.replaceAll('```', '~~~'),
      full.replaceAll('```', '````'),
      full.replaceAll('```', '  ```').replace('```verification', '``` Verification  '),
      'Errors\n```js\nlet a;\n```\n'.concat(full.replace('errors-found:', 'Errors-Found :').replace('high', 'HIGH')),
    ])
      expect(parseVerification(text), text).toEqual({ errorsFound: 2, gaps: 'none', confidence: 'high' });
  });

  it('has null for missing and malformed fields', () => {
    expect(parseVerification(block('errors-found: a few', 'gaps:', 'confidence: total'))).toEqual({
      errorsFound: null,
      gaps: null,
      confidence: null,
    });
    expect(parseVerification(block())).toEqual({ errorsFound: null, gaps: null, confidence: null });
    expect(parseVerification(block('errors-found: -1'))?.errorsFound).toBeNull();
    expect(parseVerification(block('errors-found: 99999999999999999999'))?.errorsFound).toBeNull();
  });

  it('counts errors of up to nine digits, and gives gaps as they were written', () => {
    expect(parseVerification(block('errors-found: 123456789'))?.errorsFound).toBe(123_456_789);
    expect(parseVerification(block('errors-found: 1234567890'))?.errorsFound).toBeNull();
    expect(parseVerification(block('gaps: <nothing> to say'))?.gaps).toBe('<nothing> to say');
    expect(parseVerification(block('gaps: see <this>'))?.gaps).toBe('see <this>');
    expect(parseVerification(block('gaps: <what is still missing>'))?.gaps).toBeNull();
  });

  it('needs a name before the colon of a field, and a block of its own', () => {
    expect(parseVerification(block('gaps', ': high', 'confidence: low'))).toEqual({
      errorsFound: null,
      gaps: null,
      confidence: 'low',
    });
  });

  it('is null without a closed block named verification', () => {
    for (const text of [
      '',
      'verification: fine',
      full.replace('verification', 'json'),
      full.slice(0, -3),
      '```verification',
    ])
      expect(parseVerification(text), text).toBeNull();
  });

  it('is shortened if a field has a megabyte', () => {
    expect(parseVerification(block(`gaps: ${'x'.repeat(1_000_000)}`))?.gaps).toHaveLength(500);
  });

  it('can be parsed from any text without an error', () => {
    const piece = fc.constantFrom(
      '```',
      '~~~',
      '`',
      ' ',
      '\t',
      '\n',
      '\r\n',
      'verification',
      'errors-found:',
      '1',
      ':',
      'x',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((parts) => parts.join('')),
        ),
        (text) => {
          const found = parseVerification(text);
          if (found !== null) verificationSchema.parse(found);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('is found after any other text', () => {
    fc.assert(
      fc.property(fc.string(), (before) => {
        fc.pre(!/[`~]/.test(before));
        expect(parseVerification(`${before}\n${full}`)).not.toBeNull();
      }),
    );
  });

  describe('is searched for in linear time in a megabyte of', () => {
    const megabyte = (piece: string): string => piece.repeat(Math.ceil(1_000_000 / piece.length));
    const hostile: Readonly<Record<string, string>> = {
      backticks: megabyte('`'),
      spaces: megabyte(' '),
      'spaces before a fence': `${megabyte(' ')}\`\`\`verification`,
      'blocks that never close': megabyte('```verification\n'),
      'blocks that never close, indented': megabyte(' \t ```verification \n'),
      'fences of all lengths': Array.from({ length: 1400 }, (_, length) => '`'.repeat(length)).join('\n'),
      newlines: megabyte('\n'),
      'carriage returns': megabyte('\r'),
      'nearly closed': `\`\`\`verification\n${megabyte('``\n')}`,
      'one endless line': `\`\`\`verification\n${megabyte('gaps:')}\n\`\`\``,
    };
    for (const [name, text] of Object.entries(hostile))
      it(name, () => {
        const found = parseVerification(text);
        if (found !== null) verificationSchema.parse(found);
      });
  });
});
