import { describe, expect, it } from 'vitest';
import { Ledger } from '../../../src/simulator/request/ledger.ts';

const tokens = { input: 1, output: 2, cacheRead: 3, cacheWrite: 4 };
const charged = { input: 1, output: 7, cacheRead: 3, cacheWrite5m: 1, cacheWrite1h: 3 };

function request(ledger: Ledger, change: Partial<Parameters<Ledger['open']>[0]> = {}): number {
  return ledger.open({
    at: 0,
    sessionId: 'one',
    agentId: null,
    kind: 'main',
    model: 'sonnet',
    path: '/v1/messages',
    headSha256: '',
    bodySha256: '',
    underWay: 1,
    refusedBy: null,
    stream: true,
    match: null,
    stepIndex: null,
    firstUserText: '',
    ...change,
  }).id;
}

describe('the ledger', () => {
  it('adds up the tokens of each model, and of one session', () => {
    const ledger = new Ledger();
    for (const change of [{}, { sessionId: 'two' }, { model: 'haiku' }]) {
      ledger.update(request(ledger, change), { began: true, tokens, outcome: 'completed' });
    }
    expect(ledger.totals().get('sonnet')).toEqual({ input: 2, output: 4, cacheRead: 6, cacheWrite: 8 });
    expect(ledger.totals({ sessionId: 'two' })).toEqual(new Map([['sonnet', tokens]]));
    expect(ledger.sum({ sessionId: 'one' })).toEqual({ input: 2, output: 4, cacheRead: 6, cacheWrite: 8 });
  });

  it('adds up what is charged for each model, apart from what was told', () => {
    const ledger = new Ledger();
    for (const change of [{}, { sessionId: 'two' }, { model: 'haiku' }]) {
      ledger.update(request(ledger, change), { began: true, tokens, charged, outcome: 'client-closed' });
    }
    const twice = { input: 2, output: 14, cacheRead: 6, cacheWrite5m: 2, cacheWrite1h: 6 };
    expect(ledger.charges()).toEqual(new Map([...Object.entries({ sonnet: twice, haiku: charged })]));
    expect(ledger.charges({ sessionId: 'two' })).toEqual(new Map([['sonnet', charged]]));
    expect(ledger.totals().get('haiku')).toEqual(tokens);
  });

  it('counts no tokens of a response that never began', () => {
    const ledger = new Ledger();
    ledger.update(request(ledger), { status: 529, outcome: 'error' });
    expect([ledger.totals().size, ledger.charges().size]).toEqual([0, 0]);
  });

  it('keeps the first outcome of a request', () => {
    const ledger = new Ledger();
    const id = request(ledger);
    ledger.update(id, { outcome: 'completed' });
    ledger.update(id, { outcome: 'client-closed', tokens });
    expect(ledger.requests[0]).toMatchObject({ outcome: 'completed', tokens: { input: 0 } });
  });

  it('resolves a wait as soon as a request satisfies the predicate', async () => {
    const ledger = new Ledger();
    const second = ledger.waitFor((entry) => entry.id === 2 && entry.began);
    request(ledger);
    ledger.update(request(ledger), { began: true });
    expect(await second).toMatchObject({ id: 2, began: true, outcome: 'open' });
    expect(await ledger.waitFor((entry) => entry.id === 1)).toMatchObject({ id: 1 });
  });

  it('rejects a wait with the reason of an aborted signal', async () => {
    const controller = new AbortController();
    const never = new Ledger().waitFor(() => false, { signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(never).rejects.toThrow('enough');
    await expect(new Ledger().waitFor(() => false, { signal: controller.signal })).rejects.toThrow('enough');
  });

  it('can be written as JSON', () => {
    const ledger = new Ledger();
    ledger.update(request(ledger), { began: true, tokens, charged });
    expect(JSON.parse(JSON.stringify(ledger))).toMatchObject({
      requests: [{ id: 1 }],
      totals: { sonnet: tokens },
      charges: { sonnet: charged },
    });
  });
});
