/** The whole contract of a mailbox: a suite for each port, and one for upkeep, which needs them all. */
import { conversationsContract } from './conversations.contract';
import { ownTextsContract } from './own-texts.contract';
import { rememberedContract } from './remembered.contract';
import type { Kind } from './subject';
import { upkeepContract } from './upkeep.contract';

export function mailboxContract(kind: Kind): void {
  conversationsContract(kind);
  ownTextsContract(kind);
  rememberedContract(kind);
  upkeepContract(kind);
}

export type { Kind, Subject } from './subject';
