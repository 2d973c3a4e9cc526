import { comparisonText, type Prediction } from '../../../src/domain/usage/prediction.ts';
import { savingsText } from '../../../src/domain/usage/savings.ts';
import { actualOf, type Report, type ReportSession, type ReportTask } from '../../../src/reports/report/report.ts';

const prediction: Prediction = {
  ...{ tasks: 12, known: 11, costUsd: { low: 6.2, likely: 8.1, high: 11.4 } },
  sessionMs: { low: 1_800_000, likely: 2_400_000, high: 3_120_000 },
  wallMs: { low: 540_000, likely: 690_000, high: 960_000 },
};

const savings = { cacheUsd: 8.7103, warmStartUsd: null, sharedContextUsd: null };

/** A task in the picture; times in seconds. */
interface Scene {
  readonly id: string;
  readonly prompt: string;
  readonly result: string | null;
  readonly model?: string;
  /** Its sessions; the end of the last one is the task's. */
  readonly attempts: readonly { readonly seconds: number; readonly end?: readonly [ReportSession['reason'], string] }[];
  readonly turns: number;
  readonly cost: number;
  /** The lines of the last attempt's tool calls, a failed one with a `!` before it. */
  readonly calls?: readonly string[];
  readonly warnings?: ReportTask['warnings'];
  readonly verification?: ReportTask['verification'];
}

const good = { errorsFound: 0, gaps: 'none', confidence: 'high' } as const;

