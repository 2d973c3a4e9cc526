import type { Command } from 'commander';
import type { Plan } from '../../domain/plan/plan.ts';
import { loadPlan } from '../../tasks/load-plan.ts';
import type { CliCommand, CliContext, Invocation } from '../arguments/command.ts';
import { givenSettings } from '../options/setting-options.ts';
import { addShardOption, requestedPart } from '../options/shard-option.ts';
import { taskSourceFrom } from '../options/task-source.ts';
import { addRunOptions } from '../options/view-options.ts';
import { carryOut } from '../run/carry-out.ts';

/** `claude-multi run [FILE|-]`. */
export const runCommand: CliCommand = {
  define(command: Command) {
    command.option('--tasks <json>', 'the task list itself, in JSON or YAML');
    addShardOption(command);
    addRunOptions(command);
    command.addHelpText('after', examples);
  },
  async run({ args, options }: Invocation, context: CliContext) {
    const { cwd, env, err } = context;
    const tasks = options['tasks'] as string | undefined;
    const source = taskSourceFrom({ file: args[0], tasks, cwd, err });
    const load = async (): Promise<Plan> => {
      const plan = await loadPlan({ source, given: givenSettings(options), env, cwd, acceptsPlainList: true });
      return requestedPart(plan, options, env);
    };
    return carryOut(options, context, load);
  },
};

const examples = `
A setting of the task itself comes first, then an option, then the environment,
then the file's defaults. Durations are seconds, or have a unit: 90s, 10m, 1h30m.

Examples:
  claude-multi run                               claude-multi.yaml in this folder
  claude-multi run tasks.yaml --max-parallel 8
  claude-multi run tasks.json --report out.md --report out.json
  claude-multi run tasks.yaml --dry-run          show the plan, start nothing
  claude-multi run tasks.yaml --shard 2/3        the second third (see also merge)
  claude-multi run tasks.yaml --json | jq .type  the events, for programs
  generate-tasks | claude-multi run - --budget 2 --timeout 20m
`;
