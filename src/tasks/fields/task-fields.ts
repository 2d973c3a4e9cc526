import { z } from 'zod';
import {
  defaultModel,
  defaultPermissionMode,
  namedModels,
  outputSchemas,
  permissionModes,
} from '../../domain/plan/task.ts';
import { sessionMarker } from '../../domain/ports/machine.ts';
import { durationMust, durationSchema } from '../../domain/text/duration.ts';
import { watchdogVariable } from '../../machine/process/watchdog-script.ts';
import {
  dollarsMust,
  dollarsSchema,
  field,
  filledTextSchema,
  fitsArgument,
  longestArgument,
  scalarSchema,
  switchMust,
  switchSchema,
  textSchema,
  wholeNumberSchema,
} from './field.ts';
import type { FieldValues } from './field-parser.ts';
import { taskIdMust } from './task-id.ts';

/** Variables that only the supervisor may set: without the marker it could not find a session's processes. */
export const reservedVariables: readonly string[] = [sessionMarker, watchdogVariable];

/** The most entries of a list or object inside a task. */
const longestList = 1_000;

/** The name of a placeholder: `dir` in `{{dir}}`. */
const placeholderName = /^[A-Za-z_][\w-]*$/;

const tooLong = `is longer than ${longestArgument} bytes, the most that one argument of a program can have`;
const argumentSchema = textSchema.refine(fitsArgument, tooLong);
const listMust = `be a list of at most ${longestList} texts`;

export const toolsSchema = z
  .union([z.array(filledTextSchema).max(longestList), textSchema])
  .transform((given, context) => {
    const tools: string[] = [];
    for (const text of typeof given === 'string' ? [given] : given) {
      const split = splitTools(text);
      if (split === null) context.issues.push({ code: 'custom', message: 'has unbalanced parentheses', input: text });
      else tools.push(...split);
    }
    if (!tools.every(fitsArgument)) context.issues.push({ code: 'custom', message: tooLong, input: given });
    return tools;
  });
export const toolsMust = [
  `be a list of at most ${longestList} tools, or one text with commas between them`,
  'be the name of a tool, or a rule such as Bash(git log:*)',
];

/** Settings of a task that can be set for all tasks by a flag, a variable or an input. */
export const taskSettingShape = {
  model: field(textSchema.max(256).regex(/^[^\s-](.*\S)?$/), {
    must: `be the name of a model, such as ${defaultModel}`,
    description: `The model, by alias or full name. Default: ${defaultModel}.`,
    examples: [...namedModels],
  }),
  budget: field(dollarsSchema, {
    must: dollarsMust,
    description:
      "The most a session may cost, in US dollars by the CLI's own estimate; it is stopped beyond that. Default: 5.",
  }),
  timeout: field(durationSchema, {
    must: durationMust,
    description: 'The longest time a session may take, in seconds (600) or with units ("10m", "1h30m"). Default: 600.',
  }),
  'background-wait': field(
    z.union([z.literal('auto').transform(() => null), z.literal(['0', 0]).transform(() => 0), durationSchema]),
    {
      must: `${durationMust}, 0, or auto`,
      description:
        'How long a session that has answered is waited for while it has work in the background. Then it is told once what still runs, and what it leaves running after its next answer is ended. Default: auto, which is one minute for commands, and as long as the timeout allows for subagents and scheduled wake-ups.',
      examples: ['5m', 'auto'],
    },
  ),
  'max-turns': field(z.union([wholeNumberSchema(1, 1_000_000), z.literal('off').transform(() => null)]), {
    must: 'be a whole number from 1 to 1000000, or off',
    description: 'The most turns a session may take, or off. Default: off.',
  }),
  'permission-mode': field(z.enum(permissionModes), {
    must: `be one of ${permissionModes.join(', ')}`,
    description: `How the session asks for permission. Default: ${defaultPermissionMode}, which never asks.`,
  }),
  'allowed-tools': field(toolsSchema, {
    must: toolsMust,
    description:
      'Tools and rules that are allowed without asking: a list, or a text with commas such as Read, Bash(git log:*).',
  }),
  'disallowed-tools': field(toolsSchema, {
    must: toolsMust,
    description: 'Tools and rules that are refused: a list, or a text with commas.',
  }),
  'append-system-prompt': field(argumentSchema, {
    must: 'be text',
    description: "Text added to the end of the session's system prompt.",
  }),
};

