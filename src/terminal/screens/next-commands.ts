import { type EndedRun, nextSteps } from '../../reports/report/next-steps.ts';
import { wrap } from '../text/layout.ts';
import type { Paint } from '../text/paint.ts';
import { safeText } from '../text/safe-text.ts';

/**
 * What to do next about a run that did not fully succeed: commands, ready to paste, and what each does. Empty if it
 * succeeded.
 */
export function nextCommands(run: EndedRun, width: number, paint: Paint): string[] {
  const steps = nextSteps(run);
  if (steps.length === 0) return [];
  const report = { command: `claude-multi report ${run.id} -o report.html`, what: 'shows everything on one page' };
  const commands = [...steps, report].map(({ command, what }) => ({ command: safeText(command), what }));
  const widest = Math.max(...commands.map(({ command }) => command.length));
  return commands.flatMap(({ command, what }) => {
    const whole = `  ${command.padEnd(widest)}  ${what}`;
    if (whole.length > width) return wrap(`  ${command}`, width, '    ');
    return [`  ${command.padEnd(widest)}  ${paint(what, 'faint')}`];
  });
}
