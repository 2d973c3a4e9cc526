import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Task } from '../../../domain/plan/task.ts';
import type { Environment } from '../../../domain/ports/agent.ts';

/** Settings of a project, and of its checkout; the later take precedence. */
export const projectFiles = ['.claude/settings.json', '.claude/settings.local.json'];

/** The variables that the settings of a project set. */
export function projectVariables(cwd: string): Environment {
  return Object.assign({}, ...projectFiles.map((file) => variablesOf(join(cwd, file))));
}

const settingsFlag = '--settings';

/**
 * The settings that a task gives as an argument, as JSON; null if there are none, or they cannot be read: the CLI says
 * what is wrong with them. Of several, the CLI uses the last (2.1.332).
 */
export function givenSettings({ args, cwd }: Pick<Task, 'args' | 'cwd'>): string | null {
  const index = args.findLastIndex((argument) => argument === settingsFlag || argument.startsWith(`${settingsFlag}=`));
  if (index === -1) return null;
  const argument = args[index] ?? '';
  const given = argument === settingsFlag ? (args[index + 1] ?? '') : argument.slice(settingsFlag.length + 1);
  return given.trim().startsWith('{') ? given : fileText(resolve(cwd, given));
}

function fileText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

const settingsSchema = z.looseObject({
  apiKeyHelper: z.string().optional().catch(undefined),
  env: z.record(z.string(), z.coerce.string()).catch({}).default({}),
});

/** Settings of the CLI. @returns null for a text that is none */
export function parseSettings(text: string | null): z.infer<typeof settingsSchema> | null {
  try {
    return text === null ? null : (settingsSchema.safeParse(JSON.parse(text)).data ?? null);
  } catch {
    return null;
  }
}

/** The variables that settings set. */
export function variablesIn(text: string | null): Environment {
  return parseSettings(text)?.env ?? {};
}

/** The variables that a file of settings sets; none if it cannot be read. */
export function variablesOf(path: string): Environment {
  return variablesIn(fileText(path));
}

/** The command that prints a key, by the settings that a task gives, or else those in a file. */
export function keyHelperIn(task: Pick<Task, 'args' | 'cwd'>, path: string): string | undefined {
  const settings = [givenSettings(task), fileText(path)].map(parseSettings);
  return settings.find((each) => each?.apiKeyHelper)?.apiKeyHelper;
}
