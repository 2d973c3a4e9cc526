import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/lib/project.ts';
import { exampleInstructions, valuesOf } from '../support/documents/dockerfile.ts';

const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  devDependencies: Record<string, string>;
};
const instructions = exampleInstructions();
const lastStage = instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM'));

describe('the Dockerfile of the examples', () => {
  it('has only instructions that Docker knows', () => {
    const known = ['ARG', 'CMD', 'COPY', 'ENTRYPOINT', 'ENV', 'FROM', 'RUN', 'USER', 'VOLUME', 'WORKDIR'];
    expect([...new Set(instructions.map(({ name }) => name))].sort()).toEqual(known);
  });

  it('names a version of everything that it takes: no image or package is the latest', () => {
    for (const image of valuesOf('FROM', instructions)) expect(image).toMatch(/^[\w./-]+:(?!latest)\S+( AS [\w-]+)?$/);
    const texts = instructions.map(({ value }) => value).join('\n');
    for (const [name] of texts.matchAll(/npm install .*?@[\w/.-]+@?\S*/g))
      expect(name).toMatch(/@\$CLAUDE_CODE_VERSION"$/);
    expect(valuesOf('ARG', instructions)).toContain(
      `CLAUDE_CODE_VERSION=${devDependencies['@anthropic-ai/claude-code']}`,
    );
  });

  it('downloads nothing without comparing its checksum', () => {
    for (const step of valuesOf('RUN', instructions).filter((one) =>
      /\b(?:curl|wget)\b(?! *&&| *$)/.test(one.replace(/apt-get install[^;&]*/g, '')),
    ))
      expect(step).toMatch(/sha256sum --check --strict; +tar/);
    expect(instructions.map(({ name }) => name)).not.toContain('ADD');
  });

  it('runs the program as a user who is not root, given by a number as Kubernetes wants it', () => {
    expect(valuesOf('USER', lastStage)).toEqual(['1000:1000']);
    const names = lastStage.map(({ name }) => name);
    expect(names.lastIndexOf('USER')).toBeGreaterThan(Math.max(names.lastIndexOf('RUN'), names.lastIndexOf('COPY')));
    expect(valuesOf('RUN', lastStage).join()).not.toMatch(/sudo|chmod [0-7]*[4-7][0-7]{3}/);
  });

  it('starts the program without a shell, behind a first process that passes signals on', () => {
    const [entry = ''] = valuesOf('ENTRYPOINT', lastStage);
    expect(JSON.parse(entry)).toEqual(['tini', '--', 'claude-multi']);
    expect(valuesOf('RUN', lastStage).join()).toContain(' tini ');
  });

  it('leaves no lists of packages in the image, and none that are only recommended', () => {
    for (const step of valuesOf('RUN', instructions).filter((one) => one.includes('apt-get install'))) {
      expect(step).toContain('--no-install-recommends');
      expect(step).toMatch(/^apt-get update +&& /);
    }
    expect(valuesOf('RUN', lastStage).join()).toContain('rm -rf /var/lib/apt/lists/*');
  });
});
