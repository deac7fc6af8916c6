/** What Outlook says to somebody whose reply crosses a colleague's. Outlook shows it as plain text, 500 characters. */
import type { Happened } from '../../desk/since';
import { type Look, shortName } from '../parts/look';

const named = 2;

/** The latest first: it is what the answer on its way does not know. */
export function crossedText(happened: readonly Happened[], look: Look): string {
  const { strings } = look;
  const sentences = [...happened]
    .reverse()
    .slice(0, named)
    .map(({ what, by, at }) => {
      const who = by === null ? strings.team : shortName(by, look);
      return (what === 'answer' ? strings.atSendAnswered : strings.atSendNoted)(who, look.when(at));
    });
  const more = happened.length - named;
  return [...sentences, ...(more > 0 ? [strings.atSendMore(more)] : []), strings.atSendAdvice].join(' ');
}
