import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/lib/project.ts';
import { ownerPlaceholder, placeholdersIn, replacePlaceholders } from '../../scripts/lib/release/placeholders.ts';
import { actionName } from '../../src/domain/project.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const shell = read('scripts/install/install.sh');
const powershell = read('scripts/install/install.ps1');
const page = read('docs/install.md');

describe('the install scripts', () => {
  it.each([
    ['install.sh', shell],
    ['install.ps1', powershell],
  ])('name the owner of the repository once, for the release to put it there: %s', (_, text) => {
    // The commit of a release has its owner's name there.
    expect(text.split(actionName)).toHaveLength(2);
    const unreleased = text.replace(actionName, `${ownerPlaceholder}/claude-multi`);
    expect(placeholdersIn(unreleased).map(({ name }) => name)).toEqual([ownerPlaceholder]);
    const released = replacePlaceholders(unreleased, { owner: 'someone', commit: '0'.repeat(40) });
    expect(placeholdersIn(released)).toEqual([]);
    expect(released).toMatch(/repository ?= ?'?someone\/claude-multi'?\n/);
  });

  it('trust the same versions of gh, and say the same about an attestation', () => {
    for (const words of [
      "'2.68.0'",
      'Its checksum is right. Its attestation was not checked:',
      'Its checksum and its attestation are right.',
      'there is no gh (GitHub CLI).',
      'gh is not logged in (gh auth login).',
      'gh could not reach GitHub.',
      'is not what was released: gh found no valid attestation of $repository for it.',
      'is not what was released: its checksum is wrong.',
    ])
      expect([shell.includes(words), powershell.includes(words)], words).toEqual([true, true]);
  });

  it('are ASCII, which every shell reads in the same way', () => {
    expect(shell + powershell).toMatch(/^[\n -~]*$/);
  });

  it('end so that a script that was cut off is a syntax error', () => {
    expect(shell).toMatch(/^#!\/bin\/sh\n(#.*\n)*\{\n[\s\S]*\nmain "\$@"\nexit 0\n\}\n$/);
    expect(powershell).toMatch(/^\(& \{$[\s\S]*^\} -Version \$Version -Prefix \$Prefix -Uninstall:\$Uninstall\)\n$/m);
  });

  it("have nothing that Windows PowerShell 5.1 does not know, or that would close the user's shell", () => {
    const code = powershell.replace(/<#[\s\S]*?#>/, '').replace(/^\s*#.*$/gm, '');
    const withoutStrings = code.replace(/'(?:[^']|'')*'/g, "''").replace(/"(?:`.|[^"`])*"/g, '""');
    expect(withoutStrings).not.toMatch(/\?\?|\?\.|&&|\|\||\bexit\b|\s\? |-Parallel\b|\$Is(Windows|Linux|MacOS)/);
  });
});

// There is no PowerShell that tests could run everywhere, so these hold the order of what it does.
describe('install.ps1', () => {
  const at = (text: string): number => {
    expect(powershell.split(text), text).toHaveLength(2);
    return powershell.indexOf(text);
  };

  it("refuses a folder with somebody else's files of the same names, before it writes anything", () => {
    const check = at('Test-Foreign\n');
    expect(check).toBeLessThan(at('New-Item -ItemType Directory -Path $Prefix '));
    expect(powershell).toMatch(
      /function Test-Foreign \{\n +if \(Test-Path -LiteralPath \$receipt\) \{ return \}\n +foreach \(\$name in @\('claude-multi\.exe'\) \+ \$documents\)/,
    );
  });

  it('writes the documents only when the program is in its place', () => {
    expect(at('[IO.File]::Move($new, $program)')).toBeLessThan(at('Set-Content -LiteralPath $receipt'));
    expect(at('Set-Content -LiteralPath $receipt')).toBeLessThan(at('Move-Item -LiteralPath $file'));
  });

  it('accepts the end of redirects only where it would accept an address', () => {
    expect(powershell).toContain("$final.Scheme -eq 'https' -or ($address -like 'http:*' -and $final.IsLoopback)");
  });
});

describe('docs/install.md', () => {
  it('has the options and exit codes that install.sh prints', () => {
    const help = shell.slice(shell.indexOf('Installs claude-multi, or removes it.'), shell.indexOf('\nEND\n'));
    const options = Array.from(help.matchAll(/^ {2}(--[a-z-]+)/gm), ([, flag = '']) => flag);
    expect(options).toHaveLength(5);
    for (const flag of options) expect(page).toContain(`\`${flag}\``);
    const codes = Array.from(help.matchAll(/^ {2}([0-9, ]+?) {2}(\S.*)$/gm), ([, code = '', meaning = '']) => [
      code,
      meaning,
    ]);
    expect(codes).toHaveLength(6);
    const rows = Array.from(page.matchAll(/^\| +([0-9, ]+?) +\| (.*?) +\|$/gm), ([, code = '', meaning = '']) => [
      code,
      meaning,
    ]);
    expect(rows).toEqual(codes);
  });

  it('names every file that install.sh writes', () => {
    const places = Array.from(
      shell.matchAll(/^ +stage(?:_shared)? \S+ "?(share\/[^\s"$]+)/gm),
      ([, place = '']) => place,
    );
    expect(places).toHaveLength(6);
    for (const place of places) expect(page).toContain(place);
  });
});
