import { expect, test } from 'vitest';
import { palette } from '../../../../src/reports/html/assets/style.ts';

type Colour = keyof typeof palette;

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Colour, other: Colour, theme: 'light' | 'dark'): number {
  const [darker = 0, lighter = 0] = [one, other].map((name) => luminance(palette[name][theme])).sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const texts: readonly Colour[] = ['ink', 'soft', 'accent', 'succeeded', 'failed', 'cancelled', 'skipped', 'running'];

test.each(['light', 'dark'] as const)(
  'every text colour has enough contrast on every background in the %s theme',
  (theme) => {
    for (const text of texts) {
      for (const ground of ['paper', 'surface', 'sunken'] as const) {
        expect(contrast(text, ground, theme), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  },
);