const scenes: readonly Scene[] = [
  {
    id: 'migrate-auth',
    prompt: 'Replace the session cookies in packages/auth by signed tokens. Keep the public API.',
    result:
      'Replaced the cookie store by **signed tokens** in `packages/auth`.\n\n## What changed\n\n- [`token.ts`](packages/auth/token.ts) signs and verifies (HS256, 15 minutes)\n- `refresh.ts` rotates, as [the guide](https://example.com/guide/rotation) says\n  1. first the refresh token\n  2. then the access token\n- The public API is unchanged; 14 call sites needed no edit.\n\n```ts\nconst token = sign({ sub: user.id }, key, { expiresIn: 900 });\n```\n\n| Suite | Tests | New |\n| :-- | --: | --: |\n| auth | 43 | 9 |\n| web | 18 | 0 |\n\n### Open\n\n- [x] tests pass\n- [ ] the admin panel still reads the old cookie for its banner[^1]\n\n> The banner was not part of the task.\n\n[^1]: `packages/admin/banner.tsx`',
    attempts: [{ seconds: 412 }],
    calls: [
      'Read: packages/auth/index.ts',
      'Grep: sessionCookie',
      '!Bash: npm test -w auth',
      'Edit: packages/auth/token.ts',
      'Bash: npm test -w auth',
    ],
    turns: 38,
    cost: 1.42,
    verification: { errorsFound: 1, gaps: 'the admin panel still reads the old cookie', confidence: 'medium' },
  },
  {
    id: 'upgrade-react',
    prompt: 'Upgrade React to 20 and fix what breaks.',
    result:
      'Upgraded React to 20 in all packages. Two components used a removed lifecycle method and were rewritten as functions.',
    attempts: [{ seconds: 133, end: ['crashed', 'the process ended without a result'] }, { seconds: 226 }],
    turns: 41,
    cost: 1.18,
    verification: good,
  },
  {
    id: 'lint.packages-api',
    prompt: 'Fix all lint errors in packages/api.',
    result: 'Fixed 23 lint errors in packages/api; none is suppressed.',
    attempts: [{ seconds: 88 }],
    turns: 12,
    cost: 0.2134,
    verification: good,
    warnings: [{ kind: 'left-processes', message: 'ended 1 process that the session had left behind: vite' }],
  },
  {
    id: 'lint.packages-web',
    prompt: 'Fix all lint errors in packages/web.',
    result: 'Fixed 57 lint errors in packages/web, 3 by removing dead code.',
    attempts: [{ seconds: 141 }],
    turns: 19,
    cost: 0.3871,
    verification: good,
  },
  {
    id: 'lint.packages-cli',
    prompt: 'Fix all lint errors in packages/cli.',
    result: 'Nothing to do: packages/cli has no lint errors.',
    attempts: [{ seconds: 21 }],
    turns: 3,
    cost: 0.0312,
    model: 'haiku',
    verification: good,
  },
  {
    id: 'flaky-checkout-test',
    prompt: 'Find out why checkout.test.ts fails one time in twenty, and fix the cause.',
    result: null,
    attempts: [{ seconds: 300, end: ['timeout', 'the wall timeout of 5m 00s passed'] }],
    turns: 44,
    cost: 1.04,
    model: 'opus',
  },
  {
    id: 'document-public-api',
    prompt: 'Write TSDoc for every exported function of packages/core.',
    result: 'Documented 84 exported functions in packages/core. Examples compile.',
    attempts: [{ seconds: 267 }],
    turns: 29,
    cost: 0.7719,
    verification: { errorsFound: 2, gaps: 'none', confidence: 'high' },
  },
  {
    id: 'translate-emails',
    prompt: 'Translate the e-mail templates to German, French and Japanese (日本語).',
    result: 'Added de, fr and ja versions of 11 templates. Placeholders are checked by a test.',
    attempts: [{ seconds: 172 }],
    turns: 15,
    cost: 0.4406,
    verification: { errorsFound: 0, gaps: 'a native speaker should read the Japanese texts', confidence: 'medium' },
  },
  {
    id: 'sql-injection-audit',
    prompt: 'Look for queries built from strings and turn them into prepared statements.',
    result: 'Found 6 queries built from strings, turned all into prepared statements, and added a lint rule.',
    attempts: [
      { seconds: 62, end: ['overloaded', 'the API was overloaded (529) after 10 tries'] },
      { seconds: 31, end: ['overloaded', 'the API was overloaded (529) after 10 tries'] },
      { seconds: 158 },
    ],
    turns: 24,
    cost: 0.9012,
    verification: good,
  },
  {
    id: 'remove-moment',
    prompt: 'Replace moment by Temporal.',
    result: 'Replaced moment in 18 files. The bundle is 61 kB smaller.',
    attempts: [{ seconds: 119 }],
    turns: 17,
    cost: 0.3544,
    verification: good,
    warnings: [
      { kind: 'permission-denied', message: '2 tool calls were denied: Bash(npm publish), WebFetch' },
      { kind: 'unfinished-subagents', message: '1 subagent had not finished' },
    ],
  },
  {
    id: 'docker-image',
    prompt: 'Make the production image smaller than 120 MB.',
    result: 'The image is 97 MB now (was 412 MB): distroless base, pruned dependencies.',
    attempts: [{ seconds: 94 }],
    turns: 11,
    cost: 0.2263,
    verification: good,
  },
  {
    id: 'rename-flags',
    prompt: 'Rename the feature flags to kebab-case everywhere.',
    result: 'Stopped at the budget: 31 of 58 flags are renamed; the rest is listed in flags.todo.',
    attempts: [{ seconds: 148, end: ['budget', "the CLI's estimate passed the budget of $0.50"] }],
    turns: 22,
    cost: 0.5031,
  },
];

const startedAt = Date.parse('2026-11-20T10:00:00.000Z');
const iso = (milliseconds: number): string => new Date(startedAt + milliseconds).toISOString();
const slots = 4;

