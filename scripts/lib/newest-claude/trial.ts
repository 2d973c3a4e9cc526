import type { FailedTest, Outcome } from './outcome.ts';

/** What a trial does to the machine. */
export interface Bench {
  /** Puts this version in the place of the one that is installed. */
  install(version: string): Promise<void>;
  /** Runs the tests with real processes: those of the files, or all. */
  test(files: readonly string[]): Promise<{ readonly passed: number; readonly failed: readonly FailedTest[] }>;
}

/**
 * Tries a version. Told is only what is due to it: a test that fails with it twice and passes with the pinned one.
 * Afterwards the pinned version is installed, unless nothing has failed.
 */
export async function tryVersion(version: string, pinned: string, bench: Bench): Promise<Outcome> {
  const sound = { version, pinned, broken: [], unrelated: [] };
  if (version === pinned) return { ...sound, passed: 0 };
  await bench.install(version);
  const first = await bench.test([]);
  if (first.failed.length === 0) return { ...sound, passed: first.passed };
  const second = (await bench.test(filesOf(first.failed))).failed;
  const twice = second.filter((test) => isIn(first.failed, test));
  const passed = first.passed + first.failed.length - twice.length;
  if (twice.length === 0) return { ...sound, passed };
  await bench.install(pinned);
  const before = (await bench.test(filesOf(twice))).failed;
  return {
    ...sound,
    passed,
    broken: twice.filter((test) => !isIn(before, test)),
    unrelated: twice.filter((test) => isIn(before, test)),
  };
}

function filesOf(tests: readonly FailedTest[]): string[] {
  return [...new Set(tests.map(({ file }) => file))];
}

function isIn(tests: readonly FailedTest[], { file, title }: FailedTest): boolean {
  return tests.some((test) => test.file === file && test.title === title);
}
