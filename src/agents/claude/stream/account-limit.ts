import type { Observation } from '../../../domain/ports/observation.ts';
import type { UsageLimit } from '../../../domain/run/usage-limit.ts';
import { type ResultLine, rateLimitLineSchema } from './stream-line.ts';

/** The names of limits, by `rateLimitType` (2.1.332). */
const names: Readonly<Record<string, string>> = {
  five_hour: '5-hour limit',
  seven_day: 'weekly limit',
  seven_day_opus: 'weekly limit for Opus',
  seven_day_sonnet: 'weekly limit for Sonnet',
  seven_day_overage_included: 'weekly limit for Fable',
  overage: 'limit of usage credits',
};

/** The text of the CLI for a request that met the limit (2.1.197, 2.1.332). */
const reachedText = /^you['’]ve (?:hit|reached) your .*\blimit\b/i;

/**
 * The usage limit of a subscription, from the stream of one session. With an API key there is none: its limits end with
 * the next minute, and the CLI retries.
 */
export class AccountLimit {
  #newest: { readonly limit: UsageLimit; readonly rejected: boolean } | null = null;

  /** Applies a line about the limit. Returns a warning when it is close. */
  observe(value: object): Observation[] {
    const { status, resetsAt, rateLimitType = '', utilization } = rateLimitLineSchema.parse(value).rate_limit_info;
    const name = Object.hasOwn(names, rateLimitType) ? (names[rateLimitType] ?? 'usage limit') : 'usage limit';
    const limit = { name, resetsAt: resetsAt === undefined ? null : resetsAt * 1_000 };
    this.#newest = { limit, rejected: status === 'rejected' };
    if (status !== 'allowed_warning') return [];
    const share = utilization === undefined ? 'is close' : `is used by ${percent(utilization)} %`;
    return [{ kind: 'limit-near', limit, message: `the ${name} of the account ${share}` }];
  }

  /** The limit that made a result fail; null if it failed for another reason. */
  reachedBy({ api_error, api_error_status, result = '' }: ResultLine): UsageLimit | null {
    const rejected = this.#newest?.rejected === true && api_error_status === 429;
    if (!rejected && api_error !== 'usage_limit_reached' && !reachedText.test(result)) return null;
    return this.#newest?.limit ?? { name: 'usage limit', resetsAt: null };
  }
}

/** A share as a whole percentage: the CLI gives it as a fraction. */
function percent(utilization: number): number {
  return Math.round(utilization <= 1 ? utilization * 100 : utilization);
}
