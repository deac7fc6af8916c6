/** Which part of a host name somebody has registered, by the public suffix list (ICANN section; who hosts for others is no matter for mail). */
import { publicSuffixes } from './public-suffixes';

/**
 * The registrable domain of a host: its public suffix and one label more, like `heron.co.uk` of `mail.heron.co.uk`. Null
 * for a public suffix itself, a single label and an IP address.
 *
 * @param host lower case, A-labels, without a dot at the end
 */
export function registrableDomain(host: string): string | null {
  const labels = host.split('.');
  if (labels.includes('') || /^\d+$/.test(labels[labels.length - 1]!) || host.includes(':')) return null;
  const first = labels.length - suffixLength(labels) - 1;
  return first < 0 ? null : labels.slice(first).join('.');
}

/** How many labels at the end are the public suffix. The last label alone is one, whether it is listed or not. */
function suffixLength(labels: readonly string[]): number {
  let length = 1;
  for (let count = 1; count < labels.length; count += 1) {
    const rules = labelsBelow(labels.slice(-count).join('.'));
    if (rules === null) continue;
    const label = labels[labels.length - count - 1]!;
    if (rules.includes(`!${label}`)) return count;
    if (rules.includes(label) || rules.includes('*')) length = count + 1;
  }
  return length;
}

/**
 * The labels that make a longer public suffix of a name, `*` for any and `!` before one that is none; null where there are
 * no rules. The table has a line for each set of labels, the names they stand below and the labels:
 * `no,se=AacBdCo`. A capital letter begins a label and says how many characters it shares with the one before: ac, ad, ado.
 */
function labelsBelow(name: string): string[] | null {
  for (let at = publicSuffixes.indexOf(name); at >= 0; at = publicSuffixes.indexOf(name, at + 1)) {
    const before = publicSuffixes[at - 1] ?? '\n';
    const after = publicSuffixes[at + name.length];
    if ((before !== '\n' && before !== ',') || (after !== ',' && after !== '=')) continue;
    const end = publicSuffixes.indexOf('\n', at);
    return unpacked(publicSuffixes.slice(publicSuffixes.indexOf('=', at) + 1, end < 0 ? undefined : end));
  }
  return null;
}

function unpacked(line: string): string[] {
  let label = '';
  return (line.match(/[A-Z][^A-Z]*/g) ?? []).map((part) => {
    label = label.slice(0, part.charCodeAt(0) - 65) + part.slice(1);
    return label;
  });
}
