import { getOctokit } from '@actions/github';
import { retry } from '@octokit/plugin-retry';
import type { Clock } from '../../../domain/ports/machine.ts';
import { faultOf } from './fault.ts';
import { type Attempt, decide, outOfTime, Refused, type Situation } from './refusal.ts';
import { pause, type TimeLeft } from './time-left.ts';

export type Octokit = ReturnType<typeof getOctokit>;

export interface ClientOptions {
  readonly token: string;
  /** The API's address: the runner's `GITHUB_API_URL`. */
  readonly apiUrl: string;
  /** The time in which everything must be done. */
  readonly time: TimeLeft;
  readonly clock: Clock;
  readonly isFork: boolean;
  /** Told before each wait. */
  readonly onWait?: (ms: number, reason: string) => void;
}

/** All statuses of refusals: the plugin itself repeats none. */
const everyRefusal = Array.from({ length: 200 }, (_, index) => 400 + index);

/** A number of repetitions that is never reached: the rule decides. */
const unlimited = 1_000_000;

type OctokitPlugin = NonNullable<Parameters<typeof getOctokit>[2]>;

/**
 * GitHub's API, at the address that the runner names, through the runner's proxy. Every call follows one rule for
 * refusals: `decide`. Octokit's retry plugin repeats a call; whether and when is decided here, for three reasons. Its own
 * waits, and those of the throttling plugin, cannot be ended when the step is cancelled. It repeats the creation of a
 * comment whose response was lost, which leaves two. And both overlook `retry-after` in responses other than a 403 whose
 * message they know.
 */
export class GithubClient {
  readonly #octokit: Octokit;
  readonly #options: ClientOptions;
  /** The errors of the calls that were given up. */
  readonly #givenUp = new WeakMap<object, LastAttempt>();

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#octokit = getOctokit(
      options.token,
      { baseUrl: options.apiUrl, retry: { doNotRetry: everyRefusal }, log: silent },
      followRule(options, this.#givenUp),
      retry as OctokitPlugin,
    );
  }

  get token(): string {
    return this.#options.token;
  }

  get time(): TimeLeft {
    return this.#options.time;
  }

  /**
   * Makes calls, for which the job needs the permission.
   * @throws {Refused} when GitHub refuses one for good, or the time is over
   */
  async call<T>(permission: string, act: (octokit: Octokit) => Promise<T>): Promise<T> {
    const { time } = this.#options;
    if (time.signal.aborted) throw new Refused(outOfTime);
    try {
      return await act(this.#octokit);
    } catch (error) {
      if (error instanceof Refused) throw error;
      if (time.signal.aborted) throw new Refused(outOfTime, { cause: error });
      throw this.#refusedAs(error, { permission, isFork: this.#options.isFork });
    }
  }

  #refusedAs(error: unknown, situation: Situation): Refused {
    const fault = faultOf(error, this.#options.clock.now());
    const attempt = this.#givenUp.get(error as object) ?? { tries: 1, leftMs: 0, isRepeatable: false };
    const decision = decide(fault, { ...situation, ...attempt });
    return new Refused(decision.do === 'give-up' ? decision.refusal : outOfTime, { cause: error });
  }
}

/** What is known of a call's last attempt. */
type LastAttempt = Omit<Attempt, keyof Situation>;

/** Octokit would log retries and deprecations to the console, past the log of the step. */
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Waits before a call is repeated, or gives up. Comes before the retry plugin, which repeats what is marked for it. */
function followRule(
  { time, clock, isFork, onWait }: ClientOptions,
  givenUp: WeakMap<object, LastAttempt>,
): OctokitPlugin {
  return (octokit) => {
    octokit.hook.before('request', (options) => {
      options.request = { ...options.request, signal: time.signal };
    });
    octokit.hook.error('request', async (error, options) => {
      if (time.signal.aborted) throw error;
      const { method, url, request } = options as { method: string; url: string; request: { retryCount?: number } };
      const attempt = {
        tries: (request.retryCount ?? 0) + 1,
        leftMs: time.left(),
        isRepeatable: method !== 'POST' || url.endsWith('/graphql'),
      };
      const fault = faultOf(error, clock.now());
      const decision = decide(fault, { ...attempt, permission: '', isFork });
      if (decision.do === 'give-up') {
        givenUp.set(error, attempt);
        throw error;
      }
      onWait?.(decision.ms, fault.said);
      await pause(decision.ms, clock, time.signal);
      throw (octokit as unknown as { retry: Retry }).retry.retryRequest(error, unlimited, 0);
    });
    return {};
  };
}

/** What the retry plugin adds to Octokit. */
interface Retry {
  retryRequest(error: unknown, retries: number, afterSeconds: number): unknown;
}
