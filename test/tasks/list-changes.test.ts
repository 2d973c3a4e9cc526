import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Task } from '../../src/domain/plan/task.ts';
import { Redactor, redacted } from '../../src/domain/text/redactor.ts';
import { changesOfList, lacksSecret } from '../../src/tasks/list-changes.ts';
import { sampleTask } from '../support/samples/sample-run.ts';

const task = (given: Partial<Task>): Task => ({ ...sampleTask('a'), ...given });
const nothing = new Redactor();

/** The tasks as stored in a journal. */
const stored = (tasks: readonly Task[], redactor: Redactor): Task[] => redactor.data([...tasks]);

describe('a task list that is compared with its recorded run', () => {
  test('is unchanged when only redacted secrets differ', () => {
    const tasks = [task({ prompt: 'log in as hunter2hunter2, then go', env: { API_TOKEN: 'hunter2hunter2' } })];
    const redactor = new Redactor(...tasks.map(({ env }) => env));
    const before = stored(tasks, redactor);
    expect(JSON.stringify(before)).not.toContain('hunter2');
    expect(changesOfList(before, tasks, redactor)).toEqual([]);
    // Another shell, in which the variable has another value or is not set.
    const rotated = [task({ prompt: 'log in as correcthorse99, then go', env: { API_TOKEN: 'correcthorse99' } })];
    expect(changesOfList(before, rotated, nothing)).toEqual([]);
  });

  test('is changed when anything but a secret differs', () => {
    const before = [task({ prompt: `log in as ${redacted}, then go` })];
    const after = [task({ prompt: 'log in as x, then stay' })];
    expect(changesOfList(before, after, nothing)).toEqual([
      `~ task "a": prompt was "log in as ${redacted}, then go", is "log in as x, then stay"`,
    ]);
  });

  test('is described without secrets', () => {
    const after = [task({ env: { API_TOKEN: 'hunter2hunter2', MODE: 'b' } })];
    const redactor = new Redactor(...after.map(({ env }) => env));
    const lines = changesOfList([task({ env: { MODE: 'a' } })], after, redactor).join('\n');
    expect(lines).toContain('"MODE":"b"');
    expect(lines).not.toContain('hunter2');
  });

  test('lists new and removed tasks', () => {
    expect(changesOfList([task({})], [task({ id: 'b' })], nothing)).toEqual([
      '- task "a" is gone',
      '+ task "b" is new',
    ]);
  });

  test('equals its own recording, whatever it contains', () => {
    const secret = fc.stringMatching(/^[a-z0-9]{12,16}$/);
    const text = fc.array(fc.oneof(fc.string({ maxLength: 10 }), secret), { maxLength: 4 });
    fc.assert(
      fc.property(text, secret, fc.boolean(), (parts, token, known) => {
        const tasks = [task({ prompt: [...parts, token, ...parts].join(' '), env: { MY_TOKEN: token } })];
        const redactor = new Redactor({ MY_TOKEN: token });
        expect(changesOfList(stored(tasks, redactor), tasks, known ? redactor : nothing)).toEqual([]);
        expect(lacksSecret(stored(tasks, redactor)[0] ?? task({}))).toBe(true);
      }),
    );
  });
});
