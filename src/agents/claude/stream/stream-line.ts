import { z } from 'zod';

/*
 * The lines of `--output-format stream-json` that we use, with the fields that we read. Recorded from 2.1.197 and
 * 2.1.332 (test/fixtures/recorded); every field is optional, because the stream changes between versions.
 */

const text = z.string().optional().catch(undefined);
/** A model's name. `__proto__` is refused: it cannot be a key of a plain object. */
const modelName = text.transform((name) => (name === '__proto__' ? undefined : name));
/** More tokens than any session can use, so that sums of them stay exact. */
const most = 1e12;
const count = z.number().int().nonnegative().max(most).catch(0).default(0);
const maybeCount = z.number().int().nonnegative().max(most).optional().catch(undefined);
const amount = z.number().nonnegative().max(most).optional().catch(undefined);

/** The usage that the API reports with a message. */
export const messageUsageSchema = z.object({
  input_tokens: count,
  output_tokens: count,
  cache_read_input_tokens: count,
  cache_creation_input_tokens: count,
  cache_creation: z.object({ ephemeral_1h_input_tokens: count }).optional().catch(undefined),
});

const modelUsageSchema = z.record(
  z.string(),
  z.object({
    inputTokens: count,
    outputTokens: count,
    cacheReadInputTokens: count,
    cacheCreationInputTokens: count,
    cacheCreationEphemeral1hInputTokens: count,
    costUSD: amount,
  }),
);
export type ModelUsage = z.infer<typeof modelUsageSchema>;

const maybeNumber = z.number().optional().catch(undefined);
const maybeBoolean = z.boolean().optional().catch(undefined);

/** What a tool that works in the background is asked to do. */
export const backgroundInputSchema = z.object({ command: text, prompt: text, reason: text, cron: text, id: text });

export const contentBlockSchema = z.object({
  type: text,
  name: text,
  id: text,
  tool_use_id: text,
  is_error: maybeBoolean,
  input: z.looseObject({}).catch({}).default({}),
});
const noBlock: z.infer<typeof contentBlockSchema> = { input: {} };

/** A call of a tool. */
export interface ToolUse {
  readonly id: string;
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

const parent = z.string().nullish().catch(null);

export const initLineSchema = z.object({ session_id: text, claude_code_version: text });

export const apiRetryLineSchema = z.object({
  attempt: count,
  max_retries: z.number().optional().catch(undefined),
  /** A fraction in 2.1.197. */
  retry_delay_ms: z.number().nonnegative().max(most).catch(0).default(0),
  error_status: z.number().nullish().catch(null),
  error: text,
});
export type ApiRetryLine = z.infer<typeof apiRetryLineSchema>;

const backgroundTask = { task_id: text, task_type: text, description: text, ambient: maybeBoolean };
export const backgroundTaskLineSchema = z.object({
  ...backgroundTask,
  tool_use_id: text,
  is_backgrounded: maybeBoolean,
  tasks: z.array(z.object(backgroundTask)).optional().catch(undefined),
});
export type BackgroundTaskLine = z.infer<typeof backgroundTaskLineSchema>;

/** Says which command of the user or of a timer the CLI takes up (2.1.332). */
export const lifecycleLineSchema = z.object({ state: text, wakeup_source: text });

/** The structured result of a tool that schedules something. */
const toolResultSchema = z.object({
  scheduledFor: maybeNumber,
  nextFireAt: maybeNumber,
  id: text,
  humanSchedule: text,
  recurring: maybeBoolean,
  jobs: z
    .array(z.object({ id: text }))
    .optional()
    .catch(undefined),
});
export type ToolResult = z.infer<typeof toolResultSchema>;

export const assistantLineSchema = z.object({
  parent_tool_use_id: parent,
  message: z.object({
    id: text,
    model: modelName,
    /** Not null if the response was not streamed; the usage is then final (seen after a fallback, 2.1.330). */
    stop_reason: z.string().nullish().catch(null),
    content: z.array(contentBlockSchema.catch(noBlock)).catch([]),
    usage: messageUsageSchema.optional().catch(undefined),
  }),
});

export const userLineSchema = z.object({
  parent_tool_use_id: parent,
  message: z
    .object({ content: z.array(contentBlockSchema.catch(noBlock)).catch([]) })
    .optional()
    .catch(undefined),
  tool_use_result: toolResultSchema.catch({}).default({}),
});

/** The usage at the end of a message. */
export const finalUsageSchema = z.object({
  output_tokens: maybeCount,
  input_tokens: maybeCount,
  cache_read_input_tokens: maybeCount,
  cache_creation_input_tokens: maybeCount,
});

/** An event of a response: the CLI prints it in a line of its stream, and the API sends it. */
export const apiEventSchema = z.object({
  type: text,
  /** Missing in the message end that the CLI generates for a response it broke off (2.1.330). */
  delta: z
    .object({ stop_reason: z.string().nullish().catch(null) })
    .optional()
    .catch(undefined),
  message: z
    .object({ id: text, model: modelName, usage: messageUsageSchema.optional().catch(undefined) })
    .optional()
    .catch(undefined),
  content_block: contentBlockSchema.optional().catch(undefined),
  usage: finalUsageSchema.optional().catch(undefined),
  error: z.object({ message: text }).optional().catch(undefined),
});

/** A whole response that was not streamed, or an error instead of it. */
export const apiMessageSchema = z.object({
  id: text,
  model: modelName,
  usage: messageUsageSchema.optional().catch(undefined),
  error: z.object({ message: text }).optional().catch(undefined),
});

export const streamEventLineSchema = z.object({ parent_tool_use_id: parent, event: apiEventSchema });

/** The state of a subscription's usage limit. */
export const rateLimitLineSchema = z.object({
  rate_limit_info: z
    .object({
      status: text,
      /** Seconds since the epoch. */
      resetsAt: z.number().positive().max(8.64e12).optional().catch(undefined),
      rateLimitType: text,
      utilization: z.number().min(0).max(100).optional().catch(undefined),
    })
    .catch({}),
});

export const resultLineSchema = z.object({
  subtype: z.string().catch('unknown').default('unknown'),
  is_error: z.boolean().catch(true).default(true),
  result: text,
  /** The input of the tool StructuredOutput, which `--json-schema` adds; absent if the session did not call it. */
  structured_output: z.unknown().optional(),
  errors: z.array(z.string().catch('')).catch([]).default([]),
  num_turns: z.number().int().nonnegative().optional().catch(undefined),
  api_error_status: z.number().nullish().catch(null),
  terminal_reason: text,
  /** `usage_limit_reached` since 2.1.332. */
  api_error: text,
  total_cost_usd: amount,
  modelUsage: modelUsageSchema.catch({}).default({}),
  model_usage_since_last_result: modelUsageSchema.optional().catch(undefined),
  permission_denials: z
    .array(z.object({ tool_name: text }).catch({ tool_name: undefined }))
    .catch([])
    .default([]),
  subagent_stats: z.object({ spawned: count, completed: count, failed: count }).optional().catch(undefined),
});
export type ResultLine = z.infer<typeof resultLineSchema>;
