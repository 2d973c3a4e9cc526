import { lstat, readdir, stat, unlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
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
  /** Report what would be removed, and remove nothing. */
  readonly dryRun: boolean;
  /** Do not keep the numbers of removed runs in the history. */
  readonly forget: boolean;
}

/** What a cleaning has removed, or would remove. */
export interface Cleaning {
  readonly removed: readonly { readonly run: StoredSummary; readonly bytes: number }[];
  /** Files `<task id>.output` whose runs are removed. */
  readonly outputFiles: number;
  readonly freedBytes: number;
  readonly kept: readonly { readonly run: StoredSummary; readonly why: Kept }[];
  /** Folders named like a run that were not touched or could not be removed. */
  readonly refused: readonly { readonly name: string; readonly why: string }[];
}

/** A readable run, with the size of its journal when it was read. */
interface Candidate {
  readonly run: StoredSummary;
  readonly journalBytes: number;
}

/**
 * Removes the runs that match a rule, and their output files. Only removes folders, not links, directly in the sessions
 * folder that are named like a run and contain the journal of that run, while holding the run's lock.
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
  const recordLeftover = async (dir: string): Promise<void> => {
    const run = forget ? null : await readSummary(dir).catch(() => null);
    if (run !== null) appendHistory(sessionsDir, run);
  };
  const leftovers = dryRun ? null : await removeLeftovers(sessionsDir, recordLeftover);
  refused.push(...(leftovers?.refused ?? []));
  let freedBytes = leftovers?.bytes ?? 0;
  for (const { run, journalBytes } of candidates) {
    if (verdicts.get(run) !== null) {
      left.push(run);
      continue;
    }
    try {
      if (dryRun) await refuseWhileAlive(run);
      const bytes = dryRun ? await bytesIn(run.dir) : await remove(sessionsDir, run, journalBytes, forget);
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
    try {
      if (!dryRun) await unlink(path);
      freedBytes += size;
    } catch (error) {
      refused.push({ name: basename(path), why: messageOf(error) });
    }
  }
  const kept = candidates.flatMap(({ run }) => {
    const why = verdicts.get(run);
    return why === null || why === undefined ? [] : [{ run, why }];
  });
  return { removed, outputFiles: files.length, freedBytes, kept, refused };
}

async function remove(sessionsDir: string, run: StoredSummary, journalBytes: number, forget: boolean): Promise<number> {
  const check = async (): Promise<void> => {
    if ((await journalSize(run.dir)) !== journalBytes) throw new RemovalRefused('it was resumed meanwhile');
    await refuseWhileAlive(run);
  };
  return removeRun(sessionsDir, run.id, check, () => {
    if (!forget && run.tasks.length > 0) appendHistory(sessionsDir, run);
  });
}

/** Keeps a run whose processes are alive: without its journal they could not be found and stopped any more. */
async function refuseWhileAlive(run: StoredSummary): Promise<void> {
  if (run.endedAt !== null || run.tasks.length === 0) return;
  const alive = await countProcesses(run.dir);
  if (alive === 0) return;
  const left = alive === 1 ? 'one process of its sessions still runs' : `${alive} processes of its sessions still run`;
  throw new RemovalRefused(`${left}: claude-multi stop ${run.id} stops them, claude-multi resume continues the run`);
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
      if (run.id !== name) throw new RemovalRefused(`it contains the journal of another run, ${run.id}`);
      candidates.push({ run, journalBytes });
    } catch (error) {
      if (!(error instanceof RemovalRefused || error instanceof EnvironmentError)) throw error;
      refused.push({ name, why: messageOf(error) });
    }
  }
  return { candidates, refused };
}

/** The names that a run's folder may contain before its first event is recorded. */
const namesBefore = /^(lock\.\d+|lock-draft\..+|events\.ndjson(\.draft)?|control|supervisor\.log)$/;

/** The summary of a run without any recorded event, because its supervisor has just started or died early. */
async function emptyRun(dir: string, id: string): Promise<StoredSummary> {
  const others = (await readdir(dir)).filter((name) => !namesBefore.test(name));
  if (others.length > 0) throw new RemovalRefused('it has no journal, so it is not a run');
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

/** The output files of removed runs' tasks, except tasks that remaining runs also have. */
async function orphanedOutputs(
  sessionsDir: string,
  removed: readonly StoredSummary[],
  left: readonly StoredSummary[],
  unknown: readonly string[],
): Promise<{ path: string; size: number }[]> {
  const needed = new Set(left.flatMap(({ tasks }) => tasks.map(({ id }) => id)));
  // The tasks of an unreadable run are known by their folders.
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
