/** Kinds of text that formats trip over. */
export const awkward: [string, string][] = [
  ['emoji and flags', 'Danke 🙏🏽 👩‍👩‍👧 🇩🇪'],
  ['right to left', 'שלום עולם \u202e abc \u202c مرحبا'],
  ['20,000 characters', 'ä🙂'.repeat(6_667).slice(0, 20_000)],
  ['the divider itself', '-- docket entry --\n{"v":1}\n-- docket entry --'],
  ['JSON', '{"v":1,"id":"zzzzzzzzzzzz"}'],
  ['markup', '<script>alert(1)</script> &amp; <a href="x">'],
  ['NUL and controls', 'a\u0000b\u0007c\u001b[31m'],
  ['all line ends', 'a\r\nb\rc\nd\u2028e\u2029f\u0085g'],
  ['quotes and backslashes', '\\n "quoted" \\" \\\\ \\u0041'],
  ['half a character', 'x\ud83d y \udc00'],
  ['dots and From', '.\n..\nFrom somebody\n>From'],
  ['keys of objects', '__proto__ constructor toString'],
  ['spaces at both ends', '  \t x \n\n '],
];
