import { SystemClock } from '../../../src/machine/clock.ts';
import { PatientClock } from './patient-clock.ts';

/*
 * Loaded before the program (`node --import`), this gives a separate `claude-multi` process a PatientClock, so that a
 * slow machine does not miss the deadlines for stopping sessions. A background supervisor inherits it with the options
 * of the process that starts it.
 */
const clock = new PatientClock();
SystemClock.prototype.elapsed = () => clock.elapsed();
SystemClock.prototype.after = (ms, callback) => clock.after(ms, callback);
