import { describe, expect, test } from 'vitest';
import type { Credential, Secret } from '../../src/domain/ports/api.ts';
import { Credentials } from '../../src/gateway/credentials.ts';

/** A credential that is fetched when the test says so, and the number of fetches. */
function fetched() {
  const fetches: PromiseWithResolvers<Secret>[] = [];
  const credential: Credential = {
    kind: 'fetched',
    id: 'a',
    prefix: '',
    fetch: () => {
      const fetching = Promise.withResolvers<Secret>();
      fetches.push(fetching);
      return fetching.promise;
    },
  };
  return { credential, fetches };
}

const ended = { value: 'second', endsAt: null };

describe('a credential that must be fetched', () => {
  test('is fetched once for all who ask, also under another variable', async () => {
    const { credential, fetches } = fetched();
    const credentials = new Credentials({ now: () => 0 }, () => {});
    const asked = [credential, { ...credential, prefix: 'x' }, credential].map((each) => credentials.valueOf(each));
    fetches[0]?.resolve({ value: 'first', endsAt: null });
    expect(await Promise.all([...asked, credentials.valueOf(credential)])).toEqual(Array(4).fill('first'));
    expect(fetches).toHaveLength(1);
  });

  test('is told as a secret before anybody has it', async () => {
    const { credential, fetches } = fetched();
    const order: string[] = [];
    const credentials = new Credentials({ now: () => 0 }, (secret) => order.push(`told ${secret}`));
    const asked = credentials.valueOf(credential).then((value) => order.push(`has ${value}`));
    fetches[0]?.resolve({ value: 'first', endsAt: null });
    await asked;
    expect(order).toEqual(['told first', 'has first']);
  });

  test('is renewed once before its end, however many ask', async () => {
    let now = 0;
    const { credential, fetches } = fetched();
    const credentials = new Credentials({ now: () => now }, () => {});
    const first = credentials.valueOf(credential);
    fetches[0]?.resolve({ value: 'first', endsAt: 600_000 });
    await first;
    now = 500_000;
    expect(await credentials.valueOf(credential)).toBe('first');
    now = 580_000;
    const asked = [1, 2, 3].map(() => credentials.valueOf(credential));
    await expect.poll(() => fetches.length).toBe(2);
    fetches[1]?.resolve(ended);
    expect(await Promise.all(asked)).toEqual(['second', 'second', 'second']);
    expect(fetches).toHaveLength(2);
  });

  test('that cannot be fetched is refused to all who wait, and tried again for the next', async () => {
    const { credential, fetches } = fetched();
    const credentials = new Credentials({ now: () => 0 }, () => {});
    const asked = [credentials.valueOf(credential), credentials.valueOf(credential)];
    fetches[0]?.reject(new Error('no vault'));
    for (const each of asked) await expect(each).rejects.toThrow('no vault');
    const next = credentials.valueOf(credential);
    fetches[1]?.resolve(ended);
    expect(await next).toBe('second');
  });

  test('is fetched again after the API has refused it', async () => {
    const { credential, fetches } = fetched();
    const credentials = new Credentials({ now: () => 0 }, () => {});
    const first = credentials.valueOf(credential);
    fetches[0]?.resolve({ value: 'first', endsAt: null });
    await first;
    credentials.forget([credential]);
    const next = credentials.valueOf(credential);
    fetches[1]?.resolve(ended);
    expect(await next).toBe('second');
  });
});
