/** Real programs' shapes: what is lost, what is left, who forwarded whom. The rules of the count are this file's own. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { ownWords } from '../../../src/mail/cutting/own-words';
import { forwardedSender } from '../../../src/mail/forward';
import { judgeThanks } from '../../../src/mail/thanks';
import { cuttingPage } from '../../../tools/cutting/page';
import { type Shape, shapesIn, thanksIn, writer } from '../../../tools/cutting/shapes';

const shapes = shapesIn(readFileSync('tests/fixtures/shapes.jsonl', 'utf8'));
const replies = shapes.filter(({ kind }) => kind === 'reply');
const forwards = shapes.filter(({ kind }) => kind === 'forward-inline');
const others = shapes.filter(({ kind }) => kind !== 'forward-inline');
const lines = (text: string): string[] => text.split('\n').map((line) => line.trim());
const kept = (text: string): string[] => {
  const { own, mayHoldMore } = ownWords(text);
  return [...lines(own), ...lines(mayHoldMore)];
};
const lostOf = ({ text, own }: Shape): string[] => {
  const all = new Set(kept(text));
  return lines(own).filter((line) => line !== '' && !all.has(line) && ![...all].some((one) => one.includes(line)));
};

test('docs/cutting.md says what the code does; npm run docs:cutting writes it anew', () => {
  expect(readFileSync('docs/cutting.md', 'utf8')).toBe(cuttingPage());
});

describe('own words', () => {
  test('none is lost', () => {
    expect(shapes.filter((shape) => lostOf(shape).length > 0).map(({ id }) => id)).toEqual([]);
  });

  test('none that stands between any two lines of a program is lost', () => {
    const words = 'zebra crossings are closed here';
    const lost = shapes.flatMap(({ id, text }) => {
      const all = text.split('\n');
      return all.flatMap((_, at) =>
        kept([...all.slice(0, at), words, ...all.slice(at)].join('\n')).includes(words) ? [] : [`${id}, line ${at}`],
      );
    });
    expect(lost).toEqual([]);
  });

  test('none below a quote is lost, with and without an empty line', () => {
    for (const below of ['It still drips.', '\nIt still drips.\nAnd the other one too']) {
      for (const { id, text } of shapes) {
        const all = kept(`${text}\n${below}`);
        for (const line of lines(below)) expect([id, all]).toEqual([id, expect.arrayContaining([line])]);
      }
    }
  });

  test('of four replies in five nothing but the writer’s words is left', () => {
    const clean = replies.filter(({ text, own, cut }) => {
      const found = ownWords(text).own;
      return (
        lines(found).filter(Boolean).join('\n') === lines(own).filter(Boolean).join('\n') &&
        !cut.some((piece) => found.includes(piece))
      );
    });
    expect(clean.length / replies.length).toBeGreaterThanOrEqual(0.8);
  });
});

describe('forwards', () => {
  const read = ({ text, headers }: Shape, subject = headers.Subject ?? '') => forwardedSender(text, subject);

  test('the sender is right where the text tells the address, and never another', () => {
    const told = forwards.filter(({ originalFrom }) => originalFrom?.address);
    const right = told.filter((shape) => read(shape)?.from?.address === shape.originalFrom!.address!.toLowerCase());
    expect(right.length / told.length).toBeGreaterThanOrEqual(0.93);
    const wrong = forwards.filter((shape) => {
      const address = read(shape)?.from?.address;
      return address && address !== shape.originalFrom?.address?.toLowerCase();
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('the name is right as well, where there is one', () => {
    const wrong = forwards.filter((shape) => {
      const name = read(shape)?.from?.name;
      return name && name !== shape.originalFrom?.name;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('no other mail is called a forward, under its own subject, a reply’s or none', () => {
    for (const subject of [undefined, 'Re: Lamp', 'AW: Lampe', 'Lamp', ''])
      expect([subject, others.filter((shape) => read(shape, subject) !== null).map(({ id }) => id)]).toEqual([
        subject,
        [],
      ]);
  });

  test('own words alone are no forward under a forward’s subject', () => {
    for (const { id, own } of shapes) expect([id, forwardedSender(own, 'Fwd: Lamp')]).toEqual([id, null]);
  });
});

describe('thanks', () => {
  const isThanks = (text: string) => judgeThanks({ text, hasAttachment: false, from: writer }, { phrases: [] });
  const written = others.filter(({ program, kind }) => !program.startsWith('(') && kind !== 'forward-attached');

  test('seen in seven of ten replies that say nothing else', () => {
    const said = written.flatMap(({ text, own, language }) =>
      text.includes(own) ? [text.replace(own, () => thanksIn[language]!)] : [],
    );
    expect(said.length).toBeGreaterThan(200);
    expect(said.filter((text) => isThanks(text) === 'thanks').length / said.length).toBeGreaterThanOrEqual(0.7);
  });

  test('never seen in other words, nor above words below the quote', () => {
    for (const { id, text, own, language } of others) {
      const rest = text.replace(own, () => '').trim();
      for (const said of [
        text,
        `${thanksIn[language]!}\n\n${rest}\n\n${own}`,
        `${thanksIn[language]!}\n${own}\n\n${rest}`,
      ])
        expect([id, isThanks(said)]).not.toEqual([id, 'thanks']);
    }
  });

  test('a beginning that says thanks asks for the body, whatever quote follows in it', () => {
    const top = written.filter(({ text, own }) => text.startsWith(own));
    expect(top.length).toBeGreaterThan(200);
    for (const { id, text, own, language } of top) {
      const said = text.replace(own, () => thanksIn[language]!);
      for (const beginning of [said.replace(/\s+/g, ' ').slice(0, 200), said.slice(0, 255)]) {
        const verdict = judgeThanks(
          { text: beginning, textIsCut: true, hasAttachment: false, from: writer },
          { phrases: [] },
        );
        expect([id, verdict]).toEqual([id, 'needs-body']);
      }
    }
  });

  test('a beginning that says something else does not', () => {
    for (const { id, text, own } of shapes.filter(({ text, own }) => text.startsWith(own))) {
      const message = { text: text.slice(0, 200), textIsCut: true as const, hasAttachment: false, from: writer };
      expect([id, own.slice(0, 20), judgeThanks(message, { phrases: [] })]).toEqual([id, own.slice(0, 20), 'no']);
    }
  });
});
