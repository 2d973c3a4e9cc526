import { z } from 'zod';
import type { TranscriptEntry, TranscriptReader } from '../../../domain/ports/agent.ts';

/** Reads a transcript line by line. */
export class TranscriptText implements TranscriptReader {
  readonly #background = new Set<string>();
  #session = '';

  /**
   * The entries to show for a line; none for the many lines that are meant for programs. A line that is not JSON is shown
   * unchanged. Based on 2.1.197 and 2.1.330 (test/fixtures/recorded); every field may be missing.
   */
  read(line: string): TranscriptEntry[] {
    const value = parse(line);
    if (value === null) return line.trim() === '' ? [] : [{ kind: 'notice', text: line, isSubagent: false }];
    const parsed = lineSchema.safeParse(value);
    if (!parsed.success) return [];
    const { type, parent_tool_use_id: parent } = parsed.data;
    const isSubagent = parent != null;
    switch (type) {
      case 'assistant':
        return contentOf(value).flatMap((block) => assistantEntry(block, isSubagent));
      case 'user':
        return contentOf(value).flatMap((block) => userEntry(block, isSubagent));
      case 'system':
        return this.#noticeOf(systemSchema.parse(value)).map((text) => ({ kind: 'notice' as const, text, isSubagent }));
      case 'result':
        return [endOf(value)];
      default:
        return [];
    }
  }

  #noticeOf(line: SystemLine): string[] {
    switch (line.subtype) {
      case 'init':
        return this.#introduction(line);
      case 'api_retry':
        return [retryText(line)];
      case 'permission_denied':
        return [`permission denied${line.tool_name === undefined ? '' : `: ${line.tool_name}`}`];
      case 'compact_boundary':
        return ['the conversation was compacted'];
      case 'task_started':
        // Every command is such a task; for those in the foreground the tool call is shown already.
        if (line.is_backgrounded === false) return [];
        this.#background.add(line.task_id ?? '');
        return [`in the background: ${line.description ?? line.task_type ?? ''}`];
      case 'task_notification':
        return this.#background.has(line.task_id ?? '')
          ? [`in the background, ${line.status ?? 'ended'}: ${line.summary ?? ''}`]
          : [];
      default:
        return [];
    }
  }

  /** Shown once: a session repeats this line for each message it is sent and after its subagents' reports. */
  #introduction({ session_id: id = '', model, claude_code_version: version }: SystemLine): string[] {
    if (id === this.#session) return [];
    this.#session = id;
    return [words(`session ${id}`, model, version === undefined ? undefined : `claude ${version}`)];
  }
}

const text = z.string().optional().catch(undefined);
const number = z.number().optional().catch(undefined);
const lineSchema = z.object({ type: z.string(), parent_tool_use_id: z.string().nullish().catch(null) });

const blockSchema = z.object({
  type: text,
  text,
  thinking: text,
  name: text,
  input: z.record(z.string(), z.unknown()).optional().catch(undefined),
  content: z.unknown().optional(),
  is_error: z.boolean().optional().catch(undefined),
});
type Block = z.infer<typeof blockSchema>;

const messageSchema = z.object({
  message: z.object({ content: z.union([z.string(), z.array(blockSchema.catch({}))]) }),
});

function contentOf(value: object): Block[] {
  const content = messageSchema.safeParse(value).data?.message.content ?? [];
  return typeof content === 'string' ? [{ type: 'text', text: content }] : content;
}

function assistantEntry(block: Block, isSubagent: boolean): TranscriptEntry[] {
  if (block.type === 'tool_use') {
    return [{ kind: 'tool', name: block.name ?? 'tool', what: gistOf(block.input ?? {}), isSubagent }];
  }
  if (block.type === 'thinking') return filled('thinking', block.thinking, isSubagent);
  return block.type === 'text' ? filled('text', block.text, isSubagent) : [];
}

function userEntry(block: Block, isSubagent: boolean): TranscriptEntry[] {
  if (block.type !== 'tool_result') return block.type === 'text' ? filled('prompt', block.text, isSubagent) : [];
  return [{ kind: 'tool-result', text: resultText(block.content), isError: block.is_error === true, isSubagent }];
}

function filled(kind: 'text' | 'thinking' | 'prompt', words: string | undefined, isSubagent: boolean) {
  return words === undefined || words.trim() === '' ? [] : [{ kind, text: words, isSubagent }];
}

const resultBlocks = z.array(z.object({ type: text, text }).catch({ type: undefined, text: undefined }));

function resultText(content: unknown): string {
  if (typeof content === 'string') return content;
  const blocks = resultBlocks.safeParse(content).data ?? [];
  return blocks.map((block) => block.text ?? `[${block.type ?? 'something'}]`).join('\n');
}

/** The fields of a tool's input that describe it best, in order of preference. */
const telling = ['command', 'file_path', 'notebook_path', 'pattern', 'url', 'query', 'skill', 'description', 'prompt'];

/** What a tool call does, by its input: a command, a path; empty if it has none. */
export function gistOf(input: Readonly<Record<string, unknown>>): string {
  for (const field of telling) {
    const value = input[field];
    if (typeof value === 'string' && value !== '') return value;
  }
  return Object.keys(input).length === 0 ? '' : JSON.stringify(input);
}

const systemSchema = z.object({
  subtype: text,
  session_id: text,
  model: text,
  claude_code_version: text,
  attempt: number,
  max_retries: number,
  retry_delay_ms: number,
  error_status: z.number().nullish().catch(null),
  error: text,
  tool_name: text,
  task_id: text,
  task_type: text,
  description: text,
  summary: text,
  status: text,
  is_backgrounded: z.boolean().optional().catch(undefined),
});

type SystemLine = z.infer<typeof systemSchema>;

function retryText({
  attempt,
  max_retries: most,
  retry_delay_ms: delay,
  error_status: status,
  error,
}: SystemLine): string {
  const of = most === undefined ? '' : ` of ${most}`;
  const why = words(error, status == null ? undefined : `status ${status}`);
  const wait = delay === undefined ? '' : `; again in ${(delay / 1_000).toFixed(1)} s`;
  return `request ${attempt ?? 1}${of} failed (${why || 'unknown'})${wait}`;
}

const resultSchema = z.object({
  subtype: text,
  is_error: z.boolean().optional().catch(undefined),
  result: text,
  errors: z.array(z.string().catch('')).optional().catch(undefined),
});

/**
 * The end of a session. Its final text repeats the last message, so it is shown only for an error. The CLI's turns and cost
 * are not shown: it counts differently from us (turns without a response, the past of a conversation).
 */
function endOf(value: object): TranscriptEntry {
  const line = resultSchema.parse(value);
  const isError = line.is_error !== false || line.subtype !== 'success';
  const said = line.errors?.join('; ') || line.result;
  const how = isError && line.subtype === 'success' ? 'error' : (line.subtype ?? 'unknown');
  return { kind: 'end', text: isError && said ? `${how}: ${said}` : how, isError, isSubagent: false };
}

function words(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

function parse(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
