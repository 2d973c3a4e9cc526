import { type Command, Option } from 'commander';
import { reportEndings } from '../../reports/report-format.ts';
import type { SettingName } from '../../tasks/fields/settings.ts';
import type { CliContext, Invocation } from '../arguments/command.ts';
import { addNotifyOptions, type NotifyTargets, notifyTargetsFrom } from './notify-options.ts';
import { reportPathsFrom } from './report-paths.ts';
import { addSettingOptions } from './setting-options.ts';

/** Adds the options that every command which runs a plan has. */
export function addRunOptions(command: Command, settings?: readonly SettingName[]): void {
  addViewOptions(command);
  addNotifyOptions(command);
  command.option('--dry-run', 'show the plan and start nothing');
  addSettingOptions(command, settings);
}

/** Adds the options for what is shown during a run and kept of it. */
export function addViewOptions(command: Command): void {
  addReportOption(command);
  command
    .addOption(
      new Option('--json', "print the journal's events as NDJSON instead").conflicts(['plain', 'quiet', 'keepOrder']),
    )
    .addOption(new Option('--plain', 'plain lines instead of the live view').conflicts('quiet'))
    .addOption(new Option('-q, --quiet', 'only the summary at the end'))
    .option('-k, --keep-order', 'print the final texts in the order of the list, each when those before it are done');
}

/** Adds the option for what is kept of a run. */
export function addReportOption(command: Command): void {
  command.option(
    '--report <file>',
    `write a report; the file name's ending chooses the format (${reportEndings}); may be repeated`,
    collect,
  );
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}

/** How a run is to be shown. */
export function viewFrom(options: Invocation['options']): ViewKind {
  if (options['json'] === true) return 'json';
  if (options['quiet'] === true) return 'quiet';
  return options['plain'] === true ? 'plain' : 'auto';
}

/** How a run is to be shown, and who is told of its end. @throws {UsageError} for a report or a target that cannot be */
export function displayFrom(options: Invocation['options'], { cwd }: Pick<CliContext, 'cwd'>): RunDisplay {
  return {
    view: viewFrom(options),
    keepOrder: options['keepOrder'] === true,
    reportPaths: reportPathsFrom(options['report'], cwd),
    notify: notifyTargetsFrom(options),
  };
}

/** How a run is shown and who is told of its end. */
export interface RunDisplay {
  readonly view: ViewKind;
  /** Whether final texts are printed in the order of the list. */
  readonly keepOrder?: boolean;
  /** Absolute paths, checked before. */
  readonly reportPaths: readonly string[];
  readonly notify?: NotifyTargets;
  /** Whether the run's folder will be removed, so that nobody is sent there. */
  readonly isTemporary?: boolean;
}

/** How a run is shown while it goes on: `auto` is live on a terminal and plain lines elsewhere. */
export type ViewKind = 'auto' | 'plain' | 'json' | 'quiet';
