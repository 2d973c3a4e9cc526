import { type Command, Option } from 'commander';
import { reportEndings } from '../../reports/report-format.ts';
import type { SettingName } from '../../tasks/fields/settings.ts';
import type { CliContext, Invocation } from '../arguments/command.ts';
import { addNotifyOptions, type NotifyTargets, notifyTargetsFrom } from './notify-options.ts';
import { reportPathsFrom } from './report-paths.ts';
import { addSettingOptions } from './setting-options.ts';

/** Adds the options of all commands that run a plan. */
export function addRunOptions(command: Command, settings?: readonly SettingName[]): void {
  addViewOptions(command);
  addNotifyOptions(command);
  command.option('--dry-run', 'show the plan, predict cost and time, and start nothing');
  addSettingOptions(command, settings);
}

/** Adds the options for the view of a run and its reports. */
export function addViewOptions(command: Command): void {
  addReportOption(command);
  command
    .addOption(new Option('--json', "print the journal's events as NDJSON").conflicts(['plain', 'quiet', 'keepOrder']))
    .addOption(new Option('--plain', 'print plain lines instead of the live view').conflicts('quiet'))
    .addOption(new Option('-q, --quiet', 'print only the summary at the end'))
    .option(
      '-k, --keep-order',
      'print the final texts in the order of the list, each when the tasks before it have ended',
    );
}

/** Adds the option for reports of a run. */
export function addReportOption(command: Command): void {
  command.option(
    '--report <file>',
    `write a report; the file extension chooses the format (${reportEndings}); may be repeated`,
    collect,
  );
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}

/** The requested view of a run. */
export function viewFrom(options: Invocation['options']): ViewKind {
  if (options['json'] === true) return 'json';
  if (options['quiet'] === true) return 'quiet';
  return options['plain'] === true ? 'plain' : 'auto';
}

/**
 * The requested view, reports and notifications.
 * @param ofReports the first line of the message about reports that cannot be written
 * @throws {UsageError} for an invalid report or target
 */
export function displayFrom(
  options: Invocation['options'],
  { cwd, env }: Pick<CliContext, 'cwd' | 'env'>,
  ofReports?: string,
): RunDisplay {
  return {
    view: viewFrom(options),
    keepOrder: options['keepOrder'] === true,
    reportPaths: reportPathsFrom(options['report'], cwd, ofReports),
    notify: notifyTargetsFrom(options, { cwd, env }),
  };
}

/** How a run is shown, and its reports and notifications. */
export interface RunDisplay {
  readonly view: ViewKind;
  /** Whether final texts are printed in the order of the list. */
  readonly keepOrder?: boolean;
  /** Absolute paths, already checked. */
  readonly reportPaths: readonly string[];
  readonly notify?: NotifyTargets;
  /** Whether the run's folder will be removed, so that no message refers to it. */
  readonly isTemporary?: boolean;
  /** Whether the summary repeats the totals under the names of the script `run-multi`. */
  readonly hasScriptTotals?: boolean;
}

/** How a running run is shown: `auto` is a live view on a terminal and plain lines elsewhere. */
export type ViewKind = 'auto' | 'plain' | 'json' | 'quiet';
