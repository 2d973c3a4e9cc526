import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { copyFile, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Script } from '../../src/simulator/script/script.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';
import { type RunningStep, runStep, type StepOptions, type StepResult, startStep } from '../support/cli/run-step.ts';
import { makeRunner, type RunnerMachine, whyNoRunner } from '../support/safety/runner-machine.ts';
import { type Way, waysTo } from '../support/safety/ways.ts';

const bash = (command: string) => ({ tool: 'Bash', input: { command, description: 'test', timeout: 600_000 } });
const scripts: Script[] = [
  {
    match: 'try all ways',
    steps: [
      bash(
        'touch begun; until test -e ways.json; do sleep 0.1; done; node try-ways.mjs ways.json results.json; echo tried',
      ),
      { text: 'tried' },
    ],
  },
  {
    match: 'change something',
    steps: [
      bash(
        'git log --oneline > log.txt; echo made > made.txt; mkdir -p new/folder; chmod 700 new; touch new/folder/file',
      ),
      bash(
        'id -un > who.txt; echo "$HOME" > home.txt; touch "$HOME/mine" /tmp/mine; printf "[core]\\n\\tfsmonitor = ./evil\\n" >> .git/config',
      ),
      bash(
        'echo evil > .git/hooks/post-checkout; mkdir -p .git/x; git checkout --quiet -b other; git commit --quiet --allow-empty -m second',
      ),
      { text: 'worked' },
    ],
  },
  {
    match: 'become root',
    steps: [
      bash(
        '(sudo -n id -u; id -G; id -u; grep NoNewPrivs /proc/self/status; grep CapEff /proc/self/status) > root.txt 2>&1; echo tried',
      ),
      { text: 'tried' },
    ],
  },
  {
    match: 'hang',
    steps: [
      bash(
        '(setsid sh -c "env -i sleep 1000" &); touch "$HOME/mine"; touch begun; until test -e end; do sleep 0.2; done',
      ),
    ],
  },
];

const secret = 'S3CR3T-0123456789-abcdefghij';
const why = whyNoRunner();
const probes = fileURLToPath(new URL('../support/safety/try-ways.mjs', import.meta.url));

