import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/lib/project.ts';
import { writeRelease } from '../../scripts/lib/release/write-release.ts';
import { version } from '../../src/domain/version.ts';
import { exampleInstructions, type Instruction, valuesOf } from '../support/documents/dockerfile.ts';
import { minimalDebian, whyNoMinimalMachine } from '../support/install/minimal-machine.ts';

interface End {
  readonly code: number;
  readonly text: string;
}

/** Runs a program with nothing but this environment. */
function run(program: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<End> {
  return new Promise((resolve) => {
    execFile(program, args, { env, maxBuffer: 1e8 }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), text: stdout + stderr }),
    );
  });
}

const path = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const processor = process.arch === 'arm64' ? 'arm64' : 'amd64';
const why = whyNoMinimalMachine();
const debian = why === null ? minimalDebian() : null;
if (debian === null) console.warn(why ?? 'the mirror of Debian does not answer: the container is not played');

/** The stages of the Dockerfile. */
function stages(): Instruction[][] {
  const all: Instruction[][] = [];
  for (const instruction of exampleInstructions()) {
    if (instruction.name === 'FROM') all.push([]);
    all.at(-1)?.push(instruction);
  }
  return all;
}

// Without Docker: a minimal Debian stands for its base images, and the packages come from Debian's mirror.
describe.runIf(debian !== null)('the container image of the examples', () => {
  const [download = [], , image = []] = stages();
  let folder: string;
  let server: Server;
  let tampered = false;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'container-'));
    for (const name of ['download', 'image']) {
      execFileSync('cp', ['-a', debian ?? '', join(folder, name)]);
      cpSync('/etc/resolv.conf', join(folder, name, 'etc/resolv.conf'), { dereference: true });
    }
    const platform = processor === 'arm64' ? 'linux-arm64' : 'linux-x64';
    const commit = 'a'.repeat(40);
    await writeRelease(join(folder, 'assets'), { version, platforms: [platform], owner: 'octo', commit });
    server = createServer(({ url = '' }, response) => {
      const bytes = readFileSync(join(folder, 'assets', basename(url)));
      if (tampered && url.endsWith('.gz')) bytes.writeUInt8(bytes.readUInt8(999) ^ 1, 999);
      response.end(bytes);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs the steps of a stage in a root, with the arguments of a build, until one fails. */
  async function build(
    name: string,
    stage: readonly Instruction[],
    given: Readonly<Record<string, string>>,
  ): Promise<End> {
    const args = { PATH: path, HOME: '/root', DEBIAN_FRONTEND: 'noninteractive', ...given };
    let workdir = '/';
    let end: End = { code: 0, text: '' };
    for (const { name: kind, value } of stage) {
      if (kind === 'WORKDIR') {
        workdir = value;
        mkdirSync(join(folder, name, workdir), { recursive: true });
      }
      if (kind !== 'RUN' || end.code !== 0) continue;
      end = await run('chroot', [join(folder, name), '/bin/sh', '-c', `cd ${workdir} && ${value}`], args);
    }
    return end;
  }
  const given = (): Record<string, string> => ({
    RELEASES: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    CLAUDE_MULTI_VERSION: version,
    TARGETARCH: processor,
  });

  it('is not built from an archive that is not the released one, for another processor, or without a version', async () => {
    tampered = true;
    expect((await build('download', download, given())).text).toMatch(/tar\.gz: FAILED$/m);
    tampered = false;
    expect(await build('download', download, { ...given(), TARGETARCH: 'riscv64' })).toEqual({
      code: 1,
      text: 'there is no claude-multi for riscv64\n',
    });
    const end = await build('download', download, { ...given(), CLAUDE_MULTI_VERSION: '' });
    expect(end.text).toContain('give --build-arg CLAUDE_MULTI_VERSION=');
  });

  it('runs the demo as a user without rights, behind its first process', async () => {
    expect(await build('download', download, given())).toMatchObject({ code: 0 });
    expect(await build('image', image, {})).toMatchObject({ code: 0 });
    const inImage = join(folder, 'image');
    for (const copied of valuesOf('COPY', image)) {
      const [from = '', ...words] = copied.split(' ');
      const to = join(inImage, words.pop() ?? '');
      for (const one of words) {
        // The stage that installs Claude Code by npm is left out: it is here already.
        const source =
          from === '--from=claude'
            ? join(root, 'node_modules', one.split('/node_modules/')[1] ?? '')
            : join(folder, 'download', one);
        cpSync(source, to.endsWith('/') ? join(to, basename(one)) : to);
      }
    }
    const [user = ''] = valuesOf('USER', image);
    const settings = Object.fromEntries(
      (valuesOf('ENV', image)[0] ?? '').split(' ').map((one) => one.split('=')),
    ) as Record<string, string>;
    const [entry = '[]'] = valuesOf('ENTRYPOINT', image);
    const start = join(folder, 'start.sh');
    // In namespaces of its own, so that the first process is the image's.
    writeFileSync(
      start,
      'mount -t proc proc "$1/proc" && mount --bind /dev "$1/dev" && root=$1 && shift && exec chroot "$@"\n',
    );
    const inside = [`--userspec=${user}`, inImage, '/usr/bin/env', '-C', '/work', ...(JSON.parse(entry) as string[])];
    const started = (...args: string[]): Promise<End> =>
      run('unshare', ['--pid', '--fork', '--mount', 'sh', start, inImage, ...inside, ...args], {
        PATH: path,
        HOME: '/home/claude',
        ...settings,
      });
    expect((await started('version')).text).toContain(`claude-multi ${version} `);
    const doctor = (await started('doctor')).text;
    expect(doctor).toMatch(/^ok +claude +\/usr\/local\/bin\/claude, version /m);
    expect(doctor).toMatch(/^ok +runs +\/runs$/m);
    // tini says so when it is not the first process.
    expect(doctor).not.toContain('not running as PID 1');
    const demo = await started('demo', '--plain');
    expect(demo.text).toContain('count-cases   succeeded');
    expect(demo.code).toBe(0);
  });
});
