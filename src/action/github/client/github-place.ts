type Environment = Readonly<Record<string, string | undefined>>;

/** The API's address, as the runner names it: GitHub's own, or that of an enterprise's server. */
export function apiUrlIn(environment: Environment): string {
  return environment['GITHUB_API_URL'] || 'https://api.github.com';
}

/** The repository that the workflow belongs to; empty where the runner does not say. */
export function repositoryIn(environment: Environment): { readonly owner: string; readonly repo: string } {
  const [owner = '', repo = ''] = (environment['GITHUB_REPOSITORY'] ?? '').split('/');
  return { owner, repo };
}
