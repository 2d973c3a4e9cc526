import { expect, it } from 'vitest';
import { farewellOf } from '../../../src/supervisor/session/farewell.ts';

it('lets a session go on whose subagents are still at work', () => {
  expect(farewellOf({ settled: false, backgroundShells: 0 })).toEqual({ do: 'wait' });
  expect(farewellOf({ settled: false, backgroundShells: 1 })).toEqual({ do: 'wait' });
});

it('gives a session that has said its last word time to leave, and more while background commands run', () => {
  expect(farewellOf({ settled: true, backgroundShells: 0 })).toEqual({ do: 'leave', withinMs: 5_000 });
  expect(farewellOf({ settled: true, backgroundShells: 2 })).toEqual({ do: 'leave', withinMs: 10_000 });
});
