/**
 * A mailbox of somebody's own in the sample's place: what the configuration has to say instead, taken from the mail
 * itself, so that Docket looks after all of it and knows the team's mail from the customers'.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { type Archive, readArchive } from '../../emulators/mailbox/import';
import { foldHost, hostOf } from '../../src/mail/addresses/fold';
import { isFreemail } from '../../src/mail/addresses/freemail';
import { registrableDomain } from '../../src/mail/addresses/registrable-domain';
import { folderFor, mailboxFile } from '../server/folder';

/** What somebody may say themselves, in place of what the mail says. */
export interface Said {
  /** An address. */
  mailbox?: string;
  domains?: readonly string[];
  /** A date, YYYY-MM-DD. */
  since?: string;
}

/** What the mail says of the mailbox it is from. */
export interface OwnMail {
  /** Lower case, like the other addresses and domains; null: no mail names anybody. */
  mailbox: string | null;
  aliases: readonly string[];
  /** None where the mailbox is at a provider that it shares with its customers. */
  domains: readonly string[];
  /** The day of the oldest mail. */
  since: string;
}

/** A configuration as written, of which only this much is understood here. */
interface Written {
  timeZone: string;
  mailbox: string;
  policies?: { ends?: string }[];
  [setting: string]: unknown;
}

export interface OpenedOwnMail {
  /** The file that holds the configuration for it. */
  configFile: string;
  /** What is worth knowing of it, in sentences: where from, for whom, what was left out. */
  about: string[];
}

interface Kept {
  own: OwnMail;
  about: string[];
}

export interface OwnMailOptions {
  /** The archive. */
  mail: string;
  /** Where workbenches are kept. */
  kept: string;
  /** The configuration it departs from: a file. */
  seed: string;
  reset: boolean;
  said: Said;
}

/** Reads an archive when it is opened for the first time, and what was found then at every later start. */
export async function openOwnMail({ mail, kept, seed, reset, said }: OwnMailOptions): Promise<OpenedOwnMail> {
  const folder = folderFor(kept, mail);
  const source = JSON.parse(await readFile(seed, 'utf8')) as Written;
  const factsFile = join(folder, 'own-mail.json');
  const before = reset || !existsSync(mailboxFile(folder)) ? null : await readFile(factsFile, 'utf8').catch(() => null);
  if (before !== null && Object.keys(said).length > 0) {
    throw new Error('This mail has been opened before, and keeps its mailbox, domains and date. Add --reset.');
  }
  const found = before === null ? await firstLook(mail, source, said) : (JSON.parse(before) as Kept);
  const configFile = join(folder, 'docket.config.json');
  await mkdir(folder, { recursive: true });
  await writeFile(factsFile, JSON.stringify(found));
  await writeFile(configFile, `${JSON.stringify(configurationFor(source, found.own), null, 2)}\n`);
  return { configFile, about: found.about };
}

async function firstLook(mail: string, source: Written, said: Said): Promise<Kept> {
  const archive = await readArchive(mail);
  const own = { ...ownMailOf(archive.mails, source.timeZone), ...said };
  return { own, about: [sentence(archive, { ...own, mailbox: own.mailbox ?? source.mailbox }), ...archive.remarks] };
}

/** What the mail itself says; `timeZone`: the one its days are counted in. */
export function ownMailOf(mails: Archive['mails'], timeZone: string): OwnMail {
  const wrote = mails.filter(({ folder }) => folder === 'sent').map(({ parsed }) => parsed.from.address);
  const senders = mostOftenFirst(wrote);
  const mailbox = senders[0] ?? mostOftenFirst(mails.flatMap(reached))[0] ?? null;
  const own = [...new Set([...(mailbox === null ? [] : [mailbox]), ...senders])];
  const oldest = mails.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
  return {
    mailbox,
    aliases: own.slice(1),
    domains: [...new Set(own.map((address) => foldHost(hostOf(address))))].filter(
      (host) => !isFreemail(host, registrableDomain(host)),
    ),
    since: Temporal.Instant.fromEpochMilliseconds(oldest).toZonedDateTimeISO(timeZone).toPlainDate().toString(),
  };
}

/** The configuration for somebody's own mail: all of it is looked after, and every promise holds from its first day on. */
export function configurationFor(source: Written, { mailbox, aliases, domains, since }: OwnMail): object {
  const { $schema: _schema, ...rest } = source;
  const policies = (source.policies ?? []).map(({ ends: _ends, ...policy }) => ({ ...policy, starts: since }));
  return { ...rest, mailbox: mailbox ?? source.mailbox, aliases, domains, since, policies };
}

/** Headers by which a server notes whose mailbox a mail went into. */
const deliveries = /^(delivered-to|x-delivered-to|envelope-to|x-envelope-to|x-original-to)$/i;

/** Addresses a mail came to: those a server noted; else those it is written to. */
function reached({ parsed }: Archive['mails'][number]): string[] {
  const noted = parsed.headers.filter(({ name }) => deliveries.test(name)).map(({ value }) => bare(value));
  const named = noted.length > 0 ? noted : [...parsed.to, ...parsed.cc].map(({ address }) => address);
  return [...new Set(named)];
}

const bare = (value: string): string => value.replace(/[<>\s]/g, '').toLowerCase();

/** Addresses, the most frequent first; among equals the one seen first. */
function mostOftenFirst(addresses: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const address of addresses) {
    if (isWhole(address)) counts.set(address, (counts.get(address) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([address]) => address);
}

/** Whether a configuration may name it. */
const isWhole = (address: string): boolean =>
  /^[^\s@<>,;:"()[\]\\]{1,64}@[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/.test(address);

function sentence({ mails }: Archive, { mailbox, aliases, domains, since }: OwnMail): string {
  const count = mails.length === 1 ? '1 mail' : `${mails.length} mails`;
  const names = [`the team mailbox is ${mailbox}`];
  if (aliases.length > 0) names.push(`it also writes as ${aliases.join(', ')}`);
  names.push(domains.length > 0 ? `the team's domain is ${domains.join(', ')}` : 'the team has no domain of its own');
  return `Your own mail, ${count}: ${names.join(', ')}, and mail and promises count from ${since}. Options: --mailbox, --domain, --since.`;
}
