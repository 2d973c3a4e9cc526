/** What a folder has that tells which checks its project knows. */
export interface ProjectSigns {
  /** The names of the scripts in package.json; null without that file. */
  readonly scripts: readonly string[] | null;
  /** The names of the files in the folder. */
  readonly files: readonly string[];
}

/** A task that a first list has. All of it is our own text: nothing of a project's files gets into a task list. */
interface StarterTask {
  readonly id: string;
  readonly prompt: string;
  /** The commands that the session may run. */
  readonly commands: readonly string[];
}

const explain = 'and explain each failure in two sentences, with file and line. Change nothing.';

function check(id: string, command: string): StarterTask {
  return { id, prompt: `Run ${command} ${explain}`, commands: [command] };
}

/** The checks of a project: those that package.json has by their usual names, or those of the language's own tools. */
function checksOf({ scripts, files }: ProjectSigns): StarterTask[] {
  const has = (...names: string[]): boolean => names.some((name) => files.includes(name));
  const named: readonly (readonly [string, string])[] = [
    ['lint', 'lint'],
    ['typecheck', 'types'],
    ['types', 'types'],
  ];
  const ofPackage = named.flatMap(([script, id]) =>
    scripts?.includes(script) === true ? [check(id, `npm run ${script}`)] : [],
  );
  const tests = scripts?.includes('test') === true ? [check('tests', 'npm test')] : [];
  const ofTools = [
    ...(has('Cargo.toml') ? [check('rust-tests', 'cargo test'), check('clippy', 'cargo clippy')] : []),
    ...(has('go.mod') ? [check('go-tests', 'go test ./...'), check('vet', 'go vet ./...')] : []),
    ...(has('pyproject.toml', 'pytest.ini', 'tox.ini') ? [check('python-tests', 'pytest')] : []),
    ...(has('pom.xml') ? [check('maven-tests', 'mvn -q test')] : []),
  ];
  const all = [...tests, ...ofPackage, ...ofTools];
  // "typecheck" and "types" are the same check.
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
}

const review: StarterTask = {
  id: 'review',
  prompt: 'Review the newest commit. Report errors that its tests would not find, with file and line.',
  commands: ['git log', 'git show', 'git diff'],
};

const documents: StarterTask = {
  id: 'docs',
  prompt: 'Compare the README with the code. List what is wrong or missing. Change nothing.',
  commands: [],
};

/** The text of a first task list for a project. It holds no secret and changes nothing when it is run. */
export function starterTasks(signs: ProjectSigns): string {
  const tasks = [...checksOf(signs), review, documents];
  const commands = tasks.flatMap((task) => task.commands);
  const tools = ['Read', 'Grep', 'Glob', ...commands.map((command) => `"Bash(${command}:*)"`)];
  return `# The tasks of this project for claude-multi. Each is a session of Claude Code; they run side by side.
#
#   claude-multi plan    shows what would be done, and starts nothing
#   claude-multi run     does it
#
# "claude-multi schema" prints a JSON Schema for editors, "claude-multi help run" all options.

max-parallel: 4 # sessions at once

defaults: # for every task; a task may say otherwise
  model: sonnet
  budget: 1 # US dollars for each session, at most
  timeout: 15m
  # What is not allowed is denied: nobody is asked. To let sessions edit files, write acceptEdits.
  permission-mode: dontAsk
  allowed-tools: [${tools.join(', ')}]

tasks:
${tasks.map(({ id, prompt }) => `  - id: ${id}\n    prompt: ${prompt}\n`).join('')}
  # One task for each value of a matrix:
  # - id: docs-{{dir}}
  #   prompt: Bring the README of packages/{{dir}} up to date with its code.
  #   matrix: { dir: [core, cli] }
  #   permission-mode: acceptEdits
`;
}
