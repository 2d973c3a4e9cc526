import type { VirtualSession, VirtualTraffic, VirtualTurn } from '../fakes/virtual-traffic.ts';

/** A generator of numbers in [0, 1) that gives the same ones for the same seed. */
export function seeded(seed: number): () => number {
  let state = (seed * 2_654_435_761) % 4_294_967_296;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** A number from a log-normal distribution, as lengths of texts and durations are. */
export function skewed(median: number, spread: number, random: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return median * Math.exp(spread * normal);
}

/** Sessions of the same length in turns, with prompts and responses of all lengths. */
export function randomSessions(count: number, turns: number, random: () => number): VirtualSession[] {
  const outputMedian = 100 + random() * 1_500;
  const turn = (): VirtualTurn => ({
    moreTokens: Math.round(skewed(1_500, 0.8, random)),
    outputTokens: Math.min(32_000, Math.ceil(skewed(outputMedian, 0.9, random))),
    firstByteMs: 300 + random() * 1_500,
    streamMs: 500 + random() * 10_000,
    workMs: random() * 5_000,
  });
  return Array.from({ length: count }, () => ({
    prefix: random() < 0.5 ? 'one' : 'another',
    prefixTokens: 5_000,
    turns: Array.from({ length: turns }, turn),
  }));
}

/** Sessions that share an API which tells no limits, and whose estimates are right. */
export function quietTraffic(
  sessions: readonly VirtualSession[],
  change: Partial<VirtualTraffic> = {},
): VirtualTraffic {
  return {
    sessions,
    slots: sessions.length,
    limit: null,
    budgetUsd: null,
    warmStart: true,
    hasGateway: true,
    bytesPerToken: 4,
    estimateFactor: 1.1,
    ...change,
  };
}
