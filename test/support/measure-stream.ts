import { StreamInterpreter } from '../../src/claude/interpreter.ts';
import { priceOf } from '../../src/claude/prices.ts';
import { LineSplitter } from '../../src/core/line-splitter.ts';
import type { Reading as LineReading, Observation } from '../../src/core/ports.ts';
import type { UsageByModel } from '../../src/domain/usage.ts';
import { type Reading, UsageMeter } from '../../src/domain/usage-meter.ts';

/** What a whole stream says, without a process: every observation, and what the meter makes of them. */
export interface Measured {
  readonly observations: readonly Observation[];
  readonly reading: Reading;
  /** How many lines belong into the transcript. */
  readonly kept: number;
}

/** Reads a stream as a session does: splitter, interpreter, meter. */
export function measureStream(chunks: Iterable<Uint8Array>, past: UsageByModel = {}): Measured {
  const interpreter = new StreamInterpreter();
  const splitter = new LineSplitter(16 * 1024 * 1024);
  const meter = new UsageMeter(priceOf, past);
  const observations: Observation[] = [];
  let kept = 0;
  const take = ({ observations: found, keep }: LineReading): void => {
    if (keep) kept += 1;
    for (const observation of found) {
      observations.push(observation);
      if (observation.kind === 'usage') meter.observe(observation);
      if (observation.kind === 'result') meter.settle(observation.account);
    }
  };
  for (const chunk of chunks)
    for (const { bytes } of splitter.push(chunk)) if (bytes !== null) take(interpreter.read(bytes));
  for (const { bytes } of splitter.end()) if (bytes !== null) take(interpreter.read(bytes));
  return { observations, reading: meter.read(), kept };
}
