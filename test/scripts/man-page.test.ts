import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type DocumentedCommand, documentCommands } from '../../scripts/lib/docs/command-reference.ts';
import { manPage } from '../../scripts/lib/man-page.ts';
import { root } from '../../scripts/lib/project.ts';
import { roffText } from '../../scripts/lib/roff.ts';
import { commandList } from '../../src/cli/command-list.ts';
import { exitCode } from '../../src/cli/process/exit-code.ts';
import { settingNames, settingVariables } from '../../src/tasks/fields/settings.ts';

const settingFlags = settingNames.map((name): string => `--${name}`);

describe('the manual page', () => {
  let page: string;
  let commands: DocumentedCommand[];
  beforeAll(async () => {
    page = await manPage({ version: '0.2.0', date: '2026-01-31' });
    commands = await documentCommands(commandList);
  });
  /** The text of a part of the page, which begins with a heading. */
  const partOf = (heading: string): string => page.split(/^(?=\.S[HS] )/m).find((one) => one.startsWith(heading)) ?? '';

  it('has every command, with its arguments and with all of its options, or a reference to them', () => {
    for (const { entry, options } of commands) {
      const part = partOf(`.SS ${roffText(entry.name)}\n`);
      expect(part, entry.name).toContain(roffText(entry.summary.slice(1)));
      for (const { description } of entry.parameters) expect(part).toContain(roffText(description));
      const flags = options.map(({ long }) => settingFlags.find((flag) => long?.replace('no-', '') === flag) ?? long);
      const hasAllSettings = settingFlags.every((flag) => flags.includes(flag));
      if (hasAllSettings) expect(part).toContain('Settings: all of them.');
      const own = hasAllSettings ? flags.filter((flag) => !settingFlags.includes(flag ?? '')) : flags;
      expect(part.replace(/\\f[BIR]|\\/g, '').match(/--[a-z-]+/g) ?? [], entry.name).toEqual(
        expect.arrayContaining(own),
      );
    }
  });

  it('has every setting with its variable', () => {
    for (const name of settingNames) {
      expect(partOf('.SH SETTINGS')).toMatch(new RegExp(`${roffText(`--${name}`).replaceAll('\\', '\\\\')}\\b`));
      expect(partOf('.SH ENVIRONMENT')).toContain(settingVariables[name]);
    }
  });

  it('has every exit code', () => {
    const codes = [...partOf('.SH EXIT STATUS').matchAll(/^\.TP\n\\fB(\d+)\\fR$/gm)].map(([, code]) => Number(code));
    expect(codes).toEqual(expect.arrayContaining(Object.values(exitCode)));
  });

  it('has every variable and every folder that the page of settings names', () => {
    const [, further = ''] = readFileSync(join(root, 'docs/settings.md'), 'utf8').split('## Further variables');
    const [variables = '', folders = ''] = further.split('## The sessions folder');
    const named = (text: string): string[] =>
      [...text.matchAll(/^\|.*$/gm)].flatMap(([row]) => row.match(/`[^`]+`/) ?? []);
    expect(named(variables).length).toBeGreaterThan(5);
    for (const word of named(variables)) expect(partOf('.SH ENVIRONMENT')).toContain(roffText(word.slice(1, -1)));
    expect(named(folders)).toHaveLength(3);
    for (const word of named(folders)) expect(partOf('.SH FILES')).toContain(roffText(word.slice(1, -1)));
  });

  it('names the version and its day, and the same page has the same bytes', async () => {
    expect(page).toContain(String.raw`.TH CLAUDE\-MULTI 1 "2026-01-31" "claude\-multi 0.2.0" "User Commands"`);
    expect(await manPage({ version: '0.2.0', date: '2026-01-31' })).toBe(page);
    expect(await manPage({ version: '0.2.0', date: null })).toContain('.TH CLAUDE\\-MULTI 1 "" ');
  });

  it('uses only ASCII, which every manual page viewer reads', () => {
    expect(page).toMatch(/^[\n -~]*$/);
  });
});

describe('text as roff', () => {
  it('shows every character as it is', () => {
    expect(roffText(String.raw`a-b \n 'x' ~ ^ ${'`'} … 😀`)).toBe(
      String.raw`a\-b \en \(aqx\(aq \(ti \(ha \(ga \[u2026] \[u1F600]`,
    );
  });

  it('is never taken for a macro at the beginning of a line', () => {
    expect(roffText(".so /etc/passwd\n'br\n.x")).toBe('\\&.so /etc/passwd\n\\(aqbr\n\\&.x');
  });
});
