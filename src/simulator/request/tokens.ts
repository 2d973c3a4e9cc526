/** Tokens by kind. */
export interface TokenCounts {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
}

export const noTokens: TokenCounts = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };

/** Tokens as the API charges for them: each kind has a price of its own. */
export interface ChargedTokens {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite5m: number;
  readonly cacheWrite1h: number;
}

export const nothingCharged: ChargedTokens = { input: 0, output: 0, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0 };

/** Adds two charges kind by kind. */
export function addCharged(left: ChargedTokens, right: ChargedTokens): ChargedTokens {
  return {
    input: left.input + right.input,
    output: left.output + right.output,
    cacheRead: left.cacheRead + right.cacheRead,
    cacheWrite5m: left.cacheWrite5m + right.cacheWrite5m,
    cacheWrite1h: left.cacheWrite1h + right.cacheWrite1h,
  };
}

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
