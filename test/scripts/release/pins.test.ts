import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pinFaults } from '../../../scripts/lib/release/pins.ts';
import { pinRelease, replacePlaceholders } from '../../../scripts/lib/release/placeholders.ts';

const commit = '0123456789abcdef0123456789abcdef01234567';
const pin = { owner: 'acme', commit, version: '0.2.0' };
const pinned = `acme/claude-multi@${commit} # v0.2.0`;

describe('the pins of a release', () => {
  it.each([
    ['the placeholders', '- uses: OWNER/claude-multi@FULL_COMMIT_SHA'],
    ['the owner with a placeholder', '- uses: acme/claude-multi@FULL_COMMIT_SHA'],
    ['an earlier release', `- uses: acme/claude-multi@${'f'.repeat(40)} # v0.1.0`],
    ['an earlier pre-release', `- uses: acme/claude-multi@${'f'.repeat(40)} # v0.2.0-rc.1`],
    ['a release of an earlier owner', `- uses: other/claude-multi@${'f'.repeat(40)} # v0.1.0`],
  ])('take the place of %s', (_, text) => {
    expect(pinRelease(`${text}\n  with: {}\n`, pin)).toBe(`- uses: ${pinned}\n  with: {}\n`);
  });

  it('may stand in a sentence, whose punctuation stays', () => {
    expect(pinRelease(`Use \`acme/claude-multi@${commit} # v0.1.0\`, or not.`, pin)).toBe(`Use \`${pinned}\`, or not.`);
    expect(pinRelease(`It was acme/claude-multi@${commit} # v0.1.0.`, pin)).toBe(`It was ${pinned}.`);
  });

  it.each([
    'actions/checkout@0123456789abcdef0123456789abcdef01234567 # v0.1.0',
    'acme/claude-multi@v0',
    'acme/claude-multi@0123456',
    'acme/not-claude-multi@0123456789abcdef0123456789abcdef01234567',
    'github.com/acme/claude-multi@FULL_COMMIT_SHA',
  ])('leave what is not a pin of this Action: %s', (text) => {
    expect(pinRelease(text, pin)).toBe(text);
  });

  it('are made in what is published for the release itself, whose files hold those of the release before', () => {
    const earlier = `github.com/OWNER/claude-multi, OWNER/claude-multi@${'f'.repeat(40)} # v0.1.0`;
    expect(replacePlaceholders(earlier, pin)).toBe(`github.com/acme/claude-multi, ${pinned}`);
    expect(replacePlaceholders('- uses: OWNER/claude-multi@FULL_COMMIT_SHA', pin)).toBe(`- uses: ${pinned}`);
  });

  it('are the same when they are made twice', () => {
    const piece = fc.oneof(
      fc.constantFrom('OWNER', '/claude-multi@', 'FULL_COMMIT_SHA', commit, ' # v', '0.1.0', '-rc.1', '\n', '`', 'x'),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const once = pinRelease(pieces.join(''), pin);
        expect(pinRelease(once, pin)).toBe(once);
      }),
    );
  });
});

describe('pages and examples', () => {
  it('may all have the placeholder before the first release', () => {
    expect(pinFaults([{ path: 'a', text: 'OWNER/claude-multi@FULL_COMMIT_SHA' }])).toEqual([]);
    expect(pinFaults([{ path: 'a', text: 'acme/claude-multi@FULL_COMMIT_SHA' }])).toEqual([]);
  });

  it('must all have the pin of the newest release once there is one', () => {
    const texts = [
      { path: 'a', text: `- uses: ${pinned}` },
      { path: 'b', text: `x\n- uses: OWNER/claude-multi@FULL_COMMIT_SHA\n- uses: ${pinned}` },
      { path: 'c', text: `- uses: acme/claude-multi@${'f'.repeat(40)} # v0.1.0` },
    ];
    expect(pinFaults(texts)).toEqual([
      {
        path: 'b',
        line: 2,
        message: `uses "OWNER/claude-multi@FULL_COMMIT_SHA"; write "${pinned}", as other examples`,
      },
      expect.objectContaining({ path: 'c', line: 1 }),
    ]);
  });
});
