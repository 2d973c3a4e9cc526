/** What a session may ask of the server. */
export interface Limits {
  /** The longest head of a request, bytes. */
  readonly headBytes: number;
  /** The longest time for a request's head to arrive, milliseconds. */
  readonly headMs: number;
  /** The longest body that is read into memory, bytes. */
  readonly bodyBytes: number;
  /** How long the rest of a body is still read after its answer, so that the session reads the answer first; milliseconds. */
  readonly lingerMs: number;
}

export const standardLimits: Limits = {
  headBytes: 64 * 1024,
  headMs: 30_000,
  bodyBytes: 64 * 1024 * 1024,
  lingerMs: 5_000,
};

/** The longest head of a response, bytes. */
export const responseHeadBytes = 256 * 1024;
