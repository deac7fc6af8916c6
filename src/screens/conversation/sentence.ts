/** The sentence that heads a conversation: who owns it, who waits, what is promised. */
import { type Desk, isDismissed } from '../../desk/desk';
import type { Escalation } from '../../desk/escalation';
import { undoneIds } from '../../journal/merge';
import { nameOf as markName } from '../../marks/names';
import { isListed } from '../../words/statuses';
import { cut } from '../../words/text';
import type { EpochMs } from '../../words/values';
import { type Look, shortName } from '../parts/look';

export function sentenceOf(desk: Desk, look: Look): string {
  const parts = [ownership(desk, look), ...standing(desk, look), ...askedParts(desk, look)];
  return `${parts.join('; ')}.`;
}

function ownership(desk: Desk, look: Look): string {
  const { facts } = desk;
  const { strings, context } = look;
  if (isDismissed(desk)) {
    const { by, at } = desk.dismissal!;
    return by === context.person?.handle
      ? strings.dismissedByYou(look.when(at))
      : strings.dismissedBy(shortName(by, look), look.when(at));
  }
  if (!facts.managed)
    return desk.automatic ? strings.leftAlone(strings.signs[desk.automatic.sign]) : strings.notManaged;
  if (facts.status === 'closed') return strings.closedBy(shortName(facts.owner ?? '', look), since(desk, look));
  if (facts.owner === null) return facts.status === 'new' ? strings.isNew : strings.unassigned;
  if (facts.owner === context.person?.handle) return strings.ownedByYou(since(desk, look));
  const name = shortName(facts.owner, look);
  if (desk.absentOwner)
    return context.roster.byHandle(facts.owner)?.left ? strings.ownerLeft(name) : strings.ownerAway(name);
  return strings.ownedBy(name, since(desk, look));
}

function standing(desk: Desk, look: Look): string[] {
  const { strings, context, when, span } = look;
  if ((desk.automatic && !desk.facts.managed) || isDismissed(desk)) return [];
  const parts: string[] = [];
  if (desk.returnedBy) parts.push(strings.hasAnswered(cut(desk.returnedBy.address.address, 60)));
  if (desk.woke !== null) parts.push(strings.wokeUp(when(desk.woke)));
  parts.push(...statusPart(desk, look));
  if (desk.waitingSince !== null) parts.push(strings.customerWaits(span(context.now - desk.waitingSince)));
  else if (desk.facts.status === 'open') parts.push(strings.nothingOpen);
  if (desk.thanked) parts.push(strings.thanked);
  return parts;
}

/** Of a status with a list of its own. Where the customer waits as well, that is said instead. */
function statusPart({ facts: { status }, waitingSince, until, messages }: Desk, { strings, when }: Look): string[] {
  if (!isListed(status) || (status === 'waiting' && waitingSince !== null)) return [];
  const lastReply = [...messages].reverse().find(({ verdict }) => verdict.is === 'answer');
  const at = status === 'snoozed' ? until : (lastReply?.at ?? null);
  return [strings.statusSentence[status](at === null ? null : when(at))];
}

function askedParts(desk: Desk, look: Look): string[] {
  return desk.facts.asked.map((handle) => {
    if (handle === desk.escalation?.to) return escalated(desk.escalation, look);
    const entry = lastSetting(desk, markName({ facet: 'asked', value: handle }));
    const ago = entry === null ? null : look.span(look.context.now - entry);
    if (handle === look.context.person?.handle) return look.strings.askedYou(ago);
    return look.strings.asked(shortName(handle, look), ago);
  });
}

function escalated({ to, at }: Escalation, look: Look): string {
  const ago = look.span(look.context.now - at);
  return to === look.context.person?.handle
    ? look.strings.escalatedToYou(ago)
    : look.strings.escalatedTo(shortName(to, look), ago);
}

/** When the present owner got it, or when it was closed; null where no entry says. */
function since(desk: Desk, { when }: Look): string | null {
  const { owner, status } = desk.facts;
  const name = markName(
    status === 'closed' ? { facet: 'closed', value: owner ?? '' } : { facet: 'owner', value: owner },
  );
  const at = lastSetting(desk, name);
  return at === null ? null : when(at);
}

function lastSetting(desk: Desk, name: string): EpochMs | null {
  const undone = undoneIds(desk.entries);
  const entry = [...desk.entries]
    .reverse()
    // Taking a step back restores what had been before, since when it was.
    .find(
      ({ id, set, undoes, data }) =>
        !undone.has(id) && ((!undoes && set.includes(name)) || data.folded?.set.includes(name)),
    );
  return entry?.at ?? null;
}
