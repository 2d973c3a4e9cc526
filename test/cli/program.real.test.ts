import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/cli/run-cli.ts';

describe('claude-multi', () => {
  test('prints its help on request and without arguments', async () => {
    const [bare, asked, flag] = await Promise.all([runCli([]), runCli(['help']), runCli(['--help'])]);
    expect(bare.stdout).toContain('Usage: claude-multi <command>');
    expect(asked.stdout).toBe(bare.stdout);
    expect(flag.stdout).toBe(bare.stdout);
    expect([bare.code, asked.code, flag.code]).toEqual([0, 0, 0]);
    expect(Math.max(...bare.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('prints its version, which is that of the package', async () => {
    const manifest: unknown = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
    const { version } = manifest as { version: string };
    const [command, flag] = await Promise.all([runCli(['version']), runCli(['--version'])]);
    expect(command.stdout).toMatch(new RegExp(`^claude-multi ${version} \\(Node 24`));
    expect(flag.stdout).toBe(command.stdout);
  });

  test('says which version of Node it needs when run with an older one', async () => {
    const older = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } });";
    const end = await runCli(['run'], {
      env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(older)}` },
    });
    expect(end.stderr).toMatch(/^claude-multi needs Node 24 or later; this is Node 20\.20\.2/);
    expect(end.code).toBe(3);
  });

  test('prints help for each command, with examples if it has options', async () => {
    for (const name of ['run', 'run-multi', 'demo', 'doctor', 'schema', 'init', 'upgrade', 'version', 'help']) {
      const [help, flag] = await Promise.all([runCli(['help', name]), runCli([name, '--help'])]);
      expect(help.code).toBe(0);
      expect(help.stdout).toContain(`Usage: claude-multi ${name}`);
      expect(flag.stdout).toBe(help.stdout);
      if (name.startsWith('run')) expect(help.stdout).toContain('Examples:');
    }
  });

  test('suggests a similar command', async () => {
    const end = await runCli(['rnu']);
    expect(end.code).toBe(2);
    expect(end.stdout).toBe('');
    expect(end.stderr).toContain('There is no command "rnu". Did you mean "claude-multi run"?');
    expect((await runCli(['help', 'shema'])).stderr).toContain('Did you mean "claude-multi schema"?');
    expect((await runCli(['frobnicate'])).stderr).toContain('Commands: run, plan, run-multi,');
  });

  test('refuses wrong usage with a helpful message and exit code 2', async () => {
    const cases: readonly (readonly [string[], RegExp])[] = [
      [
        ['run', '--max-paralel', '3'],
        /--max-paralel is not an option of "claude-multi run"; did you mean --max-parallel\?/,
      ],
      [['run', '--model'], /--model needs a value: --model <name>/],
      [
        ['run', '--model', '--json'],
        /--model needs a value \(found "--json"\); if that is the value, write --model=--json/,
      ],
      [['run', 'a.yaml', 'b.yaml'], /"b\.yaml" is more than the command accepts; usage: claude-multi run/],
      [['run-multi'], /<json> is missing; usage: claude-multi run-multi/],
      [['run', '--json', '--plain'], /--json.*cannot be used together with.*--plain/],
      [['run', '--\u001b[2Jx'], /is not an option/],
    ];
    for (const [args, pattern] of cases) {
      const end = await runCli(args);
      expect(end.stderr).toMatch(pattern);
      expect(end.stderr).toContain('See: claude-multi help');
      expect(end.stderr).not.toContain('\u001b');
      expect(end.code).toBe(2);
      expect(end.stdout).toBe('');
    }
  });
});
