import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { relayOn } from '../../test/support/gateway/relay-process.ts';
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

/** Measures what the gateway's transport adds, in a process of its own on this Node. */
export async function measureGateway(): Promise<GatewayMeasure[]> {
  const held: (() => void)[] = [];
  const piece = Buffer.alloc(256 * 1024);
  const event = Buffer.alloc(500);
  const server = createServer((request, response) => {
    if (request.url === '/small') response.end('ok');
    else if (request.url === '/events') {
      let left = 100;
      const timer = setInterval(() => {
        left -= 1;
        response.write(event);
        if (left > 0) return;
        clearInterval(timer);
        response.end();
      }, 5);
    } else if (request.url === '/held') {
      for (let count = 0; count < 32; count += 1) response.write(piece);
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
  const relay = await relayOn([process.execPath, '--expose-gc', fixture], {
    api: { url: `http://127.0.0.1:${direct}` },
  });
  try {
    return [
      await firstByte(direct, relay.port),
      await memoryOfEvents(relay.port),
      await memoryOfUnread(relay.port, () => {
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

function ask(port: number, path: string, agent: Agent, wish = 'skip-hash'): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path, agent, headers: { 'x-do': wish } }, resolve).once('error', reject);
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
  for (let round = 0; round < 5; round += 1) {
    const start = performance.now();
    const length = await drain(await ask(port, '/stream', agent));
    if (length !== streamBytes) throw new Error(`a stream of ${streamBytes} bytes came with ${length}`);
    best = Math.max(best, streamBytes / megabyte / ((performance.now() - start) / 1000));
  }
  return measured('one stream', best, 'MB/s', 200, best < 200);
}

/** What the process grows by while 64 sessions read events. */
async function memoryOfEvents(port: number): Promise<GatewayMeasure> {
  const before = await memoryOf(port);
  const agent = new Agent();
  const responses = await Promise.all(Array.from({ length: streams }, () => ask(port, '/events', agent)));
  for (const response of responses) response.resume();
  await Promise.all(responses.map((response) => once(response, 'end')));
  const used = ((await memoryOf(port)).rss - before.rss) / megabyte;
  return measured(`memory for ${streams} streams of events`, used, 'MB', 20, used > 20);
}

/** The bytes that are held for 64 sessions that do not read, however much the API sends. The allocator's reserve is not counted. */
async function memoryOfUnread(port: number, release: () => void): Promise<GatewayMeasure> {
  const before = await memoryOf(port);
  const agent = new Agent();
  const responses = await Promise.all(Array.from({ length: streams }, () => ask(port, '/held', agent)));
  await sleep(1_000);
  const used = ((await memoryOf(port)).arrayBuffers - before.arrayBuffers) / megabyte;
  release();
  await Promise.all(responses.map(drain));
  return measured(`bytes held for ${streams} streams that nobody reads`, used, 'MB', 20, used > 20);
}

/** What the process uses. The memory of buffers that are no longer used is only given back some time after they were collected. */
async function memoryOf(port: number): Promise<NodeJS.MemoryUsage> {
  let usage = await askMemory(port);
  for (let round = 0; round < 5; round += 1) {
    await sleep(100);
    const later = await askMemory(port);
    if (later.arrayBuffers >= usage.arrayBuffers) break;
    usage = later;
  }
  return usage;
}

async function askMemory(port: number): Promise<NodeJS.MemoryUsage> {
  const response = await ask(port, '/', new Agent(), 'memory');
  return JSON.parse((await response.toArray()).join('')) as NodeJS.MemoryUsage;
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
