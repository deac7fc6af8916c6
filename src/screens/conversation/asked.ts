/** What came since a screen was drawn, said with the question whether the step is still meant. */
import type { Acted } from '../../desk/acted';
import type { Difference } from '../../desk/difference';
import { shownOf } from '../../desk/shown';
import type { Entry } from '../../words/entry';
import type { CommandData } from '../../words/inbox';
import type { Button } from '../../words/screen';
import { type Look, shortName } from '../parts/look';
import type { Shown } from './conversation';

/** The sentence, and the same act once more, which now has seen what there is. */
export function asked({ desk, minds = [] }: Acted, command: CommandData, look: Look): Pick<Shown, 'notice' | 'again'> {
  const { anyway } = look.strings;
  const said = [...new Set(minds.map((one) => sentence(one, look)))].join(' ');
  const owner = minds.find((one) => one.what === 'owner')?.owner;
  const isTake = command.do === 'take' && owner !== undefined;
  const question = isTake ? anyway.takeFrom(shortName(owner, look)) : anyway.question;
  const again: Button = {
    label: anyway.act[command.do] ?? anyway.other,
    intent: {
      to: 'act',
      conversation: desk.conversation,
      command: { ...asTexts(command), shown: shownOf(desk, look.context.vocabulary) },
    },
  };
  return { notice: { text: `${said} ${question}`, tone: 'problem' }, again };
}

function sentence(difference: Difference, look: Look): string {
  const { strings, when } = look;
  switch (difference.what) {
    case 'mail': {
      const { from, at } = difference.message;
      return strings.anyway.wrote(from.name || from.address || strings.unknownSender, when(at));
    }
    case 'answer': {
      const { by, message } = difference;
      return strings.anyway.answered(by === null ? strings.team : shortName(by, look), when(message.at));
    }
    case 'closed':
      return strings.anyway.closed(shortName(difference.entry.by, look), when(difference.entry.at));
    case 'owner':
      return ownerSentence(difference.owner, difference.entry, look);
  }
}

function ownerSentence(owner: string, entry: Entry | null, look: Look): string {
  const { anyway } = look.strings;
  if (entry === null) return anyway.owns(shortName(owner, look));
  const [by, to, at] = [shortName(entry.by, look), shortName(owner, look), look.when(entry.at)];
  return entry.by === owner ? anyway.took(by, at) : anyway.assigned(by, to, at);
}

/** Buttons carry texts alone; a note being typed travels with every press anyway. */
function asTexts({ draft: _typed, shown: _old, ...command }: CommandData): Record<string, string> {
  const texts = Object.entries(command).map(([field, value = '']) => [
    field,
    Array.isArray(value) ? value.join(',') : value,
  ]);
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}
