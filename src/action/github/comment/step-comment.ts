import type { Clock } from '../../../domain/ports/machine.ts';
import { apiUrlIn } from '../client/github-place.ts';
import type { TimeLeft } from '../client/time-left.ts';
import { headCommitOf, isReadOnlyEvent, pullRequestOf } from '../pull-request.ts';
import { type CommentChannel, type CommentLog, type CommentMode, type CommentWish, openComment } from './channel.ts';
import type { Assemble } from './document.ts';
import type { Stamp } from './leg.ts';
import { type Place, placeOf } from './place.ts';

/** What the step's inputs say about the comment. */
export interface CommentInputs {
  readonly wish: CommentWish;
  readonly mode: CommentMode;
  readonly minimize: boolean;
  /** The input `comment-key`; null when it is not given. */
  readonly key: string | null;
  /** The input `pull-request`; null when it is not given. */
  readonly pullRequest: number | null;
  /** `${{ toJSON(matrix) }}` and `${{ toJSON(strategy) }}`, from the defaults of two inputs; null when not known. */
  readonly matrix: string | null;
  readonly strategy: string | null;
}

export const defaultCommentInputs: CommentInputs = {
  wish: 'auto',
  mode: 'update',
  minimize: false,
  key: null,
  pullRequest: null,
  matrix: null,
  strategy: null,
};

export interface StepCommentOptions {
  readonly inputs: CommentInputs;
  readonly token: string | null;
  /** The step's. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The payload of the event that the workflow runs for. */
  readonly event: unknown;
  readonly assemble: Assemble;
  readonly clock: Clock;
  /** Ends when the step must; each way of writing has its own, shorter limit. */
  readonly available: TimeLeft;
  readonly log: CommentLog;
}

/** The comment of a step, or why there is none. `isExpected` is false where the missing comment is worth a warning. */
export type StepComment =
  | { readonly channel: CommentChannel; readonly place: Place; readonly run: Omit<Stamp, 'at'> }
  | { readonly channel: null; readonly why: string; readonly isExpected: boolean };

/** Opens the comment of the step that runs here, on the pull request of its event or of its inputs. */
export function openStepComment(options: StepCommentOptions): StepComment {
  const { inputs, token, environment, event, assemble, clock, available, log } = options;
  const variable = (name: string): string => environment[name] ?? '';
  if (inputs.wish === 'never') return none('the input comment is never', true);
  const pull = pullRequestOf(event, variable('GITHUB_REPOSITORY'), inputs.pullRequest);
  if (pull === null) return none('this workflow does not run for a pull request', inputs.wish !== 'always');
  if (token === null) return none('the input github-token is empty', false);
  const { key: commentKey, matrix, strategy, wish, mode, minimize } = inputs;
  const place = placeOf({ environment, commentKey, matrix, strategy });
  const run = {
    commit: headCommitOf(event) ?? (variable('GITHUB_SHA') || null),
    runId: wholeNumber(variable('GITHUB_RUN_ID')) ?? 0,
    attempt: wholeNumber(variable('GITHUB_RUN_ATTEMPT')) ?? 1,
  };
  const channel = openComment({
    client: {
      token,
      apiUrl: apiUrlIn(environment),
      clock,
      isFork: isReadOnlyEvent(event, variable('GITHUB_EVENT_NAME'), variable('GITHUB_ACTOR')),
      onWait: (ms, reason) => log.info(`Waiting ${Math.ceil(ms / 1_000)} s for GitHub, which said: ${reason}`),
    },
    pull,
    available,
    place,
    run,
    wish,
    mode,
    minimize,
    assemble,
    log,
  });
  return { channel, place, run };
}

function none(why: string, isExpected: boolean): StepComment {
  return { channel: null, why, isExpected };
}

function wholeNumber(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
