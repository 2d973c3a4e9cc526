/**
 * The part of an address before the host: a user, and perhaps a password, which may contain an `@`. A digest is no host
 * (`docker://alpine:3@sha256:…`). The bounds keep the search linear.
 */
const inAddress = /:\/\/([^\s:/@"'`<>\\]{0,256})(?::([^\s/"'`<>\\]{0,1024}))?@(?!sha256:)/g;

/** What an address holds before its host. */
interface AddressSecret {
  readonly user: string;
  /** Whether the user is a token: `https://TOKEN@host`, `https://TOKEN:x-oauth-basic@host`. */
  readonly isToken: boolean;
  readonly password: string | null;
}

/** The text with what stands between `://` and the host replaced in each address that holds a secret. */
export function mapAddresses(text: string, replace: (secret: AddressSecret) => string): string {
  if (!text.includes('://')) return text;
  return text.replace(inAddress, (whole, user: string, given?: string) => {
    const isToken = user.length >= 20 && /\d/.test(user);
    const password = given || null;
    return password !== null || isToken ? `://${replace({ user, isToken, password })}` : whole;
  });
}

/** The text with addresses that hold no secret: `https://host` for `https://user:password@host`. */
export function withoutAddressSecrets(text: string): string {
  return mapAddresses(text, () => '');
}

/**
 * The passwords and tokens in the addresses of a text, as written and decoded. A password that is also the user's name is
 * an ordinary word (`postgres:postgres`).
 */
export function secretsInAddresses(text: string): string[] {
  const found: string[] = [];
  mapAddresses(text, ({ user, isToken, password }) => {
    if (isToken) found.push(user, decoded(user));
    if (password !== null && password !== user) found.push(password, decoded(password));
    return '';
  });
  return found;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a percent sign of its own
  }
}
