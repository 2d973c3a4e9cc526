import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Command, ConfinedLaunch, Confinement, SharedPath } from '../../domain/ports/machine.ts';
import { EnvironmentError, messageOf } from '../../domain/text/errors.ts';
import { readOr } from '../process/process-identity.ts';
import { bringGitSettingsBack, type KeptGitFolder, putGitSettingsAside } from './git-settings.ts';
import { exportsOf, type Identity, launcherScript, type View } from './launcher.ts';

/** What a user for sessions is made from. */
export interface SessionUserRequest {
  /** The folder that sessions work in and may change. */
  readonly workspace: string;
  /** Folders of the runner, which sessions see empty. Missing ones, and `/`, are left out. */
  readonly hidden: readonly string[];
  /** What sessions may read within hidden folders all the same. */
  readonly readable: readonly string[];
  /** Folders of ours in which sessions leave something. Hidden, too. */
  readonly results: readonly string[];
  /** A private folder of ours, for what must be undone. */
  readonly folder: string;
}

/** What must be undone. It is written down before anything is done, for whoever has to finish it. */
interface Note {
  readonly who: Identity;
  readonly runner: Identity;
  readonly base: string;
  /** Folders that hold what sessions have made. */
  readonly owned: readonly string[];
  readonly git: readonly KeptGitFolder[];
}

const noteName = 'session-user.json';

/** The programs that it takes, all of util-linux and coreutils. */
const programs = ['/usr/bin/unshare', '/usr/bin/setpriv', '/usr/bin/mount', '/usr/bin/umount', '/usr/bin/chown'];

/** Ids that no distribution gives to people or services of its own (systemd gives them for a time, and checks first). */
const firstId = 61_184;
const lastId = 65_519;

/** Where the user's home is. Not in a folder that is hidden or thrown away. */
const place = '/var/lib/claude-multi-';

const rootsPath = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' };

/** Sockets through which one becomes root, or acts as somebody else. */
const closed = [
  '/run/docker.sock',
  '/run/containerd/containerd.sock',
  '/run/podman/podman.sock',
  '/run/crio/crio.sock',
  '/run/snapd.socket',
  '/run/dbus/system_bus_socket',
  '/run/systemd/private',
];

/** An unprivileged user for the sessions of a step, who may write the workspace and sees nothing of the runner's. */
export class SessionUser implements Confinement {
  readonly identity: Identity;
  readonly #note: Note;
  readonly #view: Omit<View, 'kept'>;
  readonly #kept: readonly SharedPath[];

  readonly #folder: string;

  private constructor(folder: string, note: Note, view: Omit<View, 'kept'>, kept: readonly SharedPath[]) {
    this.#folder = folder;
    this.identity = note.who;
    this.#note = note;
    this.#view = view;
    this.#kept = kept;
  }

