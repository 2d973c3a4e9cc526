import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sessionFolder } from '../support/cli/session-folder.ts';
import { enter, projectTerminal, whyNoTerminal } from '../support/cli/terminal.ts';
import { SampleRun, startMs } from '../support/samples/sample-run.ts';
import { endedRun, resultLine, storeRun } from '../support/samples/stored-run.ts';

const id = '20260103-000000-cccc';

/** Moves the events of a sample run to the present. */
const recently = (): { shiftMs: number } => ({ shiftMs: Date.now() - startMs });

describe.skipIf(whyNoTerminal !== null)('on a terminal', () => {
  test('result prints the text without its control sequences', async () => {
    await using folder = await sessionFolder();
    const text =
      '# Fixed\n\n\u001b[2J\u001b]0;title\u0007  - \u001b[31mred\u001b[0m \u202egnp.exe\u009b5A 漢字 👩‍👩‍👧‍👦\n';
    await storeRun(folder.runs, id, endedRun(['lint']), { transcripts: { lint: [resultLine(text)] } });
    await using terminal = await projectTerminal(folder, { CLAUDE_SESSIONS_DIR: folder.runs });
    await enter(terminal, 'claude-multi result lint; echo "code $?"');
    await terminal.shows(/# Fixed\n\n {2}- red gnp\.exe 漢字 .*\ncode 0/);
    expect(await terminal.screen()).toMatch(/ready> claude-multi result lint/);
  });

  test('each line of status fits a narrow terminal', async () => {
    await using folder = await sessionFolder();
    const long = 'an-id-that-is-much-too-long-for-the-narrow-screen-of-sixty-col';
    await storeRun(folder.runs, id, endedRun(['lint', long], ['lint']), recently());
    await using terminal = await projectTerminal(folder, { CLAUDE_SESSIONS_DIR: folder.runs });
    await terminal.resize(60, 24);
    await enter(terminal, 'clear; claude-multi status');
    await terminal.shows(/2 total · 1 succeeded/);
    const screen = await terminal.screen();
    expect(screen).toMatch(/^✖ lint +failed: budget +10\.0s +4 +\$0\.0123$/m);
    expect(screen).toMatch(/^✔ an-id-that-is-much…? ?.* succeeded +10\.0s +4 +\$0\.0123$/m);
    expect(screen).toContain('success rate 50% · fair (50 to 79%)');
  });

  test('status --watch ends with a reason when the supervisor dies', async () => {
    await using folder = await sessionFolder();
    const run = new SampleRun();
    run.start(['lint']);
    const dir = await storeRun(folder.runs, id, run, { lock: 'living', ...recently() });
    await using terminal = await projectTerminal(folder, { CLAUDE_SESSIONS_DIR: folder.runs });
    await enter(terminal, 'clear; claude-multi status --watch; echo "code $?"');
    await terminal.shows(/lint +waiting/);
    const at = new Date().toISOString();
    const started = {
      type: 'session-started',
      taskId: 'lint',
      attempt: 1,
      sessionId: 's',
      resumed: false,
      marker: 'm',
    };
    await appendFile(join(dir, 'events.ndjson'), `${JSON.stringify({ v: 1, seq: 3, at, ...started })}\n`);
    await terminal.shows(/● lint +running/);
    await writeFile(join(dir, 'lock.1'), '{}');
    await terminal.shows(
      new RegExp(`! lint +lost[\\s\\S]*To\\s+continue:\\s+claude-multi\\s+resume\\s+${id}[\\s\\S]*code 0`),
    );
    expect((await terminal.screen()).match(/^. lint /gm)).toHaveLength(1);
  });
});
