/** What an import left out or had to guess, told in sentences. */

const shown = 3;

/** Each with what it is about, as in "2 files …"; the examples follow in brackets. */
const sentences = {
  'no-mail': (n: number) => `Left out: ${counted(n, 'file')} that ${n === 1 ? 'is' : 'are'} no mail`,
  deleted: (n: number) => `Left out: ${counted(n, 'mail')} deleted in the mail program that wrote the file`,
  internal: (n: number) => `Left out: ${counted(n, 'message')} a mail program keeps for itself`,
  text: (n: number) => `Left out: ${counted(n, 'line')} of text before the first mail`,
  undated: (n: number) => `${counted(n, 'mail')} without a date: dated as the mail before`,
  language: (n: number) =>
    `${counted(n, 'mail')} with Gmail's own labels in a language that is not known here: filed by who wrote them, as unread`,
};

type Reason = keyof typeof sentences;

export class Remarks {
  private readonly counts = new Map<Reason, { count: number; examples: Set<string> }>();

  add(reason: Reason, example?: string, count = 1): void {
    const known = this.counts.get(reason) ?? { count: 0, examples: new Set<string>() };
    known.count += count;
    if (example !== undefined && known.examples.size <= shown) known.examples.add(example);
    this.counts.set(reason, known);
  }

  sentences(): string[] {
    return [...this.counts].map(([reason, { count, examples }]) => {
      const some = [...examples].slice(0, shown).join(', ');
      const names = examples.size === 0 ? '' : ` (${some}${examples.size > shown ? ', …' : ''})`;
      return `${sentences[reason](count)}${names}.`;
    });
  }
}

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
