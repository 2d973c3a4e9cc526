import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter();

/**
 * Fast path for long tables: most texts have only these characters, each one column wide: those of ASCII, and the
 * symbols of our own screens.
 */
const plainText = /^[\x20-\x7e…–·●○■✔✖×≥→↻÷−∴│─┊█]*$/;

/** The columns that a text takes on a terminal. Colours take none, wide characters and emoji two. */
export function widthOf(text: string): number {
  return plainText.test(text) ? text.length : stringWidth(text);
}

/** Cuts a text to at most `width` columns, between graphemes, and marks the cut with `…`. */
export function cutToWidth(text: string, width: number): string {
  if (width <= 0) return '';
  // Zero-width marks could make a narrow text arbitrarily long.
  const limit = width * 8 + 32;
  if (text.length <= limit && widthOf(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text.slice(0, limit))) {
    const next = used + stringWidth(segment);
    if (next > width - 1) break;
    kept += segment;
    used = next;
  }
  return `${kept}…`;
}

/** Cuts or pads a text to exactly `width` columns. */
export function fitToWidth(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const cut = cutToWidth(text, width);
  const fill = ' '.repeat(Math.max(0, width - widthOf(cut)));
  return align === 'left' ? cut + fill : fill + cut;
}
