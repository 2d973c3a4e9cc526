import type { Command, SharedPath } from '../../domain/ports/machine.ts';
import { shellQuoted } from '../../domain/text/format.ts';

/** What a session sees of the file system beside the system itself. */
export interface View {
  /** Folders that look empty. */
  readonly hidden: readonly string[];
  /** Folders that are replaced by others, such as /tmp. */
  readonly replaced: readonly { readonly path: string; readonly by: string }[];
  /** What is there all the same, within those. */
  readonly kept: readonly SharedPath[];
  /** Sockets and files that cannot be opened. */
  readonly closed: readonly string[];
}

/** Who runs a session: an unprivileged user. */
export interface Identity {
  readonly uid: number;
  readonly gid: number;
}

/**
 * A POSIX shell script that begins a session: run with rights in a mount namespace of its own, it makes the view, gives up
 * all rights for good, and becomes the program. Its process stays the same one throughout. Its arguments are the program
 * and the program's own. A file that is hidden and kept keeps its path.
 * @param stage an empty folder of ours, where what is kept is held meanwhile
 */
export function launcherScript(view: View, who: Identity, { cwd }: Pick<Command, 'cwd'>, stage: string): string {
  const { hidden, replaced, closed } = view;
  // An outer folder is mounted before what is in it.
  const kept = view.kept.toSorted((a, b) => a.path.length - b.path.length);
  const held = kept.map(({ path, access }, index) => ({ path, access, place: `${stage}/${index}` }));
  const lines = [
    'set -eu',
    'fail() { echo "claude-multi: the session could not be confined: $1" >&2; exit 126; }',
    'hold() { if [ -d "$1" ]; then mkdir "$2"; else : >"$2"; fi; mount --bind "$1" "$2"; }',
    'put() {',
    '  if [ -d "$1" ]; then mkdir -p "$2"; else mkdir -p "$(dirname "$2")"; [ -e "$2" ] || : >"$2"; fi',
    '  mount --bind "$1" "$2"; [ "$3" = write ] || mount -o remount,bind,ro,nosuid "$2"',
    '}',
    `mount -t tmpfs -o mode=0711 tmpfs ${shellQuoted(stage)} || fail "this machine allows no mounts"`,
    ...held.map(
      ({ path, place }) => `[ ! -e ${shellQuoted(path)} ] || hold ${shellQuoted(path)} ${shellQuoted(place)}`,
    ),
    ...replaced.map(({ path, by }) => `mount --bind ${shellQuoted(by)} ${shellQuoted(path)}`),
    ...hidden.map((path) => `mount -t tmpfs -o mode=0755,nosuid,nodev,size=1m tmpfs ${shellQuoted(path)}`),
    ...held.map(
      ({ path, access, place }) =>
        `[ ! -e ${shellQuoted(place)} ] || put ${shellQuoted(place)} ${shellQuoted(path)} ${access}`,
    ),
    ...hidden.map((path) => `mount -o remount,ro ${shellQuoted(path)}`),
    ...closed.map((path) => `[ ! -e ${shellQuoted(path)} ] || mount --bind /dev/null ${shellQuoted(path)}`),
    'mount -t proc -o nosuid,nodev,noexec,hidepid=2 proc /proc',
    `umount -R ${shellQuoted(stage)} 2>/dev/null || umount -l ${shellQuoted(stage)}`,
    `cd ${shellQuoted(cwd)}`,
    // Read by the program's own user: it says what that program's environment is, and could say anything else.
    `exec setpriv --reuid ${who.uid} --regid ${who.gid} --clear-groups --no-new-privs --inh-caps=-all --ambient-caps=-all --bounding-set=-all -- env -i /bin/sh -c ${shellQuoted('eval "$(cat <&3)"; exec 3<&-; exec "$@"')} claude-multi-session "$@"`,
  ];
  return `${lines.join('\n')}\n`;
}

/** An environment as commands of a shell. A name that no shell can export is left out. */
export function exportsOf(environment: Readonly<Record<string, string>>): string {
  const lines = Object.entries(environment)
    .filter(([name]) => /^[A-Za-z_]\w*$/.test(name))
    .map(([name, value]) => `export ${name}=${shellQuoted(value)}\n`);
  return lines.join('');
}
