// zammad#1790 (From headers in unusual form), sisimai#277
// Older software writes From as RFC 822 allowed it: address, then the name in brackets (a comment). RFC 5322
// still allows that. The address must be read, else no policy fits and a member is not known.
import { loadAdapters, run } from './lib.mjs';

globalThis.Utilities ??= {
  newBlob: (b) => ({ getDataAsString: () => Buffer.from(b).toString('utf8') }),
  base64Decode: (t) => [...Buffer.from(t, 'base64')],
  base64DecodeWebSafe: (t) => [...Buffer.from(t, 'base64url')],
};
const a = await loadAdapters();
const read = (from) =>
  a.gmailMessage(
    {
      id: '1',
      threadId: '1',
      labelIds: ['INBOX'],
      snippet: 'x',
      internalDate: '1795426920000',
      payload: { mimeType: 'text/plain', headers: [{ name: 'From', value: from }] },
    },
    { nameOf: () => undefined },
  ).from;
await run('From in every form RFC 5322 allows is read', async (ok) => {
  for (const [from, address] of [
    ['jo@kunde.example (Jo Reed)', 'jo@kunde.example'],
    ['Jo Reed <jo@kunde.example> (mobile)', 'jo@kunde.example'],
    ['"Reed, Jo" <jo@kunde.example>', 'jo@kunde.example'],
    ['Jo Reed <jo@kunde.example>, Pia <pia@kunde.example>', 'jo@kunde.example'],
    ['Sales team: jo@kunde.example;', 'jo@kunde.example'],
  ])
    ok(from, read(from).address === address, JSON.stringify(read(from)));
});
