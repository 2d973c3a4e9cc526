import { join } from 'node:path';
import * as core from '@actions/core';
import type { Provision } from '../../app/prepare-run.ts';
import { runCommand } from '../../app/surroundings/run-command.ts';
import { Redactor } from '../../domain/text/redactor.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import { setUpEnvironment } from './environment.ts';
import type { StopRequest } from './stop-request.ts';

/** The longest time for a set-up command. */
const longestMs = 15 * 60_000;

/** How Claude Code is installed where it is missing: into a folder of the step's own, so that steps at once do not meet. */
export function provision(
  version: string | null,
  {
    folder,
    environment,
    secrets,
    stop,
  }: {
    readonly folder: string;
    readonly environment: NodeJS.ProcessEnv;
    /** Values that are secret under any name. */
    readonly secrets: readonly string[];
    readonly stop: StopRequest;
  },
): Provision {
  const redactor = new Redactor();
  redactor.learn(...secrets);
  const log = (line: string): void => core.info(safeText(redactor.text(line)));
  return {
    version,
    folder: join(folder, 'cli'),
    setUpEnvironment: setUpEnvironment(environment, secrets),
    namedRemedy: 'Correct the input claude-path, or leave it out to have Claude Code installed.',
    run: (program, args, { cwd, env }) =>
      core.group(`Install Claude Code: ${program} ${args.join(' ')}`, async () => {
        const end = await runCommand(
          { file: program, args: [...args], cwd, env },
          {
            folder,
            timeoutMs: longestMs,
            onLine: log,
            onNotice: log,
            signal: stop.made,
          },
        );
        if (end === null || end.stopped === 'signal') throw new Error(stop.why ?? 'it was stopped');
        for (const line of end.stderr.split('\n')) if (line.trim() !== '') log(line);
        if (end.startFailure !== null) throw new Error(end.startFailure);
        if (end.stopped === 'timeout') throw new Error(`${program} did not end within ${longestMs / 60_000} minutes`);
        return end.exit.code ?? 1;
      }),
  };
}
