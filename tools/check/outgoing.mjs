// Nothing leaves the house by itself. A call that opens, writes or sends mail stands in one file of each add-on; text for
// people outside is made in one file of the core, by the ways in that the files named here use.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';

/** What Docket is made of; emulators and the workbench play the people who send. */
export const folders = ['src', 'pane', 'addon-gmail', 'addon-outlook'];

/** The files that perform what `src/outgoing.ts` describes, where an add-on has one. */
export const performing = ['addon-gmail/outgoing.ts', 'addon-outlook/outgoing.ts'];

const core = 'src/outgoing.ts';

/** Who may make text for people outside, by the way in. */
export const waysIn = new Map([
  ['saidByTemplate', ['src/templates/fill.ts']],
  ['typedByPerson', []],
]);

/** Members and globals of Gmail, Apps Script, Graph and Office.js that open, write or send mail, in any spelling of theirs. */
const sending =
  /^(MailApp|sendEmail|sendMail|send(Async|Draft)|createDraft(Reply|ReplyAll)?|setGmailDraft|create(Reply|ReplyAll|Forward)|display(Reply|ReplyAll|NewMessage)Form(Async)?|(append|prepend)OnSend(Async)?|newCompose\w*|newUpdateDraft\w*)$/;

/** Names that are as harmless as any word until they are called on something. */
const sendingCalls = /^(send|reply|replyAll|forward)$/;

/** Objects on which a plain `send` or `create` is one, such as `Gmail.Users.Drafts.create`. */
const mailObjects = /^(drafts|messages|Drafts|Messages)$/;

/** Addresses of Gmail and Graph that send or draft, as a whole or as the pieces a path is put together from. */
const address =
  /^(?!\.)(.*\/)?(sendMail|(messages|drafts)\/(send|import)|(reply|replyAll|forward|createReply|createReplyAll|createForward|send)$)/;
const pieces = /^(send|sendMail|reply|replyAll|forward|createReply|createReplyAll|createForward)$/;

/** Calls whose arguments are pieces of an address: `path('drafts', 'send')`, `session.at('messages', id, 'send')`. */
const buildsAddress = (callee) => nameOf(callee) === 'path' || nameOf(callee) === 'at';

const nameOf = (node) => {
  if (node?.type === 'Identifier') return node.name;
  if (node?.type === 'MemberExpression') return node.computed ? textOf(node.property) : node.property.name;
  return null;
};

const textOf = (node) => {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral') return node.quasis.map(({ value }) => value.cooked).join('x');
  return null;
};

/** Everything in one source text that is not allowed to its file, as sentences. */
export function outgoingFaults(file, source) {
  const { code } = transformSync(source, {
    loader: file.endsWith('.tsx') ? 'tsx' : 'ts',
    target: 'es2022',
    jsx: 'automatic',
  });
  const found = new Set();
  const tree = parse(code, { ecmaVersion: 2022, sourceType: 'module' });
  if (!performing.includes(file))
    for (const what of sends(tree)) found.add(`${what} belongs into ${performing.join(' or ')}`);
  if (file !== core) {
    if (/\b(as|satisfies)\s+(unknown\s+as\s+)?PublicText\b|<PublicText>/.test(source)) {
      found.add(`text becomes PublicText in ${core} alone`);
    }
    visit(tree, (node) => {
      const name =
        node.type === 'ImportSpecifier'
          ? (node.imported.name ?? node.imported.value)
          : node.type === 'MemberExpression'
            ? nameOf(node)
            : null;
      const allowed = waysIn.get(name);
      if (allowed && !allowed.includes(file)) found.add(`${name} is for ${allowed.join(', ') || 'nobody yet'}`);
      if (/^Export(Named|All)Declaration$/.test(node.type) && /(^|\/)outgoing$/.test(node.source?.value ?? ''))
        found.add(`what ${core} exports is imported from there`);
    });
  }
  return [...found].map((what) => `${file}: ${what}`);
}

function sends(tree) {
  const found = [];
  visit(tree, (node) => {
    const key =
      node.type === 'Property' || node.type === 'PropertyDefinition' ? (nameOf(node.key) ?? textOf(node.key)) : null;
    const name = node.type === 'Identifier' || node.type === 'MemberExpression' ? nameOf(node) : key;
    if (name !== null && sending.test(name)) found.push(name);
    if (
      node.type === 'MemberExpression' &&
      /^(send|create|update)$/.test(name ?? '') &&
      mailObjects.test(nameOf(node.object) ?? '')
    ) {
      found.push(`${nameOf(node.object)}.${name}`);
    }
    if (
      node.type === 'CallExpression' &&
      node.callee.type === 'MemberExpression' &&
      sendingCalls.test(nameOf(node.callee) ?? '')
    ) {
      found.push(`a call of ${nameOf(node.callee)}`);
    }
    const text = textOf(node);
    if (text !== null && address.test(text) && text.includes('/')) found.push(`the address ${text}`);
    if (text !== null && sending.test(text)) found.push(text);
    if (node.type === 'CallExpression' && buildsAddress(node.callee)) {
      for (const piece of node.arguments.map(textOf))
        if (piece !== null && pieces.test(piece)) found.push(`the address …/${piece}`);
      if (node.arguments.some((one) => textOf(one) === 'drafts') && nameOf(node.callee) === 'path')
        found.push('the address drafts');
    }
  });
  return found;
}

/** Every fault in the folders of the product. */
export function outgoingFaultsBelow(root = '.') {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true })
        .map((name) => `${folder}/${name.split(sep).join('/')}`)
        .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts')),
    )
    .sort()
    .flatMap((file) => outgoingFaults(file, readFileSync(join(root, file), 'utf8')));
}

function visit(node, tell) {
  tell(node);
  for (const value of Object.values(node)) {
    for (const inner of Array.isArray(value) ? value : [value]) {
      if (typeof inner?.type === 'string') visit(inner, tell);
    }
  }
}
