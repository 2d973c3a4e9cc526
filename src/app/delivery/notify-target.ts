import { type Fault, messageOf, preview } from '../../domain/text/errors.ts';
import { isLoopback } from '../../domain/text/loopback.ts';

/** Whom to notify when a run ends. */
export type NotifyTarget =
  | { readonly kind: 'command'; readonly file: string; readonly args: readonly string[] }
  | { readonly kind: 'webhook'; readonly url: string };

/** A target, or what is wrong with the value. */
export type ReadTarget =
  | { readonly ok: true; readonly target: NotifyTarget }
  | { readonly ok: false; readonly fault: Omit<Fault, 'where'> };

/**
 * Parses a value of `--notify`: a web address, or else a command line, split into words as a shell does (quotes and
 * backslashes), but not run by a shell: nothing in it is expanded.
 * @param allowHttp whether an unencrypted address may name another machine
 */
export function readNotifyTarget(text: string, allowHttp: boolean): ReadTarget {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text.trim()) ? readAddress(text.trim(), allowHttp) : readCommand(text);
}

function readAddress(text: string, allowHttp: boolean): ReadTarget {
  let url: URL;
  try {
    url = new URL(text);
  } catch (error) {
    return wrong({
      problem: `is not an address (${messageOf(error)})`,
      value: text,
      allowed: 'such as https://example.com/hook',
    });
  }
  // The path of a webhook is often a secret: messages show only its origin.
  const value = url.origin === 'null' ? url.protocol : url.origin;
  if (url.username !== '' || url.password !== '') {
    return wrong({ problem: 'contains a user name or password', value, allowed: 'remove them from the address' });
  }
  const known = url.protocol === 'https:' || url.protocol === 'http:';
  if (!known) return wrong({ problem: 'is not a web address', value, allowed: 'https://… or a command' });
  if (url.protocol === 'http:' && !allowHttp && !isLoopback(url.hostname)) {
    return wrong({ problem: 'is not encrypted', value, allowed: 'use https, or allow it with --notify-allow-http' });
  }
  return { ok: true, target: { kind: 'webhook', url: url.href } };
}

function readCommand(text: string): ReadTarget {
  const words = splitWords(text);
  if (words === null) {
    const problem = 'has a quote that is not closed, or ends with a backslash';
    return wrong({ problem, value: preview(text), allowed: 'a command and its arguments' });
  }
  const [file, ...args] = words;
  if (file === undefined || file === '')
    return wrong({ problem: 'is empty', allowed: 'a command, or an https address' });
  return { ok: true, target: { kind: 'command', file, args } };
}

/** Matches the quoted and unquoted pieces of a word. Inside double quotes a backslash escapes only `"` and `\`. */
const piece = /\\([\s\S])|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|([^\s\\'"]+)/y;

/** Splits a command line into words by POSIX quoting; null if a quote is not closed. */
export function splitWords(text: string): string[] | null {
  const words: string[] = [];
  let word: string | null = null;
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text[at] ?? '')) {
      if (word !== null) words.push(word);
      word = null;
      at += 1;
      continue;
    }
    piece.lastIndex = at;
    const [whole, escaped, single, double, plain] = piece.exec(text) ?? [];
    if (whole === undefined) return null;
    word = (word ?? '') + (escaped ?? single ?? double?.replace(/\\(["\\])/g, '$1') ?? plain ?? '');
    at += whole.length;
  }
  if (word !== null) words.push(word);
  return words;
}

function wrong(fault: Omit<Fault, 'where'>): ReadTarget {
  return { ok: false, fault };
}
