import { describeFault, type Fault } from '../../domain/text/errors.ts';
import { safeText } from '../text/safe-text.ts';
import { widthOf } from '../text/width.ts';

/** A fault as one line, and, where the text is known, the line of the file with a caret below the fault. */
export function faultLines(fault: Fault): string[] {
  const excerpt = fault.spot?.excerpt ?? null;
  const said = safeText(describeFault(fault));
  if (excerpt === null) return [said];
  const { line, text, at } = excerpt;
  const gutter = `  ${line} | `;
  const before = `${' '.repeat(gutter.length - 2)}| `;
  const caret = ' '.repeat(widthOf(unbroken(text.slice(0, at))));
  return [said, `${gutter}${unbroken(text).trimEnd()}`, `${before}${caret}^`];
}

/** A safe part of a line, with the spaces at its ends. */
function unbroken(text: string): string {
  return safeText(`|${text}|`).slice(1, -1);
}
