import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ProcessExit } from '../../../src/domain/run/event.ts';

const folder = fileURLToPath(new URL('../../fixtures/recorded/', import.meta.url));

/** The recorded output of a real CLI (test/fixtures/recorded/README.md). */
export interface Recording {
  /** `2.1.330-success-tool` */
  readonly name: string;
  readonly version: string;
  /** `success-tool` */
  readonly situation: string;
  readonly bytes: Buffer;
  readonly exit: ProcessExit;
}

/** All recordings, with the exits of their processes. */
export function recordings(): Recording[] {
  const exits = new Map(
    readFileSync(`${folder}EXITS.tsv`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('\t'))
      .map(([file, code, signal]) => [
        file,
        { code: Number(code), signal: signal === 'null' ? null : (signal ?? null) },
      ]),
  );
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ndjson'))
    .map((file) => {
      const exit = exits.get(file);
      if (exit === undefined) throw new Error(`EXITS.tsv does not list ${file}`);
      const name = file.replace('.ndjson', '');
      const dash = name.indexOf('-');
      const bytes = readFileSync(folder + file);
      return { name, version: name.slice(0, dash), situation: name.slice(dash + 1), bytes, exit };
    });
}

/** The recording with this name. */
export function recording(name: string): Recording {
  const found = recordings().find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is no recording ${name}`);
  return found;
}
