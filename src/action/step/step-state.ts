import process from 'node:process';
import * as core from '@actions/core';
import { z } from 'zod';
import { messageOf } from '../../domain/text/errors.ts';
import type { Channel } from '../telling/teller.ts';

/** What a step leaves for its post step, which the runner starts whoever ended the step. */
export interface LeftState {
  /** The folder of the run; null if none was made. */
  readonly runDir: string | null;
  /** Whether it was certain that sessions may be run: a stranger must not be able to write a comment. */
  readonly isTrusted: boolean;
  /** What was told. */
  readonly told: ReadonlySet<Channel>;
  /** The lists of files that were put aside. */
  readonly putAside: readonly string[];
  /** The folder that tells what a user of the sessions' own has changed; null if there was none. */
  readonly sessionUser: string | null;
}

const names = {
  run: 'claude-multi-run',
  trusted: 'claude-multi-trusted',
  told: 'claude-multi-told',
  aside: 'claude-multi-aside',
  user: 'claude-multi-user',
};

/** Notes for the post step. A runner without a state file gets no post step; that is no reason to fail. */
export class StepState {
  readonly #told = new Set<Channel>();
  readonly #lists: string[] = [];
  #isTrusted = false;

  get isTrusted(): boolean {
    return this.#isTrusted;
  }

  hasTrusted(): void {
    this.#isTrusted = true;
    save(names.trusted, 'true');
  }

  hasRun(runDir: string): void {
    save(names.run, runDir);
  }

  hasPutAside(list: string): void {
    this.#lists.push(list);
    save(names.aside, JSON.stringify(this.#lists));
  }

  hasUser(folder: string): void {
    save(names.user, folder);
  }

  hasTold(channel: Channel): void {
    this.#told.add(channel);
    save(names.told, [...this.#told].join(','));
  }

  /** The step has done what it was for, and others tell it: the post step must not take it for killed. */
  hasNothingToTell(): void {
    for (const channel of ['summary', 'comment'] as const) this.hasTold(channel);
  }
}

/** What the step has noted. */
export function leftState(): LeftState {
  const told = core.getState(names.told).split(',');
  return {
    runDir: core.getState(names.run) || null,
    isTrusted: core.getState(names.trusted) === 'true',
    told: new Set((['summary', 'comment', 'artifact'] as const).filter((channel) => told.includes(channel))),
    putAside: listsIn(core.getState(names.aside)),
    sessionUser: core.getState(names.user) || null,
  };
}

function save(name: string, value: string): void {
  if (!process.env['GITHUB_STATE']) return;
  try {
    core.saveState(name, value);
  } catch (error) {
    core.debug(`the state ${name} could not be saved: ${messageOf(error)}`);
  }
}

const listsSchema = z.array(z.string());

function listsIn(state: string): readonly string[] {
  try {
    return listsSchema.parse(JSON.parse(state || '[]'));
  } catch {
    return [];
  }
}
