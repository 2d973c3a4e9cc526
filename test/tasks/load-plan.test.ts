import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Plan } from '../../src/domain/plan/plan.ts';
import { permissionModes, taskSchema } from '../../src/domain/plan/task.ts';
import { describeFault, UsageError } from '../../src/domain/text/errors.ts';
import { FaultList } from '../../src/tasks/fields/fault-list.ts';
import type { SettingName } from '../../src/tasks/fields/settings.ts';
import { type LoadPlanRequest, loadPlan, type TaskSource } from '../../src/tasks/load-plan.ts';
import { readTaskDocument } from '../../src/tasks/syntax/task-document.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'load-plan-')));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'lists', 'prompts'), { recursive: true });
mkdirSync(join(folder, 'project', 'packages', 'core'), { recursive: true });
const project = join(folder, 'project');

function file(path: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, path), content);
  return path;
}

interface Given {
  readonly values?: Partial<Record<SettingName, unknown>>;
  readonly env?: LoadPlanRequest['env'];
}

function load(source: TaskSource, { values = {}, env = {} }: Given = {}): Promise<Plan> {
  return loadPlan({ source, given: { values, nameOf: (name) => `--${name}` }, env, cwd: folder });
}

const inline = (value: unknown): TaskSource => ({ kind: 'inline', text: JSON.stringify(value) });

async function faultsOf(source: TaskSource, given?: Given): Promise<string[]> {
  const error = await load(source, given).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UsageError)) throw new Error('expected a UsageError', { cause: error });
  return error.faults.map(describeFault);
}

test('makes a plan from a plain list with every default filled in', async () => {
  const plan = await load(inline([{ id: 'a', prompt: 'Say hello.' }]));
  expect(plan).toMatchObject({
    options: {
      projectDir: folder,
      sessionsDir: null,
      maxParallel: 4,
      enhance: true,
      claudePath: null,
      retries: 2,
      idleTimeoutMs: null,
      keepBackground: false,
      halt: null,
      delayMs: 0,
      memoryFloorBytes: null,
    },
    source: { kind: 'inline' },
    tasks: [
      {
        id: 'a',
        prompt: 'Say hello.',
        model: 'sonnet',
        budgetUsd: 5,
        timeoutMs: 600_000,
        maxTurns: null,
        permissionMode: 'bypassPermissions',
        allowedTools: [],
        disallowedTools: [],
        appendSystemPrompt: null,
        cwd: folder,
        env: {},
        args: [],
      },
    ],
  });
});

test('reads the same tasks from a file, standard input and inline, as JSON and YAML', async () => {
  const value = { defaults: { model: 'opus' }, tasks: [{ id: 'a', prompt: 'x\n\ny' }] };
  const texts = [JSON.stringify(value), stringify(value), `\uFEFF${stringify(value).replaceAll('\n', '\r\n')}`];
  for (const text of texts) {
    const sources: TaskSource[] = [
      { kind: 'inline', text },
      { kind: 'stdin', read: async () => text },
      { kind: 'stdin', read: async () => Buffer.from(text) },
      { kind: 'file', path: file('lists/same', text) },
    ];
    for (const source of sources) {
      const { tasks } = await load(source);
      expect(tasks.map(({ id, model, prompt }) => [id, model, prompt])).toEqual([['a', 'opus', 'x\n\ny']]);
    }
  }
  expect((await load({ kind: 'file', path: 'lists/same' })).source).toMatchObject({
    kind: 'file',
    path: join(folder, 'lists', 'same'),
  });
});

test('takes a setting from its flag, else the environment, else the file', async () => {
  const source = inline({
    'max-parallel': 8,
    enhance: false,
    retries: 0,
    'idle-timeout': '5m',
    'keep-background': 'yes',
    tasks: [{ id: 'a', prompt: 'x' }],
  });
  const values = { 'max-parallel': '2', 'sessions-dir': 'runs', 'claude-path': './claude', 'project-dir': 'project' };
  const env = { CLAUDE_MAX_PARALLEL: '3', CLAUDE_MAX_RETRIES: '5', CLAUDE_SESSIONS_DIR: '/elsewhere' };
  expect((await load(source, { values, env })).options).toMatchObject({
    projectDir: project,
    sessionsDir: join(folder, 'runs'),
    maxParallel: 2,
    enhance: false,
    claudePath: join(folder, 'claude'),
    retries: 5,
    idleTimeoutMs: 300_000,
    keepBackground: true,
  });
  expect(
    (await load(source, { values: { 'claude-path': 'claude-next', 'idle-timeout': 'off' } })).options,
  ).toMatchObject({ claudePath: 'claude-next', idleTimeoutMs: null });
});

