import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { get, type RequestOptions } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { advice, localCertificate, type PaneServer, servePane } from '../../../tools/sideload/index';

const folder = mkdtempSync(join(tmpdir(), 'docket-sideload-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const now = Date.now();
const day = 86_400_000;

test('says what to do where there is no openssl', async () => {
  const made = localCertificate(join(folder, 'none'), now, 'no-such-openssl');
  await expect(made).rejects.toThrow(/no openssl command.*Install OpenSSL[\s\S]*--cert FILE --key FILE/);
});

const openssl = hasOpenssl();
const withOpenssl = openssl ? describe : describe.skip;

withOpenssl(openssl ? 'with openssl' : 'with openssl: left out, the command openssl is missing here', () => {
  const certificates = join(folder, 'certificates');
  const port = 20_000 + (process.pid % 20_000);
  const served = join(folder, 'pane');
  let server: PaneServer;
  let cert = '';

  beforeAll(async () => {
    mkdirSync(join(served, 'icons'), { recursive: true });
    writeFileSync(join(served, 'taskpane.html'), '<!doctype html>');
    writeFileSync(join(served, 'icons/docket-16.png'), 'png');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    const made = await localCertificate(certificates, now);
    cert = made.cert;
    server = await servePane({ folder: served, key: made.key, cert, port });
  });
  afterAll(() => server.close());

  test('the certificate is for localhost alone, no authority, and its key is the owner’s', async () => {
    const certificate = new X509Certificate(cert);
    expect(certificate.ca).toBe(false);
    expect(certificate.checkHost('localhost')).toBe('localhost');
    expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(certificate.checkHost('example.com')).toBeUndefined();
    if (process.platform !== 'win32') expect(statSync(join(certificates, 'localhost.key')).mode & 0o077).toBe(0);
  });

  test('it is kept, and made anew before it ends or if it cannot be read', async () => {
    const again = await localCertificate(certificates, now);
    expect(again.cert).toBe(cert);
    const next = await localCertificate(certificates, now + 359 * day);
    expect(next.cert).not.toBe(cert);
    writeFileSync(next.file, 'cut off');
    const whole = await localCertificate(certificates, now);
    expect(new X509Certificate(whole.cert).checkHost('localhost')).toBe('localhost');
  });

  const ask = (path: string, options: RequestOptions = {}) =>
    new Promise<{ status?: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
      const request = get({ host: 'localhost', port, path, ca: cert, ...options }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const body = Buffer.concat(chunks).toString();
          resolve({ status: response.statusCode, headers: response.headers, body });
        });
      });
      request.on('error', reject);
    });

  test('serves the folder to whoever trusts the certificate, and to nobody else', async () => {
    const page = await ask('/taskpane.html?surface=compose');
    expect(page).toMatchObject({ status: 200, body: '<!doctype html>' });
    expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    expect(page.headers).not.toHaveProperty('x-frame-options');
    await expect(ask('/taskpane.html', { ca: [] })).rejects.toThrow('self-signed certificate');
  });

  test('gives icons without a rule about caching: Outlook would not show them', async () => {
    const { headers } = await ask('/icons/docket-16.png');
    expect(headers['content-type']).toBe('image/png');
    expect(headers).not.toHaveProperty('cache-control');
  });

  test('gives nothing beside the folder and takes nothing', async () => {
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '//../secret.txt', '/nothing.html', '/icons', '/%']) {
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
    }
    expect((await ask('/taskpane.html', { method: 'POST' })).status).toBe(405);
    expect((await ask('/')).headers.location).toBe('/support.html');
  });

  test('answers on loopback only, and says so where the port is taken', async () => {
    const other = createServer();
    const free = await new Promise<boolean>((resolve) => {
      other.once('error', () => resolve(false));
      other.listen(port, '127.0.0.2', () => resolve(true));
    });
    other.close();
    // Another loopback address is free only if the server did not take every address.
    if (process.platform === 'linux') expect(free).toBe(true);
    const again = servePane({ folder: served, key: '', cert: '', port });
    await expect(again).rejects.toThrow(`Port ${port} is in use`);
  });
});

test('tells how to trust the certificate and where to add the manifest', () => {
  const text = advice({
    base: 'https://localhost:3000/',
    manifest: '/docket/manifest.xml',
    certificate: '/docket/a.crt',
  });
  for (const part of ['aka.ms/olksideload', '/docket/manifest.xml', 'Windows', 'macOS', 'Linux', '"/docket/a.crt"']) {
    expect(text).toContain(part);
  }
  expect(advice({ base: 'https://localhost:3000/', manifest: 'm' })).not.toContain('certutil');
});

function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version']);
    return true;
  } catch {
    return false;
  }
}
