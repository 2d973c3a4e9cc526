import type { Event } from '../../src/domain/run/event.ts';

/** When a supervisor kills itself. Counted from its start; `outside` leaves that to others. */
export type Fault =
  | { readonly kind: 'outside' }
  /** Right after the n-th line of the journal was written, before anybody acts upon it. */
  | { readonly kind: 'line'; readonly n: number }
  /** Right after the first line of that type. */
  | { readonly kind: 'event'; readonly type: Event['type'] }
  /** When the last word of a session has been stored, and nothing of it is in the journal yet. */
  | { readonly kind: 'result-stored' }
  /** When a part of the n-th line of the journal was written. */
  | { readonly kind: 'torn'; readonly n: number; readonly share: number }
  /** Around the n-th call of a function of the system. */
  | { readonly kind: 'call'; readonly name: CallName; readonly n: number; readonly when: 'before' | 'after' };

export const callNames = ['spawn', 'link', 'unlink', 'truncate', 'open', 'mkdir', 'rename', 'kill'] as const;
export type CallName = (typeof callNames)[number];
