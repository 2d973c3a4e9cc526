import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { stage } from '../../support/real/supervised-run.ts';

it('the real CLI accepts the tools, variables and arguments of a session and reports on its work', async () => {
  const bash = (command: string) => ({ tool: 'Bash', input: { command, description: 'test' } });
  await using scene = await stage({
    scripts: [
      {
        match: 'do rules',
        steps: [
          {
            tools: [
              bash('echo allowed > allowed.txt'),
              bash('touch denied.txt'),
              { tool: 'Write', input: { file_path: '{{cwd}}/w.txt', content: 'x' } },
            ],
          },
          { text: 'tried' },
        ],
      },
      {
        match: 'do everything',
        steps: [
          bash('echo "$FROM_TASK" > everything.txt'),
          { text: 'Done.\n```verification\nerrors-found: 3\ngaps: none\nconfidence: medium\n```' },
        ],
      },
    ],
    options: { enhance: true },
    tasks: [
      {
        id: 'rules',
        permissionMode: 'default',
        allowedTools: ['Bash(echo allowed:*)', 'Write'],
        disallowedTools: ['WebFetch', 'WebSearch'],
        appendSystemPrompt: '--not-an-option',
      },
      { id: 'everything', env: { FROM_TASK: 'it came through' }, args: ['--effort', 'low'], maxTurns: 5 },
    ],
  });
  const { task } = await scene.run();
  expect(task('rules')).toMatchObject({
    status: 'succeeded',
    warnings: [
      { kind: 'permission-denied', message: expect.stringMatching(/^[12] tool calls? w(as|ere) denied: Bash$/) },
    ],
  });
  expect(task('everything')).toMatchObject({
    status: 'succeeded',
    verification: { errorsFound: 3, gaps: 'none', confidence: 'medium' },
    warnings: [],
  });
  expect((await readFile(`${scene.folder}/everything.txt`, 'utf8')).trim()).toBe('it came through');
  expect(await readFile(`${scene.folder}/w.txt`, 'utf8')).toBe('x');
  await expect(readFile(`${scene.folder}/denied.txt`)).rejects.toThrow('ENOENT');
});
