import { formatCount } from '../../domain/text/format.ts';
import type { Report } from '../../reports/report/report.ts';
import type { TokenCounts } from '../../simulator/request/tokens.ts';

const kinds = ['input', 'output', 'cacheRead', 'cacheWrite'] as const;
const words = { input: 'input', output: 'output', cacheRead: 'cache read', cacheWrite: 'cache write' };

/** Compares the report's tokens, kind by kind, with those that the simulator reported. */
export function compareWithLedger(
  reported: Report['totals']['tokens'],
  told: Pick<TokenCounts, (typeof kinds)[number]>,
): { readonly agree: boolean; readonly text: string } {
  const differing = kinds.filter((kind) => reported[kind] !== told[kind]);
  if (differing.length === 0) {
    const all = kinds.reduce((sum, kind) => sum + told[kind], 0);
    return {
      agree: true,
      text: `The report's ${formatCount(all)} tokens equal those that the simulator reported, kind by kind.`,
    };
  }
  const list = differing.map(
    (kind) =>
      `${words[kind]}: ${formatCount(reported[kind])} in the report, ${formatCount(told[kind])} from the simulator`,
  );
  return {
    agree: false,
    text: `The report's tokens differ from those that the simulator reported: ${list.join('; ')}.`,
  };
}
