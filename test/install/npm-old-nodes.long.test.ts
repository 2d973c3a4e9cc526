import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oldNodeMessage } from '../../src/cli/process/old-node.ts';
import { type EmptyMachine, emptyMachine, packedRelease } from '../support/install/npm.ts';

/** The newest Nodes of these lines, as the npm registry has them. */
const lines = [10, 12, 14, 16, 18, 20, 22, 23];
/** The oldest ESM loader without a flag, the last one of Ubuntu 22.04, and the oldest of two lines that are often found. */
const exact = ['12.16.3', '12.22.9', '20.0.0', '22.0.0'];

// It needs the internet: the npm registry has a package with each Node for Linux.
describe.skipIf(process.platform !== 'linux')('an old Node', () => {
  let folder: string;
  let tarball: string;
  let machine: EmptyMachine;
  beforeAll(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'npm-old-nodes-')));
    tarball = await packedRelease(folder);
    machine = emptyMachine(join(folder, 'machine'));
    await machine.npm('install', '--global', tarball);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([...lines, ...exact])('%s names the Node that is needed, and ends with 3', async (line) => {
    const node = await fetchNode(`${line}`);
    const { stdout: found } = await machine.run(node, ['--print', 'process.versions.node']);
    expect(found).toMatch(`${line}`);
    expect(await machine.run(node, [machine.program, 'version'])).toEqual({
      code: 3,
      stdout: '',
      stderr: oldNodeMessage(found.trim(), node),
    });
  });

  it.each(['20', '22'])('%s installs the package with a warning of npm, and the program says why', async (line) => {
    const node = await fetchNode(line);
    const path = [dirname(node), '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter);
    const old = emptyMachine(join(folder, `with-node-${line}`), { PATH: path });
    expect((await old.npm('install', '--global', tarball)).stderr).toMatch(/EBADENGINE.*\n.*EBADENGINE.*claude-multi/);
    expect(await old.run(old.program, ['help'])).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(`^claude-multi needs Node 24 or later; this is Node ${line}\\.`),
    });
  });

  /** Fetches a Node with npm, as a package. Returns the path of the program. */
  async function fetchNode(wanted: string): Promise<string> {
    const into = join(folder, `node-${wanted}`);
    mkdirSync(into, { recursive: true });
    const name = `node-linux-${process.arch}@${wanted}`;
    await promisify(execFile)('npm', ['install', '--no-save', '--no-audit', '--no-fund', `--prefix=${into}`, name], {
      cwd: into,
    });
    return join(into, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node');
  }
});
