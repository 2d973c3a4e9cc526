import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { notify } from '../../../src/app/delivery/notify.ts';
import type { NotifyTarget } from '../../../src/app/delivery/notify-target.ts';
import { reportSchema } from '../../../src/reports/report/report.ts';
import { newsOf } from '../../../src/reports/run-news.ts';
import { temporaryFolder } from '../../support/cli/run-cli.ts';
import { sampleReport, sampleTask } from '../../support/samples/sample-report.ts';

const report = sampleReport([sampleTask({ prompt: 'PROMPT', result: 'RESULT' })]);
const news = newsOf(report, { runDir: '/runs/1', reportPath: null });
const limits = { commandMs: 600_000, requestMs: 600_000, retryMs: 1 };
const env = { PATH: process.env['PATH'] ?? '' };

/** A hook that answers with these statuses, one a request, and keeps what it was sent. */
async function hook(...statuses: (number | 'drop')[]) {
  const requests: { readonly method: string; readonly type: string; readonly body: string }[] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    requests.push({ method: request.method ?? '', type: request.headers['content-type'] ?? '', body });
    const status = statuses[requests.length - 1] ?? 500;
    if (status === 'drop') request.socket.destroy();
    else response.writeHead(status, { location: '/elsewhere' }).end('thanks');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/T0/secret`;
  const target: NotifyTarget = { kind: 'webhook', url };
  return {
    requests,
    tell: () => notify(target, news, { env, cwd: '/' }, limits),
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

describe('a webhook', () => {
  test('gets the numbers and a sentence as JSON, no prompts and no results', async () => {
    await using server = await hook(204);
    expect(await server.tell()).toBeNull();
    expect(server.requests).toHaveLength(1);
    const [request] = server.requests;
    expect(request).toMatchObject({ method: 'POST', type: 'application/json' });
    expect(JSON.parse(request?.body ?? '')).toMatchObject({
      version: 1,
      event: 'run-ended',
      text: expect.stringMatching(/^claude-multi: The task succeeded in .*, cost \$/),
      run: { id: report.run.id, status: 'succeeded' },
      totals: { succeeded: 1 },
      tasks: [{ id: 'lint', status: 'succeeded', costUsd: 0.0123 }],
    });
    expect(request?.body).not.toMatch(/PROMPT|RESULT/);
  });

  test.each([503, 429, 'drop'] as const)('is called again after %s, which may be temporary', async (first) => {
    await using server = await hook(first, 200);
    expect(await server.tell()).toBeNull();
    expect(server.requests).toHaveLength(2);
  });

  test('is called at most twice, and the error hides the secret part of its address', async () => {
    await using server = await hook(500, 502, 200);
    expect(await server.tell()).toMatch(/^http:\/\/127\.0\.0\.1:\d+ answered with status 502$/);
    expect(server.requests).toHaveLength(2);
  });

  test.each([404, 302])('is not called again after status %d, and no redirection is followed', async (status) => {
    await using server = await hook(status, 200);
    expect(await server.tell()).toMatch(new RegExp(`status ${status}$`));
    expect(server.requests).toHaveLength(1);
  });

  test('that cannot be reached is reported as an error', async () => {
    const server = await hook();
    await server[Symbol.asyncDispose]();
    expect(await server.tell()).toMatch(/^http:\/\/127\.0\.0\.1:\d+ could not be reached: ECONNREFUSED$/);
  });

  test('that never answers is given up after the time limit', async () => {
    const server = createServer(() => {});
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const problem = await notify({ kind: 'webhook', url }, news, { env, cwd: '/' }, { ...limits, requestMs: 50 });
    expect(problem).toContain('it did not answer in time');
    server.closeAllConnections();
    server.close();
  });
});

describe('a command', () => {
  const command = (file: string, ...args: string[]): NotifyTarget => ({ kind: 'command', file, args });

  test('gets the facts as variables, the report on its standard input, and no shell', async () => {
    await using folder = await temporaryFolder();
    const script = join(folder.path, 'hook.mjs');
    await writeFile(
      script,
      `import { readFileSync, writeFileSync } from 'node:fs';
       const env = Object.entries(process.env).filter(([name]) => name.startsWith('CLAUDE_MULTI_') || name === 'MINE');
       const got = { args: process.argv.slice(2), env: Object.fromEntries(env), report: JSON.parse(readFileSync(0, 'utf8')) };
       writeFileSync('got.json', JSON.stringify(got));`,
    );
    const surroundings = { env: { ...env, MINE: 'kept' }, cwd: folder.path };
    expect(await notify(command(process.execPath, script, '$HOME; x'), news, surroundings, limits)).toBeNull();
    const got = JSON.parse(await readFile(join(folder.path, 'got.json'), 'utf8'));
    expect(got.args).toEqual(['$HOME; x']);
    expect(got.env).toMatchObject({
      MINE: 'kept',
      CLAUDE_MULTI_RUN_ID: report.run.id,
      CLAUDE_MULTI_STATUS: 'succeeded',
      CLAUDE_MULTI_COST_USD: '0.0123',
      CLAUDE_MULTI_COST_IS_PARTIAL: 'false',
      CLAUDE_MULTI_RUN_DIR: '/runs/1',
    });
    expect(reportSchema.parse(got.report)).toEqual(report);
  });

  test('may ignore its standard input, even for a long report', async () => {
    const long = newsOf(sampleReport([sampleTask({ result: 'x'.repeat(1_000_000) })]), {
      runDir: null,
      reportPath: null,
    });
    expect(await notify(command(process.execPath, '-e', ''), long, { env, cwd: '/' }, limits)).toBeNull();
  });

  test('that fails, is missing or hangs is reported as an error', async () => {
    const surroundings = { env, cwd: '/' };
    expect(await notify(command(process.execPath, '-e', 'process.exit(7)'), news, surroundings, limits)).toMatch(
      /ended with code 7$/,
    );
    expect(await notify(command('/nowhere/hook'), news, surroundings, limits)).toMatch(/cannot be run: .*ENOENT/);
    const hangs = command(process.execPath, '-e', 'setInterval(() => {}, 1000)');
    expect(await notify(hangs, news, surroundings, { ...limits, commandMs: 200 })).toMatch(/was killed$/);
  });

  test.skipIf(process.platform === 'win32')('is run although no file descriptor is free at first', async () => {
    const source = fileURLToPath(new URL('../../../src/app/delivery/notify.ts', import.meta.url));
    // The first try comes at once; then the descriptors are freed.
    const script = `
        import { closeSync, openSync } from 'node:fs';
        const { notify } = await import(process.argv[1]);
        const open = [];
        try { for (;;) open.push(openSync('/dev/null', 'r')); } catch {}
        const news = { variables: {}, report: {}, message: {} };
        const told = notify({ kind: 'command', file: '/bin/sh', args: ['-c', 'exit 0'] }, news, { env: {}, cwd: '/' });
        for (const file of open) closeSync(file);
        console.log(await told);
      `;
    const shell = ['-c', 'ulimit -n 64; exec "$0" --input-type=module -e "$1" "$2"', process.execPath, script, source];
    const { stdout } = await promisify(execFile)('bash', shell, { env });
    expect(stdout.trim()).toBe('null');
  });
});
