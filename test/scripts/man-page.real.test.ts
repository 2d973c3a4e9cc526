import { spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { manPage } from '../../scripts/lib/man-page.ts';

function lacks(program: string): boolean {
  if (spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined) return false;
  console.warn(`there is no ${program}: it does not render the manual page here`);
  return true;
}

/** Without bold and italics, which are escape sequences, or letters that are printed twice with a backspace between. */
function plain(text: string): string {
  const [last = '', ...before] = stripVTControlCharacters(text).split('\b').reverse();
  return [...before.reverse().map((part) => part.slice(0, -1)), last].join('');
}

describe('the manual page', () => {
  let page: string;
  beforeAll(async () => {
    page = await manPage({ version: '0.2.0', date: '2026-01-31' });
  });
  const shownBy = (program: string, ...args: string[]) => {
    const { stdout, stderr } = spawnSync(program, args, { input: page, encoding: 'utf8' });
    return { text: plain(stdout), stderr };
  };

  it.skipIf(lacks('groff'))('is rendered by groff without a warning', () => {
    const { text, stderr } = shownBy('groff', '-man', '-ww', '-Tutf8', '-rLL=120n');
    expect(stderr).toBe('');
    expect(text).toMatch(/^CLAUDE-MULTI\(1\) +User Commands +CLAUDE-MULTI\(1\)$/m);
    expect(text).toContain('       -o, --output file\n');
    expect(text).toContain('claude-multi list --json | jq -r \'.[] | select(.stage == "failed") | .run + "/" + .id\'');
    expect(text).toContain('$XDG_STATE_HOME/claude-multi, or ~/.local/state/claude-multi');
  });

  it.skipIf(lacks('mandoc'))('is rendered by mandoc, the viewer of macOS and Alpine, without a warning', () => {
    expect(shownBy('mandoc', '-Tlint', '-Wwarning').text).toBe('');
    expect(shownBy('mandoc', '-Tutf8', '-Owidth=120').text).toContain('%LOCALAPPDATA%\\claude-multi');
  });
});
