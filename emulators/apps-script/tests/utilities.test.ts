import { createHash, createHmac } from 'node:crypto';
import { afterAll, describe, expect, test } from '@jest/globals';
import { closeAll, expectRefusals, values } from './world';

afterAll(closeAll);
const utf8 = 'Utilities.Charset.UTF_8';
const signed = (bytes: Buffer) => [...new Int8Array(bytes)];

describe('base64', () => {
  const texts = ['', 'a', 'ab', 'abc', 'é☃😀', '>>>???'];

  test('is what everybody else makes of text and bytes', async () => {
    for (const [method, encoding] of [
      ['base64Encode', (bytes: Buffer) => bytes.toString('base64')],
      ['base64EncodeWebSafe', (bytes: Buffer) => bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_')],
    ] as const) {
      expect(await values(texts.map((one) => `Utilities.${method}(${JSON.stringify(one)}, ${utf8})`))).toEqual(
        texts.map((one) => encoding(Buffer.from(one))),
      );
    }
    expect(await values(['Utilities.base64Encode([-1, 0, 127, -128])'])).toEqual([
      Buffer.from([255, 0, 127, 128]).toString('base64'),
    ]);
  });

  test('is read back as signed bytes, with or without padding', async () => {
    const bytes = signed(Buffer.from('é☃😀'));
    const plain = Buffer.from('é☃😀').toString('base64');
    expect(
      await values([
        `Utilities.base64Decode('${plain}')`,
        `Utilities.base64Decode('${plain}', ${utf8})`,
        `Utilities.base64DecodeWebSafe('${Buffer.from('é☃😀').toString('base64url')}')`,
        "Utilities.newBlob(Utilities.base64DecodeWebSafe('eyJhIjoxfQ')).getDataAsString()",
      ]),
    ).toEqual([bytes, bytes, bytes, '{"a":1}']);
  });

  test('survives a megabyte', async () => {
    const [length] = await values([
      "Utilities.base64Decode(Utilities.base64Encode(new Array(1000001).join('x'))).length",
    ]);
    expect(length).toBe(1_000_000);
  });

  test('of another alphabet, length or type is refused', async () => {
    await expectRefusals([
      ["Utilities.base64Decode('a-b_')", /Could not decode/],
      ["Utilities.base64DecodeWebSafe('a+b/')", /Could not decode/],
      ["Utilities.base64Decode('abcde')", /Could not decode/],
      ["Utilities.base64Decode('ab=')", /Could not decode/],
      ["Utilities.base64Decode('ab c')", /Could not decode/],
      ['Utilities.base64Encode(5)', /signature/],
      ['Utilities.base64Encode([255])', /signature/],
      ["Utilities.base64Encode('é')", /charset/],
      ["Utilities.base64Encode('e', 'UTF-8')", /signature/],
      ['Utilities.base64EncodeWebSafe([1], Utilities.Charset.UTF_8)', /signature/],
    ]);
  });
});

describe('digests', () => {
  test('are what everybody else makes of text and bytes', async () => {
    const hash = (algorithm: string, value: string) => signed(createHash(algorithm).update(value).digest());
    expect(
      await values([
        "Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc')",
        `Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'é☃', ${utf8})`,
        'Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_1, [97, 98, 99])',
        "Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'abc')",
        "Utilities.computeHmacSha256Signature('abc', 'key')",
        `Utilities.computeHmacSha256Signature('é', 'ß', ${utf8})`,
        'Utilities.computeHmacSha256Signature([97, 98, 99], [107, 101, 121])',
        "Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'é', Utilities.Charset.US_ASCII)",
      ]),
    ).toEqual([
      hash('sha256', 'abc'),
      hash('sha256', 'é☃'),
      hash('sha1', 'abc'),
      hash('md5', 'abc'),
      signed(createHmac('sha256', 'key').update('abc').digest()),
      signed(createHmac('sha256', 'ß').update('é').digest()),
      signed(createHmac('sha256', 'key').update('abc').digest()),
      hash('md5', '?'),
    ]);
  });

  test('of the wrong kind are refused', async () => {
    await expectRefusals([
      ["Utilities.computeDigest('SHA_256', 'abc')", /signature/],
      ['Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 5)', /signature/],
      ["Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'é')", /charset/],
      ["Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_3, 'a')", /DigestAlgorithm.SHA_3 is not in this runtime/],
      ["Utilities.computeHmacSha256Signature('a', [1])", /signature/],
      ["Utilities.computeRsaSha256Signature('a', 'b')", /computeRsaSha256Signature is not in this runtime/],
    ]);
  });
});

describe('the rest', () => {
  test('dates are written by pattern and zone', async () => {
    const at = 'new Date(Date.UTC(2026, 0, 5, 13, 4, 9, 7))';
    const as = (zone: string, pattern: string) => `Utilities.formatDate(${at}, '${zone}', ${JSON.stringify(pattern)})`;
    expect(
      await values([
        as('Europe/Berlin', "yyyy-MM-dd'T'HH:mm:ss.SSSXXX"),
        as('America/New_York', "EEEE, d MMMM yyyy 'at' h:mm a"),
        as('UTC', "EEE MMM dd yy K:m:s u D Z X 'o''clock' ''"),
        as('Asia/Kolkata', 'HH:mm Z XX kk'),
        `Utilities.formatDate(new Date(0), 'Pacific/Auckland', 'k HH')`,
      ]),
    ).toEqual([
      '2026-01-05T14:04:09.007+01:00',
      'Monday, 5 January 2026 at 8:04 AM',
      "Mon Jan 05 26 1:4:9 1 5 +0000 Z o'clock '",
      '18:34 +0530 +0530 18',
      '12 12',
    ]);
    await expectRefusals([
      [as('Mars/Olympus', 'yyyy'), /Invalid argument/],
      [as('UTC', 'YYYY'), /pattern letter Y/],
      [`Utilities.formatDate(5, 'UTC', 'yyyy')`, /signature/],
    ]);
  });

  test('identifiers are random, blobs hold bytes, sleeping has a limit', async () => {
    const [one, two, blob, asleep] = await values([
      'Utilities.getUuid()',
      'Utilities.getUuid()',
      "(function (b) { return [b.getBytes(), b.getContentType(), b.getName(), b.getDataAsString()]; })(Utilities.newBlob('é', 'a/b', 'n'))",
      '(Utilities.sleep(5), Date.now() - new Date(2026, 10, 23, 9, 42).getTime())',
    ]);
    expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(one).not.toBe(two);
    expect(blob).toEqual([[-61, -87], 'a/b', 'n', 'é']);
    expect(asleep).toBe(5);
    await expectRefusals([
      ['Utilities.sleep(300001)', /300,000/],
      ["Utilities.sleep('5')", /signature/],
      ['Utilities.newBlob({})', /signature/],
      ['Utilities.parseCsv("a")', /Utilities.parseCsv is not in this runtime/],
      ['GmailApp.search("x")', /GmailApp.search is not in this runtime/],
      ['HtmlService.createHtmlOutput("x")', /HtmlService.createHtmlOutput is not in this runtime/],
      ['console.table([])', /console.table is not in this runtime/],
    ]);
  });
});
