/** What may stand in an attribute or in the text of an element. */
export interface Value {
  code: string;
  /** What is wrong with a text, as a sentence; null if nothing. */
  problem(text: string): string | null;
}

const matching = (code: string, pattern: RegExp, what: string): Value => ({
  code,
  problem: (text) => (pattern.test(text) ? null : `"${text}" is not ${what}.`),
});

export const oneOf = (code: string, ...allowed: string[]): Value => ({
  code,
  problem: (text) => (allowed.includes(text) ? null : `"${text}" is not possible here, but ${allowed.join(', ')}.`),
});

/** Words people read; Outlook counts UTF-16 units, as JavaScript does. */
export const words = (max: number): Value => ({
  code: 'bad-text',
  problem(text) {
    if (text.trim() === '') return 'There is no text.';
    return text.length > max ? `${text.length} characters are too many; ${max} fit.` : null;
  },
});

export const guid = matching('bad-id', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'a GUID');

export const version = matching(
  'bad-version',
  /^\d{1,5}(\.\d{1,5}){0,3}$/,
  'one to four numbers of at most five digits',
);

/** Outlook wants the full tag: "de" alone is refused by its service. */
export const locale = matching(
  'bad-locale',
  /^[a-z]{2,3}(-[A-Z][a-z]{3})?-([A-Z]{2}|\d{3})$/,
  'a culture like "en-US"',
);

export const height: Value = {
  code: 'bad-height',
  problem: (text) => (/^\d+$/.test(text) && +text >= 32 && +text <= 450 ? null : `"${text}" is not 32 to 450.`),
};

export const permissions = oneOf('bad-permissions', 'Restricted', 'ReadItem', 'ReadWriteItem', 'ReadWriteMailbox');

export const boolean = oneOf('bad-boolean', 'true', 'false');

/** A team mailbox is a shared one: without this the add-in is not offered there at all. */
export const sharedFolders = oneOf('bad-shared-folders', 'true');

export const setName = matching('bad-set', /^[A-Z][A-Za-z]*$/, 'the name of a requirement set');

/** Categories and shared folders came with 1.8; below it there is nothing Docket could do. */
export const mailboxVersion: Value = {
  code: 'bad-set',
  problem(text) {
    const [, minor] = /^1\.(\d{1,2})$/.exec(text) ?? [];
    return minor !== undefined && +minor >= 8 ? null : `"${text}" is not a version from 1.8 on.`;
  },
};

/** The name of a resource, a group or a control. */
export const name = matching('bad-name', /^[^\s]{1,32}$/, 'a name of 1 to 32 characters without spaces');

export const address: Value = {
  code: 'bad-address',
  problem(text) {
    if (text.length > 2048) return `An address of ${text.length} characters is too long; 2048 fit.`;
    const url = parsed(text);
    if (!url) return `"${text}" is no address.`;
    return url.protocol === 'https:' ? null : `"${text}" is not https.`;
  },
};

/** Scheme, host and port alone. */
export const origin: Value = {
  code: 'bad-address',
  problem: (text) =>
    address.problem(text) ?? (parsed(text)?.origin === text ? null : `"${text}" is more than scheme, host and port.`),
};

function parsed(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
