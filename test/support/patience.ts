/** A timeout for `vi.waitFor`, where `expect.poll` cannot be used, that only a condition that never holds exceeds. */
export const patience = { timeout: 600_000, interval: 100 };