  /**
   * Makes the user, and gives it the workspace. Needs the rights of root.
   * @throws {EnvironmentError} where this machine cannot have one
   */
  static async make(request: SessionUserRequest): Promise<SessionUser> {
    const missing = programs.filter((path) => !existsSync(path));
    if (missing.length > 0) throw impossible(`${missing.join(' and ')} is missing`);
    const workspace = await realpath(request.workspace);
    for (const path of await existing(request.results))
      if (isWithin(path, workspace))
        throw new EnvironmentError(
          `sessions with a user of their own would see the records of all in ${path}, which is in the workspace`,
          'Keep runs in a folder outside of the workspace: the folder for sessions is one of the settings.',
        );
    const who = freeIdentity();
    const runner = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
    const base = await mkdtemp(place);
    return SessionUser.#within(base, { ...request, workspace }, who, runner).catch(async (error: unknown) => {
      await undoSessionUser(request.folder).catch(() => rm(base, { recursive: true, force: true }));
      throw error;
    });
  }

  static async #within(
    base: string,
    request: SessionUserRequest,
    who: Identity,
    runner: Identity,
  ): Promise<SessionUser> {
    const { workspace, folder, results } = request;
    await chmod(base, 0o711);
    for (const name of ['home', 'own', 'tmp', 'stage']) await mkdir(join(base, name), { mode: 0o700 });
    await chown(join(base, 'own'), who.uid, who.gid);
    await chmod(join(base, 'tmp'), 0o1777);
    await writeFile(
      join(base, 'passwd'),
      withLine('/etc/passwd', `session:x:${who.uid}:${who.gid}::${base}/home:/bin/sh`),
    );
    await writeFile(join(base, 'group'), withLine('/etc/group', `session:x:${who.gid}:`));
    const note: Note = { who, runner, base, owned: [workspace, ...results], git: [] };
    await writeNote(folder, note);
    const git = await putGitSettingsAside(workspace, join(folder, 'git-settings'));
    const whole = { ...note, git };
    await writeNote(folder, whole);
    await give(workspace, { from: runner, to: who });
    const view = await viewOf(request, base);
    const user = new SessionUser(folder, whole, view.view, view.kept);
    await user.#probe(workspace);
    return user;
  }

  /** The variables that are different for this user. Null takes one away. */
  get variables(): Readonly<Record<string, string | null>> {
    const home = join(this.#note.base, 'home');
    const gone = ['XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME', 'XDG_RUNTIME_DIR'];
    return {
      HOME: home,
      USER: 'session',
      LOGNAME: 'session',
      TMPDIR: '/tmp',
      RUNNER_TEMP: '/tmp',
      SSH_AUTH_SOCK: null,
      DBUS_SESSION_BUS_ADDRESS: null,
      ...Object.fromEntries(gone.map((name) => [name, null])),
    };
  }

  async launch(command: Command): Promise<ConfinedLaunch> {
    const { who, runner, base } = this.#note;
    const program = await realpath(command.file);
    const kept: SharedPath[] = [...this.#kept];
    const workspace = this.#note.owned[0] ?? '/';
    if (!isWithin(program, workspace)) kept.push({ path: packageOf(program), access: 'read' });
    for (const { path, access } of command.shared ?? []) {
      if (access === 'write') await give(path, { from: runner, to: who });
      else await chown(path, who.uid, who.gid);
      kept.push({ path, access });
    }
    const cwd = await realpath(command.cwd);
    if (!isWithin(cwd, workspace))
      throw new Error(
        `${command.cwd} is not in the workspace ${workspace}, and sessions of another user work only there`,
      );
    const script = launcherScript({ ...this.#view, kept }, who, { cwd }, join(base, 'stage'));
    const asRoot = runner.uid === 0 ? [] : ['--reuid', '0', '--regid', '0', '--clear-groups'];
    return {
      file: '/usr/bin/setpriv',
      args: [
        ...asRoot,
        ...['--', '/usr/bin/unshare', '--mount', '--propagation', 'private', '--', '/bin/sh', '-c', script],
        ...['claude-multi-launcher', program, ...command.args],
      ],
      environment: exportsOf(command.env),
    };
  }

  /** Ends all that the user has started, gives back the workspace and forgets the user. Tells what could not be undone. */
  end(): Promise<string[]> {
    return undoSessionUser(this.#folder);
  }

  /** Tries it: what this machine does not allow must be known before any session starts. */
  async #probe(cwd: string): Promise<void> {
    const { file, args } = await this.launch({ file: '/bin/sh', args: ['-c', 'id -u'], cwd, env: {} });
    const { stdout, stderr } = await promisify(execFile)(file, [...args], { env: rootsPath, encoding: 'utf8' }).catch(
      (error: { readonly stderr?: string }) => ({ stdout: '', stderr: error.stderr || messageOf(error) }),
    );
    if (stdout.trim() !== String(this.identity.uid))
      throw impossible(stderr.trim().split('\n').at(0) ?? 'it was tried');
  }
}

/**
 * Undoes what `SessionUser.make` has done, also for a process that was killed before it could. Does nothing where there is
 * nothing to undo.
 * @param folder the private folder that the user was made with
 * @returns what could not be undone, for people
 */
export async function undoSessionUser(folder: string): Promise<string[]> {
  const text = readOr(join(folder, noteName));
  if (text === '') return [];
  const { who, runner, base, owned, git } = JSON.parse(text) as Note;
  const left: string[] = [];
  if (!(await endAll(who.uid))) left.push(`processes of the user ${who.uid} could not be ended`);
  for (const path of owned)
    await give(path, { from: who, to: runner }).catch((error: unknown) => left.push(messageOf(error)));
  for (const path of await bringGitSettingsBack(git))
    left.push(`${path} is not the folder that it was before the sessions`);
  await rm(base, { recursive: true, force: true }).catch((error: unknown) => left.push(messageOf(error)));
  await rm(join(folder, noteName), { force: true });
  return left;
}

/** How often the processes of a user are looked for. One that forks while it is looked for is found by the next look. */
const mostLooks = 50;

/** Kills all processes of a user. Returns false if some are left. */
async function endAll(uid: number): Promise<boolean> {
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const pids = processesOf(uid);
    if (pids.length === 0) return true;
    for (const pid of pids) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // ended meanwhile
      }
    }
    await sleep(20);
  }
  return false;
}

