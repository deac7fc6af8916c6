/** What Docket keeps without a mailbox: the configuration, in the person's own settings of this add-in. */
import { DocketError } from '../../src/words/errors';
import type { OwnTexts, Promised } from '../../src/words/ports';
import type { OfficePort } from '../office/office';

const setting = 'configuration';

/** One text, the newest; nothing else is found. */
export const createAloneTexts = (settings: OfficePort['settings']): Promised<Pick<OwnTexts, 'find' | 'file'>> => ({
  find(kind, keys) {
    const text = kind === 'configuration' ? settings.get(setting) : null;
    return typeof text === 'string' ? keys.map((key) => ({ id: setting, key, at: 0, text })) : [];
  },
  async file(kind, _key, texts) {
    if (kind !== 'configuration') throw nowhere();
    for (const text of texts) await settings.save(setting, text);
    return texts.map(() => ({ conversation: '' }));
  },
});

const nowhere = (): DocketError => new DocketError('limit-reached', { why: 'no-place' });
