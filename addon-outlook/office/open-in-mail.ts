/**
 * Shows a conversation in Outlook itself. Outlook opens no window for a long message on the web, is reported to open none on the
 * Mac, and says neither: where that is to be expected, the message's address on the web is a second way.
 */
import type { MailItem } from '../../pane/inbox';
import type { NotOpened } from '../../pane/state/screens';
import { DocketError, failureOf } from '../../src/words/errors';
import type { OfficePort } from './office';

export interface OpenInMailOptions {
  office: Pick<OfficePort, 'openMessage'>;
  itemIn(conversation: string): Promise<MailItem | null>;
  /** `Office.context.platform`. */
  platform: unknown;
}

/** Outlook on the web, and the new Outlook for Windows. */
const web = 'OfficeOnline';
const mac = 'Mac';

export const openInMail =
  ({ office, itemIn, platform }: OpenInMailOptions) =>
  async (conversation: string): Promise<NotOpened | null> => {
    let link: string | null = null;
    try {
      const item = await itemIn(conversation);
      if (item === null) throw new DocketError('conversation-gone', { why: 'cannot-be-opened' });
      ({ link } = item);
      if (item.isLong && platform === web) throw new DocketError('limit-reached', { why: 'too-long-to-open' });
      await office.openMessage(item.id);
      if (platform === mac) throw new DocketError('limit-reached', { why: 'perhaps-not-opened' });
      return null;
    } catch (error) {
      return { failure: failureOf(error), link };
    }
  };
