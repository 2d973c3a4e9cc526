import type { Kept } from '../../domain/history/cleaning.ts';
import { stageOfRun } from '../../domain/history/seen-run.ts';
import { formatBytes, formatCount, plural } from '../../domain/text/format.ts';
import { type Cleaning, cleanRuns } from '../../store/clean/clean-runs.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import type { CliCommand } from '../arguments/command.ts';
import { durationOption } from '../options/duration-option.ts';
import { wholeNumberOption } from '../options/number-option.ts';
import { sessionsFolder } from '../options/sessions-folder.ts';
import { addSettingOptions } from '../options/setting-options.ts';
import { exitCode } from '../process/exit-code.ts';
import type { Terminal } from '../process/terminal.ts';

/** `claude-multi clean`: removes the folders of runs that have ended. */
export const cleanCommand: CliCommand = {
  define(command) {
    command
      .option('--older-than <duration>', 'remove only runs that ended longer ago than this, such as 7d')
      .option('--keep <n>', 'keep this many of the newest runs that have ended')
      .option('--stale', 'also remove runs whose supervisor died, whatever their age')
      .option('--forget', 'also remove their numbers from the history')
      .option('--dry-run', 'show what would be removed and remove nothing');
    addSettingOptions(command, ['sessions-dir']);
    command.addHelpText('after', help);
  },
  async run({ options }, context) {
    const { out, err } = context;
    const sessionsDir = sessionsFolder(options, context);
    const rule = {
      olderThanMs: durationOption(options, 'older-than'),
      keep: wholeNumberOption(options, 'keep', 0),
      stale: options['stale'] === true,
    };
    const dryRun = options['dryRun'] === true;
    const cleaning = await cleanRuns({
      sessionsDir,
      rule,
      now: Date.now(),
      dryRun,
      forget: options['forget'] === true,
    });
    if (dryRun)
      for (const { run, bytes } of cleaning.removed) out.line(`would remove ${run.id} (${formatBytes(bytes)})`);
    show(cleaning, dryRun, sessionsDir, out);
    for (const { name, why } of cleaning.refused)
      err.line(err.paint(`Not removed: ${safeText(name)}: ${safeText(why)}`, 'warning'));
    return cleaning.refused.length === 0 ? exitCode.succeeded : exitCode.environment;
  },
};

function show(
  { removed, outputFiles, freedBytes, kept }: Cleaning,
  dryRun: boolean,
  folder: string,
  out: Terminal,
): void {
  if (removed.length === 0) out.line(`Nothing to remove in ${safeText(folder)}.`);
  else {
    const lost = removed.filter(({ run }) => stageOfRun(run) === 'lost').length;
    const files = outputFiles === 0 ? '' : ` and ${plural(outputFiles, 'output file')}`;
    const lostOnes = lost === 0 ? '' : ` (${formatCount(lost)} without supervisor)`;
    const what = `${plural(removed.length, 'run')}${lostOnes}${files}`;
    out.line(
      `${dryRun ? 'Would remove' : 'Removed'} ${what}; ${dryRun ? 'would free' : 'freed'} ${formatBytes(freedBytes)}.`,
    );
  }
  for (const [why, text] of Object.entries(reasons) as [Kept, string][]) {
    const count = kept.filter((entry) => entry.why === why).length;
    if (count > 0) out.line(out.paint(`Kept: ${plural(count, 'run')} ${text}`, 'faint'));
  }
}

const reasons: Readonly<Record<Kept, string>> = {
  running: 'still running',
  resumable: 'without supervisor: claude-multi resume continues one, --stale removes them',
  newest: 'by --keep',
  young: 'by --older-than',
};

const help = `
Removes the folders of runs that have ended, with their transcripts and results, and those of
runs whose supervisor died more than 7 days ago (or longer ago than --older-than, or --stale).
A run that is running is never removed, nor anything that is not a run of this folder; links
are not followed. The numbers of removed runs stay in the history, unless --forget is given.

Examples:
  claude-multi clean --dry-run
  claude-multi clean --older-than 7d --keep 20
`;
