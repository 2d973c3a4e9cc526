import type { Event } from '../../src/domain/run/event.ts';

/** When a supervisor kills itself, counted from its start; `outside` means that another process kills it. */
export type Fault =
  | { readonly kind: 'outside' }
  /** Right after the n-th line of the journal was written, before it has any effect. */
  | { readonly kind: 'line'; readonly n: number }
  /** Right after the first line of this type. */
  | { readonly kind: 'event'; readonly type: Event['type'] }
  /** When the result of a session is in the transcript, but not in the journal yet. */
  | { readonly kind: 'result-stored' }
  /** When only a part of the n-th line of the journal was written. */
  | { readonly kind: 'torn'; readonly n: number; readonly share: number }
  /** Before or after the n-th call of a system function. */
  | { readonly kind: 'call'; readonly name: CallName; readonly n: number; readonly when: 'before' | 'after' };

export const callNames = ['spawn', 'link', 'unlink', 'truncate', 'open', 'mkdir', 'rename', 'kill'] as const;
export type CallName = (typeof callNames)[number];