test("resolves a task's cwd from the project folder, and its prompt file from the task file's folder", async () => {
  file('lists/prompts/review.md', '\uFEFFReview this.\r\n');
  const source: TaskSource = {
    kind: 'file',
    path: file('lists/tasks.yaml', '- {id: a, prompt-file: prompts/review.md, cwd: packages/core}\n'),
  };
  const { tasks } = await load(source, { env: { CLAUDE_PROJECT_DIR: 'project' } });
  expect(tasks[0]).toMatchObject({ prompt: 'Review this.\r\n', cwd: join(project, 'packages', 'core') });
});

test('resolves prompt files of inline tasks from the current folder', async () => {
  const [task] = (await load(inline([{ id: 'a', 'prompt-file': 'lists/prompts/review.md' }]))).tasks;
  expect(task?.prompt).toBe('Review this.\r\n');
});

test('fills a matrix into paths, and into the text of a prompt file', async () => {
  file('lists/prompts/core.md', 'Look at {{dir}}, not \\{{dir}}.');
  const entry = { id: 't-{{dir}}', 'prompt-file': 'lists/prompts/{{dir}}.md', cwd: 'packages/{{dir}}' };
  const matrix = { dir: ['core'] };
  const { tasks } = await load(inline([{ ...entry, matrix }]), { values: { 'project-dir': 'project' } });
  expect(tasks[0]).toMatchObject({ prompt: 'Look at core, not {{dir}}.', cwd: join(project, 'packages', 'core') });
});

test('reports the faults of flags, variables, defaults, tasks, files and folders together, in order', async () => {
  file('lists/prompts/empty.md', ' \n');
  file('lists/prompts/utf16.md', Buffer.from('\uFEFFx', 'utf16le'));
  file('lists/prompts/wrong.md', 'See {{drr}}.');
  const prompts = 'lists/prompts';
  const source = inline({
    defaults: { cwd: 'nowhere' },
    tasks: [
      { id: 'a', prompt: 'x', budget: -1 },
      { id: 'b', 'prompt-file': 'missing.md', cwd: '.' },
      { id: 'c', 'prompt-file': `${prompts}/empty.md` },
      { id: 'd', 'prompt-file': `${prompts}/utf16.md` },
      { id: 'e', 'prompt-file': prompts, prompt: 'x' },
      { id: 'f{{dir}}', 'prompt-file': `${prompts}/wrong.md`, cwd: '.', matrix: { dir: ['a', 'b'] } },
      { id: 'a', prompt: 'x', cwd: 'lists/same' },
    ],
    enhance: 'perhaps',
  });
  const at = (path: string) => `looked for ${join(folder, path)}`;
  expect(await faultsOf(source, { values: { 'max-parallel': '1001' }, env: { CLAUDE_MAX_RETRIES: 'x' } })).toEqual([
    '--max-parallel must be a whole number from 1 to 1000, or auto (found "1001")',
    'CLAUDE_MAX_RETRIES must be a whole number from 0 to 100 (found "x")',
    `defaults: cwd cannot be read: there is no such folder (found "nowhere"); ${at('nowhere')}`,
    'task 1: budget must be a positive number of US dollars, such as 2.50 (found -1)',
    `task "b": prompt-file cannot be read: there is no such file (found "missing.md"); ${at('missing.md')}`,
    `task "c": prompt-file is blank (found "${prompts}/empty.md"); ${at(`${prompts}/empty.md`)}`,
    `task "d": prompt-file is UTF-16 text; save it as UTF-8 (found "${prompts}/utf16.md"); ${at(`${prompts}/utf16.md`)}`,
    'task "e": prompt-file is given together with prompt; keep one of them',
    'task "f{{dir}}": prompt-file uses {{drr}}, which is not in the matrix; did you mean {{dir}}? (write \\{{ for literal braces)',
    'task 7: id is already used by task 1 (found "a")',
    `task 7: cwd is not a folder (found "lists/same"); ${at('lists/same')}`,
    'the inline list: enhance must be true or false (also yes/no, on/off, 1/0) (found "perhaps")',
  ]);
});

test('names the flag or variable of a project folder that is not a folder', async () => {
  const source = inline([{ id: 'a', prompt: 'x', cwd: 'anything' }]);
  const found = `(found "${join(folder, 'nowhere')}")`;
  const said = `cannot be read: there is no such folder ${found}`;
  expect(await faultsOf(source, { values: { 'project-dir': 'nowhere' } })).toEqual([`--project-dir ${said}`]);
  expect(await faultsOf(source, { env: { CLAUDE_PROJECT_DIR: 'nowhere' } })).toEqual([`CLAUDE_PROJECT_DIR ${said}`]);
});

