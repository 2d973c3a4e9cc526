import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../../src/simulator/request/conversation.ts';
import { Progress } from '../../../src/simulator/script/progress.ts';
import { isReply, type Script, type Step } from '../../../src/simulator/script/script.ts';

function at(replies: number, change: Partial<Conversation> = {}): Conversation {
  return {
    sessionId: 'one',
    agentId: null,
    kind: 'main',
    openingText: 'please do alpha',
    promptText: 'please do alpha',
    replies,
    workingDirectory: '/work',
    ...change,
  };
}

function playing(steps: Step[], repeat = false): Progress {
  return new Progress([{ match: 'alpha', steps, repeat }]);
}

const say = (text: string): Step => ({ text });

describe('progress through a script', () => {
  it('follows the replies in the conversation, also in a fork or a later turn', () => {
    const progress = playing([say('a'), say('b'), say('c')]);
    expect(progress.next(at(1)).step).toEqual(say('b'));
    expect(progress.next(at(1, { sessionId: 'fork' })).step).toEqual(say('b'));
    expect(progress.next(at(2)).step).toEqual(say('c'));
    expect(progress.next(at(0)).step).toEqual(say('a'));
  });

  it('serves a fault the given number of times to each conversation', () => {
    const progress = playing([{ status: 529, times: 2 }, say('a')]);
    const steps = (sessionId: string): (number | null)[] =>
      [0, 0, 0].map((n) => progress.next(at(n, { sessionId })).stepIndex);
    expect(steps('one')).toEqual([0, 0, 1]);
    expect(steps('two')).toEqual([0, 0, 1]);
  });

  it('serves a shared fault the given number of times to all conversations together', () => {
    const progress = playing([{ status: 404, times: 1, shared: true }, say('a')]);
    expect(progress.next(at(0, { sessionId: 'one' })).stepIndex).toBe(0);
    expect(progress.next(at(0, { sessionId: 'two' })).stepIndex).toBe(1);
  });

  it('serves a fault without a number forever', () => {
    const progress = playing([say('a'), { status: 401 }, say('b')]);
    expect(progress.next(at(0)).stepIndex).toBe(0);
    for (let n = 0; n < 20; n += 1) expect(progress.next(at(1)).stepIndex).toBe(1);
  });

  it('serves the faults between two replies in order', () => {
    const progress = playing([say('a'), { drop: 'before', times: 1 }, { status: 500, times: 1 }, say('b')]);
    expect([1, 1, 1].map((n) => progress.next(at(n)).stepIndex)).toEqual([1, 2, 3]);
  });

  it('starts a repeating script again endlessly, including its faults', () => {
    const progress = playing([say('a'), { status: 529, times: 1 }, say('b')], true);
    expect([0, 1, 1, 2, 3, 3, 4].map((n) => progress.next(at(n)).stepIndex)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(progress.next(at(2_000_001)).step).toEqual({ status: 529, times: 1 });
  });

  it('answers with a short text when the script has ended, or none matches', () => {
    const progress = playing([say('a')]);
    expect(progress.next(at(1))).toMatchObject({ stepIndex: null, match: 'alpha', step: { text: expect.any(String) } });
    expect(progress.next(at(0, { openingText: 'beta' }))).toMatchObject({ stepIndex: null, match: null });
    expect(playing([], true).next(at(3))).toMatchObject({ stepIndex: null });
  });

  it('plays the first matching script, or else the fallback', () => {
    const scripts: Script[] = [
      { match: 'alpha', steps: [say('first')] },
      { match: 'do', steps: [say('second')] },
    ];
    const progress = new Progress(scripts, [say('fallback')]);
    expect(progress.next(at(0)).step).toEqual(say('first'));
    expect(progress.next(at(0, { openingText: 'do beta' })).step).toEqual(say('second'));
    expect(progress.next(at(0, { openingText: 'other' })).step).toEqual(say('fallback'));
  });

  it('does not advance a session for requests of its subagents or of the CLI itself', () => {
    const progress = playing([{ status: 529, times: 1 }, say('a')]);
    expect(progress.next(at(0, { kind: 'auxiliary' })).stepIndex).toBeNull();
    expect(progress.next(at(0, { kind: 'subagent', agentId: 'x' })).stepIndex).toBe(0);
    expect(progress.next(at(0)).stepIndex).toBe(0);
  });

  it('lets every client that retries finish any script with a finite number of faults', () => {
    const fault = fc.integer({ min: 1, max: 3 }).map((times): Step => ({ status: 529, times }));
    const reply = fc.string().map(say);
    fc.assert(
      fc.property(fc.array(fc.oneof(fault, reply), { maxLength: 12 }), (steps) => {
        const progress = playing(steps);
        const played: Step[] = [];
        for (let replies = 0; ; ) {
          const cue = progress.next(at(replies));
          if (cue.stepIndex === null) break;
          played.push(cue.step);
          if (isReply(cue.step)) replies += 1;
        }
        expect(played).toEqual(
          steps.flatMap((step) => Array.from({ length: 'times' in step ? (step.times ?? 1) : 1 }, () => step)),
        );
      }),
    );
  });
});
