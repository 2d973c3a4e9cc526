import { lstat, readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type CleaningRule, chooseRuns, type Kept } from '../../domain/history/cleaning.ts';
import { EnvironmentError, messageOf } from '../../domain/text/errors.ts';
import { appendHistory } from '../history/history-file.ts';
import { readSummary, type StoredSummary } from '../history/run-index.ts';
import { listRunIds } from '../history/sessions-dir.ts';
import { countProcesses } from '../run/live-processes.ts';
import { outputFile } from '../run/output-files.ts';
import { journalName } from '../run/run-folder.ts';
import { lockHolder } from '../run/run-lock.ts';
import { bytesIn, checkOwnFolder, RemovalRefused, removeLeftovers, removeRun } from './remove-run.ts';

export interface CleaningRequest {
  readonly sessionsDir: string;
  readonly rule: CleaningRule;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Only say what would be removed. */
  readonly dryRun: boolean;
  /** Do not even keep the numbers for the history. */
  readonly forget: boolean;
}

/** What a cleaning did, or would do. */
export interface Cleaning {
  readonly removed: readonly { readonly run: StoredSummary; readonly bytes: number }[];
  /** Files `<task id>.output` that no run stands behind any more. */
  readonly outputFiles: number;
  readonly freedBytes: number;
  readonly kept: readonly { readonly run: StoredSummary; readonly why: Kept }[];
  /** What is called like a run but was not touched, or could not be removed. */
  readonly refused: readonly { readonly name: string; readonly why: string }[];
}

/** A run that can be looked into, with the size of its journal at that time. */
interface Candidate {
  readonly run: StoredSummary;
  readonly journalBytes: number;
}

/**
 * Removes the runs that a rule lets go, and what belongs to them. Only real folders right in the sessions folder that
 * are named like a run and hold the journal of that run are removed, while holding their lock.
 * @throws {EnvironmentError} when the sessions folder cannot be read
 */
export async function cleanRuns({ sessionsDir, rule, now, dryRun, forget }: CleaningRequest): Promise<Cleaning> {
  const { candidates, refused } = await findCandidates(sessionsDir);
  const verdicts = chooseRuns(
    candidates.map(({ run }) => run),
    rule,
    now,
  );
  const removed: Cleaning['removed'][number][] = [];
  const left: StoredSummary[] = [];
  let freedBytes = dryRun ? 0 : await removeLeftovers(sessionsDir);
  for (const { run, journalBytes } of candidates) {
    if (verdicts.get(run) !== null) {
      left.push(run);
      continue;
    }
    try {
      if (dryRun) await refuseWhileAlive(run);
      const bytes = dryRun ? await bytesIn(run.dir) : await remove(sessionsDir, run, journalBytes);
      if (!dryRun && !forget && run.tasks.length > 0) await appendHistory(sessionsDir, [run]);
      removed.push({ run, bytes });
      freedBytes += bytes;
    } catch (error) {
      left.push(run);
      refused.push({ name: run.id, why: messageOf(error) });
    }
  }
  const files = await orphanedOutputs(
    sessionsDir,
    removed.map(({ run }) => run),
    left,
    refused.map(({ name }) => name),
  );
  for (const { path, size } of files) {
    if (!dryRun) await unlink(path);
    freedBytes += size;
  }
  const kept = candidates.flatMap(({ run }) => {
    const why = verdicts.get(run);
    return why === null || why === undefined ? [] : [{ run, why }];
  });
  return { removed, outputFiles: files.length, freedBytes, kept, refused };
}

async function remove(sessionsDir: string, run: StoredSummary, journalBytes: number): Promise<number> {
  return removeRun(sessionsDir, run.id, async () => {
    if ((await journalSize(run.dir)) !== journalBytes) throw new RemovalRefused('it was taken up again meanwhile');
    await refuseWhileAlive(run);
  });
}

/** Only the journal tells which processes are a run's: without it those that its dead supervisor left could not be ended. */
async function refuseWhileAlive(run: StoredSummary): Promise<void> {
  if (run.endedAt !== null || run.tasks.length === 0) return;
  const alive = await countProcesses(run.dir);
  if (alive === 0) return;
  const left = alive === 1 ? 'one process of its sessions still runs' : `${alive} processes of its sessions still run`;
  throw new RemovalRefused(`${left}: claude-multi stop ${run.id} ends them, claude-multi resume goes on`);
}

interface Found {
  readonly candidates: readonly Candidate[];
  readonly refused: { readonly name: string; readonly why: string }[];
}

async function findCandidates(sessionsDir: string): Promise<Found> {
  const candidates: Candidate[] = [];
  const refused: Found['refused'] = [];
  for (const name of await listRunIds(sessionsDir)) {
    try {
      await checkOwnFolder(sessionsDir, name);
      const dir = join(sessionsDir, name);
      const journalBytes = await journalSize(dir);
      const run = (await readSummary(dir)) ?? (await emptyRun(dir, name));
      if (run.id !== name) throw new RemovalRefused(`it holds the journal of another run, ${run.id}`);
      candidates.push({ run, journalBytes });
    } catch (error) {
      if (!(error instanceof RemovalRefused || error instanceof EnvironmentError)) throw error;
      refused.push({ name, why: messageOf(error) });
    }
  }
  return { candidates, refused };
}

/** What the folder of a run may hold before anything is recorded in it. */
const namesBefore = /^(lock\.\d+|lock-draft\..+|events\.ndjson(\.draft)?|control|supervisor\.log)$/;

/** A run whose supervisor died, or has not come to, before it had recorded anything. */
async function emptyRun(dir: string, id: string): Promise<StoredSummary> {
  const others = (await readdir(dir)).filter((name) => !namesBefore.test(name));
  if (others.length > 0) throw new RemovalRefused('it holds no journal: it is no run');
  const at = (await stat(dir)).mtime.toISOString();
  return {
    version: 1,
    journalBytes: 0,
    id,
    startedAt: at,
    endedAt: null,
    lastEventAt: at,
    status: 'unfinished',
    period: { startedAt: at, earlierMs: 0 },
    wallMs: null,
    projectDir: '',
    maxParallel: 1,
    notes: [],
    cacheSavedUsd: 0,
    tasks: [],
    dir,
    living: (await lockHolder(dir)) !== null,
  };
}

/** The output files of removed runs' tasks that no other run has. */
async function orphanedOutputs(
  sessionsDir: string,
  removed: readonly StoredSummary[],
  left: readonly StoredSummary[],
  unknown: readonly string[],
): Promise<{ path: string; size: number }[]> {
  const needed = new Set(left.flatMap(({ tasks }) => tasks.map(({ id }) => id)));
  // Of a run that cannot be read the folders tell which tasks it has.
  for (const name of unknown)
    for (const id of await readdir(join(sessionsDir, name, 'tasks')).catch(() => [])) needed.add(id);
  const orphans = new Set(removed.flatMap(({ tasks }) => tasks.map(({ id }) => id)).filter((id) => !needed.has(id)));
  const files: { path: string; size: number }[] = [];
  for (const id of orphans) {
    const path = outputFile(sessionsDir, id);
    const found = await lstat(path).catch(() => null);
    if (found?.isFile()) files.push({ path, size: found.size });
  }
  return files;
}

async function journalSize(dir: string): Promise<number> {
  return stat(join(dir, journalName)).then(
    ({ size }) => size,
    () => 0,
  );
}
