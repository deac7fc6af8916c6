/** The words of an HTML mail in reading order. Not a renderer: it is for judging a text, never for showing it. */

export interface HtmlText {
  /** One line per block; each line of a quotation begins with ">", once for every one it is in. */
  text: string;
  /** A picture that came with the mail stands between the words. */
  hasPicture: boolean;
}

const blocks = named('p div tr li h1 h2 h3 h4 h5 h6 table ul ol dl dt dd pre hr br address section article blockquote');
/** Marks on one line; deeper nesting tells nothing more. */
const deepest = 20;
/** Whatever stands in them is nobody's words. */
const unseen = named('script style head title');

/** Reads each character once. */
export function textOfHtml(html: string): HtmlText {
  const lines: string[] = [];
  let line = '';
  /** Whether it has more than spaces. */
  let filled = false;
  let depth = 0;
  let hasPicture = false;
  const end = () => {
    const said = line.replace(/[ \t\r\n]+/g, ' ').trim();
    const mark = '>'.repeat(Math.min(depth, deepest));
    if (said !== '') lines.push(depth > 0 ? `${mark} ${said}` : said);
    else if (lines.length > 0 && lines[lines.length - 1] !== mark) lines.push(mark);
    line = '';
    filled = false;
  };
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    const words = entitiesIn(html.slice(at, open === -1 ? undefined : open));
    line += words;
    filled ||= /[^ \t\r\n]/.test(words);
    if (open === -1) break;
    const tag = tagAt(html, open);
    at = tag.end;
    if (tag.name === '') continue;
    if (blocks.has(tag.name) && (filled || tag.name === 'br')) end();
    if (tag.name === 'blockquote') depth = Math.max(0, depth + (tag.closes ? -1 : 1));
    if (tag.name === 'img' && /\bsrc\s{0,3}=\s{0,3}["']?cid:/i.test(html.slice(open, at))) hasPicture = true;
    if (tag.name === 'td' || tag.name === 'th') line += ' ';
    if (unseen.has(tag.name) && !tag.closes) at = closingOf(html, tag.name, at);
  }
  end();
  return { text: lines.join('\n').trim(), hasPicture };
}

/** The tag that opens here and the place behind it; without a name: a comment, or a sign that is none. */
function tagAt(html: string, open: number): { name: string; closes: boolean; end: number } {
  if (html.startsWith('<!--', open)) {
    const end = html.indexOf('-->', open + 4);
    return { name: '', closes: false, end: end === -1 ? html.length : end + 3 };
  }
  const end = html.indexOf('>', open);
  const found = /^<(\/?)([a-z][a-z0-9]{0,15})/i.exec(html.slice(open, open + 20));
  return {
    name: found?.[2]?.toLowerCase() ?? '',
    closes: found?.[1] === '/',
    end: end === -1 ? html.length : end + 1,
  };
}

function closingOf(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at !== -1; at = html.indexOf('</', at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  }
  return html.length;
}

/** HTML's names of the characters from 160 to 255, in order. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const entities = new Map<string, string>([
  ...latin.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(160 + index)]),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    euro: '€',
    hellip: '…',
    ndash: '–',
    mdash: '—',
  }),
  ...Object.entries({ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bdquo: '„', zwnj: '', bull: '•' }),
]);

const entitiesIn = (text: string): string =>
  text.replace(
    /&(#x?[0-9a-f]{1,6}|[a-z0-9]{2,8});/gi,
    (whole, code: string) => entities.get(code) ?? byNumber(code) ?? whole,
  );

function byNumber(code: string): string | undefined {
  if (!code.startsWith('#')) return undefined;
  const point = /^#x/i.test(code) ? Number.parseInt(code.slice(2), 16) : Number.parseInt(code.slice(1), 10);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}

function named(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
