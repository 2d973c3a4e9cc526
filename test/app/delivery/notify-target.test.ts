import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNotifyTarget, splitWords } from '../../../src/app/delivery/notify-target.ts';

function faultOf(text: string, allowHttp = false): string {
  const read = readNotifyTarget(text, allowHttp);
  return read.ok ? '' : `${read.fault.problem} ${read.fault.value ?? ''}`;
}

describe('the target of a notification', () => {
  test('is a command with its arguments, split as by a shell but not expanded', () => {
    expect(readNotifyTarget(`notify-send 'claude multi' "all \\"done\\"" $HOME a\\ b ''`, false)).toEqual({
      ok: true,
      target: { kind: 'command', file: 'notify-send', args: ['claude multi', 'all "done"', '$HOME', 'a b', ''] },
    });
  });

  test('is a webhook when it is an address', () => {
    const target = { kind: 'webhook', url: 'https://hooks.example.com/T0/secret' };
    expect(readNotifyTarget(' https://hooks.example.com/T0/secret ', false)).toEqual({ ok: true, target });
    for (const host of ['localhost:1', '127.0.0.1:80', '[::1]:9', 'x.localhost']) {
      expect(readNotifyTarget(`http://${host}/hook`, false).ok).toBe(true);
    }
  });

  test('must be encrypted for another machine, unless that is allowed', () => {
    expect(faultOf('http://hooks.example.com/T0/secret')).toBe('is not encrypted http://hooks.example.com');
    expect(faultOf('http://127.0.0.1.example.com/')).toContain('is not encrypted');
    expect(readNotifyTarget('http://hooks.example.com/', true).ok).toBe(true);
  });

  test('is refused with a message that hides the secret part of an address', () => {
    expect(faultOf('https://me:pass@example.com/secret')).toBe('contains a user name or password https://example.com');
    expect(faultOf('ftp://example.com/secret')).toBe('is not a web address ftp://example.com');
    expect(faultOf('https://')).toMatch(/^is not an address/);
    expect(faultOf('')).toContain('is empty');
    expect(faultOf('say "hello')).toContain('a quote that is not closed');
    expect(faultOf('say hello\\')).toContain('ends with a backslash');
  });

  test('gets quoted words exactly as given', () => {
    const quote = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`;
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { maxLength: 6 }), (words) => {
        expect(splitWords(words.map(quote).join(' '))).toEqual(words);
      }),
    );
  });
});
