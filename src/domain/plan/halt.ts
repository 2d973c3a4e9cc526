import { z } from 'zod';

/**
 * When a run gives up because tasks fail, in GNU parallel's words: `soon` starts nothing more and lets what runs end,
 * `now` ends that too; after so many failures, or so many percent of all tasks.
 */
export const haltSchema = z.object({
  when: z.enum(['soon', 'now']),
  failures: z.discriminatedUnion('unit', [
    z.object({ unit: z.literal('tasks'), count: z.number().int().positive() }),
    z.object({ unit: z.literal('percent'), count: z.number().positive().max(100) }),
  ]),
});
export type Halt = Readonly<z.infer<typeof haltSchema>>;

/** What may be written: `soon,fail=1`, `now,fail=20%`; `soon` and `now` alone mean the first failure. */
const pattern = /^(soon|now)(?:,fail=(\d{1,6})(%?))?$/;

/** Reads a halt rule as a person writes it; null when it is none. */
export function parseHalt(text: string): Halt | null {
  const [, when, count = '1', percent] = pattern.exec(text.trim()) ?? [];
  if (when !== 'soon' && when !== 'now') return null;
  const unit = percent === '%' ? 'percent' : 'tasks';
  const halt = haltSchema.safeParse({ when, failures: { unit, count: Number(count) } });
  return halt.success ? halt.data : null;
}
