import { z } from 'zod';

const milliseconds = z.number().nonnegative();

/** What the gateway counted of one or several sessions. */
export const requestCountsSchema = z.object({
  sent: z.number().int().nonnegative().describe('requests to the API that it charges for'),
  refused: z.number().int().nonnegative().describe('requests that the gateway refused'),
  apiMs: milliseconds.describe('how long at least one request of a session was under way, summed over the sessions'),
  heldMs: milliseconds.describe('how long the gateway held requests back'),
});
export type RequestCounts = Readonly<z.infer<typeof requestCountsSchema>>;

/** The sum over sessions; undefined if none went through the gateway. */
export function sumRequests(parts: readonly (RequestCounts | undefined)[]): RequestCounts | undefined {
  return parts.reduce((sum, part) => {
    if (sum === undefined || part === undefined) return sum ?? part;
    return {
      sent: sum.sent + part.sent,
      refused: sum.refused + part.refused,
      apiMs: sum.apiMs + part.apiMs,
      heldMs: sum.heldMs + part.heldMs,
    };
  }, undefined);
}
