import { z } from 'zod';
import type { Credential, Fetching, OwnResponse, Secret } from '../../../domain/ports/api.ts';
import type { FederatedIdentity } from '../../../domain/ports/identity.ts';
import { noAccessToken } from '../../../domain/run/outcome.ts';
import { CannotFetch } from '../../../domain/text/errors.ts';
import { version } from '../../../domain/version.ts';

/** Where an identity token is exchanged, below the API's address. */
const endpoint = '/v1/oauth/token';
const grantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** The beta that the API wants of every request with an access token; the CLI sends it where it has such a token itself. */
export const accessTokenBeta = 'oauth-2025-04-20';
/** The betas that the Anthropic SDKs and the CLI (2.1.197, 2.1.332) send with an exchange. */
const exchangeBetas = `${accessTokenBeta},oidc-federation-2026-04-01`;

/** The longest identity token that the API takes, bytes. */
const longestToken = 16 * 1024;
/** The longest text of an error that is shown. */
const longestText = 300;

/** Statuses after which another try may help. */
const passing = (status: number): boolean => status === 408 || status === 425 || status === 429 || status >= 500;

const responseSchema = z.object({
  access_token: z.string().regex(/^[!-~]{8,}$/),
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.coerce.number().positive().finite(),
});

/** Both the shape of the API's errors and that of RFC 6749. No other field is read: a server may repeat the request. */
const errorSchema = z.object({
  error: z.union([z.object({ type: z.string().optional(), message: z.string().optional() }), z.string()]).optional(),
  error_description: z.string().optional(),
});

const claimsSchema = z.object({
  iss: z.string().optional(),
  sub: z.string().optional(),
  aud: z.union([z.string(), z.array(z.string())]).optional(),
  iat: z.number().optional(),
});

/**
 * The credential of a federated identity (Workload Identity Federation): an identity token, exchanged for an access token by
 * the jwt-bearer grant of RFC 7523, as platform.claude.com documents it ("WIF reference") and the Anthropic SDKs do it.
 *
 * An identity token is good for one exchange: a second one is answered with 401, in the API's history with `jti_reused`. So
 * every try has a token of its own. There is no refresh token. The rule sets the life of the access token, 60 s to 24 h; what
 * happens to a response that is under way at its end is not documented.
 *
 * The CLI sends `ANTHROPIC_AUTH_TOKEN` as a bearer token, and treats it as an account that pays by use. The variable
 * of a subscription's token would make it write the prompt cache for an hour, which costs more (2.1.197, 2.1.332).
 * @param url the address of the API
 */
export function federatedCredentials(identity: FederatedIdentity, url: string): Readonly<Record<string, Credential>> {
  const { federationRuleId, organizationId, serviceAccountId, workspaceId } = identity;
  // An access token that one address has given must not be sent to another.
  const id = `federation ${JSON.stringify([federationRuleId, organizationId, serviceAccountId, workspaceId, url])}`;
  const fetch = (at: Fetching): Promise<Secret> => exchange(identity, url, at);
  return { ANTHROPIC_AUTH_TOKEN: { kind: 'fetched', id, prefix: 'sk-ant-oat01-', fetch } };
}

async function exchange(identity: FederatedIdentity, url: string, { send, onSecret }: Fetching): Promise<Secret> {
  const address = new URL(url);
  if (address.protocol !== 'https:' && !isLoopback(address.hostname))
    throw new CannotFetch(
      `${noAccessToken}: it is not sent to ${address.host} without TLS; use an https address`,
      null,
    );
  const assertion = await identity.identityToken();
  onSecret(assertion);
  if (assertion.length > longestToken)
    throw new CannotFetch(`${noAccessToken}: it is longer than the 16 KiB that the API takes`, null);
  const response = await send({
    method: 'POST',
    path: endpoint,
    headers: [
      ...['Content-Type', 'application/json', 'Accept', 'application/json'],
      ...['User-Agent', `claude-multi/${version}`, 'anthropic-beta', exchangeBetas],
    ],
    body: JSON.stringify({
      grant_type: grantType,
      assertion,
      federation_rule_id: identity.federationRuleId,
      organization_id: identity.organizationId,
      ...(identity.serviceAccountId === null ? {} : { service_account_id: identity.serviceAccountId }),
      ...(identity.workspaceId === null ? {} : { workspace_id: identity.workspaceId }),
    }),
  });
  if (response.status < 200 || response.status > 299) throw refused(response, identity, assertion);
  const given = responseSchema.safeParse(jsonIn(response.body)).data;
  if (given === undefined)
    throw new CannotFetch(
      `${noAccessToken}: ${address.host} answered with something else than an access token; is it the address of the API?`,
      null,
    );
  identity.onAccessToken(given.access_token);
  return { value: given.access_token, livesMs: given.expires_in * 1_000 };
}

function isLoopback(host: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(host.toLowerCase());
}

/**
 * Why the API did not exchange a token. It says 400 to a request that is not well-formed, with a message that names the
 * field, and to all else the same 401 without a reason: that is only in the history of the Console.
 */
function refused(response: OwnResponse, identity: FederatedIdentity, assertion: string): CannotFetch {
  const { status } = response;
  const said = [errorIn(response.body), requestIdIn(response)].filter((part) => part !== '').join('; ');
  const what = `${noAccessToken}: the API answered ${status}${said === '' ? '' : ` (${said})`}`;
  if (passing(status)) return new CannotFetch(what, retryAfterMs(response));
  if (status !== 401) return new CannotFetch(what, null);
  const { federationRuleId, organizationId, workspaceId, isShared } = identity;
  const workspace = workspaceId === null ? '' : ` in the workspace ${workspaceId}`;
  const once = isShared ? ' and must not have been exchanged before, by any program' : '';
  return new CannotFetch(
    `${what}. The rule ${federationRuleId} of the organization ${organizationId} must accept this token${workspace}${once}: ${claimsOf(assertion)}`,
    null,
  );
}

function errorIn(body: string): string {
  const { error, error_description: description } = errorSchema.safeParse(jsonIn(body)).data ?? {};
  const parts = typeof error === 'string' ? [error, description] : [error?.type, error?.message];
  return parts
    .filter((part) => part !== undefined && part !== '')
    .join(': ')
    .slice(0, longestText);
}

function headerOf({ headers }: OwnResponse, name: string): string | null {
  const at = headers.findIndex((text, index) => index % 2 === 0 && text.toLowerCase() === name);
  return at === -1 ? null : (headers[at + 1] ?? null);
}

function requestIdIn(response: OwnResponse): string {
  const id = headerOf(response, 'request-id');
  return id === null ? '' : `request ${id.slice(0, longestText)}`;
}

function retryAfterMs(response: OwnResponse): number {
  const seconds = Number(headerOf(response, 'retry-after') ?? '0');
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : 0;
}

/** What an identity token says of the workload, for people. None of it is a secret. */
function claimsOf(token: string): string {
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
  const { iss, sub, aud, iat } = claimsSchema.safeParse(jsonIn(payload)).data ?? {};
  const claims = [
    ['issuer', iss],
    ['subject', sub],
    ['audience', typeof aud === 'string' ? aud : aud?.join(', ')],
    ['issued at', iat === undefined || !Number.isFinite(iat) ? undefined : isoOf(iat)],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value.slice(0, longestText)}`]));
  return claims.length === 0 ? 'its claims cannot be read' : claims.join(', ');
}

function isoOf(seconds: number): string | undefined {
  const date = new Date(seconds * 1_000);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
