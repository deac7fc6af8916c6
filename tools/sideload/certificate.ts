import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface Certificate {
  /** PEM. */
  key: string;
  /** PEM. */
  cert: string;
  /** Where the certificate lies, for whoever is to trust it. */
  file: string;
}

const day = 86_400_000;

/** For localhost alone and no authority: trusting it lets nobody pretend to be another host. */
const request = `[req]
distinguished_name = name
x509_extensions = extensions
prompt = no
[name]
CN = Docket on localhost
[extensions]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectAltName = DNS:localhost, IP:127.0.0.1, IP:::1
`;

/**
 * The certificate for localhost kept in a folder, made if there is none or it ends within a week. Throws an Error that
 * says what to do where the command `openssl` is missing.
 */
export async function localCertificate(folder: string, now: number, openssl = 'openssl'): Promise<Certificate> {
  const keyFile = join(folder, 'localhost.key');
  const file = join(folder, 'localhost.crt');
  const kept = await read(keyFile, file);
  if (kept && Date.parse(new X509Certificate(kept.cert).validTo) > now + 7 * day) return { ...kept, file };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const config = join(folder, 'localhost.cnf');
  await writeFile(config, request);
  const make = ['req', '-x509', '-newkey', 'rsa:2048', '-sha256', '-nodes', '-days', '365', '-config', config];
  try {
    await promisify(execFile)(openssl, [...make, '-keyout', keyFile, '-out', file]);
  } catch (error) {
    throw new Error((error as NodeJS.ErrnoException).code === 'ENOENT' ? noOpenssl : `openssl failed: ${error}`);
  }
  await chmod(keyFile, 0o600);
  return { ...(await read(keyFile, file))!, file };
}

const noOpenssl = `There is no openssl command here to make a certificate for localhost. Install OpenSSL (with Git for Windows it is at
"C:\\Program Files\\Git\\usr\\bin\\openssl.exe"; add that folder to PATH), or bring a certificate of your own that this
computer trusts: npm run sideload -- --cert FILE --key FILE`;

async function read(keyFile: string, file: string): Promise<{ key: string; cert: string } | null> {
  try {
    const [key, cert] = await Promise.all([readFile(keyFile, 'utf8'), readFile(file, 'utf8')]);
    // A file that was cut off while it was written is made anew.
    return new X509Certificate(cert) && { key, cert };
  } catch {
    return null;
  }
}
