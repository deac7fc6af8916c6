import { borrowers } from '../../desk/decode/others';
import type { Desk } from '../../desk/desk';
import { notDelivered, reportsOfAnswer } from '../../desk/reports';
import type { Row } from '../../words/screen';
import { cut } from '../../words/text';
import type { Look } from '../parts/look';

/** Addresses listed one by one; a screen has room for so many warnings. */
const claimedShown = 3;

/** What does not add up in a conversation, said where it is met. */
export function problemRows(desk: Desk, look: Look): Row[] {
  const { strings } = look;
  const said: string[] = desk.contradictions.map(([kept, ...others]) =>
    strings.contradiction(kept!, others.join(', ')),
  );
  if (desk.unconfirmed.length > 0) said.push(strings.unconfirmed(desk.unconfirmed.join(', ')));
  const returned = notDelivered(desk);
  if (returned) said.push(strings.notDelivered(cut(returned.to, 120), look.when(returned.at)));
  const [broken] = desk.broken;
  if (broken) said.push(strings.brokenEntries(desk.broken.length, broken.reason));
  if (desk.unwritten === 'cut-off') said.push(strings.cutOff);
  const claimed = new Set(
    desk.messages
      .filter(({ kind }) => kind.who === 'outside' && kind.spoofed)
      .map(({ from }) => cut(from.address, 120)),
  );
  said.push(...[...claimed].slice(0, claimedShown).map(strings.spoofed));
  if (claimed.size > claimedShown) said.push(strings.spoofedMore(claimed.size - claimedShown));
  said.push(
    ...borrowers(desk.messages, look.context)
      .slice(0, claimedShown)
      .map(({ from }) => strings.borrowedId(cut(from.address || from.name, 120))),
  );
  return said.map((text) => ({ row: 'text', text, tone: 'warning' }));
}

/** What is worth knowing and nobody's fault: changes by hand, and mail whose labels are still to come. */
export function remarkRows(desk: Desk, look: Look): Row[] {
  const { strings } = look;
  const rows: Row[] = [];
  const byHand = [...desk.found.set.map((name) => `+${name}`), ...desk.found.removed.map((name) => `−${name}`)];
  // Where no entry exists at all, every mark was put on by hand or at import; that is no news.
  if (byHand.length > 0 && desk.entries.length > 0) {
    rows.push({ row: 'text', text: strings.foundByHand(byHand.join(', ')), tone: 'quiet' });
  }
  if (desk.folded.set.length + desk.folded.removed.length > 0) {
    rows.push({ row: 'text', text: strings.arrivedNotWritten, tone: 'quiet' });
  }
  if (desk.entries.some(({ by, sure }) => by !== 'docket' && sure === 'stated')) {
    rows.push({ row: 'text', text: strings.namesStated, tone: 'quiet' });
  }
  return rows;
}

const reportsShown = 3;

/** What mail servers say of the answer everybody waits with. One that was taken back is told as a problem. */
export function reportRows(desk: Desk, look: Look): Row[] {
  if (notDelivered(desk)) return [];
  return reportsOfAnswer(desk)
    .slice(-reportsShown)
    .map(({ action, to, at }) => ({
      row: 'text',
      text: look.strings.reported[action](cut(to || look.strings.unknownSender, 120), look.when(at)),
      tone: 'quiet',
    }));
}
