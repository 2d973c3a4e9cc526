/** The part of Stryker's JSON report that is used here. */
export interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

/** How many of a file's mutants were detected by the tests. */
export interface MutationScore {
  readonly file: string;
  readonly killed: number;
  readonly survived: number;
  /** Percent; 100 for a file without mutants. */
  readonly percent: number;
}

/** The minimum share of each file's mutants that tests must detect, percent. */
export const leastScore = 92;

const noticed = ['Killed', 'Timeout'];
const unnoticed = ['Survived', 'NoCoverage'];

/** The scores by file, lowest first. Mutants that Stryker ignores (static ones) or cannot run do not count. */
export function mutationScores(report: MutationReport): MutationScore[] {
  const scores = Object.entries(report.files).map(([file, { mutants }]) => {
    const count = (statuses: readonly string[]): number =>
      mutants.filter((one) => statuses.includes(one.status)).length;
    const [killed, survived] = [count(noticed), count(unnoticed)];
    return { file, killed, survived, percent: killed + survived === 0 ? 100 : (100 * killed) / (killed + survived) };
  });
  return scores.sort((a, b) => a.percent - b.percent);
}
