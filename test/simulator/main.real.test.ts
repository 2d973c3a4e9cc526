import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/real/run-claude.ts';

const main = fileURLToPath(new URL('../../src/simulator/main.ts', import.meta.url));
const tools = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url));
const runtimes: [name: string, command: string, ...args: string[]][] = [
  ['Node', process.execPath],
  ['Bun', join(tools, 'bun')],
  ['Deno', join(tools, 'deno'), 'run', '-A'],
];
const request = { model: 'sonnet', messages: [{ role: 'user', content: 'hello' }], tools: [{ name: 'Bash' }] };

describe.each(runtimes)('the simulator as a process on %s', (_, command, ...args) => {
  it('prints its URL, serves, breaks connections, and writes the ledger when its input ends', async () => {
    await using folder = await temporaryFolder();
    const [scripts, ledger] = [join(folder.path, 'scripts.json'), join(folder.path, 'ledger.json')];
    const steps = [
      { drop: 'before', times: 1 },
      { drop: 'mid-stream', times: 1 },
      { text: 'hi', outputTokens: 9 },
    ];
    await writeFile(scripts, JSON.stringify([{ match: 'hello', steps }]));
    const child = spawn(command, [...args, main, scripts, '--ledger', ledger], { stdio: ['pipe', 'pipe', 'inherit'] });
    const exited = once(child, 'exit');
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    const { url } = JSON.parse(line) as { url: string };
    const post = async (stream: boolean): Promise<string> =>
      await (
        await fetch(`${url}/v1/messages`, { method: 'POST', body: JSON.stringify({ ...request, stream }) })
      ).text();
    await expect(post(true)).rejects.toThrow();
    await expect(post(true)).rejects.toThrow();
    expect(await post(true)).toContain('message_stop');
    child.stdin.end();
    expect(await exited).toEqual([0, null]);
    const written = JSON.parse(await readFile(ledger, 'utf8')) as { requests: object[]; totals: object };
    expect(written.requests).toMatchObject([
      { outcome: 'dropped', began: false },
      { outcome: 'dropped', began: true, tokens: { output: 1 } },
      { outcome: 'completed', tokens: { output: 9 } },
    ]);
    expect(written.totals).toMatchObject({ sonnet: { output: 10 } });
  });
});

describe('the simulator as a process', () => {
  it('says what is wrong with a script file', async () => {
    await using folder = await temporaryFolder();
    const scripts = join(folder.path, 'scripts.json');
    await writeFile(scripts, '[{"match": 1, "steps": []}]');
    const child = spawn(process.execPath, [main, scripts], { stdio: ['pipe', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => {
      stderr += data.toString();
    });
    expect(await once(child, 'close')).toEqual([2, null]);
    expect(stderr).toContain('scripts.json');
    expect(stderr).toContain('expected string');
  });

  it('takes rate limits, and says what is wrong with them', async () => {
    await using folder = await temporaryFolder();
    const scripts = join(folder.path, 'scripts.json');
    await writeFile(scripts, '[]');
    const start = (limits: object) =>
      spawn(process.execPath, [main, scripts, '--rate-limits', JSON.stringify(limits)], {
        stdio: ['pipe', 'pipe', 'pipe'],
      });
    const wrong = start({ concurrent: { limit: 'two' } });
    const [stderr] = await Promise.all([text(wrong.stderr), once(wrong, 'close')]);
    expect(stderr).toContain('--rate-limits does not contain valid limits');
    const right = start({ requests: { limit: 1, intervalMs: 86_400_000 } });
    const [line] = (await once(createInterface({ input: right.stdout }), 'line')) as [string];
    const { url } = JSON.parse(line) as { url: string };
    const ask = () => fetch(`${url}/v1/messages`, { method: 'POST', body: JSON.stringify(request) });
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 429]);
    right.stdin.end();
    await once(right, 'exit');
  });
});
