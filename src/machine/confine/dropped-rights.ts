import { existsSync } from 'node:fs';
import process from 'node:process';
import type { Command, ConfinedLaunch, Confinement } from '../../domain/ports/machine.ts';
import { EnvironmentError } from '../../domain/text/errors.ts';
import { exportsOf } from './launcher.ts';

const setpriv = '/usr/bin/setpriv';

/** What a session's first process does: it reads its environment from a pipe, and becomes the program. */
const become = 'cd -- "$1"; shift; eval "$(cat <&3)"; exec 3<&-; exec "$@"';

/** The groups of this process's user beside its own, by their ids. */
export function otherGroups(): number[] {
  const own = process.getgid?.();
  return (process.getgroups?.() ?? []).filter((gid) => gid !== own);
}

/**
 * Sessions of this process's own user without its ways to root: `no_new_privs`, with which sudo, su and other setuid programs do
 * nothing, and without the user's further groups, such as docker's.
 */
export class DroppedRights implements Confinement {
  readonly #hasGroups: boolean;

  private constructor(hasGroups: boolean) {
    this.#hasGroups = hasGroups;
  }

  /**
   * @param hasRights whether this process may change its groups
   * @throws {EnvironmentError} where that cannot be had
   */
  static make(hasRights: boolean): DroppedRights {
    if (process.platform !== 'linux' || !existsSync(setpriv))
      throw impossible(`it takes ${setpriv}, of Linux`, 'Use a Linux runner, or give `safety: none`.');
    if (process.getuid?.() === 0)
      throw impossible(
        'the user of this runner is root',
        'Use a runner with an ordinary user, or give `safety: user`.',
      );
    const groups = otherGroups();
    if (groups.length > 0 && !hasRights)
      throw impossible(
        `the user of this runner is in further groups (${groups.join(', ')}), and may not use sudo without a password, which it takes to leave them`,
        'Take the user out of these groups, or allow sudo, or give `safety: none`.',
      );
    return new DroppedRights(groups.length > 0);
  }

  async launch({ file, args, cwd, env }: Command): Promise<ConfinedLaunch> {
    const groups = this.#hasGroups ? ['--regid', String(process.getgid?.()), '--clear-groups'] : [];
    const without = [...groups, '--no-new-privs', '--inh-caps=-all', '--ambient-caps=-all'];
    return {
      file: setpriv,
      args: [...without, '--', '/bin/sh', '-c', become, 'claude-multi-session', cwd, file, ...args],
      environment: exportsOf(env),
    };
  }
}

function impossible(why: string, remedy: string): EnvironmentError {
  return new EnvironmentError(`the ways to root cannot be taken away from sessions: ${why}`, remedy);
}