/** The living processes of a user. */
function processesOf(uid: number): number[] {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return numbers.map(Number).filter((pid) => {
    const status = readOr(`/proc/${pid}/status`);
    return !/^State:\s*[ZX]/m.test(status) && new RegExp(`^Uid:.*\\b${uid}\\b`, 'm').test(status);
  });
}

/** An id that nobody has. */
function freeIdentity(): Identity {
  const taken = `${readOr('/etc/passwd')}\n${readOr('/etc/group')}`;
  for (;;) {
    const id = firstId + Math.floor(Math.random() * (lastId - firstId));
    if (!taken.includes(`:${id}:`) && processesOf(id).length === 0) return { uid: id, gid: id };
  }
}

/** Makes what one user has in a folder the other's, links themselves and not what they lead to. */
async function give(path: string, { from, to }: { readonly from: Identity; readonly to: Identity }): Promise<void> {
  const args = ['-R', '-h', '-P', `--from=${from.uid}`, `${to.uid}:${to.gid}`, '--', path];
  await promisify(execFile)('/usr/bin/chown', args, { env: rootsPath });
}

async function viewOf(
  request: SessionUserRequest,
  base: string,
): Promise<{ view: Omit<View, 'kept'>; kept: SharedPath[] }> {
  const { workspace, readable } = request;
  const replaced = [
    ...['/tmp', '/var/tmp', '/dev/shm'].map((path) => ({ path, by: join(base, 'tmp') })),
    // Outside of sessions this home stays empty: what they write there is no setting that a process with rights would follow.
    { path: join(base, 'home'), by: join(base, 'own') },
    { path: '/etc/passwd', by: join(base, 'passwd') },
    { path: '/etc/group', by: join(base, 'group') },
  ];
  const covered = replaced.map(({ path }) => path);
  const hidden: string[] = [];
  for (const path of (await existing([...request.hidden, ...request.results])).toSorted((a, b) => a.length - b.length))
    if (path !== '/' && ![...covered, ...hidden].some((outer) => isWithin(path, outer))) hidden.push(path);
  // What holds something hidden would show it again.
  const mayShow = (path: string): boolean =>
    !isWithin(path, workspace) && !request.hidden.some((each) => isWithin(each, path));
  const shown = (await existing(readable)).filter(mayShow).map((path) => ({ path, access: 'read' }) as const);
  return { view: { hidden, replaced, closed }, kept: [{ path: workspace, access: 'write' }, ...shown] };
}

/** Those that exist, by their real paths. */
async function existing(paths: readonly string[]): Promise<string[]> {
  const real = await Promise.all(paths.map((path) => realpath(path).catch(() => null)));
  return [...new Set(real.filter((path) => path !== null))];
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

/** The folder that a program needs to run: that of its packages, or its own. */
function packageOf(program: string): string {
  const at = program.indexOf(`${sep}node_modules${sep}`);
  return at === -1 ? program : program.slice(0, at + `${sep}node_modules`.length);
}

function withLine(file: string, line: string): string {
  return `${readOr(file).trimEnd()}\n${line}\n`;
}

async function writeNote(folder: string, note: Note): Promise<void> {
  await writeFile(join(folder, noteName), JSON.stringify(note), { mode: 0o600 });
}

function impossible(why: string): EnvironmentError {
  return new EnvironmentError(
    `sessions cannot have a user of their own here: ${why}`,
    'Use a Linux runner whose user is root or may use sudo without a password, outside of containers, such as those that GitHub hosts; or give `safety: none`.',
  );
}
