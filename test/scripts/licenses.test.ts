import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { licenseTexts } from '../../scripts/lib/licenses.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'licenses-'));
  add('node_modules/plain', { name: 'plain', version: '1.0.0', license: 'MIT' }, 'Plain terms\r\n');
  add(
    'node_modules/plain/node_modules/@scope/deep',
    { name: '@scope/deep', version: '2.0.0', license: 'ISC' },
    'Deep terms',
  );
  add('node_modules/bare', { name: 'bare', version: '3.0.0', license: 'MIT' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the licence list has every bundled package once, also from concatenated and lazy modules', () => {
  const at = (path: string) => ({ nameForCondition: join(folder, path) });
  const text = licenseTexts({
    modules: [
      { modules: [at('node_modules/plain/a.js'), at('node_modules/plain/b.js'), at('src/main.js')] },
      at('node_modules/plain/node_modules/@scope/deep/lib/index.js'),
      at('node_modules/bare/index.js'),
      { nameForCondition: null },
    ],
  });
  const sections = text.split(/^-{80}$/m).map((section) => section.trim());
  expect(sections).toEqual([
    '@scope/deep 2.0.0 (ISC)\n\nDeep terms',
    'bare 3.0.0 (MIT)\n\nThe package brings no licence file.',
    'plain 1.0.0 (MIT)\n\nPlain terms',
  ]);
});

function add(path: string, manifest: object, license?: string): void {
  mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, path, 'package.json'), JSON.stringify(manifest));
  if (license !== undefined) writeFileSync(join(folder, path, 'LICENSE.md'), license);
}
