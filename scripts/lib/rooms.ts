/** A room of src/: what it contains, what it may import, and which of its folders may import each other. */
export interface Room {
  readonly holds: string;
  /** Other rooms that it may import, with all of their folders. */
  readonly may: readonly string[];
  /** Packages that it may import; `node:*` stands for the runtime's modules. */
  readonly packages: readonly string[];
  /** Its folders, with the folders of the same room that each may import; `.` is the room itself. */
  readonly folders: Readonly<Record<string, readonly string[]>>;
}

export const rooms: Readonly<Record<string, Room>> = {
  domain: {
    holds: 'values, decisions and ports; pure',
    may: [],
    packages: ['zod', 'fastest-levenshtein'],
    folders: {
      '.': [],
      findings: ['text'],
      history: ['plan', 'run', 'schedule', 'usage'],
      plan: [],
      ports: ['plan', 'run', 'usage'],
      run: ['findings', 'plan', 'text', 'usage'],
      schedule: ['plan', 'run'],
      'schedule/requests': ['ports', 'text', 'usage'],
      shards: ['history', 'plan', 'run', 'text', 'usage'],
      text: [],
      usage: ['text'],
    },
  },
  simulator: {
    holds: 'a scripted Messages API on loopback: the other end of the demo and the tests',
    may: [],
    packages: ['node:*', 'zod'],
    folders: { '.': ['api', 'request', 'script'], api: ['request', 'script'], request: [], script: ['request'] },
  },
  machine: {
    holds: 'the operating system: processes, files, clock, memory',
    may: ['domain'],
    packages: ['node:*'],
    folders: { '.': [], confine: ['process'], files: [], process: ['.'] },
  },
  supervisor: {
    holds: 'a run at work; pure, its effects come through ports',
    may: ['domain'],
    packages: [],
    folders: { '.': ['journal', 'session', 'unit'], journal: [], session: ['unit'], unit: [] },
  },
  reports: {
    holds: 'the report and its documents; pure',
    may: ['domain'],
    packages: ['zod', 'markdown-it'],
    folders: {
      '.': ['data', 'html', 'markdown', 'report'],
      data: ['findings', 'report'],
      findings: [],
      history: ['data', 'markdown/safe', 'report'],
      html: ['html/assets', 'html/overview', 'html/parts', 'html/task', 'report'],
      'html/assets': [],
      'html/markdown': ['html/parts', 'prose', 'report'],
      'html/overview': ['html/parts', 'report'],
      'html/parts': ['report'],
      'html/task': ['html/markdown', 'html/parts', 'report'],
      markdown: ['findings', 'markdown/comment', 'markdown/safe', 'report'],
      'markdown/comment': ['markdown/safe', 'report'],
      'markdown/safe': ['prose', 'report'],
      prose: ['report'],
      report: ['findings'],
    },
  },
  terminal: {
    holds: 'what people see in a terminal; pure; everything shown is made safe here',
    may: ['domain', 'reports'],
    packages: ['string-width'],
    folders: { live: ['text'], screens: ['script', 'text'], script: ['text'], text: [] },
  },
  agents: {
    holds: 'a folder for each agent: all that only its CLI says or wants',
    may: ['domain', 'machine'],
    packages: ['node:*', 'zod'],
    folders: {
      claude: ['claude/account', 'claude/api', 'claude/home', 'claude/program', 'claude/rights', 'claude/stream'],
      'claude/account': [],
      'claude/api': ['claude/stream'],
      'claude/home': [],
      'claude/program': [],
      'claude/rights': [],
      'claude/stream': [],
    },
  },
  tasks: {
    holds: 'task lists and settings in, a plan out',
    may: ['domain', 'machine'],
    packages: ['node:*', 'zod', 'yaml'],
    folders: { '.': ['fields', 'syntax'], fields: [], syntax: ['fields'] },
  },
  store: {
    holds: 'runs on disk',
    may: ['domain', 'machine'],
    packages: ['node:*', 'zod'],
    folders: {
      clean: ['history', 'run'],
      follow: ['history', 'run'],
      history: ['requests', 'run'],
      pool: ['run'],
      requests: [],
      run: [],
    },
  },
  gateway: {
    holds: "the door to the API: every session's requests pass through it",
    may: ['domain', 'machine'],
    packages: ['node:*'],
    folders: { '.': ['http'], http: [] },
  },
  app: {
    holds: 'what can be done with runs; the only wiring',
    may: ['domain', 'machine', 'supervisor', 'reports', 'terminal', 'agents', 'tasks', 'store', 'gateway'],
    packages: ['node:*', 'zod'],
    folders: {
      '.': ['delivery', 'requests', 'surroundings'],
      delivery: [],
      requests: [],
      resume: ['.', 'delivery', 'requests', 'surroundings'],
      shards: ['.', 'delivery'],
      surroundings: [],
    },
  },
  cli: {
    holds: 'a shell: arguments in, exit code out',
    may: ['domain', 'reports', 'terminal', 'tasks', 'store', 'app', 'simulator'],
    packages: ['node:*', 'commander'],
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
  action: {
    holds: 'a shell: inputs in, outputs out',
    may: ['domain', 'reports', 'terminal', 'tasks', 'app'],
    packages: [
      'node:*',
      'zod',
      '@actions/core',
      '@actions/github',
      '@actions/http-client',
      '@octokit/plugin-retry',
      'fflate',
    ],
    folders: {
      '.': ['safety', 'step'],
      artifact: [],
      github: ['github/client'],
      'github/client': [],
      'github/comment': ['github', 'github/client'],
      'github/review': ['github', 'github/client'],
      identity: ['inputs'],
      inputs: ['github', 'github/comment'],
      safety: [],
      step: ['github', 'github/client', 'identity', 'inputs', 'safety', 'telling', 'trust'],
      telling: ['artifact', 'github', 'github/client', 'github/comment', 'github/review', 'inputs'],
      trust: ['github', 'inputs'],
    },
  },
};
