import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { completeLock, findGaps, type Lock } from '../../scripts/lib/lock.ts';
import { root } from '../../scripts/lib/project.ts';

const read = <T>(name: string): T => JSON.parse(readFileSync(join(root, name), 'utf8')) as T;

describe('package-lock.json', () => {
  const lock = read<Lock>('package-lock.json');

  it('has an entry for every platform, so that `npm ci` accepts it (else: node scripts/complete-lock.ts)', () => {
    expect(findGaps(lock)).toEqual([]);
  });

  it('names only the public registry', () => {
    const hosts = Object.values(lock.packages).flatMap(({ resolved }) => (resolved ? [new URL(resolved).host] : []));
    expect(hosts.filter((host) => host !== 'registry.npmjs.org')).toEqual([]);
  });

  it('contains only install scripts that package.json allows', () => {
    const { allowScripts } = read<{ allowScripts: Record<string, boolean> }>('package.json');
    const scripted = Object.entries(lock.packages).filter(
      ([, entry]) => 'hasInstallScript' in entry && !entry.optional,
    );
    expect(scripted.map(([path]) => path.replace('node_modules/', '')).sort()).toEqual(
      Object.keys(allowScripts).sort(),
    );
  });
});

describe('completing a lock file', () => {
  it('adds packages that the registry lacked, with the platform in their names', () => {
    const lock: Lock = {
      packages: {
        'node_modules/tool': {
          version: '1.2.3',
          optionalDependencies: { '@tool/linux-arm64-musl': '1.2.3', '@tool/win32-x64': '1.2.3', present: '1.0.0' },
        },
        'node_modules/tool/node_modules/present': { version: '1.0.0' },
      },
    };
    expect(completeLock(lock)).toEqual(['@tool/linux-arm64-musl@1.2.3', '@tool/win32-x64@1.2.3']);
    expect(lock.packages['node_modules/@tool/linux-arm64-musl']).toEqual({
      ...{ version: '1.2.3', dev: true, optional: true },
      ...{ os: ['linux'], cpu: ['arm64'], libc: ['musl'] },
    });
    expect(findGaps(lock)).toEqual([]);
  });

  it('refuses a version range, since its resolution is unknown', () => {
    const lock: Lock = {
      packages: { 'node_modules/tool': { optionalDependencies: { '@tool/darwin-x64': '^1.0.0' } } },
    };
    expect(() => completeLock(lock)).toThrow("node_modules/tool asks for '^1.0.0'");
  });
});
