/** The state of a run whose account has met its usage limit. Times are milliseconds of the monotonic clock. */
export type LimitFacts =
  /** Nothing is started until then. */
  | { readonly phase: 'closed'; readonly until: number }
  /** One session at a time tries whether the limit is lifted. */
  | { readonly phase: 'probing'; readonly probe: string | null }
  /** It is lifted; the others start one by one. */
  | { readonly phase: 'reopening'; readonly since: number };
