import { readFile } from 'node:fs/promises';
import { getCACertificates } from 'node:tls';
import type { Environment } from '../../domain/ports/agent.ts';
import { EnvironmentError, messageOf } from '../../domain/text/errors.ts';

/**
 * The authorities to trust, PEM, each once: the runtime's, the system's, and those in the file of `NODE_EXTRA_CA_CERTS`.
 * @throws EnvironmentError when that file cannot be read, or holds no certificate
 */
export async function trustedCertificates(environment: Environment): Promise<string[]> {
  const extra = environment['NODE_EXTRA_CA_CERTS'] ?? '';
  const added = extra === '' ? [] : await certificatesIn(extra);
  return [...new Set([...getCACertificates('bundled'), ...getCACertificates('system'), ...added])];
}

async function certificatesIn(file: string): Promise<string[]> {
  const remedy = 'Set NODE_EXTRA_CA_CERTS to a file of certificates in PEM format, or unset it.';
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new EnvironmentError(`the file of NODE_EXTRA_CA_CERTS cannot be read: ${messageOf(error)}`, remedy, {
      cause: error,
    });
  });
  const found = text.match(/-----BEGIN (TRUSTED )?CERTIFICATE-----[^-]+-----END (TRUSTED )?CERTIFICATE-----/g);
  if (found === null)
    throw new EnvironmentError(`the file of NODE_EXTRA_CA_CERTS has no certificate in it: ${file}`, remedy);
  return found;
}
