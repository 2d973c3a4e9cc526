import type { ApiDialect, OwnResponse } from '../../../domain/ports/api.ts';
import { rateSignalOf } from './rate-signal.ts';
import { sketchOf } from './request-sketch.ts';
import { MessageReader } from './response-reader.ts';

/**
 * The requests that the CLI sends to the API's address (2.1.197, 2.1.332): messages, their token counts, the list of
 * models, an exchange of a federated identity, and a HEAD by which it opens the connection early.
 */
const needed: readonly (readonly [method: string, path: RegExp])[] = [
  ['POST', /^\/v1\/messages$/],
  ['POST', /^\/v1\/messages\/count_tokens$/],
  ['GET', /^\/v1\/models(?:\/(?!\.\.?$)[\w.:@-]+)?$/],
  ['POST', /^\/v1\/oauth\/token$/],
  ['HEAD', /^\/?$/],
];

/** What the Messages API takes and answers. */
export const messagesApi: Omit<ApiDialect, 'access' | 'passage' | 'patienceMs' | 'turnsElsewhere'> = {
  credentialHeaders: new Set(['x-api-key', 'authorization']),
  allows: (method, path) => needed.some(([allowed, pattern]) => allowed === method && pattern.test(path)),
  isCharged: (method, path) => method === 'POST' && path === '/v1/messages',
  sketch: sketchOf,
  rateSignal: (status, headers) => rateSignalOf(status, headers, Date.now()),
  reader: (status, headers) => new MessageReader(status, headers),
  refusal,
};

/** The CLI gives up at once on a 402, and prints its message (2.1.197, 2.1.332). Other statuses make it try again. */
function refusal(message: string): OwnResponse {
  const error = { type: 'error', error: { type: 'billing_error', message } };
  return { status: 402, headers: ['content-type', 'application/json'], body: JSON.stringify(error) };
}
