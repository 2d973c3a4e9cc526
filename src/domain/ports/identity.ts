/**
 * Who a run is to its API without a key: the workload has an identity token of a provider that the API trusts, and exchanges
 * it for an access token of limited life. Names and ids are no secrets.
 */
export interface FederatedIdentity {
  /** The rule by which the API trusts the provider's tokens. */
  readonly federationRuleId: string;
  readonly organizationId: string;
  /** The account that the access token acts as; null to leave it to the rule. */
  readonly serviceAccountId: string | null;
  /** The workspace that pays; null to leave it to the rule. */
  readonly workspaceId: string | null;
  /** Whether other programs may exchange the same identity tokens. */
  readonly isShared: boolean;
  /**
   * An identity token that was not exchanged yet: the API takes each only once.
   * @throws {CannotFetch} with words for people
   */
  identityToken(): Promise<string>;
  /** Told each access token before anybody uses it. */
  onAccessToken(token: string): void;
}
