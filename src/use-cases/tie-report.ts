/**
 * A mail server's report that begins a conversation of its own: the conversation of the mail it is about learns of it. An
 * answer that has not reached the customer is taken back there; a word to somebody else is told as not delivered.
 */
import { arrive } from '../desk/decode/arrivals';
import { hasMail, reportElsewhere } from '../desk/decode/reported';
import { isOurs, type StrayReport, strayReports } from '../desk/decode/returned';
import { returned } from '../desk/decode/written';
import type { Desk, ReadMessage } from '../desk/desk';
import type { Context } from '../team/context';
import type { Decision } from '../verbs/verb';
import type { EntryData } from '../words/entry';
import type { UseCase } from '../words/ports';
import { readToWrite } from './reading';
import { conversationsWith } from './requests';
import { writeByItself } from './write-by-itself';

/** Mail servers report each mail once; of more in one conversation the newest count. */
const atMost = 10;

/** Whether the conversation holds reports about mail of others. */
export const mayTellOthers = ({ messages }: Desk): boolean => strayReports(messages).length > 0;

/** False where somebody else was writing: the next pass does it. */
export function* tellOthers(desk: Desk, context: Context): UseCase<boolean> {
  let done = true;
  for (const stray of strayReports(desk.messages).slice(-atMost)) {
    if (stray.report.at < context.config.since) continue;
    for (const link of stray.links) {
      const [other = null] = yield* conversationsWith([link]);
      if (other === null || other === desk.conversation) continue;
      if (!(yield* tell(other, { ...stray, links: [link] }, desk.conversation, context))) done = false;
      break;
    }
  }
  return done;
}

function* tell(other: string, { report, to, links }: StrayReport, here: string, context: Context): UseCase<boolean> {
  const reading = yield* readToWrite(other, context);
  const { desk } = reading;
  const data = { returned: [report.at, links[0]!], to, link: { other: here, as: 'reported by' } } satisfies EntryData;
  // Mail that others wrote is not the team's to have been returned.
  if (!hasMail(desk.messages.filter(isOurs), links[0]!)) return true;
  const known = [...desk.earlier, ...desk.entries].filter(({ data: { returned: told } }) => told?.[1] === links[0]);
  const isTold = known.some(({ data: { to: before = [] } }) => to.every((address) => before.includes(address)));
  if (isTold) return true;
  return yield* writeByItself(reading, 'returned', takenBack(desk, data, context), context);
}

type Told = Pick<EntryData, 'link'> & Required<Pick<EntryData, 'returned' | 'to'>>;

/** As if the report had come here, at this moment. */
function takenBack(desk: Desk, data: Told, context: Context): Decision {
  const { entries, facts } = desk;
  const report: ReadMessage = {
    ...reportElsewhere(data.returned, data.to),
    turnedUp: context.now,
    verdict: { is: 'machine' },
  };
  const counting = desk.messages.filter(({ verdict }) => verdict.is !== 'dismissed');
  const told = returned([...counting, report], entries, context).pop()!;
  const after = arrive(facts, told, context).facts;
  const opens = facts.status !== after.status && after.status === 'open';
  return { facts: after, data, ...(opens ? { inbox: 'in' as const } : {}) };
}
