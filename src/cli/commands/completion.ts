import { Option } from 'commander';
import { EnvironmentError, preview, UsageError } from '../../domain/text/errors.ts';
import { askZsh, hasBashCompletion, parentName } from '../../installation/ask-shell.ts';
import { installCompletion, removeCompletion } from '../../installation/completion-file.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import type { CliCommand, CliContext } from '../arguments/command.ts';
import { bashCompletion } from '../completion/bash.ts';
import { fishCompletion } from '../completion/fish.ts';
import { namesToOffer } from '../completion/list.ts';
import { type CompletedCommand, completedCommands, type StoredNames, storedNames } from '../completion/model.ts';
import {
  type CompletionPlace,
  completionPlace,
  isShellName,
  type ShellName,
  shellIn,
  shellNames,
} from '../completion/place.ts';
import { zshCompletion } from '../completion/zsh.ts';
import { sessionsFolder } from '../options/sessions-folder.ts';

const shells: Readonly<Record<ShellName, (commands: readonly CompletedCommand[]) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** `claude-multi completion bash|zsh|fish`: prints the completion script of a shell, or installs it. */
export const completionCommand: CliCommand = {
  define(command) {
    command
      .addOption(new Option('--install', 'put the script where the shell loads it by itself').conflicts('uninstall'))
      .option('--uninstall', 'remove the script that --install has put there')
      // Called by the scripts when the Tab key is pressed.
      .addOption(new Option('--list <names>').choices([...storedNames]).hideHelp())
      .addHelpText('after', help);
  },
  async run({ args: [word], options }, context) {
    const { out, commands } = context;
    const list = options['list'] as StoredNames | undefined;
    if (list !== undefined) {
      for (const name of await namesToOffer(list, sessionsFolder(options, context))) out.line(name);
      return 0;
    }
    const changes = options['install'] === true || options['uninstall'] === true;
    const shell = word === undefined && changes ? await usersShell(context) : word;
    if (shell === undefined || !isShellName(shell)) {
      const found = shell === undefined ? 'Which shell?' : `There is no completion for ${preview(shell)}.`;
      throw new UsageError(`${found} Shells: ${shellNames.join(', ')}. See: claude-multi help completion`);
    }
    if (options['uninstall'] === true) return uninstall(shell, context);
    const script = shells[shell](await completedCommands(commands, out));
    if (options['install'] === true) return install(shell, script, context);
    out.write(script);
    return 0;
  },
};

/** The shell of the user by SHELL, or else the one that has started this program; undefined for another shell. */
async function usersShell({ env }: CliContext): Promise<ShellName | undefined> {
  return shellIn(env['SHELL'] ?? '') ?? shellIn(await parentName(env)) ?? undefined;
}

async function placeFor(shell: ShellName, { env }: CliContext): Promise<CompletionPlace> {
  const home = env['HOME'] || env['USERPROFILE'];
  if (home === undefined)
    throw new EnvironmentError('there is no home folder to put the completion in', 'Set HOME to a folder of yours.');
  switch (shell) {
    case 'bash':
      return completionPlace(shell, { env, home, ownFpath: [], completes: await hasBashCompletion(env) });
    case 'zsh':
      return completionPlace(shell, { env, home, ...(await askZsh(env)) });
    case 'fish':
      return completionPlace(shell, { env, home, ownFpath: [], completes: true });
  }
}

async function install(shell: ShellName, script: string, context: CliContext): Promise<number> {
  const { out } = context;
  const { file, toAdd } = await placeFor(shell, context);
  const done = await installCompletion(file, script);
  const words = { new: 'Installed', renewed: 'Renewed', same: 'Already there' } as const;
  out.line(`${words[done]}: ${safeText(file)}`);
  if (toAdd === null) out.line(`New shells of ${shell} load it by themselves.`);
  else {
    out.line(`But ${toAdd.why}. Add to ${toAdd.file}:`);
    for (const line of toAdd.lines) out.line(`  ${safeText(line)}`);
  }
  out.line(`To remove it: claude-multi completion ${shell} --uninstall`);
  return 0;
}

async function uninstall(shell: ShellName, context: CliContext): Promise<number> {
  const { file } = await placeFor(shell, context);
  const removed = await removeCompletion(file);
  context.out.line(removed ? `Removed: ${safeText(file)}` : `Nothing to remove: there is no ${safeText(file)}`);
  return 0;
}

const help = `
The script completes commands, options and their values, files, and the current ids of runs
and tasks.

To have it in every new shell:
  claude-multi completion --install         for your shell; or name one: --install zsh
It changes no start file and replaces no file of others. Use it again after an upgrade.

Or add the line to your shell's start file:
  bash  ~/.bashrc                     eval "$(claude-multi completion bash)"
  zsh   ~/.zshrc                      source <(claude-multi completion zsh)
  fish  ~/.config/fish/config.fish    claude-multi completion fish | source
`;
