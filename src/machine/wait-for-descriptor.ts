import { setTimeout as pause } from 'node:timers/promises';
import { lacksDescriptors } from './system-error.ts';

const waitMs = 250;
const mostTries = 40;

/**
 * Does something with files, and does it again, for about ten seconds, while no file descriptor is free: with many
 * sessions starting at once there may be none for a moment.
 * @throws the last error of `act`
 */
export async function waitForDescriptor<T>(act: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await act();
    } catch (error) {
      if (!lacksDescriptors(error) || tries === mostTries) throw error;
      await pause(waitMs);
    }
  }
}
