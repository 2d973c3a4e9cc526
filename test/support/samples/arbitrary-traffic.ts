import {
  playTraffic,
  type VirtualSession,
  type VirtualTraffic,
  type VirtualTrafficEnd,
  type VirtualTurn,
} from '../fakes/virtual-traffic.ts';

/** A generator of numbers in [0, 1) that gives the same ones for the same seed. */
export function seeded(seed: number): () => number {
  let state = (seed * 2_654_435_761) % 4_294_967_296;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** A number from a log-normal distribution, as lengths of texts and durations are. */
function skewed(median: number, spread: number, random: () => number): number {
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

/** How a run with a budget has ended. */
export interface BudgetEnd extends VirtualTrafficEnd {
  readonly budgetUsd: number;
  /** The dearest input of a request of the same run without a budget. */
  readonly dearestUsd: number;
}

/** Plays 30 sessions of all kinds, with a budget of 15 to 90 % of what they need. */
export async function playBudget(seed: number): Promise<BudgetEnd> {
  const random = seeded(seed);
  const traffic = quietTraffic(randomSessions(30, 2 + Math.floor(random() * 8), random), {
    slots: 4 + Math.floor(random() * 12),
    limit: random() < 0.3 ? 2 + Math.floor(random() * 6) : null,
    warmStart: random() < 0.7,
    bytesPerToken: 3 + random() * 2,
    estimateFactor: 0.9 + random() * 0.4,
  });
  const { chargedUsd, dearestInputUsd } = await playTraffic(traffic, random);
  const budgetUsd = chargedUsd * (0.15 + random() * 0.75);
  return { ...(await playTraffic({ ...traffic, budgetUsd }, random)), budgetUsd, dearestUsd: dearestInputUsd };
}

/** The same sessions of three turns against a limit on concurrent requests. */
export interface LimitEnds {
  readonly together: VirtualTrafficEnd;
  /** Without a gateway. */
  readonly alone: VirtualTrafficEnd;
  /** How long the best fixed number of sessions at once takes, milliseconds. */
  readonly bestMs: number;
}

/** Plays sessions of three turns against an API that takes so many requests at once. */
export async function playLimit(count: number, limit: number, seed: number): Promise<LimitEnds> {
  const random = seeded(seed);
  const turn = (): VirtualTurn => ({
    moreTokens: 1_000,
    outputTokens: 300,
    firstByteMs: 400 + random() * 800,
    streamMs: 1_000 + random() * 3_000,
    workMs: 100 + random() * 400,
  });
  const session = (): VirtualSession => ({ prefix: 'one', prefixTokens: 12_000, turns: [turn(), turn(), turn()] });
  const traffic = quietTraffic(Array.from({ length: count }, session), { limit });
  const alone = await playTraffic({ ...traffic, hasGateway: false }, random);
  const fixed = [limit - 1, limit, limit + 1, limit + 2].map((slots) =>
    playTraffic({ ...traffic, slots, hasGateway: false }, random),
  );
  const bestMs = Math.min(...(await Promise.all(fixed)).map(({ ms }) => ms));
  return { together: await playTraffic(traffic, random), alone, bestMs };
}
