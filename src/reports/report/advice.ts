import { defaultModel } from '../../domain/plan/task.ts';
import {
  accessTokenOfIdentity,
  allWaiting,
  cloudCredentials,
  type FailureReason,
  noAccessToken,
  noIdentityToken,
} from '../../domain/run/outcome.ts';

/** What a person can do about each reason for a failure. */
const advices: Record<FailureReason, string> = {
  budget: 'raise the budget (--budget, or "budget" of the task) or make the task smaller',
  'max-turns': 'allow more turns (--max-turns, or "max-turns" of the task) or make the task smaller',
  timeout: 'give it more time (--timeout, or "timeout" of the task) or make the task smaller',
  'idle-timeout': 'give it a longer --idle-timeout, or check the transcript for what it was waiting for',
  'not-logged-in': 'log in to Claude Code, or give it an API key; claude-multi doctor shows which it uses',
  'credential-refused':
    'renew the key or token in the variable named, or log in again; claude-multi doctor shows which is used',
  'permission-refused': 'the account has no access to this model or feature; check its access, or use another --model',
  'model-not-found': `name a model that this account has (--model, or "model" of the task), for example ${defaultModel}`,
  'prompt-too-long': 'shorten the prompt, or put the material into files that the session reads as it needs them',
  'rate-limited': 'run fewer sessions at once (--max-parallel), or try again later',
  overloaded: 'try again later; --retries allows more attempts',
  'connection-lost': 'check the network and the address of the API, then run it again',
  'gateway-refused': 'check the message; --gateway off lets sessions send their requests themselves',
  'api-error': 'check the transcript for the API’s answer, then run it again',
  'conversation-lost': 'run it again: it starts from the beginning',
  'bad-arguments': 'check "args" of the task and the version of Claude Code (claude-multi doctor)',
  'spawn-failed': 'check --claude-path and the task’s "cwd" (claude-multi doctor)',
  crashed: 'check the transcript for its last lines; --retries allows more attempts',
  'hook-stopped': 'check the hooks in the settings of Claude Code, of the user and of the project',
  unfinished: 'check the transcript for where it stopped, then run it again',
  'execution-error': 'check the transcript for its last lines',
};

/** What to do about a timeout during which the API never answered. */
export const adviceWithoutAnswer =
  'check the network, the address of the API and whether the API works, then run it again';

/** What to do about a credential that is neither a key nor a login of Claude Code, by the words for it. */
const advicesOfCredential: Readonly<Record<string, string>> = {
  [noIdentityToken]: 'give the job the permission "id-token: write"; a pull request from a fork never has it',
  [noAccessToken]:
    'compare the federation rule with the claims and ids in the message (Claude Console: Settings > Workload identity, whose history tells the reason of a denial); clocks may differ by 30 s',
  [accessTokenOfIdentity]:
    'check the scope of the federation rule, and that its service account is a member of the workspace (Claude Console: Settings > Workload identity)',
  [cloudCredentials]:
    'give sessions credentials of the provider that may use the model, by its own variables or a login on this machine; those of a workflow end after a while',
};

/** What to do about a refused credential; null for a key or a login of Claude Code. */
export function adviceForCredential(message: string): string | null {
  return Object.entries(advicesOfCredential).find(([words]) => message.includes(words))?.[1] ?? null;
}

/**
 * What to do next about a failed task; null for reasons that somebody chose, such as a stop.
 * @param message the message of the failure
 */
export function adviceFor(reason: string, message: string): string | null {
  if (reason === 'timeout' && message.includes("waited for the API's rate limit")) return advices['rate-limited'];
  if (reason === 'timeout' && message.includes(allWaiting)) return adviceWithoutAnswer;
  const ofCredential = reason === 'credential-refused' ? adviceForCredential(message) : null;
  if (ofCredential !== null) return ofCredential;
  return Object.hasOwn(advices, reason) ? advices[reason as FailureReason] : null;
}
