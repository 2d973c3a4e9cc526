import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { hostname, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, vi } from 'vitest';
import { temporaryFolder } from '../cli/run-cli.ts';
import { patience } from '../patience.ts';

/** The programs of Slurm and of munge, which signs its messages: Debian's slurm-wlm has all of them. */
const programs = ['munged', 'slurmctld', 'slurmd', 'sbatch', 'squeue', 'scontrol', 'sinfo'];
/** Daemons may be in folders that are not on the PATH of users. */
const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];

/** Why there can be no cluster here; null if there can. */
export function whyNoSlurm(): string | null {
  const missing = programs.filter((program) => find(program) === null);
  return missing.length === 0 ? null : `not installed: ${missing.join(', ')}`;
}

function find(program: string): string | null {
  for (const folder of folders) {
    const path = join(folder, program);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

/** A cluster of one node, this machine, whose jobs run as the user of the test. */
export interface SlurmCluster extends AsyncDisposable {
  /** What its commands need to find it. */
  readonly environment: Readonly<Record<string, string>>;
  /** The standard output of one of its commands. */
  run(program: string, ...args: string[]): Promise<string>;
}

/** Starts a cluster with its own ports, keys and folders, which needs no rights that the test does not have. */
export async function startSlurm(): Promise<SlurmCluster> {
  const folder = await temporaryFolder();
  const { path } = folder;
  const daemons: ChildProcess[] = [];
  const environment = { SLURM_CONF: join(path, 'slurm.conf') };
  const run = async (program: string, ...args: string[]): Promise<string> => {
    const env = { ...environment, PATH: folders.join(delimiter) };
    return (await promisify(execFile)(find(program) ?? program, args, { env })).stdout.trim();
  };
  const close = async (): Promise<void> => {
    for (const daemon of daemons.reverse()) {
      const ended = daemon.exitCode === null && daemon.signalCode === null ? once(daemon, 'exit') : null;
      daemon.kill('SIGTERM');
      await ended;
    }
    await folder[Symbol.asyncDispose]();
  };
  const start = (program: string, ...args: string[]): void => {
    const child = spawn(find(program) ?? program, args, { env: { ...process.env, ...environment }, stdio: 'ignore' });
    daemons.push(child);
  };
  try {
    for (const name of ['state', 'spool', 'log']) await mkdir(join(path, name));
    await writeFile(join(path, 'munge.key'), randomBytes(1_024), { mode: 0o600 });
    await writeFile(environment.SLURM_CONF, await configuration(path));
    const munge = Object.entries({
      'key-file': 'munge.key',
      socket: 'munge.socket',
      'pid-file': 'munged.pid',
      'log-file': 'log/munged',
      'seed-file': 'munge.seed',
    });
    start('munged', '--foreground', '--force', ...munge.map(([name, file]) => `--${name}=${join(path, file)}`));
    await vi.waitFor(() => accessSync(join(path, 'munge.socket')), patience);
    start('slurmctld', '-D');
    start('slurmd', '-D');
    await vi.waitFor(async () => expect(await run('sinfo', '--noheader', '--format=%T')).toBe('idle'), patience);
  } catch (error) {
    const logs = ['munged', 'slurmctld', 'slurmd'].map((name) =>
      readFile(join(path, 'log', name), 'utf8').catch(() => ''),
    );
    const told = (await Promise.all(logs)).join('\n');
    await close();
    throw new Error(`Slurm did not start:\n${told}`, { cause: error });
  }
  return { environment, run, [Symbol.asyncDispose]: close };
}

async function configuration(path: string): Promise<string> {
  const [node = 'localhost'] = hostname().split('.');
  const { username } = userInfo();
  const settings = {
    ClusterName: 'test',
    SlurmctldHost: `${node}(127.0.0.1)`,
    SlurmUser: username,
    SlurmdUser: username,
    SlurmctldPort: await freePort(),
    SlurmdPort: await freePort(),
    AuthType: 'auth/munge',
    AuthInfo: `socket=${join(path, 'munge.socket')}`,
    CredType: 'cred/munge',
    StateSaveLocation: join(path, 'state'),
    SlurmdSpoolDir: join(path, 'spool'),
    SlurmctldPidFile: join(path, 'slurmctld.pid'),
    SlurmdPidFile: join(path, 'slurmd.pid'),
    SlurmctldLogFile: join(path, 'log', 'slurmctld'),
    SlurmdLogFile: join(path, 'log', 'slurmd'),
    ProctrackType: 'proctrack/linuxproc',
    TaskPlugin: 'task/none',
    MpiDefault: 'none',
    ReturnToService: 2,
    SchedulerType: 'sched/builtin',
    SelectType: 'select/cons_tres',
    SelectTypeParameters: 'CR_Core',
    // The node has as many processors as is said below, whatever the machine has.
    SlurmdParameters: 'config_overrides',
    JobAcctGatherType: 'jobacct_gather/none',
    AccountingStorageType: 'accounting_storage/none',
  };
  return [
    ...Object.entries(settings).map(([name, value]) => `${name}=${value}`),
    `NodeName=${node} NodeAddr=127.0.0.1 CPUs=8`,
    'PartitionName=main Nodes=ALL Default=YES',
    '',
  ].join('\n');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
