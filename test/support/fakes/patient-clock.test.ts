import { expect, test } from 'vitest';
import { PatientClock } from './patient-clock.ts';

test('a patient clock lets a deadline strike when time is skipped, in order, and no other', async () => {
  const clock = new PatientClock();
  const struck: string[] = [];
  clock.after(2_000, () => struck.push('second'));
  clock.after(1_000, () => struck.push('first'));
  clock.after(3_600_000, () => struck.push('never'));
  const cancel = clock.after(1_500, () => struck.push('cancelled'));
  cancel();
  const before = clock.elapsed();
  await clock.skip(2_000);
  expect(struck).toEqual(['first', 'second']);
  expect(clock.elapsed() - before).toBeGreaterThanOrEqual(2_000);
});

test('a patient clock lets a deadline strike that another one set while time was skipped, but not before its time', async () => {
  const clock = new PatientClock();
  const struck: string[] = [];
  clock.after(1_000, () => {
    struck.push('first');
    clock.after(3_600_000, () => struck.push('second'));
  });
  await clock.skip(2_000);
  expect(struck).toEqual(['first']);
  await clock.skip(3_600_000);
  expect(struck).toEqual(['first', 'second']);
});

test('a patient clock that runs calls back by itself', async () => {
  const clock = new PatientClock();
  const struck = new Promise<string>((resolve) => clock.after(1, () => resolve('struck')));
  clock.letRun();
  expect(await struck).toBe('struck');
});
