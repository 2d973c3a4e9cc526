import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Limits } from '../../../src/gateway/http/limits.ts';
import { startRelay, type Target, type Told } from './relay.ts';

/** A relay with what it has told so far. */
export interface Relay {
  readonly port: number;
  readonly told: readonly Told[];
  /** Waits until something is told of the request with that id. */
  until<T extends Told['told']>(told: T, id?: string): Promise<Extract<Told, { told: T }>>;
  /** Closes all connections and ends its process, if it has one; that may not crash. */
  close(): Promise<void>;
}

type Tell = (told: Told) => void;

/** Starts a relay in this process. */
export async function relayHere(
  targets: Readonly<Record<string, Target>>,
  limits: Partial<Limits> = {},
): Promise<Relay> {
  return await relay((tell) => startRelay(targets, tell, limits).then(({ close }) => ({ close })));
}

/** Starts a relay in a process of its own: the command line runs test/fixtures/gateway-relay.ts on some runtime. */
export async function relayOn(
  [file, ...args]: readonly [string, ...string[]],
  targets: Readonly<Record<string, Target>>,
  limits: Partial<Limits> = {},
): Promise<Relay> {
  return await relay((tell) => {
    const env = { PATH: '/usr/bin:/bin', HOME: '/nonexistent', DENO_NO_UPDATE_CHECK: '1' };
    const child = spawn(file, [...args, JSON.stringify({ targets, limits })], { env, stdio: ['pipe', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (part: Buffer) => {
      stderr += part.toString();
    });
    createInterface({ input: child.stdout }).on('line', (line) => tell(JSON.parse(line) as Told));
    const exited = once(child, 'close') as Promise<[number | null, string | null]>;
    exited.then(
      ([code]) => tell({ told: 'error', message: `exit code ${code}: ${stderr}` }),
      () => {},
    );
    const close = async (): Promise<void> => {
      child.stdin.end();
      const [code, signal] = await exited;
      if (code !== 0 || stderr !== '') throw new Error(`the relay ended with ${code ?? signal}:\n${stderr}`);
    };
    return Promise.resolve({ close });
  });
}

async function relay(start: (tell: Tell) => Promise<Pick<Relay, 'close'>>): Promise<Relay> {
  const told: Told[] = [];
  const changed = new EventTarget();
  const { close } = await start((one) => {
    told.push(one);
    changed.dispatchEvent(new Event('told'));
  });
  const until: Relay['until'] = async (wanted, id) => {
    for (;;) {
      const found = told.find((one) => one.told === wanted && (id === undefined || ('id' in one && one.id === id)));
      if (found !== undefined) return found as never;
      const error = told.find((one) => one.told === 'error');
      if (error !== undefined) throw new Error(`the relay failed: ${JSON.stringify(error)}`);
      await new Promise((resolve) => changed.addEventListener('told', resolve, { once: true }));
    }
  };
  const { port } = await until('listening');
  return { port, told, until, close };
}
