/**
 * What a template can set apart: `**bold**`, `[words](https://…)` or `mailto:`, lists. It is read while every blank is a
 * single mark, so that nothing that fills one is ever read as markup.
 */

/** A run of a line. */
export type Run = { text: string; bold: boolean; link: string | null };

export type Block = { is: 'lines' | 'bullets' | 'numbers'; lines: Run[][] };

/** No blank, and nothing that could end an attribute. */
const linkPattern = /^(?:https:\/\/|mailto:)[^\s"'<>()\\{}\ue000-\uf8ff]+$/;

const bullet = /^[-*] +(?=\S)/;
const number = /^\d{1,3}[.)] +(?=\S)/;

/** The blocks of a text, which blank lines part. */
export function blocksOf(text: string): Block[] {
  return text
    .split(/\n[ \t]*\n\s*/)
    .filter((block) => block.trim() !== '')
    .flatMap((block) => {
      const blocks: Block[] = [];
      for (const line of block.split('\n')) {
        const is = bullet.test(line) ? 'bullets' : number.test(line) ? 'numbers' : 'lines';
        const runs = runsOf(line.replace(is === 'bullets' ? bullet : is === 'numbers' ? number : /^/, ''));
        const last = blocks[blocks.length - 1];
        if (last?.is === is) last.lines.push(runs);
        else blocks.push({ is, lines: [runs] });
      }
      return blocks;
    });
}

function runsOf(line: string): Run[] {
  return line.split('**').flatMap((text, at, all) => {
    // A last pair of asterisks that nothing closes are asterisks.
    const unclosed = at === all.length - 1 && at % 2 === 1;
    return withLinks(unclosed ? `**${text}` : text, at % 2 === 1 && !unclosed);
  });
}

function withLinks(text: string, bold: boolean): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { start, end, words, address } of linksIn(text).found) {
    runs.push({ text: text.slice(at, start), bold, link: null }, { text: words, bold, link: address });
    at = end;
  }
  return [...runs, { text: text.slice(at), bold, link: null }].filter((run) => run.text !== '');
}

interface Link {
  start: number;
  end: number;
  words: string;
  address: string;
}

/** The links of a text, and the addresses of what looks like one and leads where no template may. */
export function linksIn(text: string): { found: Link[]; refused: string[] } {
  const found: Link[] = [];
  const refused: string[] = [];
  let from = 0;
  for (let middle = text.indexOf(']('); middle >= 0; middle = text.indexOf('](', middle + 2)) {
    const start = text.lastIndexOf('[', middle);
    const close = text.indexOf(')', middle);
    if (start < from || close < 0) continue;
    const [words, address] = [text.slice(start + 1, middle), text.slice(middle + 2, close)];
    if (words.trim() === '' || !linkPattern.test(address)) {
      refused.push(address);
      continue;
    }
    found.push({ start, end: close + 1, words, address });
    from = close + 1;
  }
  return { found, refused };
}
