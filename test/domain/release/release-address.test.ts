import { describe, expect, test } from 'vitest';
import { readReleasesAddress, redirectTarget } from '../../../src/domain/release/release-address.ts';
import { archiveName, platformName, readChecksums } from '../../../src/domain/release/release-files.ts';
import { UsageError } from '../../../src/domain/text/errors.ts';

describe('the address of releases', () => {
  test('is https, or of this machine', () => {
    expect(readReleasesAddress('https://mirror.example/claude-multi/')).toBe('https://mirror.example/claude-multi');
    expect(readReleasesAddress('http://127.0.0.1:8080')).toBe('http://127.0.0.1:8080');
  });

  test.each([
    ['http://mirror.example/', 'is not encrypted'],
    ['ftp://mirror.example/', 'is not encrypted'],
    ['mirror', 'is not a web address'],
    ['https://me:secret@mirror.example/', 'contains a user name or a password'],
    ['https://mirror.example/?token=secret', 'contains "?" or "#"'],
  ])('is refused when it is %s, without its secrets', (address, problem) => {
    const refused = (): string => readReleasesAddress(address);
    expect(refused).toThrow(UsageError);
    try {
      refused();
    } catch (error) {
      const { faults } = error as UsageError;
      expect(faults).toMatchObject([{ where: 'CLAUDE_MULTI_RELEASES_URL', problem }]);
      expect(JSON.stringify(faults)).not.toContain('secret');
    }
  });

  test('is followed to encrypted addresses, and within this machine', () => {
    const remote = new URL('https://github.com/someone/claude-multi/releases/download/v0.2.0/VERSION');
    const to = (location?: string, from = remote): string => {
      const next = redirectTarget(location, from);
      return 'to' in next ? next.to.href : next.refused;
    };
    expect(to('/other')).toBe('https://github.com/other');
    expect(to('https://files.example/a?signature=1')).toBe('https://files.example/a?signature=1');
    expect(to('http://localhost:80/a', new URL('http://127.0.0.1:81/'))).toBe('http://localhost/a');
    expect(to('http://files.example/a', new URL('http://127.0.0.1:81/'))).toContain('not encrypted');
    // Another user of this machine may serve there.
    expect(to('http://localhost:80/a')).toBe('redirects to http://localhost, which is not encrypted');
    expect(to('http://files.example/a')).toBe('redirects to http://files.example, which is not encrypted');
    expect(to('file:///etc/passwd')).toBe('redirects to file://, which is not encrypted');
    expect(to('http://localhost.example/a')).toContain('not encrypted');
    expect(to('https://[')).toContain('which is not an address');
    expect(to()).toContain('which is not an address');
  });
});

describe('the files of a release', () => {
  test.each([
    [{ platform: 'linux', arch: 'x64', musl: false }, 'claude-multi-linux-x64.tar.gz'],
    [{ platform: 'linux', arch: 'arm64', musl: true }, 'claude-multi-linux-arm64-musl.tar.gz'],
    [{ platform: 'darwin', arch: 'arm64', musl: false }, 'claude-multi-darwin-arm64.tar.gz'],
    [{ platform: 'win32', arch: 'x64', musl: false }, 'claude-multi-windows-x64.zip'],
  ])('have an archive for %j: %s', (machine, name) => {
    expect(archiveName(platformName(machine))).toBe(name);
  });

  test('have checksums as sha256sum writes them, in both of its modes and with the line ends of Windows', () => {
    const [a, b] = ['a'.repeat(64), 'B'.repeat(64)];
    const read = readChecksums(`${a}  one\r\n${b} *two words\n\n<html>\nabc  three\n`);
    expect([...read]).toEqual([
      ['one', a],
      ['two words', 'b'.repeat(64)],
    ]);
  });
});
