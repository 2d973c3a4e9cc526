import type { InputReader } from './input-reader.ts';

/** The inputs by which a step works without a key: the workflow's identity token is exchanged for an access token. */
export interface IdentityInputs {
  readonly federationRuleId: string;
  readonly organizationId: string;
  readonly serviceAccountId: string | null;
  readonly workspaceId: string | null;
  /** Whom the workflow's identity token is for. */
  readonly audience: string;
}

/** Whom the API expects an identity token to be for, unless its rule names somebody else. */
const usualAudience = 'https://api.anthropic.com';

const names = {
  rule: 'anthropic-federation-rule-id',
  organization: 'anthropic-organization-id',
  account: 'anthropic-service-account-id',
  workspace: 'anthropic-workspace-id',
  audience: 'anthropic-oidc-audience',
} as const;

const keys = ['anthropic-api-key', 'claude-code-oauth-token'] as const;

/** Reads these inputs; null if none is given. What is wrong with them is told to the reader. */
export function readIdentity(reader: InputReader): IdentityInputs | null {
  const federationRuleId = idOf(reader, names.rule, 'fdrl_');
  const organizationId = reader.matching(names.organization, /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, {
    what: 'the id of an organization',
    allowed: 'give the UUID that the Claude Console shows under Settings > Organization',
  });
  const serviceAccountId = idOf(reader, names.account, 'svac_');
  const workspaceId = reader.matching(names.workspace, /^(?:wrkspc_\w{1,100}|default)$/, {
    what: 'the id of a workspace',
    allowed: 'give an id that begins with wrkspc_, or default for the default workspace',
  });
  const audience = reader.line(names.audience, 1_000);
  if ([federationRuleId, organizationId, serviceAccountId, workspaceId, audience].every((value) => value === null))
    return null;
  const key = keys.find((name) => reader.text(name) !== null);
  if (key !== undefined)
    reader.faults.push({
      where: `inputs ${key} and ${[...Object.values(names)].find((name) => reader.text(name) !== null)}`,
      problem: 'are both given',
      allowed: 'give a key or token, or the ids of a federated identity',
    });
  for (const [name, value] of [
    [names.rule, federationRuleId],
    [names.organization, organizationId],
  ] as const)
    if (value === null)
      reader.faults.push({
        where: `input ${name}`,
        problem: 'is missing',
        allowed: `a federated identity needs ${names.rule} and ${names.organization}`,
      });
  if (federationRuleId === null || organizationId === null) return null;
  return { federationRuleId, organizationId, serviceAccountId, workspaceId, audience: audience ?? usualAudience };
}

function idOf(reader: InputReader, name: string, prefix: string): string | null {
  return reader.matching(name, new RegExp(`^${prefix}\\w{1,100}$`), {
    what: `an id that begins with ${prefix}`,
    allowed: 'give the id that the Claude Console shows',
  });
}
