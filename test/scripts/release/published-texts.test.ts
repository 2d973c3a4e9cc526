import { describe, expect, it } from 'vitest';
import { placeholderFaults } from '../../../scripts/lib/release/published-texts.ts';

const commit = '0123456789abcdef0123456789abcdef01234567';
const program = (owner: string) => ({
  path: 'src/domain/project.ts',
  text: `export const repository = 'https://github.com/${owner}/claude-multi';`,
});
const page = (text: string) => ({ path: 'docs/a.md', text });

describe('what is published', () => {
  it('may have placeholders before the first release', () => {
    expect(placeholderFaults([program('OWNER'), page('OWNER/claude-multi@FULL_COMMIT_SHA')])).toEqual([]);
  });

  it('may have the placeholder of the commit in the commit of the first release, which has no name yet', () => {
    expect(placeholderFaults([program('acme'), page('acme/claude-multi@FULL_COMMIT_SHA')])).toEqual([]);
  });

  it('may not name the placeholder of the owner once the program names the owner', () => {
    expect(placeholderFaults([program('acme'), page('x\nsee github.com/OWNER/claude-multi')])).toEqual([
      { path: 'docs/a.md', line: 2, message: 'has the placeholder OWNER; write acme' },
    ]);
  });

  it('may not speak of a placeholder, since a release would replace it in that sentence too', () => {
    expect(placeholderFaults([program('OWNER'), page('Replace `OWNER` by your name.')])).toEqual([
      { path: 'docs/a.md', line: 1, message: expect.stringContaining('speaks of the placeholder OWNER') },
    ]);
  });

  it('may not use a placeholder where other places use a release, and is told so once', () => {
    const released = `acme/claude-multi@${commit} # v0.2.0`;
    const texts = [program('acme'), page(`- uses: ${released}\n- uses: OWNER/claude-multi@FULL_COMMIT_SHA`)];
    expect(placeholderFaults(texts)).toEqual([
      { path: 'docs/a.md', line: 2, message: expect.stringContaining(`write "${released}"`) },
    ]);
  });
});
