import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/lib/project.ts';

interface Directions {
  file: string;
  forbidden: string[];
  allowed: string[];
}

const PURE = (room: string): Directions => ({
  file: `src/${room}/planted.ts`,
  forbidden: [
    ...['../cli/main.ts', '../action/main.ts', '../adapters/clock.ts', '../store/run-folder.ts', '../git/worktree.ts'],
    ...['../simulator/main.ts', '../create-supervisor.ts', 'node:fs', 'node:process', '@actions/core'],
  ],
  allowed: ['../domain/task.ts', '../core/ports.ts', './sibling.ts', 'zod'],
});
const EFFECTS = (room: string): Directions => ({
  file: `src/${room}/planted.ts`,
  forbidden: ['../cli/main.ts', '../action/main.ts', '../create-supervisor.ts', '@actions/core'],
  allowed: ['../domain/task.ts', '../core/ports.ts', './sibling.ts', 'node:fs'],
});

/** What the architecture forbids and what it needs, room by room. */
const DIRECTIONS: readonly Directions[] = [
  {
    file: 'src/domain/planted.ts',
    forbidden: [
      '../core/ports.ts',
      '../adapters/clock.ts',
      '../version.ts',
      'node:fs',
      '@actions/core',
      'yaml',
      'commander',
    ],
    allowed: ['./task.ts', 'zod'],
  },
  {
    file: 'src/core/planted.ts',
    forbidden: [
      '../claude/argv.ts',
      '../adapters/clock.ts',
      '../cli/main.ts',
      '../create-supervisor.ts',
      'node:fs',
      '@actions/core',
    ],
    allowed: ['../domain/task.ts', './ports.ts', 'zod'],
  },
  ...['claude', 'reporters', 'reports'].map(PURE),
  ...['adapters', 'store', 'git', 'simulator'].map(EFFECTS),
  {
    file: 'src/create-supervisor.ts',
    forbidden: ['./cli/main.ts', './action/main.ts', '@actions/core'],
    allowed: ['./core/ports.ts', './store/run-folder.ts'],
  },
  {
    file: 'src/cli/planted.ts',
    forbidden: ['../action/main.ts', '@actions/core'],
    allowed: ['../create-supervisor.ts', '../domain/task.ts', 'node:fs', 'commander'],
  },
  {
    file: 'src/action/planted.ts',
    forbidden: ['../cli/main.ts'],
    allowed: ['../create-supervisor.ts', '../domain/task.ts', 'node:fs', '@actions/core'],
  },
  { file: 'src/reports/deep/planted.ts', forbidden: ['../../adapters/clock.ts'], allowed: ['../../domain/task.ts'] },
];

/** Other ways to write a forbidden import. */
const OTHER_FORMS: Record<string, string> = {
  'a dynamic import': "await import('../adapters/clock.ts');",
  'a re-export': "export { late } from '../adapters/clock.ts';",
  'an import of a type': "import type { Late } from '../adapters/clock.ts';",
};

describe('the linter, shown planted files', () => {
  let folder: string;
  let reported: Map<string, string[]>;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'directions-'));
    const config = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8')) as Record<string, unknown>;
    // The planted files lie in no git repository; all else is the real configuration.
    plant('biome.json', JSON.stringify({ ...config, vcs: { enabled: false } }));
    for (const { file, forbidden, allowed } of DIRECTIONS) {
      plant(file, [...forbidden, ...allowed].map((specifier) => `import '${specifier}';`).join('\n'));
    }
    plant('src/core/forms.ts', Object.values(OTHER_FORMS).join('\n'));
    reported = reportedLines();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(DIRECTIONS)('reports the forbidden imports of $file and no others', ({ file, forbidden }) => {
    expect(reportedIn(file)).toEqual(forbidden.map((specifier) => `import '${specifier}';`));
  });

  it.each(Object.entries(OTHER_FORMS))('reports %s as well', (_, line) => {
    expect(reportedIn('src/core/forms.ts')).toContain(line);
  });

  function plant(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${text}\n`);
  }

  function reportedIn(file: string): string[] {
    return reported.get(file) ?? [];
  }

  /** The lines with a forbidden import, by file, from the top down. */
  function reportedLines(): Map<string, string[]> {
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const args = ['lint', '--only=style/noRestrictedImports', '--reporter=json', '--max-diagnostics=none', '.'];
    const { stdout } = spawnSync(process.execPath, [biome, ...args], { cwd: folder, encoding: 'utf8' });
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { location: { path: string; start: { line: number } } }[];
    };
    const places = diagnostics.map(({ location }) => ({
      file: location.path.replaceAll('\\', '/'),
      line: location.start.line,
    }));
    const inOrder = places.toSorted((a, b) => a.line - b.line);
    return new Map(
      [...Map.groupBy(inOrder, ({ file }) => file)].map(([file, found]) => {
        const text = readFileSync(join(folder, file), 'utf8').split('\n');
        return [file, found.map(({ line }) => text[line - 1] ?? '')];
      }),
    );
  }
});
