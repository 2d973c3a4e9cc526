import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/lib/project.ts';
import { importsIn } from '../../scripts/lib/source-tree.ts';

const imports = Map.groupBy(importsIn(join(root, 'src')), ({ from }) => from);

/** Every file that is loaded with one. */
function loadedWith(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const { to } of imports.get(file) ?? []) loadedWith(to, found);
  return found;
}

const ofAgents = (file: string): string[] => [...loadedWith(file)].filter((path) => path.startsWith('agents/'));

it.each(['version', 'help', 'status', 'list', 'history', 'stop', 'clean', 'schema'])(
  'the command `%s` does not load an agent',
  (command) => {
    expect(ofAgents(`cli/commands/${command}.ts`)).toEqual([]);
  },
);

it('one file loads the agent for all commands that start sessions or read transcripts', () => {
  for (const command of ['run', 'resume', 'doctor', 'logs', 'report', 'attach']) {
    expect(loadedWith(`cli/commands/${command}.ts`)).toContain('app/agent.ts');
    expect(ofAgents(`cli/commands/${command}.ts`)).toContain('agents/claude/claude-agent.ts');
  }
});
