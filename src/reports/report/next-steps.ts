/** A run that has ended, with how each of its tasks ended. */
export interface EndedRun {
  readonly id: string;
  readonly status: string;
  readonly tasks: readonly {
    readonly id: string;
    readonly status: string;
    readonly reason: string | null;
    readonly shard?: number | undefined;
  }[];
  /** Only of merged shards. */
  readonly shards?:
    | readonly { readonly index: number; readonly run: string | null; readonly status: string }[]
    | undefined;
}

/** A command that fits a run, and what it does. The command holds ids, which are untrusted text. */
export interface NextStep {
  readonly command: string;
  readonly what: string;
}

/** What to do next about a run that did not fully succeed; empty if all of it succeeded. */
export function nextSteps({ id, status: ofRun, tasks, shards }: EndedRun): NextStep[] {
  if (shards !== undefined) return stepsOfShards(shards, tasks);
  const cutOff = tasks.some(({ status }) => status === 'cancelled' || status === 'skipped');
  // The same budget would end it at once.
  const isSpent = tasks.some(({ status, reason }) => status !== 'failed' && reason === 'budget');
  const goesOn = isSpent ? 'goes on, if given a larger budget' : 'goes on with what was cut off';
  const failed = tasks.find(({ status }) => status === 'failed');
  return [
    // A run has succeeded although its shared context has not: nothing needs that any more.
    ...(cutOff && ofRun !== 'succeeded' ? [{ command: `claude-multi resume ${id}`, what: goesOn }] : []),
    ...(failed === undefined
      ? []
      : [
          ...(ofRun === 'succeeded'
            ? []
            : [{ command: `claude-multi retry ${id}`, what: 'runs the failed tasks again' }]),
          { command: `claude-multi logs ${id}/${failed.id}`, what: 'shows what a session did' },
        ]),
  ];
}

/** The most shards whose next steps are told. */
const mostShards = 3;

/** Each shard is a run of its own, and its folder may be on another machine. */
function stepsOfShards(shards: NonNullable<EndedRun['shards']>, tasks: EndedRun['tasks']): NextStep[] {
  const steps = shards.flatMap(({ index, run, status }) => {
    if (run === null) return [];
    const own = nextSteps({ id: run, status, tasks: tasks.filter(({ shard }) => shard === index) });
    return own.length === 0
      ? []
      : [own.map(({ command, what }) => ({ command, what: `${what}, where shard ${index} ran` }))];
  });
  return steps.slice(0, mostShards).flat();
}
