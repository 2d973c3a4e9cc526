import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/project.ts';

/** An instruction of a Dockerfile, its lines joined, without comments. */
export interface Instruction {
  readonly name: string;
  readonly value: string;
}

/** The instructions of the Dockerfile of the examples. */
export function exampleInstructions(): Instruction[] {
  return readFileSync(join(root, 'examples/container/Dockerfile'), 'utf8')
    .replace(/^#.*\n/gm, '')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, name = '', value = ''] = /^(\w+) (.*)$/.exec(line) ?? [];
      return { name, value };
    });
}

/** The values of all instructions of one kind. */
export function valuesOf(name: string, instructions: readonly Instruction[]): string[] {
  return instructions.filter((one) => one.name === name).map(({ value }) => value);
}
