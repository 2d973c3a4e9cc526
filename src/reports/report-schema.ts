import { z } from 'zod';
import { reportSchema } from './report.ts';

/** The JSON Schema (draft 2020-12) of report version 1, as committed in `report.v1.schema.json`. */
export function reportJsonSchema(): Record<string, unknown> {
  return {
    title: 'claude-multi report, version 1',
    description: 'What a run of many Claude Code sessions did, cost and took. Additions keep the version.',
    // Additions keep the version, so that a reader must not refuse what it does not know.
    ...z.toJSONSchema(reportSchema, { io: 'input' }),
  };
}
