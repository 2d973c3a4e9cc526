import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LiveArea } from '../../../src/terminal/text/live-area.ts';
import { FakeTerminal } from '../../support/fakes/fake-terminal.ts';

const picture = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 39 }), { maxLength: 8 });

describe('the live area', () => {
  test('shows only the newest picture', () => {
    fc.assert(
      fc.property(fc.array(picture, { minLength: 1, maxLength: 6 }), (pictures) => {
        const terminal = new FakeTerminal(40, 20);
        terminal.write('before\n');
        const area = new LiveArea(terminal);
        for (const lines of pictures) area.draw(lines);
        expect(terminal.text).toEqual(shown(['before', ...(pictures.at(-1) ?? [])]));
      }),
    );
  });

  test('leaves no remains of old pictures when the window is resized', () => {
    fc.assert(
      fc.property(
        picture,
        fc.array(fc.integer({ min: 5, max: 80 }), { minLength: 1, maxLength: 4 }),
        (lines, widths) => {
          const terminal = new FakeTerminal(40, 200);
          terminal.write('hi\n');
          const area = new LiveArea(terminal);
          area.draw(lines);
          for (const width of widths) {
            terminal.resize(width, 200);
            area.draw(lines.map((line) => line.slice(0, width - 1)));
          }
          const last = widths.at(-1) ?? 40;
          expect(terminal.text).toEqual(shown(['hi', ...lines.map((line) => line.slice(0, last - 1))]));
        },
      ),
    );
  });

  test('writes permanent lines above the picture', () => {
    const terminal = new FakeTerminal(40, 20);
    const area = new LiveArea(terminal);
    area.draw(['one', 'two']);
    area.print('a notice');
    area.draw(['one', 'three']);
    expect(terminal.text).toEqual(['a notice', 'one', 'three']);
    area.clear();
    expect(terminal.text).toEqual(['a notice']);
  });

  test('writes only lines that have changed', () => {
    const terminal = new FakeTerminal(40, 20);
    const area = new LiveArea(terminal);
    area.draw(['one', 'two', 'three']);
    area.draw(['one', 'two', 'three']);
    expect(terminal.writes).toHaveLength(1);
    area.draw(['one', 'new', 'three']);
    expect(terminal.writes[1]).toContain('new');
    expect(terminal.writes[1]).not.toContain('one');
    expect(terminal.writes[1]).not.toContain('three');
    expect(terminal.text).toEqual(['one', 'new', 'three']);
  });
});

function shown(lines: readonly string[]): string[] {
  const trimmed = lines.map((line) => line.trimEnd());
  while (trimmed.at(-1) === '') trimmed.pop();
  return trimmed;
}
