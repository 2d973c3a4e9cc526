import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { launcher } from '../../scripts/lib/launcher.ts';
import { root } from '../../scripts/lib/project.ts';
import { oldestNode } from '../../src/cli/process/old-node.ts';

/** Runs the launcher in a process with such versions, in which nothing can be imported. */
function launch(versions: Readonly<Record<string, string>>) {
  let stderr = '';
  const process = {
    versions,
    execPath: '/opt/{version}/$& node',
    exitCode: 0,
    stderr: {
      write: (text: string) => {
        stderr += text;
      },
    },
  };
  runInNewContext(launcher.replace("import('./index.js')", "process.stderr.write('imports index.js')"), { process });
  return { exitCode: process.exitCode, stderr };
}

describe('the program that npm links', () => {
  it.each(['4.9.1', '10.24.1', '12.22.12', '20.20.2', '23.11.1'])(
    'names the Node that was found (%s) and the one that is needed, and ends with 3',
    (node) => {
      const { exitCode, stderr } = launch({ node });
      expect(exitCode).toBe(3);
      expect(stderr).toMatch(`claude-multi needs Node ${oldestNode} or later; this is Node ${node} (`);
      expect(stderr).toContain('(/opt/{version}/$& node).\n  Install a newer Node');
    },
  );

  it.each([
    { node: '24.0.0' },
    { node: '100.0.0' },
    { node: '20.0.0', bun: '1.4.5' },
    { node: '20.0.0', deno: '2.9.6' },
  ])('starts the program on %o', (versions) => {
    expect(launch(versions)).toEqual({ exitCode: 0, stderr: 'imports index.js' });
  });

  it('needs the Node that package.json names', () => {
    const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { engines: { node: string } };
    expect(engines.node).toBe(`>=${oldestNode}`);
  });
});
