/** A template's blocks as plain text and as HTML. `whole` puts the values in, after all markup has been read. */
import { type Block, blocksOf, type Run } from './markup';

type Whole = (text: string) => string;

export function textOf(words: string, whole: Whole): string {
  const run = ({ text, link }: Run) => {
    const shown = whole(text);
    const address = link?.replace(/^mailto:/, '');
    return link === null || shown === link || shown === address ? shown : `${shown} (${address})`;
  };
  const line =
    ({ is }: Block) =>
    (runs: Run[], at: number) =>
      `${is === 'bullets' ? '- ' : is === 'numbers' ? `${at + 1}. ` : ''}${runs.map(run).join('')}`;
  return blocksOf(words)
    .map((block) => block.lines.map(line(block)).join('\n'))
    .join('\n\n');
}

/** Nothing but `p`, `br`, `b`, `a` with an address that `markup.ts` let pass, `ul`, `ol` and `li`. */
export function htmlOf(words: string, whole: Whole): string {
  const run = ({ text, bold, link }: Run) => {
    const shown = escaped(whole(text));
    const linked = link === null ? shown : `<a href="${escaped(link)}">${shown}</a>`;
    return bold ? `<b>${linked}</b>` : linked;
  };
  const line = (runs: Run[]) => runs.map(run).join('');
  return blocksOf(words)
    .map(({ is, lines }) => {
      if (is === 'lines') return `<p>${lines.map(line).join('<br>')}</p>`;
      const list = is === 'bullets' ? 'ul' : 'ol';
      return `<${list}>${lines.map((runs) => `<li>${line(runs)}</li>`).join('')}</${list}>`;
    })
    .join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => entities[one]!);
