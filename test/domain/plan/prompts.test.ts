import { describe, expect, it } from 'vitest';
import { openingPrompt } from '../../../src/domain/plan/prompts.ts';
import { parseVerification } from '../../../src/domain/run/verification.ts';

describe('what a session is told at its start', () => {
  it('begins with the same bytes for every task, and puts nothing into the task’s own', () => {
    const [one = '', two = ''] = ['first', 'another task altogether'].map((prompt) =>
      openingPrompt({ prompt }, { enhance: true, resumed: false }),
    );
    let common = 0;
    while (one[common] === two[common]) common += 1;
    // Agents may take the first 21 characters into the prefix that they cache; where these agree, it is shared.
    expect(one.slice(0, common).length).toBeGreaterThan(21);
    expect(one.slice(0, common).endsWith('\n')).toBe(true);
    expect(one.slice(common)).toMatch(/^first\n[\s\S]*```verification/);
    expect(two.slice(common)).toMatch(/^another task altogether\n/);
  });

  it('asks for the report that is read at the end, and its form is not taken for one', () => {
    const prompt = openingPrompt({ prompt: 'the task' }, { enhance: true, resumed: false });
    expect(parseVerification(prompt)).toEqual({ errorsFound: null, gaps: null, confidence: null });
    const words = ['2', 'the docs', 'high'];
    const answer = prompt.replaceAll(/<.*>/g, () => words.shift() ?? '');
    expect(parseVerification(answer)).toEqual({ errorsFound: 2, gaps: 'the docs', confidence: 'high' });
  });

  it('is the task’s prompt as it stands where nothing is to be added', () => {
    expect(openingPrompt({ prompt: ' as it stands\n' }, { enhance: false, resumed: false })).toBe(' as it stands\n');
  });

  it('does not repeat the task to a conversation that knows it', () => {
    for (const enhance of [true, false]) {
      const prompt = openingPrompt({ prompt: 'paint the zebra' }, { enhance, resumed: true });
      expect(prompt).toMatch(/carry on/);
      expect(prompt).not.toContain('zebra');
      expect(prompt).not.toContain('```verification');
    }
  });
});
