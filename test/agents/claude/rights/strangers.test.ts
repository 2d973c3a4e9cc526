import { expect, test } from 'vitest';
import { filesOf, restrained } from '../../../../src/agents/claude/rights/strangers.ts';
import { sampleTask } from '../../../support/samples/sample-run.ts';

const withArgs = (...args: string[]) => ({ ...sampleTask('one'), cwd: '/project', args });

test.each([['--'], ['--append-system-prompt'], ['--name']])(
  'the argument %s does not swallow the restraints',
  (last) => {
    const { args } = restrained(withArgs(last));
    expect(args.at(-1)).toBe(last);
    expect(args).toContain('--restricted');
  },
);

test('files that arguments name are found, in each way that the command line knows', () => {
  const args = [
    '--settings=a.json',
    '--mcp-config',
    'b.json',
    '/c.json',
    '--effort=high',
    '--system-prompt-file',
    'd.md',
  ];
  expect(filesOf(withArgs(...args))).toEqual(['/project/a.json', '/project/b.json', '/c.json', '/project/d.md']);
  expect(filesOf(withArgs('--settings={"env":{}}', '--append-system-prompt=a.md'))).toEqual([]);
});
