import type { CliContext } from '../command.ts';

/** What a check found. `warn` does not keep a run from working. */
export interface Finding {
  readonly level: 'ok' | 'warn' | 'fail';
  /** What was looked at: `claude`, `login`. */
  readonly subject: string;
  readonly message: string;
  /** How to mend it; absent where nothing is to mend. */
  readonly remedy?: string;
}

/** What checks look at. */
export interface CheckRequest {
  readonly env: CliContext['env'];
  readonly cwd: string;
  /** The `claude` that was named; null for the one on PATH. */
  readonly claudePath: string | null;
}
