import { expect, it } from 'vitest';
import { projectPath } from '../../../src/domain/findings/project-path.ts';

it.each([
  ['src/a.ts', '/work/project', 'src/a.ts'],
  ['./src//a.ts', '/work/project', 'src/a.ts'],
  ['a.ts', '/work/project/packages/core', 'packages/core/a.ts'],
  ['../other/a.ts', '/work/project/packages/core', 'packages/other/a.ts'],
  ['/work/project/src/a.ts', '/work/project/packages/core', 'src/a.ts'],
  ['a b/ü.ts', '/work/project', 'a b/ü.ts'],
])('the path %j of a session in the folder %s is %s in the project', (path, cwd, expected) => {
  expect(projectPath(path, cwd, '/work/project')).toBe(expected);
});

it.each([
  '../secret',
  'src/../../secret',
  '/etc/passwd',
  '/work/project-2/a.ts',
  '../../../../../../etc/passwd',
  '.',
  '',
  '/work/project',
  'https://example.com/a.ts',
  'file:///work/project/a.ts',
  'a\u0000.ts',
  'a\n::error::x',
  'a\u202ets.b',
  'a\ud83d',
])('the path %j leads to no file of the project', (path) => {
  expect(projectPath(path, '/work/project', '/work/project')).toBeNull();
});

it('understands the paths of Windows in a project on Windows only', () => {
  expect(projectPath('src\\a.ts', 'C:\\work', 'C:\\work')).toBe('src/a.ts');
  expect(projectPath('C:\\work\\src\\a.ts', 'C:\\work\\src', 'C:\\work')).toBe('src/a.ts');
  expect(projectPath('D:\\work\\a.ts', 'C:\\work', 'C:\\work')).toBeNull();
  expect(projectPath('src\\a.ts', '/work', '/work')).toBe('src\\a.ts');
});
