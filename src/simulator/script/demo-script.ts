import type { Script, Step } from './script.ts';

/** A task of the demo. */
export interface DemoTask {
  readonly id: string;
  readonly prompt: string;
}

const fixSlug = {
  id: 'fix-slug',
  prompt: 'The filter lib/slug.sh fails its test cases. Find the bug, fix it, and show that `sh test.sh slug` passes.',
};
const addTruncate = {
  id: 'add-truncate',
  prompt: 'Write lib/truncate.sh: it cuts lines after ten characters and adds three dots to those it cut. Test it.',
};
const writeGuide = {
  id: 'write-guide',
  prompt:
    'Write docs/GUIDE.md: one short section for each of the filters trim and shout, with an example that you ran.',
};
const countCases = {
  id: 'count-cases',
  prompt: 'Count the test cases of every filter and write the numbers to docs/CASES.md.',
};

/** Four independent tasks on the demo's project, of different lengths. */
export const demoTasks: readonly DemoTask[] = [fixSlug, addTruncate, writeGuide, countCases];

/**
 * The simulator's answers in the demo: real tool calls, with pauses like those of a model. No task touches a file of
 * another task, so the outcome is the same in any order and in parallel.
 */
export const demoScripts: readonly Script[] = [
  {
    match: fixSlug.prompt,
    steps: [
      say('First I read the filter and its test cases.', 650, [
        { tool: 'Read', input: { file_path: '{{cwd}}/lib/slug.sh' } },
        { tool: 'Read', input: { file_path: '{{cwd}}/test/slug.txt' } },
      ]),
      say('Now I run them to see what fails.', 800, [run('sh test.sh slug', 'Run the cases of slug')]),
      say(
        'Each run of characters other than letters and digits must become one hyphen, with none at either end.',
        1100,
        [
          {
            tool: 'Edit',
            input: {
              file_path: '{{cwd}}/lib/slug.sh',
              old_string: "tr ' ' '-'",
              new_string: "tr -cs 'a-z0-9\\n' '-' | sed 's/^-//; s/-$//'",
            },
          },
        ],
      ),
      say('I run the test cases again.', 800, [run('sh test.sh slug', 'Run the cases of slug again')]),
      say('A second check: the other filters must still work.', 650, [
        run('sh test.sh trim && sh test.sh shout', 'Run the other cases'),
      ]),
      finish('lib/slug.sh only replaced spaces; it now replaces every run of other characters by one hyphen.', {
        errorsFound: 1,
      }),
    ],
  },
  {
    match: addTruncate.prompt,
    steps: [
      say('The test cases show what is expected.', 600, [
        { tool: 'Read', input: { file_path: '{{cwd}}/test/truncate.txt' } },
      ]),
      say('Now I write the filter.', 1200, [
        {
          tool: 'Write',
          input: {
            file_path: '{{cwd}}/lib/truncate.sh',
            content: "# Cuts long lines after ten characters.\nsed 's/^\\(.\\{10\\}\\)..*$/\\1.../'\n",
          },
        },
      ]),
      say('And I run its test cases.', 750, [run('sh test.sh truncate', 'Run the cases of truncate')]),
      finish('lib/truncate.sh is written and passes both of its test cases.', {
        gaps: 'multi-byte characters are not tested',
      }),
    ],
  },
  {
    match: writeGuide.prompt,
    steps: [
      say('I read both filters.', 650, [
        { tool: 'Read', input: { file_path: '{{cwd}}/lib/trim.sh' } },
        { tool: 'Read', input: { file_path: '{{cwd}}/lib/shout.sh' } },
      ]),
      say('The examples should be real output.', 750, [
        run("printf '  hello  \\n' | sh lib/trim.sh; echo hello | sh lib/shout.sh", 'Run the examples'),
      ]),
      say('Now I write the guide.', 1250, [
        {
          tool: 'Write',
          input: {
            file_path: '{{cwd}}/docs/GUIDE.md',
            content:
              '# Guide\n\n## trim\nRemoves the spaces at both ends: `  hello  ` becomes `hello`.\n\n' +
              '## shout\nConverts everything to capital letters: `hello` becomes `HELLO`.\n',
          },
        },
      ]),
      say('I check that both sections are there.', 500, [run("grep -c '^## ' docs/GUIDE.md", 'Count the sections')]),
      finish('docs/GUIDE.md has a section for trim and one for shout; both examples were run.', {}),
    ],
  },
  {
    match: countCases.prompt,
    steps: [
      say('I count the lines of every file with test cases.', 650, [run('wc -l test/*.txt', 'Count the cases')]),
      say('Now I write down the numbers.', 900, [
        {
          tool: 'Write',
          input: {
            file_path: '{{cwd}}/docs/CASES.md',
            content: '# Cases\n\n- slug: 3\n- trim: 2\n- shout: 1\n- truncate: 2\n',
          },
        },
      ]),
      finish('docs/CASES.md lists the number of test cases of the four filters.', { confidence: 'medium' }),
    ],
  },
];

type Call = { tool: string; input: Record<string, string> };

function say(text: string, delayMs: number, tools: Call[]): Step {
  return { text, tools, delayMs, chunks: 4, chunkDelayMs: 25 };
}

function run(command: string, description: string): Call {
  return { tool: 'Bash', input: { command, description } };
}

function finish(
  summary: string,
  report: { errorsFound?: number; gaps?: string; confidence?: 'high' | 'medium' },
): Step {
  const { errorsFound = 0, gaps = 'none', confidence = 'high' } = report;
  return {
    text: [
      'This is a scripted answer of the simulator; no model was asked.',
      '',
      summary,
      '',
      '```verification',
      `errors-found: ${errorsFound}`,
      `gaps: ${gaps}`,
      `confidence: ${confidence}`,
      '```',
    ].join('\n'),
    delayMs: 700,
    chunks: 12,
    chunkDelayMs: 40,
  };
}
