import { describe, expect, test } from 'vitest';
import type { Credential, Secret } from '../../src/domain/ports/api.ts';
import { CannotFetch } from '../../src/domain/text/errors.ts';
import { Credentials } from '../../src/gateway/credentials.ts';
import { FakeClock } from '../support/fakes/fake-clock.ts';

const send = () => Promise.reject(new Error('not asked for'));

/** A credential that is fetched when the test says so, and what asks for it. */
function fetched(onSecret: (secret: string) => void = () => {}) {
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
  const clock = new FakeClock(1_000);
  const credentials = new Credentials(clock, onSecret);
  return { credential, fetches, clock, credentials, ask: (given = credential) => credentials.valueOf(given, send) };
}

const first = { value: 'first', livesMs: 600_000 };
const second = { value: 'second', livesMs: null };
const passing = new CannotFetch('no answer', 0);

describe('a credential that must be fetched', () => {
  test('is fetched once for all who ask, also under another variable', async () => {
    const { credential, fetches, ask } = fetched();
    const asked = [ask(), ask({ ...credential, prefix: 'x' }), ask()];
    fetches[0]?.resolve(first);
    expect(await Promise.all([...asked, ask()])).toEqual(Array(4).fill('first'));
    expect(fetches).toHaveLength(1);
  });

  test('is told as a secret before anybody has it', async () => {
    const order: string[] = [];
    const { fetches, ask } = fetched((secret) => order.push(`told ${secret}`));
    const asked = ask().then((value) => order.push(`has ${value}`));
    fetches[0]?.resolve(first);
    await asked;
    expect(order).toEqual(['told first', 'has first']);
  });

  test('is renewed two minutes before its end, while those who ask get the old one', async () => {
    const { fetches, clock, ask } = fetched();
    const asked = ask();
    fetches[0]?.resolve(first);
    await asked;
    clock.pass(479_000);
    expect(await ask()).toBe('first');
    expect(fetches).toHaveLength(1);
    clock.pass(1_000);
    expect(await Promise.all([ask(), ask()])).toEqual(['first', 'first']);
    expect(fetches).toHaveLength(2);
    fetches[1]?.resolve(second);
    await expect.poll(() => ask()).toBe('second');
  });

  test('is not used in its last 30 seconds: all who ask wait for one new one', async () => {
    const { fetches, clock, ask } = fetched();
    const asked = ask();
    fetches[0]?.resolve(first);
    await asked;
    clock.pass(570_000);
    const later = [1, 2, 3].map(() => ask());
    fetches[1]?.resolve(second);
    expect(await Promise.all(later)).toEqual(['second', 'second', 'second']);
    expect(fetches).toHaveLength(2);
  });

  test('is used as long as it lasts if it cannot be renewed, and renewed after a pause', async () => {
    const { fetches, clock, ask } = fetched();
    const asked = ask();
    fetches[0]?.resolve(first);
    await asked;
    clock.pass(500_000);
    expect(await ask()).toBe('first');
    fetches[1]?.reject(new Error('no vault'));
    await clock.advance(14_000);
    expect(await ask()).toBe('first');
    expect(fetches).toHaveLength(2);
    clock.pass(1_000);
    expect(await ask()).toBe('first');
    expect(fetches).toHaveLength(3);
  });

  test('is refused to all who wait if it cannot be fetched, and fetched again for the next', async () => {
    const { fetches, ask } = fetched();
    const asked = [ask(), ask()];
    fetches[0]?.reject(new Error('no vault'));
    for (const each of asked) await expect(each).rejects.toThrow('no vault');
    const next = ask();
    fetches[1]?.resolve(second);
    expect(await next).toBe('second');
  });

  test('is fetched again after a fault that may pass, after the pause that was asked for, for all who wait', async () => {
    const { fetches, clock, ask } = fetched();
    const asked = [ask(), ask()];
    fetches[0]?.reject(passing);
    await clock.advance(999);
    expect(fetches).toHaveLength(1);
    await clock.advance(1);
    fetches[1]?.reject(new CannotFetch('too many', 20_000));
    await clock.advance(19_999);
    expect(fetches).toHaveLength(2);
    await clock.advance(1);
    fetches[2]?.resolve(second);
    expect(await Promise.all(asked)).toEqual(['second', 'second']);
  });

  test('is given up after six tries, with the last fault', async () => {
    const { fetches, clock, ask } = fetched();
    const refused = expect(ask()).rejects.toThrow('no answer');
    for (let tries = 1; tries <= 6; tries += 1) {
      await expect.poll(() => fetches.length).toBe(tries);
      fetches[tries - 1]?.reject(passing);
      await clock.advance(20_000);
    }
    await refused;
    expect(fetches).toHaveLength(6);
  });

  test('is not fetched again after a fault that no other try can heal', async () => {
    const { fetches, clock, ask } = fetched();
    const asked = ask();
    fetches[0]?.reject(new CannotFetch('no such rule', null));
    await expect(asked).rejects.toThrow('no such rule');
    expect(clock.pending).toBe(0);
  });

  test('is waited for no longer when the run ends', async () => {
    const { fetches, clock, credentials, ask } = fetched();
    const refused = expect(ask()).rejects.toThrow('no answer');
    fetches[0]?.reject(passing);
    await expect.poll(() => clock.pending).toBe(1);
    credentials.close();
    await refused;
    expect(clock.pending).toBe(0);
  });

  test('is fetched again after the API has refused it, once for all whose requests carried it', async () => {
    const { credential, fetches, credentials, ask } = fetched();
    const asked = ask();
    fetches[0]?.resolve(first);
    await asked;
    credentials.refused(credential, 'first');
    const next = ask();
    fetches[1]?.resolve(second);
    expect(await next).toBe('second');
    credentials.refused(credential, 'first');
    expect(await ask()).toBe('second');
    expect(fetches).toHaveLength(2);
  });
});
