import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { claudeVersions } from '../../support/real/claude-versions.ts';
import { stage } from '../../support/real/supervised-run.ts';

const found = { path: 'src/a.ts', line: 3, severity: 'error', message: 'wrong', suggestion: 'right' };
const give = (findings: z.infer<ReturnType<typeof z.json>>) => ({ tool: 'StructuredOutput', input: { findings } });

describe.each(claudeVersions)('a task that asks version $version for findings', ({ path }) => {
  it('has them from the tool that the CLI adds, or is warned about, or fails', async () => {
    await using scene = await stage({
      scripts: [
        { match: 'find something', steps: [give([found])] },
        { match: 'find nothing', steps: [give([]), { text: 'Nothing.' }] },
        { match: 'find wrongly', steps: [give('none'), give([found]), { text: 'Done.' }] },
        { match: 'say something', steps: [{ text: 'Fine.' }, { text: 'Still fine.' }, { text: 'Fine.' }] },
        { match: 'find never', steps: [give(3)], repeat: true },
        { match: 'no form', steps: [{ text: 'Free.' }] },
      ],
      options: { claudePath: path },
      tasks: [
        { id: 'something', prompt: 'find something', outputSchema: 'findings', permissionMode: 'dontAsk' },
        { id: 'nothing', prompt: 'find nothing', outputSchema: 'findings' },
        { id: 'wrongly', prompt: 'find wrongly', outputSchema: 'findings' },
        { id: 'silent', prompt: 'say something', outputSchema: 'findings' },
        { id: 'never', prompt: 'find never', outputSchema: 'findings' },
        { id: 'free', prompt: 'no form' },
      ],
    });
    const { task } = await scene.run();
    const kept = { ...found, endLine: null };
    expect(task('something')).toMatchObject({ status: 'succeeded', findings: [kept], warnings: [] });
    expect(task('something').result).toBe('1 error.\n\n- **error**, `src/a.ts:3`: wrong\n');
    expect(task('nothing')).toMatchObject({ status: 'succeeded', findings: [], result: 'Nothing found.' });
    expect(task('wrongly')).toMatchObject({ status: 'succeeded', findings: [kept] });
    expect(task('silent').findings).toBeNull();
    expect(task('never')).toMatchObject({ status: 'failed', findings: null });
    expect(task('free')).toMatchObject({ result: 'Free.', warnings: [] });
    expect(task('free')).not.toHaveProperty('findings');
  });
});
