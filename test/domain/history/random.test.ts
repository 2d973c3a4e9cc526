import { describe, expect, test } from 'vitest';
import { type Random, randomFrom } from '../../../src/domain/history/random.ts';

function moments(draw: (random: Random) => number): { mean: number; variance: number } {
  const random = randomFrom(5);
  const values = Array.from({ length: 20_000 }, () => draw(random));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length };
}

describe('random numbers', () => {
  test('are the same for the same seed, and others for another one', () => {
    const drawn = (seed: number): number[] => {
      const random = randomFrom(seed);
      return Array.from({ length: 9 }, () => random.normal());
    };
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(1)).not.toEqual(drawn(2));
  });

  test('are those of Mulberry32, in pairs by Box and Muller', () => {
    const share = 0.5 / 2 ** 32;
    expect(randomFrom(1).uniform()).toBe(0.6270739405881613 + share);
    const [plain, made] = [randomFrom(3), randomFrom(3)];
    for (let round = 0; round < 3; round += 1) {
      const [first, second] = [plain.uniform(), plain.uniform()];
      const radius = Math.sqrt(-2 * Math.log(first));
      expect(made.normal()).toBe(radius * Math.cos(2 * Math.PI * second));
      expect(made.normal()).toBe(radius * Math.sin(2 * Math.PI * second));
    }
  });

  test('are uniform between 0 and 1', () => {
    const { mean, variance } = moments((random) => random.uniform());
    expect(mean).toBeCloseTo(0.5, 1);
    expect(variance).toBeCloseTo(1 / 12, 2);
  });

  test('are normal with mean 0 and variance 1', () => {
    const { mean, variance } = moments((random) => random.normal());
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(variance - 1)).toBeLessThan(0.05);
  });

  test.each([3, 4, 10, 50])('are chi-squared with the mean %i and twice that variance', (degrees) => {
    const { mean, variance } = moments((random) => random.chiSquared(degrees));
    expect(Math.abs(mean / degrees - 1)).toBeLessThan(0.03);
    expect(Math.abs(variance / (2 * degrees) - 1)).toBeLessThan(0.1);
  });
});
