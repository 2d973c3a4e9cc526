import { describe, expect, test } from 'vitest';
import type { Place } from '../../../src/machine/place.ts';
import { checkHolder, expiryOf, type Holder, silentBeforeMs, silentMs } from '../../../src/store/run/lock-holder.ts';

const bootId = '0b0c9d4e-1111-4222-8333-444455556666';
const here: Place = { host: 'laptop', boot: bootId, machine: 'm1', pids: 'pid:[1]' };
const holder: Holder = { pid: 7, startedAt: `${bootId}/100`, ...here };
const earlier: Holder = { pid: 7, startedAt: `${bootId}/100`, host: 'laptop' };

describe('the holder of a lock', () => {
  test.each<{
    readonly who: string;
    readonly of: Holder;
    readonly at?: Partial<Place>;
    readonly known: boolean | 'dead';
  }>([
    { who: 'a process of this boot', of: holder, known: true },
    {
      who: 'a process of this boot, before the name of the machine changed',
      of: { ...holder, host: 'x' },
      known: true,
    },
    { who: 'a process of a container of this machine', of: { ...holder, pids: 'pid:[2]' }, known: false },
    { who: 'a process of this boot, with unknown pids', of: { ...holder, pids: null }, known: true },
    { who: 'a process of an earlier boot of this machine', of: { ...holder, boot: 'old' }, known: 'dead' },
    {
      who: 'a process of an earlier boot, of a machine without an id',
      of: { ...holder, boot: 'old', machine: null },
      known: 'dead',
    },
    { who: 'a process of another machine', of: { ...holder, boot: 'b', machine: 'm2', host: 'x' }, known: false },
    {
      who: 'a process of another machine with the same name',
      of: { ...holder, boot: 'b', machine: 'm2' },
      known: false,
    },
    { who: 'a process of another machine that was cloned', of: { ...holder, boot: 'b', host: 'x' }, known: false },
    { who: 'a process where boots are unknown', of: { ...holder, boot: null }, at: { boot: null }, known: true },
    {
      who: 'a process of another name where boots are unknown',
      of: { ...holder, boot: null, host: 'x', startedAt: null },
      at: { boot: null },
      known: false,
    },
    { who: 'a process of an earlier version', of: earlier, known: true },
    { who: 'a process of an earlier version, before the name changed', of: { ...earlier, host: 'x' }, known: true },
    {
      who: 'a process of an earlier version and another boot',
      of: { ...earlier, startedAt: `${bootId.replace('0', 'f')}/1` },
      known: 'dead',
    },
    {
      who: 'a process of an earlier version that tells no boot',
      of: { ...earlier, startedAt: 'Mon Jan 5' },
      known: true,
    },
    {
      who: 'a process of an earlier version that tells no boot, of another name',
      of: { ...earlier, startedAt: 'Mon Jan 5', host: 'x' },
      known: false,
    },
  ])('is judged by its pid where that means something: $who', ({ of, at, known }) => {
    const place = { ...here, ...at };
    const alive = checkHolder(of, place, () => true);
    const dead = checkHolder(of, place, () => false);
    if (known === true) expect([alive, dead]).toEqual(['alive', 'dead']);
    else expect([alive, dead]).toEqual(known === 'dead' ? ['dead', 'dead'] : ['unknown', 'unknown']);
  });

  test('expires some time after its last sign of life, by whichever clock that is dated', () => {
    const now = 1_000_000_000_000;
    expect(expiryOf(holder, now, now)).toBe(now + silentMs);
    expect(expiryOf(holder, now - silentMs, now)).toBe(now);
    expect(expiryOf(holder, now + silentMs, now)).toBe(now);
    expect(expiryOf(earlier, now, now)).toBe(now + silentBeforeMs);
  });
});