test('reports a fault of a setting even if the task file cannot be read', async () => {
  expect(await faultsOf({ kind: 'file', path: 'nope.yaml' }, { values: { budget: 'x' } })).toEqual([
    '--budget must be a positive number of US dollars, such as 2.50 (found "x")',
    'nope.yaml cannot be read: there is no such file',
  ]);
});

test('reports keys given twice with their lines, in JSON and YAML, together with other faults', async () => {
  const json = '[{"id": "a",\n"prompt": "x",\n"prompt": "y", "env": {"A": "1", "A": "2"}, "budget": 0}]';
  const yaml = '- id: a\n  prompt: x\n  prompt: y\n  env: {A: 1, A: 2}\n  budget: 0\n';
  const at = (line: number, column: number): string => `the inline list, line ${line}, column ${column}: task "a": `;
  expect(await faultsOf({ kind: 'inline', text: json })).toEqual([
    `${at(3, 1)}prompt is given twice; lines 2 and 3: keep one`,
    `${at(3, 34)}env.A is given twice; both are on line 3: keep one`,
    `${at(3, 55)}budget must be a positive number of US dollars, such as 2.50 (found 0)`,
  ]);
  expect(await faultsOf({ kind: 'inline', text: yaml })).toEqual([
    `${at(3, 3)}prompt is given twice; lines 2 and 3: keep one`,
    `${at(4, 15)}env.A is given twice; both are on line 4: keep one`,
    `${at(5, 11)}budget must be a positive number of US dollars, such as 2.50 (found 0)`,
  ]);
});

test('shows fifty faults of a task file and counts the rest', async () => {
  const faults = await faultsOf(inline(Array.from({ length: 120 }, (_, index) => ({ id: `t${index}` }))));
  expect(faults).toHaveLength(51);
  expect(faults.at(-1)).toBe('and 70 more faults');
});

test('loads ten thousand tasks, in their order', async () => {
  const tasks = Array.from({ length: 10_000 }, (_, index) => ({ id: `t${index}`, prompt: `Do ${index}.` }));
  const plan = await load(inline(tasks));
  expect(plan.tasks.map(({ id }) => id)).toEqual(tasks.map(({ id }) => id));
});

test('refuses prompt files that are too large in total', async () => {
  file('lists/large.md', 'x'.repeat(30_000_000));
  const tasks = Array.from({ length: 10 }, (_, index) => ({ id: `t${index}`, 'prompt-file': 'lists/large.md' }));
  expect((await load(inline(tasks.slice(0, 8)))).tasks).toHaveLength(8);
  expect((await faultsOf(inline(tasks))).join()).toMatch(/contain more than 268,435,456 characters/);
});

test('refuses "--" among arguments, behind which nothing would be taken as an option', async () => {
  const faults = await faultsOf(inline([{ id: 'a', prompt: 'Do it.', args: ['--verbose', '--'] }]));
  expect(faults.join()).toMatch(/task "a".*args item 2.*is "--", after which Claude Code takes nothing as an option/);
});

