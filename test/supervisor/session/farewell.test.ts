import { expect, it } from 'vitest';
import { farewellOf } from '../../../src/supervisor/session/farewell.ts';

it('lets a session go on while its subagents run', () => {
  expect(farewellOf({ settled: false, backgroundShells: 0 })).toEqual({ do: 'wait' });
  expect(farewellOf({ settled: false, backgroundShells: 1 })).toEqual({ do: 'wait' });
});

it('gives a session time to exit after its final result, and more while background commands run', () => {
  expect(farewellOf({ settled: true, backgroundShells: 0 })).toEqual({ do: 'leave', withinMs: 5_000 });
  expect(farewellOf({ settled: true, backgroundShells: 2 })).toEqual({ do: 'leave', withinMs: 10_000 });
});
