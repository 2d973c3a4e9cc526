import { basename, join } from 'node:path';
import { shellWord } from '../../domain/text/format.ts';

/** The shells that can complete. */
export const shellNames = ['bash', 'zsh', 'fish'] as const;
export type ShellName = (typeof shellNames)[number];

/** Whether a word names one of the shells. */
export function isShellName(word: string): word is ShellName {
  return (shellNames as readonly string[]).includes(word);
}

/** The shell of a program's path or of a process's name: `/usr/bin/zsh`, `-bash`; null for any other. */
export function shellIn(program: string): ShellName | null {
  const name = basename(program.trim())
    .replace(/^-/, '')
    .replace(/\.exe$/, '');
  return isShellName(name) ? name : null;
}

/** The facts that decide where a shell looks for completions. */
export interface PlaceFacts {
  readonly env: Readonly<Record<string, string>>;
  readonly home: string;
  /** The folders of zsh's fpath that the user owns, in its order. */
  readonly ownFpath: readonly string[];
  /** Whether the user's start files turn completions on: compinit of zsh, the package bash-completion of bash. */
  readonly completes: boolean;
}

/** Where a completion script belongs. */
export interface CompletionPlace {
  readonly file: string;
  /** The lines to add to a start file, for a shell that does not load the script by itself; null if it does. */
  readonly toAdd: { readonly file: string; readonly why: string; readonly lines: readonly string[] } | null;
}

/** Decides where the completion script of a shell is put, so that the shell loads it by itself if that can be. */
export function completionPlace(shell: ShellName, { env, home, ownFpath, completes }: PlaceFacts): CompletionPlace {
  const data = env['XDG_DATA_HOME'] || join(home, '.local', 'share');
  const config = env['XDG_CONFIG_HOME'] || join(home, '.config');
  switch (shell) {
    case 'fish':
      return { file: join(config, 'fish', 'completions', 'claude-multi.fish'), toAdd: null };
    case 'bash': {
      const folder = env['BASH_COMPLETION_USER_DIR'] || join(data, 'bash-completion');
      const file = join(folder, 'completions', 'claude-multi');
      const why = 'bash loads it by itself only with the package bash-completion, which was not found';
      const toAdd = { file: '~/.bashrc', why, lines: [`. ${shellWord(file)}`] };
      return { file, toAdd: completes ? null : toAdd };
    }
    case 'zsh': {
      // A folder of a plugin is on fpath as well, but it belongs to the plugin.
      const usual = [...ownFpath.filter((folder) => folder.startsWith(`${home}/`)), ...ownFpath].find((folder) =>
        /^(?:site-functions|completions?|\.?zfunc(?:tion)?s?|functions)$/.test(basename(folder)),
      );
      const turnOn = 'autoload -Uz compinit && compinit';
      if (usual !== undefined) {
        const file = join(usual, '_claude-multi');
        const why = 'zsh completes nothing yet, since it does not call compinit';
        return { file, toAdd: completes ? null : { file: '~/.zshrc', why, lines: [turnOn] } };
      }
      const folder = join(data, 'zsh', 'site-functions');
      const lines = [`fpath=(${shellWord(folder)} $fpath)`, turnOn];
      const why = 'none of the folders from which zsh loads completions is yours';
      return { file: join(folder, '_claude-multi'), toAdd: { file: '~/.zshrc', why, lines } };
    }
  }
}

/** A path as one word of a shell. */
