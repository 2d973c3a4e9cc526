/**
 * The page's Content Security Policy: nothing runs and nothing styles but our own style and script, known by their hashes,
 * and nothing is loaded from anywhere; so that markup which found a way in could do nothing either. Scripts cannot make
 * markup out of text (Trusted Types). The icon in the browser's tab is a `data:` image.
 */
export async function contentPolicy(style: string, script: string): Promise<string> {
  return [
    "default-src 'none'",
    `style-src '${await digest(style)}'`,
    `script-src '${await digest(script)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** A source expression as browsers compute it: over the element's text, in UTF-8. */
async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}
