import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A certificate with its key, PEM. */
export interface Certified {
  readonly certificate: string;
  readonly key: string;
}

export interface Authority {
  /** The authority's own certificate, PEM. */
  readonly ca: string;
  /** The file with it. */
  readonly file: string;
  /** For `localhost` and 127.0.0.1. */
  readonly server: Certified;
  readonly client: Certified;
}

/** Makes a certificate authority with two certificates in a folder. Throws when there is no `openssl`. */
export async function makeAuthority(folder: string): Promise<Authority> {
  const openssl = (...args: string[]) => promisify(execFile)('openssl', args, { cwd: folder });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  await openssl(
    'req',
    '-x509',
    ...key,
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-subj',
    '/CN=an authority',
    '-days',
    '2',
  );
  const certify = async (name: string, extension: string): Promise<Certified> => {
    await openssl('req', ...key, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=the ${name}`);
    await writeFile(join(folder, `${name}.ext`), `${extension}\n`);
    const by = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2', '-extfile', `${name}.ext`];
    await openssl('x509', '-req', '-in', `${name}.csr`, ...by, '-out', `${name}.pem`);
    return { certificate: await read(`${name}.pem`), key: await read(`${name}.key`) };
  };
  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  return {
    server: await certify('server', 'subjectAltName=DNS:localhost,IP:127.0.0.1'),
    client: await certify('client', 'extendedKeyUsage=clientAuth'),
    ca: await read('ca.pem'),
    file: join(folder, 'ca.pem'),
  };
}
