import { describe, expect, it, test } from 'vitest';
import { openingPrompt, reminderPrompt } from '../../../src/domain/plan/prompts.ts';
import type { Task } from '../../../src/domain/plan/task.ts';
import { parseVerification } from '../../../src/domain/run/verification.ts';

describe('the first prompt of a session', () => {
  it('begins with the same bytes for every task, and contains the task’s prompt unchanged', () => {
    const [one = '', two = ''] = ['first', 'another task altogether'].map((prompt) =>
      openingPrompt({ prompt }, { enhance: true, resumed: false }),
    );
    let common = 0;
    while (one[common] === two[common]) common += 1;
    // Agents may put the first 21 characters into their cached prefix, which is shared if these are the same.
    expect(one.slice(0, common).length).toBeGreaterThan(21);
    expect(one.slice(0, common).endsWith('\n')).toBe(true);
    expect(one.slice(common)).toMatch(/^first\n[\s\S]*```verification/);
    expect(two.slice(common)).toMatch(/^another task altogether\n/);
  });

  it('asks for a verification report, whose template is not parsed as a report', () => {
    const prompt = openingPrompt({ prompt: 'the task' }, { enhance: true, resumed: false });
    expect(parseVerification(prompt)).toEqual({ errorsFound: null, gaps: null, confidence: null });
    const words = ['2', 'the docs', 'high'];
    const answer = prompt.replaceAll(/<.*>/g, () => words.shift() ?? '');
    expect(parseVerification(answer)).toEqual({ errorsFound: 2, gaps: 'the docs', confidence: 'high' });
  });

  it('of a shared context has the same beginning, and asks to read and to change nothing', () => {
    const of = (sharedContext: Task['sharedContext'], enhance = true) =>
      openingPrompt({ prompt: 'Read src.', sharedContext }, { enhance, resumed: false });
    const [reading, task] = [of({ role: 'source' }), of({ role: 'fork', of: 'x' })];
    const beginning = task.slice(0, task.indexOf('Read src.') + 'Read src.'.length);
    expect(reading.startsWith(beginning)).toBe(true);
    expect(reading).toContain('only read, and change nothing');
    expect(reading).not.toContain('```verification');
    expect(of({ role: 'source' }, false)).toBe('Read src.');
  });

  it('is the task’s prompt unchanged without enhance', () => {
    expect(openingPrompt({ prompt: ' as it stands\n' }, { enhance: false, resumed: false })).toBe(' as it stands\n');
  });

  it('does not repeat the task in a resumed conversation', () => {
    for (const enhance of [true, false]) {
      const prompt = openingPrompt({ prompt: 'paint the zebra' }, { enhance, resumed: true });
      expect(prompt).toMatch(/carry on/);
      expect(prompt).not.toContain('zebra');
      expect(prompt).not.toContain('```verification');
    }
  });
});

test('a session is reminded of each piece of work that it has left, and of what will happen', () => {
  const prompt = reminderPrompt([
    { kind: 'command', name: 'npm run dev' },
    { kind: 'agent', name: 'review' },
  ]);
  expect(prompt).toContain('\nStill running:\n- command: npm run dev\n- agent: review\n\nIf the task needs');
  expect(prompt).toMatch(/^This session cannot end while the work below is running/);
  expect(prompt).toContain('repeat your complete final answer');
});

it('an enhanced prompt asks for no report at the end where the answer has a form of its own', () => {
  const prompt = openingPrompt({ prompt: 'x', outputSchema: 'findings' }, { enhance: true, resumed: false });
  expect(prompt).toContain('verify your work in two passes');
  expect(prompt).not.toContain('Close your answer');
  expect(prompt.endsWith('fix what you find.')).toBe(true);
});
