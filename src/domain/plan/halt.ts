import { z } from 'zod';

/**
 * When a run gives up because tasks fail, in the terms of GNU parallel: `soon` starts no more tasks and lets running
 * ones finish, `now` stops them too; after a number of failures, or a percentage of all tasks.
 */
export const haltSchema = z.object({
  when: z.enum(['soon', 'now']),
  failures: z.discriminatedUnion('unit', [
    z.object({ unit: z.literal('tasks'), count: z.number().int().positive() }),
    z.object({ unit: z.literal('percent'), count: z.number().positive().max(100) }),
  ]),
});
export type Halt = Readonly<z.infer<typeof haltSchema>>;

/** `soon,fail=1`, `now,fail=20%`; `soon` and `now` alone mean after the first failure. */
const pattern = /^(soon|now)(?:,fail=(\d{1,6})(%?))?$/;

/** Parses a halt rule as written by a user; returns null when it is not one. */
export function parseHalt(text: string): Halt | null {
  const match = pattern.exec(text.trim());
  if (match === null) return null;
  const [, when, count = '1', percent] = match;
  const unit = percent === '%' ? 'percent' : 'tasks';
  const halt = haltSchema.safeParse({ when, failures: { unit, count: Number(count) } });
  return halt.success ? halt.data : null;
}
