import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/lib/project.ts';
import { repository } from '../../src/domain/project.ts';

interface Manifest extends Readonly<Record<string, unknown>> {
  readonly scripts: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

/**
 * Because of any of these, a package manager that installs from a Git URL installs the package's devDependencies in its
 * clone and runs scripts there. npm 11 then even leaves a link to the deleted clone.
 */
const makeManagersBuild = {
  scripts: [
    ...['build', 'preinstall', 'install', 'postinstall', 'prepack', 'prepare'], // npm 7 and later
    ...['prepublish', 'prepublishOnly', 'publish', 'postpublish'], // pnpm and old npm
  ],
  fields: ['workspaces', 'gypfile', 'bundleDependencies', 'bundledDependencies'],
  files: ['binding.gyp', 'npm-shrinkwrap.json', '.npmignore'],
};

describe('package.json', () => {
  it('has no script that would make a package manager build the package when it is installed from Git', () => {
    expect(makeManagersBuild.scripts.filter((name) => Object.hasOwn(manifest.scripts, name))).toEqual([]);
  });

  it('has no field and no file beside it that would change how the package is installed from Git', () => {
    expect(makeManagersBuild.fields.filter((name) => Object.hasOwn(manifest, name))).toEqual([]);
    expect(makeManagersBuild.files.filter((name) => existsSync(join(root, name)))).toEqual([]);
  });

  it('needs no other package at run time, since the bundle contains all', () => {
    const kinds = ['dependencies', 'optionalDependencies', 'peerDependencies'];
    expect(kinds.filter((name) => Object.hasOwn(manifest, name))).toEqual([]);
  });

  it('names the repository that the program names', () => {
    expect(manifest).toMatchObject({
      repository: { type: 'git', url: `git+${repository}.git` },
      homepage: `${repository}#readme`,
      bugs: { url: `${repository}/issues` },
    });
  });

  it('is published to everybody, with provenance, and asks for no money', () => {
    expect(manifest['publishConfig']).toEqual({ access: 'public', provenance: true });
    expect(manifest).not.toHaveProperty('funding');
    expect(manifest).not.toHaveProperty('private');
  });
});
