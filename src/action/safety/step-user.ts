import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import process from 'node:process';
import * as core from '@actions/core';
import {
  environmentFor,
  makeSessionUser,
  type SessionUser,
  unmakeSessionUser,
} from '../../app/surroundings/session-user.ts';
import { messageOf } from '../../domain/text/errors.ts';
import { safeText } from '../../terminal/text/safe-text.ts';
import { hasRights, noRights } from './elevation.ts';
import { runnerFolders } from './runner-folders.ts';

export interface StepUserRequest {
  readonly environment: NodeJS.ProcessEnv;
  /** Where runs are kept. */
  readonly sessionsDir: string;
  /** A private folder of the step, which tells how to undo what is done. */
  readonly folder: string;
}

/** The user of a step's sessions. */
export class StepUser {
  readonly confinement: SessionUser;
  readonly #folder: string;

  private constructor(confinement: SessionUser, folder: string) {
    this.confinement = confinement;
    this.#folder = folder;
  }

  /** @throws {EnvironmentError} where this runner cannot have one */
  static async make({ environment, sessionsDir, folder }: StepUserRequest): Promise<StepUser> {
    if (!hasRights()) throw noRights();
    await mkdir(sessionsDir, { recursive: true });
    const user = await makeSessionUser({
      ...runnerFolders(environment, homedir()),
      workspace: environment['GITHUB_WORKSPACE'] || process.cwd(),
      results: [sessionsDir],
      folder,
    });
    core.info(
      `Sessions run as the user ${user.identity.uid}, who may change the workspace and sees nothing of the runner's.`,
    );
    return new StepUser(user, folder);
  }

  /** The environment of sessions, for this user. */
  environment(given: Readonly<Record<string, string>>): Record<string, string> {
    return environmentFor(this.confinement, given);
  }

  /** Ends all that the user has started, and gives back the workspace. */
  end(): Promise<void> {
    return endStepUser(this.#folder);
  }
}

/** Undoes what was done for the user of a step, if that is still to be done. What cannot be undone is a warning. */
export async function endStepUser(folder: string): Promise<void> {
  const left = await unmakeSessionUser(folder).catch((error: unknown) => [messageOf(error)]);
  for (const what of left)
    core.warning(`What was done for the user of the sessions could not be undone: ${safeText(what)}`);
}
