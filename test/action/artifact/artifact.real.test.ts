import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { pack } from '../../../src/action/artifact/archive.ts';
import { uploadArtifact } from '../../../src/action/artifact/artifact-service.ts';
import { ArtifactService } from '../../support/fakes/artifact-service.ts';
import { temporaryFolder } from '../../support/real/run-claude.ts';

const zip = zipSync({ 'a.txt': new TextEncoder().encode('hello') });

function options(pauses: number[] = []) {
  return { signal: new AbortController().signal, pause: async (ms: number) => void pauses.push(ms) };
}

describe('an artifact', () => {
  it('is stored under its name', async () => {
    await using service = await ArtifactService.start();
    expect(await uploadArtifact('report', zip, service, options())).toBe('77');
    expect(service.names).toEqual(['report']);
    expect(service.files('report')).toEqual({ 'a.txt': 'hello' });
  });

  it('is stored in spite of faults that pass', async () => {
    await using service = await ArtifactService.start();
    service.refusals.push(503, 429);
    const pauses: number[] = [];
    await uploadArtifact('report', zip, service, options(pauses));
    expect(service.names).toEqual(['report']);
    expect(pauses).toEqual([1_000, 2_000]);
  });

  it('is given up after five tries, or at once where trying again cannot help', async () => {
    await using service = await ArtifactService.start();
    service.refusals.push(500, 500, 500, 500, 500);
    await expect(uploadArtifact('report', zip, service, options())).rejects.toThrow(
      'the CreateArtifact of the artifact failed: the service answered with the status 500',
    );
    expect(service.requests).toHaveLength(5);
    service.refusals.push(403);
    await expect(uploadArtifact('report', zip, service, options())).rejects.toThrow('the status 403');
    expect(service.requests).toHaveLength(6);
  });

  it('says so when there is one of the same name', async () => {
    await using service = await ArtifactService.start();
    await uploadArtifact('report', zip, service, options());
    await expect(uploadArtifact('report', zip, service, options())).rejects.toThrow('of this name is there already');
  });

  it('is refused with a token that does not allow it, and no message has the token or the signed address', async () => {
    await using service = await ArtifactService.start();
    for (const token of ['', 'x.y.z', 'no-token'])
      await expect(uploadArtifact('report', zip, { url: service.url, token }, options())).rejects.toThrow(
        'the token of the runner does not allow artifacts',
      );
    const gone = { url: service.url, token: service.token };
    await service[Symbol.asyncDispose]();
    const error: unknown = await uploadArtifact('report', zip, gone, options()).catch((thrown: unknown) => thrown);
    expect(String(error)).toContain('the connection failed (ECONNREFUSED)');
    expect(String(error)).not.toContain(service.token);
  });
});

describe('the archive of a run', () => {
  it('has texts and redacted files, and leaves out what is missing or too large', async () => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'a'), 'the secret is here');
    await writeFile(join(folder.path, 'big'), 'x'.repeat(1_000));
    const files = ['a', 'big', 'missing'].map((name) => ({ name: `tasks/${name}`, path: join(folder.path, name) }));
    const { zip: packed, leftOut } = await pack(
      { 'report.json': '{}' },
      files,
      (text) => text.replace('secret', '***'),
      500,
    );
    expect(leftOut).toEqual(['tasks/big', 'tasks/missing']);
    const unpacked = Object.entries(unzipSync(packed)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]);
    expect(unpacked).toEqual([
      ['report.json', '{}'],
      ['tasks/a', 'the *** is here'],
    ]);
  });
});
