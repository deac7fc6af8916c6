/**
 * What stops a reply once, while it is being sent, as Outlook shows it: plain text of at most 500 characters. Apart from the
 * catalogues, since the script that runs then has no room for every sentence.
 */
import type { Happened } from '../desk/since';
import type { EpochMs, Handle } from '../words/values';
import { atSend as de } from './de/at-send';
import { atSend as en } from './en/at-send';
import { chosen } from './language';

const named = 2;

export interface AtSendLook {
  /** Tags of the languages to speak, the first that there is. */
  languages: readonly (string | undefined)[];
  nameOf(handle: Handle): string;
  when(at: EpochMs): string;
}

/** The latest first: it is what the answer on its way does not know. */
export function crossedText(happened: readonly Happened[], { languages, nameOf, when }: AtSendLook): string {
  const words = chosen({ de, en }, languages) ?? en;
  const sentences = [...happened]
    .reverse()
    .slice(0, named)
    .map(({ what, by, at }) => {
      const who = by === null ? words.atSendTeam : nameOf(by);
      return (what === 'answer' ? words.atSendAnswered : words.atSendNoted)(who, when(at));
    });
  const more = happened.length - named;
  return [...sentences, ...(more > 0 ? [words.atSendMore(more)] : []), words.atSendAdvice].join(' ');
}
