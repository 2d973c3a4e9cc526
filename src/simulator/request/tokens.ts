/** Tokens by kind. */
export interface TokenCounts {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
}

export const noTokens: TokenCounts = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };

/** Adds two counts kind by kind. */
export function addTokens(left: TokenCounts, right: TokenCounts): TokenCounts {
  return {
    input: left.input + right.input,
    output: left.output + right.output,
    cacheRead: left.cacheRead + right.cacheRead,
    cacheWrite: left.cacheWrite + right.cacheWrite,
  };
}

/**
 * Measures tokens without a tokenizer: one for every four UTF-16 code units of a block's canonical text, rounded up.
 * The same request gives the same numbers on every machine.
 */
export function measureTokens(canonicalText: string): number {
  return Math.ceil(canonicalText.length / 4);
}
