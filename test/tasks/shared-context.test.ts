import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/domain/plan/plan.ts';
import { describeFault, UsageError } from '../../src/domain/text/errors.ts';
import { loadPlan } from '../../src/tasks/load-plan.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'shared-context-')));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'docs'));
writeFileSync(join(folder, 'read.md'), 'Read all of docs.');

function load(value: unknown, settings: Readonly<Record<string, unknown>> = {}): Promise<Plan> {
  const source = { kind: 'inline', text: JSON.stringify(value) } as const;
  return loadPlan({ source, given: { values: settings, nameOf: (name) => `--${name}` }, env: {}, cwd: folder });
}

async function faultsOf(value: unknown): Promise<string[]> {
  const error = await load(value).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UsageError)) throw new Error('expected a UsageError', { cause: error });
  return error.faults.map(describeFault);
}

const context = { prompt: 'Read src.' };
const fix = { id: 'fix', prompt: 'Fix it.' };

describe('a task list with a shared context', () => {
  it('begins with a session that reads, from which every task forks unless it opts out', async () => {
    const tasks = [
      fix,
      { id: 'alone', prompt: 'x', context: false },
      { id: 'on-{{n}}', matrix: { n: [1, 2] }, prompt: 'x' },
    ];
    const plan = await load({ context, tasks });
    expect(plan.tasks.map(({ id, sharedContext }) => [id, sharedContext])).toEqual([
      ['context', { role: 'source' }],
      ['fix', { role: 'fork', of: 'context' }],
      ['alone', null],
      ['on-1', { role: 'fork', of: 'context' }],
      ['on-2', { role: 'fork', of: 'context' }],
    ]);
  });

  it('lets its session only read, whatever the tasks may do', async () => {
    const defaults = { 'permission-mode': 'acceptEdits', 'allowed-tools': ['Bash'] };
    const plan = await load({ context, defaults, tasks: [fix] }, { 'permission-mode': 'bypassPermissions' });
    expect(plan.tasks.map(({ permissionMode, allowedTools }) => [permissionMode, allowedTools])).toEqual([
      ['dontAsk', ['Read']],
      ['bypassPermissions', ['Bash']],
    ]);
    const [source] = (await load({ context: { ...context, tools: 'Read, Bash(npm ls:*)' }, tasks: [fix] })).tasks;
    expect(source?.allowedTools).toEqual(['Read', 'Bash(npm ls:*)']);
    expect(plan.unchosenModes).toEqual([]);
  });

  it('gives its session what all tasks have, and its own fields', async () => {
    const defaults = {
      prompt: 'of all',
      model: 'haiku',
      'append-system-prompt': 'Be brief.',
      args: ['--x'],
      env: { A: '1' },
    };
    const own = { id: 'reading', 'prompt-file': 'read.md', budget: 2, timeout: '1m', 'max-turns': 9, cwd: 'docs' };
    const plan = await load({ defaults, context: own, tasks: [{ id: 'a' }] });
    expect(plan.tasks).toMatchObject([
      {
        id: 'reading',
        prompt: 'Read all of docs.',
        model: 'haiku',
        budgetUsd: 2,
        timeoutMs: 60_000,
        maxTurns: 9,
        cwd: join(folder, 'docs'),
        appendSystemPrompt: 'Be brief.',
        args: ['--x'],
        env: { A: '1' },
      },
      { id: 'a', prompt: 'of all', sharedContext: { role: 'fork', of: 'reading' } },
    ]);
    expect(plan.source.promptFiles).toEqual([join(folder, 'read.md')]);
  });

  it('can be chosen by single tasks, where the defaults opt out', async () => {
    const tasks = [fix, { id: 'with', prompt: 'x', context: true }];
    const plan = await load({ context, defaults: { context: false }, tasks });
    expect(plan.tasks.map(({ sharedContext }) => sharedContext?.role)).toEqual(['source', undefined, 'fork']);
  });

  it.each([
    [
      'without a prompt',
      { context: { model: 'opus' }, tasks: [fix] },
      ['context: prompt is missing; write prompt or prompt-file'],
    ],
    [
      'with two prompts',
      { context: { ...context, 'prompt-file': 'read.md' }, tasks: [fix] },
      ['context: prompt-file is given together with prompt; keep one of them'],
    ],
    ['that is only a text', { context: 'Read src.', tasks: [fix] }, [/: context must be an object with a prompt/]],
    [
      'that no task has',
      { context, tasks: [{ ...fix, context: false }] },
      ['context is used by no task; remove it, or context: false from a task'],
    ],
    [
      'whose id a task has',
      { context, tasks: [{ ...fix, id: 'Context' }] },
      [/^task 1: id differs only in letter case from context of the shared context, which can have another id/],
    ],
    [
      'whose id a task has exactly',
      { context: { ...context, id: 'fix' }, tasks: [fix] },
      [/^task 1: id is already used by the shared context, which can have another id/],
    ],
    ['with a bad id', { context: { ...context, id: 'a/b' }, tasks: [fix] }, [/^context: id must be 1 to 64/]],
    [
      'whose folder is missing',
      { context: { ...context, cwd: 'gone' }, tasks: [fix] },
      [/^context: cwd cannot be read/],
    ],
    [
      'with fields that it cannot have',
      {
        context: { ...context, 'permission-mode': 'plan', 'allowed-tools': 'Read', env: {}, matrix: {}, enhance: true },
        tasks: [fix],
      },
      [
        /permission-mode.*may use the tools of its list/,
        /allowed-tools.*write it as tools/,
        /env.*write it under defaults/,
        /matrix.*known keys are/,
        /enhance.*at the top of the file/,
      ],
    ],
    [
      'that is asked for but missing',
      { defaults: { context: true }, tasks: [{ ...fix, context: true }] },
      [/^defaults: context is on, but the file has no context/, /^task "fix": context is on, but/],
    ],
    ['in a task', { tasks: [{ ...fix, context }] }, [/^task "fix": context must be true or false/]],
  ])('is refused with words: a context %s', async (_, value, faults) => {
    const found = await faultsOf(value);
    expect(found).toHaveLength(faults.length);
    for (const [index, fault] of faults.entries())
      expect(found[index]).toEqual(typeof fault === 'string' ? fault : expect.stringMatching(fault));
  });

  it('reads for tasks with an output-schema without having to keep to it', async () => {
    const defaults = { 'output-schema': 'findings' };
    const { tasks } = await load({ context, defaults, tasks: [fix, { ...fix, id: 'free', 'output-schema': 'off' }] });
    expect(tasks.map(({ id, outputSchema }) => [id, outputSchema])).toEqual([
      ['context', undefined],
      ['fix', 'findings'],
      ['free', undefined],
    ]);
    expect(await faultsOf([{ ...fix, 'output-schema': 'finding' }])).toEqual([
      expect.stringContaining('output-schema must be findings or off (found "finding"); did you mean findings?'),
    ]);
  });
});
