import { codeOf, messageOf } from '../../domain/text/errors.ts';

/** Why nothing, or nothing more, came from the upstream. Neither field contains a credential. */
export interface Failure {
  /** The code of the system, of TLS or of the HTTP parser, such as `ECONNREFUSED`; null if there is none. */
  readonly code: string | null;
  readonly message: string;
}

/** An error of a connection as a failure. Several addresses of one host fail as one error, which has no words of its own. */
export function failureOf(error: unknown): Failure {
  const errors = error instanceof AggregateError ? error.errors : [];
  const message = errors.length > 0 ? [...new Set(errors.map(messageOf))].join('; ') : messageOf(error);
  return { code: codeOf(error) ?? codeOf(errors[0]), message };
}

/** An error with a code, such as a runtime gives for a failed connection. */
export function failureWith(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
