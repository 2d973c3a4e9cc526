import type { Hold, HoldReason } from '../../domain/ports/gateway.ts';

const waitsFor: Readonly<Record<HoldReason, string>> = {
  'warm-start': 'another session to write the prompt cache',
  'rate-limit': "the API's rate limit",
  budget: 'what other requests leave of the budget',
};

/** What the API was not asked for, in the message of a session that has ended meanwhile. */
export function describeUnsent({ reason }: Hold): string {
  return `the request waited for ${waitsFor[reason]}`;
}

/** What requests that are held back wait for, in a sentence with the time, and in a few words. */
export function describeHold({ reason, since }: Hold): { readonly message: string; readonly brief: string } {
  const brief = `waits for ${waitsFor[reason]}`;
  return { message: `${brief} since ${new Date(since).toISOString().slice(11, 19)} UTC`, brief };
}
