/** A room of src/: what lives in it, what it may import, and how its folders are walled off from each other. */
export interface Room {
  readonly holds: string;
  /** Other rooms that it may import, all of their folders. */
  readonly may: readonly string[];
  /** Packages that it may import; `node:*` stands for the runtime's own modules. */
  readonly packages: readonly string[];
  /** Its folders, with the folders of the same room that each may import; `.` is the room's own level. */
  readonly folders: Readonly<Record<string, readonly string[]>>;
}

export const rooms: Readonly<Record<string, Room>> = {
  action: {
    holds: '',
    may: ['app', 'domain', 'reports', 'tasks', 'terminal'],
    packages: ['@actions/core', '@actions/exec', '@actions/github', 'node:*', 'zod'],
    folders: { '.': ['github'], github: [] },
  },
  agents: {
    holds: '',
    may: ['domain', 'machine'],
    packages: ['node:*', 'zod'],
    folders: { claude: ['claude/stream'], 'claude/stream': [] },
  },
  app: {
    holds: '',
    may: ['agents', 'domain', 'machine', 'reports', 'store', 'supervisor', 'tasks', 'terminal'],
    packages: ['node:*', 'zod'],
    folders: { '.': ['delivery'], delivery: [] },
  },
  cli: {
    holds: '',
    may: ['app', 'domain', 'reports', 'simulator', 'store', 'tasks', 'terminal'],
    packages: ['commander', 'node:*'],
    folders: {
      '.': ['arguments', 'commands', 'process'],
      arguments: ['process'],
      commands: ['arguments', 'completion', 'demo', 'look', 'options', 'process', 'run'],
      completion: ['arguments', 'process'],
      demo: [],
      look: ['arguments', 'options', 'process'],
      options: ['arguments', 'process'],
      process: [],
      run: ['arguments', 'options', 'process'],
    },
  },
  domain: {
    holds: '',
    may: [],
    packages: ['fastest-levenshtein', 'zod'],
    folders: {
      '.': [],
      history: ['plan', 'run', 'usage'],
      plan: [],
      ports: ['plan', 'run', 'usage'],
      run: ['plan', 'text', 'usage'],
      schedule: ['plan', 'run'],
      text: [],
      usage: [],
    },
  },
  machine: { holds: '', may: ['domain'], packages: ['node:*'], folders: { '.': [], files: [], process: ['.'] } },
  reports: {
    holds: '',
    may: ['domain'],
    packages: ['zod'],
    folders: {
      '.': ['data', 'html', 'markdown'],
      data: ['.'],
      history: ['.', 'data'],
      html: ['.', 'markdown'],
      markdown: ['.'],
    },
  },
  simulator: {
    holds: '',
    may: [],
    packages: ['node:*', 'zod'],
    folders: { '.': ['api', 'request', 'script'], api: ['request', 'script'], request: [], script: ['request'] },
  },
  store: {
    holds: '',
    may: ['domain', 'machine'],
    packages: ['node:*', 'zod'],
    folders: { clean: ['history', 'run'], follow: ['history', 'run'], history: ['run'], pool: ['run'], run: [] },
  },
  supervisor: {
    holds: '',
    may: ['domain'],
    packages: [],
    folders: { '.': ['journal', 'session', 'unit'], journal: [], session: ['unit'], unit: [] },
  },
  tasks: {
    holds: '',
    may: ['domain', 'machine'],
    packages: ['node:*', 'yaml', 'zod'],
    folders: { '.': ['fields', 'syntax'], fields: [], syntax: ['fields'] },
  },
  terminal: {
    holds: '',
    may: ['domain', 'reports'],
    packages: ['string-width'],
    folders: { live: ['text'], screens: ['text'], text: [] },
  },
};
