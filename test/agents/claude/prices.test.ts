import { describe, expect, it } from 'vitest';
import { pricedModels, priceOf } from '../../../src/agents/claude/prices.ts';

describe('the price table', () => {
  it('knows a model under every name that providers give it', () => {
    const price = priceOf('claude-haiku-4-5');
    expect(price).not.toBeNull();
    for (const name of [
      'claude-haiku-4-5-20251001',
      'us.anthropic.claude-haiku-4-5-20251001-v1:0',
      'anthropic.claude-haiku-4-5-v1',
      'claude-haiku-4-5@20251001',
      'claude-haiku-4-5[1m]',
    ])
      expect(priceOf(name), name).toEqual(price);
  });

  it('gives no price for an unknown model', () => {
    for (const name of [
      '',
      'gpt-9',
      'claude',
      'claude-haiku-99',
      'claude-haiku-4-59',
      'claude-haiku-4-5-mini',
      '__proto__',
      'unknown',
    ])
      expect(priceOf(name), name).toBeNull();
  });

  it('prices a cache read below and a cache write above plain input for every model', () => {
    for (const model of pricedModels) {
      const price = priceOf(model);
      if (price === null) throw new Error(`${model} has no price`);
      const { input, output, cacheRead, cacheWrite5m, cacheWrite1h } = price;
      expect([0, cacheRead, input, cacheWrite5m, cacheWrite1h]).toEqual(
        [0, cacheRead, input, cacheWrite5m, cacheWrite1h].toSorted((a, b) => a - b),
      );
      expect(output).toBeGreaterThan(input);
      expect(cacheRead).toBeGreaterThan(0);
    }
  });
});
