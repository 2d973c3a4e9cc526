import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter();

/** Most texts are of these characters only, a column each; looking closer at every one takes long in a long table. */
const plainText = /^[\x20-\x7e]*$/;

/** The columns that a text takes on a terminal; colours count nothing, wide characters and emoji two. */
export function widthOf(text: string): number {
  return plainText.test(text) ? text.length : stringWidth(text);
}

/** The text cut to at most `width` columns, between characters as people see them, with `…` where something is missing. */
export function cutToWidth(text: string, width: number): string {
  if (width <= 0) return '';
  // Marks that take no column could make a short text endless.
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

/** The text cut and then filled with spaces to exactly `width` columns. */
export function fitToWidth(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const cut = cutToWidth(text, width);
  const fill = ' '.repeat(Math.max(0, width - widthOf(cut)));
  return align === 'left' ? cut + fill : fill + cut;
}
