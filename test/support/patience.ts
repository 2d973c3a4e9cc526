/** For `vi.waitFor` where `expect.poll` cannot be used: so long that only a condition that never holds ends it. */
export const patience = { timeout: 240_000, interval: 100 };
