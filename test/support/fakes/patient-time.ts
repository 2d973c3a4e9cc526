import { SystemClock } from '../../../src/machine/clock.ts';
import { PatientClock } from './patient-clock.ts';

/*
 * Loaded before the program (`node --import`), this gives a `claude-multi` in a process of its own a PatientClock: its
 * sessions are asked to stop and leave without a deadline that a slow machine could miss. A supervisor in the background
 * inherits it with the options of its starter.
 */
const clock = new PatientClock();
SystemClock.prototype.elapsed = () => clock.elapsed();
SystemClock.prototype.after = (ms, callback) => clock.after(ms, callback);
