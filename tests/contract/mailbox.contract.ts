/** The whole contract of a mailbox: a suite for each port, one for what use cases keep by them, and one for upkeep, which needs them all. */
import { conversationsContract } from './conversations.contract';
import { ownTextsContract } from './own-texts.contract';
import { rememberedContract } from './remembered.contract';
import { shelfContract } from './shelf.contract';
import type { Kind } from './subject';
import { upkeepContract } from './upkeep.contract';

export function mailboxContract(kind: Kind): void {
  conversationsContract(kind);
  ownTextsContract(kind);
  shelfContract(kind);
  rememberedContract(kind);
  upkeepContract(kind);
}

export type { Kind, Subject } from './subject';
