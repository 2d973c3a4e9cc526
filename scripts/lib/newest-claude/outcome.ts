/** A test that failed. All texts come from the test and may hold anything that the CLI under test has printed. */
export interface FailedTest {
  /** Relative to the repository. */
  readonly file: string;
  readonly title: string;
  /** The beginning of the error. */
  readonly message: string;
}

/** What came of trying the newest version of Claude Code. */
export interface Outcome {
  readonly version: string;
  /** The version that package.json pins. If it is the newest one, nothing was run. */
  readonly pinned: string;
  readonly passed: number;
  /** Failed twice with the newest version, and passed with the pinned one. */
  readonly broken: readonly FailedTest[];
  /** Failed with both versions, so that the CLI is not the cause. */
  readonly unrelated: readonly FailedTest[];
}

/** An exact version, as npm has them. */
export const exactVersion = /^\d{1,6}\.\d{1,6}\.\d{1,6}(-[0-9A-Za-z.-]{1,40})?$/;

const most = { tests: 5_000, file: 200, title: 300, message: 1_500 } as const;

/**
 * Reads an outcome from a file that another job has written, beside programs that nobody has read: every value is checked,
 * and texts are cut and lose their control characters.
 * @throws {Error} if it is none
 */
export function parseOutcome(text: string): Outcome {
  const value = record(JSON.parse(text), 'the outcome');
  const { passed } = value;
  if (typeof passed !== 'number' || !Number.isInteger(passed) || passed < 0)
    throw new Error(`passed is ${JSON.stringify(passed)}, and should be a count`);
  return {
    version: version(value['version'], 'version'),
    pinned: version(value['pinned'], 'pinned'),
    passed,
    broken: tests(value['broken'], 'broken'),
    unrelated: tests(value['unrelated'], 'unrelated'),
  };
}

function version(value: unknown, name: string): string {
  if (typeof value === 'string' && exactVersion.test(value)) return value;
  throw new Error(`${name} is ${JSON.stringify(value)}, and should be a version such as 2.1.332`);
}

function tests(value: unknown, name: string): FailedTest[] {
  if (!Array.isArray(value) || value.length > most.tests)
    throw new Error(`${name} should be a list of at most ${most.tests} tests`);
  return value.map((one) => {
    const test = record(one, `a test of ${name}`);
    return {
      file: line(test['file'], most.file),
      title: line(test['title'], most.title),
      message: plain(test['message']).slice(0, most.message),
    };
  });
}

function record(value: unknown, name: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new Error(`${name} should be an object`);
}

function line(value: unknown, length: number): string {
  return plain(value).replaceAll('\n', ' ').slice(0, length);
}

/** A text without colours and other control characters; line feeds stay. */
function plain(value: unknown): string {
  if (typeof value !== 'string') throw new Error(`${JSON.stringify(value)} should be a text`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return value.replaceAll(/\u001b\[[\d;]*m/g, '').replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ');
}
