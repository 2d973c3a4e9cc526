import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { describe, expect, it } from 'vitest';
import { packagesIn } from '../../../scripts/lib/licenses.ts';
import type { Lock } from '../../../scripts/lib/lock.ts';
import { root } from '../../../scripts/lib/project.ts';
import { billOfMaterials, type Materials } from '../../../scripts/lib/release/sbom.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const mit = (name: string, version: string) => ({ name, version, license: 'MIT' });
const integrity = `sha512-${Buffer.alloc(64, 1).toString('base64')}`;
const lock: Lock = {
  packages: {
    'node_modules/zod': { version: '4.0.0', integrity, resolved: 'https://registry.npmjs.org/zod/-/zod-4.0.0.tgz' },
    'node_modules/@actions/core': { version: '3.0.0', integrity, dependencies: { tool: '^1.0.0', zod: '*' } },
    'node_modules/@actions/core/node_modules/tool': { version: '1.0.0', integrity },
    'node_modules/tool': { version: '2.0.0', integrity },
  },
};
const materials: Materials = {
  version: '0.2.0',
  repository: 'https://github.com/octo/claude-multi',
  commit: '0123456789abcdef0123456789abcdef01234567',
  bun: '1.4.5',
  parts: {
    binary: [mit('zod', '4.0.0'), mit('tool', '2.0.0')],
    'dist/action': [mit('@actions/core', '3.0.0'), mit('tool', '1.0.0'), mit('zod', '4.0.0')],
  },
  files: [{ name: 'claude-multi-linux-x64.tar.gz', sha256: 'ab'.repeat(32) }],
  lock,
};

interface Component {
  'bom-ref': string;
  purl: string;
  version: string;
  hashes?: { alg: string; content: string }[];
  licenses: unknown[];
  properties?: { name: string; value: string }[];
}
const bomOf = (given: Materials) =>
  JSON.parse(billOfMaterials(given)) as {
    serialNumber: string;
    metadata: { timestamp?: string; component: { version: string; components: { name: string; hashes: unknown[] }[] } };
    components: Component[];
    dependencies: { ref: string; dependsOn?: string[] }[];
  };

describe('the bill of materials', () => {
  it('of what is really published is valid by the strict schema of CycloneDX 1.6', async () => {
    const real: Materials = {
      ...materials,
      parts: {
        'dist/action': packagesIn(read('dist/action/licenses.txt')),
        'dist/cli': packagesIn(read('dist/cli/licenses.txt')),
      },
      lock: JSON.parse(read('package-lock.json')) as Lock,
    };
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await validator.validate(billOfMaterials(real))).toBeNull();
    expect(await validator.validate(billOfMaterials(real).replace('"library"', '"thing"'))).not.toBeNull();
    const { components } = bomOf(real);
    expect(components.map(({ purl }) => purl)).toContain(
      `pkg:npm/zod@${real.lock.packages['node_modules/zod']?.version}`,
    );
    for (const one of components) {
      expect(one.licenses, one.purl).not.toEqual([]);
      if (!one.purl.startsWith('pkg:npm/bun@')) expect(one.hashes?.[0]?.content, one.purl).toMatch(/^[0-9a-f]{128}$/);
    }
  });

  it('names each package once, with the parts that it is in, its licence and its hash', () => {
    const { components } = bomOf(materials);
    expect(components.map(({ purl }) => purl).sort()).toEqual([
      'pkg:npm/%40actions/core@3.0.0',
      'pkg:npm/bun@1.4.5',
      'pkg:npm/tool@1.0.0',
      'pkg:npm/tool@2.0.0',
      'pkg:npm/zod@4.0.0',
    ]);
    const zod = components.find(({ purl }) => purl === 'pkg:npm/zod@4.0.0');
    expect(zod?.properties?.map(({ value }) => value)).toEqual(['binary', 'dist/action']);
    expect(zod?.licenses).toEqual([{ license: { id: 'MIT' } }]);
    expect(zod?.hashes).toEqual([{ alg: 'SHA-512', content: '01'.repeat(64) }]);
  });

  it('tells which package depends on which, by the version that it gets', () => {
    const { dependencies } = bomOf(materials);
    expect(dependencies.find(({ ref }) => ref.includes('core'))?.dependsOn).toEqual([
      'pkg:npm/tool@1.0.0',
      'pkg:npm/zod@4.0.0',
    ]);
    expect(dependencies.find(({ ref }) => ref === 'pkg:npm/claude-multi@0.2.0')?.dependsOn).toHaveLength(5);
  });

  it('lists the files of the release with their hashes', () => {
    expect(bomOf(materials).metadata.component.components).toMatchObject([
      { name: 'claude-multi-linux-x64.tar.gz', hashes: [{ alg: 'SHA-256', content: 'ab'.repeat(32) }] },
    ]);
  });

  it('has no time and a serial number made of its content, so the same release has the same bytes', () => {
    expect(billOfMaterials(materials)).toBe(billOfMaterials(structuredClone(materials)));
    const { serialNumber, metadata } = bomOf(materials);
    expect(serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(metadata.timestamp).toBeUndefined();
    expect(bomOf({ ...materials, commit: 'f'.repeat(40) }).serialNumber).not.toBe(serialNumber);
  });

  it('is refused for a package that package-lock.json does not have in that version', () => {
    const parts = { binary: [mit('zod', '3.0.0')] };
    expect(() => billOfMaterials({ ...materials, parts })).toThrow('zod 3.0.0 is not in package-lock.json');
  });
});
