import { type Estimates, estimatesFrom } from '../domain/history/estimate.ts';
import { readHistory } from './history-file.ts';

/** Runs that are enough to go by. */
const usualRuns = 200;

/**
 * What tasks will probably take, by the newest runs of a sessions folder, also those that were cleaned away.
 * @throws {EnvironmentError} when the folder cannot be read; runs that cannot be read are left out
 */
export async function loadEstimates(sessionsDir: string, limitRuns: number = usualRuns): Promise<Estimates> {
  return estimatesFrom(await readHistory(sessionsDir, { limit: limitRuns }));
}
