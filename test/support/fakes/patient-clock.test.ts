import { expect, test } from 'vitest';
import { PatientClock } from './patient-clock.ts';

test('a patient clock fires exactly the skipped deadlines, in order', async () => {
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

test('a patient clock fires a skipped deadline that another one set, but not early', async () => {
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

test('a running patient clock fires its timers by itself', async () => {
  const clock = new PatientClock();
  const struck = new Promise<string>((resolve) => clock.after(1, () => resolve('struck')));
  clock.letRun();
  expect(await struck).toBe('struck');
});
