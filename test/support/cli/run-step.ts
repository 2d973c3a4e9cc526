import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { lchown, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeBundles } from '../../../scripts/lib/bundle.ts';
import { owner, repo } from '../fakes/github-emulator.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

let built: Promise<string> | undefined;

/** The folder of the published Action; if it is missing, it is built once for all steps. */
function builtAction(): Promise<string> {
  built ??= (async () => {
    const committed = join(root, 'dist/action');
    if (existsSync(join(committed, 'post.js'))) return committed;
    const out = join(root, 'build/e2e-dist');
    await writeBundles(out);
    return join(out, 'action');
  })();
  return built;
}

export interface StepOptions {
  /** An empty folder for the job's workspace, temporary folder and command files. */
  readonly folder: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** The payload of the event. */
  readonly event: unknown;
  readonly apiUrl: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The state that the step left, for its post step; without it the step itself is run. */
  readonly state?: Readonly<Record<string, string>>;
  /** The user who runs the step, with all of its groups; by default the one of the tests. */
  readonly user?: { readonly name: string; readonly uid: number; readonly gid: number };
}

export interface StepResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What the step wrote to set variables and paths for later steps. */
  readonly exported: string;
  /** What the step left for its post step. */
  readonly state: Readonly<Record<string, string>>;
}

export interface RunningStep {
  readonly child: ChildProcess;
  /** Resolves when the log contains the text. */
  logged(text: string): Promise<void>;
  readonly ended: Promise<StepResult>;
}

const commandFiles = ['OUTPUT', 'STEP_SUMMARY', 'STATE', 'ENV', 'PATH'] as const;

/** Runs the built Action as the runner does: inputs and context in the environment, command files for its outputs. */
export async function startStep(options: StepOptions): Promise<RunningStep> {
  const { folder } = options;
  const path = (name: string): string => join(folder, name);
  for (const name of ['workspace', 'temp', 'home', 'commands']) await mkdir(path(name), { recursive: true });
  for (const name of commandFiles) await writeFile(path(`commands/${name}`), '');
  await writeFile(path('event.json'), JSON.stringify(withOwnHead(options.event)));
  const inputs = Object.entries(options.inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const program = join(await builtAction(), options.state === undefined ? 'index.js' : 'post.js');
  const { user } = options;
  if (user !== undefined && options.state === undefined) await giveAll(folder, user);
  const asUser =
    user === undefined
      ? []
      : ['setpriv', '--reuid', `${user.uid}`, '--regid', `${user.gid}`, '--init-groups', '--inh-caps=-all', '--'];
  const [file = '', ...args] = [...asUser, process.execPath, program];
  const child = spawn(file, args, {
    cwd: path('workspace'),
    env: {
      PATH: `${join(root, 'node_modules/.bin')}:${dirname(process.execPath)}:/usr/bin:/bin`,
      HOME: path('home'),
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: options.apiUrl,
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_REPOSITORY: `${owner}/${repo}`,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_ACTOR: owner,
      GITHUB_TRIGGERING_ACTOR: owner,
      GITHUB_RUN_ID: '4711',
      GITHUB_WORKFLOW: 'CI',
      GITHUB_JOB: 'claude',
      GITHUB_ACTION: '__self',
      GITHUB_EVENT_PATH: path('event.json'),
      GITHUB_WORKSPACE: path('workspace'),
      RUNNER_TEMP: path('temp'),
      ACTIONS_RUNTIME_TOKEN: 'runtime-token-of-the-job',
      ...Object.fromEntries(commandFiles.map((name) => [`GITHUB_${name}`, path(`commands/${name}`)])),
      ...Object.fromEntries(inputs),
      ...Object.fromEntries(Object.entries(options.state ?? {}).map(([name, value]) => [`STATE_${name}`, value])),
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  const waiting = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
    for (const check of waiting) check();
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).then(async (code) => {
    const read = (name: string): Promise<string> => readFile(path(`commands/${name}`), 'utf8');
    const exported = (await read('ENV')) + (await read('PATH'));
    return {
      code,
      stdout,
      stderr,
      outputs: outputsIn(await read('OUTPUT')),
      summary: await read('STEP_SUMMARY'),
      exported,
      state: outputsIn(await read('STATE')),
    };
  });
  return {
    child,
    ended,
    logged: (text) =>
      new Promise((resolve, reject) => {
        const check = (): void => {
          if (!stdout.includes(text)) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
        const tooSoon = (): void =>
          reject(new Error(`the step ended without logging ${JSON.stringify(text)}:\n${stdout}${stderr}`));
        ended.then(tooSoon, reject);
      }),
  };
}

/** The event, where it does not say otherwise with the pull request's code from a branch of the repository itself. */
function withOwnHead(event: unknown): unknown {
  const { pull_request: pull, ...rest } = event as { pull_request?: object };
  if (pull === undefined) return event;
  return { ...rest, pull_request: { head: { repo: { full_name: `${owner}/${repo}` } }, ...pull } };
}

/** Gives all that is in a folder to a user. */
async function giveAll(folder: string, { uid, gid }: { readonly uid: number; readonly gid: number }): Promise<void> {
  for (const entry of ['', ...(await readdir(folder, { recursive: true }))])
    await lchown(join(folder, entry), uid, gid);
}

export async function runStep(options: StepOptions): Promise<StepResult> {
  return (await startStep(options)).ended;
}

/** Parses the runner's file of outputs, where each value is between two lines with a delimiter. */
function outputsIn(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [, name = '', , value = ''] of text.matchAll(/^([^\n<]+)<<(\S+)\n([\s\S]*?)\n?^\2$/gm))
    values[name] = value;
  return values;
}
