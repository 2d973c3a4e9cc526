import { readFileSync } from 'node:fs';
import { Agent, createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Relay, relayOn } from '../../test/support/gateway/relay-process.ts';
import { root } from './project.ts';

/** One figure of what the gateway adds. */
export interface GatewayMeasure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB/s' | 'MB';
  readonly limit: number;
  readonly isExceeded: boolean;
}

const streamBytes = 512 * 1024 * 1024;
const megabyte = 1024 * 1024;
const streams = 64;

/** Measures what the gateway's transport adds, in a process of its own on this Node. Memory is 0 where there is no /proc. */
export async function measureGateway(): Promise<GatewayMeasure[]> {
  const held: (() => void)[] = [];
  const piece = Buffer.alloc(256 * 1024);
  const server = createServer((request, response) => {
    if (request.url === '/small') response.end('ok');
    else if (request.url === '/held') {
      for (let count = 0; count < 8; count += 1) response.write(piece);
      held.push(() => response.end());
    } else {
      let left = streamBytes;
      const more = (): void => {
        while (left > 0) {
          left -= piece.length;
          if (!response.write(piece)) return;
        }
        response.end();
      };
      response.on('drain', more);
      more();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const direct = (server.address() as AddressInfo).port;
  const fixture = join(root, 'test/fixtures/gateway-relay.ts');
  const relay = await relayOn([process.execPath, fixture], { api: { url: `http://127.0.0.1:${direct}` } });
  try {
    return [
      await firstByte(direct, relay.port),
      await memory(relay, () => {
        for (const end of held.splice(0)) end();
      }),
      // Last, since it leaves a large heap behind, in which the streams would find room.
      await throughput(relay.port),
    ];
  } finally {
    await relay.close();
    server.closeAllConnections();
    server.close();
  }
}

function ask(port: number, path: string, agent: Agent): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path, agent, headers: { 'x-do': 'skip-hash' } }, resolve).once('error', reject);
  });
}

/** How many bytes a response has, from now on. */
async function drain(response: IncomingMessage): Promise<number> {
  let length = 0;
  for await (const part of response) length += (part as Buffer).length;
  return length;
}

async function firstByte(direct: number, through: number): Promise<GatewayMeasure> {
  const agent = new Agent({ keepAlive: true });
  const added: number[] = [];
  const time = async (port: number): Promise<number> => {
    const start = performance.now();
    const response = await ask(port, '/small', agent);
    const taken = performance.now() - start;
    await drain(response);
    return taken;
  };
  for (let round = 0; round < 600; round += 1) {
    const without = await time(direct);
    const withIt = await time(through);
    // The first rounds compile.
    if (round >= 100) added.push(withIt - without);
  }
  agent.destroy();
  const median = added.sort((a, b) => a - b)[Math.floor(added.length / 2)] ?? 0;
  return measured('added to the first byte (median)', median, 'ms', 2, median > 2);
}

async function throughput(port: number): Promise<GatewayMeasure> {
  const agent = new Agent();
  let best = 0;
  for (let round = 0; round < 3; round += 1) {
    const start = performance.now();
    const length = await drain(await ask(port, '/stream', agent));
    if (length !== streamBytes) throw new Error(`a stream of ${streamBytes} bytes came with ${length}`);
    best = Math.max(best, streamBytes / megabyte / ((performance.now() - start) / 1000));
  }
  return measured('one stream', best, 'MB/s', 200, best < 200);
}

async function memory({ port, pid }: Relay, release: () => void): Promise<GatewayMeasure> {
  const agent = new Agent();
  const before = residentBytes(pid);
  const responses = await Promise.all(Array.from({ length: streams }, () => ask(port, '/held', agent)));
  // Nobody reads for a while: this is what the gateway holds for slow sessions.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const used = (residentBytes(pid) - before) / megabyte;
  release();
  await Promise.all(responses.map(drain));
  return measured(`memory for ${streams} streams that nobody reads`, used, 'MB', 20, used > 20);
}

function residentBytes(pid: number | null): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

function measured(
  name: string,
  value: number,
  unit: GatewayMeasure['unit'],
  limit: number,
  isExceeded: boolean,
): GatewayMeasure {
  return { name: `gateway: ${name}`, value: Math.round(value * 100) / 100, unit, limit, isExceeded };
}
