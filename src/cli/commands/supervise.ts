import { type SuperviseAnswer, superviseRequestSchema } from '../../app/background.ts';
import { UsageError } from '../../domain/text/errors.ts';
import type { CliCommand } from '../arguments/command.ts';
import { readStandardInput } from '../process/standard-input.ts';
import { refusalOf, supervise } from '../run/supervise.ts';

/** The process that `start` starts: reads a request from standard input, answers with one line of JSON, and runs it. */
export const superviseCommand: CliCommand = {
  define() {},
  async run(_invocation, context) {
    const { out, err, env } = context;
    let answered = false;
    const answer = (said: SuperviseAnswer): void => {
      answered = true;
      out.line(JSON.stringify(said));
    };
    try {
      const request = superviseRequestSchema.safeParse(parse(await readStandardInput(err)));
      if (!request.success) {
        throw new UsageError(
          'This command is for internal use. To run a task in the background, use: claude-multi start',
        );
      }
      return await supervise(request.data, answer, context);
    } catch (error) {
      if (answered) throw error;
      const refusal = refusalOf(error, env);
      answer(refusal);
      return refusal.kind === 'refused' ? refusal.exitCode : 0;
    }
  },
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
