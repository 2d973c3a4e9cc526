import type { ServerResponse } from 'node:http';
import type { Answer } from './exchange.ts';
import { pairs, responseHeaders } from './headers.ts';

/** Gives an answer of ours; `method` is the request's. */
export function answerWith(response: ServerResponse, method: string, answer: Answer): void {
  const body = Buffer.from(answer.body);
  const kept = pairs(responseHeaders(answer.headers)).filter(([name]) => name.toLowerCase() !== 'content-length');
  response.sendDate = false;
  // That of the API, if its head could not be passed on.
  response.statusMessage = '';
  response.writeHead(answer.status, [...kept.flat(), 'Content-Length', String(body.length)]);
  response.end(method === 'HEAD' ? undefined : body);
}

/** A refusal by the server itself, in plain words. */
export function refusal(status: number, words: string): Answer {
  return { status, headers: ['Content-Type', 'text/plain; charset=utf-8'], body: `claude-multi: ${words}\n` };
}
