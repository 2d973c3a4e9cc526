import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { EnvironmentError } from '../../domain/text/errors.ts';

/** The argument by which this program knows that it has been started with rights, and gets its environment as input. */
const argument = 'with-rights';

/**
 * What a step needs to run sessions as another user: to start, see, signal and end that user's processes, and to read and
 * give away files. The step keeps its own user, so that its files are its own and the runner can end it.
 */
const rights = ['kill', 'sys_ptrace', 'dac_override', 'dac_read_search', 'fowner', 'chown', 'setuid', 'setgid'];

/** Variables that node and its libraries read when they start; they hold no secret. */
const earlyVariables = ['NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'TZ', 'LANG', 'LC_ALL'];

const relayed = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Whether this process has the rights to run sessions as another user. */
export function hasRights(): boolean {
  return process.argv[2] === argument || process.getuid?.() === 0;
}

/**
 * Runs this program again with rights, by sudo, and ends as it ends. Signals are passed on. Its environment is passed by a
 * pipe, so that nobody finds it in the list of processes.
 * @returns its exit code
 */
export async function runWithRights(): Promise<number> {
  const script = process.argv[1] ?? '';
  const early = earlyVariables.flatMap((name) => (process.env[name] ? [`${name}=${process.env[name]}`] : []));
  const groups = process.getgroups?.() ?? [];
  const capabilities = rights.map((right) => `+${right}`).join();
  const user = ['--reuid', String(process.getuid?.()), '--regid', String(process.getgid?.())];
  const ofGroups = groups.length === 0 ? ['--clear-groups'] : ['--groups', groups.join()];
  const setpriv = [
    'setpriv',
    ...user,
    ...ofGroups,
    `--inh-caps=${capabilities}`,
    `--ambient-caps=${capabilities}`,
    '--',
  ];
  const waiting: string[] = [];
  let child: ChildProcess | null = null;
  // SIGINT and SIGTERM come from the runner; sudo belongs to root and could not be sent them.
  const relay = (signal: string): void => {
    if (child === null) waiting.push(signal);
    else child.stdin?.write(`${signal}\n`);
  };
  for (const signal of relayed) process.on(signal, relay);
  const args = ['-n', '--', 'env', ...early, ...setpriv, process.execPath, ...process.execArgv, script, argument];
  const started = spawn('sudo', args, { stdio: ['pipe', 'inherit', 'inherit'] });
  started.stdin.on('error', () => {}); // it has ended
  const ended = once(started, 'exit');
  await once(started, 'spawn');
  started.stdin.write(`${JSON.stringify(process.env)}\n`);
  child = started;
  for (const signal of waiting) relay(signal);
  const [code] = (await ended) as [number | null];
  for (const signal of relayed) process.removeListener(signal, relay);
  return code ?? 1;
}

/** Takes over the environment of the process that has started this one with rights, and its signals. */
export async function takeOver(): Promise<void> {
  if (process.argv[2] !== argument) return;
  const input = createInterface({ input: process.stdin });
  const [line] = (await once(input, 'line')) as [string];
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, JSON.parse(line));
  input.on('line', (signal) => process.kill(process.pid, signal as NodeJS.Signals));
  // The first process is dead, killed by the runner.
  input.on('close', () => process.kill(process.pid, 'SIGTERM'));
  (process.stdin as { unref?: () => void }).unref?.();
}

/** Whether this process can get the rights: on Linux, by a sudo that asks for no password. */
export async function canGetRights(): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  const child = spawn('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

/** Why sessions cannot have a user of their own. */
export function noRights(): EnvironmentError {
  return new EnvironmentError(
    'the input safety asks for sessions with a user of their own, and the user of this runner may not use sudo without a password',
    'Use a runner that GitHub hosts, or allow it on your own; or make sure in another way that this runner is thrown away, and give `safety: none`.',
  );
}
