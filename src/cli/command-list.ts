import type { CommandEntry } from './arguments/command.ts';

/** All commands, in the order of the help. To add one, add a file in commands/ and an entry here. */
export const commandList: readonly CommandEntry[] = [
  {
    name: 'run',
    parameters: [{ syntax: '[FILE]', description: 'task file (YAML or JSON), or "-" for standard input' }],
    summary: 'run a task list as parallel Claude Code sessions',
    load: async () => (await import('./commands/run.ts')).runCommand,
  },
  {
    name: 'plan',
    parameters: [{ syntax: '[FILE]', description: 'task file (YAML or JSON), or "-" for standard input' }],
    summary: 'show what a run would do, and predict its cost and time',
    load: async () => (await import('./commands/plan.ts')).planCommand,
  },
  {
    name: 'run-multi',
    parameters: [
      { syntax: '<json>', description: 'the task list itself, or the path of a task file' },
      { syntax: '[model]', description: 'like --model of run' },
      { syntax: '[budget]', description: 'like --budget of run' },
      { syntax: '[max-parallel]', description: 'like --max-parallel of run' },
    ],
    summary: 'run a task list that is given as an argument',
    load: async () => (await import('./commands/run-multi.ts')).runMultiCommand,
  },
  {
    name: 'start',
    parameters: [
      { syntax: '<id>', description: 'a name for the task' },
      { syntax: '<prompt>', description: 'what to do, or "-" to read it from standard input' },
      { syntax: '[model]', description: 'like --model' },
      { syntax: '[budget]', description: 'like --budget' },
    ],
    summary: 'start one task in the background',
    load: async () => (await import('./commands/start.ts')).startCommand,
  },
  {
    name: 'status',
    parameters: [{ syntax: '[run|id]', description: 'a run, a task, or RUN/TASK; default: running and recent runs' }],
    summary: 'show what is running and how recent runs went',
    load: async () => (await import('./commands/status.ts')).statusCommand,
  },
  {
    name: 'list',
    parameters: [],
    summary: 'list the tasks of all runs',
    load: async () => (await import('./commands/list.ts')).listCommand,
  },
  {
    name: 'result',
    parameters: [{ syntax: '<id>', description: 'a task of the newest run that has it, or RUN/TASK' }],
    summary: 'print the final text of a task',
    load: async () => (await import('./commands/result.ts')).resultCommand,
  },
  {
    name: 'output',
    parameters: [{ syntax: '<id>', description: 'a task of the newest run that has it, or RUN/TASK' }],
    summary: "print the CLI's own result object for a task",
    load: async () => (await import('./commands/output.ts')).outputCommand,
  },
  {
    name: 'history',
    parameters: [
      { syntax: '[action]', description: 'list (default), show, stats, report or export' },
      { syntax: '[run]', description: 'show: the run, by its id or the beginning of it' },
    ],
    summary: 'look back at all runs: cost, time, success, trends',
    load: async () => (await import('./commands/history.ts')).historyCommand,
  },
  {
    name: 'report',
    parameters: [
      { syntax: '[run...]', description: 'runs, by their ids or the beginnings of them; default: the newest' },
    ],
    summary: 'write the report of a run: Markdown, JSON, HTML, JUnit, TAP, CSV',
    load: async () => (await import('./commands/report.ts')).reportCommand,
  },
  {
    name: 'merge',
    parameters: [{ syntax: '<path...>', description: 'folders of runs, their journals, or a folder that holds them' }],
    summary: 'make one report of the shards of a plan',
    load: async () => (await import('./commands/merge.ts')).mergeCommand,
  },
  {
    name: 'clean',
    parameters: [],
    summary: 'remove runs that have ended and say how much space that freed',
    load: async () => (await import('./commands/clean.ts')).cleanCommand,
  },
  {
    name: 'logs',
    parameters: [{ syntax: '<id>', description: 'a task of the newest run that has it, or RUN/TASK' }],
    summary: 'show what a session said and did',
    load: async () => (await import('./commands/logs.ts')).logsCommand,
  },
  {
    name: 'attach',
    parameters: [{ syntax: '[run]', description: 'a run, by its id or the beginning of it' }],
    summary: 'watch a run that another process works on',
    load: async () => (await import('./commands/attach.ts')).attachCommand,
  },
  {
    name: 'resume',
    parameters: [{ syntax: '[run]', description: 'a run, by its id or the beginning of it; default: the newest' }],
    summary: 'finish a run that was interrupted',
    load: async () => (await import('./commands/resume.ts')).resumeCommand,
  },
  {
    name: 'retry',
    parameters: [{ syntax: '[run|id]', description: 'a run, a task, or RUN/TASK; default: the newest run' }],
    summary: 'run again the tasks that did not succeed',
    load: async () => (await import('./commands/retry.ts')).retryCommand,
  },
  {
    name: 'stop',
    parameters: [{ syntax: '<id...>', description: 'a task that runs or waits, RUN/TASK, or a run' }],
    summary: 'stop tasks or runs and say what they have cost',
    load: async () => (await import('./commands/stop.ts')).stopCommand,
  },
  {
    name: 'stop-all',
    parameters: [],
    summary: 'stop all runs',
    load: async () => (await import('./commands/stop-all.ts')).stopAllCommand,
  },
  {
    name: 'init',
    parameters: [
      { syntax: '[FILE]', description: 'the file to write, or "-" to print it; default: claude-multi.yaml' },
    ],
    summary: 'write a first task list for this folder, or a workflow',
    load: async () => (await import('./commands/init.ts')).initCommand,
  },
  {
    name: 'demo',
    parameters: [],
    summary: 'watch real sessions use a simulated API, without an account',
    load: async () => (await import('./commands/demo.ts')).demoCommand,
  },
  {
    name: 'doctor',
    parameters: [],
    summary: 'check what a run needs and say how to fix what is missing',
    load: async () => (await import('./commands/doctor.ts')).doctorCommand,
  },
  {
    name: 'schema',
    parameters: [],
    summary: 'print the JSON Schema of the task file, for editors',
    load: async () => (await import('./commands/schema.ts')).schemaCommand,
  },
  {
    name: 'completion',
    parameters: [{ syntax: '[bash|zsh|fish]', description: 'the shell' }],
    summary: 'print the completion script of a shell',
    load: async () => (await import('./commands/completion.ts')).completionCommand,
  },
  {
    name: 'upgrade',
    parameters: [],
    summary: 'replace this program by the newest version, or say how to',
    load: async () => (await import('./commands/upgrade.ts')).upgradeCommand,
  },
  {
    name: 'version',
    parameters: [],
    summary: 'print the version',
    load: async () => (await import('./commands/version.ts')).versionCommand,
  },
  {
    name: 'help',
    parameters: [{ syntax: '[command]', description: 'the command to explain' }],
    summary: 'explain claude-multi or one of its commands',
    load: async () => (await import('./commands/help.ts')).helpCommand,
  },
];

/** Internal commands, which are neither in the help nor suggested. */
export const hiddenCommands: readonly CommandEntry[] = [
  {
    name: 'supervise',
    parameters: [],
    summary: 'the background process of start',
    load: async () => (await import('./commands/supervise.ts')).superviseCommand,
  },
];
