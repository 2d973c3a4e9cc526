import type { CliCommand } from '../arguments/command.ts';

/** `claude-multi schema`: prints the JSON Schema of the task file or of the report. */
export const schemaCommand: CliCommand = {
  define(command) {
    command.option('--report', 'print the schema of the JSON report instead').addHelpText('after', examples);
  },
  async run({ options }, { out }) {
    out.line(JSON.stringify(options['report'] === true ? await reportSchema() : await taskSchema(), null, 2));
    return 0;
  },
};

async function reportSchema(): Promise<unknown> {
  const { reportJsonSchema } = await import('../../reports/report/report.ts');
  return reportJsonSchema();
}

async function taskSchema(): Promise<unknown> {
  const { taskFileJsonSchema } = await import('../../tasks/task-file.ts');
  return taskFileJsonSchema();
}

const examples = `
Examples:
  claude-multi schema > claude-multi.schema.json

Then begin the task file with this line for editors:
  # yaml-language-server: $schema=./claude-multi.schema.json
`;
