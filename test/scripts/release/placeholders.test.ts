import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintPublished } from '../../../scripts/lib/published-workflow.ts';
import { placeholdersIn, replaceOwner, replacePlaceholders } from '../../../scripts/lib/release/placeholders.ts';

const facts = { owner: 'acme', commit: '0123456789abcdef0123456789abcdef01234567' };

describe('the placeholders of a release', () => {
  it('are the owner in an address and the commit of a pin', () => {
    const text = 'https://github.com/OWNER/claude-multi\n- uses: OWNER/claude-multi@FULL_COMMIT_SHA\n';
    expect(placeholdersIn(text)).toEqual([
      { name: 'OWNER', line: 1 },
      { name: 'OWNER', line: 2 },
      { name: 'FULL_COMMIT_SHA', line: 2 },
    ]);
    expect(replacePlaceholders(text, facts)).toBe(
      `https://github.com/acme/claude-multi\n- uses: acme/claude-multi@${facts.commit}\n`,
    );
    expect(replaceOwner(text, 'acme')).toContain('uses: acme/claude-multi@FULL_COMMIT_SHA');
  });

  it('are not found in longer names and in variables of the shell', () => {
    expect(placeholdersIn('$OWNER CODEOWNERS OWNER_ID MY_FULL_COMMIT_SHA owner')).toEqual([]);
  });

  it('are all gone after they were replaced, and nothing else is changed', () => {
    const piece = fc.oneof(
      fc.constantFrom('OWNER', 'FULL_COMMIT_SHA', '$', '_', '/', '@', '\n', '`', '$&', 'claude-multi'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const replaced = replacePlaceholders(text, facts);
        expect(placeholdersIn(replaced)).toEqual([]);
        if (placeholdersIn(text).length === 0) expect(replaced).toBe(text);
      }),
    );
  });
});

describe('an example workflow', () => {
  const file = 'examples/workflows/pull-request.yml';
  const text = readFileSync(file, 'utf8').replace(
    /uses: .*claude-multi@.*/g,
    'uses: OWNER/claude-multi@FULL_COMMIT_SHA',
  );
  const released = replacePlaceholders(text, facts);

  it.each([
    ['before the first release', text],
    ['after a release', released.replaceAll(facts.commit, `${facts.commit} # v0.2.0`)],
    ['after a pre-release', released.replaceAll(facts.commit, `${facts.commit} # v0.2.0-rc.1`)],
  ])('is checked with the inputs of this Action %s', async (_, workflow) => {
    const known = ['tasks'];
    expect(await lintPublished(file, workflow, null)).toEqual([]);
    const planted = workflow.replace(/\n( +)with:\n/, '\n$1with:\n$1  taks: x\n');
    expect(await lintPublished(file, planted, known)).toContainEqual(
      expect.objectContaining({ message: "action.yml has no input 'taks'" }),
    );
  });

  it('is reported if its pin does not name the version', async () => {
    expect(await lintPublished(file, released, null)).toEqual([
      expect.objectContaining({ message: expect.stringContaining('needs its version beside it') }),
    ]);
  });

  it('of every kind uses this Action by a pin that a release renews', () => {
    for (const name of readdirSync('examples/workflows')) {
      const uses = readFileSync(`examples/workflows/${name}`, 'utf8').match(/uses: .*claude-multi@.*/g) ?? [];
      for (const use of uses) expect(use, name).toMatch(/@(?:FULL_COMMIT_SHA|[0-9a-f]{40} # v\d+\.\d+\.\d+\S*)$/);
    }
  });
});
