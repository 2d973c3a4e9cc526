import type { CliCommand, CliContext } from '../arguments/command.ts';
import { buildCommand, findCommand } from '../arguments/parse-arguments.ts';

/** `claude-multi help [command]`, also the default command. */
export const helpCommand: CliCommand = {
  define() {},
  async run({ args }, context) {
    const [name] = args;
    if (name === undefined) context.out.write(overview(context));
    else {
      const entry = findCommand(context.commands, name);
      buildCommand(entry, await entry.load(), context.out).outputHelp();
    }
    return 0;
  },
};

function overview({ out, commands }: CliContext): string {
  const title = (text: string): string => out.paint(text, 'strong');
  const width = Math.max(...commands.map(({ name }) => name.length));
  const rows = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `claude-multi runs many Claude Code sessions at once from a task list, and says
afterwards what was done, what it cost and how much time it saved.

${title('Usage:')} claude-multi <command> [options]

${title('Commands:')}
${rows.join('\n')}

${title('Examples:')}
  claude-multi demo                         see it work, without an account
  claude-multi doctor                       check Claude Code and folders
  claude-multi run                          run claude-multi.yaml in this folder
  claude-multi run tasks.yaml --dry-run     show the plan, start nothing
  claude-multi run tasks.json --max-parallel 8 --report report.md
  echo '[{"id": "lint", "prompt": "Fix the lint errors."}]' | claude-multi run -
  claude-multi start lint 'Fix the lint errors.'    one task in the background
  claude-multi status --watch               what is running, from any terminal
  claude-multi resume                       finish a run that was interrupted

${title('Exit codes:')}
  0 all tasks succeeded, 1 a task failed, 2 wrong usage or input, 3 something is
  missing on this machine (the agent, a login), 130 and 143 stopped by a signal.

More on a command: claude-multi help <command>
`;
}
