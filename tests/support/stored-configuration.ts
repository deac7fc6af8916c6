import type { GmailWorld } from './gmail-world';

/** A newer configuration than the one set-up stored, put there by hand. */
export async function storeConfiguration({ mailbox, now }: GmailWorld, source: object): Promise<void> {
  const stored = mailbox.all().find(({ raw }) => /^Subject: Docket docketconfiguration/m.test(raw))!;
  const text = `-- docket configuration --\n${JSON.stringify(source)}`;
  const head = stored.raw.slice(0, stored.raw.indexOf('\r\n\r\n'));
  await mailbox.add({
    raw: `${head}\r\n\r\n${Buffer.from(text).toString('base64')}`,
    at: now(),
    folder: 'archive',
    names: [...stored.names],
    thread: stored.thread,
  });
}
