import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytes, characters, cutMiddle, sizeOf } from '../../../src/reports/report/measure.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 400 });

test('the byte measure matches the UTF-8 encoding', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(sizeOf(text, bytes)).toBe(Buffer.byteLength(text.toWellFormed()));
    }),
  );
});

test('a cut text fits its room, and says how much is missing', () => {
  fc.assert(
    fc.property(anyText, fc.nat(500), fc.constantFrom(bytes, characters), (text, room, cost) => {
      const cut = cutMiddle(text, room, cost);
      expect(sizeOf(cut, cost)).toBeLessThanOrEqual(room);
      if (sizeOf(text, cost) <= room) {
        expect(cut).toBe(text);
      } else if (cut !== '') {
        const [head = '', omitted = '', tail = ''] = cut.split(/\n\[… ([\d,]+) characters left out …\]\n/);
        expect(text.startsWith(head) && text.endsWith(tail)).toBe(true);
        expect(head.length + tail.length + Number(omitted.replaceAll(',', ''))).toBe(text.length);
      }
    }),
  );
});

test('a cut never splits a character', () => {
  for (let room = 80; room < 100; room += 1) {
    for (const cost of [bytes, characters]) expect(cutMiddle('😀'.repeat(99), room, cost).isWellFormed()).toBe(true);
  }
});
