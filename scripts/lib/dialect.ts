/*
 * The words that only the Claude Code CLI uses, and where src/ may mention them. Everything else belongs in
 * src/agents/claude/, so that other agents can be added.
 */

/** Folders that may use the dialect: the agent itself, and the simulated API. */
const speakers = ['agents/claude/', 'simulator/'];

/** The words of the dialect, by kind. Matched in every line, including comments. */
const dialect: Readonly<Record<string, RegExp>> = {
  'a name, variable, file or package of Claude Code': /claude|anthropic/i,
  'a variable that only Claude Code reads': /\bIS_SANDBOX\b/,
  'a flag of Claude Code that is not one of ours':
    /--(?:output-format|input-format|session-id|include-partial-messages|max-budget-usd|fork-session|verbose|dangerously-)/,
  'the name of the stream': /stream-json/,
  'a field or value of the stream':
    /\b(?:is_error|subtype|modelUsage|model_usage\w*|total_cost_usd|costUSD|num_turns|terminal_reason|permission_denials|subagent_stats|parent_tool_use_id|tool_use|tool_result|stop_reason|api_retry|api_error_status|error_status|control_request|stream_event|message_start|message_delta|content_block\w*|task_notification|error_max_\w+|error_during_execution|cache_\w+_input_tokens)\b/,
  'a kept file of Claude Code': /\.jsonl\b|\bisSidechain\b|\.mcp\.json/,
  'a phrase of Claude Code':
    /ede_diagnostic|prompt is too long|no conversation found|\/login\b|not logged in\b|invalid api key/i,
  'a status of the API': /\b529\b/,
  'a permission mode of Claude Code': /\b(?:bypassPermissions|acceptEdits|dontAsk)\b/,
  'a model of Claude Code': /\b(?:sonnet|opus|haiku)\b/,
  'a version of Claude Code': /\b2\.1\.\d{3}\b/,
};

/** A mention that is allowed. */
interface Exception {
  readonly text: RegExp;
  /** The only files that may contain it, as paths in src/; by default all. */
  readonly in?: readonly string[];
  readonly because: string;
}

const exceptions: readonly Exception[] = [
  { text: /claude[-_]multi/gi, because: 'this program: its name, its variables, its file names' },
  { text: /Claude Code/g, because: 'the product, by its name, in words for people' },
  {
    text: /CLAUDE_(?:DEFAULT_MODEL|DEFAULT_BUDGET|SESSION_TIMEOUT|MAX_PARALLEL|ENHANCE_PROMPTS|MAX_RETRIES|PROJECT_DIR|SESSIONS_DIR|SESSIONS_LOG|STALE_THRESHOLD)\b/g,
    because: "variables of this program that keep its predecessor's names",
  },
  { text: /claude[-P]?path\b|_CLAUDE_PATH\b/gi, because: "the setting, and its stored name, for the agent's program" },
  { text: /claude-args\b/g, because: "the input for further arguments of the agent's program" },
  { text: /claude[-V]?version\b/gi, because: "an input, and the stored name of the program's version" },
  {
    text: /anthropic-api-key|claude-code-oauth-token|\banthropicApiKey\b|\bclaudeCodeOauthToken\b/g,
    in: [
      'action/inputs/inputs.ts',
      'action/step/environment.ts',
      'action/step/run-step.ts',
      'action/telling/teller.ts',
    ],
    because: "the Action's inputs for credentials",
  },
  {
    text: /anthropic-(?:api-key|federation-rule-id|organization-id|service-account-id|workspace-id|oidc-audience)/g,
    in: ['action/inputs/identity-inputs.ts', 'action/identity/workflow-identity.ts'],
    because: "the Action's inputs for a federated identity",
  },
  {
    text: /'claude-code-oauth-token'|https:\/\/api\.anthropic\.com/g,
    in: ['action/inputs/identity-inputs.ts'],
    because: 'an input that does not go with a federated identity, and whom its tokens are for by default',
  },
  { text: /Claude Console/g, because: 'the place where an identity is set up, by its name, in words for people' },
  { text: /2\.1\.332/g, in: ['action/inputs/inputs.ts'], because: 'an example of what the input may be' },
  {
    text: /bypassPermissions|acceptEdits|dontAsk|sonnet|opus|haiku/g,
    in: ['domain/plan/task.ts'],
    because: 'the words of a task file, in the one place that lists them',
  },
  {
    text: /\bopus\b/g,
    in: ['cli/commands/run-multi.ts', 'cli/commands/start.ts'],
    because: 'examples of commands in the help',
  },
  {
    text: /Claude Multi-Session|\/tmp\/claude-sessions/g,
    in: ['terminal/script/script-lines.ts', 'store/history/script-sessions.ts'],
    because: 'what the predecessor printed, and its folder',
  },
  {
    text: /ANTHROPIC_API_KEY|anthropic-api-key|Claude tasks|"claude-\\\$|\b(?:sonnet|acceptEdits|dontAsk)\b/g,
    in: ['cli/commands/init.ts', 'cli/init/starter-tasks.ts', 'cli/init/workflow-text.ts'],
    because: 'first files for users, who write this dialect themselves',
  },
  {
    text: /gh is not logged in/g,
    in: ['domain/release/attestation.ts'],
    because: "words about GitHub's program, which are the same in scripts/install",
  },
  { text: /\bsubtype\b/g, in: ['domain/run/transcript-note.ts'], because: 'a stored key of our own' },
  {
    text: /agents\/claude\/claude-agent|ClaudeAgent/g,
    in: ['app/agent.ts'],
    because: 'the one place that says which agent works',
  },
];

/** A line of src/ that uses the dialect. */
export interface Mention {
  readonly path: string;
  readonly line: number;
  readonly text: string;
  readonly what: string;
}

/** The lines that only the agent's folder may contain, in order. `files` has paths relative to src/. */
export function mentionsIn(files: Readonly<Record<string, string>>): Mention[] {
  return Object.entries(files)
    .filter(([path]) => !speakers.some((folder) => path.startsWith(folder)))
    .flatMap(([path, content]) =>
      content.split('\n').flatMap((text, index) => {
        const rest = withoutExceptions(path, text);
        const what = Object.entries(dialect).find(([, words]) => words.test(rest))?.[0];
        return what === undefined ? [] : [{ path, line: index + 1, text: text.trim(), what }];
      }),
    );
}

/** The reasons of exceptions that no file needs any more. */
export function needlessExceptions(files: Readonly<Record<string, string>>): string[] {
  return exceptions
    .filter(
      ({ text, in: places }) =>
        !Object.entries(files).some(
          ([path, content]) => (places?.includes(path) ?? isListener(path)) && content.search(text) >= 0,
        ),
    )
    .map(({ because }) => because);
}

function isListener(path: string): boolean {
  return !speakers.some((folder) => path.startsWith(folder));
}

function withoutExceptions(path: string, text: string): string {
  return exceptions
    .filter(({ in: places }) => places?.includes(path) ?? true)
    .reduce((rest, exception) => rest.replaceAll(exception.text, ''), text);
}
