import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { installVersion, pinnedVersion, versionOf } from '../../../scripts/lib/newest-claude/package.ts';
import { temporaryFolder } from '../../support/real/run-claude.ts';

const name = '@anthropic-ai/claude-code';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A package with a `claude` that says its version, as npm takes it. */
function packed(folder: string, version: string): Buffer {
  const source = join(folder, version, 'package');
  mkdirSync(source, { recursive: true });
  writeFileSync(join(source, 'package.json'), JSON.stringify({ name, version, bin: { claude: 'claude.sh' } }));
  writeFileSync(join(source, 'claude.sh'), `#!/bin/sh\necho "${version} (Claude Code)"\n`, { mode: 0o755 });
  const file = join(folder, `${version}.tgz`);
  execFileSync('tar', ['-czf', file, '-C', join(folder, version), 'package']);
  return readFileSync(file);
}

/** npm's registry with these versions, the last of which is the newest; npm asks it until the end of the block. */
async function registry(folder: string, ...versions: string[]) {
  const archives = new Map(versions.map((version) => [version, packed(folder, version)]));
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    const archive = archives.get(/^\/files\/(.+)\.tgz$/.exec(path)?.[1] ?? '');
    if (archive !== undefined) return response.end(archive);
    if (path.split('?')[0] !== `/${name}`) return response.writeHead(404).end('{}');
    const { port } = server.address() as AddressInfo;
    const manifests = [...archives].map(([version, bytes]) => {
      const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
      const dist = { tarball: `http://127.0.0.1:${port}/files/${version}.tgz`, integrity };
      return [version, { name, version, bin: { claude: 'claude.sh' }, dist }];
    });
    const answer = { name, 'dist-tags': { latest: versions.at(-1) }, versions: Object.fromEntries(manifests) };
    return response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('npm_config_registry', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  vi.stubEnv('npm_config_cache', join(folder, 'cache'));
  vi.stubEnv('npm_config_userconfig', join(folder, 'npmrc'));
  return { [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

test('the newest Claude Code of npm’s registry takes the place of the pinned one, and goes again', async () => {
  await using folder = await temporaryFolder();
  await using _ = await registry(folder.path, '2.1.332', '2.1.999');
  const project = join(folder.path, 'project');
  mkdirSync(project);
  const manifest = JSON.stringify({ private: true, devDependencies: { [name]: '2.1.332' } });
  writeFileSync(join(project, 'package.json'), manifest);
  const said = (): string =>
    execFileSync(join(project, 'node_modules/.bin/claude'), ['--version'], { encoding: 'utf8' });

  expect(pinnedVersion(project)).toBe('2.1.332');
  expect(await versionOf('latest')).toBe('2.1.999');
  await installVersion(project, '2.1.999');
  expect(said()).toBe('2.1.999 (Claude Code)\n');
  await installVersion(project, pinnedVersion(project));
  expect(said()).toBe('2.1.332 (Claude Code)\n');
  expect(readFileSync(join(project, 'package.json'), 'utf8')).toBe(manifest);

  await expect(versionOf('latest; touch x')).rejects.toThrow('neither a version nor a tag');
  await expect(installVersion(project, '2.1.1')).rejects.toThrow();
});
