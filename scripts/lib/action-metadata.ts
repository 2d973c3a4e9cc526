import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { Fault } from './workflow-lint.ts';

const described = z.looseObject({ description: z.string().min(1) });

const actionMetadata = z.looseObject({
  name: z.string().min(1),
  description: z.string().min(1),
  inputs: z.record(z.string(), described),
  outputs: z.record(z.string(), described),
  runs: z.looseObject({
    using: z.literal('node24'),
    main: z.string(),
    pre: z.string().optional(),
    post: z.string().optional(),
  }),
});

/** The content of action.yml: the names of its inputs (null when it cannot be parsed), and its faults. */
export interface ActionMetadata {
  inputs: string[] | null;
  faults: Fault[];
}

/**
 * Checks action.yml: it must use node24, describe every input and output, and name only existing files.
 * `exists` tests a path relative to the repository.
 */
export function readActionMetadata(file: string, text: string, exists: (path: string) => boolean): ActionMetadata {
  const fault = (message: string): Fault => ({ file, line: 0, column: 0, message });
  const document = parseDocument(text);
  if (document.errors.length > 0) return { inputs: null, faults: document.errors.map(({ message }) => fault(message)) };
  const parsed = actionMetadata.safeParse(document.toJS());
  if (!parsed.success) {
    return {
      inputs: null,
      faults: parsed.error.issues.map((issue) => fault(`${issue.path.join('.')}: ${issue.message}`)),
    };
  }
  const { main, pre, post } = parsed.data.runs;
  const missing = [main, pre, post].filter((path) => path !== undefined && !exists(path));
  return {
    inputs: Object.keys(parsed.data.inputs),
    faults: missing.map((path) => fault(`runs names '${path}', which does not exist; run \`npm run build:dist\``)),
  };
}
