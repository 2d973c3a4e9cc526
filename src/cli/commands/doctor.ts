import { diagnose } from '../../app/doctor.ts';
import type { Finding } from '../../domain/ports/agent.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import type { CliCommand } from '../arguments/command.ts';
import { exitCode } from '../process/exit-code.ts';
import type { Terminal } from '../process/terminal.ts';

/** `claude-multi doctor`: exit code 0, or 3 when a run could not start. */
export const doctorCommand: CliCommand = {
  define(command) {
    command
      .option('--claude-path <file>', 'the Claude Code program to check; default: the one on PATH')
      .addHelpText('after', help);
  },
  async run({ options }, { out, env, cwd }) {
    const given = (options['claudePath'] as string | undefined) ?? env['CLAUDE_MULTI_CLAUDE_PATH'];
    const findings = await diagnose({ env, cwd, programPath: given || null });
    for (const finding of findings) show(finding, out);
    const failed = findings.filter(({ level }) => level === 'fail').length;
    out.line('');
    out.line(failed === 0 ? 'Ready.' : `${failed} of ${findings.length} checks failed: fix these before a run.`);
    return failed === 0 ? exitCode.succeeded : exitCode.environment;
  },
};

const marks = { ok: ['ok  ', 'good'], warn: ['warn', 'warning'], fail: ['FAIL', 'bad'] } as const;

function show({ level, subject, message, remedy }: Finding, out: Terminal): void {
  const [mark, tone] = marks[level];
  out.line(`${out.paint(mark, tone)}  ${subject.padEnd(8)} ${safeText(message)}`);
  if (remedy !== undefined) out.line(`      ${''.padEnd(8)} → ${safeText(remedy)}`);
}

const help = `
Checks Claude Code, its version and login, what sessions see of your settings, git, the folders
and the user, and says how to fix what is missing. It sends no request and shows no secret.
`;