const id = fc.stringMatching(/^[a-z][a-z0-9_-]{3,20}$/);
const text = fc.string({ minLength: 1 }).filter((given) => /\S/.test(given) && !given.includes('\0'));
const optional = fc.record(
  {
    model: fc.constantFrom('sonnet', 'claude-opus-4-1', 'sonnet[1m]'),
    budget: fc.double({ min: 0.01, max: 1_000, noNaN: true }),
    timeout: fc.integer({ min: 1, max: 2_000_000 }),
    'max-turns': fc.oneof(fc.integer({ min: 1, max: 1_000_000 }), fc.constant('off')),
    'permission-mode': fc.constantFrom(...permissionModes),
    'allowed-tools': fc.array(fc.stringMatching(/^[A-Z][a-z]{1,9}(\([a-z :,*]{0,9}\))?$/)),
    'append-system-prompt': text,
    env: fc.dictionary(fc.stringMatching(/^[A-Z][A-Z0-9_]{0,9}$/), text, { noNullPrototype: true }),
    // The one text that is refused there: the CLI would take nothing behind it as an option.
    args: fc.array(text.filter((given) => given !== '--')),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const validTask = fc.tuple(id, text, optional).map(([name, prompt, rest]) => ({ id: name, prompt, ...rest }));
const validTasks = fc.uniqueArray(validTask, { selector: (task) => task.id, minLength: 1, maxLength: 8 });

test('reads the same tasks from any valid document, written as JSON and as YAML', async () => {
  await fc.assert(
    fc.asyncProperty(validTasks, fc.boolean(), async (tasks, bare) => {
      const value = bare ? tasks : { tasks };
      for (const source of [inline(value), { kind: 'inline', text: stringify(value) } as const]) {
        const plan = await load(source);
        expect(plan.tasks).toEqual(
          tasks.map((task) => ({
            id: task.id,
            prompt: task.prompt,
            model: task.model ?? 'sonnet',
            budgetUsd: task.budget ?? 5,
            timeoutMs: (task.timeout ?? 600) * 1_000,
            backgroundWaitMs: null,
            maxTurns: typeof task['max-turns'] === 'number' ? task['max-turns'] : null,
            permissionMode: task['permission-mode'] ?? 'bypassPermissions',
            allowedTools: task['allowed-tools'] ?? [],
            disallowedTools: [],
            appendSystemPrompt: task['append-system-prompt'] ?? null,
            cwd: folder,
            env: task.env ?? {},
            args: task.args ?? [],
            sharedContext: null,
          })),
        );
      }
    }),
    { numRuns: 100 },
  );
});

const field = fc.constantFrom(
  'id',
  'prompt',
  'prompt-file',
  'cwd',
  'model',
  'budget',
  'env',
  'matrix',
  'args',
  'mdoel',
  '__proto__',
);
const damaged = fc
  .tuple(
    validTasks,
    fc.array(fc.tuple(fc.nat(7), field, fc.jsonValue({ maxDepth: 3 })), { minLength: 1, maxLength: 4 }),
  )
  .map(([tasks, damages]) => {
    const list: Record<string, unknown>[] = tasks.map((task) => ({ ...task }));
    for (const [index, name, value] of damages) {
      const task = list[index % list.length];
      if (task !== undefined)
        Object.defineProperty(task, name, { value, enumerable: true, configurable: true, writable: true });
    }
    return JSON.stringify(list);
  });
const cut = fc
  .tuple(validTasks, fc.boolean(), fc.nat(), fc.string({ maxLength: 3 }))
  .map(([tasks, asYaml, at, piece]) => {
    const whole = asYaml ? stringify(tasks) : JSON.stringify(tasks);
    const place = at % whole.length;
    return whole.slice(0, place) + piece + whole.slice(place + 1);
  });

test('turns any text into a plan, or into faults whose tasks exist', async () => {
  const anything = fc.oneof(damaged, cut, fc.json(), fc.string(), fc.string({ unit: 'binary' }));
  await fc.assert(
    fc.asyncProperty(anything, async (given) => {
      try {
        const plan = await load({ kind: 'inline', text: given });
        expect(plan.tasks.length).toBeGreaterThan(0);
        for (const task of plan.tasks) taskSchema.parse(task);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        expect(error.faults.length).toBeGreaterThan(0);
        for (const fault of error.faults) checkFault(fault.where, given);
        for (const line of error.faults.map(describeFault)) expect(line.length).toBeLessThan(1_000);
      }
    }),
    { numRuns: 200 },
  );
});

/** A fault of a task names the task by its id or by its position in the list. */
function checkFault(where: string, given: string): void {
  const value = readTaskDocument(given, 'x', new FaultList())?.value;
  const list: unknown[] = Array.isArray(value) ? value : ((value as { tasks?: unknown[] } | undefined)?.tasks ?? []);
  const named = /^task "(.*)"$/.exec(where)?.[1];
  const hasMatrix = list.some((entry) => typeof entry === 'object' && entry !== null && 'matrix' in entry);
  if (named !== undefined && !hasMatrix) expect(list.map((entry) => String(Object(entry).id))).toContain(named);
  const position = /^task (\d+)$/.exec(where)?.[1];
  if (position !== undefined) expect(Number(position)).toBeLessThanOrEqual(list.length);
}

test('makes a plan of plain data, which can be sent to another machine', async () => {
  const plan = await load(inline([{ id: 'a', prompt: 'x', env: { A: '1' }, args: ['--x'] }]));
  expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
});

test('knows the tasks whose permission mode nobody has chosen', async () => {
  const tasks = [
    { id: 'a', prompt: 'x' },
    { id: 'b', prompt: 'x', 'permission-mode': 'bypassPermissions' },
  ];
  const unchosen = async (value: unknown, given?: Given): Promise<unknown> =>
    (await load(inline(value), given)).unchosenModes;
  expect(await unchosen(tasks)).toEqual(['a']);
  expect(await unchosen({ defaults: { 'permission-mode': 'bypassPermissions' }, tasks })).toEqual([]);
  expect(await unchosen(tasks, { values: { 'permission-mode': 'bypassPermissions' } })).toEqual([]);
  expect(await unchosen(tasks, { env: { CLAUDE_MULTI_PERMISSION_MODE: 'bypassPermissions' } })).toEqual([]);
});
