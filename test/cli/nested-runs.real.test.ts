import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { listRunIds } from '../../src/store/history/sessions-dir.ts';
import { readRun } from '../../src/store/run/read-run.ts';
import { patientTime, type RunningCli, startCli } from '../support/cli/run-cli.ts';
import { type SessionFolder, sessionFolder, waitForProgram } from '../support/cli/session-folder.ts';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** A session that starts a run of its own, down to the third level, and ends when it is asked to; the run goes on. */
const nestingClaude = `#!/bin/sh
if [ "$1" = --version ]; then echo '2.1.332 (Claude Code)'; exit; fi
DEPTH=$((DEPTH + 1)); export DEPTH
if [ $DEPTH -lt 3 ]; then
  "$NODE" --import "$PATIENCE" "$MAIN" run '[{"id":"inner","prompt":"go deeper"}]' --plain --claude-path "$0" >/dev/null 2>&1 </dev/null &
else
  tail -f /dev/null &
fi
while read -r line; do
  case $line in *'"subtype":"interrupt"'*) exit 0 ;; esac
done
`;

async function startNested(folder: SessionFolder, env: Record<string, string>): Promise<RunningCli> {
  const claude = join(folder.path, 'nesting-claude');
  await writeFile(claude, nestingClaude, { mode: 0o755 });
  const run = startCli(['run', '[{"id":"outer","prompt":"go deeper"}]', '--plain', '--claude-path', claude], {
    cwd: folder.project,
    env: { ...env, NODE: process.execPath, MAIN: main, PATIENCE: patientTime, DEPTH: '0' },
    // Each run waits for the one within as long as that needs on this machine.
    patient: true,
  });
  await waitForProgram(folder, 'tail ');
  return run;
}

describe.runIf(process.platform === 'linux')('a run within a session of another run', () => {
  test('has the time to stop its own sessions and to record that, at any depth, and leaves nothing', async () => {
    await using simulator = await startSimulator({ scripts: [] });
    await using folder = await sessionFolder();
    const run = await startNested(folder, folder.environment(simulator));
    run.child.kill('SIGTERM');
    expect((await run.ended).code).toBe(143);
    expect(await folder.processes()).toEqual([]);
    const runs = await listRunIds(folder.runs);
    const ends = await Promise.all(runs.map(async (id) => (await readRun(join(folder.runs, id))).state.ended?.status));
    expect(ends).toEqual(['cancelled', 'cancelled', 'cancelled']);
  });

  test('leaves nothing at any depth when the outermost supervisor is killed', async () => {
    await using simulator = await startSimulator({ scripts: [] });
    await using folder = await sessionFolder();
    const run = await startNested(folder, folder.environment(simulator));
    run.child.kill('SIGKILL');
    await run.ended;
    await expect.poll(() => folder.processes()).toEqual([]);
  });
});
