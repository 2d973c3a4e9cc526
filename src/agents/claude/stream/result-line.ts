import { z } from 'zod';
import type { Account, ModelAccount } from '../../../domain/usage/usage-meter.ts';
import type { ModelUsage, ResultLine } from './stream-line.ts';

/**
 * The CLI's account in a result line. `modelUsage` is cumulative for one process and, since some version between 2.1.197
 * and 2.1.330, includes the past of a resumed session. `model_usage_since_last_result` (2.1.330) covers neither.
 */
export function accountOf(line: ResultLine): Account {
  return {
    total: modelAccounts(line.modelUsage),
    sinceLast:
      line.model_usage_since_last_result === undefined ? null : modelAccounts(line.model_usage_since_last_result),
  };
}

function modelAccounts(usage: ModelUsage): Record<string, ModelAccount> {
  const accounts: Record<string, ModelAccount> = {};
  for (const [model, used] of Object.entries(usage)) {
    accounts[model] = {
      tokens: {
        input: used.inputTokens,
        output: used.outputTokens,
        cacheRead: used.cacheReadInputTokens,
        cacheWrite: used.cacheCreationInputTokens,
        cacheWrite1h: Math.min(used.cacheCreationEphemeral1hInputTokens, used.cacheCreationInputTokens),
      },
      costUsd: used.costUSD ?? null,
    };
  }
  return accounts;
}

const finalTextSchema = z.object({ type: z.literal('result'), result: z.string().nullable().catch(null) });

/** The session's final text if a line of a transcript is a result; null for every other line. */
export function resultIn(line: string): { readonly text: string | null } | null {
  // Most lines need not be parsed: only the last few of a transcript contain this string.
  if (!line.includes('"result"')) return null;
  try {
    const value = finalTextSchema.safeParse(JSON.parse(line)).data;
    return value === undefined ? null : { text: value.result };
  } catch {
    return null; // an incomplete line, or one that redaction made invalid
  }
}
