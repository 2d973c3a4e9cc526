import { describe, expect, it } from 'vitest';
import type { Reporter } from '../../../src/domain/ports/reporter.ts';
import { RunProjection } from '../../../src/domain/run/run-state.ts';
import { ReporterSet } from '../../../src/supervisor/journal/reporter-set.ts';
import { makeRunInfo, stamped } from '../../support/samples/events.ts';

const [event] = stamped([{ type: 'run-started', run: makeRunInfo() }]);
if (event === undefined) throw new Error('no event');
const projection = new RunProjection();
projection.apply(event);
const state = projection.started;

function listener(name: string): Reporter & { readonly heard: string[] } {
  const heard: string[] = [];
  return {
    name,
    heard,
    onEvent: ({ type }) => void heard.push(type),
    onNotice: (message) => void heard.push(message),
    onEnd: () => void heard.push('end'),
  };
}

describe('ReporterSet', () => {
  it('removes a reporter that fails, and notifies the others', async () => {
    const [first, last] = [listener('first'), listener('last')];
    let asked = 0;
    const faulty: Reporter = {
      name: 'faulty',
      onEvent: () => {
        asked += 1;
        throw new Error('cannot draw');
      },
      onNotice: () => {
        asked += 1;
      },
      onEnd: () => {
        asked += 1;
      },
    };
    const set = new ReporterSet([first, faulty, last]);
    set.onEvent(event, state);
    set.onEvent(event, state);
    await set.onEnd(state);
    expect(asked).toBe(1);
    for (const { heard } of [first, last]) {
      expect(heard).toContain('reporter "faulty" failed and is off now: cannot draw');
      expect(heard.filter((one) => one === 'run-started')).toHaveLength(2);
      expect(heard.at(-1)).toBe('end');
    }
  });

  it('survives reporters that fail during a notice, throw a non-error, or reject', async () => {
    const throwing = (name: string): Reporter => ({
      name,
      onEvent: () => {
        throw 'just a string';
      },
      onNotice: () => {
        throw new Error('not again');
      },
    });
    const witness = listener('witness');
    const rejecting: Reporter = { name: 'rejecting', onEnd: () => Promise.reject(new Error('no disk')) };
    const set = new ReporterSet([throwing('a'), throwing('b'), rejecting, witness]);
    set.onEvent(event, state);
    await set.onEnd(state);
    expect(witness.heard).toContain('end');
    expect(witness.heard.join('\n')).toContain('just a string');
    expect(witness.heard.join('\n')).toContain('reporter "rejecting" failed and is off now: no disk');
  });

  it('waits for the end of every reporter', async () => {
    const done: string[] = [];
    const slow = (name: string): Reporter => ({
      name,
      onEnd: async () => {
        await Promise.resolve();
        done.push(name);
      },
    });
    await new ReporterSet([slow('a'), slow('b')]).onEnd(state);
    expect(done).toEqual(['a', 'b']);
  });
});
