import { Option } from 'commander';
import { preview, UsageError } from '../../domain/text/errors.ts';
import type { CliCommand } from '../arguments/command.ts';
import { bashCompletion } from '../completion/bash.ts';
import { fishCompletion } from '../completion/fish.ts';
import { namesToOffer } from '../completion/list.ts';
import { type CompletedCommand, completedCommands, type StoredNames, storedNames } from '../completion/model.ts';
import { zshCompletion } from '../completion/zsh.ts';
import { sessionsFolder } from '../options/sessions-folder.ts';

const shells: Readonly<Record<string, (commands: readonly CompletedCommand[]) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** `claude-multi completion bash|zsh|fish`: prints the completion script of a shell. */
export const completionCommand: CliCommand = {
  define(command) {
    // Called by the scripts when the Tab key is pressed.
    command.addOption(new Option('--list <names>').choices([...storedNames]).hideHelp());
    command.addHelpText('after', help);
  },
  async run({ args: [shell], options }, context) {
    const { out, commands } = context;
    const list = options['list'] as StoredNames | undefined;
    if (list !== undefined) {
      for (const name of await namesToOffer(list, sessionsFolder(options, context))) out.line(name);
      return 0;
    }
    const script = shell !== undefined && Object.hasOwn(shells, shell) ? shells[shell] : undefined;
    if (script === undefined) {
      const found = shell === undefined ? 'Which shell?' : `There is no completion for ${preview(shell)}.`;
      throw new UsageError(`${found} Shells: ${Object.keys(shells).join(', ')}. See: claude-multi help completion`);
    }
    out.write(script(await completedCommands(commands, out)));
    return 0;
  },
};

const help = `
The script completes commands, options and their values, files, and the current ids of runs
and tasks.

To have it in every new shell, add the line to your shell's start file:
  bash  ~/.bashrc                     eval "$(claude-multi completion bash)"
  zsh   ~/.zshrc                      source <(claude-multi completion zsh)
  fish  ~/.config/fish/config.fish    claude-multi completion fish | source
`;
