import { join, relative, resolve } from 'node:path';
import { hasOwner, pinnedAction, releaseCommit, releasesAddress } from '../../domain/project.ts';
import { UsageError } from '../../domain/text/errors.ts';
import { version } from '../../domain/version.ts';
import { fileNames, scriptNames, topOf, writeNewFile } from '../../installation/new-file.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import type { CliCommand, CliContext } from '../arguments/command.ts';
import { starterTasks } from '../init/starter-tasks.ts';
import { workflowText } from '../init/workflow-text.ts';

const usualFile = 'claude-multi.yaml';
const workflowFile = join('.github', 'workflows', 'claude-multi.yml');

/** `claude-multi init [FILE]`: writes a first task list, or a workflow. */
export const initCommand: CliCommand = {
  define(command) {
    command
      .option('--workflow', `write a GitHub workflow instead: ${workflowFile} at the top of the repository`)
      .option('--force', 'replace the file if it exists')
      .addHelpText('after', help);
  },
  async run({ args: [given], options }, context) {
    const { out, cwd } = context;
    const isWorkflow = options['workflow'] === true;
    if (given !== undefined && /\.json$/i.test(given)) {
      const fault = { where: given, problem: 'would not be JSON', allowed: 'a name that ends in .yaml or .yml' };
      throw new UsageError('Nothing was written.', [fault]);
    }
    // GitHub reads workflows at the top of a repository only.
    const usual = isWorkflow ? join(topOf(cwd), workflowFile) : usualFile;
    const file = resolve(cwd, given ?? usual);
    const text = isWorkflow ? workflowText(pinned()) : await tasksFor(cwd);
    if (given === '-') {
      out.write(text);
      return 0;
    }
    if (!(await writeNewFile(file, text, options['force'] === true))) {
      const fault = { where: file, problem: 'exists already', allowed: 'give another name, or --force to replace it' };
      throw new UsageError('Nothing was written.', [fault]);
    }
    out.line(`Written: ${safeText(relative(cwd, file) || file)}`);
    for (const line of isWorkflow ? nextForWorkflow() : nextForTasks(file, context)) out.line(line);
    return 0;
  },
};

async function tasksFor(folder: string): Promise<string> {
  const [files, scripts] = await Promise.all([fileNames(folder), scriptNames(join(folder, 'package.json'))]);
  return starterTasks({ files, scripts });
}

/** The Action at the commit of this version, with the version beside it where the commit is known. */
function pinned(): string {
  return releaseCommit === null ? pinnedAction : `${pinnedAction} # v${version}`;
}

function nextForTasks(file: string, { cwd }: CliContext): string[] {
  const name = relative(cwd, file);
  const argument = name === usualFile ? '' : ` ${/^[\w./-]+$/.test(name) ? name : 'FILE'}`;
  return [
    'Next:',
    `  claude-multi plan${argument}    shows what would be done`,
    `  claude-multi run${argument}     does it`,
  ];
}

function nextForWorkflow(): string[] {
  const key = '  Store an API key as the secret ANTHROPIC_API_KEY of the repository.';
  const tasks = '  Change the tasks at its end to what you want to have done for each pull request.';
  if (releaseCommit !== null) return ['Next:', key, tasks];
  const names = hasOwner ? 'the commit' : 'the owner and the commit';
  const where = hasOwner ? ` of version ${version}, which ${releasesAddress}/tag/v${version} shows` : ' of a release';
  return ['Next:', `  Put ${names}${where} into the line ${pinnedAction}.`, key, tasks];
}

const help = `
The task list is made for the current folder: checks that its project knows, such as npm test,
a review of the newest commit, and a look at the README. Its sessions may read and run these
checks, and change nothing. The command run takes ${usualFile} by itself.

Examples:
  claude-multi init && claude-multi plan
  claude-multi init --workflow
`;
