import { formatCount, formatDuration, plural } from '../../domain/text/format.ts';
import type { Paint } from '../text/paint.ts';
import { safeText } from '../text/safe-text.ts';
import { cutToWidth } from '../text/width.ts';

/** A shard of a plan as it is shown. */
export interface ShownShard {
  /** In one word. It is never cut, since it is to be copied. */
  readonly shard: string;
  readonly index: number;
  readonly tasks: readonly string[];
  /** The expected session time, milliseconds; null if unknown. */
  readonly expectedMs: number | null;
}

/** The shards of a plan: what each does, and the option that runs it. */
export function shardLines(shards: readonly ShownShard[], width: number, paint: Paint): string[] {
  return [
    '',
    paint(
      `Split into ${plural(shards.length, 'shard')}. Run each with the same list and options, and its --shard:`,
      'strong',
    ),
    ...shards.flatMap(({ shard, index, tasks, expectedMs }) => {
      const expected = expectedMs === null ? 'session time unknown' : `${formatDuration(expectedMs)} of sessions`;
      const what =
        tasks.length === 0
          ? 'no tasks'
          : `${plural(tasks.length, 'task')}, ${expected}: ${tasks.map(safeText).join(', ')}`;
      return [cutToWidth(`${formatCount(index).padStart(4)}  ${what}`, width), `      --shard ${shard}`];
    }),
    paint('Then: claude-multi merge RUN_FOLDER...', 'faint'),
  ];
}
