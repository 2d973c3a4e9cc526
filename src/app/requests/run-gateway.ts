import type { RunOptions } from '../../domain/plan/plan.ts';
import type { Task } from '../../domain/plan/task.ts';
import type { Environment } from '../../domain/ports/agent.ts';
import type { ApiDialect } from '../../domain/ports/api.ts';
import type { Clock } from '../../domain/ports/machine.ts';
import type { Purse } from '../../domain/schedule/requests/purse.ts';
import { EnvironmentError, messageOf } from '../../domain/text/errors.ts';
import type { Redactor } from '../../domain/text/redactor.ts';
import { storedEntry } from '../../domain/usage/request-ledger.ts';
import type { Prices } from '../../domain/usage/usage.ts';
import type { Accesses } from '../../gateway/accesses.ts';
import { type OpenGateway, openGateway } from '../../gateway/gateway.ts';
import { appendRequest } from '../../store/requests/request-ledger.ts';

export interface RunGatewayRequest {
  readonly options: Pick<RunOptions, 'gateway' | 'warmStart'>;
  readonly tasks: readonly Task[];
  readonly dialect: ApiDialect | null;
  /** Null if the dialect is. */
  readonly accesses: Accesses | null;
  readonly clock: Clock;
  readonly redactor: Redactor;
  readonly runDir: string;
  readonly prices: Prices;
  /** What the run may spend; by default any amount. */
  readonly purse: Purse | undefined;
  readonly onBudgetSpent: (message: string) => void;
  readonly onNotice: (message: string) => void;
  readonly onBroken: (error: unknown) => void;
}

/** The credentials that sessions would use, by the variables of each task; the environment is not the only place for them. */
export function credentialsOf(accesses: Accesses | null, tasks: readonly Task[]): Environment[] {
  return tasks.map((task) => {
    const access = accesses?.of(task) ?? null;
    const credentials = access === null || 'reason' in access ? {} : access.credentials;
    return Object.fromEntries(
      Object.entries(credentials).flatMap(([name, given]) => (given.kind === 'fixed' ? [[name, given.value]] : [])),
    );
  });
}

/** How long requests wait for the prompt cache, where the user has not said it. */
const usualWarmUpMs = 20_000;

function warmUpMs(given: RunOptions['warmStart']): number | null {
  if (given === 'off') return null;
  return given === 'auto' ? usualWarmUpMs : given;
}

const remedy = 'Use --gateway auto, or --gateway off to let sessions send their requests themselves.';

/**
 * Opens the gateway of a run, with a ledger in its folder. Null if it is off, or if no task's requests go to the API that
 * it serves.
 * @throws {EnvironmentError} if it is to be on and cannot serve a task, or if a certificate cannot be used
 * @throws {UsageError} for the address of an API or a proxy that cannot be used
 */
export async function openRunGateway(request: RunGatewayRequest): Promise<OpenGateway | null> {
  const { options, tasks, dialect, accesses, clock, redactor, runDir, purse, onNotice, onBroken } = request;
  if (options.gateway === 'off') return null;
  const ways = tasks.map((task) => ({
    task,
    access: accesses?.of(task) ?? { reason: 'its agent does not say how it speaks to its API' },
  }));
  const unserved = ways.flatMap(({ task, access }) => ('reason' in access ? [{ task, reason: access.reason }] : []));
  const first = unserved[0];
  if (options.gateway === 'on' && first !== undefined)
    throw new EnvironmentError(`the gateway cannot serve the task ${first.task.id}: ${first.reason}`, remedy);
  if (dialect === null || accesses === null || unserved.length === tasks.length) return null;
  const notices = ways.flatMap(({ access }) => ('notice' in access && access.notice !== null ? [access.notice] : []));
  for (const notice of new Set(notices)) onNotice(notice);
  let isStored = true;
  return openGateway({
    dialect,
    accesses,
    clock,
    tasks,
    prices: request.prices,
    purse: purse ?? null,
    warmUpMs: warmUpMs(options.warmStart),
    onBudgetSpent: request.onBudgetSpent,
    onSecret: (secret) => redactor.learn(secret),
    record: (entry) => {
      try {
        appendRequest(runDir, JSON.stringify(storedEntry(entry, (text) => redactor.text(text))));
      } catch (error) {
        // The report does not need it: the gateway counts in memory as well.
        if (isStored) onNotice(`the ledger of requests is not complete: ${messageOf(error)}`);
        isStored = false;
      }
    },
    onError: onBroken,
  });
}
