import type { Command } from 'commander';
import { splitPlan } from '../../app/shards/split-plan.ts';
import { loadPlan } from '../../tasks/load-plan.ts';
import type { CliCommand, CliContext, Invocation } from '../arguments/command.ts';
import { addSettingOptions, givenSettings } from '../options/setting-options.ts';
import { shardCountFrom } from '../options/shard-option.ts';
import { taskSourceFrom } from '../options/task-source.ts';
import { preview } from '../run/carry-out.ts';

/** `claude-multi plan [FILE|-]`. */
export const planCommand: CliCommand = {
  define(command: Command) {
    command
      .option('--tasks <json>', 'the task list itself, in JSON or YAML')
      .option('--json', 'print the plan and the prediction as JSON')
      .option('--shards <n>', 'split the list into parts of about equal work, for as many machines');
    addSettingOptions(command);
    command.addHelpText('after', examples);
  },
  async run({ args, options }: Invocation, context: CliContext) {
    const { cwd, env, err } = context;
    const count = shardCountFrom(options);
    const tasks = options['tasks'] as string | undefined;
    const source = taskSourceFrom({ file: args[0], tasks, cwd, err });
    const plan = await loadPlan({ source, given: givenSettings(options), env, cwd, acceptsPlainList: true });
    const shards = count === null ? null : await splitPlan(plan, count, env);
    return preview(plan, options['json'] === true, context, shards);
  },
};

const examples = `
The same as run --dry-run. Cost, session time and wall time are predicted from
earlier runs of the same project, with intervals that hold in 90 % of cases.

Examples:
  claude-multi plan                              claude-multi.yaml in this folder
  claude-multi plan tasks.yaml --max-parallel 8
  claude-multi plan tasks.yaml --json | jq .prediction
  claude-multi plan tasks.yaml --shards 3        one part for each machine
  claude-multi plan --shards 3 --json | jq -c .matrix   for a workflow's strategy
`;
