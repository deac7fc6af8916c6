/**
 * Which of the team's conversations a mail being written belongs to. Whichever mailbox an answer is begun from, the draft
 * most often lies in the member's own, and its conversation's id is that mailbox's: asked of the team's, it finds nothing.
 */
import { messageLink } from '../../src/mail/link';
import type { Draft } from '../office/office';
import { conversationsHolding } from './holding';
import { conversationId, conversationIdOrNull, officeId } from './ids';
import type { Session } from './session';

/** Null: none of them. What is found without a question has yet to be looked for. */
export async function conversationOfDraft(session: Session, draft: Draft): Promise<string | null> {
  const id = conversationId(draft.conversationId);
  const places = await session.places();
  const team = guidIn(places.inbox);
  // The draft is filed in the team's mailbox.
  if (team !== null && guidIn(id) === team) return id;
  const answered = messageLink(draft.inReplyTo);
  if (answered !== null) return (await conversationsHolding(session, [answered]))[0]!;
  return team === null ? id : withGuid(id, team);
}

/** Before the GUID of the mailbox, 36 letters long, stand four bytes in the ids of folders and conversations alike. */
const head = 4;
const guidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const guidLength = 36;

/** Null where the id is of another form. */
function guidIn(id: string): string | null {
  const guid = bytesOf(id).slice(head, head + guidLength);
  return guidForm.test(guid) ? guid : null;
}

/** The conversation in the mailbox that another id is of; null: not to be told. */
export function inMailboxOf(id: string, other: string): string | null {
  const guid = guidIn(other);
  return guid === null ? null : withGuid(id, guid);
}

/** The same conversation in the mailbox with this GUID: what follows it is made of the mail itself. Null: of another form. */
function withGuid(id: string, guid: string): string | null {
  if (guidIn(id) === null) return null;
  const bytes = bytesOf(id);
  return conversationIdOrNull(btoa(bytes.slice(0, head) + guid + bytes.slice(head + guidLength)));
}

/** Empty where the id is no base64. */
function bytesOf(id: string): string {
  try {
    return atob(officeId(id));
  } catch {
    return '';
  }
}
