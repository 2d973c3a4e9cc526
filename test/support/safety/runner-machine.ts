import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { homeFiles, type Planted, runnerFiles } from './ways.ts';

/** A user as that of a runner that GitHub hosts: sudo without a password, and a member of docker. */
export interface RunnerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** A machine with a runner on it, made for one test. */
export interface RunnerMachine {
  readonly user: RunnerUser;
  /** The folder of a step; its home, temporary folder and command files are in it. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** Whether there is a socket like that of docker; where docker itself runs, it is left alone. */
  readonly hasSocket: boolean;
  /** What is planted once the step has started. */
  planted(pids: Readonly<Record<string, number>>): Planted;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Why no such machine can be made here; null if it can. */
export function whyNoRunner(): string | null {
  if (process.platform !== 'linux') return 'not Linux';
  if (process.getuid?.() !== 0) return 'only root can make users';
  const missing = ['/usr/sbin/useradd', '/usr/bin/sudo', '/usr/bin/setpriv', '/usr/bin/unshare'].filter(
    (path) => !existsSync(path),
  );
  return missing.length === 0 ? null : `${missing.join(' and ')} is missing`;
}

const run = (file: string, ...args: string[]): string => execFileSync(file, args, { encoding: 'utf8', stdio: 'pipe' });

/** @param secret what is planted everywhere */
export async function makeRunner(secret: string): Promise<RunnerMachine> {
  const undo: (() => unknown)[] = [];
  const name = `cmtest${process.pid}`;
  run('/usr/sbin/useradd', '--create-home', '--shell', '/bin/bash', name);
  undo.push(() => run('/usr/sbin/userdel', '--remove', '--force', name));
  const user = { name, uid: Number(run('id', '-u', name)), gid: Number(run('id', '-g', name)) };
  writeFileSync(`/etc/sudoers.d/${name}`, `${name} ALL=(ALL) NOPASSWD: ALL\n`, { mode: 0o440 });
  undo.push(() => rm(`/etc/sudoers.d/${name}`));

  // Not in /tmp, which sessions do not see anyway.
  const folder = await mkdtemp('/srv/claude-multi-test-');
  undo.push(() => rm(folder, { recursive: true, force: true }));
  await chmod(folder, 0o755);
  const at = (path: string): string => join(folder, path);
  const plant = async (path: string): Promise<void> => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `${secret}\n`);
  };
  for (const file of homeFiles) await plant(at(`home/${file}`));
  for (const file of [...runnerFiles, 'bin/Runner.Worker', 'canary.txt']) await plant(at(`runner/${file}`));
  for (const file of ['canary.txt', 'git-credentials-1.config']) await plant(at(`temp/${file}`));
  const inTmp = `/tmp/canary-${name}.txt`;
  await plant(inTmp);
  undo.push(() => rm(inTmp));
  const ofRoot = `/root/canary-${name}.txt`;
  await plant(ofRoot);
  await chmod(ofRoot, 0o600);
  undo.push(() => rm(ofRoot));
  const setuidCat = `/usr/local/bin/cat-as-root-${name}`;
  copyFileSync('/bin/cat', setuidCat);
  await chmod(setuidCat, 0o4755);
  undo.push(() => rm(setuidCat));

  await mkdir(at('commands'));
  const workspace = at('workspace');
  await mkdir(workspace);
  const git = (...args: string[]): string => run('git', '-C', workspace, ...args);
  git('init', '--quiet');
  for (const [key, value] of [
    ['user.name', 'somebody'],
    ['user.email', 'somebody@example.org'],
    ['http.https://github.com/.extraheader', `AUTHORIZATION: basic ${secret}`],
    ['credential.helper', `store --file=${at('home/.git-credentials')}`],
    ['remote.origin.url', `https://x-access-token:${secret}@127.0.0.1:9/a/b`],
    ['includeIf.gitdir:/**.path', at('temp/git-credentials-1.config')],
  ] as const)
    git('config', key, value);
  await writeFile(
    at('temp/git-credentials-1.config'),
    `[http "https://example.org/"]\n\textraheader = AUTHORIZATION: basic ${secret}\n`,
  );
  git('commit', '--quiet', '--allow-empty', '--message', 'first');

  const socket = '/run/docker.sock';
  const hasSocket = !existsSync(socket);
  if (hasSocket) {
    const server = createServer((_, response) => response.end(secret)).listen(socket);
    await once(server, 'listening');
    await chown(socket, 0, user.gid);
    await chmod(socket, 0o660);
    undo.push(() => server.close());
  }
  run('chown', '-R', `${user.uid}:${user.gid}`, folder);
  const worker = startWorker(secret, user, at('runner'));
  undo.push(() => worker.kill('SIGKILL'));
  await once(worker.stdout ?? worker, 'data');

  const commands = ['ENV', 'PATH', 'OUTPUT', 'STATE', 'STEP_SUMMARY'].map((each) => [
    `GITHUB_${each}`,
    at(`commands/${each}`),
  ]);
  return {
    user,
    folder,
    hasSocket,
    env: {
      RUNNER_WORKSPACE: at('runner/_work/repository'),
      ACTIONS_RUNTIME_TOKEN: secret,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: secret,
    },
    planted: (pids) => ({
      user: name,
      pids: { ...pids, 'the worker of the runner': worker.pid ?? 0 },
      home: at('home'),
      temp: at('temp'),
      workspace,
      runner: at('runner'),
      commandFiles: Object.fromEntries(commands),
      ...{ inTmp, ofRoot, setuidCat, socket },
    }),
    async [Symbol.asyncDispose]() {
      for (const each of undo.toReversed()) await each();
    },
  };
}

/** A process of the runner's user that holds the secret in its environment, arguments, memory and an open file. */
function startWorker(secret: string, { uid, gid }: RunnerUser, cwd: string): ChildProcess {
  const code = `const fs = require('fs'); const f = '/var/tmp/cm-' + process.pid; fs.writeFileSync(f, process.argv[1], { mode: 0o644 });
    globalThis.kept = fs.openSync(f); fs.unlinkSync(f); console.log('ready'); setInterval(() => {}, 1e6);`;
  const as = ['--reuid', `${uid}`, '--regid', `${gid}`, '--init-groups', '--inh-caps=-all', '--'];
  return spawn('setpriv', [...as, process.execPath, '-e', code, secret], {
    cwd,
    env: { PATH: '/usr/bin:/bin', SYSTEM_ACCESS_TOKEN: secret },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