/** Fields of a task that `defaults` can also set. */
export const taskShape = {
  prompt: field(filledTextSchema, {
    must: 'be text that says what to do',
    description: 'What the session is to do. Either this or prompt-file.',
    examples: ['Fix the failing test in src/parser and explain the cause.'],
  }),
  'prompt-file': field(filledTextSchema, {
    must: 'be the path of a text file',
    description: "A text file with the prompt; its path is relative to the task file's folder.",
    examples: ['prompts/review.md'],
  }),
  ...taskSettingShape,
  cwd: field(filledTextSchema, {
    must: 'be the path of a folder',
    description: "The session's working directory, relative to the project folder. Default: the project folder.",
    examples: ['packages/core'],
  }),
  env: field(
    z
      .record(
        z
          .string()
          .regex(/^[A-Za-z_][A-Za-z0-9_]*$/)
          .refine((name) => !reservedVariables.includes(name.toUpperCase()), 'is set by the supervisor itself'),
        scalarSchema.refine(fitsArgument, tooLong),
      )
      .refine((env) => Object.keys(env).length <= longestList, { params: { outOfRange: true } }),
    {
      must: [`be an object of at most ${longestList} variables`, 'be text, a number or true/false'],
      description: 'Environment variables for the session, added to those of defaults and to the inherited ones.',
      secret: true,
    },
  ),
  args: field(
    z
      .array(
        scalarSchema
          .refine(fitsArgument, tooLong)
          .refine((text) => text !== '--', 'is "--", after which Claude Code takes nothing as an option'),
      )
      .max(longestList),
    {
      must: [listMust, 'be text'],
      description: 'Further arguments for the Claude Code command line, passed unchanged.',
    },
  ),
  'output-schema': field(z.enum([...outputSchemas, 'off']), {
    must: `be ${[...outputSchemas, 'off'].join(' or ')}`,
    description:
      'The form of the result: findings, for a list with path, line, severity, message and suggestion, which reports show and the Action can post as a review; off for a text. Default: off.',
    examples: ['findings'],
  }),
  context: field(switchSchema, {
    must: switchMust,
    description: 'Whether the session begins with what the shared context of the file has read. Default: true.',
  }),
};

const idTemplate = /^([A-Za-z0-9._-]|\{\{\s*[A-Za-z_][\w-]*\s*\}\})+$/;

/** All fields of an entry of the task list. */
export const entryShape = {
  id: field(z.union([z.string().max(1_000).regex(idTemplate), z.int().nonnegative()]).transform(String), {
    must: taskIdMust,
    description:
      'The name of the task: 1 to 64 characters of A-Z a-z 0-9 . _ -, unique even if letter case is ignored.',
  }),
  ...taskShape,
  matrix: field(
    z
      .record(z.string().regex(placeholderName), z.array(scalarSchema).min(1))
      .refine((lists) => Object.keys(lists).length > 0 && Object.keys(lists).length <= 20, {
        params: { outOfRange: true },
      }),
    {
      must: [
        'be an object of 1 to 20 lists, such as {dir: [src, test]}',
        'be a list of at least one value',
        'be text, a number or true/false',
      ],
      description:
        'Makes one task for every combination of these values, such as {dir: [src, test]}. {{name}} in any text of the task is replaced by the value; in the id, characters that an id cannot contain become -. Write \\{{name}} for literal braces.',
    },
  ),
};

export type SettingFields = Required<FieldValues<typeof taskSettingShape>>;

/** A task's fields with every default filled in, and paths as written. */
export type DraftFields = SettingFields & Omit<FieldValues<typeof taskShape>, keyof SettingFields>;

/**
 * Splits a list of tools at commas and line breaks, except inside parentheses, where they belong to a rule:
 * `Read, Bash(git log:*, x)` names two tools. Returns null when the parentheses are not balanced.
 */
export function splitTools(text: string): string[] | null {
  const tools: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(/[(),\n]/g)) {
    if (mark === '(') depth += 1;
    else if (mark === ')') depth -= 1;
    else if (depth === 0) {
      tools.push(text.slice(start, index));
      start = index + 1;
    }
    if (depth < 0) return null;
  }
  if (depth !== 0) return null;
  tools.push(text.slice(start));
  return tools.map((tool) => tool.trim()).filter((tool) => tool !== '');
}
