import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { lockHolder } from '../../src/store/run/run-lock.ts';
import { temporaryFolder } from '../support/real/run-claude.ts';

const program = fileURLToPath(new URL('../fixtures/chaos-lock.ts', import.meta.url));

/** A separate process that takes locks on request. */
class Contender implements AsyncDisposable {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #lines: Interface;

  constructor(mode: Mode) {
    this.#child = spawn(process.execPath, [program, mode], { stdio: 'pipe' });
    this.#child.stdin.on('error', () => {});
    this.#lines = createInterface({ input: this.#child.stdout });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  async hear(): Promise<string> {
    const [line] = (await once(this.#lines, 'line')) as [string];
    return line;
  }

  tell(line: string): void {
    this.#child.stdin.write(`${line}\n`);
  }

  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill('SIGKILL');
    await once(this.#child, 'exit');
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.kill();
  }
}

type Mode = 'links' | 'no-links';

async function contenders(
  count: number,
  mode: Mode,
): Promise<{ all: Contender[]; [Symbol.asyncDispose](): Promise<void> }> {
  const all = Array.from({ length: count }, () => new Contender(mode));
  await Promise.all(all.map((contender) => contender.hear()));
  return {
    all,
    [Symbol.asyncDispose]: async () => {
      for (const contender of all) await contender.kill();
    },
  };
}

/** A folder whose lock is held by a dead process. */
function folderOfTheDead(place: string, name: string): string {
  const folder = join(place, name);
  mkdirSync(folder);
  const startedAt = 'another boot/12345';
  writeFileSync(join(folder, 'lock.1'), JSON.stringify({ pid: 999_999_999, startedAt, host: hostname() }));
  return folder;
}

describe.each<{ readonly where: string; readonly mode: Mode }>([
  { where: 'on a file system with hard links', mode: 'links' },
  { where: 'on a file system without hard links', mode: 'no-links' },
])('the lock of a run, among processes, $where', ({ mode }) => {
  test('refuses a second supervisor, names the holder, and is free after the holder has died', async () => {
    await using place = await temporaryFolder();
    await using three = await contenders(3, mode);
    const [first, second, third] = three.all as [Contender, Contender, Contender];
    first.tell(place.path);
    expect(await first.hear()).toBe('won');
    second.tell(place.path);
    expect(await second.hear()).toBe(`EnvironmentError: process ${first.pid} is supervising the run in ${place.path}`);
    expect(await lockHolder(place.path)).toMatchObject({ pid: first.pid });
    await first.kill();
    expect(await lockHolder(place.path)).toBeNull();
    third.tell(place.path);
    expect(await third.hear()).toBe('won');
  });

  test('is taken by exactly one of 20 processes that find its holder dead', async () => {
    await using place = await temporaryFolder();
    await using twenty = await contenders(20, mode);
    for (let round = 0; round < 15; round += 1) {
      const folder = folderOfTheDead(place.path, `run-${round}`);
      const heard = Promise.all(twenty.all.map((contender) => contender.hear()));
      for (const contender of twenty.all) contender.tell(folder);
      const said = await heard;
      expect(said.filter((line) => line === 'won')).toHaveLength(1);
      const winner = twenty.all[said.indexOf('won')];
      for (const line of said) {
        if (line !== 'won')
          expect(line).toBe(`EnvironmentError: process ${winner?.pid} is supervising the run in ${folder}`);
      }
      expect(readdirSync(folder)).toEqual(['lock.2']);
      winner?.tell('release');
      expect(await winner?.hear()).toBe('released');
      expect(await lockHolder(folder)).toBeNull();
    }
  });

  test('can be taken after a release, and by only one of many concurrent processes', async () => {
    await using place = await temporaryFolder();
    await using eight = await contenders(8, mode);
    const holders = new Set<Contender>();
    let wins = 0;
    const work = async (contender: Contender): Promise<void> => {
      for (let turn = 0; turn < 40; turn += 1) {
        const answer = contender.hear();
        contender.tell(place.path);
        if ((await answer) !== 'won') continue;
        holders.add(contender);
        expect(await lockHolder(place.path)).toMatchObject({ pid: contender.pid });
        expect(holders.size).toBe(1);
        wins += 1;
        holders.delete(contender);
        const released = contender.hear();
        contender.tell('release');
        await released;
      }
    };
    await Promise.all(eight.all.map(work));
    expect(wins).toBeGreaterThan(0);
    expect(await lockHolder(place.path)).toBeNull();
  });
});
