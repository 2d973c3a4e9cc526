import type { SettingName } from '../../tasks/fields/settings.ts';
import { loadPlan } from '../../tasks/load-plan.ts';
import type { CliCommand } from '../arguments/command.ts';
import { withPositional } from '../options/positional-settings.ts';
import { givenSettings } from '../options/setting-options.ts';
import { sourceNamed } from '../options/task-source.ts';
import { addRunOptions } from '../options/view-options.ts';
import { carryOut } from '../run/carry-out.ts';

/** The settings that are given as arguments after the list. */
const positional: readonly SettingName[] = ['model', 'budget', 'max-parallel'];

/** `claude-multi run-multi '<json>' [model] [budget] [max-parallel]`, the command of the predecessor. */
export const runMultiCommand: CliCommand = {
  define(command) {
    addRunOptions(command);
    command.addHelpText('after', examples);
  },
  async run({ args: [list = '', ...words], options }, context) {
    const { cwd, env } = context;
    const given = withPositional(givenSettings(options), words, positional);
    const request = { source: sourceNamed(list, cwd), given, env, cwd, acceptsPlainList: true };
    return carryOut(options, context, () => loadPlan(request), { hasScriptTotals: true });
  },
};

const examples = `
The command of the script of that name: docs/from-run-multi.md. The summary repeats the totals
under the names that the script gave them.

Examples:
  claude-multi run-multi '[{"id": "lint", "prompt": "Fix the lint errors."}]'
  claude-multi run-multi "$(cat tasks.json)" opus 2.50 8
`;
