/** Where a conversation went on from another one, or goes on in another: said, with a way there. */
import type { Desk } from '../../desk/desk';
import { continuedFrom, continuedIn } from '../../desk/links';
import type { Row } from '../../words/screen';
import type { Look } from '../parts/look';

export function linkRows({ entries }: Desk, { strings }: Look): Row[] {
  const tied = [
    [continuedFrom(entries), strings.continues],
    [continuedIn(entries), strings.continuedBy],
  ] as const;
  return tied.flatMap(([link, text]): Row[] =>
    link === null
      ? []
      : [
          {
            row: 'fact',
            label: strings.linked,
            text,
            icon: 'open',
            tone: 'quiet',
            button: { label: strings.openLinked, intent: { to: 'open', conversation: link.other } },
          },
        ],
  );
}
