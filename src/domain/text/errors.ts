/** A line of a text that the user wrote, or the part of it around a fault. */
export interface Excerpt {
  /** The line's number, from 1. */
  readonly line: number;
  readonly text: string;
  /** The offset of the fault in `text`. */
  readonly at: number;
}

/** Where a fault is in a text. */
export interface Spot {
  /** `tasks.yaml, line 3, column 5` */
  readonly place: string;
  /** Null where the line may hold a secret. */
  readonly excerpt: Excerpt | null;
}

/** One mistake in the user's input: where it is, what is wrong, and what is allowed. */
export interface Fault {
  /** The place, as the user would look for it: `task "lint"`, `task 3`, `--max-parallel`, `CLAUDE_MAX_PARALLEL`. */
  readonly where: string;
  /** The field inside that place, if there is one: `budget`. */
  readonly field?: string;
  /** The value found. Shown shortened. */
  readonly value?: unknown;
  /** What is wrong: "is not a number". */
  readonly problem: string;
  /** What is allowed, or what to do: "a positive number of US dollars". */
  readonly allowed?: string;
  /** Where it is in the text, if it comes from one. */
  readonly spot?: Spot;
}

/** Mistakes in the user's input or usage, with every fault found. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly faults: readonly Fault[];

  constructor(summary: string, faults: readonly Fault[] = []) {
    super(summary);
    this.faults = faults;
  }
}

/** The machine lacks something that a run needs; `remedy` says how to fix it. Exit code 3. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
  readonly remedy: string;

  constructor(problem: string, remedy: string, options?: ErrorOptions) {
    super(problem, options);
    this.remedy = remedy;
  }
}

/** An event is invalid in the state it was applied to: the journal is damaged or was edited. */
export class InvalidTransition extends Error {
  override readonly name = 'InvalidTransition';
}

/** A program cannot be started. `code` is the system's code; null when trying again cannot help. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
  readonly code: string | null;

  constructor(message: string, code: string | null, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** A credential cannot be fetched. `retryAfterMs` is how long to wait at least before another try; null when that cannot help. */
export class CannotFetch extends Error {
  override readonly name = 'CannotFetch';
  readonly retryAfterMs: number | null;

  constructor(message: string, retryAfterMs: number | null, options?: ErrorOptions) {
    super(message, options);
    this.retryAfterMs = retryAfterMs;
  }
}

/** The system's code of an error or of its cause, such as `EMFILE`; null for other errors. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error) return typeof error.code === 'string' ? error.code : null;
  return codeOf(error.cause);
}

/** Renders a fault as one line: `tasks.yaml, line 3, column 5: task "lint": budget must be a positive number (found -1)`. */
export function describeFault(fault: Fault): string {
  const { where, field, spot } = fault;
  // The place in a text names that text.
  const places = [spot?.place ?? '', spot?.place.startsWith(`${where}, `) === true ? '' : where, field ?? ''];
  const place = places.filter((part) => part !== '').join(': ');
  const found = 'value' in fault && fault.value !== undefined ? ` (found ${preview(fault.value)})` : '';
  const allowed = fault.allowed === undefined ? '' : `; ${fault.allowed}`;
  return `${place} ${fault.problem}${found}${allowed}`;
}

/** A value as JSON, shortened to 60 characters, with control characters escaped. */
export function preview(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  const characters = [...text];
  return characters.length <= 60 ? text : `${characters.slice(0, 59).join('')}…`;
}

/** The message of anything thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
