import { z } from 'zod';

/**
 * The kinds of work that outlive a session's answer: a command (a build, but also a server that never ends), a subagent,
 * a turn that the session has scheduled for a time, and one that it repeats for ever.
 */
export const backgroundKinds = ['command', 'agent', 'wake-up', 'schedule'] as const;

/** The longest name that is kept, characters. */
export const longestWorkName = 200;

/** Something that a session has left at work. The name is the session's own text: a command line, a description. */
export const backgroundWorkSchema = z.object({ kind: z.enum(backgroundKinds), name: z.string() });
export type BackgroundWork = Readonly<z.infer<typeof backgroundWorkSchema>>;

/** Whether work of this kind may go on for ever. */
export function mayNeverEnd({ kind }: BackgroundWork): boolean {
  return kind === 'command' || kind === 'schedule';
}

const nouns: Readonly<Record<BackgroundWork['kind'], readonly [one: string, many: string]>> = {
  command: ['a background command', 'background commands'],
  agent: ['a subagent', 'subagents'],
  'wake-up': ['a scheduled wake-up', 'scheduled wake-ups'],
  schedule: ['a repeated wake-up', 'repeated wake-ups'],
};

/** The most pieces of work that a sentence names. */
const mostNamed = 5;

/** Names work in a sentence: `a background command (npm run build) and 2 subagents (review, test)`. */
export function describeWork(works: readonly BackgroundWork[]): string {
  const parts = [...Map.groupBy(works, ({ kind }) => kind)].map(([kind, group]) => {
    const [one, many] = nouns[kind];
    const names = group.slice(0, mostNamed).map(({ name }) => name);
    const more = group.length > mostNamed ? `, and ${group.length - mostNamed} more` : '';
    return `${group.length === 1 ? one : `${group.length} ${many}`} (${names.join(', ')}${more})`;
  });
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
