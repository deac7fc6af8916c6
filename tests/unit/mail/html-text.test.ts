import { expect, test } from '@jest/globals';
import { ownWords } from '../../../src/mail/cutting/own-words';
import { textOfHtml } from '../../../src/mail/html-text';

test.each([
  ['<p>One</p><p>two &amp; three</p>', 'One\ntwo & three'],
  ['<div>One<br>two</div>', 'One\ntwo'],
  ['<div>One</div><div><br></div><div>two</div>', 'One\n\ntwo'],
  ['a  \n b<b>c</b>', 'a bc'],
  ['<head><title>x</title></head><style>p{}</style><script>1<2</script><!-- y --><p>One', 'One'],
  ['Gr&uuml;&szlig;e &#8364; &#x1F44D; &lt;b&gt; &nosuch;', 'Grüße € 👍 <b> &nosuch;'],
  ['<blockquote>one<blockquote>two</blockquote>three</blockquote>mine', '> one\n>> two\n> three\nmine'],
  ['1 < 2', '1'],
])('%s', (html, text) => {
  expect(textOfHtml(html).text).toBe(text);
});

test('pictures that came with the mail', () => {
  expect(textOfHtml('<p>Thanks!</p><img src="cid:image001.png@01DC">').hasPicture).toBe(true);
  expect(textOfHtml('<p>cid:x</p><img alt="cid:x" src="https://x.example/a.png">').hasPicture).toBe(false);
});

test('a quotation is one for whoever cuts', () => {
  const head = '<div>On Fri, Mar 14, 2025 at 10:22 AM Jo &lt;jo@desk.example&gt; wrote:</div>';
  const html = `<div>Mine.</div><div class="gmail_quote">${head}<blockquote><div>theirs</div></blockquote></div><div>Mine too.</div>`;
  expect(ownWords(textOfHtml(html).text).own.split(/\n+/)).toEqual(['Mine.', 'Mine too.']);
});
