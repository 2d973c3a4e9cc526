import type { Interpreter, Observation, Reading, Verdict } from '../../../src/domain/ports/observation.ts';
import { type FailureReason, failureReasons } from '../../../src/domain/run/outcome.ts';
import { addTokens, noTokens, type Tokens } from '../../../src/domain/usage/usage.ts';

export function tokensOf(input: string, output: string): Tokens {
  return { ...noTokens, input: Number(input), output: Number(output) };
}

/** The final text of a line that ends a session; null for every other line. */
export function finalText(line: string): string | null {
  const [word, ...rest] = line.split(' ');
  if (word === 'DONE') return rest.join(' ');
  return word === 'FAILED' ? rest.slice(1).join(' ') : null;
}

/** Reads the output of `tiny.sh`: lines of a word and its arguments. */
export class TinyInterpreter implements Interpreter {
  #used = noTokens;

  read(line: Uint8Array): Reading {
    const text = new TextDecoder().decode(line);
    const [word, ...rest] = text.split(' ');
    const observations = this.#observe(word, rest, text);
    // A sent request is of no interest in a transcript.
    return { observations, keep: word !== 'ASKING' };
  }

  #observe(word: string | undefined, rest: readonly string[], text: string): Observation[] {
    const [first = '', second = '', third = ''] = rest;
    switch (word) {
      case 'HELLO':
        return [{ kind: 'began', sessionId: first, version: second }];
      case 'ASKING':
        return [{ kind: 'requesting' }];
      case 'SAY':
        return [{ kind: 'turn' }];
      case 'TOOL':
        return [{ kind: 'tool', name: first }];
      case 'USED': {
        const tokens = tokensOf(second, third);
        this.#used = addTokens(this.#used, tokens);
        return [{ kind: 'usage', messageId: first, model: 'tiny-1', tokens, state: 'final' }];
      }
      case 'HELD': {
        const message = rest.slice(1).join(' ');
        return [{ kind: 'retry', message, delayMs: Number(first), reason: 'rate-limited', canHeal: true }];
      }
      case 'REFUSED':
        return [{ kind: 'retry', message: rest.join(' '), delayMs: 0, reason: 'not-logged-in', canHeal: false }];
      case 'STOPPED':
        return [this.#result({ status: 'failed', reason: 'execution-error', message: 'it was told to stop' }, null)];
      case 'FAILED':
        return [this.#result({ status: 'failed', reason: reasonOf(first), message: finalText(text) ?? '' }, null)];
      case 'DONE':
        return [this.#result({ status: 'succeeded' }, finalText(text))];
      default:
        return [];
    }
  }

  #result(verdict: Verdict, text: string | null): Observation {
    const share = { 'tiny-1': { tokens: this.#used, costUsd: null } };
    return { kind: 'result', verdict, text, warnings: [], account: { total: share, sinceLast: share } };
  }
}

function reasonOf(word: string): FailureReason {
  return failureReasons.find((reason) => reason === word) ?? 'execution-error';
}