describe.skipIf(why !== null)(`sessions with a user of their own${why === null ? '' : ` (skipped: ${why})`}`, () => {
  let simulator: Simulator;
  let machine: RunnerMachine;

  beforeAll(async () => {
    simulator = await startSimulator({ scripts });
    machine = await makeRunner(secret);
  });
  afterAll(async () => {
    await machine?.[Symbol.asyncDispose]();
    await simulator.close();
  });

  const at = (path: string): string => join(machine.folder, path);

  function step(prompt: string): StepOptions {
    const { ANTHROPIC_API_KEY: _, ...env } = simulator.environment();
    return {
      folder: machine.folder,
      event: {},
      apiUrl: 'http://127.0.0.1:9',
      env: { ...env, GITHUB_EVENT_NAME: 'push', ...machine.env },
      user: machine.user,
      inputs: {
        tasks: JSON.stringify([{ id: 'a', prompt }]),
        'anthropic-api-key': `sk-ant-api03-${secret}`,
        'github-token': secret,
        safety: 'user',
        comment: 'never',
      },
    };
  }

  async function expectGivenBack({ stdout }: StepResult): Promise<void> {
    expect(stdout).not.toContain('could not be undone');
    const { stdout: others } = await promisify(execFile)('find', [machine.folder, '!', '-user', machine.user.name]);
    expect(others).toBe('');
    const uid = Number(/Sessions run as the user (\d+)/.exec(stdout)?.[1]);
    expect(uid).toBeGreaterThan(60_000);
    expect(processesOf(uid)).toEqual([]);
    expect(readFileSync(at('workspace/.git/config'), 'utf8')).toContain(secret);
    expect(readdirSync('/var/lib').filter((name) => name.startsWith('claude-multi-'))).toEqual([]);
  }

  test('with safety: drop stay the user of the runner, and cannot become root', async () => {
    const options = step('become root');
    const free = await runStep({ ...options, inputs: { ...options.inputs, safety: 'none' } });
    expect(free.code, free.stdout + free.stderr).toBe(0);
    const read = (): Promise<string> => readFile(at('workspace/root.txt'), 'utf8');
    // Without it a session is root in one word.
    expect(await read()).toMatch(/^0\n/);
    await rm(at('workspace/root.txt'));
    const dropped = await runStep({ ...options, inputs: { ...options.inputs, safety: 'drop' } });
    expect(dropped.code, dropped.stdout + dropped.stderr).toBe(0);
    const tried = await read();
    expect(tried).toMatch(/no new privileges/i);
    const [groups, uid, ...status] = tried.split('\n').slice(-5, -1);
    expect([groups, uid]).toEqual([String(machine.user.gid), String(machine.user.uid)]);
    expect(status.join()).toMatch(/NoNewPrivs:\s*1.*CapEff:\s*0+$/);
    // The user itself can do what it could: later steps are as before.
    const as = [
      '--reuid',
      String(machine.user.uid),
      '--regid',
      String(machine.user.gid),
      '--init-groups',
      'sudo',
      '-n',
      'id',
      '-u',
    ];
    expect((await promisify(execFile)('setpriv', as)).stdout).toBe('0\n');
    await rm(at('workspace/root.txt'));
  });

  test('work in the workspace, and what they leave belongs to the user of the runner', async () => {
    const before = await readFile(at('workspace/.git/config'), 'utf8');
    const result = await runStep(step('change something'));
    expect(result.code, result.stdout + result.stderr).toBe(0);
    const read = (name: string): Promise<string> => readFile(at(`workspace/${name}`), 'utf8');
    expect(await read('who.txt')).toBe('session\n');
    expect(await read('log.txt')).toContain('first');
    expect(await read('made.txt')).toBe('made\n');
    expect((await stat(at('workspace/new/folder/file'))).uid).toBe(machine.user.uid);
    // A later git of the runner's user runs nothing that a session has written, but has its commits.
    expect(await read('.git/config')).toBe(before);
    expect(readdirSync(at('workspace/.git/hooks'))).not.toContain('post-checkout');
    const { stdout } = await promisify(execFile)('git', [
      '-C',
      at('workspace'),
      '-c',
      'safe.directory=*',
      'log',
      '--format=%s',
      'other',
    ]);
    expect(stdout).toBe('second\nfirst\n');
    await expectGivenBack(result);
  });

  test('end with the step when it is cancelled, with all that they have started', async () => {
    const running = await startStep(step('hang'));
    await begun(running, at('workspace/begun'));
    // What a session writes to its home, such as settings with commands, is nothing that the step would follow.
    const [base = ''] = readdirSync('/var/lib').filter((name) => name.startsWith('claude-multi-'));
    expect(readdirSync(join('/var/lib', base, 'own'))).toContain('mine');
    expect(readdirSync(join('/var/lib', base, 'home'))).not.toContain('mine');
    running.child.kill('SIGINT');
    const result = await running.ended;
    expect(result.outputs['conclusion'], result.stdout + result.stderr).toBe('cancelled');
    await expectGivenBack(result);
  });

  test('are ended by the post step when the step is killed, and the workspace is given back', async () => {
    await promisify(execFile)('rm', ['-f', at('workspace/begun')]);
    const running = await startStep(step('hang'));
    await begun(running, at('workspace/begun'));
    // As the runner does: the process that it started, and all below it that are its own user's.
    const tree = treeOf(running.child.pid ?? 0);
    for (const pid of tree.filter((each) => uidOf(each) === machine.user.uid)) process.kill(pid, 'SIGKILL');
    const killed = await running.ended;
    const post = await runStep({ ...step('hang'), state: killed.state });
    expect(post.summary).toContain('Cancelled when 0 of 1 task had succeeded');
    await expectGivenBack({ ...killed, stdout: killed.stdout + post.stdout });
  });

  test('find no way to what belongs to the runner, of more than 200', async () => {
    await copyFile(probes, at('workspace/try-ways.mjs'));
    await promisify(execFile)('rm', ['-f', at('workspace/begun')]);
    const running = await startStep(step('try all ways'));
    await begun(running, at('workspace/begun'));
    const [entry = 0, sudo = 0, ...below] = treeOf(running.child.pid ?? 0);
    const supervisor = below.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('with-rights')) ?? 0;
    const watchdog =
      below.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('claude-multi-watchdog')) ?? 0;
    expect(Math.min(entry, sudo, supervisor, watchdog)).toBeGreaterThan(0);
    const ways = waysTo(
      machine.planted({
        'the step': entry,
        'its sudo': sudo,
        'its supervisor': supervisor,
        'its watchdog': watchdog,
        init: 1,
      }),
    );
    // What an earlier action of the job has set.
    await writeFile(at('commands/ENV'), `TOKEN=${secret}\n`);
    const before = await Promise.all(['ENV', 'PATH'].map((name) => readFile(at(`commands/${name}`), 'utf8')));
    await writeFile(at('workspace/ways.part'), JSON.stringify(ways), { mode: 0o644 });
    await rename(at('workspace/ways.part'), at('workspace/ways.json'));
    const result = await running.ended;
    expect(result.code, result.stdout + result.stderr).toBe(0);
    const results = JSON.parse(await readFile(at('workspace/results.json'), 'utf8')) as Tried[];
    expect(ways.length).toBeGreaterThan(200);
    expect(new Set(results.map(({ name }) => name))).toEqual(new Set(ways.map(({ name }) => name)));
    expect(results.filter(({ cut, found }) => cut || found.length > 0)).toEqual([]);
    expect(await Promise.all(['ENV', 'PATH'].map((name) => readFile(at(`commands/${name}`), 'utf8')))).toEqual(before);
    await rm(at('workspace/ways.json')); // the test's own
    await expectGivenBack(result);
  });

  test('would find what is planted without that user', async () => {
    // Where tracing is restricted, it is for this user as well.
    const traces = /^0?$/.test(
      await readFile('/proc/sys/kernel/yama/ptrace_scope', 'utf8').then(
        (text) => text.trim(),
        () => '',
      ),
    );
    const known = [
      /^home: \./,
      /^runner: \./,
      /^temp: (?:read|listed|\/tmp of the machine)$/,
      /^command files: GITHUB_ENV is read$/,
      /^git: (?:config of the repository|headers|addresses of remotes)$/,
      /^\/proc: (?:environ|cmdline|open files|its root|working folder)(?: of| by) the worker/,
      /^(?:signals: the worker of the runner is stopped|priority: the worker)/,
      ...(traces
        ? [
            /^memory: (?:\/proc\/PID\/mem of|ptrace attaches to|process_vm_readv of) the worker/,
            /^files: pidfd_getfd of the worker/,
          ]
        : []),
      /^root: (?:sudo|sudo, as the runner|a setuid program|every setuid program is found)$/,
      ...(machine.hasSocket ? [/^root: docker, its socket$/] : []),
    ];
    const ways = waysTo(machine.planted({})).filter(({ name }) => known.some((pattern) => pattern.test(name)));
    await writeFile(at('commands/ENV'), secret);
    const tried = await tryHere(ways);
    expect(tried.filter(({ found }) => found.length === 0)).toEqual([]);
    expect(tried.length).toBeGreaterThan(55);
  });

  test('can be had where the step runs as root, as in a container that may mount', async () => {
    await promisify(execFile)('chown', ['-R', '0:0', machine.folder]);
    await promisify(execFile)('rm', ['-f', at('workspace/who.txt')]);
    const { user: _, ...asRoot } = step('change something');
    const result = await runStep(asRoot);
    expect(result.code, result.stdout + result.stderr).toBe(0);
    expect(await readFile(at('workspace/who.txt'), 'utf8')).toBe('session\n');
    const { stdout: others } = await promisify(execFile)('find', [machine.folder, '!', '-uid', '0']);
    expect(others).toBe('');
  });

  test('cannot be had by a user without sudo, who is told so before anything is started', async () => {
    const result = await runStep({ ...step('hang'), user: { name: 'nobody', uid: 65_534, gid: 65_534 } });
    expect(result.code).toBe(1);
    expect(result.stdout).toContain('the user of this runner may not use sudo without a password');
    expect(result.stdout).toContain('safety: none');
    expect(result.outputs['conclusion']).toBe('failure');
    expect(result.summary).toContain('sudo');
    expect(result.stdout).not.toContain('started');
  });

  /** Tries ways as the runner's user, as sessions without a user of their own do. */
  async function tryHere(ways: readonly Way[]): Promise<Tried[]> {
    const { uid, gid } = machine.user;
    await writeFile(at('temp/ways.json'), JSON.stringify(ways));
    await copyFile(probes, at('temp/try-ways.mjs'));
    const as = ['--reuid', `${uid}`, '--regid', `${gid}`, '--init-groups', '--'];
    const args = [process.execPath, at('temp/try-ways.mjs'), at('temp/ways.json'), at('temp/results.json')];
    await promisify(execFile)('setpriv', [...as, ...args], { cwd: at('temp'), env: { PATH: '/usr/bin:/bin' } });
    return JSON.parse(await readFile(at('temp/results.json'), 'utf8')) as Tried[];
  }
});

interface Tried {
  readonly name: string;
  readonly code: number | null;
  /** Whether it was ended because it took too long, and has shown nothing. */
  readonly cut: boolean;
  readonly found: readonly string[];
  readonly stderr: string;
}

/** Resolves when a session has made a file. */
async function begun({ ended }: RunningStep, path: string): Promise<void> {
  let end: StepResult | null = null;
  void ended.then((result) => {
    end = result;
  });
  while (!existsSync(path)) {
    if (end !== null) throw new Error(`the step ended before: ${JSON.stringify(end)}`);
    await sleep(50);
  }
}

/** A process and all below it, from above. */
function treeOf(pid: number): number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const children = all.filter((each) => statOf(each)[1] === String(pid));
  return [pid, ...children.flatMap(treeOf)];
}

function statOf(pid: number): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

function uidOf(pid: number): number {
  try {
    return Number(/^Uid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? -1);
  } catch {
    return -1;
  }
}

function processesOf(uid: number): number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return all.filter((pid) => uidOf(pid) === uid && statOf(pid)[0] !== 'Z');
}
