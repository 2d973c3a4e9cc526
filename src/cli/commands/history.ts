import { Option } from 'commander';
import { type Fault, preview, UsageError } from '../../domain/text/errors.ts';
import { nearest } from '../../domain/text/suggestion.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import type { CliCommand, Invocation } from '../arguments/command.ts';
import { historyActions, usualLimit } from '../look/history-actions.ts';
import { pastRuns } from '../look/past-runs.ts';
import { sessionsFolder } from '../options/sessions-folder.ts';
import { addSettingOptions } from '../options/setting-options.ts';

/** `claude-multi history list|show|stats|report|export`. */
export const historyCommand: CliCommand = {
  define(command) {
    command
      .option('--since <duration>', 'only runs that began within this time, such as 30d')
      .option('-n, --limit <n>', `list: at most this many runs; 0 for all (default: ${usualLimit})`)
      .addOption(new Option('--format <format>', 'export: csv, json or md').choices(['csv', 'json', 'md']))
      .option('--json', 'list, show, stats: print JSON');
    addSettingOptions(command, ['sessions-dir']);
    command.addHelpText('after', help);
  },
  async run({ args: [name = 'list', ...rest], options }, context) {
    const { out, err } = context;
    const action = actionNamed(name);
    refuseMisplaced(name, rest, options);
    const runs = await pastRuns(options, context);
    if (runs.length === 0 && options['json'] !== true && name !== 'export') {
      const folder = safeText(sessionsFolder(options, context));
      const when = options['since'] === undefined ? 'yet' : 'from that time';
      (name === 'report' ? err : out).line(`There is no run in ${folder} ${when}.`);
      return 0;
    }
    out.write(action({ runs, rest, options, now: Date.now() }, out));
    return 0;
  },
};

function actionNamed(name: string) {
  const action = Object.hasOwn(historyActions, name) ? historyActions[name] : undefined;
  if (action !== undefined) return action;
  const names = Object.keys(historyActions);
  const meant = nearest(name, names);
  const suggestion = meant === null ? '' : ` Did you mean "${meant}"?`;
  throw new UsageError(
    `There is no action ${preview(name)} on the history.${suggestion} Actions: ${names.join(', ')}.`,
  );
}

/** The actions that use an option. */
const meantFor: Readonly<Record<string, readonly string[]>> = {
  limit: ['list'],
  format: ['export'],
  json: ['list', 'show', 'stats'],
};

/** Refuses arguments that would have no effect. */
function refuseMisplaced(name: string, rest: readonly string[], options: Invocation['options']): void {
  const faults: Fault[] = [];
  for (const [option, names] of Object.entries(meantFor)) {
    if (options[option] === undefined || names.includes(name)) continue;
    const problem = `does not apply to history ${name}`;
    faults.push({ where: `--${option}`, problem, allowed: `it applies to ${names.join(', ')}` });
  }
  if (rest.length > 0 && name !== 'show') {
    faults.push({ where: preview(rest[0]), problem: `is one argument too many for history ${name}` });
  }
  if (faults.length > 0) throw new UsageError('Nothing was shown. See: claude-multi help history', faults);
}

const help = `
Actions:
  list         one line per run, the newest first
  show [RUN]   one run, its tasks in a table; the newest unless one is named
  stats        cost, time and success: by task, by model and over time
  report       the same as a Markdown document
  export       one row per task of every run, as CSV (or --format json, md)

Runs that were removed by clean still count: their numbers are kept.

Examples:
  claude-multi history
  claude-multi history stats --since 30d
  claude-multi history export --format csv > runs.csv
  claude-multi history report > history.md
`;
