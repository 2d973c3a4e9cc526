import type { OwnRequest, OwnResponse } from '../../../src/domain/ports/api.ts';
import type { FederatedIdentity } from '../../../src/domain/ports/identity.ts';

/** A fault that the next exchange meets instead of an access token. */
export type Fault = Pick<OwnResponse, 'status'> & Partial<Pick<OwnResponse, 'headers' | 'body'>>;

export interface TokenServiceOptions {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** The life of its access tokens, seconds. */
  readonly lifeSeconds: number;
  /** The audience that its rule wants. */
  readonly audience?: string;
}

export const audience = 'https://api.anthropic.com';

/** The names of what the service knows. */
export const federation = {
  federationRuleId: 'fdrl_01TestRule',
  organizationId: '0d9a1a2b-3c4d-4e5f-8a9b-0c1d2e3f4a5b',
  serviceAccountId: 'svac_01TestAccount',
  workspaceId: 'wrkspc_01TestSpace',
};

/**
 * A token endpoint with one rule, as platform.claude.com documents it: an identity token is good for one exchange, every
 * denial is the same opaque 401, and a request that is not well-formed is a 400 that names the field.
 */
export class TokenService {
  readonly #options: TokenServiceOptions;
  readonly #used = new Set<string>();
  readonly #lives = new Map<string, number>();
  /** Why exchanges were denied, as only the Console's history says it. */
  readonly denials: string[] = [];
  /** The access tokens that were given, in order. */
  readonly given: string[] = [];
  /** The requests as they came. */
  readonly requests: Record<string, unknown>[] = [];
  readonly faults: Fault[] = [];
  #tokens = 0;

  constructor(options: TokenServiceOptions) {
    this.#options = options;
  }

  /** A new identity token, as GitHub gives them: good for five minutes. */
  identityToken(given: string = audience): string {
    this.#tokens += 1;
    const now = Math.floor(this.#options.now() / 1_000);
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = {
      iss: 'https://token.actions.githubusercontent.com',
      sub: 'repo:octo/repo:ref:refs/heads/main',
      aud: given,
      jti: `jti-${this.#tokens}`,
      iat: now,
      exp: now + 300,
    };
    return `${part({ alg: 'RS256', kid: 'k' })}.${part(claims)}.c2lnbmF0dXJl`;
  }

  /** Whether an access token can be used now. */
  accepts(token: string): boolean {
    return (this.#lives.get(token) ?? 0) > this.#options.now();
  }

  /** Ends an access token before its time. */
  revoke(token: string): void {
    this.#lives.delete(token);
  }

  /** Answers `POST /v1/oauth/token`. */
  exchange({ body }: Pick<OwnRequest, 'body'>): OwnResponse {
    const asked = JSON.parse(body) as Record<string, unknown>;
    this.requests.push(asked);
    const fault = this.faults.shift();
    const jti = claimOf(asked['assertion'], 'jti');
    const isReplayed = this.#used.has(jti);
    // Also of an exchange that fails later: whoever tries again must not know.
    this.#used.add(jti);
    if (fault !== undefined) return { headers: [], body: '', ...fault };
    const missing = ['grant_type', 'assertion', 'federation_rule_id', 'organization_id'].find((name) => !asked[name]);
    if (missing !== undefined) return error(400, 'invalid_request_error', `${missing}: Field required`);
    const denial = isReplayed ? 'jti_reused' : this.#denial(asked);
    if (denial !== null) {
      this.denials.push(denial);
      return error(401, 'authentication_error', 'Authentication failed');
    }
    const token = `sk-ant-oat01-federated-${this.given.length + 1}-${crypto.randomUUID()}`;
    const { lifeSeconds, now } = this.#options;
    this.given.push(token);
    this.#lives.set(token, now() + lifeSeconds * 1_000);
    const answer = { access_token: token, token_type: 'Bearer', expires_in: lifeSeconds, scope: 'workspace:developer' };
    return { status: 200, headers: ['content-type', 'application/json'], body: JSON.stringify(answer) };
  }

  #denial(asked: Record<string, unknown>): string | null {
    const { now, audience: wanted = audience } = this.#options;
    if (asked['grant_type'] !== 'urn:ietf:params:oauth:grant-type:jwt-bearer') return 'grant_type';
    if (asked['federation_rule_id'] !== federation.federationRuleId) return 'rule';
    if (asked['organization_id'] !== federation.organizationId) return 'organization';
    if (claimOf(asked['assertion'], 'aud') !== wanted) return 'match_audience';
    return Number(claimOf(asked['assertion'], 'exp')) * 1_000 + 30_000 < now() ? 'expired' : null;
  }
}

/** The identity of a workload whose tokens the service takes. */
export function identityOf(service: TokenService, given: Partial<FederatedIdentity> = {}): FederatedIdentity {
  return {
    ...federation,
    isShared: false,
    identityToken: () => Promise.resolve(service.identityToken()),
    onAccessToken: () => {},
    ...given,
  };
}

function claimOf(token: unknown, name: string): string {
  const payload = Buffer.from(String(token).split('.')[1] ?? '', 'base64url').toString('utf8');
  return String((JSON.parse(payload || '{}') as Record<string, unknown>)[name] ?? '');
}

function error(status: number, type: string, message: string): OwnResponse {
  const body = JSON.stringify({ type: 'error', error: { type, message }, request_id: 'req_1' });
  return { status, headers: ['Request-Id', 'req_1', 'content-type', 'application/json'], body };
}
