/** Who else may be in a conversation, and that it was answered meanwhile. Said, never enforced. */
import type { Desk } from '../../desk/desk';
import { answersByOthers } from '../../desk/since';
import type { Row } from '../../words/screen';
import { type Look, shortName } from '../parts/look';

/** Colleagues shown by name. */
const namesShown = 3;

export function presenceRows(desk: Desk, look: Look): Row[] {
  const { strings, context, span } = look;
  const { presence, now, person } = context;
  if (!presence) return [];
  const rows: Row[] = [];
  const { opened, others } = presence;
  const answer = opened === null ? undefined : answersByOthers(desk, person?.handle, opened).pop();
  if (answer) {
    const who = answer.kind.who === 'member' ? shortName(answer.kind.handle, look) : strings.team;
    rows.push({ row: 'text', text: strings.answeredSince(who, look.when(answer.at)), tone: 'warning' });
  }
  for (const { handle, opened: since } of others.slice(0, namesShown)) {
    const ago = now - since;
    const text =
      ago < 60_000
        ? strings.mayBeHereNow(shortName(handle, look))
        : strings.mayBeHere(shortName(handle, look), span(ago));
    rows.push({ row: 'text', text, tone: 'quiet' });
  }
  const more = others.length - namesShown;
  if (more > 0) rows.push({ row: 'text', text: strings.mayBeHereMore(more), tone: 'quiet' });
  return rows;
}