/** A realistic run of twelve tasks on four slots, with retries, a timeout, a budget and warnings, for pictures. */
export function showcaseReport(): Report {
  const free = Array.from({ length: slots }, () => 900);
  const tasks = scenes.map((scene, index) => {
    const slot = free.indexOf(Math.min(...free));
    const [task, end] = taskOf(scene, free[slot] ?? 0, index + 1);
    free[slot] = end + 400;
    return task;
  });
  const wallMs = Math.max(...free);
  const sum = (of: (task: ReportTask) => number): number => tasks.reduce((total, task) => total + of(task), 0);
  const sessionMs = sum(({ durationMs }) => durationMs);
  const failed = tasks.filter(({ status }) => status === 'failed').length;
  const report: Report = {
    version: 1,
    run: {
      id: '20261120-100000-7c1e',
      startedAt: iso(0),
      endedAt: iso(wallMs),
      status: 'failed',
      projectDir: '/home/ada/work/storefront',
      claudeVersion: '2.1.330',
      maxParallel: slots,
      notes: ['No account was used: the answers came from a script. Prices are the CLI’s own estimate.'],
    },
    totals: {
      tasks: tasks.length,
      succeeded: tasks.length - failed,
      failed,
      skipped: 0,
      cancelled: 0,
      wallMs,
      sessionMs,
      speedup: sessionMs / wallMs,
      utilisation: sessionMs / (wallMs * slots),
      costUsd: sum(({ costUsd }) => costUsd ?? 0),
      costIsPartial: true,
      tokens: {
        input: sum(({ tokens }) => tokens.input),
        output: sum(({ tokens }) => tokens.output),
        cacheRead: sum(({ tokens }) => tokens.cacheRead),
        cacheWrite: sum(({ tokens }) => tokens.cacheWrite),
      },
      cacheSavedUsd: 9.8412,
      savings: { ...savings, text: savingsText(savings) },
    },
    tasks,
  };
  return { ...report, prediction: { ...prediction, text: comparisonText(prediction, actualOf(report)) } };
}

function callsOf(lines: readonly string[], startMs: number): NonNullable<ReportSession['toolCalls']> {
  const last = lines.map((line, index) => {
    const [tool = '', what = ''] = line.replace('!', '').split(': ');
    const startedAt = iso(startMs + index * 7_300);
    return { tool, what, bySubagent: false, failed: line.startsWith('!'), startedAt, durationMs: 400 + index * 1_900 };
  });
  return { total: last.length, failed: last.filter(({ failed }) => failed).length, last };
}

function taskOf(scene: Scene, startMs: number, number: number): readonly [ReportTask, number] {
  const sessions: ReportSession[] = [];
  let at = startMs;
  for (const [index, { seconds, end }] of scene.attempts.entries()) {
    const durationMs = seconds * 1_000 + number * 137;
    sessions.push({
      attempt: index + 1,
      sessionId: `7c1e0000-0000-4000-8000-${String(number * 10 + index).padStart(12, '0')}`,
      resumed: index > 0,
      startedAt: iso(at),
      endedAt: iso(at + durationMs),
      status: end === undefined ? 'succeeded' : 'failed',
      reason: end?.[0] ?? null,
      message: end?.[1] ?? null,
      durationMs,
      turns: Math.round((scene.turns * seconds) / scene.attempts.reduce((sum, attempt) => sum + attempt.seconds, 0)),
      costUsd: scene.cost / scene.attempts.length,
      ...(index === scene.attempts.length - 1 && scene.calls !== undefined
        ? { toolCalls: callsOf(scene.calls, at) }
        : {}),
    });
    at += durationMs + 4_000 * 2 ** index;
  }
  const last = sessions.at(-1) as ReportSession;
  const task: ReportTask = {
    id: scene.id,
    status: last.status === 'succeeded' ? 'succeeded' : 'failed',
    reason: last.reason,
    message: last.message,
    prompt: scene.prompt,
    model: scene.model ?? 'sonnet',
    startedAt: sessions[0]?.startedAt ?? null,
    endedAt: last.endedAt,
    durationMs: sessions.reduce((sum, { durationMs }) => sum + durationMs, 0),
    turns: scene.turns,
    costUsd: scene.cost,
    costIsPartial: last.reason === 'timeout',
    tokens: {
      input: scene.turns * 140 + 900,
      output: Math.round(scene.cost * 9_000),
      cacheRead: scene.turns * 21_500,
      cacheWrite: scene.turns * 1_900 + 12_000,
    },
    result: scene.result,
    verification: scene.verification ?? null,
    sessionIds: sessions.map(({ sessionId }) => sessionId),
    attempts: sessions.length,
    sessions,
    warnings: scene.warnings ?? [],
  };
  return [task, Date.parse(last.endedAt ?? '') - startedAt];
}
