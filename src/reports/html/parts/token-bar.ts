import { formatCount } from '../../../domain/text/format.ts';
import type { ReportTask } from '../../report/report.ts';
import { type Html, html } from './html.ts';

type Tokens = ReportTask['tokens'];

/** The kinds of tokens, in the order of their segments in a bar. */
export const tokenKinds: readonly { readonly key: keyof Tokens; readonly name: string; readonly swatch: string }[] = [
  { key: 'input', name: 'input', swatch: 'k-input' },
  { key: 'cacheWrite', name: 'cache write', swatch: 'k-cache-write' },
  { key: 'cacheRead', name: 'cache read', swatch: 'k-cache-read' },
  { key: 'output', name: 'output', swatch: 'k-output' },
];

/** A bar of the four kinds of tokens; full width when their sum is `most`. */
export function tokenBar(tokens: Tokens, most: number): Html {
  let x = 0;
  const parts = tokenKinds.map(({ key, swatch }) => {
    const width = most === 0 ? 0 : (tokens[key] / most) * 100;
    const part = html`<rect class="${swatch}" x="${x.toFixed(2)}%" width="${width.toFixed(2)}%" height="100%"/>`;
    x += width;
    return part;
  });
  const words = tokenKinds.map(({ key, name }) => `${formatCount(tokens[key])} ${name}`).join(', ');
  return html`<svg class="bar" role="img" aria-label="${words}"><title>${words}</title>${parts}</svg>`;
}

/** A bar of one amount; full width when it is `most`. */
export function amountBar(amount: number, most: number): Html {
  const width = most === 0 ? 0 : (amount / most) * 100;
  return html`<svg class="bar" aria-hidden="true" focusable="false"><rect class="k-cost" width="${width.toFixed(2)}%" height="100%"/></svg>`;
}
