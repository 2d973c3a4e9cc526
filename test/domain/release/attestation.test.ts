import { describe, expect, test } from 'vitest';
import { attestationBy, whyNoAttestation } from '../../../src/domain/release/attestation.ts';

describe('whether gh can verify an attestation', () => {
  test.each([
    [null, 'there is no gh (GitHub CLI)'],
    ['gh version 2.68.0 (2025-02-25)\nhttps://github.com/cli/cli/releases/tag/v2.68.0\n', null],
    ['gh version 2.100.1 (2027-01-01)\n', null],
    ['gh version 2.67.0 (2025-02-11)\n', 'gh 2.67.0 is older than 2.68.0'],
    ['something else', 'gh of unknown version is older than 2.68.0'],
  ])('by its version %j: %j', (said, reason) => {
    expect(whyNoAttestation(said)).toBe(reason);
  });

  test.each([
    [0, '', 'verified'],
    [1, 'Error: no attestations found for subject', 'wrong'],
    [1, '', 'wrong'],
    [4, 'To get started with GitHub CLI, please run:  gh auth login', 'unchecked'],
    [1, 'Error: HTTP 401: Bad credentials', 'unchecked'],
    [1, 'Error: HTTP 403: API rate limit exceeded', 'unchecked'],
    [1, 'Error: HTTP 403: Resource not accessible', 'wrong'],
    [1, 'dial tcp: lookup api.github.com: no such host', 'unchecked'],
    [null, '', 'unchecked'],
  ])('by its exit code %j and what it says, %j: %s', (code, said, kind) => {
    expect(attestationBy({ code, said }).kind).toBe(kind);
  });
});
