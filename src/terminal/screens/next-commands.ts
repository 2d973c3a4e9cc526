import { wrap } from '../text/layout.ts';
import type { Paint } from '../text/paint.ts';
import { safeText } from '../text/safe-text.ts';

/** A run that has ended, with how each of its tasks ended. */
export interface EndedRun {
  readonly id: string;
  readonly tasks: readonly { readonly id: string; readonly status: string }[];
}

/**
 * What to do next about a run that did not fully succeed: commands, ready to paste, and what each does. Empty if it
 * succeeded.
 */
export function nextCommands({ id: runId, tasks }: EndedRun, width: number, paint: Paint): string[] {
  const cutOff = tasks.some(({ status }) => status === 'cancelled' || status === 'skipped');
  const failed = tasks.find(({ status }) => status === 'failed');
  if (!cutOff && failed === undefined) return [];
  const id = safeText(runId);
  const commands: readonly (readonly [string, string])[] = [
    ...(cutOff ? [[`claude-multi resume ${id}`, 'goes on with what was cut off'] as const] : []),
    ...(failed === undefined
      ? []
      : [
          [`claude-multi retry ${id}`, 'runs the failed tasks again'] as const,
          [`claude-multi logs ${id}/${safeText(failed.id)}`, 'shows what a session did'] as const,
        ]),
    [`claude-multi report ${id} -o report.html`, 'shows everything on one page'],
  ];
  const widest = Math.max(...commands.map(([command]) => command.length));
  return commands.flatMap(([command, what]) => {
    const whole = `  ${command.padEnd(widest)}  ${what}`;
    if (whole.length > width) return wrap(`  ${command}`, width, '    ');
    return [`  ${command.padEnd(widest)}  ${paint(what, 'faint')}`];
  });
}
