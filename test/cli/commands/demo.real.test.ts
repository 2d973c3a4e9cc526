import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportSchema } from '../../../src/reports/report/report.ts';
import { runCli, temporaryFolder } from '../../support/cli/run-cli.ts';

describe('the demo', () => {
  test('runs real sessions in parallel without an account, and says so', async () => {
    await using folder = await temporaryFolder();
    const scratch = join(folder.path, 'tmp');
    await mkdir(scratch);
    const end = await runCli(['demo', '--report', 'demo.json'], {
      cwd: folder.path,
      // The developer's own settings must have no effect.
      env: {
        TMPDIR: scratch,
        ANTHROPIC_API_KEY: 'sk-of-the-developer',
        ANTHROPIC_BASE_URL: 'http://127.0.0.1:9',
        CLAUDE_MAX_PARALLEL: 'nonsense',
        HTTPS_PROXY: 'http://127.0.0.1:9',
        HTTP_PROXY: 'http://127.0.0.1:9',
      },
    });
    expect(end.stderr).toContain('no account is used');
    expect(end.stdout).toContain('No account was used');
    expect(end.stdout).toContain("Costs are the CLI's own estimate");
    expect(end.stdout).toMatch(/The report's [\d,]+ tokens equal those that the simulator reported, kind by kind\./);
    expect(end.code).toBe(0);
    const { totals, tasks } = reportSchema.parse(JSON.parse(await readFile(join(folder.path, 'demo.json'), 'utf8')));
    expect(totals.succeeded).toBe(tasks.length);
    expect(tasks.length).toBeGreaterThanOrEqual(3);
    expect(totals.speedup).toBeCloseTo(totals.sessionMs / totals.wallMs, 9);
    expect(tasks.every(({ turns }) => turns > 1)).toBe(true);
    expect(await readdir(scratch).then((names) => names.filter((name) => name.startsWith('claude-multi')))).toEqual([]);
  });

  test('keeps the files of the sessions with --keep', async () => {
    await using folder = await temporaryFolder();
    const end = await runCli(['demo', '--keep', '--quiet'], { cwd: folder.path, env: { TMPDIR: folder.path } });
    const kept = /^Kept: (.*)$/m.exec(end.stderr)?.[1] ?? '';
    expect(await readFile(join(kept, 'project/docs/GUIDE.md'), 'utf8')).toContain('## trim');
    expect(end.stdout).toContain(`Journal and transcripts: ${join(kept, 'sessions')}`);
    expect(end.stdout).not.toContain('started');
  });

  test('says how to install claude if it is missing, and leaves nothing behind', async () => {
    await using folder = await temporaryFolder();
    const end = await runCli(['demo'], { cwd: folder.path, env: { PATH: '/nowhere', TMPDIR: folder.path } });
    expect(end.code).toBe(3);
    expect(end.stderr).toMatch(/not on the PATH\n +Install it with/);
    expect(await readdir(folder.path)).toEqual([]);
  });
});
