import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { VNode } from 'preact';
import { isLink, parseText, type TextNode } from '../../../../workbench/page/card/text';
import { MarkupText } from '../../../../workbench/page/card/text-view';

const allowed = new Set(['b', 'i', 'u', 's', 'font', 'a', 'time', 'br']);
const runs = process.env.DOCKET_LONG ? 20_000 : 2_000;

const flat = (nodes: readonly TextNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : flat(node.children))).join('');

const marks = (nodes: readonly TextNode[]): Exclude<TextNode, string>[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...marks(node.children)]));

/** Pieces of markup, good and bad, in any order: closer to what breaks a parser than random letters. */
const soup = fc
  .array(
    fc.constantFrom(
      ...['<b>', '</b>', '<i>', '</i>', '<br>', '<br/>', '<font color="#f00">', '</font>', '<time>', '<a href="'],
      ...['https://a.example', 'javascript:alert(1)', '">', '</a>', '<script>', '</script>', '<img src=x onerror=y>'],
      ...['<b onclick="x">', '<font color="red">', '<a href="data:text/html,x">', '<', '>', '"', "'", '&lt;', '&amp;'],
      ...['&#60;', '&#x110000;', '&#0;', '&', 'text', ' ', '=', '<!--', '-->', '<style>', '<svg/onload=x>', '\u0000'],
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('the markup of card text', () => {
  test('knows its tags, nested', () => {
    expect(parseText('a <b>b<i>c</i></b><br><font color="#c5221f">d</font>')).toEqual([
      'a ',
      { tag: 'b', children: ['b', { tag: 'i', children: ['c'] }] },
      { tag: 'br', children: [] },
      { tag: 'font', color: '#c5221f', children: ['d'] },
    ]);
  });

  test('undoes escapes once, and never before tags are read', () => {
    expect(parseText('&lt;b&gt; &amp;lt; &quot;&#39; 5 &gt; 3 &copy;')).toEqual(['<b> &lt; "\' 5 > 3 &copy;']);
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<b onclick="x">bold</b onclick>',
    '<font color="red">',
    '<font color="#12345">',
    '<a href="javascript:alert(1)">',
    '<a href="https://">',
    '<a href="https://a.example" target="_blank">',
    '<a>',
    'a < b and c > d',
    '</b>',
  ])('shows %s as it was typed', (source) => {
    const nodes = parseText(source);
    expect(flat(nodes)).toBe(source);
    expect(marks(nodes)).toEqual([]);
  });

  test('links lead only to the web, mail and telephone', () => {
    expect(['https://a.example/x', 'mailto:a@b.example', 'tel:+49'].every(isLink)).toBe(true);
    expect(
      ['http://a.example', '//a.example', 'javascript:x', ' https://a', 'https:///a', 'file:///'].some(isLink),
    ).toBe(false);
  });

  test('whatever comes, only allowed elements with sound values are made, and no letter outside of them is lost', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), (source) => {
        const nodes = parseText(source);
        for (const { tag, color, href } of marks(nodes)) {
          expect(allowed.has(tag)).toBe(true);
          if (color !== undefined) expect(color).toMatch(/^#[0-9a-f]{3,6}$/i);
          if (href !== undefined) expect(isLink(href)).toBe(true);
        }
        // Text that holds no tag of ours comes out as it went in, but for escapes.
        if (marks(nodes).length === 0 && !source.includes('&')) {
          const closers = /<\/(?:b|i|u|s|font|a|time|br)\s*>/gi;
          expect(flat(nodes).replace(closers, '')).toBe(source.replace(closers, ''));
        }
      }),
      { numRuns: runs },
    );
  });

  test('what is drawn holds no element but these and no markup as a string', () => {
    fc.assert(
      fc.property(soup, (source) => {
        for (const { type, props } of elements(MarkupText({ text: source }))) {
          // Links are a component of ours; everything else is an element by name or a fragment.
          if (typeof type === 'string') expect(['b', 'i', 'u', 's', 'span', 'time', 'br']).toContain(type);
          expect(props).not.toHaveProperty('dangerouslySetInnerHTML');
        }
      }),
      { numRuns: runs / 4 },
    );
  });
});

type Drawn = VNode<{ children?: unknown }>;

function elements(node: unknown): Drawn[] {
  if (Array.isArray(node)) return node.flatMap(elements);
  if (typeof node !== 'object' || node === null) return [];
  const drawn = node as Drawn;
  return [drawn, ...elements(drawn.props.children)];
}
